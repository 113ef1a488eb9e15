"""Which sentences are dated, and which of them no claim covers."""

from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from verifying import source_of

import chronology
from chronology import Claim, Event, Ledger, Quote
from chronology.building.coverage import Coverage, SourceCoverage
from chronology.vocabulary import QuoteRole

EVENT = Event(id="e")


def covered(text: str, *quotes: str, **fields: str) -> SourceCoverage:
    """Return the coverage of a text by claims with these quotes."""
    source = source_of(text, "2024-06-03", **fields)
    claims = tuple(
        Claim(id=f"c{n}", event="e", source="s", quote=Quote(exact=quote))
        for n, quote in enumerate(quotes)
    )
    ledger = Ledger(sources=(source,), events=(EVENT,), claims=claims)
    (found,) = chronology.build(ledger).coverage().sources
    return found


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("The mill was reopened on 3 May 2024.", ["3 May 2024"]),
        ("The mill opens in October.", ["October 2024"]),
        ("Work began in March 2021 and ended in May 2022.", ["March 2021", "May 2022"]),
        ("On Monday they left.", ["3 June 2024"]),
        ("Published on 3 May 2024, the report showed a loss.", ["3 May 2024"]),
        ("Copies were sent on 3 May 2024 to all members.", ["3 May 2024"]),
        ("The letter was dated 3 May 2024 by the clerk.", ["3 May 2024"]),
        ("The owner said on 3 May 2024 that it was late.", ["3 May 2024"]),
        ("THUN, May 3 (Herald) - The mill was reopened on 2 May 2024.", ["2 May 2024"]),
        ("He (b. 1990) came to Thun in 2012.", ["1990", "2012"]),
        ("• The council voted on 3 May 2024", ["3 May 2024"]),
        ("- He wrote in May 2023 that it was sold", ["May 2023"]),
        ("It was closed from 3 to 5 May 2024.", ["3–5 May 2024"]),
        ("The budget for 2023 was approved.", ["2023"]),
        ("Opened in 1936, the bridge collapsed.", ["1936"]),
        ("She had been there since 1992.", ["since 1992"]),
        ("The mill\nwas reopened\non 3 May 2024.", ["3 May 2024"]),
        ("Updated figures were shown in May 2023 by the clerk.", ["May 2023"]),
        ("Is it open by 1 July 2024?", ["by 1 July 2024"]),
        ("“We left on 3 May 2024.”", ["3 May 2024"]),
    ],
)
def test_a_dated_sentence(sentence: str, dates: list[str]) -> None:
    """A sentence that tells of something at a time of the calendar is one to cover."""
    (found,) = covered(sentence).open
    assert [str(date) for date in found.dates] == dates
    assert found.words == sentence


@pytest.mark.parametrize(
    "line",
    [
        "3 May 2024",
        "Thun, 3 May 2024",
        "Friday, 3 May 2024, 10:30 GMT",
        "Published 3 May 2024",
        "Published: 3 May 2024, 10:30 GMT",
        "Posted by the press office on 3 May 2024",
        "Posted on 3 May 2024 by J. Smith",
        "Last updated on May 3, 2024 by Jane Smith",
        "Last modified: 2024-05-03",
        "Updated 4 hours ago",
        "Sent from my phone on 3 May 2024",
        "Date: Mon, 3 May 2024 10:30:00 +0000",
        "Printed on 3 May 2024.",
        "Minutes of the meeting of 3 May 2024",
        "Annual report 2023 | Page 3 of 12",
        "THUN, May 3 (Herald) - The mill was reopened.",
        "The 2019 agreement was renewed.",
        "The talks lasted two years.",
        "Elections are held every year.",
        "He is 20 now.",
        "They met on 31 November 2023.",
        "They met on 3 May.".replace("3 May", "the same day"),
        "",
        " \n\n ",
    ],
)
def test_what_is_no_dated_sentence(line: str) -> None:
    """Stamps, datelines, headings, lengths and what has no day of its own are not to cover."""
    assert covered(line).dated == 0


