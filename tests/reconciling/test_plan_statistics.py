"""How plans were kept: against the first, what binds and the last; what is unreported counts."""

from itertools import product

import pytest
from conftest import reconciled, world
from hypothesis import given
from hypothesis import strategies as st

from chronology import Chronology, LedgerBuilder
from chronology.events import Event
from chronology.reconciling import PlanStatistics
from chronology.reconciling.statistics import median_slip, plan_statistics, slip_not_exceeded
from chronology.reconciling.survival import Delay, median_of, survival
from chronology.slip import Slip
from chronology.vocabulary import Against, Grouping

SEEN = world("2022-12-31")


def statistics(
    claims: str, *events: Event, by: str = "", ahead: int | None = None
) -> tuple[PlanStatistics, ...]:
    """Return how the plans of some claims were kept."""
    return plan_statistics(reconciled(claims, *events, seen=SEEN).dossiers, SEEN, by, ahead)


def days(slip: Slip | None) -> str:
    """Return a slip in a few signs."""
    return "-" if slip is None else f"{slip.least}..{slip.most}"


# The estimator -----------------------------------------------------------------------------

# Weeks of remission under 6-mercaptopurine, 21 patients; `+` is censored. E. J. Freireich and
# others, Blood 21 (1963), 699–716; the estimates as in D. Collett, Modelling Survival Data.
REMISSION = (
    "6", "6", "6", "6+", "7", "9+", "10", "10+", "11+", "13", "16", "17+", "19+", "20+", "22", "23",
    "25+", "32+", "32+", "34+", "35+",
)  # fmt: skip
PUBLISHED = {6: 0.857, 7: 0.807, 10: 0.753, 13: 0.690, 16: 0.627, 22: 0.538, 23: 0.448}


def test_kaplan_and_meier_against_a_published_table() -> None:
    """The shares, and the median, are those of the table."""
    delays = [(float(weeks.rstrip("+")), not weeks.endswith("+")) for weeks in REMISSION]
    found = dict(survival(delays))
    assert {day: round(share, 3) for day, share in found.items()} == PUBLISHED
    exact = [Delay(least=day, most=day, is_over=over) for day, over in delays]
    assert median_of(exact) == (23, 23)


def test_without_censoring_it_is_the_share_not_over() -> None:
    """Where everything is over, the estimate is the plain share."""
    assert list(survival((day, True) for day in (1, 2, 2, 4))) == [(1, 0.75), (2, 0.25), (4, 0)]


@pytest.mark.parametrize(
    ("delays", "median"),
    [
        ([Delay(least=5, most=5, is_over=False)], (float("inf"), float("inf"))),
        ([Delay(least=5, most=9)], (5, 9)),
        ([Delay(least=float("-inf"), most=9)], (float("-inf"), 9)),
        ([Delay(least=1, most=1), Delay(least=9, most=9, is_over=False)], (1, 1)),
    ],
)
def test_medians_of_few(delays: list[Delay], median: tuple[float, float]) -> None:
    """Without anything over there is no median; one open delay opens it."""
    assert median_of(delays) == median


delays_drawn = st.builds(
    lambda least, more, over: Delay(least=least, most=least + more, is_over=over),
    st.integers(-3, 6),
    st.integers(0, 3),
    st.booleans(),
)


@given(st.lists(delays_drawn, min_size=1, max_size=5))
def test_the_bounds_are_those_of_all_true_delays(delays: list[Delay]) -> None:
    """No choice of true delays has a median outside the bounds, and some have both."""
    choices = product(*(range(int(one.least), int(one.most) + 1) for one in delays))
    medians = [_median(list(zip(chosen, delays, strict=True))) for chosen in choices]
    assert median_of(delays) == (min(medians), max(medians))


def _median(chosen: list[tuple[int, Delay]]) -> float:
    shares = survival((float(day), one.is_over) for day, one in chosen)
    return next((day for day, share in shares if share <= 0.5 + 1e-9), float("inf"))


# Quantiles ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("least", "share", "found"),
    [
        ([1, 2, 3, 4, 5], 0.8, 4),
        ([5, 4, 3, 2, 1, 0], 0.8, 4),
        ([7], 0.8, 7),
        (list(range(10)), 0.8, 7),
        (list(range(10)), 1.0, 9),
        (list(range(10)), 0.5, 4),
    ],
)
def test_the_smallest_slip_not_exceeded_by_a_share(
    least: list[int], share: float, found: int
) -> None:
    """A percentile is one of the slips, and no more than the rest exceed it."""
    slips = [Slip.of(day) for day in least]
    assert slip_not_exceeded(slips, share) == Slip.of(found)


