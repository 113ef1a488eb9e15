"""What a language has by which a time without its year, or week, is known to look back or ahead.

The words point, each by the name of its list ("will", "deadline"); a table tells how much every
name weighs, by where the word stands. Here is what both are; a language gives the words and the
table.
"""

import csv
from collections.abc import Iterable, Mapping
from functools import cached_property
from types import MappingProxyType

import attrs

from chronology.languages.outlooks import Outlooks
from chronology.languages.phrases import Phrases

PROPOSED = "proposed"  # what is told of a time that is proposed or expected


@attrs.frozen(kw_only=True, eq=False, slots=False)
class Pointers:
    """The words that point, and what they weigh.

    Attributes:
        names: of which lists a word is one.
        sides: the lists that point to one side by themselves: whether ahead.
        told_if_denied: words that point ahead, but not before "not" ("could not be found").
        leads: words directly before a time that weigh ("on", "by").
        passed_over: words between those and the time ("the", "early").
        follows: words directly behind a time that weigh.
        breaks: words behind a comma with which another clause begins.
        openers: leads with which a time opens a clause, and then belongs to its main verb.
        results: the list of what is told of a stretch of time once it is over.
        moves: the lists of verbs that point ahead only where a time is that to which something
            is moved: "postponed until", but "postponed in the spring".
        targets: words that lead in such a time.
        told_helpers: helpers of a verb by which it tells of what was done.
        requests: words with which a request begins ("Please", "Join").
        proposals: words directly before a time, or before the word that leads it in, by which
            one proposes or expects it ("see you on").
        helpers: what the first of some words before a verb makes of it ("will", "has").
        outlooks: the words of clauses whose shape points.
        weights: how much each feature weighs; above 0 ahead, below 0 back.
    """

    names: Mapping[str, tuple[str, ...]]
    sides: Mapping[str, bool]
    told_if_denied: frozenset[str]
    leads: frozenset[str]
    passed_over: frozenset[str]
    follows: frozenset[str]
    breaks: frozenset[str]
    openers: frozenset[str]
    results: str
    moves: frozenset[str]
    targets: frozenset[str]
    told_helpers: frozenset[str]
    requests: frozenset[str]
    proposals: Phrases
    helpers: tuple[tuple[str, frozenset[str]], ...]
    outlooks: Outlooks
    weights: Mapping[str, float]

    @cached_property
    def helping(self) -> frozenset[str]:
        """All the helpers."""
        return frozenset().union(*(listed for _, listed in self.helpers))


def named(lists: Mapping[str, frozenset[str]]) -> Mapping[str, tuple[str, ...]]:
    """Return of which lists each word is one."""
    names: dict[str, tuple[str, ...]] = {}
    for name, listed in lists.items():
        for word in listed:
            names[word] = (*names.get(word, ()), name)
    return MappingProxyType(names)


def weights_of(lines: Iterable[str]) -> Mapping[str, float]:
    """Return the weights that a table gives, in columns parted by tabs; `#` begins a remark."""
    rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
    return MappingProxyType({row["what"]: float(row["weight"]) for row in rows})
