"""What the parser's terse words mean: what somebody wrote, and how it is written in TOML."""

from collections.abc import Iterator, Sequence

from chronology.patterns import when_used

_TEXTS = 'texts stand in quotes, keys before “=”, a quote mark within as \\"'
LISTS = ("claims", "tables", "decisions", "refused")
"""The tables of a ledger that are lists, their entries without names."""

_CURLY = when_used(r"=\s*[“”„«»‘’‚‹›]")
_WORD = when_used(r"=\s*([^\W\d][^\"'#\[{]*)")
_LOGICAL = when_used(r"=\s*(?:True|False|TRUE|FALSE|yes|no|Yes|No|on|off)\s*(?:#|$)")
_FIGURES = when_used(r"=\s*\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?\s*(?:#|$)")
_TEXT_WITHIN = when_used(r'=\s*"[^"]*"\s*[^\s#,}\]"]')
_COMMA = when_used(r"""=\s*(?:"[^"]*"|'[^']*'|[\w.:-]+)\s*[,;]\s*(?:#|$)""")
_COMMENT = when_used(r"\s*(?:;|//|--|/\*|%)")
_COLON = when_used(r"\s*-?\s*[\w-]+\s*:")
_KEY_AND_TEXT = when_used(r"""\s*([\w-]+)\s+["'\d]""")
_KEY = when_used(r"\s*([\w-]+)\s*=")
_HEADER = when_used(r"\s*(\[\[?)\s*(\w+)\s*(?:\.\s*([^\]\n]*?)\s*)?(\]*)\s*(?:#.*)?$")
_PLAIN = when_used(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*")


def said_plainly(words: str, line: str) -> tuple[str, str]:
    """Return what is wrong with a line, and how to mend it.

    Args:
        words: what the parser says.
        line: the line in which it says so.
    """
    words = words[:1].lower() + words[1:]
    return next(_plainly(words, line), (f"not TOML: {words}", _TEXTS))


def _plainly(words: str, line: str) -> Iterator[tuple[str, str]]:
    if line.lstrip().startswith("["):
        yield from _of_a_header(line)
    elif "'='" in words:
        yield from _without_equals(line)
    elif "invalid statement" in words:
        yield from _no_statement(line)
    elif "illegal character '\\n'" in words or "illegal character '\\r'" in words:
        remedy = 'put a quote mark behind its last word; a text of several lines stands in """…"""'
        yield "a text is not closed in its line", remedy
    elif "unescaped" in words or "escape" in words:
        yield "a single “\\” in a text", "write it twice; in the name of a file, “/” will do"
    elif "invalid value" in words or "after a statement" in words:
        yield from _of_a_value(line)


def _of_a_value(line: str) -> Iterator[tuple[str, str]]:
    if _CURLY.search(line):
        yield "curly quotes enclose no text", 'write straight ones: "…"; within they may be curly'
    if _LOGICAL.search(line):
        yield "this is neither a text nor true or false", "write true or false, in small letters"
    if _COMMA.search(line):
        yield "a comma stands behind the value", "remove it: each key has a line of its own"
    if _FIGURES.search(line):
        yield "a day is written year, month, day", "write it like 2023-06-17, with both zeros"
    if word := _WORD.search(line):
        yield "a text without quotes", f'write it in quotes: "{word[1].strip()[:_LONGEST]}"'
    if _TEXT_WITHIN.search(line):
        remedy = 'write it as \\", or put the whole text in \'…\' or """…"""'
        yield "a quote mark within a text ends it", remedy


_LONGEST = 40


def _without_equals(line: str) -> Iterator[tuple[str, str]]:
    if _COMMENT.match(line):
        yield from _no_statement(line)
    elif _COLON.match(line):
        yield "“:” stands where “=” belongs", 'write key = "value"'
    elif key := _KEY_AND_TEXT.match(line):
        yield f"“=” is missing behind `{key[1]}`", f'write {key[1]} = "…"'


def _no_statement(line: str) -> Iterator[tuple[str, str]]:
    if _COMMENT.match(line):
        yield "a comment begins with “#”", "write # before the remark"
    elif line.lstrip().startswith(("{", "<")):
        yield "this is no TOML", "write [sources.NAME], below it file = …, and so on"


def _of_a_header(line: str) -> Iterator[tuple[str, str]]:
    """Say what is wrong with a line like `[events.NAME]`."""
    header = _HEADER.match(line)
    if header is None:
        return
    opened, table, name, closed = header.groups()
    if name and not _PLAIN.fullmatch(name) and '"' not in name and "'" not in name:
        reason = "a name with other letters than a to z, or with spaces, needs quotes"
        yield reason, f'write {opened}{table}."{name}"{closed or "]"}'
    elif len(opened) != len(closed):
        yield "its brackets do not match", f"write {written(table, name or '')}"


def written(table: str, name: str = "") -> str:
    """Return how the header of a table is written; lists of tables stand in double brackets."""
    if table in LISTS:
        return f"[[{table}]]"
    return f"[{table}.{name}]" if name else f"[{table}]"


RENAME = "rename this one; the first was kept"


def stands_twice(lines: Sequence[str], number: int) -> tuple[str, str]:
    """Return what to say of a name that stands twice: of a key, which.

    Args:
        lines: the text's lines.
        number: that in which it stands again, from 0.
    """
    key = _KEY.match(lines[number])
    above = (_HEADER.match(lines[n]) for n in range(number, -1, -1))
    header = next(filter(None, above), None) if key else None
    if key is None or header is None:
        return "the same name stands twice", "remove or rename one of the two"
    further = written(header[2], "NAME")
    remedy = f"remove one of the two; what follows {further} is one entry, another has its own"
    return f"`{key[1]}` stands twice in one entry", remedy


def repeated(header: str, table: object, first: int) -> tuple[str, str]:
    """Return what to say of a header that stands on an earlier line already."""
    reason = f"the same name stands on line {first} already"
    if table in LISTS and not header.lstrip().startswith("[["):
        return reason, f"write [[{table}]], in double brackets, above each entry"
    return reason, RENAME
