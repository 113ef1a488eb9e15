"""What the letters of a font of a PDF draw: nothing at all, or other letters than the file says."""

import re
import string
import struct
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice, pairwise
from typing import Any

import attrs

from chronology.documents.pdf.setting import PAIRED
from chronology.documents.sign_fonts import is_of_signs

_CODES = 256
_FILES = frozenset({"/FontFile", "/FontFile2", "/FontFile3"})
_MOST_LETTERS = 65_536
_MOST_TABLES = 64
_MOST_BYTES = 2**25  # of a font's own file, or of what says which letters it has
_SYMBOLIC = 4  # among the flags of a font: its letters are none of the alphabet by their numbers
_NAMED = {unicodedata.name(one).removeprefix("DIGIT ").lower(): one for one in string.digits}
_NAMED |= {letter: letter for letter in string.ascii_letters}
_NOTHING = frozenset({"space", ".notdef", "nbspace", "nonbreakingspace"})
_BY_NUMBER = re.compile(r"uni([0-9A-F]{4})")
_PAINTS = re.compile(rb"(?<!\S)(?:f\*?|F|[bB]\*?|[sS]|Do|sh|T[jJ]|BI|['\"])(?!\S)")
_COLOURS = re.compile(rb"(?<!\S)(?:d0)(?!\S)")
_SETS_COLOUR = re.compile(rb"(?<!\S)(?:gs|g|rg|k|G|RG|K|scn?|SCN?|cs|CS|sh|Do)(?!\S)")
_CUTS = re.compile(rb"(?<!\S)W\*?(?!\S)")
_SPACE = re.compile(rb"\s++")
_MOST_ALIKE = 2  # letters that a font may draw by the same instructions: "l" and "I"
_CODE = rb"<([0-9A-Fa-f]{1,8}+)>\s{0,99}+"
_CHAR = re.compile(_CODE + rb"<([0-9A-Fa-f\s]{1,999}+)>")
_RANGE = re.compile(_CODE + _CODE + rb"(?:<([0-9A-Fa-f]{1,999}+)>|\[([0-9A-Fa-f<>\s]{0,99999}+)\])")
_DAMAGE = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, struct.error)


@attrs.frozen(kw_only=True)
class Glyphs:
    """What is known of what letters draw, by their numbers in their font.

    Attributes:
        blank: those that draw nothing.
        misnamed: those that draw another letter or figure than the file says.
        is_coloured: whether they may set colours of their own.
    """

    blank: frozenset[int] = frozenset()
    misnamed: frozenset[int] = frozenset()
    is_coloured: bool = False


