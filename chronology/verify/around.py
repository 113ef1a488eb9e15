"""Whether what stands around a quote gives its time another year, or day, than the quote alone.

"On 9 March he was released" is of the year in which it is published, as long as nothing else is
read. Where "Smith was arrested on 3 March 2016" stands before it, it is of 2016, or may be. What
the words around a quote leave open, its own words cannot settle: then both are named, and `when`
or an `antecedent` says which.
"""

from collections.abc import Iterator

import attrs

from chronology import expressions, languages
from chronology.expressions import Basis, Tense, TimeExpression
from chronology.languages.english.speech import BEHIND_SEVERAL
from chronology.meanings.meaning import outer_days
from chronology.timespan import TimeSpan
from chronology.verify.case import Case
from chronology.verify.dated import YEARLESS
from chronology.verify.either_of import either_of
from chronology.verify.flashbacks import told_of_then
from chronology.verify.said import of_speech
from chronology.verify.surroundings import (
    Surroundings,
    excludes,
    is_complete,
    is_short,
    seen_from,
)
from chronology.verify.years_around import years_told
from chronology.vocabulary import Modality

_LEANING = frozenset({Basis.TENSE, Basis.ANCHOR})
_NEVER = TimeSpan()
_MOST_BEFORE = 4  # words that are told before a time of which they speak as to come
_NEAR = 60  # days between two dates that are of one time


def as_in_its_place(expression: TimeExpression, case: Case) -> TimeExpression:
    """Return a time of a claim's words as the words around them have it.

    Where they give it another date than it has by itself, it may be either, unless the date given
    holds only one of them.
    """
    place = case.dated.place_of(expression.start, expression.end)
    if place is None or expression.basis not in _LEANING or expression.span is None:
        return expression
    if expression.fault is not None or case.claim.antecedent is not None:
        return expression
    if (ahead := _ahead_of_its_report(expression, case)) is not None:
        before = " ".join(case.dated.text[: expression.start].split()[-_MOST_BEFORE:])
        return either_of(expression, [(ahead, before or expression.phrase)], case)
    around = Surroundings.of(case)
    if around is None:
        return expression
    others = list(_others(expression, place, around, case))
    others = others or list(told_of_then(place, around, case))
    return either_of(expression, others, case) if others else expression


def _ahead_of_its_report(expression: TimeExpression, case: Case) -> TimeSpan | None:
    """Return the day to come of which the words of a report speak: "The auditors arrive on Friday".

    What is entered without a modality counts as a report; the words may announce it.
    """
    if case.claim.modality is not Modality.REPORTED or expression.span is None:
        return None
    if case.dated.text[: expression.start].rstrip().endswith(":"):
        return None  # "The opening: 29 November", which says nothing of its own of when
    before = _of_its_clause(case.dated.text[: expression.start])
    announces = _announces(before) or _announces_of_one(before)
    if not announces and any(map(languages.of().grammar.is_past, before.lower().split())):
        return None
    alone = expressions.find(
        case.dated.text,
        case.anchor,
        tense=Tense.FUTURE if announces else None,
        decided=announces,
        day_first=case.day_first,
        fiscal=case.fiscal,
        zone=case.zone,
    )
    for one in expressions.phrases(alone):
        is_same = one.start < expression.end and expression.start < one.end
        if is_same and one.fault is None and expression.span.definitely_before(one.span or _NEVER):
            return one.span
    return None


def _of_its_clause(words: str) -> str:
    """Return words from the relative that opens their last clause: "thanked Ann, *who retires*"."""
    relatives = languages.of().grammar.clauses.subject_relatives
    spoken = words.split()
    opens = [place for place, word in enumerate(spoken) if word.lower() in relatives]
    return " ".join(spoken[opens[-1] :]) if opens else words


def _announces_of_one(words: str) -> bool:
    """Say whether a relative clause tells in the present of what one does: "who retires"."""
    grammar, spoken = languages.of().grammar, words.lower().split()
    if len(spoken) < 2 or spoken[0] not in grammar.clauses.subject_relatives:  # noqa: PLR2004 - who, and what he does
        return False
    does = spoken[1]
    is_verb = does.endswith(grammar.verbs.present_ending) and not grammar.is_auxiliary(does)
    return is_verb and not grammar.is_adverb(does) and not any(map(grammar.is_past, spoken))


