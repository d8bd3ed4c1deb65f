"""`make backup` and `make restore`: what no run can make again, as one file, and back."""
