"""`Ledger`: the sources, events, claims and decisions that a person keeps in one file."""

from collections.abc import Mapping
from functools import cached_property

import attrs

from chronology.arguments import hold_lists
from chronology.claims import Claim
from chronology.errors import Problem
from chronology.events import Event, KindDeclaration, Place, Series
from chronology.findings import Decision, Refusal
from chronology.ledger.files import FileText
from chronology.ledger.locate import KeyPath, Locations, written_path
from chronology.ledger.mapping.model import TableMapping, TableReading
from chronology.meanings.business import BusinessCalendar
from chronology.meanings.fiscal_year import FiscalYear
from chronology.sources import Defaults, Source, as_calendar, as_fiscal_year


@attrs.frozen(kw_only=True)
class Heading:
    """What a ledger says of itself, in its table `[chronology]`.

        >>> import chronology
        >>> chronology.Ledger(heading=chronology.Heading(title="Bridges")).heading.title
        'Bridges'

    Attributes:
        title: what the chronology is about.
        zone: the IANA time zone by which every source counts days and hours that declares none,
            and on whose clock times with an offset are shown.
        strict_quotes: whether quotes must stand in every source without conventions of quoting.
        day_first: whether days come before months in figures of every source ("3/5/2024").
        fiscal_year: when the financial year of every source begins, and how it is named.
        calendar: which days are business days for every source.
    """

    title: str = ""
    zone: str = ""
    strict_quotes: bool = False
    day_first: bool | None = None
    fiscal_year: FiscalYear | None = attrs.field(default=None, converter=as_fiscal_year)
    calendar: BusinessCalendar | None = attrs.field(default=None, converter=as_calendar)

    @property
    def defaults(self) -> Defaults:
        """What it says of all sources that do not say otherwise."""
        return Defaults(
            day_first=self.day_first,
            fiscal_year=self.fiscal_year,
            zone=self.zone,
            calendar=self.calendar,
        )


@attrs.frozen(kw_only=True, slots=False)
class Ledger:
    """What a person keeps in one ledger file. Two ledgers are equal if they say the same.

    `chronology.load` reads one from a file, `LedgerBuilder` makes one step by step. Whatever
    its origin, `chronology.build` checks it by the same rules.

        >>> import chronology
        >>> text = "The bridge was opened on 3 May 2024."
        >>> herald = chronology.read_source(text=text, id="herald")
        >>> claim = chronology.Claim(event="bridge", source="herald", quote="opened on 3 May 2024")
        >>> ledger = chronology.Ledger(
        ...     sources=[herald], events=[chronology.Event(id="bridge")], claims=[claim]
        ... )
        >>> print(chronology.build(ledger).event("bridge").span)
        3 May 2024

    Attributes:
        heading: the title and the time zone.
        kinds: kinds of event that the ledger declares.
        series: numbered runs of events.
        places: places, and what they lie within.
        sources: the documents.
        events: what the claims are about.
        claims: what the sources say.
        tables: how tables among the sources become events and claims, when it is built.
        decisions: a person's word on findings.
        refused: passages of which a person said that they are no claim.
        readings: of a ledger that is built, what became of the tables.
        entered: of a ledger that is built, the ledger as entered, if tables add to it; else `None`.
        problems: what could not be used, each with its place and remedy.
        unused: how many entries were left out because of a problem.
        faulty_files: the files of sources that are among these.
        path: the file it was read from, or empty.
        text: the file's text; writing keeps its comments and layout.
        included: the files that it includes, in the order in which they are read.
        classes: the kinds of event that were given as Python classes.
        locations: where each key stands in that text.
        is_checked: whether its entries went through the checks; what is changed in one, as by
            `attrs.evolve`, did not.
    """

    heading: Heading = Heading()
    kinds: tuple[KindDeclaration, ...] = attrs.field(
        default=(), converter=tuple[KindDeclaration, ...]
    )
    series: tuple[Series, ...] = attrs.field(default=(), converter=tuple[Series, ...])
    places: tuple[Place, ...] = attrs.field(default=(), converter=tuple[Place, ...])
    sources: tuple[Source, ...] = attrs.field(default=(), converter=tuple[Source, ...])
    events: tuple[Event, ...] = attrs.field(default=(), converter=tuple[Event, ...])
    claims: tuple[Claim, ...] = attrs.field(default=(), converter=tuple[Claim, ...])
    tables: tuple[TableMapping, ...] = attrs.field(default=(), converter=tuple[TableMapping, ...])
    decisions: tuple[Decision, ...] = attrs.field(default=(), converter=tuple[Decision, ...])
    refused: tuple[Refusal, ...] = attrs.field(default=(), converter=tuple[Refusal, ...])
    readings: tuple[TableReading, ...] = attrs.field(default=(), eq=False, repr=False)
    entered: "Ledger | None" = attrs.field(default=None, eq=False, repr=False)
    problems: tuple[Problem, ...] = attrs.field(default=(), converter=tuple[Problem, ...], eq=False)
    unused: int = attrs.field(default=0, eq=False)
    faulty_files: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...], eq=False)
    path: str = attrs.field(default="", eq=False)
    text: str = attrs.field(default="", eq=False, repr=False)
    included: tuple[FileText, ...] = attrs.field(
        default=(), converter=tuple[FileText, ...], eq=False, repr=False
    )
    classes: tuple[type[Event], ...] = attrs.field(
        default=(), converter=tuple[type[Event], ...], eq=False, repr=False
    )
    locations: Locations | None = attrs.field(default=None, eq=False, repr=False)
    is_checked: bool = attrs.field(default=False, init=False, eq=False, repr=False)

    @cached_property
    def source_of(self) -> Mapping[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def event_of(self) -> Mapping[str, Event]:
        """Events by id."""
        return {event.id: event for event in self.events}

    @cached_property
    def series_names(self) -> Mapping[str, str]:
        """What tables call each series, by id."""
        return {series.id: series.name or series.id for series in self.series}

    def problem(self, path: KeyPath, reason: str, remedy: str, *, words: str = "") -> Problem:
        """Return a located error for something in this ledger's file."""
        if self.locations is None:
            return Problem(
                file=self.path, key_path=written_path(path), reason=reason, remedy=remedy
            )
        return self.locations.problem(path, reason, remedy, words=words)


hold_lists(Ledger, problems=Problem)


def checked(read: Ledger) -> Ledger:
    """Return a ledger as one whose entries went through the checks."""
    made = attrs.evolve(read)
    object.__setattr__(made, "is_checked", True)
    return made
