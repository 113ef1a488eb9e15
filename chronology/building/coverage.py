"""Which dated sentences of a ledger's sources no claim quotes, and which files no source uses."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from chronology import expressions
from chronology.building.folders import left_over
from chronology.expressions import Basis, TimeExpression
from chronology.expressions.engine import DATELINE
from chronology.languages import Reader
from chronology.ledger import Ledger
from chronology.sources import PASSED_OVER, Document, Source
from chronology.timespan import TimeSpan
from chronology.verify import Verified, located, reader_of
from chronology.verify.evidence import day_first_of
from chronology.verify.parts import believed, layout_of
from chronology.vocabulary import LeftOut, PartKind, QuoteRole

_Stretch = tuple[int, int]
_COVERING = frozenset({QuoteRole.QUOTE, QuoteRole.DATE})


@attrs.frozen(kw_only=True)
class PassedTime:
    """A time of the calendar in a sentence that dates nothing there, or not by the words alone.

    Attributes:
        words: its words.
        place: where they stand in the source's text.
        reason: why it dates nothing.
        rule: the name of the rule by which it was read.
        date: what it means; `None` if that is not known.
        counted: whether it is counted from the date of the source, and not said by the words.
    """

    words: str
    place: _Stretch
    reason: LeftOut
    rule: str = ""
    date: TimeSpan | None = None
    counted: bool = False


@attrs.frozen(kw_only=True)
class DatedSentence:
    """A sentence of a source that tells of something at a time of the calendar.

    Attributes:
        start: where it begins in the source's text, in code points.
        end: where it ends, exclusive.
        line: the line of the text on which it begins, from 1.
        words: its words, as the source has them.
        times: the words for its times.
        places: where those stand in the source's text.
        rules: the names of the rules by which they were read.
        dates: what each of them means, counted from the date of the source, or of the message,
            letter or entry in it: what `check` would derive in a claim that quotes nothing else.
        counted: of each, whether it is counted from that date ("last month"), and not said by
            the words alone.
        said: the day from which they count; `None` where it is not known.
        passed: its other times of the calendar.
        author: who wrote it, where the head of a message or entry names them; else empty.
    """

    start: int
    end: int
    line: int
    words: str
    times: tuple[str, ...]
    places: tuple[_Stretch, ...]
    rules: tuple[str, ...]
    dates: tuple[TimeSpan, ...]
    counted: tuple[bool, ...]
    said: TimeSpan | None = None
    passed: tuple[PassedTime, ...] = ()
    author: str = ""

    @property
    def all_places(self) -> tuple[_Stretch, ...]:
        """Where all its times of the calendar stand."""
        return (*self.places, *(one.place for one in self.passed))

    def with_time(self, one: PassedTime) -> "DatedSentence":
        """Return the same with one of its passed times behind those that date something."""
        if one.date is None:
            return self
        return attrs.evolve(
            self,
            times=(*self.times, one.words),
            places=(*self.places, one.place),
            rules=(*self.rules, one.rule),
            dates=(*self.dates, one.date),
            counted=(*self.counted, one.counted),
        )


@attrs.frozen(kw_only=True)
class SourceCoverage:
    """How much of one source claims rest on.

    Attributes:
        source: the source's id.
        dated: how many of its sentences are dated.
        open: those of them that no quote of a claim touches, in the order of the text.
        why_not_read: why its sentences were not looked at, in one clause; else empty.
    """

    source: str
    dated: int = 0
    open: tuple[DatedSentence, ...] = ()
    why_not_read: str = ""

    @property
    def covered(self) -> int:
        """How many of its dated sentences a claim's quote touches."""
        return self.dated - len(self.open)


@attrs.frozen(kw_only=True)
class Coverage:
    """How much of a ledger's documents its claims rest on.

    Attributes:
        sources: the sources, in the order of the ledger.
        unused: files beside the ledger and its documents that no source names, as they are
            called from the ledger's folder: of types that are read.
        unreadable: the same of other types.
    """

    sources: tuple[SourceCoverage, ...]
    unused: tuple[str, ...] = ()
    unreadable: tuple[str, ...] = ()

    @property
    def dated(self) -> int:
        """How many sentences are dated, of all sources."""
        return sum(source.dated for source in self.sources)

    @property
    def covered(self) -> int:
        """How many of them a claim's quote touches."""
        return sum(source.covered for source in self.sources)

    def __str__(self) -> str:
        verb = "is" if self.covered == 1 else "are"
        noun = "sentence" if self.dated == 1 else "sentences"
        return f"{self.covered} of {self.dated} dated {noun} {verb} covered by claims."


