"""Locating a quote in a source's text, and the verdict.

The ladder, first rung that holds: the exact words at the recorded place; the exact words
elsewhere; the same words after folding; the words with some left out, marked by an ellipsis.
Every offset counts code points of the text as it was read. The time taken grows with the
length of the text and of the quote, never with their product.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Self

import attrs

from chronology.errors import ChronologyError
from chronology.vocabulary import Verdict

Stretch = tuple[int, int]
Parts = tuple[Stretch, ...]

_CONTEXT = 1000  # code points of a prefix or suffix that are compared; longer ones are cut
_MANY_PARTS = 16  # beyond so many, the first fit in a sentence serves instead of the tightest
_ACCENTS = 10  # canonical combining classes from here on are accents; lower ones make letters
_SHOWN = 60  # code points of a quote that a reason repeats


@attrs.frozen(kw_only=True)
class OffsetOutside(ChronologyError):
    """An offset does not lie within its text.

    Attributes:
        offset: the offset as given, in code points.
        length: the length of the text, in code points.
    """

    offset: int
    length: int

    def __str__(self) -> str:
        return f"offset {self.offset} lies outside a text of {self.length} code points"


@attrs.frozen(kw_only=True)
class Location:
    """Where a quote's words stand in a text, and what became of looking for them.

    Attributes:
        verdict: the rung of the ladder that held, or why none did.
        start: where the words begin, in code points of the raw text; `None` if not found.
        end: where they end, exclusive; `None` if not found.
        parts: one (start, end) for each stretch found; several when words were left out.
        places: how many places the words stand in; when `ambiguous`, the first is given.
        reason: one clause for a person when the words are not verified, otherwise empty.
    """

    verdict: Verdict
    start: int | None = None
    end: int | None = None
    parts: Parts = ()
    places: int = 0
    reason: str = ""

    @property
    def verified(self) -> bool:
        """Whether the words count as found."""
        return self.verdict.verified

    def text_of(self, text: str) -> str:
        """Return the source's own words, with ` … ` where some were left out."""
        return " … ".join(text[start:end] for start, end in self.parts)


