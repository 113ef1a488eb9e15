"""Posts on a page: elements alike, one beside the other, each with a moment of its own.

Live blogs, threads of forums and chats that were exported are such, and so are lists of events. A
post has the day of its moment only where it is called a post, a message or the like; else its words
have no day. An article with the days on which it was published and changed has no other beside it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import attrs

from chronology.documents.html.owner import Attributes
from chronology.documents.parts.days import HeadDay, day_of
from chronology.documents.parts.writers import is_name
from chronology.languages.english.pages import SAYS
from chronology.parts import Part
from chronology.timespan import TimeSpan
from chronology.vocabulary import PartKind

BLOCKS = frozenset({"div", "article", "section", "li", "td", "blockquote", "aside", "figure",
                    "main", "pre", "dd", "ul", "ol", "tr", "tbody", "table", "p"})  # fmt: skip
_CONTAINERS = frozenset({"div", "article", "section", "li"})
_MOST_BLOCKS = 200_000
_MOST_MOMENTS = 100_000
_LONGEST_NAMES = 300
_LONGEST_VALUE = 60
_LONGEST_MOMENT = 80
_LONGEST_NAME = 60
_LONGEST_HEAD = 300  # code points before a moment that heads a post, such as a name and a title
_FEWEST = 2
_FEWEST_WORDS = 12  # code points beside a moment
_BEARERS = ("datetime", "data-datetime", "data-time", "data-timestamp", "title")
_TIMES = frozenset({"time", "relative-time", "abbr"})
_MAY_DATE = frozenset({"div", "span", "p", "a", "small", "i", "em", "td", "b", "strong"})
_DATED = re.compile(r"(?<![a-z])(?:date|time|timestamp|posted|published)(?![a-z])|timeago")
_POST = re.compile(
    r"(?<![a-z])(?:(?:blog|live|forum|lb|chat)?-?(?:posts?|post-?\d+|updates?|entry|message|msg|comment"
    r"|reply|tweet|toot|status)|live-?blog|block)(?![a-z])"
)
_OF_A_PERSON = re.compile(r"(?<![a-z])(?:message|msg|comment|reply|tweet|toot|status|forum)")
_OF_A_CHAT = re.compile(r"(?<![a-z])(?:message|msg)(?![a-z])")
_NO_POST = re.compile(
    r"(?<![a-z])(?:meta|date|times?|byline|header|footer|title|nav|events?|calendar|schedule|agenda"
    r"|programme|program|timeline|related|teasers?)(?![a-z])"
)
_CHANGED = re.compile(r"updat|modif|edit|changed|revis")
_AUTHOR = re.compile(
    r"(?<![a-z])(?:from-name|author|author-?name|user-?name|screen-?name|poster|sender|nick|nickname|fn)"
    r"(?![a-z])"
)
_OF_ANSWERED = re.compile(
    r"(?<![a-z])(?:repl(?:y|ied)-?(?:to-?)?|in-reply-?(?:to-?)?|quoted-?)"
    r"(?:message-?)?(?:author|user|name|sender|nick|content|text|preview|body)(?![a-z])"
)
_HOLDS_ANSWERED = re.compile(r"(?<![a-z])(?:repl(?:y|ied)|in-reply|quoted?)(?![a-z])")
_ISO = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?:[T ]\d\d:?\d\d\S{0,20}?(?P<zulu>Z|[+-]00:?00)?)?\Z")
_SAYS = re.compile(rf",? (?:{'|'.join(SAYS)}) ?:?\Z", re.IGNORECASE)
_ANSWERED = "it is of the message that is answered, of which the page tells no day"
_DOUBT = "it bears a moment of its own, from which it may count, or not"


@attrs.frozen(kw_only=True)
class _Block:
    """An element that holds text: where it begins and ends, what it is, and what is around it."""

    name: str
    called: str
    begin: int
    outer: int
    is_reader: bool
    ends: list[int] = attrs.field(factory=list)

    @property
    def end(self) -> int:
        """Where it ends; -1 until it does."""
        return self.ends[0] if self.ends else -1


@attrs.frozen(kw_only=True)
class _Mark:
    """An element that bears a moment or a name: in which block, where, and what it tells."""

    name: str
    block: int
    begin: int
    value: str = ""
    is_author: bool = False
    is_changed: bool = False
    is_answered: bool = False
    ends: list[int] = attrs.field(factory=list)

    @property
    def end(self) -> int:
        """Where it ends; -1 until it does."""
        return self.ends[0] if self.ends else -1


class Posts:
    """The blocks of a page in the making, and the moments and names of writers in them."""

    def __init__(self) -> None:
        self._blocks: list[_Block] = []
        self._around: list[int] = []  # the open blocks
        self._marks: list[_Mark] = []
        self._open: list[_Mark] = []
        self._answered: set[int] = set()  # blocks that show a message which is answered

    def started(self, name: str, attributes: Attributes, at: int, *, is_reader: bool) -> None:
        """Take note of an element that begins where so much text is written."""
        called = _names_of_parts(attributes)
        if name in BLOCKS and len(self._blocks) < _MOST_BLOCKS:
            outer = self._around[-1] if self._around else -1
            self._around.append(len(self._blocks))
            block = _Block(name=name, called=called, begin=at, outer=outer, is_reader=is_reader)
            self._blocks.append(block)
        if len(self._marks) >= _MOST_MOMENTS or not (attributes or name in _TIMES):
            return
        value = _moment_told(attributes) if name in _TIMES or _DATED.search(called) else ""
        is_answered = _OF_ANSWERED.search(called) is not None
        if is_answered:
            self._note_answered(called)
        is_author = bool(called) and not value and _AUTHOR.search(called) is not None
        may_date = name in _TIMES or (name in _MAY_DATE and _DATED.search(called) is not None)
        if is_author or may_date:
            around = self._around[-1] if self._around else -1
            is_changed = _CHANGED.search(called) is not None
            mark = _Mark(
                name=name,
                block=around,
                begin=at,
                value=value,
                is_author=is_author,
                is_changed=is_changed,
                is_answered=is_answered,
            )
            self._marks.append(mark)
            self._open.append(mark)

    def _note_answered(self, called: str) -> None:
        """Take note of the block that shows what is answered: its own, or the one around it."""
        number = self._around[-1] if self._around else -1
        if number < 0:
            return
        block = self._blocks[number]
        if block.called != called:  # within a block
            if _HOLDS_ANSWERED.search(block.called) is not None:
                self._answered.add(number)
            return
        outer = self._blocks[block.outer] if block.outer >= 0 else None
        is_held = outer is not None and _HOLDS_ANSWERED.search(outer.called) is not None
        self._answered.add(block.outer if is_held else number)

    def ended(self, name: str, at: int) -> None:
        """Take note of an element that ends where so much text is written."""
        if self._open and self._open[-1].name == name:
            self._open.pop().ends.append(at)
        if name in BLOCKS and self._around and self._blocks[self._around[-1]].name == name:
            self._blocks[self._around.pop()].ends.append(at)

    def blocks(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return where blocks begin and end, the outer before those in them."""
        places = ((one.begin, one.end if one.end >= 0 else len(text)) for one in self._blocks)
        return tuple(place for place in places if place[0] < place[1])

    def parts(self, text: str) -> tuple[Part, ...]:
        """Return the posts of a page."""
        moments = [one for one in self._marks if not one.is_author and one.end >= 0]
        if len(moments) < _FEWEST:
            return ()
        within = self._moments_within(moments, text)
        siblings: dict[tuple[int, str, str], list[int]] = {}
        for number in within:
            block = self._blocks[number]
            first = block.called.split(" ")[0].rstrip("0123456789-")
            siblings.setdefault((block.outer, block.name, first), []).append(number)
        authors = self._authors(text, sorted(self._marks, key=lambda one: one.is_answered))
        found: list[Part] = []
        for group in siblings.values():
            found += self._group(text, sorted(group), within, authors)
        return (*found, *self._shown_anew(text, found)) if found else ()

    def _shown_anew(self, text: str, posts: Sequence[Part]) -> Iterator[Part]:
        """Yield what posts show of those that they answer, and that names another writer."""
        own = self._authors(text, [one for one in self._marks if not one.is_answered])
        places = {(one.start, one.end) for one in posts}
        for number in sorted(self._answered):
            block = self._blocks[number]
            end = block.end if block.end >= 0 else len(text)
            if block.begin < end and self._post_around(number, places, len(text)) in own:
                yield Part(
                    kind=PartKind.QUOTED,
                    start=block.begin,
                    end=end,
                    is_quoted=True,
                    doubt=_ANSWERED,
                )

    def _post_around(self, number: int, posts: "set[tuple[int, int]]", length: int) -> int:
        """Return the block of the post in which a block stands; -1 if it stands in none."""
        number, steps = self._blocks[number].outer, 0
        while number >= 0 and steps < _MOST_STEPS:
            block = self._blocks[number]
            if (block.begin, block.end if block.end >= 0 else length) in posts:
                return number
            number, steps = block.outer, steps + 1
        return -1

    def _moments_within(
        self, moments: Sequence[_Mark], text: str
    ) -> "dict[int, list[tuple[_Mark, HeadDay]]]":
        """Return the moments in each container, up to the first with another of its kind in it."""
        within: dict[int, list[tuple[_Mark, HeadDay]]] = {}
        for mark in moments:
            day = _day_borne(mark, text)
            if day is None:
                continue
            number, steps = mark.block, 0
            while number >= 0 and steps < _MOST_STEPS:
                if self._blocks[number].name in _CONTAINERS:
                    within.setdefault(number, []).append((mark, day))
                number, steps = self._blocks[number].outer, steps + 1
        return within

    def _authors(self, text: str, marks: Iterable[_Mark]) -> dict[int, str]:
        """Return the first name of a writer in each block."""
        found: dict[int, str] = {}
        for mark in marks:
            words = " ".join(text[mark.begin : max(mark.end, mark.begin)][:200].split())
            name = _SAYS.sub("", words.removeprefix("By ").removeprefix("by "))
            if not mark.is_author or len(name) > _LONGEST_NAME or not is_name(name):
                continue
            number, steps = mark.block, 0
            while number >= 0 and steps < _MOST_STEPS:
                found.setdefault(number, name)
                number, steps = self._blocks[number].outer, steps + 1
        return found

    def _group(
        self,
        text: str,
        group: Sequence[int],
        within: "dict[int, list[tuple[_Mark, HeadDay]]]",
        authors: dict[int, str],
    ) -> Iterator[Part]:
        """Yield the posts among blocks that are alike and stand one beside the other."""
        members = [one for one in group if self._is_member(text, one, within[one])]
        if len(members) < _FEWEST:
            return
        called = [f"{self._blocks[one].name} {self._blocks[one].called}" for one in members]
        is_sure = all(map(_is_called_a_post, called))
        days = {day.day for one in members for _, day in within[one]}
        if not is_sure and len(days) < _FEWEST:
            return
        author = ""
        for number, name in zip(members, called, strict=True):
            if number in authors or "joined" not in name:
                author = authors.get(number, "")
            yield self._post(text, number, within[number], author, is_sure=is_sure)

    def _is_member(self, text: str, number: int, found: "list[tuple[_Mark, HeadDay]]") -> bool:
        block = self._blocks[number]
        first, last = found[0][0], found[-1][0]
        end = block.end if block.end >= 0 else len(text)
        is_head = len(text[block.begin : first.begin].strip()) <= _LONGEST_HEAD
        is_foot = len(text[last.end : end].strip()) <= _LONGEST_HEAD
        told, behind = 0, 0
        for mark, _ in found:  # one may stand within another
            told += max(0, mark.end - max(mark.begin, behind))
            behind = max(behind, mark.end)
        has_words = len(text[block.begin : end].strip()) - told >= _FEWEST_WORDS
        return (is_head or is_foot) and has_words

    def _post(
        self,
        text: str,
        number: int,
        found: "list[tuple[_Mark, HeadDay]]",
        author: str,
        *,
        is_sure: bool,
    ) -> Part:
        block = self._blocks[number]
        own = [day for mark, day in found if not mark.is_changed] or [day for _, day in found]
        day = own[0] if len(set(own)) == 1 else HeadDay()
        is_dated = is_sure and day.day is not None
        is_of_person = block.is_reader or _OF_A_PERSON.search(block.called) is not None
        head = " ".join(text[found[0][0].begin : found[0][0].end].split())
        kind = PartKind.MESSAGE if is_sure else PartKind.SECTION
        return Part(
            kind=PartKind.COMMENT if block.is_reader else kind,
            start=block.begin,
            end=block.end if block.end >= 0 else len(text),
            author=author if is_sure else "",
            published=day.day if is_dated else None,
            if_month_first=day.if_month_first if is_dated else None,
            told=day.day if day.if_month_first is None else None,
            head=found[0][0].value or head,
            is_quoted=is_of_person or bool(author and is_sure),
            is_added=_OF_A_CHAT.search(block.called) is None,
            doubt="" if is_dated else _DOUBT,
        )


