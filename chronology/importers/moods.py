"""In which mood an entry of a timeline stands: its words may tell of a plan, or of its end.

A timeline tells what happened, unless an entry lies ahead of the day on which it is imported, or
its own words say otherwise. Which of its words count then, only a reader knows.
"""

import datetime as dt

import attrs

from chronology import edtf, expressions, languages
from chronology.expressions import Tense
from chronology.importers.model import Record
from chronology.languages import tokens
from chronology.timespan import TimeSpan
from chronology.vocabulary import Modality

_SHOWN = 60  # code points of a headline that are shown
_REMEDY = "enter it by hand, in the mood that it has"


def with_mood(record: Record) -> Record:
    """Return an entry in the mood that its words and its date give; where they differ, a fault."""
    today = TimeSpan.of_date(dt.date.today())  # noqa: DTZ011 - of whoever imports
    if today.definitely_before(edtf.parse(record.date)):
        return attrs.evolve(record, modality=str(Modality.PLANNED))
    words = _turning_words(record.what)
    if not words:
        return record
    reason = f"“{record.what[:_SHOWN]}”: “{words}” tells no plain report"
    return attrs.evolve(record, fault=(reason, _REMEDY))


def is_called_off(what: str) -> bool:
    """Say whether the words of an entry say that it was called off: "Canceled: Dinner"."""
    grammar = languages.of().grammar
    spoken = [token.text for token in tokens.tokens(what, 0, len(what), grammar.spelling.joined)]
    return any(word in grammar.verbs.undoing for word in spoken)


def _turning_words(what: str) -> str:
    """Return the words of a headline by which it may report nothing; empty for none."""
    grammar = languages.of().grammar
    nouns = grammar.clauses.nouns  # "The Marshall Plan"
    for token in tokens.tokens(what, 0, len(what), grammar.spelling.joined):
        kind = grammar.became(token.text, grammar.negation.doubting_labels)
        is_turned = kind is not None and token.text not in nouns
        if is_turned or token.text in grammar.negation.adverbs:
            return what[token.start : token.end]
    for cue in expressions.cues(what, 0, len(what)):
        is_noun = cue.words.lower() in nouns
        if cue.firm and not is_noun and cue.modality is not Modality.REPORTED:
            return cue.words
    return what if expressions.looks(what, Tense.FUTURE) else ""
