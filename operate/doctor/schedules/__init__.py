"""What would start a night by itself: lines of crontabs, timers of systemd, and when they do.

places      where this machine keeps them
calls       the calls of `blaze-mirror` in a line of a shell's
plain       the lines of which it is certain what a shell does
environment settings that jobs would not have as they are here
crontab     the lines of crontabs
timers      systemd's units
units       a unit with its drop-ins, and what may keep it from running
hours       whether a time lies in `BLAZE_SYNC_WINDOW`
"""
