"""A page as a server sent it: in chunks (RFC 9112), packed (RFC 9110), perhaps cut off.

What is broken is read as far as it goes, and the fault is said; what is not in chunks or
not packed though its headers say so is taken as it stands, for archives often unpack pages.
"""

import re
import zlib

import attrs

LARGEST_BODY = 64 * 2**20  # unpacked, in bytes
_CHUNK = re.compile(rb"[ \t]*+(?P<size>[0-9a-fA-F]{1,8})[ \t]*+(?:;[^\r\n]*+)?\r?\n")
_HEAD_CUT = re.compile(rb"[ \t]*+[0-9a-fA-F]{0,8}[ \t]*+(?:;[^\r\n]*+)?\r?")
_CUT = "the end of the page, which is cut off"
_UNCHUNKED = "where the chunks end in which the page was sent: the rest is read as it stands"
_BROKEN = "the rest of the page, which cannot be unpacked"
_GZIP, _ZLIB, _BARE = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS
_GZIP_MARK = b"\x1f\x8b"
_MOST_WAYS = 4
_STEP = 2**10  # what a fault takes with it
PACKINGS = {
    "": (),
    "identity": (),
    "gzip": (_GZIP,),
    "x-gzip": (_GZIP,),
    "deflate": (_ZLIB, _BARE),  # servers send it without the frame that the standard asks for
}


@attrs.frozen(kw_only=True)
class Body:
    """What was sent, and what of it is missing."""

    raw: bytes = attrs.field(repr=False)
    notes: tuple[str, ...] = ()

    @property
    def too_large(self) -> bool:
        """Whether it is larger than is read."""
        return len(self.raw) > LARGEST_BODY


def joined(sent: bytes) -> Body:
    """Return what was sent in chunks."""
    pieces, at = list[bytes](), 0
    while head := _CHUNK.match(sent, at):
        size = int(head["size"], 16)
        if not size:
            return Body(raw=b"".join(pieces))
        piece = sent[head.end() : head.end() + size]
        pieces.append(piece)
        at = head.end() + size
        at += 2 if sent[at : at + 2] == b"\r\n" else sent[at : at + 1] == b"\n"
        if len(piece) < size:
            break
    if not pieces:
        return Body(raw=sent)
    if _HEAD_CUT.fullmatch(sent, at):
        return Body(raw=b"".join(pieces), notes=(_CUT,))
    return Body(raw=b"".join([*pieces, sent[at:]]), notes=(_UNCHUNKED,))


def unpacked(sent: bytes, encoding: str) -> Body:
    """Return what was sent packed in a way, or in several, the last of them first.

    Of what grows beyond the largest body only so much is unpacked that it shows.

    Raises:
        KeyError: a way that is not known, or more of them than anybody sends.
    """
    body, ways = Body(raw=sent), encoding.split(",")
    if len(ways) > _MOST_WAYS:
        raise KeyError(encoding)
    for way in reversed(ways):
        found = _unpacked_once(body.raw, PACKINGS[way.strip().lower()])
        body = Body(raw=found.raw, notes=tuple(dict.fromkeys((*body.notes, *found.notes))))
        if body.too_large:
            return body
    return body


def _unpacked_once(sent: bytes, frames: tuple[int, ...]) -> Body:
    for frame in frames:
        found = _inflated(sent, frame)
        if found is not None:
            return found
    return Body(raw=sent)


def _inflated(sent: bytes, frame: int) -> Body | None:
    """Return what is packed in a frame; `None` if it is not packed so."""
    pieces, length = list[bytes](), 0
    unpacker = zlib.decompressobj(frame)
    for at in range(0, len(sent), _STEP):
        try:
            piece = unpacker.decompress(sent[at : at + _STEP], LARGEST_BODY + 1 - length)
        except zlib.error:
            packed = pieces or (frame == _GZIP and sent.startswith(_GZIP_MARK))
            return Body(raw=b"".join(pieces), notes=(_BROKEN,)) if packed else None
        pieces.append(piece)
        length += len(piece)
        if unpacker.eof or length > LARGEST_BODY:
            break
    return Body(raw=b"".join(pieces), notes=() if unpacker.eof or not sent else (_CUT,))
