r"""A notation for words of time that reads like the words: `half a[n] {unit} ago`.

    >>> notation = Notation(lists={"unit": ("year", "decade"), "weekday": ("Monday", "Tuesday")})
    >>> re.fullmatch(notation.pattern("half a[n] {unit} ago"), "Half a  decade ago")["unit"]
    'decade'

What is written there stands for itself, but for this:

| written | what it matches |
|---|---|
| a space | one to three spaces or line breaks |
| `_` | that, or a hyphen |
| `[the] week`, `a[n]` | what may be left out, with the space beside it |
| `(before\|prior to)` | one of them |
| `{unit}` | a word of the list of that name, as group `unit` |
| `{first of unit}` | a word of the list `unit`, as group `first` |
| `{side: before\|after}` | one of them, as group `side` |
| `'` | a straight or a typographic apostrophe |

Small letters match any letters, words with capitals only themselves; so do lists that hold a
capital. A group may be named twice: the second is `unit_2` (`group` finds it). There is no
repetition, so that no pattern can run away: what it matches is as long as its words, and it is
tried in time that does not grow with the text.
"""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import NoReturn

import attrs

from chronology.languages.time_rules import alternation

_SPACE = r"\s{1,3}"
_MARKS = {mark: re.escape(mark) for mark in "-.,/&%"}
_MARKS |= {"'": "['’]", "’": "['’]", "_": rf"(?:{_SPACE}|-)"}
_LETTERS = re.compile(r"[^\W_]+")
_CLOSING = {"[": "]", "(": ")", "{": "}"}
_SLOT = re.compile(r"\s*(?P<group>\w+)\s*(?:of\s+(?P<list>\w+)\s*|:(?P<words>.*))?", re.DOTALL)


class NotationError(ValueError):
    """Words that are no notation: what is wrong, and where, with a mark below it."""

    def __init__(self, what: str, text: str, place: int) -> None:
        super().__init__(f"{what}\n  {text}\n  {' ' * place}^")


@attrs.frozen(kw_only=True)
class _Word:
    """Something that is matched: its pattern, the words that may end it, and if it is letters."""

    pattern: str
    endings: frozenset[str] = frozenset({""})


@attrs.frozen(kw_only=True)
class _Optional:
    """What may be left out."""

    of: tuple["_Node", ...]


@attrs.frozen(kw_only=True)
class _Space:
    """Space between words."""


_Node = _Word | _Optional | _Space


@attrs.frozen(kw_only=True)
class Notation:
    """The notation of one language.

    Attributes:
        lists: words by the name of their list; phrases have a space between their words.
        pieces: patterns of what is no list of words (figures), by name. One that names groups
            of its own is taken as it is.
    """

    lists: Mapping[str, Iterable[str]] = attrs.field(factory=dict)
    pieces: Mapping[str, str] = attrs.field(factory=dict)

    def pattern(self, text: str) -> str:
        """Return the pattern of words.

        Raises:
            NotationError: If a bracket is not closed, a list is not known, or a mark means
                nothing; it says where.
        """
        return f"(?i:{_pattern(_Parser(text, self).all())})"

    def endings(self, text: str) -> tuple[str, ...]:
        """Return with which words, in small letters, words end; `("",)` if with any."""
        endings = _endings(_Parser(text, self).all())
        return ("",) if "" in endings else tuple(sorted(endings))


def group(match: re.Match[str], name: str) -> str:
    """Return the words of a group, whichever of its places they stand at; empty if at none."""
    groups, place, number = match.re.groupindex, name, 1
    while place in groups:
        if words := match[place]:
            return words
        number += 1
        place = f"{name}_{number}"
    return ""


# Letters that `re` takes for ASCII ones when it ignores case, and `str.lower` does not.
_ASCII_FORMS = str.maketrans({"ſ": "s", "ı": "i", "İ": "i", "\N{KELVIN SIGN}": "k"})


