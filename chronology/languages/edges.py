"""Whether a stretch of text cuts a number, a name or a word, seen from its edges.

Only some words on either side are looked at, so that a question costs the same in any text.
"""

import re

import attrs

from chronology.languages.edge_words import EdgeWords
from chronology.languages.english.names import ORDINAL_ENDING
from chronology.vocabulary import Cut

_WORD = 16  # code points that the words at an edge have, at most, to be of a number or a title
_REACH = 40  # code points that are looked at on either side of an edge
_HYPHENS = "-\u2010\u2011"
_JOINED = f"{_HYPHENS}\u2013"
_HYPHEN_BEFORE = re.compile(rf"[^\W_][{_HYPHENS}\u2013]\Z")
_HYPHEN_BEHIND = re.compile(rf"[{_HYPHENS}\u2013][^\W_]")
_SPACE = r"(?:[ \t\u00a0\u202f]{1,3}|[ \t]?\r?\n[ \t]{0,3})"  # within a line, or over its end
_CURRENCY_SIGN = re.compile(r"[^\s(\[“”\"]*[^\w\s]\Z")
_WORD_BEFORE = re.compile(rf"(\S+){_SPACE}\Z")
_BEHIND = re.compile(rf"{_SPACE}?(\S+)(?:{_SPACE}(\S+))?")
_FIRST = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_]+")
_LAST = re.compile(r"\S+\Z")
_DIGITS = re.compile(rf"[+-]?\d[\d.,:/\u00a0]*{ORDINAL_ENDING}?")
_ROMAN = re.compile(r"[IVX]{2,5}")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_FRACTION = re.compile(r"[1-9]/[1-9]\d?|[¼½¾⅐-⅞]|[×x]\s?10[⁰¹²³⁴-⁹]*")
_SIGNS = "$€£¥₽₼₹"
_SHORTEST = 2  # letters of what may multiply a number and is no number itself ("m", "bn")
_MARKS = "“”\"'‘’«»()[],.;:!?"
_ENDING = ',.;:!?)]”"'


@attrs.frozen(kw_only=True)
class Torn:
    """What a stretch of text is cut off from.

    Attributes:
        kind: what is cut.
        words: the words that are cut off, as the text has them.
        start: the code point of the text at which they begin.
        end: the code point after the last of them.
    """

    kind: Cut
    words: str
    start: int
    end: int


def torn(text: str, start: int, end: int, edges: EdgeWords) -> Torn | None:
    """Return what a stretch of a text is cut off from at one of its edges; `None` for nothing."""
    found = None if _is_apart_before(text, start, edges) else _before(text, start, end, edges)
    if found or _is_apart_behind(text, start, end, edges):
        return found
    return _behind(text, start, end, edges)


# Most edges are seen to cut nothing by a word on either side -------------------------------------


def _is_apart_before(text: str, start: int, edges: EdgeWords) -> bool:
    if start == 0:
        return True
    if not text[start - 1].isspace() or not text[start].isalpha():
        return False
    word = _LETTERS.match(text, start, start + _WORD)
    before = "".join(text[max(0, start - _WORD) : start - 1].split()[-1:])
    if word is None or word[0].lower() in edges.articles:  # "Half | a million"
        return word is not None and before.lower() not in edges.linking | edges.fractions
    return (
        word[0].lower() not in edges.of_numbers
        and before.lower() not in edges.makers
        and not (before[:1].isupper() and word[0][:1].isupper())
    )


def _is_apart_behind(text: str, start: int, end: int, edges: EdgeWords) -> bool:
    if end >= len(text) or text[end] in _ENDING or text[end - 1] in _ENDING:
        return True
    if not text[end].isspace():
        return False
    last = "".join(text[max(start, end - _WORD) : end].split()[-1:])
    is_named = last[:1].isupper() and not text[end + 1 : end + 2].islower()
    return (
        last[:1].isalpha()
        and not is_named
        and last.lower() not in edges.of_numbers | edges.titled
        and "-" not in last
    )


