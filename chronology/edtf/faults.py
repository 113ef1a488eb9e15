"""What is wrong with a text that is not EDTF, and at which character."""

import re

from chronology.errors import EdtfError

# What a date, a year or a date-time may begin with: the match ends before the first character
# that cannot stand there.
_DATE = re.compile(
    r"[?~%]?-?(?:[0-9X]{4}(?:[?~%]?(?:-(?:[?~%]?(?:[0-9X]{2}(?:[?~%]?(?:-(?:[?~%]?"
    r"(?:[0-9X]{2}[?~%]?|[0-9X])?)?)?)?|[0-9X])?)?)?)?|[0-9X]{0,3})"
)
_YEAR = re.compile(r"Y-?[0-9]*(?:E[0-9]*)?(?:S[0-9]*|[?~%])?|-?[0-9]{4}S[0-9]*")
_DATE_TIME = re.compile(
    r"-?[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[0-9]{2}(?::(?:[0-9]{2}(?::(?:[0-9]{2}(?:Z|[+-]"
    r"(?:[0-9]{2}(?::(?:[0-9]{2}|[0-9])?)?|[0-9])?)?|[0-9])?)?|[0-9])?)?|[0-9])?"
)
_FIVE_DIGITS = re.compile(r"[?~%]?-?[0-9]{4}")
_LONG_YEAR = re.compile(r"-?Y-?[0-9]")
_A_DATE = "a date is written like 2023, 2023-06, 2023-06-17 or 2022-33 (Q1)"
_A_DATE_TIME = "a date-time is written like 2023-06-24T16:00:00+04:00"
_A_LONG_YEAR = "a long year is written like Y12000, Y-17E7 or Y171010000S3"


def fault(text: str, position: int, reason: str) -> EdtfError:
    """Return the error to raise for a fault at a code point of the text."""
    return EdtfError(text=text, position=position, reason=reason)


def misshapen(part: str, text: str, offset: int) -> EdtfError:
    """Return the error for a part, from `offset` of the text, that is no date."""
    if not part:
        return fault(text, offset, "a date is missing")
    patterns = (_DATE, _YEAR, _DATE_TIME)
    reach = max(match.end() if (match := p.match(part)) else 0 for p in patterns)
    position = min(reach, len(part) - 1)
    return fault(text, offset + position, _reason(part, reach))


def _reason(part: str, reach: int) -> str:
    """Say what is wrong with the character that stands where the date went wrong."""
    found, before = part[reach : reach + 1], part[:reach]
    if "T" in before:
        return _A_DATE_TIME
    if before.startswith("Y") and found != "-":
        return _A_LONG_YEAR
    return _reason_for(found, before) or _A_DATE


def _reason_for(found: str, before: str) -> str:
    if found.isspace():
        return "there are no spaces in EDTF"
    if found in {"?", "~", "%"} and before[-1:] in {"?", "~", "%"}:
        return "a place bears one mark: “%” is uncertain and approximate"
    if found.isdigit() and found.isascii() and _FIVE_DIGITS.fullmatch(before):
        return "year, month and day are joined by “-”; a year of five digits is written Y12000"
    if found == "-" and before.startswith("Y"):
        return "a year of five digits or more has no months"
    return _REASONS.get(found, "")


_REASONS = {
    "+": "a year bears no “+”",
    "T": _A_DATE_TIME,
    "x": "an unspecified digit is written with a capital “X”",
    "u": "an unspecified digit is written “X”",
    "y": "a long year is written with a capital “Y”",
    "t": "a time is written with a capital “T”",
    ".": "“..” stands at the end of an interval or in a set",
    "(": "components are marked without brackets, like 2004-~06-11",
    "/": "an interval has one “/”",
    ",": "dates are listed within “[…]” or “{…}”",
}
