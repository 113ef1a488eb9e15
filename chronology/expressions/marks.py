"""Where a text tells of moves: turns of phrase around times, before these are joined.

Every time of a text is made one mark, and every length another. What a turn of phrase is, and the
words of it, the language says; a turn is tried only where a word stands with which it begins.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cached_property
from itertools import accumulate

import attrs

from chronology.expressions.beside import Atom
from chronology.expressions.deciding import Decision
from chronology.expressions.kept import may_stand
from chronology.expressions.move_marks import ends_of, mark_of
from chronology.expressions.outcomes import Outcome, Told, told_of
from chronology.expressions.takers import Takers, Taking, changes
from chronology.languages.moves import Mover, MoveWords, Turn
from chronology.languages.turns import LENGTH, TIME
from chronology.meanings.meaning import View
from chronology.meanings.sides import Side
from chronology.meanings.terms import Course

_STOP = re.compile(r"[.!?;]\s|\n\s")
_WORD = re.compile(r"[\w’'-]{1,30}")
_FIRST_WORD = re.compile(r"([a-zA-Z]{1,8})\s{1,3}")
_NOWHEN = View(today=None)
_AROUND = 60  # code points before a turn in which a word tells what is moved


class Part(StrEnum):
    """What a time or length is in a move."""

    OLD = "old"
    NEW = "new"
    ON = "on"
    BY = "by"


@attrs.frozen(kw_only=True, slots=False)
class Marked:
    """A move as it stands in a text, before its times are resolved.

    Attributes:
        start: the code point at which the turn of phrase begins.
        end: the code point after it.
        turn: the turn.
        mover: what the verb or noun in it means; `None` where there is none.
        undone: whether its verb tells of a move still to be made.
        denied: whether it was not made.
        parts: where each time or length begins.
        floors: where the words of a time begin, if what stands before them is of the move.
        verb: where the verb or noun that moves them begins; `None` where there is none.
        side: the side of the new time that is meant: "beyond May"; `None` for that time.
        doubt: the word that may move them, and may not; empty if it does.
        is_decided: whether the time at which it was made stands apart from the others.
        told: how it is told.
    """

    start: int
    end: int
    turn: Turn
    mover: Mover | None
    undone: bool
    denied: bool
    parts: Mapping[Part, int]
    floors: Mapping[Part, int]
    verb: int | None = None
    side: Side | None = None
    doubt: str = ""
    is_decided: bool = False
    told: Told = Told.NOW

    @property
    def course(self) -> Course:
        """To which side it moves."""
        return self.turn.course if self.mover is None else self.mover.course


def marked(text: str, atoms: Sequence[Atom], words: MoveWords) -> tuple[Marked, ...]:
    """Return the moves that a text tells of, in order, no time in two of them."""
    return tuple(sorted(_Marks(text=text, atoms=atoms, words=words).moves(), key=_start))


def _start(move: Marked) -> int:
    return move.start


@attrs.frozen(kw_only=True, slots=False)
class _Marks:
    """A text in which every time is one mark, and every length another."""

    text: str
    atoms: Sequence[Atom]
    words: MoveWords

    @cached_property
    def _pieces(self) -> list[tuple[int, int, str]]:
        """The stretches of the text, and what each is in the marked one."""
        pieces, done = [], 0
        for atom in self.atoms:
            mark = mark_of(atom)
            for start, end in ends_of(atom, self.text) if mark else ():
                if start >= done:
                    lead = self._determiner(start)
                    pieces += [(done, start, self.text[done:start]), (start, end, lead + mark)]
                    done = end
        return [*pieces, (done, len(self.text), self.text[done:])]

    def _determiner(self, start: int) -> str:
        """Return the word with which a time begins that tells which is meant: "the 3 May"."""
        word = _FIRST_WORD.match(self.text, start)
        is_one = word is not None and word[1].lower() in self.words.determiners
        return word[0] if word is not None and is_one else ""

    @cached_property
    def _marked(self) -> list[int]:
        """Where the times and lengths of the text begin."""
        return [start for start, _, piece in self._pieces if piece[-1:] in {TIME, LENGTH}]

    @cached_property
    def _text(self) -> str:
        return "".join(piece for _, _, piece in self._pieces)

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(len(piece) for _, _, piece in self._pieces)]

    def _place(self, place: int) -> int:
        """Return where a place of the marked text stands in the text."""
        number = bisect_right(self._starts, place) - 1
        if number >= len(self._pieces):
            return len(self.text)
        return self._pieces[number][0] + place - self._starts[number]

    def moves(self) -> Iterator[Marked]:
        """Yield the moves, in each sentence those of the first turns first."""
        for last, hits in self._sentences():
            used, reached, found_here = set[int](), set[int](), list[Marked]()
            for turn, found in self.words.turns_in(self._text, hits, last):
                move = self._move(turn, found)
                if move is None or not used.isdisjoint(_own_places(move)):
                    continue
                if turn.onward and move.parts[Part.OLD] not in reached:
                    continue
                if turn.onward:
                    move = self._onward(move, found, found_here)
                used |= set(move.parts.values())
                is_single = Part.NEW in move.parts and f"{Part.NEW.upper()}+" not in turn.words
                reached |= {move.parts[Part.NEW]} if is_single else set()
                found_here.append(move)
            yield from _with_decisions(found_here)

    def _sentences(self) -> Iterator[tuple[int, Mapping[str, list[int]]]]:
        """Yield the end of each sentence with words that may tell of a move, and where they are."""
        hits, stops = dict[str, list[int]](), self._stops
        number = 0
        for cue in self.words.cue_pattern.finditer(self._text):
            place = cue.start()
            if number < len(stops) and place >= stops[number]:
                yield from ((stops[number], hits),) if hits else ()
                hits, number = {}, bisect_right(stops, place)
            for kind in self._kinds(cue):
                hits.setdefault(kind, []).append(place)
        if hits:
            yield len(self._text), hits

    def _kinds(self, cue: re.Match[str]) -> tuple[str, ...]:
        if cue.lastgroup != "word":
            return (cue.lastgroup or "",)
        return self.words.kinds_of[cue[0].lower()]

    @cached_property
    def _stops(self) -> list[int]:
        return [stop.end() for stop in _STOP.finditer(self._text)]

    def _move(self, turn: Turn, found: re.Match[str]) -> Marked | None:
        groups = found.groupdict()
        name = next((name for name in self.words.movers if groups.get(name)), "")
        mover = self.words.movers.get(name)
        if turn.behind and turn.behind.isdisjoint(self._words_before(found.start())[-1:]):
            return None
        if mover is not None and not self._moves_times(mover, name, found):
            return None
        if turn.recalls and may_stand(self._text, found, self.words):
            return None
        if turn.parted_by and not turn.parted_by.isdisjoint(self._between(found)[1:]):
            return None
        doubt = self._doubt(turn, name, found)
        if doubt is None or (turn.decided and not self._is_decision(mover, name, found)):
            return None
        named = {part: self._place(found.start(part)) for part in Part if groups.get(part)}
        parts = {
            part: self._marked[bisect_right(self._marked, place) - 1]
            for part, place in named.items()
        }
        return Marked(
            start=self._place(found.start()),
            end=self._place(found.end()),
            turn=turn,
            mover=mover,
            undone=bool(name) and self._is_undone(found, name),
            denied=bool(name) and self._is_denied(found.start(name)),
            parts=parts,
            verb=self._place(found.start(name)) if name else None,
            side=self._side(found) if Part.NEW in parts else None,
            doubt=doubt,
            is_decided=turn.decided,
            told=self._told(name, found),
            floors={
                part: self._place(found.start(f"{part}_from"))
                for part in (Part.OLD, Part.NEW)
                if part in parts and found.start(f"{part}_from") > found.start()
            },
        )

    def _onward(self, move: Marked, found: re.Match[str], others: Sequence[Marked]) -> Marked:
        """Return a move that only goes on from another, told as that is: "and then to 3 May"."""
        before = (one for one in others if one.parts.get(Part.NEW) == move.parts[Part.OLD])
        is_past = any(one.told is not Told.NOW for one in before) and Part.NEW in move.parts
        told = told_of(Told.THEN, self._behind(found), self.words) if is_past else Told.NOW
        return attrs.evolve(move, told=told)

    def _behind(self, found: re.Match[str]) -> str:
        """Return what stands behind the new time of a turn."""
        return self._text[found.end(Part.NEW) : found.end(Part.NEW) + _AROUND]

    def _told(self, name: str, found: re.Match[str]) -> Told:
        if not name or not found.groupdict().get(Part.NEW):
            return Told.NOW
        return Outcome(
            lists=self.words,
            undone=self._is_undone(found, name),
            word=found[name].split()[0].lower(),
            before=self._words_before(found.start(name)),
            behind=self._behind(found),
        ).told

    def _between(self, found: re.Match[str]) -> list[str]:
        """Return the words between the two times of a turn, in small letters."""
        between = self._text[found.end(Part.OLD) : found.start(Part.NEW)]
        return [word.lower() for word in _WORD.findall(between)]

    def _doubt(self, turn: Turn, name: str, found: re.Match[str]) -> str | None:
        """Return the word that may move its times, empty if it does; `None` if it does not."""
        starts = [found.start(part) for part in Part if found.groupdict().get(part)]
        if turn.doubtful:
            first = _WORD.match(self._text, found.start())
            between = self._text[first.end() if first else 0 : found.start(f"{Part.OLD}_from")]
            return changes(between.rsplit(None, 1)[0], self.words) or None
        if not name:
            return ""
        is_after = turn.decided or min(starts, default=0) > found.start(name)
        after = [start for start in starts if is_after and start >= found.end(name)]
        place = found.start(name)
        takers = Takers(
            lists=self.words,
            before=self._words_before(place),
            between=self._text[found.end(name) : min(after)] if after else "",
            word=found[name].lower(),
            is_joined=self._text[place - 1 : place] == "-",
        )
        is_verb = found[name].split()[0].lower() in self.words.kinds["moving"]
        taking = takers.taking(
            moves_from=bool(after) and bool(found.groupdict().get(Part.OLD)),
            is_participle=is_verb and not self._is_bare(found, name),
        )
        if taking is Taking.NOT:
            return None
        is_open = taking is Taking.OPEN or self._is_begin(found, name)
        return found[name] if is_open else ""

    def _is_begin(self, found: re.Match[str], name: str) -> bool:
        """Whether what is made longer "from" a time may be so from then on, or its end moves."""
        groups = found.groupdict()
        is_alone = bool(groups.get(Part.OLD)) and not groups.get(Part.NEW)
        return is_alone and self.words.movers[name].of_end

    def _is_decision(self, mover: Mover | None, name: str, found: re.Match[str]) -> bool:
        """Whether something was moved at a time: "was delayed in April", "on 3 May it was"."""
        if mover is None or self._is_noun(found, name):
            return False
        on, (first, last) = found.start(Part.ON), found.span(name)
        return Decision(
            lists=self.words,
            mover=mover,
            verb=found[name].split()[0],
            before=self._words_before(first),
            led=self._words_before(on),
            gap=self._text[on:first] if on < first else self._text[last:on],
            behind=self._text[found.end() : found.end() + _AROUND],
            has_length=bool(found.groupdict().get(Part.BY)),
            is_ahead=on < first,
        ).is_told

    def _side(self, found: re.Match[str]) -> Side | None:
        """Return the side of the new time that is meant, as what stands before it says."""
        before = self._text[max(0, found.start(Part.NEW) - _AROUND) : found.start(Part.NEW)]
        if self.words.beyond_pattern.search(before):
            return Side.AFTER
        return Side.NOT_BEFORE if self.words.at_least_pattern.search(before) else None

    def _words_before(self, place: int) -> list[str]:
        """Return the words of the sentence that stand shortly before a place, in small letters."""
        before = self._text[max(0, place - _AROUND) : place]
        stops = [stop.end() for stop in _STOP.finditer(before)]
        return [word.lower() for word in _WORD.findall(before[stops[-1] if stops else 0 :])]

    def _is_undone(self, found: re.Match[str], name: str) -> bool:
        if self.words.movers[name].of_article:
            return False
        words = self._words_before(found.start(name))
        return self._is_bare(found, name) or not self.words.helpers.isdisjoint(words[-3:])

    def _is_bare(self, found: re.Match[str], name: str) -> bool:
        """Whether a verb has no ending: "push", "to extend"."""
        return found[name].split()[0].lower() in self.words.undone

    def _is_noun(self, found: re.Match[str], name: str) -> bool:
        """Whether what may be a verb is a noun: "the move from …", "the first delay moved it"."""
        behind = self._words_before(found.start(name))[-1:]
        following = _WORD.match(self._text, found.end(name) + 1)
        is_subject = following is not None and following[0].lower() in self.words.done
        is_subject = is_subject and self.words.helpers.isdisjoint(behind)
        is_led = is_subject or not self.words.articles.isdisjoint(behind)
        return self._is_bare(found, name) and is_led

    def _is_denied(self, place: int) -> bool:
        words = [word.replace("’", "'") for word in self._words_before(place)[-4:]]
        turned = [at for at, word in enumerate(words) if word in self.words.turning]
        own = words[turned[-1] + 1 :] if turned else words  # "was not cancelled but moved"
        return any(word.endswith(self.words.denials) for word in own)

    def _moves_times(self, mover: Mover, name: str, found: re.Match[str]) -> bool:
        """Whether a verb or noun moves a time: "prices slipped from March to May" moves none."""
        words, lists = self._words_before(found.start(name)), self.words
        if mover.of_article:
            is_its_word = not lists.articles.isdisjoint(words[-3:])
        else:
            is_its_word = not self._is_noun(found, name)
        is_passive = not lists.passive.isdisjoint(words[-3:])
        if not is_its_word:
            return False
        behind = _WORD.findall(found[0][found.end(name) - found.start() :])
        beside = {*words, *(word.lower() for word in behind)}
        is_of_date = not beside.isdisjoint(lists.dates)
        is_of_quantity = mover.not_of and not beside.isdisjoint(lists.quantities)
        if not is_of_date and (mover.of_dates or is_of_quantity) and not self._runs_back(found):
            return False
        return is_passive or self._has_object(mover, name, found, is_of_date=is_of_date)

    def _runs_back(self, found: re.Match[str]) -> bool:
        """Whether the new time is before the old one, so that the two are no stretch."""
        places = [found.start(part) for part in (Part.OLD, Part.NEW) if found.groupdict().get(part)]
        starts = [self._marked[bisect_right(self._marked, self._place(at)) - 1] for at in places]
        spans = [
            atom.meaning.seen_from(_NOWHEN).span for atom in self.atoms if atom.start in starts
        ]
        if len(spans) != 2 or spans[0] is None or spans[1] is None:  # noqa: PLR2004 - both
            return False
        return spans[1].definitely_before(spans[0])

    def _has_object(
        self, mover: Mover, name: str, found: re.Match[str], *, is_of_date: bool
    ) -> bool:
        """Whether an active verb moves something else than its subject, if it must."""
        if not found.groupdict().get(Part.OLD):
            return not mover.of_subject
        follows = self._text[found.end(name) : found.start(f"{Part.OLD}_from")].split()
        if mover.of_subject:
            return len(follows) > 1 and self._is_bare(found, name)
        return not mover.of_others or is_of_date or len(follows) > 1


def _with_decisions(moves: Sequence[Marked]) -> Iterator[Marked]:
    """Yield moves, each with the time at which it was made, if that is told apart from it."""
    decided = [move for move in moves if move.turn.decided]
    others = [move for move in moves if not move.turn.decided]
    for move in others:
        is_open = Part.ON not in move.parts and move.verb is not None
        on = next((one for one in decided if is_open and one.verb == move.verb), None)
        if on is None:
            yield move
            continue
        decided.remove(on)
        yield attrs.evolve(move, parts={**on.parts, **move.parts}, is_decided=True)
    yield from decided


def _own_places(move: Marked) -> set[int]:
    """Return the times of a move that are of no other: it may go on from where one ended."""
    return {at for part, at in move.parts.items() if not (move.turn.onward and part is Part.OLD)}
