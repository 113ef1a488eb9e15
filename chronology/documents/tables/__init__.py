"""Tables as documents: a row a line, each a part; a cell stands behind its column's name."""