# Before ------------------------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class _Start:
    """The first word of a stretch, and the words before it.

    Attributes:
        text: the text.
        at: where the stretch begins.
        edges: the words of the language.
        left: what stands before it.
        word: its first word.
        plain: that in lower case, without marks.
        second: the word behind that, without marks.
    """

    text: str
    at: int
    edges: EdgeWords
    left: str
    word: str
    plain: str
    second: str

    def torn(self) -> Torn | None:
        """Return what stands before and belongs to the first word; `None` for nothing."""
        if (joined := self._joined()) is not None:
            return joined
        before = _WORD_BEFORE.search(self.left)
        if before is None:
            return None
        begin = self.at - len(before[0])
        end = begin + len(before[1])
        another = self._about()
        if another is None:
            another = self._linked()
        if another is not None:
            return _torn(Cut.APPROXIMATION, self.text, self.at - len(self.left) + another, end)
        kind = self._cut(before[1].lstrip(_MARKS))
        return None if kind is None else _torn(kind, self.text, begin, end)

    def _joined(self) -> Torn | None:
        """Return what stands directly before the first word, without a space."""
        if _HYPHEN_BEFORE.search(self.left):
            return _torn(Cut.WORD, self.text, _begin_of_word(self.text, self.at), self.at)
        if (sign := _CURRENCY_SIGN.search(self.left)) and self._is_currency(sign[0]):
            return _torn(Cut.NUMBER, self.text, self.at - len(sign[0]), self.at)
        if self.word[0] in _SIGNS and self.left[-1:].isalpha():  # "NZ | $5"
            return _torn(Cut.NUMBER, self.text, _begin_of_word(self.text, self.at), self.at)
        return None

    def _is_number(self) -> bool:
        return _is_number(self.plain, self.edges) or self.plain[:1] in self.edges.currencies

    def _is_currency(self, word: str) -> bool:
        return self._is_number() and word.lower() in self.edges.currencies

    def _cut(self, before: str) -> Cut | None:
        """Return what is cut of a word and the one before it."""
        edges, other = self.edges, before.lower()
        if self._is_currency(other) or self._is_counted_by(other):
            return Cut.NUMBER
        is_name = self.word[:1].isupper() and before[:1].isupper()
        is_ended = before.endswith(".") and len(before) > len("Sta.")  # "Great. I paid"
        makes_a_name = other.rstrip(".") in edges.name_makers and not is_ended
        makes_a_name = is_name and (makes_a_name or self._is_of_a_ruler(other))
        is_title = other in edges.titles or self._is_title(other)
        return Cut.NAME if makes_a_name or is_title else None

    def _is_of_a_ruler(self, before: str) -> bool:
        """Say whether a name of two is cut: "John | Paul II"."""
        return _ROMAN.fullmatch(self.second) is not None and before not in self.edges.ranks

    def _is_title(self, before: str) -> bool:
        """Say whether a word makes another title behind an article: "the acting | president"."""
        words = self.left.split()
        is_led = len(words) > 1 and words[-2].lower().strip(_MARKS) in self.edges.articles
        return is_led and before in self.edges.titles_behind_articles

    def _linked(self) -> int | None:
        """Return where a number begins that is another one with this: "one in | five"."""
        edges = self.edges
        is_led = self.plain in edges.articles
        number = self.second.lower() if is_led else self.plain
        if not self._may_be_linked(number) or _is_year(number):
            return None
        words = [(w.start(), w[0].lower().lstrip(_MARKS)) for w in _FIRST.finditer(self.left)]
        for count in range(4):
            at = len(words) - count - 1
            if at < 0:
                return None
            said = [word for _, word in words[at + 1 :]]
            link = " ".join([*said, self.plain] if is_led else said)
            if self._links(link, words[at][1]) and not (at and words[at - 1][1] in edges.months):
                return words[at][0]
        return None

    def _may_be_linked(self, word: str) -> bool:
        edges = self.edges
        return _is_number(word, edges) or word in edges.multipliers | edges.fractions

    def _links(self, link: str, number: str) -> bool:
        """Say whether a number and words behind it belong to the number after them."""
        edges = self.edges
        if link in edges.adding:
            is_range = f"{self.left} ".lower().rpartition(f" {number} ")[0].split()[-1:]
            return number in edges.multipliers or not edges.ranging.isdisjoint(is_range)
        is_number = self._may_be_linked(number) and not _is_year(number)
        return is_number and link in edges.between_numbers

    def _is_counted_by(self, before: str) -> bool:
        """Say whether a number stands before what multiplies or measures it: "5 | million"."""
        edges, word = self.edges, self.plain
        if word in edges.numbers:  # "twenty | five", but "on May 3 | five people"
            return before in edges.numbers
        is_single = word in edges.multipliers and not word.endswith("s")
        is_of_a_number = is_single or word in edges.units
        return is_of_a_number and _is_number(before, edges) and not _is_year(before)

    def _about(self) -> int | None:
        """Return where words begin that make a number or a time behind them another one."""
        edges = self.edges
        is_month = self.plain in edges.months and self.word[:1].isupper()
        is_time = is_month or _is_year(self.plain)
        if not is_time and not self._is_number():
            return None
        words = [(w.start(), w[0].lower().lstrip(_MARKS)) for w in _FIRST.finditer(self.left)]
        if words[-1][1].rstrip(".") in edges.about:
            return words[-1][0]
        for count in (3, 2, 1):
            phrase = " ".join(said for _, said in words[-count:])
            if not is_time and phrase in edges.before_numbers and len(words) >= count:
                return words[-count][0]
        return None


