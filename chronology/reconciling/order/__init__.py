"""The order of events: what is known of it, what follows, what contradicts, and why.

`edges` are what claims and numbers say; `search` looks along them; `tightened` gives the
network of what follows; `ordered` sorts the events; `why_before` gives the reasons.
"""

from chronology.reconciling.order.chains import Link
from chronology.reconciling.order.edges import BEGIN, END, Edge, Node, edges_of
from chronology.reconciling.order.network import Network, lower_chain, upper_chain
from chronology.reconciling.order.reasons import Step, chain_before, label_of, steps, why_before
from chronology.reconciling.order.sorting import inferred, ordered
from chronology.reconciling.order.tightening import tightened

__all__ = [
    "BEGIN",
    "END",
    "Edge",
    "Link",
    "Network",
    "Node",
    "Step",
    "chain_before",
    "edges_of",
    "inferred",
    "label_of",
    "lower_chain",
    "ordered",
    "steps",
    "tightened",
    "upper_chain",
    "why_before",
]
