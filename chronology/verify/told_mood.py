"""In what mood the words of a claim speak by themselves, where nobody entered one.

The words that govern them and their cues decide, the same as are held against a mood that was
entered. Where they point two ways, or none, no mood is told.
"""

import re
from collections.abc import Sequence

import attrs

from chronology import expressions
from chronology.claims import Claim
from chronology.events import Event
from chronology.expressions import Tense
from chronology.languages import Governor, Governors, Reader
from chronology.languages.grammar import Grammar
from chronology.sources import Source
from chronology.timespan import TimeSpan
from chronology.verify.binding import obliging_words
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.moods import is_named_for, is_plain
from chronology.verify.only_planned import is_only_ended
from chronology.verify.past_deeds import Deed, deed_at_its_time, deeds_of, is_beside
from chronology.verify.rights import Right, right_in
from chronology.verify.told_done import is_done_otherwise
from chronology.verify.words import TimeWords
from chronology.vocabulary import Governing, Modality

_DENYING = frozenset({Governing.NEGATION, Governing.DENIAL, Governing.FALSITY})
_WEAK_OF_PLANS = (Governing.HEDGE, Governing.QUANTITY)
_WEAK = frozenset({*_WEAK_OF_PLANS, Governing.ATTRIBUTION, Governing.CONTENTION})
_OF_MOVES = frozenset({Modality.REPORTED, Modality.PLANNED})
_ENDED = frozenset({Modality.PENDING, Modality.CANCELLED, Modality.DENIED})
_OFF = frozenset({Modality.CANCELLED, Modality.DENIED})
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_REACH = 80  # code points in which the words of a verb stand
_HELPERS = 4  # auxiliaries and adverbs of a verb, at the most


@attrs.frozen(kw_only=True)
class Told:
    """What mood the words of a claim tell.

    Attributes:
        mood: it; `None` if they tell none, or several.
        is_cut_off: whether the quote would tell another without the words beside it that turn
            it: of what is denied, "the bridge was opened".
        is_past: whether its verb tells of what is past, and nothing of a plan.
        is_of_a_plan: whether its words tell of a plan, and nothing of what is past.
        is_plain: whether no word of its sentence may end, deny or leave open what it tells.
        is_ended: whether all that it tells is that something was called off.
        is_done_otherwise: whether what may end or deny it is told of something else alone.
        lacks_condition: whether its verb hangs on a condition that the quote leaves out.
        deeds: what the verbs of its times tell as done.
        right: the words by which its verb tells what is only allowed or possible.
        looks_ahead: whether its words look ahead, and no verb of a time tells what is past.
        plan: the words of its quote that tell of a plan; empty for none.
        brings: whether one of its deeds brings what was said or meant: "*promised* to resign".
    """

    mood: Modality | None = None
    is_cut_off: bool = False
    is_past: bool = False
    is_of_a_plan: bool = False
    is_plain: bool = False
    is_ended: bool = False
    is_done_otherwise: bool = False
    lacks_condition: bool = False
    deeds: tuple[Deed, ...] = ()
    right: Right | None = None
    looks_ahead: bool = False
    plan: str = ""
    brings: bool = False

    @property
    def tells_only_deeds(self) -> bool:
        """Whether its words tell what was done at its times, and nothing of a plan."""
        is_of_plan = self.plan or self.looks_ahead or self.is_of_a_plan or self.brings
        return self.is_past and bool(self.deeds) and not is_of_plan


def told_mood(claim: Claim, event: Event, source: Source, stated: TimeSpan) -> Told:
    """Return the mood that the words of a claim tell, whatever it is entered with.

    None if its quote was not found, there are no rules for its language, or its words do not
    tell one mood alone: a question, a condition, a plan beside a report of something else.

    Args:
        claim: the claim.
        event: what it speaks of.
        source: the source that says so, with its document.
        stated: when the claim was made.
    """
    case = Case.of(claim, event, source, stated)
    reader = reader_of(source)
    if not case.is_sound or reader is None:
        return Told()
    times = TimeWords.of(case)
    verb = times.verb.verb if times.verb is not None else None
    is_past = _is_told_as_past(case, case.governors.verb if verb is None else verb, reader)
    is_saying = times.verb is not None and times.verb.is_saying
    if is_saying and is_past and case.governors.turning is None:
        return Told(mood=Modality.REPORTED, is_past=True, is_plain=True)  # whatever was said
    words = case.quoted.text
    plans = [c for c in expressions.cues(words, 0, len(words)) if c.modality is Modality.PLANNED]
    deeds = deeds_of(case, times)
    return attrs.evolve(
        _told(case, times, reader),
        is_past=(is_past and (not plans or _is_named_for_its_verb(case)))
        or _is_done_then(case, times),
        is_of_a_plan=bool(plans) and not is_past,
        is_plain=_is_plain(case, reader),
        is_ended=is_only_ended(case),
        is_done_otherwise=is_done_otherwise(case, times),
        lacks_condition=_lacks_condition(case, verb, reader),
        deeds=deeds,
        brings=any(one.words.lower() in reader.grammar.clauses.governing for one in deeds),
        right=right_in(case, times),
        plan=_plan_words(case, times),
        looks_ahead=not deeds and expressions.looks(words, Tense.FUTURE),
    )