def _before(text: str, start: int, end: int, edges: EdgeWords) -> Torn | None:
    if start == 0 or not (text[start].isalnum() or text[start] in edges.currencies):
        return None
    words = text[start : min(end, start + _REACH)].split(maxsplit=2)
    word = words[0] if words else ""
    return _Start(
        text=text,
        at=start,
        edges=edges,
        left=text[max(0, start - _REACH) : start],
        word=word,
        plain=_bare(word),
        second=_bare_as_written(words[1]) if len(words) > 1 else "",
    ).torn()


def _begin_of_word(text: str, at: int) -> int:
    begin = at
    while begin > max(0, at - _REACH) and (text[begin - 1].isalnum() or text[begin - 1] in _JOINED):
        begin -= 1
    return begin


# Behind ------------------------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class _End:
    """The last word of a stretch, and the two words behind it.

    Attributes:
        text: the text.
        begin: where the last word begins.
        edges: the words of the language.
        word: the last word.
        plain: that in lower case, without marks.
        first: where the word behind it begins, and the word without the marks behind it.
        second: the same of the word behind that.
    """

    text: str
    begin: int
    edges: EdgeWords
    word: str
    plain: str
    first: tuple[int, str]
    second: tuple[int, str]

    def torn(self) -> Torn | None:
        """Return what stands behind and belongs to the last word; `None` for nothing."""
        edges, (at, following), (then, second) = self.edges, self.first, self.second
        if _is_number(self.plain, edges):
            is_measured = self._is_measured() and not self._is_a_year()
            if self._goes_on() or self._is_of_an_era() or is_measured:
                return _torn(Cut.NUMBER, self.text, at, at + len(following))
            if self._is_ranged() or f"{following} {second}".lower() in edges.behind_numbers:
                return _torn(Cut.APPROXIMATION, self.text, at, then + len(second))
        is_cut = self._is_of_a_name()
        return _torn(Cut.NAME, self.text, at, at + len(following)) if is_cut else None

    def _is_of_a_name(self) -> bool:
        """Say whether the words behind make of a name or a title another one."""
        edges, following, second = self.edges, self.first[1], self.second[1]
        if self.plain in edges.titled and following.lower() in edges.behind_titles:
            return True
        if not (self.word.lstrip(_MARKS)[:1].isupper() and following[:1].isupper()):
            return False
        is_numbered = _ROMAN.fullmatch(following) is not None  # "World War | II"
        is_ruler = _ROMAN.fullmatch(second) is not None and self.plain not in edges.ranks
        is_named = self.plain in edges.name_makers or _owner(following) in edges.name_ends
        return is_numbered or is_ruler or is_named

    def _goes_on(self) -> bool:
        """Say whether a fraction, or a power, follows: "5 | 1/2", "5 | ½", "5 | × 10⁶"."""
        return _FRACTION.fullmatch(self.first[1]) is not None

    def _is_of_an_era(self) -> bool:
        """Say whether a year is counted otherwise: "1399 | AH", "3 May 1917 | (O.S.)"."""
        era = self.first[1].strip(_MARKS)
        return era[:1].isupper() and era.lower() in self.edges.eras

    def _is_ranged(self) -> bool:
        """Say whether another number follows that may as well be the one: "100 | or 500"."""
        edges, following = self.edges, self.first[1].lower()
        if not _is_number(self.second[1].lower(), edges) or _is_year(self.plain):
            return False
        before = _WORD_BEFORE.search(self.text, max(0, self.begin - _REACH), self.begin)
        is_ranging = before is not None and before[1].lower() in edges.ranging
        return following in edges.joining_ranges or (is_ranging and following in edges.adding)

    def _is_measured(self) -> bool:
        """Say whether words behind a number are of it: "15 | billion", "7 | %", "5 | km"."""
        edges, following = self.edges, self.first[1].lower()
        is_in_digits = self.plain[0].isdigit()
        if following in edges.multipliers:
            return is_in_digits or len(following) > 1
        if following in edges.numbers:
            return not is_in_digits
        phrase = f"{following} {self.second[1].lower()}"
        is_sign = following[:1] in edges.units and not following[:1].isalnum()
        return following in edges.units or phrase in edges.unit_phrases or is_sign

    def _is_a_year(self) -> bool:
        """Say whether four digits are a year: "in 2022 | m"."""
        before = _WORD_BEFORE.search(self.text, max(0, self.begin - _REACH), self.begin)
        is_led = before is not None and before[1].lower() in (
            self.edges.before_years | self.edges.months | self.edges.about
        )
        return is_led and _is_year(self.plain)


