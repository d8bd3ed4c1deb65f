"""The reading of a run: what is due, in which order, and how it ended."""
