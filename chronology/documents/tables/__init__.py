"""Tables as documents: a row a line, each a part; words of a cell stand behind its column's name."""
