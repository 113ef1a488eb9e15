"""What pages do to a text: running heads, numbers of pages and lines, notes at their feet."""
