"""The clause reader: what governs a stretch of text from within its sentence.

It goes from the verb of the stretch to the left: through the words of that verb ("was not
expected to be"), over its subject to where the clause begins, and up into what the clause hangs
on ("denied that"), as often as clauses are nested; then it looks behind the stretch ("if funding
is found", "… was false"). `chronology.languages` tells what it does not know.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import attrs

from chronology.languages.attachment import attached
from chronology.languages.binding import Obliging, asking, expecting, obliging
from chronology.languages.called_off import CalledOff
from chronology.languages.duty_clause import DutyClause
from chronology.languages.echoes import of_what_is_told
from chronology.languages.edge_subjects import cut_subject
from chronology.languages.edges import Torn, torn
from chronology.languages.ended import ended_subject
from chronology.languages.following import denial_behind, denied_later
from chronology.languages.framing import framing
from chronology.languages.governors import Attached, Governor, Governors
from chronology.languages.grammar import Grammar
from chronology.languages.introduction import introducing, label
from chronology.languages.lasting import all_of, at_least, sighting, some_time
from chronology.languages.omissions import is_whole, omission
from chronology.languages.saying import Saying, deniers, sayings
from chronology.languages.sentences import sentence_around, sentences
from chronology.languages.subjects import Subject, may_speak
from chronology.languages.told import told_times
from chronology.languages.walk import Walk
from chronology.languages.words import Words
from chronology.vocabulary import Governing, Modality, Omission

_OF_WHAT_IS_TO_COME = frozenset({Governing.PLAN, Governing.HEDGE})
_NEAR = 40  # code points between a denial and its verb
_NEGATIVE = frozenset({Governing.NEGATION, Governing.FAILURE, Governing.DENIAL, Governing.FALSITY})


@attrs.frozen(kw_only=True)
class Reader:
    """Reads clauses of one language.

    Attributes:
        grammar: the words of the language.
    """

    grammar: Grammar

    def sentence(self, text: str, start: int, end: int) -> tuple[int, int]:
        """Return where the sentence, or sentences, of a stretch begin and end."""
        return sentence_around(text, start, end, self.grammar.spelling.abbreviations)

    def sentences(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where each sentence of a text begins and ends."""
        return sentences(text, self.grammar.spelling.abbreviations)

    def told_times(
        self, text: str, stretch: tuple[int, int], times: Sequence[tuple[int, int]]
    ) -> tuple[tuple[int, int], ...]:
        """Return the times with which a sentence tells of something; of a stamp, none.

        Args:
            text: the text.
            stretch: where the sentence begins, and the code point after it.
            times: the same of its times, in order.
        """

        def verb_of(start: int, end: int) -> int | None:
            return self.governors(text, start, end).verb

        return told_times(text, stretch, times, verb_of, self.grammar)

    def governors(self, text: str, start: int, end: int) -> Governors:
        """Return what governs the first verb of a stretch of text, inside it or outside.

        Args:
            text: the text in which it stands.
            start: the code point at which the stretch begins.
            end: the code point after it.
        """
        return _governors(text, start, end, self)

    def sayings(self, text: str, start: int, end: int, governors: Governors) -> tuple[Saying, ...]:
        """Return who says a stretch of text, as its own sentence has it.

        Args:
            text: the text in which it stands.
            start: the code point at which the stretch begins.
            end: the code point after it.
            governors: what governs the stretch.
        """
        telling = [one for one in governors.found if one.kind is Governing.ATTRIBUTION]
        return tuple(sayings(text, (start, end), telling, self.grammar))

    def deniers(self, text: str, denial: tuple[int, int]) -> tuple[Subject, ...]:
        """Return who denies something, as the words of the denial name them."""
        return deniers(text, denial, self.grammar)

    def may_speak(self, text: str, start: int, end: int) -> bool:
        """Say whether somebody named in a text may speak, by where the name stands.

        Args:
            text: the text in which the name stands.
            start: the code point at which a word of it begins.
            end: the code point after it.
        """
        words = Words.around(text, (start, end), (start, end), self.grammar)
        return may_speak(words.first, words)

    def attached(self, text: str, time: tuple[int, int], stretch: tuple[int, int]) -> Attached:
        """Return what a time belongs to, seen from a stretch that tells of something.

        Args:
            text: the text in which both stand.
            time: where the time begins, and the code point after it.
            stretch: where the stretch begins, and the code point after it.
        """
        return attached(text, time, stretch, self.grammar)

    def sighting(self, text: str, time: tuple[int, int], verb: int) -> str:
        """Return the words by which something was only going on at a time: "was in force".

        Empty where they tell of a begin or an end, or that all of it was then: "was held".

        Args:
            text: the text in which it stands.
            time: where the time begins, and the code point after it.
            verb: where the verb begins that has the time.
        """
        return sighting(text, time, verb, self.grammar)

    def at_least(self, text: str, time: tuple[int, int]) -> str:
        """Return the words by which it lasted at least up to a time ("at least until 1650"), or "".

        Args:
            text: the text in which it stands.
            time: where the time begins, and the code point after it.
        """
        return at_least(text, time, self.grammar)

    def all_of(self, text: str, time: tuple[int, int]) -> str:
        """Return the words by which something went on for all of a time ("throughout 2019"), or "".

        Args:
            text: the text in which it stands.
            time: where the time begins, and the code point after it.
        """
        return all_of(text, time, self.grammar)

    def some_time(self, text: str, time: tuple[int, int]) -> str:
        """Return the words by which something was at one point of a stretch ("some time"), or "".

        Args:
            text: the text in which it stands.
            time: where the stretch begins, with the words that lead it in, and where it ends.
        """
        return some_time(text, time, self.grammar)

    def called_off(self, text: str, time: tuple[int, int]) -> CalledOff | None:
        """Return the words by which its sentence calls off what it plans for a time.

        `None` where there are none, or where they are denied, doubted, asked or conditional.

        Args:
            text: the text in which it stands.
            time: where the time begins, and the code point after it.
        """
        sentence = self.sentence(text, *time)
        for found in self.grammar.called_off.in_sentence(text, sentence, time):
            governors = self.governors(text, found.start, found.end)
            if all(_leaves_standing(one, found) for one in governors.found):
                return found
        return None

    def verb_that_ends(
        self, text: str, stretch: tuple[int, int], counts_as: Modality
    ) -> CalledOff | None:
        """Return the first verb of a stretch that calls a plan off, or puts it off.

        `None` where there is none, or where it is denied, doubted, asked or conditional.

        Args:
            text: the text in which it stands.
            stretch: where the stretch begins, and the code point after it.
            counts_as: `cancelled` for what calls off, `pending` for what puts off.
        """
        for found in self.grammar.called_off.verbs(text, stretch, counts_as):
            governors = self.governors(text, found.start, found.end)
            if all(_leaves_standing(one, found) for one in governors.found):
                return found
        return None

    def calling_off_undone(self, text: str, stretch: tuple[int, int]) -> Governor | None:
        """Return the words by which the verbs of a stretch call nothing off: "*did not* cancel".

        `None` where one of them does, be it only announced, or where it has no such verb.

        Args:
            text: the text in which it stands.
            stretch: where the stretch begins, and the code point after it.
        """
        undone = None
        for form in self.grammar.called_off.forms(text, stretch):
            against = self._against(text, form)
            if against is None:
                return None
            undone = undone or against
        return undone

    def _against(self, text: str, form: CalledOff) -> Governor | None:
        """Return what leaves undone, or open, what a form of a verb calls off."""
        words, governors = self.grammar.called_off, self.governors(text, form.start, form.end)
        is_told = governors.of(Governing.ATTRIBUTION) is not None
        is_announced = words.is_announced(text, form, is_told=is_told)
        for one in governors.found:
            is_itself = form.start <= one.start and one.end <= form.end  # "Status: Cancelled"
            is_open = not is_itself and (one.turns or self._allows(one))
            if is_open and not (is_announced and one.kind in _OF_WHAT_IS_TO_COME):
                return one
        if is_announced or words.is_told(form):
            return None
        return Governor(kind=Governing.UNSAID, start=form.start, end=form.end, words=form.words)

    def _allows(self, one: Governor) -> bool:
        """Say whether words only allow, or doubt, what they govern: "may have been"."""
        named = set(one.words.lower().split())
        return one.kind is Governing.HEDGE and not named.isdisjoint(self.grammar.verbs.modals)

    def ended_subject(self, text: str, stretch: tuple[int, int]) -> Governor | None:
        """Return the words by which all that a stretch tells is that something was called off.

        Args:
            text: the text.
            stretch: where the stretch begins, and the code point after it.
        """
        return ended_subject(Words.around(text, stretch, stretch, self.grammar))

    def calls_off(self, text: str, denial: tuple[int, int], verb: int) -> bool:
        """Say whether what is denied is only that something was called off: "is not cancelled".

        Args:
            text: the text.
            denial: where the words that deny begin, and the code point after them.
            verb: where the verb that they govern begins.
        """
        between = text[denial[1] : verb]
        is_near = denial[1] <= verb <= denial[1] + _NEAR and not set(between) & set(",;:.")
        return is_near and self.grammar.called_off.begins_with_one(text, verb)

    def obliging(
        self, text: str, stretch: tuple[int, int], verb: int | None, time: tuple[int, int] | None
    ) -> Obliging | None:
        """Return the words by which a plan obliges somebody; `None` if it does not, or may not.

        Args:
            text: the text.
            stretch: where the words that tell the plan begin, and the code point after them.
            verb: where the verb of its time begins; `None` where none was found.
            time: where its time begins, and the code point after it; `None` without one.
        """
        return obliging(*self._clause(text, stretch, verb, time))

    def expecting(
        self, text: str, stretch: tuple[int, int], verb: int | None, time: tuple[int, int] | None
    ) -> Obliging | None:
        """Return the words by which a plan is only expected or allowed; `None` for neither.

        Args:
            text: the text.
            stretch: where the words that tell the plan begin, and the code point after them.
            verb: where the verb of its time begins; `None` where none was found.
            time: where its time begins, and the code point after it; `None` without one.
        """
        return expecting(*self._clause(text, stretch, verb, time))

    def asking(
        self, text: str, stretch: tuple[int, int], verb: int | None, time: tuple[int, int] | None
    ) -> Obliging | None:
        """Return the words by which somebody only asks for something, or weighs it; or `None`.

        Args:
            text: the text.
            stretch: where the words that tell of it begin, and the code point after them.
            verb: where the verb of its time begins; `None` where none was found.
            time: where its time begins, and the code point after it; `None` without one.
        """
        return asking(self._clause(text, stretch, verb, time)[0])

    def _clause(
        self, text: str, stretch: tuple[int, int], verb: int | None, time: tuple[int, int] | None
    ) -> tuple[DutyClause, Governors]:
        """Return the clause of a time, and what governs its verb."""
        place = stretch if time is None else time
        words = Words.around(text, place, stretch, self.grammar)
        governors = self.governors(text, *stretch)
        if verb is not None:
            governors = self.governors(text, verb, max(verb + 1, min(stretch[1], place[1])))
        begin = governors.verb if verb is None else verb
        if (condition := self.condition(text, begin)) is not None:
            governors = attrs.evolve(governors, found=(*governors.found, condition))
        clause = DutyClause(
            words,
            None if begin is None else words.place_of(begin),
            None if time is None else (words.place_of(time[0]), words.place_of(time[1])),
        )
        return clause, governors

    def condition(self, text: str, verb: int | None) -> Governor | None:
        """Return the condition on which a verb that begins at a place hangs; `None` for none."""
        return (
            None if verb is None else self.governors(text, verb, verb + 1).of(Governing.CONDITION)
        )

    def may_be_left_out(self, text: str, start: int, end: int) -> Omission | None:
        """Return what sort of words a stretch is that a quote may leave out; `None` for others.

        Args:
            text: the text in which it stands.
            start: the code point behind what is quoted before it.
            end: the code point at which what is quoted behind it begins.
        """
        return omission(text, start, end, self.grammar)

    def torn(self, text: str, start: int, end: int) -> Torn | None:
        """Return what a stretch of text is cut off from at an edge; `None` for nothing.

        A number from its unit, a name from the word that makes it another, a word from its half,
        a verb from its subject.
        """
        found = torn(text, start, end, self.grammar.edges)
        return found or cut_subject(text, start, end, self.grammar)

    def is_whole(self, text: str, start: int, end: int) -> bool:
        """Say whether a stretch of text is whole sentences; its last mark may be left out."""
        return is_whole(text, start, end, self.grammar)


