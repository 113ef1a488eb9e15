"""What must be known of all rows before some can be taken apart from the others.

Which event each row is about, what ties events to each other, what is said of the sources, which
ids stand twice, and which way the figures of dates are. Each row is looked at once, by itself.
"""

from collections.abc import Iterable, Iterator, Mapping

import attrs

from chronology.bulk.columns import Columns
from chronology.bulk.documents import TABLE
from chronology.bulk.entering import listed, published_in
from chronology.bulk.form import Cells, Form, Shown, Told
from chronology.entered import WrongValue
from chronology.errors import WrongArgument
from chronology.events import BUILT_IN
from chronology.expressions.column_orders import only_way_of
from chronology.ledger import check
from chronology.ledger.mapping.columns import ColumnFinder
from chronology.ledger.mapping.templates import Template, place_of, slug, template
from chronology.ledger.structure import Fault
from chronology.parts import Rows
from chronology.sources import Source

_RELATIONS = ("before", "after", "during", "same_day", "near", "same_as")
_REFERENCES = ("corrects", "retracts", "amends", "repeats")


@attrs.frozen(kw_only=True)
class Tie:
    """What a row says of which event, and what else that is tied to.

    Attributes:
        event: the event; empty for a row that names none.
        id: the id of its claim; empty if it gives none.
        nodes: what its event is tied to: other events (`e:`), series (`s:`), claims (`c:`).
    """

    event: str
    id: str = ""
    nodes: tuple[str, ...] = ()


class Glance:
    """Looks at the rows of a table, each once.

    Args:
        form: how they are read.

    Raises:
        WrongArgument: the table has not the columns that are named.
    """

    def __init__(self, form: Form) -> None:
        self.form = form
        self.shown: dict[int, dict[tuple[str, bool], tuple[str, str]]] = {}
        self.sources: dict[str, Told] = {}
        if form.mapping is None:
            self.columns = Columns.of(form)
            dates = [self.columns.places.get(field) for field in ("when", "stated")]
            self.dates = tuple(at for at in dates if at is not None)
        else:
            self.event, self.series, self.id, self.dates = _of_mapping(form)

    def at(self, number: int, cells: Cells) -> Tie:
        """Look at a row, and return what it ties."""
        for column in self.dates:
            if column < len(cells) and (words := cells[column]):
                self._look(column, number, words)
        if self.form.mapping is not None:
            return self._of_mapped(cells)
        says = self.columns.values_in(cells)
        self._source(number, says)
        event = says.get("event", "")
        if not event:
            return Tie(event="")
        if "kind" not in says and "series" not in self.form.columns:
            says.pop("series", None)  # it is none of the event, which has no kind
        return Tie(event=event, id=says.get("id", ""), nodes=tuple(_nodes(says)))

    def event_in(self, cells: Cells) -> str:
        """Return the event of a row; empty for one that names none."""
        if self.form.mapping is not None:
            return self._of_mapped(cells).event
        at = self.columns.places.get("event")
        if at is None:
            return self.columns.values_in(cells).get("event", "")
        return cells[at] if at < len(cells) else ""

    def form_of_all(self) -> Form:
        """Return how rows are read, with what all rows that were looked at show."""
        shown: dict[int, Shown] = {at: tuple(own.values()) for at, own in self.shown.items()}
        return attrs.evolve(self.form, shown=shown, sources=self.sources)

    def _look(self, column: int, number: int, words: str) -> None:
        """Remember a cell, if it is the first to show which way figures are."""
        if (way := only_way_of(words)) is not None:
            self.shown.setdefault(column, {}).setdefault(way, (f"row {number}", words))

    def _source(self, number: int, says: Mapping[str, str]) -> None:
        """Remember what a row says of its source, if it is the first that names it."""
        name, published = says.get("source") or TABLE, says.get("published", "")
        if name in self.sources or not (published or says.get("publisher") or name != TABLE):
            return
        try:
            when = published_in(published) if published else self.form.published
        except WrongValue:
            return  # the row is rejected
        publisher = says.get("publisher") or self.form.publisher
        self.sources[name] = Told(publisher=publisher, published=when, row=number)

    def _of_mapped(self, cells: Cells) -> Tie:
        own = {at: cell for at, cell in enumerate(cells) if cell}
        name = slug(self.event.of(own))
        series = self.series.of(own) if self.series is not None else ""
        given = self.id.of(own) if self.id is not None else ""  # one of several gets a number
        nodes = (*([f"s:{series}"] * bool(series)), *([f"i:{given}"] * bool(given)))
        return Tie(event=name, nodes=nodes)


def _nodes(says: Mapping[str, str]) -> Iterator[str]:
    for field in _RELATIONS:
        yield from (f"e:{name}" for name in listed(says.get(field, "")))
    for field in _REFERENCES:
        yield from (f"c:{name}" for name in listed(says.get(field, "")))
    if series := says.get("series"):
        yield f"s:{series}"


_OfMapping = tuple[Template, Template | None, Template | None, tuple[int, ...]]


def _of_mapping(form: Form) -> _OfMapping:
    """Return what names the event, the series and the claims of a row; the columns of dates."""
    mapping, rows = form.mapping, Rows(columns=form.names)
    assert mapping is not None  # noqa: S101 - for the type checker
    finder = ColumnFinder(mapping, Source(id=TABLE, file=TABLE), rows)
    ready = finder.ready()
    own_source = {"source": frozenset(mapping.source)}
    names = check.Names(sound=own_source, faulty=dict.fromkeys(own_source, frozenset[str]()))
    kinds = [cls.kind for cls in BUILT_IN]
    for fault in (*check.table(mapping, names, kinds), *finder.faults):
        raise WrongArgument(argument="columns", reason=fault.reason, remedy=fault.remedy)
    series = template(mapping.fields["series"], rows) if "series" in mapping.fields else None
    named = [one.stated or mapping.stated for one in (*mapping.planned, *mapping.actual)]
    places = [place_of(name, rows) for name in {mapping.stated, *named} if name]
    dates = {one.at for one in ready.dates} | {at for at in places if isinstance(at, int)}
    own = None if series is None or isinstance(series, Fault) else series
    return ready.event, own, ready.id, tuple(sorted(dates))


def repeated(ties: Iterable[tuple[int, Tie]]) -> frozenset[int]:
    """Return the numbers of the rows whose id an earlier one has."""
    seen: set[str] = set()
    found = []
    for number, tie in ties:
        if tie.id and tie.id in seen:
            found.append(number)
        seen.add(tie.id)
    return frozenset(found)
