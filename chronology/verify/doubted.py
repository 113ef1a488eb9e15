"""What leaves open whether the quoted words are so: doubts, and what one side claims.

"May have opened", "is believed to have opened" report no opening; and what "the claimant contends"
is a report of the claimant's only. Then the claim does not count, though nothing stands against it.
"""

from collections.abc import Iterator

from chronology.claims import Context
from chronology.languages import Governor, Governors
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.moods import bears_mood
from chronology.verify.speakers import named
from chronology.verify.words import TimeWords
from chronology.vocabulary import Governing, Modality

_OF_FACTS = frozenset({Modality.REPORTED, Modality.CANCELLED})
_OPEN = frozenset({Governing.HEDGE, Governing.CONTENTION})
_DOUBTED = "not certain"
_OPEN_DENIAL = "not certain to be what is denied"
_CLAIMED = "claimed by one side; give who claims it as `speaker`"


def doubt_of(case: Case, times: TimeWords) -> Context | None:
    """Return the words by which what is entered as a fact is left open; `None` for none.

    Args:
        case: the claim, its quotes looked for.
        times: the time words of the claim.
    """
    if case.claim.modality is Modality.DENIED:
        return _by_an_open_denial(case)
    if case.claim.modality not in _OF_FACTS or case.claim.takes_back:
        return None
    found = list(_all_governors(case, times))
    for one in filter(None, (governors.doubting for governors in found)):
        if case.claim.modality is Modality.REPORTED and not _is_of_ability(one, case):
            return _leaving_open(one, case, _DOUBTED)
    for one in filter(None, (governors.of(Governing.CONTENTION) for governors in found)):
        # "The claim that it was cancelled", and "… is a hoax", differ by what a reader sees.
        if case.claim.modality is Modality.CANCELLED and _stands_inside(one, case):
            return None
        return None if _is_of_the_speaker(case) else _leaving_open(one, case, _CLAIMED)
    return None


def _by_an_open_denial(case: Case) -> Context | None:
    """Return the words of a denial of which it is open what it denies: "denies this: …"."""
    reader = reader_of(case.source)
    if reader is None or bears_mood(case):
        return None
    kinds = reader.grammar.clauses.governing
    doubts = (one for one in case.governors.found if one.kind is Governing.HEDGE)
    denying = (
        one
        for one in doubts
        if any(kinds.get(word) is Governing.DENIAL for word in one.words.lower().split())
    )
    found = next(denying, None)
    return None if found is None else _leaving_open(found, case, _OPEN_DENIAL)


def _all_governors(case: Case, times: TimeWords) -> Iterator[Governors]:
    """Yield what governs the first verb of a quote, and the verb that has the claim's time.

    Of words in the quote those of its first verb tell nothing where it tells of something besides.
    """
    document, reader, at = case.source.document, reader_of(case.source), times.verb
    own = case.governors
    first = next((one for one in own.found if one.kind in _OPEN), None)
    if first is None or not (own.tells_besides and _stands_inside(first, case)):
        yield own
    is_other = at is not None and at.verb is not None and at.verb != own.verb
    if at is None or at.verb is None or at.in_relative or not is_other:
        return
    if document is not None and reader is not None:
        yield reader.governors(document.legible, at.verb, at.verb + len(at.words))


def _is_of_the_speaker(case: Case) -> bool:
    """Say whether a claim is entered for the one who claims it, or for the claiming itself."""
    is_given = bool(case.claim.speaker.strip()) and named(case).is_borne
    reader = reader_of(case.source)
    claiming = frozenset[str]() if reader is None else reader.grammar.contending.verbs
    return is_given or not claiming.isdisjoint(case.event.name.lower().split())


def _is_of_ability(one: Governor, case: Case) -> bool:
    """Say whether a modal may tell what somebody was able to do: "*could* finally move in"."""
    reader = reader_of(case.source)
    return reader is not None and one.words.lower().split()[0] in reader.grammar.verbs.ability


def _stands_inside(one: Governor, case: Case) -> bool:
    quote = case.evidence[0]
    if quote.start is None or quote.end is None:
        return False
    return quote.start <= one.start and one.end <= quote.end


def _leaving_open(one: Governor, case: Case, made: str) -> Context:
    return Context(
        words=one.words,
        start=one.start,
        end=one.end,
        made=made,
        inside=_stands_inside(one, case),
        turns=False,
        doubts=True,
    )
