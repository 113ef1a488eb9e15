"""Small pieces of pages and pictures: a legend below a picture, the first year, who took part."""

import datetime as dt
import re

import pytest

from chronology import LedgerBuilder
from chronology.report import contents
from chronology.view import Report
from chronology.view.told import MOST_NAMED, about, many_took_part
from chronology.writers.markdown.file import render
from chronology.writers.page.axis import first_year
from chronology.writers.page.chart import chart
from chronology.writers.page.legend import LOOKS, with_legend
from chronology.writers.page.passages import derivations

AT = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
_PICTURE = (
    '<svg class="marks" width="{w}" height="{h}" viewBox="0 0 {w} {h}">'
    '<rect width="{w}" height="{h}" fill="#ffffff"></rect><g>marks</g></svg>'
)


@pytest.mark.parametrize(
    ("width", "columns"), [(100, 1), (400, 1), (679, 1), (680, 2), (1019, 2), (1020, 3)]
)
def test_a_legend_below_a_picture(width: int, columns: int) -> None:
    """The picture grows by the lines of the legend, its ground too; all looks are named once."""
    made = with_legend(_PICTURE.format(w=width, h=90), LOOKS, font="Sans")
    lines = -(-len(LOOKS) // columns)
    height = 90 + 14 + lines * 18 + 14
    assert f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"' in made
    assert f'<rect width="{width}" height="{height}" fill="#ffffff">' in made
    assert "<g>marks</g>" in made
    assert made.endswith("</g></svg>")
    for _, meaning in LOOKS:
        assert made.count(f">{meaning}</text>") == 1
    assert made.count("translate(1,") == lines


@pytest.mark.parametrize("text", ["", "<svg></svg>", "no picture", '<svg width="9">'])
def test_what_has_no_size_gets_no_legend(text: str) -> None:
    """What is not drawn by the library is left as it is."""
    assert with_legend(text, LOOKS, font="Sans") == text


@pytest.mark.parametrize(
    ("gutter", "baseline", "steps", "below"),
    [(None, "bottom", 5, False), (40, "top", 4, True)],
)
def test_the_name_of_the_first_year(
    gutter: int | None, baseline: str, steps: int, *, below: bool
) -> None:
    """It stands at the edge that names time; outside of the field where the next year is near."""
    made = first_year(gutter, 4, below=below)
    mark = made["mark"]
    assert (mark["type"], mark["baseline"], mark["dy"]) == ("text", baseline, 4)
    assert mark["x"]["expr"].endswith(" - 52 : 0")
    assert mark["y"] == {"expr": "height" if below else "0"}
    assert len(made["transform"]) == steps
    assert not mark["aria"]


def _texts(picture: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)</text>", picture)


@pytest.mark.parametrize(
    ("days", "wanted", "lacking"),
    [
        (("2024-01-09", "2026-05-03", "2028-06-08"), ["2024", "2028"], ["2023"]),
        (("2023-02-01", "2025-05-03", "2028-06-08"), ["2023", "2024"], ["2022"]),
        (("2022-10-30", "2022-12-01", "2023-01-30"), ["2022", "2023"], ["2021"]),
        (("2022-03-01", "2022-12-01", "2023-10-30"), ["2022", "2023"], ["2024"]),
        (("2023-03-01", "2023-03-01", "2023-03-01"), ["28 Feb 2023", "1 Mar 2023"], ["2023"]),
    ],
)
def test_every_year_in_view_is_named(
    days: tuple[str, ...], wanted: list[str], lacking: list[str]
) -> None:
    """A year is named where it begins, whichever ticks have a name; that of a margin is not."""
    vl_convert = pytest.importorskip("vl_convert")
    first, *_, last = (
        round(dt.datetime.fromisoformat(f"{day}T00:00:00+00:00").timestamp() * 1000) for day in days
    )
    room = max((last - first) // 40, 86_400_000)
    drawn = chart([], (first - room, last + room), None, 3, links=False)
    texts = _texts(vl_convert.vegalite_to_svg(drawn))
    assert [one for one in wanted if one not in texts] == []
    assert [one for one in lacking if one in texts] == []


@pytest.mark.parametrize(
    ("as_of", "words"),
    [
        ("2028-08-05", "as of 4 Aug 2028 ▸"),
        ("2019-08-05", "◂ as of 4 Aug 2019"),
        ("2022-08-05", "as of 4 Aug 2022"),
    ],
)
def test_the_day_looked_from_is_named_where_it_is_out_of_view(as_of: str, words: str) -> None:
    """An arrow at the edge tells on which side of the time in view it lies."""
    vl_convert = pytest.importorskip("vl_convert")
    begin, end, at = (
        round(dt.datetime.fromisoformat(f"{day}T00:00:00+00:00").timestamp() * 1000)
        for day in ("2021-01-01", "2024-01-01", as_of)
    )
    texts = _texts(vl_convert.vegalite_to_svg(chart([], (begin, end), at, 3, links=False)))
    assert [one for one in texts if "as of" in one] == [words]


@pytest.mark.parametrize(
    ("until", "words"),
    [("2023-12-01", "▸"), ("2022-06-01", "planned: 2026 ▸"), (None, "planned: 2026 ▸")],
)
def test_a_word_at_an_edge_stands_on_no_mark(until: str | None, words: str) -> None:
    """What lies beyond the view is told by its words where its row has room, else by an arrow."""
    vl_convert = pytest.importorskip("vl_convert")
    begin, end, far = (
        round(dt.datetime.fromisoformat(f"{day}T00:00:00+00:00").timestamp() * 1000)
        for day in ("2021-01-01", "2024-01-01", "2026-01-01")
    )
    common = {"row": 0, "event": "e1", "tone": "planned", "href": "#c1"}
    marks = [{**common, "look": "beyond", "x": far, "x2": far + 1, "says": "planned: 2026"}]
    if until:
        last = round(dt.datetime.fromisoformat(f"{until}T00:00:00+00:00").timestamp() * 1000)
        marks.append({**common, "look": "plan", "x": begin, "x2": last, "says": "planned"})
    texts = _texts(vl_convert.vegalite_to_svg(chart(marks, (begin, end), None, 1, links=False)))
    assert {one for one in texts if "▸" in one} == {words}


def of_delegates(number: int) -> Report:
    """Return a report on a meeting of so many."""
    book = LedgerBuilder()
    source = book.add_source(text="They met on 12 June 2022.", published="2022-06-20")
    names = tuple(f"Delegate {one}" for one in range(1, number + 1))
    book.add_claim(book.add_event("Congress", participants=names), source, "They met on 12 June")
    return contents(book.build(), at=AT)


@pytest.mark.parametrize("number", [0, 1, MOST_NAMED, MOST_NAMED + 1, MOST_NAMED + 2, 60])
def test_many_who_took_part(number: int) -> None:
    """Of many the table names the first, with the number of the rest; the appendix has all."""
    report = of_delegates(number)
    (event,) = report.events
    everybody = ", ".join(event.participants)
    assert len(event.participants) == number
    appendix = "".join(text for part in derivations(report) for text in part.itertext())
    markdown = render(report, "", {}).partition("## Appendix")[2]
    if number <= MOST_NAMED + 1:
        assert (about(event), many_took_part(event)) == (everybody, "")
        return
    first = ", ".join(event.participants[:MOST_NAMED])
    assert about(event) == f"{first}, and {number - MOST_NAMED} more, in the appendix"
    assert many_took_part(event) == everybody
    assert everybody in appendix
    assert everybody in markdown
