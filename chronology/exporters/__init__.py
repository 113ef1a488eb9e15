"""Chronologies as plain values, for other programs; what people read is in `writers`."""