@attrs.frozen(kw_only=True)
class _Wanted:
    """A quote made ready: what to look for, and what decides among several places."""

    forms: tuple[str, ...]
    parts: tuple[str, ...]
    prefix: str
    suffix: str
    start: int | None

    @classmethod
    def of(cls, exact: str, prefix: str, suffix: str, start: int | None) -> Self:
        stretches = _between_ellipses(exact)
        return cls(
            forms=(exact, *{exact[a:b].strip() for a, b in _outer(stretches)} - {exact}),
            parts=tuple(exact[a:b] for a, b in stretches),
            prefix=_folded_words(prefix)[-_CONTEXT:],
            suffix=_folded_words(suffix)[:_CONTEXT],
            start=start,
        )


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
    """

    text: str = attrs.field(repr=False)

    @classmethod
    def of(cls, text: str) -> Self:
        """Prepare a text. Nothing is folded until a quote is not found as written."""
        return cls(text=text)

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
            The location. `near` is never given, and `altered` only for an elision that
            leaves out a negation, a modal or a time word.
        """
        wanted = _Wanted.of(exact, prefix, suffix, start)
        if not wanted.parts:
            return _missing("the quote holds no words")
        return self._as_written(wanted) or self._after_folding(wanted) or self._left_out(wanted)

    @cached_property
    def _folded(self) -> "_Folded":
        return _Folded.of(self.text)

    @cached_property
    def _sentences(self) -> list[Stretch]:
        """The sentences, as (start, end) in the folded text."""
        starts = [self._folded.offset_of(at) for at in _sentence_starts(self.text)]
        return list(zip(starts, [*starts[1:], len(self._folded.text)], strict=True))

    def _as_written(self, wanted: _Wanted) -> Location | None:
        for form in wanted.forms:
            found = _free_places(self.text, form, 0, len(self.text))
            places = (((at, at + len(form)),) for at in found)
            if choice := self._choose(places, wanted):
                return _judged(choice, wanted, Verdict.EXACT)
        return None

    def _after_folding(self, wanted: _Wanted) -> Location | None:
        for form in map(_folded_words, wanted.forms):
            found = self._folded.places(form, 0, len(self._folded.text))
            places = ((self._raw(at, at + len(form)),) for at in found)
            if choice := self._choose(places, wanted):
                return _judged(choice, wanted, Verdict.NORMALISED)
        return None

    def _left_out(self, wanted: _Wanted) -> Location:
        parts = tuple(map(_folded_words, wanted.parts))
        if len(parts) == 1:
            return _missing("the words do not stand in the text")
        fits = [fit for span in self._sentences if (fit := self._fit(parts, *span))]
        choice = self._choose(map(self._raw_parts, fits), wanted)
        if choice is None:
            return _missing(self._why_no_fit(wanted, parts))
        telling = {self._raw_parts(fit): self._telling_word(fit) for fit in fits}
        if choice.chosen is None and not all(telling.values()):
            honest = [place for place, word in telling.items() if not word]
            choice = self._choose(honest, wanted) or choice
        return _judged_elision(choice, wanted, telling)

    def _choose(self, places: Iterable[Parts], wanted: _Wanted) -> _Choice | None:
        count, first = 0, None
        at_start, agreeing = None, list[Parts]()
        for place in places:
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
        chains = [(at, at + len(parts[0])) for at in self._folded.places(parts[0], begin, end)]
        for part in parts[1:]:
            chains = list(_continued(chains, self._folded.places(part, begin, end), len(part)))
        return self._in_order(parts, *min(chains, key=lambda chain: chain[1] - chain[0]))

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
        while stop < len(self.text) and unicodedata.combining(self.text[stop]) >= _ACCENTS:
            stop += 1
        return begin, stop

    def _why_no_fit(self, wanted: _Wanted, parts: Sequence[str]) -> str:
        reached = len(self._in_order(parts, 0, len(self._folded.text)))
        if reached == len(parts):
            return "the parts stand in order only across the end of a sentence"
        part = wanted.parts[reached].strip()
        words = part if len(part) <= _SHOWN else f"{part[:_SHOWN]}…"
        where = "after the words before them" if reached else "in the text"
        return f"the words “{words}” do not stand {where}"

    def _telling_word(self, fit: Parts) -> str:
        """Return the first left-out word that forbids the elision, as it stands in the text."""
        for (_, begin), (end, _) in pairwise(fit):
            for stretch in _telling(self._folded.text, begin, end):
                word = self.text[slice(*self._raw(*stretch))].strip(_APOSTROPHES)
                if word[:1].isupper() or self._folded.text[slice(*stretch)] not in _NAMES:
                    return word
        return ""


def locate(
    text: str, exact: str, prefix: str = "", suffix: str = "", start: int | None = None
) -> Location:
    """Look for one quote in a text. For several, prepare the text: see `PreparedText.locate`."""
    return PreparedText.of(text).locate(exact, prefix, suffix, start)


def fold(text: str) -> str:
    """Return the text as it is compared: two texts are the same words iff these are equal.

    Case, Unicode form, accents, white space, quote marks, dashes, ligatures, characters
    without width and hyphenation at a line end fold away. Digits never do: none is made,
    joined or removed, and those of other scripts stay as they are.
    """
    return _Folded.of(text).text


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    r"""Return the line and the column of an offset, both from 1, in code points.

    Lines end with `\n`, `\r\n` or `\r`, as in an editor; a line end belongs to its line.

    Raises:
        OffsetOutside: the offset is negative or beyond the end of the text.
    """
    if not 0 <= offset <= len(text):
        raise OffsetOutside(offset=offset, length=len(text))
    inside = text[offset - 1 : offset + 1] == "\r\n" if offset else False
    stop = offset - inside
    line = text.count("\n", 0, stop) + text.count("\r", 0, stop) - text.count("\r\n", 0, stop)
    return line + 1, offset - max(text.rfind("\n", 0, stop), text.rfind("\r", 0, stop))


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
    why = "prefix and suffix do not decide" if context else "no prefix or suffix is given"
    reason = f"the words stand in {choice.count} places, and {why}"
    return _at(choice.first, Verdict.AMBIGUOUS, choice.count, reason)


