"""What the name of a table's column says of what stands in it, and what a status says of its row.

"Revised completion" tells of a plan, "Actual start" of what was done. "Status: Planned" beside a
date says of it what a verb says of a time in a sentence: that it is still to come.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

import attrs

from chronology import expressions
from chronology.languages import known
from chronology.languages.english import columns as english
from chronology.languages.english import deed_columns as deeds
from chronology.vocabulary import Modality, Recall, Standing

_WORD = re.compile(r"[^\W\d_]+")
_PERCENTAGE = re.compile(r"(\d{1,3}(?:\.\d{1,9})?) ?(%?)", re.ASCII)
_ALL = 100
_LONGEST_NAME = 500  # code points of the name of a column
_MOST_DIGITS = 3  # of a figure by which a status tells how things stand
_LONGEST = 60  # code points of a status; longer ones are read as any words
_TURNS = frozenset({Modality.CANCELLED, Modality.DENIED})


@attrs.frozen(kw_only=True)
class Label:
    """What the name of a column says of the dates in it.

    Attributes:
        plans: the words by which it tells surely of what is to come; empty for none.
        ahead: whether any word of it may tell so.
        does: the words by which it tells surely of what was done; empty for none.
        happened: the words by which it tells so where no other is of plans; empty for none.
        turns: whether it tells that something was denied or called off.
        is_due: whether it makes deadlines of them.
        ends: whether they are of the end of what lasts.
        begins: whether they are of its begin.
        finishes: whether they are of when all was done.
        is_first_step: whether they come before whatever is still to come.
        is_of_works: whether they are of works, which may be going on.
        recall: how it tells of what was planned before; `None` if it does not.
    """

    plans: str = ""
    ahead: bool = False
    does: str = ""
    happened: str = ""
    turns: bool = False
    is_due: bool = False
    ends: bool = False
    begins: bool = False
    finishes: bool = False
    is_first_step: bool = False
    is_of_works: bool = False
    recall: Recall | None = None

    @property
    def is_open(self) -> bool:
        """Whether it tells of plans and of what was done: "Actual/forecast end"."""
        return bool(self.plans and self.does)


@lru_cache(maxsize=1024)
def label_of(name: str) -> Label:
    """Return what the name of a column says; of one that is too long for a name nobody knows."""
    if len(name) > _LONGEST_NAME:
        return Label(plans=name[:_LONGEST], does=name[:_LONGEST])
    moods = known()["en"].reader.grammar.fields.moods
    plain = name.replace("_", " ")
    words = {word.lower() for word in _WORD.findall(plain)}
    done, happened = sorted(english.DONE & words), sorted(_participles(words))
    is_first, is_former = bool(english.FIRST_PLANS & words), bool(english.FORMER_PLANS & words)
    sample = f"{name}: 2020-01-14"
    plans = _plans_in(plain)
    return Label(
        plans=plans,
        ahead=bool(plans) or moods[Modality.PLANNED].search(plain) is not None,
        does=done[0] if done else "",
        happened=happened[0] if happened and not english.FIRST_PLANS & words else "",
        turns=any(moods[one].search(plain) for one in _TURNS),
        is_due=expressions.is_due(sample, len(name) + 2, len(sample)),
        ends=bool(english.ENDS & words) and not english.BEGINS & words,
        begins=bool(english.BEGINS & words) and not english.ENDS & words,
        finishes=bool((english.ENDS | english.FINISHING) & words),
        is_first_step=bool(english.FIRST_STEPS & words),
        is_of_works=bool(english.WORKS & words) and not english.ENDS & words,
        recall=Recall.ORIGINAL if is_first else Recall.RECALLED if is_former else None,
    )


def _participles(words: set[str]) -> frozenset[str]:
    """Return the words of a column's name by which something was done: "Handed over"."""
    grammar = known()["en"].reader.grammar
    others = frozenset(filter(grammar.is_past, words)) - english.QUALIFIERS
    return (english.HAPPENED & words) | others


