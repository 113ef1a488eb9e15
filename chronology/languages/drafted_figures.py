"""Clauses that tell only a figure, and times that something is only compared with."""

from chronology.languages.clause_verbs import Stretch, led_from
from chronology.languages.reader import Reader
from chronology.languages.timed_clauses import TimedClause
from chronology.languages.tokens import QUOTE_MARKS
from chronology.languages.words import Words

_OF_A_YEAR = 2  # words of a mere year with what leads it: "in 2022"
_NEAR = 6  # words before a time that is only compared with in which an extreme stands


def is_compared(text: str, time: Stretch, reader: Reader) -> bool:
    """Say whether a time is only compared with: "the worst year *since 1992*", "than in 2019"."""
    words = Words.around(text, time, time, reader.grammar)
    drafting = reader.grammar.drafting
    first = words.place_of(time[0])
    lead = led_from(words, first)
    before = lead - 1
    near = range(max(0, lead - _NEAR), lead)
    than = next((n for n in reversed(near) if words[n] in drafting.than), None)
    is_amount = than is not None and _is_amount(words, than + 1)
    is_short = reader.grammar.is_auxiliary(words[before])  # "more than they *did* in April"
    is_bare = than is not None and (is_short or not words.has_verb_between(than, lead))
    if is_bare and not is_amount:
        return True
    if words.ends_one(drafting.compared_phrases, before):
        return True
    phrase = next((n for n in near if words.ends_one(drafting.compared_phrases, n)), None)
    if phrase is not None and not words.has_verb_between(phrase + 1, lead):
        return True  # "compared to the same time in 2008"
    opens = words[first] in drafting.since or words[lead] in drafting.since
    far = range(max(0, lead - 2 * _NEAR), lead)
    return opens and any(words[n] in drafting.extremes for n in far)


def _is_amount(words: Words, at: int) -> bool:
    """Say whether what follows "than" is itself an amount: "not less than *£5 million* until"."""
    return words[at][:1].isdigit() or not (words[at][:1].isalnum() or words[at] in QUOTE_MARKS)


def is_figure(clause: TimedClause) -> bool:
    """Say whether a clause only tells a figure: "trade grew by 8 % in 2023"."""
    words, drafting = clause.words, clause.words.grammar.drafting
    start, end = clause.stretch
    verb = words[clause.verb]
    is_whole = verb in words.grammar.verbs.may_stand_alone
    is_measure = drafting.measure.search(words.text[start:end]) is not None
    is_counted = is_whole and (is_measure or _counts_something(clause))
    if is_counted or _is_counted_and_compared(clause):
        return True
    behind = range(clause.verb + 1, min(clause.verb + _NEAR, len(words)))
    first, last = clause.time
    apart = [n for n in behind if not first <= n < last]
    if verb in drafting.changing and any(words[n][:1].isdigit() for n in apart):
        return True
    if not is_measure:
        return verb in drafting.multiplying
    about = [words[n] for n in (*range(*clause.subject), *behind)]
    is_measured = not drafting.measured.isdisjoint(about)
    if verb in drafting.changing or verb in drafting.multiplying:
        return True
    is_light = verb in drafting.light or verb in drafting.amounting
    if is_light and any(words[n] in drafting.changing for n in behind):
        return True
    return is_measured and (verb in drafting.amounting or verb in words.grammar.verbs.be)


def _counts_something(clause: TimedClause) -> bool:
    """Say whether a clause counts something: "had just over *54,000* employees"."""
    words, (first, last) = clause.words, clause.time
    behind = range(clause.verb + 1, min(clause.verb + _NEAR, clause.end))
    return any(
        words[n][:1].isdigit() and n + 1 < len(words) for n in behind if not first <= n < last
    )


def _is_counted_and_compared(clause: TimedClause) -> bool:
    """Say whether a clause counts, and holds that against another figure: "200 more, *up 6 %*"."""
    words, drafting = clause.words, clause.words.grammar.drafting
    is_time = clause.time[0] <= clause.verb + 1 < clause.time[1]
    if is_time or not words[clause.verb + 1][:1].isdigit():
        return False
    if words[clause.verb] in drafting.amounting and clause.time[1] - clause.time[0] <= _OF_A_YEAR:
        return True
    behind = range(clause.verb + 2, min(len(words), clause.end + _NEAR))
    return any(
        words.ends_one(drafting.compared_phrases, n)
        or (words[n] in drafting.more_or_less and words[n + 1][:1].isdigit())
        or (words[n] in drafting.than and any(words[m] in drafting.more_or_less for m in behind))
        for n in behind
    )