class FontGlyphs:
    """What is known of the fonts of a document; each is looked at once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Any, Glyphs]] = {}

    def of(self, fonts: Mapping[str, Any], name: str) -> Glyphs:
        """Return what is known of the letters of a font that is called so there."""
        if name not in fonts:
            return Glyphs()
        written: Any = fonts.raw_get(name) if hasattr(fonts, "raw_get") else fonts[name]
        font = written.get_object()
        number = getattr(written, "idnum", None)
        key = -id(font) if number is None else number  # an id is one font's while it is held
        if key not in self._known:
            self._known[key] = font, glyphs_of(font)
        return self._known[key][1]


def glyphs_of(font: Any) -> Glyphs:  # noqa: ANN401 - as the file has it
    """Return what is known of the letters of a font; nothing of one that is damaged."""
    try:
        if font.get("/Subtype") == "/Type0":
            return _pair_of(font)
        told = _letter_told(font, 1)
        drawn = _drawn(font)
        misnamed = frozenset(code for code, letter in drawn.items() if _lies(told, code, letter))
        if font.get("/Subtype") == "/Type3":
            own = _own_names(font, told)
            return attrs.evolve(own, misnamed=misnamed | own.misnamed)
        return Glyphs(misnamed=misnamed | _said_of_signs(font, told))
    except _DAMAGE:
        return Glyphs()


def _lies(told: Mapping[int, str], code: int, *drawn: str) -> bool:
    """Say whether a letter or figure is told to be another than all that it is drawn as."""
    said = _plain_letter(told.get(code, ""))
    return said.isalnum() and not any(said == _plain_letter(one) for one in drawn)


def _plain_letter(letter: str) -> str:
    return unicodedata.normalize("NFKC", letter).casefold()


def _letter_told(font: Any, size: int) -> dict[int, str]:  # noqa: ANN401 - as the file has it
    """Return what the file says that letters are."""
    written = font.get("/ToUnicode")
    written = written.get_object() if written is not None else None
    if written is None or not hasattr(written, "get_data"):
        return {}
    most = _CODES if size == 1 else _MOST_LETTERS
    pairs = islice(_pairs_told(written.get_data()[:_MOST_BYTES]), 4 * _MOST_LETTERS)
    return {code: text for code, text in pairs if code < most and len(text) == 1}


def _pairs_told(data: bytes) -> Iterator[tuple[int, str]]:
    """Yield letters and what they are said to be."""
    at = data.find(b"beginbf")
    while at >= 0:
        end = data.find(b"endbf", at)
        if end < 0:
            return
        is_range = data.startswith(b"beginbfrange", at)
        yield from (_ranges if is_range else _chars)(data[at:end])
        at = data.find(b"beginbf", end)


def _chars(part: bytes) -> Iterator[tuple[int, str]]:
    for found in _CHAR.finditer(part):
        yield int(found[1], 16), _text_of(found[2])


def _ranges(part: bytes) -> Iterator[tuple[int, str]]:
    for first, last, text, texts in (found.groups() for found in _RANGE.finditer(part)):
        codes = range(int(first, 16), min(int(last, 16) + 1, _MOST_LETTERS))
        if texts:
            many = re.findall(rb"<([0-9A-Fa-f\s]++)>", texts)
            yield from zip(codes, map(_text_of, many), strict=False)
        else:
            begin = _text_of(text)
            if len(begin) == 1:
                yield from ((code, chr(ord(begin) + code - codes[0])) for code in codes)


def _text_of(digits: bytes) -> str:
    return bytes.fromhex(digits.decode("ascii")).decode("utf-16-be", "replace")


def _drawn(font: Any) -> dict[int, str]:  # noqa: ANN401 - as the file has it
    """Return what letters and figures are drawn, as far as names tell that all fonts have."""
    encoding = font.get("/Encoding")
    encoding = encoding.get_object() if encoding is not None else None
    drawn: dict[int, str] = {}
    has_names = isinstance(encoding, str) or (encoding is not None and "/BaseEncoding" in encoding)
    descriptor = font.get("/FontDescriptor")
    flags = int(descriptor.get_object().get("/Flags", 0)) if descriptor is not None else 0
    is_bound = descriptor is None and font.get("/Subtype") == "/Type1"
    if (has_names or is_bound) and not flags & _SYMBOLIC and not _is_of_signs(font):
        drawn = {ord(one): one for one in string.ascii_letters + string.digits}
    if encoding is None or isinstance(encoding, str):
        return drawn
    code = 0
    for one in islice(list.__iter__(encoding.get("/Differences", [])), 4 * _CODES):
        if not isinstance(one, str):
            code = int(one)
            continue
        name = one.removeprefix("/")
        drawn.pop(code, None)
        if name in _NAMED:
            drawn[code] = _NAMED[name]
        elif name in _NOTHING:
            drawn[code] = " "
        elif by_number := _BY_NUMBER.fullmatch(name):
            drawn[code] = chr(int(by_number[1], 16))
        code += 1
    return drawn


def _is_of_signs(font: Any) -> bool:  # noqa: ANN401 - as the file has it
    name = str(font.get("/BaseFont"))
    return is_of_signs(name) or any(one in name for one in ("Symbol", "Dingbats"))


def _said_of_signs(font: Any, told: Mapping[int, str]) -> frozenset[int]:  # noqa: ANN401 - as the file has it
    """Return what letters a font of signs is said to show that is not in the file.

    One that is in the file may show what it likes, and that its name tells nothing of it.
    """
    descriptor = font.get("/FontDescriptor")
    is_within = descriptor is not None and not _FILES.isdisjoint(descriptor.get_object())
    if is_within or not is_of_signs(str(font.get("/BaseFont"))):
        return frozenset()
    encoding = font.get("/Encoding")
    if encoding is not None and "/Differences" in (encoding := encoding.get_object()):
        return frozenset()
    return frozenset(code for code, letter in told.items() if letter.isascii() and letter.isalpha())


def _own_names(font: Any, told: Mapping[int, str]) -> Glyphs:  # noqa: ANN401 - as the file has it
    """Return what is known of letters that are instructions of their own.

    Those that are drawn alike and are said to be several are none of them.
    """
    names = dict[int, str]()
    code = 0
    for one in islice(list.__iter__(font["/Encoding"].get("/Differences", [])), 4 * _CODES):
        if isinstance(one, str):
            names[code] = one
            code += 1
        else:
            code = int(one)
    drawn: Any = font["/CharProcs"]
    data = {name: drawn[name].get_data() for name in set(names.values()) if name in drawn}
    blank = {code for code, name in names.items() if not _PAINTS.search(data.get(name, b""))}
    is_coloured = any(
        _COLOURS.search(one[:200]) and _SETS_COLOUR.search(one.split(b" ID ")[0])
        for one in data.values()
    )
    is_coloured |= any(_CUTS.search(one.split(b" ID ")[0]) for one in data.values())
    said = defaultdict[bytes, set[str]](set)
    for code, name in names.items():
        if (letter := _plain_letter(told.get(code, ""))).isalnum():
            said[_SPACE.sub(b" ", data.get(name, b""))].add(letter)
    alike = {one for one, letters in said.items() if len(letters) > _MOST_ALIKE}
    return Glyphs(
        blank=frozenset(blank),
        misnamed=frozenset(
            code for code, name in names.items() if _SPACE.sub(b" ", data.get(name, b"")) in alike
        ),
        is_coloured=is_coloured,
    )


def _pair_of(font: Any) -> Glyphs:  # noqa: ANN401 - as the file has it
    """Return what is known of letters of two bytes, whose font stands in the file."""
    letters = font["/DescendantFonts"][0].get_object()
    is_plain = font["/Encoding"] == "/Identity-H" and letters.get("/CIDToGIDMap") in {
        None,
        "/Identity",
    }
    descriptor = letters["/FontDescriptor"]
    if not is_plain or "/FontFile2" not in descriptor:
        return Glyphs()
    data = descriptor["/FontFile2"].get_data()
    tables = _tables_of(data) if len(data) <= _MOST_BYTES else {}
    told, drawn = _letter_told(font, 2), _characters_of(tables.get(b"cmap", b""))
    blank = frozenset(PAIRED + one for one in _blank(tables) if told.get(one, "").isalnum())
    misnamed = (code for code, many in drawn.items() if _lies(told, code, *many))
    return Glyphs(blank=blank, misnamed=frozenset(PAIRED + code for code in misnamed))


def _tables_of(data: bytes) -> dict[bytes, bytes]:
    """Return the parts of a font's file by their names."""
    (number,) = struct.unpack_from(">H", data, 4)
    tables = dict[bytes, bytes]()
    for at in range(min(number, _MOST_TABLES)):
        name, _, begin, length = struct.unpack_from(">4sIII", data, 12 + 16 * at)
        tables[name] = data[begin : begin + length]
    return tables


