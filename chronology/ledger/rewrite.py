"""A ledger's text while it is brought up to date, entry by entry, in its blocks."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from typing import Any

import attrs
import tomlkit
from tomlkit.exceptions import ConvertError, TOMLKitError
from tomlkit.items import AoT, InlineTable, Item

from chronology.errors import NotExpressible
from chronology.ledger.chain import Block, Blocks
from chronology.ledger.layout import LOOSE
from chronology.ledger.locate import KeyPath
from chronology.ledger.salvage import ORDER
from chronology.ledger.toml_faults import LISTS

Content = dict[str, Any]
_NOTHING_TO_ESCAPE = re.compile(r'[^"\\\x00-\x1f\x7f]*')
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


@attrs.define
class Text:
    """The blocks of a text, to be changed in place.

    Attributes:
        blocks: the text.
        careful: whether changed entries are edited key by key, rather than written anew.
    """

    blocks: Blocks
    careful: bool

    @classmethod
    def of(cls, blocks: Iterable[Block], *, careful: bool) -> "Text":
        """Return the text of some blocks."""
        return cls(blocks=Blocks(blocks), careful=careful)

    def text(self) -> str:
        """Return the whole text."""
        return "".join(block.text for block in self.blocks).lstrip("\n") or "\n"

    def update(
        self, table: str, old: Mapping[str, KeyPath], new: Mapping[str, Content | None]
    ) -> None:
        """Bring one table up to date.

        Args:
            table: its name, such as `events`.
            old: where each entry stands that the text holds and that may have changed.
            new: each entry that it is to hold, in order; `None` for one that stays as it is.
        """
        if table in LISTS and (found := self._container((table,))):
            if old.keys() != new.keys() or any(new.values()):
                self._update_array(found, table, old, new)
            return
        for key, path in old.items():
            if key not in new:
                self._remove(path)
        before: KeyPath = ()
        for key, content in new.items():
            path = old.get(key, (table, key))
            if content is not None and not self._edit(path, content):
                self._insert(path, before, content)
            before = path
        self._order([old.get(key, (table, key)) for key in new])

    def update_one(self, path: KeyPath, content: Content) -> None:
        """Bring one entry up to date, or put it in its place."""
        if not self._edit(path, content):
            self._insert(path, (), content)

    # Entries with blocks of their own ------------------------------------------------------

    def _remove(self, path: KeyPath) -> None:
        own = self.blocks.own(path)
        for block in reversed(own):
            behind = self.blocks.behind(block)
            self.blocks.remove(block)
            if behind is not None and behind.entry == LOOSE:
                behind.text = behind.text.lstrip("\r\n")
                if not behind.text:
                    self.blocks.remove(behind)
        if not own and (found := self._container(path)):
            document, block = found
            del _value_at(document, path[:-1])[path[-1]]
            block.edited()

    def _edit(self, path: KeyPath, content: Content) -> bool:
        """Change an entry that the text holds; say whether it does."""
        own = self.blocks.own(path)
        if own:
            text = "".join(block.text for block in own)
            own[0].text = self._edited(text, path, content)
            for block in own[1:]:
                self.blocks.remove(block)
            return True
        if found := self._container(path):
            document, block = found
            if isinstance(_value_at(document, path), InlineTable):
                _set(_value_at(document, path[:-1]), path[-1], content)
            else:
                _set_keys(_value_at(document, path), content)
            block.edited()
            return True
        return False

    def _edited(self, text: str, path: KeyPath, content: Content) -> str:
        """Change only the keys that differ; comments and the order of keys stay."""
        if self.careful:
            try:
                document = tomlkit.parse(text)
                inner = (path[0], 0) if path[0] in LISTS else path
                _set_keys(_value_at(document, inner), content)
                return document.as_string()
            except (TOMLKitError, LookupError):
                pass  # what tomlkit cannot edit is written anew
        comments = [line for line in text.splitlines() if line.lstrip().startswith("#")]
        return "\n".join([*comments, rendered(path, content)])

    def _insert(self, path: KeyPath, before: KeyPath, content: Content) -> None:
        """Put a new entry behind the one before it, or where its table belongs."""
        if found := self._inline_table(path):
            document, block = found
            document[str(path[0])][path[1]] = _item(content)
            block.edited()
            return
        place = self._place(path, before)
        text = rendered(path, content)
        above = self.blocks.before(place)
        if above is not None:
            if not above.text.endswith("\n"):
                above.text += "\n"
            further = self.blocks.before(above)
            end = f"{further.text[-2:] if further else ''}{above.text[-2:]}"
            text = text if end.endswith("\n\n") else f"\n{text}"
        if place is not None and place.text.split("\n", 1)[0].strip():
            text = f"{text}\n"
        self.blocks.insert(Block(entry=path, text=text), place)

    def _place(self, path: KeyPath, before: KeyPath) -> Block | None:
        """Return the block before which a new entry goes; `None` for the end."""
        if own := self.blocks.own(before) if before else []:
            return self.blocks.behind(own[-1])
        rank = ORDER.index(str(path[0]))
        first = self.blocks.first_of(rank)
        if first is not None:
            return self.blocks.behind(first) if first.entry == path[:1] else first
        ranks = [(block, block.rank) for block in self.blocks]
        higher = [block for block, other in ranks if other > rank]
        if not higher:
            return None
        lower = [block for block, other in ranks if 0 <= other < rank]
        return self.blocks.behind(lower[-1]) if lower else higher[0]

    def _order(self, paths: Sequence[KeyPath]) -> None:
        """Bring the entries of one table into this order, where they stand in another."""
        number = {id(block): n for n, block in enumerate(self.blocks)}
        places = {path: own for path in paths if (own := self.blocks.own(path))}
        slots = sorted((own[0] for own in places.values()), key=lambda block: number[id(block)])
        if [id(own[0]) for own in places.values()] == [id(block) for block in slots]:
            return
        moved = [
            Block(entry=path, text="".join(block.text for block in own).rstrip("\n") + "\n")
            for path, own in places.items()
        ]
        instead = {id(slot): block for slot, block in zip(slots, moved, strict=True)}
        extra = {id(block) for own in places.values() for block in own[1:]}
        kept = (block for block in self.blocks if id(block) not in extra)
        self.blocks = Blocks([instead.get(id(block), block) for block in kept])

    # Entries within a block of others: `[places]` with a line for each, `claims = […]` ------

    def _container(self, path: KeyPath) -> tuple[tomlkit.TOMLDocument, Block] | None:
        """Return the block, and its parsed text, that holds an entry without a header."""
        for block in [*self.blocks.own(()), *self.blocks.own(path[:1])]:
            try:
                document = block.parsed()
                value = _value_at(document, path)
            except (TOMLKitError, LookupError):
                continue
            if not isinstance(value, AoT):
                return document, block
        return None

    def _inline_table(self, path: KeyPath) -> tuple[tomlkit.TOMLDocument, Block] | None:
        found = self._container(path[:1]) if len(path) > 1 else None
        if found and isinstance(found[0][str(path[0])], InlineTable):
            return found
        return None

    def _update_array(
        self,
        found: tuple[tomlkit.TOMLDocument, Block],
        table: str,
        old: Mapping[str, KeyPath],
        new: Mapping[str, Content | None],
    ) -> None:
        """Bring a list up to date that is written as an array; what was unreadable stays."""
        document, block = found
        items: list[Any] = list(_value_at(document, (table,)))
        array = tomlkit.array().multiline(multiline=True)
        for key, content in new.items():
            array.append(items[int(old[key][1])] if content is None else _item(content))
        for position in set(range(len(items))) - {path[1] for path in old.values()}:
            array.append(items[position])
        document[table] = array
        block.edited()


def _value_at(document: Any, path: KeyPath) -> Any:  # noqa: ANN401 - whatever TOML holds
    for part in path:
        document = document[part]
    return document


def rendered(path: KeyPath, content: Content) -> str:
    """Return a new entry as TOML: a header and its keys, each in one line."""
    names = path[:1] if path[0] in LISTS else path
    header = f"[{'.'.join(_key_in_toml(str(name)) for name in names)}]"
    lines = [f"[{header}]" if path[0] in LISTS else header]
    lines += [f"{_key_in_toml(key)} = {_in_toml(v)}" for key, v in content.items()]
    return "\n".join([*lines, ""])


def _in_toml(value: object) -> str:
    """Return a value as `tomlkit` writes it, which looks for each sign at each letter of a text."""
    plain = _without_escapes(value)
    text: str = _item(value).as_string() if plain is None else plain
    return text


def _without_escapes(value: object) -> str | None:
    """Return a value in which nothing need be escaped as TOML; `None` for others."""
    if isinstance(value, str) and not isinstance(value, Item):
        words = _NOTHING_TO_ESCAPE.fullmatch(value)
        return None if words is None else f'"{words[0]}"'
    if type(value) is list:
        items = [_without_escapes(part) if isinstance(part, str) else None for part in value]
        return None if None in items else f"[{', '.join(filter(None, items))}]"
    if type(value) is dict:
        parts = {_key_in_toml(str(key)): _without_escapes(part) for key, part in value.items()}
        written = ", ".join(f"{key} = {part}" for key, part in parts.items())
        return None if None in parts.values() else f"{{{written}}}"
    return None


def _key_in_toml(name: str) -> str:
    written: str = name if _BARE_KEY.fullmatch(name) else tomlkit.key(name).as_string()
    return written


def _item(value: object) -> Any:  # noqa: ANN401 - tomlkit's items share no public base type
    """Return a value as tomlkit writes it; tables stand in one line, in a list each in its own."""
    if isinstance(value, list) and any(isinstance(part, dict) for part in value):
        array = tomlkit.array().multiline(multiline=True)
        array.extend(map(_item, value))
        return array
    if not isinstance(value, dict):
        try:
            return tomlkit.item(value)
        except ConvertError as error:
            reason = f"a {type(value).__name__} stands in a field"
            raise NotExpressible(reason=reason, notation="value of TOML") from error
    inline = tomlkit.inline_table()
    for key, part in value.items():
        inline.add(key, _item(part))
    return inline


def _set_keys(table: MutableMapping[str, Any], content: Content) -> None:
    """Make a table hold this and nothing else; what is equal already is not touched."""
    for key in [key for key in table if key not in content]:
        del table[key]
    for key, value in content.items():
        if key not in table or not _says(_unwrapped(table[key]), value):
            _set(table, key, value)


def _says(old: object, new: object) -> bool:
    """Say whether a value as it is written reads as the new one: a year as a number, say."""
    if isinstance(old, int) and isinstance(new, str):
        return f"{old:04}" == new
    return _usual(old) == _usual(new)


def _usual(value: object) -> object:
    """Return one of the ways in which a value may be written."""
    match value:
        case dt.date():
            return value.isoformat()
        case [str() as one]:
            return one
        case dict() if value.keys() == {"exact"}:
            return value["exact"]
        case [dict(), *_]:
            return [_usual(part) for part in value]
        case dict():
            return {key: _usual(part) for key, part in value.items()}
    return value


def _unwrapped(value: Any) -> Any:  # noqa: ANN401 - whatever TOML holds
    return value.unwrap() if hasattr(value, "unwrap") else value


def _set(table: MutableMapping[Any, Any], key: str | int, value: object) -> None:
    """Set a key; the comment behind the old value stays."""
    item = _item(value)
    if key in table and hasattr(table[key], "trivia"):
        old = table[key].trivia
        item.trivia.comment_ws, item.trivia.comment = old.comment_ws, old.comment
    table[key] = item
