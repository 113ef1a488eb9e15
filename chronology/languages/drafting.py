"""What of a dated sentence may be drafted as a claim: its clause, its mood, what sort it is."""

from collections.abc import Sequence

import attrs

from chronology.languages.clause_verbs import Stretch, is_inner, tells_a_thing
from chronology.languages.drafted_denials import is_kept_from
from chronology.languages.drafted_figures import is_compared
from chronology.languages.drafted_kinds import (
    Numbered,
    kind_by_heads,
    noun_of,
    number_of_series,
    telling_words,
)
from chronology.languages.drafted_moods import Mood, mood_of
from chronology.languages.drafted_names import names_in
from chronology.languages.drafted_speakers import Speaker, denier_behind, speaker_of
from chronology.languages.event_names import event_name
from chronology.languages.grammar import Grammar
from chronology.languages.no_happenings import why_no_happening
from chronology.languages.planned_things import planned_thing
from chronology.languages.pointed_times import is_of_another_paper
from chronology.languages.reader import Reader
from chronology.languages.second_thoughts import better_time
from chronology.languages.thanked import Thanked, thanked_for
from chronology.languages.timed_clauses import TimedClause, timed_clause
from chronology.languages.untold import is_allowed
from chronology.languages.words import Words
from chronology.vocabulary import DraftedKind, LeftOut, Modality


@attrs.frozen(kw_only=True)
class Told:
    """What a clause tells, as far as its words say.

    Attributes:
        start: where what to quote begins in the text.
        end: the code point after it.
        verb: where its verb begins: of two times with one verb one thing is told.
        mood: in which mood it tells.
        name: what the happening could be called.
        names: the names in the clause: who may have taken part.
        kind: what kind of happening it is; `None` where no word tells.
        heads: the words that may tell its kind: the verb, and the noun of its subject or object.
        is_plant: whether a plant or works is what is launched or opened.
        numbered: which of a series it is; `None` where no word tells.
        speaker: who says it.
        is_making: whether it is what a line says of the making of a paper, or of a meeting.
        is_now: whether its verb tells how things are now: "is booked".
        is_by_me: whether its subject is whoever tells it ("I"), and the verb fits a name too.
        is_historic: whether it tells in the present what is past, if its time is.
        is_allowed: whether it tells what "may be", which is a right where a paper grants it.
    """

    start: int
    end: int
    verb: int
    mood: Mood
    name: str
    names: tuple[str, ...]
    kind: DraftedKind | None
    heads: tuple[str, ...]
    is_plant: bool
    numbered: Numbered | None
    speaker: Speaker
    is_making: bool = False
    is_now: bool = False
    is_by_me: bool = False
    is_historic: bool = False
    is_allowed: bool = False


def told_at(
    text: str, sentence: Stretch, time: Stretch, times: Sequence[Stretch], reader: Reader
) -> Told | LeftOut:
    """Return what a sentence tells of a time, or why nothing is drafted of it.

    Args:
        text: the text.
        sentence: where the sentence begins, and the code point after it.
        time: the same of the time.
        times: the same of all its times.
        reader: of its language.
    """
    if (reason := _no_telling(text, sentence, time, reader)) is not None:
        return reason
    if (thanked := thanked_for(text, time, reader.grammar)) is not None:
        return _of_thanks(thanked, reader.grammar)
    clause = timed_clause(text, time, reader.grammar, times=times, within=sentence)
    if clause is None:
        return _without_clause(text, sentence, time, reader)
    return told_of_clause(text, _with_parted_verb(clause), time, times, reader)


def _no_telling(text: str, sentence: Stretch, time: Stretch, reader: Reader) -> LeftOut | None:
    """Return why nothing is told of a time, whatever its clause; `None` if something may be."""
    if reader.grammar.drafting.furniture.search(text[slice(*sentence)]):
        return LeftOut.FURNITURE
    if is_compared(text, time, reader):
        return LeftOut.COMPARISON
    if _is_put_right(text, time, reader):
        return LeftOut.NOT_SO
    return LeftOut.THING if is_of_another_paper(text, sentence, time, reader.grammar) else None


