"""Measurements, as ratios against something run side by side; never assertions in a test."""

from __future__ import annotations

from pathlib import Path

STATE = Path(__file__).resolve().parent.parent / ".state" / "benchmarks"
"""What a machine keeps between two benchmarks; it is no part of the checkout."""
