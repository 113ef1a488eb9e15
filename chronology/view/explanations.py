"""Why this date, and why this order: the claims behind it, each with its words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import attrs

from chronology.building import Chronology
from chronology.claims import Evidence, Statement, VerifiedClaim
from chronology.findings import Finding
from chronology.printable import in_a_line, printable
from chronology.reconciling import Dossier, Step
from chronology.reconciling.order import (
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
from chronology.view.claims import told_of_plans
from chronology.view.passages import read_with
from chronology.view.words import AS_TYPED, binding_in_words
from chronology.vocabulary import Family, OrderLabel, QuoteRole


@attrs.frozen(kw_only=True)
class WhyBefore:
    """Why one event stands before another.

    Attributes:
        first: the event that comes first.
        second: the other.
        step: why it stands there in the printed order.
        chain: the shortest chain of claims that says so; empty if none does.
    """

    first: Dossier
    second: Dossier
    step: Step
    chain: tuple[Link, ...]

    @property
    def label(self) -> OrderLabel:
        """The kind of reason."""
        return label_of(self.chain) if self.chain else self.step.label

    @property
    def sentence(self) -> str:
        """The reason, for people."""
        return "; ".join(link.sentence for link in self.chain) or self.step.sentence

    @property
    def claims(self) -> tuple[VerifiedClaim, ...]:
        """The claims that it rests on, each once."""
        claims = [claim for link in self.chain for claim in link.claims]
        return tuple(dict.fromkeys(claims if self.chain else self.step.claims))

    @property
    def links(self) -> tuple[Link, ...]:
        """The chain as people read it; dates alone are one link."""
        if self.chain and not (self.label is self.step.label is OrderLabel.DATED):
            return self.chain
        step = self.step
        return (Link(label=self.label, sentence=step.sentence, claims=step.claims),)


def why_before_other(chronology: Chronology, event: str, other: str) -> WhyBefore:
    """Return why one of two events stands before the other.

    Raises:
        UnknownName: the ledger has no such event.
        AmbiguousName: several events are called so.
    """
    first, second = chronology.in_order(event, other)
    network = chronology.reconciled.network
    return WhyBefore(
        first=first,
        second=second,
        step=why_before(first, second, network),
        chain=tuple(chain_before(first, second, network)),
    )


def explanation(chronology: Chronology, event: str, other: str | None = None) -> Iterator[str]:
    """Yield, line by line, why an event has its date; with a second event, why this order.

    Raises:
        UnknownName: the ledger has no such event.
        AmbiguousName: several events are called so.
    """
    dossier = chronology.event(event)
    if other is None or chronology.event(other) is dossier:
        yield from _why_this_date(dossier, chronology)
    else:
        yield from _why_this_order(why_before_other(chronology, event, other), chronology)


def _why_this_date(dossier: Dossier, chronology: Chronology) -> Iterator[str]:
    """Yield an event's date, every claim behind it, and what is to know of it."""
    network = chronology.reconciled.network
    yield f"{dossier.name} [{dossier.event.id}]: {_status_and_date(dossier)}"
    for name, same in dossier.merged:
        yield f"  {name} is this event, because {same.reason}"
    made: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in dossier.statements:
        made[statement.id].append(statement)
    for claim in dossier.claims:
        yield ""
        yield from _claim_in_full(
            claim, made[claim.id], chronology.ledger.source_of[claim.claim.source]
        )
    yield from _inferred_in_full(dossier, network)
    findings = [f for f in chronology.findings if dossier.event.id in f.events]
    if findings:
        yield ""
    for finding in findings:
        yield from _finding_in_full(finding, network)


def _why_this_order(why: WhyBefore, chronology: Chronology) -> Iterator[str]:
    """Yield the shortest chain that puts one event before another, with the words that say so.

    Contradictions in which both stand are told too.
    """
    yield f"{why.first.name} stands before {why.second.name} ({why.label}):"
    yield from _links_with_words(why.links)
    both = {why.first.event.id, why.second.event.id}
    for finding in chronology.findings:
        if finding.family is Family.ORDER and both <= {*finding.events}:
            yield ""
            yield from _finding_in_full(finding, chronology.reconciled.network)


def _links_with_words(links: Sequence[Link]) -> Iterator[str]:
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
            yield from [f"  [{claim.claim.id}], as above"] if again else _words_of(claim)


def _finding_in_full(finding: Finding, network: Network) -> Iterator[str]:
    """Yield a finding; of a contradiction, every link with the words that say so."""
    folded = f" (acknowledged: {finding.acknowledged})" if finding.acknowledged else ""
    yield f"{finding.severity}: {finding.code}: {in_a_line(finding.sentence)}{folded}"
    for found in network.contradictions:
        if found.finding.sentence == finding.sentence:
            yield from _links_with_words(found.links)
            return


