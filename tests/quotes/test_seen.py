"""A quote that is cut out of a word, a name or a number is refused over whatever parts them.

In each pair of words, the second half is quoted if it stands behind "|", and else the first.
"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.documents import of_bytes
from chronology.quotes import Location, PreparedText, loosened, seen
from chronology.quotes.conventions import CONVENTIONS
from chronology.vocabulary import QuoteFold

CUT_BEFORE = [
    ("The deputy", "minister left on 3 May 2021"),
    ("He came to New", "York on 3 May 2021"),
    ("It hurt nearly", "300 men on 3 May 2021"),
    ("They saw more than", "40 ships sink on 3 May 2021"),
    ("The wife of", "the clerk was killed on 3 May 2021"),
    ("Some five", "million people fled on 3 May 2021"),
]
CUT_BEHIND = [
    ("On 3 May 2021 they paid 15", "million francs"),
    ("On 3 May 2021 it fell 7", "percent"),
    ("On 3 May 2021 he joined the British", "Council"),
    ("The hall was built in 1399", "AH for him"),
]
DIVIDED = [
    ("The board dis", "approved it on 3 May 2021"),
    ("The sale was un", "lawful since 3 May 2021"),
    ("They spoke of non", "payment on 3 May 2021"),
]
PARTED = {
    "form feed": ("", "{0}\f{1}", ".txt"),
    "form feed and line end": ("", "{0}\n\f{1}", ".txt"),
    "numbers of pages": ("", "{0}\n\n1\f{1} there.\n\n2\fMore.\n\n3", ".txt"),
    "heads": ("REPORT\n\n", "{0}\n\n1\fREPORT\n\n{1} there.\n\n2\fREPORT\n\nx\n\n3", ".txt"),
    "pages of": ("", "{0}\nPage 1 of 2\f{1} there.\nPage 2 of 2", ".txt"),
    "Bates": ("", "{0}\nACME-0001234\f{1} there.\nACME-0001235", ".txt"),
    "numbers of lines": ("1 We met in the hall, and he said\n2 ", "{0}\n3 {1}\n4 so.", ".txt"),
    "block quote": ("Said:\n\n> ", "{0}\n> {1} there.", ".md"),
}
MARKED = {
    "reference mark": ("", "{0}[4] {1}", ".txt"),
    "link": ("", "{0}[^2] {1}\n\n[^2]: x", ".md"),
    "comment": ("", "{0} <!-- " + "x" * 90 + " --> {1}", ".md"),
    "two spaces": ("", "{0}  {1}", ".txt"),
    "line break": ("", "{0}<br>{1}", ".md"),
    "entity": ("", "{0}&nbsp;{1}", ".txt"),
    "raised figure": ("", "{0}³\n{1}", ".md"),
}


def located(text: str, suffix: str, quote: str) -> Location:
    """Look for a quote in a file."""
    found = of_bytes(text.encode(), Path(f"a{suffix}"))
    return PreparedText.of(found.text, found.passed_over).locate(quote)


@pytest.mark.parametrize("kind", [*PARTED, *MARKED])
@pytest.mark.parametrize(("before", "quote"), CUT_BEFORE)
def test_a_begin_is_not_cut(before: str, quote: str, kind: str) -> None:
    """What stands before is read over whatever the page or the markup put between."""
    opening, pattern, suffix = (PARTED | MARKED)[kind]
    text = opening + pattern.format(before, quote)
    found = located(text, suffix, quote)
    assert not found.verified
    if not quote[0].isdigit():  # behind a line's number it is not found as it is written
        assert "is cut off from it" in found.reason


@pytest.mark.parametrize("kind", [*PARTED, *MARKED])
@pytest.mark.parametrize(("quote", "behind"), CUT_BEHIND)
def test_an_end_is_not_cut(quote: str, behind: str, kind: str) -> None:
    """What stands behind is read so too."""
    if kind == "raised figure":
        pytest.skip("a raised figure behind a number may be its power")
    opening, pattern, suffix = (PARTED | MARKED)[kind]
    found = located(opening + pattern.format(quote, behind), suffix, quote)
    assert not found.verified
    assert "is cut off from it" in found.reason


@pytest.mark.parametrize("kind", PARTED)
@pytest.mark.parametrize(("half", "quote"), DIVIDED)
def test_a_word_is_not_cut_where_it_is_divided(half: str, quote: str, kind: str) -> None:
    """Half of a word that a line's end or a page's divides may deny the other."""
    opening, pattern, suffix = PARTED[kind]
    assert not located(opening + pattern.format(f"{half}-", quote), suffix, quote).verified


@pytest.mark.parametrize("mark", ["**", "<wbr>", "&shy;", "\u00ad", "<b>"])
@pytest.mark.parametrize(("half", "quote"), DIVIDED)
def test_a_word_is_not_cut_where_markup_stands(half: str, quote: str, mark: str) -> None:
    """Markup within a word does not part it."""
    word, _, rest = quote.partition(" ")
    closing = {"**": "**", "<b>": "</b>"}.get(mark, "")
    assert not located(f"{half}{mark}{word}{closing} {rest}.", ".md", quote).verified


@pytest.mark.parametrize("kind", [kind for kind in PARTED if kind != "numbers of lines"])
@pytest.mark.parametrize(("before", "behind"), CUT_BEFORE + CUT_BEHIND)
def test_the_whole_is_found(before: str, behind: str, kind: str) -> None:
    """Who quotes all of it is right, over the same pages and marks."""
    opening, pattern, suffix = PARTED[kind]
    assert located(opening + pattern.format(before, behind), suffix, f"{before} {behind}").verified


@pytest.mark.parametrize(
    ("text", "suffix", "quote"),
    [
        ("REPORT OF 3 MAY\n\nA.\n\n1\fREPORT OF 3 MAY\n\nB.\n\n2", ".txt", "B"),
        ("The deputy.\nPage 1 of 2\fMinister Roe left.\nPage 2 of 2", ".txt", "Minister Roe left"),
        ("They met the deputy.\n\n\f\n\nMinister Roe left.", ".txt", "Minister Roe left"),
        ("The deputy.[4] Minister Roe left.", ".txt", "Minister Roe left"),
        ("> The deputy\n>\n> Minister Roe left.", ".md", "Minister Roe left"),
        ("Deputy\n\nMinister Roe left.", ".txt", "Minister Roe left"),
        ("- Deputy\n- Minister Roe left.", ".md", "Minister Roe left"),
        ("<!-- The deputy left. Minister Roe left. -->", ".md", "Minister Roe left"),
        ("It was well-\nThe minister left.", ".txt", "The minister left"),
        ("He came in 2019[4] and\n12 others left.", ".txt", "12 others left"),
        ("He ran in 1920\n1\f500 men came.\n2\fx\n3", ".txt", "500 men came"),
    ],
)
def test_what_stands_apart_is_found(text: str, suffix: str, quote: str) -> None:
    """Words behind the end of a sentence, of a paragraph or within a mark are whole."""
    assert located(text, suffix, quote).verified


def test_a_cut_is_told_by_the_words_of_the_text() -> None:
    """Of the words that are cut off the reason tells none of what stands between."""
    text = "REPORT\n\nThere were at\n\n1\fREPORT\n\nleast 100 men.\n\n2\fREPORT\n\nx\n\n3"
    found = located(text, ".txt", "100 men")
    assert "“at least”" in found.reason
    (difference,) = found.differences
    assert text[difference.start : difference.end].startswith("at\n")


@given(
    st.text(alphabet="aB4 \n\f-.>*[]\u00ad\u2060é", max_size=200),
    st.lists(st.tuples(st.integers(0, 200), st.integers(1, 9), st.sampled_from(QuoteFold))),
    st.integers(0, 200),
    st.integers(1, 50),
)
def test_places_are_those_of_the_text(
    text: str, marks: list[tuple[int, int, QuoteFold]], start: int, length: int
) -> None:
    """Whatever is seen has a place of its own, in order, and plain letters are kept."""
    size = len(text)
    passed = sorted((min(a, size), min(a + n, size), fold) for a, n, fold in marks)
    begin = min(start, size)
    end = min(begin + length, size)
    view = seen(text, passed, (begin, end))
    assert len(view.text) == len(view.places)
    assert list(view.places) == sorted(set(view.places))
    assert 0 <= view.start <= view.end <= len(view.text)
    assert all(begin <= place < end for place in view.places[view.start : view.end])
    assert len(loosened(text, CONVENTIONS)) == size
