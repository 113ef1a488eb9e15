"""Lines of a ledger as they stand, and as they would have to stand: to be pasted by a person.

Nothing is written to any file here.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from pathlib import PurePath
from typing import Any

import attrs

from chronology.claims import Claim
from chronology.ledger.locate import (
    KeyPath,
    Statement,
    comment_behind,
    locate,
    statements,
    written_path,
)
from chronology.ledger.model import Ledger
from chronology.ledger.salvage import parse_what_can_be, without
from chronology.ledger.strings import toml_key, toml_text
from chronology.sources import Quote

_BOM = "\ufeff"
_KEYS = ("exact", "prefix", "suffix", "start")
_KEY = re.compile(r"""(?:"[^"]*"|'[^']*'|[^"'=])*=""")


@attrs.frozen(kw_only=True)
class Place:
    """Where a quote stands in a ledger.

    Attributes:
        file: the ledger's file as the user wrote it; empty if it was not read from one.
        line: the first line, from 1; `None` if there is no such text.
        last: the last line.
        key: the key, as errors name it: `claims[3].quote`.
        old: what stands there: whole lines, or the key and its value.
        whole: whether it is whole lines; else a part of one, as in claims written in brackets.
    """

    file: str
    line: int | None
    last: int | None
    key: str
    old: str
    whole: bool = True

    def __str__(self) -> str:
        if self.line is None:
            return self.key
        line = f"{self.file}:{self.line}" if self.file else f"line {self.line}"
        return f"{line}: {self.key}"


@attrs.frozen(kw_only=True, slots=False)
class Edits:
    """A ledger in which the lines of quotes are looked up.

    Attributes:
        ledger: the ledger.
    """

    ledger: Ledger = attrs.field(repr=False)

    def of_claim(self, claim: Claim, key: str) -> "Edited":
        """Return where one of a claim's quotes stands, such as its `date_quote`."""
        if claim.in_file in self._included:
            return self._included[claim.in_file].of_claim(attrs.evolve(claim, in_file=""), key)
        number = self._number_of(claim)
        path: KeyPath = ("claims",) if number is None else ("claims", number)
        return self._edited((*path, key), getattr(claim, key), known=number is not None)

    def of_source(self, source: str, keys: tuple[str, ...], quote: Quote) -> "Edited":
        """Return where a quote of a source stands, by the keys that lead to it."""
        path: KeyPath = ("sources", source, *keys)
        locations = self.ledger.locations
        home = "" if locations is None else locations.name_of(path[:2])
        if home in self._included:
            return self._included[home].of_source(source, keys, quote)
        return self._edited(path, quote, known=path[:2] in self._paths)

    # The text --------------------------------------------------------------------------------

    @cached_property
    def _included(self) -> Mapping[str, "Edits"]:
        """The files that the ledger includes, by name."""
        home = PurePath(self.ledger.path).parent
        return {
            file.name: Edits(ledger=Ledger(path=str(home / file.name), text=file.text))
            for file in self.ledger.included
        }

    @cached_property
    def _parsed(self) -> tuple[str, Mapping[str, Any]]:
        """The text as far as it can be read, every line in its place, and what it says."""
        text = self.ledger.text.removeprefix(_BOM)
        if not text.strip():
            return "", {}
        tables, broken = parse_what_can_be(text)
        return (without(text, broken) if broken else text), tables

    @cached_property
    def _lines(self) -> list[str]:
        return [line.removesuffix("\r") for line in self._parsed[0].split("\n")]

    @cached_property
    def _statements(self) -> Mapping[KeyPath, list[Statement]]:
        """The statements of the text by each path that leads to them."""
        found: dict[KeyPath, list[Statement]] = {}
        for statement in statements(self._parsed[0]):
            for length in range(1, len(statement.path) + 1):
                found.setdefault(statement.path[:length], []).append(statement)
        return found

    @cached_property
    def _paths(self) -> Mapping[KeyPath, int]:
        return locate("", self._parsed[0]).where

    @cached_property
    def _claims(self) -> Mapping[tuple[int | None, str, object], int]:
        """The positions of claims by line, source and words; of claims alike the first."""
        lines = locate("", self._parsed[0])
        entries = self._parsed[1].get("claims", [])
        found: dict[tuple[int | None, str, object], int] = {}
        for number, entry in enumerate(entries if isinstance(entries, list) else []):
            if isinstance(entry, dict):
                key = lines.line(("claims", number)), str(entry.get("source")), _exact(entry)
                found.setdefault(key, number)
        return found

    def _number_of(self, claim: Claim) -> int | None:
        return self._claims.get((claim.line, claim.source, claim.quote.exact))

    def _entered(self, path: KeyPath) -> object:
        """Return what the text has at a path; `None` if nothing."""
        value: Any = self._parsed[1]
        for part in path:
            try:
                value = value[part]
            except (LookupError, TypeError):
                return None
        return value

    # Lines -----------------------------------------------------------------------------------

    def _edited(self, path: KeyPath, quote: Quote, *, known: bool) -> "Edited":
        own = self._statements.get(path, []) if known else []
        entered = self._entered(path) if known else None
        first: int | None
        last: int | None
        if own and _adjoin(own):
            first, last = own[0].first + 1, own[-1].last + 1
            old = "\n".join(self._lines[first - 1 : last])
        else:
            own = []
            first = last = self._line_above(path) if known else None
            old = f"{path[-1]} = {_value(quote) if entered is None else _written(entered)}"
        place = Place(
            file=self.ledger.path,
            line=first,
            last=last,
            key=written_path(path),
            old=old,
            whole=bool(own),
        )
        return Edited(place=place, name=str(path[-1]), entered=entered, parts=tuple(own), path=path)

    def _line_above(self, path: KeyPath) -> int | None:
        """Return the line (from 1) of the nearest key above one that has no line of its own."""
        lengths = range(len(path), 0, -1)
        return next((self._paths[path[:n]] + 1 for n in lengths if path[:n] in self._paths), None)


