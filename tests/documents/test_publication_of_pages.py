"""When pages were published, in the manner of news systems and archives; small, our own words."""

import time
from pathlib import Path

import pytest

from chronology import documents, edtf

TEXT = (
    "<p>The new bridge over the river was opened by the mayor in the presence of several hundred"
    " people, who had waited for it for more than eleven years, as the town council said.</p>"
    "<p>It is two hundred metres long, carries two lanes and a cycle path, and cost forty million,"
    " half of which the region paid; the other half is to be repaid from the toll by 2040.</p>"
    "<p>Whoever crosses it on foot pays nothing. The ferry, which had carried cars since the year"
    " in which the old bridge fell, will go on for tourists until the end of the summer.</p>"
)
TITLE = "The new bridge is open"
CASES = Path(__file__).with_name("pages_of_systems.txt").read_text(encoding="utf-8")
TWO = "[2023-08-17..2023-08-18]"
GERMAN = '<link rel=canonical href="https://a.example.de/a">'
FIELD = '<meta property="article:published_time" content="{}">'


def page(
    *, head: str = "", before: str = "", below: str = "", after: str = "", lang: str = "en"
) -> str:
    """Return a page with a headline, and what stands around it."""
    return (
        f"<html lang={lang}><head><title>{TITLE} | The Herald</title>{head}</head><body>{before}"
        f"<h1>{TITLE}</h1>{below}{TEXT}{after}</body></html>"
    )


def ld(*objects: str) -> str:
    """Return scripts of JSON-LD."""
    return "".join(f'<script type="application/ld+json">{one}</script>' for one in objects)


def cases() -> dict[str, tuple[str, str]]:
    """Return the pages of the file, each with its date, by their names."""
    found = {}
    for block in CASES.split("\n== ")[1:]:
        head, *lines = block.strip().splitlines()
        name, date = head.split()
        parts = dict(line.split(": ", 1) for line in lines)
        found[name] = (page(**parts), date.strip("-"))
    return found


PAGES = cases()


def stated(markup: str) -> documents.Stated:
    """Return what a page states."""
    return documents.stated(documents.of_bytes(markup.encode(), Path("a.html")))


def day(markup: str) -> str:
    """Return the day of a page's publication in EDTF, or nothing."""
    found = stated(markup).published
    return edtf.format(found) if found is not None else ""


@pytest.mark.parametrize("name", PAGES)
def test_when_a_page_of_a_system_was_published(name: str) -> None:
    """The date is what the system states or shows as the page's own; elsewhere none is taken."""
    markup, date = PAGES[name]
    assert day(markup) == date


@pytest.mark.parametrize(
    ("written", "head", "date"),
    [
        ("2023-08-18T02:10:00Z", "", TWO),
        ("2023-08-18T10:30:00Z", "", "2023-08-18"),
        ("2023-08-18T00:00:00Z", "", "2023-08-18"),
        ("2023-08-18T02:10:00", "", "2023-08-18"),
        ("2023-08-18T02:10:00+02:00", "", "2023-08-18"),
        ("2023-08-18T02:10:00Z", GERMAN, "2023-08-18"),
        ("2023-08-18T23:10:00Z", GERMAN, "2023-08-19"),
        ("2023-08-18T02:10:00Z", FIELD.replace("published", "modified").format(
            "2023-08-20T10:00:00-04:00"), "2023-08-17"),
    ],
)  # fmt: skip
def test_a_moment_in_utc_may_be_of_two_days(written: str, head: str, date: str) -> None:
    """A `Z` stamp is uncertain by a day, unless the page says where it is at home."""
    assert day(page(head=FIELD.format(written) + head)) == date


