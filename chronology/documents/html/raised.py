"""Which raised words of a page are reference marks: those that lead to a note, or look like one.

A link leads to a note if it leads to a place within a page; and it speaks for a mark only if it
holds nothing else. A figure that may be an exponent or a unit's power stays, wherever it leads.
"""

import re
from collections.abc import Iterator
from typing import TypeAlias

import attrs

from chronology.documents.html.owner import Attributes
from chronology.documents.markdown_marks import entities
from chronology.documents.reference_marks import (
    goes_on,
    in_order,
    is_no_exponent,
    is_no_power,
    is_sure_mark,
    reference_marks,
)
from chronology.vocabulary import QuoteFold

_Mark: TypeAlias = tuple[int, int, QuoteFold]

_NOTES = ("reference", "footnote", "noteref", "fnref", "endnote", "cite", "citation")
_BEFORE = 100  # code points before a mark that tell what it may belong to
_NAME = re.compile(r"[a-z]+")


@attrs.define(kw_only=True)
class _Stretch:
    """A raised element or a link, as far as it has been read.

    Attributes:
        begin: where its text begins.
        end: where it ends; -1 until it does.
        notes: whether it says itself that it is of a note.
        is_mark: whether it says itself that it is the mark of one, as links in books do.
        links: of a raised element, whether each link in it leads to a note.
    """

    begin: int
    end: int = -1
    notes: bool
    is_mark: bool = False
    links: list[bool] = attrs.field(factory=list)

    @property
    def leads_to_note(self) -> bool:
        """Whether it is of a note by its own names, or by all links that it holds."""
        return self.notes or (bool(self.links) and all(self.links))


class Raised:
    """The `<sup>` elements of a page, in the order in which they begin."""

    def __init__(self) -> None:
        self._depth = 0
        self._found: list[_Stretch] = []
        self._open: list[_Stretch] = []  # links
        self._links: list[_Stretch] = []  # that lead to notes and hold raised words

    def started(self, name: str, attributes: Attributes, at: int) -> None:
        """Take note of an element that begins where so much text is written."""
        if name == "sup":
            if not self._depth:
                self._found.append(_Stretch(begin=at, notes=False))
            self._depth += 1
            self._found[-1].notes |= _is_of_notes(attributes)
        elif name == "a":
            leads = _leads_to_note(attributes)
            self._open.append(_Stretch(begin=at, notes=leads, is_mark=_is_mark(attributes)))
            if self._depth:
                self._found[-1].links.append(leads)

    def ended(self, name: str, at: int) -> None:
        """Take note of an element that ends where so much text is written."""
        if name == "sup" and self._depth:
            self._depth -= 1
            self._found[-1].end = at
        elif name == "a" and self._open:
            link = self._open.pop()
            link.end = at
            holds_raised = bool(self._found) and self._found[-1].begin >= link.begin
            if link.is_mark or (link.notes and holds_raised):
                self._links.append(link)

    def marks(self, text: str) -> tuple[_Mark, ...]:
        """Return where reference marks stand in a page's text, and entities written twice."""
        return in_order([*self._raised(text), *reference_marks(text), *entities(text)])

    def _raised(self, text: str) -> Iterator[_Mark]:
        """Yield the raised words, and the links around them, that are marks."""
        for link in self._links:
            yield from _mark(text, link, leads_to_note=True)
        for raised in self._found:
            yield from _mark(text, raised, leads_to_note=raised.leads_to_note)


def _mark(text: str, found: _Stretch, *, leads_to_note: bool) -> Iterator[_Mark]:
    written = text[found.begin : found.end] if found.end >= 0 else ""
    words = written.strip()
    start = found.begin + len(written) - len(written.lstrip())
    end = start + len(words)
    if not is_sure_mark(words) or goes_on(text, end):
        return
    if found.is_mark:
        is_mark = True
    elif leads_to_note:
        before = text[max(0, start - _BEFORE) : start]
        is_mark = not words[0].isalnum() or is_no_power(before.rstrip(), len(before.rstrip()))
    else:
        is_mark = words.isdigit() and is_no_exponent(text, start)
    if is_mark:
        yield start, end, QuoteFold.REFERENCE_MARKS


def _leads_to_note(attributes: Attributes) -> bool:
    return "#" in (attributes.get("href") or "") or _is_of_notes(attributes)


def _is_mark(attributes: Attributes) -> bool:
    """Say whether a link is the mark of a note, as the vocabulary of EPUB and ARIA has it."""
    told = f"{attributes.get('epub:type') or ''} {attributes.get('role') or ''}".split()
    return "noteref" in told or "doc-noteref" in told


def _is_of_notes(attributes: Attributes) -> bool:
    told = " ".join(filter(None, map(attributes.get, ("class", "role", "epub:type", "id"))))
    return any(name.startswith(_NOTES) for name in _NAME.findall(told.lower()))
