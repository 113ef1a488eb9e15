"""What the JSON-LD of a page states of the page: its headline, its publisher, its dates."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeAlias

from chronology.documents.html.names import letters_of
from chronology.documents.html.owner import PAGES
from chronology.sources import Declared

Described: TypeAlias = Mapping[str, object]

_MOST_OBJECTS = 1_000
_LONGEST_VALUE = 300
_DEEPEST = 3
_PAGES_ONLY = ("Page", "WebSite")  # around an article, whose own date counts
_RECORDING = ("VideoObject", "AudioObject", "PodcastEpisode")
_EVENT = ("Event", "Festival")
_WITHIN = ("@graph", "mainEntity", "mainEntityOfPage")
_WORD = re.compile(r"[^\W\d_]{4,}")
_HOST = re.compile(r"\A(?:https?:)?//[^/]{1,253}", re.IGNORECASE)
_WRAPPED = re.compile(r"\A\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|"
                      r"(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)\s*\Z")  # fmt: skip


def described(texts: Sequence[str]) -> list[Described]:
    """Return the objects that describe a page or a text, of all scripts of a page."""
    return list(islice(_objects(texts), _MOST_OBJECTS))


def stated(
    objects: Sequence[Described], titles: Sequence[str], addresses: Sequence[str] = ()
) -> Iterator[Declared]:
    """Yield what objects state of the page.

    Args:
        objects: those that describe a page or a text.
        titles: what the page is called otherwise, for telling its own object from another's.
        addresses: where the page says that it stands.
    """
    objects = [one for one in objects if not _is_of_another_page(one, titles, addresses)]
    for one in objects:
        if _is_a_recording(one) or _is_an_event(one):
            continue
        publisher = one.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        yield from _declare("title", "headline", one.get("headline"))
        yield from _declare("publisher", "publisher", name)
    for one in objects:
        if _is_an_event(one):
            yield from _declare("event", "startDate", one.get("startDate"))
    for one in _own(objects, titles):
        date = one.get("datePublished")
        if _is_a_recording(one) and (not date or _is_a_film(one)):
            name = "datePublished" if date else "uploadDate"
            yield from islice(_declare("other", name, date or one.get("uploadDate")), 1)
        elif date:
            yield from _declare("published", "datePublished", date)
        else:
            for name in ("uploadDate", "dateCreated"):
                yield from islice(_declare("published", name, one.get(name)), 1)
        yield from _declare("modified", "dateModified", one.get("dateModified"))


def _own(described: Sequence[Described], titles: Sequence[str]) -> list[Described]:
    """Return the objects that describe the page's own text, as far as that can be told."""
    objects = [one for one in described if not _is_an_event(one)]
    texts = [one for one in objects if not _is_page_only(one) and not _is_a_recording(one)]
    recordings = [one for one in objects if _is_a_recording(one)]
    dated = [one for one in texts if one.get("datePublished")]
    if len({str(one.get("datePublished")) for one in dated}) > 1:
        called = {letters_of(title) for title in titles}
        own = [one for one in dated if _is_called(one, called)]
        texts = own or texts
    if any(one.get("datePublished") or one.get("dateCreated") for one in texts):
        return texts
    pages = [one for one in objects if _is_page_only(one)]
    if any(one.get("datePublished") for one in pages):
        return pages
    return recordings if len(recordings) == 1 else []


def _is_of_another_page(one: Described, titles: Sequence[str], addresses: Sequence[str]) -> bool:
    """Say whether an object has another headline than the page, and another address."""
    own = one.get("mainEntityOfPage") or one.get("url") or one.get("@id")
    own = own.get("@id") or own.get("url") if isinstance(own, dict) else own
    headline = one.get("headline") or one.get("name")
    if not isinstance(own, str) or not isinstance(headline, str):
        return False
    place, places = _place_of(own), {_place_of(address) for address in addresses}
    called = {letters_of(title) for title in titles}
    if not place or place in places or _is_called(one, called):
        return False
    return bool(addresses) or _shares_no_word((headline, place.rpartition("/")[2]), titles)


def _shares_no_word(names: Sequence[str], titles: Sequence[str]) -> bool:
    """Say whether a headline and an address have no long word in common with a page's titles."""
    own = {word for title in titles for word in _WORD.findall(title[:_LONGEST_VALUE].lower())}
    return bool(own) and own.isdisjoint(
        word for name in names for word in _WORD.findall(name[:_LONGEST_VALUE].lower())
    )


def _place_of(address: str) -> str:
    """Return the path of an address, for telling whether two are of one page."""
    return _HOST.sub("", address).partition("#")[0].partition("?")[0].strip("/").lower()


def _is_called(one: Described, titles: set[str]) -> bool:
    words = letters_of(str(one.get("headline") or one.get("name") or ""))
    return bool(words) and any(words in title or title in words for title in titles if title)


def _objects(texts: Sequence[str]) -> Iterator[Described]:
    for text in texts:
        try:
            read: object = json.loads(_WRAPPED.sub("", text), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _walked(read, 0)


def _walked(read: object, depth: int) -> Iterator[Described]:
    """Yield an object, and those of its graph or that it says it is mainly about."""
    if isinstance(read, list):
        for one in read:
            yield from _walked(one, depth)
    elif isinstance(read, dict):
        if _describes_a_page(read):
            yield read
        if depth < _DEEPEST:
            for name in _WITHIN:
                yield from _walked(read.get(name), depth + 1)


def _kinds(one: Described) -> list[str]:
    kinds = one.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return [kind for kind in listed if isinstance(kind, str)]


def _describes_a_page(one: Described) -> bool:
    return any(kind.endswith((*PAGES, *_RECORDING, *_EVENT)) for kind in _kinds(one))


def _is_an_event(one: Described) -> bool:
    return any(kind.endswith(_EVENT) for kind in _kinds(one))


def _is_page_only(one: Described) -> bool:
    return all(kind.endswith(_PAGES_ONLY) for kind in _kinds(one))


def _is_a_recording(one: Described) -> bool:
    return not any(kind.endswith(PAGES) for kind in _kinds(one))


def _is_a_film(one: Described) -> bool:
    """Say whether it is a film, which may have come out long before the page that shows it."""
    return any(kind.endswith("VideoObject") for kind in _kinds(one))


def _declare(key: str, name: str, value: object) -> Iterator[Declared]:
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, str) and 0 < len(value := " ".join(value.split())) <= _LONGEST_VALUE:
        quoted = json.dumps(value, ensure_ascii=False)
        yield Declared(key=key, value=value, element=f'JSON-LD "{name}": {quoted}')
