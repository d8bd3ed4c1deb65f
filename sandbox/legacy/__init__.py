"""The dispensary's old tables, as CSV reports filled them: a snapshot with the quirks of years."""
