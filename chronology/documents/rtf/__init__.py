"""Rich text (RTF): its words as they stand, and what was changed or noted in them."""
