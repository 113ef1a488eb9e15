"""What became of an import, for people."""

from collections.abc import Iterator
from textwrap import fill

from chronology.importers.model import Imported
from chronology.printable import in_a_line, printable

_MOST = 20  # rows that were refused, told one by one
_MOST_KEYS = 20


def summary(made: Imported, width: int | None = None, *, everything: bool = False) -> str:
    """Return what was entered, and each row that was not, with its reason.

    Args:
        made: what became of the import.
        width: how many columns its lines may have; left out, as many as they need.
        everything: whether all rows that were refused are told.
    """
    lines = map(printable, _line_by_line(made, everything=everything))
    return "\n".join(lines if width is None else (_in_columns(line, width) for line in lines))


def _in_columns(line: str, width: int) -> str:
    """Return a line in several that fit."""
    indent = line[: len(line) - len(line.lstrip())]
    return fill(line, width, subsequent_indent=indent + "  ", break_on_hyphens=False)


def _line_by_line(made: Imported, *, everything: bool) -> Iterator[str]:
    verb = "Entered" if made.written or not made.claims else "Would enter"
    new = [(len(made.claims), "claim"), (len(made.events), "event"), (len(made.sources), "source")]
    told = ", ".join(f"{number} {what}{'s' * (number != 1)}" for number, what in new)
    yield f"{made.rows} row{'s' * (made.rows != 1)}. {verb} in {in_a_line(str(made.path))}: {told}."
    if made.known:
        yield f"Known before: {made.known}."
    if made.refused:
        kinds = ", ".join(f"{kind} {number}" for kind, number in made.counts.items())
        yield f"Not entered: {len(made.refused)} ({kinds})."
        shown = made.refused if everything else made.refused[:_MOST]
        for one in shown:
            yield f"  {in_a_line(f'{one.name}: {one.kind}: {one.reason}')}"
        if more := len(made.refused) - len(shown):
            yield f"  … and {more} more (--all shows them)"
    if made.unused:
        keys = list(made.unused.items())[:_MOST_KEYS]
        named = ", ".join(f"{in_a_line(key)} ({number})" for key, number in keys)
        yield f"Keys that were not used: {named}{' …' * (len(made.unused) > _MOST_KEYS)}."
    if made.claims and not made.written:
        yield "Nothing was written."
