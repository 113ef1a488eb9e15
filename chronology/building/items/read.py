"""Items as somebody extracted them, read field by field: what is wrong with one is told of it."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from os import PathLike
from typing import Any

import attrs

from chronology.building.items.dates import any_date
from chronology.entered import WrongValue, as_file, told
from chronology.errors import Problem, nearest, suggest
from chronology.events import Event
from chronology.expressions.column_orders import ColumnOrder, column_order
from chronology.sources import Quote
from chronology.timespan import TimeSpan
from chronology.vocabulary import Modality

FIELDS = (
    *("quote", "date", "document", "event", "modality", "speaker", "published", "date_quote"),
    "antecedent",
)
"""What an item may say."""

_LONGEST = 100_000  # code points of one field
_ALIKE = 0.8  # of a key that is plainly one of ours, misspelt
_SHOWN = 60  # code points of a key that is told


@attrs.frozen(kw_only=True)
class Place:
    """Where an item stands.

    Attributes:
        name: how it is called: `items[2]`, or `line 3` of a file.
        file: the file; empty if it stands in none.
        line: the line, from 1; `None` if it stands on none.
    """

    name: str
    file: str = ""
    line: int | None = None

    def problem(self, key: str, reason: str, remedy: str) -> Problem:
        """Return what is wrong with the item."""
        path = key if self.line is not None else f"{self.name}.{key}".rstrip(".")
        return Problem(file=self.file, line=self.line, key_path=path, reason=reason, remedy=remedy)


@attrs.frozen(kw_only=True)
class Given:
    """What stands in one place, as it was given.

    Attributes:
        place: where.
        value: a mapping, or an object with such attributes; whatever else, it is no item.
        fault: why nothing could be read there, and the remedy; or empty.
    """

    place: Place
    value: object = None
    fault: tuple[str, str] | None = None


@attrs.frozen(kw_only=True)
class Item:
    """An item as it was read; of what could not be read there is nothing.

    Attributes:
        place: where it stands.
        problems: what could not be read.
        unused: its keys that mean nothing here.
        quote: the words.
        date: when, as it says.
        document: the document, as it names it.
        event: the event, or its name.
        modality: in which mood.
        speaker: who said it.
        published: when the document was published, as it says.
        date_quote: the words that date it, where the quote has none, or several times.
        antecedent: the words that name the day on which those lean: "nine days later".
    """

    place: Place
    problems: tuple[Problem, ...] = ()
    unused: tuple[str, ...] = ()
    quote: Quote | None = None
    date: TimeSpan | None = None
    document: str = ""
    event: Event | str = ""
    modality: Modality | None = None
    speaker: str = ""
    published: TimeSpan | None = None
    date_quote: Quote | None = None
    antecedent: Quote | None = None


def orders_in(given: Sequence[Given], *, day_first: bool | None) -> Mapping[str, ColumnOrder]:
    """Return the order of the figures of each field that is a date: as declared, if all fit it."""
    if day_first is None:
        return {}
    return {
        key: column_order(_texts_of(given, key), declared=day_first)
        for key in ("date", "published")
    }


def _texts_of(given: Sequence[Given], key: str) -> Iterator[tuple[str, str]]:
    """Yield what items have in a field as text, each with the place of its item."""
    for one in given:
        value = (_values(one.value) or {}).get(key)
        if isinstance(value, str):
            yield one.place.name, value.strip()


def item_of(given: Given, orders: Mapping[str, ColumnOrder]) -> Item:
    """Return an item as far as it can be read; the rest stands in its `problems`.

    Args:
        given: the item.
        orders: the order of the figures of its dates, by field.
    """
    place, faults = given.place, list[Problem]()
    if given.fault is not None:
        return Item(place=place, problems=(place.problem("", *given.fault),))
    values = _values(given.value)
    if values is None:
        remedy = f"give a mapping or an object with {', '.join(FIELDS[:3])}"
        reason = f"{_what_it_is(given.value)} is no item"
        return Item(place=place, problems=(place.problem("", reason, remedy),))
    readers: dict[str, Callable[[Any], Any]] = {
        "quote": _as_quote_of_item,
        "date": lambda value: any_date(value, order=orders.get("date", ColumnOrder())),
        "document": _document,
        "event": lambda value: value if isinstance(value, Event) else _as_text_of_item(value),
        "modality": _modality,
        "speaker": _as_text_of_item,
        "date_quote": _as_quote_of_item,
        "antecedent": _as_quote_of_item,
        "published": lambda value: any_date(value, order=orders.get("published", ColumnOrder())),
    }
    read: dict[str, Any] = {}
    for key, reader in readers.items():
        value = values.get(key)
        if _is_left_out(value):
            continue
        try:
            read[key] = reader(value)
        except WrongValue as error:
            faults.append(place.problem(key, _short(error.reason), error.remedy))
    unused = tuple(_shown(key) for key in values if key not in FIELDS)
    faults += _misspelt(unused, read, place)
    if "quote" not in read and not any(fault.key_path.endswith("quote") for fault in faults):
        remedy = "give the document's words, verbatim, as `quote`"
        faults.insert(0, place.problem("quote", "it quotes nothing", remedy))
    return Item(place=place, problems=tuple(faults), unused=unused, **read)


def _values(value: object) -> Mapping[Any, object] | None:
    """Return the fields of an item by name; `None` if it is none."""
    if isinstance(value, Mapping):
        return value
    if isinstance(value, type) or not any(hasattr(value, field) for field in FIELDS[:3]):
        return None
    return {field: getattr(value, field, None) for field in FIELDS}


def _is_left_out(value: object) -> bool:
    """Say whether nothing is given: none, blanks, or what stands for it in frames (NaN, NaT)."""
    if value is None:
        return True
    if isinstance(value, str):
        return not value.strip()
    return isinstance(value, float | dt.date) and value != value  # noqa: PLR0124 - NaN, NaT


def _misspelt(
    unused: tuple[str, ...], read: Mapping[str, object], place: Place
) -> Iterator[Problem]:
    """Yield the keys that are plainly one of ours which is missing."""
    for key in unused:
        near = nearest(key, [field for field in FIELDS if field not in read], _ALIKE)
        if near:
            reason = f"there is no such key; did you mean “{near}”?"
            yield place.problem(key, reason, f"write `{near}`")


# Fields ------------------------------------------------------------------------------------


def _as_text_of_item(value: object) -> str:
    """Return a text.

    Raises:
        WrongValue: it is none, or cannot be one of a document.
    """
    if not isinstance(value, str):
        raise WrongValue(reason=f"{_what_it_is(value)} is no text", remedy="write a text")
    if len(value) > _LONGEST:
        reason = f"it has {len(value):,} characters; {_LONGEST:,} are read"
        raise WrongValue(reason=reason, remedy="quote the words that matter")
    if any("\ud800" <= character <= "\udfff" for character in value):
        reason = "it has half a character (a lone surrogate)"
        raise WrongValue(reason=reason, remedy="write it in UTF-8")
    return value


def _as_quote_of_item(value: object) -> Quote:
    if isinstance(value, Quote):
        _as_text_of_item(value.exact)
        return value
    return Quote(exact=_as_text_of_item(value))


def _document(value: object) -> str:
    return _as_text_of_item(as_file(value) if isinstance(value, PathLike) else value)


def _modality(value: object) -> Modality:
    name = _as_text_of_item(value).strip().lower()
    try:
        return Modality(name)
    except ValueError:
        known = [str(one) for one in Modality]
        reason = f"{told(_short(name))} is no modality"
        raise WrongValue(reason=reason, remedy=suggest(_short(name), known)) from None


def _what_it_is(value: object) -> str:
    """Return what a value is, for a message; whatever it is, in few words."""
    try:
        return _short(told(value))
    except Exception:  # noqa: BLE001 - an object of the caller's that cannot be shown
        return f"a {type(value).__name__}"


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST_TOLD else f"{words[:_LONGEST_TOLD]}…"


_LONGEST_TOLD = 200  # code points of what is told of a value


def _shown(key: object) -> str:
    words = " ".join(str(key).split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
