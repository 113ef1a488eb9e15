"""What may be one event, as a draft proposes it: a comment behind the event's last line."""

import re
import tomllib
from collections.abc import Iterator, Mapping

import attrs

from chronology.ledger import Ledger
from chronology.ledger.files import FileText
from chronology.ledger.homes import BOM
from chronology.ledger.locate import statements
from chronology.ledger.salvage import parse_what_can_be, without

_PROPOSED = re.compile(r"[ \t]*#[ \t]*(?=same_as[ \t]*=)")
_DEPTH = 2  # names of the table of an event: events, and its own


def proposed_twins(read: Ledger) -> Mapping[str, str]:
    """Return the event that each may be, by the id of the one that has the comment."""
    twins: dict[str, str] = {}
    for text in (*(file.text for file in read.included), read.text):
        for event, _, twin in _proposals(text):
            twins.setdefault(event, twin)
    return twins


def without_twin(read: Ledger, event: str) -> Ledger:
    """Return a ledger whose texts do not say of an event any more that it may be another."""
    return attrs.evolve(
        read,
        text=_text_without(read.text, event),
        included=[
            FileText(name=file.name, text=_text_without(file.text, event)) for file in read.included
        ],
    )


def _text_without(text: str, event: str) -> str:
    gone = {line for name, line, _ in _proposals(text) if name == event}
    if not gone:
        return text
    lines = text.split("\n")
    return "\n".join(line for number, line in enumerate(lines) if number not in gone)


def _proposals(text: str) -> Iterator[tuple[str, int, str]]:
    """Yield the event, the line from 0 and the other event of each proposal in a text."""
    if "same_as" not in text:
        return
    lines = text.split("\n")
    sound = without(text, parse_what_can_be(text.removeprefix(BOM))[1])
    event, after = "", 0
    for statement in statements(sound):
        if statement.is_header:
            yield from _noted_behind(lines, event, after, statement.first)
            is_event = len(statement.path) == _DEPTH and statement.path[0] == "events"
            event = str(statement.path[1]) if is_event else ""
        after = statement.last + 1
    yield from _noted_behind(lines, event, after, len(lines))


def _noted_behind(
    lines: list[str], event: str, first: int, after: int
) -> Iterator[tuple[str, int, str]]:
    for number in range(first, after) if event else ():
        if not lines[number].lstrip().startswith("#"):
            return
        if (found := _PROPOSED.match(lines[number])) is not None:
            twin = _event_named(lines[number][found.end() :])
            if twin:
                yield event, number, twin


def _event_named(words: str) -> str:
    """Return the event that a line of TOML names as the same; empty if it names none."""
    try:
        said = tomllib.loads(words.rstrip()).get("same_as")
    except tomllib.TOMLDecodeError:
        return ""
    named = said.get("event", "") if isinstance(said, dict) else ""
    return named if isinstance(named, str) else ""
