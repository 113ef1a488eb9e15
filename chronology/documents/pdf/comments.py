"""Comments and form fields of a page of a PDF, that its reader sees drawn over its text."""

import math
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

import attrs

from chronology.documents.pdf.layers import Layers
from chronology.documents.pdf.paint import Box, Matrix, Point, box_about, corners, matrix_of, placed
from chronology.documents.pdf.shapes import Path, Shape

_MOST = 2_000  # comments of a page
_UNSEEN = 2 | 32  # flags of comments that are hidden, or not shown on a screen
_ICON = 40.0  # points of a sign that a reader moves aside or opens
_ICONS = frozenset({"/Text", "/FileAttachment", "/Sound", "/Caret", "/Movie"})
_LETS_SEE = frozenset({"/Link", "/Popup", "/Underline", "/Squiggly"})
_STRIKES = frozenset({"/StrikeOut", "/Redact"})
_FILLED = frozenset({"/Square", "/Circle", "/Polygon"})
_DAMAGE = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


@attrs.frozen(kw_only=True)
class Comment:
    """What a comment or a field draws over a page.

    Attributes:
        strikes: what it strikes out, or marks to be taken out.
        covers: what it covers by what it is.
        form: what is drawn for it, as the file has it.
        matrix: where a place of that is on the page.
        is_marker: whether what it draws lets what is there be seen, as a marker does.
    """

    strikes: Sequence[Shape] = ()
    covers: Sequence[Shape] = ()
    form: Any = None
    matrix: Matrix | None = None
    is_marker: bool = False


def comments_of(page: Any, layers: Layers) -> Iterator[Comment]:  # noqa: ANN401 - as the file has it
    """Yield what comments and fields of a page draw, but for those that are not shown."""
    written = page.get("/Annots")
    written = written.get_object() if written is not None else []
    for one in islice(list.__iter__(written), _MOST):
        try:
            comment = one.get_object()
            if not _is_unseen(comment, layers):
                yield _comment(comment)
        except _DAMAGE:
            continue


def _is_unseen(comment: Any, layers: Layers) -> bool:  # noqa: ANN401 - as the file has it
    kind = comment.get("/Subtype")
    if kind in _LETS_SEE or int(comment.get("/F", 0)) & _UNSEEN:
        return True
    if "/OC" in comment and layers.is_off(comment.raw_get("/OC")):
        return True
    left, low, right, high = _rectangle(comment)
    return kind in _ICONS and max(right - left, high - low) <= _ICON


def _comment(comment: Any) -> Comment:  # noqa: ANN401 - as the file has it
    kind = comment.get("/Subtype")
    strikes = list(_quads(comment)) if kind in _STRIKES else []
    form = _appearance(comment)
    if form is None:
        covers = [] if kind in _STRIKES else list(_drawn_plainly(comment, kind))
        return Comment(strikes=strikes, covers=covers)
    own = matrix_of(form["/Matrix"]) if "/Matrix" in form else matrix_of((1, 0, 0, 1, 0, 0))
    left, low, right, high = (float(number) for number in form["/BBox"])
    box = box_about([placed(*one, own) for one in corners(left, low, right - left, high - low)])
    into = _rectangle(comment)
    across = (into[2] - into[0]) / (box[2] - box[0])
    up = (into[3] - into[1]) / (box[3] - box[1])
    matrix = (across, 0.0, 0.0, up, into[0] - box[0] * across, into[1] - box[1] * up)
    return Comment(strikes=strikes, form=form, matrix=matrix, is_marker=kind == "/Highlight")


def _rectangle(comment: Any) -> Box:  # noqa: ANN401 - as the file has it
    numbers = [float(one) for one in comment["/Rect"]]
    return box_about(_points(numbers))


def _points(numbers: Sequence[float]) -> list[Point]:
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _appearance(comment: Any) -> Any:  # noqa: ANN401 - as the file has it
    """Return what is drawn for a comment as it is shown first; `None` for nothing of its own."""
    looks = comment.get("/AP")
    usual = looks.get_object().get("/N") if looks is not None else None
    usual = usual.get_object() if usual is not None else None
    if usual is not None and not hasattr(usual, "get_data"):
        usual = usual.get(comment.get("/AS"))
        usual = usual.get_object() if usual is not None else None
    return usual


def _quads(comment: Any) -> Iterator[Shape]:  # noqa: ANN401 - as the file has it
    """Yield the parts that a comment is about, each of four corners."""
    numbers = [float(one) for one in islice(comment.get("/QuadPoints", ()), 8 * _MOST)]
    for at in range(0, len(numbers) - 7, 8):
        points = _points(numbers[at : at + 8])
        x, y = sum(x for x, _ in points) / 4, sum(y for _, y in points) / 4
        edge = sorted(points, key=lambda point: math.atan2(point[1] - y, point[0] - x))
        yield Shape(box=box_about(edge), outlines=[edge])
    if not numbers:
        yield Shape(box=_rectangle(comment))


def _drawn_plainly(comment: Any, kind: str) -> Iterator[Shape]:  # noqa: ANN401 - as the file has it
    """Yield what a reader draws of a comment of which the file does not say how it looks."""
    ground = {"/FreeText": comment.get("/C"), "/Widget": _ground_of_field(comment)}.get(
        kind, comment.get("/IC") if kind in _FILLED else None
    )
    if ground:
        yield Shape(box=_rectangle(comment))
    style = comment.get("/BS")
    width = float(style.get_object().get("/W", 1)) if style is not None else 1.0
    lines = {"/Line": [comment.get("/L", ())], "/Ink": comment.get("/InkList", ())}.get(kind, ())
    for line in islice(lines, _MOST):
        numbers = [float(one) for one in islice(line, 2 * _MOST)]
        path = Path()
        path.add(*_points(numbers))
        yield from path.stroked(width)


def _ground_of_field(comment: Any) -> Any:  # noqa: ANN401 - as the file has it
    looks = comment.get("/MK")
    return looks.get_object().get("/BG") if looks is not None else None
