"""What would start a night by itself: lines of crontabs, timers of systemd, and when they do.

places      where this machine keeps them
calls       the calls of `blaze-mirror` in a line of a shell's
crontab     the lines of crontabs
timers      systemd's units
hours       whether a time lies in `BLAZE_SYNC_WINDOW`
"""
