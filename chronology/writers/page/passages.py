"""The words behind each date: a passage for every claim, quote and time words marked."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element

from chronology.view import Report
from chronology.view.dates import text_of
from chronology.view.passages import Passage
from chronology.view.rows import ClaimRow, EventRow
from chronology.view.said import said_in_words
from chronology.view.told import many_took_part
from chronology.view.words import AS_TYPED
from chronology.writers.page.elements import Child, element, filled, listed

_CUT = 100  # code points: a shorter text behind a quote is the end of its source


def derivations(report: Report) -> Iterator[Element]:
    """Yield for each event its claims, each with its passage and the line that derives it."""
    for anchor, claims in groupby(report.claims, key=lambda claim: claim.event):
        event = report.event_of.get(anchor)
        name = event.name if event else "An event that the report does not show"
        back = element("a", element("bdi", name), href=f"#{anchor}") if event else name
        yield element(
            "section",
            element("h4", back),
            *([_known(event)] if event else []),
            *_standing(event),
            *(claim_passage(claim, report) for claim in claims),
            class_="behind",
        )


def _known(event: EventRow) -> Element:
    """Return what is known of an event itself, and the dates that its own comes from."""
    return facts(
        ("Reported", [text_of(event.reported)]),
        ("Planned for", [text_of(event.planned)]),
        ("Follows from all events together", [text_of(event.inferred)]),
        ("Took part", [many_took_part(event)]),
        ("Series", [event.series]),
        ("Number", [event.ordinal]),
        *((field.name, [field.text]) for field in event.fields),
        ("Tags", [", ".join(event.tags)]),
        ("In the ledger", [event.id]),
    )


def _standing(event: EventRow | None) -> Iterator[Element]:
    """Yield which entries are this event."""
    for entry in event.merged if event else ():
        yield element("p", f"Also entered as {entry.id}, because {entry.reason}", class_="standing")


def order_reasons(report: Report) -> Iterator[Element]:
    """Yield why each event stands where it does, a line each."""
    for event in (*report.events, *report.undated):
        if event.order_reason:
            yield element("li", event_link(event), f" ({event.order}): {event.order_reason}")


def claim_passage(claim: ClaimRow, report: Report) -> Element:
    """Return one claim: what it says, the passage, how the date follows, and what else holds."""
    return element(
        "article",
        element("h5", number_of(claim.anchor, " "), *_claim_title(claim, report)),
        *(quotation(passage) for passage in claim.passages[:1]),
        element("p", element("b", "Date: "), claim.derivation, class_="derivation"),
        *(_further(passage) for passage in claim.passages[1:]),
        _claim_facts(claim, report),
        id=claim.anchor,
        class_=None if claim.status == "verified" else "does-not-count",
    )


def _claim_title(claim: ClaimRow, report: Report) -> Iterator[Child]:
    said = said_in_words(claim, report.date_shown(claim), "no date")
    yield f"{said[:1].upper()}{said[1:]}"
    if claim.status != "verified":
        yield element("strong", f" ({claim.status})")
    yield " — "
    yield element("bdi", report.source_of[claim.source].voice_of(claim))


def quotation(passage: Passage) -> Element:
    """Return a quote within its passage; what was not found, beside the nearest words."""
    if passage.start is None:
        return element(
            "div",
            element("blockquote", element("q", passage.quoted), class_="unfound", dir="auto"),
            *_why_not_found(passage),
        )
    second = len(passage.before) + len(passage.found)
    words = element("span", *_marked(passage), class_="quoted")
    closing = " …" if len(passage.after) >= _CUT else ""
    around = (
        _opening(passage),
        *_governed(passage, passage.before, 0),
        words,
        *_governed(passage, passage.after, second),
        closing,
    )
    return element("div", element("blockquote", *around, dir="auto"), *_why_not_found(passage))


def _opening(passage: Passage) -> str:
    return "" if passage.start == len(passage.before) else "… "


def _governed(passage: Passage, words: str, first: int) -> Iterator[Child]:
    """Yield words beside the quote, those that govern it marked; `first` is where they begin."""
    done = 0
    for start, end in passage.governing:
        begin, stop = max(0, start - first), min(len(words), end - first)
        if begin < stop:
            yield words[done:begin]
            yield element("strong", words[begin:stop], class_="governing")
            done = stop
    yield words[done:]


def _marked(passage: Passage) -> Iterator[Child]:
    """Yield the words found, those that date it marked."""
    done = 0
    for start, end in passage.marks:
        yield passage.found[done:start]
        yield element("mark", passage.found[start:end])
        done = end
    yield passage.found[done:]


def _why_not_found(passage: Passage) -> Iterator[Element]:
    """Yield why the words do not count, and how they differ from the source's."""
    if passage.reason or not passage.holds:
        why = f": {passage.reason}" if passage.reason else ""
        yield element("p", element("strong", passage.verdict), why, class_="fault")
    if passage.comparison:
        yield element("pre", passage.comparison, tabindex="0")


