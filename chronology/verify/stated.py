"""Whether a document bears what is entered of its source: when it was published, its language."""

import datetime as dt
from collections.abc import Iterator, Mapping
from weakref import WeakKeyDictionary

import attrs

from chronology import expressions
from chronology.documents.publication.own_days import says_so_of_itself, stands_alone
from chronology.documents.stated import Stated, stated
from chronology.sources import Document, Quote, Source
from chronology.timespan import TimeSpan
from chronology.verify.evidence import (
    A_SOURCE,
    day_first_of,
    has_rules,
    language_of,
    located,
    subtag,
)
from chronology.vocabulary import QuoteRole, TypedField

_HEAD = 2_000  # code points in which a document says when it was published
_TAIL = 500  # and at its end: "Berlin, 3 May 2024"
_ZONES = dt.timedelta(days=1)  # a moment may be of two days, by where it is counted
_NAMES = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian",
    "pt": "Portuguese", "nl": "Dutch", "sv": "Swedish", "da": "Danish", "pl": "Polish",
    "cs": "Czech", "hu": "Hungarian", "ro": "Romanian", "fi": "Finnish", "tr": "Turkish",
    "id": "Indonesian", "nb": "Norwegian", "sk": "Slovak", "sl": "Slovene", "hr": "Croatian",
    "und": "another script",
}  # fmt: skip
_AROUND = 400  # code points beside a date in which its line, and that above, begin and end
_STATED: WeakKeyDictionary[Document, Stated] = WeakKeyDictionary()
_BORNE: WeakKeyDictionary[Document, dict[tuple[object, ...], bool]] = WeakKeyDictionary()
_ALIKE = (
    frozenset({"da", "no", "nb", "nn", "sv"}),
    frozenset({"cs", "sk"}),
    frozenset({"hr", "bs", "sr", "sh"}),
    frozenset({"id", "ms"}),
)
"""Languages whose commonest words are much the same."""


def bears_published(source: Source) -> bool:
    """Say whether a source's document, or its file, gives its publication date as its own.

    A day that a sentence of the text tells of something else does not, be it quoted or not.
    """
    document = source.document
    if source.published is None or source.placed_by is not None or document is None:
        return True
    known = _BORNE.setdefault(document.whole or document, {})
    order = tuple(sorted(day_first_of(source).items()))
    key = source.published, source.published_quote, has_rules(source), order
    if key not in known:
        whole = attrs.evolve(source, document=document.whole or document)
        known[key] = _gives_the_day(whole.document or document, source.published, whole)
    return known[key]


def contradicts_published(source: Source) -> bool:
    """Say whether a source's document states another publication date than is entered."""
    return _another_day(source) is not None


def _gives_the_day(document: Document, published: TimeSpan, source: Source) -> bool:
    own, days = _stated(document).published, _days(published)
    if own is not None and published.some_time_within.contains(own):
        return True
    is_another = own is not None and _are_apart(own, published)
    if source.published_quote is not None:
        return _quotes_its_own_day(source.published_quote, days, source, is_another=is_another)
    text = document.text
    ends = (0, min(_HEAD, len(text))), (max(_HEAD, len(text) - _TAIL), len(text))
    return not is_another and any(
        days.contains(span) and stands
        for begin, end in ends
        for span, stands, _ in _days_by_lines(text, begin, end)
    )


def _quotes_its_own_day(quote: Quote, days: TimeSpan, source: Source, *, is_another: bool) -> bool:
    """Say whether the words for a publication date stand as the document's own.

    Args:
        quote: the words.
        days: the days that are entered.
        source: the source that quotes them.
        is_another: whether the document states another day: then only words count that call
            the quoted one a day of the document.
    """
    document, found = source.document, located(QuoteRole.PUBLISHED, quote, source)
    if document is None or not found.holds or found.start is None or found.end is None:
        return True  # that the words are not there is told by itself
    if not has_rules(source) and not is_another:
        return True
    own = _days_by_lines(document.text, found.start, found.end, day_first=day_first_of(source))
    return any(
        days.contains(span) and (is_called or (stands and not is_another))
        for span, stands, is_called in own
    )


