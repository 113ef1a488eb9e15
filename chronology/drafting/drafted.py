"""Claims drafted into a ledger: its documents entered, what they tell proposed and marked."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import attrs

from chronology import documents
from chronology.building.drafts.entries import DraftedEntries, DraftedEvent, Entering
from chronology.building.drafts.model import LeftOutTime, SourceDraft
from chronology.building.drafts.run import drafts_of, kinds_of
from chronology.building.drafts.twins import Twins
from chronology.building.entering import Entered
from chronology.building.entering import Entering as EnteringFiles
from chronology.building.evidence import verified
from chronology.building.loading import how_read, inside, with_documents
from chronology.building.saving import rewrite
from chronology.claims import VerifiedClaim
from chronology.documents.folder import contents
from chronology.drafting.adding import hold_for_ledger
from chronology.drafting.beginning import MOST_TOLD
from chronology.drafting.journal import Journal, journal_of
from chronology.drafting.table_blocks import table_block
from chronology.drafting.text import added_block, appended
from chronology.errors import DocumentUnreadable, NotExpressible, Problem
from chronology.events import Event
from chronology.ledger import Heading, Ledger, loads, read
from chronology.ledger.files import LEDGER_NAME, text_of
from chronology.ledger.homes import OWN
from chronology.ledger.in_folder import ledger_in
from chronology.ledger.locate import one_line
from chronology.ledger.write import arranged, dumps, require_kept, texts_of
from chronology.sources import Document, Source
from chronology.view.versions import versions

_TOGETHER = 200  # sources whose events stand together in the ledger, by what may be one
_NAME_ONE = "name a ledger, or a folder of documents"
_CHANGED = "it was changed meanwhile: draft again"


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
        taken: of how many sources the drafts are those of a run that ended before its time.
        tables: the sources for which a table's mapping was proposed, commented out.
        not_taken: why what such a run left is not used, or not all of it; else empty.
    """

    path: Path
    entered: Entered
    of_source: dict[str, SourceDraft]
    events: tuple[DraftedEvent, ...]
    is_new: bool
    written: bool
    problems: tuple[Problem, ...]
    taken: int = 0
    not_taken: str = ""
    tables: tuple[str, ...] = ()

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

    The ledger is written at the end, whole. What is drafted until then is kept in a hidden file
    beside it: where a run ends before, however it ends, the next one goes on.

    Args:
        where: the folder, or the ledger's file.
        jobs: how many processes read the sources.
        progress: called now and again with how much is done, and of how much.
        dry_run: whether to say only what would be drafted, and write nothing.
        kinds: further kinds of event, as attrs classes.

    Raises:
        DocumentUnreadable: the folder is not there, or cannot be read or written to.
        LedgerUnreadable: the ledger cannot be read or written.
        LedgerExists: somebody changed it meanwhile; to draft again takes up what was drafted.
        NotExpressible: its text is such that nothing can be added to it.
    """
    home = Path(where)
    path = ledger_in(home)
    is_new = path.is_dir()
    path = path / LEDGER_NAME if is_new else path
    if not is_new:
        hold_for_ledger(path, _NAME_ONE)
    work = _Work(path, tuple(kinds), dry_run=dry_run, is_new=is_new)
    try:
        work.run(jobs, progress or _tell_nobody)
        work.journal.end()
    finally:
        work.journal.close()
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
        self.journal = Journal(journal_of(path), _decisive(self.read), is_used=not dry_run)
        self.claimed = set[str]()
        self.entered = Entered(sources=())
        self.of_source: dict[str, SourceDraft] = {}
        self.events: list[DraftedEvent] = []
        self.tables: list[str] = []

    def _ledger(self) -> Ledger:
        if self.is_new:
            title = one_line(self.path.parent.resolve().name)
            return Ledger(heading=Heading(title=title), path=str(self.path))
        return read(self.path, self.kinds)

    def run(self, jobs: int, progress: Callable[[int, int], None]) -> None:
        """Do all of it.

        Args:
            jobs: how many processes draft.
            progress: called with how much is done, and of how much: files are entered, then
                sources drafted, and each counts as half.
        """
        files = 0

        def tell_entered(done: int, whole: int) -> None:
            nonlocal files
            files = whole
            progress(done, 2 * whole)

        def tell_drafted(done: int, whole: int) -> None:
            progress(files + files * done // max(whole, 1), 2 * files)

        self.enter_files(tell_entered)
        self.take_up()
        self.read_documents()
        self.draft(jobs, tell_drafted if files else progress)
        self.enter_claims(jobs)

    def drafted(self) -> Drafted:
        """Return what became of it."""
        return Drafted(
            path=self.path,
            entered=self.entered,
            of_source=self.of_source,
            events=tuple(self.events),
            tables=tuple(self.tables),
            is_new=self.is_new,
            written=self.written,
            taken=self.journal.taken,
            not_taken=self.journal.refused,
            problems=(*self.entered.problems, *self.read.problems),
        )

    # Its documents ------------------------------------------------------------------------------

    def enter_files(self, progress: Callable[[int, int], None]) -> None:
        """Enter the documents of the ledger's folder that no source uses."""
        entering = EnteringFiles(self.read, kept=self.journal)
        if self.is_new:
            contents(self.path.parent)  # whoever names no folder is told so
        entering.take([self.path.parent], progress)
        self.entered = entering.entered
        read = self.read
        if self.is_new:
            text = dumps(attrs.evolve(read, sources=self.entered.sources))
            self.read = loads(text, str(self.path), self.kinds)
        elif self.entered.sources:
            wanted = attrs.evolve(read, sources=(*read.sources, *self.entered.sources))
            self.read = self._again(texts_of(arranged(wanted))[OWN])

    def take_up(self) -> None:
        """Take what a run that ended before its time drafted of documents as they still are."""
        self.claimed = {one.source for one in self.read.claims}
        self.claimed |= {one.source for one in self.read.refused}
        entered = {source.id: source.sha256 for source in self.entered.sources}
        for source in self.read.sources if self.journal.has_drafts else ():
            if source.id not in self.claimed:
                digest = entered.get(source.id) or self._digest_of(source)
                told = attrs.evolve(source, defaults=self.read.heading.defaults)
                draft = self.journal.draft(told, digest)
                if draft is not None:
                    self.of_source[source.id] = draft

    def _digest_of(self, source: Source) -> str:
        try:
            return documents.digest_of(inside(self.path.parent, source.file))
        except DocumentUnreadable:
            return ""

    def read_documents(self) -> None:
        """Read the documents of which something is still to be drafted, or to be told."""
        known = {source.id: source.document for source in self.entered.sources}
        told = {source.id for source in self.entered.sources[:MOST_TOLD]}

        def document_of(source: Source) -> Document | None:
            document = known.get(source.id)
            if document is not None or (source.id in self.of_source and source.id not in told):
                return document
            return documents.read(inside(self.path.parent, source.file), **how_read(source))

        self.read = with_documents(self.read, document_of)
        found = {source.id: source.document for source in self.read.sources}
        sources = [attrs.evolve(one, document=found[one.id]) for one in self.entered.sources]
        self.entered = attrs.evolve(self.entered, sources=tuple(sources))

    def _again(self, text: str) -> Ledger:
        """Return the ledger that another text of its own file holds."""
        included = {file.name: file.text for file in self.read.included}
        return loads(text, str(self.path), self.kinds, included={OWN: text, **included})

    # Its claims ---------------------------------------------------------------------------------

    def draft(self, jobs: int, progress: Callable[[int, int], None]) -> None:
        """Draft of all sources of which a run before has not, and keep what is drafted."""
        names = [source.id for source in self.read.sources]
        open_ones = [name for name in names if name not in self.of_source]
        self.of_source |= drafts_of(self.read, open_ones, progress, jobs, self._keep)
        self.of_source = {name: self.of_source[name] for name in names}

    def _keep(self, name: str, draft: SourceDraft) -> None:
        source = self.read.source_of[name]
        if source.document is not None and name not in self.claimed:
            self.journal.keep_draft(source, source.document.raw_sha256, draft)

    def enter_claims(self, jobs: int) -> None:
        """Write the ledger with entries for all that is drafted."""
        drafts = list(self.of_source.values())
        if any(draft.proposals for draft in drafts):
            self._add(drafts, Twins(self.read, _by_event(self.read, jobs)))
        self._propose_tables()
        if self.read.text != self.on_disk:
            self._write()

    def _propose_tables(self) -> None:
        """Add, commented out, how the tables that were entered may become claims."""
        for source in self.entered.sources:
            block = table_block(source)
            if block:
                again = self._again(added_block(self.read.text, block))
                if _are_in(DraftedEntries(), again, self.read):
                    self.read = again
                    self.tables.append(source.id)

    def _add(self, drafts: Sequence[SourceDraft], twins: Twins) -> None:
        """Add entries to the ledger's text: those of some sources, then those of others."""
        entering, text = Entering(self.read, twins), self.read.text
        found = list[DraftedEntries]()
        for first in range(0, len(drafts), _TOGETHER):
            some = drafts[first : first + _TOGETHER]
            proposals = [one for draft in some for one in draft.proposals]
            if proposals:
                found.append(entering.entries(proposals))
                text = appended(self.read, text, found[-1])
        entries = DraftedEntries.joined(found)
        again = self._again(text)
        if not _are_in(entries, again, self.read):
            text = texts_of(arranged(entries.within(self.read)))[OWN]
            require_kept(self.read.text, text)
            again = self._again(text)
        if not _are_in(entries, again, self.read):
            reason = "what would be read from it is another ledger"
            raise NotExpressible(reason=reason, notation="ledger in TOML")
        self.read = again
        self.events += entries.events

    def _write(self) -> None:
        """Write the text, whole, unless somebody else wrote meanwhile."""
        if self.dry_run:
            return
        old = None if self.is_new and not self.written else self.on_disk
        rewrite(self.path, {OWN: old}, {OWN: self.read.text}, again=_CHANGED)
        self.on_disk, self.written = self.read.text, True


def _decisive(read: Ledger) -> list[str]:
    """Return all that decides what is drafted of a source, besides itself and its document."""
    kinds = kinds_of(read)
    classes = [
        f"{name}={kind.__module__}.{kind.__qualname__}{[one.name for one in attrs.fields(kind)]}"
        for name, kind in kinds.by_name.items()
    ]
    readers = [
        f"{suffix}={getattr(made, '__module__', '')}.{getattr(made, '__qualname__', type(made))}"
        for suffix, made in sorted(documents.OWN_READERS.items())
    ]
    programs = [f"{one.name} {one.version}" for one in versions()]
    return [*programs, *classes, str(sorted(kinds.by_word.items())), *readers]


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
