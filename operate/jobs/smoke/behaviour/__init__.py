"""How this API behaves where its documentation is silent, list by list."""
