"""The JSON Schema of the ledger format, made from the model, for editors that complete TOML."""

import datetime as dt
import inspect
import json
import re
import types
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Union, get_args, get_origin

import attrs

from chronology.claims import Claim, Gap
from chronology.events import BUILT_IN, FIELD_TYPES, Event, KindDeclaration, Place, Series
from chronology.findings import CODES, Decision, Refusal
from chronology.ledger.mapping.model import DateColumn, TableMapping
from chronology.ledger.model import Heading
from chronology.ledger.parsed import INCLUDE
from chronology.ledger.structure import format_fields
from chronology.meanings.business import BusinessCalendar
from chronology.meanings.fiscal_year import FiscalYear
from chronology.sources import PartEntry, Quote, Source
from chronology.timespan import TimeSpan
from chronology.vocabulary import EventEdge, FiscalNaming, GapOf, GapUnit, Modality, WeekDay

FILE = "ledger.schema.json"
_ATTRIBUTE = re.compile(r"^ {4}(\w+): (.+(?:\n {8}.+)*)", re.MULTILINE)
_INCLUDE = (
    "Further files of the ledger, relative to this one: their entries count as if they stood here."
)
_TEXTS: dict[str, Any] = {
    "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]
}
_DATE: dict[str, Any] = {
    "description": 'A date: 2023-06-17, or EDTF text (ISO 8601-2) such as "2022-35" for Q3 2022.',
    "anyOf": [
        {"type": "string"},
        {"type": "integer"},
        {
            "type": "object",
            "additionalProperties": False,
            "minProperties": 1,
            "properties": {
                key: {"anyOf": [{"type": "string"}, {"type": "integer"}]}
                for key in ("begin", "end")
            },
        },
    ],
}
_PLAIN: tuple[tuple[object, dict[str, Any]], ...] = (
    (str, {"type": "string"}),
    (int, {"type": "integer"}),
    (float, {"type": "number"}),
    (bool, {"type": "boolean"}),
    (tuple[str, ...], _TEXTS),
    (TimeSpan, _DATE),
    (tuple[TimeSpan, ...], {"anyOf": [*_DATE["anyOf"], {"type": "array", "items": _DATE}]}),
    (tuple[dt.date, ...], {"type": "array", "items": {"type": "string"}}),
    (tuple[WeekDay, ...], {"type": "array", "items": {"enum": [day.value for day in WeekDay]}}),
    (GapUnit, {"enum": [unit.value for unit in GapUnit]}),
    (GapOf, {"enum": [of.value for of in GapOf]}),
    (FiscalNaming, {"enum": [naming.value for naming in FiscalNaming]}),
    (Modality, {"enum": [modality.value for modality in Modality]}),
)


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a ledger."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Ledger of a sourced chronology",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            INCLUDE: {**_TEXTS, "description": _INCLUDE},
            "chronology": _table(Heading),
            "kinds": _named(_kind_table()),
            "series": _named(_table(Series)),
            "places": _named(_table(Place)),
            "sources": _named(_table(Source)),
            "events": _named(_event_table()),
            "claims": {"type": "array", "items": _claim_table()},
            "tables": {"type": "array", "items": _table(TableMapping, omit=frozenset())},
            "decisions": {"type": "array", "items": _decision_table()},
            "refused": {"type": "array", "items": _table(Refusal)},
        },
    }


def shipped() -> str:
    """Return the schema file that ships with the package."""
    return (files("chronology.ledger") / FILE).read_text(encoding="utf-8")


