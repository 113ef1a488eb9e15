"""Where things stand in a TOML text: the line of every key, so that errors can name it.

The standard library's parser gives values without positions; this finds the positions by
scanning for statements, in one linear pass, and leaves all values to the parser.
"""

import re
import tomllib
from collections.abc import Iterator

import attrs

from chronology.errors import Problem

KeyPath = tuple[str | int, ...]

# A text that is never closed reaches to the end of the file, or of its line: so each
# character is looked at once, whatever the file holds.
_TOKEN = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*+(?:"{3,5})?'
    r"|'''(?:[^']|'(?!''))*+(?:'{3,5})?"
    r'|"(?:[^"\\\n]|\\[^\n])*+"?'
    r"|'[^'\n]*+'?"
    r"|\#[^\n]*+"
    r"|[\[\]{}\n]",
    re.DOTALL,
)
_BARE_KEY = re.compile(r"([A-Za-z0-9_-]+)\s*=")
_ANY_KEY = re.compile(r"""((?:"(?:[^"\\\n]|\\[^\n])*+"|'[^'\n]*+'|[A-Za-z0-9_.\- \t])++)=""")
_PART = r"""(?:[\w-]++|"[^"\n]{0,99}"|'[^'\n]{0,99}')[ \t]*+\.[ \t]*+"""
ENDLESS_KEY = re.compile(rf"(?<![\w-]){_PART}(?:{_PART}){{99}}", re.ASCII)
"""A key of more than a hundred parts; the parser's time grows with the cube of their number."""
_OPENING, _CLOSING = frozenset("[{"), frozenset("]}")
_PLAIN_NAME = re.compile(r"[A-Za-z0-9_-]+")
LONGEST_LINE = 100_000  # code points; a longer line is no part of any table
_LONGEST_EXCERPT = 160
_DEEPEST_TABLE = 4  # such as claims[3].quote; deeper tables are no part of the format
_PICTURES: dict[int, str | int] = {
    **{code: 0x2400 + code for code in range(0x20)},
    ord("\t"): " ",
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), "\ufffd"),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}
"""What stands for a character that cannot be shown: one for one, so that offsets still hold."""


@attrs.frozen(kw_only=True)
class Statement:
    """One key or table header of a TOML text.

    Attributes:
        path: the keys that lead to it; an index for each entry of a list of tables.
        first: the line on which it begins, from 0.
        last: the line on which it ends, from 0.
        is_header: whether it opens a table.
    """

    path: KeyPath
    first: int
    last: int
    is_header: bool


@attrs.frozen(kw_only=True)
class Locations:
    """The lines of a ledger file, and where each key stands.

    Attributes:
        file: the file's name as the user wrote it.
        lines: the text's lines, without their ends.
        where: key path to line, from 0.
    """

    file: str
    lines: tuple[str, ...] = attrs.field(repr=False)
    where: dict[KeyPath, int] = attrs.field(repr=False, hash=False)

    def line(self, path: KeyPath) -> int | None:
        """Return the line (from 1) of a key, or of the nearest key above it."""
        for length in range(len(path), 0, -1):
            if (line := self.where.get(path[:length])) is not None:
                return line + 1
        return None

    def name_of(self, path: KeyPath) -> str:  # noqa: ARG002 - several files ask for it
        """Return the included file in which a key stands; empty for the ledger's own."""
        return ""

    def problem(
        self, path: KeyPath, reason: str, remedy: str, *, subject: str = "", words: str = ""
    ) -> Problem:
        """Return a located error; the marker stands under `words`, or under the value."""
        line = self.line(path)
        excerpt = self.lines[line - 1] if line is not None else ""
        marker = _marker(excerpt, path, words) if excerpt else None
        return self.at(
            line, marker, reason, remedy, key_path=written_path(path), subject=one_line(subject)
        )

    def at(  # noqa: PLR0913 - one for each part of the message
        self,
        line: int | None,
        marker: tuple[int, int] | None,
        reason: str,
        remedy: str,
        *,
        key_path: str = "",
        subject: str = "",
    ) -> Problem:
        """Return an error on a line (from 1), with a marker under the code points at fault."""
        excerpt = self.lines[line - 1] if line is not None else ""
        shown, marker = _shortened(excerpt.translate(_PICTURES), marker)
        return Problem(
            file=self.file,
            line=line,
            key_path=key_path,
            subject=subject,
            reason=one_line(reason),
            remedy=one_line(remedy),
            excerpt=shown,
            marker=marker,
        )


def one_line(text: str) -> str:
    """Return a text for a message: in one line, its control characters shown as pictures."""
    shown = text.translate(_PICTURES)
    return shown if len(shown) <= _LONGEST_TEXT else f"{shown[:_LONGEST_TEXT]} …"


