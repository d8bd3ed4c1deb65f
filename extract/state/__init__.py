"""The state of the mirror, kept beside its data: a new machine with the same database goes on.

Each module is a repository: the statements of one group of tables, each named at its top.

store        the connection that they share
lock         one run at a time
shops        one shop under another name
chain        all of them at once
windows, cursors, date_filters, sweeps, backfills     what was read
batches, quarantine, drift                            what was loaded, and what not as it should be
suspects                                              what a list no longer holds
lost_rows    what raw has lost and the mirror holds
mirror_rows                                           rows with errors, and those that are gone
runs         how it went, by entity
names        what staff, terminals and shops are called
alerts       what people know of
"""

from extract.state.state import State

__all__ = ["State"]
