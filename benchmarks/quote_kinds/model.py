"""What a kind of changed quote is, and what most kinds are made with."""

import enum
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from random import Random

import attrs

from quote_kinds.pages import Page

A_TURN = 3  # drafts of one kind out of one page
ELLIPSES = ("…", "...", "[…]", "[...]", ". . .", "(...)", "[. . .]", "(…)")


class Family(enum.StrEnum):
    """What sort of change a kind is, and so what should become of it."""

    ALTERED = "altered"
    HIDING = "ellipsis that hides what decides"
    SPARING = "honest ellipsis"
    CUT = "cut"
    COPY = "honest copy"

    @property
    def is_honest(self) -> bool:
        """Whether quotes of this family should be verified."""
        return self in {Family.SPARING, Family.COPY}


@attrs.frozen(kw_only=True)
class Draft:
    """A changed quote.

    Attributes:
        quote: its words.
        original: the words that it was made of.
        source: the page's text, where the change is one of the source; `None` if as it is.
    """

    quote: str
    original: str
    source: str | None = attrs.field(default=None, repr=False)


@attrs.frozen(kw_only=True)
class Edit:
    """A change at one place of a page.

    Attributes:
        start: where what is changed begins.
        end: where it ends, exclusive.
        new: what stands there instead.
    """

    start: int
    end: int
    new: str


Draw = Callable[[Page, Random], Iterator[Draft]]
Edits = Callable[[Page, Random], Iterator[tuple[Edit, ...]]]
Change = Callable[[str, Random], str | None]
New = Callable[[re.Match[str], Random], str | None]


@attrs.frozen(kw_only=True)
class Kind:
    """A kind of changed quote.

    Attributes:
        name: what is done.
        family: which sort of change it is.
        draw: gives some drafts out of a page, or none.
        is_cased: whether capitals alone make it another wording.
        is_of_marks: whether the mark at the end alone makes it another wording; of others the
            words must not stand in the text, for words left out at an end are no alteration.
        is_foreign: whether it is made of pages in other languages, which no other kind is.
    """

    name: str
    family: Family
    draw: Draw
    is_cased: bool = False
    is_of_marks: bool = False
    is_foreign: bool = False

    def drafts(self, page: Page, random: Random) -> Iterator[Draft | None]:
        """Yield drafts out of a page; `None` for each that is not what the kind says."""
        if (page.language != "en") is not self.is_foreign:
            return
        for draft in self.draw(page, random):
            yield draft if self._holds(page, draft) else None

    def _holds(self, page: Page, draft: Draft) -> bool:
        if not draft.quote.strip() or not page.is_single(draft.original):
            return False
        match self.family:
            case Family.ALTERED:
                words = draft.quote if self.is_of_marks else draft.quote.strip(" .,;:!?")
                return not page.holds(words, is_cased=self.is_cased)
            case Family.CUT:
                return page.is_single(draft.quote)
            case _:
                return True


# Making quotes of edits --------------------------------------------------------------------


def edited(page: Page, edits: Sequence[Edit], place: tuple[int, int]) -> str:
    """Return a stretch of a page with edits made."""
    pieces, at = [], place[0]
    for edit in sorted(edits, key=lambda edit: edit.start):
        pieces += [page.text[at : edit.start], edit.new]
        at = edit.end
    return "".join([*pieces, page.text[at : place[1]]])


def some(found: Iterable[tuple[Edit, ...]], random: Random) -> list[tuple[Edit, ...]]:
    """Return a few of the edits of a page."""
    every = list(found)
    return random.sample(every, min(A_TURN, len(every)))


def altered(name: str, edits: Edits, *, is_cased: bool = False, is_foreign: bool = False) -> Kind:
    """Return a kind whose quotes say something else than the text does."""

    def draw(page: Page, random: Random) -> Iterator[Draft]:
        for change in some(edits(page, random), random):
            start, end = min(e.start for e in change), max(e.end for e in change)
            place = page.around(start, end, random)
            if place is not None:
                original = page.text[slice(*place)]
                yield Draft(quote=edited(page, change, place), original=original)

    return Kind(
        name=name, family=Family.ALTERED, draw=draw, is_cased=is_cased, is_foreign=is_foreign
    )


def like(old: str, new: str) -> str:
    """Write a word with a capital where another has one."""
    return new[:1].upper() + new[1:] if old[:1].isupper() else new


def replaced(pattern: str, new: New, flags: int = 0) -> Edits:
    """Return what puts something else at each place of a pattern, or of its first group."""
    compiled = re.compile(pattern, flags)

    def edits(page: Page, random: Random) -> Iterator[tuple[Edit, ...]]:
        for place in compiled.finditer(page.text):
            other = new(place, random)
            group = 1 if compiled.groups else 0
            if other is not None and other != place[group]:
                yield (Edit(start=place.start(group), end=place.end(group), new=other),)

    return edits


def to(*others: str) -> New:
    """Return what gives one of some wordings, written like the word that it replaces."""

    def new(place: re.Match[str], random: Random) -> str:
        old = place[1] if place.re.groups else place[0]
        return like(old, random.choice([o for o in others if o != old.lower()] or [old]))

    return new


def one_of(words: Iterable[str]) -> str:
    """Return a pattern of words, none cut."""
    each = sorted(words, key=len, reverse=True)
    return rf"(?<![\w-])(?:{'|'.join(map(re.escape, each))})(?![\w-])"


def among(*words: str) -> Edits:
    """Return what puts another of a closed set of words in place of each."""
    pattern = one_of({w for word in words for w in (word, word[:1].upper() + word[1:])})
    return replaced(pattern, to(*words))


