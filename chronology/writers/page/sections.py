"""The sections of a report's page, in the order in which a reader meets them."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from chronology.view import Report
from chronology.view.columns import STATISTICS_HEADING
from chronology.view.plans import ALL, rows_explained
from chronology.view.words import counted
from chronology.writers.page import tables, told
from chronology.writers.page.elements import Child, element
from chronology.writers.page.passages import derivations, order_reasons


def title_of_the_page(report: Report) -> str:
    """Return what the report is about."""
    return report.head.title or f"Chronology of {report.head.ledger}"


def masthead(report: Report) -> Element:
    """Return the head of the page: its title, and what it holds."""
    head = report.head
    made = f"Made {head.at} from {head.ledger} by chronology {head.versions[0].version}"
    return element(
        "header",
        element("p", "Chronology", class_="kicker"),
        element("h1", element("bdi", title_of_the_page(report))),
        element("p", *_standfirst(report), class_="standfirst"),
        element("p", f"{made}.", class_="made"),
    )


def _standfirst(report: Report) -> Iterator[Child]:
    """Say in a few words what the report holds."""
    totals = report.totals
    claims = counted(totals.claims - totals.number_of("not stated yet"), "claim")
    sources = {claim.source for claim in report.claims}
    untold = sum(not event.claims for event in report.event_of.values())
    yield counted(len(report.event_of) - untold, "event")
    yield f" told by {counted(len(sources), 'source')} in {claims}, {totals.verified:,} of them "
    yield "verified."
    if untold:
        yield f" Of {counted(untold, 'further event')} no source tells."
    if report.head.as_of:
        yield f" As known on {report.head.as_of}."


Section = tuple[str, str, list[Element]]
"""The id of a section, its title, and what stands in it."""


def before_the_picture(report: Report) -> Iterator[Section]:
    """Yield what a reader is told first: what was found, in sentences, and the one table."""
    yield "short", "In short", [told.first_lines(report), *told.disputes(report)]
    yield "chronology", "Chronology", [told.chronology(report)] if report.events else []
    yield "undated", "Events without a date", [told.undated(report)] if report.undated else []


def after_the_picture(report: Report) -> Iterator[Section]:
    """Yield what stands below the picture, in order."""
    yield "plans", "Plans, and what came of them", _plan_tables(report)
    yield "found", "What was found", _what_was_found(report)
    yield "failed", "Claims that do not count", _failure_tables(report)
    yield "sources", "Sources", [tables.sources(report)] if report.sources else []
    yield "decisions", "Decisions", [tables.decisions(report)] if report.decisions else []
    yield "unused", "What could not be used", [tables.problems(report)] if report.problems else []
    yield "proves", "What this report proves, and what not", list(_proves(report))


def _what_was_found(report: Report) -> list[Element]:
    found = [*tables.conflicts(report), *tables.findings(report)]
    return found or [element("p", "Nothing was found that a reader must be told of.")]


def _plan_tables(report: Report) -> list[Element]:
    if not report.plans:
        return []
    told = [element("p", row.sentence) for row in report.statistics if row.by == ALL]
    return [tables.plans(report), *told]


def _how_plans_were_kept(report: Report) -> Iterator[Element]:
    """Yield the numbers of plans that were kept and not, in all and by groups."""
    if not report.statistics:
        return
    yield element("h3", STATISTICS_HEADING, id="kept")
    yield tables.statistics(report)
    rows = [one for row in report.statistics for one in row.against]
    if rows:
        yield tables.fared(report)
        yield from (element("p", one) for one in rows_explained(rows))
    if report.spread:
        yield tables.spread(report)


def _failure_tables(report: Report) -> list[Element]:
    made = [tables.failed(report)] if report.failed else []
    return [*made, *([tables.not_yet(report)] if report.not_yet else [])]


def _proves(report: Report) -> Iterator[Element]:
    head = report.head
    for title, sentences in (("It proves", head.proves), ("It does not prove", head.proves_not)):
        yield element("h3", title)
        yield element("ul", *(element("li", sentence) for sentence in sentences))
    yield element("p", f"Made by {head.made_by}.", class_="made")


def appendix(report: Report) -> Iterator[Element]:
    """Yield what proves the rest: each passage, the reasons for the order, files and hashes."""
    yield element("h3", "How each date follows", id="derived")
    yield from derivations(report)
    if reasons := list(order_reasons(report)):
        yield element("h3", "Why in this order", id="order")
        yield element("ol", *reasons)
    yield from _how_plans_were_kept(report)
    if report.sources:
        yield element("h3", "Files and hashes", id="files")
        yield from tables.files(report)
    yield element("h3", "Totals", id="totals")
    yield tables.totals(report)


def in_section(section: Section) -> Element:
    """Return a section as an element, under its heading."""
    name, title, parts = section
    heading = element("h2", title, id=f"{name}-title")
    return element("section", heading, *parts, id=name, aria_labelledby=f"{name}-title")


def list_of_contents(
    before: list[Section], pictures: list[tuple[str, str]], after: list[Section]
) -> Element:
    """Return links to the sections, the pictures and the appendix."""
    named = [*((name, title) for name, title, _ in before), *pictures]
    named += [(name, title) for name, title, _ in after]
    named.append(("appendix", APPENDIX.partition(":")[0]))
    links = (element("li", element("a", title, href=f"#{name}")) for name, title in named)
    return element("nav", element("ul", *links), aria_label="Contents")


APPENDIX = "Appendix: how each date follows, and from what"
