"""`import_items`: each row becomes an event and a claim, if its words and its date hold."""

from collections.abc import Iterator, Mapping
from os import PathLike
from pathlib import Path

import attrs

from chronology import edtf
from chronology.arguments import checked
from chronology.building.builder import LedgerBuilder
from chronology.building.entering import Entering
from chronology.building.folders import called_from, documents_below
from chronology.building.items import CheckedItem
from chronology.building.items.check import checked_in
from chronology.building.items.documents import Library
from chronology.building.items.read import Given
from chronology.building.run import build
from chronology.claims import Claim, VerifiedClaim
from chronology.documents import is_document
from chronology.entered import WrongValue
from chronology.errors import DocumentUnreadable, LedgerUnreadable
from chronology.importers.langextract import ByText
from chronology.importers.model import Imported, Read, Record, Refused
from chronology.importers.reading import read_file
from chronology.importers.records import enter_records
from chronology.ledger import is_ledger
from chronology.ledger.files import LEDGER_NAME, text_of
from chronology.ledger.in_folder import ledger_in
from chronology.ledger.mapping.items import ItemMapping
from chronology.ledger.salvage import parse_what_can_be
from chronology.ledger.write import dumps, require_kept
from chronology.paths import followed
from chronology.sources import Source
from chronology.vocabulary import ItemOutcome, Modality, Proposed, TypedField

_TAG = Proposed.IMPORTED.value
_UNDATED = "its date, {date}, is not read whole from its row; enter it by hand, with `when`"
_BY_HAND = "; enter its source by hand first, with `published`"
_OF_SOURCES = frozenset({TypedField.PUBLISHED, TypedField.LANGUAGE})
_SUFFIX = ".toml"
_LONGEST_NAME = 60  # code points of an event that is named by its quote
_BEARABLE = frozenset({TypedField.SPEAKER})  # as typed, and the ledger tells it so


@checked
def import_items(
    items: str | PathLike[str],
    ledger: str | PathLike[str],
    *,
    columns: ItemMapping | None = None,
    day_first: bool | None = None,
    dry_run: bool = False,
) -> Imported:
    """Enter what somebody extracted, or keeps as a calendar or timeline, in a ledger.

    Every quote is looked for in its document and every date derived anew; what does not hold is
    not entered, and told with its reason. What stands in the ledger stays. To import a file again
    adds nothing.

    Args:
        items: the file: items, langextract's documents, a timeline, a calendar.
        ledger: the ledger's file, or a folder with the only one; a new one is written where there
            is none. Documents lie in its folder.
        columns: which keys or columns hold what of an item, where they are called otherwise.
        day_first: whether days come before months in figures of the items.
        dry_run: whether to say only what would be entered, and write nothing.

    Raises:
        ItemsUnreadable: the file cannot be read at all.
        MissingExtra: it is a calendar, and the extra `ics` is not installed.
        LedgerUnreadable: the ledger cannot be read or written.
        LedgerExists: somebody changed it meanwhile; nothing was written.
        NotExpressible: its text is such that nothing can be added to it.
        InvalidLedger: what would be added is not sound; nothing was written.
    """
    file, path = Path(items), ledger_in(Path(ledger))
    read = read_file(file, columns)
    if path.is_dir():
        path /= LEDGER_NAME
    importing = _Importing(path, file, read)
    importing.take_items(day_first)
    importing.take_records()
    importing.drop_what_fails()
    return importing.done(dry_run=dry_run)