def _is_named_for_its_verb(case: Case) -> bool:
    """Say whether an event is called by the main verb: "*abandoned*, scheduled for 8 March"."""
    document, verb = case.source.document, case.governors.verb
    if document is None or verb is None or case.governors.turning is not None:
        return False
    word = _WORD.match(document.legible, verb)
    return word is not None and is_named_for(word[0], case)


def _plan_words(case: Case, times: TimeWords) -> str:
    """Return the words that tell of a plan, as the source has them; empty for none."""
    planning = case.governors.of(Governing.PLAN)
    cues = (cue.words for cue in _cues(case) if cue.modality is Modality.PLANNED)
    moved = (move.text for move in times.moves)
    return planning.words if planning is not None else next(cues, "") or next(moved, "")


def _lacks_condition(case: Case, time_verb: int | None, reader: Reader) -> bool:
    document, quote = case.source.document, case.evidence[0]
    verb = case.governors.verb if time_verb is None else time_verb
    if document is None or quote.start is None or quote.end is None:
        return False
    own = case.governors.of(Governing.CONDITION)
    conditions = (one for one in (reader.condition(document.legible, verb), own) if one is not None)
    return any(not quote.start <= one.start < quote.end for one in conditions)


def _told(case: Case, times: TimeWords, reader: Reader) -> Told:
    told = {cue.modality for cue in _cues(case)}
    is_done = any(move.came for move in times.moves) or _is_done_then(case, times)
    if told <= _OF_MOVES and is_done:
        return Told(mood=Modality.REPORTED if _is_undenied(case, times, reader) else None)
    if told <= _OF_MOVES and _is_moved(case):
        return Told(mood=Modality.PLANNED)
    if told <= _OF_MOVES and (duty := obliging_words(case, times)) is not None:
        is_outside = duty.start < (case.evidence[0].start or 0)
        is_cut_off = is_outside and case.governors.verb is not None
        return Told(mood=Modality.PLANNED, is_cut_off=is_cut_off)
    at = times.verb
    governors = [case.governors]
    if at is not None and at.verb is not None and case.source.document is not None:
        text = case.source.document.legible
        governors.append(reader.governors(text, at.verb, at.verb + len(at.words)))
    turning = next(filter(None, (one.turning for one in governors)), None)
    if turning is not None:
        mood = _of_the_governor(turning.kind, governors, told)
        known = None if _is_of_another(case, turning, reader) else mood
        return Told(mood=known, is_cut_off=_is_cut_off(case, turning))
    if any(one.kind not in _WEAK for some in governors for one in some.found):
        return Told()
    verb = at.verb if at is not None and at.verb is not None else case.governors.verb
    return Told(mood=_of_the_cues(case, told, _is_past(case, verb, reader)))


def _is_done_then(case: Case, times: TimeWords) -> bool:
    """Say whether the verb of a claim's date tells what was done, whatever was planned besides.

    "The man about to be deported escaped on Thursday", "docked on Friday, later than scheduled".
    """
    deed, found = deed_at_its_time(case, times), case.governors
    if deed is None or case.sentence.rstrip("\"'”’) ").endswith("?"):
        return False
    others = [one for one in found.found if one.turns and not is_beside(deed, one, case)]
    return not others and found.of(*_WEAK_OF_PLANS) is None


def _is_undenied(case: Case, times: TimeWords, reader: Reader) -> bool:
    """Say whether nothing in a sentence may deny or end what it tells, the plan before it aside."""
    sentence = case.sentence
    for move in times.moves:
        sentence = sentence.replace(move.text, " ") if move.told else sentence
    return is_plain(sentence, _OFF, reader.grammar.fields)


def _is_cut_off(case: Case, turning: Governor) -> bool:
    """Say whether words that turn a quote stand outside it, and it would say something alone."""
    quote = case.evidence[0]
    is_inside = (quote.start or 0) <= turning.start < (quote.end or 0)
    return not is_inside and (turning.kind is not Governing.PLAN or case.governors.verb is not None)


