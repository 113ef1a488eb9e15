"""Which raised words of a page are reference marks: those that lead to a note, or look like one."""

from collections.abc import Iterator
from typing import TypeAlias

from chronology.documents.html_owner import Attributes
from chronology.documents.reference_marks import (
    in_order,
    is_no_exponent,
    is_sure_mark,
    reference_marks,
)
from chronology.vocabulary import QuoteFold

_Mark: TypeAlias = tuple[int, int, QuoteFold]

_NOTES = ("reference", "footnote", "noteref", "fnref", "endnote", "cite", "citation")


class Raised:
    """The `<sup>` elements of a page, in the order in which they begin."""

    def __init__(self) -> None:
        self._begins = -1
        self._depth = 0
        self._leads_to_note = False
        self._found: list[tuple[int, int, bool]] = []

    def started(self, name: str, attributes: Attributes, at: int, *, linked: bool) -> None:
        """Take note of an element that begins where so much text is written."""
        if name == "sup":
            if not self._depth:
                self._begins, self._leads_to_note = at, linked
            self._depth += 1
        if self._depth and (name == "a" or (name == "sup" and _is_of_notes(attributes))):
            self._leads_to_note = True

    def ended(self, name: str, at: int) -> None:
        """Take note of an element that ends where so much text is written."""
        if name != "sup" or not self._depth:
            return
        self._depth -= 1
        if not self._depth:
            self._found.append((self._begins, at, self._leads_to_note))

    def marks(self, text: str) -> tuple[_Mark, ...]:
        """Return where reference marks stand in the text of the page."""
        return in_order([*self._raised(text), *reference_marks(text)])

    def _raised(self, text: str) -> Iterator[_Mark]:
        for begin, end, leads_to_note in self._found:
            written = text[begin:end]
            words = written.strip()
            start = begin + len(written) - len(written.lstrip())
            if not is_sure_mark(words):
                continue
            if leads_to_note or (words.isdigit() and is_no_exponent(text, start)):
                yield start, start + len(words), QuoteFold.REFERENCE_MARKS


def _is_of_notes(attributes: Attributes) -> bool:
    told = " ".join(filter(None, map(attributes.get, ("class", "role", "epub:type", "id")))).lower()
    return any(word in told for word in _NOTES)
