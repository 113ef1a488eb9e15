"""The ladder: the rungs on which a quote is looked for, the first that holds decides.

The module is long because all rungs stand on what is prepared of a text once, and fall back on
one another.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice, pairwise, product
from operator import itemgetter
from typing import Self

import attrs

from chronology.languages.english.quoting.telling import NAMES
from chronology.languages.omissions import LONGEST
from chronology.quotes.brackets import unknown_in
from chronology.quotes.conventions import OF_PAGES, LooseText, Passed, loosened
from chronology.quotes.divided import divides, same_words, without_hyphens
from chronology.quotes.doubts import READER, Seam, hidden
from chronology.quotes.edges import judged_torn, torn
from chronology.quotes.editorial import Read, may_be_read, read_in, reason_of, rewritten
from chronology.quotes.ellipses import between_ellipses, outer
from chronology.quotes.folding import ACCENTS, Folded, folded_words
from chronology.quotes.lettering import Spelling, may_differ
from chronology.quotes.model import Difference, Location, Parts, Stretch
from chronology.quotes.near import Match, Searched
from chronology.quotes.places import continued, free_places
from chronology.quotes.sentences import sentence_starts
from chronology.quotes.spacing import Unspaced
from chronology.quotes.telling import telling_words
from chronology.quotes.wrapping import unwrapped
from chronology.vocabulary import QuoteFold, Verdict

_WORD = re.compile(r"[^\W_]")
_ENDED = re.compile(r"\w[.,;:]\Z")
_STOPS = frozenset(".;:")
_ASKING = ("?", "？", "؟")
_MARKS = 4  # code points behind words in which the mark of a question stands
_PARTY = re.compile(r"[Tt]he ([A-Z][a-z]{2,20})")
_SPOKEN_OF = 5000  # code points before a pronoun in which what it means was named
NO_CONTEXT = "no prefix or suffix is given"
"""Why words that stand in several places are not found in one."""
_CONTEXT = 1000  # code points of a prefix or suffix that are compared; longer ones are cut
_TWO = 2
_ELIDED_OR_NORMALISED = (Verdict.NORMALISED, Verdict.ELIDED)
_MOST_PLACES = 2_000  # of a quote of which it is looked at whether they cut a word or a sentence
_MANY_PARTS = 16  # beyond so many, the first fit in a sentence serves instead of the tightest
_MOST_PARTS = 100  # of a quote; each place at which words are left out is judged by itself
_MANY_PLACES = 10_000  # of a part in one sentence that are weighed for the tightest fit
_MOST_LEFT_OUT = 3 * LONGEST  # folded code points; nothing so long may be left out at once
_TOO_MUCH = f"more than {LONGEST:,} characters were left out at once"
_TOLD = 3  # differences that a reason names
_SHOWN = 60  # code points of a quote that a reason repeats


@attrs.frozen(kw_only=True, slots=False)
class _Wanted:
    """A quote made ready, as far as it is needed: what to look for, and what decides.

    Attributes:
        exact: the quote as written.
        before: the words directly before it, or empty.
        after: the words directly after it, or empty.
        start: where it was recorded to begin, in code points of the raw text.
    """

    exact: str
    before: str
    after: str
    start: int | None

    @cached_property
    def stretches(self) -> list[Stretch]:
        """The stretches between ellipses that hold words."""
        return between_ellipses(self.exact)

    @property
    def forms(self) -> Iterator[str]:
        """The quote as it is, then without ellipses and white space around it."""
        yield self.exact
        for begin, end in outer(self.stretches):
            if end - begin < len(self.exact):
                yield self.exact[begin:end]

    @cached_property
    def folded(self) -> Folded:
        """The whole quote after folding."""
        return Folded.of(self.exact)

    @property
    def folded_forms(self) -> Iterator[str]:
        """The forms after folding; last, without the mark that ends the quote.

        A mark at the end is the quoting sentence's as often as the source's.
        """
        form = ""
        for written in self.forms:
            form = self.folded.text.strip() if written is self.exact else folded_words(written)
            yield form
        if _ENDED.search(form):
            yield form[:-1]

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The words between ellipses, as written."""
        return tuple(self.exact[a:b] for a, b in self.stretches)

    @cached_property
    def prefix(self) -> str:
        """As much of what is before as is compared, folded."""
        return folded_words(self.before)[-_CONTEXT:] if self.before else ""

    @cached_property
    def suffix(self) -> str:
        """As much of what is after as is compared, folded."""
        return folded_words(self.after)[:_CONTEXT] if self.after else ""


