"""Tables of claims, drawn: rows, and the ledger that a person would write of them."""

from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

import chronology
from chronology import edtf
from chronology.claims import Claim
from chronology.events import CommissionMeeting, Event, SameAs, Visit
from chronology.ledger import Ledger
from chronology.sources import Source

DrawnRow = Mapping[str, str]
COLUMNS = (
    "id", "event", "modality", "when", "stated", "source", "publisher", "published", "speaker",
    "binding", "before", "after", "during", "same_day", "corrects", "retracts", "amends", "repeats",
    "kind", "place", "participants", "same_as", "series", "ordinal", "tags",
)  # fmt: skip
_NAMING = (
    "id", "before", "after", "during", "same_day", "corrects", "retracts", "amends", "repeats",
    "same_as",
)  # fmt: skip
EVENTS: Mapping[str, Mapping[str, str]] = {
    "road": {},
    "bridge": {"tags": "works; north"},
    "span": {"same_as": "bridge"},
    "in-rome": {"kind": "visit", "place": "Rome", "participants": "Ada; Bo"},
    "in-oslo": {"kind": "visit", "place": "Oslo", "participants": "Ada"},
    "in-rome-too": {"kind": "visit", "place": "Rome", "participants": "Bo"},
    "talk-1": {"kind": "commission-meeting", "series": "talks", "ordinal": "1"},
    "talk-2": {"kind": "commission-meeting", "series": "talks", "ordinal": "2"},
    "talk-4": {"kind": "commission-meeting", "series": "talks", "ordinal": "4"},
}
SOURCES: Mapping[str, Mapping[str, str]] = {
    "gazette": {"publisher": "City", "published": "2022-06-30"},
    "notice": {"publisher": "City", "published": "2023-01-31"},
    "herald": {"publisher": "Herald"},
}
_WHENS = ("2021", "2021-05", "2021-05-03", "2021-05-04", "2021-06", "2022-03-01", "2022-11")
_STATED = ("2020-02-01", "2021-04-30", "2021-05-03", "2021-07-01", "2022-12-31")
_DATELESS = frozenset({"pending", "cancelled"})
_RELATIONS = ("before", "after", "during", "same_day")


@st.composite
def tables(draw: st.DrawFn) -> list[DrawnRow]:
    """Draw a table of which each row is a claim that a ledger may have."""
    rows: list[dict[str, str]] = []
    for number in range(draw(st.integers(1, 14))):
        event = draw(st.sampled_from(tuple(EVENTS)))
        source = draw(st.sampled_from(tuple(SOURCES)))
        modality = draw(st.sampled_from(("planned", "reported", "planned", "reported", *_OTHERS)))
        row = {"id": f"c{number}", "event": event, "modality": modality, "source": source}
        row |= {**EVENTS[event], **SOURCES[source]}
        row["stated"] = draw(st.sampled_from(_STATED))
        row["speaker"] = draw(st.sampled_from(("", "", "Mayor", "Builder")))
        if modality not in _DATELESS:
            row["when"] = draw(st.sampled_from(_WHENS))
        rows.append(row | _referring(draw, row, rows))
    told = {row["event"] for row in rows}
    for row in rows:
        if row.get("same_as", "") not in told:
            row.pop("same_as", None)
        if draw(st.integers(0, 4)) == 0:
            others = sorted(told - {"bridge", "span"} - {row["event"]})
            if others:
                row[draw(st.sampled_from(_RELATIONS))] = draw(st.sampled_from(others))
    return [{name: row.get(name, "") for name in COLUMNS} for row in rows]


_OTHERS = ("pending", "cancelled", "denied")


def _referring(
    draw: st.DrawFn, row: Mapping[str, str], before: Sequence[Mapping[str, str]]
) -> dict[str, str]:
    """Draw what a claim says of those before it."""
    found: dict[str, str] = {}
    way = draw(st.sampled_from(("", "", "", "corrects", "retracts", "amends", "repeats", "binds")))
    if way in {"corrects", "retracts"} and before:
        found[way] = draw(st.sampled_from([one["id"] for one in before]))
    if way == "repeats" and before:
        found[way] = draw(st.sampled_from([one["id"] for one in before]))
    plans = [
        one["id"]
        for one in before
        if one["modality"] == row["modality"] == "planned" and one["event"] == row["event"]
    ]
    if way == "amends" and plans:
        found[way] = draw(st.sampled_from(plans))
    if way == "binds" and row["modality"] == "planned":
        found["binding"] = "true"
    return found


# The same as a ledger ------------------------------------------------------------------------


def ledger_of(rows: Sequence[DrawnRow]) -> Ledger:
    """Return the ledger that a person would write of a table: each claim quotes its cell."""
    events = dict.fromkeys(row["event"] for row in rows)
    return Ledger(
        sources=[_source(name, rows) for name in SOURCES if any(r["source"] == name for r in rows)],
        events=[_event(name, rows) for name in events],
        claims=[_claim(number, row) for number, row in enumerate(rows, 2)],
    )


def _source(name: str, rows: Sequence[DrawnRow]) -> Source:
    """Return a source whose file has its rows; the others are empty, so that numbers stay.

    What names other rows or events is typed in the ledger, and stands in no document.
    """
    lines = [",".join(COLUMNS)]
    said = [{**row, **dict.fromkeys(_NAMING, "")} for row in rows]
    lines += [",".join(row.values()) if row["source"] == name else "" for row in said]
    return chronology.read_source(
        text="\n".join(lines) + "\n",
        file=f"{name}.csv",
        id=name,
        publisher=SOURCES[name]["publisher"],
        published=SOURCES[name].get("published"),
    )


def _event(name: str, rows: Sequence[DrawnRow]) -> Event:
    first = next(row for row in rows if row["event"] == name)
    same = SameAs(event=first["same_as"], reason="so says the table") if first["same_as"] else None
    common = {
        "id": name, "place": first["place"], "participants": _several(first["participants"]),
        "tags": _several(first["tags"]), "same_as": same,
    }  # fmt: skip
    if first["kind"] == "commission-meeting":
        return CommissionMeeting(series=first["series"], ordinal=int(first["ordinal"]), **common)  # type: ignore[arg-type]  # each of its type
    return (Visit if first["kind"] == "visit" else Event)(**common)  # type: ignore[arg-type]  # likewise


def _several(words: str) -> tuple[str, ...]:
    return tuple(one for one in words.split("; ") if one)


def _claim(number: int, row: DrawnRow) -> Claim:
    return Claim(
        id=row["id"],
        event=row["event"],
        source=row["source"],
        row=number,
        cell="when" if row["when"] else "modality",
        modality=row["modality"],
        stated=edtf.parse(row["stated"]),
        speaker=row["speaker"],
        binding=True if row["binding"] else None,
        repeats=row["repeats"],
        **{name: _several(row[name]) for name in (*_RELATIONS, "corrects", "retracts", "amends")},  # type: ignore[arg-type]  # likewise
    )
