"""Meanings of the two ends of a stretch, of which one is told from the other."""

import attrs

from chronology.meanings.clock import AtClock, PartOfDay
from chronology.meanings.counted import Modified
from chronology.meanings.meaning import Meaning, Reading, View, outer_days
from chronology.meanings.stepped import Weekday, Which
from chronology.meanings.terms import Basis, Tense
from chronology.meanings.wrapped import Wrapped
from chronology.timespan import civil


def is_weekly(meaning: Meaning) -> bool:
    """Say whether a time is a weekday, of which the words do not say which: "noon on Friday"."""
    inner = meaning
    while isinstance(inner, PartOfDay | AtClock | Modified):
        inner = inner.of
    return isinstance(inner, Weekday) and inner.which is Which.NEAREST


@attrs.frozen(kw_only=True)
class FromBegin(Wrapped):
    """An end that is counted from the begin: "between November 1918 and the following March".

    Attributes:
        begin: the begin.
    """

    begin: Meaning

    @property
    def basis(self) -> Basis:
        """As the begin's."""
        return self.begin.basis

    @property
    def leans(self) -> bool:
        """As the begin."""
        return self.begin.leans

    @property
    def spreads(self) -> bool:
        """As the begin."""
        return self.begin.spreads

    def seen_from(self, view: View) -> Reading:
        """Return the end; none where the begin is not known."""
        begin = self.begin.seen_from(view)
        outer = None if begin.span is None else outer_days(begin.span)
        if outer is None:
            nothing = attrs.evolve(view, antecedent=None, last=None, same_year=None, today=None)
            return attrs.evolve(self.of.seen_from(nothing), span=None, basis=begin.basis)
        named = attrs.evolve(view, antecedent=begin.span, last=outer, same_year=civil(outer[0])[0])
        return attrs.evolve(self.of.seen_from(named), basis=begin.basis or self.begin.basis)


@attrs.frozen(kw_only=True)
class _End(Wrapped):
    """One of two ends of which at least the begin is a weekday."""

    basis = Basis.TENSE
    leans = True
    spreads = True


@attrs.frozen(kw_only=True)
class Opening(_End):
    """A weekday that begins a stretch: the one meant by itself, unless the end was before it.

    Attributes:
        to: the end.
    """

    to: Meaning

    def seen_from(self, view: View) -> Reading:
        """Return the weekday nearest to the anchor as the tense has it, or to the end."""
        own = self.of.seen_from(attrs.evolve(view, told=None))
        is_free = view.tense is Tense.FUTURE and self.to.leans
        end = self.to.seen_from(view)
        if is_free or own.span is None or end.span is None or _follows(end, own):
            return own
        outer = outer_days(end.span)
        to = None if outer is None else outer[1]
        return self.of.seen_from(attrs.evolve(view, today=to, tense=Tense.PAST, told=None))


@attrs.frozen(kw_only=True)
class Closing(_End):
    """The end of a stretch that a weekday begins: ahead, the next one from it.

    Attributes:
        begin: the weekday.
    """

    begin: Meaning

    def seen_from(self, view: View) -> Reading:
        """Return the end."""
        if view.tense is not Tense.FUTURE or not self.of.leans:
            return self.of.seen_from(view)
        begin = self.begin.seen_from(attrs.evolve(view, told=None))
        outer = None if begin.span is None else outer_days(begin.span)
        today = None if outer is None else outer[0]
        return self.of.seen_from(attrs.evolve(view, today=today, told=None, last=None))


def _follows(end: Reading, begin: Reading) -> bool:
    return (
        begin.span is not None
        and end.span is not None
        and not end.span.definitely_before(begin.span)
    )
