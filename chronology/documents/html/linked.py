"""The style sheets of a page in their order: its own, those in an address, those in its archive.

A sheet that has a title belongs to a set, of which a browser shows the first alone (CSSOM 6.2).
"""

import base64
import binascii
import re
from collections.abc import Callable
from typing import TypeAlias
from urllib.parse import unquote_to_bytes

import attrs

from chronology.documents.html.media import media_hold
from chronology.documents.html.owner import Attributes

_LONGEST = 1_000_000  # signs of a sheet in an address
_MOST = 100
_KIND = "text/css"
_BLANK = re.compile(rb"\s++")
_DRESSES = re.compile(
    r"<(?:style|details|select)\b|\bstyle\s?=|\bshadowroot|href\s*+=[\"'\s]*+data:"
    r"|<font\s[^<>]{0,200}?face\b|<m(?:action|padded)\b|\bmath(?:color|size|background)\s*+=",
    re.IGNORECASE,
)
_LINKS = re.compile(r"\bstylesheet\b", re.IGNORECASE)


@attrs.frozen(kw_only=True)
class Linked:
    """A style sheet.

    Attributes:
        text: what it says.
        find: finds the sheets that it names by their address.
        sure: whether it certainly holds.
    """

    text: str
    find: "Finder"
    sure: bool = True


Finder: TypeAlias = Callable[[str], Linked | None]


def may_be_dressed(markup: str, *, finds_sheets: bool) -> bool:
    """Say whether a page has styles, or parts that are shut.

    Args:
        markup: the page.
        finds_sheets: whether sheets beside it are at hand.
    """
    is_linked = finds_sheets and _LINKS.search(markup) is not None
    return is_linked or _DRESSES.search(markup) is not None


def in_address(address: str) -> Linked | None:
    """Return the sheet that stands in an address of the scheme `data`; `None` of any other.

    >>> in_address("data:text/css,p%7Bcolor:red%7D").text
    'p{color:red}'
    """
    head, comma, body = address.strip().partition(",")
    scheme, _, about = head.partition(":")
    kind, *others = (one.strip() for one in about.lower().split(";"))
    if not comma or scheme.lower() != "data" or kind != _KIND or len(body) > _LONGEST:
        return None
    raw = unquote_to_bytes(body)
    if "base64" in others:
        bare = _BLANK.sub(b"", raw)
        try:
            raw = base64.b64decode(bare + b"=" * (-len(bare) % 4))
        except (binascii.Error, ValueError):
            return None
    return Linked(text=raw.decode("utf-8", "replace"), find=in_address)


class PageSheets:
    """The style sheets of a page, as they are noted.

    Attributes:
        is_unread: whether one that stands in its own address could not be read.
        has_others: whether it asks for sheets that are not at hand.
    """

    def __init__(self, find: Finder) -> None:
        self.is_unread = self.has_others = False
        self._find = find
        self._found = dict[int, list[str]]()
        self._held = list[Linked | tuple[int, bool]]()
        self._title = ""

    def written(self, text: str, attributes: Attributes, number: int) -> None:
        """Note a piece of an element that is a sheet; `number` is the element's own."""
        if number in self._found:
            self._found[number].append(text)
            return
        holds = self._holds(attributes)
        self._found[number] = [text]
        if holds is not False:
            self._held.append((number, holds is True))

    def asked_for(self, attributes: Attributes) -> None:
        """Note a link, which may be one to a sheet."""
        kinds = (attributes.get("rel") or "").lower().split()
        if "stylesheet" not in kinds or "disabled" in attributes:
            return
        address = attributes.get("href") or ""
        linked = in_address(address) or self._find(address)
        if linked is None:
            self.has_others = True
            self.is_unread |= "data:" in address.lower()
            return
        holds = self._holds(attributes, is_other="alternate" in kinds)
        if holds is not False and len(self._held) < _MOST:
            self._held.append(attrs.evolve(linked, sure=holds is True))

    def _holds(self, attributes: Attributes, *, is_other: bool = False) -> bool | None:
        """Say whether a sheet holds at a desk, if nobody chooses another set."""
        title = (attributes.get("title") or "").strip()
        if title and not is_other:
            self._title = self._title or title
        if title and (is_other or title != self._title):
            return False
        return media_hold(media) if (media := attributes.get("media") or "").strip() else True

    def in_order(self) -> tuple[Linked, ...]:
        """Return the sheets that may hold, in the order in which they are written."""
        return tuple(
            one
            if isinstance(one, Linked)
            else Linked(text="".join(self._found[one[0]]), find=self._within, sure=one[1])
            for one in self._held
        )

    def _within(self, address: str) -> Linked | None:
        return in_address(address) or self._find(address)