_MOST_STEPS = 60  # blocks around a moment that are looked at


def _names_of_parts(attributes: Attributes) -> str:
    if not attributes:
        return ""
    names = [attributes.get(one) or "" for one in ("class", "itemprop", "rel")]
    return " ".join(filter(None, names))[:_LONGEST_NAMES].lower().replace("_", "-")


def _is_called_a_post(called: str) -> bool:
    name, _, rest = called.partition(" ")
    if _NO_POST.search(rest):
        return False
    return name == "article" or _POST.search(rest) is not None


def _moment_told(attributes: Attributes) -> str:
    """Return the moment that an attribute tells; empty if none does."""
    values: Iterable[str] = ((attributes.get(one) or "").strip() for one in _BEARERS)
    return next((one[:_LONGEST_VALUE] for one in values if any(map(str.isdigit, one))), "")


def _day_borne(mark: _Mark, text: str) -> HeadDay | None:
    """Return the day of a moment; nothing of what is none, without a day where it is not sure."""
    shown = " ".join(text[mark.begin : min(mark.end, mark.begin + 200)].split())
    if mark.end - mark.begin > _LONGEST_MOMENT * 2 or len(shown) > _LONGEST_MOMENT:
        return None
    own = _day_told(shown)
    if own.day is not None and own.if_month_first is None:
        return own
    if not mark.value:
        return own if own.day is not None else None
    iso = _ISO.match(mark.value)
    if iso is None:
        told = _day_told(mark.value)
        return told if told.day is not None else None
    day = _day_told(iso["day"])
    if day.day is None:
        return None
    return day if not iso["zulu"] or _shows(shown, day.day) else HeadDay()


_day_told = lru_cache(maxsize=4096)(day_of)


def _shows(shown: str, day: TimeSpan) -> bool:
    """Say whether words show the number of a day: an hour of UTC may be of another day there."""
    number = int(str(day.earliest)[8:10])
    return (
        re.search(rf"(?<![\d:.]){number:02d}(?![\d:])|(?<![\d:.]){number}(?![\d:])", shown)
        is not None
    )
