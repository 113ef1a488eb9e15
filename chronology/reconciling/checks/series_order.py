"""Numbered series: what is out of order, each once, and what that cannot be told of."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from chronology.claims import Statement
from chronology.findings import Finding
from chronology.reconciling.bounds import begins
from chronology.reconciling.model import Dossier, World, claim_ids
from chronology.reconciling.outliers import Disorder, Numbered, at_odds, disorders
from chronology.reconciling.series import numbered, unordered

_MOST_NAMED = 8
_PAIR = 2


class _Told(NamedTuple):
    """One date that reports give for the begin of one event of a run."""

    date: Numbered
    dossier: Dossier
    reports: Sequence[Statement]

    @property
    def report(self) -> Statement:
        """The first of its reports, whatever their ids."""
        return min(self.reports, key=lambda r: (r.stated.sort_key, r.voice, r.claim.words, r.id))

    @property
    def in_words(self) -> str:
        return f"{self.dossier.name}, reported {self.report.span}"


def check_series_order(dossiers: Sequence[Dossier], world: World) -> Iterator[Finding]:
    """Find the fewest reports without which the others are in the order of their numbers.

    Two are at odds where the lower number is reported to have begun after the higher one, under
    every reading. Each report is held against those of other numbers by itself, so that what
    others say of an event cannot cover up a contradiction.
    """
    for run in numbered(dossiers, unordered(world)).values():
        told = [one for number, dossier in run for one in _told_of(number, dossier)]
        outliers: dict[str, list[tuple[_Told, Sequence[_Told]]]] = defaultdict(list)
        for found in disorders([one.date for one in told]):
            members = [told[place] for place in found.members]
            if found.outlier is not None:
                outliers[members[-1].dossier.event.id].append((members[-1], members[:-1]))
            elif _events(members) == _PAIR:
                yield _of_a_pair(members)
            else:
                yield _undecided(found, members, told)
        for entries in outliers.values():
            members = [one for outlier, others in entries for one in (outlier, *others)]
            yield _of_a_pair(members) if _events(members) == _PAIR else _outlying(entries)


def _events(members: Sequence[_Told]) -> int:
    return len({one.dossier.event.id for one in members})


def _told_of(number: int, dossier: Dossier) -> Iterator[_Told]:
    """Yield the dates that reports give for an event's begin; one voice counts once for each."""
    by_bounds: dict[tuple[int | None, int | None], list[Statement]] = defaultdict(list)
    for report in dossier.reports:
        by_bounds[begins(report.span)].append(report)
    for (low, high), reports in by_bounds.items():
        if (low, high) != (None, None):
            sources = {report.source for report in reports}
            own = {r.voice for r in reports if r.origin == r.source or r.origin not in sources}
            yield _Told(Numbered(number, low, high, len(own)), dossier, reports)


def _of_a_pair(members: Sequence[_Told]) -> Finding:
    """Return that two are out of order: either may be the one that is wrong."""
    lower, higher = _witness(members)
    return Finding(
        code="series-order",
        sentence=f"{lower.dossier.name} is reported {lower.report.span}, after {higher.in_words}",
        events=(lower.dossier.event.id, higher.dossier.event.id),
        claims=claim_ids(lower.report, higher.report),
    )


def _witness(members: Sequence[_Told]) -> tuple[_Told, _Told]:
    """Return the two that are the furthest out of order, the lower number first."""
    ordered = sorted(members, key=lambda one: (one.date.number, one.date.most))
    pairs = [(a, b) for a in ordered for b in ordered if at_odds(a.date, b.date)]
    return max(pairs, key=lambda pair: pair[0].date.least - pair[1].date.most)


def _outlying(entries: Sequence[tuple[_Told, Sequence[_Told]]]) -> Finding:
    """Return that one event is out of order, beside the nearest number that it is at odds with."""
    outlier, others = entries[0]
    beside = min(
        others, key=lambda one: (_numbers_between(outlier, one), one.date.number, one.date.low or 0)
    )
    is_lower = outlier.date.number < beside.date.number
    more = _events([one for _, at in entries for one in at]) - 1
    besides = f", and is out of order with {more} more" if more else ""
    pair = (outlier, beside) if is_lower else (beside, outlier)
    return Finding(
        code="series-order",
        sentence=f"{outlier.dossier.name} is reported {outlier.report.span}, "
        f"{'after' if is_lower else 'before'} {beside.in_words}{besides}",
        events=(outlier.dossier.event.id,),
        claims=claim_ids(*(one.report for one in pair)),
    )


def _numbers_between(one: _Told, other: _Told) -> int:
    return abs(one.date.number - other.date.number)


def _undecided(found: Disorder, members: Sequence[_Told], told: Sequence[_Told]) -> Finding:
    """Return that several are out of order, of which it cannot be told which are wrong."""
    if found.sets:
        ways = "; or ".join(
            " and ".join(told[place].in_words for place in found_set) for found_set in found.sets
        )
        sentence = f"out of order, and it cannot be told which: {ways}"
    else:
        named = ", ".join(one.dossier.name for one in members[:_MOST_NAMED])
        more = f" and {len(members) - _MOST_NAMED} more" if len(members) > _MOST_NAMED else ""
        how_many = f"at least {found.fewest}" if found.fewest else "too many to tell which"
        sentence = (
            f"{how_many} of {len(members)} reports are out of order: {named}{more}; "
            "if these numbers need not follow time, say `ordered = false` of the series"
        )
    return Finding(
        code="series-order",
        sentence=sentence,
        events=tuple(dict.fromkeys(one.dossier.event.id for one in members)),
        claims=claim_ids(*(one.report for one in members)),
    )