def _blank(tables: Mapping[bytes, bytes]) -> Iterator[int]:
    """Yield the letters that have no outline."""
    if not {b"head", b"loca", b"glyf"} <= set(tables):
        return
    (is_long,) = struct.unpack_from(">h", tables[b"head"], 50)
    step = 4 if is_long else 2
    loca = tables[b"loca"]
    number = min(len(loca) // step, _MOST_LETTERS)
    places = struct.unpack_from(f">{number}{'I' if is_long else 'H'}", loca)
    yield from (at for at, (one, other) in enumerate(pairwise(places)) if one == other)


def _characters_of(table: bytes) -> dict[int, list[str]]:
    """Return the characters that the font's own table has for each of its letters."""
    found: dict[int, list[str]] = {}
    if not table:
        return found
    tables = list[Iterable[tuple[int, int]]]()
    (number,) = struct.unpack_from(">H", table, 2)
    for at in range(min(number, _MOST_TABLES)):
        platform, encoding, begin = struct.unpack_from(">HHI", table, 4 + 8 * at)
        if (platform, encoding) not in {(0, 3), (0, 4), (3, 1), (3, 10)}:
            continue
        tables.append(_pairs_of(table[begin:]))
    for character, letter in islice(chain.from_iterable(tables), 4 * _MOST_LETTERS):
        if letter and character not in range(0xE000, 0xF900):
            found.setdefault(letter, []).append(chr(character))
    return found


def _pairs_of(table: bytes) -> Iterable[tuple[int, int]]:
    """Return characters and their letters, as a table of the two usual forms has them.

    The letter is 0 where there is none, so that whoever looks at so many has looked at no more.
    """
    (form,) = struct.unpack_from(">H", table)
    if form == 12:  # noqa: PLR2004 - its number
        return _groups(table)
    return _segments(table) if form == 4 else ()  # noqa: PLR2004 - its number


def _groups(table: bytes) -> Iterator[tuple[int, int]]:
    (number,) = struct.unpack_from(">I", table, 12)
    for at in range(min(number, _MOST_LETTERS)):
        first, last, letter = struct.unpack_from(">III", table, 16 + 12 * at)
        for one in range(first, min(last, 0x10FFFF) + 1):
            yield one, letter + one - first


def _segments(table: bytes) -> Iterator[tuple[int, int]]:
    (twice,) = struct.unpack_from(">H", table, 6)
    many = twice // 2

    def row(begin: int) -> Sequence[int]:
        return struct.unpack_from(f">{many}H", table, begin)

    ends, begins = row(14), row(16 + twice)
    steps, offsets = row(16 + 2 * twice), row(16 + 3 * twice)
    for at, (first, last, step, offset) in enumerate(
        zip(begins, ends, steps, offsets, strict=True)
    ):
        for one in range(first, min(last, 0xFFFE) + 1):
            letter = one
            if offset:
                place = 16 + 3 * twice + 2 * at + offset + 2 * (one - first)
                is_there = place + 2 <= len(table)
                letter = struct.unpack_from(">H", table, place)[0] if is_there else 0
                if not letter:
                    yield one, 0
                    continue
            yield one, (letter + step) % _MOST_LETTERS
