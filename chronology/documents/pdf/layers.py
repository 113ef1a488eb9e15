"""The layers of a PDF, of which a reader may be shown some: which of them are switched off."""

from itertools import islice
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from pypdf import PdfReader

_MOST = 10_000  # layers of a document


@attrs.frozen(kw_only=True)
class Layers:
    """Which layers are switched off when a document is opened.

    Attributes:
        off: the numbers of these objects.
        on: the numbers of those that are named as switched on.
        is_off_unless_on: whether the others are switched off.
    """

    off: frozenset[int] = frozenset()
    on: frozenset[int] = frozenset()
    is_off_unless_on: bool = False

    def is_off(self, written: Any) -> bool:  # noqa: ANN401 - as the file has it
        """Say whether what belongs to a layer, or to several together, is not shown."""
        layer = written.get_object()
        if layer.get("/Type") != "/OCMD":
            return self._is_switched_off(written)
        together = layer.get("/OCGs")
        if together is None:
            return False
        is_list = isinstance(together, list)
        members = list.__iter__(together) if is_list else iter([layer.raw_get("/OCGs")])
        off = [self._is_switched_off(one) for one in islice(members, _MOST)]
        how = layer.get("/P", "/AnyOn")
        return bool(off) and {
            "/AllOn": any(off),
            "/AnyOff": not any(off),
            "/AllOff": not all(off),
        }.get(how, all(off))

    def _is_switched_off(self, layer: Any) -> bool:  # noqa: ANN401 - as the file has it
        number = getattr(layer, "idnum", None)
        return number in self.off or (self.is_off_unless_on and number not in self.on)


def layers_of(reader: "PdfReader") -> Layers:
    """Return the layers of a document, as they are when it is opened.

    Where what tells of them is damaged, nobody knows which are shown: they all count as off.
    """
    try:
        catalogue: Any = reader.trailer["/Root"]
        if "/OCProperties" not in catalogue:
            return Layers()
        usual = catalogue["/OCProperties"]["/D"]
        return Layers(
            off=_object_numbers(usual.get("/OFF")),
            on=_object_numbers(usual.get("/ON")),
            is_off_unless_on=usual.get("/BaseState") == "/OFF",
        )
    except Exception:  # noqa: BLE001 - what damage raises in pypdf has no end
        return Layers(is_off_unless_on=True)


def _object_numbers(written: Any) -> frozenset[int]:  # noqa: ANN401 - as the file has it
    if written is None:
        return frozenset()
    if len(written) > _MOST:
        raise ValueError(len(written))  # more than are looked at: nobody knows which are off
    members = list.__iter__(written)
    return frozenset(one.idnum for one in members if hasattr(one, "idnum"))
