"""A report as one HTML page: it asks nothing of any other place, and reads without scripts.

What is not made from the report, the picture and the runtime of the library that drew it,
stands in blocks of their own; the payload holds their hashes. A strict Content Security Policy
names the hash of every script and style, and allows nothing else.
"""

import base64
import hashlib
import json
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from importlib.resources import files
from typing import Any
from xml.etree.ElementTree import Element

from chronology.printable import printable
from chronology.view import Report
from chronology.view.payload import Assets, without_payload
from chronology.view.plans import ALL, rows_explained
from chronology.view.rows import EventRow
from chronology.writers.formats import Format
from chronology.writers.page import picture, tables
from chronology.writers.page.elements import Child, element, markup
from chronology.writers.page.passages import derivations

STILL, RUNTIME = "picture.svg", "vega.js"
_PAYLOAD = '<script type="application/json" id="payload">'
_BLOCKS = {
    STILL: ('<div id="still">', "</div><!--still-->"),
    RUNTIME: ('<script id="vega">', "</script>"),
}
WITHOUT_PICTURE = (
    "The picture is left out: the library that draws it was not installed where this report "
    "was written. To have it: pip install 'sourced-chronology[html]'."
)
WITHOUT_DATES = "There is no picture, because no event has a date that it could show."
COUNTED = (
    "How many events each stretch of time holds: in full colour those that certainly lie in "
    "it, pale those that may."
)


def render(report: Report, payload: str, assets: Assets) -> str:
    """Return the page of a report."""
    sections = [(name, title, parts) for name, title, parts in _sections(report) if parts]
    data = _in_script(_page_data(report, drawn=RUNTIME in assets))
    script = _packaged("page.js")
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="en">',
            markup(_head_of_the_page(report, assets)),
            "<body>",
            markup(element("a", "Skip to what was found", href="#main", class_="skip")),
            markup(_masthead(report), _list_of_contents(sections)),
            '<main id="main">',
            _figure(report, assets),
            *(markup(_section(*section)) for section in sections),
            "</main>",
            f'<script type="application/json" id="page-data">{data}</script>',
            *([_block(RUNTIME, assets)] if RUNTIME in assets else []),
            f"<script>{script}</script>",
            f"{_PAYLOAD}{payload}</script>",
            "</body>",
            "</html>\n",
        )
    )


def assets(report: Report) -> Assets:
    """Return the picture and the runtime of what drew it; nothing where there is neither."""
    if not picture.available() or not picture.rows(report):
        return {}
    return {STILL: picture.still_picture(report), RUNTIME: picture.runtime()}


def lacking() -> str:
    """Return what a page will lack where the library that draws is not installed."""
    return "" if picture.available() else WITHOUT_PICTURE


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
        element("title", _title_of_the_page(report)),
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


def _title_of_the_page(report: Report) -> str:
    return report.head.title or f"Chronology of {report.head.ledger}"


# The parts of the page ---------------------------------------------------------------------


def _masthead(report: Report) -> Element:
    head = report.head
    made = f"Made {head.at} from {head.ledger} by chronology {head.versions[0].version}"
    return element(
        "header",
        element("p", "Chronology", class_="kicker"),
        element("h1", element("bdi", _title_of_the_page(report))),
        element("p", *_standfirst(report), class_="standfirst"),
        element("p", f"{made}.", class_="made"),
    )


def _standfirst(report: Report) -> Iterator[Child]:
    """Say in a few words what the report holds."""
    totals = report.totals
    claims = _count(totals.claims - totals.number_of("not stated yet"), "claim")
    sources = {claim.source for claim in report.claims}
    found = _count(len(report.conflicts), "conflict")
    yield _count(len(report.events) + len(report.undated), "event")
    yield f" told by {_count(len(sources), 'source')} in {claims}, {totals.verified:,} of them "
    yield "verified. "
    yield element("strong", f"{found}." if report.conflicts else "No conflict.")
    if report.head.as_of:
        yield f" As known on {report.head.as_of}."


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


_Section = tuple[str, str, list[Element]]


def _sections(report: Report) -> Iterator[_Section]:
    """Yield the sections of the page in order: an id, a title, and what stands there."""
    yield "found", "What was found", _what_was_found(report)
    yield "chronology", "Chronology", [tables.chronology(report)] if report.events else []
    yield "plans", "Plans, and what came of them", _plan_tables(report)
    yield "undated", "Events without a date", [tables.undated(report)] if report.undated else []
    yield "failed", "Claims that do not count", _failure_tables(report)
    yield "sources", "Sources", list(tables.sources(report))
    yield "derived", "How each date follows", list(derivations(report))
    yield "decisions", "Decisions", [tables.decisions(report)] if report.decisions else []
    yield "unused", "What could not be used", [tables.problems(report)] if report.problems else []
    yield "totals", "Totals", [tables.totals(report)]
    yield "proves", "What this report proves, and what not", list(_proves(report))


def _what_was_found(report: Report) -> list[Element]:
    listed = [tables.findings(report)] if report.findings else []
    found = [*tables.conflicts(report), *listed]
    return found or [element("p", "Nothing was found that a reader must be told of.")]