def in_plain_letters(text: str) -> str:
    """Return a text in small letters: of those that `re` takes for one when it ignores case, one.

    >>> in_plain_letters("The LAſT Day")
    'the last day'
    """
    return text.translate(_ASCII_FORMS).lower()


def plain(words: str) -> str:
    """Return words in small letters and with single spaces, as lists have them."""
    return words and " ".join(in_plain_letters(words).split())


class _Parser:
    """Reads one text of the notation, from left to right."""

    def __init__(self, text: str, notation: Notation) -> None:
        self.text = text
        self.notation = notation
        self.place = 0
        self.names: dict[str, int] = {}

    def all(self) -> tuple[_Node, ...]:
        """Return all of the text."""
        nodes = self.choice("", 0)
        if not nodes:
            self.fail("there are no words", 0)
        return nodes

    def fail(self, what: str, place: int) -> NoReturn:
        """Raise the error of something at a place."""
        raise NotationError(what, self.text, place)

    def choice(self, closing: str, opened: int) -> tuple[_Node, ...]:
        """Return what stands up to a closing bracket: one sequence, or one of several."""
        sequences = [self.sequence(closing, opened)]
        while self.text[self.place : self.place + 1] == "|":
            self.place += 1
            sequences.append(self.sequence(closing, opened))
        self.place += bool(closing)
        if len(sequences) == 1:
            return sequences[0]
        if closing != ")":  # between round brackets a space stands for itself
            sequences = [_trimmed(nodes) for nodes in sequences]
        if not all(sequences):
            self.fail("one of the alternatives is empty", opened)
        endings = frozenset[str]().union(*(_endings(nodes) for nodes in sequences))
        patterns = "|".join(_pattern(nodes) for nodes in sequences)
        return (_Word(pattern=f"(?:{patterns})", endings=endings),)

    def sequence(self, closing: str, opened: int) -> tuple[_Node, ...]:
        """Return what stands up to `|` or a closing bracket."""
        nodes: list[_Node] = []
        while self.place < len(self.text) and self.text[self.place] not in f"|{closing}":
            nodes.append(self.node())
        if closing and self.place == len(self.text):
            self.fail(f"“{self.text[opened]}” is not closed", opened)
        return _spaced(nodes)

    def node(self) -> _Node:
        """Return what stands at the place."""
        start, mark = self.place, self.text[self.place]
        if word := _LETTERS.match(self.text, start):
            self.place = word.end()
            return _word(word[0])
        self.place += 1
        if mark in _CLOSING:
            return self.bracket(mark, start)
        if mark.isspace():
            self.place += len(self.text[self.place :]) - len(self.text[self.place :].lstrip())
            return _Space()
        if mark not in _MARKS:
            closes = mark in _CLOSING.values()
            self.fail(f"“{mark}” closes nothing" if closes else f"“{mark}” means nothing", start)
        return _Word(pattern=_MARKS[mark], endings=frozenset({mark}))

    def bracket(self, mark: str, start: int) -> _Node:
        """Return what stands in a bracket, of which the opening mark is read."""
        if mark == "{":
            return self.slot(start)
        nodes = self.choice(_CLOSING[mark], start)
        if mark == "[":
            nodes = _trimmed(nodes)
        if not nodes:
            self.fail("nothing stands in the brackets", start)
        if mark == "[":
            return _Optional(of=nodes)
        pattern = _pattern(nodes)
        pattern = pattern if len(nodes) == 1 else f"(?:{pattern})"
        return _Word(pattern=pattern, endings=_endings(nodes))

    def slot(self, start: int) -> _Word:
        """Return what stands in braces."""
        end = self.text.find("}", start)
        if end < 0:
            self.fail("“{” is not closed", start)
        slot = _SLOT.fullmatch(self.text, start + 1, end)
        if slot is None:
            self.fail("braces hold a name, “name of list” or “name: words”", start)
        if slot["words"] is None:
            self.place = end + 1
            return self.listed(slot["group"], slot["list"] or slot["group"], start)
        self.place = slot.start("words")
        group = self.named(slot["group"])
        nodes = _trimmed(self.choice("}", start))
        return _Word(pattern=f"(?P<{group}>{_pattern(nodes)})", endings=_endings(nodes))

    def listed(self, group: str, name: str, start: int) -> _Word:
        """Return a word of a list, or a piece."""
        if name in self.notation.pieces:
            piece = self.notation.pieces[name]
            if "(?P<" in piece:
                return _Word(pattern=f"(?-i:{piece})")
            return _Word(pattern=f"(?P<{self.named(group)}>{piece})")
        if name not in self.notation.lists:
            known = (*self.notation.lists, *self.notation.pieces)
            near = "".join(f"; is “{one}” meant?" for one in get_close_matches(name, known, 1))
            self.fail(f"there is no list “{name}”{near}", start)
        words = tuple(self.notation.lists[name])
        one_of = alternation(words).replace(r"\ ", _SPACE).replace("'", "['’]")
        if any(word != word.lower() for word in words):
            one_of = f"(?-i:{one_of})"
        endings = frozenset(word.lower().split()[-1] for word in words)
        return _Word(pattern=f"(?P<{self.named(group)}>{one_of})", endings=endings)

    def named(self, group: str) -> str:
        """Return the name of a group, another if it stands there already."""
        number = self.names[group] = self.names.get(group, 0) + 1
        return group if number == 1 else f"{group}_{number}"


