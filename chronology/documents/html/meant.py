"""What the names that style sheets give stand for, and which declarations hide something."""

import re
from collections.abc import Iterable, Mapping

import attrs

from chronology.documents.html.colours import is_unseen_on
from chronology.documents.html.lengths import UNKNOWN, past_brackets
from chronology.documents.html.style import declarations, style_from
from chronology.documents.html.veils import HIDING

MOST_VALUES = 4  # of a name that stands for several
_ANIMATES = frozenset({"animation", "animation-name", "-webkit-animation"})
ANIMATING = _ANIMATES | {
    "animation-play-state", "animation-delay", "animation-duration", "animation-iteration-count",
    "-webkit-animation-name", "-webkit-animation-play-state", "-webkit-animation-delay",
    "-webkit-animation-duration", "-webkit-animation-iteration-count",
}  # fmt: skip
"""The properties that tell which animation an element has, and how it runs."""
PAINTING = frozenset({
    "color", "-webkit-text-fill-color", "background", "background-color", "background-image",
    "color-scheme", "box-shadow",
})  # fmt: skip
"""The properties that colour letters and what is behind them."""
_DEEPEST, _MOST_NAMES = 8, 200  # names that stand for names, and those in one value
_MOST_STEPS = 100
_TIME = re.compile(
    r"-?(?P<number>\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})(?:e\+?(?P<power>\d))?(?P<unit>s|ms)"
)
_COUNT = re.compile(r"0|\d{0,6}\.\d{1,6}")  # times that an animation runs, and stops within
_LONGEST_WAIT = 20.0  # seconds
_CALLED = "var("
_COUNTS = ("list-style", "content")  # how the names of what counts or writes begin
Declaration = tuple[str, str, bool]  # name, value, whether it is important


@attrs.define(kw_only=True)
class Names:
    """The names that sheets give what hides words, or writes them.

    Attributes:
        hiding: animations that end with nothing to be seen.
        wordy: counters, and the words with which they count.
        values: names that stand for values, and the values.
        steps: of animations, what their steps say, and whether it is the last of them.
    """

    hiding: set[str] = attrs.field(factory=set)
    wordy: dict[str, str] = attrs.field(factory=dict)
    values: dict[str, list[str]] = attrs.field(factory=dict)
    steps: dict[str, list[tuple[Mapping[str, str], bool]]] = attrs.field(factory=dict)

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
        said = self.valued(value)
        return next((one for one in said if hides({name: one})), said[-1])

    def valued(self, value: str) -> list[str]:
        """Return the values that one may be in which names stand for others, `UNKNOWN` among them.

        A name that nothing gives a value to stands for what is written to take its place, or for
        nothing.
        """
        return self._filled(value, _DEEPEST, [_MOST_NAMES])

    def _filled(self, value: str, deeper: int, left: list[int]) -> list[str]:
        begin = value.find(_CALLED)
        if begin < 0:
            return [value]
        left[0] -= 1
        if deeper < 0 or left[0] < 0:
            return [UNKNOWN]
        end = past_brackets(value, begin + len(_CALLED))
        name, comma, other = value[begin + len(_CALLED) : end - 1].partition(",")
        given = self.values.get(name.strip(), [other] if comma else [""])
        said = [made for one in given for made in self._filled(one.strip(), deeper - 1, left)]
        before = value[:begin]
        return _both_valued(
            [f"{before}{one}" for one in dict.fromkeys(said)],
            self._filled(value[end:], deeper, left),
        )

    def step(self, animation: str, says: Mapping[str, str], *, is_last: bool) -> None:
        """Note what a step of an animation says."""
        if hides(says) and is_last:
            self.hiding.add(animation)
        steps = self.steps.setdefault(animation, [])
        if len(steps) < _MOST_STEPS and (hides(says) or not PAINTING.isdisjoint(says)):
            steps.append((says, is_last))

    def stopped(self, says: Mapping[str, str]) -> dict[str, str]:
        """Return what holds of an element whose animation has come to its end, or stopped before.

        Args:
            says: the value of each property of the element.
        """
        if not self.steps:
            return {}
        words = [word for name in sorted(ANIMATING) for word in _words_within(says.get(name, ""))]
        may_stop = any(map(_stops, words))
        held: dict[str, str] = {}
        for step, is_last in (one for word in words for one in self.steps.get(word, ())):
            if is_last or may_stop:
                held |= {
                    name: value
                    for name, value in step.items()
                    if name not in held or hides({name: value})
                }
        return held

    def meant(self, says: tuple[Declaration, ...]) -> tuple[Declaration, ...]:
        """Return declarations with what their names stand for."""
        if not self.hiding and not self.wordy:
            return says
        return tuple((name, self._meant(name, value), holds) for name, value, holds in says)

    def _meant(self, name: str, value: str) -> str:
        words = _words_within(value)
        if name in _ANIMATES and not self.hiding.isdisjoint(words):
            return HIDING
        if name.startswith(_COUNTS):
            said = " ".join(self.wordy[one] for one in words if one in self.wordy)
            return f'{value} "{said}"' if said else value
        return value


def _both_valued(first: list[str], rest: list[str]) -> list[str]:
    """Return what two parts of a value make; of too many ways each of either once."""
    if len(first) * len(rest) <= MOST_VALUES:
        return [f"{one}{two}".strip() for one in first for two in rest]
    many = max(len(first), len(rest))
    return [
        f"{first[min(number, len(first) - 1)]}{rest[min(number, len(rest) - 1)]}".strip()
        for number in range(many)
    ]


def _words_within(value: str) -> list[str]:
    return value.replace(",", " ").replace(")", " ").replace("(", " ").split()


def _stops(word: str) -> bool:
    """Say whether an animation stands still by a word of it, or long enough to be looked at so."""
    time = _TIME.fullmatch(word)
    if time is None:
        return word == "paused" or _COUNT.fullmatch(word) is not None
    seconds = float(time["number"]) * 10.0 ** int(time["power"] or 0)
    return seconds >= (_LONGEST_WAIT if time["unit"] == "s" else 1000 * _LONGEST_WAIT)


def hides(says: Mapping[str, str]) -> bool:
    """Say whether declarations hide what they are of, whatever is around it."""
    style = style_from(says)
    is_gone = style.display == "none" or style.visible is False
    is_otherwise = bool(style.struck) or style.turned or "url(" in says.get("content", "")
    is_unseen = is_unseen_on(style.colour or "", style.background or "")
    return is_gone or bool(style.veiled | style.doubted) or is_otherwise or is_unseen
