"""What a page states of itself: `<title>`, `<meta>`, `<time>`, JSON-LD, address, `lang`."""

import re
from collections.abc import Iterator
from html import escape

from chronology.documents.html.dates import OF_EVENTS
from chronology.documents.html.names import folded, names
from chronology.documents.html.owner import Attributes, Owner
from chronology.documents.publication import json_ld
from chronology.documents.publication.page_home import country_of
from chronology.documents.publication.written_days import day_of
from chronology.sources import Declared

_LONGEST_JSON = 2**20  # code points, of all scripts together
_LONGEST_VALUE = 300
_LONGEST_ADDRESS = 500
_TITLES = ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title")
_PUBLISHERS = ("publisher", "citation_publisher", "dc.publisher", "dcterms.publisher")
_SITES = ("og:site_name",)
_DATES = names(
    "article:published article:published_time article.published article.created"
    " article_date_original bt:pubdate citation_date citation_online_date citation_publication_date"
    " content_date contentdate createdate created creation_date cxenseparse:recs:publishtime"
    " cxenseparse:publishtime date date_published datecreated datepublished dc.created dc.date"
    " dc.date.created dc.date.issued dc.date.published dc.issued dcterms.created dcterms.date"
    " dcterms.issued dcterms.available displaydate doc_date docdate gentime"
    " og:article:published_time og:published_time og:pubdate originalpublicationdate"
    " parsely-pub-date pdate posted prism.publicationdate pub_date pubdate publicationdate"
    " publication_date publication-date publish-date publish_date publish_time publishdate"
    " published published-date published_date published_time published_time_telegram"
    " release_date rnews:datepublished sailthru.date shareaholic:article_published_time"
    " video:release_date uploaddate ptime newsdate article-publish-date article:publish_date"
    " firstpublishedat eprints.date bepress_citation_date"
)
_CHANGES = names(
    "article:modified article:modified_time og:updated_time og:article:modified_time last-modified"
    " lastmod last_modified modified modified_date datemodified dc.date.modified dc.modified"
    " dcterms.modified date.modified revised updated updated_time article.updated lastupdated"
    " dc.date.updated shareaholic:article_modified_time bt:moddate"
)
_SORTED_DATES = tuple(sorted(_DATES | _CHANGES))
_KEYS = {
    **dict.fromkeys(_TITLES, "title"),
    **dict.fromkeys(_PUBLISHERS, "publisher"),
    **dict.fromkeys(_SITES, "site"),
    **dict.fromkeys(_DATES, "published"),
    **dict.fromkeys(_CHANGES, "modified"),
}
_ARCHIVES = re.compile(r"archive\.(?:today|is|ph|li|fo|md|vn|org)|wayback machine", re.IGNORECASE)
_DAY_OF_ADDRESS = re.compile(
    r"[/_-](?P<year>(?:19|20)\d\d)(?P<joint>[/_-]?)(?P<month>\d\d?|[a-z]{3})(?P=joint)(?P<day>\d\d?)"
    r"(?=[/_.-]|\Z)",
    re.IGNORECASE,
)
# What an archive puts before the address of what it keeps: the moment of the capture.
_CAPTURE = re.compile(
    r"\A(?:https?:)?//(?:(?:web|wayback|www)\.)?(?:archive|arquivo|webarchive|archive-it)[\w.-]{0,60}"
    r"/(?:[\w-]{1,30}/){0,2}?\d{4,14}(?:[a-z]{2}_)?/(?=https?:)",
    re.IGNORECASE,
)
_IS_AN_EVENT = re.compile(r"(?<![a-z])event(?![a-z])", re.IGNORECASE)
_BETWEEN_TITLE_AND_SITE = " | ", " - ", " – ", " — ", " · ", " :: "


