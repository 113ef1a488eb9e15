"""Which time of a move dates a claim: the one of the new plan, and not of the plan before it.

"Slipped from March to May" names two plans, of which May is the one that holds; "postponed by two
weeks" names none, for the weeks count from the last plan.
"""

from collections.abc import Iterable, Sequence

import attrs

from chronology.claims import Claim, Evidence
from chronology.expressions import Move, TimeExpression, recalls_a_plan
from chronology.expressions.moved import MOVED_FROM, MOVED_TO
from chronology.languages import Governor, Reader
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.vocabulary import Governing, Modality


def of_the_new_plan(
    named: Sequence[TimeExpression], moves: Iterable[Move], claim: Claim
) -> list[TimeExpression]:
    """Return the times of a claim's words without those that only tell of a plan given up.

    If the date given holds such a one, and not the new plan, that plan is what is meant.

    Args:
        named: the times.
        moves: the moves of which the words tell.
        claim: the claim. What happened instead of a plan is reported in some words for a move,
            but not in "was postponed from March to May": there the new time is no report.
    """
    told = [move for move in moves if move.told or claim.modality is not Modality.REPORTED]
    if claim.modality in _ENDING:  # what was called off was planned for the old time
        told = [move for move in told if move.new is not None or move.by is not None]
    before = [move.old for move in told if move.old is not None]
    new = [move.new for move in told if move.new is not None and move.new not in before]
    when = claim.when
    if when is not None and not any(one.span and when.contains(one.span) for one in new):
        meant = [one for one in before if one.span and when.contains(one.span)]
        if meant and not (claim.modality is Modality.REPORTED and _are_left(meant)):
            return [one for one in named if one in meant]
    aside = [move.on for move in told if move.on is not None]
    # What stands within its words and is none of its times tells of something beside it.
    aside += [one for one in named for move in told if _is_within(one, move)]
    return [one for one in named if one in new or not (one in before or one in aside)]


def _are_left(times: Iterable[TimeExpression]) -> bool:
    """Say whether something was moved away from times: on them nothing was done."""
    return all(one.rule == MOVED_FROM for one in times)


def _is_within(time: TimeExpression, move: Move) -> bool:
    """Say whether a time stands between the words of a move and is none of its own."""
    is_own = time in (move.old, move.new, move.by, move.on)
    return not is_own and move.start <= time.start and time.end <= move.end


def as_in_the_quote(
    named: list[TimeExpression], case: Case, moves: Iterable[Move]
) -> list[TimeExpression]:
    """Return the times of a `date_quote` as the quote has them, where it tells of their move.

    "March" by itself may be of any year; in "slipped from March to May 2024" it is of 2024.

    Args:
        named: the times.
        case: the claim.
        moves: the moves of which its quote tells.
    """
    parts = [one for move in moves for one in (move.old, move.new) if one is not None]
    placed = {case.quoted.place_of(one.start, one.end): one for one in parts}
    return [
        attrs.evolve(
            placed[at],
            **{name: getattr(one, name) for name in _PLACES},
        )
        if (at := case.dated.place_of(one.start, one.end)) in placed
        else one
        for one in named
    ]


def of_the_same_move(
    moves: Iterable[Move], case: Case, dating: Evidence
) -> tuple[TimeExpression, ...]:
    """Return the times of the moves in a quote of one of which the words for the date are."""
    timed = [[one for one in (move.old, move.new, move.on) if one is not None] for move in moves]
    return tuple(
        one
        for times in timed
        for one in times
        if any(overlaps(case.dated.place_of(other.start, other.end), dating) for other in times)
    )


def overlaps(place: tuple[int, int] | None, found: Evidence) -> bool:
    """Say whether a place in the source and the words for the date have a character in common."""
    if place is None or found.start is None or found.end is None:
        return False
    return place[0] < found.end and found.start < place[1]


_ENDING = frozenset({Modality.CANCELLED, Modality.DENIED})
_LONGEST_NOUN = 16  # code points
_NOT_MADE = frozenset(
    {
        Governing.NEGATION,
        Governing.FAILURE,
        Governing.DENIAL,
        Governing.FALSITY,
        Governing.COUNTERFACTUAL,
        Governing.ATTEMPT,
    }
)
_NOT_CERTAIN = frozenset(
    {Governing.HEDGE, Governing.CONDITION, Governing.QUESTION, Governing.UNSAID}
)
_UNDECIDED = frozenset({Governing.CONDITION, Governing.QUESTION, Governing.UNSAID})
_PLACES = ("start", "end", "text", "phrase_start", "phrase_end", "phrase")


def plans_before(moves: Iterable[Move], own: Sequence[TimeExpression]) -> tuple[str, ...]:
    """Return the words for the plans that were given up, those that date the claim aside."""
    return tuple(move.old.text for move in moves if move.old is not None and move.old not in own)


def length_alone(moves: Iterable[Move]) -> str:
    """Return by how much something was moved, where no time is named from which or to which."""
    lengths = [move.by.text for move in moves if move.by and not (move.old or move.new)]
    return lengths[0] if lengths else ""


