"""Text from ledgers and documents, made safe to show on a terminal or a page."""

import json
import unicodedata

_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_HARMLESS = frozenset("\u200c\u200d")  # joiners, which some scripts need


def printable(text: str) -> str:
    """Return text with every control and invisible character shown as its code point."""
    if text.isprintable():
        return text
    return "".join(c if _shows(c) else f"⟨U+{ord(c):04X}⟩" for c in text)


def _shows(character: str) -> bool:
    if character in "\n\t" or character in _HARMLESS:
        return True
    return unicodedata.category(character) not in _INVISIBLE


def in_a_line(text: str) -> str:
    """Return text without line breaks, so that it cannot begin a line of its own."""
    return " ".join(printable(text).split())


# What may stand within a name that is read from right to left; not what parts it from a date.
_JOINS_LEFTWARD = frozenset(
    " -'\"()./\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{RIGHT SINGLE QUOTATION MARK}"
)
_LEFTWARD = frozenset({"R", "AL"})
_LTR_MARK = "\N{LEFT-TO-RIGHT MARK}"


def parts_leftward(text: str) -> list[tuple[str, bool]]:
    """Return a text in parts, each with whether it is read from right to left.

    Such a part ends with its last letter of that direction, and a bracket that closes behind it:
    numbers and commas next to it belong to what surrounds it.
    """
    if text.isascii():
        return [(text, False)]
    parts: list[tuple[str, bool]] = []
    at = done = 0
    while at < len(text):
        if unicodedata.bidirectional(text[at]) not in _LEFTWARD:
            at += 1
            continue
        end = _end_leftward(text, at)
        parts += [(text[done:at], False), (text[at:end], True)]
        at = done = end
    return [(part, is_leftward) for part, is_leftward in (*parts, (text[done:], False)) if part]


def _end_leftward(text: str, start: int) -> int:
    end = at = start
    while at < len(text):
        kind = unicodedata.bidirectional(text[at])
        if kind in _LEFTWARD or (kind == "NSM" and end == at):
            end = at + 1
        elif text[at] not in _JOINS_LEFTWARD:
            break
        at += 1
    closes = text[end : end + 1] == ")" and text.count("(", start, end) > text.count(
        ")", start, end
    )
    return end + closes


def in_its_direction(text: str) -> str:
    """Return text whose parts from right to left turn nothing around that stands behind them."""
    return "".join(
        f"{part}{_LTR_MARK}" if turned else part for part, turned in parts_leftward(text)
    )


def in_json(text: str) -> str:
    """Return JSON in which every control and invisible character is an escape of JSON's own."""
    if text.isascii():
        return text
    return "".join(c if _shows(c) else json.dumps(c)[1:-1] for c in text)


def display_width(text: str) -> int:
    """Return how many columns the widest line of a text takes on a terminal."""
    if text.isascii():
        return max(map(len, text.split("\n")))
    from wcwidth import wcswidth

    return max(wcswidth(line) if wcswidth(line) >= 0 else len(line) for line in text.split("\n"))