@attrs.frozen(kw_only=True)
class Edited:
    """A quote of a ledger, to be written anew.

    Attributes:
        place: where it stands.
        name: its own key.
        entered: what stands there: a text, a table of its parts, or nothing that is known.
        parts: the statements in which it stands, if these are whole lines.
        path: the keys that lead to it.
    """

    place: Place
    name: str
    entered: object
    parts: tuple[Statement, ...]
    path: KeyPath

    def anew(self, quote: Quote) -> str:
        """Return what would have to stand in its place for it to be another quote, in TOML.

        A line for each key; a comment behind it stays.
        """
        if self.parts and (self.parts[0].path != self.path or self.parts[0].is_header):
            return "\n".join(self._lines_anew(quote))
        lines = self.place.old
        head = _KEY.match(lines) if self.parts else None
        line = f"{head[0] if head else f'{self.name} ='} {_like(self.entered, quote)}"
        behind = comment_behind(lines) if self.parts else ""
        return f"{line}  {behind}" if behind else line

    def _lines_anew(self, quote: Quote) -> Iterator[str]:
        """Yield a line for each key, below the old header if it has one."""
        first = self.place.old.split("\n")[0]
        is_table = self.parts[0].is_header
        before = "" if is_table else f"{self.name}."
        indent = first[: len(first) - len(first.lstrip())]
        if is_table:
            yield first
        said = {**(self.entered if isinstance(self.entered, dict) else {}), **_content(quote)}
        for key in (key for key in said if key not in _KEYS or key in _content(quote)):
            yield f"{indent}{before}{key} = {_written(said[key])}"


def _exact(entry: Mapping[str, object]) -> object:
    quote = entry.get("quote")
    return quote.get("exact") if isinstance(quote, dict) else quote


def _adjoin(own: list[Statement]) -> bool:
    """Say whether statements follow each other, with nothing between them."""
    return all(b.first <= a.last + 1 for a, b in pairwise(own))


def _content(quote: Quote) -> dict[str, object]:
    """Return what of a quote is written down."""
    said = {"exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix}
    content: dict[str, object] = {key: words for key, words in said.items() if words}
    return content if quote.start is None else {**content, "start": quote.start}


def _like(entered: object, new: Quote) -> str:
    """Return a quote in TOML as the old one was written: as a text, or a table with its keys."""
    if not isinstance(entered, dict):
        return _value(new)
    kept = {key: value for key, value in entered.items() if key not in _KEYS}
    return _written({**_content(new), **kept})


def _value(quote: Quote) -> str:
    content = _content(quote)
    return _written(quote.exact if content.keys() == {"exact"} else content)


def _written(value: object) -> str:
    """Return a value in TOML, in one line; tables stand in braces."""
    if isinstance(value, dict):
        parts = (f"{toml_key(name)} = {_written(part)}" for name, part in value.items())
        return f"{{ {', '.join(parts)} }}"
    if isinstance(value, str):
        return toml_text(value)
    import tomlkit

    return tomlkit.item(value).as_string()
