"""Clauses put in between the marks of another: "The keys, *police said on 3 May*, were thrown".

Such a clause has a verb, a subject and times of its own, and none of them is that of the clause in
which it stands. Two marks hold one where what stands before them is a subject that still waits for
its verb, which follows behind them; or where it only tells who says what stands around it.
"""

from collections.abc import Iterator

import attrs

from chronology.languages.tokens import LINES, QUOTE_MARKS, STOPS
from chronology.languages.words import Words

_LONGEST = 40  # words of a clause that is put in
_MOST = 3  # marks of one kind on either side that may hold it
_SUBJECT = 30  # words of a subject before it
_TAIL = 14  # words behind a verb of saying in what is put in: a time, a place, who was told
_CLOSING = {",": frozenset({","}), "(": frozenset({")"}), "[": frozenset({"]"})}
_CLOSING |= dict.fromkeys(LINES - {"-"}, LINES)


@attrs.frozen(kw_only=True)
class PutIn:
    """A clause that is put in between marks.

    Attributes:
        opening: the place of the mark before it.
        closing: the place of the mark behind it.
        is_telling: whether it only tells who says what stands around it.
    """

    opening: int
    closing: int
    is_telling: bool = False


def put_in_around(words: Words, place: int) -> PutIn | None:
    """Return the clause put in in which a word stands; `None` if it stands in none.

    Args:
        words: the sentence.
        place: the word.
    """
    for opening in _marks_before(words, place):
        found = put_in_behind(words, opening, place)
        if found is not None:
            return found
    return None


def put_in_behind(words: Words, opening: int, place: int | None = None) -> PutIn | None:
    """Return the clause that a mark opens if it is put in; `None` if it is not.

    Args:
        words: the sentence.
        opening: the place of the mark.
        place: a word that it must hold; `None` for any.
    """
    if words[opening] not in _CLOSING or is_in_a_time(words, opening):
        return None
    if not _has_words(words, opening) or not _may_be_parted(words, opening):
        return None
    for closing in _marks_behind(words, opening, opening + 1 if place is None else place):
        is_telling = _is_telling(words, opening, closing)
        if is_telling or _parts_a_subject(words, opening, closing):
            return PutIn(opening=opening, closing=closing, is_telling=is_telling)
    return None


def tells(words: Words, verb: int) -> bool:
    """Say whether a verb is one of saying or of coming to know."""
    return words[verb] in words.grammar.clauses.governing


# The marks ---------------------------------------------------------------------------------------


def _marks_before(words: Words, place: int) -> Iterator[int]:
    """Yield the marks before a place that may open a clause, the nearest first."""
    count = 0
    for at in range(place - 1, max(0, place - _LONGEST), -1):
        word = words[at]
        if word in {".", "?", "!", ";", ":"}:
            return
        if word in _CLOSING and not is_in_a_time(words, at):
            yield at
            count += 1
            if count == _MOST:
                return


def _marks_behind(words: Words, opening: int, first: int) -> Iterator[int]:
    """Yield the marks behind a place that may close what another opens, the nearest first."""
    closing, count = _CLOSING[words[opening]], 0
    for at in range(first, min(len(words), opening + _LONGEST)):
        word = words[at]
        if word in {".", "?", "!", ";", ":"}:
            return
        if word in closing and at > opening + 1 and not is_in_a_time(words, at):
            yield at
            count += 1
            if count == _MOST:
                return


def is_in_a_time(words: Words, comma: int) -> bool:
    """Say whether a comma stands within a time: "on Tuesday, 3 May 2024", "on May 3, 2024"."""
    return words[comma] == "," and words.is_time(comma - 1) and words.is_time(comma + 1)


def _has_words(words: Words, opening: int) -> bool:
    """Say whether a clause of its own may begin behind a mark: no relative one, no other half."""
    clauses, first = words.grammar.clauses, words[opening + 1]
    joined = clauses.relative_pronouns | clauses.coordinators | clauses.that
    return first[:1].isalnum() and first not in joined


# What stands around it ---------------------------------------------------------------------------


def _may_be_parted(words: Words, opening: int) -> bool:
    """Say whether words without a verb stand before a mark, from where their clause begins."""
    begin = _opening_word(words, opening)
    return begin < opening and not any(
        _is_finite(words, n) or words.is_present(n) for n in range(begin, opening)
    )


