"""The sections of the page that are tables and sentences, one a file."""
