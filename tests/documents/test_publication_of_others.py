"""Days that a page or a text tells and that are not its own: each case a sentence or two."""

import time
from pathlib import Path

import pytest

from chronology import documents, edtf

LINES = Path(__file__).with_name("days_of_others.tsv").read_text(encoding="utf-8").splitlines()
CASES = [line.split("\t") for line in LINES if line and not line.startswith("#")]
TITLE = "The crane affair"
TEXT = "<p>The minister met the harbour board yesterday, and nobody said a word of the cranes.</p>"


def stated(kind: str, written: str) -> documents.Stated:
    """Return what a text states, or a page with a headline, in the language that `kind` names."""
    suffix = {"txt": ".txt", "md": ".md"}.get(kind, ".html")
    if suffix == ".html":
        head, _, below = written.rpartition(" || ")
        written = (
            f"<html lang={kind}><head><title>{TITLE}</title>{head}</head>"
            f"<body><h1>{TITLE}</h1>{below.replace('TEXT', TEXT)}{TEXT}</body></html>"
        )
    written = written.replace("\\n", "\n")
    return documents.stated(documents.of_bytes(written.encode(), Path(f"a{suffix}")))


@pytest.mark.parametrize(
    ("kind", "day", "others", "written"), CASES, ids=[f"{one[0]}-{one[3][:60]}" for one in CASES]
)
def test_the_day_of_another_thing_is_not_taken(
    kind: str, day: str, others: str, written: str
) -> None:
    """Only the page's own day is taken; the others are named as candidates."""
    found = stated(kind, written)
    taken = edtf.format(found.published) if found.published is not None else "-"
    assert (taken, ", ".join(one.day for one in found.candidates) or "-") == (day, others)


def test_a_list_of_articles_has_no_day_of_its_own() -> None:
    """A headline that tells of a contract is not the beginning of one."""
    told = (("Crane sinks", 12), ("Contract signed", 9), ("Port closes", 2))
    articles = "".join(
        f"<article><h2>{title}</h2><time datetime=2023-06-{day:02}>{day} June 2023</time>{TEXT}"
        "</article>"
        for title, day in told
    )
    page = f"<html lang=en><head><title>News</title></head><body>{articles}</body></html>"
    found = documents.stated(documents.of_bytes(page.encode(), Path("a.html")))
    assert found.published is None
    assert found.candidates


def test_a_quote_may_hold_the_whole_of_an_old_page() -> None:
    """A text that is indented as one long quote shows its own day there."""
    assert stated(
        "en", f"<blockquote><p>By Ann Lee, 12 June 2023</p>{TEXT * 30}</blockquote>"
    ).published


def test_a_mail_that_forwards_an_old_text_is_of_its_own_day() -> None:
    """What a letter says of a text in it does not move the day on which it was sent."""
    mail = (
        "From: Ann <ann@example.org>\nTo: Bob <bob@example.org>\nSubject: Cranes\n"
        "Date: Mon, 12 Jun 2023 10:00:00 +0200\n\n"
        "Read it.\n\nThis article was first published on 3 May 2019.\n"
    )
    found = documents.stated(documents.of_bytes(mail.encode(), Path("a.eml"))).published
    assert str(found) == "12 June 2023"


def test_what_readers_write_below_does_not_count() -> None:
    """That a text came out first on another day is not taken from a reader's comment."""
    comment = "<div class=comment><p>This article was first published on 3 May 2019.</p></div>"
    below = f"<p>12 June 2023</p>{TEXT}<section id=comments>{comment}</section>"
    assert str(stated("en", below).published) == "12 June 2023"


@pytest.mark.parametrize(
    "unit",
    [
        "first published on ", "This article was first ", "Published in Nature on ", "Arrested ",
        "Date: 3 May 2019 ", "Published 3 May 1998 by A ", "contract signed ", "<blockquote>",
        "<figcaption>3 May 2019", "<p>Date: 3 May 2019</p><p>Venue: x</p>",
        "Last change: 3 May 2019 ",
    ],
)  # fmt: skip
def test_a_page_that_repeats_them_is_read_in_time(unit: str) -> None:
    """A page of one thing is read in a time that grows with its length and no faster."""
    times = []
    for size in (60_000, 480_000):
        begin = time.process_time()
        stated("en", f"<p>{unit * (size // len(unit))}</p>")
        stated("txt", unit * (size // len(unit)))
        times.append(time.process_time() - begin)
    assert times[1] < max(2.0, 24 * times[0])