def _opening_word(words: Words, opening: int) -> int:
    """Return where the clause begins that a mark parts."""
    clauses = words.grammar.clauses
    ends = STOPS | QUOTE_MARKS | {".", "?", "!"} | clauses.that
    for at in range(opening - 1, max(-1, opening - _SUBJECT), -1):
        word = words[at]
        if word in ends and not is_in_a_time(words, at):
            return at + 1
        if word in clauses.coordinators and words.has_verb_between(max(0, at - _SUBJECT), at):
            return at + 1
    return max(0, opening - _SUBJECT + 1)


def _parts_a_subject(words: Words, opening: int, closing: int) -> bool:
    """Say whether a mark closes what stands between a subject and its verb."""
    behind = words.after_adverbs(closing + 1)
    is_verb = _is_finite(words, behind) or words.is_present(behind)
    if not is_verb or _opening_word(words, opening) >= opening or _is_all_time(words, opening):
        return False
    return _has_a_clause(words, opening, closing)


def _is_all_time(words: Words, opening: int) -> bool:
    """Say whether nothing but a time stands before a mark: "On June 17 and 18 of this year, we"."""
    grammar = words.grammar
    small = grammar.nouns.prepositions | grammar.nouns.determiners | grammar.clauses.coordinators
    before = range(_opening_word(words, opening), opening)
    return all(words.is_time(n) or words[n] in small for n in before)


def _has_a_clause(words: Words, opening: int, closing: int) -> bool:
    """Say whether a subject and its verb stand between two marks, or what had been done."""
    grammar, first = words.grammar, words.after_adverbs(opening + 1)
    if grammar.is_auxiliary(words[first]) and grammar.is_gerund(words[first]):
        return words.has_verb_between(first + 1, closing)  # "having been repaired"
    if (subject := _subject_behind(words, opening)) is None:
        return False
    return any(words.is_verb(n) or words.is_present(n) for n in range(subject + 1, closing))


def _subject_behind(words: Words, opening: int) -> int | None:
    """Return the first word of the subject behind a mark; `None` where a verb comes first."""
    grammar, first = words.grammar, words.after_adverbs(opening + 1)
    unled = grammar.times.extremes | grammar.times.deictic  # "first planned in", "last seen on"
    while words[first] in unled or grammar.is_adverb(words[first]):
        first += 1
    is_verb = words.is_verb(first) or grammar.is_participle(words[first])
    return None if is_verb else first


def _is_finite(words: Words, place: int) -> bool:
    """Say whether a word is a verb that has a subject: no "having", no "to open"."""
    grammar = words.grammar
    if not words.is_verb(place) or grammar.is_gerund(words[place]):
        return False
    return words[place - 1] not in grammar.verbs.infinitive


# A telling ---------------------------------------------------------------------------------------


def _is_telling(words: Words, opening: int, closing: int) -> bool:
    """Say whether all that stands between two marks is who says what stands around them.

    Its last verb is one of saying, and brings no clause and no object of its own.
    """
    clauses = words.grammar.clauses
    if not _clause_goes_on(words, closing) or not clauses.that.isdisjoint(
        words.spoken[opening:closing]
    ):
        return False
    verb = next((n for n in range(closing - 1, opening, -1) if _may_tell(words, n)), None)
    if verb is None or closing - verb > _TAIL or not tells(words, verb):
        return False
    if _subject_behind(words, opening) is None:  # ", said the firm on 3 May,"
        is_first = words.after_adverbs(opening + 1) == verb
        return is_first and words[verb] in clauses.asserting and _has_an_object(words, verb)
    return not _has_an_object(words, verb)


def _may_tell(words: Words, place: int) -> bool:
    return words.is_verb(place) or words.is_present(place)


def _clause_goes_on(words: Words, closing: int) -> bool:
    """Say whether the clause around goes on behind a mark, with a verb of its own."""
    clauses, first = words.grammar.clauses, words[closing + 1]
    opens = clauses.coordinators | clauses.relatives | clauses.temporals | clauses.conditions
    if first in opens or not first[:1].isalnum() or words.grammar.is_gerund(first):
        return False
    ends = STOPS | {",", "."} | clauses.that | clauses.coordinators
    for at in range(closing + 1, min(len(words), closing + _LONGEST)):
        if words[at] in ends:
            return False
        if words.is_verb(at):
            return True
    return False


def _has_an_object(words: Words, verb: int) -> bool:
    """Say whether something is told of, or done, by a verb: "heard *the case* on 3 May"."""
    grammar, behind = words.grammar, words.after_adverbs(verb + 1)
    if words[verb] in grammar.clauses.disclosing | grammar.clauses.passive_tellers:
        return False
    if words.is_time(behind) or words[behind] in grammar.nouns.prepositions:
        return False
    return words[behind][:1].isalpha()
