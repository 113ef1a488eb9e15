"""What a page, an export or a note holds of another day is not counted from the page's own."""

import time
from pathlib import Path

import pytest

import chronology
from chronology import documents

WORDS = "<p>The minister met the harbour board, and all spoke of the cranes of the harbour.</p>"
HEAD = "<html><head><title>The crane</title></head><body><h1>The crane</h1><p>12 June 2023</p>"
MAIL = (
    "<b>From:</b> Peter Moser<br><b>Date:</b> 4 April 2023<br><b>Subject:</b> money<br><br>"
    "It sank today."
)
ROWS = (
    "<table><tr><td>From:</td><td>Peter Moser</td></tr><tr><td>Date:</td><td>4 April 2023</td></tr>"
    "<tr><td>Subject:</td><td>Money</td></tr></table><p>It sank today.</p>"
)
OWN = "<p>The lawyers met yesterday.</p>"
TWEET = "<p>It sank today!</p>&mdash; Anna Keller (@ak) <a href='x'>May 3, 2023</a>"
TELEGRAM = (
    "<div class='message service'><div class='body'>{0} March 2023</div></div>"
    "<div class='message default'><div class='date details' title='{0}.03.2023 22:01:10 UTC+01:00'>"
    "22:01</div><div class='from_name'>{1}</div><div class='text'>{2}</div></div>"
)
POST = "<div class='{0}'><time datetime='2023-06-{1}T20:55:00+02:00'>20:55</time><p>{2}</p></div>"
FORUM = (
    "<div class='post'><div class='author'>{0}</div><div class='post-date'>{1} March 2023, 22:01"
    "</div><div>{2}</div></div>"
)
ITEM = "<li><time datetime='2023-05-{0}'>{0} May</time> {1}</li>"
NEVER = "no date"
NEWS = "The harbour was opened again, they say."


def when(folder: Path, text: str, quote: str, name: str, published: str | None) -> str:
    """Return the date of a quote in a document, also where its own day is against the typed one."""
    (folder / name).write_text(text)
    item = {"document": name, "quote": quote, "modality": "reported"}
    own = {"published": published} if published else {}
    (made,) = chronology.check_items([item | own], folder)
    is_against = {one.code for one in made.reasons} == {"published-mismatch"}
    is_dated = (made.holds or is_against) and made.derived is not None
    return str(made.derived) if is_dated else NEVER


@pytest.mark.parametrize(
    ("body", "quote", "truth"),
    [
        # A message ends with the element in which its head stands.
        (f"<div class='email'>{MAIL}</div>{OWN}", "It sank today", "4 April 2023"),
        (f"<div class='email'>{MAIL}</div>{OWN}", "The lawyers met yesterday", "11 June 2023"),
        (f"<blockquote>{MAIL}</blockquote>{OWN}", "It sank today", "4 April 2023"),
        (f"<blockquote>{MAIL}</blockquote>{OWN}", "The lawyers met yesterday", "11 June 2023"),
        (f"<section>{ROWS}</section>{OWN}", "It sank today", "4 April 2023"),
        (f"<section>{ROWS}</section>{OWN}", "The lawyers met yesterday", "11 June 2023"),
        (f"<p>{MAIL}</p>{OWN}", "The lawyers met yesterday", "11 June 2023"),
        (f"{ROWS}{OWN}", "The lawyers met yesterday", NEVER),
        # What is quoted in an element for that.
        (f"{WORDS}<blockquote>{TWEET}</blockquote>{OWN}{WORDS}", "It sank today", "3 May 2023"),
        (f"{WORDS}<blockquote>It sank today.</blockquote>{WORDS}", "It sank today", NEVER),
        (f"{WORDS}<blockquote>x</blockquote>{OWN}", "The lawyers met yesterday", "11 June 2023"),
        (f"<blockquote>{WORDS}{OWN}</blockquote>", "The lawyers met yesterday", "11 June 2023"),
        # Posts, each with its own moment.
        (
            POST.format("post", "10", "It sank today, off the coast.")
            + POST.format("post", "08", NEWS),
            *("It sank today", "10 June 2023"),
        ),
        (
            POST.format("lb-update", "07", "It sank today.") + POST.format("lb-update", "08", NEWS),
            *("It sank today", "7 June 2023"),
        ),
        (
            POST.format("x1", "10", "It sank today, off the coast.")
            + POST.format("x1", "08", NEWS),
            *("It sank today", NEVER),
        ),
        (
            TELEGRAM.format(12, "Peter Moser", "It sank today, I say")
            + TELEGRAM.format(13, "Anna Keller", NEWS),
            *("It sank today", "12 March 2023"),
        ),
        (
            FORUM.format("Peter Moser", 12, "It sank today, I say")
            + FORUM.format("Anna Keller", 13, "<blockquote>It rose today, said he</blockquote>No"),
            *("It rose today", NEVER),
        ),
        (
            FORUM.format("Peter Moser", 12, "It sank today, I say")
            + FORUM.format("Anna Keller", 13, NEWS),
            *("It sank today", "12 March 2023"),
        ),
        (
            "<ul>" + ITEM.format("03", "It sank today.") + ITEM.format("09", NEWS) + "</ul>",
            *("It sank today", NEVER),
        ),
        # No posts: an article's own days, days of events, what stands beside it.
        (
            (
                "<article><time datetime='2023-06-12'>12 June 2023</time> changed <time "
                f"datetime='2023-06-14'>14 June 2023</time>{OWN}{WORDS}</article>"
            ),
            *("The lawyers met yesterday", "11 June 2023"),
        ),
        (
            (
                "<p>On <time datetime='2023-05-03'>3 May</time> it sank, and on <time "
                f"datetime='2023-05-09'>9 May</time> it rose.</p>{OWN}"
            ),
            *("The lawyers met yesterday", "11 June 2023"),
        ),
        (
            f"<article>{OWN}{WORDS}</article><aside>"
            + POST.format("teaser", "01", NEWS)
            + POST.format("teaser", "02", NEWS)
            + "</aside>",
            *("The lawyers met yesterday", "11 June 2023"),
        ),
    ],
)
def test_in_a_page(tmp_path: Path, body: str, quote: str, truth: str) -> None:
    """Messages, quotations and posts in a page of 12 June 2023, and its own words beside them."""
    assert when(tmp_path, f"{HEAD}{body}</body></html>", quote, "a.html", "2023-06-12") == truth


