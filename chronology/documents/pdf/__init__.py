"""PDF: the words of its pages in the order in which they are read."""
