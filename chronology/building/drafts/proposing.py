"""Claims proposed for one source: each is verified as `check` would before it is proposed."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from chronology.building.coverage import DatedSentence, Touched, own_date, timed_sentences
from chronology.building.drafts.chronicles import Chronicles
from chronology.building.drafts.judging import (
    begin_of,
    doubted,
    is_ahead,
    is_date_of_one,
    is_long,
    is_of_a_thing,
    is_of_either_year,
    is_opened,
    is_put_off,
    moods_of,
    quote_of,
    rests_on,
    unless_granted,
    with_author,
    without_page_marks,
)
from chronology.building.drafts.meant import Meant
from chronology.building.drafts.model import LeftOutTime, Proposal, SourceDraft, in_short
from chronology.building.drafts.stretches import Stretch, lies_around, meets_any
from chronology.claims import Claim
from chronology.documents.publication.heads import begin_of_text
from chronology.events import Event
from chronology.languages import Reader
from chronology.languages.drafted_speakers import Speaker
from chronology.languages.drafting import Told, told_at
from chronology.languages.lasting import lasts_for
from chronology.languages.making import author_of, made_at, paper_of
from chronology.sources import Document, Quote, Source
from chronology.timespan import TimeSpan
from chronology.verify import Verified, reader_of, stated_at, verify_claim
from chronology.verify.labels import speaker_by_label
from chronology.vocabulary import (
    DraftedKind,
    LeftOut,
    Modality,
    Severity,
    TypedField,
)

_PARTING = 6  # code points between a time and the clause whose time counts from it: ", and "
_EVENT = "drafted"  # the id that stands for an event before it has a name
_UNPROVED = frozenset({TypedField.MODALITY, TypedField.DATE_QUOTE, TypedField.ORDINAL})
_UNREAD = frozenset({LeftOut.VERBLESS, LeftOut.FIGURE})
_DATED = frozenset({LeftOut.COMPARISON, LeftOut.THING, LeftOut.SAME})


@attrs.frozen(kw_only=True)
class Kinds:
    """The kinds that drafted events may be of.

    Attributes:
        by_name: the class of each kind, by its name in a ledger.
        by_word: the kinds by the words with which a ledger says so.
    """

    by_name: Mapping[str, type[Event]]
    by_word: Mapping[str, str]

    def of(self, told: Told) -> str:
        """Return the kind of what is told; empty for any."""
        own = next((self.by_word[word] for word in told.heads if word in self.by_word), "")
        if own or told.kind is None:
            return own
        is_launch = told.kind in {DraftedKind.LAUNCH, DraftedKind.OPENING}
        return "plant-launch" if told.is_plant and is_launch else told.kind.value


def proposed(source: Source, touched: Touched, kinds: Kinds) -> SourceDraft:
    """Return the claims to propose for a source.

    Args:
        source: the source, with its document.
        touched: the stretches of its text that claims quote, or that were refused.
        kinds: the kinds that events may be of.
    """
    document, reader = source.document, reader_of(source)
    if document is None:
        return SourceDraft(why_not_read="its document could not be read")
    if document.rows is not None:
        return SourceDraft(why_not_read="it is a table: [[tables]] says what its columns are")
    if reader is None:
        return SourceDraft(why_not_read=f"no rules for “{source.language}”")
    sentences = tuple(timed_sentences(source, document, reader))
    drafting = _Drafting(source, document, reader, kinds, sentences)
    for sentence in sentences:
        quoted = touched.of_stretch(sentence.start, sentence.end)
        if _is_left_over(sentence, quoted):
            drafting.take(sentence, quoted)
    return SourceDraft(proposals=tuple(drafting.proposals), left_out=tuple(drafting.left_out))


class _Drafting:
    """The drafting of one source."""

    def __init__(
        self,
        source: Source,
        document: Document,
        reader: Reader,
        kinds: Kinds,
        sentences: Sequence[DatedSentence],
    ) -> None:
        self.source = source
        self.document = document
        self.reader = reader
        self.kinds = kinds
        self.stated = stated_at(source, None)
        self.own = own_date(source)
        self.paper = paper_of(document.legible, reader)
        self.author = author_of(document.legible, reader)
        self.chronicles = Chronicles.of(document.legible, sentences, reader)
        self.meant = Meant(document.legible, reader)
        self.begin_of_text = begin_of_text(document.legible)
        self.proposals: list[Proposal] = []
        self.left_out: list[LeftOutTime] = []

    def take(self, sentence: DatedSentence, quoted: Sequence[Stretch]) -> None:
        """Propose what can be of a sentence; remember of which times nothing could.

        Args:
            sentence: the sentence.
            quoted: the stretches of it that claims quote, or that were refused. What is drafted
                beside them, and what is left out, is what it would be without them.
        """
        verbs, reasons = set[int](), {one.place: one.reason for one in sentence.passed}
        made = dict[Stretch, Proposal]()
        if sentence.start < self.begin_of_text:
            reasons |= dict.fromkeys(sentence.places, LeftOut.FURNITURE)
            self._leave_out(sentence, reasons, made, quoted)
            return
        stretch = (begin_of(sentence, self.document, self.own, self.reader), sentence.end)
        self._take_makings(sentence, made, reasons)
        self._take_heads(sentence, made, reasons)
        tellings = [self._told_at(sentence, stretch, time) for time in sentence.places]
        in_doubt = doubted(sentence)
        for number in sorted(range(len(tellings)), key=lambda n: is_put_off(tellings[n])):
            told = tellings[number]
            if sentence.places[number] in made:
                continue
            if number in in_doubt or (made and is_put_off(told)):
                told = LeftOut.DATE
            if isinstance(told, Told) and told.verb in verbs:
                told = LeftOut.SAME
            if isinstance(told, LeftOut):
                reasons[sentence.places[number]] = told
                continue
            told = self.meant.named(self._with_speaker(told), self._last())
            told = without_page_marks(with_author(told, sentence.author or self.author))
            proposal = self._proposal(told, sentence, number)
            leaned_on = self._leaned_on(told, sentence, number, [*made.values()])
            if isinstance(proposal, LeftOut) and leaned_on:
                proposal = self._proposal(told, sentence, number, antecedent=leaned_on)
            if isinstance(proposal, LeftOut):
                reasons[sentence.places[number]] = proposal
            else:
                made[sentence.places[number]] = proposal
                verbs.add(told.verb)
        touched = {at for at, one in made.items() if meets_any(_told_in(one), quoted)}
        self.proposals += [one for at, one in made.items() if at not in touched]
        reasons |= dict.fromkeys(touched, LeftOut.SAME)
        self._leave_out(sentence, reasons, made, quoted)

    def _told_at(self, sentence: DatedSentence, stretch: Stretch, time: Stretch) -> Told | LeftOut:
        """Return what a sentence tells of a time, be it an entry of a chronicle."""
        text = self.document.legible
        told = unless_granted(
            told_at(text, stretch, time, sentence.places, self.reader), self.paper
        )
        return self.chronicles.told(sentence, time) or told if told in _UNREAD else told

    def _take_heads(
        self,
        sentence: DatedSentence,
        made: dict[Stretch, Proposal],
        reasons: dict[Stretch, LeftOut],
    ) -> None:
        """Propose what entries of a chronicle tell whose days are sentences of their own."""
        for one, told in self.chronicles.below_heads(sentence):
            told_by = without_page_marks(self._with_speaker(told))
            whole = sentence.with_time(one)
            proposal = self._proposal(told_by, whole, len(sentence.places))
            if isinstance(proposal, Proposal):
                made[one.place] = proposal
                reasons.pop(one.place, None)

    def _with_speaker(self, told: Told) -> Told:
        """Return what is told with who says it by the label of its line, or as who wrote all."""
        if told.speaker.name:
            return told
        text, grammar = self.document.legible, self.reader.grammar
        name = speaker_by_label(text, told.start, told.end, grammar) or self.author
        return attrs.evolve(told, speaker=Speaker(name=name)) if name else told

    def _last(self) -> Told | None:
        return self.proposals[-1].told if self.proposals else None

    def _take_makings(
        self,
        sentence: DatedSentence,
        made: dict[Stretch, Proposal],
        reasons: dict[Stretch, LeftOut],
    ) -> None:
        """Propose what lines tell of the making of a paper at times that no clause has."""
        passed = [one for one in sentence.passed if one.reason is LeftOut.HEAD and one.date]
        wholes = [(sentence, n) for n, at in enumerate(sentence.places) if at not in made]
        wholes += [(sentence.with_time(one), len(sentence.places)) for one in passed]
        within = (sentence.start, sentence.end)
        for whole, number in wholes:
            place, text = whole.places[number], self.document.legible
            told = made_at(text, place, within, self.paper, self.reader)
            if told is None or meets_any((told.start, told.end), [*map(_told_in, made.values())]):
                continue
            proposal = self._proposal(without_page_marks(told), whole, number)
            if isinstance(proposal, Proposal):
                made[place] = proposal
                reasons.pop(place, None)

    def _leave_out(
        self,
        sentence: DatedSentence,
        reasons: Mapping[Stretch, LeftOut],
        made: Mapping[Stretch, Proposal],
        quoted: Sequence[Stretch],
    ) -> None:
        """Remember the times of a sentence that no claim quotes for itself."""
        drafted = [one for at, one in made.items() if at not in reasons]
        told = [_told_in(one) for one in made.values()]
        by_others = [one for one in quoted if not any(lies_around(one, at) for at in made)]
        said = in_short(sentence.words)
        words = dict(zip(sentence.places, sentence.times, strict=True))
        words |= {one.place: one.words for one in sentence.passed}
        dates = dict(zip(sentence.places, sentence.dates, strict=True))
        dates |= {one.place: one.date for one in sentence.passed if one.date is not None}
        self.left_out += [
            LeftOutTime(
                source=self.source.id,
                line=sentence.line,
                time=words[at],
                words=said,
                reason=reasons[at],
            )
            for at in sorted(reasons)
            if not any(lies_around(one, at) for one in (quoted if at in made else by_others))
            and (
                reasons[at] not in _DATED
                or not any(lies_around(one, at) for one in told)
                or (reasons[at] is LeftOut.SAME and not is_date_of_one(dates[at], drafted))
            )
        ]

    def _proposal(
        self, told: Told, sentence: DatedSentence, number: int, antecedent: str = ""
    ) -> Proposal | LeftOut:
        """Return a claim that holds, or why none does."""
        kind, event = self._event(told, sentence, number)
        reason = LeftOut.DATE
        for one in self._claims(told, sentence, number):
            claim = attrs.evolve(one, antecedent=antecedent) if antecedent else one
            made = verify_claim(claim, event, self.source, self.stated)
            held = self._held(made, told, sentence, number)
            if isinstance(held, TimeSpan):
                return Proposal(
                    claim=claim,
                    told=told,
                    kind=kind,
                    span=held,
                    line=sentence.line,
                    given_up=tuple(one.span for one in made.claim.recalled),
                )
            reason = held
        return reason

    def _leaned_on(
        self, told: Told, sentence: DatedSentence, number: int, made: Sequence[Proposal]
    ) -> str:
        """Return the words of the one time before, from which another may count; else nothing.

        "He was arrested *on 3 May* and freed two days later": nothing but a mark or a word may
        part what is told then from that time, and a claim of it is drafted.
        """
        start, _ = sentence.places[number]
        before = [n for n, (_, end) in enumerate(sentence.places) if end <= start]
        leaning = self.reader.grammar.drafting.leaning_rules
        if len(before) != 1 or sentence.rules[number] not in leaning:
            return ""
        _, end = sentence.places[before[0]]
        is_told = any(one.told.start < end <= one.told.end for one in made)
        return sentence.times[before[0]] if is_told and 0 <= told.start - end <= _PARTING else ""

    def _event(self, told: Told, sentence: DatedSentence, number: int) -> tuple[str, Event]:
        """Return the kind of an event, and an event of it that stands for it."""
        kind = self.kinds.of(told)
        place = sentence.places[number]
        lasts = sentence.rules[number] in self.reader.grammar.drafting.lasting_rules
        lies_ahead = is_ahead(sentence.dates[number], sentence.said or self.stated)
        is_coming = lies_ahead and self.reader.grammar.is_gerund(told.heads[0])
        if not lasts and not is_coming:  # "the auditors are coming next Tuesday"
            lasts = bool(self.reader.sighting(self.document.legible, place, told.verb))
        lasts |= lasts_for(self.document.legible, place, told.verb, self.reader.grammar)
        if not kind and lasts:
            kind = DraftedKind.STATE.value
        cls = self.kinds.by_name.get(kind, Event)
        own: dict[str, Any] = {}
        if told.numbered is not None and "ordinal" in {field.name for field in attrs.fields(cls)}:
            own = {"ordinal": told.numbered.ordinal}
        return kind, cls(id=_EVENT, name=told.name, **own)

    def _claims(self, told: Told, sentence: DatedSentence, number: int) -> Iterator[Claim]:
        """Yield claims, the best first: of the clause alone, of the sentence with its date."""
        clause = quote_of(self.document.text, told.start, told.end)
        whole = quote_of(self.document.text, sentence.start, sentence.end)
        time = Quote(exact=" ".join(sentence.times[number].split()))
        said, date = sentence.said or self.stated, sentence.dates[number]
        if told.is_now and is_long(date, said) and sentence.counted[number]:
            return  # "I am booked on one in March" may be of the March to come
        place, text = sentence.places[number], self.document.legible
        is_other = is_of_a_thing(told, text, place, self.reader)
        moods = moods_of(told, date, said, is_entry=self.chronicles.heads(place))
        for mood in moods:
            base = Claim(
                id=_EVENT,
                event=_EVENT,
                source=self.source.id,
                quote=clause,
                modality=mood,
                speaker=told.speaker.name,
                speaker_quote=told.speaker.words or None,
                modality_quote=self._cue(told) if mood is not Modality.REPORTED else None,
            )
            yield base
            if mood is Modality.DENIED:
                yield attrs.evolve(base, modality_quote=None)
                if told.speaker.words:
                    continue  # of a denial behind the words it is told who denies
            if told.speaker.name:
                base = attrs.evolve(base, speaker="", speaker_quote=None)
                yield base
            several = sum(told.start <= start < told.end for start, _ in sentence.places) > 1
            if several:
                yield attrs.evolve(base, date_quote=time)
            if base.modality_quote is not None:  # the words of the mood may be too few to give it
                yield attrs.evolve(base, modality_quote=None, date_quote=time if several else None)
            if whole != clause and not is_other:
                yield attrs.evolve(base, quote=whole, date_quote=time)

    def _cue(self, told: Told) -> str | None:
        """Return the words for a mood; `None` where they stand several times, and in the quote."""
        text, cue = self.document.text, told.mood.cue
        is_within = cue in " ".join(text[told.start : told.end].split())
        is_plain = is_within and text.count(cue) != 1
        return None if not cue or is_plain else cue

    def _held(
        self, made: Verified, told: Told, sentence: DatedSentence, number: int
    ) -> TimeSpan | LeftOut:
        """Return the date of a claim that holds and rests on a time, or why it is none."""
        claim, time, date = made.claim, sentence.times[number], sentence.dates[number]
        if not claim.counts:
            is_dated = claim.derivation.span is not None
            return LeftOut.WORDS if is_dated else LeftOut.DATE
        if any(one.severity is not Severity.NOTE for one in made.findings):
            return LeftOut.WORDS
        if claim.span is None or not rests_on(claim.derivation.words, time):
            return LeftOut.DATE
        said = sentence.said or self.stated
        is_open = not claim.sighting and is_opened(claim.span, date, claim.claim.modality)
        if is_open or is_of_either_year(told, date, claim.span, said):
            return LeftOut.DATE
        if not _UNPROVED.isdisjoint(claim.typed) or TypedField.SPEAKER in claim.typed:
            return LeftOut.WORDS
        is_report = claim.claim.modality is Modality.REPORTED and not told.is_making
        return LeftOut.DATE if is_report and is_ahead(claim.span, said) else claim.span


def _is_left_over(sentence: DatedSentence, quoted: Sequence[Stretch]) -> bool:
    """Say whether a sentence may have a time that no quote of it is for."""
    places = [*sentence.places, *(one.place for one in sentence.passed)]
    return len(places) > 1 or not any(lies_around(one, at) for one in quoted for at in places)


def _told_in(one: Proposal) -> Stretch:
    return one.told.start, one.told.end