def given_up(moves: Iterable[Move]) -> TimeExpression | None:
    """Return the time for which something was last planned before, where no new one is named."""
    moves = list(moves)
    old = [move.old for move in moves if move.old is not None and move.new is None]
    return old[-1] if old and not any(move.new for move in moves) else None


def told_before(moves: Iterable[Move], own: Sequence[TimeExpression]) -> TimeExpression | None:
    """Return the time before a verb by which something was moved by so much from it.

    "The hearing on 3 June was adjourned for two weeks": that is the day it is not on. Behind the
    verb the new one may stand: "was delayed by two weeks and opens on 3 June".
    """
    moves = list(moves)
    verbs = [one.verb for one in moves if one.by is not None and one.verb is not None]
    if not own or not verbs or any(one.new is not None or one.told for one in moves):
        return None
    return own[0] if all(one.end <= min(verbs) for one in own) else None


def denied_in(moves: Iterable[Move], own: Sequence[TimeExpression]) -> str:
    """Return a new time to which something is told not to have been moved."""
    new = {one.new for one in moves}
    return next((one.text for one in own if one.rule == MOVED_TO and one not in new), "")


def not_made(case: Case, moves: Iterable[Move]) -> str:
    """Return the words by which a plan was not moved, or only might be.

    "Refused to extend", "asked that it be moved", "the application to adjourn was dismissed",
    "may move it", "whether it is moved". A length alone moves nothing by hearsay either.

    Args:
        case: the claim; what is told of one that is no plan is none of a new date.
        moves: the moves of which its quote tells.
    """
    if case.claim.modality is not Modality.PLANNED:
        return ""
    for move in moves:
        is_shift = move.new is None and move.by is not None
        if move.verb is None or (move.new is None and not is_shift):
            continue
        place = case.quoted.place_of(move.verb, max(move.verb + 1, move.end))
        if place is not None and (words := only_asked(case, place, is_open=is_shift)):
            return words
    return ""


def only_asked(case: Case, place: tuple[int, int], *, is_open: bool) -> str:
    """Return the words by which what a verb tells was not done, or only asked for; else empty.

    Args:
        case: the claim.
        place: where the verb stands in the source's text, with what belongs to it.
        is_open: whether what is not certain counts as not done too.
    """
    reader, document = reader_of(case.source), case.source.document
    if reader is None or document is None:
        return ""
    lists = reader.grammar.fields
    governors = reader.governors(document.legible, *place).found
    first, last = reader.sentence(document.legible, *place)
    sentence = document.legible[first:last]
    granted = lists.granting.search(sentence) is not None
    for one in governors:
        is_asked = one.kind is Governing.PLAN and lists.asking.search(one.words)
        is_open_still = is_open and (one.kind in _NOT_CERTAIN or recalls_a_plan(one.words))
        is_open_still |= one.kind in _UNDECIDED or _is_only_possible(one, reader)
        if one.kind in _NOT_MADE or is_open_still or (is_asked and not granted):
            return one.words
    refused = lists.refusing.search(sentence)
    before = document.legible[first : place[0]]
    verb_words = document.legible[place[0] : place[0] + _LONGEST_NOUN].split()[0]
    is_of_noun = lists.moving.search(verb_words) or lists.asked_to.search(before)
    if refused is not None and is_of_noun:
        return refused[0]
    asked = lists.asking_for.search(before)
    is_told = any(one.kind is Governing.ATTRIBUTION for one in governors)
    if asked is not None and not granted and not is_told and "," not in before[asked.end() :]:
        return asked[0].strip()
    return ""


def _is_only_possible(one: Governor, reader: Reader) -> bool:
    """Say whether words tell that something may be: "may", "could not"."""
    modals = reader.grammar.verbs.modals
    return one.kind is Governing.HEDGE and any(
        modals.get(word) is Governing.HEDGE for word in one.words.lower().split()
    )


def both_of_a_move(
    around: Sequence[TimeExpression], start: int, end: int
) -> tuple[str, str] | None:
    """Return the two times of a move between which words stand that name both, but no move.

    Args:
        around: the times of the words, and of what stands around them.
        start: the code point at which the words begin.
        end: the code point after them.
    """
    inside = [one for one in around if start <= one.start and one.end <= end]
    old = [one.text for one in inside if one.rule == MOVED_FROM]
    new = [one.text for one in inside if one.rule == MOVED_TO]
    return (old[0], new[-1]) if old and new else None


def old_of_a_move(around: Sequence[TimeExpression], start: int, end: int) -> str:
    """Return the time before a move that words name without the one after it; empty for none."""
    inside = [one for one in around if start <= one.start and one.end <= end]
    outside = [one for one in around if one not in inside]
    is_cut = any(one.rule == MOVED_TO for one in outside)
    is_whole = any(one.rule == MOVED_TO for one in inside)
    old = [one.text for one in inside if one.rule == MOVED_FROM]
    return old[-1] if old and is_cut and not is_whole else ""