def coverage_of(read: Ledger, verified: Iterable[Verified]) -> Coverage:
    """Return which dated sentences of a ledger's sources its claims quote, and which not.

    Sentences are read one by one, and no more of a source is held than its text and what is
    found. A sentence is covered if a quote, or the words that date a claim, touch it, whatever
    became of the claim.

    Args:
        read: the ledger, with its documents.
        verified: its claims as they were verified.
    """
    quoted: defaultdict[str, list[_Stretch]] = defaultdict(list)
    for one in verified:
        for found in one.claim.evidence:
            if found.role in _COVERING:
                quoted[one.claim.claim.source] += found.parts
    left = left_over(read)
    return Coverage(
        sources=tuple(_of_source(source, quoted) for source in read.sources),
        unused=left.documents,
        unreadable=left.others,
    )


def _of_source(source: Source, quoted: Mapping[str, Sequence[_Stretch]]) -> SourceCoverage:
    reader = reader_of(source)
    if source.document is None:
        return SourceCoverage(source=source.id, why_not_read="its document could not be read")
    if reader is None:
        return SourceCoverage(source=source.id, why_not_read=f"no rules for “{source.language}”")
    touched = Touched.of(quoted.get(source.id, ()))
    dated, unquoted = 0, list[DatedSentence]()
    for sentence in dated_sentences(source, source.document, reader):
        dated += 1
        if not touched.by(sentence.start, sentence.end):
            unquoted.append(sentence)
    return SourceCoverage(source=source.id, dated=dated, open=tuple(unquoted))


@attrs.frozen(kw_only=True)
class Touched:
    """Stretches of a text, in order, none touching another.

    Attributes:
        begins: where they begin.
        ends: where they end.
        parts: of which stretches each of them was joined.
    """

    begins: tuple[int, ...]
    ends: tuple[int, ...]
    parts: tuple[tuple[_Stretch, ...], ...]

    @classmethod
    def of(cls, stretches: Iterable[_Stretch]) -> "Touched":
        """Return some stretches, joined where they touch."""
        begins, ends, parts = list[int](), list[int](), list[list[_Stretch]]()
        for start, end in sorted(stretches):
            if ends and start <= ends[-1]:
                ends[-1] = max(ends[-1], end)
                parts[-1].append((start, end))
            else:
                begins.append(start)
                ends.append(end)
                parts.append([(start, end)])
        joined = tuple(tuple(dict.fromkeys(some)) for some in parts)
        return cls(begins=tuple(begins), ends=tuple(ends), parts=joined)

    def by(self, start: int, end: int) -> bool:
        """Say whether one of them overlaps a stretch."""
        at = bisect_left(self.begins, end) - 1
        return at >= 0 and self.ends[at] > start

    def of_stretch(self, start: int, end: int) -> tuple[_Stretch, ...]:
        """Return the stretches that overlap one, as they were before they were joined."""
        first, last = bisect_right(self.ends, start), bisect_left(self.begins, end)
        some = (one for parts in self.parts[first:last] for one in parts)
        return tuple(one for one in some if one[0] < end and start < one[1])


def dated_sentences(source: Source, document: Document, reader: Reader) -> Iterator[DatedSentence]:
    """Yield the sentences of a source that tell of something at a time of the calendar.

    What its page or its markup put among the words is passed over: a link leads to no day. So is
    what is struck out, and what only says who wrote what stands below it.
    """
    return (one for one in timed_sentences(source, document, reader) if one.places)