def _word(word: str) -> _Word:
    """Return a word: in small letters, any letters."""
    pattern = word if word == word.lower() else f"(?-i:{word})"
    return _Word(pattern=pattern, endings=frozenset({word.lower()}))


def _trimmed(nodes: tuple[_Node, ...]) -> tuple[_Node, ...]:
    """Return a sequence without the space around it."""
    first = 1 if nodes[:1] == (_Space(),) else 0
    last = len(nodes) - (1 if len(nodes) > first and nodes[-1] == _Space() else 0)
    return nodes[first:last]


def _spaced(nodes: list[_Node]) -> tuple[_Node, ...]:
    """Return a sequence whose optional words take the space along that they need.

    It is that behind them, or before them if all that follows may be left out as well.
    """
    least = max((place for place, one in enumerate(nodes) if isinstance(one, _Word)), default=0)
    spaced: list[_Node] = []
    taken = False
    for place, node in enumerate(nodes):
        if taken:
            taken = False
            continue
        if not isinstance(node, _Optional):
            spaced.append(node)
        elif spaced and spaced[-1] == _Space() and place > least:
            spaced[-1] = _Optional(of=(_Space(), *node.of))
        elif (
            place < least
            and nodes[place + 1] == _Space()
            and (not spaced or _ends_with_space(spaced[-1]))
        ):
            spaced.append(_Optional(of=(*node.of, _Space())))
            taken = True
        else:
            spaced.append(node)
    return tuple(spaced)


def _ends_with_space(node: _Node) -> bool:
    return node == _Space() or (isinstance(node, _Optional) and node.of[-1] == _Space())


def _pattern(nodes: Iterable[_Node]) -> str:
    return "".join(_pattern_of(node) for node in nodes)


def _pattern_of(node: _Node) -> str:
    if isinstance(node, _Space):
        return _SPACE
    return f"(?:{_pattern(node.of)})?" if isinstance(node, _Optional) else node.pattern


def _endings(nodes: tuple[_Node, ...]) -> frozenset[str]:
    """Return with which words a sequence ends."""
    found: frozenset[str] = frozenset()
    for node in reversed(nodes):
        if isinstance(node, _Word):
            return found | (node.endings or {""})
        if isinstance(node, _Optional):
            found |= _endings(_trimmed(node.of))
    return found
