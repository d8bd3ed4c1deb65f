#!/bin/sh
# Runs a command of blaze-mirror again and again, for a container has no cron.
#
# Takes the command. AT=02:00 runs it at that hour of each day (in TZ), EVERY_S=600 so many seconds
# after its last end. Asked to end, it has the run end first, which loads what has arrived.
set -u
child=
trap '[ -z "$child" ] || { kill -TERM "$child" 2> /dev/null; wait "$child"; }; exit 0' TERM INT

wait_for() {
  "$@" &
  child=$!
  wait "$child"
  status=$?
  child=
  return "$status"
}

while :; do
  if [ -n "${AT:-}" ]; then
    now=$(date +%s)
    next=$(date --date "today $AT" +%s) || exit 2
    [ "$next" -gt "$now" ] || next=$(date --date "tomorrow $AT" +%s)
    pause=$((next - now))
  else
    pause=${EVERY_S:?AT or EVERY_S is needed}
  fi
  echo "$*: next run in $pause seconds"
  wait_for sleep "$pause"
  wait_for blaze-mirror "$@"
  echo "$*: ended with $?"
done
