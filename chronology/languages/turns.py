r"""A notation in which turns of phrase around times read like the words that they match.

    >>> names = {"put": "(postponed|put off)", "near": "about", "aside": r"\s?\?"}
    >>> turn = compiled("@put [on ON] (to|until) NEW", table_of(names))
    >>> bool(turn.search(f"It was put off until {TIME}."))
    True

A word stands for itself, whatever its case. `(a|b c)` is any of several, `[a]` may be left out,
`{4 words}` are up to four words of the same sentence, `{4 words or times}` times among them, and
`@name` is what a table says under this name; of those that are asked for, the group of that name
tells whether it stood there. `\\(` and `\\)` are brackets, `OLD's` its genitive,
and `OLD+` is a time, or a stretch of two.
`OLD`, `NEW` and `ON` are times, `BY` is a length, each with what may stand directly beside it.
Every repetition is bounded.
"""

import re
from collections.abc import Collection, Iterator, Mapping

from chronology.languages.time_rules import alternation

TIME, LENGTH = "\ue000", "\ue001"  # what stands for a time, and for a length
SLOTS = {"OLD": TIME, "NEW": TIME, "ON": TIME, "BY": LENGTH}
_SPACE = r"\s{1,3}"
_LETTER = rf"(?:[^\s.;:!?{TIME}{LENGTH}]|[.:](?=\w))"
_LETTER_OR_TIME = r"(?:[^\s.;:!?]|[.:](?=\w))"
_WORD = rf"{_LETTER}{{1,30}}"
_WORD_OR_TIME = rf"{_LETTER_OR_TIME}{{1,30}}"
_COMMA = r"\s?,"
_OPENING = r"\("
_MARKS = {",": _COMMA, _OPENING: r"\s{0,3}\(\s?", r"\)": r"\s?\)"}
_BREAK = "break"  # words that no gap holds
_GAP = re.compile(r"\{(\d{1,2}) words( or times)?\}")
PARTS = re.compile(r"\{\d{1,2} words(?: or times)?\}|\\[()]|[\[\]()|,]|@\w+|[^\s\[\]()|,]+")
_BARE = re.compile(r"[a-z][a-z-]*")  # what stands only for itself
_NEAR = "near"  # what may stand between a slot's preposition and its time
ASIDE = "aside"  # what may stand directly behind a time


def table_of(names: Mapping[str, str]) -> Mapping[str, str]:
    """Return the pattern of each name.

    Args:
        names: what each stands for, in the same notation; `near` is what may stand before a time
            or length, `aside` a pattern of what may directly follow a time, and `break` words
            that are none of so many others.
    """
    table = {name: _pattern(words, {}) for name, words in names.items() if name != ASIDE}
    return table | {ASIDE: names[ASIDE].replace("TIME", TIME)}


def compiled(turn: str, table: Mapping[str, str], asked: Collection[str] = ()) -> re.Pattern[str]:
    """Return the pattern of a turn of phrase.

    Args:
        turn: the words.
        table: the patterns of names, as `table_of` gives them.
        asked: the names that have a group; none of them stands twice in a turn.
    """
    table = {**table, **{name: f"(?P<{name}>{table[name]})" for name in asked}}
    return re.compile(rf"(?<![\w-])(?:{_pattern(turn, table)})(?!\w)", re.IGNORECASE)


def _pattern(turn: str, table: Mapping[str, str]) -> str:
    return _any(iter(PARTS.findall(turn)), table, end="")


def _any(parts: Iterator[str], table: Mapping[str, str], end: str) -> str:
    """Return the pattern of what stands up to a closing mark."""
    branches, items, words = [], list[tuple[str, str]](), list[str]()
    for part in parts:
        if part == end:
            break
        words.append(part)
        if part == "|":
            branches.append(_sequence(items))
            items = []
        elif part == "(":
            items.append(("", _any(parts, table, ")")))
        elif part == "[":
            items.append(("[", _any(parts, table, "]")))
        else:
            items.append(_item(part, table))
    if branches and all(_BARE.fullmatch(word) for word in words[::2]) and set(words[1::2]) == {"|"}:
        return alternation(sorted(words[::2]))
    return f"(?:{'|'.join([*branches, _sequence(items)])})"


def _item(part: str, table: Mapping[str, str]) -> tuple[str, str]:
    """Return what sort of part it is, and its pattern."""
    if gap := _GAP.fullmatch(part):
        word = _WORD_OR_TIME if gap[2] else _WORD
        unless = rf"(?!{table[_BREAK]}\b)" if _BREAK in table else ""
        return "{", rf"(?:{_SPACE}{unless}{word}){{0,{gap[1]}}}?"
    if part in _MARKS:
        return part, _MARKS[part]
    if part in SLOTS:
        return "", _slot(part, table)
    if (slot := part.removesuffix("+")) in SLOTS:
        return "", rf"{_slot(slot, table)}(?:{_SPACE}\w{{1,7}}{_SPACE}{TIME})?"
    if (slot := part.removesuffix("'s")) in SLOTS:
        return "", rf"{_slot(slot, table)}['’]s?"
    return "", table[part[1:]] if part[0] == "@" else re.escape(part)


def _slot(part: str, table: Mapping[str, str]) -> str:
    """Return a time or length, with what may stand before it and directly behind it."""
    name, mark = part.lower(), SLOTS[part]
    near = f"(?:{table[_NEAR]}{_SPACE}){{0,4}}"
    if mark == LENGTH:
        return f"{near}(?P<{name}>{mark})"
    return f"(?P<{name}_from>){near}(?P<{name}>{mark})(?:{table[ASIDE]}){{0,2}}"


def _sequence(items: list[tuple[str, str]]) -> str:
    """Return the pattern of items with space between them."""
    written, space = "", ""
    for kind, pattern in items:
        if kind == "[":
            before = "" if pattern.startswith(f"(?:{_COMMA}") else space
            written += f"(?:{before}{pattern})?" if space else f"(?:{pattern}{_SPACE})?"
            continue
        written += pattern if kind else f"{space}{pattern}"
        space = "" if kind == _OPENING else _SPACE
    return written
