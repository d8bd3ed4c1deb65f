"""Running dbt inside this process: one start-up, one connection set, one log."""