def timed_sentences(source: Source, document: Document, reader: Reader) -> Iterator[DatedSentence]:
    """Yield the sentences of a source with a time of the calendar, be it one that dates nothing.

    Heads of messages and entries are no sentences of it; the head of minutes is one, of which
    every time is passed: it tells when people met.
    """
    own = own_date(source)
    line, counted = 1, 0
    for start, end, published, author, is_head in _said_in(
        source, reader.sentences(document.legible)
    ):
        words = document.text[start:end]
        if not any(character.isalnum() for character in words):
            continue
        line, counted = line + _line_ends(document.text, counted, start), start
        found = dict(
            _times(attrs.evolve(source, published=published), document.legible, start, end)
        )
        if not found:
            continue
        reasons = {at: _why_passed(at, one, own, document) for at, one in found.items()}
        sound = [] if is_head else [at for at in found if reasons[at] is None]
        reasons |= dict.fromkeys(found, LeftOut.HEAD) if is_head else {}
        told = set(reader.told_times(document.legible, (start, end), sound)) if sound else ()
        reasons |= {at: LeftOut.HEAD for at in sound if at not in told}
        kept = {at: one for at, one in found.items() if at in told}
        yield DatedSentence(
            start=start,
            end=end,
            line=line,
            words=words,
            times=tuple(one.text for one in kept.values()),
            places=tuple(kept),
            rules=tuple(one.rule for one in kept.values()),
            dates=tuple(one.span for one in kept.values() if one.span is not None),
            counted=tuple(one.basis is not Basis.WORDS for one in kept.values()),
            said=published,
            author=author,
            passed=tuple(
                _passed(found[at], at, reason)
                for at, reason in reasons.items()
                if reason is not None
            ),
        )


def _passed(one: TimeExpression, at: _Stretch, reason: LeftOut) -> PassedTime:
    return PassedTime(
        words=one.text,
        place=at,
        reason=reason,
        rule=one.rule,
        date=one.span if one.fault is None else None,
        counted=one.basis is not Basis.WORDS,
    )


def _why_passed(
    at: _Stretch, one: TimeExpression, own: _Stretch, document: Document
) -> LeftOut | None:
    """Return why a time dates nothing by its words and the source's date; `None` if it may."""
    if (own[0] < at[1] and at[0] < own[1]) or one.rule == DATELINE:
        return LeftOut.HEAD
    if document.strikes_out(*at):
        return LeftOut.STRUCK
    if one.fault is not None and not _leans_on_another(one):
        return LeftOut.FAULT
    if one.span is None:
        return LeftOut.ANCHOR
    return LeftOut.THING if one.attributive else None


def _said_in(
    source: Source, sentences: Iterable[_Stretch]
) -> Iterator[tuple[int, int, TimeSpan | None, str, bool]]:
    """Yield what of each sentence stands in one part of a source, its day, and who wrote it.

    A head that names who wrote a message, and when, is no sentence of it. That of minutes is, and
    it is told that it is a head.
    """
    layout = layout_of(source)
    for start, end in sentences:
        if layout is None:
            yield start, end, source.published, "", False
            continue
        for one in layout.between(start, end):
            of_minutes = one.head_of is not None and one.head_of.kind is PartKind.MINUTES
            if one.head_of is None or of_minutes:
                part = believed(one.head_of or one.part, source)
                published = source.published if part is None else part.published
                author = "" if part is None else part.author
                yield max(start, one.start), min(end, one.end), published, author, of_minutes


def _times(
    source: Source, text: str, start: int, end: int
) -> Iterator[tuple[_Stretch, TimeExpression]]:
    """Yield the times of the calendar in a sentence, and where they stand.

    So it does lengths that count from another event ("within 14 days of receipt"): nothing is
    dated by them, and they are told.
    """
    words, places = text[start:end], list[int]()
    if PASSED_OVER in words:
        places = [at for at in range(start, end) if text[at] != PASSED_OVER]
        words = words.replace(PASSED_OVER, "")
    found = expressions.find(
        words,
        source.published,
        day_first=day_first_of(source),
        fiscal=source.fiscal,
        business=source.business,
    )
    for one in expressions.phrases(found):
        if one.calendar or _leans_on_another(one):
            first, last = one.start, one.end - 1
            if places:
                yield (places[first], places[last] + 1), one
            else:
                yield (start + first, start + last + 1), one


def _leans_on_another(one: TimeExpression) -> bool:
    """Say whether a length counts from what its words do not date: "14 days *of receipt*"."""
    return one.offset is not None and one.basis is Basis.ANTECEDENT


def _line_ends(text: str, start: int, end: int) -> int:
    r"""Return how many lines end between two offsets: with `\n`, `\r\n` or `\r`."""
    feeds, returns = text.count("\n", start, end), text.count("\r", start, end)
    return feeds + returns - text.count("\r\n", start, end)


def own_date(source: Source) -> _Stretch:
    """Return where the words for the source's own date stand; an empty stretch if nowhere."""
    if source.published_quote is None:
        return 0, 0
    found = located(QuoteRole.PUBLISHED, source.published_quote, source)
    if found.start is None or found.end is None:
        return 0, 0
    return found.start, found.end
