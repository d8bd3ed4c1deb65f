"""Figures as plots, each with a sentence for those who cannot see it and its data as a table."""
