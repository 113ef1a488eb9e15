"""Text from ledgers and documents, made safe to show on a terminal or a page."""

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
