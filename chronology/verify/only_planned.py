"""Whether the words of a report tell only of a plan, or of what came to nothing.

"Had been due to open", "slipped to 17 May", "missed its opening date", "failed to open" report no
opening. They may report the plan itself, its move or the failure: then the event is called so.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from chronology.claims import Context
from chronology.events import Event
from chronology.expressions import TimeExpression
from chronology.languages import Governor, Reader
from chronology.languages.fields import Fields
from chronology.verify.case import Case
from chronology.verify.done_to_things import is_done_to_a_thing
from chronology.verify.evidence import reader_of
from chronology.verify.moods import is_plain
from chronology.verify.named import stems_of
from chronology.verify.past_deeds import deed_at_its_time
from chronology.verify.words import TimeWords
from chronology.vocabulary import Attachment, Governing, Modality

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_MOST_TIMES = 3  # times of a quote of which it is sought whether they are only planned
_FAR = 30  # code points before an adjective in which its article stands
_MOST_WORDS = 60  # words of a quote among which the deed of its event is looked for
_PLANNED = "planned"
_NOT_DONE = {
    Governing.FAILURE: "not done",
    Governing.ATTEMPT: "attempted",
    Governing.DENIAL: "denied",
    Governing.PLAN: _PLANNED,
}
_ENDED = {Modality.CANCELLED: "called off", Modality.PENDING: "put off"}


def only_planned(case: Case, times: TimeWords) -> Context | None:
    """Return the words by which what is reported was only planned, put off or not done.

    `None` for nothing, and where the event's own name tells of such.

    Args:
        case: the claim, its quotes looked for.
        times: the time words of the claim.
    """
    reader, document = reader_of(case.source), case.source.document
    quote = case.evidence[0]
    is_open = case.claim.modality is Modality.REPORTED and case.is_sound
    if not is_open or reader is None or document is None or quote.start is None:
        return None
    if not _is_of_a_deed(case.event, reader.grammar.fields):
        return None
    found = next(_found(case, times, reader, document.legible), None)
    if found is None:
        return None
    start, end, made = found
    inside = quote.start <= start and end <= (quote.end or 0)
    words = document.legible[start:end]
    return Context(words=words, start=start, end=end, made=made, inside=inside, turns=True)


def is_only_ended(case: Case) -> bool:
    """Say whether all that a quote tells is that something was called off.

    An event that is called by that is reported so all the same.

    Args:
        case: the claim, its quotes looked for.
    """
    reader, document, quote = reader_of(case.source), case.source.document, case.evidence[0]
    if reader is None or document is None or quote.start is None or quote.end is None:
        return False
    if not _is_of_a_deed(case.event, reader.grammar.fields):
        return False
    return reader.ended_subject(document.legible, (quote.start, quote.end)) is not None


def undone_in(case: Case) -> str:
    """Return the words by which all that a report tells is that something was not done.

    Of an event whose name tells no deed, such as "Cinema", that may be the event itself or the
    contrary of what was planned: "The cinema *failed to* open". Empty if anything was done.

    Args:
        case: the claim, its quotes looked for.
    """
    reader, document = reader_of(case.source), case.source.document
    is_open = case.claim.modality is Modality.REPORTED and case.is_sound
    if not is_open or reader is None or document is None:
        return ""
    if not _is_of_a_deed(case.event, reader.grammar.fields):
        return ""
    first = ""
    for is_finite, one in _verbs(case, reader, document.legible):
        if is_finite and one is None:
            return ""
        first = first or (one.words if one is not None else "")
    return first


def _is_of_a_deed(event: Event, fields: Fields) -> bool:
    """Say whether an event is called by what is done: "Opening", and not "Opening postponed"."""
    name = _calling(event)
    words = frozenset(word.lower() for word in _WORD.findall(name))
    return is_plain(name, frozenset(Modality), fields) and words.isdisjoint(fields.failing)


def _calling(event: Event) -> str:
    return f"{event.name} {event.id} {getattr(event, 'milestone', '')}"


def _own(event: Event, reader: Reader) -> frozenset[str]:
    return stems_of(_calling(event), reader.grammar.fields)


def _deed_of(event: Event, reader: Reader) -> frozenset[str]:
    """Return the stems of a name without those of what it is about: "Study *on linking* grids"."""
    nouns, verbs, kept, before = reader.grammar.nouns, reader.grammar.verbs, list[str](), ""
    for found in _WORD.finditer(_calling(event)):
        if before not in nouns.prepositions | verbs.infinitive:
            kept.append(found[0])
        before = found[0].lower()
    return stems_of(" ".join(kept), reader.grammar.fields)


_Found = Iterator[tuple[int, int, str]]
_Deeds = Iterator[tuple[bool, Governor | None]]  # told by a verb in the past, and what undoes it


def _found(case: Case, times: TimeWords, reader: Reader, text: str) -> _Found:
    own, deeds = _own(case.event, reader), list(_deeds(case, reader, text))
    if any(one is None for is_finite, one in deeds if is_finite):
        return
    yield from _ended(case, reader, text)
    yield from _of_moves(case, times)
    yield from _of_what_was_due(case, times)
    told = [] if times.own else [*_of_schedules(case, times, reader, text)]
    for one in (*told, *_called_off(case, times, reader, text)):
        if stems_of(text[one[0] : one[1]], reader.grammar.fields).isdisjoint(own):
            yield one
    undone = [one for _, one in deeds if one is not None]
    if undone and len(undone) == len(deeds):
        yield undone[0].start, undone[0].end, _NOT_DONE[undone[0].kind]


def _ended(case: Case, reader: Reader, text: str) -> _Found:
    """Yield that the event was called off, where that is all that a quote tells of it."""
    quote = case.evidence[0]
    if quote.start is None or quote.end is None:
        return
    stems = stems_of(text[quote.start : quote.end], reader.grammar.fields)
    if stems.isdisjoint(_own(case.event, reader)):
        return
    if (found := reader.ended_subject(text, (quote.start, quote.end))) is not None:
        yield found.start, found.end, _ENDED[Modality.CANCELLED]


def _of_moves(case: Case, times: TimeWords) -> _Found:
    """Yield the moves of a plan that are all of which a quote tells: "slipped to 17 May".

    "On Friday it postponed the launch to May" tells of what was done on Friday, to whoever names
    no other event.
    """
    deed = deed_at_its_time(case, times)
    if deed is not None and not deed.is_other:
        return
    verb, own = case.governors.verb, times.own
    for move in times.moves:
        place = case.quoted.place_of(move.start, move.end)
        is_recalled = move.new is None and move.by is None
        if place is None or (move.told and not is_recalled):
            continue
        is_alone = not own and not case.governors.tells_besides
        if move.new in own or (is_alone and verb is not None and place[0] <= verb < place[1]):
            yield *place, _PLANNED


def _of_what_was_due(case: Case, times: TimeWords) -> _Found:
    """Yield words by which something had only been due at the time that a person names.

    "The ship *had been due to sail on 4 April*", with "4 April" quoted for its date.
    """
    dating = case.dating
    if case.claim.date_quote is None or dating.start is None or dating.end is None:
        return
    for move in times.around:
        place = case.quoted.place_of(move.start, move.end)
        is_recalled = move.new is None and move.by is None
        if place is not None and is_recalled and place[0] <= dating.start < dating.end <= place[1]:
            yield *place, _PLANNED


def _of_schedules(case: Case, times: TimeWords, reader: Reader, text: str) -> _Found:
    """Yield the main verb of a quote if it only plans: "was *set* for 9 May"."""
    quote = case.evidence[0]
    if case.governors.tells_besides or quote.start is None or quote.end is None:
        return
    for one in _some(times):
        time = case.dated.place_of(one.start, one.end)
        if time is None:
            continue
        at = reader.attached(text, time, (quote.start, quote.end))
        is_main = at.verb is not None and at.verb == case.governors.verb
        is_done = at.is_done and not (at.is_put_off or at.is_meant_for)  # "opened behind its date"
        if at.verb is not None and is_main and at.kind is Attachment.SCHEDULE and not is_done:
            yield at.verb, at.verb + len(at.words), _PLANNED


def _called_off(case: Case, times: TimeWords, reader: Reader, text: str) -> _Found:
    """Yield the words by which what was planned for a quote's time is off: "fell through".

    "Adjourned the trial on 3 May" may be told for the adjournment where nobody named the event.
    """
    if not _own(case.event, reader):
        return
    for one in _some(times):
        time = case.dated.place_of(one.start, one.end)
        found = None if time is None else reader.called_off(text, time)
        if found is None or time is None:
            continue
        if not is_done_to_a_thing(text, (found.start, found.end), time, case.event, reader):
            yield found.start, found.end, _ENDED[found.counts_as]


def _some(times: TimeWords) -> Sequence[TimeExpression]:
    return times.named[:_MOST_TIMES]


def _deeds(case: Case, reader: Reader, text: str) -> _Deeds:
    """Yield what undoes the deed of the event wherever a quote names it: "*failed to* open"."""
    own = _deed_of(case.event, reader)
    for found, is_finite in _verbal(case, reader, text):
        if reader.grammar.fields.stem(found[0].lower()) in own:
            yield is_finite, _undoing(found, text, reader)


def _verbs(case: Case, reader: Reader, text: str) -> _Deeds:
    """Yield what undoes each verb of a quote but those that undo another: "*failed* to open"."""
    last: tuple[re.Match[str], bool, Governor | None] | None = None
    for found, is_finite in _verbal(case, reader, text):
        one = _undoing(found, text, reader)
        if last is not None and not _holds(one, last[0]):
            yield last[1:]
        last = found, is_finite, one
    if last is not None:
        yield last[1:]


def _holds(one: Governor | None, verb: re.Match[str]) -> bool:
    return one is not None and one.start <= verb.start() < one.end


def _verbal(case: Case, reader: Reader, text: str) -> Iterator[tuple[re.Match[str], bool]]:
    """Yield the words of a quote by which something may be done, and whether in the past."""
    quote, grammar, before = case.evidence[0], reader.grammar, ""
    if quote.start is None or quote.end is None:
        return
    for found in islice(_WORD.finditer(text, quote.start, quote.end), _MOST_WORDS):
        word = found[0].lower()
        is_led = before in grammar.verbs.infinitive or before in grammar.verbs.modals
        if is_led or grammar.is_past(word) or grammar.is_gerund(word):
            yield found, grammar.is_past(word)
        before = word


def _undoing(deed: re.Match[str], text: str, reader: Reader) -> Governor | None:
    governors = reader.governors(text, deed.start(), deed.end()).found
    return next((one for one in governors if _is_undoing(one, deed.start(), text, reader)), None)


def _is_undoing(one: Governor, deed: int, text: str, reader: Reader) -> bool:
    """Say whether words undo a deed, and are no adjective of it: "the delayed *opening*"."""
    if one.kind not in _NOT_DONE or one.is_done:
        return False
    before = text[max(0, one.start - _FAR) : one.start].lower().split()[-1:]
    is_beside = not text[one.end : deed].strip() and reader.grammar.is_past(one.words.lower())
    return not (is_beside and reader.grammar.nouns.determiners.intersection(before))
