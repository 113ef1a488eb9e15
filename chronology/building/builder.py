"""`LedgerBuilder`: a ledger to write into, entry by entry, from Python.

The module is long because it names every field that may be said of an entry.
"""

from collections.abc import Callable, Iterable, Mapping
from os import PathLike
from pathlib import Path
from typing import Any, TypedDict, TypeVar, Unpack, overload

import attrs

from chronology.arguments import checked
from chronology.building.chronology import Chronology
from chronology.building.entering import Entered, Entering, declared_sources
from chronology.building.loading import load
from chronology.building.naming import name_for
from chronology.building.run import build
from chronology.building.saving import save
from chronology.building.sources import SourceFields, read_source
from chronology.claims import Claim, Gap
from chronology.entered import DateLike, Texts
from chronology.errors import InvalidKind, Problem, WrongType
from chronology.events import Event, KindDeclaration, Place, SameAs, Series
from chronology.findings import Decision, Refusal
from chronology.ledger import Heading, Ledger, sound
from chronology.ledger.ids import free_id, made_id
from chronology.ledger.mapping.model import DateColumn, TableMapping
from chronology.meanings.business import BusinessCalendar
from chronology.meanings.fiscal_year import FiscalYear
from chronology.reconciling import Check, Checks
from chronology.sources import Quote, Source
from chronology.vocabulary import Modality

AnEvent = TypeVar("AnEvent", bound=Event)
_Entry = TypeVar("_Entry", Source, Event, Place, Series, Claim)
_NAMED = (Source, Event, Place, Series, Claim)


class EventFields(TypedDict, total=False):
    """What may be said of an event besides its name; see `Event`."""

    id: str
    place: Place | str
    participants: Texts
    aliases: Texts
    lasts: bool | None
    same_as: SameAs | None
    tags: Texts
    note: str


class ClaimFields(TypedDict, total=False):
    """What may be said of a claim besides its event, its source and its quote; see `Claim`."""

    id: str
    row: int | None
    cell: str
    modality: Modality | str
    when: DateLike | None
    zone: str
    date_quote: Quote | str | None
    antecedent: Quote | str | None
    modality_quote: Quote | str | None
    binding: bool | None
    binding_quote: Quote | str | None
    speaker: str
    speaker_quote: Quote | str | None
    said_at: Event | str
    before: Event | str | Iterable[Event | str]
    after: Event | str | Iterable[Event | str]
    during: Event | str | Iterable[Event | str]
    same_day: Event | str | Iterable[Event | str]
    near: Event | str | Iterable[Event | str]
    gap: Gap | int | None
    relation_quote: Quote | str | None
    calendar: BusinessCalendar | Mapping[str, object] | str | None
    stated: DateLike | None
    corrects: Claim | str | Iterable[Claim | str]
    retracts: Claim | str | Iterable[Claim | str]
    amends: Claim | str | Iterable[Claim | str]
    repeats: Claim | str
    set_aside: str
    tags: Texts
    note: str


class TableFields(TypedDict, total=False):
    """What may be said of a table besides its source and its event; see `TableMapping`."""

    kind: str
    name: str
    place: str
    participants: Texts
    tags: Texts
    lasts: bool | None
    fields: Mapping[str, str]
    planned: DateColumn | str | Iterable[DateColumn | str]
    actual: DateColumn | str | Iterable[DateColumn | str]
    status: str
    statuses: Mapping[str, Modality | str]
    stated: str
    speaker: str
    zone: str
    day_first: bool | None
    fiscal_year: FiscalYear | str | None
    where: Mapping[str, Texts]
    id: str
    note: str


