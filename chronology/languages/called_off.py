"""Whether a sentence calls off, or puts off, what it plans for a time.

"The vote set for 3 June has been cancelled", "The opening on 3 June, the minister said, is off",
"The council has shelved plans to open it in June": the day was planned, and is no more.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

import attrs

from chronology.patterns import when_used
from chronology.vocabulary import Modality

_LONGEST = 700  # code points of a sentence that are read
_SEPARATORS = re.compile(r"[,;:()\[\]—–]|\s-{1,2}\s")
_LONGEST_BEFORE = 60  # code points before a verb in which its auxiliaries stand
_LONGEST_PLACE = 14  # words between a time and the verb of its noun, at most
_STAMP_END = r"(?=\W{0,3}\Z|\s?[)\].;!—–|]|\s?\n)"
_WORD = re.compile(r"[^\W\d_]+")


@attrs.frozen(kw_only=True)
class CalledOff:
    """Words by which what was planned for a time is called off or put off.

    Attributes:
        start: where they begin in the text.
        end: the code point after them.
        words: the words.
        counts_as: `cancelled`, or `pending` for what is only put off.
    """

    start: int
    end: int
    words: str
    counts_as: Modality


@attrs.frozen(kw_only=True, eq=False, slots=False)
class CalledOffWords:
    """The words of a language by which a plan is called off, as patterns.

    Attributes:
        passive: what is said of a plan behind it ("has been cancelled"), by what it counts as.
        active: what is said of a plan before it ("cancelled").
        excluding: a verb that tells what will not be ("ruled out"), and no delay.
        excluded: what may stand between that and the time ("an opening in").
        missing: a verb that tells what was, or will be, missed ("misses").
        missed: what may stand between that and the time ("its opening date of").
        missed_before: the same where the time stands before what is missed ("its").
        targets: what is missed, behind its time ("deadline").
        label: what alone is a stamp on a plan ("CANCELLED:", "(postponed)").
        placed: how words begin that tell more of a time's noun behind it ("at the hall").
        parting: words within those that begin something else.
        subject: what may stand for the plan directly before the verb ("but it").
        joining: words with which another clause begins.
        bare: words before a time that name nothing.
        beside_the_plan: things that may be called off while the plan stands ("tickets for").
        planned_for: what may stand between such a verb and the time.
        recalled: the same, with the plan in a clause of its own ("; it was set for").
        of_earlier: what makes an adjective of the verb ("the cancelled").
        revived: words by which the plan stands all the same.
        hanging: words before such a verb in its clause that make it tell of something else:
            "after the works were suspended".
        calling: every form of a verb that calls off what was planned as a whole.
        telling: those of its forms that by themselves tell that it was done ("cancelled").
        announcing: words directly before a form by which it was as good as done: "will be",
            "decided to".
        told_to_come: the same in what somebody is told to have said: "would be".
        was_ahead: words before a time that make a plan of what is told of it: "were going to".
        impossible: what tells behind a time that its plan cannot be: "cannot", "is not possible".
        came_to_nothing: what may be told behind such a time ("but she *cancelled*"); what it is
            stands in the group `verb`.
    """

    passive: Mapping[Modality, str]
    active: Mapping[Modality, str]
    excluding: str
    excluded: str
    missing: str
    missed: str
    missed_before: str
    targets: str
    label: Mapping[Modality, str]
    placed: str
    parting: str
    subject: str
    joining: str
    bare: str
    beside_the_plan: str
    planned_for: str
    recalled: str
    of_earlier: str
    revived: str
    hanging: str
    calling: str
    telling: str
    announcing: str
    told_to_come: str
    was_ahead: str
    impossible: str
    came_to_nothing: Mapping[Modality, str]

    def in_sentence(
        self, text: str, sentence: tuple[int, int], time: tuple[int, int]
    ) -> Iterator[CalledOff]:
        """Yield the words of a sentence by which what it plans for a time is called off.

        Whether they are denied, or hang on a condition, is for the reader of clauses to say.

        Args:
            text: the text.
            sentence: where the sentence begins, and the code point after it.
            time: the same of the time in it.
        """
        first, last = max(sentence[0], time[0] - _LONGEST), min(sentence[1], time[1] + _LONGEST)
        before, behind = text[first : time[0]], text[time[1] : last]
        if self._revived.search(before):
            return
        yield from self._come_to_nothing(text, time[1], before, behind)
        if self._revived.search(behind):
            return
        yield from self._not_kept(text, first, before, behind)
        yield from self._of_the_plan(text, time, before, behind)

    def _of_the_plan(
        self, text: str, time: tuple[int, int], before: str, behind: str
    ) -> Iterator[CalledOff]:
        """Yield the words that call off, or put off, what is planned, of which they tell."""
        first = time[0] - len(before)
        for counts_as, patterns in self._patterns.items():
            for found in patterns["passive"].finditer(behind):
                if self._is_of_the_time(before, behind[: found.start()]):
                    start = time[1] + found.start()
                    yield _called_off(text, start, start + len(found[0]), counts_as)
            for found in patterns["active"].finditer(before):
                if self._reaches(before, found):
                    start = first + found.start()
                    yield _called_off(text, start, start + len(found[0]), counts_as)
            # Which holds the pattern of the first, and is far longer.
            recalled = patterns["recalled"] if patterns["passive"].search(before) else None
            for found in recalled.finditer(before) if recalled else ():
                start = first + found.start()
                yield _called_off(text, start, start + len(found["verb"]), counts_as)
            if opening := patterns["opening"].match(before):
                start = first + opening.start("stamp")
                yield _called_off(text, start, start + len(opening["stamp"]), counts_as)
            if closing := patterns["closing"].match(behind):
                start = time[1] + closing.start("stamp")
                yield _called_off(text, start, start + len(closing["stamp"]), counts_as)

    def _come_to_nothing(
        self, text: str, end: int, before: str, behind: str
    ) -> Iterator[CalledOff]:
        """Yield the words behind a plan by which somebody called it off, or it never came."""
        if not self._was_ahead.search(before):
            return
        for counts_as, pattern in self._came_to_nothing.items():
            found = pattern.match(behind)
            if found and not self._revived.search(behind, found.end()):
                first, last = found.span("verb")
                yield _called_off(text, end + first, end + last, counts_as)

    def _not_kept(self, text: str, first: int, before: str, behind: str) -> Iterator[CalledOff]:
        """Yield the words by which a time is ruled out or missed: "will miss its date of"."""
        for found in re.finditer(self.excluding, before):
            if re.fullmatch(self.excluded, before[found.end() :]):
                start = first + found.start()
                yield _called_off(text, start, first + found.end(), Modality.CANCELLED)
        for found in re.finditer(self.missing, before):
            rest = before[found.end() :]
            is_before = re.fullmatch(self.missed_before, rest) and re.match(self.targets, behind)
            if is_before or re.fullmatch(self.missed, rest):
                start = first + found.start()
                yield _called_off(text, start, first + found.end(), Modality.PENDING)

    def verbs(
        self, text: str, stretch: tuple[int, int], counts_as: Modality
    ) -> Iterator[CalledOff]:
        """Yield the verbs of a stretch that call off, or put off, whatever its plan is.

        Args:
            text: the text.
            stretch: where it begins, and the code point after it.
            counts_as: which of the two.
        """
        first, last = stretch[0], min(stretch[1], stretch[0] + _LONGEST)
        words, patterns = text[first:last], self._patterns[counts_as]
        if self._revived.search(words):
            return
        for pattern in (patterns["passive"], patterns["active"]):
            for found in pattern.finditer(words):
                clause = _SEPARATORS.split(words[: found.start()])[-1]
                is_another = re.search(self.hanging, clause, re.IGNORECASE)
                if not is_another and not re.search(self.of_earlier, clause, re.IGNORECASE):
                    yield _called_off(text, first + found.start(), first + found.end(), counts_as)

    def forms(self, text: str, stretch: tuple[int, int]) -> Iterator[CalledOff]:
        """Yield every form of a verb of a stretch that calls off, whether or not it was done."""
        for found in self._calling.finditer(text, *stretch):
            yield _called_off(text, found.start(), found.end(), Modality.CANCELLED)

    def impossible_behind(
        self, text: str, sentence: tuple[int, int], time: tuple[int, int]
    ) -> int | None:
        """Return where the words end that tell behind a time, as of now, of what cannot be.

        Args:
            text: the text.
            sentence: where the sentence begins, and the code point after it.
            time: the same of the time in it.
        """
        last = min(sentence[1], time[1] + _LONGEST)
        found = self._impossible.search(text, time[1], last)
        return None if found is None else found.end()

    def is_told(self, form: CalledOff) -> bool:
        """Say whether a form of a verb tells by itself that it was done: "cancelled"."""
        return self._telling.fullmatch(form.words) is not None

    def is_announced(self, text: str, form: CalledOff, *, is_told: bool) -> bool:
        """Say whether the words before a form make it as good as done: "decided to cancel".

        Args:
            text: the text.
            form: the form.
            is_told: whether somebody is told to have said so.
        """
        before = text[max(0, form.start - _LONGEST_BEFORE) : form.start]
        if is_told and self._told_to_come.search(before):
            return True
        return self._announcing.search(before) is not None

    def begins_with_one(self, text: str, at: int) -> bool:
        """Say whether a verb that calls off begins at a place."""
        return any(re.compile(verb).match(text, at) for verb in self.active.values())

    @cached_property
    def _patterns(self) -> Mapping[Modality, Mapping[str, re.Pattern[str]]]:
        return {
            counts_as: {
                "passive": when_used(self.passive[counts_as]),
                "active": when_used(self.active[counts_as]),
                "recalled": when_used(
                    rf"(?P<verb>{self.passive[counts_as]}){self.recalled}(?<=\s)\Z"
                ),
                "opening": when_used(
                    rf"\W{{0,5}}(?P<stamp>(?i:{self.label[counts_as]}))\s?[:—–|\])-]"
                ),
                "closing": when_used(
                    rf"\s{{0,2}}[—–(\[:,|-]\s{{0,2}}(?P<stamp>(?i:now\s)?"
                    rf"(?i:{self.label[counts_as]})){_STAMP_END}"
                ),
            }
            for counts_as in self.passive
        }

    @cached_property
    def _was_ahead(self) -> re.Pattern[str]:
        return re.compile(self.was_ahead, re.IGNORECASE)

    @cached_property
    def _impossible(self) -> re.Pattern[str]:
        return re.compile(self.impossible, re.IGNORECASE)

    @cached_property
    def _came_to_nothing(self) -> Mapping[Modality, re.Pattern[str]]:
        found = self.came_to_nothing.items()
        return {mood: re.compile(pattern, re.IGNORECASE) for mood, pattern in found}

    @cached_property
    def _calling(self) -> re.Pattern[str]:
        return re.compile(self.calling, re.IGNORECASE)

    @cached_property
    def _telling(self) -> re.Pattern[str]:
        return re.compile(self.telling, re.IGNORECASE)

    @cached_property
    def _announcing(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{self.announcing})\Z", re.IGNORECASE)

    @cached_property
    def _told_to_come(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{self.told_to_come})\Z", re.IGNORECASE)

    @cached_property
    def _revived(self) -> re.Pattern[str]:
        return re.compile(self.revived, re.IGNORECASE)

    def _is_of_the_time(self, before: str, between: str) -> bool:
        """Say whether a verb behind a time has that time's plan as its subject.

        Asides between the two are passed over; where another clause begins, or another thing is
        named, the verb belongs to that.
        """
        if self._is_an_opening(before) or re.search(self.beside_the_plan, before, re.IGNORECASE):
            return False
        own, *asides = _SEPARATORS.split(between)
        if not self._tells_more(own.strip()):
            return False
        if not asides:
            return True
        *within, last = (part.strip() for part in asides)
        if not re.fullmatch(self.subject, last, re.IGNORECASE):
            return False
        return not any(re.match(self.joining, part, re.IGNORECASE) for part in within)

    def _is_an_opening(self, before: str) -> bool:
        """Say whether a time opens its clause, so that what follows happened then."""
        words = _SEPARATORS.split(before)[-1] if not before.rstrip().endswith("(") else "("
        named = [word for word in _WORD.findall(words) if not re.fullmatch(self.bare, word.lower())]
        return words != "(" and not named

    def _tells_more(self, own: str) -> bool:
        """Say whether words behind a time only tell more of its plan: "at the town hall"."""
        if not own:
            return True
        is_short = len(own.split()) <= _LONGEST_PLACE
        begins = re.match(rf"{self.placed}|{self.subject}\Z", own, re.IGNORECASE)
        return bool(is_short and begins and not re.search(self.parting, own, re.IGNORECASE))

    def _reaches(self, before: str, verb: re.Match[str]) -> bool:
        """Say whether a verb before a time has that time's plan as its object."""
        if re.search(self.of_earlier, before[: verb.start()], re.IGNORECASE):
            return False
        return re.fullmatch(self.planned_for, before[verb.end() :]) is not None


def _called_off(text: str, start: int, end: int, counts_as: Modality) -> CalledOff:
    return CalledOff(start=start, end=end, words=text[start:end], counts_as=counts_as)
