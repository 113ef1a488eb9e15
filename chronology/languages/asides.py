"""An aside behind a stretch: ", the ministry *denied*", ", *which never happened*", "(*false*)".

It ends where a comma or a mark closes it, and governs what stands before it if it doubts or
denies that as a whole.
"""

from collections.abc import Iterator

from chronology.languages.contending import contends
from chronology.languages.governors import Governor
from chronology.languages.happening import helped_verb, never_happened
from chronology.languages.tokens import CELL, ENDS, LINES, QUOTE_MARKS, STOPS
from chronology.languages.words import NEAR, Words
from chronology.vocabulary import Governing

_ENDS = QUOTE_MARKS | {"", ".", ",", ";", ")", "]"}
_CLOSING = _ENDS | STOPS | LINES
_BARE = 3  # words of an aside that calls something false and says no more


def aside(words: Words, mark: int, end: int) -> Governor | None:
    """Return a denial, doubt or condition put in behind a mark.

    Args:
        words: the sentence.
        mark: the comma, bracket or line that opens the aside.
        end: the place after the sentence.
    """
    begin, closing = mark + 1, _closing(words, mark + 1, end)
    if phrase := _phrase(words, begin):
        return words.governor(Governing.HEDGE, begin, begin + phrase)
    if (hearsay := said_of_nobody(words, mark)) is not None:
        return hearsay[0]
    if (kind := _kind_of_opening(words, begin, closing)) is not None:
        return words.governor(kind, begin, closing)
    if (telling := _telling(words, begin, closing)) is not None:
        return telling
    is_bare = closing - begin <= _BARE and _is_false(words, begin, closing)
    if is_bare and not _only_contrasts(words, begin, closing):
        return words.governor(Governing.FALSITY, begin, closing)
    return status(words, mark, end) if words[mark] != "," else None


def said_of_nobody(words: Words, mark: int) -> tuple[Governor, int] | None:
    """Return what only tells that it is said, and where it ends: ", *so it is alleged by him*,".

    What is told so of nobody, or of one side, is nobody's report; `None` for what is reported.

    Args:
        words: the sentence.
        mark: the mark that opens it.
    """
    grammar, begin = words.grammar, mark + 1
    is_compared = words[begin] in grammar.clauses.comparing
    at = begin + (is_compared or words[begin] in grammar.clauses.echoing)
    has_it = words[at] in grammar.nouns.impersonal
    short = has_it and words[at + 1] in grammar.verbs.be  # "it's"
    verb, is_negative = helped_verb(words, at + has_it + short)
    is_passive = any(words[n] in grammar.verbs.be for n in range(at, verb))
    is_passive |= verb == begin + 1 and words[verb] in grammar.clauses.hearsay  # "as alleged"
    end = _end_of_saying(words, verb)
    if end is None or not (is_passive and (has_it or is_compared)):
        return None
    kind = _left_open(words, verb, is_negative=is_negative)
    return None if kind is None else (words.governor(kind, begin, verb + 1), end)


def _end_of_saying(words: Words, verb: int) -> int | None:
    """Return the mark behind a verb of saying, and who says it; `None` where more is said."""
    grammar, at = words.grammar, verb + 1
    if words[at] in grammar.times.agents:
        at = next((n for n in range(at, at + NEAR) if words[n] in _CLOSING), at)
    is_end = words[at] in _CLOSING or at >= len(words)
    return at if is_end and not words.has_verb_between(verb + 1, at) else None


def _left_open(words: Words, verb: int, *, is_negative: bool) -> Governing | None:
    """Return what a verb that nobody says something by makes of it; `None` for nothing."""
    clauses = words.grammar.clauses
    if words[verb] not in clauses.governing:
        return None
    kind = clauses.governing[words[verb]]
    if is_negative:  # ", it is not admitted,"
        return None if kind is Governing.DENIAL else Governing.HEDGE
    if kind is Governing.ATTRIBUTION:
        return Governing.CONTENTION if contends(words, verb) else None
    return kind if kind in {Governing.HEDGE, Governing.DENIAL, Governing.FALSITY} else None


