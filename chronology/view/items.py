"""Items that somebody extracted, as people read what became of them."""

from collections import Counter
from collections.abc import Callable, Iterable

from chronology.building.items import CheckedItem, CheckedItems
from chronology.errors import UnknownName
from chronology.tables import Table
from chronology.tables.values import as_text
from chronology.view.claims import checked_row
from chronology.view.pieces import Piece, of_claim
from chronology.vocabulary import TypedField

_COLUMNS: dict[str, tuple[str, Callable[[CheckedItem], object]]] = {
    "item": ("Item", lambda item: item.name),
    "line": ("Line", lambda item: item.line),
    "document": ("Document", lambda item: item.document),
    "event": ("Event", lambda item: item.event),
    "quote": ("Quote", lambda item: item.quote),
    "holds": ("Holds", lambda item: item.holds),
    "verdict": ("Verdict", lambda item: verdict_of(item)),  # noqa: PLW0108 - it stands below
    "given_date": ("Given", lambda item: item.given),
    "derived_date": ("Derived", lambda item: item.derived),
    "date_follows": ("Follows", lambda item: item.follows),
    "words": ("Words", lambda item: item.claim and item.claim.derivation.words),
    "rule": ("Rule", lambda item: item.rule),
    "anchor_date": ("Counted from", lambda item: item.anchor),
    "modality": ("Modality", lambda item: item.modality),
    "modality_derived": ("Modality derived", lambda item: item.modality_derived),
    "typed": ("As typed", lambda item: tuple(field.value for field in item.typed)),
    "context": ("Context", lambda item: item.context and str(item.context)),
    "reasons": ("Reasons", lambda item: item.told),
    "problems": ("Problems", lambda item: tuple(map(str, item.problems))),
    "unused": ("Not used", lambda item: item.unused),
    "true_wording": ("True wording", lambda item: item.true_wording),
    "marked": ("Marked", lambda item: item.marked),
    "where": ("Where", lambda item: item.where),
    "start": ("Start", lambda item: item.where and item.where.start),
    "end": ("End", lambda item: item.where and item.where.end),
}
_SHOWN = ("item", "document", "verdict", "given_date", "derived_date", "date_follows", "modality")
_MOST_UNUSED = 20  # keys that are listed


def items_table(
    items: CheckedItems, *, columns: Iterable[str] | None, everything: bool = False
) -> Table:
    """Return a row for each item.

    Args:
        items: the items.
        columns: the keys of its columns; left out, those that people read.
        everything: whether all columns are wanted.

    Raises:
        UnknownName: there is no such column.
    """
    is_typed = any(item.typed for item in items)  # it is a column only where it says something
    keys = (*_SHOWN, *(["typed"] * is_typed)) if columns is None else tuple(columns)
    keys = tuple(_COLUMNS) if everything else keys
    for key in keys:
        if key not in _COLUMNS:
            raise UnknownName(what="column", name=str(key), known=tuple(_COLUMNS))
    values = [_COLUMNS[key][1] for key in keys]
    rows = tuple(tuple(value(item) for value in values) for item in items)
    return Table(
        keys=keys,
        headers=tuple(_COLUMNS[key][0] for key in keys),
        rows=rows,
        texts=tuple(tuple(map(as_text, row)) for row in rows),
        below=(_how_many_hold(items), *_unused(items)) if items.items else (),
        empty="No items.",
    )


def of_item(item: CheckedItem) -> Piece:
    """Return an item: its words where they stand, its date, and what is wrong with it."""
    lines = [f"Given: {item.given}"] if item.given is not None else []
    lines += [*map(str, item.problems), *item.told]
    title = f"{item.name}: {verdict_of(item)}"
    parts = () if item.claim is None else (of_claim(item.claim),)
    return Piece(title=title, lines=tuple(lines), parts=parts)


def verdict_of(item: CheckedItem) -> str:
    """Return what became of an item, in words."""
    return "not read" if item.claim is None else checked_row(item.claim).verdict


def _how_many_hold(items: CheckedItems) -> str:
    good = sum(item.holds for item in items)
    bad = len(items) - good
    number = f"{len(items)} item{'s' * (len(items) != 1)}"
    holds = f"{good} hold{'s' * (good == 1)}"
    typed = Counter(field for item in items if item.holds for field in item.typed)
    resting = sum(bool(item.typed) for item in items if item.holds)
    told = ", ".join(f"{field} {typed[field]}" for field in TypedField if typed[field])
    rest = f" {resting} of those that hold rest{'s' * (resting == 1)} on fields as typed: {told}."
    return f"{number}: {holds}, {bad} do{'es' * (bad == 1)} not.{rest if resting else ''}"


def _unused(items: CheckedItems) -> tuple[str, ...]:
    counts: dict[str, int] = {}
    for item in items:
        for key in item.unused:
            counts[key] = counts.get(key, 0) + 1
    if not counts:
        return ()
    told = [f"{key} ({number})" for key, number in counts.items()][:_MOST_UNUSED]
    more = " …" if len(counts) > _MOST_UNUSED else ""
    return (f"Keys that were not used: {', '.join(told)}{more}.",)
