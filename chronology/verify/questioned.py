"""What one who asks says, in talk that is written down: the text does not report it.

"Q: You sold the farm on 3 May 2024. A: No." What is answered with no is told otherwise; what is not
affirmed is as typed.
"""

from chronology.claims import Context
from chronology.languages.answers import contradiction
from chronology.languages.questioned import asked
from chronology.languages.words import Words
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.vocabulary import ContextPlace

_SHOWN = 60  # code points of a turn that are shown
_OF_WHO_ASKS = (
    "the words of one who asks, and no answer affirms them, so the modality is as typed; quote the "
    "answer"
)


def questioned(case: Case) -> Context | None:
    """Return what leaves open the words of one who asks; `None` where nothing does.

    What doubts, a contradiction, is told apart from what is only not affirmed.

    Args:
        case: the claim, its quotes looked for.
    """
    quote, document, reader = case.evidence[0], case.source.document, reader_of(case.source)
    if document is None or reader is None or quote.start is None or quote.end is None:
        return None
    whole = document.whole or document
    if whole.rows is not None:
        return None
    place, text = (quote.start, quote.end), whole.legible
    found = asked(text, place)
    if found is None or found.is_affirmed:
        return None
    if found.answer is not None:
        told = Words.around(text, place, place, reader.grammar)
        against = contradiction(text, found.answer, told, of_several=False)
        if against is not None:
            return Context(
                words=against.words,
                start=against.start,
                end=against.end,
                made="told otherwise",
                inside=False,
                turns=False,
                doubts=True,
                place=ContextPlace.ANSWER,
            )
    turn = found.turn
    label = text[turn.start : turn.begin].strip()
    return Context(
        words=label[:_SHOWN],
        start=turn.start,
        end=turn.begin,
        made=_OF_WHO_ASKS,
        inside=False,
        turns=False,
    )
