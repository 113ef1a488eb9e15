"""Words beside a quote that stand in several places are meant where they stand inside it."""

import pytest
from verifying import PLANNED, UNVERIFIED, VERIFIED, codes, source_of, verify

from chronology.sources import Quote

TABLE = (
    "| Core 1.0 | Q3 2017 |\n| Core 2.0 | Q3 2017 |\n| Core 3.0 | Q3 2017, not Q3 2017 |\n"
    "| Core 4.0 | late |\n"
)


@pytest.mark.parametrize(
    ("quote", "at"),
    [
        ("| Core 1.0 | Q3 2017 |", TABLE.index("Q3 2017")),
        ("| Core 2.0 | Q3 2017 |", TABLE.index("Q3 2017", 20)),
        ("Core 2.0 | Q3 2017", TABLE.index("Q3 2017", 20)),
        ("core 2.0 | q3 2017", TABLE.index("Q3 2017", 20)),
    ],
)
def test_the_place_inside_the_quote(quote: str, at: int) -> None:
    """It is the one that is meant, and the date is that of its row."""
    result = verify(source_of(TABLE, "2017-01-01"), quote, modality=PLANNED, date_quote="Q3 2017")

    assert (result.claim.status, codes(result)) == (VERIFIED, [])
    assert result.claim.evidence[1].start == at
    assert result.claim.evidence[1].quote == Quote(exact="Q3 2017")


@pytest.mark.parametrize(
    ("quote", "dated"),
    [
        ("| Core 3.0 | Q3 2017, not Q3 2017 |", "Q3 2017"),  # twice inside
        ("| Core 4.0 | late |", "Q3 2017"),  # outside
        ("| Core 2.0 | Q3 2017 |", Quote(exact="Q3 2017", prefix="Core 9.0 | ")),
        ("| Core 9.0 | Q3 2017 |", "Q3 2017"),  # the quote itself is not there
    ],
)
def test_several_places_stay_several(quote: str, dated: str | Quote) -> None:
    """Where the quote does not decide, nothing is chosen."""
    source = source_of(TABLE, "2017-01-01")
    result = verify(source, quote, modality=PLANNED, date_quote=dated)

    assert result.claim.status is UNVERIFIED
    assert "quote-ambiguous" in codes(result)
