"""Words that are hidden by several things together: layers, names, steps, sums of shares and room.

Beside each way stands one that looks like it and hides nothing.
"""

import pytest
from kinds import docx, odt, paragraph, read, rtf, run, stands

SAID = "The mill was sold on 4 April 2019"
HERE = f"<p class=a>{SAID}.</p>"
BOX = "<div class=b style='height:40px;overflow:hidden'>{}</div>"
PIXEL = "data:image/gif;base64,R0lGODlhAQABAAAAACw="


def _page(css: str, body: str = HERE) -> str:
    return f"<style>{css}</style><p>Notes.</p>{body}<p>End.</p>"


HIDDEN = {
    "a later layer": _page(
        "@layer one,two;@layer two{.a{display:none}}@layer one{.a{display:block}}"
    ),
    "no layer before all layers": _page("@layer z{.a{display:block}}.a{display:none}"),
    "an earlier layer that is important": _page(
        "@layer one{.a{opacity:0!important}}@layer two{.a{opacity:1!important}}"
    ),
    "a layer's own rules before those within it": _page(
        "@layer k{.a{visibility:hidden}@layer in{.a{visibility:visible}}}"
    ),
    "names that stand for names": _page(
        ":root{--x:var(--y);--y:var(--z);--z:white}body{background:white}.a{color:var(--x)}"
    ),
    "what stands for a name within another": _page(
        "body{background:#fff}.a{color:var(--no,var(--none,#fff))}"
    ),
    "a step where an animation is paused": _page(
        "@keyframes k{40%{opacity:0}}.a{animation:k 9s -4s paused}"
    ),
    "an animation that takes a day": _page("@keyframes k{0%{opacity:0}}.a{animation:k 86400s}"),
    "colours at the end of an animation": _page(
        "@keyframes k{to{color:#fff}}body{background:#fff}.a{animation:k 1s forwards}"
    ),
    "faint within faint": _page(
        ".f{opacity:.3}", f"<div class=f><div class=f><div class=f>{HERE}</div></div></div>"
    ),
    "filters that add up": _page(".a{filter:opacity(30%) opacity(30%) opacity(30%)}"),
    "small within small": _page(
        ".s{font-size:.4em}", f"<div class=s><div class=s><div class=s>{HERE}</div></div></div>"
    ),
    "small by the page's letters": _page("html{font-size:2px}.a{font-size:.5rem}"),
    "a shade of one colour": _page(".a{color:#246;background:linear-gradient(#246,#246)}"),
    "a shadow within": _page(".a{color:#246;box-shadow:inset 0 0 0 50px #246}"),
    "a mixture": _page(".a{color:green;background:color-mix(in oklab,green 40%,green)}"),
    "white by shares of white": _page("body{background:#fff}.a{color:hwb(90 100% 0%)}"),
    "white on a picture that may be white": _page(
        f".p{{background:url({PIXEL})}}.a{{color:#fff}}", f"<div class=p>{HERE}</div>"
    ),
    "dark on a page that asks for dark": _page(":root{color-scheme:dark}.a{color:#111}"),
    "light turned dark": _page(".a{filter:invert(100%)}"),
    "cut from both sides": _page(".a{clip-path:inset(48%)}"),
    "slanted flat": _page(".a{transform:skewX(89deg)}"),
    "far by a sum": _page(".a{transform:translateX(calc(-40vw - 900px))}"),
    "no height by a sum": _page(".a{max-height:calc(9px - 9px);overflow:hidden}"),
    "below the window by a sum": _page(".a{position:fixed;top:calc(100vh + 1px)}"),
    "no height by another name": _page(".a{max-block-size:0;overflow-y:clip}"),
    "behind lines that end": _page("", BOX.format("<br><br><br><br>" + HERE)),
    "behind a picture": _page("img{display:block;height:90px}", BOX.format(f"<img src=x>{HERE}")),
    "behind an empty part": _page(".e{height:70px}", BOX.format(f"<div class=e></div>{HERE}")),
    "behind a margin": _page(".a{margin-top:80px}", BOX.format(HERE)),
    "shifted out": _page(".a{position:relative;top:55px}", BOX.format(HERE)),
    "at the foot of a box": _page(
        ".b{position:relative}.a{position:absolute;top:100%}", BOX.format(HERE)
    ),
    "beside a box": _page(
        ".b{width:150px}.a{display:inline-block;margin-left:190px}", BOX.format(HERE)
    ),
    "under what is drawn up over it": _page(
        ".a::before{content:'';display:block;position:relative;height:60px;margin-bottom:-60px;"
        "background:#eee}"
    ),
    "the second of a group that is open": (
        f"<details name=g open><summary>One</summary>First.</details>"
        f"<details name=g open><summary>Two</summary>{HERE}</details>"
    ),
    "a formula's room": _page("", f"<math><mphantom><mtext>{SAID}</mtext></mphantom></math>"),
}
SEEN = {
    "an earlier layer": _page(
        "@layer one,two;@layer one{.a{display:none}}@layer two{.a{display:block}}"
    ),
    "a layer before no layer": _page("@layer z{.a{display:none}}.a{display:block}"),
    "a later layer that is important": _page(
        "@layer one{.a{opacity:1!important}}@layer two{.a{opacity:0!important}}"
    ),
    "names that stand for ink": _page(
        ":root{--x:var(--y);--y:#222}body{background:white}.a{color:var(--x)}"
    ),
    "names in a row": _page(
        ":root{--l:;--m:;--n:blur(0px)}.a{filter:var(--l) var(--m) var(--n) var(--l) var(--m)"
        " var(--l) var(--m) var(--l) var(--m) var(--l)}"
    ),
    "what fades in": _page("@keyframes k{from{opacity:0}to{opacity:1}}.a{animation:k .4s both}"),
    "faint once": _page(".f{opacity:.6}", f"<div class=f><div class=f>{HERE}</div></div>"),
    "small once": _page(".s{font-size:.8em}", f"<div class=s><div class=s>{HERE}</div></div>"),
    "small, and large again": _page(
        ".s{font-size:1px}.a{font-size:16px}", f"<div class=s>{HERE}</div>"
    ),
    "letters by the page's": _page("html{font-size:62.5%}.a{font-size:1.6rem}"),
    "a shade of others": _page(".a{color:#fff;background:linear-gradient(#246,#135)}"),
    "a hint of grey": _page(".a{color:#000;background:rgba(0,0,0,.05)}"),
    "a thin edge within": _page(".a{box-shadow:inset 0 -1px 0 #000}"),
    "white on a picture on blue": _page(
        f".p{{background:#024 url({PIXEL})}}.a{{color:#fff}}", f"<div class=p>{HERE}</div>"
    ),
    "ink on a picture": _page(f".p{{background:url({PIXEL})}}", f"<div class=p>{HERE}</div>"),
    "light on dark": _page(":root{color-scheme:dark}.a{color:#eee}"),
    "cut a little": _page(".a{clip-path:inset(5%)}"),
    "slanted": _page(".a{transform:skewX(-12deg)}"),
    "room enough": _page("p{margin:4px 0}", BOX.replace("40px", "200px").format(HERE)),
    "parts in a row": _page(
        ".b{display:flex}.c{padding:20px;height:30px}p{margin:0}",
        BOX.replace("40px", "110px").format(f"<div class=c>{HERE}</div><div class=c>A</div>" * 1),
    ),
    "one of a group that is open": (
        f"<details name=g open><summary>One</summary>{HERE}</details>"
        "<details name=g><summary>Two</summary>Other.</details>"
    ),
    "a marker": _page(
        ".a{background:linear-gradient(transparent 40%,#ff8 40%,#ff8 80%,transparent 80%)}"
    ),
}


