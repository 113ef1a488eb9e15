"""Whether a document bears what is entered of its source: when it was published, its language."""

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache
from weakref import WeakKeyDictionary

from chronology import expressions
from chronology.documents.stated import Stated, stated
from chronology.sources import Document, Source
from chronology.timespan import TimeSpan
from chronology.verify.evidence import A_SOURCE, language_of, subtag
from chronology.vocabulary import TypedField

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
_STATED: WeakKeyDictionary[Document, Stated] = WeakKeyDictionary()
_ALIKE = (
    frozenset({"da", "no", "nb", "nn", "sv"}),
    frozenset({"cs", "sk"}),
    frozenset({"hr", "bs", "sr", "sh"}),
    frozenset({"id", "ms"}),
)
"""Languages whose commonest words are much the same."""


def bears_published(source: Source) -> bool:
    """Say whether words of a source's document, or its file, give its publication date."""
    if source.published is None or source.published_quote is not None:
        return True  # nothing was typed, or its words are looked for by themselves
    if source.placed_by is not None or source.document is None:
        return True
    own = _stated(source.document).published
    if own is not None and source.published.some_time_within.contains(own):
        return True
    days = _days(source.published)
    return any(days.contains(span) for span in _dates_in(source.document.text))


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
        yield "published-mismatch", f"{words}; quote the words as `published_quote`{whose}"


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
    is_open = source.published is None or source.document is None
    if is_open or source.published_quote is not None or source.placed_by is not None:
        return None
    assert source.document is not None  # noqa: S101 - for the type checker
    own = _stated(source.document).published
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


@lru_cache(maxsize=8)
def _dates_in(text: str) -> tuple[TimeSpan, ...]:
    """Return the dates that the beginning and the end of a text name by themselves."""
    tail = text[max(_HEAD, len(text) - _TAIL) :]
    found = (*expressions.find(text[:_HEAD], None), *expressions.find(tail, None))
    return tuple(one.span for one in found if one.span is not None and not one.fault)


def _days(span: TimeSpan) -> TimeSpan:
    """Return the days that a moment lies on."""
    bounds = span.earliest, span.latest
    return TimeSpan.days(*(bound.day for bound in bounds if bound)) if all(bounds) else span
