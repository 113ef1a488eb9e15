"""Words that a sheet beside the page, an address, a row or a font keeps from readers."""

import base64

import pytest
from kinds import read, rtf

from chronology.quotes import Location
from chronology.sources import Quote, Source
from chronology.verify.evidence import locate_in

WORDS = "The plant opened on 3 May 2021."
PACKED = base64.b64encode(b".h{display:none}").decode()
BODY = f"<p class=h>{WORDS}</p><p>Other words.</p>"
SHUT = BODY.replace("<p ", "<p hidden ")
UNSEEN = [
    f"<link rel=stylesheet href='data:text/css,.h%7Bdisplay:none%7D'>{BODY}",
    f"<link rel=stylesheet href='data:text/css;base64,{PACKED}'>{BODY}",
    f"<style>@import 'data:text/css,.h{{display:none}}';</style>{BODY}",
    f"<style>.a{{background:url(data:{{)}}.h{{display:none}}</style>{BODY}",
    f"<style title=a>.h{{display:none}}</style>{BODY}",
    f"<style>@property --a{{initial-value:0}}.h{{opacity:var(--a)}}</style>{BODY}",
    f"<style>.h{{display:if(style(--a):none)}}</style>{BODY}",
    f"<style>[hidden]{{color:red}}</style>{SHUT}",
    f"<style>[hidden]{{display:revert}}</style>{SHUT}",
    f"<style>.h{{box-sizing:border-box;height:40px;padding-top:40px;overflow:hidden}}</style>{BODY}",
    f"<style>.h{{text-indent:calc(90vw + 9px);overflow:hidden}}</style>{BODY}",
    f"<style>div{{height:3rem;overflow:hidden}}</style><div><p>Lead.</p>{BODY}</div>",
    BODY.replace("<p>Other", "<p style='outline:60px solid #fff'>Other"),
]
SEEN = [
    f"<link rel='alternate stylesheet' title=a href='data:text/css,.h%7Bdisplay:none%7D'>{BODY}",
    f"<style title=a>p{{}}</style><style title=b>.h{{display:none}}</style>{BODY}",
    f"<style media=print>.h{{display:none}}</style>{BODY}",
    f"<style>[hidden]{{display:block}}</style>{SHUT}",
    f"<style>.h{{box-sizing:border-box;height:40px;padding:9px;overflow:hidden}}</style>{BODY}",
    f"<style>p{{margin:0}}div{{height:3.2rem;overflow:hidden}}</style><div>{BODY}</div>",
    f"<style>.h{{box-shadow:0 2px 8px rgba(0,0,0,.3)}}</style>{BODY}",
]


def _found(page: str) -> Location:
    source = Source(id="a", title="A", file="a.html", document=read("a.html", page.encode()))
    return locate_in(source, Quote(exact=WORDS))


@pytest.mark.parametrize("page", UNSEEN)
def test_what_a_page_keeps_from_readers_is_no_evidence(page: str) -> None:
    """No reading verifies words that a sheet in an address, or any way of cutting off, may hide."""
    assert not _found(page).verified


@pytest.mark.parametrize("page", SEEN)
def test_what_such_a_sheet_leaves_is_evidence(page: str) -> None:
    """Sheets of another set or of paper hide nothing, nor do usual shadows and paddings."""
    assert _found(page).verified


@pytest.mark.parametrize(
    ("body", "is_seen"),
    [
        ("\\trowd\\trleft30000\\cellx36000\\intbl A\\cell\\row\\pard\\plain 4 May", True),
        ("\\trowd\\trleft30000\\cellx36000\\pard\\intbl 4 May\\cell\\row", False),
        ("\\trowd\\clvmrg\\cellx3000\\pard\\intbl 4 May\\cell\\row", False),
        ("\\trowd\\clvmgf\\cellx3000\\pard\\intbl 4 May\\cell\\row", True),
        ("\\trowd\\cellx3000\\cellx3001\\pard\\intbl\\cell 4 May\\cell\\row", False),
        ("{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset2 Wingdings;}}{\\f1 4 May}", False),
        ("{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset2 Wingdings;}}{\\f1 n}{\\f0 4 May}", True),
        ("{\\shp{\\*\\shpinst\\shpleft-20000{\\shptxt\\pard 4 May}}}", False),
    ],
)
def test_rows_and_fonts_of_rich_text(body: str, is_seen: bool) -> None:  # noqa: FBT001 - a table
    """A place holds for its row alone; merged cells and letters that are signs are not read."""
    assert ("4 May" in read("a.rtf", rtf(body)).text) is is_seen
