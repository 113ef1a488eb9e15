"""New documents in a ledger that there is: their sources entered, and nothing else touched."""

from collections.abc import Iterable
from pathlib import Path

import attrs

from chronology.building.entering import Entered, Entering
from chronology.building.saving import rewrite
from chronology.drafting.beginning import in_a_shell, laid_out, some, told_of
from chronology.errors import LedgerUnreadable, NotExpressible, Problem
from chronology.ledger import Ledger, loads, read
from chronology.ledger.files import text_of
from chronology.ledger.homes import OWN
from chronology.ledger.in_folder import ledger_in
from chronology.ledger.locate import one_line
from chronology.ledger.read import is_ledger
from chronology.ledger.salvage import parse_what_can_be
from chronology.ledger.write import arranged, texts_of

_MOST_NAMED = 3
_LEDGER_FIRST = "name the ledger before the files: chronology add LEDGER FILES…"
_CHANGED = "it was changed meanwhile: add them again"


@attrs.frozen(kw_only=True)
class Added:
    """What became of adding files to a ledger.

    Attributes:
        path: the ledger's file.
        ledger: what it holds now, without the documents.
        entered: the new sources, and what became of the other files.
        written: whether the file was written, rather than only asked what would be.
    """

    path: Path
    ledger: Ledger
    entered: Entered
    written: bool = True

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the files, and with the ledger."""
        return (*self.entered.problems, *self.ledger.problems)


def add(ledger: str | Path, files: Iterable[str | Path], *, dry_run: bool = False) -> Added:
    """Enter new documents as sources of a ledger, each as `new` would.

    The ledger's file is written whole, or not at all; of what stands in it every byte stays, and
    the new sources stand behind the others. A file that a source uses already is passed over: to
    add it once more changes nothing.

    Args:
        ledger: the ledger's file, or the folder of the only one.
        files: documents in the ledger's folder or below it, or folders there: all their documents
            that are not hidden, those of folders within too. What is not there is looked for from
            the ledger's folder.
        dry_run: whether to say only what would be entered, and write nothing.

    Raises:
        LedgerUnreadable: the ledger cannot be read or written.
        LedgerExists: somebody changed it meanwhile; nothing was written.
        NotExpressible: its text is such that nothing can be added to it.
    """
    path = ledger_in(Path(ledger))
    hold_for_ledger(path, _LEDGER_FIRST)
    before = read(path)
    entering = Entering(before)
    entering.take(map(Path, files))
    entered = entering.entered
    if not entered.sources:
        return Added(path=path, ledger=before, entered=entered, written=False)
    wanted = arranged(attrs.evolve(before, sources=(*before.sources, *entered.sources)))
    texts = texts_of(wanted)
    after = loads(texts[OWN], str(path), included=texts)
    if after != wanted or any(texts[file.name] != file.text for file in before.included):
        reason = "what would be read from it is another ledger"
        raise NotExpressible(reason=reason, notation="ledger in TOML")
    if not dry_run:
        rewrite(path, {OWN: before.text}, {OWN: texts[OWN]}, again=_CHANGED)
    return Added(path=path, ledger=after, entered=entered, written=not dry_run)


def hold_for_ledger(path: Path, remedy: str) -> None:
    """Refuse a file that is no ledger: a document must not be written into."""
    text = text_of(path)
    tables, broken = parse_what_can_be(text.removeprefix("\ufeff"))
    may_become_one = path.suffix.lower() == ".toml" and (not tables or broken)
    if may_become_one or (text.strip() and is_ledger(text)):
        return
    raise LedgerUnreadable(path=str(path), reason="it is no ledger", remedy=remedy)


def summary(added: Added, width: int | None = None) -> str:
    """Return what was added, what not, and what is still missing, for people.

    Args:
        added: what became of adding files.
        width: how many columns its lines may have; left out, as many as they need.
    """
    found, path = added.entered, added.path
    number = len(found.sources)
    verb = "Added" if added.written else "Would add"
    lines = [
        f"{verb} {number} source{'s' * (number != 1)} to {one_line(str(path))}:"
        if number
        else f"Nothing to add to {one_line(str(path))}."
    ]
    lines += told_of(found.sources)
    if number and not added.written:
        lines.append("Nothing was written.")
    if found.known:
        known = [f"{file} ({name})" for file, name in found.known]
        lines.append(f"Used by a source before: {some(known, _MOST_NAMED)}.")
    lines += [
        f"{file} is no longer what source {name} records: `chronology check` tells what holds."
        for file, name in found.changed
    ]
    lines += [f"{file} has the very bytes of source {name}." for file, name in found.repeated]
    lines += [f"{sentence}." for sentence in found.left_out]
    if added.written:
        lines.append(f"Next: enter claims in it, then run `chronology check {in_a_shell(path)}`.")
    return laid_out(lines, width)
