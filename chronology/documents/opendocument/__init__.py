"""OpenDocument texts: their words as they stand, and what was changed or noted in them."""
