"""Small pieces of pages and pictures: a legend below a picture, the first year, who took part."""

import datetime as dt

import pytest

from chronology import LedgerBuilder
from chronology.report import contents
from chronology.view import Report
from chronology.view.told import MOST_NAMED, about, many_took_part
from chronology.writers.markdown.file import render
from chronology.writers.page.axis import first_year
from chronology.writers.page.legend import LOOKS, with_legend
from chronology.writers.page.passages import derivations

AT = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
_PICTURE = (
    '<svg class="marks" width="{w}" height="{h}" viewBox="0 0 {w} {h}">'
    '<rect width="{w}" height="{h}" fill="#ffffff"></rect><g>marks</g></svg>'
)


@pytest.mark.parametrize(
    ("width", "columns"), [(100, 1), (399, 1), (400, 1), (800, 2), (1199, 2), (1200, 3)]
)
def test_a_legend_below_a_picture(width: int, columns: int) -> None:
    """The picture grows by the lines of the legend, its ground too; all looks are named once."""
    made = with_legend(_PICTURE.format(w=width, h=90), font="Sans")
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
    assert with_legend(text, font="Sans") == text


@pytest.mark.parametrize(
    ("arguments", "below", "baseline", "steps"),
    [
        ((-20, -3), False, "bottom", 3),
        ((4, 18), True, "top", 2),
        ((0, 0), False, "bottom", 3),
    ],
)
def test_the_name_of_the_first_year(
    arguments: tuple[int, int], baseline: str, steps: int, *, below: bool
) -> None:
    """It stands at the edge that names time, nearer to it where the next year begins near by."""
    made = first_year(*arguments, below=below)
    mark, (beside, near) = made["mark"], arguments
    assert (mark["type"], mark["x"], mark["baseline"]) == ("text", 0, baseline)
    assert mark["dy"]["expr"].endswith(f"? {near} : {beside}")
    assert mark["y"] == {"expr": "height" if below else "0"}
    assert len(made["transform"]) == steps
    assert not mark["aria"]


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
