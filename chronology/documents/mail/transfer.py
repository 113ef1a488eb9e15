"""What a message's text was written in to be sent: base64, quoted-printable, encoded words.

Python's own decoders pass over what is broken without a word, or give back what they were
given; here the rest is read and the fault is said. RFC 2045, RFC 2047, RFC 6532.
"""

import binascii
import re
from collections.abc import Iterator
from itertools import groupby

import attrs

from chronology.documents.charsets import Decoded, decoded, is_known
from chronology.documents.extracted import counted

_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")
_SPACE = re.compile(rb"\s+")
_QUANTUM = 4  # characters of base64 that hold three bytes
_NOT_QUOTED = re.compile(rb"=(?![0-9A-Fa-f]{2}|[ \t]{0,1000}(?:\r?\n|\Z))")
_AS_IT_IS = frozenset({"", "7bit", "8bit", "binary"})
_UUENCODED = frozenset({"x-uuencode", "uuencode", "uue", "x-uue"})
_WORD = re.compile(
    r"=\?(?P<charset>[^?*\s]{1,60})(?:\*[\w-]{0,20})?\?(?P<way>[bBqQ])\?(?P<sent>[^?]*+)\?="
)


@attrs.frozen(kw_only=True)
class Received:
    """Bytes as they were before they were encoded, and what is amiss with them."""

    raw: bytes
    notes: tuple[str, ...] = ()


def received(sent: bytes, encoding: str) -> Received | None:
    """Return what was sent, by its Content-Transfer-Encoding; `None` for uuencode."""
    if encoding == "base64":
        return _from_base64(sent)
    if encoding == "quoted-printable":
        notes = counted(
            len(_NOT_QUOTED.findall(sent)),
            "sign of quoted-printable that stands for nothing, left as written",
            "signs of quoted-printable that stand for nothing, left as written",
        )
        return Received(raw=binascii.a2b_qp(sent), notes=(notes,) if notes else ())
    if encoding in _UUENCODED:
        return None
    known = encoding in _AS_IT_IS
    note = f"the transfer encoding “{encoding[:40]}” is not known: read as it stands"
    return Received(raw=sent, notes=() if known else (note,))


def _from_base64(sent: bytes) -> Received:
    """Return the bytes; what is not of the alphabet is passed over, as RFC 2045 asks."""
    body, padding, behind = sent.partition(b"=")
    letters = _NOT_BASE64.sub(b"", body)
    strange = len(_SPACE.sub(b"", body)) - len(letters)
    over = len(letters) % _QUANTUM
    whole = letters[: len(letters) - over] + (letters[-over:] if over > 1 else b"")
    raw = binascii.a2b_base64(whole + b"=" * (-len(whole) % _QUANTUM))
    behind = behind.lstrip(b"= \t\r\n")
    notes = (
        counted(strange, "character that is no base64", "characters that are no base64"),
        "the end of a part in base64, which is cut off"
        if over == 1 or _open(over, padding)
        else "",
        f"{len(behind)} bytes behind the end of a part in base64" if behind else "",
    )
    return Received(raw=raw, notes=tuple(filter(None, notes)))


def _open(over: int, padding: bytes) -> bool:
    return over > 1 and not padding


def header(value: str, charset: str = "") -> Decoded:
    """Return a header as a reader sees it: its encoded words decoded, raw bytes as UTF-8.

    An encoded word whose encoding or character set does not exist is left as it is written.

    Args:
        value: the header as Python's parser gives it, raw bytes as halves of surrogates.
        charset: the character set of the message, for raw bytes that are not UTF-8.
    """
    raw = value.encode("utf-8", "surrogateescape")
    read = _eight_bit(raw, charset) if not _is_utf8(raw) else Decoded(text=raw.decode())
    pieces = list(_pieces(read.text))
    notes = dict.fromkeys((*read.notes, *(note for piece in pieces for note in piece.notes)))
    return Decoded(text="".join(piece.text for piece in pieces), notes=tuple(notes))


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True


def _eight_bit(raw: bytes, charset: str) -> Decoded:
    """Return raw bytes that are not UTF-8, by the message's character set, or by a guess."""
    fits = charset and is_known(charset) and not charset.lower().startswith(("utf", "us-ascii"))
    if not fits:
        return decoded(raw)
    read = decoded(raw, charset)
    return attrs.evolve(read, notes=(*read.notes, f"its character set is guessed to be {charset}"))


def _pieces(value: str) -> Iterator[Decoded]:
    """Yield a header's parts; white space between two encoded words is none of it."""
    at, words = 0, list[re.Match[str]]()
    for word in _WORD.finditer(value):
        between = value[at : word.start()]
        if words and between.strip():
            yield from _decoded_words(words)
            words = []
        if between.strip() or not words:
            yield Decoded(text=between)
        words.append(word)
        at = word.end()
    yield from _decoded_words(words)
    yield Decoded(text=value[at:])


def _decoded_words(words: list[re.Match[str]]) -> Iterator[Decoded]:
    """Yield what encoded words say; a character may be divided between two of a kind."""
    kind = lambda word: (word["charset"].lower(), word["way"].lower())  # noqa: E731 - one line
    for (charset, way), group in groupby(words, key=kind):
        same = list(group)
        if not is_known(charset):
            yield Decoded(text=" ".join(word.group() for word in same))
            continue
        parts = [_received(word["sent"], way) for word in same]
        read = decoded(b"".join(part.raw for part in parts), charset)
        notes = dict.fromkeys(note for part in parts for note in part.notes)
        yield attrs.evolve(read, notes=(*read.notes, *notes))


def _received(sent: str, way: str) -> Received:
    raw = sent.encode("utf-8", "replace")
    if way == "b":
        return _from_base64(raw)
    return Received(raw=binascii.a2b_qp(raw, header=True))
