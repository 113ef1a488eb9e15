"""Bytes to text, by the character set that a file or its sender states."""

import codecs
import re
from pathlib import Path

import attrs

from chronology.documents.extracted import counted, refused, without_nulls
from chronology.documents.guessed_charsets import LABELS, guess
from chronology.errors import DocumentUnreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Python knows further codecs that a document must not choose: `unicode_escape`, `utf-7`.
_TAKEN = re.compile(
    r"utf-?8|(?:windows-|cp|x-cp)(?:125\d|874|866|932|949)|iso-?8859-?\d\d?|koi8-?[rut]|gb2312|gbk"
    r"|gb_?18030|big5(?:-hkscs)?|euc-(?:jp|kr)|shift[-_]jis|sjis|iso-2022-jp|macintosh|mac-?roman"
    r"|x-mac-cyrillic|tis-620|ibm866|ks_c_5601-1987|us-ascii|ascii|latin-?\d\d?|utf-16(?:le|be)?"
)
# As the WHATWG Encoding Standard has it: a label is often less than what was used.
_WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "big5": "big5hkscs",
}
_PYTHON_NAMES = {"x-mac-cyrillic": "mac_cyrillic", "ks_c_5601-1987": "cp949"}
_FALLBACK = "cp1252"
# The five bytes that windows-1252 does not use are control characters to a browser.
_UNUSED = "\x81\x8d\x8f\x90\x9d"


@attrs.frozen(kw_only=True)
class Decoded:
    """A text, and what a reader must know of how it was read.

    Attributes:
        text: the text, without a byte order mark.
        notes: one clause each; empty if the character set is stated and fits.
    """

    text: str
    notes: tuple[str, ...] = ()


def decoded(raw: bytes, *stated: str) -> Decoded:
    """Return bytes as text.

    A byte order mark decides, else the first character set stated that is known, else
    UTF-8 if the bytes are that, else windows-1252.

    Args:
        raw: the bytes.
        stated: the names of character sets, the most reliable first; empty ones do not count.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return _in(raw[len(mark) :], name, name.upper())
    unknown = [label for label in stated if label and not _codec(label)]
    notes = tuple(f"the character set “{label[:40]}” is not known" for label in unknown[:1])
    for label in stated:
        if name := _codec(label):
            found = _in(raw, name, label.strip())
            return attrs.evolve(found, notes=(*notes, *found.notes))
    try:
        return Decoded(text=raw.decode(), notes=notes)
    except UnicodeDecodeError:
        guess = "no character set is stated and it is not UTF-8: read as windows-1252"
        return Decoded(text=_in_windows_1252(raw), notes=(*notes, guess))


def text_of(raw: bytes, path: Path, encoding: str = "") -> Decoded:
    """Return the bytes of a file of plain text as text, every character of them.

    A byte order mark decides, else the character set that is declared, else the one that the
    first lines of the file state, else they must be UTF-8. Another one is offered, never taken.

    Args:
        raw: the bytes.
        path: their file.
        encoding: the character set that a ledger declares, or empty.

    Raises:
        DocumentUnreadable: they are not in the set that is told, or hold a null character.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return Decoded(text=_strictly(raw[len(mark) :], path, name, "its byte order mark"))
    if encoding:
        codec = known_codec(encoding, path)
        return Decoded(text=_strictly(raw, path, codec, "the ledger"))
    stated = next(iter(_STATED.findall(raw[:_HEAD_BYTES])), b"").decode("ascii")
    if codec := _codec(stated):
        return Decoded(text=_strictly(raw, path, codec, "its first lines"))
    if offered := guess(raw) if b"\0" in raw[:_HEAD_BYTES] else None:
        raise not_told(raw, path, "bytes of nothing but zeros stand in it", offered)
    try:
        return Decoded(text=without_nulls(raw.decode(), path))
    except UnicodeDecodeError as error:
        raise not_utf8(raw, path, error) from error


