"""The page of every key of a ledger, made from the schema, with an example of each."""

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from chronology.events import BUILT_IN
from chronology.ledger.parsed import INCLUDE
from chronology.ledger.schema import schema

HEAD = """\
# Keys of a ledger

Every key, by the table in which it stands. What they do together is told, with examples, in
[the ledger](../ledger.md); this page is made from the same model that reads it, and each example is
read by the tests. `chronology schema` prints it for editors that complete TOML.

Keys in **bold** must be given. A *date* is a TOML date (`2024-05-12`), a year, or a text in
[EDTF](../edtf.md); *words* are a text, or a table with [more of them](#words).
"""
_TITLES = {
    "": ("Above all tables", "Before the first table of the file."),
    "chronology": ("`[chronology]`", ""),
    "kinds": ("`[kinds.NAME]`", ""),
    "series": ("`[series.NAME]`", ""),
    "places": ("`[places.NAME]`", ""),
    "sources": ("`[sources.NAME]`", ""),
    "placed_by": ("`placed_by` of a source", ""),
    "parts": ("`[[sources.NAME.parts]]`", ""),
    "events": ("`[events.NAME]`", "Those of its kind stand beside these."),
    "same_as": ("`same_as` of an event", ""),
    "claims": ("`[[claims]]`", ""),
    "gap": ("`gap` of a claim", "A number alone is so many days exactly."),
    "tables": ("`[[tables]]`", ""),
    "column": (
        "`planned` and `actual` of a table",
        "The name of a column alone, a list of names, or such tables.",
    ),
    "decisions": ("`[[decisions]]`", ""),
    "refused": ("`[[refused]]`", ""),
    "words": ("Words", "Of `quote`, and wherever words of a document are given."),
    "date": ("Dates", "A date of which begin and end are known apart."),
    "fiscal_year": ("`fiscal_year`", "A text alone is `begins`."),
    "calendar": ("`calendar`", "A text alone is `region`."),
}
EXAMPLES: Mapping[str, Mapping[str, str]] = {
    "": {"include": '["letters/letters.toml"]'},
    "chronology": {
        "title": '"The bridge affair"', "zone": '"Europe/Zurich"', "strict_quotes": "true",
        "day_first": "true", "fiscal_year": '"04-01"', "calendar": '"GB-ENG"',
    },
    "kinds": {
        "lasts": "true", "fields": '{ court = "text", docket = "text" }',
        "key": '["docket"]', "related": '["event"]', "words": '["hearing", "heard"]',
    },
    "series": {
        "name": '"City council"', "aliases": '["the council"]', "restarts": "[2010-05-12]",
        "ordered": "false",
    },
    "places": {"name": '"Bern"', "within": '"switzerland"'},
    "sources": {
        "file": '"herald.txt"', "title": '"Bridge opened"', "publisher": '"The Herald"',
        "published": "2024-05-12", "published_quote": '"12 May 2024"',
        "placed_by": '{ quote = "on Friday", reason = "of that week" }',
        "retrieved": "2024-05-20", "zone": '"Europe/Zurich"', "language": '"en"',
        "encoding": '"windows-1252"', "day_first": "true", "fiscal_year": '"04-01"',
        "calendar": '"GB-ENG"', "url": '"https://herald.example/bridge"',
        "sha256": f'"{"0" * 64}"', "sheet": '"Works"', "header": "2", "strict_quotes": "true",
        "binding": "true", "version_of": '"schedule"', "version": "2",
        "parts": '[{ begins = "The bridge", published = 2024-05-11 }]', "complete": "true",
        "note": '"scanned"',
    },
    "placed_by": {"quote": '"on Friday"', "reason": '"half-year figures are out"'},
    "parts": {
        "begins": '"The bridge"', "ends": '"on Friday."', "published": "2024-05-11",
        "speaker": '"Ann Meier"', "zone": '"Europe/Zurich"',
    },
    "events": {
        "kind": '"plant-launch"', "name": '"Opening of the bridge"', "place": '"bern"',
        "participants": '["City of Bern"]', "aliases": '["bridge-opening"]', "lasts": "false",
        "same_as": '{ event = "opening", reason = "the only bridge" }', "tags": '["press"]',
        "note": '"seen from the quay"', "series": '"council"', "ordinal": "3",
        "plant": '"Bern works"', "stage": '"second"', "milestone": '"commissioning"',
    },
    "same_as": {"event": '"opening"', "reason": '"the only bridge"'},
    "claims": {
        "id": '"first"', "event": '"bridge"', "source": '"herald"',
        "quote": '"The bridge was opened on Friday"', "modality": '"reported"',
        "when": "2024-05-10", "zone": '"Europe/Zurich"', "row": "4", "cell": '"End"',
        "date_quote": '"on Friday"', "antecedent": '"12 May 2024"',
        "modality_quote": '"was opened"', "binding": "true", "binding_quote": '"shall"',
        "speaker": '"the mayor"', "speaker_quote": '"the mayor said"', "said_at": '"opening"',
        "before": '"opening"', "after": '["opening"]', "during": '"opening"',
        "same_day": '"opening"', "near": '"opening"', "gap": "{ least = 3 }",
        "relation_quote": '"after the opening"', "calendar": '"GB-ENG"', "stated": "2024-05-11",
        "corrects": '"other"', "retracts": '"other"', "amends": '"plan"', "repeats": '"other"',
        "set_aside": '"a misprint"', "tags": '["press"]', "note": '"page 2"',
    },
    "gap": {
        "least": "3", "most": "10", "unit": '"business-days"', "of": '"later"',
    },
    "tables": {
        "source": '"works"', "event": '"{Work}"', "kind": '"event"', "name": '"{Work}"',
        "place": '"{Town}"', "participants": '["{Builder}"]', "tags": '"{Phase}"',
        "lasts": "false", "fields": '{ plant = "{Work}" }', "planned": '"Planned end"',
        "actual": '"End"', "status": '"Status"',
        "statuses": '{ Done = "reported", Stopped = "cancelled" }', "stated": '"Reported on"',
        "speaker": '"{Builder}"', "zone": '"Europe/Zurich"', "day_first": "true",
        "fiscal_year": '"04-01"', "where": '{ Phase = ["Design", "Building"] }',
        "id": '"{Work}-{Phase}"', "note": '"from the registry"',
    },
    "column": {
        "column": '"End"', "of": '"end"', "binding": "true", "stated": '"Reported on"',
        "status": '"Status"',
    },
    "decisions": {
        "finding": '"plan-unreported"', "event": '"bridge"', "reason": '"not looked for"',
    },
    "refused": {
        "source": '"herald"', "quote": '"the mayor said"', "reason": '"tells nothing dated"',
    },
    "words": {
        "exact": '"the minutes"', "prefix": '"signed "', "suffix": '" of the meeting"',
        "start": "120",
    },
    "date": {"begin": '"[..2024-05-10]"', "end": '"[2024-05-12..]"'},
    "fiscal_year": {"begins": '"04-01"', "named_by": '"end"', "quarters": "true"},
    "calendar": {
        "region": '"GB-ENG"', "weekend": '["saturday", "sunday"]', "holidays": "[2024-05-01]",
    },
}  # fmt: skip