# What is verified of one clause asks for the same words again and again.
@lru_cache(maxsize=256)
def _governors(text: str, start: int, end: int, reader: Reader) -> Governors:
    """Return what governs the first verb of a stretch of text; see `Reader.governors`."""
    words = Words.around(text, (start, end), (start, end), reader.grammar)
    walk = Walk(words)
    _, behind = reader.sentence(text, start, end)
    governing = walk.governors()
    introduction = words.introduction or label(words)
    if introduction is not None:
        governing += introducing(text, introduction, reader.grammar)
    governing += framing(words)
    place = walk.cut if walk.head is None else walk.head
    governing = [of for one in governing if (of := _as_behind(one, end, words, place))]
    _, own = reader.sentence(text, start, end if place is None else words.tokens[place].start + 1)
    within = denial_behind(words, own) if own < min(end, behind) else None
    later = denied_later(words) or within or denial_behind(words, behind)
    later = None if later is None else of_what_is_told(later, words, place)
    # "Charged with murder. He denies it": the murder is denied, not the charge.
    is_of_another = later is not None and later.kind is Governing.DENIAL and walk.accuses()
    if later is not None and not is_of_another:
        governing.append(later)
    found = tuple(_settled(governing))
    verb = None if place is None else words.tokens[place].start
    # What is denied behind its sentence is all that was told there: nothing stands besides.
    is_alone = within is not None and reader.sentence(text, own, own + 1)[1] >= end
    return Governors(found=found, tells_besides=walk.tells_besides() and not is_alone, verb=verb)


