"""What is asked of a time, and of what is told of it, before a claim is proposed."""

from collections.abc import Sequence

import attrs

from chronology.building.coverage import DatedSentence
from chronology.building.drafts.model import Proposal
from chronology.languages import Reader
from chronology.languages.drafting import Told
from chronology.languages.making import Paper, behind_a_line_of_days, behind_headings
from chronology.languages.name_cuts import LONGEST_NAME
from chronology.sources import PASSED_OVER, Document, Quote
from chronology.timespan import TimeSpan
from chronology.vocabulary import Attachment, LeftOut, Modality

_FROM_NOW = frozenset({"today"})  # rules of days that count from when it is said
_AHEAD = frozenset({Modality.PLANNED, Modality.PENDING})
_BESIDE = 40  # code points beside a quote that stands several times in its source
_PLAIN = " ,;:–—-"
_PAIRS = {"“": "”", "”": "“", '"': '"', "(": ")", ")": "(", "«": "»", "»": "«"}


def without_page_marks(told: Told) -> Told:
    """Return what is told without characters that stand for what a page put among its words."""
    names = (name.replace(PASSED_OVER, "") for name in told.names)
    return attrs.evolve(
        told,
        name=" ".join(told.name.replace(PASSED_OVER, "").split()),
        names=tuple(name for name in names if name),
        speaker=attrs.evolve(told.speaker, name=told.speaker.name.replace(PASSED_OVER, "")),
    )


def with_author(told: Told, author: str) -> Told:
    """Return what is told with the name of whoever calls themselves "I", where it is known."""
    me = told.speaker.name or author
    word, _, rest = told.name.partition(" ")
    if not told.is_by_me or not me or len(me) + len(rest) >= LONGEST_NAME:
        return told
    names = told.names if me in told.names else (me, *told.names)
    return attrs.evolve(told, name=f"{me} {rest}" if rest else word, names=names)


def unless_granted(told: Told | LeftOut, paper: Paper) -> Told | LeftOut:
    """Return what is told, unless a paper grants it: "may be extended" in an agreement."""
    is_granted = isinstance(told, Told) and told.is_allowed and bool(paper.noun)
    return LeftOut.RIGHT if is_granted else told


def doubted(sentence: DatedSentence) -> frozenset[int]:
    """Return the days told from now ("today") beside another one that the words name."""
    days = [is_one_day(date) for date in sentence.dates]
    named = [
        date
        for date, counted, is_day in zip(sentence.dates, sentence.counted, days, strict=True)
        if is_day and not counted
    ]
    return frozenset(
        number
        for number, date in enumerate(sentence.dates)
        if sentence.counted[number]
        and sentence.rules[number] in _FROM_NOW
        and named
        and all(one.definitely_before(date) or date.definitely_before(one) for one in named)
    )


def begin_of(
    sentence: DatedSentence, document: Document, own: tuple[int, int], reader: Reader
) -> int:
    """Return where a sentence begins: behind numbered headings, and a line that is but a day.

    Args:
        sentence: the sentence.
        document: that in which it stands.
        own: where the day of the document stands.
        reader: of its language.
    """
    text, (start, end) = document.legible, own
    whole = sentence.start, sentence.end
    begin = behind_headings(text, whole, reader)
    begin = max(begin, behind_a_line_of_days(text, whole, sentence.all_places))
    if not sentence.start <= start < sentence.end or end <= begin:
        return begin
    behind = text[end : sentence.end]
    return end if behind.lstrip(" .\t").startswith("\n") else begin


def moods_of(told: Told, date: TimeSpan, said: TimeSpan, *, is_entry: bool) -> Sequence[Modality]:
    """Return the moods in which what is told may be proposed, the best first.

    Args:
        told: what is told.
        date: when it is told to have been, or to be.
        said: when it is told.
        is_entry: whether its time heads an entry of a chronicle.
    """
    mood, is_past, lies_ahead = told.mood, date.definitely_before(said), is_ahead(date, said)
    is_open = mood.modality in _AHEAD or bool(mood.cue and not mood.is_done)
    if is_past and mood.modality is Modality.PLANNED and not mood.was_ahead:
        return ()  # "a plan to relieve it after the loss last year"
    if is_past and is_entry and is_open and mood.modality is not Modality.DENIED:
        return ()  # "3 May 2018: He is expected to testify" was told that day
    if told.is_historic and not (is_past or lies_ahead):
        return ()  # whether its day had passed when it was told is not known
    is_undated = said.end_of_the_end is None and date.end_of_the_end is not None
    if is_undated and mood.modality is Modality.REPORTED and not (mood.is_done or told.is_making):
        return ()  # "the lease expires on 1 June": who knows when that was written
    if is_past and mood.is_deed:
        return (Modality.REPORTED,)  # "the crew abandoned the ship on 3 May" tells of that day
    return _moods_of_reports(told, lies_ahead=lies_ahead)