def sections() -> dict[str, Mapping[str, Any]]:
    """Return every table of a ledger with the schema of what stands in it, as the page has them."""
    top = schema()["properties"]
    plain = {INCLUDE: top[INCLUDE]}
    found: dict[str, Mapping[str, Any]] = {"": {"properties": plain}}
    found |= {key: _within(top[key]) for key in top if key not in plain}
    sources, events, claims = (found[key]["properties"] for key in ("sources", "events", "claims"))
    found |= {
        "placed_by": sources["placed_by"],
        "parts": sources["parts"]["items"],
        "same_as": events["same_as"],
        "gap": _table_of(claims["gap"]),
        "column": _table_of(found["tables"]["properties"]["planned"]),
        "words": _table_of(claims["quote"]),
        "date": _table_of(claims["when"]),
        "fiscal_year": _table_of(sources["fiscal_year"]),
        "calendar": _table_of(sources["calendar"]),
    }
    return {key: found[key] for key in _TITLES}


def _within(value: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the schema of one entry of a table of tables, or of a list of them."""
    inner = value.get("items", value.get("additionalProperties"))
    return inner if isinstance(inner, Mapping) else value


def _table_of(value: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the table among the forms that a value may have."""
    return next(form for form in _forms(value) if form.get("properties"))


def _forms(value: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for form in value.get("anyOf", [value]):
        if "anyOf" in form:
            yield from _forms(form)
        elif isinstance(form.get("items"), Mapping) and "type" in form:
            yield from _forms(form["items"])
        else:
            yield form


_TYPES = {
    "string": "text",
    "integer": "whole number",
    "boolean": "true or false",
    "number": "number",
}


_MOST_LISTED = 12
_OF_KINDS = {
    field.name: "whole number" if field.type == int | None else "text"
    for kind in BUILT_IN
    for field in attrs.fields(kind)
}


def _kind(value: Mapping[str, Any]) -> str:
    """Say in words what a value may be."""
    if len(value.get("enum", ())) > _MOST_LISTED:
        return "text"
    if "enum" in value:
        return ", ".join(f"`{word}`" for word in value["enum"])
    if "anyOf" in value:
        return _of_several(value["anyOf"])
    if value.get("type") == "array":
        return f"list of {_plural(_kind(value['items']))}" if "items" in value else "list"
    return _TYPES.get(value.get("type", ""), "table")


def _plural(kind: str) -> str:
    return (
        kind if kind.startswith("`") else {"text": "texts", "table": "tables"}.get(kind, f"{kind}s")
    )


def _of_several(forms: list[Mapping[str, Any]]) -> str:
    tables = [form["properties"] for form in forms if "properties" in form]
    if any("exact" in table for table in tables):
        return "words"
    if any("begin" in table for table in tables):
        several = any(form.get("type") == "array" for form in forms)
        return "date, or a list of dates" if several else "date"
    if any("column" in table for table in tables):
        return "text, or a [table](#planned-and-actual-of-a-table), or a list of these"
    kinds = dict.fromkeys(map(_kind, forms))
    return ", or ".join(f"a {kind}" for kind in kinds).removeprefix("a ")


def page() -> str:
    """Return the page."""
    parts = [HEAD.strip()]
    for key, table in sections().items():
        title, remark = _TITLES[key]
        said = f"{_told(table)} {remark}".strip()
        said = said[:1].upper() + said[1:]
        parts += [f"## {title}", *([said] if said else []), "\n".join(_rows(key, table))]
    return "\n\n".join(parts) + "\n"


def _rows(section: str, table: Mapping[str, Any]) -> Iterator[str]:
    yield "| key | type | meaning | example |"
    yield "|---|---|---|---|"
    for key, value in table["properties"].items():
        name = f"**`{key}`**" if key in table.get("required", ()) else f"`{key}`"
        meaning = _told(value).replace("|", "&#124;") or f"the {key} of it."
        kind = _kind(value) if {"type", "anyOf", "enum"} & value.keys() else _OF_KINDS[key]
        yield f"| {name} | {kind} | {meaning} | `{key} = {EXAMPLES[section][key]}` |"


def _told(value: Mapping[str, Any]) -> str:
    """Return what a key or table means, in words of the file rather than of Python."""
    said = str(value.get("description", ""))
    return said.replace("`None` if", "left out if").replace("; `make` gives its class", "")


BASE = """
[sources.herald]
file = "herald.txt"

[sources.works]
file = "works.csv"
published = 2024-05-20

[places.switzerland]

[places.bern]

[events.talk]

[series.council]

[events.opening]

[events.bridge]

[[claims]]
id = "other"
event = "opening"
source = "herald"
quote = "The bridge was opened"

[[claims]]
id = "plan"
event = "bridge"
source = "herald"
quote = "A second bridge is to follow in 2026"
modality = "planned"
"""
"""What stands in a ledger beside what an example shows."""

DOCUMENTS = {
    "herald.txt": "12 May 2024\n\nThe bridge was opened on Friday, the mayor said. "
    "A second bridge is to follow in 2026.\n",
    "works.csv": "Work,Town,Builder,Phase,Planned end,End,Status,Reported on\n"
    "Quay,Bern,Ann,Design,2024-05-01,2024-05-03,Done,2024-05-09\n",
    "letters/letters.toml": "[events.crane]\n",
}
_HEADS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "chronology": ("[chronology]", {}),
    "kinds": ("[kinds.hearing]", {"fields": '{ docket = "text" }'}),
    "series": ("[series.mine]", {}),
    "places": ("[places.mine]", {}),
    "sources": ("[sources.mine]", {"file": '"herald.txt"', "published": "2024-05-12"}),
    "events": ("[events.mine]", {"kind": '"event"'}),
    "claims": (
        "[[claims]]",
        {"event": '"bridge"', "source": '"herald"', "quote": '"The bridge was opened"'},
    ),
    "tables": ("[[tables]]", {"source": '"works"', "event": '"{Work}"', "actual": '"End"'}),
    "decisions": (
        "[[decisions]]", {"finding": '"late"', "event": '"bridge"', "reason": '"known"'},
    ),
    "refused": ("[[refused]]", {"source": '"herald"', "quote": '"the mayor said"'}),
}  # fmt: skip
_WITHIN: Mapping[str, tuple[str, str, Mapping[str, str]]] = {
    "placed_by": ("sources", "placed_by", {"quote": '"on Friday"'}),
    "parts": ("sources", "parts", {"begins": '"The bridge"'}),
    "same_as": ("events", "same_as", {"event": '"opening"', "reason": '"the only bridge"'}),
    "gap": ("claims", "gap", {"most": "10"}),
    "column": ("tables", "planned", {"column": '"Planned end"'}),
    "words": ("claims", "quote", {"exact": '"The bridge was opened"'}),
    "date": ("claims", "when", {}),
    "fiscal_year": ("sources", "fiscal_year", {"begins": '"04-01"'}),
    "calendar": ("sources", "calendar", {"region": '"GB-ENG"'}),
}
"""Tables that stand as the value of a key: whose, which, and what they must hold."""

_BESIDE: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("sources", "version"): {"version_of": '"schedule"'},
    ("sources", "complete"): {"version_of": '"schedule"'},
    ("claims", "speaker_quote"): {"speaker": '"the mayor"'},
    ("claims", "near"): {"gap": "{ most = 30 }"},
    ("claims", "gap"): {"after": '["opening", "talk"]'},
    ("claims", "relation_quote"): {"after": '"opening"'},
    ("claims", "row"): {"source": '"works"', "quote": ""},
    ("claims", "cell"): {"source": '"works"', "row": "2", "quote": ""},
    ("claims", "binding"): {"modality": '"planned"'},
    ("claims", "binding_quote"): {"modality": '"planned"'},
    ("claims", "amends"): {"modality": '"planned"'},
    ("tables", "status"): {"statuses": '{ Done = "reported" }'},
    ("tables", "statuses"): {"status": '"Status"'},
    ("tables", "planned"): {"status": '"Status"', "statuses": '{ Done = "reported" }'},
    ("events", "series"): {"kind": '"commission-meeting"'},
    ("events", "ordinal"): {"kind": '"commission-meeting"'},
    ("events", "plant"): {"kind": '"plant-launch"'},
    ("events", "stage"): {"kind": '"plant-launch"'},
    ("events", "milestone"): {"kind": '"plant-launch"'},
}
"""What must stand beside a key, or, where empty, must not."""


def written(section: str, key: str) -> str:
    """Return a ledger in which one key is written as its example has it."""
    value = EXAMPLES[section][key]
    if section in _WITHIN:
        home, name, needed = _WITHIN[section]
        inner = ", ".join(f"{k} = {v}" for k, v in {**needed, key: value}.items())
        section, key = home, name
        value = f"[{{ {inner} }}]" if name == "parts" else f"{{ {inner} }}"
    if not section:
        return f"{key} = {value}\n{BASE}"
    head, needed = _HEADS[section]
    fields = {**needed, **_BESIDE.get((section, key), {}), key: value}
    lines = (f"{name} = {said}" for name, said in fields.items() if said)
    return "\n".join([BASE, head, *lines, ""])
