"""Which texts hold which quotes, word for word: whatever word leads to them."""

import pytest

from chronology.quotes import sharing

COMMON = "the board of the harbour said that it would be open"
LONG = " ".join(f"word{number}" for number in range(60))
SHARED: tuple[tuple[str, str, bool], ...] = (
    (COMMON, f"On Monday {COMMON} soon.", True),
    (COMMON, "the board of the harbour said that it would be shut", False),
    (LONG, f"x {LONG} y", True),
    (LONG, LONG.replace("word59", "word58"), False),
    (f"{'a ' * 50}zebra", f"b {'a ' * 50}zebra", True),
    (f"{'a ' * 50}zebra", f"{'a ' * 49}zebra", False),
    ("two words", "just two words here", True),
    ("two words", "two other words", False),
)


@pytest.mark.parametrize(("quote", "text", "holds"), SHARED)
def test_shared(quote: str, text: str, holds: bool) -> None:  # noqa: FBT001 - a case
    """A quote is found where it stands, beside nine that begin with the same words, or alone."""
    alike = [f"{quote} {number}" for number in range(9)]
    expected = [(0, 0)] if holds else []
    assert [*sharing([text], [quote])] == expected
    assert [*sharing([text], [quote, *alike])] == expected
    assert [*sharing(["nothing", text], [*alike, quote])] == [(9, 1)] * holds
