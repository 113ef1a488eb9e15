"""The layers of a PDF, of which a reader may be shown some: which of them are switched off."""

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
        number = getattr(written, "idnum", None)
        layer = written.get_object()
        if layer.get("/Type") != "/OCMD":
            return number in self.off or (self.is_off_unless_on and number not in self.on)
        together = layer.get_object().get("/OCGs")
        if together is None:
            return False
        several = layer.raw_get("/OCGs")
        members = together if isinstance(together, list) else [several]
        off = [self.is_off(list.__getitem__(members, at)) for at in range(len(members))]
        how = layer.get("/P", "/AnyOn")
        return bool(off) and {
            "/AllOn": any(off),
            "/AnyOff": not any(off),
            "/AllOff": not all(off),
        }.get(how, all(off))


def layers_of(reader: "PdfReader") -> Layers:
    """Return the layers of a document, as they are when it is opened; none where it is damaged."""
    try:
        catalogue: Any = reader.trailer["/Root"]
        usual = catalogue["/OCProperties"]["/D"]
        return Layers(
            off=_object_numbers(usual.get("/OFF")),
            on=_object_numbers(usual.get("/ON")),
            is_off_unless_on=usual.get("/BaseState") == "/OFF",
        )
    except Exception:  # noqa: BLE001 - what damage raises in pypdf has no end
        return Layers()


def _object_numbers(written: Any) -> frozenset[int]:  # noqa: ANN401 - as the file has it
    members = (list.__getitem__(written, at) for at in range(min(len(written or ()), _MOST)))
    return frozenset(one.idnum for one in members if hasattr(one, "idnum"))
