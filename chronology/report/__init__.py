"""Reports that can be checked again: what they hold, how they are written and verified.

`contents` makes a `Report` of a chronology, a format of `formats` writes it with its payload,
and `check.verify` derives everything again from the payload and the sources.
"""