class LedgerBuilder:
    r"""A ledger to write into: sources, events, claims, places, series, decisions.

    Each `add_…` returns the entry with its id, which is made where none is given. Whatever takes
    the id of an entry takes the entry, too; whatever takes a date takes EDTF text.

        >>> import chronology
        >>> book = chronology.LedgerBuilder(title="Bridges")
        >>> herald = book.add_source(text="The bridge was opened on 3 May 2024.", id="herald")
        >>> mail = book.add_source(text="1 February 2024\n\nIt will open in March.")
        >>> bridge = book.add_event("Bridge over the Aare")
        >>> report = book.add_claim(bridge, herald, "The bridge was opened on 3 May 2024")
        >>> plan = book.add_claim(bridge, mail, "It will open in March", modality="planned")
        >>> made = book.build()
        >>> print(made.event("Bridge over the Aare").span)
        3 May 2024
        >>> print(made.findings[0].sentence)
        Bridge over the Aare: planned for March 2024, reported 3 May 2024: late by 33 to 63 days

    Nothing is checked before `build` or `save`, which then tell at once all that is wrong with
    what was added; `problems` tells it at any time.

    Args:
        title: what the chronology is about.
        zone: the IANA time zone by which sources count days and hours that declare none.
        strict_quotes: whether quotes must stand in every source without conventions of quoting.
        day_first: whether days come before months in figures of every source ("3/5/2024").
        fiscal_year: when the financial year of every source begins, such as `04-01`.
        calendar: which days are business days for every source, such as `GB-ENG`.
    """

    @checked
    def __init__(  # noqa: PLR0913 - what a ledger's heading holds
        self,
        *,
        title: str = "",
        zone: str = "",
        strict_quotes: bool = False,
        day_first: bool | None = None,
        fiscal_year: FiscalYear | str | None = None,
        calendar: BusinessCalendar | Mapping[str, object] | str | None = None,
    ) -> None:
        self.heading = Heading(
            title=title,
            zone=zone,
            strict_quotes=strict_quotes,
            day_first=day_first,
            fiscal_year=fiscal_year,
            calendar=calendar,
        )
        self._begin(Ledger(heading=self.heading))

    @classmethod
    @checked
    def of(cls, ledger: Ledger) -> "LedgerBuilder":
        """Return a builder that goes on from a ledger, with its faults, if it has any.

        >>> import chronology
        >>> book = chronology.LedgerBuilder.of(chronology.load("seeds/chronology.toml"))
        >>> forum = book.add_event("Forum in Kazan", place="Kazan")
        >>> len(book.ledger.events) - len(chronology.load("seeds/chronology.toml").events)
        1
        """
        book = cls()
        ledger = ledger.entered or ledger
        book.heading = ledger.heading
        book._begin(ledger)
        return book

    @classmethod
    @checked
    def open(cls, path: str | PathLike[str], kinds: Iterable[type[Event]] = ()) -> "LedgerBuilder":
        """Return a builder that goes on from the ledger in a file; `save` keeps its comments.

        What is wrong in the file stands in `problems`, and stops neither `build` nor `save`.

        Args:
            path: the ledger, a TOML file.
            kinds: further kinds of event, as attrs classes derived from `Event`.

        Raises:
            LedgerUnreadable: the file cannot be opened, or is larger than 64 MiB.
            InvalidKind: a class cannot serve as a kind of event.
        """
        return cls.of(load(Path(path), kinds))

    def _begin(self, ledger: Ledger) -> None:
        self._base = ledger
        self._kinds = list(ledger.kinds)
        self._series = list(ledger.series)
        self._places = list(ledger.places)
        self._sources = list(ledger.sources)
        self._events = list(ledger.events)
        self._claims = list(ledger.claims)
        self._tables = list(ledger.tables)
        self._decisions = list(ledger.decisions)
        self._refused = list(ledger.refused)
        self._taken = {
            Source: {entry.id for entry in ledger.sources} | declared_sources(ledger),
            Event: {name for entry in ledger.events for name in (entry.id, *entry.aliases)},
            Place: {entry.id for entry in ledger.places},
            Series: {entry.id for entry in ledger.series},
            Claim: {entry.id for entry in ledger.claims},
        }

    # Entries -------------------------------------------------------------------------------

    @checked
    def add_source(
        self,
        source: Source | str | PathLike[str] | None = None,
        *,
        text: str | None = None,
        data: bytes | None = None,
        id: str = "",  # noqa: A002 - the field's own name
        file: str = "",
        **fields: Unpack[SourceFields],
    ) -> Source:
        """Add a source, and read its document; as `chronology.read_source`.

        Args:
            source: the path of the document; or a source that is there already.
            text: the document's text, instead; read as `file` says, or else as a `.txt` file.
            data: the document's bytes, instead; `file` says of what type they are.
            id: the name by which claims refer to it.
            file: the file's name in the ledger, and so its type.
            fields: further fields of `Source`, such as `publisher` and `published`.

        Raises:
            DocumentUnreadable: the document cannot be read.
            WrongType: not exactly one of path, text and data is given, or data without `file`.
        """
        if not isinstance(source, Source):
            given = read_source(source, text=text, data=data, id=id, file=file, **fields)
            made = given.id
            if not id:
                given = self._with_id(given, Source, made, renew=True)
            if given.id != made and not file and text is not None:
                given = attrs.evolve(given, file=f"{given.id}.txt")
            source = given
        else:
            source = self._with_id(source, Source, name_for(source))
        return self._kept(source, Source, self._sources)

    @checked
    def add_documents(self, *paths: str | PathLike[str]) -> Entered:
        """Add a source for each new document: files, or folders with all that lies below them.

        As `chronology add`: a file that a source uses already is passed over, hidden files are, and
        what cannot be read is told and stops nothing. Documents may lie anywhere; `save` copies
        those from elsewhere into the ledger's folder.

            >>> import chronology
            >>> book = chronology.LedgerBuilder()
            >>> [source.publisher for source in book.add_documents("seeds").sources]
            ['Azernews', "Tatarstan President's Press Office", 'Trend', '', 'Kazinform']
            >>> len(book.add_documents("seeds").sources)
            0

        Args:
            paths: the files and folders.
        """
        entering = Entering(self.ledger, elsewhere=True)
        entering.take(map(Path, paths))
        entered = entering.entered
        for source in entered.sources:
            self._kept(source, Source, self._sources)
        return entered

    @overload
    def add_event(self, event: AnEvent) -> AnEvent: ...

    @overload
    def add_event(self, event: str, **fields: Unpack[EventFields]) -> Event: ...

    @checked
    def add_event(self, event: Event | str, **fields: Unpack[EventFields]) -> Event:
        """Add an event: an object of its kind, or its name for one of no particular kind.

            >>> import chronology
            >>> book = chronology.LedgerBuilder()
            >>> launch = chronology.PlantLaunch(plant="Bern works", milestone="commissioning")
            >>> book.add_event(launch).id
            'bern-works-commissioning'

        Args:
            event: the event, or its name.
            fields: further fields of an event that is given by its name.
        """
        if not isinstance(event, Event):
            values: dict[str, Any] = {**fields}
            if "place" in values:
                values["place"] = _id_of(values["place"])
            event = Event(name=event, **values)
        told = event.name or " ".join(str(part) for part in event.key_values if part)
        told = told or f"{event.kind} {event.participants} {event.place}"
        return self._kept(self._with_id(event, Event, told), Event, self._events)

    @checked
    def add_claim(
        self,
        event: Event | str,
        source: Source | str,
        quote: Quote | str,
        **fields: Unpack[ClaimFields],
    ) -> Claim:
        """Add a claim: this source says this of that event, in these words.

        Args:
            event: the event, or its id.
            source: the source, or its id.
            quote: the source's words, verbatim.
            fields: further fields of `Claim`, such as `modality="planned"`.

        Raises:
            WrongType: an event, source or claim is given without an id, for it was never added;
                an id that the ledger does not have is told by `build`.
        """
        said: dict[str, Any] = {name: _ids_of(value) for name, value in fields.items()}
        claim = Claim(event=_id_of(event), source=_id_of(source), quote=quote, **said)
        if not claim.id:
            claim = attrs.evolve(claim, id=made_id(claim, self._taken[Claim]))
        return self._kept(claim, Claim, self._claims)

    @checked
    def add_table(
        self,
        source: Source | str | Iterable[Source | str],
        event: str,
        **fields: Unpack[TableFields],
    ) -> TableMapping:
        """Say how the rows of a table become events and claims, when it is built.

        Args:
            source: the source whose document is the table, or its id; or several, such as its
                versions.
            event: a template for the event of a row, such as `{project}, {phase}`.
            fields: further fields of `TableMapping`, such as `planned="end"`.

        Raises:
            WrongType: a source is given without an id, for it was never added.
        """
        mapping = TableMapping(source=_ids_of(source), event=event, **fields)
        self._tables.append(mapping)
        return mapping

    @checked
    def add_place(self, place: Place | str, *, id: str = "", within: Place | str = "") -> Place:  # noqa: A002 - the field's own name
        """Add a place, or one by its name, and what it lies within."""
        if not isinstance(place, Place):
            place = Place(id=id, name=place, within=_id_of(within) if within else "")
        return self._kept(self._with_id(place, Place, place.name), Place, self._places)

    @checked
    def add_series(
        self,
        series: Series | str,
        *,
        id: str = "",  # noqa: A002 - the field's own name
        aliases: Texts = (),
        restarts: DateLike | Iterable[DateLike] = (),
        ordered: bool = True,
    ) -> Series:
        """Add a numbered series of events, or one by its name."""
        if not isinstance(series, Series):
            series = Series(id=id, name=series, aliases=aliases, restarts=restarts, ordered=ordered)
        return self._kept(self._with_id(series, Series, series.name), Series, self._series)

    @checked
    def add_kind(self, kind: KindDeclaration) -> Callable[..., Event]:
        """Declare a kind of event, and return what makes its events.

        A kind that is a Python class need not be added: its events say it.

            >>> import chronology
            >>> book = chronology.LedgerBuilder()
            >>> fields = {"court": "text", "docket": "text"}
            >>> hearing = book.add_kind(chronology.KindDeclaration(id="hearing", fields=fields))
            >>> book.add_event(hearing(name="First hearing", docket="24-117")).id
            'first-hearing'

        Raises:
            InvalidKind: it is none.
        """
        for problem in sound(Ledger(kinds=[*self._kinds, kind])).problems:
            raise InvalidKind(name=str(kind.id), reason=f"{problem.reason}; {problem.remedy}")
        self._kinds.append(kind)
        return kind.make()

    def add_decision(self, finding: str, event: Event | str, reason: str) -> Decision:
        """Add a person's word on a finding: it is folded away in tables and counted.

        Args:
            finding: the code of the finding, such as `late`.
            event: the event that it concerns, or its id.
            reason: why it need not be shown.
        """
        decision = Decision(finding=finding, event=_id_of(event), reason=reason)
        self._decisions.append(decision)
        return decision

    def add_refusal(self, source: Source | str, quote: Quote | str, reason: str = "") -> Refusal:
        """Add a person's word that a passage is no claim: `draft` proposes it no more.

        Args:
            source: the source, or its id.
            quote: the words that are no claim, as the source has them.
            reason: why not.
        """
        refusal = Refusal(source=_id_of(source), quote=quote, reason=reason)
        self._refused.append(refusal)
        return refusal

    # What comes of them --------------------------------------------------------------------

    @property
    def ledger(self) -> Ledger:
        """The ledger as it stands, unchecked."""
        return attrs.evolve(
            self._base,
            heading=self.heading,
            kinds=self._kinds,
            series=self._series,
            places=self._places,
            sources=self._sources,
            events=self._events,
            claims=self._claims,
            tables=self._tables,
            decisions=self._decisions,
            refused=self._refused,
        )

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the ledger as it stands, each with its place and remedy."""
        return sound(self.ledger).problems

    @checked
    def build(
        self,
        as_of: DateLike | None = None,
        progress: Callable[[int, int], None] | None = None,
        jobs: int = 1,
        checks: Iterable[Check] = Checks(),
        *,
        strict: bool | None = None,
    ) -> Chronology:
        """Return the chronology of the ledger; as `chronology.build`.

        Faults of the file that a ledger was opened from stop nothing, unless `strict` is true: of
        what the file holds the sound part is used, and its evidence does not hold. `problems`
        tells them.

        Raises:
            InvalidLedger: what was added is not sound, or with `strict` anything of the ledger;
                the error lists all that is wrong.
        """
        return build(self.ledger, as_of, progress, jobs, checks, strict=strict)

    @checked
    def save(self, path: str | PathLike[str], *, replace: bool = False) -> Path:
        """Write the ledger as TOML, and its documents beside it; `chronology.load` reads it back.

        A ledger that was opened from this file keeps the comments, the order and the layout that
        it has. A document that lies elsewhere, or stands in no file, is copied into the folder of
        the ledger; no file of another content is ever overwritten. Entries of the file it was
        opened from that could not be used stay in it as they stand.

        Args:
            path: the ledger's file.
            replace: whether another ledger in that file may be written over. The comments above
                and in entries that stay are kept, entries that are not in this ledger go. What
                is no ledger is never written over.

        Raises:
            InvalidLedger: what was added is not sound; nothing was written.
            LedgerExists: another ledger is there, or somebody changed this one since it was opened.
            LedgerUnreadable: the file cannot be written, is a document of one of the sources, or
                holds something else than a ledger.
            DocumentUnreadable: a document changed since it was read, or cannot be copied.
            NotExpressible: a date cannot be written in a ledger.
        """
        saved = save(self.ledger, Path(path), replace=replace)
        self.heading = saved.heading
        self._begin(saved)
        return Path(path)

    def _with_id(self, entry: _Entry, cls: type, name: object, *, renew: bool = False) -> _Entry:
        """Return an entry with an id made from its name, unless it has one."""
        if entry.id and not renew:
            return entry
        return attrs.evolve(entry, id=free_id(name, self._taken[cls], cls.__name__.lower()))

    def _kept(self, entry: _Entry, cls: type, entries: list[_Entry]) -> _Entry:
        self._taken[cls].add(str(entry.id))
        entries.append(entry)
        return entry


def _id_of(entry: Any) -> Any:  # noqa: ANN401 - what is no entry and no id, the checks tell
    """Return the id of an entry that may be given by its id.

    Raises:
        WrongType: it has no id, for it was never added.
    """
    if isinstance(entry, _NAMED):
        if not entry.id:
            what = next(cls.__name__ for cls in _NAMED if isinstance(entry, cls)).lower()
            expected = f"the {what} that `add_{what}` returned, which has an id"
            raise WrongType(argument=what, expected=expected, got=f"{what} without one")
        return entry.id
    return entry


def _ids_of(value: Any) -> Any:  # noqa: ANN401 - as `_id_of`
    """Return a value in which entries stand as their ids."""
    if isinstance(value, list | tuple | set | frozenset):
        return tuple(map(_id_of, value))
    return _id_of(value)
