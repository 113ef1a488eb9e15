"""In which part of its document a claim's words stand: whose word it is, and of which day."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias
from weakref import WeakKeyDictionary

import attrs

from chronology.claims import Evidence
from chronology.parts import Layout, Part, Stretch
from chronology.sources import Declared, Document, PartEntry, Quote, Source
from chronology.timespan import TimeSpan
from chronology.verify.evidence import A_SOURCE, locate_in, shortened
from chronology.vocabulary import PartKind

_Key: TypeAlias = tuple[tuple[PartEntry, ...], bool | None, TimeSpan | None]
_MOST_VIEWS = 8
_OTHER_WORDS = "take words of its text as `date_quote`, or give no date"
_OF_THEIR_DAY = frozenset({PartKind.ENTRY, PartKind.MINUTES})
_LAYOUTS: WeakKeyDictionary[Document, dict[_Key, Layout]] = WeakKeyDictionary()
_VIEWS: WeakKeyDictionary[Document, dict[tuple[object, ...], Document]] = WeakKeyDictionary()


@attrs.frozen(kw_only=True)
class Standing:
    """Where the words of a claim stand among the parts of their document.

    Attributes:
        source: the source as these parts have it: their text, their day, their author.
        part: the part of the quote; `None` for what is the document's own.
        dating: the part of the words that date it.
        across: why its words are not those of one part, in one clause; empty if they are.
    """

    source: Source
    part: Part | None = None
    dating: Part | None = None
    across: str = ""


def standing(
    main: Evidence, dating: Evidence, all_: Iterable[Evidence], source: Source
) -> Standing:
    """Return where a claim's words stand among the parts of their source."""
    layout = layout_of(source)
    if layout is None or source.document is None:
        return Standing(source=source)
    if fault := next(faults_of_entries(source), ""):
        return Standing(source=source, across=f"a part that is entered has no place: {fault}")
    own = [one for found in all_ for one in _stretches_of(found, layout)]
    mains, datings = _stretches_of(main, layout), _stretches_of(dating, layout)
    parts = {_message(owner): owner for owner in map(_owner, mains)}
    part, dated = believed(_first_owner(mains), source), believed(_first_owner(datings), source)
    kept = {one.start: one for one in (*own, *_whole_of([*mains, *datings], layout))}
    document = _view(source.document, part, [kept[start] for start in sorted(kept)])
    return Standing(
        source=_as_part(attrs.evolve(source, document=document), part, dated),
        part=part,
        dating=dated,
        across=_told_across(list(parts.values())) or _told_by_head(mains, datings),
    )


def layout_of(source: Source) -> Layout | None:
    """Return how the parts of a source lie in its text; `None` if it has none."""
    document = source.document
    if document is None or not (document.parts or source.parts):
        return None
    known = _LAYOUTS.setdefault(document, {})
    key = (source.parts, source.has_day_first, source.published)
    if key not in known:
        in_order = (_in_order_of(one, source) for one in document.parts)
        ordered = (_of_the_whole(one, source) for one in _seen_from(source, in_order))
        read = list(_in_time(ordered))
        entered = list(_entered(source, Layout.of(read, len(document.text))))
        known[key] = Layout.of([*read, *entered], len(document.text))
    return known[key]


def _seen_from(source: Source, parts: Iterable[Part]) -> Iterator[Part]:
    """Yield parts, with the day that "Yesterday" in a head is, or that has no year there.

    It is told by the day on which the source was published, unless a message above is later.
    """
    latest: TimeSpan | None = None
    for part in parts:
        is_open = part.open_day is not None and part.published is None
        day = part.open_day.seen_from(source.published) if part.open_day and is_open else None
        if day is not None and not (latest and day.definitely_before(latest)):
            part = attrs.evolve(part, published=day, doubt="")  # noqa: PLW2901 - as it counts
        own = part.published if part.kind is PartKind.MESSAGE else None
        if own is not None and (latest is None or latest.definitely_before(own)):
            latest = own
        yield part


