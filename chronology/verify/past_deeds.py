"""What a claim's words tell as done, by the verb to which a time belongs: that is no plan.

"Docked on Friday, three days behind *schedule*" plans nothing, nor does "was jailed on Friday
*until* 2031": the mood is that of the finite verb of the date, whatever stands beside it.
"""

import re

import attrs

from chronology.expressions import Basis, TimeExpression
from chronology.languages import Attached, Reader
from chronology.languages.governors import Governor
from chronology.quotes import fold
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.moods import is_named_for
from chronology.verify.named import is_nameless
from chronology.verify.words import TimeWords
from chronology.vocabulary import Attachment, Governing, Modality

_NEAR = 40  # code points before a verb in which its auxiliaries are looked for
_MOST_TIMES = 12  # times of a quote of which the verb is sought
_OF_DEEDS = frozenset({Attachment.EVENT, Attachment.OCCASION})
_ONWARD = frozenset({"from", "until", "through"})  # rules of what goes on from or up to then
_WORD = re.compile(r"[^\W\d_]+")


@attrs.frozen(kw_only=True)
class Deed:
    """What words tell as done.

    Attributes:
        verb: the code point of the source's text at which its verb begins.
        words: the verb.
        times: the words for when it was done, as the source has them.
        onward: those for from or up to when what was done holds: "until 2031".
        is_other: whether the claim's event is called by something else than its verb.
        is_of_the_plan: whether to do it was to make a plan: "*voted* to close the school".
    """

    verb: int
    words: str
    times: tuple[str, ...]
    onward: tuple[str, ...] = ()
    is_other: bool = False
    is_of_the_plan: bool = False

    def has(self, words: str) -> bool:
        """Say whether it was done at a time, given by its words."""
        return _is_among(words, self.times)

    def goes_on(self, words: str) -> bool:
        """Say whether what was done holds from or up to a time, given by its words."""
        return _is_among(words, self.onward)


def deeds_of(case: Case, times: TimeWords) -> tuple[Deed, ...]:
    """Return what the times of a claim's words tell as done.

    Args:
        case: the claim, its quotes looked for.
        times: the time words of the claim.
    """
    reader, document = reader_of(case.source), case.source.document
    if reader is None or document is None or (document.whole or document).rows is not None:
        return ()
    placed = [(one, _attached(one, case, reader)) for one in times.named[:_MOST_TIMES]]
    done = {at.verb: at for one, at in placed if _is_done(one, at, times, case, reader)}
    made = (_deed(at, placed, times, case, reader) for at in done.values())
    return tuple(one for one in made if one.times or one.onward)


def deed_at_its_time(case: Case, times: TimeWords) -> Deed | None:
    """Return the deed at the one time that dates a claim; `None` where there is none, or several.

    A time up to which it holds, or to which it put something off, is none of its own.

    Args:
        case: the claim, its quotes looked for.
        times: the time words of the claim.
    """
    for deed in deeds_of(case, times) if times.own else ():
        own = [one for one in times.own if not _is_left(one, deed, times)]
        if len(own) == 1 and deed.has(own[0].text):
            return deed
    return None


def beside_its_time(case: Case, times: TimeWords) -> tuple[TimeExpression, ...]:
    """Return those times of a claim that only tell up to, or to, when the deed at its time is.

    "Was jailed on Friday *until 2031*", "on Friday it postponed the launch to *May*".

    Args:
        case: the claim, its quotes looked for.
        times: the time words of the claim.
    """
    deed = deed_at_its_time(case, times) if len(times.own) > 1 else None
    if deed is None:
        return ()
    return tuple(one for one in times.own if _is_left(one, deed, times))


def _is_left(one: TimeExpression, deed: Deed, times: TimeWords) -> bool:
    return not deed.has(one.text) and (deed.goes_on(one.text) or _is_new(one, times))


def is_beside(deed: Deed, governor: Governor, case: Case) -> bool:
    """Say whether words that plan govern another verb than that of a deed, which is the claim's.

    "The man *about to* be deported escaped on Thursday" plans no escape, and an event that is
    called by what was planned is not told by it.

    Args:
        deed: what was done at the claim's time.
        governor: what governs the first verb of its quote.
        case: the claim, its quotes looked for.
    """
    verb, document = case.governors.verb, case.source.document
    is_plan = governor.kind is Governing.PLAN and not deed.is_of_the_plan
    if verb is None or document is None or verb == deed.verb or not is_plan:
        return False
    word = _WORD.match(document.legible, verb)
    is_of_the_planned = word is not None and is_named_for(word[0], case)
    return not (is_of_the_planned or deed.is_other)