@given(
    st.lists(st.tuples(st.integers(-9, 9), st.integers(0, 5)), min_size=1, max_size=6),
    st.data(),
)
def test_quantiles_hold_whatever_the_true_dates_are(
    drawn: list[tuple[int, int]], data: st.DataObject
) -> None:
    """Whatever day each slip truly is, median and percentile lie in their ranges."""
    slips = [Slip(least=least, most=least + more) for least, more in drawn]
    true = [Slip.of(data.draw(st.integers(least, least + more))) for least, more in drawn]
    for figure in (median_slip, lambda of: slip_not_exceeded(of, 0.8)):
        bounds, held = figure(slips), figure(true)
        assert bounds is not None
        assert held is not None
        assert (bounds.least or 0) <= (held.least or 0)
        assert (held.most or 0) <= (bounds.most or 0)


# Against which plans -----------------------------------------------------------------------

MOVED = (
    "a 2021-01-01 plans x 2022-03-01 speaker=Kim; b 2021-06-01 plans x 2022-05-01 speaker=Lee;"
    "a 2022-01-01 plans x 2022-06-01 speaker=Kim; c 2022-07-01 reports x 2022-05-01"
)


def test_against_the_first_and_the_last_plan() -> None:
    """One event is late by its first plan and early by its last."""
    (row,) = statistics(MOVED)
    first, last = row.against[Against.BASELINE], row.against[Against.LAST]
    assert (first.late, days(first.median_slip), first.share_on_time) == (1, "61..61", (0, 0))
    assert (last.early, days(last.median_slip), last.share_on_time) == (1, "-31..-31", (1, 1))
    assert (row.moved.late, days(row.moved.median_slip)) == (1, "92..92")
    assert (row.moves, row.mean_moves, row.median_moves) == ((1,), 1, 1)
    assert Against.BINDING not in row.against
    assert Against.AHEAD not in row.against


@pytest.mark.parametrize(
    ("ahead", "slip"),
    [(30, "-31..-31"), (120, "-31..-31"), (121, "0..0"), (334, "0..0"), (335, "61..61")],
)
def test_the_last_plan_some_days_ahead(ahead: int, slip: str) -> None:
    """The plan counts that was the last by the end of the day so many days before the event."""
    (row,) = statistics(MOVED, ahead=ahead)
    assert days(row.against[Against.AHEAD].median_slip) == slip


def test_who_had_planned_nothing_so_many_days_ahead() -> None:
    """An event without a plan by then does not count."""
    (row,) = statistics(MOVED, ahead=600)
    assert Against.AHEAD not in row.against


def test_an_uncertain_day_ahead_cannot_be_told() -> None:
    """Where no plan was certainly made by then, nothing is claimed."""
    (row,) = statistics("a 2022-04-20 plans x 2022-05-01; c 2022-07-01 reports x 2022-05", ahead=20)
    assert row.against[Against.AHEAD].cannot_tell == 1


def test_on_time_is_a_range_where_dates_do_not_tell() -> None:
    """Early is on time; what cannot be told may have been, or not."""
    (row,) = statistics(
        "a 2021 plans x 2022-03-05; b 2022-07 reports x 2022-03-01;"
        "a 2021 plans y 2022-03-05; b 2022-07 reports y 2022-03;"
        "a 2021 plans z 2022-03-05; b 2022-07 reports z 2022-04;"
        "a 2021 plans w 2022-03-05; b 2022-07 reports w 2022-03-05"
    )
    first = row.against[Against.BASELINE]
    assert (first.number, first.share_on_time) == (4, (0.5, 0.75))


# What is not reported ----------------------------------------------------------------------


def test_what_is_unreported_counts_up_to_when_it_was_last_awaited() -> None:
    """A pending claim long after the plan censors there; silence until today does not."""
    late = "a 2021 plans x 2022-01-10; b 2022-06-01 reports x 2022-01-20;"
    (row,) = statistics(f"{late} a 2021 plans y 2022-01-10; b 2022-05-10 awaits y")
    assert (row.awaited.reported, row.awaited.censored) == (1, 1)
    assert days(row.awaited.median) == "10..10"
    (silent,) = statistics(f"{late} a 2021-06-01 plans y 2022-01-10")
    assert days(silent.awaited.median) == "10..10"
    (two,) = statistics(
        f"{late} a 2021 plans y 2022-01-10; b 2022-05-10 awaits y;"
        "a 2021 plans z 2022-01-10; b 2022-05-10 awaits z; c 2022-08-10 reports z 2022-08-08"
    )
    assert (two.awaited.reported, two.awaited.censored) == (2, 1)
    assert days(two.awaited.median) == "210..210"