@pytest.mark.parametrize("stamp", ["Posted by Jane on 3 May 2024", "3 May 2024", "Updated May 3"])
def test_a_stamp_above_a_sentence(stamp: str) -> None:
    """A stamp in the lines above a sentence dates nothing, with or without a title over it."""
    assert covered(f"The mill reopens\n{stamp}\nThe council has met for it.").dated == 0
    (found,) = covered(f"The mill reopens\n{stamp}\nIt was opened on 2 April 2024.").open
    assert [str(date) for date in found.dates] == ["2 April 2024"]


def test_a_broken_line_is_no_stamp() -> None:
    """A sentence whose line begins with a date, where the text is broken, keeps it."""
    text = "It is said that the old mill by the river in Thun was opened on\n3 May 2024\nby him."
    assert covered(text).dated == 1


TEXT = (
    "The mill was reopened on 3 May 2024.\r\nIt was closed in 2021. A fire broke out in May 2020, "
    "and nobody was hurt.\n\nIt will be painted on 5 July 2024."
)


@pytest.mark.parametrize(
    ("quotes", "lines"),
    [
        ((), [1, 2, 2, 4]),
        (("reopened",), [2, 2, 4]),
        (("nobody was hurt",), [1, 2, 4]),
        (("reopened on 5 May 2024",), [2, 2, 4]),
        (("The mill was … in 2021",), [1, 2, 2, 4]),
        (("3 May 2024. It was closed",), [2, 4]),
        (("A fire … hurt", "painted"), [1, 2]),
        (("the miller's cat",), [1, 2, 2, 4]),
    ],
)
def test_what_a_claim_covers(quotes: tuple[str, ...], lines: list[int]) -> None:
    """A sentence is covered by any claim whose quote touches it, whatever became of the claim."""
    found = covered(TEXT, *quotes)
    assert [sentence.line for sentence in found.open] == lines
    assert found.covered == 4 - len(lines)


@pytest.mark.parametrize("role", [QuoteRole.DATE, QuoteRole.ANTECEDENT, QuoteRole.SPEAKER])
def test_the_words_for_the_date_cover_too(role: QuoteRole) -> None:
    """The words that date a claim cover their sentence; those of its speaker do not."""
    bare = Claim(id="c", event="e", source="s", quote="reopened", speaker="the clerk")
    words: dict[str, Any] = {role.value: Quote(exact="closed in 2021")}
    claim = attrs.evolve(bare, **words)
    ledger = Ledger(sources=(source_of(TEXT, "2024-06-03"),), events=(EVENT,), claims=(claim,))
    (found,) = chronology.build(ledger).coverage().sources
    assert found.covered == (2 if role is QuoteRole.DATE else 1)


def test_the_words_for_the_sources_own_date() -> None:
    """Its own words for its publication are none to cover."""
    text = "The Herald reported this on 3 June 2024. It was closed in 2021."
    ledger = Ledger(
        sources=(source_of(text, "2024-06-03", published_quote=Quote(exact="3 June 2024")),)
    )
    (found,) = chronology.build(ledger).coverage().sources
    assert [sentence.words for sentence in found.open] == ["It was closed in 2021."]


def test_what_is_not_looked_at() -> None:
    """A source in another language, or without its document, is told, not counted."""
    found = covered("Die Mühle wurde am 3. Mai 2024 eröffnet.", language="de")
    assert (found.dated, found.why_not_read) == (0, "no rules for “de”")
    unread = covered(TEXT, document=None)  # type: ignore[arg-type]  # a source without a document
    assert (unread.dated, unread.why_not_read) == (0, "its document could not be read")


@pytest.mark.parametrize(
    ("dated", "left", "sentence"),
    [
        (40, 28, "12 of 40 dated sentences are covered by claims."),
        (1, 0, "1 of 1 dated sentence is covered by claims."),
        (0, 0, "0 of 0 dated sentences are covered by claims."),
    ],
)
def test_the_total(dated: int, left: int, sentence: str) -> None:
    """The total says how many of all are covered."""
    (one,) = covered("It was closed in 2021.").open
    source = SourceCoverage(source="s", dated=dated, open=(one,) * left)
    assert str(Coverage(sources=(source,))) == sentence


