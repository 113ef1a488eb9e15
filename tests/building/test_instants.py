"""Instants from the words of documents to what came of plans."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import chronology
from chronology import Chronology, Event, LedgerBuilder
from chronology.exporters.json import finding_values
from chronology.vocabulary import Severity


def told(*claims: tuple[str, ...], zone: str = "") -> Chronology:
    """Return what is said of a launch: (modality, words, zone of the source, zone of the claim)."""
    book = LedgerBuilder(zone=zone)
    launch = book.add_event(Event(id="launch", name="Launch"))
    for number, (modality, words, *zones) in enumerate(claims):
        own, of_claim = (*zones, "", "")[:2]
        source = book.add_source(
            text=f"{words}.",
            id=f"s{number}",
            published=f"2022-0{3 if modality == 'planned' else 5}-{number + 1:02}",
            zone=own,
        )
        book.add_claim(launch, source, words, modality=modality, zone=of_claim)
    return book.build()


def codes(made: Chronology) -> list[str]:
    """Return the findings: code, and slip if there is one."""
    return sorted(f"{one.code} {one.slip or ''}".strip() for one in made.findings)


PLANNED, REPORTED = "planned", "reported"
CASES = [
    # Two ways of writing one moment are one plan.
    (
        (PLANNED, "It will lift off at 18:00 PDT on Tuesday 29 March 2022"),
        (PLANNED, "It will lift off at 01:00 UTC on Wednesday 30 March 2022"),
        (REPORTED, "It lifted off at 01:00 UTC on 30 March 2022"),
        ["met"],
    ),
    # Instants give hours.
    (
        (PLANNED, "It will lift off at 22:59 UTC on 29 March 2022"),
        (REPORTED, "It lifted off at 02:14 UTC on 30 March 2022"),
        ["late by 3 h 15 min"],
    ),
    (
        (PLANNED, "It will lift off at 22:59 UTC on 29 March 2022"),
        (REPORTED, "It lifted off at 6:14 a.m. Moscow time on 30 March 2022"),
        ["late by 4 h 15 min"],
    ),
    (
        (PLANNED, "It will lift off by 23:59 AoE on 29 March 2022"),
        (REPORTED, "It lifted off at 11:30 UTC on 30 March 2022"),
        ["met"],
    ),
    (
        (PLANNED, "It will lift off at 22:59 UTC on 27 March 2022"),
        (REPORTED, "It lifted off at 02:14 UTC on 30 March 2022"),
        ["late by 2 days 3 h 15 min"],
    ),
    # A launch inside its window is on time.
    (
        (
            PLANNED,
            "The launch window opens at 18:00 UTC on 29 March 2022 and closes at 20:00 UTC",
        ),
        (REPORTED, "It lifted off at 19:15 UTC on 29 March 2022"),
        ["met"],
    ),
    (
        (PLANNED, "A two-hour launch window opens at 18:00 UTC on 29 March 2022"),
        (REPORTED, "It lifted off at 19:15 UTC on 29 March 2022"),
        ["met"],
    ),
    (
        (PLANNED, "The window is 29 March 2022, 18:00–20:00 UTC"),
        (REPORTED, "It lifted off at 20:15 UTC on 29 March 2022"),
        ["late by 15 min to 2 h 15 min"],
    ),
    # A day without a zone beside an instant may be that day in any.
    (
        (PLANNED, "It will lift off on 29 March 2022"),
        (REPORTED, "It lifted off at 02:14 UTC on 30 March 2022"),
        ["cannot-tell"],
    ),
    (
        (PLANNED, "It will lift off on 29 March 2022"),
        (REPORTED, "It lifted off at 12:14 UTC on 30 March 2022"),
        ["late by 1 to 2 days"],
    ),
    (
        (PLANNED, "It will lift off on 29 March 2022", "America/Los_Angeles"),
        (REPORTED, "It lifted off at 02:14 UTC on 30 March 2022"),
        ["met"],
    ),
    (
        (PLANNED, "It will lift off on 29 March 2022", "Asia/Baku", "America/Los_Angeles"),
        (REPORTED, "It lifted off at 02:14 UTC on 30 March 2022"),
        ["met"],
    ),
    (
        (PLANNED, "It will lift off on 29 March 2022", "Asia/Baku"),
        (REPORTED, "It lifted off at 02:14 UTC on 30 March 2022"),
        ["late by 1 day"],
    ),
    (
        (PLANNED, "It will lift off in March 2022"),
        (REPORTED, "It lifted off at 02:14 UTC on 30 March 2022"),
        ["met"],
    ),
    # Hours on clocks that are declared.
    (
        (PLANNED, "It will lift off at 3 pm on 29 March 2022", "America/Los_Angeles"),
        (REPORTED, "It lifted off at 3:20 am on 30 March 2022", "Asia/Baku"),
        ["late by 1 h 20 min"],
    ),
    # Days stay days.
    (
        (PLANNED, "It will lift off on 29 March 2022"),
        (REPORTED, "It lifted off on 30 March 2022"),
        ["late by 1 day"],
    ),
    # Reports of one moment do not disagree; those of two do.
    (
        (REPORTED, "It lifted off at 18:00 PDT on Tuesday 29 March 2022"),
        (REPORTED, "It lifted off at 01:00 UTC on Wednesday 30 March 2022"),
        (REPORTED, "It lifted off on 29 March 2022"),
        [],
    ),
    (
        (REPORTED, "It lifted off at 18:00 PDT on Tuesday 29 March 2022"),
        (REPORTED, "It lifted off at 02:00 UTC on Wednesday 30 March 2022"),
        ["date-disagreement"],
    ),
    (
        (
            REPORTED,
            "It lifted off at 01:00 UTC Friday 24 June / 18:00 PDT Thursday 23 June 2016",
        ),
        (REPORTED, "It lifted off at 18:00 PDT (01:00 UTC) on 23 June 2016"),
        [],
    ),
    (
        (
            REPORTED,
            "It lifted off at 02:00 UTC Friday 24 June / 18:00 PDT Thursday 23 June 2016",
        ),
        ["date-ambiguous"],
    ),
]


@pytest.mark.parametrize("case", CASES)
def test_what_came_of_instants(case: tuple[object, ...]) -> None:
    """From the words of documents to the finding and its slip."""
    *claims, expected = case
    assert codes(told(*claims)) == expected  # type: ignore[arg-type]  # the claims, then what is found


SCRUBBED = [
    ("at 22:59 UTC on 28 March 2022", "postponed by a day", "29 March 2022 22:59 UTC"),
    ("at 22:59 UTC on 28 March 2022", "delayed by 24 hours", "29 March 2022 22:59 UTC"),
    ("at 22:59 UTC on 28 March 2022", "delayed by two hours", "29 March 2022 00:59 UTC"),
    ("at 22:59 UTC on 28 March 2022", "delayed by 90 minutes", "29 March 2022 00:29 UTC"),
    ("at 18:00 UTC on 28 March 2022", "postponed by a week", "4 April 2022 18:00 UTC"),
    ("at 18:00 UTC on 28 March 2022", "brought forward by an hour", "28 March 2022 17:00 UTC"),
    ("by 18:00 UTC on 28 March 2022", "postponed by a day", "by 29 March 2022 18:00 UTC"),
    ("on 28 March 2022", "postponed by a day", "29 March 2022"),
    ("on 28 March 2022", "delayed by 48 hours", "30 March 2022"),
    ("on 28 March 2022", "delayed by two hours", "28 or 29 March 2022"),
    ("at 18:00 UTC on 28 March 2022", "postponed by a month", "28 April 2022"),
]


@pytest.mark.parametrize(("plan", "move", "then"), SCRUBBED)
def test_a_plan_moved_by_a_length(plan: str, move: str, then: str) -> None:
    """Whole days keep its time of day, and hours move it; of a day alone hours may end it."""
    book = LedgerBuilder()
    launch = book.add_event(Event(id="launch", name="Launch"))
    for day, words in enumerate((f"It will lift off {plan}", f"The launch was {move}"), 1):
        source = book.add_source(
            text=f"{words}.", id=f"s{day}", publisher="NASA", published=f"2022-03-{day:02}"
        )
        book.add_claim(launch, source, words, modality="planned")
    history = book.build()["launch"].history
    assert history is not None
    assert str(history.plans[-1].date) == then


def test_the_ledger_declares_a_zone_for_all() -> None:
    """A bare day is one of it, and instants are shown on its clock."""
    plan, report = (
        (PLANNED, "It will lift off on 29 March 2022"),
        (REPORTED, "It lifted off at 02:14 UTC on 30 March 2022"),
    )
    made = told(plan, report, zone="America/Los_Angeles")
    assert codes(made) == ["met"]
    assert str(made["launch"].when) == "29 March 2022 19:14 UTC-07:00"


def test_less_than_a_day_is_a_note() -> None:
    """Hours are no promise broken, unless what was missed binds."""
    made = told(*CASES[1][:2])  # type: ignore[arg-type]  # as above
    (late,) = made.findings
    assert late.severity is Severity.NOTE
    assert finding_values(late)["slip"] == {"least": 0, "most": 0, "seconds": [11_700, 11_700]}
    late_by_days = told(*CASES[4][:2]).findings  # type: ignore[arg-type]  # as above
    assert [one.severity for one in late_by_days] == [Severity.WARNING]


def test_a_claim_says_by_which_clock_it_counts(tmp_path: Path) -> None:
    """What a person declares is read, written back, and told."""
    (tmp_path / "a.txt").write_text("It opened at 3 pm on 4 May 2022.", encoding="utf-8")
    ledger = tmp_path / "l.toml"
    ledger.write_text(
        '[sources.a]\nfile = "a.txt"\n[events.x]\n[[claims]]\nevent = "x"\nsource = "a"\n'
        'quote = "opened at 3 pm on 4 May 2022"\nzone = "Asia/Baku"\n',
        encoding="utf-8",
    )
    read = chronology.load(ledger)
    assert read.claims[0].zone == "Asia/Baku"
    (claim,) = chronology.build(read)["x"].claims
    assert str(claim.span) == "4 May 2022 15:00 UTC+04:00"
    assert claim.derivation.basis == (
        "the words alone; the clock of Asia/Baku, `zone` of the claim"
    )
    LedgerBuilder.of(read).save(ledger)
    assert 'zone = "Asia/Baku"' in ledger.read_text(encoding="utf-8")
    assert chronology.load(ledger).claims[0].zone == "Asia/Baku"


MOMENTS = st.datetimes(dt.datetime(2022, 3, 27), dt.datetime(2022, 4, 2))  # noqa: DTZ001 - of UTC
HOURS = st.integers(-12, 14)


def written(moment: dt.datetime, ahead: int) -> str:
    """Return a moment of UTC as a clock so many hours ahead shows it."""
    shown = moment + dt.timedelta(hours=ahead)
    return f"at {shown:%H:%M} (UTC{ahead:+03}:00) on {shown.day} {shown:%B %Y}"


@settings(max_examples=25, deadline=None)
@given(moments=st.tuples(MOMENTS, MOMENTS), hours=st.tuples(HOURS, HOURS, HOURS))
def test_law_findings_do_not_hang_on_the_clock(
    moments: tuple[dt.datetime, dt.datetime], hours: tuple[int, int, int]
) -> None:
    """However moments are written, what is found of them is the same, and so are its slips."""
    found = []
    for clocks in ((0, 0, 0), hours):
        plan, again = (written(moments[0], ahead) for ahead in clocks[:2])
        report = written(moments[1], clocks[2])
        made = told(
            (PLANNED, f"It will lift off {plan}"),
            (PLANNED, f"It is to lift off {again}"),
            (REPORTED, f"It lifted off {report}"),
        )
        found.append(codes(made))
    assert found[0] == found[1]
