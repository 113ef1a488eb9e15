"""No quote, whatever characters it is of, stops the ledger that it stands in."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from scraps import texts_and_quotes
from verifying import source_of, verify

import chronology
from chronology import Claim, Event, Ledger, Quote
from chronology.documents import of_bytes
from chronology.quotes import Location, PreparedText
from chronology.verify import located, mending
from chronology.verify.evidence import locate_in
from chronology.vocabulary import QuoteRole

FILES = ("note.md", "note.txt", "page.html")


def _examples(file: str, quotes: list[str]) -> list[tuple[str, str, str]]:
    text = "The bridge was opened on 3 May 2020."
    return [(file, text, quote) for quote in quotes]


@pytest.mark.parametrize(
    ("file", "text", "quote"),
    [
        *_examples(
            "note.txt",
            [
                *("``` ```", "\u200b <i></i>", "``", "<b>", "&#8203;", "``\n", "`` …", " ``⏎"),
                *("`", "**", "[…] ``", "<br><br>", "“``”", "_ _", "> ", "&nbsp; &#8203;"),
            ],
        ),
        ("note.txt", "- _", "_ _"),
        ("note.txt", "a\n- _ b _", "__ _"),
        ("note.txt", "_–`%½[ _", "...- _.€"),
        ("note.md", "`` `3 May` ``", "``"),
    ],
)
def test_a_quote_of_marks_is_looked_for(file: str, text: str, quote: str) -> None:
    """Marks, markup and characters without width alone are missing, or found as written."""
    document = of_bytes(text.encode(), Path(file))
    found = PreparedText.of(document.text, document.passed_over).locate(quote)
    assert isinstance(found, Location)
    assert not found.verified or quote.strip() in text


@given(made=texts_and_quotes(), file=st.sampled_from(FILES))
@example(made=("- _", "_ _"), file="note.txt")
@example(made=("a", "\u200b <i></i>"), file="note.txt")
def test_any_quote_is_looked_for_in_any_document(made: tuple[str, str], file: str) -> None:
    """Whatever characters a quote is of, there is a verdict, and its offsets are of the text."""
    raw, quote = made
    document = of_bytes(raw.encode("utf-8", "replace").replace(b"\0", b""), Path(file))
    found = PreparedText.of(document.text, document.passed_over).locate(quote, quote, quote)
    if found.start is not None and found.end is not None:
        assert 0 <= found.start <= found.end <= len(document.text)
        assert all(0 <= begin <= end <= len(document.text) for begin, end in found.parts)


@given(made=texts_and_quotes(), file=st.sampled_from(FILES))
def test_any_quote_of_any_document_is_verified_mended_and_covered(
    made: tuple[str, str], file: str
) -> None:
    """Verifying, repairing and covering end for any quote."""
    raw, quote = made
    document = of_bytes(raw.encode("utf-8", "replace").replace(b"\0", b""), Path(file))
    source = source_of(document.text, document=document)
    words = Quote(exact=quote)
    locate_in(source, words)
    found = located(QuoteRole.QUOTE, words, source)
    for proposal in mending(found, source).proposals:
        assert located(QuoteRole.QUOTE, proposal.quote, source).holds
    verify(source, words, when="2020-05-03", speaker="Anna Berg", date_quote=quote)
    claim = Claim(id="c", event="e", source="s", quote=words)
    ledger = Ledger(sources=(source,), events=(Event(id="e"),), claims=(claim,))
    built = chronology.build(ledger, strict=False)  # a quote may be empty
    (covered,) = built.coverage().sources
    assert covered.covered <= covered.dated


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize(
    "text",
    [
        "The ship sank on 17 October 2021.³ It was big.",
        "The ship sank on 17 October 2021.[3] It was big.",
        "The ship sank on 17 October 2021.³",
        "³ The ship sank on 17 October 2021.",
        "The ship sank on 17 October 2021.³ ⁴",
        "It was big.² The ship sank on 17 October 2021.³ It",
    ],
)
def test_raised_marks_behind_a_sentence_do_not_stop_coverage(text: str, file: str) -> None:
    """A reference mark between two sentences belongs to one of them, and the date is told."""
    document = of_bytes(text.encode(), Path(file))
    source = source_of(document.text, document=document)
    built = chronology.build(Ledger(sources=(source,)))
    (covered,) = built.coverage().sources
    assert [one.times for one in covered.open] == [("17 October 2021",)]


@pytest.mark.parametrize(
    ("file", "text", "times"),
    [
        ("note.md", "It was [opened](http://x.y/2019-01-02) on 3 May 2020.", ["3 May 2020"]),
        ("note.md", "It was [opened](http://x.y/2019-01-02) by him.", []),
        ("note.md", "It was **opened** on *3 May* 2020.", ["3 May 2020"]),
        ("note.md", "~~It was opened on 3 May 2020.~~ It was shut on 4 May.", ["4 May"]),
        ("note.txt", "It was opened on 3&nbsp;May&nbsp;2020.", ["3\u00a0May\u00a02020"]),
        ("note.txt", "It was opened on 3 May¹ 2020.", ["3 May 2020"]),
        ("page.html", "<p>It was opened on 3 May<sup>1</sup> 2020.</p>", ["3 May 2020"]),
        ("page.html", "<p>It was opened on <del>3 May 2020</del>.</p>", []),
    ],
)
def test_coverage_reads_what_a_reader_sees(file: str, text: str, times: list[str]) -> None:
    """A link's target and struck words date nothing; marks and entities part no date."""
    document = of_bytes(text.encode(), Path(file))
    built = chronology.build(
        Ledger(sources=(source_of(document.text, "2020-06-01", document=document),))
    )
    (covered,) = built.coverage().sources
    assert [time for one in covered.open for time in one.times] == times
    assert all(document.text[one.start : one.end] == one.words for one in covered.open)
