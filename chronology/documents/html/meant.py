"""What the names that style sheets give stand for, and which declarations hide something."""

import re
from collections.abc import Iterable, Mapping

import attrs

from chronology.documents.html.colours import is_unseen_on
from chronology.documents.html.lengths import UNKNOWN
from chronology.documents.html.style import declarations, style_from
from chronology.documents.html.veils import HIDING

MOST_VALUES = 4  # of a name that stands for several
_ANIMATES = frozenset({"animation", "animation-name", "-webkit-animation"})
_COUNTS = ("list-style", "content")  # how the names of what counts or writes begin
VARIABLE = re.compile(r"var\(\s*+(?P<name>--[^\s,()]{1,100})\s*+(?:,(?P<other>[^()]{0,200}))?\)")

Declaration = tuple[str, str, bool]  # name, value, whether it is important


@attrs.define(kw_only=True)
class Names:
    """The names that sheets give what hides words, or writes them.

    Attributes:
        hiding: animations that end with nothing to be seen.
        wordy: counters, and the words with which they count.
        values: names that stand for values, and the values.
    """

    hiding: set[str] = attrs.field(factory=set)
    wordy: dict[str, str] = attrs.field(factory=dict)
    values: dict[str, list[str]] = attrs.field(factory=dict)

    def note(self, says: Iterable[Declaration]) -> None:
        """Note the values that declarations give to names; of too many it is not known which."""
        for name, value, _ in says:
            if name.startswith("--"):
                known = self.values.setdefault(name, [])
                if value not in known and len(known) <= MOST_VALUES:
                    known.append(value if len(known) < MOST_VALUES else UNKNOWN)

    def of_own(self, style: str) -> tuple[Declaration, ...]:
        """Return what an element's own style says; of several values the one that hides it."""
        return tuple(
            (name, self._valued(name, value), important)
            for name, value, important in self.meant(tuple(declarations(style)))
        )

    def _valued(self, name: str, value: str) -> str:
        if "var(" not in value:
            return value
        found = VARIABLE.search(value)
        values = self.values.get(found["name"], [found["other"] or ""]) if found else [UNKNOWN]
        said = [value.replace(found[0], one.strip()) if found else one for one in values]
        return next((one for one in said if hides({name: one})), said[-1])

    def meant(self, says: tuple[Declaration, ...]) -> tuple[Declaration, ...]:
        """Return declarations with what their names stand for."""
        if not self.hiding and not self.wordy:
            return says
        return tuple((name, self._meant(name, value), holds) for name, value, holds in says)

    def _meant(self, name: str, value: str) -> str:
        words = value.replace(",", " ").replace(")", " ").replace("(", " ").split()
        if name in _ANIMATES and not self.hiding.isdisjoint(words):
            return HIDING
        if name.startswith(_COUNTS):
            said = " ".join(self.wordy[one] for one in words if one in self.wordy)
            return f'{value} "{said}"' if said else value
        return value


def hides(says: Mapping[str, str]) -> bool:
    """Say whether declarations hide what they are of, whatever is around it."""
    style = style_from(says)
    is_gone = style.display == "none" or style.visible is False
    is_otherwise = bool(style.struck) or style.turned or "url(" in says.get("content", "")
    is_unseen = is_unseen_on(style.colour or "", style.background or "")
    return is_gone or bool(style.veiled | style.doubted) or is_otherwise or is_unseen
