"""A new ledger for a folder of documents: its sources entered, its claims still to come."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from shlex import quote
from textwrap import fill

import attrs

from chronology.building.entering import Entering
from chronology.building.folders import is_working_file
from chronology.documents import ARCHIVES, stated
from chronology.documents.folder import contents, unusable
from chronology.errors import LedgerExists, Problem
from chronology.languages import known
from chronology.ledger import Heading, Ledger
from chronology.ledger.files import LEDGER_NAME
from chronology.ledger.locate import one_line
from chronology.ledger.write import dumps
from chronology.printable import printable
from chronology.replacing import Held, write_new
from chronology.sources import Source
from chronology.verify.evidence import subtag
from chronology.verify.parts import layout_of

MOST_TOLD = 100  # new sources, a line each
MOST_ALIKE = 10  # files with the same fault that are told one by one
MOST_NAMED = 12  # of those of which one sentence speaks
_COMMAND = re.compile(r"`[^`]*`")
_NO_BREAK = "\0"  # nothing that is printed holds one
_MOST_CANDIDATES = 3  # that are told of a document without a date of its own
_HOW_TO = """\

# Now enter what the documents say. An event is what claims are about:
#
#   [events.NAME]
#   kind = "visit"              # or commission-meeting, plant-launch, state, event
#   name = "Visit to Baku"
#
# and a claim is one source saying so, in its own words:
#
#   [[claims]]
#   event = "NAME"
#   source = "{example}"
#   quote = "the words, copied from the document"
#   modality = "planned"        # or pending; leave it out for what is reported
#
# Then run:  chronology check {ledger}
"""


@attrs.frozen(kw_only=True)
class Draft:
    """A ledger that was written for a folder.

    Attributes:
        path: the ledger file.
        ledger: what it holds.
        problems: files that could not be read; they are not in the ledger.
        folders: the folders within, whose documents were not looked for.
        left_out: what else was not entered and is no fault, a sentence each.
        repeated: files with the very bytes of a source before them, each with that source.
    """

    path: Path
    ledger: Ledger
    problems: tuple[Problem, ...]
    folders: tuple[str, ...]
    left_out: tuple[str, ...] = ()
    repeated: tuple[tuple[str, str], ...] = ()


def new(folder: Path) -> Draft:
    """Write a ledger into a folder, with a source for each document in it.

    Title, publisher and publication date are entered where the document states them, with
    its words for the date; the SHA-256 of its bytes always. Hidden files, ledgers and reports
    that this program wrote are passed over.

    Raises:
        LedgerExists: there is one already; nothing is overwritten.
        DocumentUnreadable: the folder is not there, or cannot be read or written to.
    """
    path = folder / LEDGER_NAME
    if path.exists():
        raise _there_already(folder, path)
    files, folders = contents(folder)
    entering = Entering(Ledger(path=str(path)))
    entering.take(file for file in files if not is_working_file(file))
    entered = entering.entered
    title = one_line(folder.resolve().name)
    ledger = Ledger(heading=Heading(title=title), sources=entered.sources)
    example = entered.sources[0].id if entered.sources else "SOURCE"
    _write(path, dumps(ledger) + _HOW_TO.format(example=example, ledger=in_a_shell(path)))
    return Draft(
        path=path,
        ledger=ledger,
        problems=entered.problems,
        folders=tuple(inner.name for inner in folders),
        left_out=entered.left_out,
        repeated=entered.repeated,
    )


def _there_already(folder: Path, path: Path) -> LedgerExists:
    enter = f"`chronology add {in_a_shell(path)} {in_a_shell(folder)}` enters what is new"
    return LedgerExists(path=str(path), remedy=f"{enter}; or move it away first")


def _write(path: Path, text: str) -> None:
    try:
        with Held(path.parent):
            write_new(path, text.encode())
    except FileExistsError as error:
        raise _there_already(path.parent, path) from error
    except OSError as error:
        raise unusable(path, error) from error


def in_a_shell(path: Path) -> str:
    """Return a path as it can be pasted behind a command, in one line."""
    return one_line(quote(str(path)))


def summary(draft: Draft, width: int | None = None) -> str:
    """Return what was written and what is still missing, for people.

    Args:
        draft: the ledger that was written.
        width: how many columns its lines may have; left out, as many as they need.
    """
    number = len(draft.ledger.sources)
    lines = [
        f"Wrote {one_line(str(draft.path))} with {number} source{'s' * (number != 1)}:"
        if number
        else f"Wrote {one_line(str(draft.path))} without a source: no document was found in it."
    ]
    lines += told_of(draft.ledger.sources)
    if draft.folders:
        one = draft.folders[1:] == ()
        where = draft.path.parent / draft.folders[0] if one else draft.path.parent
        lines.append(
            f"Not looked into: {some(draft.folders)}. Enter what lies there by `chronology add "
            f"{in_a_shell(draft.path)} {in_a_shell(where)}`."
        )
    lines += [f"{file} has the very bytes of source {name}." for file, name in draft.repeated]
    lines += [f"{sentence}." for sentence in draft.left_out]
    lines.append(f"Next: enter claims in it, then run `chronology check {in_a_shell(draft.path)}`.")
    return laid_out(lines, width)


def _dates_not_taken(source: Source) -> Iterator[str]:
    """Yield the dates of an undated source's document, each with its place and the reason."""
    if source.published is not None or source.document is None:
        return
    candidates = stated(source.document).candidates
    for one in candidates[:_MOST_CANDIDATES]:
        yield f"    not taken: {one_line(str(one))}: {one.why}"
    if more := len(candidates[_MOST_CANDIDATES:]):
        yield f"    and {more} more"


