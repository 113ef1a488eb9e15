"""OpenDocument texts (ODT): their text, its notes and comments; what was changed in them is told.

The document is written as HTML and read as any page is. Notes stand behind the text, and behind
them the comments, each with its author and day.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import attrs

from chronology.documents.extracted import Extracted, encodable, refused
from chronology.documents.html.allowance import Allowance
from chronology.documents.html.reader import extract_html
from chronology.documents.joined import APART
from chronology.documents.opendocument.markup import Writing
from chronology.documents.opendocument.styles import Styles
from chronology.documents.packages import Package
from chronology.documents.remarks import with_remarks
from chronology.documents.trees import child, local
from chronology.sources import Declared

_EXTRACTOR = "odt 1"
_AGAIN = "open it in a word processor and save it again as .odt, or its text as .txt"
_CONTENT, _STYLES, _META = "content.xml", "styles.xml", "meta.xml"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def extract(raw: bytes, path: Path) -> Extracted:
    """Return the text of an OpenDocument text, its notes and comments behind it.

    What a tracked change deleted is no text, and told; what one inserted is text, and told. Its
    pages are not known: they are made whenever it is shown.

    Raises:
        DocumentUnreadable: it is no such text, locked, damaged, nested too deep or too large.
    """
    package = Package(raw, path, kind="OpenDocument text", remedy=_AGAIN)
    roots = {name: package.tree(name) for name in (_CONTENT, _STYLES, _META) if package.has(name)}
    content = roots.get(_CONTENT)
    body = child(content, "body") if content is not None else None
    text = child(body, "text") if body is not None else None
    if content is None or text is None:
        raise refused(path, "it is no OpenDocument text: no text lies in it", _AGAIN)
    styles = roots.get(_STYLES)
    writing = Writing(Styles(*(root for root in (styles, content) if root is not None)))
    markup = writing.write(text)
    read = extract_html(
        encodable(markup).encode(),
        path,
        charset="utf-8",
        tells_changes=False,
        allowance=Allowance(len(raw), is_packed=True),
    )
    writing.beside.edges = list(_edges(styles)) if styles is not None else []
    found = attrs.evolve(
        read,
        extractor=f"{_EXTRACTOR} ({read.extractor})",
        unread=(*read.unread, *writing.beside.told()),
        declared=tuple(_declared_by_meta(roots[_META])) if _META in roots else (),
        headings=read.headings or None,
    )
    return with_remarks(found, writing.remarks, APART)


def _edges(styles: Element) -> Iterator[str]:
    """Yield what stands in the heads and feet of its pages, which are no part of the text."""
    for one in styles.iter():
        if local(one.tag).startswith(("header", "footer")):
            yield " ".join("".join(one.itertext()).split())


def _declared_by_meta(meta: Element) -> Iterator[Declared]:
    """Yield what its properties state; the days on which the file was made are not its own."""
    for one in meta.iter():
        name, value = local(one.tag), " ".join((one.text or "").split())
        if name == "title" and value:
            yield Declared(key="title", value=value, element=f"<dc:title> in {_META}")
        elif name in {"creation-date", "date"} and _DAY.match(value):
            prefix = "meta" if name == "creation-date" else "dc"
            yield Declared(key="other", value=value, element=f"<{prefix}:{name}> in {_META}")