def _plan_tables(report: Report) -> list[Element]:
    if not report.plans:
        return []
    if not report.statistics:
        return [tables.plans(report)]
    told = [element("p", row.sentence) for row in report.statistics if row.by == ALL]
    rows = [one for row in report.statistics for one in row.against]
    fared = (
        [tables.fared(report), *(element("p", one) for one in rows_explained(rows))] if rows else []
    )
    return [tables.plans(report), *told, tables.statistics(report), *fared]


def _failure_tables(report: Report) -> list[Element]:
    made = [tables.failed(report)] if report.failed else []
    return [*made, *([tables.not_yet(report)] if report.not_yet else [])]


def _proves(report: Report) -> Iterator[Element]:
    head = report.head
    for title, sentences in (("It proves", head.proves), ("It does not prove", head.proves_not)):
        yield element("h3", title)
        yield element("ul", *(element("li", sentence) for sentence in sentences))
    yield element("p", f"Made by {head.made_by}.", class_="made")


def _list_of_contents(sections: list[_Section]) -> Element:
    named = [("timeline", "Timeline"), *((name, title) for name, title, _ in sections)]
    links = (element("li", element("a", title, href=f"#{name}")) for name, title in named)
    return element("nav", element("ul", *links), aria_label="Contents")


def _section(name: str, title: str, parts: list[Element]) -> Element:
    heading = element("h2", title, id=f"{name}-title")
    return element("section", heading, *parts, id=name, aria_labelledby=f"{name}-title")


# The picture -------------------------------------------------------------------------------


def _figure(report: Report, assets: Assets) -> str:
    """Return the picture with its legend, and the controls that a script brings to life."""
    drawn = STILL in assets
    counted = drawn and len(report.events) > picture.MOST_ROWS
    instead = WITHOUT_PICTURE if picture.rows(report) else WITHOUT_DATES
    caption = _legend() if drawn else [instead]
    return "\n".join(
        (
            '<section id="timeline" aria-labelledby="timeline-title">',
            markup(element("h2", "Timeline", id="timeline-title"), _filters(report)),
            "<figure>",
            markup(element("div", id="moving", hidden="")),
            *([markup(element("p", COUNTED, class_="counted"))] if counted else []),
            _block(STILL, assets) if drawn else "",
            markup(element("figcaption", *caption, id="picture-caption")),
            "</figure>",
            "</section>",
        )
    )


def _legend() -> list[Child]:
    """Say how the picture is read; each look beside its meaning."""
    looks = (
        ("day", "to the day"),
        ("certain", "certainly going on"),
        ("possible", "some time in here"),
        ("open", "open on this side; the line is what is known"),
        ("plan", "planned, with an arrow to what was reported"),
        ("disputed", "the reports disagree"),
    )
    return [
        element("span", element("i", class_=f"key {look}"), f" {meaning} ", class_="look")
        for look, meaning in looks
    ]


def _filters(report: Report) -> Element:
    """Return the controls by which a reader chooses events; hidden until a script works them."""
    events = (*report.events, *report.undated)
    codes = {row.anchor: row.code for row in (*report.conflicts, *report.findings)}
    who = {name for event in events for name in event.participants}
    found = {codes[anchor] for event in events for anchor in event.findings if anchor in codes}
    return element(
        "fieldset",
        element("legend", "Choose events"),
        _choice("kind", "Kind", {event.kind for event in events}),
        _choice("who", "Participant", who),
        _choice("status", "Status", {event.status for event in events}),
        _choice("finding", "Finding", found),
        element("button", "Show all", type="button"),
        element("output", id="shown"),
        id="filters",
        hidden="",
    )


def _choice(name: str, label: str, values: set[str]) -> Element:
    options = [element("option", "all", value="")]
    options += [element("option", value, value=value) for value in sorted(values)]
    return element("label", label, element("select", *options, name=name))


def _page_data(report: Report, *, drawn: bool) -> dict[str, Any]:
    """Return what the script needs: of each event what it is chosen by, and the chart."""
    codes = {row.anchor: row.code for row in (*report.conflicts, *report.findings)}
    events = [_chosen_by(event, codes) for event in (*report.events, *report.undated)]
    return {"events": events, "chart": picture.moving_chart(report) if drawn else None}


def _chosen_by(event: EventRow, codes: dict[str, str]) -> dict[str, Any]:
    return {
        "id": event.anchor,
        "kind": [printable(event.kind)],
        "who": [printable(name) for name in event.participants],
        "status": [event.status],
        "finding": [codes[anchor] for anchor in event.findings if anchor in codes],
    }


def _in_script(values: dict[str, Any]) -> str:
    """Return JSON that can stand in a script block: no text in it can end the block."""
    return json.dumps(values, separators=(",", ":")).replace("<", "\\u003c")


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


FORMAT = Format(
    name="HTML",
    suffixes=(".html", ".htm"),
    render=render,
    payload_in=payload_in,
    assets=assets,
    assets_in=assets_in,
    drawn_by=picture.drawn_by,
    active=True,
    visible=visible,
    lacking=lacking,
)
