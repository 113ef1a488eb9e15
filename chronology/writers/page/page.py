"""A report as one HTML page: it asks nothing of any other place, and reads without scripts.

What is not made from the report, the picture and the runtime of the library that drew it,
stands in blocks of their own; the payload holds their hashes. A strict Content Security Policy
names the hash of every script and style, and allows nothing else.
"""

import base64
import hashlib
import html
import re
from functools import cache
from html.parser import HTMLParser
from importlib.resources import files
from xml.etree.ElementTree import Element

from chronology.view import Report
from chronology.view.payload import Assets, without_payload
from chronology.writers.formats import Format
from chronology.writers.page import figure, picture
from chronology.writers.page.drawn_rows import rows
from chronology.writers.page.elements import element, markup
from chronology.writers.page.sections import (
    APPENDIX,
    after_the_picture,
    appendix,
    before_the_picture,
    in_section,
    list_of_contents,
    masthead,
    title_of_the_page,
)

STILL, SLIPS, RUNTIME = "picture.svg", "slips.svg", "vega.js"
_PAYLOAD = '<script type="application/json" id="payload">'
_BLOCKS = {
    STILL: ('<div id="still">', "</div><!--still-->"),
    SLIPS: ('<div id="curves">', "</div><!--curves-->"),
    RUNTIME: ('<script id="vega">', "</script>"),
}


def render(report: Report, payload: str, assets: Assets) -> str:
    """Return the page of a report."""
    before = [section for section in before_the_picture(report) if section[2]]
    after = [section for section in after_the_picture(report) if section[2]]
    pictures = [("timeline", "Timeline")]
    pictures += [("slips", figure.SLIPS_HEADING)] if assets.get(SLIPS) else []
    data = figure.in_script(figure.page_data(report, drawn=RUNTIME in assets))
    script = _packaged("page.js")
    still = _block(STILL, assets) if STILL in assets else None
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="en">',
            markup(_head_of_the_page(report, assets)),
            "<body>",
            markup(element("a", "Skip to what was found", href="#main", class_="skip")),
            markup(masthead(report), list_of_contents(before, pictures, after)),
            '<main id="main">',
            *(markup(in_section(section)) for section in before),
            figure.figure(report, still),
            *([figure.slip_curves(report, _block(SLIPS, assets))] if assets.get(SLIPS) else []),
            *(markup(in_section(section)) for section in after),
            markup(element("p", _NOT_PRINTED, class_="paper"), _appendix(report)),
            "</main>",
            f'<script type="application/json" id="page-data">{data}</script>',
            *([_block(RUNTIME, assets)] if RUNTIME in assets else []),
            f"<script>{script}</script>",
            f"{_PAYLOAD}{payload}</script>",
            "</body>",
            "</html>\n",
        )
    )


def _appendix(report: Report) -> Element:
    """Return what proves the rest, folded: on paper it stands where it is open."""
    head = element("summary", element("h2", APPENDIX))
    return element("details", head, *appendix(report), id="appendix")


_NOT_PRINTED = (
    "The appendix (how each date follows, why in this order, files and hashes) is printed where "
    "it is open on the page."
)


def assets(report: Report, standing: Assets | None = None) -> Assets:
    """Return the pictures and the runtime of what drew them; nothing where there are none."""
    if not picture.available() or not rows(report):
        return {}
    still, slips = picture.still_picture(report), picture.slip_curves(report)
    return {STILL: still, SLIPS: slips, RUNTIME: picture.runtime((standing or {}).get(RUNTIME, ""))}


def lacking() -> str:
    """Return what a page will lack where the library that draws is not installed."""
    return "" if picture.available() else figure.WITHOUT_PICTURE


def payload_in(page: str) -> str:
    """Return the payload of a page, verbatim.

    Raises:
        ReportUnreadable: the page has none.
    """
    _, opened, rest = page.rpartition(_PAYLOAD)
    payload, closed, _ = rest.partition("</script>")
    if not (opened and closed):
        raise without_payload()
    return payload


def assets_in(page: str) -> Assets:
    """Return the blocks that a page has."""
    found = {}
    for name, (opening, closing) in _BLOCKS.items():
        _, opened, rest = page.partition(opening)
        if opened:
            found[name] = rest.partition(closing)[0]
    return found


def _block(name: str, assets: Assets) -> str:
    opening, closing = _BLOCKS[name]
    return f"{opening}{assets[name]}{closing}"


# The head ----------------------------------------------------------------------------------


def _head_of_the_page(report: Report, assets: Assets) -> Element:
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(assets)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", title_of_the_page(report)),
        _raw("style", _packaged("page.css")),
    )


def _policy(assets: Assets) -> str:
    """Return what the page may do: run and style by exactly these texts, and nothing else."""
    scripts = [_packaged("page.js"), *(assets[name] for name in (RUNTIME,) if name in assets)]
    allowed = " ".join(map(_hash_in_the_policy, scripts))
    style = _hash_in_the_policy(_packaged("page.css"))
    return (
        f"default-src 'none'; script-src {allowed}; style-src {style}; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash_in_the_policy(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


@cache
def _packaged(name: str) -> str:
    return files("chronology.writers.page").joinpath(name).read_text("utf-8")


def _raw(tag: str, text: str) -> Element:
    """Return a style or script with its text as it is, our own."""
    made = Element(tag)
    made.text = text
    return made


# What a reader sees ------------------------------------------------------------------------


class _Seen(HTMLParser):
    """Gathers the text of a page that a reader sees, without pictures and scripts."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in _UNSEEN
        self.words += [value for name, value in attrs if name in _TOLD and value]

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in _UNSEEN

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.words += data.split()


_UNSEEN = frozenset({"script", "style", "svg"})
_TOLD = frozenset({"href", "title", "aria-label", "data-label", "value"})


def visible(page: str) -> str:
    """Return what a reader sees of a page, as text: words, and where links lead."""
    reader = _Seen()
    reader.feed(page)
    reader.close()
    return "\n".join(reader.words)


_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


def seen(line: str) -> str:
    """Return what a reader sees of a line: its text without tags, their ends as spaces."""
    return " ".join(html.unescape(_TAG.sub(" ", line)).split())


FORMAT = Format(
    name="HTML",
    suffixes=(".html", ".htm"),
    render=render,
    payload_in=payload_in,
    assets=assets,
    assets_in=assets_in,
    drawn_by=picture.drawn_by,
    drawers=(picture.DRAWER,),
    active=True,
    visible=visible,
    seen=seen,
    lacking=lacking,
)