def _judged_elision(choice: _Choice, wanted: _Wanted, telling: dict[Parts, str]) -> Location:
    word = telling[choice.chosen or choice.first]
    if word:
        reason = f"what was left out holds “{word}”"
        return _at(choice.chosen or choice.first, Verdict.ALTERED, choice.count, reason)
    return _judged(choice, wanted, Verdict.ELIDED)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Ellipses in a quote

_ELLIPSIS = r"(?:[…⋯]++|\.{3,}+|\.[ \u00a0]\.[ \u00a0]\.(?:[ \u00a0]\.)?)"
_LEFT_OUT = re.compile(rf"\[\s?{_ELLIPSIS}\s?\]|\(\s?{_ELLIPSIS}\s?\)|{_ELLIPSIS}")


def _between_ellipses(quote: str) -> list[Stretch]:
    """Return the stretches of a quote between its ellipses that hold any words."""
    marks = [mark.span() for mark in _LEFT_OUT.finditer(quote)]
    begins = [0, *(end for _, end in marks)]
    ends = [*(start for start, _ in marks), len(quote)]
    return [(a, b) for a, b in zip(begins, ends, strict=True) if _folded_words(quote[a:b])]


def _outer(stretches: Sequence[Stretch]) -> list[Stretch]:
    return [(stretches[0][0], stretches[-1][1])] if stretches else []


# Places

_IGNORED = frozenset(
    "\u00ad\u034f\u061c\u180e\ufeff"
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069"
    "\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f"
)
_APOSTROPHES = "'’‘ʼ"


def _occurrences(text: str, words: str, begin: int, end: int) -> Iterator[int]:
    """Yield every offset at which the words stand, overlaps included, in linear time.

    Two occurrences in a row that overlap by half or more show the period of the words.
    The run goes on by that period, or it breaks and the next occurrence lies beyond the
    break (periodicity lemma: Fine and Wilf 1965), so that nothing is compared twice.
    """
    at = text.find(words, begin, end)
    while at >= 0:
        yield at
        following = text.find(words, at + 1, end)
        period = following - at
        if 0 < period <= len(words) // 2:
            yield following
            at, rest = following, words[-period:]
            while text.startswith(rest, at + len(words), end):
                at += period
                yield at
            following = text.find(words, at + len(words) - period + 1, end)
        at = following


def _free_places(text: str, words: str, begin: int, end: int) -> Iterator[int]:
    """Yield every offset at which the words stand without cutting a word or a number."""
    length = len(words)
    for at in _occurrences(text, words, begin, end):
        if not _cuts(text, at) and not _cuts(text, at + length):
            yield at


def _cuts(text: str, at: int) -> bool:
    """Say whether an offset lies inside a word or a number.

    Characters without width are looked past. A point or comma between two digits belongs
    to the number; the apostrophe of "can't" belongs to the word, for what follows denies.
    """
    left, right = at - 1, at
    if at and at < len(text) and text[left].isalnum() and text[at].isalnum():
        return True
    while left >= 0 and (text[left] in _IGNORED or unicodedata.combining(text[left])):
        left -= 1
    while right < len(text) and text[right] in _IGNORED:
        right += 1
    return left >= 0 and right < len(text) and _belong_together(text, left, right)


def _belong_together(text: str, left: int, right: int) -> bool:
    before, after = text[left], text[right]
    if before.isalnum() and (after.isalnum() or unicodedata.combining(after)):
        return True
    if after in ".,":
        return before.isdecimal() and text[right + 1 : right + 2].isdecimal()
    if before in ".,":
        return after.isdecimal() and text[max(0, left - 1) : left].isdecimal()
    if before in "nN" and after in _APOSTROPHES:
        return (
            text[right + 1 : right + 2] in {"t", "T"} and not text[right + 2 : right + 3].isalnum()
        )
    return False


def _continued(chains: Sequence[Stretch], places: Iterable[int], length: int) -> Iterator[Stretch]:
    """Yield, for each place of the next part, the shortest window that ends with it."""
    last = 0
    for at in places:
        while last + 1 < len(chains) and chains[last + 1][1] <= at:
            last += 1
        if chains[last][1] <= at:
            yield chains[last][0], at + length


