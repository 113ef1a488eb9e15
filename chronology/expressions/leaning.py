"""To which side a time without its year leans, and whether that can be told at all."""

from enum import StrEnum
from functools import cached_property

import attrs

from chronology.expressions.direction import Directions, share
from chronology.expressions.distances import Kind, Mention
from chronology.expressions.places import Places
from chronology.meanings.meaning import Meaning, View, outer_days
from chronology.meanings.terms import Tense, TimexType
from chronology.timespan.civil import civil

_LEAST, _MOST = 0.44, 0.56  # shares between which nobody can tell which of two times is meant
_SOONER = 0.27, 0.73  # the same, where words must tell it more plainly
_CERTAIN = 0.95  # the share from which on words are held against who says the contrary
_LIKELY = 0.9  # the share from which on words alone, without a distance, tell of what is ahead
_SAID = 1.0  # how much a caller’s tense weighs: as odds of nearly 3 to 1
_NEARER = 2  # times as near: of what was expected, that one is meant
_MUCH_NEARER = 3  # the same, of one in a year before
_WEEK, _MONTH, _YEAR = 7, 31, 366  # days, at most
_HALF_A_YEAR, _NEARLY_A_YEAR, _A_YEAR_BUT_WEEKS = 183, 300, 352  # days
_MOVED_ON = {Kind.DAY: 245, Kind.MONTH: 245, Kind.LONGER: 245, Kind.WEEKDAY: 7}  # days, at most
Part = tuple[int, int, Meaning]


class Role(StrEnum):
    """What a time is in a move, as far as it tells to which side it leans."""

    AHEAD = "moved to"
    UNDONE = "still to be moved"
    RECALLED = "moved from"
    GIVEN_UP = "given up"
    ON = "moved on"
    THEN = "was moved to"
    OVER = "moved to, and done then"
    TOLD = "of what may have happened"


@attrs.frozen(kw_only=True)
class Leaning:
    """To which side a time leans.

    Attributes:
        tense: to which.
        is_sure: whether its words tell so strongly that a weekday beside it may not gainsay them.
        is_open: whether it cannot be told: then it is one of both.
        is_told: whether its words, the distance aside, may go on from what was told before.
    """

    tense: Tense = Tense.PAST
    is_sure: bool = True
    is_open: bool = False
    is_told: bool = True

    def agrees_with(self, other: "Leaning") -> bool:
        """Say whether two lean to one side, however surely."""
        return attrs.evolve(self, is_sure=other.is_sure) == other


_BACK = Leaning()


