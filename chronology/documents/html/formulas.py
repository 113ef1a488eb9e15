"""Whether a formula may keep its words from readers by what formulas alone have (MathML)."""

from chronology.documents.html.names import names
from chronology.documents.html.owner import Attributes

_CHANGING = names("maction mpadded")
_COLOURED = frozenset({"mathcolor", "mathsize", "mathbackground"})


def is_padded_or_coloured(name: str, attributes: Attributes) -> bool:
    """Say whether a part of a formula is moved, chosen among others, coloured or sized.

    Args:
        name: the element's.
        attributes: the element's.
    """
    return name in _CHANGING or not _COLOURED.isdisjoint(attributes)
