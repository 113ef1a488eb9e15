"""In which mood a clause tells of its time, and by which words; or why it is no telling at all."""

from collections.abc import Iterator, Sequence

import attrs

from chronology.languages.clause_verbs import Stretch
from chronology.languages.drafted_kinds import noun_of
from chronology.languages.governors import Governor, Governors
from chronology.languages.reader import Reader
from chronology.languages.timed_clauses import TimedClause
from chronology.languages.untold import why_untold
from chronology.languages.words import Words
from chronology.vocabulary import Governing, LeftOut, Modality

_VERB = 30  # code points of a verb behind what governs it
_DENIED = frozenset({Governing.NEGATION, Governing.DENIAL, Governing.FALSITY})


@attrs.frozen(kw_only=True)
class Mood:
    """In which mood a clause tells.

    Attributes:
        modality: the mood.
        cue: the words that give it, or that leave it in doubt; empty for what is plainly reported.
        is_done: whether the verb tells of what is past.
        was_ahead: whether what is planned may have been so for a time that has passed.
        is_moved: whether it was put off to its time.
        is_deed: whether its time may be that of calling it off: "scrapped the car on 3 May".
    """

    modality: Modality
    cue: str
    is_done: bool
    was_ahead: bool
    is_moved: bool = False
    is_deed: bool = False


def mood_of(
    text: str, clause: TimedClause, time: Stretch, times: Sequence[Stretch], reader: Reader
) -> Mood | LeftOut:
    """Return the mood of a clause, or why nothing is told by it.

    Args:
        text: the text.
        clause: the clause.
        time: where its time begins, and the code point after it.
        times: the same of all times of its sentence.
        reader: of its language.
    """
    verb = clause.words.tokens[clause.verb]
    governors = reader.governors(text, verb.start, verb.end)
    if (untold := why_untold(clause, governors)) is not None:
        return untold
    found = next(_ahead(text, clause, time, governors, reader), None)
    found = found or _other(text, clause, governors)
    if found is None:
        return LeftOut.NOT_SO
    if found[0] is Modality.PLANNED and _is_one_of_several(clause):
        return LeftOut.NOT_SO
    if found[0] is Modality.PLANNED and _is_of_the_making(clause, times):
        return LeftOut.TELLING
    return Mood(
        modality=found[0],
        cue=found[1],
        is_done=_is_done(clause),
        was_ahead=_was_ahead(clause, found[1]),
        is_moved=found[0] is Modality.PLANNED and _is_moved(text, clause, reader),
        is_deed=found[0] is Modality.CANCELLED and _is_deed(clause),
    )


def _ahead(
    text: str, clause: TimedClause, time: Stretch, governors: Governors, reader: Reader
) -> Iterator[tuple[Modality, str]]:
    """Yield the moods by which something is to come, or was called off, with their words."""
    words, verb = clause.words, clause.words.tokens[clause.verb]
    if (moved := _moved_to(text, clause, reader)) is not None:
        yield Modality.PENDING if _is_left(clause) else Modality.PLANNED, moved
    if (off := reader.called_off(text, time)) is not None:
        yield off.counts_as, off.words
    if (given_up := _why_given_up(text, clause, time, governors, reader)) is not None:
        yield Modality.CANCELLED, given_up
    if words[clause.verb] in words.grammar.drafting.defining:
        yield Modality.PLANNED, text[verb.start : verb.end]
    if _is_promised(clause):
        yield Modality.PLANNED, text[verb.start : verb.end]
    if (plan := governors.of(Governing.PLAN)) is not None:
        yield Modality.PLANNED, _with_verb(text, plan, verb.end)
    if _is_scheduled(clause) and not _put_off(text, clause, reader):
        yield Modality.PLANNED, text[words.tokens[clause.group].start : verb.end]