def _plans_in(name: str) -> str:
    found = english.SURELY_PLANNED.search(name) or english.QUALIFIED_PLAN.search(name)
    return found[0] if found else ""


@lru_cache(maxsize=2**12)
def plan_in(words: str) -> str:
    """Return the words of a cell by which what stands there is surely a plan: "NET March 2022"."""
    found = english.SURELY_PLANNED.search(words) if len(words) <= _LONGEST else None
    return found[0] if found else ""


@attrs.frozen(kw_only=True)
class StatusColumn:
    """A column that says how things stand.

    Attributes:
        at: its place.
        answers: how things stand if it says yes, and if it says no, by that.
        of: the only column of which it says so; `None` for the row.
    """

    at: int
    answers: Mapping[bool, Standing | None] = attrs.field(factory=dict, hash=False)
    of: int | None = None


@lru_cache(maxsize=64)
def status_columns(names: tuple[str, ...]) -> tuple[StatusColumn, ...]:
    """Return the columns of a table that say how things stand."""
    return tuple(_status_columns(names))


def _status_columns(names: tuple[str, ...]) -> Iterator[StatusColumn]:
    for at, name in enumerate(names):
        if len(name) > _LONGEST_NAME:
            continue
        words = [word.lower() for word in _WORD.findall(name.replace("_", " "))]
        of = _column_named(words, names) if words and words[-1] in english.SORTS else None
        answers = _answers(name)
        is_sort = bool(words) and words[-1] in english.SORTS
        if answers or of is not None or is_sort or is_status(name):
            yield StatusColumn(at=at, answers=answers, of=of)


@lru_cache(maxsize=1024)
def is_status(name: str) -> bool:
    """Say whether a column by its name says how its rows stand."""
    words = {word.lower() for word in _WORD.findall(name.replace("_", " "))}
    is_of_dates = "date" in words and bool(english.SORTS_OF_DATES & words)
    is_percentage = english.PERCENT.search(name) is not None
    return bool(english.STATUSES & words) or is_of_dates or is_percentage


def _column_named(words: list[str], names: tuple[str, ...]) -> int | None:
    """Return the place of the column of dates that is called as another but for its last word."""
    *of, sort = words
    times = english.ENDS | english.BEGINS | english.FINISHING | {"date"}
    if not of or (sort in english.STATUSES and not times.intersection(of)):
        return None
    for at, name in enumerate(names):
        own = [word.lower() for word in _WORD.findall(name.replace("_", " "))]
        if own and (own == of or (own[: len(of)] == of and own[-1] == "date")):
            return at
    return None


@lru_cache(maxsize=1024)
def _answers(name: str) -> Mapping[bool, Standing | None]:
    """Return how things stand by an answer to what the name of a column asks; empty if it does not.

    "Cancelled", "Estimated?", "Completed (y/n)".
    """
    label = label_of(name)
    if english.CALLED_OFF.search(name):
        return {True: Standing.CALLED_OFF, False: Standing.NOT_CALLED_OFF}
    if english.VOIDING.search(name):
        return {True: Standing.TAKEN_BACK, False: Standing.NOT_CALLED_OFF}
    if label.plans and not label.does:
        return {True: Standing.PLANNED, False: None}
    words = {word.lower() for word in _WORD.findall(name)}
    if label.does or words & english.HAPPENED or _is_confirming(name):
        return {True: Standing.DONE, False: Standing.PENDING}
    return {}


def _is_confirming(name: str) -> bool:
    return english.CONFIRMING.search(name) is not None


def answer_in(words: str, name: str) -> bool | None:
    """Return the yes or no that a cell is; `None` if it is neither."""
    word = words.strip(" .()").casefold()
    if word in english.YES or word in english.NO:
        return word in english.YES
    asking = (english.ASKING, english.CALLED_OFF, english.VOIDING)
    is_asked = asks_for_all(name) or any(one.search(name) for one in asking)
    return word == "1" if is_asked and word in {"0", "1"} else None


@lru_cache(maxsize=1024)
def asks_for_all(name: str) -> bool:
    """Say whether a column asks whether all of its row was done, and nothing else: "Done"."""
    words = {word.lower() for word in _WORD.findall(name.replace("_", " "))}
    return bool(words) and words <= english.WHOLE_DEEDS


