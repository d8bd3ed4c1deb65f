"""The schema for people: dbt docs as one page, and the data dictionary."""
