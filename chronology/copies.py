"""Sources that repeat one another: whose text is the same, or who share a quoted sentence.

Ten papers that print one agency's sentence are one witness, if they tell it in one mood. Sources
are one group for an event if their texts are the same words, or if one has, word for word, the
sentence that another is quoted with; words are compared after folding (`chronology.quotes.fold`).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import attrs

from chronology.claims import Statement, VerifiedClaim
from chronology.graphs import Groups
from chronology.ledger.versions import documents_in
from chronology.quotes import PreparedText, fold, sharing
from chronology.sources import Document, Source
from chronology.timespan import TimeSpan
from chronology.vocabulary import ClaimStatus, Modality

_LAST_MARKS = " .,;:!?\"')"  # a paper that repeats a sentence may go on: "…, Reuters reports."
_FEWEST_WORDS = 8  # a shorter sentence may be two people's own


@attrs.frozen(kw_only=True, slots=False)
class SharedWords:
    """Which sources have whose words: what of copies does not depend on the day looked from.

    Attributes:
        claims: every claim of the ledger, verified, whatever the day.
        sources: their sources, by id.
        real: for each event's id, the id of the event that it is.
    """

    claims: tuple[VerifiedClaim, ...] = attrs.field(repr=False)
    sources: Mapping[str, Source] = attrs.field(repr=False, hash=False)
    real: Mapping[str, str] = attrs.field(repr=False, hash=False)

    @cached_property
    def holders(self) -> Mapping[str, tuple[str, ...]]:
        """By id of a claim, the other sources on its event that have its sentence."""
        tellers: defaultdict[str, set[str]] = defaultdict(set)
        for claim in self.claims:
            tellers[self.real[claim.claim.event]].add(claim.claim.source)
        shared = {event for event, own in tellers.items() if self._are_several(own)}
        telling = [claim for claim in self.claims if self.real[claim.claim.event] in shared]
        texts = self._texts(name for c in telling for name in tellers[self.real[c.claim.event]])
        quoted = [(c.claim, words) for c in telling if (words := _sentence(c, texts))]
        names = list(texts)
        folded = (text.words for text in texts.values())
        found: defaultdict[str, list[str]] = defaultdict(list)
        for index, number in sharing(folded, [words for _, words in quoted]):
            told, holder = quoted[index][0], names[number]
            own = self.is_one_document(holder, told.source)
            if not own and holder in tellers[self.real[told.event]]:
                found[told.id].append(holder)
        return {name: tuple(others) for name, others in found.items()}

    def _are_several(self, sources: Collection[str]) -> bool:
        """Say whether some sources are of several documents."""
        return len({self._documents.get(source, source) for source in sources}) > 1

    def is_one_document(self, source: str, other: str) -> bool:
        """Say whether two sources are one, or versions of one document: no copy of each other."""
        return self._documents.get(source, source) == self._documents.get(other, other)

    @cached_property
    def _documents(self) -> Mapping[str, str]:
        return documents_in(tuple(self.sources.values()))

    @cached_property
    def wordings(self) -> Mapping[str, str]:
        """By id of a source, the first source with its text, word for word: one stands for all."""
        first: dict[str, str] = {}
        return {
            name: first.setdefault(_wording(source.document), name)
            for name, source in self.sources.items()
            if source.document is not None
        }

    def _texts(self, names: Iterable[str]) -> dict[str, PreparedText]:
        """Return the texts of some sources; they are not kept, for they are large."""
        wanted = set(names)
        return {
            name: PreparedText.of(source.document.text)
            for name, source in self.sources.items()
            if source.document is not None and name in wanted
        }


def _wording(document: Document) -> str:
    """Return the words of a document, folded; those of a table, whose cells are no prose, as is."""
    return document.text if document.rows is not None else PreparedText.of(document.text).words


def with_origins(
    claims: Sequence[VerifiedClaim], statements: Iterable[Statement], shared: SharedWords
) -> list[VerifiedClaim]:
    """Return the claims, each with the source that told its words first, if it repeats them.

    Args:
        claims: verified claims, as they stand on the day looked from.
        statements: what they count as: in what mood each tells.
        shared: which sources have whose words.
    """
    subjects = _Subjects(statements, shared.real)
    alive = [claim for claim in claims if claim.counts]
    groups = Groups[_Node]()
    stated = _Tellings(claims, shared.sources, subjects)
    holders: defaultdict[str, set[str]] = defaultdict(set)  # the sources that have its sentence
    for claim, other in _copies(alive, shared, subjects):
        if stated.is_of_another_voice(claim, other):
            continue
        event = subjects.event(claim)
        groups.join((event, claim.claim.source), (event, other))
        holders[claim.claim.id].add(other)
    first = _first_told(alive, groups, subjects)
    withdrawn = _withdrawn(claims, shared, subjects)
    found = []
    for claim in claims:
        own, name = claim.claim.source, claim.claim.id
        origin = first.get(groups.of((subjects.event(claim), own)), own)
        repeats = "" if origin == own else origin
        copy = stated.as_first(claim, repeats, holders.get(name, ()))
        off = [o for o in withdrawn.get(name, ()) if not copy.stated.definitely_before(o.stated)]
        copy = stated.dated_as_first(copy, holders.get(name, ()), off)
        found.append(_outdated(copy, off, claims) if off else copy)
    return found


class _Subjects:
    """Of which event each claim tells, and in what moods."""

    def __init__(self, statements: Iterable[Statement], real: Mapping[str, str]) -> None:
        self.real = real
        moods: defaultdict[str, set[Modality]] = defaultdict(set)
        self.dated: set[str] = set()  # claims of which some statement has a date
        for made in statements:
            moods[made.id].add(made.modality)
            if made.span is not None:
                self.dated.add(made.id)
        self.moods = {name: frozenset(told) for name, told in moods.items()}

    def event(self, claim: VerifiedClaim) -> str:
        """Return the id of the event that a claim tells of."""
        return self.real[claim.claim.event]

    def of(self, claim: VerifiedClaim) -> "_Subject":
        """Return the event and the moods of a claim; what counts no more keeps its own mood."""
        moods = self.moods.get(claim.claim.id) or frozenset({claim.claim.modality})
        return self.event(claim), moods

    def is_dated(self, claim: VerifiedClaim) -> bool:
        """Say whether a claim counts with a date, or did before it was taken back."""
        counted = claim.claim.id in self.dated or claim.claim.id not in self.moods
        return claim.span is not None and counted


def _withdrawn(
    claims: Sequence[VerifiedClaim], words: SharedWords, subjects: _Subjects
) -> dict[str, list[VerifiedClaim]]:
    """Return, for each claim, those taken back since that had its words, with its date words."""
    off = [claim for claim in claims if claim.status is ClaimStatus.RETRACTED]
    if not off:
        return {}
    events = {subjects.event(claim) for claim in off}
    told = [c for c in claims if c.status in _TOLD and subjects.event(c) in events]
    shared = {(claim.claim.id, holder) for claim, holder in _copies(told, words, subjects)}
    alive: defaultdict[tuple[_Subject, str], list[VerifiedClaim]] = defaultdict(list)
    for claim in told:
        if claim.counts:
            alive[_as_told(claim, subjects)].append(claim)
    found: defaultdict[str, list[VerifiedClaim]] = defaultdict(list)
    for one in off:
        for claim in alive[_as_told(one, subjects)]:
            sharing_ = {(claim.claim.id, one.claim.source), (one.claim.id, claim.claim.source)}
            if not sharing_.isdisjoint(shared):
                found[claim.claim.id].append(one)
    return found


def _as_told(claim: VerifiedClaim, subjects: _Subjects) -> tuple["_Subject", str]:
    """Return of which event a claim tells, in what moods, and the words that date it."""
    return subjects.of(claim), fold(claim.derivation.words)


def _date_words(claim: VerifiedClaim, other: VerifiedClaim) -> bool:
    """Say whether two claims are dated by the same words."""
    return fold(claim.derivation.words) == fold(other.derivation.words)


def _outdated(
    copy: VerifiedClaim, off: Sequence[VerifiedClaim], claims: Sequence[VerifiedClaim]
) -> VerifiedClaim:
    """Return a copy with whose words it repeats that were corrected or taken back since."""
    first = min(off, key=lambda one: (one.stated.sort_key, one.claim.id))
    corrected = any(first.claim.id in claim.claim.corrects for claim in claims)
    since = "corrected" if corrected or first.corrected_by else "taken back"
    clause = f"repeats the words of {first.claim.source}, since {since}"
    return attrs.evolve(copy, outdated=clause)


class _Tellings:
    """When each source spoke of each event in each mood, and each claim was stated."""

    def __init__(
        self,
        claims: Sequence[VerifiedClaim],
        sources: Mapping[str, Source],
        subjects: _Subjects,
    ) -> None:
        self.sources = sources
        self.subjects = subjects
        self.by_id = {claim.claim.id: claim for claim in claims}
        self.told: defaultdict[_Said, list[VerifiedClaim]] = defaultdict(list)
        self.first: dict[_Said, TimeSpan] = {}
        self.planned: defaultdict[str, list[VerifiedClaim]] = defaultdict(list)
        for claim in claims:
            if claim.counts:
                said = self._said(claim, claim.claim.source)
                self.told[said].append(claim)
                if claim.claim.modality is Modality.PLANNED:
                    self.planned[subjects.event(claim)].append(claim)
                known = self.first.get(said, claim.stated)
                self.first[said] = min(known, claim.stated, key=_by_time)

    def _said(self, claim: VerifiedClaim, source: str) -> "_Said":
        return *self.subjects.of(claim), source

    def as_first(self, claim: VerifiedClaim, repeats: str, holders: Iterable[str]) -> VerifiedClaim:
        """Return a claim with the source that it repeats, and when its words were first told."""
        said = [self._said(claim, name) for name in holders if not self._plans_anew(claim, name)]
        told = [self.first[one] for one in said if one in self.first]
        original = self.by_id.get(claim.claim.repeats)
        if original is not None and original.counts and claim.counts:
            told.append(original.stated)
        earliest = min([claim.stated, *told], key=_by_time)
        restated = claim.stated if earliest.definitely_before(claim.stated) else None
        stated = claim.stated if restated is None else earliest
        if not repeats and restated is None:
            return claim
        return attrs.evolve(claim, repeats=repeats, stated=stated, restated=restated)

    def dated_as_first(
        self, copy: VerifiedClaim, holders: Iterable[str], off: Sequence[VerifiedClaim]
    ) -> VerifiedClaim:
        """Return a copy with the date that its words had where they were told first.

        Words such as "on Monday" count from the first to tell them, not from a reprint. A
        date given by hand stands.
        """
        how = copy.derivation
        if not copy.counts or not how.words or how.anchor is None or copy.claim.when is not None:
            return copy
        first = self._first_dated(copy, holders, off)
        if first is None:
            return copy
        basis = f"{first.derivation.basis}, as {first.claim.source} told these words first"
        derivation = attrs.evolve(first.derivation, words=how.words, basis=basis)
        return attrs.evolve(
            copy,
            derivation=derivation,
            span=first.span,
            extent=first.extent,
            sighting=first.sighting,
        )

    def _first_dated(
        self, copy: VerifiedClaim, holders: Iterable[str], off: Sequence[VerifiedClaim]
    ) -> VerifiedClaim | None:
        """Return the claim that told a copy's words first, best with the same words for a date."""
        by_hand = list(self._by_hand(copy))
        names = [name for name in holders if not self._plans_anew(copy, name)]
        shared = [one for name in names for one in self.told[self._said(copy, name)]]
        own = [one for one in off if not self._plans_anew(copy, one.claim.source)]
        before = [one for one in (*shared, *own) if one.stated.definitely_before(copy.told)]
        dated = [one for one in (*by_hand, *before) if self.subjects.is_dated(one)]
        return min(
            dated,
            key=lambda one: (not _date_words(one, copy), _by_time(one.stated), one.claim.id),
            default=None,
        )

    def _by_hand(self, claim: VerifiedClaim) -> Iterator[VerifiedClaim]:
        """Yield what a person says a claim repeats, and what that one repeats, to the first."""
        seen = {claim.claim.id}
        event = self.subjects.event(claim)
        while (name := claim.claim.repeats) in self.by_id and name not in seen:
            claim = self.by_id[name]
            seen.add(name)
            if self.subjects.event(claim) == event and claim.status in _TOLD:
                yield claim

    def is_of_another_voice(self, claim: VerifiedClaim, other: str) -> bool:
        """Say whether two voices plan alike: the plan is the one's as well as the other's.

        So it is where they are named and are two, and where who publishes the later has planned
        otherwise before, and so plans for itself.
        """
        if claim.claim.modality is not Modality.PLANNED or claim.claim.repeats:
            return False
        told = self.told[self._said(claim, other)]
        own = claim.claim.speaker.casefold()
        if told and own not in {one.claim.speaker.casefold() for one in told}:
            return True
        return any(self._planned_otherwise(one) for one in (claim, *told))

    def _planned_otherwise(self, claim: VerifiedClaim) -> bool:
        """Say whether who publishes a plan, or is named for it, has planned otherwise before."""
        own = claim.claim.speaker.casefold()
        publisher = self.sources[claim.claim.source].publisher
        return bool(publisher) and any(
            one.stated.definitely_before(claim.stated)
            and one.span != claim.span
            and one.claim.speaker.casefold() == own
            and self.sources[one.claim.source].publisher == publisher
            for one in self.planned[self.subjects.event(claim)]
        )

    def _plans_anew(self, claim: VerifiedClaim, other: str) -> bool:
        """Say whether a plan is its publisher's own, of old, and so stated again.

        Who returns to an earlier plan, in the same words, plans so from now on.
        """
        publishers = [self.sources[name].publisher for name in (claim.claim.source, other)]
        is_plan = claim.claim.modality is Modality.PLANNED
        return is_plan and publishers[0] == publishers[1] != ""


