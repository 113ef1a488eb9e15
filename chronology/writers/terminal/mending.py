"""What a person may do about a ledger: quotes to be repaired, sentences and files to be used.

Only what is offered for a ledger is printed at the left edge, in whole lines of TOML that can be
copied from the terminal, and no line is wider than the terminal. What comes from documents is
made safe there too: in TOML by its own escapes.
"""

from collections.abc import Iterator, Sequence

from chronology.ledger.strings import in_lines
from chronology.printable import in_a_line, printable
from chronology.view import View
from chronology.view.coverage import CoverageRow
from chronology.view.repairs import OfferRow, RepairRow
from chronology.writers.terminal.fitting import Table, folded, folded_pair
from chronology.writers.terminal.layout import Layout

_INDENT = "  "
_LABEL = len("source: ")
_MOST_REPAIRS = 20  # that are shown unless all are asked for
_MOST_SENTENCES = 10  # of one source, likewise
_MOST_NAMES = 20  # of files or sources in a line, likewise
_LONGEST_OLD = 200  # code points of the lines as they are that are shown
_LONGEST_QUOTE = 80
_LONGEST_SENTENCE = 160
_LEAST_OF_A_SENTENCE = 20  # columns
_LEAST_OF_A_DATE = 10
_ALL = "--all shows them"


def repair_text(view: View, width: int | None, *, everything: bool = False) -> str:
    """Return each quote that does not hold, with the ledger's lines as they are and as they may be.

    Args:
        view: the view of a chronology.
        width: columns of text to fit into; unlimited if `None`.
        everything: whether long lists are shown whole.
    """
    rows = tuple(view.repairs())
    offered = [row for row in rows if row.offers]
    others = [row for row in rows if not row.offers]
    shown = offered if everything else offered[:_MOST_REPAIRS]
    parts = ["\n".join(_repair(row, width)) for row in shown]
    if len(shown) < len(offered):
        parts.append(folded(f"And {len(offered) - len(shown)} more: {_ALL}.", width))
    if others:
        parts.append("\n".join(_without_repair(others, width, everything=everything)))
    return "\n\n".join([*parts, folded(_repairs_in_words(len(offered), len(others)), width)])


def _repairs_in_words(offered: int, others: int) -> str:
    if not offered and not others:
        return "Every quote holds: nothing to repair."
    number = offered + others
    noun, verb = ("quote", "does") if number == 1 else ("quotes", "do")
    return (
        f"{number} {noun} {verb} not hold, with a repair for {offered}. "
        "Nothing was changed: paste what you have read in the source."
    )


def _repair(row: RepairRow, width: int | None) -> Iterator[str]:
    """Yield the lines of one repair."""
    inner = None if width is None else width - len(_INDENT)
    yield folded(in_a_line(f"{row.place}: {row.verdict}: {_shortened(row.quoted)}"), width)
    yield from _compared(row.comparison, inner)
    yield from _indented(_warning(row), inner)
    yield f"{_INDENT}was:"
    yield from _indented(_cut(in_a_line(row.old), _LONGEST_OLD), inner)
    for offer in row.offers:
        yield from _indented(_head(offer, several=len(row.offers) > 1), inner)
        yield printable(in_lines(offer.new, width))
    if row.then:
        yield from _indented(f"{row.then[:1].upper()}{row.then[1:]}.", inner)


def _warning(row: RepairRow) -> str:
    if row.turns:
        return f"Turns the sense, so read the source before you paste: {row.changes}."
    told = row.changes or row.why
    return f"{told[:1].upper()}{told[1:]}."


def _head(offer: OfferRow, *, several: bool) -> str:
    return f"new, if it is {offer.where}, “{offer.around}”:" if several else f"new ({offer.where}):"


def _compared(comparison: str, width: int | None) -> Iterator[str]:
    lines = printable(comparison).split("\n")
    for words, marks in zip(lines[::2], lines[1::2], strict=False):
        pair = [words, marks] if width is None else folded_pair(words, marks, _LABEL, width)
        yield from (f"{_INDENT}{line}" for line in pair)


