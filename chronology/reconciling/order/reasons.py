"""Why each event stands where it does in the printed order."""

from collections.abc import Sequence
from itertools import chain, pairwise

import attrs

from chronology.claims import Statement, VerifiedClaim
from chronology.reconciling.bounds import dated_by, dated_since
from chronology.reconciling.model import Dossier
from chronology.reconciling.order.chains import Link, shortest
from chronology.reconciling.order.edges import BEGIN, END, Edge
from chronology.reconciling.order.network import (
    Network,
    lower_chain,
    lower_claims,
    upper_chain,
    upper_claims,
)
from chronology.reconciling.order.search import shortest_path
from chronology.reconciling.order.sorting import inferred
from chronology.vocabulary import OrderLabel

_WORK = 10_000  # edges looked at before a pair is called a tie


@attrs.frozen(kw_only=True)
class Step:
    """Why one event stands before another.

    Attributes:
        label: the kind of reason.
        sentence: the reason, for people.
        claims: the claims that it rests on.
    """

    label: OrderLabel
    sentence: str
    claims: tuple[VerifiedClaim, ...] = ()


def steps(dossiers: Sequence[Dossier], network: Network) -> tuple[Step, ...]:
    """Return, for each event but the first with a date and the first without, why it stands there.

    That is, why it stands after the one before it.
    """
    sections = [d for d in dossiers if d.span], [d for d in dossiers if d.span is None]
    pairs = chain.from_iterable(map(pairwise, sections))
    return tuple(why_before(first, second, network) for first, second in pairs)


def why_before(first: Dossier, second: Dossier, network: Network) -> Step:
    """Return why one event stands before another that is printed later."""
    if first.span and second.span and first.span.definitely_before(second.span):
        sentence = f"{first.name} ({first.span}) is dated before {second.name} ({second.span})"
        return Step(label=OrderLabel.DATED, sentence=sentence, claims=_claims_dating(first, second))
    path = shortest_path(network.ordering, (first.event.id, BEGIN), (second.event.id, BEGIN))
    if path:
        return Step(
            label=_label_of_path(path),
            sentence="; ".join(dict.fromkeys(edge.sentence for edge in path if edge.sentence)),
            claims=tuple(dict.fromkeys(claim for edge in path for claim in edge.claims)),
        )
    a, b = inferred(first, network), inferred(second, network)
    if a.definitely_before(b):
        return _step_over_bounds(first, second, network)
    net = network.net(first.event.id, second.event.id)
    links = shortest(net, first.event.id, second.event.id, _WORK)
    if not links:
        return Step(label=OrderLabel.TIE_BREAK, sentence=_tie_in_words(first, second))
    return Step(
        label=label_of(links),
        sentence="; ".join(dict.fromkeys(link.sentence for link in links)),
        claims=tuple(dict.fromkeys(claim for link in links for claim in link.claims)),
    )


def chain_before(first: Dossier, second: Dossier, network: Network) -> tuple[Link, ...]:
    """Return the shortest chain of claims and numbers that puts one event before another.

    That is, that it began no later. Empty if there is none: then the printed order goes by
    the dates of plans, or by a tie-break.
    """
    net = network.net(first.event.id, second.event.id)
    return shortest(net, first.event.id, second.event.id)


def label_of(links: Sequence[Link]) -> OrderLabel:
    """Name a chain: two dates are dated, one link is what it is, more are inferred."""
    labels = {link.label for link in links}
    if labels == {OrderLabel.DATED} or len(links) == 1:
        return links[0].label
    return OrderLabel.INFERRED


def _label_of_path(path: Sequence[Edge]) -> OrderLabel:
    """Name a chain: what one claim says is stated, numbers alone are ordinal, else inferred."""
    labels = [edge.label for edge in path if edge.label is not None]
    if set(labels) == {OrderLabel.ORDINAL} or len(labels) == 1:
        return labels[0]
    return OrderLabel.INFERRED


def _step_over_bounds(first: Dossier, second: Dossier, network: Network) -> Step:
    end, begin = (first.event.id, END), (second.event.id, BEGIN)
    through = [*upper_chain(network, end), *lower_chain(network, begin)]
    reasons = "; ".join(dict.fromkeys(edge.sentence for edge in through if edge.sentence))
    a, b = inferred(first, network), inferred(second, network)
    claims = (*upper_claims(network, end), *lower_claims(network, begin))
    return Step(
        label=OrderLabel.INFERRED,
        sentence=f"it follows that {first.name} was {a} and {second.name} {b}"
        f"{f', through: {reasons}' if reasons else ''}",
        claims=tuple(dict.fromkeys(claims)),
    )


def _claims_dating(first: Dossier, second: Dossier) -> tuple[VerifiedClaim, ...]:
    """Return the claims that date two events, one side's latest and the other's earliest."""
    before = [c for c in _shown_by(first) if c.span is not None]
    after = [c for c in _shown_by(second) if c.span is not None]
    ended = min(before, key=dated_by, default=None)
    begun = max(after, key=dated_since, default=None)
    return tuple(made.claim for made in (ended, begun) if made is not None)


def _shown_by(dossier: Dossier) -> tuple[Statement, ...]:
    """Return the statements from which an event has the date it is shown with."""
    return dossier.reports or dossier.planned or dossier.statements


def _tie_in_words(first: Dossier, second: Dossier) -> str:
    if first.span is None or second.span is None:
        return f"nothing tells whether {first.name} or {second.name} came first"
    return (
        f"nothing tells whether {first.name} ({first.span}) or {second.name} ({second.span}) "
        "came first; the earlier first day goes first, then the earlier last day, "
        "then what was stated first"
    )