@attrs.frozen(kw_only=True, slots=False)
class Leanings:
    """Weighs the times of a text with what the caller knows of it.

    Attributes:
        places: the sentences of the text.
        tense: to which side a time leans where its words do not say; `None` if nobody knows.
        decided: whether it leans so whatever they say.
    """

    places: Places
    tense: Tense | None = None
    decided: bool = False

    @property
    def looks_ahead(self) -> bool:
        """Whether the caller decided that all counts from the anchor, and not from the text."""
        return self.decided and self.tense is not Tense.PAST

    def of(
        self, meaning: Meaning, parts: tuple[Part, ...], view: View, role: Role | None = None
    ) -> Leaning:
        """Return to which side a time leans.

        Args:
            meaning: what its words mean.
            parts: the times of which it consists: begin, end, and what each means.
            view: from where it is seen, its tense aside.
            role: what it is in a move; `None` if it is in none.
        """
        if not meaning.leans:
            return _BACK
        if role is not None:
            if self._is_given_up(role) and _is_weekday(parts, view):
                return Leaning(tense=Tense.FUTURE, is_open=True, is_told=False)
            if (moved := self._in_a_move(meaning, parts, view, role)) is not None:
                return moved
        if self.looks_ahead and self.tense is not None:
            return Leaning(tense=self.tense, is_told=False)
        return self._weighed(meaning, parts, view)

    def _is_given_up(self, role: Role) -> bool:
        """Whether a time is that of a plan that is no more, as far as the caller decided."""
        return role is Role.RECALLED or (role is Role.GIVEN_UP and self.decided)

    def _in_a_move(
        self, meaning: Meaning, parts: tuple[Part, ...], view: View, role: Role
    ) -> Leaning | None:
        """Return to which side a time of a move leans, as the move is told."""
        if role is Role.OVER:
            return _BACK
        is_past = role is Role.THEN and not (self.decided and self.tense is Tense.PAST)
        if is_past and _is_of_either_side(parts, view):
            return self._either(meaning, parts, view)
        return self._moved(meaning, parts, view, Role.AHEAD if role is Role.THEN else role)

    def _moved(
        self, meaning: Meaning, parts: tuple[Part, ...], view: View, role: Role
    ) -> Leaning | None:
        """Return to which side a time of a move leans; `None` where its words tell.

        What something was moved to lay ahead when it was moved, and does so still, unless it
        would be most of a year on, or the move is told as past and the last such is as near.
        """
        if self.looks_ahead:
            is_past = role in {Role.RECALLED, Role.ON, Role.GIVEN_UP}
            tense = Tense.RECALLED if is_past else Tense.FUTURE
            return Leaning(tense=tense, is_told=False)
        if self.decided or role in {Role.TOLD, Role.GIVEN_UP}:
            return None
        if role in {Role.RECALLED, Role.ON}:
            return Leaning(tense=Tense.PAST if role is Role.ON else Tense.RECALLED)
        mention = _mention(parts, view, None)
        if mention.ahead is None:
            return None
        if role is Role.UNDONE or mention.ahead <= _MOVED_ON[mention.kind]:
            return Leaning(tense=Tense.FUTURE)
        weighed = self._weighed(meaning, parts, view)
        is_back = weighed.tense is Tense.PAST and weighed.is_sure
        return weighed if is_back else attrs.evolve(weighed, is_open=True)

    def _either(self, meaning: Meaning, parts: tuple[Part, ...], view: View) -> Leaning:
        """Return that a time is one of two, unless nobody decided and its words look back."""
        if not self.looks_ahead:
            weighed = self._weighed(meaning, parts, view)
            if weighed.tense is Tense.PAST and weighed.is_sure:
                return weighed
        return Leaning(
            tense=Tense.FUTURE, is_sure=False, is_open=True, is_told=not self.looks_ahead
        )

    def _weighed(self, meaning: Meaning, parts: tuple[Part, ...], view: View) -> Leaning:
        back, ahead = (_days(meaning, view, tense) for tense in (Tense.PAST, Tense.FUTURE))
        if back is not None and back == ahead and not meaning.opens_ahead:
            return _BACK  # it is the same whichever way it looks
        sides = (back, ahead) if len(parts) == 1 else None
        mention = _mention(parts, view, sides)
        odds = self._directions.odds(mention)
        if odds is None:  # no words tell anything
            is_limit = self._is_near(mention) and self._directions.bounds_alone(mention)
            tense = self.tense or (Tense.FUTURE if is_limit else meaning.by_default)
            is_open = self.tense is None and tense is Tense.FUTURE and _is_just_past(mention)
            return Leaning(tense=tense, is_sure=False, is_open=is_open, is_told=tense is Tense.PAST)
        is_told = share(odds.words) < _LIKELY
        if back == ahead or back is None or ahead is None:  # there is nothing to choose
            least = 1 - _LIKELY if meaning.by_default is Tense.FUTURE else _LIKELY
            least = least if meaning.comes_again else 1 / 2
            least = _SOONER[0] if back is None and ahead is not None else least
            is_ahead = share(odds.words + self._said) > least
            tense = Tense.FUTURE if is_ahead else Tense.PAST
            return Leaning(tense=tense, is_sure=False, is_told=is_told)
        distance = odds.distance / 2 if meaning.opens_sooner else odds.distance
        distance = distance if meaning.comes_again else 0.0
        chance = share(distance + odds.words + self._said)
        least, most = _SOONER if meaning.opens_sooner else (_LEAST, _MOST)
        is_open = least < chance < (_LIKELY if _is_just_over(ahead, view) else most)
        is_begun = view.today is not None and ahead[0] <= view.today
        if self.decided and not is_begun:
            # What a claim reports lies back; words that plainly look ahead speak against it.
            return Leaning(is_open=chance > _CERTAIN, is_told=is_told)
        is_sure = not 1 - _CERTAIN < chance < _CERTAIN
        tense = Tense.FUTURE if chance > 1 / 2 else Tense.PAST
        is_open |= tense is Tense.FUTURE and _is_just_past(mention)
        if is_open and self._directions.recalls_plan(mention):
            nearest = _nearest(back, ahead, view)
            tense, is_open = (tense, is_open) if nearest is None else (nearest, False)
        return Leaning(tense=tense, is_sure=is_sure, is_open=is_open, is_told=is_told)

    @staticmethod
    def _is_near(mention: Mention) -> bool:
        """Whether a limit without a verb may be the next such time rather than the last."""
        return mention.ahead is not None and mention.ahead <= _HALF_A_YEAR

    @property
    def _said(self) -> float:
        """What the caller's tense weighs."""
        return {Tense.PAST: -_SAID, Tense.FUTURE: _SAID}.get(self.tense or Tense.RECALLED, 0.0)

    @cached_property
    def _directions(self) -> Directions:
        language = self.places.language
        return Directions(places=self.places, grammar=language.grammar, pointers=language.pointers)


