"""What a person may change of a proposal: fields of its claim and of its event, as typed text."""

from collections.abc import Mapping
from typing import TypeVar

import attrs

from chronology.claims import Claim
from chronology.errors import UnknownName, UnusableChange
from chronology.events import BUILT_IN, Event
from chronology.ledger import Ledger
from chronology.ledger.ids import may_be_made
from chronology.ledger.structure import Fault, structure, unstructure

OF_CLAIM = (
    "quote",
    "modality",
    "when",
    "speaker",
    "date_quote",
    "modality_quote",
    "speaker_quote",
    "note",
)
OF_EVENT = ("name", "kind", "place", "participants")
FIELDS = (*OF_EVENT, *OF_CLAIM)
_LISTS = frozenset({"participants"})
_Entry = TypeVar("_Entry")


def text_of(claim: Claim, event: Event, field: str) -> str:
    """Return what a field says, as a person would type it.

    Raises:
        UnknownName: there is no such field.
    """
    _require(field)
    if field in {"kind", "modality"}:  # what a ledger may leave out
        return event.kind if field == "kind" else str(claim.modality)
    value = unstructure(claim if field in OF_CLAIM else event).get(field, "")
    if isinstance(value, Mapping):  # a quote with what stands beside it
        value = value.get("exact", "")
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def with_claim(claim: Claim, field: str, text: str) -> Claim:
    """Return a claim with a field as it is typed; an empty text takes it away.

    Raises:
        UnusableChange: the field cannot say so.
    """
    table = _with(unstructure(claim), field, text)
    if may_be_made(claim):  # an id that nobody wrote follows from the words
        table.pop("id", None)
    made = structure(table, Claim, claim.zone)
    found = _entry_or_refused(made, field)
    return attrs.evolve(found, line=claim.line, in_file=claim.in_file)


def with_event(event: Event, field: str, text: str, read: Ledger) -> Event:
    """Return an event with a field as it is typed; an empty text takes it away.

    Raises:
        UnusableChange: the field cannot say so.
        UnknownName: there is no such kind.
    """
    _require(field)
    if field == "kind":
        text = text.strip() or Event.kind
    kinds = kinds_of(read)
    if field == "kind" and text not in kinds:
        raise UnknownName(what="kind", name=text, known=tuple(kinds))
    cls = kinds[text] if field == "kind" else type(event)
    table = unstructure(event)
    table.pop("kind", None)
    if field != "kind":
        table = _with(table, field, text)
    made = structure(table, cls, "")
    return attrs.evolve(_entry_or_refused(made, field), id=event.id)


def kinds_of(read: Ledger) -> Mapping[str, type[Event]]:
    """Return the kinds of event that a ledger knows, by name."""
    known = {cls.kind: cls for cls in (*BUILT_IN, *read.classes)}
    for declared in read.kinds:
        known[declared.id] = declared.make(known.get(declared.id, Event))
    return known


def _require(field: str) -> None:
    if field not in FIELDS:
        raise UnknownName(what="field", name=field, known=FIELDS)


def _with(table: dict[str, object], field: str, text: str) -> dict[str, object]:
    typed: object = text.strip()
    if field in _LISTS:
        typed = [part.strip() for part in text.split(",") if part.strip()]
    kept = {key: value for key, value in table.items() if key != field}
    return {**kept, field: typed} if typed else kept


def _entry_or_refused(made: _Entry | list[Fault], field: str) -> _Entry:
    if isinstance(made, list):
        raise UnusableChange(field=field, reason=made[0].reason, remedy=made[0].remedy)
    return made
