"""A Postgres of this checkout, for those who have none: its server and its folders."""