def _as_behind(one: Governor, end: int, words: Words, verb: int | None) -> Governor | None:
    """Return what denies behind a stretch as it stands against its verb; others as they are."""
    return of_what_is_told(one, words, verb) if one.denies and one.start >= end else one


def _leaves_standing(one: Governor, found: CalledOff) -> bool:
    """Say whether what governs words lets them call off: "will be", "said that", "no longer"."""
    is_own = found.start <= one.start and one.end <= found.end
    is_firm = one.kind in {Governing.ATTRIBUTION, Governing.QUANTITY}
    return is_firm or (is_own and one.kind in {Governing.PLAN, Governing.NEGATION})


def _settled(found: list[Governor]) -> Iterator[Governor]:
    """Yield governors, nearest first, without pairs of negations that cancel each other."""
    kept: list[Governor] = []
    for one in found:
        if one.kind in _NEGATIVE and any(_is_same(one, other) for other in kept):
            continue  # "under no circumstances" is one denial, whatever its words are
        if kept and one.kind in _NEGATIVE and kept[-1].kind in _NEGATIVE:
            kept.pop()
        else:
            kept.append(one)
    yield from kept


def _is_same(one: Governor, other: Governor) -> bool:
    """Say whether two denials are the same words."""
    return other.kind in _NEGATIVE and one.start < other.end and other.start < one.end
