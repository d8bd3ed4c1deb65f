"""The cut-over: which side readers see, the way back, and the names at the end."""
