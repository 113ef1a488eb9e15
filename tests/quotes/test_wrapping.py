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
        "<b>The</b> <i>bridge</i> <em>was</em> <strong>opened</strong>",
        '<a href="http://x.y/z">The bridge</a> was opened',
        "<span class=\"x\" id='y'>The bridge</span> <u>was</u> opened",
        "<p>The bridge was opened</p>",
        "<h2>The bridge was opened</h2>",
        "<li>The bridge</li><li>was opened</li>",
        "<div><small>The bridge</small><br/>was opened</div>",
        "<FONT size=2>The bridge</FONT> was <mark>opened</mark>",
        "<q>The bridge was opened</q>",
        "<cite>The bridge</cite> was <code>opened</code>",
        "<td>The bridge</td><td>was opened</td>",
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
        "<not>opened on 4 May 2019",
        "<never>opened</never> on 4 May 2019",
        "was <del>opened</del> on 4 May 2019",
        "was <s>opened</s> on 4 May 2019",
        "was <strike>opened</strike> on 4 May 2019",
        "The bridge <a and> was opened",
        "The bridge <b not> was opened",
        "The bridge <i do not say> was opened",
        "The bridge <a, b> was opened",
        "was < opened > on 4 May 2019",
        "The bridge <see note> was opened",
        "The bridge <p. 4> was opened",
        "The bridge &not was opened",
        "The bridge &notin; was opened",
        "5<sup>3</sup> m",
        "‘’",
        "**",
    ],
)
def test_what_is_no_mark_stays(quote: str) -> None:
    """A figure, a word or a mark between two characters of one is never taken off."""
    assert not TEXT.locate(quote).verified


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("It had 106 users in all.", "It had 10<sup>6</sup> users", False),
        ("It had 10⁶ users in all.", "It had 10<sup>6</sup> users", True),
        ("It had 106 users in all.", "It had 10<sub>6</sub> users", False),
        ("It took CO₂ out of it.", "It took CO<sub>2</sub> out", True),
        ("It has 5 km² of land.", "It has 5 km<sup>2</sup> of land", True),
        ("It rose from x to y.", "from x <a and> to y", False),
        ("It rose from x to y.", "from x <b>to</b> y", True),
    ],
)
def test_tags_that_change_a_number_are_read(text: str, quote: str, *, expected: bool) -> None:
    """A raised figure is an exponent still, and what is no tag is the quoter's word."""
    assert PreparedText.of(text).locate(quote).verified is expected


@given(quote=st.text(max_size=60))
def test_only_marks_go(quote: str) -> None:
    """Whatever is taken off of any text, its letters and figures stay, entities and tags aside."""
    if "&" not in quote and "<" not in quote:
        kept = [c for c in without_markup(quote) if c.isalnum()]
        assert kept == [c for c in quote if c.isalnum()]
    for form, folds in unwrapped(quote):
        assert folds <= {QuoteFold.MARKUP, QuoteFold.QUOTATION_MARKS}
        assert len(form) <= len(quote)
