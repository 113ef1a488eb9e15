"""What governs the quoted words in their own sentence: the source's words, where they stand.

Exact words cut off from the "not", "if" or "is expected to" that governs them are no evidence
for what is entered. Words inside the quote count as those outside it do; only the finding is
called otherwise.
"""

import re
from collections.abc import Sequence

from chronology.claims import Context, Evidence
from chronology.expressions import TimeExpression
from chronology.languages import Governor, Governors
from chronology.sources import PASSED_OVER
from chronology.verify.binding import asking_words
from chronology.verify.case import Case
from chronology.verify.doubted import doubt_of
from chronology.verify.evidence import reader_of
from chronology.verify.forbidden import forbidden_up_to
from chronology.verify.guesses import is_a_guess
from chronology.verify.moods import is_backed, plain_report, report_in
from chronology.verify.only_planned import only_planned
from chronology.verify.past_deeds import governs_beside
from chronology.verify.put_off import put_off_in
from chronology.verify.recalled import exact_length
from chronology.verify.told_done import is_done_beside
from chronology.verify.voices import in_its_voice
from chronology.verify.words import TimeWords, is_chosen_of_a_move
from chronology.vocabulary import Governing, Modality, QuoteRole

_WEAK = (Governing.HEDGE, Governing.QUANTITY)
# What the context makes of the words, as readers are told it.
_MADE: dict[Governing, str] = {
    Governing.NEGATION: "denied",
    Governing.FAILURE: "not done",
    Governing.DENIAL: "denied",
    Governing.FALSITY: "denied",
    Governing.CONDITION: "conditional",
    Governing.PLAN: "planned",
    Governing.ATTEMPT: "attempted",
    Governing.QUESTION: "asked",
    Governing.COUNTERFACTUAL: "not so",
    Governing.UNSAID: "not said",
    Governing.HEDGE: "not certain",
    Governing.QUANTITY: "true of some only",
}
# What becomes of a plan that is called off, by what its claim would be entered as.
_ENDED = {
    Modality.CANCELLED: "called off; what is told so is `cancelled`",
    Modality.PENDING: "put off; what is told so is the new date, or `pending` while none is named",
}
# The rules of times up to which, or from which on, words deny something, by what that leaves.
_NOT_UNTIL, _NOT_AFTER, _NOT_BEFORE = "not-until", "not-after", "not-before"
_LIMITS_OF = {
    Modality.REPORTED: frozenset([_NOT_UNTIL]),
    Modality.PLANNED: frozenset([_NOT_UNTIL, _NOT_AFTER, _NOT_BEFORE]),
}
_TELLING = frozenset({Governing.ATTRIBUTION, Governing.CONTENTION})
_DENIED_ONCE = frozenset({Governing.NEGATION, Governing.FAILURE})
_SUBJECT = 24  # code points before a verb in which one is told who wants something
_OPEN_BOX = re.compile(r"[^\w\n\[☐]{0,12}(?:\d{1,3}[.)] ?)?(?P<box>\[[ _]?\]|☐)[ \t]")
_LONGEST_LINE = 2_000  # code points before a quote in which its line begins
_MOST_TIMES = 3  # times of a plan's quote of which it is sought whether they are called off
# "Failed to pay", "could not agree" may be the very event that is reported.
_EVENTS_THEMSELVES = frozenset({Governing.FAILURE, Governing.ATTEMPT})
# What a reader of the quote sees as well as we: "most of the parts were delivered".
_SAID_OPENLY = _EVENTS_THEMSELVES | {Governing.QUANTITY}
_FOR_THE_MOOD = frozenset({QuoteRole.QUOTE, QuoteRole.MODALITY})
# A denial inside such a quote is what it tells: "has not yet been decided", "will not be held".
_OF_NOT_HAPPENING = frozenset({Modality.PENDING, Modality.CANCELLED})
_AHEAD = frozenset({Modality.PLANNED, Modality.PENDING, Modality.CANCELLED})


def context_of(case: Case, times: TimeWords, *, is_dated: bool) -> Context | None:
    """Return what turns or weakens a claim's quote where it stands; `None` for nothing.

    What governs the verb that has the claim's time counts as what governs the quote.

    Args:
        case: the claim, its quotes looked for.
        times: the time words of the claim.
        is_dated: whether its date holds; where it does not, that comes first.
    """
    found = _against_it(case, times, is_dated=is_dated)
    return found if found is not None and found.turns else doubt_of(case, times) or found