def _announces(words: str) -> bool:
    """Say whether words tell in the present of what several do: "The auditors arrive".

    A verb that is one for sure tells more: "The sports hall was full".
    """
    grammar = languages.of().grammar
    verbs = (word for word in words.lower().split() if word not in grammar.verbs.as_present)
    if any(map(grammar.is_verb, verbs)):
        return False
    small = grammar.nouns.prepositions | grammar.nouns.pronouns | grammar.nouns.determiners
    small |= grammar.clauses.coordinators | grammar.clauses.joining
    behind = (found["word"].lower() for found in BEHIND_SEVERAL.finditer(words))
    return any(
        word not in small
        and not grammar.is_gerund(word)
        and not grammar.is_adverb(word)
        and not word.endswith(grammar.verbs.present_ending)
        for word in behind
    )


def _others(
    expression: TimeExpression, place: tuple[int, int], around: Surroundings, case: Case
) -> Iterator[tuple[TimeSpan, str]]:
    """Yield the dates that a time may have for what stands around it, each with the words."""
    start, end = place
    whole = next((one for one in around.times if one.start < end and start < one.end), None)
    if whole is not None and (whole.start < start or end < whole.end):
        return  # the quote cuts it off
    earlier = [one for one in around.times if one.end <= start]
    if whole is not None and _is_of_another_year(whole, expression, case):
        dated = [one for one in earlier if one.basis is Basis.WORDS]
        if whole.span is not None:
            yield whole.span, dated[-1].text if dated else whole.phrase
    elif said := list(of_speech(expression, place, around, case)):
        yield from said
    elif _lacks_year(expression, case):
        since = around.sentence if case.claim.modality is Modality.PLANNED else around.paragraph
        told = [one for one in earlier if one.start >= since and is_complete(one)]
        opening = [one for one in earlier if around.opens(one)]
        for one in [*opening, *told][-1:]:
            yield from _counted_from(one, expression)
        if not (opening or told):
            yield from _after_what_is_told(expression, earlier, around, case) or years_told(
                expression, place, around, case
            )


def _after_what_is_told(
    expression: TimeExpression,
    earlier: list[TimeExpression],
    around: Surroundings,
    case: Case,
) -> list[tuple[TimeSpan, str]]:
    """Return the next such date after what was told last, of a plan told as one of then.

    "I met him in October 2019. He *was going to* sell it in January."
    """
    is_then = expressions.recalls_a_plan(around.text[around.sentence : around.end])
    near = [one for one in earlier if one.calendar and one.start >= around.paragraph]
    if case.claim.modality is not Modality.PLANNED or not is_then or not near:
        return []
    last = near[-1]
    if last.basis is not Basis.WORDS or last.attributive or not is_short(last):
        return []
    days = None if last.span is None else outer_days(last.span)
    if days is None:
        return []
    told = attrs.evolve(last, span=TimeSpan.days(days[1], days[1]))
    following = seen_from(told, expression, Tense.FUTURE)
    is_other = following is not None and excludes(following, expression.span)
    return [(following, last.text)] if following is not None and is_other else []


def _is_of_another_year(whole: TimeExpression, expression: TimeExpression, case: Case) -> bool:
    """Say whether all of the text gives a time another year than its own words do."""
    if whole.fault is not None or not _is_far(whole.span, expression.span):
        return False
    # Whether it looks back or ahead the claim may say; here only the text around it counts.
    alone = expressions.find(
        case.dated.text, case.anchor, day_first=case.day_first, fiscal=case.fiscal, zone=case.zone
    )
    return all(
        _is_far(whole.span, one.span)
        for one in expressions.phrases(alone)
        if one.start < expression.end and expression.start < one.end
    )


def _lacks_year(expression: TimeExpression, case: Case) -> bool:
    """Say whether it is a day or month without its year, be it a limit."""
    for one in expressions.find(
        expression.text, case.anchor, day_first=case.day_first, zone=case.zone
    ):
        bare = expressions.find(one.text, case.anchor, day_first=case.day_first, zone=case.zone)
        if bare and bare[0].rule.endswith(YEARLESS):
            return True
    return False


def _counted_from(
    told: TimeExpression, expression: TimeExpression
) -> Iterator[tuple[TimeSpan, str]]:
    """Yield the next and the last such date after, and before, one that is told beside it."""
    following, preceding = (
        seen_from(told, expression, tense) for tense in (Tense.FUTURE, Tense.PAST)
    )
    beside = [span for span in (following, preceding) if span is not None]
    if all(excludes(span, expression.span) for span in beside):
        yield from ((span, told.text) for span in beside)


def _is_far(one: TimeSpan | None, other: TimeSpan | None) -> bool:
    """Say whether two dates exclude each other by more than which way a week is counted."""
    if one is None or other is None or not excludes(one, other):
        return False
    sides = ((one.earliest, other.earliest), (one.latest, other.latest))
    return any(a is not None and b is not None and abs(a.day - b.day) > _NEAR for a, b in sides)
