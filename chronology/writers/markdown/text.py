"""Words, dates and tables as Markdown in which nothing of a ledger or document is markup.

Whatever came from a ledger or a document goes through `text`: it stands in one line, every
invisible character is shown as its code point, and no character of it is markup.
"""

import re
from collections.abc import Iterable, Sequence

from chronology.printable import in_a_line, printable
from chronology.view.dates import Date

# What can begin or end markup anywhere in a line: emphasis, code, links, HTML, entities,
# tables, formulas, footnotes, and what GitHub turns into links and pictures by itself.
_MARKUP = re.compile(r"[\\`*_\[\]{}<>&|~$#!^@]|:(?=/|\w)|(?<=[wW])\.")
_UNESCAPED = re.compile(r"\\(?P<escaped>[\\`*_\[\]{}<>&|~$#!^@:.])|\*\*")
_LEADS = re.compile(r"^(\d{1,9}(?=[.)](?: |$))|(?=[-+](?: |$)|--|=|:-))")


def text(words: str) -> str:
    """Return words in one line of Markdown in which nothing is markup."""
    escaped = _MARKUP.sub(r"\\\g<0>", in_a_line(words))
    return _LEADS.sub(r"\1\\", escaped)


def seen(line: str) -> str:
    """Return what a reader sees of a line of Markdown: its text without escapes and emphasis."""
    return _UNESCAPED.sub(r"\g<escaped>", line)


def table(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; its cells are Markdown already."""
    lines = (headers, ["---"] * len(headers), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def notes(claims: Iterable[str]) -> str:
    """Return references to the footnotes of claims."""
    return " ".join(f"[^{anchor}]" for anchor in claims)


def date_or(date: Date | None, otherwise: str = "") -> str:
    """Return a date in words, or what stands in its place."""
    return text(date.text) if date else otherwise


def with_edtf(date: Date | None, otherwise: str = "none") -> str:
    """Return a date with its EDTF, where that says more."""
    if date is None:
        return otherwise
    return text(date.text if date.text == date.edtf else f"{date.text} ({date.edtf})")


def in_quotes(words: str) -> str:
    """Return words in quotation marks."""
    return f"“{text(words)}”"


def in_lines(lines: Iterable[str], indent: str) -> str:
    """Return lines of one paragraph, each on a line of its own where it is shown."""
    return f"\\\n{indent}".join(lines)


def fenced(block: str, indent: str) -> str:
    """Return lines in a block of fixed width, whatever they hold."""
    shown = [printable(line) for line in block.splitlines()]
    longest = max((len(run) for line in shown for run in re.findall(r"`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    return "\n".join(f"{indent}{line}".rstrip() for line in (f"{fence}text", *shown, fence))
