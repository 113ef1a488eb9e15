"""What the timeline and the curves of slips draw of events whose plans moved or were cancelled."""

import datetime as dt

import pytest
from conftest import Desk
from hypothesis import given, settings
from hypothesis import strategies as st

from chronology.report import contents
from chronology.view import Report
from chronology.writers import pictures
from chronology.writers.page import drawn_rows, picture, slip_charts
from chronology.writers.page.legend import looks_in
from chronology.writers.page.lettering import surely_fits
from chronology.writers.page.marks import Look

vl_convert = pytest.importorskip("vl_convert", reason="the extra `html` is not installed")
AT = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)

FAIR = """
    [sources.notice]
    file = "notice.txt"
    publisher = "Town"
    published = 2021-03-05
    [sources.second]
    file = "second.txt"
    publisher = "Town"
    published = 2021-04-01
    [sources.paper]
    file = "paper.txt"
    publisher = "Gazette"
    published = 2021-05-20
    [events.fair]
    name = "Lantern fair"
    [events.hall]
    name = "Hall opened"
    [[claims]]
    event = "fair"
    source = "notice"
    quote = "The fair will be held on 12 June 2021"
    modality = "planned"
    [[claims]]
    event = "fair"
    source = "paper"
    quote = "The fair has been cancelled"
    modality = "cancelled"
    [[claims]]
    event = "hall"
    source = "notice"
    quote = "The hall will be opened in May 2022"
    modality = "planned"
    [[claims]]
    event = "hall"
    source = "second"
    quote = "The hall will be opened in July 2022"
    modality = "planned"
    [[claims]]
    event = "hall"
    source = "paper"
    quote = "The hall will be opened in September 2022"
    modality = "planned"
"""
NOTICE = "The fair will be held on 12 June 2021. The hall will be opened in May 2022."
SECOND = "The hall will be opened in July 2022."
PAPER = "The fair has been cancelled. The hall will be opened in September 2022."


@pytest.fixture
def fair(desk: Desk) -> Report:
    """A report on a fair that was cancelled, and a hall whose plans moved, told by two."""
    return contents(desk.build(FAIR, notice=NOTICE, second=SECOND, paper=PAPER), at=AT)


def test_a_cancelled_plan_is_struck_out(fair: Report) -> None:
    """Its plan is drawn as one that no longer stands, with a cross that says what became of it."""
    row = next(row for row in drawn_rows.rows(fair) if row.label.startswith("Lantern fair"))
    looks = [(mark.look, tone) for tone, mark in row.marks if mark.look is not Look.BEYOND]
    assert looks == [(Look.PLAN_DAY, "dropped"), (Look.CANCELLED, "dropped")]
    says = next(mark.says for _, mark in row.marks if mark.look is Look.CANCELLED)
    assert says.startswith("Lantern fair: planned; cancelled, stated 20 May 2021 — “The fair")


def test_each_voice_of_a_curve_is_named_once(fair: Report) -> None:
    """Where several say for when a thing is planned, the first plan of each bears its name."""
    (curve,) = slip_charts.drawn(fair)["vconcat"][0]["concat"]
    points = curve["data"]["values"]
    assert [(point["voice"], point["ink"]) for point in points] == [
        ("Town", "0"),
        ("", "0"),
        ("Gazette", "1"),
    ]
    drawn = pictures.drawn(fair, of_slips=True).svg
    # each name once, on ground that keeps lines from running through it
    assert drawn.count(">Town<") == drawn.count(">Gazette<") == 2
    assert "promised:" not in drawn  # what a screen reader reads are sentences, and no fields
    assert "planned: May 2022, by Town, stated 5 March 2021" in drawn


