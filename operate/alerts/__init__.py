"""What people are told when a run ends, or could not begin: the texts, when each is sent, and how.

A run's problems are put into words (`texts`), what is new among them is sent once to each address
(`delivery`, by `sending`), and a watcher hears of each good end (`heartbeat`). The same addresses
may be sent a file (`attachment`). `trial` finds out whether the addresses are right.
"""
