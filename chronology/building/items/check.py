"""`check_items`: quotes and dates that somebody extracted, through the door of ledgers."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from chronology.arguments import checked as of_annotated_types
from chronology.building.builder import LedgerBuilder
from chronology.building.complete import complete, with_heading
from chronology.building.evidence import verified
from chronology.building.items.documents import Documents, Library
from chronology.building.items.files import given_in
from chronology.building.items.model import CheckedItem, CheckedItems
from chronology.building.items.moods import (
    held_to_condition,
    held_to_deeds,
    held_to_new_plan,
    held_to_right,
    held_to_time,
    held_to_words,
    is_of_a_plan_before,
    lies_ahead,
    names_date,
    without_mood,
)
from chronology.building.items.read import Given, Item, Place, item_of, orders_in
from chronology.claims import Claim
from chronology.entered import WrongValue
from chronology.errors import Problem, WrongType
from chronology.events import Event
from chronology.ledger import Ledger, checked
from chronology.ledger.mapping.items import ItemMapping
from chronology.sources import Source
from chronology.verify import Verified, stated_at, verify_source
from chronology.verify.told_mood import Told, told_mood
from chronology.vocabulary import Modality, Severity, TypedField

if TYPE_CHECKING:
    from chronology.findings import Finding


@of_annotated_types
def check_items(  # noqa: PLR0913 - one for each choice
    items: Iterable[object] | str | PathLike[str],
    documents: Documents,
    *,
    columns: ItemMapping | None = None,
    day_first: bool | None = None,
    progress: Callable[[int, int], None] | None = None,
    jobs: int = 1,
) -> CheckedItems:
    r"""Hold quotes and dates that somebody extracted against their documents.

    Whoever has them from a model or a spreadsheet needs no ledger: each becomes a claim and is
    verified as one.

        >>> import chronology
        >>> texts = {"herald": "12 May 2024\n\nThe bridge will be opened on Friday."}
        >>> item = {"quote": "The bridge will be opened on Friday", "document": "herald"}
        >>> [checked] = chronology.check_items([item], texts)
        >>> checked.verdict.value, checked.modality.value, str(checked.derived), checked.rule
        ('exact', 'planned', '17 May 2024', 'weekday')

    Args:
        items: mappings or objects with `quote`, and if need be `date` (EDTF, ISO 8601, words
            such as "3 May 2024", `datetime`), `document`, `event`, `modality`, `speaker`,
            `published`, `date_quote`, `antecedent`; or a file of them, JSON Lines, JSON, CSV, TSV
            or XLSX.
        documents: a folder, paths, sources, or texts by name. An item names its document by its
            path, its name, or the id of its source; it need not if there is only one.
        columns: which keys or columns of the items hold what, where they are called otherwise.
        day_first: whether days come before months in figures of the items ("3/5/2024"); without
            it only such dates are read that have one meaning.
        progress: called now and again with how many are verified, and of how many.
        jobs: how many processes verify them; as in `chronology.build`.

    Returns:
        What became of each. An item that cannot be read is one, too, with what is wrong with it
        and the remedy in its `problems`.

    Raises:
        ItemsUnreadable: the file of items cannot be read at all.
        WrongType: the items, or the documents, are nothing of that kind.
    """
    library = Library(documents)
    return checked_in(
        items, library, columns=columns, day_first=day_first, progress=progress, jobs=jobs
    )


def checked_in(  # noqa: PLR0913 - as `check_items`
    items: Iterable[object] | str | PathLike[str],
    library: Library,
    *,
    columns: ItemMapping | None = None,
    day_first: bool | None = None,
    progress: Callable[[int, int], None] | None = None,
    jobs: int = 1,
) -> CheckedItems:
    """Hold items against documents some of which may have been read; otherwise as `check_items`."""
    given = [_by_columns(one, columns) for one in _given(items, columns)]
    orders = orders_in(given, day_first=day_first)
    read = [item_of(one, orders) for one in given]
    ready = _Claims(library)
    made = {item.place.name: ready.claim(item) for item in read}
    evidence = ready.verified(progress, jobs)
    return CheckedItems(items=tuple(ready.checked(i, made[i.place.name], evidence) for i in read))


def _by_columns(given: Given, columns: ItemMapping | None) -> Given:
    """Return an item with its fields by their names, as a column map says."""
    if columns is None or not isinstance(given.value, Mapping):
        return given
    return attrs.evolve(given, value=columns.item(given.value))


def _given(items: object, columns: ItemMapping | None) -> Iterable[Given]:
    """Return the items as they were given, each with its place.

    Raises:
        ItemsUnreadable: the file of items cannot be read.
        WrongType: they are no items.
    """
    if isinstance(items, str | PathLike):
        return given_in(Path(items), columns)
    if isinstance(items, Mapping | bytes) or not isinstance(items, Iterable):
        expected = "items, one after another, or the path of a file of them"
        raise WrongType(argument="items", expected=expected, got=type(items).__name__)
    named = ((Place(name=f"items[{at}]"), value) for at, value in enumerate(items))
    return (v if isinstance(v, Given) else Given(place=place, value=v) for place, v in named)


_REPORTED, _PLANNED = str(Modality.REPORTED), str(Modality.PLANNED)


@attrs.frozen(kw_only=True)
class _Made:
    """What an item became: a claim, unless something was in the way.

    Attributes:
        claim: the claim; `None` if none could be made.
        problems: what was in the way.
    """

    claim: Claim | None = None
    problems: tuple[Problem, ...] = ()


class _Claims:
    """Makes claims of items, and says what became of them."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.book = LedgerBuilder()
        self.sources: dict[tuple[str, object], Source] = {}
        self.events: dict[object, Event] = {}
        self.claims: list[Claim] = []
        self.found: dict[str, tuple[Finding, ...]] = {}
        self.told: dict[str, Told] = {}  # what mood the words tell
        self.given: dict[str, Modality] = {}
        self.moods: dict[str, Modality | None] = {}  # what they tell, where none was given

    def claim(self, item: Item) -> _Made:
        """Make a claim of an item."""
        if item.quote is None:
            return _Made()
        try:
            source = self._source(item)
        except WrongValue as error:
            return _Made(problems=(item.place.problem("document", error.reason, error.remedy),))
        event = self._event(item.event)
        claim = Claim(
            id=item.place.name,
            event=event.id,
            source=source.id,
            quote=item.quote,
            when=item.date,
            date_quote=item.date_quote,
            antecedent=item.antecedent,
            speaker=item.speaker,
            modality=item.modality or Modality.REPORTED,
        )
        self.told[claim.id] = told_mood(claim, event, source, stated_at(source, None))
        if item.modality is not None:
            self.given[claim.id] = item.modality
        self.claims.append(claim)
        return _Made(claim=claim)

    def _source(self, item: Item) -> Source:
        """Return the document of an item, dated as the item says.

        Raises:
            WrongValue: there is none, or it cannot be read.
        """
        read = self.library.source(item.document)
        is_other = item.published is not None and item.published != read.published
        key = (read.id, item.published if is_other else None)
        if key not in self.sources:
            if is_other:
                name = f"{read.id} ({item.published})"
                read = attrs.evolve(read, id=name, published=item.published, published_quote=None)
            self.sources[key] = self.book.add_source(read)
        return self.sources[key]

    def _event(self, given: Event | str) -> Event:
        key = given if isinstance(given, str) else id(given)
        if key not in self.events:
            name = f"e{len(self.events)}"
            event = (
                attrs.evolve(given, id=name)
                if isinstance(given, Event)
                else Event(id=name, name=given or name)
            )
            self.events[key] = self.book.add_event(event)
        return self.events[key]

    def verified(
        self, progress: Callable[[int, int], None] | None, jobs: int
    ) -> Mapping[str, Verified]:
        """Verify all claims, as those of a ledger are."""
        for claim in self.claims:
            self.book.add_claim(
                claim.event,
                claim.source,
                claim.quote,
                id=claim.id,
                when=claim.when,
                date_quote=claim.date_quote,
                antecedent=claim.antecedent,
                speaker=claim.speaker,
                modality=claim.modality,
            )
        ledger = _without_ledger(with_heading(complete(self.book.ledger, strict=True)))
        for source in ledger.sources:
            of_source = (f for f in verify_source(source, ()) if f.severity is not Severity.NOTE)
            self.found[source.id] = tuple(of_source)
        evidence = verified(ledger, progress or _nobody, jobs)
        found = {one.claim.id: one for one in evidence}
        others = [
            attrs.evolve(found[name].claim.claim, modality=mood)
            for name, mood in self._other_moods(found)
        ]
        again = verified(checked(attrs.evolve(ledger, claims=others)), _nobody, jobs)
        second = {one.claim.id: one for one in again}
        chosen = {name: self._chosen(one, second.get(name)) for name, one in found.items()}
        chosen = {name: self._held(one) for name, one in chosen.items()}
        return {**chosen, **_held_to_new_plans(ledger, chosen.values())}

    def _held(self, one: Verified) -> Verified:
        """Return what became of a claim in its mood, as its words bear that as a whole."""
        told = self.told[one.claim.id]
        held = held_to_deeds(held_to_condition(held_to_time(one), told), told)
        return held_to_right(held, told, is_given=one.claim.id in self.given)

    def _other_moods(self, found: Mapping[str, Verified]) -> Iterator[tuple[str, Modality]]:
        """Yield those that are to be verified in another mood than that of a report."""
        for name, told in self.told.items():
            if name in self.given:
                continue
            is_untrue = told.mood is Modality.REPORTED and not _bears(found[name])
            is_open = (told.mood is None or is_untrue) and not told.is_cut_off
            if is_open and _may_be_planned(found[name]):
                yield name, Modality.PLANNED
            elif told.mood not in {None, Modality.REPORTED} and not told.is_cut_off:
                yield name, told.mood or Modality.PLANNED

    def _chosen(self, one: Verified, other: Verified | None) -> Verified:
        """Return what became of a claim in the mood that was given, or that its words tell.

        Where they tell none, it counts only if its words name the date, or it has no other as a
        plan: what is reported without a date had happened by then, and a plan had not.
        """
        name = one.claim.id
        if name in self.given:
            return held_to_words(one, self.told[name])
        told = self.told[name].mood
        self.moods[name] = told
        is_untrue = told is Modality.REPORTED and not _bears(one)
        is_open = told is None or is_untrue
        is_only_planned = lies_ahead(one) or not (one.claim.counts or _is_doubted(one))
        is_only_planned &= not self.told[name].tells_only_deeds
        if other is not None and is_open and is_only_planned and _is_a_plan(other):
            self.moods[name] = Modality.PLANNED
            return other
        if told is Modality.REPORTED or other is None:
            self.moods[name] = None if is_untrue else told
            return one
        if told is not None and _bears(other):
            return other
        self.moods[name] = None
        if told is None and _is_told_as_done(other):
            self.moods[name] = Modality.REPORTED
            return one
        is_dated = names_date(one) and one.claim.governed_by is None
        is_dated = is_dated and not self.told[name].looks_ahead
        return one if is_dated or other.claim.span == one.claim.span else without_mood(one)

    def checked(self, item: Item, made: _Made, evidence: Mapping[str, Verified]) -> CheckedItem:
        """Return what became of an item."""
        one = evidence.get(item.place.name)
        mood = self.moods.get(item.place.name)
        reasons = () if one is None else (*one.findings, *self.found[one.claim.claim.source])
        return CheckedItem(
            name=item.place.name,
            line=item.place.line,
            quote="" if item.quote is None else item.quote.exact,
            document=item.document or ("" if one is None else one.claim.claim.source),
            event=item.event if isinstance(item.event, str) else item.event.name,
            given=item.date,
            modality=item.modality or mood,
            modality_derived=mood is not None,
            claim=None if one is None else one.claim,
            reasons=tuple(sorted(reasons, key=lambda finding: finding.sort_key)),
            problems=(*item.problems, *made.problems),
            unused=item.unused,
        )