def test_nothing_reported_has_no_median() -> None:
    """Where all is censored, the median is not reached."""
    (row,) = statistics("a 2021 plans y 2022-01-10; b 2022-05-10 awaits y")
    assert days(row.awaited.median) == "-"
    assert row.against == {}


def test_a_stale_plan_does_not_await_anything() -> None:
    """Who states a plan for a time that is over does not say that it is still to come.

    Were y awaited on 10 May, the median would be that of z: 210 days.
    """
    claims = (
        "a 2021 plans x 2022-01-10; b 2022-06-01 reports x 2022-01-20;"
        "a 2021 plans z 2022-01-10; c 2022-08-10 reports z 2022-08-08;"
        "a 2021 plans y 2022-01-10; b 2022-05-10 {} y {}"
    )
    (stale,) = statistics(claims.format("plans", "2022-01-10"))
    assert (stale.awaited.censored, days(stale.awaited.median)) == (1, "10..10")
    (awaited,) = statistics(claims.format("awaits", "2022-05-10"))
    assert (awaited.awaited.censored, days(awaited.awaited.median)) == (1, "210..210")


def versions(*published: str) -> Chronology:
    """Return two works of which a schedule's versions have the same line, one of them reported."""
    book = LedgerBuilder()
    text = "The mill will open on 10 January 2024. The forge will open on 10 January 2024."
    for number, day in enumerate(published):
        older = "v0" if number else ""
        book.add_source(
            text=text, id=f"v{number}", published=day, publisher="City", version_of=older
        )
    herald = book.add_source(
        text="The mill was opened on 20 January 2024.", id="herald", published="2024-02-01"
    )
    for name in ("mill", "forge"):
        book.add_event(name, id=name)
        for number, _ in enumerate(published):
            words = f"The {name} will open on 10 January 2024"
            book.add_claim(name, f"v{number}", words, modality="planned")
    book.add_claim("mill", herald, "The mill was opened on 20 January 2024")
    return book.build()


def test_a_line_that_stands_unchanged_still_speaks_of_it() -> None:
    """Told again in a newer version, a plan did not move; it is awaited up to that version."""
    (row,) = versions("2023-01-01", "2023-06-01").plan_statistics()
    assert (row.moved.number, row.moves, row.moved.median_slip) == (0, (0, 0), None)
    assert (row.awaited.reported, row.awaited.censored) == (1, 1)
    (once,) = versions("2023-01-01").plan_statistics()
    assert once.moved.number == 0
    assert (once.awaited.reported, once.awaited.censored) == (1, 1)


# Groups ------------------------------------------------------------------------------------


def test_by_voice_each_ones_own_first_and_last_plan_count() -> None:
    """Kim moved, Lee did not; what is told without a speaker is a group of its own."""
    kim, lee = statistics(MOVED, by="voice")
    assert (kim.group, days(kim.against[Against.BASELINE].median_slip)) == ("Kim", "61..61")
    assert days(kim.against[Against.LAST].median_slip) == "-31..-31"
    assert (lee.group, lee.met, days(lee.against[Against.BASELINE].median_slip)) == (
        "Lee", 1, "0..0",
    )  # fmt: skip
    assert (kim.moves, lee.moves) == ((1,), (0,))
    unnamed, named = statistics(
        "a 2021 plans x 2022-03-01; b 2021 plans x 2022-03-02 speaker=Lee;"
        "c 2022-07-01 reports x 2022-05-01",
        by="voice",
    )
    assert (unnamed.group, unnamed.events, named.group) == ("", 1, "Lee")


def test_voice_is_speaker_by_its_old_name() -> None:
    """What was grouped by speaker still is."""
    assert statistics(MOVED, by="speaker") == statistics(MOVED, by="voice")
    assert Grouping("speaker") is Grouping.VOICE
    assert [*Grouping] == ["series", "voice", "kind", "tag"]


def test_by_tag_an_event_counts_under_each() -> None:
    """An event with two tags is in both groups, one without in that without a name."""
    rows = statistics(
        "a 2021 plans x 2022-03; a 2021 plans y 2022-03; a 2021 plans z 2022-03",
        Event(id="x", tags=("road", "north")),
        Event(id="y", tags=("road",)),
        by="tag",
    )
    assert [(row.group, row.events) for row in rows] == [("", 1), ("north", 1), ("road", 2)]


@pytest.mark.parametrize("by", ["", *Grouping])
def test_every_history_counts_in_some_group(by: str) -> None:
    """Whatever is grouped by, no event is lost."""
    rows = statistics(MOVED + "; a 2021 plans y 2022-03; a 2021 plans z", by=by)
    assert sum(row.events for row in rows) == (3 if by == Grouping.VOICE else 2)
