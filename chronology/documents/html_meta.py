"""What a page states of itself beside its text: `<title>`, `<meta>`, `<time>`, JSON-LD, `lang`."""

import json
import re
from collections.abc import Iterator, Mapping
from html import escape
from itertools import islice

from chronology.documents.html_owner import PAGES, Attributes, Owner
from chronology.sources import Declared

_LONGEST_JSON = 2**20  # code points, of all scripts together
_MOST_OBJECTS = 1_000
_LONGEST_VALUE = 300
_TITLES = ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title")
_PUBLISHERS = ("publisher", "citation_publisher", "dc.publisher", "dcterms.publisher")
_SITES = ("og:site_name",)
_DATES = frozenset(
    {
        "article:published_time",
        "article.published",
        "citation_publication_date",
        "date",
        "datepublished",
        "dc.date",
        "dc.date.issued",
        "dcterms.date",
        "dcterms.issued",
        "og:published_time",
        "parsely-pub-date",
        "pubdate",
        "publication_date",
        "publish-date",
        "publishdate",
        "sailthru.date",
    }
)
_KEYS = {
    **dict.fromkeys(_TITLES, "title"),
    **dict.fromkeys(_PUBLISHERS, "publisher"),
    **dict.fromkeys(_SITES, "site"),
    **dict.fromkeys(_DATES, "published"),
}
_BETWEEN_TITLE_AND_SITE = " | ", " - ", " – ", " — ", " · ", " :: "


class Statements:
    """Collects, while a page is read, what it states of itself."""

    def __init__(self) -> None:
        self._title = ""
        self._language: tuple[Declared, ...] = ()
        self._meta: dict[str, list[Declared]] = {}
        self._json: list[str] = []
        self._json_length = 0
        self._within = ""
        self._parts: list[str] = []
        self._drawings = 0

    def page(self, attributes: Attributes) -> None:
        """Take note of the language that `<html>` or `<body>` declares for the whole page."""
        self._language = self._language or _language_of(attributes)

    def start(self, name: str, attributes: Attributes, owner: Owner) -> None:
        """Take note of an element; what states something of another than the page is none."""
        if name == "svg":
            self._drawings += 1
        elif owner is not Owner.PAGE:
            return
        elif self._speaks(name, attributes):
            self._within, self._parts = name, []
        elif name in {"meta", "time"}:
            self._note(name, attributes)

    def _speaks(self, name: str, attributes: Attributes) -> bool:
        """Say whether an element's text is a statement: the page's own title, not a drawing's."""
        if name == "title":
            return not self._drawings and not self._title
        return name == "script" and _is_json_ld(attributes)

    def text(self, text: str) -> None:
        """Take note of a text that is not shown."""
        if self._within == "script":
            self._json_length += len(text)
        if self._within and self._json_length <= _LONGEST_JSON:
            self._parts.append(text)

    def end(self, name: str) -> None:
        """Take note of an element's end."""
        if name == "svg":
            self._drawings -= 1
        elif name == self._within:
            self._within = ""
            text = "".join(self._parts)
            if name == "title":
                self._title = _folded(text)
            else:
                self._json.append(text)

    def declared(self) -> tuple[Declared, ...]:
        """Return what was stated: each title, publisher and date once, the best first."""
        objects = list(islice(self._objects(), _MOST_OBJECTS))
        found = [*self._first(_TITLES), *_of_objects(objects)]
        found += [*self._first(_PUBLISHERS), *self._first(_SITES)]
        found += [one for name in sorted(_DATES) for one in self._meta.get(name, ())]
        found += self._language
        publishers = [one.value for one in found if one.key in {"publisher", "site"}]
        if self._title:
            title = _without_site(self._title, publishers)
            found.append(Declared(key="title", value=title, element="<title>"))
        return tuple(dict.fromkeys(found))

    def _note(self, name: str, attributes: Attributes) -> None:
        """Take note of `<meta name content>`, or of `<time itemprop datetime>`."""
        label = next((a for a in ("property", "name", "itemprop") if attributes.get(a)), "")
        key = (attributes.get(label) or "").strip().lower()
        if name == "time" and "pubdate" in attributes:
            label = key = "pubdate"
        bearer = "content" if name == "meta" else "datetime"
        value = _folded(attributes.get(bearer) or "")
        if not value or len(value) > _LONGEST_VALUE:
            return
        named = f' {label}="{escape(attributes.get(label) or "")}"' if attributes.get(label) else ""
        element = f'<{name}{named or " " + label} {bearer}="{escape(value)}">'
        kind = _KEYS.get(key)
        if kind:
            noted = self._meta.setdefault(key, [])
            noted.append(Declared(key=kind, value=value, element=element))

    def _first(self, labels: tuple[str, ...]) -> Iterator[Declared]:
        """Yield what the first label states that is there; links are no names."""
        for label in labels:
            noted = [one for one in self._meta.get(label, ()) if "://" not in one.value]
            yield from noted
            if noted:
                return

    def _objects(self) -> Iterator[Mapping[str, object]]:
        """Yield the objects of JSON-LD that describe a page or an article."""
        for text in self._json:
            try:
                read: object = json.loads(text)
            except (ValueError, RecursionError):
                continue
            for one in read if isinstance(read, list) else [read]:
                graph = one.get("@graph") if isinstance(one, dict) else None
                members = graph if isinstance(graph, list) else []
                yield from (each for each in [one, *members] if _describes_a_page(each))


def _of_objects(objects: list[Mapping[str, object]]) -> Iterator[Declared]:
    for one in objects:
        publisher = one.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        yield from _stated("title", "headline", one.get("headline"))
        yield from _stated("publisher", "publisher", name)
        yield from _stated("published", "datePublished", one.get("datePublished"))


def _stated(key: str, name: str, value: object) -> Iterator[Declared]:
    if isinstance(value, str) and 0 < len(value := _folded(value)) <= _LONGEST_VALUE:
        quoted = json.dumps(value, ensure_ascii=False)
        yield Declared(key=key, value=value, element=f'JSON-LD "{name}": {quoted}')


def _describes_a_page(one: object) -> bool:
    if not isinstance(one, dict):
        return False
    kinds = one.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.endswith(PAGES) for kind in listed)


def _is_json_ld(attributes: Attributes) -> bool:
    return (attributes.get("type") or "").partition(";")[0].strip().lower() == "application/ld+json"


def _language_of(attributes: Attributes) -> tuple[Declared, ...]:
    """Return the language that the whole page is declared to be in, as BCP 47 has it."""
    for name in ("lang", "xml:lang"):
        value = (attributes.get(name) or "").strip()
        if _LANGUAGE.fullmatch(value):
            return (Declared(key="language", value=value, element=f'{name}="{value}"'),)
    return ()


_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}", re.ASCII)


def _folded(text: str) -> str:
    return " ".join(text.split())


def _without_site(title: str, publishers: list[str]) -> str:
    """Return a page's title without the name of its publisher behind it."""
    for publisher in publishers:
        for between in _BETWEEN_TITLE_AND_SITE:
            if title.endswith(between + publisher):
                return title.removesuffix(between + publisher)
    return title
