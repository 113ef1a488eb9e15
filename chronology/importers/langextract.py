"""Documents that langextract annotated: each extraction is an item, its text the quote.

One object a document: `document_id`, `text`, and `extractions`, each with `extraction_text`,
`extraction_class`, `char_interval` and `attributes`. Where an extraction stands is not believed:
its words are looked for again.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from chronology.building.items.read import FIELDS, Given, Place

_EXTRACTIONS, _TEXT, _ID = "extractions", "extraction_text", "document_id"


@attrs.frozen(kw_only=True)
class ByText:
    """A document that is known by its text, since its id may be one that was made up.

    Attributes:
        id: what it is called.
        text: its text; empty if it is not told.
    """

    id: str
    text: str


def is_document(value: Mapping[Any, object]) -> bool:
    """Say whether an object is a document with its extractions."""
    return isinstance(value.get(_EXTRACTIONS), list) and "quote" not in value


def items_of(value: Mapping[Any, Any], place: Place) -> Iterator[Given]:
    """Yield the extractions of a document as items; what is none, with why."""
    document = ByText(id=_single_text(value.get(_ID)), text=_single_text(value.get("text")))
    for number, one in enumerate(value[_EXTRACTIONS], 1):
        name = f"{place.name}, extraction {number}".lstrip(", ")
        at = attrs.evolve(place, name=name)
        if not isinstance(one, Mapping) or not isinstance(one.get(_TEXT), str):
            fault = f"it has no `{_TEXT}`", "keep langextract's files as it wrote them"
            yield Given(place=at, fault=fault)
            continue
        told = one.get("attributes")
        attributes = told if isinstance(told, Mapping) else {}
        fields = {
            key.lower(): _single_text(given)
            for key, given in attributes.items()
            if isinstance(key, str) and key.lower() in FIELDS
        }
        fields.pop("quote", None)
        yield Given(place=at, value={**fields, "quote": one[_TEXT], "document": document})


def _single_text(value: object) -> str:
    """Return a text, or of a list with one text that."""
    if isinstance(value, list) and len(value) == 1:
        (value,) = value
    return value if isinstance(value, str) else ""
