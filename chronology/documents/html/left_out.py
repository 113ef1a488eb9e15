"""What of a page is not in its text, counted while it is read."""

from collections import Counter
from collections.abc import Iterator

from chronology.documents.extracted import counted, struck_out
from chronology.documents.html import names
from chronology.documents.html.owner import Attributes

_TOOLTIP = ("text that appears under the pointer", "texts that appear under the pointer")
_LABEL = ("label of a choice", "labels of choices")


class LeftOut:
    """What is left out of a text, by its kind.

    Attributes:
        is_page: whether the page hides itself as a whole.
        struck: how many passages are struck out that have words.
    """

    def __init__(self) -> None:
        self._many: Counter[tuple[str, str]] = Counter()
        self._described = 0
        self.is_page = False
        self.struck = 0

    def turned(self) -> None:
        """Count a stretch that is shown in the other direction."""
        self._many[names.TURNED] += 1

    def count(self, name: str, attributes: Attributes, *, hidden: bool) -> None:
        """Count what is shown in another way than as text, or would be shown but for itself."""
        if name in names.NOT_TEXT:
            self._many[names.NOT_TEXT[name]] += name != "input" or not hidden
        elif hidden and name not in names.NEVER_SHOWN:
            self._many["hidden element", ""] += 1
        elif name == "link" and "stylesheet" in (attributes.get("rel") or "").lower():
            self._many[names.NOT_TEXT["style"]] += 1
        if not attributes:
            return
        self._described += name == "img" and bool((attributes.get("alt") or "").strip())
        if (attributes.get("title") or "").strip() and name != "link":
            self._many[_TOOLTIP] += 1
        if (attributes.get("label") or "").strip() and name in {"optgroup", "option"}:
            self._many[_LABEL] += 1

    def told(self) -> Iterator[str]:
        """Yield what is not in the text, one clause each."""
        for kind, number in self._many.items():
            clause = counted(number, *kind)
            if kind == names.NOT_TEXT["img"] and self._described:
                clause += f", {self._described} with a description"
            yield clause
        if self.is_page:
            yield "the page hides itself from browsers without scripts; it is read all the same"
        yield struck_out(self.struck)