def _wants_a_day(source: Source) -> bool:
    """Say whether words of a source may count from a day that is not known: not in a table."""
    document = source.document
    is_table = document is not None and document.rows is not None
    return source.published is None and not is_table and not _is_dated_within(source)


def _is_dated_within(source: Source) -> bool:
    """Say whether each message or entry of a source has its own day; a title needs none."""
    layout, document = layout_of(source), source.document
    if layout is None or document is None:
        return False
    stretches = [one for one in layout.between(0, len(document.text)) if one.head_of is None]
    words = {one.start: document.text[one.start : one.end].strip() for one in stretches}
    undated = [one for one in stretches if one.part is None or one.part.published is None]
    return len(undated) < len(stretches) and all(
        one.start == 0 and len(words[one.start].splitlines()) <= 1
        for one in undated
        if words[one.start]
    )


def told_of(sources: Sequence[Source]) -> Iterator[str]:
    """Yield what was entered, a line for each source, and what is still missing of them."""
    for source in sources[:MOST_TOLD]:
        page = source.url if source.file.lower().endswith(ARCHIVES) else ""
        known_of_it = [one_line(page or source.file), source.publisher]
        undated = "each part with its day" if _is_dated_within(source) else "undated"
        known_of_it.append(str(source.published) if source.published else undated)
        yield f"  {source.id}: {', '.join(filter(None, known_of_it))}"
        if source.document is not None and source.document.scanned:
            yield f"    {source.document.scanned}"
        yield from _dates_not_taken(source)
    if len(sources) > MOST_TOLD:
        yield f"  … and {len(sources) - MOST_TOLD} more"
    open_ones = [source.id for source in sources if _wants_a_day(source)]
    if open_ones:
        each = "it" if len(open_ones) == 1 else "each"
        yield (
            f"Undated: {some(open_ones)}. Give {each} a `published`, "
            "and `placed_by` with the words of its own that place it."
        )
    foreign = [one for one in sources if subtag(one.language) not in known()]
    if foreign:
        named = some([f"{one.id} ({one.language})" for one in foreign])
        yield f"No rules for the language of: {named}. Dates of these are taken as given."


def few_of(problems: Sequence[Problem]) -> Iterator[Problem]:
    """Yield problems for people: of many files with one and the same fault the first few."""
    alike = Counter((problem.reason, problem.remedy) for problem in problems)
    told: Counter[tuple[str, str]] = Counter()
    for problem in problems:
        fault = problem.reason, problem.remedy
        told[fault] += 1
        if alike[fault] <= MOST_ALIKE or told[fault] < MOST_ALIKE:
            yield problem
        elif told[fault] == MOST_ALIKE:
            more = f"and {alike[fault] - MOST_ALIKE + 1} more files: {problem.reason}"
            yield attrs.evolve(problem, reason=more)


def some(names: Sequence[str], most: int = MOST_NAMED) -> str:
    """Return the first of some names in one line, and how many more there are."""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return f"{', '.join(map(one_line, names[:most]))}{more}"


def laid_out(lines: Iterable[str], width: int | None) -> str:
    """Return lines that fit into a number of columns, as far as their words do."""
    shown = [printable(line) for line in lines]
    return "\n".join(shown if width is None else [_in_columns(line, width) for line in shown])


def _in_columns(line: str, width: int) -> str:
    """Return a line in several; a command stays whole, for whoever pastes it."""
    indent = "  " if line.startswith(" ") else ""
    whole = _COMMAND.sub(lambda match: match[0].replace(" ", _NO_BREAK), line.strip())
    lines = fill(
        whole,
        width,
        initial_indent=indent,
        subsequent_indent=indent * 2,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return lines.replace(_NO_BREAK, " ")
