"""Days on which something was done, in the words of what is entered as planned: they lie back.

"The board voted on 3 May to strike *the next day*" counts from the 3 May that was, and not from one
to come. "It failed on 3 May and on 5 May" plans nothing at all: where no word tells of a plan, the
days beside one on which something was done are no days of a plan.
"""

import re
from collections.abc import Sequence

import attrs

from chronology.expressions import Basis, TimeExpression
from chronology.timespan import TimeSpan
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.moods import bears_mood
from chronology.verify.times import dates_in, then
from chronology.vocabulary import Governing, Modality

_NEAR = 40  # code points behind a verb and its time in which an infinitive stands
_WORD = re.compile(r"[^\W_]+")
_JOINING = 2  # words before a time of which one may join it to another: "and on 5 May"
_MOST_TIMES = 12  # times of a quote of which the verb is sought


def counted_from_deeds(
    named: Sequence[TimeExpression], antecedent: TimeSpan | None, case: Case
) -> list[TimeExpression]:
    """Return times, those that count from a day on which something was done as of then.

    Args:
        named: the times of the words that date a claim, in order.
        antecedent: the date on which they lean, if it stands outside them.
        case: the claim.
    """
    leaning = [one for one in named if one.basis is Basis.ANTECEDENT]
    if case.claim.modality is not Modality.PLANNED or not leaning:
        return list(named)
    back = {(one.start, one.end): one for one in then(case.dated.text, case, antecedent)}
    return [
        back.get((one.start, one.end), one)
        if one in leaning and _counts_from_a_deed(one, named, case)
        else one
        for one in named
    ]


def _counts_from_a_deed(one: TimeExpression, named: Sequence[TimeExpression], case: Case) -> bool:
    before = [o for o in named if o.end <= one.start and o.basis is not Basis.ANTECEDENT]
    place = case.dated.place_of(before[-1].start, before[-1].end) if before else None
    return place is not None and is_done_at(place, case)


def as_done(one: TimeExpression, place: tuple[int, int], words: str, case: Case) -> TimeExpression:
    """Return a time on which a plan leans as of then, if something was done at it.

    Args:
        one: the time.
        place: where it stands in the source.
        words: the words in which it was read.
        case: the claim.
    """
    if case.claim.modality is not Modality.PLANNED or not is_done_at(place, case):
        return one
    back = (o for o in then(words, case) if (o.start, o.end) == (one.start, one.end))
    return next(back, one)


def is_done_at(place: tuple[int, int], case: Case) -> bool:
    """Say whether a verb tells what was done at a time, and nothing governs that.

    What is put off to a time behind the verb was not done then: "it was *moved* to 3 May".
    """
    return _deed_at(place, case) is not None


def _deed_at(place: tuple[int, int], case: Case) -> tuple[int, int] | None:
    """Return where the verb stands that tells what was done at a time; `None` if none does."""
    reader, document = reader_of(case.source), case.source.document
    if reader is None or document is None:
        return None
    text = document.legible
    found = reader.attached(text, place, reader.sentence(text, *place))
    if found.verb is None or not found.is_done or found.is_meant_for:
        return None
    verb = found.verb, found.verb + len(found.words)
    is_to_it = found.is_put_off and verb[0] < place[0]
    return None if is_to_it or reader.governors(text, *verb).turning is not None else verb


def done_beside(own: Sequence[TimeExpression], case: Case) -> str:
    """Return the day on which something was done beside a plan of which no word tells; or nothing.

    Args:
        own: the times that date the claim.
        case: the claim.
    """
    document = case.source.document
    if case.claim.modality is not Modality.PLANNED or document is None or bears_mood(case):
        return ""
    if (document.whole or document).rows is not None:
        return ""
    dating = {case.dated.place_of(one.start, one.end) for one in own}
    starts = {one.start for one in own}
    read = (one for one in dates_in(case.dated.text, case) if one.start in starts)
    goes_on = any(_is_joined(one, case) for one in read)
    whole = attrs.evolve(case, claim=attrs.evolve(case.claim, date_quote=None))
    for one in dates_in(whole.dated.text, whole)[:_MOST_TIMES]:
        place = whole.dated.place_of(one.start, one.end)
        if place is None or place in dating:
            continue
        deed = _deed_at(place, case)
        if deed is None or (_says_something(deed, case) and not goes_on):
            continue
        if not _is_to_do_something(max(place[1], deed[1]), case):
            return one.text
    return ""


def _is_joined(one: TimeExpression, case: Case) -> bool:
    """Say whether a time goes on from one before it: "the next day", "and on 5 May"."""
    reader, before = reader_of(case.source), case.dated.text[: one.start].lower().split()
    if one.basis is Basis.ANTECEDENT or reader is None:
        return True
    return not reader.grammar.clauses.coordinators.isdisjoint(before[-_JOINING:])


def _says_something(verb: tuple[int, int], case: Case) -> bool:
    """Say whether a verb brings what was said, or decided: "announced a strike for 20 January"."""
    reader, document = reader_of(case.source), case.source.document
    if reader is None or document is None:
        return False
    clauses = reader.grammar.clauses
    word = document.legible[slice(*verb)].lower()
    return clauses.governing.get(word) in {Governing.ATTRIBUTION, Governing.PLAN}


def _is_to_do_something(end: int, case: Case) -> bool:
    """Say whether what was done was done to do something: "voted on 3 May *to strike* on"."""
    reader, document = reader_of(case.source), case.source.document
    if reader is None or document is None:
        return False
    to, following, *_ = (*_WORD.findall(document.legible[end : end + _NEAR]), "", "")
    nouns = reader.grammar.nouns
    ruled = nouns.determiners | nouns.object_pronouns | nouns.prepositions | nouns.numbers
    return to in reader.grammar.verbs.infinitive and following.islower() and following not in ruled