def _by_time(span: TimeSpan) -> tuple[float, float]:
    return span.sort_key


_TOLD = frozenset({ClaimStatus.VERIFIED, ClaimStatus.RETRACTED})
_Node = tuple[str, str]  # an event, a source
_Subject = tuple[str, frozenset[Modality]]  # an event, and in what moods it is told
_Said = tuple[str, frozenset[Modality], str]  # the same, and the source that tells it


def _copies(
    claims: Sequence[VerifiedClaim], shared: SharedWords, subjects: _Subjects
) -> Iterator[tuple[VerifiedClaim, str]]:
    """Yield (claim, source that has its words too); claims of the same event only."""
    telling: defaultdict[_Subject, set[str]] = defaultdict(set)
    for claim in claims:
        telling[subjects.of(claim)].add(claim.claim.source)
    yield from _by_hand(claims, subjects)
    yield from _twins(claims, shared, subjects)
    for claim in claims:
        tellers = telling[subjects.of(claim)]
        yield from ((claim, h) for h in shared.holders.get(claim.claim.id, ()) if h in tellers)


def _by_hand(
    claims: Sequence[VerifiedClaim], subjects: _Subjects
) -> Iterator[tuple[VerifiedClaim, str]]:
    """Yield what a person says repeats another claim on the event."""
    by_id = {claim.claim.id: claim for claim in claims}
    for claim in claims:
        other = by_id.get(claim.claim.repeats)
        if other is not None and subjects.event(other) == subjects.event(claim):
            yield claim, other.claim.source


