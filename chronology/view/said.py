"""What a claim says, in its mood and with its date."""

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


def _lies_ahead(date: Date, stated: Date | None) -> bool:
    """Say whether a date may lie after a statement; where that is unknown, it may not."""
    last, made = date.bounds[3], stated and stated.bounds[3]
    if not last or not made:
        return False
    day = len("2021-12-15")
    return last[:day] > made[:day] and last[0].isdigit() and made[0].isdigit()