def _days(meaning: Meaning, view: View, tense: Tense) -> tuple[int, int] | None:
    """Return the first and last day of a time as it is read looking one way."""
    is_so = view.tense is tense and view.told is None
    reading = meaning.seen_from(view if is_so else attrs.evolve(view, tense=tense, told=None))
    span = reading.span if reading.of is None else reading.of
    return None if span is None else outer_days(span)


def _is_just_over(ahead: tuple[int, int], view: View) -> bool:
    """Whether a month was over not long ago: "timesheets for December", in January."""
    is_long = ahead[1] - ahead[0] > _WEEK
    return is_long and view.today is not None and ahead[0] - view.today >= _NEARLY_A_YEAR


def _nearest(back: tuple[int, int], ahead: tuple[int, int], view: View) -> Tense | None:
    """Return which of two times is much nearer than the other, if one is."""
    today = view.today
    if today is None:
        return None
    ago, ahead_by = max(0, today - back[1]), max(0, ahead[0] - today)
    if ago * _NEARER <= ahead_by:
        return Tense.PAST
    return Tense.FUTURE if ahead_by * _NEARER <= ago else None


def _is_of_either_side(parts: tuple[Part, ...], view: View) -> bool:
    """Whether the last such may be meant as well as the next: not if that is the nearer.

    One in the year of the statement is meant rather than one in a year before, which would have
    been said, unless it was not long ago.
    """
    leaning = [part for part in parts if part[2].leans] or list(parts)
    back, ahead = (_days(leaning[0][2], view, tense) for tense in (Tense.PAST, Tense.FUTURE))
    if view.today is None or back is None or ahead is None or ahead[0] - back[0] <= _MONTH:
        return False
    ago, to_come = max(0, view.today - back[1]), max(0, ahead[0] - view.today)
    if civil(back[1])[0] < civil(view.today)[0]:
        return ago * _MUCH_NEARER <= to_come
    return ago < to_come * _NEARER


def _is_weekday(parts: tuple[Part, ...], view: View) -> bool:
    """Whether a plan given up was for a weekday: that of this week, or the one to come."""
    back, ahead = (_days(parts[0][2], view, tense) for tense in (Tense.PAST, Tense.FUTURE))
    if view.today is None or back is None or ahead is None or len(parts) > 1:
        return False
    return 0 < ahead[0] - back[0] <= _WEEK and back[1] == back[0] < view.today < ahead[0]


def _is_just_past(mention: Mention) -> bool:
    """Whether a day was but days ago: nobody names one a year ahead without its year."""
    far = mention.ahead is not None and mention.ahead > _A_YEAR_BUT_WEEKS
    return far and mention.kind is Kind.DAY


_Days = tuple[int, int] | None


def _mention(parts: tuple[Part, ...], view: View, sides: tuple[_Days, _Days] | None) -> Mention:
    """Return a time as it is weighed: of several parts, those that lean."""
    leaning = [part for part in parts if part[2].leans] or list(parts)
    leaning = [part for part in leaning if part[2].type is TimexType.DATE] or leaning
    (start, _, meaning), (_, end, _) = leaning[0], leaning[-1]
    back, ahead = sides or (_days(meaning, view, tense) for tense in (Tense.PAST, Tense.FUTURE))
    nothing = Mention(start=start, end=end, kind=Kind.DAY, ahead=None)
    if view.today is None or back is None or ahead is None:
        return nothing
    if not 0 < ahead[0] - back[0] <= _YEAR:
        return nothing
    days, period = max(0, ahead[0] - view.today), ahead[0] - back[0]
    length = ahead[1] - ahead[0] + 1
    if period <= _WEEK:
        return Mention(start=start, end=end, kind=Kind.WEEKDAY, ahead=days)
    if period <= _MONTH:  # "on the 15th", as far in its month as a weekday in its week
        return Mention(start=start, end=end, kind=Kind.WEEKDAY, ahead=days * _WEEK / period)
    kind = Kind.DAY if length <= _WEEK else Kind.MONTH if length <= _MONTH else Kind.LONGER
    return Mention(start=start, end=end, kind=kind, ahead=days)
