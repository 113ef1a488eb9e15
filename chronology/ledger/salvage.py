"""A TOML text that does not parse: what is wrong with it, block by block, and the sound rest."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import attrs

LONGEST_LINE = 100_000
_HEADER = re.compile(r"[ \t]*\[[^\n]*\][ \t]*(?:#[^\n]*)?$")
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_MOST_CLASHES = 100


@attrs.frozen(kw_only=True)
class BrokenBlock:
    """A block of lines that could not be read.

    Attributes:
        first: its first line, from 0.
        after: the line after its last, from 0.
        line: the line of the fault, from 0.
        column: the fault's place within that line, in code points from 0.
        reason: what is wrong.
        remedy: how to mend it.
    """

    first: int
    after: int
    line: int
    column: int
    reason: str
    remedy: str


def parse_what_can_be(text: str) -> tuple[dict[str, Any], list[BrokenBlock]]:
    """Return the sound tables of a TOML text, and each block that had to be left out."""
    if not any(True for _ in _unreadable_lines(text)):
        try:
            return tomllib.loads(text), []
        except (tomllib.TOMLDecodeError, RecursionError):
            pass
    lines = text.split("\n")
    broken = [
        fault
        for first, after in _blocks(text)
        for fault in _broken("\n".join(lines[first:after]), first, after)
    ]
    return _without_clashes(text, broken)


def without(text: str, broken: list[BrokenBlock]) -> str:
    """Return the text with broken blocks blanked; every line keeps its number."""
    lines = text.split("\n")
    for block in broken:
        lines[block.first : block.after] = [""] * (block.after - block.first)
    return "\n".join(lines)


def _without_clashes(
    text: str, broken: list[BrokenBlock]
) -> tuple[dict[str, Any], list[BrokenBlock]]:
    """Leave out, one by one, blocks that are sound alone but clash with an earlier one."""
    for _ in range(_MOST_CLASHES):
        rest = without(text, broken)
        try:
            return tomllib.loads(rest), broken
        except tomllib.TOMLDecodeError as error:
            line, column = _place(error, rest.count("\n"))
            first, after = next(b for b in _blocks(text) if b[0] <= line < b[1])
            broken.append(
                BrokenBlock(first=first, after=after, line=line, column=column, **_explained(error))
            )
    return {}, broken


def _blocks(text: str) -> list[tuple[int, int]]:
    """Return line ranges (from 0, half open), each from one line like `[…]` to the next."""
    lines = text.split("\n")
    starts = [n for n, line in enumerate(lines) if n and _is_header(line)]
    return list(zip([0, *starts], [*starts, len(lines)], strict=True))


def _is_header(line: str) -> bool:
    return len(line) < LONGEST_LINE and _HEADER.match(line) is not None


def _broken(block: str, first: int, after: int) -> Iterator[BrokenBlock]:
    for line, column, reason, remedy in _unreadable_lines(block):
        yield BrokenBlock(
            first=first, after=after, line=first + line, column=column, reason=reason, remedy=remedy
        )
        return
    try:
        tomllib.loads(block)
    except RecursionError:
        reason, remedy = "brackets are nested too deeply", "a ledger needs two levels at most"
        yield BrokenBlock(
            first=first, after=after, line=first, column=0, reason=reason, remedy=remedy
        )
    except tomllib.TOMLDecodeError as error:
        line, column = _place(error, block.count("\n"))
        yield BrokenBlock(
            first=first, after=after, line=first + line, column=column, **_explained(error)
        )


def _unreadable_lines(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield (line, column, reason, remedy) of lines that no parser should be given."""
    for number, line in enumerate(text.split("\n")):
        if len(line) > LONGEST_LINE:
            yield number, 0, f"a line of {len(line)} characters", "break it into shorter lines"
        elif (column := _first_surrogate(line)) is not None:
            yield number, column, "a byte that is not UTF-8", "save the file as UTF-8"
        elif "\0" in line:
            yield number, line.index("\0"), "a null byte", "remove it; it is no text"


def _first_surrogate(line: str) -> int | None:
    if line.isascii():
        return None
    return next((n for n, c in enumerate(line) if "\ud800" <= c <= "\udfff"), None)


def _place(error: tomllib.TOMLDecodeError, last_line: int) -> tuple[int, int]:
    """Return the parser's line and column, from 0."""
    match = _PLACE.search(str(error))
    if match is None or match[1] is None:
        return last_line, 0
    return int(match[1]) - 1, int(match[2]) - 1


def _explained(error: tomllib.TOMLDecodeError) -> dict[str, str]:
    """Return a reason and a remedy in place of the parser's terse words."""
    words = _PLACE.sub("", str(error))
    if "twice" in words or "overwrite" in words or "mutate" in words:
        return {
            "reason": "the same name stands a second time",
            "remedy": "rename this one; the first was kept",
        }
    return {
        "reason": f"not TOML: {words[:1].lower()}{words[1:]}",
        "remedy": 'texts stand in quotes, keys before “=”, a quote mark within as \\"',
    }
