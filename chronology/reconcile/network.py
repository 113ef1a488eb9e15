"""What follows from dates and order together: bounds, tightened along edges.

Bounds are passed along edges, each with a note of the edge it came over, so that every
bound and every contradiction can name the claims it rests on (simple temporal networks:
Dechter, Meiri, Pearl 1991; where there are precedences only, passing bounds along them is
exact). Lower bounds are passed latest first and upper bounds earliest first, so that each
node is settled once.
"""

import heapq
from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain

import attrs

from chronology.claims import VerifiedClaim
from chronology.findings import Finding
from chronology.reconcile.circles import contradiction, without_circles
from chronology.reconcile.edges import BEGIN, END, Edge, Node
from chronology.reconcile.model import Dossier, claim_ids, moment_in_words
from chronology.timespan import DAY
from chronology.vocabulary import Modality

__all__ = [
    "BEGIN",
    "END",
    "Edge",
    "Network",
    "Node",
    "lower_chain",
    "lower_claims",
    "tightened",
    "upper_chain",
    "upper_claims",
]

_ROUNDS = 16  # contradictions that share edges are told apart so many times


@attrs.define(kw_only=True, slots=False)
class Network:
    """The tightened bounds of every node, in seconds, and where each came from.

    Attributes:
        edges: every edge that holds; the printed order respects them.
        dossiers: the events, by id.
        lower: the lower bound of each node that has one.
        upper: the upper bound of each node that has one.
        lower_from: the edge over which a lower bound came; absent if it is the event's own.
        upper_from: the same for upper bounds.
        lower_steps: over how many claims or numbers a lower bound came.
        upper_steps: the same for upper bounds.
        latest: upper bounds of begins that count for the printed order alone: those that
            came through events in a conflict too.
        findings: each contradiction found; its edges were left out.
    """

    edges: tuple[Edge, ...]
    dossiers: Mapping[str, Dossier] = attrs.field(factory=dict)
    lower: dict[Node, int] = attrs.field(factory=dict)
    upper: dict[Node, int] = attrs.field(factory=dict)
    lower_from: dict[Node, Edge] = attrs.field(factory=dict)
    upper_from: dict[Node, Edge] = attrs.field(factory=dict)
    lower_steps: dict[Node, int] = attrs.field(factory=dict)
    upper_steps: dict[Node, int] = attrs.field(factory=dict)
    latest: Mapping[Node, int] = attrs.field(factory=dict)
    findings: tuple[Finding, ...] = ()

    @cached_property
    def leaving(self) -> Mapping[Node, Sequence[Edge]]:
        """The edges that leave each node, but for those that only keep two near each other."""
        found: dict[Node, list[Edge]] = defaultdict(list)
        for edge in self.edges:
            if edge.orders:
                found[edge.before].append(edge)
        return found


def tightened(
    dossiers: Sequence[Dossier], edges: Sequence[Edge], in_conflict: Collection[str]
) -> Network:
    """Return the network with every bound that follows, and every contradiction found.

    Args:
        dossiers: the events.
        edges: what is known of their order.
        in_conflict: ids of events that stand in a conflict; they give no bounds and get none.
            What claims say of their order still must not contradict itself, nor the dates of
            others.
    """
    by_id = {dossier.event.id: dossier for dossier in dossiers}
    names = {event: dossier.name for event, dossier in by_id.items()}
    dated = [dossier for dossier in dossiers if dossier.event.id not in in_conflict]
    kept, findings = without_circles(edges, names)
    through, clashes = _without_clashes(dated, kept, names, by_id)
    firm = [edge for edge in through.edges if not edge.touches(in_conflict)]
    network = _propagated(dated, firm)
    network.edges = through.edges
    network.dossiers = by_id
    network.latest = through.upper
    network.findings = tuple(dict.fromkeys((*findings, *clashes)))
    return network


# Bounds ------------------------------------------------------------------------------------


def _propagated(dossiers: Iterable[Dossier], edges: Sequence[Edge]) -> Network:
    network = Network(edges=tuple(edges))
    for dossier in dossiers:
        _own_bounds(dossier, network)
    after: dict[Node, list[Edge]] = defaultdict(list)
    before: dict[Node, list[Edge]] = defaultdict(list)
    for edge in edges:
        after[edge.before].append(edge)
        before[edge.after].append(edge)
    _pass_lower(network, after)
    _pass_upper(network, before)
    return network


