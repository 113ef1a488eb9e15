"""The labels of the lists of a Word document, by the list and how deep an item lies in it."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from chronology.documents.labels import in_text, of_pattern
from chronology.documents.trees import attribute, child, local


class Labels:
    """The labels that have words.

    Args:
        root: the root of `numbering.xml`; nothing if the document has none.
    """

    def __init__(self, root: Element | None = None) -> None:
        self._of_lists: dict[str, dict[str, str]] = {}
        kinds = {
            attribute(one, "abstractNumId"): _of_levels(one)
            for one in (root if root is not None else ())
            if local(one.tag) == "abstractNum"
        }
        for one in root if root is not None else ():
            if local(one.tag) == "num":
                kind = child(one, "abstractNumId")
                own = (level for each in one for level in _of_levels(each).items())
                known = kinds.get(attribute(kind, "val"), {}) if kind is not None else {}
                self._of_lists[attribute(one, "numId")] = {**known, **dict(own)}

    def before(self, properties: Iterable[Element]) -> str:
        """Return the label before a paragraph; empty for none, or one without words.

        Args:
            properties: those of the paragraph, then those of its style.
        """
        listed = (child(one, "numPr") for one in properties)
        place, level = "", ""
        for one in (each for each in listed if each is not None):
            number, depth = child(one, "numId"), child(one, "ilvl")
            place = place or (attribute(number, "val") if number is not None else "")
            level = level or (attribute(depth, "val") if depth is not None else "")
        return self._of_lists.get(place, {}).get(level or "0", "")


def _of_levels(holder: Element) -> dict[str, str]:
    found = dict[str, str]()
    for one in holder:
        pattern = child(one, "lvlText") if local(one.tag) == "lvl" else None
        if pattern is not None:
            found[attribute(one, "ilvl")] = in_text(of_pattern(attribute(pattern, "val")))
    return found
