"""What the words beside a time tell of it, from whatever day it is seen."""

import attrs

from chronology.languages.language import Language
from chronology.languages.time_joints import REACH
from chronology.meanings.meaning import Meaning
from chronology.meanings.terms import Basis, TimeFault


@attrs.frozen(kw_only=True)
class Atom:
    """Words and what they mean, before they are resolved.

    Attributes:
        start: the code point at which the words begin.
        end: the code point after the last of the words.
        rule: the construction.
        meaning: what they mean together.
        parts: the expressions among them: begin, end, and what each means.
    """

    start: int
    end: int
    rule: str
    meaning: Meaning
    parts: tuple[tuple[int, int, Meaning], ...]


@attrs.frozen(kw_only=True)
class Beside:
    """The words beside the times of one text; a time may be asked for from several days.

    Attributes:
        text: the text.
        language: its language.
    """

    text: str
    language: Language
    _doubts: dict[tuple[int, bool], TimeFault | None] = attrs.field(factory=dict, init=False)
    _attributes: dict[int, bool] = attrs.field(factory=dict, init=False)

    def doubt(self, atom: Atom, *, is_told: bool) -> TimeFault | None:
        """Return what the words beside a time leave open; `None` if nothing.

        Args:
            atom: the time.
            is_told: whether it leans on a time told before it.
        """
        key = (atom.start, is_told)
        if key not in self._doubts:
            self._doubts[key] = self.language.doubts.fault(
                self.text, atom.start, atom.end, atom.meaning, is_told=is_told
            )
        return self._doubts[key]

    def is_attribute(self, atom: Atom) -> bool:
        """Whether a time only tells which of several things is meant: "the May 1915 offensive"."""
        if atom.start not in self._attributes:
            self._attributes[atom.start] = self._is_attribute(atom)
        return self._attributes[atom.start]

    def _is_attribute(self, atom: Atom) -> bool:
        if self.language.thing_pattern.match(self.text, atom.end, atom.end + REACH) is None:
            return False
        return self.language.determiner_pattern.search(self._before(atom, REACH)) is not None

    def is_compared(self, atom: Atom) -> bool:
        """Whether the time only tells with what something is compared ("than last year")."""
        before = self._before(atom, 2 * REACH)
        if self.language.compares(before):
            return True
        if atom.meaning.basis is not Basis.ANTECEDENT:
            return False
        return self.language.comparison_pattern.search(before) is not None

    def stands_alone(self, atom: Atom) -> bool:
        """Whether a time says when, by itself: "in May", "by May", but not "the events of May"."""
        if atom.start < atom.parts[0][0]:  # the words beside it are part of it
            return True
        return self.language.adjunct_pattern.search(self._before(atom, REACH)) is not None

    def _before(self, atom: Atom, reach: int) -> str:
        return self.text[max(0, atom.start - reach) : atom.start]