def _other(text: str, clause: TimedClause, governors: Governors) -> tuple[Modality, str] | None:
    """Return another mood of a clause; `None` where it tells nothing."""
    words, verb = clause.words, clause.words.tokens[clause.verb]
    hedge, denied = governors.of(Governing.HEDGE), governors.of(*_DENIED)
    if denied is not None:
        if (pending := _still_to_come(text, clause)) is not None:
            return Modality.PENDING, pending
        is_state = verb.text in words.grammar.verbs.be or _is_no_deed(clause)
        return None if hedge is not None or is_state else (Modality.DENIED, denied.words)
    if (told := _told_future(text, clause)) is not None:
        return Modality.PLANNED, told
    if _is_only_to_come(clause):
        begin = words.tokens[clause.verb - 2].start
        return (Modality.PLANNED, text[begin : verb.end]) if _is_to_be(clause) else None
    return Modality.REPORTED, "" if hedge is None else _with_verb(text, hedge, verb.end)


def _is_no_deed(clause: TimedClause) -> bool:
    """Say whether "was" tells only what something was not like: "it was not *enough*"."""
    words, grammar, head = clause.words, clause.words.grammar, clause.words[clause.verb]
    is_deed = grammar.is_participle(head) or grammar.is_gerund(head) or grammar.is_past(head)
    return words[clause.group] in grammar.verbs.be and not is_deed


def _told_future(text: str, clause: TimedClause) -> str | None:
    """Return the words that tell a future seen from the past: "the lease *would commence* in May".

    "Would have opened" was told to be otherwise before it comes here.
    """
    words, verbs = clause.words, clause.words.grammar.verbs
    own = range(clause.group, clause.verb)
    would = next((n for n in own if words[n] in verbs.told_future), None)
    if would is None or any(words[n] in verbs.have for n in own):
        return None
    return " ".join(text[words.tokens[would].start : words.tokens[clause.verb].end].split())


def _still_to_come(text: str, clause: TimedClause) -> str | None:
    """Return the words by which what is denied is still to come: "had *still not been paid*"."""
    words, still = clause.words, clause.words.grammar.verbs.still_to
    group = range(max(0, clause.group - 1), clause.verb)
    begin = next((n for n in group if words[n] in still), None)
    return (
        None if begin is None else text[words.tokens[begin].start : words.tokens[clause.verb].end]
    )


def _is_scheduled(clause: TimedClause) -> bool:
    """Say whether a verb tells for when something is: "*fixed* for May", and not "*set* up"."""
    words, scheduling = clause.words, clause.words.grammar.times.scheduling
    return words[clause.verb] in scheduling and not _has_particle(clause, clause.verb)


def _has_particle(clause: TimedClause, verb: int) -> bool:
    """Say whether a particle belongs to a verb, and leads no time: "set *up*", not "set *in*"."""
    leads = clause.time[0] <= verb + 1 < clause.time[1]
    return clause.words[verb + 1] in clause.words.grammar.drafting.particles and not leads


def _is_left(clause: TimedClause) -> bool:
    """Say whether something was put off from a time, and not to it: "*from 3 May* to 9 May"."""
    words, first = clause.words, clause.time[0]
    lead = words[first - 1] if words.is_time(first) else words[first]
    return lead in words.grammar.drafting.leaving


def _moved_to(text: str, clause: TimedClause, reader: Reader) -> str | None:
    """Return the words that put something off to a time: "*was adjourned* to 17 January"."""
    words, first = clause.words, clause.time[0]
    lead = words[first - 1] if words.is_time(first) else words[first]
    if first < clause.verb or lead not in words.grammar.times.putting:
        return None
    return _put_off(text, clause, reader) or _date_changed(text, clause) or None


def _date_changed(text: str, clause: TimedClause) -> str:
    """Return the words that give another date: "the Completion Date *is extended* to 4 March".

    The date itself is the subject of the passive; "the lease was extended" moves its end alone.
    """
    words, drafting = clause.words, clause.words.grammar.drafting
    be = words.grammar.verbs.be
    is_passive = any(words[n] in be for n in range(clause.group, clause.verb))
    is_of_a_date = noun_of(words, clause.subject) in drafting.date_nouns
    if not (is_passive and is_of_a_date and words[clause.verb] in drafting.redating):
        return ""
    start, end = words.tokens[clause.group].start, words.tokens[clause.verb].end
    return " ".join(text[start:end].split())


