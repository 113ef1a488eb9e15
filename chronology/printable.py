"""Text from ledgers and documents, made safe to show on a terminal or a page."""

import json
import unicodedata

_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_HARMLESS = frozenset("\u200c\u200d")  # joiners, which some scripts need


def printable(text: str) -> str:
    """Return text with every control and invisible character shown as its code point."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if _shows(c) else f"⟨U+{ord(c):04X}⟩" for c in text)


def _shows(character: str) -> bool:
    if character in "\n\t" or character in _HARMLESS:
        return True
    return unicodedata.category(character) not in _INVISIBLE


def in_a_line(text: str) -> str:
    """Return text without line breaks, so that it cannot begin a line of its own."""
    return " ".join(printable(text).split())


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
