"""The footnotes of a report in Markdown: each claim's words, and how its date follows."""

from collections.abc import Iterator

from chronology.view import Report
from chronology.view.passages import Passage
from chronology.view.rows import ClaimRow
from chronology.view.words import AS_TYPED
from chronology.writers.markdown.text import date_or, in_lines, in_quotes, text


def derivations(report: Report) -> Iterator[str]:
    """Yield a footnote for each claim, under a heading of its own."""
    yield "### How each date follows"
    yield (
        "Each claim has a footnote: its words, between » and « in the source's own text; where "
        "they stand, in code points from 0; and how its date follows from them."
    )
    for claim in report.claims:
        yield f"[^{claim.anchor}]: " + in_lines(_footnote(claim, report), "    ")


def _footnote(claim: ClaimRow, report: Report) -> Iterator[str]:
    source = report.source_of[claim.source]
    stated = f"stated {date_or(claim.stated, 'at an unknown time')}"
    event = report.event_of.get(claim.event)
    about = text(event.name if event else claim.id)
    yield (
        f"{about}: {claim.modality_in_words} by {text(source.voice_of(claim))} in “"
        f"{text(source.name)}” ({text(source.file)}), {stated}; {claim.status}."
    )
    for passage in claim.passages:
        yield from _quote_andplace_of(passage)
    if claim.part:
        yield f"Said in {text(claim.part)}."
    yield f"Date: {text(claim.derivation)}."
    yield f"Version of the rules: {text(claim.rule_version)}."
    yield from _circumstances(claim, report)


def _quote_andplace_of(passage: Passage) -> Iterator[str]:
    """Yield a quote, and its place in the source's text."""
    role = "Quote" if passage.role == "quote" else f"Words for the {passage.role}"
    if passage.role == "antecedent":
        role = "Words leaned on"
    yield f"{role}: {in_quotes(passage.quoted)} — {place_of(passage)}."
    if passage.found:
        around = f"{passage.before}»{passage.found}«{passage.after}"
        begins = passage.start == len(passage.before)
        yield f"In the source: {'' if begins else '… '}{text(around)}"
    whole = f"{passage.before}{passage.found}{passage.after}"
    for start, end in passage.governing:
        yield f"Governed by: {in_quotes(whole[start:end])}"
    for start, end in passage.marks:
        yield f"Time words: {in_quotes(passage.found[start:end])}"


def place_of(passage: Passage) -> str:
    """Return what became of a quote, and where it stands."""
    places: list[str] = []
    if passage.start is not None:
        places += (text(passage.place), f"code points {passage.start} to {passage.end}")
    reason = f": {text(passage.reason)}" if passage.reason else ""
    read_with = f"; {text(passage.read_with)}" if passage.read_with else ""
    return f"{', '.join([passage.verdict, *places])}{read_with}{reason}"


def _circumstances(claim: ClaimRow, report: Report) -> Iterator[str]:
    """Yield what else a reader must know of a claim."""
    if claim.anchor_words:
        yield f"The source's words for the anchor: {in_quotes(claim.anchor_words)}"
    if claim.modality_words:
        yield f"Words for “{claim.modality}”: {in_quotes(claim.modality_words)}"
    if claim.said_at:
        yield f"Said at: {text(report.event_of[claim.said_at].name)}"
    if claim.copies:
        yield f"Repeats source {text(report.source_of[claim.copies].name)}: the two count as one"
    yield from _across_versions(claim, report)
    for relation in claim.relations:
        yield f"Order: {text(relation)}"
    if claim.typed:
        yield f"{AS_TYPED.capitalize()}: {', '.join(claim.typed)}; no words of the source bear it"
    yield from _of_other_claims(claim, report)
    for name, words in (
        ("Set aside", claim.set_aside),
        ("Tags", ", ".join(claim.tags)),
        ("Note", claim.note),
    ):
        if words:
            yield f"{name}: {text(words)}"


def _of_other_claims(claim: ClaimRow, report: Report) -> Iterator[str]:
    """Yield why a plan binds, and which claims it amends, or takes back."""
    if claim.binds:
        yield f"Binds: {text(claim.binds)}"
    for named, anchors in (("Amends", claim.amends), ("Corrects or retracts", claim.takes_back)):
        if anchors:
            yield f"{named}: {', '.join(_of_its_source(name, report) for name in anchors)}"


def _of_its_source(anchor: str, report: Report) -> str:
    """Return what a claim is called where another names it: its footnote, and its source."""
    source = report.source_of[report.claim_of[anchor].source]
    return f"[^{anchor}] in “{text(source.name)}”"


def _across_versions(claim: ClaimRow, report: Report) -> Iterator[str]:
    """Say what other versions of its document make of a claim."""
    if claim.unchanged_from:
        first = _of_its_source(claim.unchanged_from, report)
        yield f"Stands unchanged from {first}, and states nothing anew"
    if claim.corrected_by:
        by = _of_its_source(claim.corrected_by, report)
        yield f"Corrected by {by}, of a newer version"
