"""Names that are read from right to left: dates beside them keep their order, on page and paper."""

from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.printable import in_its_direction, parts_leftward
from chronology.writers.page.elements import element, markup


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("Gazette, 10 March 2024", []),
        ("הארץ, 11 March 2024", ["הארץ"]),
        ("(הארץ (ידיעות), 10 January 2024)", ["הארץ (ידיעות)"]),
        ("הארץ, 2024; معاريف, 2023", ["הארץ", "معاريف"]),
        ("מוזיאון תל אביב (Tel Aviv): planned", ["מוזיאון תל אביב"]),
        ("صَبَاحٌ 3", ["صَبَاحٌ"]),
        ("", []),
    ],
)
def test_parts_that_are_read_from_right_to_left(text: str, turned: list[str]) -> None:
    """A part reaches from its first letter to its last, and takes no number or comma with it."""
    assert [part for part, is_leftward in parts_leftward(text) if is_leftward] == turned


@given(st.text(alphabet="ab אבعם()., 12-\u05b0", max_size=30))
def test_law_of_parts(text: str) -> None:
    """Nothing of a text is lost, and marks are all that is added to it."""
    assert "".join(part for part, _ in parts_leftward(text)) == text
    assert in_its_direction(text).replace("\u200e", "") == text


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (
            element("li", "by הארץ, 11 March ", element("b", "2024"), " (معاريف)."),
            "<li>by <bdi>הארץ</bdi>, 11 March <b>2024</b> (<bdi>معاريف</bdi>).</li>\n",
        ),
        (element("a", "הארץ"), "<a><bdi>הארץ</bdi></a>"),
        (element("svg", element("text", "הארץ 2")), "<svg><text>הארץ 2</text></svg>"),
        (element("q", "הארץ, 11"), "<q>הארץ, 11</q>"),
        (element("p", element("bdi", "הארץ 1"), ", 11"), "<p><bdi>הארץ 1</bdi>, 11</p>\n"),
    ],
)
def test_names_stand_apart_in_a_page(made: Element, expected: str) -> None:
    """Each is isolated, in its place; quotes stay as they are."""
    assert markup(made) == expected