RELEASES = (
    "Press release No. 12/2023 of 3 May 2023\n\nIt sank today.\n\n"
    "Press release No. 13/2023 of 9 May 2023\n\nIt rose today.\n"
)
FRONT = "---\ndate: 2023-06-14\n---\n\n"


@pytest.mark.parametrize(
    ("text", "quote", "truth"),
    [
        (RELEASES, "It sank today", "3 May 2023"),
        (RELEASES, "It rose today", "9 May 2023"),
        (
            "Q\nReleased on 3 May 2023\n\nIt sank today.\n\nCrane\nReleased on 9 May 2023\n\nX\n",
            *("It sank today", NEVER),
        ),
        (
            "For immediate release: June 14, 2023\n\nIt sank today.\n",
            "It sank today",
            "14 June 2023",
        ),
        (
            "They read a press release of 3 May 2023, and one of 9 May 2023.\n\nIt sank today.\n",
            *("It sank today", "14 June 2023"),
        ),
        (f"{FRONT}## Call with L., 9 June\n\nIt sank today.\n", "It sank today", NEVER),
        (f"{FRONT}## Call with L., 14 June\n\nIt sank today.\n", "It sank today", "14 June 2023"),
        (
            f"{FRONT}## 2023-06-09 Call\n\nA.\n\n## L.\n\nIt rose today.\n",
            "It rose today",
            "14 June 2023",
        ),
        (f"{FRONT}## The storm of 9 June\n\nIt sank today.\n", "It sank today", "14 June 2023"),
        ("# Notes, 14 June 2023\n\nIt sank today.\n", "It sank today", "14 June 2023"),
        # Chats.
        (
            "[2023-03-12 22:01] Peter: It sank today\n[2023-03-13 09:12] Lena: oh\n",
            *("It sank today", "12 March 2023"),
        ),
        (
            "[2023-03-12 22:01] INFO: It sank today\n[2023-03-13 09:12] ERROR: oh\n",
            *("It sank today", NEVER),
        ),
        (
            "[3/12/23, 10:01:02 PM] A: It sank today\n[3/13/23, 1:12:00 AM] L: oh\n",
            *("It sank today", "12 March 2023"),
        ),
        (
            (
                "**Peter** 2023-03-12 22:01\n\nI say it sank today\n\n**Lena** 2023-03-13 09:12\n\n"
                "you do\n\n**Peter** 2023-03-13 09:13\n\nyes\n"
            ),
            *("it sank today", "12 March 2023"),
        ),
        (
            "**Keynote** 2023-03-12 22:01\n\nIt sank today\n\n**Panel** 2023-03-13 09:12\n\nMore\n",
            *("It sank today", NEVER),
        ),
        (
            (
                "Monday, March 13th, 2023\n\nPeter Moser  9:01 AM\nI say so\n\n"
                "Anna Keller  3 days ago\nIt sank today\n"
            ),
            *("It sank today", NEVER),
        ),
        (
            "Peter Moser · 2d\nI say so\n\nAnna Keller · 3h\nIt sank today\n",
            *("It sank today", NEVER),
        ),
    ],
)
def test_in_a_text(tmp_path: Path, text: str, quote: str, truth: str) -> None:
    """Releases, headings of notes and chats in a text of 14 June 2023."""
    assert when(tmp_path, text, quote, "a.md", "2023-06-14") == truth


def test_what_is_added_later(tmp_path: Path) -> None:
    """A post of a live blog may be of a later day than the blog, and has it all the same."""
    posts = POST.format("post", "18", "It sank today, off the coast.") + POST.format(
        "post", "12", NEWS
    )
    assert (
        when(tmp_path, f"{HEAD}{posts}", "It sank today", "a.html", "2023-06-12") == "18 June 2023"
    )


def test_releases_with_their_day_below(tmp_path: Path) -> None:
    """The day of a release may stand in its head, or on the line below it."""
    text = (
        "For immediate release: May 3, 2023\n\nIt sank today.\n\n"
        "FOR IMMEDIATE RELEASE\nMay 9, 2023\n\nIt rose today.\n"
    )
    assert when(tmp_path, text, "It sank today", "a.txt", None) == "3 May 2023"
    assert when(tmp_path, text, "It rose today", "a.txt", None) == "9 May 2023"


@pytest.mark.parametrize(
    "body",
    [
        "<div class=post><time>3 May 2023</time>" * 5_000,
        "<div class=post><time>3 May 2023</time><p>It sank, they say</p></div>" * 5_000,
        f"<div>{MAIL}</div>" * 2_000,
        "<blockquote>it sank</blockquote>" * 10_000 + "x" * 1_000_000,
        "<blockquote>" + "-- " * 300_000,
    ],
)
def test_pages_that_are_made_to_be_slow(body: str) -> None:
    """What is nested or repeated without end takes no time out of all proportion."""
    started = time.monotonic()
    documents.of_bytes(f"<html><body>{body}".encode(), Path("a.html"))
    assert time.monotonic() - started < 60
