"""The cut-over: which side readers see, and the mirror's tables under legacy's names."""
