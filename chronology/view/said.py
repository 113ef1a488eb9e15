"""What a claim says, in its mood and with its date."""

import re

from chronology.reconciling.plans import has_preposition
from chronology.view.dates import Date
from chronology.view.rows import ClaimRow
from chronology.vocabulary import Modality


def said_in_words(claim: ClaimRow, date: Date | None, otherwise: str = "") -> str:
    """Return what a claim says, with its date: `planned: March 2020`.

    What is called off has the date of its plan: nobody calls off anything on a day to come.

    Args:
        claim: the claim.
        date: its date.
        otherwise: what stands in the place of a date, where it has none.
    """
    told = claim.modality_in_words
    if date is None:
        return f"{told}: {otherwise}" if otherwise else told
    if claim.counted_modality == Modality.CANCELLED and _lies_ahead(date, claim.stated):
        words = date.text if has_preposition(date.text) else f"for {date.text}"
        return f"{told} (planned {words})"
    return f"{told}: {date.text}"


def in_a_dispute(claim: ClaimRow) -> str:
    """Return what a claim says beside one that contradicts it: `denied that it was in March 2024`.

    A day that is denied is not the day of the denial, so that the words must part them.
    """
    told = claim.modality_in_words
    if claim.date is None:
        return f"{told} without a date"
    if claim.counted_modality != Modality.DENIED:
        return f"{told} {claim.date.text}"
    return f"{told} that it was {_as_a_day_denied(claim.date)}"


def _as_a_day_denied(date: Date) -> str:
    """Return a date with its preposition, behind “it was”."""
    if has_preposition(date.text):
        return date.text
    if _A_DAY.fullmatch(date.edtf):
        return f"on {date.text}"
    return f"in {date.text}" if _A_MONTH_OR_YEAR.fullmatch(date.edtf) else f"dated {date.text}"


_A_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_A_MONTH_OR_YEAR = re.compile(r"\d{4}(-\d\d)?")


def _lies_ahead(date: Date, stated: Date | None) -> bool:
    """Say whether a date may lie after a statement; where that is unknown, it may not."""
    last, made = date.bounds[3], stated and stated.bounds[3]
    if not last or not made:
        return False
    day = len("2021-12-15")
    return last[:day] > made[:day] and last[0].isdigit() and made[0].isdigit()