# Folding

_LINE_END = r"(?>\r\n?|[\n\v\f\x85\u2028\u2029])"
_HYPHENS = "-\u2010\u00ad"
_HYPHENATION = re.compile(rf"[{_HYPHENS}][ \t\u00a0]{{0,8}}{_LINE_END}[ \t\u00a0]{{0,80}}")
# Everything outside fold to itself in lower case, one to one, and is copied in long runs.
_PLAIN = "!-_a-~А-ИК-Яа-ик-я"
_SPECIAL = re.compile(rf"[^\S ]\s*| \s+|-(?=\s)|(?<=[^\s{_PLAIN}]) |[^\s{_PLAIN}]")
_SINGLE_QUOTES = "‘’‚‛‹›′‵ʼʹˈ`´＇"
_DOUBLE_QUOTES = "“”„‟«»″‶〝〞〟＂"
_DASHES = "‐‑‒–—―⁃−➖﹘﹣－"
_FOLDS = (
    dict.fromkeys(_SINGLE_QUOTES, "'")
    | dict.fromkeys(_DOUBLE_QUOTES, '"')
    | dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_IGNORED, "")
    | {"⋯": "..."}
)


@attrs.frozen(kw_only=True)
class _Folded:
    """A text after folding, and where each of its characters came from.

    The text falls into runs: copied one to one, or one unit that became longer, shorter or
    nothing. Each run has one entry in both arrays, and a last entry closes them.
    """

    text: str
    folded_at: "array[int]"
    raw_at: "array[int]"

    @classmethod
    def of(cls, text: str) -> Self:
        pieces, folded_at, raw_at = list[str](), array("q", [0]), array("q", [0])
        done, length, last = 0, 0, ""
        for start, end, folded in _units(text):
            plain = text[done:start].lower()
            # A character without width between two spaces leaves one space.
            unit = "" if folded == " " == (plain or last)[-1:] else folded
            pieces += (plain, unit)
            length += len(plain)
            raw_at.extend((start, end))
            folded_at.extend((length, length + len(unit)))
            length += len(unit)
            done, last = end, (unit or plain or last)[-1:]
        pieces.append(text[done:].lower())
        raw_at.append(len(text))
        folded_at.append(length + len(text) - done)
        return cls(text="".join(pieces), folded_at=folded_at, raw_at=raw_at)

    def places(self, words: str, begin: int, end: int) -> Iterator[int]:
        """Yield where folded words stand freely and begin and end with whole raw characters."""
        for at in _free_places(self.text, words, begin, end):
            if self._whole(at) and self._whole(at + len(words)):
                yield at

    def raw(self, start: int, end: int) -> Stretch:
        """Return the raw stretch of a folded one, without what was dropped at its ends."""
        run = bisect_right(self.folded_at, start) - 1
        return self.raw_at[run] + start - self.folded_at[run], self._raw_end(end)

    def offset_of(self, raw: int) -> int:
        """Return the folded offset of a raw one."""
        run = bisect_right(self.raw_at, raw) - 1
        if run + 1 == len(self.raw_at):
            return len(self.text)
        return min(self.folded_at[run] + raw - self.raw_at[run], self.folded_at[run + 1])

    def _raw_end(self, end: int) -> int:
        # Of several runs that end here, the first: what was dropped after it is not the quote's.
        run = bisect_left(self.folded_at, end)
        if self.folded_at[run] == end:
            return self.raw_at[run]
        return self.raw_at[run - 1] + end - self.folded_at[run - 1]

    def _whole(self, offset: int) -> bool:
        run = bisect_right(self.folded_at, offset) - 1
        if self.folded_at[run] == offset:
            return True
        return self._length(self.folded_at, run) == self._length(self.raw_at, run)

    @staticmethod
    def _length(entries: "array[int]", run: int) -> int:
        return entries[run + 1] - entries[run]


def _folded_words(text: str) -> str:
    return fold(text).strip()


