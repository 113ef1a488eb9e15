"""A new ledger for a folder of documents: its sources entered, its claims still to come."""

from pathlib import Path
from shlex import quote

import attrs

from chronology import documents
from chronology.documents.folder import contents, unusable
from chronology.errors import DocumentUnreadable, LedgerExists, Problem
from chronology.languages import known, language_told
from chronology.ledger import Heading, Ledger
from chronology.ledger.locate import one_line
from chronology.ledger.write import dumps
from chronology.printable import printable
from chronology.sources import Source
from chronology.verify.evidence import subtag

LEDGER_NAME = "chronology.toml"
_LONGEST_ID = 24  # code points, with the number that tells two of one name apart
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
    stated = documents.stated(document)
    sources.append(
        Source(
            id=_free_id(file.stem, {source.id for source in sources}),
            file=file.name,
            title=stated.title,
            publisher=stated.publisher,
            published=stated.published,
            published_quote=stated.published_quote,
            retrieved=stated.retrieved,
            url=stated.url,
            language=_language(document.text, stated.language),
            sha256=document.raw_sha256,
            note=f"published: {stated.published_by}" if stated.published_by else "",
        )
    )


def _language(text: str, declared: str) -> str:
    """Return the language of a document: that of its words, where they are plain, or the declared.

    A page in German may still be declared English, as the template has it that it was made from.
    """
    told, given = language_told(text), declared.replace("_", "-")
    return given if given and told in {"", subtag(given)} else told or "en"


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


def _free_id(stem: str, taken: set[str]) -> str:
    """Return a short id made from a file's name."""
    words = "".join(c if c.isalnum() or c in "-_" else "-" for c in stem.lower()).strip("-")
    base = words[:_LONGEST_ID].rstrip("-") or "document"
    name, number = base, 2
    while name in taken:
        behind = f"-{number}"
        name, number = f"{base[: _LONGEST_ID - len(behind)].rstrip('-')}{behind}", number + 1
    return name