@pytest.mark.parametrize("page", HIDDEN.values(), ids=HIDDEN)
def test_what_several_things_hide_together_is_no_evidence(page: str) -> None:
    """Neither layers, names, steps nor sums keep words from their reader without being told."""
    assert stands(read("a.html", page), SAID) is False


@pytest.mark.parametrize("page", SEEN.values(), ids=SEEN)
def test_what_only_looks_like_it_is_evidence(page: str) -> None:
    """Words that a page shows are verified, whatever it does beside them."""
    assert stands(read("a.html", page), SAID) is True


def _dotted(ink: str, pattern: str) -> str:
    shading = f"<w:shd w:val='{pattern}' w:color='000000' w:fill='FFFFFF'/>"
    return f"<w:color w:val='{ink}'/>{shading}"


@pytest.mark.parametrize(
    ("run_says", "paragraph_says", "is_seen"),
    [
        (_dotted("808080", "pct50"), "", False),
        (_dotted("000000", "solid"), "", False),
        (_dotted("000000", "pct10"), "", True),
        ("<w:spacing w:val='-160'/>", "", False),
        ("<w:spacing w:val='-20'/>", "", True),
        ("<w:sz w:val='96'/><w:spacing w:val='-80'/>", "", True),
        ("", "<w:ind w:hanging='9000'/>", False),
        ("", "<w:ind w:left='9000' w:hanging='9000'/>", True),
        ("", "<w:framePr w:w='3000' w:h='1' w:hRule='exact'/>", False),
        ("", "<w:framePr w:w='3000' w:h='400' w:hRule='atLeast'/>", True),
    ],
)  # fmt: skip
def test_patterns_distances_and_frames_of_word(
    run_says: str,
    paragraph_says: str,
    is_seen: bool,  # noqa: FBT001 - a table
) -> None:
    """Dots are mixed with their ground, distances weighed by the size, a hanging line by both."""
    own = f"<w:pPr>{paragraph_says}</w:pPr>" if paragraph_says else ""
    body = f"<w:p>{own}{run(f'{SAID}.', run_says)}</w:p>{paragraph('End.')}"
    assert (SAID in read("a.docx", docx(body)).text) is is_seen