def _status_and_date(dossier: Dossier) -> str:
    date = "no date" if dossier.span is None else written(dossier.span)
    return f"{dossier.status}, {date}"


def _claim_in_full(
    claim: VerifiedClaim, made: Sequence[Statement], source: Source
) -> Iterator[str]:
    is_quoted = claim.part is not None and claim.part.is_quoted
    speaker = f", {claim.voice}" if claim.claim.speaker or is_quoted else ""
    at = f" at {claim.claim.said_at}" if claim.claim.said_at else ""
    stated = "at an unknown date" if claim.told.is_unknown else str(claim.told)
    yield (
        f"{claim.claim.modality} by {claim.claim.source}{speaker}, stated {stated}{at}: "
        f"{claim.status} [{claim.claim.id}]"
    )
    for evidence in claim.evidence:
        quoted = f"“{in_a_line(evidence.quote.exact)}”"
        yield f"  {_role_named(evidence)}{quoted} ({_verdict_and_place(evidence, source)})"
        yield from (f"    {printable(line)}" for line in evidence.comparison.splitlines())
    yield from _derivation_in_full(claim, "  ")
    if claim.binding is not None:
        yield f"  binds: {binding_in_words(claim.binding)}"
    for name in claim.claim.amends:
        yield f"  amends {name}"
    if claim.typed:
        yield f"  {AS_TYPED}: {', '.join(claim.typed)} (no words of the source bear it)"
    yield from _told_elsewhere(claim)
    counted = dict.fromkeys(one.modality for one in made if one.recall is None)
    if set(counted) - {claim.claim.modality}:
        yield f"  counts as {' and '.join(counted)}"
    for name in claim.claim.takes_back:
        yield f"  {'corrects' if name in claim.claim.corrects else 'retracts'} {name}"
    if claim.claim.set_aside:
        yield f"  set aside: {claim.claim.set_aside}"


def _told_elsewhere(claim: VerifiedClaim) -> Iterator[str]:
    """Say what copies, and other versions of its document, make of a claim."""
    if claim.repeats:
        yield f"  repeats {claim.repeats} word for word: the two count as one source"
    if claim.restated is not None:
        yield f"  counts as stated {claim.stated}, when its words were first told"
    if claim.unchanged is not None:
        first = claim.unchanged
        yield f"  stands unchanged from {first.claim} ({first.source}), {first.modality} then"
    if claim.corrected_by:
        yield f"  corrected by {claim.corrected_by}, of a newer version of its document"


def _role_named(evidence: Evidence) -> str:
    return "" if evidence.role == QuoteRole.QUOTE else f"{evidence.role.replace('_', ' ')}: "


def _verdict_and_place(evidence: Evidence, source: Source) -> str:
    if evidence.start is None or source.document is None:
        return f"{evidence.verdict}{f': {evidence.reason}' if evidence.reason else ''}"
    where = source.pinpoint(evidence.start, evidence.end or evidence.start)
    on_page = f", {where.on_page}" if where is not None and where.on_page else ""
    at = "" if where is None else f":{where.line}:{where.column}"
    place = f"{source.file}{at}{on_page}"
    reason = f": {evidence.reason}" if evidence.reason else ""
    told = read_with(evidence, source)
    reason = f"; {told}{reason}" if told else reason
    return f"{evidence.verdict}, {place}, code points {evidence.start}–{evidence.end}{reason}"


def _derivation_in_full(claim: VerifiedClaim, indent: str) -> Iterator[str]:
    """Say how the date follows: the words, the rule, the anchor; and what it was taken as."""
    how = claim.derivation
    date = "none" if how.span is None else written(how.span)
    words = f"from “{in_a_line(how.words)}”, " if how.words else ""
    anchor = "" if how.anchor is None else f", {how.anchor}"
    yield f"{indent}date: {date}"
    yield f"{indent}      {words}rule {how.rule}: {how.basis}{anchor}"
    if claim.span is not None and claim.span != how.span:
        yield f"{indent}      taken as {written(claim.span)}, which contains it"
    for told in told_of_plans(claim):
        yield f"{indent}      {told}"


def _inferred_in_full(dossier: Dossier, network: Network) -> Iterator[str]:
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


def _words_of(claim: VerifiedClaim) -> Iterator[str]:
    yield f"  {claim.claim.source}: “{in_a_line(claim.claim.quote.exact)}” [{claim.claim.id}]"
    if claim.claim.relation_quote is not None:
        yield f"    “{in_a_line(claim.claim.relation_quote.exact)}”"
    yield from _derivation_in_full(claim, "    ")