def _units(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, what it becomes) for all that does not fold one to one."""
    done = 0
    for special in _SPECIAL.finditer(text):
        start = special.start()
        if start >= done:
            done, folded = _unit(text, *special.span())
            yield start, done, folded


def _unit(text: str, start: int, end: int) -> tuple[int, str]:
    first = text[start]
    if first.isspace():
        return end, " "
    if joined := _hyphenation_end(text, start):
        return joined, ""
    folded = _folded_character(first)
    return (end, folded) if folded else _dropped(text, start)


def _hyphenation_end(text: str, at: int) -> int:
    """Return where the word goes on that is divided here at a line end, or 0."""
    if text[at] not in _HYPHENS or not text[max(0, at - 1) : at].isalpha():
        return 0
    divided = _HYPHENATION.match(text, at)
    return divided.end() if divided and text[divided.end() : divided.end() + 1].islower() else 0


def _dropped(text: str, start: int) -> tuple[int, str]:
    """Drop characters without width and accents, except where that would join two numbers."""
    end = start + 1
    while end < len(text) and not text[end].isspace() and not _folded_character(text[end]):
        end += 1
    beside = text[max(0, start - 1) : start] + text[end : end + 1]
    return end, text[start:end] if len(beside) > 1 and beside.isnumeric() else ""


@lru_cache(maxsize=4096)
def _folded_character(character: str) -> str:
    """Fold one character that is not white space.

    Whatever holds a digit in its compatibility form (²; ½; ①; full-width and mathematical
    digits) stays itself, so that no digit is made. So do symbols made of letters (™; №) and
    free-standing accents. Overlays stay, for they deny (≠); so do the marks that make
    another letter (the voicing of kana, viramas).
    """
    if character in _FOLDS:
        return _FOLDS[character]
    forms = unicodedata.normalize("NFKD", character)
    if unicodedata.category(character) == "So" or any(c.isdigit() or c.isspace() for c in forms):
        return character.casefold()
    kept = (c for c in forms if unicodedata.combining(c) < _ACCENTS)
    return "".join(_FOLDS.get(c, c) for c in kept).casefold()


# Sentences

_STOP = re.compile(r"[.!?…؟۔।][\"'”’»›)\]]{0,3}(?=\s)|[。！？]")
_BREAK = re.compile(rf"{_LINE_END}[ \t\u00a0]*+(?:(?={_LINE_END})|[-–—*·](?=\s)|[•▪◦‣●])")
_NOT_SPACE = re.compile(r"\S")
_LAST_WORD = re.compile(r"(?<!\w)[^\W\d_]{1,8}\Z")
_FIRST_WORD = re.compile(r"[^\W\d_]{1,8}(?!\w)")
_LONGEST_WORD = 8
_GOES_ON = frozenset(",;:)]-–—")
_BEFORE_NAMES = _words(
    "mr mrs ms messrs dr prof st gen col lt maj sgt capt cmdr adm rev hon sen rep gov pres"
    " amb min vs cf"
)
_BEFORE_NUMBERS = _words(
    "no nos art arts sec fig vol p pp para ch cl"
    " jan feb mar apr jun jul aug sep sept oct nov dec"
    " mon tue tues wed thu thur thurs fri sat sun"
)
_OPENERS = _words(
    "The This That These Those A An He She It They We You There In On At By But And For If As"
    " His Her Its Their Our To From With When After Before Since Then Also However"
)


def _sentence_starts(text: str) -> list[int]:
    """Return the raw offset at which each sentence starts, the white space before it included.

    A sentence ends with a stop before white space, unless the next word is in lower case or
    the stop belongs to an abbreviation; at an empty line; and before a bullet on a new line.
    In doubt it ends, so that no elision passes from one sentence into another.
    """
    stops = {stop.end() for stop in _STOP.finditer(text) if _ends(text, stop)}
    return sorted({0} | stops | {line.start() for line in _BREAK.finditer(text)})


def _ends(text: str, stop: re.Match[str]) -> bool:
    following = _NOT_SPACE.search(text, stop.end())
    if following is None:
        return True
    if following.group().islower() or following.group() in _GOES_ON:
        return False
    return not (stop.group() == "." and _abbreviates(text, stop.start(), following.start()))


def _abbreviates(text: str, stop: int, following: int) -> bool:
    """Say whether the full stop at an offset belongs to an abbreviation before another word."""
    word = _LAST_WORD.search(text[max(0, stop - _LONGEST_WORD - 1) : stop])
    first = _FIRST_WORD.match(text, following)
    if word is None or (first is not None and first.group() in _OPENERS):
        return False
    short = word.group()
    if len(short) == 1 and short.isupper():
        return True
    if text[following].isdigit():
        return short.lower() in _BEFORE_NUMBERS
    return short.lower() in _BEFORE_NAMES


# Words that may not be left out

_NEGATIONS = _words(
    "not no non never none nobody nothing nowhere neither nor without hardly barely scarcely"
    " rarely seldom cannot unless deny denies denied refuse refuses refused fail fails failed"
    " cancel cancels cancelled canceled postpone postpones postponed delay delays delayed"
    " reject rejects rejected suspend suspends suspended rule rules ruled false falsely untrue"
    " wrong far almost nearly only claim claims claimed either"
)
_MODALS = _words(
    "may might can could would should will shall must ought if"
    " plan plans planned planning expect expects expected schedule scheduled intend intends"
    " intended propose proposes proposed supposed likely unlikely possibly probably perhaps"
    " alleged allegedly reportedly"
)
_TIME_WORDS = _words(
    "today tomorrow yesterday tonight now currently previously formerly originally recently"
    " circa about around approximately roughly eve noon am pm"
    " earlier later soon already yet ago since until till before after"
    " minute minutes hour hours day days daily night nights morning evening afternoon noon"
    " midnight week weeks weekly weekend month months monthly quarter quarters quarterly"
    " year years yearly annual annually decade decades century centuries"
    " spring summer autumn winter"
    " january february april june july september october november december"
    " monday tuesday wednesday thursday friday saturday sunday"
)
# Time words only with a capital: in lower case they are other words.
_NAMES = _words(
    "march august jan feb mar apr jun jul aug sep sept oct nov dec"
    " mon tue tues wed thu thur thurs fri sat sun"
)
_TELLING = _NEGATIONS | _MODALS | _TIME_WORDS | _NAMES
_CONTRACTED = ("n't", "'ll", "'d")
_YEAR_OR_PART = re.compile(r"[12]\d{3}s?|[qh][1-4]|\d{1,2}[:/]\d{2}")
# The "no." of "no. 5" is no negation.
_TOKEN = re.compile(r"\d{1,2}[:/]\d{2}(?!\w)|(?<![\w'])(?!nos?\. ?\d)[\w']+")
_NUMBER = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?|january|february|march|april|may|june|july|august|september"
    r"|october|november|december)"
)
_PAIR = re.compile(
    rf"(?<!\w)({_NUMBER})[ ,/&-]{{1,3}}(?:(?:and|or|to|through) )?(?=({_NUMBER})(?!\w))"
)
_PAIR_REACH = 40  # code points on either side of a seam, more than the longest pair takes


def _telling(folded: str, begin: int, end: int) -> Iterator[Stretch]:
    """Yield the folded stretches of what was left out that may forbid leaving it out."""
    for token in _TOKEN.finditer(folded, begin, end):
        if _forbids(token.group().strip("'")):
            yield token.span()
    for seam, left_out in ((begin, 2), (end, 1)):
        yield from _torn_pairs(folded, seam, left_out)


def _forbids(word: str) -> bool:
    return (
        word in _TELLING
        or word.partition("'")[0] in _TELLING
        or word.endswith(_CONTRACTED)
        or _YEAR_OR_PART.fullmatch(word) is not None
    )


def _torn_pairs(folded: str, seam: int, left_out: int) -> Iterator[Stretch]:
    """Yield the left-out half of a pair such as "17 and 18" or "June 17" torn at a seam."""
    window = max(0, seam - _PAIR_REACH), seam + _PAIR_REACH
    for pair in _PAIR.finditer(folded, *window):
        if pair.end(1) <= seam <= pair.start(2):
            yield pair.span(left_out)