def _only_contrasts(words: Words, begin: int, closing: int) -> bool:
    """Say whether a denial is of another time: "…, *not*, as the guide has it, on 31 August"."""
    grammar = words.grammar
    is_not = closing == begin + 1 and words[begin] in grammar.negation.plain
    if not is_not or words[closing + 1] not in grammar.clauses.comparing:
        return False
    behind = words.comma_from(closing + 1, words.end_of_sentence())
    return behind is not None and words[behind + 1] in grammar.nouns.prepositions


def between(words: Words, begin: int, end: int) -> Iterator[Governor]:
    """Yield what an aside before a verb makes of it: "the bridge, *the mayor denied*, was opened".

    Args:
        words: the sentence.
        begin: the first word of the aside.
        end: the comma behind it.
    """
    grammar = words.grammar
    if words[begin] in grammar.clauses.relative_pronouns:
        return
    hearsay = said_of_nobody(words, begin - 1)
    if hearsay is not None and hearsay[1] == end:
        yield hearsay[0]
        return
    for place in range(begin, end):
        kind = grammar.clauses.governing.get(words[place])
        is_last = words[place + 1] == "," or words[place + 1] in grammar.times.after_asides
        if kind is Governing.DENIAL:
            if is_last:
                yield words.governor(Governing.DENIAL, place, place + 1)
            return
        if words[place] in grammar.negation.hedging_adverbs:
            yield words.governor(Governing.HEDGE, place, place + 1)
        is_doubted = kind is Governing.HEDGE and place > begin
        is_claimed = kind is Governing.ATTRIBUTION and contends(words, place)
        if is_last and (is_doubted or is_claimed):
            told = Governing.HEDGE if is_doubted else Governing.CONTENTION
            yield words.governor(told, place, place + 1)


def status(words: Words, mark: int, end: int) -> Governor | None:
    """Return what a remark or a cell says that became of something: "(*cancelled*)", "| *tbc* |".

    Args:
        words: the sentence.
        mark: the bracket, line or cell's edge that opens it.
        end: the place up to which its end is sought.
    """
    begin, closing = mark + 1, _closing(words, mark + 1, end)
    grammar = words.grammar
    inside = [words[n] for n in range(begin, closing)]
    is_closed = words[closing] in _ENDS | {CELL} or closing >= len(words)
    if not (is_closed and 0 < len(inside) <= _BARE and all(map(str.isalpha, inside))):
        return None
    told = [grammar.became(word, grammar.negation.doubting_labels) for word in inside]
    known = [kind for kind in told if kind is not None]
    is_bare = all(kind or grammar.is_adverb(word) for word, kind in zip(inside, told, strict=True))
    return words.governor(known[0], begin, closing) if known and is_bare else None


def _closing(words: Words, begin: int, end: int) -> int:
    last = min(end, begin + 2 * NEAR)
    marks = STOPS | ENDS | {",", CELL}
    return next((n for n in range(begin, last) if words[n] in marks), last)


def _phrase(words: Words, begin: int) -> int:
    negation = words.grammar.negation
    phrase = words.begun(negation.doubting_asides, begin)
    return len(phrase or words.begun(negation.hedging_phrases, begin))


def _kind_of_opening(words: Words, begin: int, closing: int) -> Governing | None:
    """Return what the first words of an aside make of what stands before it."""
    grammar, word = words.grammar, words[begin]
    is_whole = words.has_verb_between(begin + 1, closing)
    is_inverted = word in grammar.clauses.inverted_conditions  # ", had funds been found"
    is_inverted = is_inverted and words.has_verb_between(words.first, begin - 1)
    following = words[begin + 1]  # "the works, which began in May, were *done*"
    has_subject = not (words.is_verb(begin + 1) or following in grammar.verbs.infinitive)
    is_inverted = is_inverted and has_subject
    is_supposed = word in grammar.clauses.supposing
    leads_on = words.opens_noun(begin + 1) and words[begin + 1] not in grammar.nouns.prepositions
    is_provided = is_supposed and grammar.is_past(word) and leads_on  # not "provided by"
    if is_provided or (is_whole and (is_inverted or is_supposed)):
        return Governing.CONDITION
    if word in grammar.nouns.excepting or words.begun(grammar.nouns.excepting_phrases, begin):
        return Governing.QUANTITY
    if word in grammar.clauses.relative_pronouns and never_happened(words, begin + 1):
        return Governing.NEGATION
    if word in grammar.clauses.reporting_openings:
        return _of_a_source(words, begin, closing)
    return None


