"""What words of time mean, in no language: a `Meaning` is seen from a day, and gives a span."""
