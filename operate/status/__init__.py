"""`make status`: the sync state, the call budget, what is stuck and what is failing."""
