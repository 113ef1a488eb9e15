"""How far plans moved, and events came after their first plan: how many by how long."""

from collections.abc import Iterable, Iterator, Sequence

from chronology.reconciling import PlanHistory
from chronology.reconciling.planned import Kept
from chronology.slip import Slip
from chronology.timespan import TimeSpan
from chronology.view.plans import ALL, FEWEST, FIRST_TO_LAST
from chronology.view.report import Report
from chronology.view.rows import FaredRow, SpreadRow
from chronology.vocabulary import Against, Outcome

_BEFORE, _AFTER = -(10**12), 10**12  # days, where a slip has no bound
LENGTHS: Sequence[tuple[str, int, int]] = (
    ("over a year earlier", _BEFORE, -366),
    ("91 days to a year earlier", -365, -91),
    ("31 to 90 days earlier", -90, -31),
    ("1 to 30 days earlier", -30, -1),
    ("the same day", 0, 0),
    ("1 to 7 days later", 1, 7),
    ("8 to 30 days later", 8, 30),
    ("31 to 90 days later", 31, 90),
    ("91 to 180 days later", 91, 180),
    ("181 days to a year later", 181, 365),
    ("over a year later", 366, _AFTER),
)
"""What each length is called, and its least and its most days."""


def spread_rows(histories: Iterable[PlanHistory]) -> Iterator[SpreadRow]:
    """Yield how many plans moved, and how many events came, by each length; nothing for none.

    Lengths stand without a gap, from the first to the last that holds any.
    """
    moves, came = list[Slip](), list[Slip]()
    for one in histories:
        moves += [plan.moved for plan in one.plans if plan.moved is not None]
        first = one.against.get(Against.BASELINE)
        came += [_slip_in_figures(one, first)] if first else []
    rows = [
        SpreadRow(
            length=name,
            moves=_certainly(moves, least, most),
            moves_possible=_possibly(moves, least, most),
            came=_certainly(came, least, most),
            came_possible=_possibly(came, least, most),
        )
        for name, least, most in LENGTHS
    ]
    held = [place for place, row in enumerate(rows) if row.moves_possible or row.came_possible]
    yield from rows[held[0] : held[-1] + 1] if held else ()


def _slip_in_figures(history: PlanHistory, first: Kept) -> Slip:
    """Return a slip as it counts in figures: none of a deadline, or "not before", that was kept."""
    dates = [plan.date for plan in history.plans if plan.claim in first.claims]
    one_sided = all(date is not None and _has_an_open_side(date) for date in dates)
    is_kept = first.outcome is Outcome.MET and one_sided and dates
    return Slip(least=0, most=0) if is_kept else first.slip


def _has_an_open_side(date: TimeSpan) -> bool:
    return date.begin_of_the_begin is None or date.end_of_the_end is None


def _certainly(slips: Iterable[Slip], least: int, most: int) -> int:
    return sum(low >= least and high <= most for low, high in map(_days_of_slip, slips))


def _possibly(slips: Iterable[Slip], least: int, most: int) -> int:
    return sum(low <= most and high >= least for low, high in map(_days_of_slip, slips))


def _days_of_slip(slip: Slip) -> tuple[int, int]:
    return (
        _BEFORE if slip.least is None else slip.least,
        _AFTER if slip.most is None else slip.most,
    )


def spread_in_words(report: Report) -> Iterator[str]:
    """Yield the median and the 80th percentile of what came, and of how far plans moved in all.

    Nothing is said of a single event: it has no median, and the table of plans tells it.
    """
    rows = {row.plan: row for one in report.statistics if one.by == ALL for row in one.against}
    for plan, words in (("first", "Against the first plan"), (FIRST_TO_LAST, _IN_ALL)):
        row = rows.get(plan)
        if row is not None and row.number >= FEWEST and row.median_slip:
            yield _middle_in_words(words, row)


_IN_ALL = "From the first plan to the last, where one moved"


def _middle_in_words(words: str, row: FaredRow) -> str:
    middle = f"median {row.median_slip}, 80th percentile {row.percentile_80}"
    return f"{words}: {middle} (n = {row.number})."
