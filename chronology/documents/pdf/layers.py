"""The layers of a PDF, of which a reader may be shown some: which of them are switched off."""

from itertools import islice
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from pypdf import PdfReader

_MOST = 10_000  # layers of a document
_MOST_DEEP = 8


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
        if "/VE" in layer and not self._is_so(layer["/VE"], 0):
            return True
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

    def _is_so(self, written: Any, depth: int) -> bool:  # noqa: ANN401 - as the file has it
        """Say whether what is written of layers holds: that they are shown, or not, or some."""
        told = written.get_object()
        if not isinstance(told, list):
            return not self._is_switched_off(written)
        if depth > _MOST_DEEP:
            return False
        how, *members = islice(list.__iter__(told), _MOST)
        holds = (self._is_so(one, depth + 1) for one in members)
        if how == "/Not":
            return not any(holds)
        return any(holds) if how == "/Or" else all(holds)

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
            off=_object_numbers(usual.get("/OFF")) | _off_on_a_screen(usual.get("/AS")),
            on=_object_numbers(usual.get("/ON")),
            is_off_unless_on=usual.get("/BaseState") == "/OFF",
        )
    except Exception:  # noqa: BLE001 - what damage raises in pypdf has no end
        return Layers(is_off_unless_on=True)


def _off_on_a_screen(written: Any) -> frozenset[int]:  # noqa: ANN401 - as the file has it
    """Return the layers that are switched off by themselves where a document is looked at."""
    off = set[int]()
    for one in islice(list.__iter__(written) if written is not None else (), _MOST):
        event = one.get_object()
        layers = event.get("/OCGs", ()) if event.get("/Event") == "/View" else ()
        for layer in islice(list.__iter__(layers) if layers else (), _MOST):
            usage = layer.get_object().get("/Usage") or {}
            usage = usage.get_object() if hasattr(usage, "get_object") else usage
            if usage.get("/View", {}).get("/ViewState") == "/OFF":
                off.add(layer.idnum)
    return frozenset(off)


def _object_numbers(written: Any) -> frozenset[int]:  # noqa: ANN401 - as the file has it
    if written is None:
        return frozenset()
    if len(written) > _MOST:
        raise ValueError(len(written))  # more than are looked at: nobody knows which are off
    members = list.__iter__(written)
    return frozenset(one.idnum for one in members if hasattr(one, "idnum"))
