"""From the bytes of a page to the rows of the raw schema."""
