"""The day on which a document was published: where it may stand, and which of several it is."""