def _of_the_governor(
    kind: Governing, governors: Sequence[Governors], told: set[Modality]
) -> Modality | None:
    """Return the mood of words that others turn: "will be opened", "has not yet been opened"."""
    if kind is Governing.PLAN:
        return Modality.PLANNED if told <= {Modality.PLANNED} else None
    is_of_a_plan = any(one.of(Governing.PLAN) for one in governors)
    if kind not in _DENYING or is_of_a_plan or Modality.PLANNED in told:
        return None
    ended = told & {Modality.PENDING, Modality.CANCELLED}
    return next(iter(ended), Modality.DENIED) if len(ended) < 2 else None  # noqa: PLR2004 - two


def _of_the_cues(case: Case, told: set[Modality], is_past: bool) -> Modality | None:  # noqa: FBT001 - what the verb tells
    """Return the mood of words that nothing turns: that of their cues, or of their verb."""
    reader = reader_of(case.source)
    if told <= {Modality.REPORTED}:
        is_asked = case.sentence.rstrip("\"'”’) ").endswith("?")
        plain = reader is not None and _is_plain(case, reader)
        return Modality.REPORTED if is_past and plain and not is_asked else None
    if len(told) > 1 or case.governors.of(*_WEAK_OF_PLANS) is not None:
        return None
    (mood,) = told
    recalls = expressions.recalls_a_plan(case.quoted.text)
    return None if mood is Modality.PLANNED and is_past and not recalls else mood


def _is_of_another(case: Case, turning: Governor, reader: Reader) -> bool:
    """Say whether the words that turn a quote may leave alone what it tells, or be turned too.

    "The bridge that was not insured was opened", "plans to open it were dropped".
    """
    words, moods = case.quoted.text, reader.grammar.fields.moods
    if turning.kind is Governing.PLAN:
        ended = (moods[mood] for mood in (Modality.CANCELLED, Modality.DENIED))
        return any(pattern.search(case.sentence) for pattern in ended)
    denials = (c for c in expressions.cues(words, 0, len(words)) if c.modality is Modality.DENIED)
    return any(expressions.tells_besides(words[: denial.end], denial) for denial in denials)


def _is_plain(case: Case, reader: Reader) -> bool:
    """Say whether no word of the quote's sentence may end, deny or leave open what it tells."""
    return is_plain(case.sentence, _ENDED, reader.grammar.fields)


def _cues(case: Case) -> list[expressions.Cue]:
    """Return the words of the quote's clauses, as the source has them, that firmly tell a mood."""
    quote, document = case.evidence[0], case.source.document
    if document is None or quote.start is None or quote.end is None:
        return []
    found = expressions.cues(document.legible, quote.start, quote.end)
    return [cue for cue in found if cue.firm]


def _is_moved(case: Case) -> bool:
    """Say whether the quote tells that a plan was moved to another time."""
    found = expressions.moves(
        case.quoted.text, case.anchor, day_first=case.day_first, fiscal=case.fiscal, zone=case.zone
    )
    return any(move.new is not None and not move.came for move in found)


def _is_told_as_past(case: Case, verb: int | None, reader: Reader) -> bool:
    """Say whether a quote tells of what is past, whatever its sentence denies or ends besides."""
    document, words = case.source.document, case.quoted.text
    if document is not None and (document.whole or document).rows is not None:
        return any(reader.grammar.is_past(word[0].lower()) for word in _WORD.finditer(words))
    return _is_past(case, verb, reader)


def _is_past(case: Case, verb: int | None, reader: Reader) -> bool:
    """Say whether the verb at a place of the source tells of what is past: "was opened"."""
    document, grammar = case.source.document, reader.grammar
    if document is None or verb is None:
        return False
    if _goes_on_since_then(document.legible, verb, grammar):
        return True
    for count, found in enumerate(_WORD.finditer(document.legible, verb, verb + _REACH)):
        word = found[0].lower()
        if word in grammar.verbs.be and word in _now(grammar):
            return False  # "is opened" may be told of any time
        if grammar.is_past(word):
            return True
        if count > _HELPERS or not (grammar.is_auxiliary(word) or grammar.is_adverb(word)):
            return False
    return False


def _goes_on_since_then(text: str, verb: int, grammar: Grammar) -> bool:
    """Say whether a verb tells what went on and goes on: "*has been running* since 1992"."""
    word = _WORD.match(text, verb)
    before = [one[0].lower() for one in _WORD.finditer(text, max(0, verb - _REACH), verb)]
    before = [one for one in before[-_HELPERS:] if not grammar.is_adverb(one)]
    if word is None or not grammar.is_gerund(word[0].lower()):
        return False
    helping, been = ["", "", *before][-2:]
    is_perfect = helping in grammar.verbs.have and been in grammar.verbs.unfinite_be
    return is_perfect and been not in grammar.verbs.bare_be


def _now(grammar: Grammar) -> frozenset[str]:
    """Return the forms of "be" that are of the present."""
    verbs = grammar.verbs
    return frozenset(verbs.be) - frozenset(verbs.unfinite_be) - frozenset(verbs.past)
