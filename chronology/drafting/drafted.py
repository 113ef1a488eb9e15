"""Claims drafted into a ledger: its documents entered, what they tell proposed and marked."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import attrs

from chronology import documents
from chronology.building.drafts.entries import DraftedEntries, DraftedEvent, Entering
from chronology.building.drafts.model import LeftOutTime, Proposal, SourceDraft
from chronology.building.drafts.run import drafts_of
from chronology.building.drafts.twins import Twins
from chronology.building.entering import Entered
from chronology.building.entering import Entering as EnteringFiles
from chronology.building.evidence import verified
from chronology.building.loading import how_read, inside, with_documents
from chronology.claims import VerifiedClaim
from chronology.documents.folder import contents
from chronology.drafting.adding import hold_for_ledger
from chronology.drafting.text import appended
from chronology.errors import (
    LedgerExists,
    LedgerUnreadable,
    NotExpressible,
    Problem,
)
from chronology.events import Event
from chronology.ledger import Heading, Ledger, loads, read
from chronology.ledger.files import LEDGER_NAME, text_of
from chronology.ledger.homes import OWN
from chronology.ledger.in_folder import ledger_in
from chronology.ledger.locate import one_line
from chronology.ledger.write import arranged, dumps, require_kept, texts_of
from chronology.replacing import write_whole
from chronology.sources import Document, Source

_AT_ONCE = 200  # sources after which what is drafted is written
_NAME_ONE = "name a ledger, or a folder of documents"
_CHANGED = "somebody changed it meanwhile: draft again"


@attrs.frozen(kw_only=True)
class Drafted:
    """What became of drafting.

    Attributes:
        path: the ledger's file.
        entered: the documents that became sources, and what became of the others.
        of_source: what was drafted of each source, by its id.
        events: the events with their claims, as they were added.
        is_new: whether the ledger was written anew.
        written: whether anything was written.
        problems: what is wrong with the files and the ledger.
    """

    path: Path
    entered: Entered
    of_source: dict[str, SourceDraft]
    events: tuple[DraftedEvent, ...]
    is_new: bool
    written: bool
    problems: tuple[Problem, ...]

    @property
    def left_out(self) -> tuple[LeftOutTime, ...]:
        """The times of which nothing was drafted."""
        return tuple(one for draft in self.of_source.values() for one in draft.left_out)


def draft(
    where: str | Path,
    *,
    jobs: int = 1,
    progress: Callable[[int, int], None] | None = None,
    dry_run: bool = False,
    kinds: Iterable[type[Event]] = (),
) -> Drafted:
    """Draft claims for every sentence of a folder's documents that tells of a dated happening.

    Of a folder without a ledger one is written, as by `new`; of one with a ledger, documents that
    no source uses are entered, as by `add`. Then each dated sentence that no claim quotes and
    nobody refused becomes a claim, if `check` would verify it, with an event; both have the tag
    `drafted`. What a person wrote in the ledger stays as it is, to the byte.

    Args:
        where: the folder, or the ledger's file.
        jobs: how many processes read the sources.
        progress: called now and again with how many sources are done, and of how many.
        dry_run: whether to say only what would be drafted, and write nothing.
        kinds: further kinds of event, as attrs classes.

    Raises:
        DocumentUnreadable: the folder is not there, or cannot be read or written to.
        LedgerUnreadable: the ledger cannot be read or written.
        LedgerExists: somebody changed it meanwhile; what was drafted until then is in it.
        NotExpressible: its text is such that nothing can be added to it.
    """
    home = Path(where)
    path = ledger_in(home)
    is_new = path.is_dir()
    path = path / LEDGER_NAME if is_new else path
    if not is_new:
        hold_for_ledger(path, _NAME_ONE)
    work = _Work(path, tuple(kinds), dry_run=dry_run, is_new=is_new)
    work.enter_files()
    work.draft(jobs, progress or _tell_nobody)
    return work.drafted()


def _tell_nobody(_done: int, _all: int) -> None:
    """Tell nobody."""


class _Work:
    """One drafting: the ledger's text, as it grows."""

    def __init__(
        self, path: Path, kinds: Sequence[type[Event]], *, dry_run: bool, is_new: bool
    ) -> None:
        self.path = path
        self.kinds = tuple(kinds)
        self.dry_run = dry_run
        self.is_new = is_new
        self.written = False
        self.on_disk = "" if is_new else text_of(path)
        self.read = self._ledger()
        self.entered = Entered(sources=())
        self.of_source: dict[str, SourceDraft] = {}
        self.events: list[DraftedEvent] = []

    def _ledger(self) -> Ledger:
        if self.is_new:
            title = one_line(self.path.parent.resolve().name)
            return Ledger(heading=Heading(title=title), path=str(self.path))
        return read(self.path, self.kinds)

    def drafted(self) -> Drafted:
        """Return what became of it."""
        return Drafted(
            path=self.path,
            entered=self.entered,
            of_source=self.of_source,
            events=tuple(self.events),
            is_new=self.is_new,
            written=self.written,
            problems=(*self.entered.problems, *self.read.problems),
        )

    # Its documents ------------------------------------------------------------------------------

    def enter_files(self) -> None:
        """Enter the documents of the ledger's folder that no source uses, and read the others."""
        entering = EnteringFiles(self.read)
        folder = self.path.parent
        if self.is_new:
            contents(folder)  # whoever names no folder is told so
        entering.take([folder])
        self.entered = entering.entered
        read = self.read
        if self.is_new:
            text = dumps(attrs.evolve(read, sources=self.entered.sources))
            self.read = loads(text, str(self.path), self.kinds)
        elif self.entered.sources:
            wanted = attrs.evolve(read, sources=(*read.sources, *self.entered.sources))
            self.read = self._again(texts_of(arranged(wanted))[OWN])
        known = {source.id: source.document for source in self.entered.sources}

        def document_of(source: Source) -> Document:
            document = known.get(source.id)
            if document is not None:
                return document
            return documents.read(inside(folder, source.file), **how_read(source))

        self.read = with_documents(self.read, document_of)

    def _again(self, text: str) -> Ledger:
        """Return the ledger that another text of its own file holds."""
        included = {file.name: file.text for file in self.read.included}
        return loads(text, str(self.path), self.kinds, included={OWN: text, **included})

    # Its claims ---------------------------------------------------------------------------------

    def draft(self, jobs: int, progress: Callable[[int, int], None]) -> None:
        """Draft of all sources, and write what is drafted now and again."""
        names = [source.id for source in self.read.sources]
        twins: Twins | None = None
        for first in range(0, len(names), _AT_ONCE):
            some = names[first : first + _AT_ONCE]

            def tell(done: int, _: int, first: int = first) -> None:
                progress(first + done, len(names))

            made = drafts_of(self.read, some, tell, jobs)
            self.of_source |= made
            proposals = [one for draft in made.values() for one in draft.proposals]
            if proposals:
                twins = twins or Twins(self.read, _by_event(self.read, jobs))
                self._add(proposals, twins)
        if self.read.text != self.on_disk:
            self._write()

    def _add(self, proposals: Sequence[Proposal], twins: Twins) -> None:
        """Add entries for proposals to the ledger's text."""
        entries = Entering(self.read, twins).entries(proposals)
        text = appended(self.read, entries)
        again = self._again(text)
        if not _are_in(entries, again, self.read):
            text = texts_of(arranged(entries.within(self.read)))[OWN]
            require_kept(self.read.text, text)
            again = self._again(text)
        if not _are_in(entries, again, self.read):
            reason = "what would be read from it is another ledger"
            raise NotExpressible(reason=reason, notation="ledger in TOML")
        known = {source.id: source.document for source in self.read.sources}
        sources = [attrs.evolve(one, document=known.get(one.id)) for one in again.sources]
        self.read = attrs.evolve(again, sources=sources)
        self.events += entries.events
        self._write()

    def _write(self) -> None:
        """Write the text, whole, unless somebody else wrote meanwhile."""
        if self.dry_run:
            return
        if (self.path.exists() or not self.is_new) and text_of(self.path) != self.on_disk:
            raise LedgerExists(path=str(self.path), remedy=_CHANGED)
        try:
            write_whole(self.path, self.read.text.encode("utf-8", errors="surrogateescape"))
        except (OSError, ValueError) as error:
            raise LedgerUnreadable(
                path=str(self.path),
                reason=f"it cannot be written: {error}",
                remedy="check its permissions",
            ) from error
        self.on_disk, self.written = self.read.text, True


def _by_event(read: Ledger, jobs: int) -> dict[str, list[VerifiedClaim]]:
    """Return the claims of a ledger as they are verified, by event."""
    found: defaultdict[str, list[VerifiedClaim]] = defaultdict(list)
    for one in verified(read, _tell_nobody, jobs):
        found[one.claim.claim.event].append(one.claim)
    return found


def _are_in(entries: DraftedEntries, again: Ledger, before: Ledger) -> bool:
    """Say whether a ledger read again holds all it held, and the new entries."""
    wanted = entries.within(before)
    same = len(again.problems) == len([one for one in before.problems if _is_of_text(one)])
    tables = ("kinds", "series", "places", "events", "decisions", "refused", "tables")
    same = same and all(
        sorted(map(repr, getattr(again, table))) == sorted(map(repr, getattr(wanted, table)))
        for table in tables
    )
    return same and len(again.claims) == len(wanted.claims)


def _is_of_text(problem: Problem) -> bool:
    """Say whether a problem is one of the ledger's text, and not of a document."""
    return not problem.key_path.endswith(".file")
