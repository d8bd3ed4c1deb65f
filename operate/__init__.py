"""What people run: the command line and the verbs behind it."""
