"""Tracked changes of a document, and how they are told."""

from collections.abc import Iterable, Iterator

import attrs

_MOST_SHOWN = 5
_LONGEST_SHOWN = 60


@attrs.frozen(kw_only=True)
class Change:
    """A tracked change.

    Attributes:
        words: what was inserted or deleted.
        author: who did it, or empty.
        day: the day on which, or empty.
    """

    words: str
    author: str = ""
    day: str = ""


def in_words(changes: Iterable[Change], what: str, fate: str) -> Iterator[str]:
    """Yield a clause on tracked changes of one kind, the first few by their words."""
    own = list(changes)
    if not own:
        return
    shown = ", ".join(_change_in_words(one) for one in own[:_MOST_SHOWN])
    more = ", …" if len(own) > _MOST_SHOWN else ""
    number = f"1 tracked {what}" if len(own) == 1 else f"{len(own)} tracked {what}s"
    yield f"{number} ({shown}{more}): {fate}"


def _change_in_words(one: Change) -> str:
    words = one.words if len(one.words) <= _LONGEST_SHOWN else one.words[:_LONGEST_SHOWN] + "…"
    by = ", ".join(filter(None, (one.author[:_LONGEST_SHOWN], one.day)))
    return f"“{words}” by {by}" if one.author else f"“{words}”"
