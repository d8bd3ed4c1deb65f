"""Extract and load: from the Blaze Partner API to the raw schema, and the jobs around it."""