def _in_order_of(part: Part, source: Source) -> Part:
    """Return a part with its day as the source says that days and months are ordered."""
    if part.if_month_first is None:
        return part
    first = source.has_day_first
    if first is None:
        whose = "the source" if source.defaults.has_ledger else A_SOURCE
        told = f"its head “{part.head}” may name two days; give `day_first` of {whose}"
        return attrs.evolve(part, published=None, if_month_first=None, doubt=told)
    day = part.published if first else part.if_month_first
    return attrs.evolve(part, published=day, if_month_first=None)


def _of_the_whole(part: Part, source: Source) -> Part:
    """Return a part with the day of its head where the whole was published on that day.

    Whether the head tells when it was written or what it is about is then the same. What has no
    head with a day may be known to be of the day of the whole.
    """
    if part.of_the_whole and part.published is None:
        return attrs.evolve(part, published=source.published)
    if part.published is not None or part.told is None or part.told != source.published:
        return part
    return attrs.evolve(part, published=part.told, doubt="")


def _in_time(parts: Iterable[Part]) -> Iterator[Part]:
    """Yield parts, outer ones first, without a day where it is after what quotes them."""
    around: list[Part] = []
    for part in parts:
        while around and around[-1].end <= part.start:
            around.pop()
        own, outer = part.published, around[-1].published if around else None
        if own is not None and outer is not None and outer.definitely_before(own):
            told = f"its day, {own}, is after {outer}, when it was quoted"
            part = attrs.evolve(part, published=None, doubt=told)  # noqa: PLW2901 - as it counts
        around.append(part)
        yield part


def _entered(source: Source, layout: Layout) -> Iterator[Part]:
    """Yield the parts that a ledger enters and whose words stand in the document."""
    begins = [(place_of(one.begins, source), one) for one in source.parts]
    starts = sorted(place[0] for place, _ in begins if place is not None)
    for place, one in begins:
        if place is None:
            continue
        start = place[0]
        around = layout.at(start)
        last = None if one.ends is None else place_of(one.ends, source)
        limits = [
            *(following for following in starts if following > start),
            *([around.part.end] if around is not None and around.part is not None else []),
            *([last[1]] if last is not None and last[1] > start else []),
            len(_text_of_source(source)),
        ]
        yield Part(
            kind=PartKind.ENTERED,
            start=start,
            end=min(limits),
            author=one.speaker,
            published=one.published,
            is_quoted=True,
            zone=one.zone,
            doubt="" if one.published else "the ledger does not say when it was",
        )


def place_of(quote: Quote, source: Source) -> tuple[int, int] | None:
    """Return where words of a source stand; `None` if they do not, or in several places."""
    found = locate_in(source, quote)
    if not found.verdict.verified or found.start is None or found.end is None:
        return None
    return found.start, found.end


def _text_of_source(source: Source) -> str:
    return "" if source.document is None else source.document.text


def _stretches_of(found: Evidence, layout: Layout) -> list[Stretch]:
    places = found.parts or (
        ((found.start, found.end),) if found.start is not None and found.end is not None else ()
    )
    return [one for start, end in places for one in layout.between(start, end)]


def _owner(one: Stretch) -> Part | None:
    """Return whose words a stretch holds; a head, quoted with its part, is that part's."""
    return one.head_of or one.part


def _message(part: Part | None) -> object:
    """Return what all stretches of one message have in common, between which it was answered."""
    is_headed = part is not None and part.head_start < part.head_end
    return (part.head_start, part.head_end) if part is not None and is_headed else part


def _first_owner(stretches: list[Stretch]) -> Part | None:
    owners = [_owner(one) for one in stretches if one.head_of is None] or [
        one.part for one in stretches
    ]
    return owners[0] if owners else None


def _whole_of(stretches: list[Stretch], layout: Layout) -> Iterator[Stretch]:
    """Yield all stretches of the parts to which some belong, but for heads within them."""
    owners = {one.part for one in stretches}
    yield from (one for one in layout.stretches if one.part in owners and one.head_of is None)


def _view(document: Document, part: Part | None, stretches: list[Stretch]) -> Document:
    known = _VIEWS.setdefault(document, {})
    author = part.author if part is not None and part.is_quoted else ""
    key = (author, *((one.start, one.end) for one in stretches))
    if key not in known:
        if len(known) >= _MOST_VIEWS:
            known.clear()
        declared = Declared(key="author", value=author, element=part.head if part else "")
        known[key] = document.showing(stretches, (declared,) if author else ())
    return known[key]


