"""Why this date, and why this order: the claims behind it, each with its words."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from chronology.claims import Evidence, Statement, VerifiedClaim
from chronology.findings import Finding
from chronology.printable import in_a_line, printable
from chronology.quotes import line_and_column
from chronology.reconcile import Dossier
from chronology.reconcile.order import (
    BEGIN,
    END,
    Link,
    Network,
    chain_before,
    inferred,
    label_of,
    lower_chain,
    upper_chain,
    why_before,
)
from chronology.sources import Source
from chronology.verify import written
from chronology.vocabulary import OrderLabel


def why_this_date(
    dossier: Dossier, findings: Sequence[Finding], network: Network, sources: Mapping[str, Source]
) -> str:
    """Return, for one event, its date, every claim behind it, and what is to know of it."""
    lines = [f"{dossier.name} [{dossier.event.id}]: {_standing(dossier)}"]
    lines += [f"  {name} is this event, because {same.reason}" for name, same in dossier.merged]
    made: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in dossier.statements:
        made[statement.id].append(statement)
    for claim in dossier.claims:
        lines += ["", *_claim(claim, made[claim.id], sources[claim.claim.source])]
    lines += _inferred(dossier, network)
    if findings:
        lines.append("")
    for finding in findings:
        lines += _finding(finding, network)
    return printable("\n".join(lines))


def why_this_order(
    first: Dossier, second: Dossier, findings: Sequence[Finding], network: Network
) -> str:
    """Return the shortest chain that puts one event before another, with the words that say so.

    Args:
        first: the event that comes first.
        second: the other.
        findings: contradictions in which both stand; they are told too.
        network: what is known of the order.
    """
    step, links = why_before(first, second, network), chain_before(first, second, network)
    label = label_of(links) if links else step.label
    lines = [f"{first.name} stands before {second.name} ({label}):"]
    if not links or label is step.label is OrderLabel.DATED:
        links = (Link(label=label, sentence=step.sentence, claims=step.claims),)
    lines += _links(links)
    for finding in findings:
        lines += ["", *_finding(finding, network)]
    return printable("\n".join(lines))


def _links(links: Sequence[Link]) -> Iterator[str]:
    """Yield each link of a chain with the words that say so, numbered if there are several."""
    told: set[str] = set()
    for number, link in enumerate(links, 1):
        if number > 1:
            yield ""
        yield f"  {f'{number}. ' if len(links) > 1 else ''}{link.sentence}"
        for claim in dict.fromkeys(link.claims):
            again = claim.claim.id in told
            told.add(claim.claim.id)
            yield ""
            yield from [f"  [{claim.claim.id}], as above"] if again else _words(claim)


def _finding(finding: Finding, network: Network) -> Iterator[str]:
    """Yield a finding; of a contradiction, every link with the words that say so."""
    folded = f" (acknowledged: {finding.acknowledged})" if finding.acknowledged else ""
    yield f"{finding.severity}: {finding.code}: {in_a_line(finding.sentence)}{folded}"
    for found in network.contradictions:
        if found.finding.sentence == finding.sentence:
            yield from _links(found.links)
            return


def _standing(dossier: Dossier) -> str:
    date = "no date" if dossier.span is None else written(dossier.span)
    return f"{dossier.status}, {date}"


def _claim(claim: VerifiedClaim, made: Sequence[Statement], source: Source) -> Iterator[str]:
    speaker = f", {claim.claim.speaker}" if claim.claim.speaker else ""
    at = f" at {claim.claim.said_at}" if claim.claim.said_at else ""
    stated = "at an unknown date" if claim.told.is_unknown else str(claim.told)
    yield (
        f"{claim.claim.modality} by {claim.claim.source}{speaker}, stated {stated}{at}: "
        f"{claim.status} [{claim.claim.id}]"
    )
    for evidence in claim.evidence:
        yield f"  {_role(evidence)}“{in_a_line(evidence.quote.exact)}” ({_found(evidence, source)})"
        yield from (f"    {printable(line)}" for line in evidence.comparison.splitlines())
    yield from _derived(claim, "  ")
    if claim.repeats:
        yield f"  repeats {claim.repeats} word for word: the two count as one source"
    if claim.restated is not None:
        yield f"  counts as stated {claim.stated}, when its words were first told"
    counted = dict.fromkeys(one.modality for one in made)
    if set(counted) - {claim.claim.modality}:
        yield f"  counts as {' and '.join(counted)}"
    for name in claim.claim.takes_back:
        yield f"  {'corrects' if name in claim.claim.corrects else 'retracts'} {name}"
    if claim.claim.set_aside:
        yield f"  set aside: {claim.claim.set_aside}"


def _role(evidence: Evidence) -> str:
    return "" if evidence.role == "quote" else f"{evidence.role.replace('_', ' ')}: "


def _found(evidence: Evidence, source: Source) -> str:
    if evidence.start is None or source.document is None:
        return f"{evidence.verdict}{f': {evidence.reason}' if evidence.reason else ''}"
    line, column = line_and_column(source.document.text, evidence.start)
    page = source.document.page_of(evidence.start)
    place = f"{source.file}:{line}:{column}{f', page {page}' if page else ''}"
    reason = f": {evidence.reason}" if evidence.reason else ""
    return f"{evidence.verdict}, {place}, code points {evidence.start}–{evidence.end}{reason}"


def _derived(claim: VerifiedClaim, indent: str) -> Iterator[str]:
    """Say how the date follows: the words, the rule, the anchor; and what it was taken as."""
    how = claim.derivation
    date = "none" if how.span is None else written(how.span)
    words = f"from “{in_a_line(how.words)}”, " if how.words else ""
    anchor = "" if how.anchor is None else f", {how.anchor}"
    yield f"{indent}date: {date}"
    yield f"{indent}      {words}rule {how.rule}: {how.basis}{anchor}"
    if claim.span is not None and claim.span != how.span:
        yield f"{indent}      taken as {written(claim.span)}, which contains it"


def _inferred(dossier: Dossier, network: Network) -> Iterator[str]:
    """Say what follows from other events, where it is more than the claims themselves say."""
    tight = inferred(dossier, network)
    if tight.is_unknown or (dossier.span is not None and tight.contains(dossier.span)):
        return
    nodes = (dossier.event.id, BEGIN), (dossier.event.id, END)
    chains = [c for node in nodes for c in (lower_chain(network, node), upper_chain(network, node))]
    reasons = dict.fromkeys(e.sentence for chain in chains for e in chain if e.sentence)
    yield ""
    through = f", through: {'; '.join(reasons)}" if reasons else ""
    yield f"inferred: {tight}{through}"


def _words(claim: VerifiedClaim) -> Iterator[str]:
    yield f"  {claim.claim.source}: “{in_a_line(claim.claim.quote.exact)}” [{claim.claim.id}]"
    if claim.claim.relation_quote is not None:
        yield f"    “{in_a_line(claim.claim.relation_quote.exact)}”"
    yield from _derived(claim, "    ")
