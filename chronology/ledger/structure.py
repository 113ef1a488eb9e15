"""Plain TOML values to the model's types and back, by cattrs, with every fault collected."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, TypeVar, get_args

import attrs
from cattrs import BaseValidationError, Converter, ForbiddenExtraKeysError
from cattrs.errors import AttributeValidationNote, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from chronology import edtf
from chronology.claims import Claim, Gap
from chronology.entered import WrongValue, date_of, dates_of, in_hours, name_of_type, told
from chronology.errors import NotExpressible
from chronology.events import Event
from chronology.ledger.locate import KeyPath
from chronology.ledger.mapping.model import DateColumn
from chronology.ledger.parsed import INCLUDE
from chronology.ledger.synonyms import is_called, key_for, modality_for
from chronology.ledger.values import (
    calendar,
    edge_named,
    fiscal_year,
    gap_of,
    gap_unit,
    written_calendar,
)
from chronology.meanings.business import BusinessCalendar
from chronology.meanings.fiscal_year import FiscalYear
from chronology.sources import Quote
from chronology.timespan import TimeSpan
from chronology.timespan.zones import zone_of
from chronology.vocabulary import EventEdge, GapOf, GapUnit, Modality

Entry = TypeVar("Entry")

_REMEDIES: Mapping[object, str] = {str: 'write a text in quotes: "…"'}
_TOO_LARGE = 10**4000  # Python reads no number of more digits
_SHORT_LISTS = frozenset(
    {"before", "after", "during", "same_day", "near", "restarts", "corrects", "retracts", "amends"}
    | {"source", "planned", "actual"}
)


@attrs.frozen(kw_only=True)
class Fault:
    """One thing wrong with one entry.

    Attributes:
        path: the keys within the entry.
        reason: what is wrong.
        remedy: how to mend it.
        words: the words at fault, for the marker; may be empty.
    """

    path: KeyPath
    reason: str
    remedy: str
    words: str = ""


def structure(table: Mapping[str, object], cls: type[Entry], zone: str) -> Entry | list[Fault]:
    """Return the entry that a TOML table describes, or everything that is wrong with it."""
    missing = [] if cls is not Claim or {"quote", "row"} & {*table} else [_QUOTELESS]
    try:
        entry = _converter(zone).structure(table, cls)
    except BaseValidationError as error:
        return [*_faults(error, (), cls), *missing]
    return missing or entry


_BY_COLUMN = (Mapping[str, Modality], Mapping[str, tuple[str, ...]])
_QUOTELESS = Fault(path=(), reason="a claim needs the key `quote`", remedy="add `quote = …`")


def stand_in(
    table: Mapping[str, object], cls: type[Entry], zone: str, faults: list[Fault]
) -> tuple[Entry, frozenset[str]]:
    """Return what can be read of a faulty entry, and the keys at which something stands in.

    It is there to be checked further, so that all that is wrong is reported; never to be used.
    """
    wrong = {str(fault.path[0]) for fault in faults if fault.path}
    kept = {key: table[key] for key in known_keys(cls, ids=True) if key in {*table} - wrong}
    missing = {
        field.name: "?"
        for field in format_fields(cls)
        if field.default is attrs.NOTHING and field.name not in kept
    }
    missing |= {"quote": "?"} if _QUOTELESS in faults else {}
    return _converter(zone).structure({**missing, **kept}, cls), frozenset({*wrong, *missing})


def unstructure(entry: object) -> dict[str, Any]:
    """Return an entry as a plain TOML table, what stands at its default left out."""
    table: dict[str, Any] = _converter("").unstructure(entry)
    return {
        key: value[0] if key in _SHORT_LISTS and len(value) == 1 else value
        for key, value in table.items()
    }


def as_table(entry: object) -> dict[str, Any]:
    """Return what an object says, its parts as they are, without what stands at its default."""
    fields = format_fields(type(entry))
    said = ((field.name, getattr(entry, field.name), field.default) for field in fields)
    table = {name: value for name, value, default in said if _differs(value, default)}
    if isinstance(entry, Claim) and entry.row is None:
        table.setdefault("quote", entry.quote)  # empty or not, for only a row may stand in for it
    return table


def _differs(value: object, default: object) -> bool:
    """Say whether a value is another than the default, also by its type: `False` is no `0`."""
    return type(value) is not type(default) or value != default


def format_fields(cls: type) -> tuple["attrs.Attribute[Any]", ...]:
    """Return the fields of a model class that stand in a ledger."""
    attrs.resolve_types(cls)
    return tuple(field for field in attrs.fields(cls) if field.eq)


def _faults(error: BaseException, path: KeyPath, cls: type) -> Iterator[Fault]:
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            path = (*path, note.name)
        elif isinstance(note, IterableValidationNote):
            path = (*path, note.index)
    if isinstance(error, ForbiddenExtraKeysError):
        yield from _extra_keys(error, path)
    elif isinstance(error, BaseValidationError):
        for inner in error.exceptions:
            yield from _faults(inner, path, getattr(error, "cl", cls))
    elif isinstance(error, WrongValue):
        yield Fault(path=path, reason=error.reason, remedy=error.remedy, words=error.words)
    elif isinstance(error, KeyError) and path:
        yield Fault(
            path=path[:-1],
            reason=f"{_a(cls)} needs the key `{path[-1]}`",
            remedy=f"add `{path[-1]} = …`",
        )
    else:
        yield Fault(path=path, reason=f"{_a(cls)} cannot hold this", remedy=str(error))


def _extra_keys(error: ForbiddenExtraKeysError, path: KeyPath) -> Iterator[Fault]:
    known = known_keys(error.cl)
    if issubclass(error.cl, Event):
        known.insert(0, "kind")
    for key in sorted(error.extra_fields):
        dated = issubclass(error.cl, Event) and is_called(key, "when")
        remedy = _ABOVE_ALL if key == INCLUDE else key_for(key, known)
        yield Fault(
            path=(*path, key),
            reason=f"{_a(error.cl)} has no key `{key}`",
            remedy=_DATELESS if dated else remedy,
            words=key,
        )


_ABOVE_ALL = "move the line to the top of the file, above every table"
_DATELESS = "leave it out: an event has its date from its claims, each in the words of a source"


def known_keys(cls: type, *, ids: bool = False) -> list[str]:
    """Return the keys that an entry of this class may have, `id` where it is written or wanted."""
    ids = ids or cls is Claim
    return [field.name for field in format_fields(cls) if field.name != "id" or ids]


def _a(cls: type) -> str:
    """Return an English noun phrase for a model class."""
    name = "".join(f" {c.lower()}" if c.isupper() else c for c in cls.__name__).strip()
    return f"an {name}" if name[:1] in "aeiou" else f"a {name}"


@cache
def _converter(zone: str) -> Converter:
    converter = Converter(
        forbid_extra_keys=True, omit_if_default=True, structure_fallback_factory=_as_it_is
    )
    for plain in (str, int, bool, float):
        converter.register_structure_hook(plain, _strictly(plain))
    converter.register_structure_hook_func(lambda cls: cls == tuple[str, ...], _texts)
    converter.register_structure_hook(Modality, _modality)
    clock = zone_of(zone) if zone else None
    optional_span = TimeSpan | None
    for span in (TimeSpan, optional_span):
        converter.register_structure_hook(span, lambda value, _: date_of(value, clock))
    converter.register_structure_hook_func(
        lambda cls: cls == tuple[TimeSpan, ...], lambda value, _: dates_of(value, clock)
    )
    converter.register_structure_hook_func(
        lambda cls: cls == tuple[DateColumn, ...], lambda value, _: _columns(value, converter)
    )
    converter.register_structure_hook_func(
        lambda cls: cls in _BY_COLUMN,
        lambda value, cls: _by_name(value, get_args(cls)[1], converter),
    )
    converter.register_structure_hook(EventEdge | None, lambda value, _: edge_named(value))
    converter.register_structure_hook(FiscalYear | None, lambda value, _: fiscal_year(value))
    converter.register_structure_hook(BusinessCalendar | None, lambda value, _: calendar(value))
    converter.register_structure_hook(GapUnit, lambda value, _: gap_unit(value))
    converter.register_structure_hook(GapOf, lambda value, _: gap_of(value))
    converter.register_structure_hook_factory(attrs.has, lambda cls: _reader(cls, converter))
    converter.register_unstructure_hook_factory(attrs.has, lambda cls: _writer(cls, converter))
    converter.register_unstructure_hook(TimeSpan, write_span)
    converter.register_unstructure_hook_func(
        lambda cls: cls == tuple[TimeSpan, ...], lambda spans: [write_span(s) for s in spans]
    )
    return converter


def _columns(value: object, converter: Converter) -> tuple[DateColumn, ...]:
    """Return columns of dates, each by its name or as a table."""
    given = value if isinstance(value, list | tuple) else [value]
    return tuple(
        DateColumn(column=one) if isinstance(one, str) else converter.structure(one, DateColumn)
        for one in given
    )


def _by_name(value: object, cls: Any, converter: Converter) -> Mapping[str, object]:  # noqa: ANN401 - any type
    """Return a table whose keys are names of columns, or what stands in one."""
    if not isinstance(value, Mapping):
        raise WrongValue(
            reason=f"{told(value)} stands where a table belongs", remedy='write { "…" = "…" }'
        )
    return {str(name): converter.structure(one, cls) for name, one in value.items()}


def _as_it_is(cls: object) -> Callable[[object, object], object]:
    """Return what takes a value of a type that only a kind in Python has: as it is, or not."""

    def read(value: object, _: object) -> object:
        if isinstance(cls, type) and not isinstance(value, cls):
            raise WrongValue(
                reason=f"{told(value)} stands where a {cls.__name__} belongs",
                remedy=f"give a {cls.__name__}",
            )
        return value

    return read


def _reader(cls: type, converter: Converter) -> Callable[[Any, Any], Any]:
    own: Callable[[Any, Any], Any] = make_dict_structure_fn(cls, converter, **_omitted(cls))

    def read(value: object, _: object) -> object:
        if cls is Quote:
            return _quote(value, own)
        if cls is Gap and type(value) is int:
            return Gap(least=value, most=value)
        if isinstance(value, cls):
            value = as_table(value)
        if not isinstance(value, Mapping):
            raise WrongValue(
                reason=f"{_a(cls)} is a table, not {told(value)}",
                remedy=f"write {{ {', '.join(f'{f.name} = …' for f in format_fields(cls)[:2])} }}",
            )
        return own(value, cls)

    return read


def _writer(cls: type, converter: Converter) -> Callable[[Any], Any]:
    own: Callable[[Any], Any] = make_dict_unstructure_fn(cls, converter, **_omitted(cls))

    def write(value: object) -> object:
        if isinstance(value, Quote) and value == Quote(exact=value.exact):
            return value.exact
        if isinstance(value, FiscalYear) and value == FiscalYear(begins=value.begins):
            return value.begins
        if isinstance(value, DateColumn) and value == DateColumn(column=value.column):
            return value.column
        if isinstance(value, BusinessCalendar):
            return written_calendar(value)
        return own(value)

    return write


def _omitted(cls: type) -> dict[str, Any]:
    """Leave out what is not part of the format, such as the line an entry stands on."""
    attrs.resolve_types(cls)
    return {
        field.name: override(omit=True) if not field.eq else override(omit_if_default=True)
        for field in attrs.fields(cls)
    }


def _strictly(plain: type) -> Callable[[object, object], object]:
    def read(value: object, _: object) -> object:
        right = isinstance(value, plain) and (plain is bool or not isinstance(value, bool))
        if plain is float and isinstance(value, int) and not isinstance(value, bool):
            return float(value)
        if not right:
            raise WrongValue(
                reason=f"{told(value)} stands where {name_of_type(plain)} belongs",
                remedy=_REMEDIES.get(plain, f"write {name_of_type(plain)}"),
            )
        if isinstance(value, str):
            _require_whole(value)
        if plain is int and isinstance(value, int) and not -_TOO_LARGE <= value < _TOO_LARGE:
            raise WrongValue(reason="a number of too many digits", remedy="write a smaller one")
        return value

    return read


def _texts(value: object, _: object) -> tuple[str, ...]:
    entries = [value] if isinstance(value, str) else value
    if not isinstance(entries, list | tuple) or not all(
        isinstance(entry, str) for entry in entries
    ):
        raise WrongValue(
            reason=f"{told(value)} stands where a text or a list of texts belongs",
            remedy='write "…" or ["…", "…"]',
        )
    for entry in entries:
        _require_whole(entry)
    return tuple(entries)


def _require_whole(text: str) -> None:
    """Refuse a text with half a character in it, as only Python can hold: nobody can write it."""
    if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
        raise WrongValue(
            reason="half a character (a surrogate) stands in the text",
            remedy="give a text that can be encoded in UTF-8",
        )


def _modality(value: object, _: object) -> Modality:
    try:
        return Modality(str(value))
    except ValueError:
        raise WrongValue(
            reason=f"“{value}” is no modality",
            remedy=modality_for(str(value)),
            words=str(value),
        ) from None


def _quote(value: object, read_table: Callable[[Any, Any], Any]) -> Quote:
    if isinstance(value, str):
        value = {"exact": value}
    if isinstance(value, Quote):
        value = as_table(value)
    if not isinstance(value, Mapping):
        raise WrongValue(
            reason=f"a quote is the source's words, not {told(value)}",
            remedy='write "the words", or { exact = "the words", prefix = "…", suffix = "…" }',
        )
    quote: Quote = read_table(value, Quote)
    if not quote.exact.strip(" \t\r\n.…[]"):
        raise WrongValue(reason="the quote is empty", remedy="copy the source's own words into it")
    if quote.start is not None and quote.start < 0:
        raise WrongValue(
            reason="a quote cannot begin before its text", remedy="count code points from 0"
        )
    return quote


def write_span(span: TimeSpan) -> object:
    """Return a span as a ledger writes it: a TOML date, EDTF where one text holds it, else two.

    Raises:
        NotExpressible: no ledger can hold these bounds, such as either of two hours.
    """
    try:
        return _exactly(span)
    except NotExpressible:
        parts = {"begin": span.begin, "end": span.end}
        return {key: _part(part) for key, part in parts.items() if part != TimeSpan()}


def _exactly(span: TimeSpan) -> str | dt.date:
    """Return the date or the EDTF text that reads as this very span."""
    if (hours := in_hours(span)) is not None and span.begin_of_the_begin != span.end_of_the_end:
        return hours
    text = edtf.format(span)
    if edtf.parse(text) != span:
        raise NotExpressible(reason="a bound lies within a day, or apart from the others")
    return dt.date.fromisoformat(text) if _TOML_DAY.fullmatch(text) else text


_TOML_DAY = re.compile(r"(?!0000)\d{4}-\d\d-\d\d", re.ASCII)


def _part(part: TimeSpan) -> str | dt.date:
    """Return begin or end as EDTF; a whole day may stand beside a time of day."""
    try:
        return _exactly(part)
    except NotExpressible:
        return _exactly(attrs.evolve(part, timed=False))