class _Importing:
    """A file, while it is imported into a ledger."""

    def __init__(self, path: Path, file: Path, read: Read) -> None:
        self.path = path
        self.file = file
        self.read = read
        self.book = LedgerBuilder.open(path) if _is_there(path) else LedgerBuilder()
        self.before = self.book.ledger
        self.home = path.parent
        self.entering = Entering(attrs.evolve(self.before, path=str(path)))
        self.sources = {one.id: one.id for one in self.before.sources}  # by what items call them
        self.known_claims = {_key(one) for one in self.before.claims}
        self.known = 0
        self.refused: list[Refused] = []
        self.claims: dict[str, str] = {}  # the names of their rows, by id
        self.records: dict[str, Record] = {}  # those that are their own evidence, by claim
        self.events = {
            name.casefold(): one.id
            for one in self.before.events
            for name in (one.id, one.name, *one.aliases)
            if name
        }

    # Items -------------------------------------------------------------------------------------

    def take_items(self, day_first: bool | None) -> None:  # noqa: FBT001 - as it is given
        """Enter the items that hold."""
        if not self.read.items:
            return
        library = Library(dict(self._documents()))
        given = [_with_document(one, library) for one in self.read.items]
        for one in checked_in(given, library, day_first=day_first):
            if (refused := _why_not(one, self._bearable(one))) is not None:
                self.refused.append(refused)
            else:
                self._enter(one)

    def _bearable(self, one: CheckedItem) -> frozenset[TypedField]:
        """Return what a person's word may bear: what the ledger says of its source is such."""
        known = {source.id for source in self.before.sources}
        is_entered = one.claim is not None and one.claim.claim.source in known
        return _BEARABLE | (_OF_SOURCES if is_entered else frozenset())

    def _documents(self) -> Iterator[tuple[str, Source | Path]]:
        """Yield the sources of the ledger, and the documents of its folder that none uses."""
        for source in self.before.sources:
            if source.document is not None:
                yield source.id, source
        if not self.home.is_dir():
            return
        own = {followed(self.file), followed(self.path)}
        try:
            files, _foreign = documents_below(self.home, own)
        except DocumentUnreadable:
            return
        used = {followed(self.home / source.file) for source in self.before.sources}
        for file in files:
            name = called_from(self.home, file)
            if name is not None and followed(file) not in used and is_document(file):
                yield name, file

    def _enter(self, one: CheckedItem) -> None:
        """Enter an item as a claim, with its event and its document if they are new."""
        if one.claim is None:
            return
        told = one.claim.claim
        try:
            source = self._source(told.source)
        except DocumentUnreadable as error:
            reason = f"{error.reason}; {error.remedy}"
            self.refused.append(Refused(name=one.name, kind="not-read", reason=reason))
            return
        event = self._event(one.event or _called_by_its_words(told.quote.exact))
        needs_when = told.when is not None and told.when != one.derived
        claim = Claim(
            event=event,
            source=source,
            quote=told.quote,
            modality=told.modality,
            speaker=told.speaker,
            date_quote=told.date_quote,
            when=told.when if needs_when else None,
            tags=_TAG,
        )
        self._note(claim, one.name)

    def _source(self, name: str) -> str:
        """Return the id of a source; a document that is none yet becomes one.

        Raises:
            DocumentUnreadable: it cannot be read, or the ledger cannot name it.
        """
        if name not in self.sources:
            number = len(self.entering.entered.sources)
            self.entering.enter(self.home / name)
            made = self.entering.entered.sources[number]
            self.book.add_source(made)
            self.sources[name] = made.id
        return self.sources[name]

    def _event(self, name: str) -> str:
        if name.casefold() not in self.events:
            made = self.book.add_event(name, tags=_TAG)
            self.events[name.casefold()] = made.id
        return self.events[name.casefold()]

    def _note(self, claim: Claim, name: str) -> None:
        """Add a claim, unless the ledger has it."""
        if _key(claim) in self.known_claims:
            self.known += 1
            return
        self.known_claims.add(_key(claim))
        fields = {field: getattr(claim, field) for field in _FIELDS}
        made = self.book.add_claim(claim.event, claim.source, claim.quote, **fields)
        self.claims[made.id] = name

    # Records -----------------------------------------------------------------------------------

    def take_records(self) -> None:
        """Enter the entries of a calendar or timeline: they are their own evidence."""
        for record in self.read.records:
            if record.fault is not None:
                reason, remedy = record.fault
                told = Refused(name=record.name, kind="left-out", reason=f"{reason}; {remedy}")
                self.refused.append(told)
        records = [record for record in self.read.records if record.fault is None]
        if not records:
            return
        events = dict[str, str]()
        for claim, record in enter_records(self.book, records, self.file):
            if _key(claim) in self.known_claims:
                self.known += 1
                continue
            event = events.get(record.of or record.name)
            if event is None:
                lasts = True if "/" in record.date else None
                made = self.book.add_event(record.what, place=record.place, lasts=lasts, tags=_TAG)
                event = events[record.of or record.name] = made.id
            self._note(attrs.evolve(claim, event=event, tags=_TAG), record.name)
            self.records[next(reversed(self.claims))] = record

    # Then --------------------------------------------------------------------------------------

    def drop_what_fails(self) -> None:
        """Leave out again what does not hold in the ledger itself, by its zone and its rules."""
        made = build(self.book.ledger)
        failing = {
            one.claim.id: one
            for one in made.claims
            if one.claim.id in self.claims and not (one.counts and self._is_dated(one))
        }
        if not failing:
            return
        for name in failing:
            found = next((f for f in made.findings if name in f.claims), None)
            kind, reason = (found.code, found.sentence) if found else ("fails", "it does not hold")
            if found is None and name in self.records:
                kind, reason = "date-unread", _UNDATED.format(date=self.records[name].date)
            self.refused.append(Refused(name=self.claims.pop(name), kind=kind, reason=reason))
        ledger = self.book.ledger
        claims = [one for one in ledger.claims if one.id not in failing]
        told = {one.event for one in claims} | {one.id for one in self.before.events}
        quoted = {one.source for one in claims} | {one.id for one in self.before.sources}
        self.book = LedgerBuilder.of(
            attrs.evolve(
                ledger,
                claims=claims,
                events=[one for one in ledger.events if one.id in told],
                sources=[one for one in ledger.sources if one.id in quoted],
            )
        )

    def _is_dated(self, one: VerifiedClaim) -> bool:
        """Say whether what an entry says when is what follows from it; of others it is checked."""
        record = self.records.get(one.claim.id)
        is_off = one.claim.modality is Modality.CANCELLED  # the day is that of its plan
        told = None if record is None or is_off else edtf.parse(record.date)
        return told is None or told in (one.span, one.derivation.span)

    def done(self, *, dry_run: bool) -> Imported:
        """Write the ledger, and say what became of the rows."""
        if self.claims and not dry_run:
            require_kept(self.before.text, dumps(self.book.ledger))
            try:
                self.book.save(self.path)
            except DocumentUnreadable as error:
                raise LedgerUnreadable(
                    path=str(self.path), reason=error.reason, remedy=error.remedy
                ) from error
        after = self.book.ledger
        sources = {one.id for one in self.before.sources}
        events = {one.id for one in self.before.events}
        return Imported(
            path=self.path,
            ledger=after,
            rows=len(self.read.items) + len(self.read.records),
            claims=tuple(self.claims),
            events=tuple(one.id for one in after.events if one.id not in events),
            sources=tuple(one.id for one in after.sources if one.id not in sources),
            known=self.known,
            refused=tuple(self.refused),
            unused=self.read.unused,
            written=bool(self.claims) and not dry_run,
        )