def not_utf8(
    raw: bytes, path: Path, error: UnicodeDecodeError, usual: str | None = None
) -> DocumentUnreadable:
    """Return the error of bytes that are not UTF-8, with the likeliest set as an offer.

    Args:
        raw: the bytes.
        path: their file.
        error: what says where they are not.
        usual: the set that is offered where none is likeliest; left out, none is.
    """
    line = raw.count(b"\n", 0, error.start) + 1
    reason = f"byte 0x{raw[error.start]:02x} on line {line} is not UTF-8"
    begin = raw.rfind(b"\n", 0, max(0, error.start - _LOOKED_AT)) + 1
    return not_told(raw, path, reason, guess(raw[begin:]) or usual, error.start)


_LOOKED_AT = 50_000  # bytes before the first that is not UTF-8
_HEAD_BYTES = 1024
# As editors read it: `-*- coding: latin-1 -*-`, `vim: set fileencoding=cp1251:`.
_STATED = re.compile(
    rb"(?:-\*-[^\n]{0,100}?coding:[ \t]{0,9}|vim?:[^\n]{0,100}?(?:file)?encoding=)"
    rb"([A-Za-z0-9_-]{2,40})"
)
_SHOWN = 120  # bytes before and behind the first that is not UTF-8


def known_codec(encoding: str, path: Path) -> str:
    """Return Python's name for the character set that a ledger declares.

    Raises:
        DocumentUnreadable: no document is taken to be in such a set.
    """
    if codec := _codec(encoding):
        return codec
    raise refused(
        path,
        f"`encoding` names no character set that is known: “{encoding[:40]}”",
        'correct it, as in `encoding = "windows-1252"`; UTF-8 and UTF-16 with its mark need none',
    )


def _strictly(raw: bytes, path: Path, codec: str, told_by: str) -> str:
    """Return the text of bytes all of which must be of a character set."""
    try:
        return without_nulls(raw.decode(codec), path)
    except UnicodeDecodeError as error:
        line = raw[: error.start].decode(codec, "replace").count("\n") + 1
        reason = f"line {line} is not in {codec}, which {told_by} says it is in"
        raise not_told(raw, path, reason, guess(raw), error.start) from error


def not_told(
    raw: bytes, path: Path, reason: str, offered: str | None, at: int = 0
) -> DocumentUnreadable:
    """Return the error of bytes in a set that is not told, with the likeliest as an offer."""
    if offered is None:
        return refused(path, reason, "say in which set it is by `encoding`, or save it as UTF-8")
    begin = max(raw.rfind(b"\n", 0, at) + 1, at - _SHOWN)
    line = raw[begin : at + _SHOWN].decode(offered, "replace").partition("\n")[0]
    shown = " ".join(line.replace("\0", "").replace("\ufffd", "").split())
    told = f'write `encoding = "{LABELS.get(offered, offered)}"` to its source'
    return refused(path, reason, f"if it reads “{shown}”, {told}; else save it as UTF-8")


def is_known(label: str) -> bool:
    """Say whether a character set is one that a document may choose."""
    return bool(_codec(label))


def _codec(label: str) -> str:
    """Return Python's name for a character set, or nothing for one that is not taken."""
    known = label.strip().lower()
    if not _TAKEN.fullmatch(known):
        return ""
    try:
        name = codecs.lookup(_PYTHON_NAMES.get(known, known)).name
    except LookupError:
        return ""
    return _WIDER.get(name, name)


def _in(raw: bytes, codec: str, label: str) -> Decoded:
    """Return bytes in a stated character set, with U+FFFD for those that are not in it."""
    if codec == _FALLBACK:
        return Decoded(text=_in_windows_1252(raw))
    text = raw.decode(codec, "replace")
    try:
        raw.decode(codec)
    except UnicodeDecodeError:
        lost = text.count("\ufffd")
        return Decoded(text=text, notes=(f"{counted(lost, 'character')} not in {label}",))
    return Decoded(text=text)


def _in_windows_1252(raw: bytes) -> str:
    try:
        return raw.decode(_FALLBACK)
    except UnicodeDecodeError:
        table = {ord(char): ord(char) for char in _UNUSED}
        known = bytes(range(256)).decode(_FALLBACK, "replace")
        table |= {byte: ord(char) for byte, char in enumerate(known) if byte not in table}
        return raw.decode("latin-1").translate(table)
