"""Conventions of quoting in claims: never evidence, named wherever a verdict is, and refused."""

from pathlib import Path

import attrs
import pytest
from verifying import UNVERIFIED, VERIFIED, four, source_of, verify

from chronology.documents import of_bytes
from chronology.sources import Source
from chronology.vocabulary import QuoteFold, Verdict

PAGE = (
    "<p>The dam was closed on 5 June 2020.<sup>2</sup> It was reopened on 6 July 2021<sup>3</sup>."
    " It was sold on 7 May<sup><a href='#n'>4</a></sup> 2022.</p>"
)


def page(text: str = PAGE) -> Source:
    """Return a source that is a page."""
    document = of_bytes(text.encode(), Path("page.html"))
    return attrs.evolve(source_of("", "2023-03-15"), document=document)


@pytest.mark.parametrize(
    ("quote", "date"),
    [
        ("The dam was closed on 5 June 2020.", "2020-06-05"),
        ("It was reopened on 6 July 2021.", "2021-07-06"),
        ("It was reopened on 6 July 2021³.", "2021-07-06"),
        ("It was sold on 7 May 2022", "2022-05-07"),
        ("[The dam] was reopened on 6 July 2021", "2021-07-06"),
        ("[I]t was reopened [sic] on 6 July 2021 [emphasis added]", "2021-07-06"),
    ],
)
def test_a_date_is_that_of_the_text_without_its_marks(quote: str, date: str) -> None:
    """A reference mark is no part of the year or day before it."""
    claim = verify(page(), quote).claim
    assert (claim.status, four(claim.span)) == (VERIFIED, date)


def test_a_strict_source_refuses_conventions() -> None:
    """With `strict_quotes` the words stand as they are, and the reason names the convention."""
    strict = attrs.evolve(page(), strict_quotes=True)
    found = verify(strict, "It was reopened [sic] on 6 July 2021.").claim
    assert (found.status, found.verdict) == (UNVERIFIED, Verdict.NEAR)
    assert "reference marks, [sic], which `strict_quotes` refuses" in found.evidence[0].reason
    assert verify(strict, "closed on  5 June\n2020").claim.status is VERIFIED


def test_the_conventions_are_told() -> None:
    """Evidence names what it was read with; nothing is said of what stands as it is."""
    claim = verify(page(), "It was reopened on 6 July 2021.").claim
    assert claim.evidence[0].folds == (QuoteFold.REFERENCE_MARKS,)
    assert claim.evidence[0].read_with == "read with: reference marks"
    assert verify(page(), "closed on 5 June 2020").claim.evidence[0].read_with == ""


@pytest.mark.parametrize(
    "quote",
    [
        "It was opened [on 3 May 2019] by the king",
        "It was opened by the king [in 2019]",
        "[In 2019,] it was opened by the king",
        "It was opened [by Smith] by the king",
        "It was [to be] opened by the king",
    ],
)
def test_words_in_brackets_date_nothing(quote: str) -> None:
    """What the quoter adds gives a claim no date, no name and no modality."""
    claim = verify("It was opened by the king, who left.", quote).claim
    assert (claim.status, claim.span) == (UNVERIFIED, None)


def test_a_language_without_accents_that_fold() -> None:
    """A German source keeps its umlauts, whatever the rest of the claim says."""
    source = source_of("Die Brücke würde eröffnet.", language="de")
    assert verify(source, "Die Brücke wurde eröffnet.").claim.verdict is Verdict.NEAR
    assert verify(source, "die Brücke würde eröffnet").claim.verdict is Verdict.NORMALISED


def of_markdown(text: str) -> Source:
    """Return a source that is a Markdown file."""
    document = of_bytes(text.encode(), Path("note.md"))
    return attrs.evolve(source_of("", "2023-03-15"), document=document)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The bridge was not[4] opened on 4 May 2019.", "The bridge was not opened on 4 May 2019"),
        ("The bridge was not[4] opened on 4 May 2019.", "opened on 4 May 2019"),
        ("The bridge was **not** opened on 4 May 2019.", "The bridge was not opened on 4 May 2019"),
        ("The bridge was **not** opened on 4 May 2019.", "opened on 4 May 2019"),
        ("The bridge wasnâ€™t opened on 4 May 2019.", "The bridge wasn’t opened on 4 May 2019"),
        ("The bridge wasnâ€™t opened on 4 May 2019.", "opened on 4 May 2019"),
        ("If[4] money is found, the bridge was opened on 4 May.", "the bridge was opened on 4 May"),
        ("He denied[4] that the bridge was opened on 4 May.", "the bridge was opened on 4 May"),
        ("He denied² that the bridge was opened on 4 May.", "the bridge was opened on 4 May"),
        ("The bridge was opened on 4 May **2019**.", "The bridge was opened on 4 May"),
        ("The bridge was opened on 4 May[4] 2019.", "The bridge was opened on 4 May"),
        ("The bridge was opened on 4 May 2019³.", "The bridge was opened on 4 May"),
    ],
)
def test_marks_hide_nothing_from_the_reader(text: str, quote: str) -> None:
    """What governs a quote, or goes on with its date, is read past marks of the page."""
    assert verify(of_markdown(text), quote).claim.status is UNVERIFIED


def test_wrongly_decoded_characters_are_read_in_a_date() -> None:
    """The range stays a range."""
    claim = verify(of_markdown("It was open on 3â€“5 May 2019."), "open on 3–5 May 2019").claim
    assert four(claim.span) == "2019-05-03..2019-05-05"
