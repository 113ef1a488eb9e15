"""Electronic books: their chapters one behind the other."""