@lru_cache(maxsize=2**12)
def standing_of(words: str, column: StatusColumn, name: str) -> Standing | None:
    """Return how things stand by a cell of a column that says so; `None` where it is not plain."""
    if column.answers and (answer := answer_in(words, name)) is not None:
        return column.answers[answer]
    is_read = column.of is not None or is_status(name) or Standing.DONE in column.answers.values()
    if not is_read:
        return Standing.PLANNED if english.ESTIMATES.fullmatch(words) else None
    if english.PERCENT.search(name) and (share := _PERCENTAGE.fullmatch(words)):
        return _standing_at(float(share[1]), is_percent=bool(share[2]) or "%" in name)
    return standing_in(words)


def _standing_at(share: float, *, is_percent: bool) -> Standing | None:
    """Return how things stand of which so much is done; 1 may be a hundredth, or all."""
    if share == 1 and not (is_percent and share > 1):
        return None
    return Standing.DONE if share >= _ALL else Standing.UNDER_WAY


@lru_cache(maxsize=2**12)
def standing_in(words: str) -> Standing | None:
    """Return how things stand by the words of a status; `None` where they do not say it plainly."""
    if len(words) > _LONGEST:
        return None
    plain = english.BOTH_WAYS.sub("", words)
    if english.DOUBTED_STATUS.search(plain):
        return None
    if (found := english.NOT_YET_DONE.search(plain)) and not _is_doubted(plain, found):
        return Standing.PLANNED
    if (found := english.CALLED_OFF.search(plain)) and not _is_doubted(plain, found):
        return Standing.CALLED_OFF
    for pattern, standing in (
        (english.TAKEN_BACK, Standing.TAKEN_BACK),
        (english.PENDING, Standing.PENDING),
        (english.UNDER_WAY, Standing.UNDER_WAY),
        (english.FINISHED, Standing.DONE),
    ):
        if (found := pattern.search(plain)) and not _is_doubted(plain, found):
            return standing
    return None


def awaits_what_follows(words: str, label: Label) -> bool:
    """Say whether a status tells what a done thing waits for: "Awaiting bank details".

    Args:
        words: the status.
        label: what the name of the date's column says; it must tell of what was done: "Awarded".
    """
    is_told = bool(label.does or label.happened) and not label.plans
    return is_told and english.AWAITED_NEXT.fullmatch(words[:_LONGEST]) is not None


def is_going_on(words: str) -> bool:
    """Say whether a status says plainly that nothing was called off: "Issued", "Active"."""
    found = english.GOING_ON.search(words)
    return found is not None and not _is_doubted(words, found)


def is_unknown(words: str) -> bool:
    """Say whether a status tells nothing that is known of how things stand: "Level 3", "20 %"."""
    plain = words.strip()
    if not plain or plain.casefold() in english.BARE_NO or len(words) > _LONGEST:
        return False
    if sum(map(str.isdigit, plain)) > _MOST_DIGITS and _WORD.search(plain) is None:
        return False  # a day, or a number of something else
    if deeds.UNFINISHED.search(plain):
        return True
    is_known = is_going_on(words) or standing_in(words) is not None
    return not (is_known or english.TRUSTED.search(words))


def _is_doubted(words: str, found: "re.Match[str]") -> bool:
    """Say whether something before a word makes it say the contrary."""
    return english.DOUBT.search(words[: found.start()]) is not None


def governs(standing: Standing, label: Label) -> bool:
    """Say whether a standing is against a report of a date behind the name of a column.

    What is only under way may have begun, as works have that are still to be finished; and
    whatever comes first was done before it.
    """
    if label.is_of_works and standing is Standing.PENDING:
        return False
    if label.is_first_step or standing in {Standing.DONE, Standing.NOT_CALLED_OFF}:
        return False
    if standing is Standing.UNDER_WAY:
        return label.finishes and not label.does
    return not (standing is Standing.PENDING and label.does)