def governs_beside(case: Case, times: TimeWords, governor: Governor) -> bool:
    """Say whether words that plan govern another verb than that of what is reported for its date.

    Args:
        case: the claim, its quotes looked for.
        times: the time words of the claim.
        governor: what governs the first verb of its quote.
    """
    if case.claim.modality is not Modality.REPORTED or governor.kind is not Governing.PLAN:
        return False
    deed = deed_at_its_time(case, times)
    if deed is None or any(_lacks_its_year(one) and not deed.has(one.text) for one in times.named):
        return False  # "had been expected in March and came in March 2019"
    return is_beside(deed, governor, case)


def _lacks_its_year(one: TimeExpression) -> bool:
    """Say whether the year, or the day, of a time of the calendar is not said with it."""
    return one.calendar and one.basis is not Basis.WORDS


def _attached(one: TimeExpression, case: Case, reader: Reader) -> Attached:
    document, quote = case.source.document, case.evidence[0]
    place = case.dated.place_of(one.start, one.end)
    if document is None or place is None or quote.start is None or quote.end is None:
        return Attached(kind=Attachment.UNKNOWN)
    return reader.attached(document.legible, place, (quote.start, quote.end))


def _is_done(
    one: TimeExpression, at: Attached, times: TimeWords, case: Case, reader: Reader
) -> bool:
    """Say whether the verb of a time tells what was done then, and nothing governs it."""
    document = case.source.document
    if document is None or at.verb is None or not at.is_done or at.is_meant_for:
        return False
    if at.is_put_off and not _is_when_moved(one, times):
        return False
    if at.kind not in _OF_DEEDS or (one.rule not in _ONWARD and _is_ahead(one, case)):
        return False
    if _is_of_a_comparison(one, at.verb, case, reader):
        return False
    if _is_bidden(document.legible, at.verb, reader):
        return False
    place = (at.verb, at.verb + len(at.words))
    return reader.governors(document.legible, *place).turning is None


def _is_bidden(text: str, verb: int, reader: Reader) -> bool:
    """Say whether a participle tells what is to be, or is: "that it *be* produced"."""
    verbs, before = reader.grammar.verbs, _WORD.findall(text[max(0, verb - _NEAR) : verb].lower())
    opening, helping = ["", "", *before][-2:]
    return helping in verbs.be and opening not in verbs.have and not reader.grammar.is_past(helping)


def _is_of_a_comparison(one: TimeExpression, verb: int, case: Case, reader: Reader) -> bool:
    """Say whether a verb behind a time is of a plan: "opens on 3 May, later than *planned*"."""
    document, place = case.source.document, case.dated.place_of(one.start, one.end)
    if document is None or place is None or verb < place[1]:
        return False
    comparing = reader.grammar.cuts.comparing | reader.grammar.clauses.comparing
    between = _WORD.findall(document.legible[place[1] : verb].lower())
    return not comparing.isdisjoint(between)


def _is_when_moved(one: TimeExpression, times: TimeWords) -> bool:
    """Say whether a time may tell when something was moved: "delayed it to May *on Thursday*"."""
    ends = [time for move in times.moves for time in (move.old, move.new)]
    return bool(ends) and one not in ends


def _is_ahead(one: TimeExpression, case: Case) -> bool:
    """Say whether a time lies ahead by its own words: "road *closed* on 3 March 2026" is none."""
    is_whole = one.basis is Basis.WORDS and one.span is not None
    return is_whole and one.span is not None and case.stated.definitely_before(one.span)


def _deed(
    at: Attached,
    placed: list[tuple[TimeExpression, Attached]],
    times: TimeWords,
    case: Case,
    reader: Reader,
) -> Deed:
    own = [one for one, other in placed if other.verb == at.verb]
    own = [one for one in own if not _is_new(one, times)]
    event, fields = case.event, reader.grammar.fields
    planning = case.governors.of(Governing.PLAN)
    verb = at.verb or 0
    onward = [one for one in own if one.rule in _ONWARD or _is_new_end(one, times)]
    return Deed(
        verb=verb,
        words=at.words,
        times=tuple(one.text for one in own if one not in onward),
        onward=tuple(one.text for one in onward),
        is_other=not (is_nameless(event, fields) or is_named_for(at.words, case)),
        is_of_the_plan=planning is not None and planning.start <= verb < planning.end,
    )


def _is_new(one: TimeExpression, times: TimeWords) -> bool:
    """Say whether a time is one to which something was put off: "postponed it to *May*"."""
    moves = (move for move in times.moves if not (move.told or move.of_end))
    return any(one == move.new for move in moves)


def _is_new_end(one: TimeExpression, times: TimeWords) -> bool:
    """Say whether a time is one up to which something goes on now: "extended to *2030*"."""
    return any(one == move.new for move in times.moves if move.of_end and not move.told)


def _is_among(words: str, others: tuple[str, ...]) -> bool:
    return bool(words) and any(fold(words) == fold(other) for other in others)
