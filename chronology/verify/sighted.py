"""What was only seen going on: "the plant was operating in 2019"."""

from chronology.expressions import TimeExpression
from chronology.timespan import TimeSpan
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.spans import FROM, UNTIL, may_be_told_in_part, open_edge
from chronology.verify.words import TimeWords
from chronology.vocabulary import Modality


def sighted(span: TimeSpan | None, expression: TimeExpression, words: TimeWords, case: Case) -> str:
    """Return the words by which what lasts was only seen going on; empty where there are none.

    What began or ended at a time, and the words do not tell which, was going on then as well.
    """
    document, reader = case.source.document, reader_of(case.source)
    verb = None if words.verb is None else words.verb.verb
    time = case.dated.place_of(expression.start, expression.end)
    if span is None or document is None or reader is None or verb is None or time is None:
        return ""
    is_report = case.claim.modality is Modality.REPORTED
    is_edge = expression.rule in {FROM, UNTIL}
    if not is_report or is_edge or not may_be_told_in_part(span, case):
        return ""
    if reader.all_of(document.legible, time):
        return ""  # it tells more than that
    seen = reader.sighting(document.legible, time, verb)
    return seen or open_edge(expression, words.text, case)