@attrs.frozen(kw_only=True)
class _Choice:
    """The places that words stand in: how many, the first, and the one decided on if any."""

    count: int
    first: Parts
    chosen: Parts | None


@attrs.frozen(kw_only=True, slots=False)
class PreparedText:
    """A text in which many quotes are looked for; it is folded once, when first needed.

    Attributes:
        text: the text as it was read; every offset counts in it.
        passed: what its page or its markup put there, in order: reference marks and the like.
        language: BCP 47; accents fold in English only.
    """

    text: str = attrs.field(repr=False)
    passed: tuple[Passed, ...] = attrs.field(default=(), repr=False)
    language: str = "en"

    @classmethod
    def of(cls, text: str, passed: tuple[Passed, ...] = (), language: str = "en") -> Self:
        """Prepare a text. Nothing is folded until a quote is not found as written."""
        return cls(text=text, passed=passed, language=language)

    def locate(
        self, exact: str, prefix: str = "", suffix: str = "", start: int | None = None
    ) -> Location:
        """Look for a quote's words, and say what became of it.

        A match never begins or ends inside a word or a number. A recorded `start` decides
        if the words stand there; otherwise, among several places, `prefix` and `suffix` do.
        Both are compared after folding, directly beside the words, white space aside, and
        no more than 1000 code points of each. An ellipsis at either end of the quote is
        looked for as written, then taken off.

        Args:
            exact: the words; `…`, `...`, `[…]` or `[...]` stands for words left out.
            prefix: the words directly before, or empty.
            suffix: the words directly after, or empty.
            start: where the words were recorded to begin, in code points of the raw text.

        Returns:
            The location. Only `exact`, `normalised` and `elided` count as found; `near` and
            `altered` give the place that the words nearly are, and each difference.
        """
        wanted = _Wanted(exact=exact, before=prefix, after=suffix, start=start)
        if not _WORD.search(exact) and not wanted.parts:
            return _missing("the quote holds no words")
        whole = self._as_written(wanted) or self._lettered(
            wanted, self._after_folding(wanted) or self._divided(wanted)
        )
        if len(wanted.parts) > _MOST_PARTS:
            places = len(wanted.parts) - 1
            told = f"it leaves words out in {places} places, which are too many to judge"
            return whole or _missing(told)
        return (
            whole
            or self._lettered(wanted, self._left_out(wanted))
            or self._torn(wanted)
            or self._with_conventions(wanted)
            or self._unwrapped(wanted)
            or self._spaced_otherwise(wanted)
            or self._nearly(wanted)
        )

    @property
    def words(self) -> str:
        """The text after folding: two texts are the same words iff these are equal."""
        return self._folded.text.strip()

    def sentence(self, start: int, end: int) -> str:
        """Return the folded sentences in which a stretch of the raw text lies.

        No more than 1000 code points on either side of it: an endless sentence is cut.

        Args:
            start: where the stretch begins, in code points of the raw text.
            end: where it ends, exclusive.
        """
        first, last = self._folded.offset_of(start), self._folded.offset_of(end)
        ends = bisect_right(self._sentences, first, key=itemgetter(1))
        behind = bisect_left(self._sentences, last, key=itemgetter(0))
        if ends >= behind:
            return ""
        begin = max(self._sentences[ends][0], first - _CONTEXT)
        return self._folded.text[
            begin : min(self._sentences[behind - 1][1], last + _CONTEXT)
        ].strip()

    @cached_property
    def _folded(self) -> "Folded":
        return Folded.of(self.text)

    @cached_property
    def _sentences(self) -> list[Stretch]:
        """The sentences, as (start, end) in the folded text."""
        laid_out = loosened(self.text, OF_PAGES, self.passed)
        starts = [self._folded.offset_of(at) for at in sentence_starts(laid_out)]
        return list(zip(starts, [*starts[1:], len(self._folded.text)], strict=True))

    def _as_written(self, wanted: _Wanted) -> Location | None:
        for form in wanted.forms:
            found = free_places(self.text, form, 0, len(self.text))
            places = (((at, at + len(form)),) for at in found)
            if choice := self._choose(places, wanted):
                found_at = _judged(choice, wanted, Verdict.EXACT)
                is_dotted = len(form) < len(wanted.exact.strip()) and found_at.verified
                return attrs.evolve(found_at, folds=(QuoteFold.DOTS,)) if is_dotted else found_at
        return None

    def _after_folding(self, wanted: _Wanted) -> Location | None:
        ends = wanted.exact.rstrip()[-1:]
        for form in filter(None, wanted.folded_forms):
            found = self._folded.places(form, 0, len(self._folded.text))
            places = ((self._raw(at, at + len(form)),) for at in found)
            if ends in _STOPS and not form.endswith(ends):
                places = (place for place in places if not self._asks(place[0][1]))
            if choice := self._choose(places, wanted):
                return _judged(choice, wanted, Verdict.NORMALISED)
        return None

    def _asks(self, end: int) -> bool:
        """Say whether a question ends where a quote has a full stop."""
        return self.text[end : end + _MARKS].lstrip("\"'”’)! ").startswith(_ASKING)

    @cached_property
    def _divides(self) -> bool:
        return divides(self.text)

    @cached_property
    def _without_hyphens(self) -> Folded:
        return without_hyphens(self.text)

    def _divided(self, wanted: _Wanted) -> Location | None:
        """Return where the words stand if a hyphen at a line end may be a word's own."""
        if not self._divides and not divides(wanted.exact):
            return None
        for form in wanted.forms:
            words = without_hyphens(form).text.strip()
            found = self._without_hyphens.places(words, 0, len(self._without_hyphens.text))
            raw = (self._without_hyphens.raw(at, at + len(words)) for at in found if words)
            places = ((place,) for place in raw if same_words(form, self.text[slice(*place)]))
            if choice := self._choose(places, wanted):
                return _judged(choice, wanted, Verdict.NORMALISED)
        return None

    def _lettered(self, wanted: _Wanted, found: Location | None) -> Location | None:
        """Return what was found, but as nearly found where accents or capitals make other words."""
        if found is None or not found.verified:
            return found
        if found.verdict is Verdict.ELIDED:
            return self._spelling.checked(
                found,
                [
                    (wanted.exact, here, there)
                    for here, there in zip(wanted.stretches, found.parts, strict=False)
                ],
            )
        here, there = (0, len(wanted.exact)), found.parts[0]
        if not may_differ(wanted.exact, self.text[slice(*there)]):
            return found
        return self._spelling.checked(found, [(wanted.exact, here, there)])

    @cached_property
    def _spelling(self) -> Spelling:
        return Spelling(text=self.text, language=self.language)

    @cached_property
    def _loose(self) -> LooseText:
        return LooseText(text=self.text, passed=self.passed, plain=self._folded)

    def _with_conventions(self, wanted: _Wanted) -> Location | None:
        """Return where the words stand if conventions of quoting are understood."""
        if not may_be_read(wanted.exact, wanted.folded.text, self._loose):
            return None
        if len(wanted.parts) < _TWO:
            part = wanted.parts[0] if wanted.parts else wanted.exact
            reads = read_in(part, self._loose)
            choice = self._choose(((read.stretch,) for read in reads), wanted)
            if choice is None:
                return None
            first = next(read for read in reads if read.stretch in (choice.chosen or choice.first))
            verdict = _ELIDED_OR_NORMALISED[QuoteFold.INSERTION in first.folds]
            return self._read_as(_judged(choice, wanted, verdict), [first])
        return self._parts_with_conventions(wanted)

    def _unwrapped(self, wanted: _Wanted) -> Location | None:
        """Return where the words stand without quotation marks or markup around them."""
        for form, folds in unwrapped(wanted.exact):
            if not _WORD.search(form):
                continue
            inner = attrs.evolve(wanted, exact=form)
            found = (
                self._as_written(inner)
                or self._lettered(inner, self._after_folding(inner) or self._divided(inner))
                or self._lettered(inner, self._left_out(inner))
                or self._with_conventions(inner)
            )
            if found is not None and found.verified:
                used = folds | frozenset(found.folds)
                verdict = _ELIDED_OR_NORMALISED[found.verdict is Verdict.ELIDED]
                named = tuple(fold for fold in QuoteFold if fold in used)
                return attrs.evolve(found, verdict=verdict, folds=named)
        return None

    def _parts_with_conventions(self, wanted: _Wanted) -> Location | None:
        """Return the same for a quote with ellipses: its parts in the source's own words."""
        reads: list[Read | None] = []
        for part in wanted.parts:
            found = None
            if self._folded_place(part) is None:
                found = next(iter(read_in(part, self._loose)), None)
                if found is None:
                    return None
            reads.append(found)
        exact = rewritten(list(wanted.parts), reads, self.text)
        place = self._left_out(attrs.evolve(wanted, exact=exact))
        return place and self._read_as(place, [read for read in reads if read is not None])

    def _is_party(self, words: str) -> bool:
        """Say whether words are what a text calls a party: "the Defendant", here and there."""
        party = _PARTY.fullmatch(words)
        return party is not None and self.text.count(f"the {party[1]}") >= _TWO

    def _unknown(self, read: Read) -> str:
        """Return the quoter's own words that name what the text has not spoken of; or nothing."""
        begin, end = map(self._folded.offset_of, read.stretch)
        before = self._folded.text[max(0, begin - _SPOKEN_OF) : end]
        return next((one for one in read.insertions if unknown_in(one, before)), "")

    def _read_as(self, found: Location, reads: Sequence[Read]) -> Location:
        """Return what was found with the conventions that were understood, if all are sound."""
        if not found.verified:
            return found
        for read in reads:
            borne = tuple(one for one in read.borne if not self._is_party(one[0]))
            if borne:
                return attrs.evolve(found, verdict=Verdict.NEAR, reason=reason_of(borne))
            if unknown := self._unknown(read):
                reason = f"of what “[{unknown}]” names the source does not speak before"
                return attrs.evolve(found, verdict=Verdict.NEAR, reason=reason)
        used = frozenset[QuoteFold]().union(*(read.folds for read in reads))
        return self._spelling.checked(
            attrs.evolve(found, folds=tuple(fold for fold in QuoteFold if fold in used)),
            [(quote, (0, len(quote)), place) for read in reads for quote, place in read.pairs],
        )

    def _torn(self, wanted: _Wanted) -> Location | None:
        """Return where the words stand only cut off from others that belong to them."""
        texts = [self._folded, self._loose.unmarked] if self.passed else [self._folded]
        for folded, form in product(texts, filter(None, wanted.folded_forms)):
            found = folded.places(form, 0, len(folded.text))
            places = [(folded.raw(at, at + len(form)),) for at in islice(found, _MANY_PLACES)]
            if places and (cut := torn(self.text, places[0], self.passed)):
                return judged_torn(places[0], cut, len(places), len(wanted.exact))
        return None

    @cached_property
    def _searched(self) -> Searched:
        return Searched(raw=self.text, folded=self._loose.unmarked)

    @cached_property
    def _unspaced(self) -> Unspaced:
        return Unspaced.of(self.text, self._loose.unmarked)

    def _spaced_otherwise(self, wanted: _Wanted) -> Location | None:
        """Return where the words stand but for spaces within or between them, as nearly found."""
        if len(wanted.parts) < _TWO:
            match = self._unspaced.found(wanted.exact, wanted.folded)
            return None if match is None else _judged_near(match)
        matches = dict[int, Match]()
        for at, part in enumerate(wanted.parts):
            if self._folded_place(part) is None:
                match = self._unspaced.found(part, Folded.of(part))
                if match is None:
                    return None
                matches[at] = match
        standing = [
            self.text[slice(*matches[at].stretch)] if at in matches else part
            for at, part in enumerate(wanted.parts)
        ]
        found = self._left_out(attrs.evolve(wanted, exact=" … ".join(standing)))
        if found is None or not found.verified:
            return found
        at, match = next(iter(matches.items()))
        near = _judged_near(match, wanted.stretches[at][0])
        return attrs.evolve(found, verdict=Verdict.NEAR, reason=near.reason)

    def _nearly(self, wanted: _Wanted) -> Location:
        """Return the place that the words nearly are, or say that there is none."""
        for part, (start, _) in zip(wanted.parts, wanted.stretches, strict=True):
            if len(wanted.parts) > 1 and self._folded_place(part) is not None:
                continue
            folded = wanted.folded if part == wanted.exact else Folded.of(part)
            if match := self._searched.nearest(part, folded):
                return _judged_near(match, start)
            break
        return _missing(self._why_missing(wanted))

    def _folded_place(self, part: str) -> int | None:
        return next(self._folded.places(folded_words(part), 0, len(self._folded.text)), None)

    def _left_out(self, wanted: _Wanted) -> Location | None:
        if len(wanted.parts) == 1:
            return None
        parts = tuple(map(folded_words, wanted.parts))
        fits = [fit for span in self._sentences if (fit := self._fit(parts, *span))]
        fits = fits or list(self._across(parts)) or list(self._whole_sentences(parts))
        choice = self._choose(map(self._raw_parts, fits), wanted)
        if choice is None:
            return None
        judged = {self._raw_parts(fit): self._hidden(fit) for fit in fits}
        if choice.chosen is None and any(not found for found in judged.values()):
            honest = [place for place, found in judged.items() if not found]
            choice = self._choose(honest, wanted) or choice
        return _judged_elision(choice, wanted, judged)

    def _across(self, parts: Sequence[str]) -> Iterator[Parts]:
        """Yield where parts stand that go on into another sentence: what is left out does not."""
        starts = [start for start, _ in self._sentences]
        for at in self._first_places(parts[0], 0, len(self._folded.text)):
            found = [(at, at + len(parts[0]))]
            for part in parts[1:]:
                begin = found[-1][1]
                _, end = self._sentences[bisect_right(starts, begin - 1) - 1]
                place = next(self._folded.places(part, begin, end + len(part) - 1), None)
                if place is None:
                    break
                found.append((place, place + len(part)))
            if len(found) == len(parts):
                yield tuple(found)

    def _whole_sentences(self, parts: Sequence[str]) -> Iterator[Parts]:
        """Yield where the parts are whole sentences with whole sentences left out between."""
        for at in self._first_places(parts[0], 0, len(self._folded.text)):
            found = [(at, at + len(parts[0]))]
            if not self._is_whole(found[0]):
                continue
            for part in parts[1:]:
                begin = found[-1][1]
                reach = begin + LONGEST + len(part)
                places = ((n, n + len(part)) for n in self._folded.places(part, begin, reach))
                place = next(filter(self._is_whole, places), None)
                if place is None:
                    break
                found.append(place)
            if len(found) == len(parts):
                yield tuple(found)

    def _is_whole(self, stretch: Stretch) -> bool:
        return READER.is_whole(self.text, *self._raw(*stretch))

    def _choose(self, places: Iterable[Parts], wanted: _Wanted) -> _Choice | None:
        count, first = 0, None
        at_start, agreeing = None, list[Parts]()
        for number, place in enumerate(places):
            is_looked_at = number < _MOST_PLACES or place[0][0] == wanted.start
            if is_looked_at and torn(self.text, place, self.passed):
                continue
            if not is_looked_at and first is None:
                break
            count, first = count + 1, first or place
            if place[0][0] == wanted.start:
                at_start = place
            if count > 1 >= len(agreeing) and self._agrees(place, wanted):
                agreeing.append(place)
        if first is None:
            return None
        # A single place needs no deciding, and so no folding of the text.
        if count > 1 and self._agrees(first, wanted):
            agreeing.append(first)
        decided = first if count == 1 else agreeing[0] if len(agreeing) == 1 else None
        return _Choice(count=count, first=first, chosen=at_start or decided)

    def _agrees(self, place: Parts, wanted: _Wanted) -> bool:
        if not wanted.prefix and not wanted.suffix:
            return False
        folded = self._folded.text
        before = self._folded.offset_of(place[0][0])
        before -= folded[before - 1 : before] == " "
        after = self._folded.offset_of(place[-1][1])
        after += folded[after : after + 1] == " "
        return folded.endswith(wanted.prefix, 0, before) and folded.startswith(wanted.suffix, after)

    def _fit(self, parts: Sequence[str], begin: int, end: int) -> Parts:
        """Return where the parts stand in order between two folded offsets, closest together."""
        first_fit = self._in_order(parts, begin, end)
        if len(first_fit) < len(parts):
            return ()
        if len(parts) > _MANY_PARTS:
            return first_fit
        chains = [(at, at + len(parts[0])) for at in self._first_places(parts[0], begin, end)]
        for part in parts[1:]:
            places = self._first_places(part, chains[0][1], end)
            chains = list(continued(chains, places, len(part)))
        return self._in_order(parts, *min(chains, key=lambda chain: chain[1] - chain[0]))

    def _first_places(self, part: str, begin: int, end: int) -> Iterator[int]:
        return islice(self._folded.places(part, begin, end), _MANY_PLACES)

    def _in_order(self, parts: Iterable[str], begin: int, end: int) -> Parts:
        """Return where each part first stands after the one before, as far as they go."""
        found = []
        for part in parts:
            at = next(self._folded.places(part, begin, end), None)
            if at is None:
                break
            begin = at + len(part)
            found.append((at, begin))
        return tuple(found)

    def _raw_parts(self, fit: Parts) -> Parts:
        return tuple(self._raw(start, end) for start, end in fit)

    def _raw(self, start: int, end: int) -> Stretch:
        """Return the raw stretch of a folded one; accents go with the letter that bears them."""
        begin, stop = self._folded.raw(start, end)
        while stop < len(self.text) and unicodedata.combining(self.text[stop]) >= ACCENTS:
            stop += 1
        return begin, stop

    def _why_missing(self, wanted: _Wanted) -> str:
        parts = tuple(map(folded_words, wanted.parts))
        if len(parts) == 1:
            return "the words do not stand in the text"
        reached = len(self._in_order(parts, 0, len(self._folded.text)))
        if reached == len(parts):
            return "the parts stand in order only across the end of a sentence"
        part = wanted.parts[reached].strip()
        words = part if len(part) <= _SHOWN else f"{part[:_SHOWN]}…"
        where = "after the words before them" if reached else "in the text"
        return f"the words “{words}” do not stand {where}"

    def _hidden(self, fit: Parts) -> tuple[Verdict, str] | None:
        """Return what an ellipsis must not hide, or may hide, and the verdict on it, if any."""
        found = [
            reason
            for before, behind in pairwise(fit)
            if (reason := self._hidden_between(before, behind))
        ]
        return next((one for one in found if one[0] is Verdict.ALTERED), next(iter(found), None))

    def _hidden_between(self, before: Stretch, behind: Stretch) -> tuple[Verdict, str] | None:
        if behind[0] - before[1] > _MOST_LEFT_OUT:
            return Verdict.NEAR, _TOO_MUCH
        return hidden(self._seam(before, behind), self._telling(before, behind))

    def _telling(self, before: Stretch, behind: Stretch) -> str:
        """Return a word that tells of what was left out by which it is another claim."""
        for stretch in telling_words(self._folded.text, before[1], behind[0]):
            word = self.text[slice(*self._raw(*stretch))].strip("'’‘ʼ")
            if word[:1].isupper() or self._folded.text[slice(*stretch)] not in NAMES:
                return word
        return ""

    def _seam(self, before: Stretch, behind: Stretch) -> Seam:
        (begin, end), (start, stop) = self._raw(*before), self._raw(*behind)
        return Seam(
            text=self.text,
            sentence=self.sentence(begin, stop),
            before=(begin, end),
            behind=(start, stop),
        )