def test_files_that_no_source_uses(tmp_path: Path) -> None:
    """Files beside the ledger and beside its documents are named, hidden ones and folders not."""
    inner = tmp_path / "press"
    inner.mkdir()
    (tmp_path / "empty").mkdir()
    for name in ("used.txt", "letter.txt", "Notes.MD", "photo.jpg", ".hidden.txt", "press/a.txt"):
        (tmp_path / name).write_text("It was closed in 2021.", encoding="utf-8")
    (inner / "b.html").write_text("<p>It was closed in 2021.", encoding="utf-8")
    ledger = tmp_path / "chronology.toml"
    ledger.write_text(
        '[sources.used]\nfile = "used.txt"\n[sources.a]\nfile = "press/a.txt"\n', encoding="utf-8"
    )
    found = chronology.build(ledger).coverage()
    assert found.unused == ("Notes.MD", "letter.txt", "press/b.html")
    assert found.unreadable == ("photo.jpg",)


@given(st.lists(st.sampled_from(["It was closed in 2021.", "So it is.", "3 May 2024\n\n"])))
def test_law_claims_cover_what_they_quote(parts: list[str]) -> None:
    """Whatever the text: a claim that quotes an open sentence whole leaves one fewer open."""
    text = " ".join(f"{part[:-1]} ({n}){part[-1]}" for n, part in enumerate(parts))
    before = covered(text)
    assert before.covered == 0
    for sentence in before.open[:3]:
        after = covered(text, sentence.words)
        assert sentence not in after.open
        assert (after.dated, after.covered) == (before.dated, 1)


MAIL = (
    "From: Karen Hobbs <kh@x.example>\nDate: Thu, 5 Oct 2023 09:00:00 +0100\nSubject: Bond\n\n"
    "We met yesterday.\n\nOn Tue, 3 Oct 2023 at 16:02, Petra Lund <pl@x.example> wrote:\n"
    "> The surety refused.\n> The broker resigned yesterday. He left the office today.\n"
)
SAID_BEFORE = (
    "Notes of the clerk\n\nThe treasurer paid it on 9 February 2024. She wrote on Monday:\n\n"
    "> The mayor signed the deed on 3 February 2024.\n"
)
MAIL_SAID_BEFORE = (
    "From: Karen Hobbs <kh@x.example>\nDate: Mon, 12 Feb 2024 09:00:00 +0000\nSubject: Grant\n\n"
    "The treasurer paid the grant on 9 February. She wrote on Monday:\n"
    "> The mayor signed the deed on 3 February 2024.\n"
)
LETTERS = (
    "4 September 2023\n\nDear Sirs\n\nThe bench was sold yesterday.\n\nYours faithfully\n\n"
    "Daniel Osei\n\n11 September 2023\n\nDear Mr Osei\n\nThe bench was bought today.\n\n"
    "Yours sincerely\n\nSigrid Haugen\n"
)


@pytest.mark.parametrize(
    ("text", "file", "dates"),
    [
        (MAIL, "a.eml", ["4 October 2023", "2 October 2023", "3 October 2023"]),
        (LETTERS, "a.txt", ["3 September 2023", "11 September 2023"]),
        (SAID_BEFORE, "a.txt", ["9 February 2024", "3 February 2024"]),
        (MAIL_SAID_BEFORE, "a.eml", ["9 February 2024", "3 February 2024"]),
    ],
)
def test_sentences_count_from_their_parts(text: str, file: str, dates: list[str]) -> None:
    """Of a mail, what it quotes; of a bundle, each letter; no line that says who wrote."""
    book = chronology.LedgerBuilder()
    book.add_source(text=text, file=file)
    (found,) = book.build(strict=False).coverage().sources
    assert [str(date) for one in found.open for date in one.dates] == dates