def _against_it(case: Case, times: TimeWords, *, is_dated: bool) -> Context | None:
    """Return what turns a claim's quote round, or only weakens it."""
    governors = in_its_voice(case, case.governors)
    if is_dated and (called_off := _by_calling_off(case, times)) is not None:
        return called_off
    put_off = _by_putting_off(case, times) or _by_forbidding(case, times)
    if put_off is not None:
        return put_off
    if _only_limits(case, times, governors):
        return None
    plainly = _by_an_open_box(case) or _by_not_calling_off(case, governors)
    if (plainly := plainly or _by_calling_off_undone(case)) is not None:
        return plainly
    found = _by_the_sentence(case, times, governors) or _by_the_time(case, times, governors)
    found = found or _by_a_condition(case, times) or _by_asking(case, times)
    if found is not None or not is_dated:
        return found
    return _by_the_words(case) or _by_the_verb(case) or only_planned(case, times)


def _by_the_sentence(case: Case, times: TimeWords, found: Governors) -> Context | None:
    """Return what governs the quote's first verb: "was not | opened on 3 May"."""
    quote = case.evidence[0]
    outer, turns = _against(case.claim.modality, found)
    if outer is None or _keeps_the_plan(case, outer, found):
        return None
    is_denied = outer.kind is Governing.NEGATION
    if (is_denied and is_done_beside(case, times)) or governs_beside(case, times, outer):
        return None
    is_its_own = _is_its_own(case, outer, found)
    is_its_own |= outer.kind is Governing.FAILURE and _is_given_up(times)
    is_inside = _is_inside(outer, quote)
    if is_inside and (found.tells_besides or is_its_own):
        return None
    # "The council voted to close the school" may be told for the vote: a reader sees which.
    return _context(outer, quote, turns=turns and not (is_inside and outer.is_done))


def _by_an_open_box(case: Case) -> Context | None:
    """Return the box before a report that nobody has ticked: "[ ] The goods were received"."""
    quote, document = case.evidence[0], case.source.document
    if case.claim.modality is not Modality.REPORTED or document is None or quote.start is None:
        return None
    line = document.text.rfind("\n", max(0, quote.start - _LONGEST_LINE), quote.start) + 1
    found = _OPEN_BOX.match(document.text, line)
    if found is None or found.end() > quote.start + 1:
        return None
    start, end = found.span("box")
    return Context(
        words=found["box"], start=start, end=end, made="not ticked", inside=False, turns=True
    )


def _by_not_calling_off(case: Case, found: Governors) -> Context | None:
    """Return the words by which what is entered as cancelled was not: "may be cancelled"."""
    outer = found.of(Governing.NEGATION, Governing.FAILURE, Governing.HEDGE)
    document, reader = case.source.document, reader_of(case.source)
    if case.claim.modality is not Modality.CANCELLED or outer is None or found.verb is None:
        return None
    if document is None or reader is None:
        return None
    last = outer.words.lower().split()[-1:]
    if outer.kind is Governing.HEDGE and not set(last) & set(reader.grammar.verbs.modals):
        return None  # "it is said that it was cancelled", which a hedge does not deny
    if not reader.calls_off(document.legible, (outer.start, outer.end), found.verb):
        return None
    return _context(outer, case.evidence[0], turns=True)


def _by_calling_off_undone(case: Case) -> Context | None:
    """Return the words by which what is entered as cancelled was not: "refused to cancel it"."""
    document, reader = case.source.document, reader_of(case.source)
    if case.claim.modality is not Modality.CANCELLED or document is None or reader is None:
        return None
    undone: list[Context] = []
    for found in case.evidence:
        if found.role in _FOR_THE_MOOD and found.start is not None and found.end is not None:
            words = reader.calling_off_undone(document.legible, (found.start, found.end))
            undone += [] if words is None else [_context(words, found, turns=True)]
    return undone[0] if undone else None


def _is_given_up(times: TimeWords) -> bool:
    """Say whether all that a claim's words date is a plan told as given up."""
    own = times.own
    return any((not own or move.old in own) and move.new is None for move in times.moves)


def _is_its_own(case: Case, outer: Governor, found: Governors) -> bool:
    """Say whether what stands against a quote may be the very thing that its claim tells.

    "Failed to pay" may be what is reported; nobody plans that he "cannot open", but that he "will
    refuse to work".
    """
    if case.claim.modality is not Modality.PLANNED:
        return outer.kind in _SAID_OPENLY or case.claim.modality in _OF_NOT_HAPPENING
    return _is_meant(case, outer, found)