def dumps() -> str:
    """Return the schema as the file that ships has it."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _named(table: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": table}


def _table(cls: type, *, omit: frozenset[str] = frozenset({"id"})) -> dict[str, Any]:
    meanings = _meanings(cls)
    fields = [field for field in format_fields(cls) if field.name not in omit]
    return {
        "type": "object",
        "description": (inspect.getdoc(cls) or "").split("\n", 1)[0],
        "additionalProperties": False,
        "required": [field.name for field in fields if field.default is attrs.NOTHING],
        "properties": {
            field.name: _described(field.name, field.type, meanings.get(field.name, ""))
            for field in fields
        },
    }


_BOUNDS = {
    **{key: {"minimum": 1} for key in ("ordinal", "version", "row", "header")},
    **{key: {"minimum": 0} for key in ("start", "least", "most")},
}


def _described(name: str, annotation: object, meaning: str) -> dict[str, Any]:
    value = {**_schema_of_type(annotation), **_BOUNDS.get(name, {})}
    return {**value, "description": meaning} if meaning else value


_BY_ONE_TEXT: Mapping[object, str] = {
    FiscalYear: r"^\d\d-\d\d$",
    BusinessCalendar: r"^[A-Z]{2,3}(-[A-Z0-9]{1,8})?$",
}
"""What may be said by one text alone, and how that is written."""


def _schema_of_type(annotation: object) -> Mapping[str, Any]:
    """Return the schema of one field's type."""
    if get_origin(annotation) in {Union, types.UnionType}:
        return _schema_of_type(
            next(part for part in get_args(annotation) if part is not type(None))
        )
    if annotation is Gap:
        return {"anyOf": [{"type": "integer", "minimum": 0}, _table(Gap, omit=frozenset())]}
    if annotation is Quote:
        return {"anyOf": [{"type": "string", "minLength": 1}, _table(Quote)]}
    if annotation in _BY_ONE_TEXT and isinstance(annotation, type):
        text = {"type": "string", "pattern": _BY_ONE_TEXT[annotation]}
        return {"anyOf": [text, _table(annotation, omit=frozenset())]}
    if isinstance(annotation, type) and attrs.has(annotation) and annotation is not TimeSpan:
        return _table(annotation, omit=frozenset())
    return next(
        (value for plain, value in _plain() if plain == annotation),
        {"type": "object", "additionalProperties": {"enum": list(FIELD_TYPES)}},
    )


def _kind_table() -> dict[str, Any]:
    return _table(KindDeclaration)


def _event_table() -> dict[str, Any]:
    """Return what any event may hold; kinds of a ledger's own add further keys.

    The keys of a built-in kind are bound to their types in events of that kind only: in
    others a ledger may give them another type.
    """
    table = _table(Event)
    properties = {"kind": {"type": "string", "description": _KIND}, **table["properties"]}
    rules = []
    for kind in BUILT_IN:
        own = {n: v for n, v in _table(kind)["properties"].items() if n not in table["properties"]}
        properties |= {name: {"description": value["description"]} for name, value in own.items()}
        of_kind = {"properties": {"kind": {"const": kind.kind}}, "required": ["kind"]}
        rules += [{"if": of_kind, "then": {"properties": own}}] if own else []
    return {**table, "properties": properties, "additionalProperties": True, "allOf": rules}


def _plain() -> Iterator[tuple[object, dict[str, Any]]]:
    yield from _PLAIN
    texts, modalities = {"type": "string"}, {"enum": [one.value for one in Modality]}
    yield EventEdge, {"enum": [edge.value for edge in EventEdge]}
    yield Mapping[str, Modality], {"type": "object", "additionalProperties": modalities}
    yield Mapping[str, tuple[str, ...]], {"type": "object", "additionalProperties": _TEXTS}
    column = {"anyOf": [texts, _table(DateColumn, omit=frozenset())]}
    yield tuple[DateColumn, ...], {"anyOf": [*column["anyOf"], {"type": "array", "items": column}]}
    yield tuple[PartEntry, ...], {"type": "array", "items": _table(PartEntry, omit=frozenset())}


_KIND = "The kind of event: " + ", ".join(kind.kind for kind in BUILT_IN) + ", or one of [kinds]."


def _claim_table() -> dict[str, Any]:
    table = _table(Claim, omit=frozenset())
    named = table["properties"]["event"]
    inline = {"type": "object", "description": "An event described in place, by kind and key."}
    table["properties"]["event"] = {
        "anyOf": [{"type": "string"}, inline],
        "description": named["description"],
    }
    told = [{"required": [key]} for key in ("quote", "row")]
    return {**table, "anyOf": told}


def _decision_table() -> dict[str, Any]:
    table = _table(Decision)
    table["properties"]["finding"] = {
        "anyOf": [{"enum": list(CODES)}, {"type": "string", "minLength": 1}],
        "description": "The code of the finding: one of ours, or of a check of your own.",
    }
    return table


@cache
def _meanings(cls: type) -> dict[str, str]:
    """Return what each field means, from the class's docstring and those it derives from."""
    found: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        doc = inspect.cleandoc(base.__doc__ or "")  # Python 3.13 strips the indentation itself
        for name, words in _ATTRIBUTE.findall(doc.partition("Attributes:")[2]):
            found[name] = " ".join(words.split())
    return found
