"""Bates numbers, with which the pages of what is produced to the other side are stamped."""

import re

from chronology.languages.english.page_marks import MONEY, NUMBERED_PAPER, SHEET_NUMBER

BATES = re.compile(
    rf"(?<![^\W_])(?!{MONEY} )(?P<prefix>[A-Z][A-Z0-9&_.]{{0,14}}?(?:[-_ ][A-Z]{{1,8}})?[-_ ]?)"
    r"(?P<number>\d{4,10})"
    r"(?![^\W_])"
)
"""What may be one."""
_ZEROS = re.compile(r"0\d{4,9}")
_FIRST_WORD = re.compile(r"[A-Z]+")
_NUMBER = re.compile(r"\d+")


def is_sure_bates(words: str) -> bool:
    """Say whether words can be nothing but a Bates number."""
    found = BATES.fullmatch(words)
    return (
        found is not None
        and _ZEROS.fullmatch(found["number"]) is not None
        and not NUMBERED_PAPER.fullmatch(found["prefix"])
    )


def is_sheet_number(words: str) -> bool:
    """Say whether a line may be the number of a page in a bundle: "[C/12]", "HC 201"."""
    found = SHEET_NUMBER.fullmatch(words)
    if found is None:
        return False
    first = _FIRST_WORD.match(found["sheet"])
    return first is not None and NUMBERED_PAPER.fullmatch(first[0]) is None


def sure_bates_beside(words: str) -> re.Match[str] | None:
    """Return the Bates number with which a line of other words begins or ends; or `None`."""
    return next(
        (
            one
            for one in BATES.finditer(words)
            if (one.start() == 0 or one.end() == len(words)) and is_sure_bates(one.group())
        ),
        None,
    )


def is_of_bates(words: str, index: int) -> bool:
    """Say whether a figure of a line, counted from 0, is that of the Bates number at its end."""
    bates = sure_bates_beside(words)
    ends = [figure.end() for figure in _NUMBER.finditer(words)]
    return bates is not None and ends[index] == bates.end()
