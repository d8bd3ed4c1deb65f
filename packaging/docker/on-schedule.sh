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

# The instant of AT on a day, given with the day before. An hour that clocks skip on it is none to
# `date`: then it is as long after the day's beginning as ever.
instant_of() {
  date --date "$1 $AT" +%s 2> /dev/null && return
  since_midnight=$(TZ=UTC0 date --date "1970-01-01 $AT" +%s) || return 2
  noon_before=$(date --date "$2 12:00" +%s) || return 2
  echo $((noon_before + 43200 + since_midnight))
}

while :; do
  if [ -n "${AT:-}" ]; then
    now=$(date +%s)
    next=$(instant_of today yesterday) || exit 2
    [ "$next" -gt "$now" ] || next=$(instant_of tomorrow today) || exit 2
    pause=$((next - now))
  else
    pause=${EVERY_S:?AT or EVERY_S is needed}
  fi
  echo "$*: next run in $pause seconds"
  wait_for sleep "$pause"
  wait_for blaze-mirror "$@"
  echo "$*: ended with $?"
done