def told_of_clause(
    text: str, clause: TimedClause, time: Stretch, times: Sequence[Stretch], reader: Reader
) -> Told | LeftOut:
    """Return what a clause tells of its time, or why nothing is drafted of it.

    Args:
        text: the text.
        clause: the clause.
        time: where its time begins, and the code point after it.
        times: the same of all times of its sentence.
        reader: of its language.
    """
    if _runs_over_rows(text, clause, times) or _is_a_part_of_a_name(clause):
        return LeftOut.VERBLESS
    reason = why_no_happening(clause)
    cut = _of_its_noun(clause)
    is_ended = cut is not clause and reader.called_off(text, time) is not None
    if reason is None and is_ended:
        return LeftOut.THING  # "the contract signed on 3 May was cancelled"
    clause = cut
    mood = mood_of(text, clause, time, times, reader) if reason is None else reason
    if isinstance(mood, LeftOut):
        return mood
    is_plan = mood.modality is Modality.PLANNED
    if is_kept_from(clause, is_plan=is_plan):
        return LeftOut.NOT_SO
    is_denied = mood.modality is Modality.DENIED
    denier = denier_behind(text, clause, reader) if is_denied else None
    if denier is not None and not denier:
        return LeftOut.NOT_SO
    told = _told_words(text, _of_one_time(clause, times), mood, times, reader)
    told = told if denier is None else attrs.evolve(told, speaker=denier)
    return LeftOut.TELLING if _only_names_a_saying(clause, told) else told


def _only_names_a_saying(clause: TimedClause, told: Told) -> bool:
    """Say whether there is no more to tell than that somebody said something: "Fisk *said*"."""
    verb, grammar = clause.words[clause.verb], clause.words.grammar
    is_said = verb in grammar.fields.saying - grammar.times.papering  # not "the deal announced"
    is_active = clause.group == clause.verb  # not "a wing was added"
    return is_said and is_active and told.name.lower().endswith(f" {verb}")


def _is_put_right(text: str, time: Stretch, reader: Reader) -> bool:
    """Say whether a better time stands behind one: "in 2000 – *no, it was 2001*"."""
    words = Words.around(text, time, time, reader.grammar)
    return better_time(words, words.last) is not None


def _with_parted_verb(clause: TimedClause) -> TimedClause:
    """Return a clause with the participle that its time parts from "has": "has *today* won"."""
    words, (first, last) = clause.words, clause.time
    helping = words.grammar.verbs.have | words.grammar.verbs.be
    is_parted = clause.group == clause.verb == first - 1 and words[clause.verb] in helping
    is_parted = is_parted and last < clause.end and words.grammar.is_participle(words[last])
    return attrs.evolve(clause, verb=last) if is_parted else clause


def _of_its_noun(clause: TimedClause) -> TimedClause:
    """Return a clause that tells of its noun alone, without what is told of that at another time.

    "*The application made on 3 May* was refused" tells of the making; but "the visit *planned for*
    3 May was called off" of the visit.
    """
    words, (first, last) = clause.words, clause.time
    is_bare = clause.group == clause.verb and words.grammar.is_participle(words[clause.verb])
    has_subject = clause.subject[0] < clause.subject[1] == clause.verb
    is_meant = words[clause.verb] in words.grammar.times.scheduling | words.grammar.times.aims
    is_meant |= words[first] in words.grammar.nouns.before_subjects
    if not is_bare or not has_subject or is_meant or first < clause.verb:
        return clause
    has_other = any(words.is_verb(n) for n in range(last, min(last + 2, clause.end)))
    return attrs.evolve(clause, end=last, goes_on=last) if has_other else clause


def _of_thanks(thanked: Thanked, grammar: Grammar) -> Told:
    """Return what somebody is thanked for as what is told."""
    kinds = grammar.drafting.kinds.items()
    return Told(
        start=thanked.start,
        end=thanked.end,
        verb=thanked.start,
        mood=Mood(modality=Modality.REPORTED, cue="", is_done=True, was_ahead=False),
        name=thanked.name,
        names=(),
        kind=next((kind for kind, known in kinds if thanked.noun in known.nouns), None),
        heads=(thanked.noun,),
        is_plant=False,
        numbered=None,
        speaker=Speaker(),
    )


def _runs_over_rows(text: str, clause: TimedClause, times: Sequence[Stretch]) -> bool:
    """Say whether a clause runs into another line that begins with a time, as in a docket."""
    start, end = clause.stretch
    inner = [text[start:at].rpartition("\n") for at, _ in times if start < at < end]
    return any(mark and not before.strip() for _, mark, before in inner)


def _is_a_part_of_a_name(clause: TimedClause) -> bool:
    """Say whether a verb is none but a word of a name: "the United *States* Attorney"."""
    words, at = clause.words, clause.verb
    before = words.token(at - 1)
    is_named = clause.group == at > 0 and words.tokens[at].is_capital
    is_named = is_named and before is not None and before.is_capital
    small = words.grammar.drafting.short
    others = (words.tokens[n] for n in range(clause.begin, clause.end) if n != at)
    # In a headline and in capitals all words are written large.
    return is_named and any(
        one.text.isalpha() and not one.is_capital and one.text not in small for one in others
    )


