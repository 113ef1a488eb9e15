"""What some rows of a table give: they are verified and reconciled as those of any ledger are."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from chronology.building import Chronology
from chronology.building.evidence import verified
from chronology.building.known import Seen
from chronology.bulk import sheets
from chronology.bulk.entering import Entered, entered
from chronology.bulk.form import Piece
from chronology.reconciling import Check, Checks
from chronology.reconciling.statistics import Figures, figures_by
from chronology.vocabulary import Grouping

GROUPINGS = ("", Grouping.KIND.value, Grouping.SERIES.value, Grouping.VOICE.value)
"""By what statistics are made: of all, by kind, by series, by voice."""


@attrs.frozen(kw_only=True)
class Made:
    """What came of some rows.

    Attributes:
        entered: their events and claims.
        chronology: the same reconciled; `None` where no row is a claim.
    """

    entered: Entered
    chronology: Chronology | None

    def lines(self) -> dict[str, list[sheets.Line]]:
        """Return the rows of each table, by its name; statistics are of all pieces together."""
        made = self.chronology
        found = {sheets.REJECTS.name: [*sheets.rejects_of(self.entered.rejects)]}
        if made is not None:
            found |= {
                sheets.EVENTS.name: [*sheets.events_of(made)],
                sheets.FINDINGS.name: [*sheets.findings_of(made)],
                sheets.PLANS.name: [*sheets.plans_of(made)],
                sheets.ORDER.name: [*sheets.order_of(made)],
                sheets.CLAIMS.name: [*sheets.claims_of(made)],
            }
        return found

    def figures(self) -> Iterator[tuple[str, str, str, Figures]]:
        """Yield what statistics count of each event: its id, by what, in which group."""
        if self.chronology is None:
            return
        world = self.chronology.world
        for dossier in self.chronology.reconciled.dossiers:
            for by, group, figures in figures_by(GROUPINGS, dossier, world):
                yield dossier.event.id, by, group, figures


def made_of(
    piece: Piece,
    day: dt.date | None = None,
    seen: Seen | None = None,
    checks: Iterable[Check] = Checks(),
) -> Made:
    """Return what comes of some rows.

    Args:
        piece: the rows.
        day: the day from which one looks; by default the last of which the rows know.
        seen: what is known of the whole table, where these are some of its rows.
        checks: what looks for findings.
    """
    found = entered(piece)
    read = found.ledger
    if not read.claims:
        return Made(entered=found, chronology=None)
    evidence = verified(read, _tell_nobody, 1)
    told = seen if seen is not None else _seen_by_itself(read.claims)
    made = Chronology.seen_from(day, read, evidence, tuple(checks), seen=told)
    return Made(entered=found, chronology=made)


def _tell_nobody(_done: int, _all: int) -> None:
    """Tell nobody."""


def _seen_by_itself(_claims: Sequence[object]) -> Seen | None:
    return None


def positions_of(made: Chronology) -> Mapping[str, int]:
    """Return the place of each event in the order, from 1."""
    return {one.event.id: place for place, one in enumerate(made.reconciled.dossiers, 1)}
