"""Plans told as missed, or as over, whose next such day is still to come."""

import pytest
from verifying import PLANNED, REPORTED, codes, four, source_of, verify

from chronology.vocabulary import Modality

PUBLISHED = "2023-06-14"
CANCELLED, DENIED = Modality.CANCELLED, Modality.DENIED


@pytest.mark.parametrize(
    ("quote", "beside", "modality"),
    [
        ("The road was due to open on 3 August", " but never did.", PLANNED),
        ("The road was due to open on 3 August but never did", ".", PLANNED),
        ("The road had been due to open in August.", " It is still closed.", PLANNED),
        ("The road was to open in August.", " It has yet to do so.", PLANNED),
        ("The road was supposed to open in August", ", but it hasn’t.", PLANNED),
        ("The hall was scheduled to reopen on 3 August", "; it remains still shut.", PLANNED),
        ("The road should have opened in August.", "", PLANNED),
        ("The road was to have opened on 3 August.", "", PLANNED),
        ("The sale was expected to close in July.", " It did not.", PLANNED),
        ("The strike planned for 3 August did not take place.", "", CANCELLED),
        ("The firm failed to pay by 3 August.", "", DENIED),
        ("The road was due to open by 3 August but never did", ".", PLANNED),
        ("The match was postponed to 3 May.", " It ended 2-1.", PLANNED),
        ("The talks were moved to 9 June.", " They failed.", PLANNED),
    ],
)
def test_a_missed_plan_may_lie_before(quote: str, beside: str, modality: Modality) -> None:
    """What is told not to have come, or to have gone, is not verified as of a day to come."""
    result = verify(source_of(f"{quote}{beside}", PUBLISHED), quote, modality=modality)
    assert "date-ambiguous" in codes(result)


@pytest.mark.parametrize(
    ("quote", "beside", "date"),
    [
        ("The road is due to open on 3 August", ". It is still closed.", "2023-08-03"),
        ("The road was due to open on 3 August", ".", "2023-08-03"),
        ("The road was due to open on 3 May", " but never did.", "2023-05-03"),
        ("The match was postponed to 3 August", ". It drew no crowd.", "2023-08-03"),
        ("The match has been postponed to 3 May", ".", "2024-05-03"),
        ("The road should have opened on 3 August 2022", ".", "2022-08-03"),
    ],
)
def test_other_plans_stay_as_they_are(quote: str, beside: str, date: str) -> None:
    """A plan that stands, or whose nearest day is over, is dated as before."""
    result = verify(source_of(f"{quote}{beside}", PUBLISHED), quote, modality=PLANNED)
    assert codes(result) == []
    assert date in four(result.claim.span)


def test_what_was_not_done_by_a_day_is_of_one_that_is_over() -> None:
    """A failure that is reported is of a day before."""
    text = "The firm failed to pay by 3 August."
    result = verify(source_of(text, PUBLISHED), text, modality=REPORTED)
    assert codes(result) == []
    assert "2022-08-03" in four(result.claim.span)


@pytest.mark.parametrize("when", ["2022-08-03", "2023-08-03"])
def test_the_date_given_says_which_is_meant(when: str) -> None:
    """Of the two, the one that `when` holds is verified."""
    text = "The road was due to open on 3 August but never did."
    assert codes(verify(source_of(text, PUBLISHED), text, modality=PLANNED, when=when)) == []