def _indented(words: str, width: int | None) -> Iterator[str]:
    for line in folded(in_a_line(words), width).split("\n"):
        yield f"{_INDENT}{line}"


def _without_repair(
    rows: Sequence[RepairRow], width: int | None, *, everything: bool
) -> Iterator[str]:
    inner = None if width is None else width - len(_INDENT)
    yield "Without a repair:"
    shown = rows if everything else rows[:_MOST_REPAIRS]
    for row in shown:
        why = f"{row.why}; {row.why_none}" if row.comparison else row.why_none
        yield from _indented(f"{row.place}: {row.verdict}: {_shortened(row.quoted)}: {why}.", inner)
    if len(shown) < len(rows):
        yield from _indented(f"And {len(rows) - len(shown)} more: {_ALL}.", inner)


def _shortened(words: str) -> str:
    return f"“{_cut(in_a_line(words), _LONGEST_QUOTE)}”"


def _cut(words: str, most: int) -> str:
    """Return the first words of a text in a line."""
    if len(words) <= most:
        return words
    space = words.rfind(" ", most // 2, most)
    return f"{words[: space if space > 0 else most]}…"


# Coverage ------------------------------------------------------------------------------------


def coverage_text(view: View, width: int | None, *, everything: bool = False) -> str:
    """Return the dated sentences that no claim covers, by source, and the files that none uses.

    Columns, all text: Line or Page (of the source), Date, Sentence.

    Args:
        view: the view of a chronology.
        width: columns of text to fit into; unlimited if `None`.
        everything: whether long lists are shown whole.
    """
    layout = Layout(width=width)
    rows = view.coverage()
    parts: list[str] = []
    for source in rows.sources:
        if source.open:
            parts += _open_sentences(source, layout, everything=everything)
    whole = [row.source for row in rows.sources if row.dated and not row.open]
    bare = [row.source for row in rows.sources if not row.dated and not row.why_not_read]
    unread = [f"{r.source} ({r.why_not_read})" for r in rows.sources if r.why_not_read]
    lists = (
        ("Wholly covered", whole),
        ("Without a dated sentence", bare),
        ("Not looked at", unread),
        ("Used by no source", rows.unused),
        ("Used by no source, and of a type that is not read", rows.unreadable),
    )
    told = [_names_in_a_line(head, names, everything=everything) for head, names in lists if names]
    return "\n\n".join([*parts, *map(layout.paragraph, [*told, rows.total])])


def _open_sentences(row: CoverageRow, layout: Layout, *, everything: bool) -> Iterator[str]:
    """Yield a source with a table of its sentences, and how many are not shown."""
    noun = "sentence" if row.dated == 1 else "sentences"
    head = f"{row.source}, {row.file}: {row.covered} of {row.dated} dated {noun} covered; open:"
    shown = row.open if everything else row.open[:_MOST_SENTENCES]
    paged = any(sentence.page is not None for sentence in shown)
    headers = ("Page" if paged else "Line", "Date", "Sentence")
    cells = tuple(
        (
            str(sentence.page if paged else sentence.line),
            sentence.date,
            _cut(sentence.words, _LONGEST_SENTENCE),
        )
        for sentence in shown
    )
    least = {"Date": _LEAST_OF_A_DATE, "Sentence": _LEAST_OF_A_SENTENCE}
    table = Table(headers=headers, parts=(cells,), comfortable={**least, "Date": 24}, tight=least)
    lines = [layout.paragraph(in_a_line(head)), *layout.tables(table)]
    if len(shown) < len(row.open):
        lines.append(layout.paragraph(f"And {len(row.open) - len(shown)} more: {_ALL}."))
    yield "\n".join(lines)


def _names_in_a_line(head: str, names: Sequence[str], *, everything: bool) -> str:
    shown = names if everything else names[:_MOST_NAMES]
    more = len(names) - len(shown)
    listed = ", ".join(map(in_a_line, shown))
    return f"{head}: {listed}{f' and {more} more ({_ALL})' if more else ''}."
