"""What an echo behind a sentence denies: that something was told, or what was told."""

import pytest

from chronology import languages
from chronology.languages import Reader
from chronology.languages.governors import Denies
from chronology.vocabulary import Governing

READER = Reader(grammar=languages.of().grammar)
CLEAN = "He told her on 3 May that they were clean"
PAY = "He promised on 3 May to pay"
DENIED = Governing.NEGATION
OF_TELLINGS = [
    # The telling, what denies behind it, what that makes of the telling with what it tells, and
    # of the telling alone.
    (CLEAN, "They were not.", (DENIED, Denies.NO), None),
    (CLEAN, "They weren't.", (DENIED, Denies.NO), None),
    (CLEAN, "He did not.", (DENIED, Denies.MAYBE), Governing.HEDGE),
    (CLEAN, "That is not true.", (Governing.FALSITY, Denies.MAYBE), Governing.HEDGE),
    (CLEAN, "He denies it.", (Governing.DENIAL, Denies.MAYBE), Governing.HEDGE),
    (PAY, "He did not.", (DENIED, Denies.NO), None),
    (PAY, "He has not.", (DENIED, Denies.NO), None),
    (PAY, "That is false.", (Governing.FALSITY, Denies.MAYBE), Governing.HEDGE),
    ("The firm said on 3 May it had closed", "It had not.", (DENIED, Denies.NO), None),
]


def found(text: str, quote: str) -> tuple[Governing, Denies] | None:
    """Return what denies a quote of a text from behind it."""
    start = text.index(quote)
    told = READER.governors(text, start, start + len(quote)).found
    kept = (one for one in told if one.start >= start + len(quote))
    return next(((one.kind, one.denies_telling) for one in kept), None)


@pytest.mark.parametrize(("told", "echo", "whole", "alone"), OF_TELLINGS)
def test_a_denial_of_what_was_told(
    told: str, echo: str, whole: tuple[Governing, Denies], alone: Governing | None
) -> None:
    """Its auxiliary says whether it may deny the telling; else that is left open."""
    assert found(f"{told}. {echo}", told) == whole
    telling = told.partition(" that ")[0].partition(" to ")[0].partition(" it ")[0]
    short = found(f"{told}. {echo}", telling)
    assert (None if short is None else short[0]) is alone


@pytest.mark.parametrize(
    ("told", "echo"),
    [
        ("The bridge opened on 3 May", "It did not."),
        ("The plates were cleaned on 3 May", "They were not."),
        ("He signed on 3 May", "That is false."),
    ],
)
def test_what_tells_of_no_telling_is_denied_whole(told: str, echo: str) -> None:
    """A verb that brings no clause has nothing else to be denied."""
    kind = found(f"{told}. {echo}", told)
    assert kind is not None
    assert kind[1] is Denies.YES
