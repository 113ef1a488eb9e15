"""Moves: what was planned for one time, and then for another, or by so much later.

The two times of a move are never joined. Each loses the words that only tell of the move ("from",
"until"), and one without a year takes it from the other.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

import attrs

from chronology.expressions.beside import Atom
from chronology.expressions.leaning import Role
from chronology.expressions.marks import Marked, Part
from chronology.expressions.model import Move, TimeExpression, phrases
from chronology.expressions.outcomes import Told
from chronology.meanings.changes import beside
from chronology.meanings.displaced import Displaced
from chronology.meanings.joins import of_one_day
from chronology.meanings.meaning import Meaning
from chronology.meanings.sides import Side
from chronology.meanings.terms import Course, Tense, TimeFault, unclear

MOVED_FROM, MOVED_TO = "moved-from", "moved-to"
_MOST_MOVES = 12  # of one plan, of which each takes its year from the next
_RULES = {Part.OLD: MOVED_FROM, Part.NEW: MOVED_TO}
_ROLES = {Told.NOW: Role.AHEAD, Told.THEN: Role.THEN, Told.OVER: Role.OVER}


def parted(atoms: Sequence[Atom], moves: Sequence[Marked]) -> list[Atom]:
    """Return expressions, those of two times between which something was moved as two."""
    of_moves = {at for move in moves for at in move.parts.values()}
    return [
        one
        for atom in atoms
        for one in (
            _parts(atom)
            if len(atom.parts) == 2 and atom.parts[1][0] in of_moves  # noqa: PLR2004 - both
            else (atom,)
        )
    ]


def _parts(atom: Atom) -> Iterator[Atom]:
    for start, end, meaning in atom.parts:
        part = (start, end, meaning)
        yield Atom(start=start, end=end, rule=atom.rule, meaning=meaning, parts=(part,))


def floors_of(moves: Sequence[Marked]) -> dict[int, int]:
    """Return, for each time of some moves, where what may change it begins."""
    moving = (move for move in moves if not move.turn.recalls)
    return {move.parts[part]: floor for move in moving for part, floor in move.floors.items()}


@attrs.frozen(kw_only=True)
class Moved:
    """The expressions of a text, with what moves make of them.

    Attributes:
        atoms: the expressions.
        leaders: for the place of one that leans as another does, the place of the other.
        roles: what each that leans by itself is in a move, by its place.
        made: for the place of what something was moved to, that of when it was moved.
        doubts: for the place of one that may have been moved or not, the word that leaves it open.
        places: for each move, the place of each of its times or lengths among them.
    """

    atoms: list[Atom]
    leaders: Mapping[int, int]
    roles: Mapping[int, Role]
    places: tuple[tuple[Marked, Mapping[Part, int]], ...]
    made: Mapping[int, int] = attrs.field(factory=dict)
    doubts: Mapping[int, str] = attrs.field(factory=dict)

    def doubt(self, place: int) -> TimeFault | None:
        """Return what is unclear of a time that may have been moved or not."""
        if place not in self.doubts:
            return None
        return unclear(f"“{self.doubts[place]}” may move it, or tell how long it lasts")


def displaced(atoms: list[Atom], moves: Sequence[Marked]) -> Moved:
    """Return expressions, those of moves named so, with the year of each other."""
    atoms, placed = list(atoms), []
    doubtful = [move for move in moves if move.doubt]
    moves = [move for move in moves if not move.doubt]
    leaders, roles, depths = dict[int, int](), dict[int, Role](), dict[int, int]()
    starts = [atom.start for atom in atoms]
    for move in reversed(moves):  # what goes on from another comes after it, and gives it its year
        places = {part: bisect_right(starts, start) - 1 for part, start in move.parts.items()}
        placed.append((move, places))
        for part, rule in _RULES.items():
            if move.turn.recalls:
                continue  # nothing is moved: the words around say all that there is to it
            if part in places and atoms[places[part]].rule != MOVED_FROM:
                atoms[places[part]] = _named(atoms[places[part]], rule, move.floors.get(part, 0))
        roles |= {
            place: _role(move, part)
            for part, place in places.items()
            if (part is not Part.ON or not move.is_decided) and not move.turn.if_over
        }
        if move.side is not None:
            atoms[places[Part.NEW]] = _to_side(atoms[places[Part.NEW]], move.side)
        if Part.OLD not in places or Part.NEW not in places or places[Part.OLD] == places[Part.NEW]:
            continue
        old, new = (places[part] for part in (Part.OLD, Part.NEW))
        atoms[old], atoms[new] = _of_one_day(atoms[old], atoms[new])
        leads = _leader(move, *(atoms[places[part]] for part in (Part.OLD, Part.NEW)))
        if leads is None:
            continue
        follows = Part.NEW if leads is Part.OLD else Part.OLD
        leader, follower = places[leads], places[follows]
        depths[follower] = depths.get(leader, 0) + 1
        if depths[follower] > _MOST_MOVES:
            continue
        atoms[follower] = _beside(atoms[follower], atoms[leader], follows, move.course)
        if atoms[leader].meaning.leans:
            leaders[follower] = leaders.get(leader, leader)
    doubts = {
        bisect_right(starts, start) - 1: move.doubt
        for move in doubtful
        for start in move.parts.values()
    }
    made = {p[Part.NEW]: p[Part.ON] for _, p in placed if Part.NEW in p and Part.ON in p}
    return Moved(
        atoms=atoms,
        leaders=leaders,
        roles=roles,
        places=tuple(reversed(placed)),
        made=made,
        doubts=doubts,
    )


def _to_side(atom: Atom, side: Side) -> Atom:
    """Return a single time as what lies on one side of it: "beyond May"."""
    opened = beside(atom.meaning.without_side, side)
    return atom if opened is None or len(atom.parts) > 1 else _meaning(atom, opened)


def _named(atom: Atom, rule: str, floor: int) -> Atom:
    """Return a time of a move, without the words before it that only tell of the move."""
    start = atom.start if atom.start >= floor else atom.parts[0][0]
    return attrs.evolve(atom, start=start, rule=rule)


def _role(move: Marked, part: Part) -> Role:
    if part is Part.ON:
        return Role.ON
    if move.turn.recalls:
        return Role.GIVEN_UP
    if move.undone and not (part is Part.NEW and move.told is Told.THEN):
        return Role.UNDONE
    if part is not Part.NEW:
        return Role.RECALLED
    return Role.TOLD if move.turn.told else _ROLES[move.told]


def _of_one_day(old: Atom, new: Atom) -> tuple[Atom, Atom]:
    """Return two times of day with the day that one of them names: "from 2 to 4 pm on Friday"."""
    first, last = of_one_day(old.meaning, new.meaning)
    return (
        old if first is old.meaning else _meaning(old, first),
        new if last is new.meaning else _meaning(new, last),
    )


def _meaning(atom: Atom, meaning: Meaning) -> Atom:
    """Return a single expression with another meaning."""
    return attrs.evolve(atom, meaning=meaning, parts=((*atom.parts[0][:2], meaning),))


def _leader(move: Marked, old: Atom, new: Atom) -> Part | None:
    """Return which of two times gives the other its year; `None` if neither needs one."""
    if move.undone and old.meaning.leans:
        return Part.OLD if new.meaning.leans else None  # it is still to come by itself
    if not old.meaning.leans and not new.meaning.leans:
        return None
    if old.meaning.leans and new.meaning.leans:
        return Part.NEW
    return Part.NEW if old.meaning.leans else Part.OLD


def _beside(atom: Atom, other: Atom, part: Part, course: Course) -> Atom:
    """Return a time on its side of another."""
    to = other.meaning.without_side
    is_new = part is Part.NEW
    tense = Tense.RECALLED
    if course is not Course.OPEN:
        tense = Tense.FUTURE if (course is Course.LATER) is is_new else Tense.PAST
    parts = tuple(
        (start, end, Displaced(of=_bare(of), to=to, tense=tense, is_new=is_new))
        for start, end, of in atom.parts
    )
    whole = Displaced(of=_bare(atom.meaning), to=to, tense=tense, is_new=is_new)
    return attrs.evolve(atom, meaning=whole, parts=parts)


def _bare(meaning: Meaning) -> Meaning:
    return meaning.own


def move_of(
    text: str,
    move: Marked,
    found: Sequence[tuple[TimeExpression, ...]],
    places: Mapping[Part, int],
) -> Move:
    """Return a move with its times resolved.

    Args:
        text: the text, as it is written.
        move: the move.
        found: the expressions of each construction of the text.
        places: the place among them of each time or length of the move.
    """
    times = {part: phrases(found[place])[0] for part, place in places.items()}
    start = min([move.start, *(time.start for time in times.values())])
    end = max([move.end, *(time.end for time in times.values())])
    old, new = times.get(Part.OLD), times.get(Part.NEW)
    return Move(
        start=start,
        end=end,
        text=text[start:end],
        old=old,
        new=new,
        by=times.get(Part.BY),
        on=times.get(Part.ON),
        course=_course(move.course, old, new),
        first=move.turn.first,
        told=move.turn.told or move.turn.recalls or move.told is Told.OVER,
        came=move.told is Told.OVER,
        backshifted=move.turn.backshifted,
        of_end=move.mover is not None and move.mover.of_end,
        verb=move.verb,
        undone=move.undone,
        if_over=move.turn.if_over,
        if_long_ago=move.turn.if_long_ago,
    )


def _course(told: Course, old: TimeExpression | None, new: TimeExpression | None) -> Course:
    """Return to which side something was moved: as its words say, or else its times."""
    before, after = (None if one is None else one.span for one in (old, new))
    if told is not Course.OPEN or before is None or after is None:
        return told
    if before.definitely_before(after):
        return Course.LATER
    return Course.EARLIER if after.definitely_before(before) else told
