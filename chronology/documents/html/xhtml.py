"""XHTML: what only XML knows, written as HTML.

Empty elements, sections of plain characters, and entities that the file declares itself.
An entity that stands for a file, for markup or for further entities is not followed: such
are how a file of a kilobyte grows to gigabytes, or fetches what is not in it.
"""

import re
from collections.abc import Iterator

from chronology.documents.extracted import counted
from chronology.documents.html.names import VOID

_EMPTY_ELEMENT = re.compile(
    r"<(?P<name>[a-zA-Z][\w:-]*+)(?P<attributes>(?:\s++[\w:.-]++\s*+=\s*+"
    r"(?:\"[^\"<]*+\"|'[^'<]*+'))*+)\s*+/>"
)
_CDATA, _CDATA_END = "<![CDATA[", "]]>"
_DOCTYPE = re.compile(
    r"(?:\s++|<\?(?:(?!\?>).)*+\?>|<!--(?:(?!-->).)*+-->)*+(?P<doctype><!DOCTYPE\s[^\[\]<>]*+)\[",
    re.DOTALL,
)
_DECLARATION = re.compile(
    r"\s++|%[\w:.-]++;|<!--(?:(?!-->).)*+-->|<\?(?:(?!\?>).)*+\?>"
    r"|<!(?P<kind>[A-Z]++)(?P<rest>(?:[^\"'<>]++|\"[^\"]*+\"|'[^']*+')*+)>",
    re.DOTALL,
)
_SUBSET_END = re.compile(r"\]\s*+>")
_ENTITY = re.compile(r"\s*+(?P<name>[^\W\d][\w:.-]*+)\s++(?P<mark>[\"'])(?P<value>.*)(?P=mark)\s*+",
                     re.DOTALL)  # fmt: skip
_CODE = re.compile(r"&#(?:x(?P<hex>[0-9a-fA-F]{1,6})|(?P<dec>\d{1,7}));", re.ASCII)
_PLAIN = re.compile(r"(?:[^&<%]|&(?:amp|lt|gt|quot|apos|#\d{1,7});)*+", re.ASCII)
_REFERENCE = re.compile(r"&(?P<name>[^\W\d][\w:.-]{0,99});")
_SHEET = re.compile(r"<\?xml-stylesheet\s(?P<says>[^<>?]{0,10000})\?>")
_GIVES = re.compile(r"<!ATTLIST\s", re.IGNORECASE)
_PREFIXES = re.compile(
    r"xmlns:(?P<prefix>[\w.-]{1,40})\s{0,9}=\s{0,9}[\"']http://www\.w3\.org/1999/xhtml[\"']"
)
_PREFIXED = re.compile(r"(?P<opens></?)(?P<prefix>[\w.-]{1,40}):(?=[a-zA-Z])")
_MOST_ADDED = 2**20  # code points that entities may add to a file
_LARGEST_CODE = 0x10FFFF


def as_html(markup: str) -> tuple[str, tuple[str, ...]]:
    """Return XHTML as HTML, and what of its entities is not resolved."""
    markup, entities = _entities_declared(_SHEET.sub(_as_link, _without_sections(markup)))
    markup = _EMPTY_ELEMENT.sub(_opened_and_closed, _without_prefixes(entities.resolved(markup)))
    return markup, tuple(entities.unread())


def gives_attributes(markup: str) -> bool:
    """Say whether a file declares attributes that its elements have without having them written."""
    doctype = _DOCTYPE.match(markup.removeprefix("\ufeff"))
    return doctype is not None and _GIVES.search(markup, doctype.end()) is not None


def _as_link(instruction: re.Match[str]) -> str:
    """Return the link to a style sheet that an instruction is."""
    return f'<link rel="stylesheet" {instruction["says"]}>'


def _without_prefixes(markup: str) -> str:
    """Return XML in which the elements of a page have no prefix, whatever it calls them by."""
    prefixes = {one["prefix"] for one in _PREFIXES.finditer(markup)}
    if not prefixes:
        return markup
    return _PREFIXED.sub(
        lambda one: one["opens"] if one["prefix"] in prefixes else one.group(), markup
    )


def _without_sections(markup: str) -> str:
    """Return XML in which sections of plain characters are written as text."""
    pieces, at = list[str](), 0
    while (begin := markup.find(_CDATA, at)) >= 0:
        end = markup.find(_CDATA_END, begin)
        if end < 0:
            break
        pieces += [markup[at:begin], _escaped(markup[begin + len(_CDATA) : end])]
        at = end + len(_CDATA_END)
    return "".join([*pieces, markup[at:]])


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _opened_and_closed(match: re.Match[str]) -> str:
    if match["name"].lower() in VOID:
        return match.group()
    return f"<{match['name']}{match['attributes']}></{match['name']}>"


class _Entities:
    """The entities that a file declares: those that are text, and those that are not."""

    def __init__(self) -> None:
        self.broken = False
        self._texts: dict[str, str] = {}
        self._others: set[str] = set()
        self._left = _MOST_ADDED
        self._unresolved = 0

    def add(self, declaration: str) -> None:
        """Add what an `<!ENTITY …>` declares; of one name the first holds, as XML has it."""
        name = declaration.split(maxsplit=1)[0] if declaration.strip() else ""
        if name in self._texts or name in self._others:
            return
        entity = _ENTITY.fullmatch(declaration)
        value = _CODE.sub(_character, entity["value"]) if entity else "<"
        if _PLAIN.fullmatch(value):
            # It may stand in an attribute, which a quote mark would end.
            self._texts[name] = value.replace('"', "&quot;").replace("'", "&apos;")
        else:
            self._others.add(name)

    def resolved(self, markup: str) -> str:
        """Return markup with the entities that are text in their places."""
        declares = self._texts or self._others
        return _REFERENCE.sub(self._value, markup) if declares else markup

    def unread(self) -> Iterator[str]:
        """Yield what is not resolved."""
        yield counted(
            len(self._others),
            "declared entity that stands for a file, markup or other entities",
            "declared entities that stand for files, markup or other entities",
        )
        yield counted(self._unresolved, "reference to an entity, left as written",
                      "references to entities, left as written")  # fmt: skip
        yield "declarations that are no XML" if self.broken else ""

    def _value(self, reference: re.Match[str]) -> str:
        name = reference["name"]
        value = self._texts.get(name)
        if value is None and name not in self._others:
            return reference.group()
        if value is None or len(value) > self._left:
            self._unresolved += 1
            return "&amp;" + reference.group()[1:]
        self._left -= len(value)
        return value


def _character(reference: re.Match[str]) -> str:
    code = int(reference["hex"], 16) if reference["hex"] else int(reference["dec"])
    return chr(code) if 0 < code <= _LARGEST_CODE else "\ufffd"


def _entities_declared(markup: str) -> tuple[str, _Entities]:
    """Return a file without the declarations in its `<!DOCTYPE … [ … ]>`, and its entities."""
    entities = _Entities()
    doctype = _DOCTYPE.match(markup.removeprefix("\ufeff"))
    if doctype is None:
        return markup, entities
    at = doctype.end()
    while found := _DECLARATION.match(markup, at):
        at = found.end()
        if found["kind"] == "ENTITY":
            entities.add(found["rest"])
    end = _SUBSET_END.match(markup, at)
    entities.broken = end is None
    return doctype["doctype"] + ">" + markup[end.end() if end else at :], entities
