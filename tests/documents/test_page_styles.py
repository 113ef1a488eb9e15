"""What a page's own style sheets, and its shut parts, do to its words."""

from pathlib import Path

import pytest

from chronology import documents
from chronology.quotes import Location
from chronology.sources import Document, Quote, Source
from chronology.verify.evidence import locate_in
from chronology.vocabulary import Hidden

WORDS = "The plant opened on 3 May 2021."
PAGE = f'<p>Some words. <span class="h" id="i" data-x="y">{WORDS}</span> Other words.</p>'
# ruff: noqa: E501 - pages, one a line
HIDING = [
    ":is(.a,.h){display:none}",
    "p :where(.h){display:none}",
    ".h:not(:hover){display:none}",
    ".h:not(p .x){display:none}",
    ":is(p,b) > .h{display:none}",
    ":is(p > .h){display:none}",
    ".h{display:none}",
    "#i{display:none}",
    "span{visibility:hidden}",
    "[data-x]{opacity:0}",
    '[data-x="y"]{font-size:0}',
    "p span{color:transparent}",
    "p > .h{position:absolute;left:-9999px}",
    "body .h{text-indent:-9999px}",
    "html .h{height:0;overflow:hidden}",
    ".h{clip:rect(0,0,0,0);position:absolute}",
    "@media screen{.h{display:none}}",
    "@media (min-width:1px){.h{display:none}}",
    "@supports (display:grid){.h{display:none}}",
    ".a,.h{display:none}",
    ".h:not(.b){display:none}",
    "p{span{display:none}}",
    "p{& .h{display:none}}",
    "/* x */ .h/**/{/*}*/display:/**/none}",
    ":root{--d:none}.h{display:var(--d)}",
    ".h{display:none!important}.h{display:inline}",
    ".h:nth-child(1){display:none}",
    ".\\68{display:none}",
    "*{font-size:0}",
    "p *{opacity:.01}",
    ".h{transform:scale(0)}",
    ".h{filter:opacity(0)}",
    ".h{color:white;background:white}",
    "@layer x{.h{display:none}}",
    "@media all and (unknown-thing){.h{display:none}}",
    "b + .h, q ~ .h{display:none}",
    ".h{left:calc(-9999px);position:absolute}",
    ".h::first-line{font-size:0}",
    ".h{text-decoration:line-through}",
    ".h{content:url(x.png)}",
    "p{content-visibility:hidden}",
    ".h{unicode-bidi:bidi-override;direction:rtl}",
]
SHOWING = [
    "<![CDATA[ .h{display:none}",
    "50%{opacity:0}",
    ".h:not(.h){display:none}",
    ".h:not(span){display:none}",
    ":is(.a,.b){display:none}",
    ".h:is(b){display:none}",
    "@media print{.h{display:none}}",
    "@media (max-width:600px){.h{display:none}}",
    ".h:hover{display:none}",
    ".h{display:none}.h{display:inline}",
    ".h{display:none}#i{display:block}",
    ".k{display:none}",
    "p > b .h{display:none}",
    ".h::before{content:'\\201C'}",
    ".h::after{content:url(x.png)}",
    ".h:before{content:''}",
    "@media (prefers-color-scheme:dark){.h{opacity:0}}",
    "div .h{display:none}",
    ".h{display:none}p .h{display:inline}",
    '[data-x="z"]{display:none}',
    "@keyframes a{from{opacity:0}to{opacity:1}}",
    "@font-face{font-family:x}.h{color:#fff;background:#000}",
    ".h{position:relative;top:-.5em}",
    ".h{float:left}",
    ".no-js .h{display:none}",
    ".h::placeholder{opacity:0}",
    ".h{opacity:.8}",
    ".h a{display:none}",
]
SEEN = [
    "<style>.n::before{content:'Abstract'}</style><h2 class=n>Title</h2><p>The plant opened on 3 May 2021.",
    "<details open><summary>More</summary><p>The plant opened on 3 May 2021.</p></details>",
    "<details><summary>The plant opened on 3 May 2021.</summary><p>x</p></details>",
    "<div style='display:flex;flex-direction:column-reverse'><p>The plant opened on 3 May 2021.</p><p>x</p></div>",
    "<style>.o{position:absolute;top:3px}</style><p class=o>The plant opened on 3 May 2021.</p>",
    "<style>.v{visibility:hidden}.w{visibility:visible}</style><p class=v>x <span class=w>The plant opened on 3 May 2021.</span> y</p>",
    "<style>.v{display:none}</style><p>The plant opened <span class=v>(see note)</span> on 3 May 2021.</p>",
    "<style>.v{display:none}</style><p>The plant <span class=v>never</span> opened on 3 May 2021.</p>",
    "<h3>The plant opened on <span style='float:right'>3 May 2021.</span></h3><p>A",
    "<p>\u202dThe plant opened on 3 May 2021.</p>",
]
KEPT = [
    "<style>.n::before{content:'It is not true that '}</style><p class=n>The plant opened on 3 May 2021.",
    "<style>.n::before{content:'not '}</style><p>The plant <i class=n></i> opened on 3 May 2021.",
    "<style>p::after{content:' This is false.'}</style><p>The plant opened on 3 May 2021.",
    "<style>.n:before{content:'It is not true that '}</style><p><span class=n></span>The plant opened on 3 May 2021.",
    "<details><summary>More</summary><p>The plant opened on 3 May 2021.</p></details>",
    "<details><p>The plant opened on 3 May 2021.<summary>M</summary></details>",
    "<details>The plant opened on 3 May 2021.</details>",
    "<p style='display:flex'><span style='order:2'>The plant</span> <span>opened on 3 May 2021.</span></p>",
    "<p style='display:flex;flex-direction:row-reverse'><span>The plant</span> <span>opened on 3 May 2021.</span></p>",
    "<style>.o{order:-1}</style><p><span class=o>The plant</span> opened on 3 May 2021.",
    "<style>.o{position:absolute;top:3px}</style><p>The plant <b class=o>opened</b> on 3 May 2021.",
    "<p>The plant opened on <span style='float:right'>3 May</span> 2021.",
    "<p>\u202eThe plant opened on 3 May 2021.</p>",
]
LEFT_OUT = [
    "<noscript>The plant opened on 3 May 2021.</noscript>",
    "<template>The plant opened on 3 May 2021.</template>",
    "<p hidden>The plant opened on 3 May 2021.</p>",
]


