"""Which level of EDTF a valid text belongs to: the lowest that has all its features."""

import re

from chronology.timespan.notation import DATE

_SEASON = re.compile(r"2[1-4]")
_CODE = re.compile(r"2[1-9]|3[0-9]|4[01]")
# What level 1 lets unspecified: up to two last digits of the year, or whole components.
_FROM_THE_RIGHT = re.compile(r"-?[0-9]{2}[0-9X]X|-?[0-9]{4}-(?:XX(?:-XX)?|[0-9]{2}-XX)")
_INNER_MARKS = ("year_left", "month_left", "day_left")


def level_of(text: str) -> int:
    """Return the level of a text that is known to be valid."""
    if text.startswith(("[", "{")):
        return 2
    if "/" in text:
        return max(_level_of_end(end) for end in text.split("/"))
    if "T" in text:
        return int(text.startswith("-"))
    return _level_of_date(text)


def _level_of_end(end: str) -> int:
    if end in {"", ".."}:
        return 1
    return 2 if ".." in end or "X" in end else _level_of_date(end)


def _level_of_date(text: str) -> int:
    match = DATE.fullmatch(text)
    if match is None:
        return 2 if "E" in text or "S" in text else 1
    return max(_level_of_components(match), _level_of_marks(match))


def _level_of_components(date: re.Match[str]) -> int:
    parts = [part for part in (date["year"], date["month"], date["day"]) if part]
    coded = date["month"] is not None and _CODE.fullmatch(date["month"]) is not None
    if coded and not _SEASON.fullmatch(date["month"]):
        return 2
    plain = "-".join(parts)
    if "X" in plain:
        return 1 if not coded and _FROM_THE_RIGHT.fullmatch(plain) else 2
    return int(coded or plain.startswith("-"))


def _level_of_marks(date: re.Match[str]) -> int:
    last = "day" if date["day"] else "month" if date["month"] else "year"
    inner = [f"{part}_right" for part in ("year", "month", "day") if part != last]
    if any(date[group] for group in (*_INNER_MARKS, *inner)):
        return 2
    return int(bool(date[f"{last}_right"]))
