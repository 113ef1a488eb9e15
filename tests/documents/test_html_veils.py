"""What an HTML page lays out, but so that nobody sees it, is no text; and it is said."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.documents import of_bytes

UNSEEN = [
    "opacity:0",
    "opacity: 0.0",
    "opacity:.01",
    "opacity:0%",
    "OPACITY : 0 !important",
    "opacity:0;opacity:none",
    "font-size:0",
    "font-size:0px",
    "font-size: 0.01em",
    "font-size:1px",
    "color:transparent",
    "color: rgba(0, 0, 0, 0)",
    "color:rgb(0 0 0 / 0%)",
    "color:hsla(0,0%,0%,0.0)",
    "color:#0000",
    "color:#ffffff00",
    "-webkit-text-fill-color: transparent",
    "position:absolute;left:-9999px",
    "left:-9999px",
    "position:absolute; top: -1000em",
    "position:fixed;right:-200vw",
    "margin-left:-9999px",
    "text-indent:-9999px",
    "text-indent: -100%; overflow:hidden",
    "height:0;overflow:hidden",
    "max-height: 0; overflow: hidden",
    "width:1px;height:1px;overflow:hidden",
    "width:0;overflow:clip",
    "clip: rect(0, 0, 0, 0)",
    "clip:rect(1px,1px,1px,1px);position:absolute",
    "clip-path:inset(50%)",
    "clip-path: inset(100%)",
    "transform:scale(0)",
    "transform: translateX(-9999px)",
]
SEEN = [
    "opacity:1",
    "opacity:0.5",
    "opacity:50%",
    "opacity:foo",
    "opacity:0;opacity:1",
    "opacity:0;opacity:1 !important",
    "opacity:var(--x)",
    "font-size:10px",
    "font-size:0.8em",
    "font-size:small",
    "font-size:calc(1em + 2px)",
    "color:#000",
    "color:#000000",
    "color:#f000ff",
    "color:rgba(0,0,0,0.5)",
    "color:rgb(0,0,0)",
    "color:rgb(10 20 0)",
    "color:hsl(0,0%,0%)",
    "background:transparent",
    "border-color:transparent",
    "left:0",
    "left:-5px",
    "position:relative;top:-100px",
    "margin-left:-15px",
    "margin-top:-40px",
    "text-indent:-20px",
    "text-indent:2em",
    "height:0",
    "overflow:hidden",
    "height:100px;overflow:hidden",
    "width:100%;overflow:hidden",
    "max-height:none;overflow:hidden",
    "clip:auto",
    "clip:rect(0,100px,100px,0)",
    "clip-path:inset(10%)",
    "transform:scale(1)",
    "transform:rotate(0)",
    "transform:translate(-50%, -50%)",
    "min-height:0;overflow:hidden",
    "line-height:0.9",
    "letter-spacing:0",
    "z-index:-9999",
]


def read(style: str, name: str = "span", within: str = "not") -> tuple[str, tuple[str, ...]]:
    """Return the text of a page with a styled element, and what is not in it."""
    page = f"<p>It was <{name} style='{style}'>{within}</{name}> opened.</p>"
    document = of_bytes(page.encode(), Path("page.html"))
    return " ".join(document.text.split()), document.unread


@pytest.mark.parametrize("style", UNSEEN)
def test_what_nobody_sees_is_no_text(style: str) -> None:
    """However its style hides an element, its words are not read, and that is said."""
    assert read(style) == ("It was opened.", ("1 hidden element",))
    assert read(style, within="<b>not</b>")[0] == "It was opened."


@pytest.mark.parametrize("style", SEEN)
def test_what_is_seen_is_text(style: str) -> None:
    """A style that moves or dims an element hides none of its words."""
    assert read(style) == ("It was not opened.", ())


@pytest.mark.parametrize(
    ("style", "within", "seen"),
    [
        ("font-size:0", "<b style='font-size:16px'>not</b>", True),
        ("font-size:0", "<b style='font-size:2em'>not</b>", False),
        ("font-size:0", "<b style='font-size:100%'>not</b>", False),
        ("font-size:0", "<b style='color:red'>not</b>", False),
        ("color:transparent", "<b style='color:red'>not</b>", True),
        ("color:transparent", "<b style='color:inherit'>not</b>", False),
        ("text-indent:-9999px", "<b style='text-indent:0'>not</b>", True),
        ("opacity:0", "<b style='opacity:1'>not</b>", False),
        ("left:-9999px", "<b style='left:0'>not</b>", False),
        ("height:0;overflow:hidden", "<b style='height:9em'>not</b>", False),
        ("opacity:0", "<b style='visibility:visible'>not</b>", False),
        ("visibility:hidden", "<b style='font-size:9px;color:red'>not</b>", False),
        ("visibility:hidden", "<b style='visibility:visible'>not</b>", True),
        ("font-size:0;opacity:0", "<b style='font-size:16px'>not</b>", False),
    ],
)
def test_some_veils_are_lifted_within(style: str, within: str, *, seen: bool) -> None:
    """A size or a colour is an element's own; what covers an element covers all in it."""
    assert read(style, within=within)[0] == ("It was not opened." if seen else "It was opened.")


@pytest.mark.parametrize("style", ["opacity:0", "color:transparent", "font-size:0"])
def test_a_page_that_hides_itself_is_read(style: str) -> None:
    """A page that is shown by its scripts only is read all the same, and that is said."""
    page = f"<html><body style='{style}'><p>It was opened.</p></body></html>"
    document = of_bytes(page.encode(), Path("page.html"))
    assert document.text == "It was opened."
    assert document.unread != ()


def test_words_beside_what_nobody_sees_are_not_joined() -> None:
    """A gap of a page is a gap of its text."""
    page = "<p>10<span style='opacity:0'>x</span>6 users</p>"
    assert of_bytes(page.encode(), Path("page.html")).text == "10 6 users"


@given(
    st.text("opacity:0;-font-size lefttransparent(),/%px.19 color#!", max_size=80),
    st.sampled_from(["opacity:", "color:", "left:", "clip:", "transform:", "font-size:", ""]),
)
def test_any_style_is_read(style: str, name: str) -> None:
    """Whatever a style says, the words around the element stand."""
    text, _ = read((name + style).replace("'", ""))
    assert text in {"It was opened.", "It was not opened."}