def believed(part: Part | None, source: Source) -> Part | None:
    """Return a part without its day where that cannot be: later than the whole was published."""
    if part is None or part.published is None or source.published is None or part.is_added:
        return part
    if not source.published.definitely_before(part.published):
        return part
    told = (
        f"its day, {part.published}, is after {source.published}, when {source.id} was published; "
        "correct one of them"
    )
    return attrs.evolve(part, published=None, doubt=told)


def _as_part(source: Source, part: Part | None, dating: Part | None) -> Source:
    """Return a source with the day of what dates a claim and the author of what it quotes."""
    if dating is not None and not dating.of_the_whole:
        source = attrs.evolve(
            source,
            published=dating.published,
            published_quote=Quote(exact=dating.head) if dating.head else None,
            placed_by=None,
            zone=dating.zone or source.zone,
        )
    is_quoted = part is not None and part.is_quoted
    return attrs.evolve(source, publisher=part.author) if part and is_quoted else source


def stated_in(part: Part | None, stated: TimeSpan) -> TimeSpan:
    """Return when the words of a part were said; `stated` is when its source was published."""
    if part is None or (part.published is None and not part.is_quoted):
        return stated
    if part.published is not None:
        return part.published.some_time_within
    return stated.between(None, stated.end_of_the_end)


def voice_in(part: Part | None, source: Source) -> str:
    """Return whose word it is where the claim names no speaker."""
    if part is None or not part.is_quoted:
        return source.publisher or source.id
    since = f" on {part.published}" if part.published is not None else ""
    return part.author or f"whom {source.id} quotes{since}"


def _told_across(parts: list[Part | None]) -> str:
    is_of_rows = any(one is not None and one.kind is PartKind.ROW for one in parts)
    is_quoted = any(one is not None and one.is_quoted for one in parts)
    if len(parts) <= 1 or not (is_quoted or is_of_rows):
        return ""
    if is_of_rows:
        parts = [one for one in parts if one is not None] or parts
    named = dict.fromkeys("the document itself" if one is None else str(one) for one in parts)
    return f"its quote runs over {' and '.join(named)}; quote the words of one"


def _told_by_head(mains: list[Stretch], datings: list[Stretch]) -> str:
    """Return why words do not date a claim that stand elsewhere than its quote; or empty.

    The head of a message says when it was written, and another's message is another's word. That
    of minutes, or of an entry of a diary, names the day that they tell of as well.
    """
    if all(one.head_of is not None for one in mains):
        return ""  # of the writing itself
    owners = {_message(_owner(one)): _owner(one) for one in (*mains, *datings)}
    heads = [one.head_of for one in datings if one.head_of is not None]
    if heads and not (mains != datings and len(owners) == 1 and _tells_of_its_day(heads[0])):
        what = f"the head of {heads[0]} says when it was written, not when it happened"
        is_quoted = any(one.head_of is not None for one in mains)
        return f"{what}; {'leave it out of the quote' if is_quoted else _OTHER_WORDS}"
    if len(owners) > 1 and any(one is not None and one.is_quoted for one in owners.values()):
        return f"the words that date it stand in {_owner(datings[0]) or 'the document itself'}"
    return ""


def _tells_of_its_day(part: Part) -> bool:
    """Say whether the day of a part's head is surely that of what it tells, unless words differ."""
    return part.kind in _OF_THEIR_DAY and part.published is not None and not part.doubt


def faults_of_entries(source: Source) -> Iterator[str]:
    """Yield why parts that a ledger enters have no place of their own."""
    begun: set[int] = set()
    for one in source.parts if source.document is not None else ():
        first = place_of(one.begins, source)
        last = None if one.ends is None else place_of(one.ends, source)
        words = f"“{shortened(one.begins.exact)}”"
        if first is None:
            yield f"{words} does not stand there once"
        elif first[0] in begun:
            yield f"{words} begins where another part does"
        elif one.ends is not None and last is None:
            yield f"“{shortened(one.ends.exact)}” does not stand there once"
        elif last is not None and last[1] <= first[0]:
            yield f"“{shortened((one.ends or one.begins).exact)}” ends a part before it begins"
        begun |= set() if first is None else {first[0]}
