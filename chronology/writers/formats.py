"""`Format`: how a report is written in one format, and found again in a file of it."""

from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath

import attrs

from chronology.errors import UnknownName
from chronology.view import Report, Version
from chronology.view.payload import Assets

# The modules of formats that can be checked again; each has a `FORMAT`.
_MODULES = {".html": "page.page", ".htm": "page.page", ".md": "markdown", ".json": "json"}
SUFFIXES = tuple(_MODULES)


@attrs.frozen(kw_only=True)
class Format:
    """One format of reports. Each of its functions is deterministic.

    Attributes:
        name: what people call it.
        suffixes: the endings of its files' names.
        render: the whole file from the report, its payload (`payload.payload_of`) and the blocks;
            it puts the payload in verbatim.
        payload_in: the payload of a file, verbatim; raises `ReportUnreadable` if it has none.
        assets: the blocks that a file of this report is to have; of those that stand in a file,
            what is known to be genuine is taken as it is.
        assets_in: the blocks that a file has.
        drawn_by: the libraries that make the blocks, as they are installed here; the same
            version makes the same blocks.
        drawers: the names of those libraries, installed or not.
        active: whether a file holds what a reader does not see and a browser obeys.
        visible: what a reader sees of a file, as text; compared where another version of the
            program wrote it, so that its bytes may differ.
        seen: what a reader sees of one line of a file, as a sentence about it may quote it.
        lacking: what its files will lack because an extra is not installed, and how to have
            it; empty if nothing.
    """

    name: str
    suffixes: tuple[str, ...]
    render: Callable[[Report, str, Assets], str]
    payload_in: Callable[[str], str]
    assets: Callable[[Report, Assets], Assets] = lambda _, _standing: {}
    assets_in: Callable[[str], Assets] = lambda _: {}
    drawn_by: Callable[[], tuple[Version, ...]] = tuple
    drawers: tuple[str, ...] = ()
    active: bool = False
    visible: Callable[[str], str]
    seen: Callable[[str], str] = str
    lacking: Callable[[], str] = str


def format_of(path: str | PurePath) -> Format:
    """Return the format that a file's name asks for.

    Raises:
        UnknownName: no report that can be checked has such a name.
    """
    suffix = PurePath(path).suffix.lower()
    if suffix not in _MODULES:
        raise UnknownName(what="format of reports", name=suffix, known=tuple(_MODULES))
    found: Format = import_module(f"chronology.writers.{_MODULES[suffix]}").FORMAT
    return found


def lacking(path: str | PurePath) -> str:
    """Return what a report of this name will lack for want of an extra; empty if nothing."""
    return format_of(path).lacking() if PurePath(path).suffix.lower() in _MODULES else ""