def pairs(table: str) -> Edits:
    """Return what puts the other of two words in place of each, as `one/other one/other`."""
    others: dict[str, list[str]] = {}
    for pair in table.split():
        one, other = pair.replace("_", " ").split("/")
        others.setdefault(one, []).append(other)
        others.setdefault(other, []).append(one)
    pattern = one_of({w for word in others for w in (word, word[:1].upper() + word[1:])})

    def new(place: re.Match[str], random: Random) -> str:
        known = others.get(place[0]) or others[place[0].lower()]
        return like(place[0], random.choice(known))

    return replaced(pattern, new)


def turned(table: str) -> Edits:
    """Return what puts the second of two words for the first, as `one/other one/other`."""
    others: dict[str, list[str]] = {}
    for pair in table.split():
        one, other = pair.replace("_", " ").split("/")
        others.setdefault(one, []).append(other)
    return replaced(one_of(others), lambda place, random: random.choice(others[place[0]]))


def without(pattern: str, flags: int = 0) -> Edits:
    """Return what takes out each place of a pattern, or of its first group."""
    return replaced(pattern, lambda _place, _random: "", flags)


def before(pattern: str, *words: str) -> Edits:
    """Return what puts a word before each place of a pattern."""
    return replaced(pattern, lambda place, random: f"{random.choice(words)} {place[0]}")


def after(pattern: str, *words: str) -> Edits:
    """Return what puts a word behind each place of a pattern."""
    return replaced(pattern, lambda place, random: f"{place[0]} {random.choice(words)}")


# Ellipses ----------------------------------------------------------------------------------


def elided(
    page: Page, hidden: tuple[int, int], place: tuple[int, int] | None, least: int, random: Random
) -> Draft | None:
    """Return a quote with an ellipsis for a place, or none if too few words are beside it."""
    if place is None:
        return None
    left = page.text[place[0] : hidden[0]].rstrip()
    right = page.text[hidden[1] : place[1]].lstrip()
    if min(len(re.findall(r"\w+", left)), len(re.findall(r"\w+", right))) < least:
        return None
    quote = f"{left} {random.choice(ELLIPSES)} {right}"
    return Draft(quote=quote, original=page.text[slice(*place)])


def _leaving_out(family: Family, name: str, pattern: str, least: int, flags: int) -> Kind:
    compiled = re.compile(pattern, flags)

    def draw(page: Page, random: Random) -> Iterator[Draft]:
        places = [p.span(1 if compiled.groups else 0) for p in compiled.finditer(page.text)]
        edges = page.clause if family.is_honest else page.around
        for place in random.sample(places, min(A_TURN, len(places))):
            if draft := elided(page, place, edges(*place, random), least, random):
                yield draft

    return Kind(name=name, family=family, draw=draw)


def hiding(name: str, pattern: str, flags: int = 0) -> Kind:
    """Return a kind of ellipses in place of what decides: a pattern, or its first group."""
    return _leaving_out(Family.HIDING, name, pattern, 1, flags)


def sparing(name: str, pattern: str, flags: int = 0) -> Kind:
    """Return a kind of ellipses in place of what may be left out."""
    return _leaving_out(Family.SPARING, name, pattern, 2, flags)


# Cuts --------------------------------------------------------------------------------------


class Side(enum.Enum):
    """Which side of a place is quoted."""

    BEFORE = enum.auto()
    BEHIND = enum.auto()


def cut(name: str, pattern: str, side: Side, least: int = 3) -> Kind:
    """Return a kind whose quotes end before, or begin behind, each place of a pattern.

    The place is the border of the first group, or of the whole: its begin for what ends
    before it, its end for what begins behind it.
    """
    compiled = re.compile(pattern)

    def draw(page: Page, random: Random) -> Iterator[Draft]:
        places = [p.span(1 if compiled.groups else 0) for p in compiled.finditer(page.text)]
        for start, end in random.sample(places, min(A_TURN, len(places))):
            whole = page.sentence(start, end)
            if whole is None:
                continue
            ends = (whole[0], start) if side is Side.BEFORE else (end, whole[1])
            words = [w.span() for w in re.compile(r"\S+").finditer(page.text, *ends)]
            if len(words) < least:
                continue
            count = random.randint(least, max(least, 14))
            kept = words[-count:] if side is Side.BEFORE else words[:count]
            quote = page.text[kept[0][0] : kept[-1][1]]
            uncut = (kept[0][0], end) if side is Side.BEFORE else (start, kept[-1][1])
            yield Draft(quote=quote, original=page.text[slice(*uncut)])

    return Kind(name=name, family=Family.CUT, draw=draw)


# Copies ------------------------------------------------------------------------------------


def stretches(page: Page, random: Random) -> Iterator[tuple[int, int]]:
    """Yield clauses of each sentence, or the whole, in any order."""
    for start, end in random.sample(page.sentences, len(page.sentences)):
        middle = random.randint(start, end - 1)
        yield page.clause(middle, middle + 1, random) or (start, end)


def copied(name: str, change: Change) -> Kind:
    """Return a kind of honest copies in which the quote is written otherwise."""

    def draw(page: Page, random: Random) -> Iterator[Draft]:
        for place in stretches(page, random):
            original = page.text[slice(*place)]
            quote = change(original, random)
            if quote is not None and quote != original:
                yield Draft(quote=quote, original=original)

    return Kind(name=name, family=Family.COPY, draw=draw)


def sourced(name: str, change: Change) -> Kind:
    """Return a kind of honest copies out of a source that is written otherwise."""

    def draw(page: Page, random: Random) -> Iterator[Draft]:
        for place in stretches(page, random):
            original = page.text[slice(*place)]
            written = change(original, random)
            if written is None or written == original:
                continue
            source = page.text[: place[0]] + written + page.text[place[1] :]
            yield Draft(quote=original, original=original, source=source)

    return Kind(name=name, family=Family.COPY, draw=draw)
