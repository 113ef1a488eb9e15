"""A TOML text that does not parse: what is wrong with it, block by block, and the sound rest."""

import re
import tomllib
from bisect import bisect
from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from chronology.ledger.locate import ENDLESS_KEY, LONGEST_LINE, KeyPath, statements
from chronology.ledger.toml_faults import repeated, said_plainly, stands_twice

ORDER = (
    "chronology",
    "kinds",
    "series",
    "places",
    "sources",
    "events",
    "claims",
    "tables",
    "decisions",
    "refused",
)
"""The tables of a ledger, in the order in which they are written."""
_HEADER = re.compile(
    r"[ \t]*\[\[?[ \t]*"
    rf"(?:{'|'.join(ORDER)})\b"
    r"|[ \t]*\[[^\n]*\][ \t\r]*(?:#[^\n]*)?$"
)
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_MONTH = re.compile(r"=[ \t]*\d{4}-\d\d[ \t\r]*(?:#[^\n]*)?$", re.ASCII)
_ENDLESS_NUMBER = re.compile(r"\d{4000}", re.ASCII)
_MOST_CLASHES = 100
_MOST_JOINED = 20


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


@attrs.frozen(kw_only=True)
class _Fault:
    """Why a text is not TOML, with the place in it: line and column from 0."""

    line: int
    column: int
    reason: str
    remedy: str
    at_the_end: bool = False

    def of(self, first: int, after: int) -> BrokenBlock:
        """Return it as the fault of a block of lines."""
        return BrokenBlock(
            first=first,
            after=after,
            line=min(first + self.line, after - 1),
            column=self.column,
            reason=self.reason,
            remedy=self.remedy,
        )


def parse_what_can_be(text: str) -> tuple[dict[str, Any], list[BrokenBlock]]:
    """Return the sound tables of a TOML text, and each block that had to be left out."""
    tables = _parsed(text)
    if not isinstance(tables, _Fault):
        return tables, []
    blocks, broken = _sound_blocks(text.split("\n"))
    broken += _repeated(text, blocks, broken)
    return _without_clashes(text, blocks, broken)


def without(text: str, broken: Sequence[BrokenBlock]) -> str:
    """Return the text with broken blocks blanked; every line keeps its number."""
    lines = text.split("\n")
    for block in broken:
        lines[block.first : block.after] = [""] * (block.after - block.first)
    return "\n".join(lines)


# Parsing -----------------------------------------------------------------------------------


def _parsed(text: str) -> dict[str, Any] | _Fault:
    """Return the tables of a TOML text, or the first thing wrong with it."""
    for fault in _unreadable_lines(text):
        return fault
    try:
        return tomllib.loads(text)
    except RecursionError:
        lines = text.split("\n")
        return _Fault(
            line=max(range(len(lines)), key=lambda n: lines[n].count("[") + lines[n].count("{")),
            column=0,
            reason="brackets are nested too deeply",
            remedy="a ledger needs two levels at most",
        )
    except tomllib.TOMLDecodeError as error:
        return _explained(error, text)
    except ValueError:  # Python refuses to convert a number of thousands of digits
        number = _ENDLESS_NUMBER.search(text)
        return _Fault(
            line=text.count("\n", 0, number.start()) if number else 0,
            column=0,
            reason="a number of too many digits",
            remedy="write a smaller one",
        )


def _unreadable_lines(text: str) -> Iterator[_Fault]:
    """Yield a fault for each line that no parser should be given."""
    for number, line in enumerate(text.split("\n")):
        if (found := _unreadable(line)) is not None:
            column, reason, remedy = found
            yield _Fault(line=number, column=column, reason=reason, remedy=remedy)


def _unreadable(line: str) -> tuple[int, str, str] | None:
    """Return the column, the reason and the remedy, if no parser should be given the line."""
    if len(line) > LONGEST_LINE:
        remedy = f"break it into lines of at most {LONGEST_LINE}"
        return 0, f"a line of {len(line)} characters", remedy
    if (column := _first_surrogate(line)) is not None:
        return column, "a byte that is not UTF-8", "save the file as UTF-8"
    if (column := line.find("\0")) >= 0:
        return column, "a null byte", "remove it; it is no text"
    if key := ENDLESS_KEY.search(line):
        return key.start(), "a key of more than a hundred parts", "a ledger needs four at most"
    return None


def _first_surrogate(line: str) -> int | None:
    if line.isascii():
        return None
    return next((n for n, c in enumerate(line) if "\ud800" <= c <= "\udfff"), None)