def _is_moved(text: str, clause: TimedClause, reader: Reader) -> bool:
    """Say whether a verb puts something off to a time: "delayed it *until* 17 January"."""
    words, (first, last), until = clause.words, clause.time, clause.words.grammar.negation.until
    is_until = any(words[n] in until for n in range(max(0, first - 1), last))
    is_delayed = is_until and _is_promised(clause)
    return is_delayed or _moved_to(text, clause, reader) is not None


def _put_off(text: str, clause: TimedClause, reader: Reader) -> str:
    """Return the words of a verb that puts something off; empty for another verb."""
    words = clause.words
    end = max(clause.verb + 1, clause.time[1] if clause.verb < clause.time[0] else 0)
    own = words.tokens[clause.group].start, words.tokens[end - 1].end
    found = reader.verb_that_ends(text, own, Modality.PENDING)
    return "" if found is None else found.words


def _is_promised(clause: TimedClause) -> bool:
    """Say whether something is promised for a time: "*promised* this bridge by May"."""
    words, first = clause.words, clause.time[0]
    kind = words.grammar.verbs.to_infinitive.get(words[clause.verb])
    is_aimed = words[first] in words.grammar.drafting.aiming and first > clause.verb
    is_aimed = is_aimed and not _is_of_the_verb(words, first)
    return is_aimed and kind is Governing.PLAN


def _is_of_the_verb(words: Words, lead: int) -> bool:
    """Say whether a preposition belongs to the verb, and another leads: "applied *for* on"."""
    grammar = words.grammar
    return words[lead + 1] in grammar.nouns.prepositions - grammar.clauses.temporals


def _why_given_up(
    text: str, clause: TimedClause, time: Stretch, governors: Governors, reader: Reader
) -> str | None:
    """Return the words by which what was meant for a time is not to be; `None` for none.

    "The hearing fixed for 3 May *did not* take place", "it *won't* open in May *after all*".
    """
    words = clause.words
    if _is_meant_for(clause):
        begin = words.tokens[min(clause.subject[0], clause.begin)].start
        denied = reader.governors(text, begin, time[1]).of(*_DENIED)
        return None if denied is None else denied.words
    denied, phrases = governors.of(*_DENIED), words.grammar.drafting.given_up
    own = range(clause.group, len(words))
    is_given_up = any(words.begun(phrases, n) for n in own)
    is_plan = governors.of(Governing.PLAN) is not None
    return denied.words if denied is not None and is_plan and is_given_up else None


def _is_meant_for(clause: TimedClause) -> bool:
    """Say whether a clause tells for when its noun was meant: "the hearing *fixed for* 3 May"."""
    words, lead = clause.words, clause.time[0]
    lead -= words.is_time(lead)
    is_bare = clause.group == clause.verb and words.grammar.is_participle(words[clause.verb])
    is_known = words[clause.verb] in words.grammar.times.scheduling
    is_known = is_known or words[lead] in words.grammar.nouns.before_subjects
    return is_bare and is_known and clause.verb < lead


def _is_deed(clause: TimedClause) -> bool:
    """Say whether a time may tell when somebody called a thing off: "scrapped it *on* 3 May"."""
    words, grammar, (first, last) = clause.words, clause.words.grammar, clause.time
    own = range(clause.group, clause.verb)
    if any(words[n] in grammar.verbs.be for n in own) or not words.tells_past(clause.verb):
        return False
    known = grammar.times.scheduling | grammar.times.aims
    is_meant = any(words[n] in known for n in range(clause.verb + 1, first))
    is_led = any(words[n] in grammar.times.prepositions for n in range(first, last))
    return clause.verb < first and is_led and not is_meant


