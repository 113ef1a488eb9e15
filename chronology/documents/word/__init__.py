"""Word documents: their words as they stand, what was changed in them, and what is noted beside."""