def _is_there(path: Path) -> bool:
    """Say whether there is a ledger.

    Raises:
        LedgerUnreadable: what is there is something else: it must not be written into.
    """
    if not path.exists():
        return False
    text = text_of(path)
    is_broken = path.suffix == _SUFFIX and bool(
        parse_what_can_be(text)[1]
    )  # which line is, opening it tells
    if text.strip() and not (is_broken or is_ledger(text)):
        remedy = "name the ledger behind --into, and the file to import before it"
        raise LedgerUnreadable(path=str(path), reason="it is no ledger", remedy=remedy)
    return True


_FIELDS = (
    "modality", "speaker", "date_quote", "when", "row", "cell", "stated", "tags",
)  # fmt: skip


def _key(claim: Claim) -> tuple[object, ...]:
    """Return what two rows have alike that say the same: source, words or row, and mood."""
    if claim.row is not None:
        return claim.source, claim.row, claim.cell, claim.modality
    return claim.event, claim.source, claim.quote.exact, claim.modality


def _with_document(given: Given, library: Library) -> Given:
    """Return an item with its document by name, where it is known by its text."""
    value = given.value
    if not isinstance(value, Mapping) or not isinstance(value.get("document"), ByText):
        return given
    known: ByText = value["document"]
    name = known.id
    try:
        library.source(known.id)
    except WrongValue:
        name = library.named_by_text(known.text) or known.id
    return attrs.evolve(given, value={**value, "document": name})


def _why_not(one: CheckedItem, bearable: frozenset[TypedField]) -> Refused | None:
    """Return why an item is not entered; `None` if it is."""
    if one.problems or one.claim is None:
        told = "; ".join(f"{p.reason}; {p.remedy}" for p in one.problems)
        return Refused(name=one.name, kind=ItemOutcome.NOT_READ.value, reason=told)
    if not one.holds:
        found = one.reasons[0] if one.reasons else None
        kind, reason = (found.code, found.sentence) if found else ("fails", "it does not hold")
        return Refused(name=one.name, kind=kind, reason=reason.removeprefix(f"{one.name}: "))
    if unborne := [field.value for field in one.typed if field not in bearable]:
        reason = f"no words of its document bear its {' and '.join(unborne)}"
        if TypedField.PUBLISHED in one.typed:
            reason += _BY_HAND
        return Refused(name=one.name, kind=ItemOutcome.AS_TYPED.value, reason=reason)
    if one.modality is None:
        reason = "its words do not tell whether it was reported or planned; give `modality`"
        return Refused(name=one.name, kind="modality-open", reason=reason)
    return None


def _called_by_its_words(words: str) -> str:
    """Return the first words of a quote, by which its event is called."""
    words = " ".join(words.split())
    if len(words) <= _LONGEST_NAME:
        return words
    return words[:_LONGEST_NAME].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
