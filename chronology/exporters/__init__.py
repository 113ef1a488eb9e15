"""Chronologies for other programs."""