def _further(passage: Passage) -> Element:
    """Return another quote of a claim, such as the words that name the speaker."""
    return element(
        "div", element("h6", f"Words for the {passage.role}"), quotation(passage), class_="further"
    )


def _claim_facts(claim: ClaimRow, report: Report) -> Element:
    source = report.source_of[claim.source]
    said_at = report.event_of.get(claim.said_at)
    copied = report.source_of.get(claim.copies)
    return facts(
        (
            "Source",
            [element("a", element("bdi", source.name), href=f"#{source.anchor}")],
        ),
        ("Publisher", [source.publisher]),
        ("Said in", [claim.part]),
        ("Stated", [text_of(claim.stated)]),
        ("Said at", [event_link(said_at)] if said_at else []),
        ("Found", list(_where_found(claim))),
        ("Counted from", [text_of(claim.anchor_date), _in_quotes(claim.anchor_words)]),
        (f"Words for “{claim.modality}”", [_unless_shown("modality", claim.modality_words, claim)]),
        ("Words for the speaker", [_unless_shown("speaker", claim.speaker_words, claim)]),
        ("Order", ["; ".join(claim.relations)]),
        (AS_TYPED.capitalize(), [_no_words(claim)]),
        ("Repeats", [element("a", copied.name, href=f"#{copied.anchor}")] if copied else []),
        ("Binds", [claim.binds]),
        ("Amends", listed(claim_link(anchor, report) for anchor in claim.amends)),
        ("Unchanged from", _claim_links(claim.unchanged_from, report)),
        ("Corrected by", _claim_links(claim.corrected_by, report)),
        ("Takes back", listed(claim_link(anchor, report) for anchor in claim.takes_back)),
        ("Set aside", [claim.set_aside]),
        ("Tags", [", ".join(claim.tags)]),
        ("Remark", [claim.note]),
        ("In the ledger", [claim.id, *_in_the_ledger(claim)]),
    )


def _in_the_ledger(claim: ClaimRow) -> Iterator[str]:
    """Yield where a claim stands in the ledger, as far as it has lines."""
    if claim.line:
        yield f", {claim.in_file}, line {claim.line}" if claim.in_file else f", line {claim.line}"


def _claim_links(anchor: str, report: Report) -> list[Child]:
    return [claim_link(anchor, report)] if anchor else []


def _no_words(claim: ClaimRow) -> str:
    """Say on which fields a claim rests as typed; empty if on none."""
    return f"{', '.join(claim.typed)}: no words of the source bear it" if claim.typed else ""


def _in_quotes(words: str) -> Child:
    return element("q", words, dir="auto") if words else None


def _unless_shown(role: str, words: str, claim: ClaimRow) -> Child:
    """Return words in quotes, unless they have a passage of their own."""
    shown = any(passage.role == role for passage in claim.passages)
    return None if shown else _in_quotes(words)


def _where_found(claim: ClaimRow) -> Iterator[str]:
    """Say where the quote stands."""
    for passage in claim.passages[:1]:
        yield "; ".join(filter(None, (passage.verdict, passage.read_with)))
        if passage.start is not None:
            yield f", {passage.place}, code points {passage.start}–{passage.end}"


def facts(*pairs: tuple[str, Sequence[Child]]) -> Element:
    """Return a list of what is known, each with its name; what is empty is left out."""
    made = element("dl")
    for name, known in pairs:
        present = [one for one in known if one is not None and one != ""]
        if present:
            spaced = filled(element("dd"), [present[0]])
            made.append(element("div", element("dt", name), spaced))
            filled(spaced, (part for one in present[1:] for part in _spaced(one)))
    return made


def _spaced(child: Child) -> tuple[Child, ...]:
    return (child,) if isinstance(child, str) else (" ", child)


def event_link(event: EventRow) -> Element:
    """Return a link to an event's row."""
    return element("a", element("bdi", event.name), href=f"#{event.anchor}")


def claim_link(anchor: str, report: Report) -> Element:
    """Return a link to a claim's passage, under its date and whose word it is."""
    claim = report.claim_of[anchor]
    shown = report.date_shown(claim)
    date = shown.text if shown else "no date"
    name = f"{date}, {report.source_of[claim.source].voice_of(claim)}"
    told = element("span", name, class_="told")
    return element("a", told, number_of(anchor), href=f"#{anchor}")


def number_of(anchor: str, after: str = "") -> Element:
    """Return the number of a claim's passage, by which one finds it on paper.

    It stands in the page and is shown in print only, where a link leads nowhere.
    """
    number = f"[{anchor.removeprefix('c')}]"
    words = f"{number}{after}" if after else f" {number}"
    return element("span", words, class_="passage")


def witness(event: EventRow, report: Report) -> str:
    """Return the claim whose passage an event's date leads to: a report, if there is one."""
    claims = [report.claim_of[anchor] for anchor in event.claims]
    counting = [claim for claim in claims if claim.status == "verified"] or claims
    told = [claim for claim in counting if claim.counted_modality == "reported"] or counting
    return told[0].anchor if told else ""
