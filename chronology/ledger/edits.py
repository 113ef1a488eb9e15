"""Lines of a ledger as they stand, and as they would have to stand: to be pasted by a person.

Nothing is written to any file here.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

import attrs
import tomlkit

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
from chronology.ledger.strings import toml_text
from chronology.sources import Quote

_BOM = "\ufeff"
_KEYS = ("exact", "prefix", "suffix", "start")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_KEY = re.compile(r"""(?:"[^"]*"|'[^']*'|[^"'=])*=""")


@attrs.frozen(kw_only=True)
class Edit:
    """Lines of a ledger, and what would have to stand there for a quote to be another.

    Attributes:
        file: the ledger's file as the user wrote it; empty if it was not read from one.
        line: the first of the lines, from 1; `None` if there is no such text.
        last: the last of them.
        key: the key, as errors name it: `claims[3].quote`.
        old: the lines as they stand.
        new: what would stand there, in TOML, a line for each key.
        whole: whether `old` are whole lines; else both are a part of them, as in a list of
            claims that is written in brackets.
    """

    file: str
    line: int | None
    last: int | None
    key: str
    old: str
    new: str
    whole: bool = True


@attrs.frozen(kw_only=True, slots=False)
class Edits:
    """A ledger in which lines are looked up.

    Attributes:
        ledger: the ledger.
    """

    ledger: Ledger = attrs.field(repr=False)

    def of_claim(self, claim: Claim, key: str, quote: Quote) -> Edit:
        """Return what would have to stand for a key of a claim to be another quote.

        Args:
            claim: the claim as the ledger has it.
            key: one of its quotes, such as `date_quote`.
            quote: what is to stand there.
        """
        number = self._number_of(claim)
        path: KeyPath = ("claims",) if number is None else ("claims", number)
        return self._edit((*path, key), getattr(claim, key), quote, known=number is not None)

    def of_source(self, source: str, keys: tuple[str, ...], old: Quote, quote: Quote) -> Edit:
        """Return what would have to stand for a key of a source to be another quote.

        Args:
            source: the source's id.
            keys: the key, or the keys that lead to it: `("placed_by", "quote")`.
            old: what stands there.
            quote: what is to stand there.
        """
        path: KeyPath = ("sources", source, *keys)
        return self._edit(path, old, quote, known=path[:2] in self._paths)

    # The text --------------------------------------------------------------------------------

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

    def _edit(self, path: KeyPath, old: Quote, new: Quote, *, known: bool) -> Edit:
        key = str(path[-1])
        if not known:
            old_line, new_line = (f"{key} = {_value(quote)}" for quote in (old, new))
            return Edit(
                file=self.ledger.path,
                line=None,
                last=None,
                key=written_path(path),
                old=old_line,
                new=new_line,
                whole=False,
            )
        own = self._statements.get(path, [])
        entered = self._entered(path)
        if own and _adjoin(own):
            first, last = own[0].first, own[-1].last
            return Edit(
                file=self.ledger.path,
                line=first + 1,
                last=last + 1,
                key=written_path(path),
                old="\n".join(self._lines[first : last + 1]),
                new="\n".join(self._anew(own, path, entered, new)),
            )
        line = self._line_above(path)
        return Edit(
            file=self.ledger.path,
            line=line,
            last=line,
            key=written_path(path),
            old=f"{key} = {_written(entered)}",
            new=f"{key} = {_like(entered, new)}",
            whole=False,
        )

    def _line_above(self, path: KeyPath) -> int | None:
        """Return the line (from 1) of the nearest key above one that has no line of its own."""
        lengths = range(len(path), 0, -1)
        return next((self._paths[path[:n]] + 1 for n in lengths if path[:n] in self._paths), None)

    def _anew(
        self, own: list[Statement], path: KeyPath, entered: object, new: Quote
    ) -> Iterator[str]:
        """Yield the lines of a quote written anew; the comment behind it stays."""
        lines = [line for one in own for line in self._lines[one.first : one.last + 1]]
        if len(own) == 1 and own[0].path == path and not own[0].is_header:
            head = _KEY.match(lines[0])
            behind = comment_behind("\n".join(lines))
            line = f"{head[0] if head else f'{path[-1]} ='} {_like(entered, new)}"
            yield f"{line}  {behind}" if behind else line
            return
        said = {**(entered if isinstance(entered, dict) else {}), **_content(new)}
        indent = lines[0][: len(lines[0]) - len(lines[0].lstrip())]
        if own[0].is_header:
            yield lines[0]
        for name in (key for key in said if key not in _KEYS or key in _content(new)):
            dotted = "" if own[0].is_header else f"{path[-1]}."
            yield f"{indent}{dotted}{name} = {_written(said[name])}"


def _exact(entry: Mapping[str, object]) -> object:
    quote = entry.get("quote")
    return quote.get("exact") if isinstance(quote, dict) else quote


def _adjoin(own: list[Statement]) -> bool:
    """Say whether statements follow each other, with nothing between them."""
    return all(b.first <= a.last + 1 for a, b in zip(own, own[1:], strict=False))


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
        parts = (f"{_key(name)} = {_written(part)}" for name, part in value.items())
        return f"{{ {', '.join(parts)} }}"
    return toml_text(value) if isinstance(value, str) else tomlkit.item(value).as_string()


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else toml_text(name)
