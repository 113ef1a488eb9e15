"""Whether a verb of opening, closing, ending tells of the begin or the end of an event.

A closure begins when the road is closed, an exhibition ends when it is; a ban on flights begins
when flights end. The name and the kind of the event decide. Where they do not tell, the event
began then or ended then: begun by then and ended no earlier, which holds either way.
"""

import re
from collections.abc import Iterator

from chronology.events import Event
from chronology.expressions import Aspect, Edge
from chronology.languages.grammar import Grammar

_WORD = re.compile(r"[^\W\d_]+")
_TURNED = {Aspect.OPENING: Aspect.END, Aspect.REOPENING: Aspect.END, Aspect.CLOSING: Aspect.BEGIN}
_PLAIN = {Aspect.OPENING: Aspect.BEGIN, Aspect.CLOSING: Aspect.END}
_UNNAMED = {Aspect.OPENING: Aspect.BEGIN}


def edge_of(edge: Edge, sentence: str, event: Event, grammar: Grammar) -> Aspect | None:
    """Return whether a verb tells the begin or the end of an event; `None` where it is open.

    Args:
        edge: the verb.
        sentence: the text in which it stands.
        event: the event.
        grammar: the words of the language.
    """
    told = (_is_named_shut(name, grammar) for name in (event.name, event.id, event.kind))
    is_shut = next((one for one in told if one is not None), None)
    if edge.aspect is Aspect.COMPLETING:
        return None if _is_named_running(event, grammar) else Aspect.END
    if edge.aspect in _TURNED:
        known = {True: _TURNED, False: _PLAIN, None: _UNNAMED}[is_shut]
        return known.get(edge.aspect)
    if not is_shut or _is_of_the_event(sentence[: edge.start], grammar):
        return edge.aspect
    return None


def _is_named_running(event: Event, grammar: Grammar) -> bool:
    """Say whether an event is of what may run from when something is completed: "operation"."""
    named = f"{event.name} {event.id} {event.kind}"
    return any(word.lower() in grammar.lasting.running for word in _WORD.findall(named))


def _is_of_the_event(before: str, grammar: Grammar) -> bool:
    """Say whether the subject of a verb is what is shut: "the ban", but not "flights"."""
    lasting = grammar.lasting
    said = [word.lower() for word in _WORD.findall(before)]
    return any(word in lasting.shut for word in said) or bool(said and said[0] in lasting.pronouns)


def _is_named_shut(name: str, grammar: Grammar) -> bool | None:
    """Say whether a name is of what begins when something is closed; `None` if it tells neither."""
    lasting = grammar.lasting
    head = list(_head_of_name(name, grammar))
    if not lasting.unsure.isdisjoint(head):
        return None
    known = [word for word in head if word in lasting.shut or word in lasting.open]
    return known[-1] in lasting.shut if known else None


def _head_of_name(name: str, grammar: Grammar) -> Iterator[str]:
    """Yield the words of a name up to a preposition: "road closure | at the fair"."""
    for word in _WORD.findall(name):
        if word.lower() in grammar.nouns.prepositions - grammar.lasting.unsure:
            return
        yield word.lower()
