#!/bin/sh
# Says that a run has failed, where the run itself could not: its venv is broken, a setting is wrong,
# it was killed. Of what it does find out (exit 1) it has alerted everybody already.
#
# Takes the name of the unit; ALERT_URLS, what systemd 251 and newer say of the run
# (MONITOR_SERVICE_RESULT, MONITOR_EXIT_STATUS), and a folder for its notes (RUNTIME_DIRECTORY) in
# the environment.
set -u
unit=$1
result=${MONITOR_SERVICE_RESULT:-unknown}
status=${MONITOR_EXIT_STATUS:-unknown}
if [ "$result $status" = "exit-code 1" ]; then
  exit 0
fi
# Once a day and unit, however often that fails: the job of every ten minutes would fill a mailbox.
note=${RUNTIME_DIRECTORY:-/nonexistent}/$unit
if [ -n "$(find "$note" -mmin -1440 2> /dev/null)" ]; then
  exit 0
fi
said="$unit could not do its work (result: $result, status: $status).
See journalctl -u $unit, then docs/operations.md; the next run goes on where the last one ended."
# <2> is what the journal calls critical.
echo "<2>$said" | head -n 1
if [ -n "${ALERT_URLS:-}" ]; then
  # In the environment, for other users see a process's arguments.
  APPRISE_URLS=$ALERT_URLS "$(dirname "$0")/../../.venv/bin/apprise" \
    --title "blaze-mirror: $unit has failed" --body "$said" || exit
fi
# What could not be sent is said again at the next failure.
if [ -n "${RUNTIME_DIRECTORY:-}" ]; then
  touch "$note"
fi
