"""The first lines of a report's page, and its one table: who says what, in which words, where."""

from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element

import attrs

from chronology.view import Report
from chronology.view.answer import Answer, Item
from chronology.view.answers import answers
from chronology.view.columns import EVENTS, TOLD
from chronology.view.rows import EventRow, FindingRow
from chronology.view.short_words import short_words
from chronology.view.told import (
    ToldRow,
    about,
    about_in_full,
    findings_shown,
    in_the_table,
    standing_shown,
    who_disputes_what,
)
from chronology.writers.page.elements import Child, element
from chronology.writers.page.passages import number_of, witness

# The first lines ---------------------------------------------------------------------------


def first_lines(report: Report) -> Element:
    """Return what a reader must know first, each with what it names."""
    lines = (part for answer in answers(report) for part in _answer_element(answer))
    return element("div", *lines, class_="answers")


def _answer_element(answer: Answer) -> Iterator[Element]:
    if not answer.items:
        yield element("p", answer.sentence)
        return
    yield element("p", element("strong", answer.sentence))
    more = [element("li", answer.folded)] if answer.rest else []
    yield element("ul", *map(_item_of_answer, answer.items), *more)


def _item_of_answer(item: Item) -> Element:
    return element("li", element("a", item.in_words, href=f"#{item.anchor}"))


def disputes(report: Report) -> Iterator[Element]:
    """Yield a table of who says what, where several claims cannot all be true."""
    headers = ("On what", "Who", "Says", *TOLD.pick("words", "source").headers)
    rows = [
        _dispute(what, anchor, told, headers) for what, anchor, told in who_disputes_what(report)
    ]
    if rows:
        yield element("h3", DISPUTES)
        yield _boxed("disputes", DISPUTES, headers, rows)


DISPUTES = "Who disputes what"


def _dispute(what: str, anchor: str, told: Sequence[ToldRow], headers: Sequence[str]) -> Element:
    link = element("a", element("bdi", what), href=f"#{anchor}")
    first = element("th", link, scope="rowgroup", data_label=headers[0], rowspan=str(len(told)))
    lines = [_side(row, headers) for row in told]
    rows = [element("tr", first, *lines[0]), *(element("tr", *line) for line in lines[1:])]
    return element("tbody", *rows)


def _side(row: ToldRow, headers: Sequence[str]) -> list[Element]:
    words, source = _claim(attrs.evolve(row, says="", voice=""), headers[1:])
    return [
        element("td", row.who, data_label=headers[1]),
        element("td", row.says or "no date", data_label=headers[2]),
        words,
        source,
    ]


# The one table -----------------------------------------------------------------------------


def chronology(report: Report) -> Element:
    """Return the events with a date, in order, each with all that is told of it."""
    caption = "The chronology: events with a date, in order, and the words that tell of them"
    return _table_of_events(caption, TOLD.headers, report.events, report)


def undated(report: Report) -> Element:
    """Return the events without a date, with what follows for them from others."""
    headers = (EVENTS["follows"].header, *TOLD.headers[1:])
    return _table_of_events("Events without a date", headers, report.undated, report)


def _table_of_events(
    caption: str, headers: Sequence[str], events: Iterable[EventRow], report: Report
) -> Element:
    """Return a table in which each event is a group of rows, one for each claim."""
    return _boxed("events", caption, headers, (_event(e, headers, report) for e in events))


def _boxed(look: str, caption: str, headers: Sequence[str], groups: Iterable[Element]) -> Element:
    """Return a table of groups of rows."""
    heads = element("thead", element("tr", *(element("th", h, scope="col") for h in headers)))
    made = element("table", element("caption", caption), heads, *groups, class_=look)
    return element("div", made, class_="box")


def _event(event: EventRow, headers: Sequence[str], report: Report) -> Element:
    told, more = in_the_table(event, report)
    lines = [_claim(row, headers) for row in told] or [_no_claim(headers)]
    if more:
        lines.append(_further(event, more))
    rows = None if len(lines) == 1 else str(len(lines))
    findings = list(_findings_of(findings_shown(event, report)))
    first = (
        element("td", _when(event, report), data_label=headers[0], rowspan=rows),
        element("th", *_what(event), scope="rowgroup", data_label=headers[1], rowspan=rows),
        *lines[0],
        element("td", *findings, data_label=headers[4], rowspan=rows),
    )
    rest = (element("tr", *line) for line in lines[1:])
    look = "disputed" if event.disputed else None
    return element("tbody", element("tr", *first), *rest, id=event.anchor, class_=look)


def _claim(row: ToldRow, headers: Sequence[str]) -> list[Element]:
    """Return the cells of a claim: its words, and where they stand."""
    said = [element("b", f"{row.says}: ")] if row.says else []
    words = element("q", row.words, dir="auto")
    place = element("a", element("bdi", row.source), href=f"#{row.claim}")
    voice = [element("small", row.voice, class_="more")] if row.voice else []
    return [
        element("td", *said, words, class_="words", data_label=headers[2]),
        element(
            "td",
            place,
            ", ",
            *_place_of_it(row.place),
            number_of(row.claim),
            *voice,
            data_label=headers[3],
        ),
    ]


def _place_of_it(place: str) -> Iterator[Child]:
    """Yield a place; where it is short no line ends in it, as between `line` and `5`."""
    yield element("span", place, class_="place") if len(place) <= _SHORT else place


_SHORT = 16  # code points


def _no_claim(headers: Sequence[str]) -> list[Element]:
    return [element("td", data_label=headers[2]), element("td", data_label=headers[3])]


def _further(event: EventRow, number: int) -> list[Element]:
    words = f"{number} further claims: “How each date follows” has them all"
    return [element("td", element("a", words, href=f"#{event.claims[-1]}"), colspan="2")]


def _when(event: EventRow, report: Report) -> Child:
    """Return an event's date, as a link to the passage that it follows from."""
    shown = event.when or event.inferred
    words = shown.text if shown else "no date"
    target = witness(event, report)
    edtf = shown.edtf if shown else None
    if not target:
        return words
    return element("a", words, href=f"#{target}", title=edtf)


def _what(event: EventRow) -> Iterator[Child]:
    """Yield what happened, and below it how it stands, who took part and where."""
    yield element("bdi", event.name)
    yield from _more(standing_shown(event))
    in_short, whole = about(event), about_in_full(event)
    if in_short == whole:
        yield from _more(whole)
    else:
        yield from _more(in_short, "more first-names")
        yield from _more(whole, "more all-names")  # on paper without the appendix, which has them
    yield from _more(event.note)


def _more(words: str, look: str = "more") -> Iterator[Element]:
    if words:
        yield element("small", words, class_=look)


def _findings_of(findings: Sequence[FindingRow]) -> Iterator[Child]:
    """Yield links to findings: each kind once, what else is of the same behind it by its number."""
    told: dict[str, list[FindingRow]] = {}
    for finding in findings:
        told.setdefault(finding.code, []).append(finding)
    for place, (code, same) in enumerate(told.items()):
        for number, finding in enumerate(same, 1):
            if number > 1 or place:
                yield " " if number > 1 else ", "
            name = f"({number})" if number > 1 else short_words(code)
            look = {"class_": finding.severity, "title": code}
            yield element("a", name, href=f"#{finding.anchor}", **look)