@pytest.mark.parametrize(
    ("table", "is_seen"),
    [
        ("<w:tblInd w:w='-15000' w:type='dxa'/>", False),
        ("<w:tblpPr w:tblpX='-15000' w:horzAnchor='page'/>", False),
        ("<w:tblInd w:w='-100' w:type='dxa'/>", True),
    ],
)
def test_tables_of_word_that_are_beside_the_page(
    table: str,
    is_seen: bool,  # noqa: FBT001 - a table
) -> None:
    """A table that is set beside every page is left out; one in the margin is not."""
    body = f"<w:tbl><w:tblPr>{table}</w:tblPr><w:tr><w:tc>{paragraph(SAID)}</w:tc></w:tr></w:tbl>"
    assert (SAID in read("a.docx", docx(body + paragraph("End."))).text) is is_seen


INKS = "{\\colortbl;\\red20\\green60\\blue90;\\red250\\green250\\blue250;}"


@pytest.mark.parametrize(
    ("body", "is_seen"),
    [
        (f"{INKS}\\pard\\cbpat1{{\\cf1 {SAID}.}}\\par", False),
        (f"{INKS}\\pard\\cbpat2{{\\cf1 {SAID}.}}\\par", True),
        (f"{INKS}\\pard\\cbpat1\\par\\pard{{\\cf1 {SAID}.}}\\par", True),
        (f"{INKS}\\trowd\\clcbpat1\\cellx90\\cellx9000\\intbl{{\\cf1 {SAID}.}}\\cell\\row", True),
        (f"{INKS}\\trowd\\clcbpat1\\cellx9000\\pard\\intbl{{\\cf1 {SAID}.}}\\cell\\row", False),
        (f"{{\\listtext\\plain {SAID}.\\tab}}Item.\\par", False),
        (f"\\pard\\absh-1 {SAID}.\\par", False),
        (f"\\pard\\absh-900 {SAID}.\\par", True),
        (f"{{\\fs40\\expndtw-60 {SAID}.}}\\par", True),
        (f"{{\\fs20\\expndtw-60 {SAID}.}}\\par", False),
    ],
)  # fmt: skip
def test_grounds_and_labels_of_rich_text(body: str, is_seen: bool) -> None:  # noqa: FBT001 - a table
    """Shading holds for its paragraph or its cell; what is no label is not shown as one."""
    assert (SAID in read("a.rtf", rtf(body)).text) is is_seen


