"""A run of dbt kept as the statements it made, and made again without dbt while nothing differs.

dbt's start takes seconds, which the five-minute job has not got. What dbt sends to a database
follows from the project, the settings and what the database has answered so far. So as long as
project and settings are the same, and each answer that dbt has looked at is the same, the
statements are those that dbt would send. At the first answer that is not, dbt runs instead.
"""