def _explained(error: tomllib.TOMLDecodeError, text: str) -> _Fault:
    """Return a reason and a remedy in place of the parser's terse words."""
    words = _PLACE.sub("", str(error))
    match = _PLACE.search(str(error))
    known = match is not None and match[1] is not None
    lines = text.split("\n")
    line = int(match[1]) - 1 if match and known else _last_written(lines)
    column = int(match[2]) - 1 if match and known else len(lines[line])
    reason, remedy = said_plainly(words, lines[line][:LONGEST_LINE])
    if "twice" in words or "overwrite" in words or "mutate" in words:
        reason, remedy = stands_twice(lines, line)
    elif "date" in words:
        reason, remedy = "there is no such date or time", "write a day like 2023-06-17"
    elif _MONTH.search(lines[line][:LONGEST_LINE]):
        reason, remedy = "a month is no TOML date", 'put it in quotes: "2023-06"'
    elif not known:
        remedy = "close the quote mark or bracket that is open"
    return _Fault(line=line, column=column, reason=reason, remedy=remedy, at_the_end=not known)


def _last_written(lines: Sequence[str]) -> int:
    """Return the last line that is not blank."""
    return next((n for n in range(len(lines) - 1, 0, -1) if lines[n].strip()), 0)


# Blocks ------------------------------------------------------------------------------------


def _sound_blocks(lines: Sequence[str]) -> tuple[list[tuple[int, int]], list[BrokenBlock]]:
    """Cut a text before each line like `[…]`; return line ranges, and those that do not parse.

    Where the cut went through a text or list of several lines, the parts are joined again.
    """
    starts = [0, *(n for n, line in enumerate(lines) if n and _is_header(line)), len(lines)]
    blocks, broken = [], []
    position = 0
    while position < len(starts) - 1:
        joined, fault = _blocks_together(lines, starts[position : position + _MOST_JOINED + 1])
        first, after = starts[position], starts[position + joined]
        blocks.append((first, after))
        if fault is not None:
            broken.append(fault.of(first, after))
        position += joined
    return blocks, broken


def _is_header(line: str) -> bool:
    return len(line) < LONGEST_LINE and _HEADER.match(line) is not None


def _blocks_together(lines: Sequence[str], starts: Sequence[int]) -> tuple[int, _Fault | None]:
    """Return how many blocks from the first on belong together, and what is wrong with them."""
    result = _parsed("\n".join(lines[starts[0] : starts[1]]))
    if not isinstance(result, _Fault):
        return 1, None
    for number, after in enumerate(starts[2:], 2) if result.at_the_end else ():
        if not isinstance(_parsed("\n".join(lines[starts[0] : after])), _Fault):
            return number, None
    return 1, result


def _repeated(
    text: str, blocks: Sequence[tuple[int, int]], broken: Sequence[BrokenBlock]
) -> list[BrokenBlock]:
    """Return the blocks whose table stands in an earlier one already."""
    seen: dict[KeyPath, int] = {}
    lines = text.split("\n")
    found = []
    for header in statements(without(text, broken)):
        if not header.is_header:
            continue
        if header.path not in seen:
            seen[header.path] = header.first
            continue
        reason, remedy = repeated(lines[header.first], header.path[0], seen[header.path] + 1)
        fault = _Fault(line=0, column=0, reason=reason, remedy=remedy)
        found.append(fault.of(*_block_of(header.first, blocks)))
    return found


def _block_of(line: int, blocks: Sequence[tuple[int, int]]) -> tuple[int, int]:
    return blocks[bisect(blocks, line, key=lambda block: block[0]) - 1]


def _without_clashes(
    text: str, blocks: Sequence[tuple[int, int]], broken: list[BrokenBlock]
) -> tuple[dict[str, Any], list[BrokenBlock]]:
    """Leave out, one by one, blocks that are sound alone but clash with an earlier one."""
    for _ in range(_MOST_CLASHES):
        tables = _parsed(without(text, broken))
        if not isinstance(tables, _Fault):
            return tables, broken
        first, after = _block_of(tables.line, blocks)
        broken.append(attrs.evolve(tables, line=tables.line - first).of(first, after))
    rest = _Fault(
        line=0,
        column=0,
        reason=f"more than {_MOST_CLASHES} names stand twice; nothing was used",
        remedy="mend those named first",
    )
    return {}, [*broken, rest.of(0, text.count("\n") + 1)]
