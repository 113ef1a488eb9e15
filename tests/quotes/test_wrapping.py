"""Quotes with quotation marks around them, or with the marks of a page in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.quotes import PreparedText
from chronology.quotes.wrapping import unwrapped, without_markup
from chronology.vocabulary import QuoteFold, Verdict

TEXT = PreparedText.of(
    "On Friday he said: “The bridge was opened on 4 May 2019,” and left. The A & B firm's hall "
    "(5*3 m, snake_case) was shut. The mayor called it 'late' and 'dear'."
)


@pytest.mark.parametrize(
    "quote",
    [
        "‘The bridge was opened on 4 May 2019’",
        "‘The bridge was opened on 4 May 2019’.",
        "«The bridge was opened»",
        "'was shut'",
        "**The bridge** was _opened_ on 4 May 2019",
        "***The bridge was opened***",
        "> The bridge was opened",
        "`The bridge was opened`",
        "<b>The bridge</b> was opened",
        "The bridge<br>was opened",
        "The A &amp; B firm&#8217;s hall",
        "The bridge was&nbsp;opened",
        "*5*3 m*",
        "“**The bridge** was opened”",
    ],
)
def test_what_is_around_a_quote_is_taken_off(quote: str) -> None:
    """Marks that the quoter's page has and the source has not are no words, and are named."""
    found = TEXT.locate(quote)
    assert found.verdict is Verdict.NORMALISED
    assert found.folds


@pytest.mark.parametrize(
    "quote",
    [
        "‘The bridge was opened on 5 May 2019’",
        "‘The bridge was **not** opened on 4 May 2019’",
        "53 m",
        "5 3 m*",
        "snakecase",
        "‘The bridge’ was ‘opened’",
        "<i>not</i> opened",
        "‘’",
        "**",
    ],
)
def test_what_is_no_mark_stays(quote: str) -> None:
    """A figure, a word or a mark between two characters of one is never taken off."""
    assert not TEXT.locate(quote).verified


@given(quote=st.text(max_size=60))
def test_only_marks_go(quote: str) -> None:
    """Whatever is taken off of any text, its letters and figures stay, entities and tags aside."""
    if "&" not in quote and "<" not in quote:
        kept = [c for c in without_markup(quote) if c.isalnum()]
        assert kept == [c for c in quote if c.isalnum()]
    for form, folds in unwrapped(quote):
        assert folds <= {QuoteFold.MARKUP, QuoteFold.QUOTATION_MARKS}
        assert len(form) <= len(quote)
