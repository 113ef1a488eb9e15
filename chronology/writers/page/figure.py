"""The picture's place in a page: the controls, the legend, and the data that a script needs."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element

from chronology.printable import printable
from chronology.view import Report
from chronology.view.rows import EventRow
from chronology.view.short_words import short_words
from chronology.view.spread import spread_in_words
from chronology.writers.page import picture, slips
from chronology.writers.page.drawn_rows import rows
from chronology.writers.page.elements import Child, element, markup
from chronology.writers.page.legend import looks_in

WITHOUT_PICTURE = (
    "The picture is left out: the library that draws it was not installed where this report "
    "was written. To have it: pip install 'sourced-chronology[html]'."
)
WITHOUT_DATES = "There is no picture, because no event has a date that it could show."
COUNTED = (
    "How many events each stretch of time holds: in full colour those that certainly lie in "
    "it, pale those that may."
)


def figure(report: Report, still: str | None) -> str:
    """Return the picture with its legend, and the controls that a script brings to life."""
    counted = still is not None and len(report.events) > picture.MOST_ROWS
    instead = WITHOUT_PICTURE if rows(report) else WITHOUT_DATES
    caption = _legend(report) if still else [instead]
    return "\n".join(
        (
            '<section id="timeline" aria-labelledby="timeline-title">',
            markup(element("h2", "Timeline", id="timeline-title"), _filters(report)),
            "<figure>",
            markup(element("div", id="moving", hidden="")),
            *([markup(element("p", COUNTED, class_="counted"))] if counted else []),
            *([markup(_wider()), still] if still else []),
            markup(element("figcaption", *caption, id="picture-caption")),
            "</figure>",
            "</section>",
        )
    )


def slip_curves(report: Report, block: str) -> str:
    """Return the section of the curves of plans that moved, and of how many by how long."""
    title = element("h2", SLIPS_HEADING, id="slips-title")
    caption = element("figcaption", " ".join(slips_explained(report)), id="slips-caption")
    middle = [element("p", sentence) for sentence in spread_in_words(report)]
    return "\n".join(
        (
            '<section id="slips" aria-labelledby="slips-title">',
            markup(title, *middle),
            "<figure>",
            block,
            markup(caption),
            "</figure>",
            "</section>",
        )
    )


def _wider() -> Element:
    """Return the cue, on a narrow screen, that a picture goes on at its side."""
    return element("p", "The picture is wider than the screen: move it sideways.", class_="wider")


SLIPS_HEADING = "How far plans slipped"


def slips_explained(report: Report) -> Iterator[str]:
    """Yield how the pictures of slips are read."""
    if slips.moved(report):
        yield _CURVES
        if others := slips.others_named(report):
            yield others
    if rest := slips.without_a_curve(report):
        yield rest
    if report.spread:
        yield _BARS


_BARS = (
    "The bars count the plans and events by how far: in full colour those that certainly slipped "
    "so far, pale those that may have, for their days are not known exactly. “Earlier” and "
    "“later” are than the plan before, and than the first plan; a deadline that was kept counts "
    "as the same day."
)
_CURVES = (
    "For each event the day that was promised, by the day on which it was. A step up is a slip; "
    "a full dot is what was reported; each voice has a line and a colour of its own. A "
    "dotted ring is a plan that is only recalled: it was made before, nobody says when. On the "
    "dotted line a thing is done when it is said. Days that are not known exactly stand at their "
    "latest."
)


def _legend(report: Report) -> list[Child]:
    """Say how the picture is read; each look that it has, beside its meaning."""
    looks = looks_in(rows(report), ruled=report.head.seen_from is not None)
    return [
        element("span", element("i", class_=f"key {look}"), f" {meaning} ", class_="look")
        for look, meaning in looks
    ]


def _filters(report: Report) -> Element:
    """Return the controls by which a reader chooses events; hidden until a script works them.

    On a narrow screen they are folded, so that the picture stands there first.
    """
    events = (*report.events, *report.undated)
    codes = {row.anchor: row.code for row in (*report.conflicts, *report.findings)}
    who = {name for event in events for name in event.participants}
    found = {codes[anchor] for event in events for anchor in event.findings if anchor in codes}
    fields = element(
        "fieldset",
        element("legend", _CHOOSE, class_="unseen"),
        _choice("kind", "Kind", _as_they_are(event.kind for event in events)),
        _choice("who", "Participant", _as_they_are(who)),
        _choice("status", "Status", _as_they_are(event.status for event in events)),
        _choice("finding", "Finding", {code: short_words(code) for code in found}),
        _grouping(events),
        element("button", "Show all", type="button"),
        element("output", id="shown"),
        id="filters",
    )
    return element("details", element("summary", _CHOOSE), fields, id="choosing", hidden="")


_CHOOSE = "Choose events"


def _grouping(events: Sequence[EventRow]) -> Element:
    """Return the control by which the picture's rows are put in groups."""
    by = [("kind", "kind", True), ("series", "series", False), ("tags", "tag", False)]
    made = [element("option", "nothing", value="")]
    made += [
        element("option", name, value=key)
        for key, name, always in by
        if always or any(getattr(event, key) for event in events)
    ]
    return element("label", "Group rows by", element("select", *made, name="group"))


def _as_they_are(values: Iterable[str]) -> dict[str, str]:
    return {value: value for value in values}


def _choice(name: str, label: str, values: Mapping[str, str]) -> Element:
    """Return a choice among values, in the order of what each is called."""
    options = [element("option", "all", value="")]
    in_order = sorted(values.items(), key=lambda one: (one[1], one[0]))
    options += [element("option", words, value=value) for value, words in in_order]
    return element("label", label, element("select", *options, name=name))


def page_data(report: Report, *, drawn: bool) -> dict[str, Any]:
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
        "series": [printable(event.series)] if event.series else [],
        "tags": [printable(tag) for tag in event.tags],
        "finding": [codes[anchor] for anchor in event.findings if anchor in codes],
    }


def in_script(values: dict[str, Any]) -> str:
    """Return JSON that can stand in a script block: no text in it can end the block."""
    return json.dumps(values, separators=(",", ":")).replace("<", "\\u003c")