@pytest.mark.parametrize(
    ("below", "date"),
    [
        ("<p>17 August 2023</p>", "2023-08-17"),
        ("<p>18 August 2023</p>", "2023-08-18"),
        ("<p>19 August 2023</p>", ""),
        ("<p>Updated 19 August 2023</p>", TWO),
    ],
)
def test_the_day_that_the_page_shows_decides(below: str, date: str) -> None:
    """Of two days that a moment may be of, it is the one that the page shows as its own."""
    assert day(page(head=FIELD.format("2023-08-18T02:10:00Z"), below=below)) == date


def test_one_instant_written_twice_is_one() -> None:
    """The same moment with two offsets, or with a zone that a program made up, is one date."""
    twice = FIELD.format("2023-08-18T02:10:00+00:00") + FIELD.format("2023-08-17T22:10:00-04:00")
    assert day(page(head=twice)) == "2023-08-17"
    made_up = "".join(FIELD.format(f"2023-08-18T02:10:00{zone}") for zone in ("+00:00", "-04:00"))
    assert day(page(head=made_up, below="<p>17 August 2023</p>")) == "2023-08-17"
    assert day(page(head=made_up)) == TWO


def test_candidates_are_told_with_their_places() -> None:
    """Where dates differ none is taken, and each is told with what bears it and the reason."""
    markup = page(head=FIELD.format("2023-08-18"), below="<p>Posted 3 May 2022</p>")
    found = stated(markup)
    assert found.published is None
    assert [str(one) for one in found.candidates] == [
        '18 August 2023 (<meta property="article:published_time" content="2023-08-18">)',
        "3 May 2022 (“Posted 3 May 2022”)",
    ]
    assert {one.why for one in found.candidates} == {"another day is told as well"}


def test_what_is_not_taken_beside_a_date_that_is() -> None:
    """A change, or what stands far from the headline, is told beside the date that was taken."""
    markup = page(below="<p>Published 18 August 2023</p><p>Updated 20 August 2023</p>")
    found = stated(markup)
    assert [(str(one), one.why) for one in found.candidates] == [
        ("20 August 2023 (“Updated 20 August 2023”)", "it is called a change, or another date")
    ]


def test_the_words_that_say_it_can_be_quoted() -> None:
    """The words on the page are given as a quote, the element where only that bears it."""
    shown = stated(page(below="<p>Published 18 August 2023</p>"))
    assert shown.published_quote is not None
    assert shown.published_quote.exact == "Published 18 August 2023"
    meta = stated(page(head=FIELD.format("2023-08-18")))
    assert meta.published_quote is None
    assert meta.published_by == FIELD.format("2023-08-18")


HOSTILE = {
    "times": "<time datetime=2023-08-18>18 August 2023</time>",
    "times left open": "<time datetime=2023-08-18>",
    "one meta": FIELD.format("2023-08-18"),
    "metas of many days": "".join(FIELD.format(f"2023-08-{day:02}") for day in range(1, 31)),
    "nested divs": "<div class=sidebar>",
    "nested articles": "<article>",
    "articles": "<article><h1>The new bridge is open</h1><p>18 August 2023</p></article>",
    "headlines": "<h1>The new bridge is open</h1>",
    "dates": "18 August 2023 ",
    "lines of dates": "<p>18 August 2023",
    "labels": "<p>Published on ",
    "names": "<p>By Ann Example | ",
    "figures": "1",
    "slashes": "1/",
    "json": ld('{"@type":"NewsArticle","datePublished":"2023-08-18"}'),
    "nested json": '<script type="application/ld+json">' + "[" * 50_000 + "</script>",
    "parts with dates": "<div class=date><div class=related><time datetime=2023-08-18>1</time>",
    "epochs": "<i data-time=1692345600>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_read_in_time(name: str) -> None:
    """Half a megabyte of one thing is read without a fault, and its time does not run away."""
    unit = HOSTILE[name]
    times = []
    for size in (60_000, 480_000):
        begin = time.process_time()
        stated(page(below=unit * max(1, size // len(unit))))
        times.append(time.process_time() - begin)
    assert times[1] < max(2.0, 24 * times[0])  # 8 times as much, with room for a busy machine
