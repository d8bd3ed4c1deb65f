"""The checks, a module a subject, each a function that yields what it finds at a `Site`."""
