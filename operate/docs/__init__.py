"""Pages about the schema, made from the declarations."""
