"""From the model back to a ledger's text. What did not change keeps its every character.

A text is cut into blocks, one for each table and its comments. The block of an unchanged
entry is kept verbatim; that of a changed one is edited key by key by tomlkit, which keeps
the comments in it; new entries are appended behind their like.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import attrs
import tomlkit
from tomlkit.items import Table

from chronology.claims import Claim
from chronology.events import Event
from chronology.ledger.locate import KeyPath, statements
from chronology.ledger.model import Heading, Ledger
from chronology.ledger.read import loads, with_ids
from chronology.ledger.structure import unstructure

_NAMED = ("kinds", "series", "places", "sources", "events")
_ORDER = ("chronology", *_NAMED, "claims", "decisions")


@attrs.define
class _Block:
    """A stretch of the text: the comments above a table's header, the header, its keys."""

    entry: KeyPath
    text: str


def write(ledger: Ledger, path: str | Path) -> None:
    """Write a ledger to a file, as `dumps` has it, in UTF-8."""
    Path(path).write_text(dumps(ledger), encoding="utf-8", newline="\n")


def dumps(ledger: Ledger) -> str:
    """Return a ledger as TOML. What it says is what `loads` reads from it again.

    If the ledger was read from a text, comments, order and layout of that text are kept.
    Entries of that text which could not be read are kept as they stand, too.
    """
    before = loads(ledger.text, kinds=_python_kinds(ledger)) if ledger.text.strip() else Ledger()
    blocks = list(_blocks(ledger.text)) if ledger.text.strip() else []
    _change(blocks, ("chronology",), before.heading, ledger.heading)
    for table in _NAMED:
        old = {entry.id: entry for entry in getattr(before, table)}
        new = {entry.id: entry for entry in getattr(ledger, table)}
        for name in dict.fromkeys([*old, *new]):
            _change(blocks, (table, name), old.get(name), new.get(name))
    _change_list(blocks, "claims", _sound_claims(before), ledger.claims)
    _change_list(blocks, "decisions", _positions(before, "decisions"), ledger.decisions)
    return "".join(block.text for block in blocks).lstrip("\n") or "\n"


def _python_kinds(ledger: Ledger) -> list[type[Event]]:
    """Return the classes of events whose kind the ledger's text does not declare."""
    declared = {kind.id for kind in ledger.kinds}
    classes = {type(event) for event in ledger.events if "kind" in vars(type(event))}
    return [cls for cls in classes if cls.kind not in declared and cls.__module__ != _OURS]


_OURS = Event.__module__


# Blocks ------------------------------------------------------------------------------------


def _blocks(text: str) -> Iterator[_Block]:
    lines = text.split("\n")
    headers = [s for s in statements(text) if s.is_header]
    starts = [_comments_above(lines, header.first) for header in headers]
    first = starts[0] if starts else len(lines)
    yield _Block(entry=(), text=_joined(lines, 0, first))
    for header, start, after in zip(headers, starts, [*starts[1:], len(lines)], strict=True):
        yield _Block(entry=header.path[:2], text=_joined(lines, start, after))


def _joined(lines: Sequence[str], first: int, after: int) -> str:
    text = "\n".join(lines[first:after])
    return text if after == len(lines) else f"{text}\n"


def _comments_above(lines: Sequence[str], header: int) -> int:
    """Return the line at which the comments directly above a header begin."""
    first = header
    while first > 0 and lines[first - 1].lstrip().startswith("#"):
        first -= 1
    return first


def _positions(ledger: Ledger, table: str) -> list[tuple[int, Any]]:
    """Return the sound entries of a list of tables, each with its position in the text."""
    faulty = _faulty_positions(ledger, table)
    free = (n for n in range(len(getattr(ledger, table)) + len(faulty)) if n not in faulty)
    return list(zip(free, getattr(ledger, table), strict=True))


def _faulty_positions(ledger: Ledger, table: str) -> set[int]:
    found = set()
    for problem in ledger.problems:
        if problem.key_path.startswith(f"{table}["):
            found.add(int(problem.key_path[len(table) + 1 :].split("]", 1)[0]))
    return found


def _sound_claims(ledger: Ledger) -> list[tuple[int, Claim]]:
    return _positions(ledger, "claims")


# Changes -----------------------------------------------------------------------------------


def _change(blocks: list[_Block], entry: KeyPath, old: object, new: object) -> None:
    """Bring the blocks of one named entry up to date."""
    if old == new and (old is not None or new is None):
        return
    mine = [n for n, block in enumerate(blocks) if block.entry == entry]
    if new is None:
        for n in reversed(mine):
            del blocks[n]
        return
    if old is None or not mine:
        if entry == ("chronology",) and new == Heading():
            return
        _insert(blocks, entry, _rendered(entry, _content(new)))
        return
    text = "".join(blocks[n].text for n in mine)
    blocks[mine[0]].text = _edited(text, entry, _content(new))
    for n in reversed(mine[1:]):
        del blocks[n]


