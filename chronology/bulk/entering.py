"""Rows of which each is a claim, or is mapped to some, as a ledger has them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

import attrs

from chronology.building.complete import with_heading
from chronology.building.tables import with_tables
from chronology.bulk.columns import Columns
from chronology.bulk.documents import TABLE, document_of, source_called, sources_of
from chronology.bulk.form import Cells, Form, Piece, Reject
from chronology.claims import NO_WORDS, Claim, Gap
from chronology.documents.tables.columns import MOST_COLUMNS
from chronology.entered import WrongValue, date_of
from chronology.events import BUILT_IN, Event
from chronology.expressions.cells import filler_in
from chronology.expressions.column_orders import ColumnOrder
from chronology.ledger import Ledger, check, checked
from chronology.ledger.binding import faults_of_amending, faults_of_binding
from chronology.ledger.ids import with_ids
from chronology.ledger.mapping.model import TableReading
from chronology.ledger.references import taken_back
from chronology.ledger.rows import Row, check_events
from chronology.ledger.structure import Fault, structure
from chronology.parts import BEHIND_NAME
from chronology.reconciling import roots
from chronology.sources import Quote, Source
from chronology.timespan import TimeSpan
from chronology.verify.rows import LONGEST_ROW
from chronology.vocabulary import Modality

_YES_OR_NO = {
    **dict.fromkeys(("true", "yes", "1"), True),
    **dict.fromkeys(("false", "no", "0"), False),
}
_KINDS: Mapping[str, type[Event]] = {cls.kind: cls for cls in BUILT_IN}


@attrs.frozen(kw_only=True)
class Entered:
    """What rows give.

    Attributes:
        ledger: their events, claims and sources, those of no use left out.
        rejects: what could not be read.
    """

    ledger: Ledger
    rejects: tuple[Reject, ...] = ()


def entered(piece: Piece) -> Entered:
    """Return the events and claims of some rows, among which is all that these refer to."""
    if piece.form.mapping is not None:
        return _mapped(piece.form, piece.numbers, piece.rows)
    return _Claims(piece).entered()


def told_in(piece: Piece) -> tuple[Sequence[Claim], Sequence[Source]]:
    """Return the claims of some rows and their sources, as far as it shows when they were made."""
    if piece.form.mapping is not None:
        read = entered(piece).ledger
        return read.claims, read.sources
    claims = _Claims(piece).sound()
    names = dict.fromkeys(claim.source for claim in claims)
    return claims, [source_called(name, piece.form) for name in names]


def _mapped(form: Form, numbers: Sequence[int], rows: Sequence[Cells]) -> Entered:
    """Return what a column map makes of rows, as it does of the table of a ledger."""
    mapping = form.mapping
    assert mapping is not None  # noqa: S101 - for the type checker
    source = Source(
        id=TABLE,
        file=TABLE,
        publisher=form.publisher,
        published=form.published,
        day_first=form.day_first,
        document=document_of(form, numbers, rows),
    )
    own = attrs.evolve(mapping, source=(TABLE,))
    ledger = with_tables(with_heading(checked(Ledger(sources=[source], tables=[own]))))
    cells = dict(zip(numbers, rows, strict=True))
    rejects = (one for made in ledger.readings for one in _rejects(made, form, cells))
    return Entered(ledger=ledger, rejects=tuple(sorted(rejects, key=_by_place)))


def _rejects(made: TableReading, form: Form, cells: Mapping[int, Cells]) -> Iterator[Reject]:
    """Yield the cells of which a column map makes no claim though it should, one by one."""
    places = {name: at for at, name in enumerate(form.names)}
    for why in made.rejected:
        reason = f"{why.reason}: {why.why}" if why.why else why.reason
        for row in () if why.is_plain else why.rows:
            at, own = places.get(why.column), cells[row]
            value = own[at] if at is not None and at < len(own) else ""
            yield Reject(row=row, column=why.column, value=value, reason=reason)


def _by_place(one: Reject) -> tuple[int, str, str]:
    return one.row, one.column, one.reason


class _Wrong(Exception):
    """A row that is no claim, and why."""

    def __init__(self, field: str, value: str, reason: str) -> None:
        super().__init__(reason)
        self.field, self.value, self.reason = field, value, reason

    @classmethod
    def of(cls, field: str, value: str, reason: str) -> "_Wrong":
        """Return what is wrong with a field of a row."""
        return cls(field, value, reason)


class _Claims:
    """Rows of which each is a claim, while they are read."""

    def __init__(self, piece: Piece) -> None:
        self.form = form = piece.form
        self.columns = Columns.of(form)
        self.naming = self.columns.naming
        self.numbers = piece.numbers
        self.rows = piece.rows
        self.refused = piece.refused
        self.rejects: list[Reject] = []
        self.events: dict[str, Row[Event]] = {}
        self.orders: dict[str, ColumnOrder] = {}

    def entered(self) -> Entered:
        """Return what the rows give."""
        claims = self.sound()
        sources = {claim.row: claim.source for claim in claims if claim.row is not None}
        ledger = Ledger(
            sources=sources_of(self.form, sources, self.numbers, self.rows, self.naming),
            events=[row.entry for row in self.events.values() if not row.faults],
            claims=claims,
        )
        ledger = with_tables(with_heading(checked(ledger)))
        return Entered(ledger=ledger, rejects=tuple(sorted(self.rejects, key=_by_place)))

    def sound(self) -> list[Claim]:
        """Return the claims that the rows make, those that cannot stand left out."""
        claims = [
            claim
            for number, cells in zip(self.numbers, self.rows, strict=True)
            if (claim := self._claim(number, cells)) is not None
        ]
        return self._sound(with_ids(claims))

    # One row -------------------------------------------------------------------------------

    def _claim(self, number: int, cells: Cells) -> Claim | None:
        """Return the claim of a row; of one at fault nothing, and it is told."""
        says = self.columns.values_in(cells)
        try:
            if number in self.refused:
                raise _Wrong.of(
                    field="id", value=says["id"], reason=f"the id “{says['id'][:60]}” stands twice"
                )
            made = self._made(number, cells, says)
            if made.event not in self.events:
                self.events[made.event] = self._event(made.event, says)
        except _Wrong as wrong:
            self._reject(number, wrong.field, wrong.reason, wrong.value)
            return None
        return made

    def _made(self, number: int, cells: Cells, says: Mapping[str, str]) -> Claim:
        event = says.get("event", "")
        if not event:
            raise _Wrong.of(field="event", value="", reason="the row names no event")
        dated = "when" if self._is_dated(says) else "modality"
        _published_in(says)
        named: dict[str, Any] = {key: listed(words) for key in _LISTED if (words := says.get(key))}
        return Claim(
            id=says.get("id", ""),
            event=event,
            # The id of one that has none follows from its words: they are quoted once it has one.
            quote=self._quoted(dated, cells) if "id" in says else NO_WORDS,
            source=says.get("source") or TABLE,
            row=number,
            cell=self.columns.label_of(dated),
            modality=_modality_of_row(says),
            speaker=says.get("speaker", ""),
            stated=self._stated(says),
            binding=_yes_or_no("binding", says),
            gap=_gap(says),
            repeats=says.get("repeats", ""),
            **named,
        )

    def _quoted(self, field: str, cells: Cells) -> Quote:
        """Return the cell of a field as claims of tables quote theirs; nothing if it has none."""
        at = self.columns.places.get(field)
        if at is None or at >= MOST_COLUMNS or at in self.naming or at >= len(cells):
            return NO_WORDS
        words = f"{self.form.names[at]}{BEHIND_NAME}{cells[at]}"
        return Quote(exact=words) if cells[at] and len(words) <= LONGEST_ROW else NO_WORDS

    def _is_dated(self, says: Mapping[str, str]) -> bool:
        """Say whether a row has a date; what it has in its place is told."""
        if not (words := says.get("when", "")):
            return False
        read = self._order("when").date_in(words)
        if read.span is None:
            raise _Wrong.of(
                field="when", value=words, reason=read.fault or f"“{words[:60]}” is no date"
            )
        if meaning := filler_in(read.span):
            raise _Wrong.of(field="when", value=words, reason=f"“{words}” is {meaning}")
        return True

    def _stated(self, says: Mapping[str, str]) -> TimeSpan | None:
        if not (words := says.get("stated", "")):
            return None
        read = self._order("stated").date_in(words)
        if read.span is None:
            raise _Wrong.of(
                field="stated", value=words, reason=read.fault or f"“{words[:60]}” is no date"
            )
        return read.span

    def _order(self, field: str) -> ColumnOrder:
        """Return which way the figures of a column are, as the whole table shows."""
        if field not in self.orders:
            self.orders[field] = self.columns.order_of(field, self.form, self.rows)
        return self.orders[field]

    def _event(self, name: str, says: Mapping[str, str]) -> Row[Event]:
        """Return the event of a row, the first that tells of it, with what is wrong with it."""
        kind = says.get("kind") or Event.kind
        cls = _KINDS.get(kind)
        plain = Event(id=name)
        if cls is None:
            fault = Fault(
                path=("kind",),
                reason=f"there is no kind of event “{kind}”",
                remedy=f"write one of {', '.join(_KINDS)}",
                words=kind,
            )
            return Row(path=("events", name), entry=plain, faults=[fault])
        # A column "Stage" of a table without kinds is none of the fields of a kind.
        own = {key: words for key, words in says.items() if self._is_meant(key)}
        if not any(own.get(key) for key in _OF_EVENTS):
            return Row(path=("events", name), entry=cls(id=name))
        made = structure({"id": name, **_fields_of_row(own)}, cls, "")
        if isinstance(made, list):
            return Row(path=("events", name), entry=plain, faults=made)
        return Row(path=("events", name), entry=made)

    def _is_meant(self, field: str) -> bool:
        """Say whether a column holds a field, and is not only called so by chance."""
        is_named = field in self.form.columns or "kind" in self.form.columns
        return field not in _OF_KINDS or is_named or "kind" in self.columns.places

    # What rows say of each other -----------------------------------------------------------

    def _sound(self, claims: Sequence[Claim]) -> list[Claim]:
        """Return the claims that name what there is, held to the rules of any ledger."""
        events = list(self.events.values())
        sources = frozenset(claim.source for claim in claims)
        named = self._names(events, sources)
        for row in events:
            row.check(check.event(row.entry, named))
        check_events(events)
        names = self._names(events, sources)
        same = roots([row.entry for row in events if not row.faults])
        references = taken_back(claims)
        amended = faults_of_amending(claims, same)
        kept = []
        for position, claim in enumerate(claims):
            own = [*self.events[claim.event].faults] or [*check.claim(claim, names, same)]
            for beside in (references, amended):
                own += beside.get(position, ())
            own += faults_of_binding(claim)
            if not own:
                kept.append(claim)
            for fault in own[:1]:
                field = str(fault.path[0]) if fault.path else "event"
                self._reject(claim.row or 0, field, fault.reason, fault.words)
        return kept

    @staticmethod
    def _names(events: Iterable[Row[Event]], sources: frozenset[str]) -> check.Names:
        found: dict[bool, set[str]] = defaultdict(set)
        for row in events:
            found[bool(row.faults)].add(row.entry.id)
        none = frozenset[str]()
        return check.Names(
            sound={
                "event": frozenset(found[False]), "source": sources, "place": none, "series": none,
            },
            faulty={
                "event": frozenset(found[True]), "source": none, "place": none, "series": none,
            },
        )  # fmt: skip

    def _reject(self, number: int, field: str, reason: str, value: str = "") -> None:
        label = self.columns.label_of(field)
        self.rejects.append(Reject(row=number, column=label, value=value, reason=reason))


_OF_EVENTS = (
    "name", "place", "participants", "tags", "lasts", "same_as", "series", "ordinal", "plant",
    "stage", "milestone",
)  # fmt: skip


_LISTED = (
    "before", "after", "during", "same_day", "near", "corrects", "retracts", "amends",
)  # fmt: skip
_OF_KINDS = frozenset({"series", "ordinal", "plant", "stage", "milestone"})
"""The fields that only some kinds of events have."""


def _modality_of_row(says: Mapping[str, str]) -> Modality:
    words = says.get("modality", "")
    if not words:
        raise _Wrong.of(
            field="modality", value="", reason="the row does not say in what mood it tells"
        )
    try:
        return Modality(words.casefold())
    except ValueError:
        known = ", ".join(Modality)
        raise _Wrong.of(
            field="modality", value=words, reason=f"“{words[:60]}” is none of {known}"
        ) from None


def _yes_or_no(field: str, says: Mapping[str, str]) -> bool | None:
    if not (words := says.get(field, "")):
        return None
    if (found := _YES_OR_NO.get(words.casefold())) is None:
        raise _Wrong.of(
            field=field, value=words, reason=f"“{words[:60]}” is neither true nor false"
        )
    return found


def _gap(says: Mapping[str, str]) -> Gap | None:
    if not (words := says.get("gap", "")):
        return None
    if not (words.isascii() and words.isdigit() and len(words) < _LONGEST_NUMBER):
        raise _Wrong.of(field="gap", value=words, reason=f"“{words[:60]}” is no number of days")
    days = int(words)
    is_most = bool(says.get("near"))
    return Gap(least=None if is_most else days, most=days)


_LONGEST_NUMBER = 7  # digits


def listed(words: str) -> tuple[str, ...]:
    """Return the texts in a cell, which semicolons part."""
    return tuple(filter(None, (one.strip() for one in words.split(";")))) if words else ()


def _published_in(says: Mapping[str, str]) -> None:
    """Hold the date of a row's source to be one."""
    if words := says.get("published", ""):
        try:
            published_in(words)
        except WrongValue as wrong:
            raise _Wrong.of(field="published", value=words, reason=wrong.reason) from None


@lru_cache(maxsize=2**12)
def published_in(words: str) -> TimeSpan:
    """Return when a source was published, as a ledger reads it.

    Raises:
        WrongValue: it is no date.
    """
    return date_of(words, None)


def _fields_of_row(says: Mapping[str, str]) -> dict[str, object]:
    """Return what a row says of its event, as a ledger writes it."""
    found: dict[str, object] = {}
    for key in _OF_EVENTS:
        if not (words := says.get(key, "")):
            continue
        if key in {"participants", "tags"}:
            found[key] = list(listed(words))
        elif key == "same_as":
            reason = says.get("same_as_reason") or "so says the table"
            found[key] = {"event": words, "reason": reason}
        elif key == "ordinal":
            is_number = words.isascii() and words.isdigit() and len(words) < _LONGEST_NUMBER
            found[key] = int(words) if is_number else words
        elif key == "lasts":
            found[key] = _YES_OR_NO.get(words.casefold(), words)
        else:
            found[key] = words
    return found
