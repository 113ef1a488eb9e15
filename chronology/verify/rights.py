"""Words by which what a claim plans is only allowed or possible: what may be is no plan."""

import attrs

from chronology.languages.governors import Governor
from chronology.languages.rights import right_before
from chronology.languages.words import Words
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.words import TimeWords


@attrs.frozen(kw_only=True)
class Right:
    """Words by which something is only allowed or possible.

    Attributes:
        words: the words, as the source has them.
        is_cut: whether the quote leaves them out.
    """

    words: str
    is_cut: bool


def right_in(case: Case, times: TimeWords) -> Right | None:
    """Return the words by which what a claim tells is only allowed or possible; or `None`.

    Args:
        case: the claim, its quotes looked for.
        times: the time words of the claim.
    """
    at, own = times.verb, case.governors
    verb = own.verb if at is None or at.verb is None else at.verb
    verb = case.evidence[0].start if verb is None else verb  # "the Buyer may | collect the goods"
    reader, document, quote = reader_of(case.source), case.source.document, case.evidence[0]
    if reader is None or document is None or verb is None:
        return None
    if quote.start is None or quote.end is None:
        return None
    governors = reader.governors(document.legible, verb, verb + 1)
    if governors.denying is not None:
        return None
    words = Words.around(
        document.legible, (verb, verb + 1), (quote.start, quote.end), reader.grammar
    )
    allowing = reader.grammar.drafting
    found = right_before(words, words.place_of(verb)) or next(
        (one for one in governors.found if _is_modal(one, allowing.allowing | allowing.possible)),
        None,
    )
    if found is None:
        return None
    return Right(words=found.words, is_cut=not quote.start <= found.start < quote.end)


def _is_modal(one: Governor, modals: frozenset[str]) -> bool:
    return not (one.is_vague or modals.isdisjoint(one.words.lower().split()))
