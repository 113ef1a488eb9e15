"""Words of a page that are covered, moved, cut or shrunk by whatever a style sheet can say."""

from pathlib import Path

import pytest

from chronology import documents
from chronology.documents.html.harmless import is_harmless
from chronology.quotes import Location
from chronology.sources import Quote, Source
from chronology.verify.evidence import locate_in

WORDS = "The plant opened on 3 May 2021."
# ruff: noqa: E501 - pages, one a line
ONE = f"<h1>Log</h1><div class=w><p class=h>{WORDS}</p></div><p>Other words.</p>"
BOX = f"<h1>Log</h1><div class=w><p class=h>{WORDS}</p><div class=c></div></div><p>Other words.</p>"
UNSEEN = [
    (".h{translate:-500vw 0}", ONE),
    (".h{translate:0 -60em}", ONE),
    (".h{translate:100% 0}", ONE),
    (".h{transform:rotate(1deg) translateX(-9999px)}", ONE),
    (".h{transform:matrix(1,0,0,1,-4000,0)}", ONE),
    (".h{transform:rotateY(120deg);backface-visibility:hidden}", ONE),
    (".h{position:absolute;inset:0 auto auto -200vw}", ONE),
    (".h{position:absolute;inset-inline-start:-90em}", ONE),
    (".h{position:absolute;left:calc(-60vw - 60vw - 60vw)}", ONE),
    (".h{position:absolute;left:calc(-1px * 9999)}", ONE),
    (".h{position:relative;left:4000px}", ONE),
    (".h{position:fixed;top:120vh}", ONE),
    (".h{margin:0 0 0 -300vw}", ONE),
    (".h{margin-block-start:-4000px}", ONE),
    (".h{offset-path:path('M -9000 0 L -9001 0')}", ONE),
    (".h{offset:ray(45deg) 9000px}", ONE),
    (".h{position-area:top left}", ONE),
    (".h{letter-spacing:-1em}", ONE),
    (".h{word-spacing:-3em}", ONE),
    (".h{font-size-adjust:0}", ONE),
    (".h{font-size:calc(1px / 9)}", ONE),
    (".h{font-size:calc(16px - 16px)}", ONE),
    (".h{font-size:clamp(0px,0px,0px)}", ONE),
    (".h{opacity:calc(1 - 1)}", ONE),
    (".h{filter:blur(9px)}", ONE),
    (".h{filter:brightness(9) contrast(0)}", ONE),
    (".h{filter:url(#f)}", ONE),
    (".h{mix-blend-mode:screen}", ONE),
    (".h{-webkit-text-stroke:1em white}", ONE),
    (".h{outline:4em solid white;outline-offset:-4em}", ONE),
    (".h{vertical-align:-9999px}", ONE),
    (".h{display:table-column}", ONE),
    (".h{contain:strict}", ONE),
    (".h{width:8ch;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}", ONE),
    (".w{display:flex}.h{flex:0 0 0;overflow:hidden}", ONE),
    (".h{content:linear-gradient(white,white)}", ONE),
    (".h{a-property-of-tomorrow:hide}", ONE),
    ("body{background:#fff}.w{background:#fff}.h{position:relative;z-index:-1}", ONE),
    (".h{opacity:var(--a)}.a{--a:1}.b{--a:.9}.c{--a:.8}.d{--a:.7}.e{--a:0}", ONE),
    (".h{display:var(--a)}.a{--a:block}.b{--a:flex}.c{--a:grid}.d{--a:flow-root}.e{--a:none}", ONE),
    ("h1 + .w{display:none}", ONE),
    ("h1 ~ .w .h{display:none}", ONE),
    (".w{position:relative}.c{position:absolute;inset:0;background:#fff}", BOX),
    (".w{position:relative}.c{position:absolute;top:0;left:0;width:100%;height:4em;background:#fff}", BOX),
    (".w{position:relative}.c{position:absolute;inset:0;background:url(a.png)}", BOX),
    (".w{position:relative}.c{position:absolute;inset:0;background:linear-gradient(#fff,#fff)}", BOX),
    (".w{position:relative}.c{position:absolute;inset:0;backdrop-filter:blur(9px)}", BOX),
    (".w{position:relative}.c{position:absolute;inset:0;background:rgba(255,255,255,.95)}", BOX),
    (".w{position:relative}.w::after{content:'';position:absolute;inset:0;background:#fff}", ONE),
    (".w{position:relative}.w::after{content:''}.w::after{position:absolute;inset:0;background:#fff}", ONE),
    (".c{position:fixed;inset:0;background:#fff}", BOX),
    (".c{position:fixed;top:0;left:0;width:100vw;height:100vh;background:#fff;z-index:9}", BOX),
    (".c{position:relative;margin-top:-4em;height:4em;background:#fff}", BOX),
    (".c{position:relative;top:-4em;height:4em;background:#fff}", BOX),
    (".c{transform:translateY(-4em);height:4em;background:#fff}", BOX),
    (".c{display:inline-block;width:90%;height:4em;margin-top:-4em;background:#fff}", BOX),
    (".w{display:grid}.h,.c{grid-area:1/1}.c{background:#fff}", BOX),
    (".h{height:0}.c{position:relative;height:4em;background:#fff}", BOX),
    (".h{margin-bottom:-3em}.c{position:relative;height:4em;background:#fff}", BOX),
    (".w{position:relative}.c{position:absolute;inset:0}", BOX.replace("<div class=c>", "<div class=c><img src=a.png>")),
    (".w{position:relative}img{position:absolute;top:0;left:0;width:900px}", BOX.replace("<div class=c>", "<div><img src=a.png>")),
    ("", f"<div><template shadowrootmode=open><p>Shown.</p></template><p>{WORDS}</p></div>"),
    ("", f"<select><option>Choose<option>{WORDS}</select>"),
    ("", f"<select><optgroup label=a><option>Choose<option>{WORDS}<option selected>x</select>"),
    ("col.k{visibility:collapse}", f"<table><col class=k><col><tr><td>{WORDS}<td>x</table>"),
    (".o{opacity:var(--o,1)}", f"<p class=o style='--o:0'>{WORDS}</p>"),
    (":root{--o:0}", f"<p style='opacity:var(--o)'>{WORDS}</p>"),
]  # fmt: skip
SEEN = [
    (".h{translate:10px 2em}", ONE),
    (".h{transform:translate(-50%,-50%)}", ONE),
    (".h{position:relative;left:50%;margin-left:-50vw;width:100vw}", ONE),
    (".h{margin:-1px 0 calc(-1 * 12px)}", ONE),
    (".h{margin-left:calc(50% - 50vw)}", ONE),
    (".h{letter-spacing:-.02em;word-spacing:.1em}", ONE),
    (".h{font-size:clamp(1rem,.9rem + 1vw,2rem)}", ONE),
    (".h{font-size:calc(1.3rem + .6vw);font-size-adjust:.5}", ONE),
    (".h{filter:drop-shadow(0 0 2px #000) saturate(120%)}", ONE),
    (".h{clip:rect(0,900px,100px,0)}", ONE),
    (".h{*zoom:1;_height:1px;-goog-ms-box-shadow:none;mso-style-name:x}", ONE),
    (".h{filter:progid:DXImageTransform.Microsoft.gradient(enabled=false)}", ONE),
    (".h{vertical-align:middle;will-change:transform;contain:content}", ONE),
    (".h{-webkit-text-stroke:1px #000;text-shadow:1px 1px 2px #ccc}", ONE),
    (".h{opacity:var(--a)}.a{--a:1}.b{--a:.9}", ONE),
    ("b + .w{display:none}", ONE),
    ("h1 + .h{display:none}", ONE),
    ("p ~ .w{display:none}", ONE),
    (".x; .h{display:none}", ONE),
    (".w{position:relative}.c{position:absolute;inset:0}", BOX),
    (".w{position:relative}.c{position:absolute;inset:0;background:rgba(0,0,0,.4)}", BOX),
    (".w{position:relative}.c{position:absolute;inset:0;background:#fff;z-index:-1}", BOX),
    (".w,.h{position:relative}.h{z-index:1}.c{position:absolute;inset:0;background:#036}", BOX),
    (".c{position:fixed;top:0;left:0;right:0;height:60px;background:#fff}", BOX),
    (".c{position:fixed;inset:0;background:#fff;display:none}", BOX),
    (".c{position:fixed;inset:0;background:#fff;transform:translateX(100%)}", BOX),
    (".c{margin-top:-4em;height:4em;background:#fff}", BOX),
    (".c{position:relative;height:4em;background:#fff}", BOX),
    (".c{position:absolute;width:9px;height:9px;background:red}", BOX),
    (".w{position:relative}.w::before{content:'';position:absolute;left:0;top:0;width:3px;height:100%;background:red}", ONE),
    (".w{display:grid}.h,.c{grid-area:1/1}.c{background:#fff}", BOX.replace("<p class=h>", "<i class=c></i><p class=h>").replace("<div class=c></div>", "")),
    ("", f"<select multiple><option>Choose<option>{WORDS}</select>"),
    ("", f"<select><option>Choose<option selected>{WORDS}</select>"),
    ("", f"<div><template><p>Shown.</p></template><p>{WORDS}</p></div>"),
    ("col.k{width:40%}", f"<table><col class=k><col><tr><td>{WORDS}<td>x</table>"),
]  # fmt: skip