def _of_a_source(words: Words, begin: int, closing: int) -> Governing | None:
    """Return what a source is worth: "according to *unconfirmed* reports", "to the *plan*"."""
    grammar = words.grammar
    inside = {words[n] for n in range(begin, closing)}
    if inside & grammar.negation.untrue or inside & grammar.verbs.retracting:
        return Governing.FALSITY
    if inside & grammar.negation.doubting_labels:
        return Governing.HEDGE
    is_plan = inside & (grammar.times.scheduling | grammar.verbs.mere_plans)
    return Governing.PLAN if is_plan else None


def _telling(words: Words, begin: int, closing: int) -> Governor | None:
    """Return a verb of denying or doubting put in behind: ", he *falsely claimed*"."""
    clauses, negation, times = (
        words.grammar.clauses,
        words.grammar.negation,
        words.grammar.times,
    )
    for place in range(begin, closing):
        word, following = words[place], words[place + 1]
        kind = clauses.governing.get(word)
        is_last = following in _ENDS or following in times.after_asides
        near = {words[place - 1], following}
        if kind is Governing.ATTRIBUTION and near & negation.false_adverbs:
            return words.governor(Governing.FALSITY, place - 1, place + 2)
        is_of_it = is_last and not _is_of_the_contrary(words, begin, place)
        told = _told_by(words, place, kind, is_first=place == begin) if is_of_it else None
        if told is not None:
            return words.governor(told, place, place + 1)
        is_impersonal = words[place - 2] in words.grammar.nouns.impersonal
        is_passive = is_impersonal and words[place - 1] in words.grammar.verbs.be
        if is_passive and is_last and (kind is Governing.PLAN or word in clauses.hearsay):
            return words.governor(
                Governing.PLAN if kind is Governing.PLAN else Governing.HEDGE, place - 2, place + 1
            )
        if word in clauses.coordinators:
            return None
    return None


def _is_of_the_contrary(words: Words, begin: int, verb: int) -> bool:
    """Say whether a verb tells who says what is not so: ", *not* on 27 April *as they claim*"."""
    grammar = words.grammar
    comparing = (words[n] in grammar.clauses.comparing for n in range(begin + 1, verb))
    return words[begin] in grammar.negation.plain and any(comparing)


def _told_by(
    words: Words, place: int, kind: Governing | None, *, is_first: bool
) -> Governing | None:
    """Return what a verb that ends an aside makes of what stands before it; `None` for nothing."""
    if kind is Governing.ATTRIBUTION and contends(words, place):
        return Governing.CONTENTION
    if kind is Governing.DENIAL and not words.is_noun(place):
        return kind
    return kind if kind in {Governing.HEDGE, Governing.FALSITY} and not is_first else None


def is_said_behind(words: Words, comma: int, verb: int) -> bool:
    """Say whether a verb tells who says all that stands before it: "…, *a spokesman said*."."""
    kind = words.grammar.clauses.governing.get(words[verb])
    is_last = words[verb + 1] in _ENDS or words[verb + 1] in words.grammar.times.after_asides
    return words[comma] == "," and kind is Governing.ATTRIBUTION and is_last


def _is_false(words: Words, begin: int, closing: int) -> bool:
    """Say whether an aside says no more than that it is false: "(not true)", "– a lie"."""
    negation = words.grammar.negation
    inside = [words[n] for n in range(begin, closing)]
    is_negative = any(word in negation.plain for word in inside)
    if is_negative:
        return all(word in negation.plain | negation.true_predicates for word in inside)
    is_short = all(
        word in negation.untrue | negation.before_predicates | negation.referring
        or word in words.grammar.verbs.be
        for word in inside
    )
    return is_short and any(word in negation.untrue for word in inside)