def _told_words(
    text: str, clause: TimedClause, mood: Mood, times: Sequence[Stretch], reader: Reader
) -> Told:
    """Return what a clause tells."""
    start, end = clause.stretch
    heads, number = telling_words(clause), number_of_series(clause)
    of_what = _of_what(clause, mood)
    if of_what:
        heads = (heads[0], noun_of(clause.words, (of_what.start, of_what.stop)))
    kind = kind_by_heads(clause, heads)
    plants = reader.grammar.drafting.plants
    is_plant = not plants.isdisjoint(_between(clause))
    if (
        kind is DraftedKind.LAUNCH
        and not is_plant
        and heads[0] in reader.grammar.drafting.commissioning
    ):
        kind = None  # "commissioned a review"
    return Told(
        start=start,
        end=end,
        verb=clause.words.tokens[clause.verb].start,
        mood=mood,
        name=event_name(
            clause, times, is_denied=mood.modality is Modality.DENIED, of_what=of_what
        ).strip(" .,;:–—-|"),
        names=names_in(clause, times),
        kind=DraftedKind.COMMISSION_MEETING if number and number.series else kind,
        heads=heads,
        is_plant=is_plant,
        numbered=number,
        speaker=speaker_of(text, clause, reader),
        is_now=_is_told_now(clause),
        is_by_me=_is_by_me(clause),
        is_allowed=is_allowed(clause),
    )


def _of_what(clause: TimedClause, mood: Mood) -> range:
    """Return the places of the words for what is planned, or no more, beside what was done to it.

    "The judge delayed *the trial* until 4 May", "the court vacated *the hearing* set for 4 May".
    """
    is_of_a_plan = mood.modality in {Modality.PLANNED, Modality.CANCELLED, Modality.PENDING}
    return planned_thing(clause, is_moved=mood.is_moved) if is_of_a_plan else range(0)


def _is_told_now(clause: TimedClause) -> bool:
    """Say whether a verb tells how things are now: "I *am booked* on one", "we *have* a peak"."""
    words, opening = clause.words, clause.words[clause.group]
    if clause.verb == clause.group and opening in words.grammar.verbs.have:
        return not words.grammar.is_past(opening)
    is_bare = clause.verb == clause.group + 1 and words.grammar.is_participle(words[clause.verb])
    return is_bare and opening in words.grammar.verbs.be and not words.grammar.is_past(opening)


def _is_by_me(clause: TimedClause) -> bool:
    """Say whether the subject is "I", before a verb that a name may have as well: "I paid"."""
    words, grammar = clause.words, clause.words.grammar
    first, last = clause.subject
    is_me = last - first == 1 and words[first] in grammar.drafting.me
    opening = words[clause.group]
    is_past = grammar.is_past(opening) and opening not in grammar.verbs.have
    return is_me and (is_past or opening in grammar.verbs.modals)


def _of_one_time(clause: TimedClause, times: Sequence[Stretch]) -> TimedClause:
    """Return a clause up to what has another time: "opens in May, *with more in June*"."""
    words, (first, last) = clause.words, clause.time
    begin, end = clause.begin, clause.end
    for start, stop in times:
        at, behind = words.place_of(start), words.place_of(stop)
        if last <= at < end:
            between = range(max(last, clause.verb + 1), at)
            end = max((n for n in between if _parts_phrases(words, n)), default=end)
        elif begin <= at and behind <= first:
            before = range(behind, min(first, clause.group))
            begin = max((n + 1 for n in before if _parts_phrases(words, n)), default=begin)
    return attrs.evolve(clause, begin=begin, end=end, goes_on=min(clause.goes_on, end))


def _parts_phrases(words: Words, at: int) -> bool:
    is_mark = words[at] == "," and not is_inner(words, at)
    return is_mark or words[at] in words.grammar.clauses.linking


def _between(clause: TimedClause) -> list[str]:
    subject = clause.words.spoken[slice(*clause.subject)]
    return [*subject, *clause.words.spoken[clause.begin : clause.end]]


def _without_clause(text: str, sentence: Stretch, time: Stretch, reader: Reader) -> LeftOut:
    """Return why nothing is told at a time that no verb has."""
    drafting = reader.grammar.drafting
    words = Words.around(text, time, sentence, reader.grammar)
    is_figure = drafting.measure.search(text[slice(*sentence)]) is not None
    if is_figure and not drafting.changing.isdisjoint(words.spoken):
        return LeftOut.FIGURE
    return LeftOut.THING if tells_a_thing(text, time, reader.grammar) else LeftOut.VERBLESS
