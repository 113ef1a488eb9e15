"""The words by which an event is called, and whether a verb of the source is one of them."""

import re

from chronology.events import Event
from chronology.languages.fields import Fields

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NAMED = 4  # letters of a word of an event's name by which its verb is known, at least


def stems_of(text: str, fields: Fields) -> frozenset[str]:
    """Return the stems of the longer words of a text, such as an event's name."""
    words = (word.lower() for part in _WORD.findall(text) for word in part.split("-"))
    return frozenset(fields.stem(word) for word in words if len(word) >= _NAMED)


def is_called_by(event: Event, verb: str, fields: Fields) -> bool:
    """Say whether an event is called by a verb: the "revision" of what was "*revised*"."""
    own = stems_of(f"{event.name} {event.id} {getattr(event, 'milestone', '')}", fields)
    return any(fields.stem(word.lower()) in own for word in _WORD.findall(verb))


def is_that_it_was_told(event: Event, verb: str, told: str, fields: Fields) -> bool:
    """Say whether an event is that something was told, and not what was told.

    Its name has the verb, and before it nothing of what was told: "Lunt *promised* the results",
    not "Results sent as promised".

    Args:
        event: the event.
        verb: the verb that tells.
        told: the words behind the verb.
        fields: the words of the language.
    """
    words = map(str.lower, _WORD.findall(event.name or event.id))
    stems = [fields.stem(fields.irregular.get(word, word)) for word in words]
    verb = fields.stem(fields.irregular.get(verb.lower(), verb.lower()))
    if verb not in stems[1:]:
        return False
    before = stems[: stems.index(verb)]
    return bool(before) and stems_of(told, fields).isdisjoint(before)


def is_nameless(event: Event, fields: Fields) -> bool:
    """Say whether an event has no name by which anybody could know it."""
    return not stems_of(f"{event.name} {event.id}", fields)