def _read(page: str) -> Document:
    return documents.of_bytes(page.encode(), Path("a.html"))


def _found(page: str, words: str = WORDS) -> Location:
    source = Source(id="a", title="A", file="a.html", document=_read(page))
    return locate_in(source, Quote(exact=words))


@pytest.mark.parametrize("place", ["before", "behind"])
@pytest.mark.parametrize("sheet", HIDING)
def test_what_a_sheet_hides_is_no_evidence(sheet: str, place: str) -> None:
    """Words that a sheet hides, or may hide, do not verify, wherever the sheet stands."""
    style = f"<style>{sheet}</style>"
    found = _found(style + PAGE if place == "before" else PAGE + style)
    assert not found.verified
    assert found.hidden is not None
    assert found.hidden in found.reason


@pytest.mark.parametrize("sheet", SHOWING)
def test_what_a_sheet_leaves_is_evidence(sheet: str) -> None:
    """Words that a sheet shows at a desk verify, whatever it says of others or of paper."""
    found = _found(f"<style>{sheet}</style>{PAGE}")
    assert found.verified, found.reason


@pytest.mark.parametrize("page", SEEN)
def test_honest_pages(page: str) -> None:
    """Shut parts, moved parts and generated words elsewhere leave a sentence alone."""
    assert _found(page).verified


@pytest.mark.parametrize("page", KEPT)
def test_words_shown_otherwise(page: str) -> None:
    """Words that are shut away, moved apart, or written into by a sheet do not verify."""
    found = _found(page)
    assert found.hidden is not None, found.verdict


@pytest.mark.parametrize("page", LEFT_OUT)
def test_words_that_are_no_text(page: str) -> None:
    """What a browser with scripts never shows is not in the text."""
    assert WORDS not in _read(page).text


def test_what_is_hidden_is_told_of_the_document() -> None:
    """Each kind is counted once among what was not read."""
    page = f"<style>.h{{display:none}}</style>{PAGE}<details><summary>A</summary>B</details>"
    told = _read(page).unread
    assert f"1 passage where {Hidden.STYLED}: no evidence" in told
    assert f"1 passage where {Hidden.CLOSED}: no evidence" in told


def test_more_rules_than_are_looked_at() -> None:
    """A page with endless rules may hide anything."""
    sheet = "".join(f".a{n}{{display:none}}" for n in range(21_000))
    assert _found(f"<style>{sheet}</style>{PAGE}").hidden is Hidden.MAYBE