def locate(
    text: str, exact: str, prefix: str = "", suffix: str = "", start: int | None = None
) -> Location:
    """Look for one quote in a text. For several, prepare the text: see `PreparedText.locate`."""
    return PreparedText.of(text).locate(exact, prefix, suffix, start)


def _missing(reason: str) -> Location:
    return Location(verdict=Verdict.MISSING, reason=reason)


def _at(place: Parts, verdict: Verdict, places: int, reason: str = "") -> Location:
    return Location(
        verdict=verdict,
        start=place[0][0],
        end=place[-1][1],
        parts=place,
        places=places,
        reason=reason,
    )


def _judged(choice: _Choice, wanted: _Wanted, verdict: Verdict) -> Location:
    if choice.chosen:
        return _at(choice.chosen, verdict, choice.count)
    context = wanted.prefix or wanted.suffix
    why = "prefix and suffix do not decide" if context else NO_CONTEXT
    reason = f"the words stand in {choice.count} places, and {why}"
    return _at(choice.first, Verdict.AMBIGUOUS, choice.count, reason)


def _judged_near(match: Match, part_start: int = 0) -> Location:
    """Return the verdict on words nearly found: a quote, or a part that begins so far in it."""
    altered = [found for found in match.differences if found.alteration]
    told = "; ".join(str(found) for found in (altered or match.differences)[:_TOLD])
    more = len(altered or match.differences) - _TOLD
    differences = match.differences
    if part_start:
        differences = tuple(_shifted(found, part_start) for found in differences)
    return Location(
        verdict=Verdict.ALTERED if altered else Verdict.NEAR,
        start=match.stretch[0],
        end=match.stretch[1],
        parts=(match.stretch,),
        places=1,
        differences=differences,
        reason=f"{told}; and {more} more" if more > 0 else told or "the punctuation differs",
    )


def _shifted(difference: Difference, by: int) -> Difference:
    start, end = difference.quoted_start + by, difference.quoted_end + by
    return attrs.evolve(difference, quoted_start=start, quoted_end=end)


def _judged_elision(
    choice: _Choice, wanted: _Wanted, judged: dict[Parts, tuple[Verdict, str] | None]
) -> Location:
    place = choice.chosen or choice.first
    if found := judged[place]:
        return _at(place, found[0], choice.count, found[1])
    return _judged(choice, wanted, Verdict.ELIDED)