def _days_by_lines(
    text: str, begin: int, end: int, *, day_first: Mapping[str, bool] | None = None
) -> Iterator[tuple[TimeSpan, bool, bool]]:
    """Yield the dates of a stretch of a text, each with how it stands in its line.

    Yields:
        The date; whether it heads or signs a text; whether its line calls it the text's own.
    """
    first = max(0, begin - _AROUND, text.rfind("\n", 0, begin) + 1 - _AROUND)
    window = text[first : end + _AROUND]
    lines, at = window.split("\n"), first
    for number, line in enumerate(lines):
        if at <= end and at + len(line) >= begin:
            for one in expressions.find(line, None, day_first=day_first or {}):
                is_within = at + one.end > begin and at + one.start < end
                is_year = line.strip().isdigit()  # it stands over what happened in it
                if one.span is not None and not one.fault and is_within and not is_year:
                    stands = stands_alone(lines, number, one.start, one.end)
                    yield one.span, stands, says_so_of_itself(line, one.start)
        at += len(line) + 1


def speaks(source: Source) -> bool:
    """Say whether a source's document is, as far as is plain, of the language entered for it."""
    return not _another_language(source)


def typed_of_source(source: Source) -> tuple[TypedField, ...]:
    """Return what was typed of a source and its document does not bear."""
    borne = {TypedField.PUBLISHED: bears_published(source), TypedField.LANGUAGE: speaks(source)}
    return tuple(field for field, holds in borne.items() if not holds)


def contradicted(source: Source) -> Iterator[tuple[str, str]]:
    """Yield what a document contradicts of its source: the code, and what is wrong."""
    whose = "" if source.defaults.has_ledger else f" in {A_SOURCE}"
    if other := _another_language(source):
        read = "; it is read as English" if other == "en" else f"; give its `language`{whose}"
        name = _NAMES.get(other, other)
        words = f"`language` says “{source.language}”, but its words are {name}{read}"
        yield "language-mismatch", words
    if (other_day := _another_day(source)) is not None:
        words = f"`published` says {source.published}, but the document says {other_day}"
        remedy = "enter that, or quote words that call another its own as `published_quote`"
        yield "published-mismatch", f"{words}; {remedy}{whose}"


def _another_language(source: Source) -> str:
    """Return the language that a document is plainly in, if another is entered; else empty."""
    if source.document is None:
        return ""
    told, given = language_of(source.document), subtag(source.language)
    if not told or told == given or any({told, given} <= alike for alike in _ALIKE):
        return ""
    is_told_apart = "en" in {told, given} or (told != "und" and given in _NAMES)
    return told if is_told_apart else ""


def _another_day(source: Source) -> TimeSpan | None:
    """Return the one day that a document states for itself, if it cannot be `published`."""
    if source.published is None or source.document is None or source.placed_by is not None:
        return None
    own = _stated(source.document.whole or source.document).published
    if own is None or bears_published(source):
        return None
    return own if _are_apart(own, source.published) else None


def _are_apart(own: TimeSpan, given: TimeSpan | None) -> bool:
    """Say whether two days lie farther apart than time zones explain."""
    if given is None or not (own.definitely_before(given) or given.definitely_before(own)):
        return False
    first, second = (own, given) if own.definitely_before(given) else (given, own)
    last, begin = first.latest, second.earliest
    return last is not None and begin is not None and begin.day - last.day > _ZONES.days


def _stated(document: Document) -> Stated:
    if document not in _STATED:
        _STATED[document] = stated(document)
    return _STATED[document]


def _days(span: TimeSpan) -> TimeSpan:
    """Return the days that a moment lies on."""
    bounds = span.earliest, span.latest
    return TimeSpan.days(*(bound.day for bound in bounds if bound)) if all(bounds) else span