class Statements:
    """Collects, while a page is read, what it states of itself."""

    def __init__(self) -> None:
        self._title = ""
        self._language: tuple[Declared, ...] = ()
        self._meta: dict[str, list[Declared]] = {}
        self._address: list[Declared] = []
        self._pages: list[str] = []
        self._is_an_event = False
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
        elif name in {"meta", "link"}:
            self._note_address(name, attributes)
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
                self._title = folded(text)
            else:
                self._json.append(text)

    def titles(self) -> tuple[str, ...]:
        """Return what the page is called in its head."""
        return (*(one.value for one in self._first(_TITLES)), self._title)

    def _note_address(self, name: str, attributes: Attributes) -> None:
        """Take note of the day in the address that a page gives for itself."""
        rel, label = attributes.get("rel") or "", (attributes.get("property") or "").lower()
        if name == "link" and "canonical" in rel.lower().split():
            address, element = attributes.get("href") or "", '<link rel="canonical">'
        elif name == "meta" and label == "og:url":
            address, element = attributes.get("content") or "", '<meta property="og:url">'
        else:
            return
        if country := country_of(address):
            self._address.append(Declared(key="country", value=country, element=element))
        address = _CAPTURE.sub("", address[:_LONGEST_ADDRESS])
        if OF_EVENTS.search(address):
            return
        self._pages.append(address)
        if found := _day_of_address(address):
            told = f"{element} …{found.group()}…"
            value = "-".join(found.group("year", "month", "day"))
            if found["month"].isalpha():
                value = " ".join(found.group("day", "month", "year"))
            self._address.append(Declared(key="address", value=value, element=told))

    def declared(self) -> tuple[Declared, ...]:
        """Return what was stated: each title, publisher and date once, the best first."""
        found = [*self._first(_TITLES)]
        found += json_ld.stated(json_ld.described(self._json), self.titles(), self._pages)
        found += [*self._first(_PUBLISHERS), *self._first(_SITES)]
        found += [one for name in _SORTED_DATES for one in self._meta.get(name, ())]
        kept = {"country"} if self._is_an_event else {"country", "address"}
        found += [one for one in self._address if one.key in kept]
        if any(one.key == "site" and _ARCHIVES.search(one.value) for one in found):
            # Its dates are those of the capture.
            found = [one for one in found if one.key not in {"published", "modified"}]
        found += self._language
        publishers = [one.value for one in found if one.key in {"publisher", "site"}]
        if self._title:
            title = _without_site(self._title, publishers)
            found.append(Declared(key="title", value=title, element="<title>"))
        return tuple(dict.fromkeys(found))

    def _note(self, name: str, attributes: Attributes) -> None:
        """Take note of `<meta name content>`."""
        label = next((a for a in ("property", "name") if attributes.get(a)), "")
        key = (attributes.get(label) or "").strip().lower()
        value = folded(attributes.get("content") or "")
        self._is_an_event |= key == "og:type" and _IS_AN_EVENT.search(value) is not None
        kind = _KEYS.get(key)
        if kind and 0 < len(value) <= _LONGEST_VALUE:
            told = escape(attributes.get(label) or "")
            element = f'<{name} {label}="{told}" content="{escape(value)}">'
            noted = self._meta.setdefault(key, [])
            noted.append(Declared(key=kind, value=value, element=element))

    def _first(self, labels: tuple[str, ...]) -> Iterator[Declared]:
        """Yield what the first label states that is there; links are no names."""
        for label in labels:
            noted = [one for one in self._meta.get(label, ()) if "://" not in one.value]
            yield from noted
            if noted:
                return


def _day_of_address(address: str) -> re.Match[str] | None:
    """Return the one full day that an address names."""
    found = [one for one in _DAY_OF_ADDRESS.finditer(address) if _is_a_day(one)]
    return found[0] if len(found) == 1 else None


def _is_a_day(found: re.Match[str]) -> bool:
    if found["month"].isalpha():
        return day_of(" ".join(found.group("day", "month", "year"))) is not None
    if not found["joint"] and len(found["month"]) + len(found["day"]) < 4:  # noqa: PLR2004
        return False
    return day_of("-".join(found.group("year", "month", "day"))) is not None


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


def _without_site(title: str, publishers: list[str]) -> str:
    """Return a page's title without the name of its publisher behind it."""
    for publisher in publishers:
        for between in _BETWEEN_TITLE_AND_SITE:
            if title.endswith(between + publisher):
                return title.removesuffix(between + publisher)
    return title
