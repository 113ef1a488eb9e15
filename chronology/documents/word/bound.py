"""Fields of a Word document whose words are kept in other data of the file, and shown from there.

A word processor puts the data in place of the words whenever it opens the file. Where both say the
same, the words are read; where not, or that cannot be told, a sign stands for them.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from posixpath import dirname, normpath
from xml.etree.ElementTree import Element

from chronology.documents.beside import UNREAD, Beside
from chronology.documents.packages import Package
from chronology.documents.trees import attribute, child, local
from chronology.errors import DocumentUnreadable

_CORE = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"
_EXTENDED = "{6668398D-A668-4E3E-A5EB-62B293D839F1}"
_OF_FILE = {_CORE: "docProps/core.xml", _EXTENDED: "docProps/app.xml"}
_STEP = re.compile(
    r"/(?P<kind>@?)(?:[\w.-]{1,60}:)?(?P<name>[\w.-]{1,100})(?:\[(?P<at>\d{1,6})\])?"
)
_LONGEST_PATH = 2_000
_OTHER = ("field whose bound data say other words", "fields whose bound data say other words")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")

Store = Mapping[str, Element]


def stores_in(package: Package) -> dict[str, Element]:
    """Return the data that fields may be bound to, by their names; what cannot be read is none."""
    found = dict[str, Element]()
    for store, name in (*_OF_FILE.items(), *_stores_named(package)):
        if package.has(name):
            with suppress(DocumentUnreadable):
                found.setdefault(store.upper(), package.tree(name))
    return found


def _stores_named(package: Package) -> Iterator[tuple[str, str]]:
    for name in package.names:
        folder = dirname(name)
        if not name.endswith(".rels") or not folder.endswith("customXml/_rels"):
            continue
        with suppress(DocumentUnreadable):
            for one in package.tree(name):
                target = normpath(f"{dirname(folder)}/{attribute(one, 'Target')}")
                if attribute(one, "Type").endswith("/customXmlProps") and package.has(target):
                    data = f"{dirname(folder)}/{name.rpartition('/')[2].removesuffix('.rels')}"
                    yield attribute(package.tree(target), "itemID"), data


def blank_bound(field: Element, name: str, stores: Store, found: Beside) -> None:
    """Let a sign stand for the words of a field whose data say others, and tell of it.

    Args:
        field: the element, which may be such a field.
        name: its name.
        stores: the data of the file.
        found: where it is told.
    """
    properties = child(field, "sdtPr") if name == "sdt" else None
    bound = _binding_of(properties) if properties is not None else None
    if bound is None or properties is None:
        return
    store = stores.get(attribute(bound, "storeItemID").upper())
    if store is None:
        return  # what is shown stays as it was
    value = _value_at(store, attribute(bound, "xpath"))
    texts = [one for one in field.iter() if local(one.tag) == "t" and one.text]
    shown = "".join(one.text or "" for one in texts)
    if value is None or not texts or _data_say(value, shown, properties):
        return
    for one in texts:
        one.text = ""
    texts[0].text = UNREAD
    found.left_out[_OTHER] += 1


def _binding_of(properties: Element) -> Element | None:
    return next((one for one in properties if local(one.tag) == "dataBinding"), None)


def _value_at(store: Element, path: str) -> str | None:
    """Return what data say at a place; `None` if they have none, empty if it is not understood."""
    steps = list(_STEP.finditer(path[:_LONGEST_PATH]))
    if not steps or "".join(one.group() for one in steps) != path:
        return ""
    here: Element | None = store if local(store.tag) == steps[0]["name"] else None
    for step in steps[1:]:
        if here is None:
            return None
        if step["kind"]:
            return attribute(here, step["name"])
        alike = [one for one in here if local(one.tag) == step["name"]]
        at = int(step["at"] or 1) - 1
        here = alike[at] if 0 <= at < len(alike) else None
    return None if here is None else "".join(here.itertext())


def _data_say(value: str, shown: str, properties: Element) -> bool:
    """Say whether data say what is shown: the same words, a chosen name, a day in other words."""
    plain, words = _without_spaces(value), _without_spaces(shown)
    if plain == words or (
        words and "<pkg:" in value and words in _without_spaces(_TAG.sub("", value))
    ):
        return True
    items = (one for one in properties.iter() if local(one.tag) == "listItem")
    if any(
        attribute(one, "value") == value.strip()
        and _without_spaces(attribute(one, "displayText")) == words
        for one in items
    ):
        return True
    day = _DAY.match(value.strip())
    is_date = child(properties, "date") is not None
    return is_date and day is not None and _is_of_day(day.group(), shown)


_TAG = re.compile(r"<[^<>]{0,2000}>")
_NUMBER = re.compile(r"\d{1,4}")


def _is_of_day(day: str, shown: str) -> bool:
    """Say whether a day, however it is written, is told by words with its numbers and no others."""
    year, month, number = (int(one) for one in day.split("-"))
    told = {int(one) for one in _NUMBER.findall(shown)}
    return bool(told) and told <= {year, year % 100, month, number} and number in told


def _without_spaces(words: str) -> str:
    return "".join(words.split())
