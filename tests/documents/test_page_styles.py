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


UNSEEN = [
    "body{background:#fff}.h{color:#fff}",
    ".h{color:white}",
    ".h{color:#fefefe}",
    ".h{color:hsl(0 0% 100%)}",
    ".h{color:hsla(0,0%,99%,1)}",
    ".h{color:lab(100 0 0)}",
    ".h{color:oklch(99% 0 0)}",
    ".h{color:color-mix(in srgb,white 100%,black)}",
    ".h{color:light-dark(white,black)}",
    ".h{color:Canvas}",
    ".h{color:#123;background:currentColor}",
    ".h{position:relative;color:white}",
    "p{background:#222}.h{color:#222}",
    ".h{background:black}",
    "p{color:#fff;background:#000}.h{background:#fff}",
    "body{color:color-mix(in srgb,white 100%,black)}",
    "p{background:url(a.png)}.h{color:white}",
    ".h{scale:0}",
    ".h{scale:1 0}",
    ".h{transform:rotateY(90deg)}",
    ".h{transform:translate(0) scaleY(0)}",
    ".h{transform:matrix(0,0,0,0,0,0)}",
    ".h{rotate:x 90deg}",
    ".h{clip-path:circle(0)}",
    ".h{clip-path:inset(100%)}",
    ".h{clip-path:polygon(0 0,0 0,0 0)}",
    ".h{clip-path:url(#c)}",
    ".h{mask:linear-gradient(transparent,transparent)}",
    ".h{-webkit-mask-image:url(a.png)}",
    "p{display:grid;grid-template-rows:0fr}.h{overflow:hidden;min-height:0}",
    ".h{line-height:0;overflow:hidden}",
    ".h{height:0}span{overflow:hidden}",
    ".h{zoom:.01}",
    "p{height:10px;overflow:hidden}.h{display:block}p::first-line{color:red}p{line-height:0}",
    ".h{width:40px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}",
    "@import url('data:text/css,.h{display:none}');",
    "@import url(data:text/css,.h{display:none});",
    ".h{-webkit-text-security:disc}",
    "@keyframes k{to{opacity:0}}.h{animation:k 0s forwards}",
    "@keyframes k{from,to{visibility:hidden}}.h{animation:1s infinite k}",
    ".h::marker{content:'False: '}",
    ".h{list-style-type:'Not so: '}",
    ".h{list-style:inside 'Never: '}",
    "p{quotes:'It is not true that ' '!'}",
    "@counter-style n{system:cyclic;symbols:'Never: '}.h{display:list-item;list-style:n inside}",
    "@counter-style n{prefix:'Denied '}.h{list-style-type:n}",
    ".h::before{content:attr(class) ' ' attr(data-words)}",
]
ORDINARY = [
    ".b{background:#036;color:white}.h{color:#222}",
    "p{background:#036}.h{color:white}",
    "p{background:#036 url(a.png)}.h{color:white}",
    "p{background:linear-gradient(#036,#069)}.h{color:white}",
    ".h{color:oklch(21% .034 264.665)}",
    ".h{color:lab(29 39 20)}",
    ".h{color:var(--unknown)}",
    ".h{color:inherit}",
    ".h{color:nonsense}",
    "body{background:black;color:white}",
    "body{background:black;color:black}.h{color:white}",
    ":root{color-scheme:dark}.h{color:white}",
    ".h{transform:translate(-50%,-50%) rotate(3deg) scale(1.02)}",
    ".h{transform:translateX(calc(1px + 2%))}",
    ".h{transform:matrix(1,0,0,1,3,4)}",
    ".h{clip-path:inset(0)}",
    ".h{clip-path:polygon(0 0,100% 0,100% 90%,0 100%)}",
    ".h{clip-path:circle(50% at center)}",
    ".h{mask:none}",
    ".h{zoom:1}",
    ".h{scale:1.1}",
    "p{display:grid;grid-template-rows:auto 0fr}",
    ".h{overflow:hidden}",
    "p{max-height:40em;overflow:hidden}",
    "p{-webkit-line-clamp:3;overflow:hidden}",
    ".h{text-overflow:ellipsis;overflow:hidden;white-space:nowrap}",
    "@keyframes k{from{opacity:0}to{opacity:1}}.h{animation:k 1s}",
    "@keyframes k{to{opacity:0}}.other{animation:k 1s}",
    "ul{list-style:square}q{quotes:'\\201C' '\\201D'}",
    "@counter-style n{system:cyclic;symbols:'ii' '\\2022'}.h{list-style:n}",
    ".h::before{content:attr(data-none)}",
    "@import url(other.css);",
]


@pytest.mark.parametrize("sheet", UNSEEN)
def test_what_is_not_known_to_be_seen_is_told(sheet: str) -> None:
    """A colour of the ground, a box cut away, or words before an item: no reading verifies it."""
    page = PAGE.replace("<span ", "<span data-words='It is false that' ")
    assert not _found(f"<style>{sheet}</style>{page}").verified


@pytest.mark.parametrize("sheet", ORDINARY)
def test_ordinary_sheets_hide_nothing(sheet: str) -> None:
    """Colours on grounds of their own, turns, fades and frames of every page leave words alone."""
    found = _found(f"<style>{sheet}</style>{PAGE}")
    assert found.verified, found.reason


def test_words_in_doubt_are_not_read_over() -> None:
    """What may be hidden, and may be seen, cannot be left out of a quote."""
    page = (
        "<style>.v{color:#fff}</style><p>The plant <b class=v>never</b> opened on 3 May 2021.</p>"
    )
    assert not _found(page, "The plant opened on 3 May 2021.").verified


@pytest.mark.parametrize(
    "style",
    ["clip-path:url(#c)", "color:color-mix(in srgb,red,var(--a))", "list-style-type:'Not so: '"],
)
def test_an_elements_own_style_in_doubt(style: str) -> None:
    """What an element's own style may hide stays in the text, and does not verify."""
    page = f'<p style="{style}">{WORDS}</p>'
    assert WORDS in _read(page).text
    assert not _found(page).verified
