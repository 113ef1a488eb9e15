"""English words by which a year is told to be that of what follows."""

# "The year was 1914.", "It is the year 1914."
YEAR_TOLD = r"\b(?:the\s+year\s+(?:was|is|being)|(?:was|is)\s+the\s+year(?:\s+of)?)\s+"
