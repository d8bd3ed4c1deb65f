"""Parity: how the mirror compares with legacy, gate by gate, and for how many nights now.

dbt judges the gates and writes what it found to `parity.gate_history`; here that is only shown.
"""