def _own_bounds(dossier: Dossier, network: Network) -> None:
    """Enter what an event's own claims say: its reports, or that it was still pending."""
    span = dossier.reported
    begin, end = (dossier.event.id, BEGIN), (dossier.event.id, END)
    if span is not None:
        for node, low, high in (
            (begin, span.begin_of_the_begin, span.end_of_the_begin),
            (end, span.begin_of_the_end, span.end_of_the_end),
        ):
            if low is not None:
                network.lower[node] = low
            if high is not None:
                network.upper[node] = high
    low = _pending_until(dossier)
    highs = [network.upper[node] for node in (begin, end) if node in network.upper]
    if low is not None and all(low <= high for high in highs):
        network.lower[begin] = max(low, network.lower.get(begin, low))


def _pending_until(dossier: Dossier) -> int | None:
    """Return the first second at which it can have begun, as it was still pending then."""
    pending = (claim.stated.begin_of_the_begin for claim in dossier.with_modality(Modality.PENDING))
    return max((bound for bound in pending if bound is not None), default=None)


_Entry = tuple[int, int, Node]


class _Queue:
    """Bounds to pass on: tightest first, which settles each node once.

    Days between events would unsettle nodes again; with them, it is first in, first out
    (Bellman and Ford), so that the work stays bounded by nodes times edges.
    """

    def __init__(self, entries: list[_Entry], edges: Mapping[Node, Sequence[Edge]]) -> None:
        self.waiting: list[_Entry] | deque[_Entry] = entries
        if any(edge.days for leaving in edges.values() for edge in leaving):
            self.waiting = deque(sorted(entries))
        else:
            heapq.heapify(entries)

    def push(self, entry: _Entry) -> None:
        if isinstance(self.waiting, deque):
            self.waiting.append(entry)
        else:
            heapq.heappush(self.waiting, entry)

    def pop(self) -> _Entry:
        if isinstance(self.waiting, deque):
            return self.waiting.popleft()
        return heapq.heappop(self.waiting)


