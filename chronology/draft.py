"""A new ledger for a folder of documents: its sources entered, its claims still to come."""

from pathlib import Path

import attrs

from chronology import documents
from chronology.errors import DocumentUnreadable, LedgerExists, Problem
from chronology.ledger import Heading, Ledger
from chronology.ledger.write import dumps
from chronology.printable import printable
from chronology.sources import Source

LEDGER_NAME = "chronology.toml"
_LONGEST_ID = 40
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
    """

    path: Path
    ledger: Ledger
    problems: tuple[Problem, ...]


def new(folder: Path) -> Draft:
    """Write a ledger into a folder, with a source for each document in it.

    Title, publisher and publication date are entered where the document states them, with
    its words for the date; the SHA-256 of its bytes always.

    Raises:
        LedgerExists: there is one already; nothing is overwritten.
        DocumentUnreadable: the folder is not there, or cannot be written to.
    """
    path = folder / LEDGER_NAME
    if path.exists():
        raise LedgerExists(path=str(path))
    if not folder.is_dir():
        raise DocumentUnreadable(
            path=str(folder), reason="there is no such folder", remedy="name the documents' folder"
        )
    sources: list[Source] = []
    problems: list[Problem] = []
    for file in sorted(folder.iterdir()):
        if file.is_file() and not file.name.startswith("."):
            _enter(file, sources, problems)
    ledger = Ledger(heading=Heading(title=folder.resolve().name), sources=tuple(sources))
    example = sources[0].id if sources else "SOURCE"
    text = dumps(ledger) + _HOW_TO.format(example=example, ledger=path)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file_:
            file_.write(text)
    except OSError as error:
        raise DocumentUnreadable(
            path=str(path), reason=str(error.strerror), remedy="check the folder's permissions"
        ) from error
    return Draft(path=path, ledger=ledger, problems=tuple(problems))


def summary(draft: Draft) -> str:
    """Return what was written and what is still missing, for people."""
    number = len(draft.ledger.sources)
    lines = [f"Wrote {draft.path} with {number} source{'' if number == 1 else 's'}:"]
    for source in draft.ledger.sources:
        parts = [source.file, source.publisher or "no publisher stated"]
        parts.append(f"{source.published}" if source.published else "no publication date stated")
        lines.append(printable(f"  {source.id}: {', '.join(parts)}"))
    undated = [source.id for source in draft.ledger.sources if source.published is None]
    if undated:
        lines.append(
            f"Undated: {', '.join(undated)}. Give each a `published`, and `placed_by` with the "
            "words of its own that place it."
        )
    lines.append(f"Next: enter claims in it, then run `chronology check {draft.path}`.")
    return printable("\n".join(lines))


def _enter(file: Path, sources: list[Source], problems: list[Problem]) -> None:
    try:
        document = documents.read(file)
    except DocumentUnreadable as error:
        problems.append(Problem(file=error.path, reason=error.reason, remedy=error.remedy))
        return
    stated = documents.stated(document.text)
    sources.append(
        Source(
            id=_free_id(file.stem, {source.id for source in sources}),
            file=file.name,
            title=stated.title,
            publisher=stated.publisher,
            published=stated.published,
            published_quote=stated.published_quote,
            sha256=document.raw_sha256,
        )
    )


def _free_id(stem: str, taken: set[str]) -> str:
    """Return a short id made from a file's name."""
    words = "".join(c if c.isalnum() or c in "-_" else "-" for c in stem.lower()).strip("-")
    base = words[:_LONGEST_ID].rstrip("-") or "document"
    name, number = base, 2
    while name in taken:
        name, number = f"{base}-{number}", number + 1
    return name