def _twins(
    claims: Sequence[VerifiedClaim], shared: SharedWords, subjects: _Subjects
) -> Iterator[tuple[VerifiedClaim, str]]:
    """Yield claims of sources whose text another has too, with the first of those to tell."""
    tellers: defaultdict[_Node, list[VerifiedClaim]] = defaultdict(list)
    for claim in claims:
        if (wording := shared.wordings.get(claim.claim.source)) is not None:
            tellers[subjects.event(claim), wording].append(claim)
    for told in tellers.values():
        first = min(told, key=lambda claim: (claim.stated.sort_key, claim.claim.source))
        for claim in told:
            if not shared.is_one_document(claim.claim.source, first.claim.source):
                yield claim, first.claim.source


def _sentence(claim: VerifiedClaim, texts: Mapping[str, PreparedText]) -> str:
    """Return the sentence in which a claim's quote stands, folded; nothing if it is short."""
    quote = claim.evidence[0]
    text = texts.get(claim.claim.source)
    if text is None or quote.start is None or quote.end is None:
        return ""
    words = text.sentence(quote.start, quote.end).rstrip(_LAST_MARKS)
    return words if len(words.split(None, _FEWEST_WORDS)) >= _FEWEST_WORDS else ""


def _first_told(
    claims: Sequence[VerifiedClaim], groups: Groups[_Node], subjects: _Subjects
) -> dict[_Node, str]:
    """Return, for each group, the source that was the first to tell; of several, by id."""
    first: dict[_Node, tuple[tuple[float, float], str]] = {}
    for claim in claims:
        group = groups.of((subjects.event(claim), claim.claim.source))
        told = claim.stated.sort_key, claim.claim.source
        first[group] = min(first.get(group, told), told)
    return {group: source for group, (_, source) in first.items()}
