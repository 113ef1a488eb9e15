"""What a Markdown file has beside its text: descriptions of pictures, notes that nothing names.

What is told here is not shown by a reader that writes GitHub's Markdown as a page.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

_Stretch = tuple[int, int]

_LABEL = r"(?:\\.|[^\[\]\\\n]|\n(?![^\S\n]*+\n))"
_DESTINATION = r"(?:<[^<>\n]*+>|(?:\\[()\\]|[^\s()<>]|\([^\s()<>]*+\))*+)"
_TITLE = r"(?:\"(?:\\.|[^\"\\])*+\"|'(?:\\.|[^'\\])*+'|\((?:\\.|[^()\\])*+\))"
_TITLE_OF_LINK = re.compile(
    rf"\]\([ \t\n]?{_DESTINATION}[ \t\n]{{1,5}}(?P<title>{_TITLE})\s?\)", re.DOTALL
)
_DEFINITION = re.compile(
    rf"^[ \t>]{{0,20}}\[(?!\^)(?P<label>{_LABEL}{{1,999}}+)\]:[ \t]{{0,20}}(?:\n[ \t]{{0,20}})?"
    rf"(?:<[^<>\n]*+>|[^\s<>]++)(?P<title>[ \t]{{0,20}}\s[ \t]{{0,20}}{_TITLE})?[ \t]{{0,20}}$",
    re.MULTILINE,
)
_MOST_LABEL = 1000
_BRACKET = re.compile(r"\\.|!\[|\[|\]|\n[^\S\n]*+\n")
_BEHIND = re.compile(
    rf"\([ \t\n]{{0,5}}{_DESTINATION}(?:[ \t\n]{{1,5}}{_TITLE})?\s{{0,5}}\)", re.DOTALL
)
_NAMED = re.compile(rf"\[(?P<label>{_LABEL}{{0,999}}+)\]")
_MARGIN = r"^[ \t>]{0,20}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})?"
_INFO = re.compile(
    rf"{_MARGIN}(?:`{{3,20}}[ \t]*+(?P<ticked>[^`\n]++)|~{{3,20}}[ \t]*+(?P<waved>[^~\n][^\n]*+))$",
    re.MULTILINE,
)
_NOTE = re.compile(r"^ {0,3}\[\^(?P<label>[^\[\]\s]{1,999})\]:[ \t]?", re.MULTILINE)
_NOTED = re.compile(r"(?<!\\)\[\^(?P<label>[^\[\]\s]{1,999})\]")
# A paragraph that is not set in ends the note before it.
_PAST_NOTE = re.compile(r"\n(?:[^\S\n]*+\n)++(?! {4}|\t)| *\n(?= {0,3}\[\^[^\[\]\s]{1,999}\]:)")


def beside(text: str, shown: Sequence[_Stretch], unseen: Sequence[_Stretch]) -> Iterator[_Stretch]:
    """Yield what stands beside the text: titles, definitions, words of pictures and fences, notes.

    Args:
        text: of the file.
        shown: where it has code, in order.
        unseen: what is not shown anyway, in order.
    """
    yield from (one.span("title") for one in _TITLE_OF_LINK.finditer(text))
    labels = set[str]()
    for one in _DEFINITION.finditer(text):
        labels.add(_as_label(one["label"]))
        yield one.span()
    yield from _pictures(text, labels)
    for one in _INFO.finditer(text):
        yield one.span("ticked" if one["ticked"] else "waved")
    yield from _unnamed_notes(text, sorted((*shown, *unseen)))


def _as_label(written: str) -> str:
    return " ".join(written.casefold().split())


def _pictures(text: str, labels: set[str]) -> Iterator[_Stretch]:
    """Yield where pictures stand, with the words that describe them; the outer ones alone."""
    opened: list[_Stretch] = []
    for mark in _BRACKET.finditer(text):
        sign = mark.group()
        if sign.isspace():
            opened = []
        elif sign in {"[", "!["}:
            opened.append(mark.span())
        elif sign == "]" and opened:
            begin, words = opened.pop()
            if words - begin < len("!["):
                continue
            end = _end_of_picture(text, words, mark.end(), labels)
            if end:
                yield begin, end


def _end_of_picture(text: str, words: int, end: int, labels: set[str]) -> int:
    """Return where a picture ends whose words end there, or 0 if it is none."""
    if (target := _BEHIND.match(text, end)) is not None:
        return target.end()
    if (named := _NAMED.match(text, end)) is not None and named["label"]:
        return named.end() if _as_label(named["label"]) in labels else 0
    return end if end - words < _MOST_LABEL and _as_label(text[words : end - 1]) in labels else 0


def _unnamed_notes(text: str, passed: Sequence[_Stretch]) -> Iterator[_Stretch]:
    """Yield the notes that no shown word names, nor a note that one names; and those told twice."""
    notes = list(_notes(text))
    if not notes:
        return
    begins, named, place = [begin for begin, _, _ in notes], list[tuple[int, str]](), 0
    for one in _NOTED.finditer(text):
        while place < len(passed) and passed[place][1] <= one.start():
            place += 1
        if place == len(passed) or one.start() < passed[place][0]:
            named.append((one.start(), one["label"].casefold()))
    yield from _not_reached(notes, begins, named)


def _notes(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where each note begins and ends, and its label."""
    at = 0
    for one in _NOTE.finditer(text):
        if one.start() < at:
            continue
        found = _PAST_NOTE.search(text, one.end())
        at = len(text) if found is None else found.start()
        yield one.start(), at, one["label"].casefold()


def _not_reached(
    notes: Sequence[tuple[int, int, str]], begins: list[int], named: list[tuple[int, str]]
) -> Iterator[_Stretch]:
    of_label = dict[str, int]()
    for place, (_, _, label) in enumerate(notes):
        of_label.setdefault(label, place)
    names = dict[int, list[str]]()  # by the note in which they stand, -1 for the text
    for start, label in named:
        place = bisect_right(begins, start) - 1
        if place >= 0 and start < notes[place][1]:
            if start > notes[place][0] + len("   "):
                names.setdefault(place, []).append(label)
        else:
            names.setdefault(-1, []).append(label)
    reached, asked = set[int](), [-1]
    while asked:
        for label in names.get(asked.pop(), ()):
            place = of_label.get(label, -1)
            if place >= 0 and place not in reached:
                reached.add(place)
                asked.append(place)
    yield from ((begin, end) for place, (begin, end, _) in enumerate(notes) if place not in reached)
