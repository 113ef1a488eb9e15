"""From EDTF text to `TimeSpan`: which construct of the standard it is."""

from chronology.edtf.dates import read_date
from chronology.edtf.intervals import read_interval
from chronology.edtf.sets import read_set
from chronology.edtf.times import read_date_time
from chronology.timespan import TimeSpan


def read(text: str) -> TimeSpan:
    """Read one date, date-time, interval or set; raises `EdtfError`."""
    if text.startswith(("[", "{")):
        return read_set(text)
    if "/" in text:
        return read_interval(text)
    if "T" in text:
        return read_date_time(text)
    return read_date(text, text, 0)