def _behind(text: str, start: int, end: int, edges: EdgeWords) -> Torn | None:
    right = text[end : end + _REACH]
    if text[end - 1].isalnum() and _HYPHEN_BEHIND.match(right):
        return _torn(Cut.WORD, text, end, _end_of_word(text, end))
    following = _BEHIND.match(right)
    last = _LAST.search(text, max(start, end - _REACH), end)
    if following is None or last is None:
        return None
    second = (following[2] or "").rstrip(_MARKS)
    return _End(
        text=text,
        begin=last.start(),
        edges=edges,
        word=last[0],
        plain=_bare(last[0]),
        first=(end + following.start(1), following[1].rstrip(_MARKS) or following[1]),
        second=(end + max(0, following.start(2)), second),
    ).torn()


def _end_of_word(text: str, at: int) -> int:
    end = at
    while end < min(len(text), at + _REACH) and (text[end].isalnum() or text[end] in _JOINED):
        end += 1
    return end


# Words -------------------------------------------------------------------------------------------


def _bare_as_written(word: str) -> str:
    """Return a word without the marks around it."""
    return word.strip(_MARKS) or word


def _bare(word: str) -> str:
    """Return a word in lower case without the marks around it."""
    return (word.strip(_MARKS) or word).lower()


def _owner(word: str) -> str:
    """Return a word in lower case without what marks an owner."""
    return word.lower().replace("’", "'").removesuffix("'s")


def _is_number(word: str, edges: EdgeWords) -> bool:
    is_multiplier = word in edges.multipliers and len(word) > _SHORTEST
    bare = word.lstrip(_SIGNS).rstrip("%")
    return word in edges.numbers or is_multiplier or _DIGITS.fullmatch(bare) is not None


def _is_year(word: str) -> bool:
    return _YEAR.fullmatch(word) is not None


def _torn(kind: Cut, text: str, start: int, end: int) -> Torn:
    return Torn(kind=kind, words=text[start:end].strip(), start=start, end=end)
