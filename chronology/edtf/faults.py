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
_LONG_YEAR = re.compile(r"Y-?[0-9]+")
_A_DAY = re.compile(r"[?~%]?-?[0-9X]{4}[?~%]?-[?~%]?[0-9X]{2}[?~%]?-[?~%]?[0-9X]{2}[?~%]?")
A_DATE = "a date is written like 2023, 2023-06, 2023-06-17 or 2022-33 (Q1)"
_A_TIME_WITHIN = "a time of day stands in a date of its own, not in an interval or a set"
_A_DATE_TIME = "a date-time is written like 2023-06-24T16:00:00+04:00"
_A_LONG_YEAR = "a long year is written like Y12000, Y-17E7 or Y171010000S3"


def fault(text: str, position: int, reason: str) -> EdtfError:
    """Return the error to raise for a fault at a code point of the text."""
    return EdtfError(text=text, position=position, reason=reason)


def misshapen(part: str, text: str, offset: int) -> EdtfError:
    """Return the error for a part, from `offset` of the text, that is no date."""
    if not part:
        return fault(text, offset, "a date is missing")
    if "T" in part and len(part) < len(text):
        return fault(text, offset + part.index("T"), _A_TIME_WITHIN)
    patterns = (_DATE, _YEAR, _DATE_TIME)
    reach = max(match.end() if (match := p.match(part)) else 0 for p in patterns)
    position = min(reach, len(part) - 1)
    return fault(text, offset + position, _reason(part, reach))


def _reason(part: str, reach: int) -> str:
    """Say what is wrong with the character that stands where the date went wrong."""
    found, before = part[reach : reach + 1], part[:reach]
    for applies, reason in (
        ("T" in before, _A_DATE_TIME),
        (
            found == "-" and _LONG_YEAR.fullmatch(before),
            "a year of five digits or more has no months",
        ),
        (before.startswith("Y") or "S" in before, _A_LONG_YEAR),
        (
            found in _MARKS and before[-1:] in _MARKS,
            "a place bears one mark: “%” is uncertain and approximate",
        ),
        (
            _A_DAY.fullmatch(before) and not found.isspace() and found not in {"t", "T"},
            "nothing but a mark or a time of day follows the day",
        ),
        (
            found in _DIGITS and _FIVE_DIGITS.fullmatch(before),
            "year, month and day are joined by “-”; a year of five digits is written Y12000",
        ),
    ):
        if applies:
            return reason
    return _reason_in_context(part, reach) or A_DATE


def _reason_in_context(part: str, reach: int) -> str:
    """Return what a character means to say that is written otherwise, or nothing."""
    for pattern, reason in _MEANT:
        if pattern.match(part, reach):
            return reason
    return ""


_MARKS = frozenset("?~%")
_DIGITS = frozenset("0123456789")
_MEANT = tuple(
    (re.compile(pattern), reason)
    for pattern, reason in (
        (r" ?(?:BCE?|bce?|B\.C\.)", "44 BCE is written -0043"),
        (r"\s", "there are no spaces in EDTF"),
        (r"(?<![0-9X])\+[0-9]", "a year bears no “+”"),
        (r"T", _A_DATE_TIME),
        (r"(?<=[0-9])t[0-9]", "a time is written with a capital “T”"),
        (r"(?<=[0-9Xx-])x", "an unspecified digit is written with a capital “X”"),
        (r"(?<=[0-9u-])u", "an unspecified digit is written “X”"),
        (r"(?<=[0-9]{3}0)s$", "the 1850s are written 185X"),
        (r"(?<=[0-9]{4}-[0-9]{2})[0-9]{1,2}$", "an interval is written 1850/1860"),
        (r"unknown$", "nothing is written for an unknown end: /2006"),
        (r"open$", "“..” is written for an open end: ../2006"),
        (r"(?<=-)W", "weeks are not written in EDTF; write the days, 2023-01-02/2023-01-08"),
        (r"y-?[0-9]", "a long year is written with a capital “Y”"),
        (r"\.\.", "“..” stands at the end of an interval or in a set"),
        (r"\([0-9]", "components are marked without brackets, like 2004-~06-11"),
        (r",", "dates are listed within “[…]” or “{…}”"),
    )
)