def _with_verb(text: str, governor: Governor, end: int) -> str:
    """Return words that govern a verb with it, if they stand right before it: "will *open*"."""
    is_near = governor.end <= end <= governor.end + _VERB
    return " ".join(text[governor.start : end].split()) if is_near else governor.words


def _is_only_to_come(clause: TimedClause) -> bool:
    """Say whether a verb is a mere infinitive, of which nothing is told: "*to replace* it"."""
    words, verbs = clause.words, clause.words.grammar.verbs
    own = range(max(0, clause.group - 1), clause.verb)
    ahead = any(words[n] in verbs.infinitive and not words.opens_noun(n + 1) for n in own)
    return ahead and not any(words[n] in verbs.had for n in own)


def _is_to_be(clause: TimedClause) -> bool:
    """Say whether an infinitive tells what is to be done with a thing: "the forum *to be held*"."""
    words, verb, verbs = clause.words, clause.verb, clause.words.grammar.verbs
    is_passive = words[verb - 1] in verbs.bare_be and words.grammar.is_participle(words[verb])
    subject = range(clause.subject[0], verb - 2)
    if any(_ranks(words, n) for n in subject):
        return False  # "the third plant to be shut" is one of those that were
    return is_passive and words[verb - 2] in verbs.infinitive and len(subject) > 0


def _is_one_of_several(clause: TimedClause) -> bool:
    """Say whether an infinitive only tells which of several: "the *latest* detail to emerge"."""
    words, (first, last) = clause.words, clause.subject
    is_bare = words[clause.verb - 1] in words.grammar.verbs.infinitive
    is_bare = is_bare and not words.has_verb_between(last, clause.verb - 1)
    return is_bare and any(_ranks(words, n) for n in range(first, last))


def _ranks(words: Words, at: int) -> bool:
    """Say whether a word tells which of several something is: "*third*", "*latest*"."""
    drafting, times = words.grammar.drafting, words.grammar.times
    return words[at] in drafting.ranking or times.is_extreme(words[at])


def _is_of_the_making(clause: TimedClause, times: Sequence[Stretch]) -> bool:
    """Say whether a time tells when a plan was made: "*In March* the council planned to build"."""
    words, grammar = clause.words, clause.words.grammar
    known, (first, last) = grammar.verbs.to_infinitive, clause.time
    own = range(clause.group, clause.verb + 1)
    plan = next((n for n in own if known.get(words[n]) is Governing.PLAN), None)
    if plan is None or not words.tells_past(plan) or _has_particle(clause, plan):
        return False
    if plan < first:
        return last <= clause.verb or words[last] in grammar.verbs.infinitive
    _, end = clause.stretch
    verb = words.tokens[clause.verb].end
    is_aimed = any(verb < start < end for start, _ in times)
    is_passive = any(words[n] in grammar.verbs.be for n in range(clause.group, plan))
    is_set = is_passive and words[plan] in grammar.times.scheduling and not is_aimed
    return last <= clause.group and not is_set


def _was_ahead(clause: TimedClause, cue: str) -> bool:
    """Say whether what was planned may have been so long ago: "*was* to open in 2020"."""
    words, grammar = clause.words, clause.words.grammar
    verbs = grammar.verbs
    present = range(clause.group, clause.verb)
    if any(words[n] in verbs.modals and words[n] not in verbs.told_future for n in present):
        return any(words[n] in verbs.perfect for n in present)  # "should have opened"
    spoken = (*(words[n] for n in present), *cue.lower().split())
    return any(word in verbs.told_future or grammar.is_past(word) for word in spoken)


def _is_done(clause: TimedClause) -> bool:
    """Say whether a verb tells of what is past."""
    words, verbs = clause.words, clause.words.grammar.verbs
    own = range(clause.group, clause.verb)
    ahead = any(words[n] in verbs.modals or words[n] in verbs.infinitive for n in own)
    is_bare = clause.group == clause.verb and words.grammar.is_gerund(words[clause.verb])
    return is_bare or (words.tells_past(clause.verb) and not ahead)