def _change_list(
    blocks: list[_Block], table: str, old: Sequence[tuple[int, Any]], new: Sequence[Any]
) -> None:
    """Bring the blocks of a list of tables up to date: equal runs stay as they stand."""
    olds, news = [_content(entry) for _, entry in old], [_content(entry) for entry in new]
    matcher = SequenceMatcher(a=list(map(repr, olds)), b=list(map(repr, news)), autojunk=False)
    for what, low, high, new_low, new_high in reversed(matcher.get_opcodes()):
        if what == "equal":
            continue
        common = min(high - low, new_high - new_low)
        for number in range(new_high - 1, new_low + common - 1, -1):
            behind = old[high - 1][0] if high else -1
            _insert(blocks, (table, behind), _rendered((table,), news[number]), is_list=True)
        for number in range(common):
            _change(blocks, (table, old[low + number][0]), {}, news[new_low + number])
        for number in range(low + common, high):
            _change(blocks, (table, old[number][0]), {}, None)


def _content(entry: object) -> dict[str, Any]:
    """Return an entry as the table that stands under its header."""
    if isinstance(entry, dict):
        return entry
    table = unstructure(entry)
    if isinstance(entry, Claim):
        made = with_ids([attrs.evolve(entry, id="")])[0].id
        if entry.id == made or entry.id.startswith(f"{made}#"):
            table.pop("id", None)
        return table
    table.pop("id", None)
    if isinstance(entry, Event) and entry.kind != Event.kind:
        table = {"kind": entry.kind, **table}
    return table


def _insert(blocks: list[_Block], entry: KeyPath, text: str, *, is_list: bool = False) -> None:
    """Insert a new block behind its like, or where its table belongs in the usual order."""
    at = _place_in_list(blocks, entry) if is_list else None
    if at is None:
        place = _ORDER.index(str(entry[0]))
        fitting = [n for n, block in enumerate(blocks) if _rank(block) <= place]
        same = [n for n in fitting if _rank(blocks[n]) == place]
        at = (same or fitting or [-1])[-1] + 1
    if at > 0 and blocks[at - 1].text.strip():
        blocks[at - 1].text = blocks[at - 1].text.rstrip("\n") + "\n\n"
    ending = "\n" if at < len(blocks) else ""
    entry = (entry[0], "new") if is_list else entry
    blocks.insert(at, _Block(entry=entry, text=text + ending))


def _place_in_list(blocks: Sequence[_Block], behind: KeyPath) -> int | None:
    """Return where a new entry goes: behind a given one, or before the first of its list."""
    exact = [n for n, block in enumerate(blocks) if block.entry == behind]
    first = [n for n, block in enumerate(blocks) if block.entry[:1] == behind[:1]]
    return exact[-1] + 1 if exact and behind[1] != -1 else first[0] if first else None


def _rank(block: _Block) -> int:
    return _ORDER.index(str(block.entry[0])) if block.entry and block.entry[0] in _ORDER else -1


def _rendered(entry: KeyPath, content: dict[str, Any]) -> str:
    document = tomlkit.document()
    table = tomlkit.table()
    for key, value in content.items():
        table.add(key, _item(value))
    if len(entry) == 1 and entry[0] != "chronology":
        tables = tomlkit.aot()
        tables.append(table)
        document.add(str(entry[0]), tables)
        return document.as_string()
    if len(entry) == 1:
        document.add(str(entry[0]), table)
        return document.as_string()
    outer = tomlkit.table(is_super_table=True)
    outer.add(tomlkit.key(str(entry[1])), table)
    document.add(str(entry[0]), outer)
    return document.as_string()


def _item(value: object) -> Any:  # noqa: ANN401 - tomlkit's items share no public base type
    """Return a value as tomlkit writes it; tables stand in one line."""
    if not isinstance(value, dict):
        return tomlkit.item(value)
    inline = tomlkit.inline_table()
    for key, part in value.items():
        inline.add(key, _item(part))
    return inline


def _edited(text: str, entry: KeyPath, content: dict[str, Any]) -> str:
    """Change only the keys that differ; comments and the order of keys stay."""
    document = tomlkit.parse(text)
    table: Any = document[str(entry[0])]
    table = (
        table[0] if isinstance(table, list) else table[str(entry[1])] if len(entry) > 1 else table
    )
    for key in [key for key in table if key not in content]:
        del table[key]
    for key, value in content.items():
        if key not in table or _plain(table[key]) != value:
            _set(table, key, value)
    return document.as_string()


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever TOML holds
    return value.unwrap() if hasattr(value, "unwrap") else value


def _set(table: Table, key: str, value: object) -> None:
    """Set a key; the comment behind the old value stays."""
    item = _item(value)
    if key in table and hasattr(table[key], "trivia"):
        old = table[key].trivia
        item.trivia.comment_ws, item.trivia.comment = old.comment_ws, old.comment
    table[key] = item