def _found(sheet: str, page: str) -> Location:
    written = f"<style>{sheet}</style>{page}" if sheet else page
    document = documents.of_bytes(written.encode(), Path("a.html"))
    source = Source(id="a", title="A", file="a.html", document=document)
    return locate_in(source, Quote(exact=WORDS))


@pytest.mark.parametrize(("sheet", "page"), UNSEEN)
def test_words_that_may_not_be_in_sight(sheet: str, page: str) -> None:
    """Words under a box, off the page, cut off or too small do not verify, and it is said why."""
    found = _found(sheet, page)
    assert not found.verified
    assert found.hidden is not None


@pytest.mark.parametrize(("sheet", "page"), SEEN)
def test_words_that_are_in_sight(sheet: str, page: str) -> None:
    """What pages do every day (shifts, scrims, bars, rules of lines) leaves words evidence."""
    found = _found(sheet, page)
    assert found.verified, found.reason


@pytest.mark.parametrize("box", ["inset:0", "top:0;left:0;width:100%;height:3em"])
def test_what_a_box_does_not_reach_stays_evidence(box: str) -> None:
    """A box hides what it is placed in, and no more of the page."""
    sheet = f".w{{position:relative}}.c{{position:absolute;{box};background:#fff}}"
    page = BOX.replace(WORDS, "Some words.").replace("Other words.", WORDS)
    assert _found(sheet, page).verified


def test_the_world_of_properties_is_closed() -> None:
    """A property that nobody has heard of may hide words; with a word that resets it, it does not."""
    assert not is_harmless("x-new", "1px")
    assert is_harmless("x-new", "initial")
    assert is_harmless("--x-new", "1px")


@pytest.mark.parametrize("many", [2_000])
def test_boxes_in_boxes_are_read_in_time(many: int) -> None:
    """Thousands of boxes on each other are looked at a bounded number of times."""
    sheet = "i{position:absolute;inset:0;background:#fff}"
    page = "<i>a</i>" * many + "<i>" * 60 + WORDS
    assert not _found(sheet, page).verified
