"""Measurements, as ratios against something run side by side; never assertions in a test."""