def _moods_of_reports(told: Told, *, lies_ahead: bool) -> tuple[Modality, ...]:
    """Return the moods of what is told; what is reported of a day to come may be planned."""
    mood = told.mood
    # A paper may be signed or filed after the day that it bears.
    if mood.modality is not Modality.REPORTED or told.is_making:
        return (mood.modality,)
    if lies_ahead:
        return () if mood.is_done else (Modality.PLANNED,)
    return (Modality.PLANNED,) if mood.cue and not mood.is_done else (mood.modality,)


def is_of_either_year(told: Told, date: TimeSpan, span: TimeSpan, said: TimeSpan) -> bool:
    """Say whether a plan told in the past may be of a day that is over, or of its next one.

    "He announced that it would open in March" may be told in May of the March before, which is
    nearer; told in January, it is of the March to come.

    Args:
        told: what is told.
        date: what its time means by itself.
        span: what it means as that of a plan.
        said: when it is told.
    """
    past, ahead, now = (_month(one) for one in (date, span, said))
    if not told.mood.was_ahead or None in {past, ahead, now} or past == ahead:
        return False
    return (now or 0) - (past or 0) < (ahead or 0) - (now or 0)


def _month(span: TimeSpan) -> int | None:
    """Return the month in which a time begins, counted through the years."""
    first = span.earliest
    return None if first is None else 12 * first.parts[0] + (*first.parts, 1)[1]


def is_long(date: TimeSpan, said: TimeSpan) -> bool:
    """Say whether a time was over when it was told of, or is longer than a day."""
    return date.definitely_before(said) or not is_one_day(date)


def is_date_of_one(date: TimeSpan, made: Sequence[Proposal]) -> bool:
    """Say whether a claim that is drafted may be of a date."""
    return any(
        not (one.span.definitely_before(date) or date.definitely_before(one.span)) for one in made
    )


def is_one_day(date: TimeSpan) -> bool:
    """Say whether a date is one day."""
    first, last = date.earliest, date.latest
    return first is not None and last is not None and first.parts[:3] == last.parts[:3]


def is_ahead(span: TimeSpan, said: TimeSpan) -> bool:
    """Say whether a time may not have come when it was told of."""
    last, now = span.end_of_the_end, said.end_of_the_end
    if last is None or now is None or last <= now:
        return False
    first = span.begin_of_the_begin
    return first is None or first > now


def is_opened(span: TimeSpan, date: TimeSpan, mood: Modality) -> bool:
    """Say whether a date has lost its begin: its words date only when it was told.

    What is to be done within a time may be done before it begins.
    """
    is_limit = mood is Modality.PLANNED
    return not is_limit and span.begin_of_the_begin is None and date.begin_of_the_begin is not None


def is_of_a_thing(told: Told, text: str, time: tuple[int, int], reader: Reader) -> bool:
    """Say whether a time tells of another thing that is named: to quote it would choose it.

    Args:
        told: what is told.
        text: the text.
        time: where the time begins, and the code point after it.
        reader: of its language.
    """
    found = reader.attached(text, time, (told.start, told.end))
    return found.kind is Attachment.THING and not told.is_making


def is_put_off(told: Told | LeftOut) -> bool:
    """Say whether what is told was put off from its time."""
    return isinstance(told, Told) and told.mood.modality is Modality.PENDING


def in_one_line(words: str) -> str:
    """Return words in one line, without marks at their ends that belong to what is around."""
    words = " ".join(words.replace(PASSED_OVER, "").split()).strip(_PLAIN)
    for mark, other in _PAIRS.items():
        if words.count(mark) != words.count(other) or (mark == other and words.count(mark) == 1):
            words = words.removeprefix(mark).removesuffix(mark)
    return words.strip(_PLAIN)


def quote_of(text: str, start: int, end: int) -> Quote:
    """Return a stretch of a text as a quote, with words before it if it is not alone."""
    words = in_one_line(text[start:end])
    if text.count(words) <= 1 and words in text:
        return Quote(exact=words)
    before = in_one_line(text[max(0, start - _BESIDE) : start])
    return Quote(exact=words, prefix=before.partition(" ")[2] or before)


def rests_on(words: str, time: str) -> bool:
    """Say whether a date rests on a time: its words are those, or some of them."""
    one, other = " ".join(words.split()).lower(), " ".join(time.split()).lower()
    return bool(one) and (one in other or other in one)
