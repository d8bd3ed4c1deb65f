"""The synthetic dispensary: who and what is in it, and what may happen there."""