_LONGEST_TEXT = 1_000


def written_path(path: KeyPath) -> str:
    """Return a key path as people write it: `claims[12].quote`."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
            continue
        name = part if _PLAIN_NAME.fullmatch(part) else f'"{one_line(part)}"'
        text += f".{name}" if text else name
    return text


def _marker(excerpt: str, path: KeyPath, words: str) -> tuple[int, int]:
    """Return where the words at fault stand: the key itself, else in the value, else anywhere."""
    body = excerpt.rstrip()
    key = len(body) - len(body.lstrip())
    if words and words == path[-1] and body.startswith(words, key):
        return key, key + len(words)
    for start in (excerpt.find(words, excerpt.find("=") + 1), excerpt.find(words)):
        if words and start >= 0:
            return start, start + len(words)
    _, equals, value = body.partition("=")
    if equals and value.strip():
        return len(body) - len(value.lstrip()), len(body)
    return len(body) - len(body.lstrip()), len(body)


def _shortened(excerpt: str, marker: tuple[int, int] | None) -> tuple[str, tuple[int, int] | None]:
    """Cut a line that is too long to print; keep what the marker points at in view."""
    if len(excerpt) <= _LONGEST_EXCERPT or marker is None:
        return excerpt, marker
    offset = max(0, min(marker[0] - 20, len(excerpt) - _LONGEST_EXCERPT))
    cut = excerpt[offset : offset + _LONGEST_EXCERPT]
    return cut, (marker[0] - offset, min(marker[1] - offset, len(cut)))


def locate(file: str, text: str) -> Locations:
    """Return where each key of a TOML text, and each table above it, first stands."""
    where: dict[KeyPath, int] = {}
    for statement in statements(text):
        where.setdefault(statement.path, statement.first)
        for length in range(min(len(statement.path) - 1, _DEEPEST_TABLE), 0, -1):
            where.setdefault(statement.path[:length], statement.first)
    lines = tuple(line.removesuffix("\r") for line in text.split("\n"))
    return Locations(file=file, lines=lines, where=where)


def statements(text: str) -> Iterator[Statement]:
    """Yield the keys and table headers of a TOML text in the order they stand."""
    table: KeyPath = ()
    counts: dict[KeyPath, int] = {}
    for first, last, source in _spans(text):
        body = source.lstrip()
        if body.startswith("["):
            table = _header_path(body, counts)
            if table:
                yield Statement(path=table, first=first, last=last, is_header=True)
        elif path := _key_path(body):
            yield Statement(path=(*table, *path), first=first, last=last, is_header=False)


def comment_behind(statement: str) -> str:
    """Return the comment at the end of a statement, or nothing."""
    *_, last = ["", *(match.group() for match in _TOKEN.finditer(statement.rstrip()))]
    return last.rstrip() if last.startswith("#") else ""


def _spans(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (first line, last line, text) of each statement: lines joined by open brackets."""
    if len(text) > LONGEST_LINE:
        lines = text.split("\n")
        text = "\n".join(line if len(line) <= LONGEST_LINE else "" for line in lines)
    line = first = start = depth = 0
    for token in _TOKEN.finditer(text):
        found = token.group()
        if found != "\n":
            depth = max(0, depth + (found in _OPENING) - (found in _CLOSING))
            line += found.count("\n")
            continue
        if depth == 0:
            if text[start : token.start()].strip():
                yield first, line, text[start : token.start()]
            start, first = token.end(), line + 1
        line += 1
    if text[start:].strip():
        yield first, line, text[start:]


def _header_path(body: str, counts: dict[KeyPath, int]) -> KeyPath:
    head = body.split("\n", 1)[0].rstrip()
    is_list = head.startswith("[[")
    names = _names(head)
    path: KeyPath = ()
    for index, name in enumerate(names):
        path = (*path, name)
        if is_list and index == len(names) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


def _names(toml: str) -> list[str]:
    """Return the keys of a one-line TOML text, outermost first, as the parser reads them."""
    if ENDLESS_KEY.search(toml):
        return []
    try:
        value: object = tomllib.loads(toml)
    except (tomllib.TOMLDecodeError, RecursionError):
        return []
    names: list[str] = []
    while True:
        if isinstance(value, list) and value:
            value = value[0]
        if not isinstance(value, dict) or not value:
            return names
        name, value = next(iter(value.items()))
        names.append(name)


def _key_path(body: str) -> KeyPath:
    if bare := _BARE_KEY.match(body):
        return (bare[1],)
    if quoted := _ANY_KEY.match(body):
        return tuple(_names(f"{quoted[1]}=0"))
    return ()
