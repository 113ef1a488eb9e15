"""Plans of which a text tells as ones of then: their year may be that after what is told before."""

import pytest
from verifying import PLANNED, codes, source_of, verify

PUBLISHED = "2022-09-10"
RECALLED = ["planned-before"]
OF_THEN: list[tuple[str, str, list[str]]] = [
    ("I met him in October 2019. He was going to sell it in January.", "2020-01", RECALLED),
    ("It was May 1998. We were to sail in July.", "1998-07", []),
    ("In October 2019 we met. We talked. He was to leave in December.", "2019-12", []),
    ("We met on 4 May 1998. He was due to sail on 7 June.", "1998-06-07", []),
]
OF_NOW = [
    "The firm bought it in March 2022. The bridge was to open in January.",
    "The bridge was built in 1904. It will reopen in March.",
    "The mill burnt in 2019. The minister came on Tuesday. The mill was to reopen in March.",
    "The mill was to open in March.",
]


def quoted(text: str) -> str:
    """Return the last sentence of a text."""
    return text.rstrip(".").rpartition(". ")[2]


@pytest.mark.parametrize(("text", "when", "told"), OF_THEN)
def test_of_then(text: str, when: str, told: list[str]) -> None:
    """Both years are possible, and the one that is entered decides."""
    source = source_of(text, PUBLISHED)
    assert codes(verify(source, quoted(text), modality=PLANNED)) == ["date-ambiguous"]
    entered = verify(source, quoted(text), modality=PLANNED, when=when)
    assert entered.claim.counts
    assert codes(entered) == told


@pytest.mark.parametrize("text", OF_NOW)
def test_of_now(text: str) -> None:
    """Where nothing else is told before, or it is told of now, there is one date."""
    assert verify(source_of(text, PUBLISHED), quoted(text), modality=PLANNED).claim.counts
