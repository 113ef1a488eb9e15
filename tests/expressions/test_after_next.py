"""The weekday after the next is as sure as the next: where that may be one of two, so may it."""

import pytest

from chronology import edtf, expressions


@pytest.mark.parametrize(
    ("anchor", "members"),
    [
        ("2024-05-17", ("31 May 2024",)),
        ("2024-05-18", ("31 May 2024",)),
        ("2024-05-15", ("24 May 2024", "31 May 2024")),
        ("2024-05-12", ("24 May 2024", "31 May 2024")),
    ],
)
def test_friday_after_next(anchor: str, members: tuple[str, ...]) -> None:
    """It is a week after the next one, whichever that is."""
    (found,) = expressions.find("They meet on the Friday after next.", edtf.parse(anchor))
    assert found.span is not None
    assert tuple(map(str, found.span.members or (found.span,))) == members
    assert (found.fault is None) is (len(members) == 1)
