"""The state of the mirror, kept beside its data: a new machine with the same database goes on."""
