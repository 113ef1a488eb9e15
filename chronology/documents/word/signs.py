"""Signs in a Word document that are named by a font and a number in it."""

from xml.etree.ElementTree import Element

from chronology.documents.beside import Beside
from chronology.documents.trees import attribute

_UNREAD = "\ufffd"
_SIGN = ("sign that only its font knows", "signs that only their fonts know")
_LONGEST = 6  # digits of a code point
_OWN, _IN_PAGE = 0xF000, 0xFF  # where fonts of signs have theirs
_LAST = 0x10FFFF


def sign_of(sign: Element, found: Beside) -> Element:
    """Return a sign as it can be read: itself, its character, or, told, one that stands for it."""
    from mammoth.docx.dingbats import dingbats

    font, written = attribute(sign, "font"), attribute(sign, "char")
    number = int(written, 16) if _is_hexadecimal(written) else 0
    own = number - _OWN if _OWN <= number <= _OWN + _IN_PAGE else number
    if {(font, number), (font, own)} & dingbats.keys():
        return sign
    text = Element(sign.tag.removesuffix("sym") + "t")
    character = chr(number) if number <= _LAST else ""
    is_plain = character.isprintable() and len(character) == 1
    text.text = character if is_plain else _UNREAD
    found.left_out[_SIGN] += not is_plain
    text.tail = sign.tail
    return text


def _is_hexadecimal(written: str) -> bool:
    return 0 < len(written) <= _LONGEST and all(one in "0123456789abcdefABCDEF" for one in written)