def test_sections_of_opendocument_that_a_condition_hides() -> None:
    """Whoever opens the file asks the condition anew; only what was told to be shown is."""
    section = (
        "<text:section text:display='condition' text:condition='ooow:1==1'{}>{}</text:section>"
    )
    body = f"<text:p>{SAID}.</text:p>"
    assert SAID not in read("a.odt", odt(section.format("", body) + body.replace("4", "5"))).text
    shown = section.format(" text:is-hidden='false'", body)
    assert SAID in read("a.odt", odt(shown)).text


PARTS = {
    "related": ("Content-ID: <a>\n\n<p>{}.</p>", "Content-ID: <b>\n\n<p>Other words.</p>"),
    "alternative": ("\n<p>{}.</p><p>Other words.</p>", "\n<p>Other words.</p>"),
}


@pytest.mark.parametrize("kind", PARTS)
def test_parts_of_a_mail_that_are_shown_in_no_other(kind: str) -> None:
    """Of related parts the root is shown, and of two forms of a kind the last."""
    start = '; start="<b>"' if kind == "related" else ""
    parts = [f"--x\nContent-Type: text/html\n{one.format(SAID)}\n" for one in PARTS[kind]]
    head = (
        f"From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/{kind}; boundary=x{start}"
    )
    for order, is_read in ((parts, False), (parts[::-1], kind == "alternative")):
        raw = f"{head}\n\n{''.join(order)}--x--\n"
        assert (SAID in read("a.eml", raw).text) is is_read


UNSEEN_LINES = [
    f"{SAID}.\rNothing of the kind was ever sold, nor will it be",
    f"{SAID}." + "\b" * 40 + "Nothing was sold at all",
    f"\x1b[8m{SAID}.\x1b[0m",
    f"{SAID}.\x1b[2K",
    f"\x1b[37;47m{SAID}.\x1b[0m",
]


@pytest.mark.parametrize("line", UNSEEN_LINES)
def test_lines_that_a_terminal_overwrites(line: str) -> None:
    """A pen that goes back, or letters that a terminal conceals, prove nothing."""
    assert stands(read("a.txt", f"Log.\n\n{line}\n\nEnd.\n"), SAID) is False


@pytest.mark.parametrize("line", [f"\x1b[1;31mSold:\x1b[0m {SAID}.", f"{SAID}.\x7f"])
def test_lines_that_a_terminal_colours(line: str) -> None:
    """Bold letters, and those of another colour, are read."""
    assert stands(read("a.txt", f"Log.\n\n{line}\n\nEnd.\n"), SAID) is True


DECLARED = "<!DOCTYPE html [<!ATTLIST p hidden CDATA 'hidden'>]>"
XHTML = "<html xmlns='http://www.w3.org/1999/xhtml'{}><head>{}</head><body>{}</body></html>"


@pytest.mark.parametrize(
    ("page", "is_seen"),
    [
        (DECLARED + XHTML.format("", "", f"<p>{SAID}.</p>"), False),
        (
            "<?xml-stylesheet type='text/css' href='data:text/css,.a%7Bdisplay:none%7D'?>"
            + XHTML.format("", "", f"<p class='a'>{SAID}.</p>"),
            False,
        ),
        ("<!DOCTYPE html>" + XHTML.format("", "", f"<p>{SAID}.</p>"), True),
        (
            XHTML.format(
                " xmlns:h='http://www.w3.org/1999/xhtml'",
                "<h:style>.a{display:none}</h:style>",
                f"<p class='a'>{SAID}.</p>",
            ),
            False,
        ),
        (
            XHTML.format(
                " xmlns:h='http://other.example'",
                "<h:style>.a{display:none}</h:style>",
                f"<p class='a'>{SAID}.</p>",
            ),
            True,
        ),
    ],
)
def test_attributes_and_prefixes_of_xhtml(page: str, is_seen: bool) -> None:  # noqa: FBT001 - a table
    """What elements have without its being written is not known; prefixes mean what they name."""
    assert stands(read("a.xhtml", page), SAID) is is_seen
