"""Events as a value: a chronology, and any selection of it, iterates, has a length and selects.

The module is long because a selection is asked whatever a chronology is, with what each answer is.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Generic, TypeVar, cast, overload

import attrs

from chronology import doors
from chronology.arguments import checked
from chronology.building import conditions
from chronology.building.conditions import Names, Time, Whole
from chronology.errors import UnknownName, WrongType
from chronology.events import Event
from chronology.reconciling import Dossier, PlanHistory, PlanStatistics, statistics
from chronology.reconciling.model import Kind_co
from chronology.tables import Column, Table
from chronology.tables.values import in_order, values_for_groups
from chronology.vocabulary import Grouping

Other = TypeVar("Other", bound=Event)


class Events(Generic[Kind_co]):
    """Events in order: a `Chronology`, or a `Selection` of one."""

    __slots__ = ()

    @property
    def whole(self) -> Whole:
        """The chronology."""
        raise NotImplementedError

    @property
    def events(self) -> tuple[Dossier[Kind_co], ...]:
        """The events in order, each with its claims; those without a date last."""
        raise NotImplementedError

    def __iter__(self) -> Iterator[Dossier[Kind_co]]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)

    def __bool__(self) -> bool:
        return bool(self.events)

    def __contains__(self, event: object) -> bool:
        """Say whether it has an event: a dossier, or what finds one by `[…]`."""
        if isinstance(event, Dossier):
            return any(event.id == one.id for one in self.events)
        if not isinstance(event, str):
            return False
        meant = self.whole.names.meant(event)
        return any(one.id in meant for one in self.events)

    @overload
    def __getitem__(self, key: str | int) -> Dossier[Kind_co]: ...
    @overload
    def __getitem__(self, key: slice) -> "Selection[Kind_co]": ...
    def __getitem__(self, key: str | int | slice) -> "Dossier[Kind_co] | Selection[Kind_co]":
        """Return one event by its id, an alias or its name, or by its place; several by a slice.

            >>> import chronology
            >>> made = chronology.build("seeds/chronology.toml")
            >>> made["az-tat-3"].name
            '3rd Azerbaijan–Tatarstan commission'
            >>> made[0].name, len(made[:3])
            ('Representation of Tatarstan at work', 3)

        Raises:
            UnknownName: there is no such event.
            AmbiguousName: several events are called so.
        """
        if isinstance(key, slice):
            return self._chosen(self.events[key])
        if isinstance(key, int):
            return self.events[key]
        if not isinstance(key, str):
            expected = "an event's id or name, its place in the order, or a slice"
            raise WrongType(argument="key", expected=expected, got=type(key).__name__)
        found = self.whole.names.find(key)
        for one in self.events:
            if one.id == found.id:
                return one
        known = tuple(one.id for one in self.events)
        raise UnknownName(what="event of the selection", name=key, known=known)

    @checked
    def event(self, name: str) -> Dossier[Kind_co]:
        """Return one event by its id or an alias, or else by what tables call it.

        Raises:
            UnknownName: there is no such event.
            AmbiguousName: several events are called so.
        """
        return self[name]

    def of(self, kind: type[Other]) -> "Selection[Other]":
        """Return the events of a kind, given as its class; their own fields are typed.

        >>> import chronology
        >>> made = chronology.build("seeds/chronology.toml")
        >>> made.of(chronology.CommissionMeeting)["az-tat-3"].event.ordinal
        3
        """
        given: object = kind  # whatever a caller gives
        if not (isinstance(given, type) and issubclass(given, Event)):
            expected = "a kind of event, such as chronology.Visit"
            raise WrongType(argument="kind", expected=expected, got=repr(kind))

        return Selection(whole=self.whole, events=tuple(_those_of(kind, self.events)))

    @checked
    def where(  # noqa: PLR0913 - each is one thing to select by
        self,
        *,
        kind: Names | type[Event] = (),
        participant: Names = (),
        place: Names = (),
        series: Names = (),
        tag: Names = (),
        during: Time | None = None,
        certainly: bool = False,
        finding: Names = (),
        status: Names = (),
    ) -> "Selection[Kind_co]":
        """Return the events for which all of this holds; of several names, one of them suffices.

            >>> import chronology
            >>> made = chronology.build("seeds/chronology.toml")
            >>> len(made.where(during="2022")), len(made.where(during="2022", certainly=True))
            (50, 15)
            >>> [one.id for one in made.where(kind="forum", finding="plan-unreported")]
            ['forum-11', 'kostanay-forum']

        Args:
            kind: of this kind, by its name or class.
            participant: in which somebody took part.
            place: at a place or within it, by its id or name.
            series: of a series, by its id, name or alias.
            tag: that bear a tag, themselves or by one of their claims.
            during: that may have been going on at some time of this: EDTF such as `2022` or
                `2022-05/2022-07`, a date, or a span. What has no date is at no time.
            certainly: only those that lie wholly within `during`, whatever is true.
            finding: of which there is a finding of this code or severity, acknowledged or not.
            status: that stand so, e.g. `planned`.

        Raises:
            UnknownName: nothing in the whole chronology has the name.
            NotationError: `during` is no EDTF.
        """
        tests = (
            bool(kind) and conditions.of_kind(kind, self.whole),
            participant and conditions.with_participant(conditions.each(participant), self.whole),
            place and conditions.at_place(conditions.each(place), self.whole),
            series and conditions.of_series(conditions.each(series), self.whole),
            tag and conditions.with_tag(conditions.each(tag), self.whole),
            during is not None and conditions.during(during, certainly=certainly),
            finding and conditions.with_finding(conditions.each(finding), self.whole),
            status and conditions.with_status(conditions.each(status)),
        )
        wanted = [test for test in tests if callable(test)]
        return self._chosen(one for one in self.events if all(test(one) for test in wanted))

    # Order and groups ----------------------------------------------------------------------

    @checked
    def sort(self, by: str | Column, *, reverse: bool = False) -> "Selection[Kind_co]":
        """Return the events in the order of a column; those in which nothing stands come last.

            >>> import chronology
            >>> made = chronology.build("seeds/chronology.toml")
            >>> made.sort("claims", reverse=True)[0].name
            'KAMAZ service centre near Jabrayil'

        Args:
            by: the key of a column such as `when`, `what`, `slip` or `sources`, a field of
                one's own kind, or a `Column`.
            reverse: whether the order is descending.

        Raises:
            UnknownName: there is no such column.
        """
        order = in_order(self._values(by), reverse=reverse)
        return self._chosen(self.events[at] for at in order)

    @checked
    def group_by(self, by: str | Column) -> "dict[Any, Selection[Kind_co]]":
        """Return the events by what stands in a column, in ascending order; nothing is `None`.

        An event with several participants, tags or findings is in the group of each.

            >>> import chronology
            >>> made = chronology.build("seeds/chronology.toml")
            >>> {status: len(events) for status, events in made.group_by("status").items()}
            {'pending': 1, 'planned': 11, 'reported': 54}

        Raises:
            UnknownName: there is no such column.
        """
        found: dict[Any, list[Dossier[Kind_co]]] = {}
        for one, value in zip(self.events, self._values(by), strict=True):
            for group in values_for_groups(value):
                found.setdefault(group, []).append(one)
        groups = [*found]
        return {groups[at]: self._chosen(found[groups[at]]) for at in in_order(groups)}

    def _values(self, by: str | Column) -> list[Any]:
        view = doors.opened("view")(self.whole)
        return list(doors.opened("event_values")(view, self.events, by))

    # Tables --------------------------------------------------------------------------------

    @checked
    def table(  # noqa: PLR0913 - each is one choice of what the table shows
        self,
        columns: Iterable[str | Column] | None = None,
        *,
        kind: Names | type[Event] = (),
        findings: bool = False,
        decisions: bool = False,
        notes: bool = False,
        edtf: bool = False,
        format: str = "simple",  # noqa: A002 - tabulate's users know it by this name
        width: int | None = None,
    ) -> Table:
        """Return the events as a table: printed by `str`, read by programs with `to_dicts`.

        Events without a date form a second part; totals follow.

            >>> import chronology
            >>> made = chronology.build("seeds/chronology.toml")
            >>> forums = made.where(kind="forum", status="planned")
            >>> print(forums.table(columns=["when", "what", "number", "outcome"]))
            When           What                                 Number    Outcome
            -------------  -----------------------------------  --------  ----------
            2022           11th Russian–Azerbaijani forum       11        unreported
            November 2023  Kazakhstan–Russia forum in Kostanay            unreported
            <BLANKLINE>
            2 of 66 events, with 2 claims: 2 verified. 2 warnings (--findings to read them).

        Args:
            columns: the keys of those to show: `when`, `what`, `kind`, `status`, `sources` and
                `findings` where left out; further `id`, `edtf`, `begins_earliest` and the
                other three bounds, `follows`, `who`, `where`, `series`, `number`, `fields`,
                `outcome`, `slip`, `tags`, `claims`, `page`, `note`, `why_here`; the names of fields
                that only some kinds have; and a `Column` of one's own.
            kind: show only events of this kind, as `where` has it.
            findings: list the findings, each in one sentence, below.
            decisions: list what a person decided, each with its reason, below.
            notes: show findings of severity `note` too.
            edtf: write dates in EDTF (ISO 8601-2) instead of English.
            format: how `str` prints it: a format of tabulate, e.g. `github`, `html` or `tsv`,
                or `csv`.
            width: columns of text to fit plain formats into; unlimited if `None`.

        Raises:
            UnknownName: there is no such kind, column or format.
        """
        if kind:
            chosen = self.where(kind=kind)
            return chosen.table(
                columns, findings=findings, decisions=decisions, notes=notes, edtf=edtf,
                format=format, width=width,
            )  # fmt: skip
        view = doors.opened("view")(self.whole)
        made = doors.opened("events_table")(
            view,
            self.events,
            columns=columns,
            findings=findings,
            decisions=decisions,
            notes=notes,
            edtf=edtf,
        )
        return printed_as(made, format, width)

    @checked
    def summary(self, by: str | Column = "kind") -> Table:
        """Return how many events there are of each group, how they stand, and when they were.

        Columns: the group, Events, a number for each status that some event has, numbers of
        conflicts, warnings and notes that nobody acknowledged, First and Last.

            >>> import chronology
            >>> made = chronology.build("seeds/chronology.toml")
            >>> counted = made.where(place="Kazakhstan").summary("status")
            >>> print(counted.pick("status", "events", "last"))
            Status    Events    Last
            --------  --------  --------------------------
            planned   1         November 2023
            reported  2         begun by 25 September 2023

        Args:
            by: what they are grouped by: a column as for `sort`.

        Raises:
            UnknownName: there is no such column.
        """
        view = doors.opened("view")(self.whole)
        made: Table = doors.opened("summary_table")(view, self.events, by)
        return made

    def plans(self) -> tuple[PlanHistory, ...]:
        """Return the history of every event ever planned: who planned what, what came of it."""
        return tuple(
            history for one in self.events for history in (one.history, one.end) if history
        )

    @checked
    def plan_statistics(
        self, by: str = "", *, ahead: int | None = None
    ) -> tuple[PlanStatistics, ...]:
        """Return how plans were kept: on time and slip against first, binding and last, moves.

            >>> import chronology
            >>> made = chronology.build("seeds/chronology.toml")
            >>> for row in made.plan_statistics("kind"):
            ...     print(row.group, row.events, row.unreported, row.mean_moves)
            event 2 2 0.0
            forum 2 2 0.0
            plant-launch 2 2 0.0

        Args:
            by: `series`, `voice`, `kind` or `tag`, for one row each; left out, one row for all.
            ahead: hold events also against the plan that was the last so many days before them.

        Raises:
            UnknownName: statistics cannot be grouped so.
        """
        if by and by not in {*Grouping, "speaker"}:
            raise UnknownName(what="grouping", name=by, known=tuple(Grouping))
        return statistics.plan_statistics(self.events, self.whole.world, by, ahead)

    @checked
    def plans_table(  # noqa: PLR0913 - each is one choice of what the table shows
        self,
        columns: Iterable[str | Column] | None = None,
        *,
        by: str = "",
        ahead: int | None = None,
        moved: bool = False,
        current: bool = False,
        summary: bool = False,
        fold: int | None = None,
        format: str = "simple",  # noqa: A002 - tabulate's users know it by this name
        width: int | None = None,
    ) -> Table:
        """Return the plan histories as a table, and below it how plans were kept.

        Columns: Event, Stated, By, Says, Date, Slip. Below, for each group: Events, Met, Late,
        Early, Cannot tell, Cancelled, Unreported, Open, Moves, and the median of all by Kaplan
        and Meier; then, against the first plan, what binds and the last: Plans, Met, Late,
        Early, Cannot tell, On time, Median slip, 80th percentile.

            >>> import chronology
            >>> made = chronology.build("seeds/chronology.toml")
            >>> print(made.where(kind="forum").plans_table(current=True, columns="event,date"))
            Event                                Date
            -----------------------------------  -------------
            11th Russian–Azerbaijani forum       2022
            Kazakhstan–Russia forum in Kostanay  November 2023
            <BLANKLINE>
            As of 17 April 2024.

        Args:
            columns: the keys of those of the histories to show: `event`, `stated`, `by`,
                `says`, `date`, `slip`.
            by: what the statistics are grouped by: `series`, `voice`, `kind` or `tag`.
            ahead: hold events also against the plan that was the last so many days before them.
            moved: show only events of which a plan moved.
            current: show only what binds and the last plan, without statistics.
            summary: return the table of statistics alone.
            fold: tell unreported plans that never moved in one line, if there are more than so
                many; all are shown if `None`.
            format: how `str` prints it: a table format of tabulate, or `csv`.
            width: columns of text to fit plain formats into; unlimited if `None`.

        Raises:
            UnknownName: there is no such grouping, column or format.
        """
        view = doors.opened("view")(self.whole)
        wanted = doors.opened("plans_wanted")(
            columns=columns, by=by, ahead=ahead, moved=moved, current=current, summary=summary,
            fold=fold,
        )  # fmt: skip
        return printed_as(doors.opened("plans_table")(view, self.events, wanted), format, width)

    def plans_frame(self) -> Table:
        """Return a row for each plan, for programs: `to_dicts`, Arrow, CSV.

        What it says, by whom and when, how it moved, and what came of it by itself.

            >>> import chronology
            >>> made = chronology.build("seeds/chronology.toml")
            >>> row = made.plans_frame().to_dicts()[0]
            >>> row["event"], row["voice"], row["date"], row["binding"], row["moved_least"]
            ('kamaz-plant', 'Alexei Overchuk', 'Q2 2022', False, None)
        """
        made: Table = doors.opened("plans_frame")(self.events)
        return made

    def outcomes_frame(self) -> Table:
        """Return a row for each event that was planned, for programs: what came of its plans.

        Against the first plan, what binds and the last, with slips and the number of moves.
        Of what lasts, there is a row for the end too, where that was planned by itself.

            >>> import chronology
            >>> made = chronology.build("seeds/chronology.toml")
            >>> row = made.outcomes_frame().to_dicts()[0]
            >>> row["event"], row["moves"], row["outcome"], row["first_slip_least"]
            ('kamaz-plant', 0, 'unreported', None)
        """
        made: Table = doors.opened("outcomes_frame")(self.events)
        return made

    @checked
    def claims_table(
        self,
        columns: Iterable[str | Column] | None = None,
        *,
        format: str = "simple",  # noqa: A002 - tabulate's users know it by this name
        width: int | None = None,
    ) -> Table:
        """Return what became of checking each claim on these events, as a table.

            >>> import chronology
            >>> made = chronology.build("seeds/chronology.toml")
            >>> print(made.where(kind="forum").claims_table(columns=["source", "verdict", "start"]))
            Source     Verdict    First code point
            ---------  ---------  ------------------
            trend23    exact      2861
            tatar      exact      2034
            azernews   exact      2131
            kazinform  exact      1637

        Args:
            columns: the keys of those to show: `line` (of the ledger), `id`, `verdict`, `date`,
                `follows` and `typed` where left out; further those of the sheet of claims:
                `event`, `modality`, `status`, `quote`, `words`, `rule`, `speaker`, `stated`,
                `source`, `file`, `start`, `end` and so on.
            format: how `str` prints it: a table format of tabulate, or `csv`.
            width: columns of text to fit plain formats into; unlimited if `None`.

        Raises:
            UnknownName: there is no such column or format.
        """
        view = doors.opened("view")(self.whole)
        made = doors.opened("claims_table")(view, self.events, columns=columns)
        return printed_as(made, format, width)

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return a dictionary for each event, of plain values: `Table.to_dicts` of all columns.

        >>> import chronology
        >>> made = chronology.build("seeds/chronology.toml")
        >>> meeting = made.where(kind="commission-meeting").to_dicts()[0]
        >>> meeting["what"], meeting["number"], meeting["who"]
        ('20th Azerbaijan–Russia commission', 20, ['Shahin Mustafayev', 'Alexei Overchuk'])
        >>> meeting["when"], meeting["when_earliest"], meeting["when_edtf"]
        ('by 26 April 2022', None, '[..2022-04-26]')
        """
        return self._whole_table().to_dicts()

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Return the events as an Arrow stream, with the columns of `to_dicts`.

        Raises:
            MissingExtra: the extra `arrow` is not installed.
        """
        return self._whole_table().__arrow_c_stream__(requested_schema)

    def _whole_table(self) -> Table:
        """Return everything that programs may want to know of the events, own fields too."""
        kinds = dict.fromkeys(type(one.event) for one in self.whole.events)
        own = dict.fromkeys(field.name for kind in kinds for field in attrs.fields(kind))
        common = {field.name for field in attrs.fields(Event)}
        names = (name for name in own if name not in {*common, *_STANDING, *_TOLD})
        return self.table(columns=(*_STANDING, *names))

    def _repr_html_(self) -> str:
        return self.table().to("html")

    def _chosen(self, events: "Iterable[Dossier[Kind_co]]") -> "Selection[Kind_co]":
        return Selection(whole=self.whole, events=tuple(events))


@attrs.frozen(kw_only=True, repr=False)
class Selection(Events[Kind_co]):
    """Some events of a chronology, in order.

        >>> import chronology
        >>> made = chronology.build("seeds/chronology.toml")
        >>> made.where(status="planned", finding="plan-unreported")
        <Selection of 6 of 66 events>

    Attributes:
        whole: the chronology.
        events: the events, each with its claims.
    """

    whole: Whole = attrs.field(eq=False)
    events: tuple[Dossier[Kind_co], ...] = ()

    def __repr__(self) -> str:
        return f"<Selection of {len(self.events)} of {len(self.whole.events)} events>"


def _those_of(kind: type[Other], events: Iterable[Dossier]) -> Iterator[Dossier[Other]]:
    for one in events:
        if isinstance(one.event, kind):
            yield cast("Dossier[Other]", one)


_STANDING = (
    "id", "what", "kind", "status", "when", "who", "where", "series", "number", "sources",
    "findings", "outcome", "slip", "tags", "note",
)  # fmt: skip
_TOLD = frozenset({"ordinal"})  # it stands there under another name


def printed_as(table: Table, style: str, width: int | None) -> Table:
    """Return a table that `str` prints so; refuse a format or a width that cannot be."""
    doors.opened("check_layout")(style, width)
    return attrs.evolve(table, format=style, width=width)
