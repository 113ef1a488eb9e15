"""English words that decide what a quote may change, leave out or put in brackets, as data."""
