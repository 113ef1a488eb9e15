"""Entries as they are read, each with what is wrong with it, and what leans on what is faulty."""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, Protocol, TypeVar

import attrs

from chronology.events import Event
from chronology.ledger import check
from chronology.ledger.locate import KeyPath
from chronology.ledger.structure import Entry, Fault


class HasId(Protocol):
    """What has an id."""

    @property
    def id(self) -> str:
        """Its id."""
        ...


Named = TypeVar("Named", bound=HasId)


@attrs.define
class Row(Generic[Entry]):
    """One entry of the text: what was read of it, and all that is wrong with it.

    Attributes:
        path: where it stands.
        entry: what was read; something stands in where `broken` says so.
        subject: the name that a person knows it by, where the path does not hold it.
        faults: what is wrong; an entry with any is not used.
        broken: the keys of the entry that are at fault already.
    """

    path: KeyPath
    entry: Entry
    subject: str = ""
    faults: list[Fault] = attrs.field(factory=list)
    broken: frozenset[str] = frozenset()

    def check(self, faults: Iterable[Fault]) -> None:
        """Add what else is wrong, but nothing about a key that is at fault already."""
        self.faults += [f for f in faults if not (f.path and f.path[0] in self.broken)]


def name_of(entry: object) -> str:
    """Return the name that an entry of a list gives itself, where it should stand in brackets."""
    name = (entry.get("id") or entry.get("name")) if isinstance(entry, dict) else ""
    return name if isinstance(name, str) else ""


def check_events(rows: Sequence[Row[Event]]) -> None:
    """Look for cycles of `same_as`, for clashing aliases, and for events that lean on faults."""
    real = {alias: row.entry.id for row in rows for alias in row.entry.aliases}

    def same(event: Event) -> str:
        return real.get(event.same_as.event, event.same_as.event) if event.same_as else ""

    cycles = check.cycles({row.entry.id: same(row.entry) for row in rows}, "same_as")
    aliases = _AliasCheck([row.entry for row in rows])
    for row in rows:
        row.check([*cycles.get(row.entry.id, ()), *aliases(row.entry)])
    cascade(rows, "event", "same_as", same)


def cascade(
    rows: Sequence[Row[Named]], what: str, key: str, refers: Callable[[Named], str]
) -> None:
    """Add a fault to each row that refers to a faulty one, directly or over others."""
    by_target: dict[str, list[Row[Named]]] = {}
    for row in rows:
        if target := refers(row.entry):
            by_target.setdefault(target, []).append(row)
    faulty = deque(row.entry.id for row in rows if row.faults)
    while faulty:
        name = faulty.popleft()
        for row in by_target.get(name, ()):
            if not row.faults:
                row.faults.append(check.leans_on_faulty(what, name, (key,)))
                faulty.append(row.entry.id)


class _AliasCheck:
    """Finds an alias that is another event's name or alias already."""

    def __init__(self, events: Sequence[Event]) -> None:
        self.uses = Counter(name for event in events for name in {event.id, *event.aliases})

    def __call__(self, event: Event) -> Iterator[Fault]:
        for alias in event.aliases:
            if self.uses[alias] > 1:
                yield Fault(
                    path=("aliases",),
                    reason=f"“{alias}” is the name of another event too",
                    remedy="give each alias to one event only",
                    words=alias,
                )