def _held_to_new_plans(ledger: Ledger, found: Iterable[Verified]) -> dict[str, Verified]:
    """Return, by name, those dated by a plan that was given up, held to what words plan instead."""
    old = {one.claim.id: one for one in found if is_of_a_plan_before(one)}
    if not old:
        return {}
    open_ones = [attrs.evolve(one.claim.claim, when=None) for one in old.values()]
    again = verified(checked(attrs.evolve(ledger, claims=open_ones)), _nobody, 1)
    return {one.claim.id: held_to_new_plan(old[one.claim.id], one) for one in again}


def _without_ledger(made: Ledger) -> Ledger:
    """Return a ledger whose sources say that the caller has none: remedies name no file of it."""
    sources = [
        attrs.evolve(one, defaults=attrs.evolve(one.defaults, has_ledger=False))
        for one in made.sources
    ]
    return checked(attrs.evolve(made, sources=sources))


def _bears(one: Verified) -> bool:
    """Say whether words bear the mood of a claim."""
    return not _is_turned(one) and TypedField.MODALITY not in one.claim.typed


def _may_be_planned(one: Verified) -> bool:
    """Say whether what does not stand as a report may stand as a plan."""
    context = one.claim.governed_by
    return not _is_turned(one) or (context is not None and context.made == _PLANNED)


def _is_a_plan(one: Verified) -> bool:
    """Say whether words tell what was verified as a plan, or its date was to come."""
    return one.claim.counts and (lies_ahead(one) or _bears(one))


def _is_turned(one: Verified) -> bool:
    context = one.claim.governed_by
    return context is not None and context.turns


def _is_doubted(one: Verified) -> bool:
    """Say whether words leave open whether what is told is so: "may have opened"."""
    context = one.claim.governed_by
    return context is not None and context.doubts


def _is_told_as_done(one: Verified) -> bool:
    """Say whether the words of a plan report it; those that call it off do not."""
    context = one.claim.governed_by
    return _is_turned(one) and context is not None and context.made == _REPORTED


def _nobody(_done: int, _all: int) -> None:
    """Tell nobody."""