DUE = """
    [sources.contract]
    file = "contract.txt"
    publisher = "Town"
    published = 2021-03-05
    binding = true
    [sources.mail]
    file = "mail.txt"
    publisher = "Builder"
    published = 2021-09-09
    [sources.reply]
    file = "reply.txt"
    publisher = "Surveyor"
    published = 2021-09-12
    [events.bridge]
    name = "Bridge handed over"
    [[claims]]
    event = "bridge"
    source = "contract"
    quote = "The bridge shall be handed over on 3 September 2021"
    modality = "planned"
    [[claims]]
    event = "bridge"
    source = "mail"
    quote = "The bridge was handed over on 4 September 2021"
    [[claims]]
    event = "bridge"
    source = "reply"
    quote = "The bridge was not handed over on 4 September 2021"
    modality = "denied"
"""


@pytest.fixture
def due(desk: Desk) -> Report:
    """A report on a bridge that was due on a day; one says that it was kept, and one denies it."""
    made = desk.build(
        DUE,
        contract="The bridge shall be handed over on 3 September 2021.",
        mail="The bridge was handed over on 4 September 2021.",
        reply="The bridge was not handed over on 4 September 2021.",
    )
    return contents(made, at=AT)


def test_a_day_that_binds_is_one_day(due: Report) -> None:
    """It stands in a double frame: no line beside it may be taken for another date."""
    (row,) = drawn_rows.rows(due)
    assert {Look.PLAN_DAY, Look.BINDS_DAY} <= {mark.look for _, mark in row.marks}
    assert Look.BINDS not in {mark.look for _, mark in row.marks}


def test_a_date_that_is_denied_is_struck(due: Report) -> None:
    """The mark says who denies it, in which words, and leads there."""
    (row,) = drawn_rows.rows(due)
    ((tone, mark),) = [(t, m) for t, m in row.marks if m.look is Look.DENIED]
    assert tone == "disputed"
    assert mark.says.startswith(
        "Bridge handed over: denied, 4 September 2021 — “The bridge was not"
    )
    assert due.claim_of[mark.target].modality == "denied"


def test_the_legend_has_the_looks_that_are_drawn(fair: Report, due: Report) -> None:
    """What a picture does not have, its legend does not explain."""
    for report, has, lacks in (
        (fair, "cancelled", "somebody denies this date"),
        (due, "somebody denies this date", "cancelled"),
    ):
        told = [meaning for _, meaning in looks_in(drawn_rows.rows(report), ruled=True)]
        svg = pictures.drawn(report).svg
        assert has in told
        assert lacks not in told
        assert all(svg.count(f">{meaning}</text>") == 1 for meaning in told)


@pytest.mark.parametrize(("pixels", "drawn_as"), [(3, "diamond"), (300, "bar")])
def test_a_day_is_a_bar_where_its_hours_have_room(due: Report, pixels: int, drawn_as: str) -> None:
    """From near a day is a pale bar, as nobody says at which of its hours; from afar a diamond."""
    spec = picture.moving_chart(due)
    begin = dt.datetime(2021, 9, 4, tzinfo=dt.UTC).timestamp() * 1000
    span = 86_400_000 * spec["width"] / pixels
    for one in spec["params"]:
        one["value"] = {"from": begin - span / 2, "to": begin + span / 2}.get(
            one["name"], one["value"]
        )
    seam = 'stroke="var(--paper)" stroke-width="1"'  # of the report alone
    assert (seam in vl_convert.vegalite_to_svg(spec)) == (drawn_as == "diamond")


@given(st.text(st.characters(max_codepoint=0x24F, exclude_categories=["C", "Z"]), max_size=60))
@settings(max_examples=15)
def test_a_name_that_surely_fits_is_never_cut(name: str) -> None:
    """The library would have left it whole, so that it need not measure it."""
    chart = {
        "data": {"values": [{"name": name}]},
        "mark": {"type": "text", "font": "Liberation Sans", "fontSize": 12.5, "limit": 120},
        "encoding": {"text": {"field": "name"}},
    }
    if surely_fits(name, 120, 12.5):
        assert "…" in name or "…" not in vl_convert.vegalite_to_svg(chart)
