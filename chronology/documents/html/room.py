"""How much room the parts of a page's element take beside their words."""

import re
from collections.abc import Iterable
from typing import Protocol

from chronology.documents.html.names import HEADINGS, names
from chronology.documents.html.owner import Attributes

_SPACED = HEADINGS | names("p ul ol dl blockquote pre figure")
_NO_MARGIN = re.compile(r"margin\s*+:\s*+0[a-z]{0,4}\s*+(?:;|\Z)", re.IGNORECASE)
_TIGHT = re.compile(r"margin(?:-top|-block|-block-start)?\s*+:\s*+0", re.IGNORECASE)
_MOST = 100


class Parted(Protocol):
    """An element that others stand in."""

    name: str
    attributes: Attributes

    @property
    def before(self) -> "Parted | None":
        """The element before it, within the same one."""

    @property
    def last(self) -> "Parted | None":
        """The last one in it."""


def keeps_gaps(sheets: Iterable[str]) -> bool:
    """Say whether no sheet takes away what browsers leave free between paragraphs."""
    return not any(_TIGHT.search(sheet) for sheet in sheets)


def gaps_in(one: Parted) -> int:
    """Return how many parts of an element have a free line before them, as browsers have them."""
    found, here = 0, one.last
    while here is not None and found < _MOST:
        own = here.attributes.get("style") or ""
        found += here.name in _SPACED and not _NO_MARGIN.search(own)
        here = here.before
    return found