def _is_meant(case: Case, outer: Governor, found: Governors) -> bool:
    """Say whether words tell that somebody is to leave something undone: "will refuse to"."""
    reader = reader_of(case.source)
    if reader is None or outer.kind is not Governing.FAILURE or found.of(Governing.PLAN) is None:
        return False
    return not reader.grammar.verbs.leaving_off.isdisjoint(outer.words.lower().split())


def _only_limits(case: Case, times: TimeWords, governors: Governors) -> bool:
    """Say whether all that denies only tells up to when: "may not be exercised after 7 June"."""
    rules = {one.rule for one in times.own}
    limits = _LIMITS_OF.get(case.claim.modality, frozenset())
    denying = [one for one in governors.found if one.kind not in _TELLING]
    kinds = {one.kind for one in denying} - {Governing.PLAN, Governing.HEDGE}
    is_denied = len([one for one in denying if one.denies]) == 1
    return bool(rules) and rules <= limits and is_denied and kinds <= _DENIED_ONCE


def _keeps_the_plan(case: Case, outer: Governor, found: Governors) -> bool:
    """Say whether a plan is told not to be called off: "is not cancelled"."""
    document, reader = case.source.document, reader_of(case.source)
    is_denied = case.claim.modality is Modality.PLANNED and outer.kind is Governing.NEGATION
    if document is None or reader is None or found.verb is None or not is_denied:
        return False
    return reader.calls_off(document.legible, (outer.start, outer.end), found.verb)


def _by_the_time(case: Case, times: TimeWords, governors: Governors) -> Context | None:
    """Return what governs the verb that has the claim's time: "says it will open on 3 May"."""
    document, reader = case.source.document, reader_of(case.source)
    at = times.verb
    if document is None or reader is None:
        return None
    if at is None or at.verb is None:
        return _by_wishing(case, document.legible)
    is_told = at.verb == governors.verb and not governors.tells_besides
    is_report = case.claim.modality is Modality.REPORTED
    if (is_told and is_report) or not (is_report or case.claim.modality is Modality.PLANNED):
        return None
    found = reader.governors(document.legible, at.verb, at.verb + len(at.words))
    if not is_report:
        return _by_the_denied_time(case, times, found)
    turning = None if at.in_relative else in_its_voice(case, found).turning
    if turning is None or turning.kind in _EVENTS_THEMSELVES:
        return None
    return _context(turning, case.evidence[0], turns=True)


def _by_a_condition(case: Case, times: TimeWords) -> Context | None:
    """Return the condition on which the verb of a plan hangs, be it in the quote or behind it."""
    document, reader = case.source.document, reader_of(case.source)
    if document is None or reader is None or case.claim.modality not in _AHEAD:
        return None
    own = None if times.verb is None else times.verb.verb
    verb = case.governors.verb if own is None else own
    found = reader.condition(document.legible, verb)
    return None if found is None else _context(found, case.evidence[0], turns=False)


def _by_asking(case: Case, times: TimeWords) -> Context | None:
    """Return the words by which somebody only asks for what is entered as planned, or weighs it."""
    if case.claim.modality is not Modality.PLANNED:
        return None
    found = asking_words(case, times)
    if found is None:
        return None
    quote = case.evidence[0]
    return Context(
        words=found.words,
        start=found.start,
        end=found.end,
        made="only asked for or weighed",
        inside=(quote.start or 0) <= found.start and found.end <= (quote.end or 0),
        turns=False,
    )


def _by_the_denied_time(case: Case, times: TimeWords, found: Governors) -> Context | None:
    """Return what denies the verb that has a plan's time: "no longer expected to open in May".

    That a date "could not be kept" denies no plan, but that it still stands.
    """
    denying = found.denying
    if denying is None:
        guess = next((one for one in found.found if is_a_guess(one, case)), None)
        if guess is None:
            return None
        return _context(guess, case.evidence[0], turns=False, made="not certain")
    if _is_given_up(times) or _only_limits(case, times, found):
        return None
    if _is_meant(case, denying, found) or _keeps_the_plan(case, denying, found):
        return None
    return _context(denying, case.evidence[0], turns=True)


