"""`check_quote` and `check_items`: what became of quotes and dates, as plain values for a model."""

from collections.abc import Mapping, Sequence
from typing import Any

from chronology.building.items import CheckedItem
from chronology.building.items.check import checked_in
from chronology.building.items.documents import Library
from chronology.guard.marking import date_values, marked
from chronology.vocabulary import ItemOutcome

_MOST_REASONS = 10  # of one item that are told
_FEW = 300  # code points of a name or a place


def check_quote(
    quote: Mapping[str, object], library: Library, *, day_first: bool | None = None
) -> dict[str, Any]:
    """Return what became of one quote.

    Args:
        quote: an item with the quote and, if need be, its document.
        library: the documents.
        day_first: whether days come before months in figures of the item.
    """
    [one] = checked_in([quote], library, day_first=day_first)
    return item_values(one)


def check_items(
    items: Sequence[object], library: Library, *, day_first: bool | None = None
) -> dict[str, Any]:
    """Return what became of each item, and how many hold.

    Args:
        items: the items.
        library: the documents.
        day_first: whether days come before months in figures of the items.
    """
    made = [item_values(one) for one in checked_in(items, library, day_first=day_first)]
    counts = dict.fromkeys(map(str, ItemOutcome), 0)
    for one in made:
        counts[one["outcome"]] += 1
    return {"counts": counts, "items": made}


def item_values(one: CheckedItem) -> dict[str, Any]:
    """Return one item as plain values, in which the document's text is marked as data."""
    reasons = [
        {"code": found.code, "severity": found.severity.value, "says": marked(found.sentence)}
        for found in one.reasons[:_MOST_REASONS]
    ]
    problems = [
        {"key": marked(found.key_path, _FEW), "says": marked(f"{found.reason}; {found.remedy}")}
        for found in one.problems[:_MOST_REASONS]
    ]
    return {
        "item": one.name,
        "outcome": one.outcome.value,
        "document": marked(one.document, _FEW),
        "quote_verdict": None if one.verdict is None else one.verdict.value,
        "true_wording": marked(one.true_wording),
        "where": marked("" if one.where is None else str(one.where), _FEW),
        "sentence": marked(one.marked),
        "modality": None if one.modality is None else one.modality.value,
        "modality_from_words": one.modality_derived,
        "governed_by": marked("" if one.context is None else str(one.context)),
        "date_given": date_values(one.given),
        "date_derived": date_values(one.derived),
        "date_follows": one.follows,
        "rule": one.rule if one.derived is not None else "",
        "counted_from": date_values(one.anchor),
        "as_typed": [field.value for field in one.typed],
        "reasons": reasons,
        "problems": problems,
        "keys_not_used": [marked(key, _FEW) for key in one.unused[:_MOST_REASONS]],
    }
