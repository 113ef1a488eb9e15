"""What a language has by which the shape of a clause shows which way its time looks.

A resolution ("resolved that the hall be closed"), what is put over to a meeting, what must have
been, a limit that is denied, a note without a verb: of these the data from which the weights of
single words are learnt know too few. Their weights are set by hand, and stand here with them.
"""

from collections.abc import Mapping

import attrs

from chronology.languages.phrases import Phrases

RESOLVED = "shape: resolved that it be"
PUT_OVER = "shape: put over to a meeting"
FOR_A_MEETING = "shape: for a meeting"
ALTERNATIVE = "shape: an alternative"
MUST_HAVE = "shape: must have been"
DENIED_LIMIT = "shape: not before"
AT_THE_LATEST = "shape: at the latest"
NOTE = "shape: a note without a verb"


@attrs.frozen(kw_only=True, eq=False)
class Outlooks:
    """The words of such clauses, and what the clauses weigh.

    Attributes:
        resolving: verbs and nouns behind which "that" begins what is resolved.
        gatherings: what something is put over to ("meeting").
        putting_over: verbs that put something over to one, in their passive or with an object.
        putting_with_over: verbs that do so only with one of the next words.
        over: words that put it over ("stood over", "carried forward").
        over_again: verbs beside such a verb that say it is so still ("stands adjourned").
        targets: words between those and the meeting.
        alternatives: phrases before the second of two times that are proposed.
        was: helpers by which something was so.
        expecting: participles by which something was to come ("was expected").
        assuming: modals that, before a perfect, tell what must have been.
        obliging: those of them that may as well tell what must be done by then.
        limits: words before a time until which something is, or is not.
        ends: of these, those that bound a duty: "must have been returned by 3 June".
        denied: modals that, denied before a limit, look ahead to it.
        nobody: words that deny a clause as its subject, or with it.
        latest: words behind a time by which it is a limit.
        no_note: words by which a note without a verb tells how it was.
        same_in_past: verbs whose past, or its participle, is as their present.
        equals: signs before a time that a note gives to something.
        parts: what parts the items of a note, besides marks.
        short_weekdays: names of weekdays as notes have them.
        beside_note: words that may follow these within a note.
        weights: how much each shape weighs; above 0 ahead, below 0 back.
    """

    resolving: frozenset[str]
    gatherings: frozenset[str]
    putting_over: frozenset[str]
    putting_with_over: frozenset[str]
    over: frozenset[str]
    over_again: frozenset[str]
    targets: frozenset[str]
    alternatives: Phrases
    was: frozenset[str]
    expecting: frozenset[str]
    assuming: frozenset[str]
    obliging: frozenset[str]
    limits: frozenset[str]
    ends: frozenset[str]
    denied: frozenset[str]
    nobody: frozenset[str]
    latest: Phrases
    no_note: frozenset[str]
    same_in_past: frozenset[str]
    equals: frozenset[str]
    parts: frozenset[str]
    short_weekdays: frozenset[str]
    beside_note: frozenset[str]
    weights: Mapping[str, float]