def _by_calling_off(case: Case, times: TimeWords) -> Context | None:
    """Return the words by which a plan's sentence calls it off, or puts it off to no new time."""
    document, reader = case.source.document, reader_of(case.source)
    # One stated earlier than the source recalls what was planned then.
    is_standing = case.claim.modality is Modality.PLANNED and case.claim.stated is None
    if document is None or reader is None or not is_standing:
        return None
    found = next(
        (
            called_off
            for one in _planned_for(times)[:_MOST_TIMES]
            if (time := case.dated.place_of(one.start, one.end)) is not None
            and not is_chosen_of_a_move(one, case)
            and (called_off := reader.called_off(document.legible, time)) is not None
        ),
        None,
    )
    is_moved = any(map(exact_length, times.moves))  # "adjourned for two weeks" is no loss of a date
    if found is None or (found.counts_as is Modality.PENDING and is_moved):
        return None
    quote = case.evidence[0]
    return Context(
        words=found.words,
        start=found.start,
        end=found.end,
        made=_ENDED[found.counts_as],
        inside=(quote.start or 0) <= found.start and found.end <= (quote.end or 0),
        turns=True,
    )


def _by_putting_off(case: Case, times: TimeWords) -> Context | None:
    """Return the words that only put off what is entered as cancelled."""
    is_open = case.claim.modality is Modality.CANCELLED and not is_backed(case)
    found = put_off_in(case, times.around) if is_open else None
    if found is None:
        return None
    made = "put off; what is told so is `pending`"
    return Context(
        words=found.words, start=found.start, end=found.end, made=made, inside=True, turns=True
    )


def _by_forbidding(case: Case, times: TimeWords) -> Context | None:
    """Return the words by which what is entered as planned is only forbidden up to its time."""
    found = forbidden_up_to(case, times)
    made = "forbidden until then"
    return None if found is None else _context(found, case.evidence[0], turns=True, made=made)


def _planned_for(times: TimeWords) -> Sequence[TimeExpression]:
    """Return the times for which a plan is told, or else was."""
    before = [move.old for move in times.moves if move.old is not None and move.new is None]
    return times.own or before or times.others or times.telling


def _by_the_words(case: Case) -> Context | None:
    """Return the words of a plan's quote that report it, whatever its verbs."""
    words = case.quoted
    cue = report_in(case)
    if cue is None:
        return None
    start, end = words.place_of(cue.start, cue.end) or (0, 0)
    return Context(words=cue.words, start=start, end=end, made="reported", inside=True, turns=True)


def _by_the_verb(case: Case) -> Context | None:
    """Return the verb of a quote that reports what is entered as denied, off or pending."""
    told = plain_report(case)
    if told is None:
        return None
    return Context(
        words=told.words,
        start=told.start,
        end=told.end,
        made=told.made,
        inside=True,
        turns=True,
    )


def _by_wishing(case: Case, text: str) -> Context | None:
    """Return the verb of a quote by which others only want its plan: "*demanded* that it be"."""
    verb, quote = case.governors.verb, case.evidence[0]
    if verb is None or case.claim.modality is not Modality.PLANNED:
        return None
    word = text[verb : verb + _SUBJECT].split(maxsplit=1)[0]
    wish = Governor(kind=Governing.HEDGE, start=verb, end=verb + len(word), words=word)
    return _context(wish, quote, turns=False) if is_a_guess(wish, case) else None


def _context(governor: Governor, quote: Evidence, *, turns: bool, made: str = "") -> Context:
    return Context(
        words=governor.words.replace(PASSED_OVER, ""),
        start=governor.start,
        end=governor.end,
        made=made or _MADE[governor.kind],
        inside=_is_inside(governor, quote),
        turns=turns,
    )


def _is_inside(governor: Governor, quote: Evidence) -> bool:
    start, end = quote.start, quote.end
    return start is not None and end is not None and start <= governor.start < governor.end <= end


def _against(modality: Modality, found: Governors) -> tuple[Governor | None, bool]:
    """Return the words that stand against a claim's modality, and whether they turn it round."""
    if modality is Modality.REPORTED:
        if (turning := found.turning) is not None:
            return turning, True
        return found.of(*_WEAK), False
    if modality in _AHEAD:
        if (denying := found.denying or found.of(Governing.COUNTERFACTUAL)) is not None:
            return denying, True
        weak = (Governing.CONDITION, *(() if modality is Modality.PLANNED else _WEAK))
        return found.of(*weak), False
    return None, False