def _pass_lower(network: Network, after: Mapping[Node, Sequence[Edge]]) -> None:
    lower, steps = network.lower, network.lower_steps
    steps.update(dict.fromkeys(lower, 0))
    queue = _Queue([(-bound, 0, node) for node, bound in lower.items()], after)
    while queue.waiting:
        negative, taken, node = queue.pop()
        if (-negative, taken) != (lower[node], steps[node]):
            continue
        for edge in after.get(node, ()):
            bound = -negative if edge.days is None else (-negative // DAY + edge.days) * DAY
            far, target = taken + (edge.label is not None), edge.after
            known = lower.get(target, bound - 1)
            if known < bound or (known == bound and far < steps[target]):
                lower[target], steps[target], network.lower_from[target] = bound, far, edge
                queue.push((-bound, far, target))


def _pass_upper(network: Network, before: Mapping[Node, Sequence[Edge]]) -> None:
    upper, steps = network.upper, network.upper_steps
    steps.update(dict.fromkeys(upper, 0))
    queue = _Queue([(bound, 0, node) for node, bound in upper.items()], before)
    while queue.waiting:
        first, taken, node = queue.pop()
        if (first, taken) != (upper[node], steps[node]):
            continue
        for edge in before.get(node, ()):
            bound = first if edge.days is None else (first // DAY - edge.days + 1) * DAY - 1
            far, target = taken + (edge.label is not None), edge.before
            known = upper.get(target, bound + 1)
            if known > bound or (known == bound and far < steps[target]):
                upper[target], steps[target], network.upper_from[target] = bound, far, edge
                queue.push((bound, far, target))


def lower_chain(network: Network, node: Node) -> list[Edge]:
    """Return the edges over which a node's lower bound came, the first one first."""
    return list(_lower_edges(network, node))[::-1]


def upper_chain(network: Network, node: Node) -> list[Edge]:
    """Return the edges over which a node's upper bound came, nearest first."""
    return list(_upper_edges(network, node))


def _lower_edges(network: Network, node: Node) -> Iterator[Edge]:
    while (edge := network.lower_from.get(node)) is not None:
        yield edge
        node = edge.before


def _upper_edges(network: Network, node: Node) -> Iterator[Edge]:
    while (edge := network.upper_from.get(node)) is not None:
        yield edge
        node = edge.after


def lower_claims(network: Network, node: Node) -> tuple[VerifiedClaim, ...]:
    """Return the claims on which a lower bound rests: the one that dates, those that order."""
    edges = lower_chain(network, node)
    dated = _saying(network, edges[0].before if edges else node, network.lower)
    return (*dated, *(claim for edge in edges for claim in edge.claims))


def upper_claims(network: Network, node: Node) -> tuple[VerifiedClaim, ...]:
    """Return the claims on which an upper bound rests: those that order, the one that dates."""
    edges = upper_chain(network, node)
    dated = _saying(network, edges[-1].after if edges else node, network.upper)
    return (*(claim for edge in edges for claim in edge.claims), *dated)


def _saying(network: Network, node: Node, bounds: Mapping[Node, int]) -> tuple[VerifiedClaim, ...]:
    """Return the first claim that gives an event's node one of its own bounds."""
    speaking = network.dossiers[node[0]].with_modality(Modality.REPORTED, Modality.PENDING)
    return tuple(claim for claim in speaking if bounds.get(node) in _bounds(claim))[:1]


def _bounds(claim: VerifiedClaim) -> tuple[int | None, ...]:
    """Return the bounds that a claim gives its event."""
    span = claim.span
    if claim.claim.modality is Modality.PENDING:
        return (claim.stated.begin_of_the_begin,)
    if span is None:
        return ()
    return (
        span.begin_of_the_begin,
        span.end_of_the_begin,
        span.begin_of_the_end,
        span.end_of_the_end,
    )


# Contradictions ----------------------------------------------------------------------------


def _without_clashes(
    dossiers: Sequence[Dossier],
    edges: Sequence[Edge],
    names: Mapping[str, str],
    by_id: Mapping[str, Dossier],
) -> tuple[Network, list[Finding]]:
    """Return the network of the edges that the dates allow, and the chains left out.

    Chains that share no edge are found together. Where many share edges, those left after
    some rounds are named as a whole, so that work stays bounded.
    """
    findings: list[Finding] = []
    for number in range(_ROUNDS):
        network = _propagated(dossiers, edges)
        network.dossiers = by_id
        clashes = list(_clashes(network))
        if not clashes:
            break
        if number < _ROUNDS - 1:
            findings += [_clash(network, node, names) for node in clashes]
            gone = {edge for node in clashes for edge in _over(network, node)}
        else:
            gone = _connected(edges, clashes)
            findings.append(contradiction([edge for edge in edges if edge in gone], names))
        edges = [edge for edge in edges if edge not in gone or edge.label is None]
    return _propagated(dossiers, edges), findings


def _clashes(network: Network) -> Iterator[Node]:
    """Yield nodes that are left no time at all, shortest chains first, no edge used twice."""
    empty = [
        node
        for node, bound in network.lower.items()
        if node in network.upper and bound > network.upper[node]
    ]
    used: set[Edge] = set()
    for node in sorted(empty, key=lambda n: (network.lower_steps[n] + network.upper_steps[n], n)):
        found = []
        for edge in _over(network, node):
            if edge in used:
                break
            found.append(edge)
        else:
            if any(edge.label is not None for edge in found):
                used.update(edge for edge in found if edge.label is not None)
                yield node


def _over(network: Network, node: Node) -> Iterator[Edge]:
    """Yield the edges over which both bounds of a node came."""
    return chain(_lower_edges(network, node), _upper_edges(network, node))


def _clash(network: Network, node: Node, names: Mapping[str, str]) -> Finding:
    lower, upper = lower_chain(network, node), upper_chain(network, node)
    first = lower[0].before if lower else node
    last = upper[-1].after if upper else node
    dated = *_saying(network, first, network.lower), *_saying(network, last, network.upper)
    but = (
        f"; but {names[first[0]]} did not {first[1]} before "
        f"{_moment(network, first, network.lower)}, "
        f"and {names[last[0]]} did not {last[1]} after {_moment(network, last, network.upper)}"
    )
    return contradiction([*lower, *upper], names, but, claim_ids(*dated))


def _moment(network: Network, node: Node, bounds: Mapping[Node, int]) -> str:
    claims = _saying(network, node, bounds)
    timed = any(claim.span is not None and claim.span.timed for claim in claims)
    by = f" ({', '.join(claim_ids(*claims))})" if claims else ""
    return f"{moment_in_words(bounds[node], timed=timed)}{by}"


def _connected(edges: Iterable[Edge], starts: Iterable[Node]) -> set[Edge]:
    """Return every edge that is joined to one of these nodes, in whatever direction."""
    touching: dict[Node, list[Edge]] = defaultdict(list)
    for edge in edges:
        touching[edge.before].append(edge)
        touching[edge.after].append(edge)
    found: set[Edge] = set()
    queue = deque(starts)
    while queue:
        for edge in touching.pop(queue.popleft(), ()):
            found.add(edge)
            queue.extend((edge.before, edge.after))
    return found
