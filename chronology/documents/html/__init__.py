"""HTML pages: their words as a reader sees them, and what they state of themselves."""
