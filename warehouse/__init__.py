"""The Postgres that all of it stands on: the connection, the embedded server, the catalog."""
