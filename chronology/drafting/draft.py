"""A new ledger for a folder of documents: its sources entered, its claims still to come."""

from pathlib import Path
from shlex import quote

import attrs

from chronology import documents
from chronology.building.sources import source_of
from chronology.documents.folder import contents, unusable
from chronology.errors import DocumentUnreadable, LedgerExists, Problem
from chronology.languages import known
from chronology.ledger import Heading, Ledger
from chronology.ledger.ids import free_id
from chronology.ledger.locate import one_line
from chronology.ledger.write import dumps
from chronology.printable import printable
from chronology.sources import Source
from chronology.verify.evidence import subtag

LEDGER_NAME = "chronology.toml"
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
    """

    path: Path
    ledger: Ledger
    problems: tuple[Problem, ...]
    folders: tuple[str, ...]


def new(folder: Path) -> Draft:
    """Write a ledger into a folder, with a source for each document in it.

    Title, publisher and publication date are entered where the document states them, with
    its words for the date; the SHA-256 of its bytes always. Hidden files are passed over.

    Raises:
        LedgerExists: there is one already; nothing is overwritten.
        DocumentUnreadable: the folder is not there, or cannot be read or written to.
    """
    path = folder / LEDGER_NAME
    if path.exists():
        raise LedgerExists(path=str(path))
    files, folders = contents(folder)
    sources: list[Source] = []
    problems: list[Problem] = []
    for file in files:
        _enter(file, sources, problems)
    title = one_line(folder.resolve().name)
    ledger = Ledger(heading=Heading(title=title), sources=tuple(sources))
    example = sources[0].id if sources else "SOURCE"
    _write(path, dumps(ledger) + _HOW_TO.format(example=example, ledger=_in_a_shell(path)))
    return Draft(
        path=path,
        ledger=ledger,
        problems=tuple(problems),
        folders=tuple(inner.name for inner in folders),
    )


def _write(path: Path, text: str) -> None:
    try:
        with path.open("xb") as file:
            file.write(text.encode())
    except FileExistsError as error:
        raise LedgerExists(path=str(path)) from error
    except OSError as error:
        raise unusable(path, error) from error


def _in_a_shell(path: Path) -> str:
    """Return a path as it can be pasted behind a command, in one line."""
    return one_line(quote(str(path)))


def summary(draft: Draft) -> str:
    """Return what was written and what is still missing, for people."""
    number = len(draft.ledger.sources)
    lines = [f"Wrote {one_line(str(draft.path))} with {number} source{'s' * (number != 1)}:"]
    for source in draft.ledger.sources:
        parts = [one_line(source.file), source.publisher or "no publisher stated"]
        parts.append(f"{source.published}" if source.published else "no publication date stated")
        lines.append(f"  {source.id}: {', '.join(parts)}")
    undated = [source.id for source in draft.ledger.sources if source.published is None]
    if undated:
        lines.append(
            f"Undated: {', '.join(undated)}. Give each a `published`, and `placed_by` with the "
            "words of its own that place it."
        )
    foreign = [one for one in draft.ledger.sources if subtag(one.language) not in known()]
    if foreign:
        named = ", ".join(f"{one.id} ({one.language})" for one in foreign)
        lines.append(f"No rules for the language of: {named}. Dates of these are taken as given.")
    if draft.folders:
        inner = ", ".join(map(one_line, draft.folders))
        lines.append(f"Not looked into: {inner}. A document there can be entered by hand.")
    lines.append(
        f"Next: enter claims in it, then run `chronology check {_in_a_shell(draft.path)}`."
    )
    return printable("\n".join(lines))


def _enter(file: Path, sources: list[Source], problems: list[Problem]) -> None:
    try:
        document = documents.read(_nameable(file))
    except DocumentUnreadable as error:
        path = one_line(error.path)
        problems.append(Problem(file=path, reason=error.reason, remedy=error.remedy))
        return
    name = free_id(file.stem, {source.id for source in sources})
    sources.append(source_of(document, file.name, name, {}))


def _nameable(file: Path) -> Path:
    """Return a file that a ledger can name, or refuse it."""
    reason = remedy = ""
    if any("\ud800" <= character <= "\udfff" for character in file.name):
        reason, remedy = "its name is not UTF-8", "rename it"
    elif not file.resolve().is_relative_to(file.parent.resolve()):
        reason, remedy = "it is a link that leads out of the folder", "copy the document into it"
    if reason:
        raise DocumentUnreadable(path=str(file), reason=reason, remedy=remedy)
    return file
