"""A time of day beside a date that is not read is told; what is read with it is not."""

import pytest
from verifying import PLANNED, VERIFIED, codes, source_of, verify

UNREAD = [
    "Launch is planned for 29 March 2022, 18:00 in Florida.",
    "Launch is planned for 29 March 2022 (18:00).",
    "Launch is planned for 29 March 2022 | 18:00 | Pad 4.",
    "Launch is planned for 18:00, 29 March 2022.",
]
INNOCENT = [
    "Launch is planned for 29 March 2022 at 18:00 UTC.",
    "Launch is planned for 29 March 2022, 18:00–20:00 UTC.",
    "Launch is planned at 18:00 on 29 March 2022.",
    "Launch is planned for 29 March 2022. 18:00 is the end of work.",
    "Launch is planned for 29 March 2022 with odds of 18:1.",
    "Launch is planned for 29 March 2022 on 4 pads.",
    "Launch is planned for 29 March 2022 in version 18.04.",
    "The launch window opens at 18:00 UTC on 29 March 2022 and closes at 20:00 UTC.",
]


@pytest.mark.parametrize("text", UNREAD)
def test_an_hour_that_is_not_read_is_told(text: str) -> None:
    """The day counts, and the hour is not lost silently."""
    result = verify(source_of(text, "2022-03-28"), modality=PLANNED)

    assert result.claim.status is VERIFIED
    assert str(result.claim.span) == "29 March 2022"
    assert codes(result) == ["hour-unread"]


@pytest.mark.parametrize("text", INNOCENT)
def test_nothing_is_told_where_none_is_lost(text: str) -> None:
    """What is read, and what is no hour, is no matter."""
    result = verify(source_of(text, "2022-03-28"), modality=PLANNED)

    assert result.claim.status is VERIFIED
    assert codes(result) == []
