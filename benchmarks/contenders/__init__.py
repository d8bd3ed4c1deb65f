"""The ways to get the data that are compared; each runs as a process of its own."""
