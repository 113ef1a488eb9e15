"""What a cell of a row may say against all of it, whatever its column is called.

"Test data: Y" and "Remarks: withdrawn" may take a row back; nobody can tell by the name of the
column. What is known to be harmless is no such cell.
"""

import re
from functools import lru_cache
from itertools import pairwise

from chronology.expressions.column_names import (
    answer_in,
    asks_for_all,
    label_of,
    standing_in,
    status_columns,
)
from chronology.languages import known
from chronology.languages.doubtful_entries import is_of_remarks
from chronology.languages.english import columns as english
from chronology.languages.english import deed_columns as deeds
from chronology.languages.english import record_words as of_rows
from chronology.vocabulary import Standing

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 60  # code points of a remark; longer ones are read as any words
_STEM = 4  # letters of a word that tells a deed, at least
_MOST = 3  # words of a remark that calls off all of its row: "called off again"
_LONGEST_REMARK = 120  # code points of a cell that may speak of its row
_MARKED = re.compile(r"[(\[](?P<bracketed>[^\W\d_]{2,20})[)\]]|\b(?P<capitals>[A-Z]{4,20})\b")
_TOKEN = re.compile(r"[^\s,;.:!?()\[\]]+")
_OFF = frozenset({Standing.CALLED_OFF, Standing.TAKEN_BACK})
_OPEN = _OFF | {Standing.PLANNED, Standing.PENDING}
_NOT_DONE = _OPEN | {Standing.UNDER_WAY}
_STANDINGS = (
    english.CALLED_OFF, english.TAKEN_BACK, english.PENDING, english.NOT_YET_DONE,
    english.UNDER_WAY,
)  # fmt: skip


@lru_cache(maxsize=2**12)
def answers_openly(words: str, name: str) -> bool:
    """Say whether a cell answers, or denies, what nobody knows by the name of its column.

    Args:
        words: what stands in it.
        name: the name of its column.
    """
    if len(words) > _LONGEST or not words.strip():
        return False
    if asks_for_all(name):
        return answer_in(words, name) is None and standing_in(words) is None
    return not _is_read(name) and (is_an_answer(words) or english.NEGATED.search(words) is not None)


@lru_cache(maxsize=2**12)
def calls_off(words: str, name: str) -> bool:
    """Say whether a cell says no more than that something was called off, or is to come.

    Args:
        words: what stands in it.
        name: the name of its column.
    """
    if len(_WORD.findall(words)) > _MOST or _is_read(name):
        return False
    found = english.CALLED_OFF.match(words) or english.TAKEN_BACK.match(words)
    return (found is not None or _is_set_back(words)) and standing_in(words) in _OPEN


@lru_cache(maxsize=2**12)
def speaks_of_its_row(words: str, name: str) -> bool:
    """Say whether a cell speaks of the row as one that was entered: "typo, should be 12 May".

    Args:
        words: what stands in it.
        name: the name of its column.
    """
    if len(words) > _LONGEST_REMARK or not words.strip():
        return False
    if of_rows.OF_THE_ROW.search(words) is not None:
        return True
    spoken = [one.lower() for one in _TOKEN.findall(words)]
    is_narrative = of_rows.NARRATIVE.search(name.replace("_", " ")) is not None
    alone = of_rows.ALONE if is_narrative else of_rows.ALONE | of_rows.ACTIVITIES
    if not alone.isdisjoint(spoken) and all(one in alone | of_rows.BESIDE for one in spoken):
        return True
    return any(
        one in of_rows.UNREAL and (other in of_rows.OWNERS or spoken[-1] in of_rows.OWNERS)
        for one, other in pairwise(spoken)
    ) or _is_marked_as_unreal(words)


def _is_marked_as_unreal(words: str) -> bool:
    """Say whether a cell has such a word in brackets, or in capitals: "J. Doe (example)"."""
    marked = [found[found.lastgroup or 0] for found in _MARKED.finditer(words)]
    return any(one.lower() in of_rows.UNREAL for one in marked)


@lru_cache(maxsize=2**12)
def remarks_against(words: str, name: str) -> bool:
    """Say whether a remark on a row denies it, or says that it is not done: "was never done".

    Args:
        words: what stands in a cell.
        name: the name of its column.
    """
    if not is_of_remarks(name) or not words.strip():
        return False
    begin = english.OF_THE_ROW_ITSELF.match(words)
    opening = words[0 if begin is None else begin.end() :].strip()
    is_open = any(one.match(opening) for one in _STANDINGS) and standing_in(words) in _NOT_DONE
    return is_open or english.DENYING.search(words) is not None


def is_an_answer(words: str) -> bool:
    """Say whether a cell is a mere yes or no, and no mark for an empty one."""
    word = words.strip(" .()").casefold()
    return (word in english.YES or word in english.NO) and word not in english.BARE_NO


def _is_set_back(words: str) -> bool:
    """Say whether a cell says no more than that its row is still to come: "postponed"."""
    found = english.PENDING.match(words) or english.NOT_YET_DONE.match(words)
    return found is not None and found.end() == len(words)


def undoes(name: str) -> bool:
    """Say whether the dates of a column are of when what its rows tell was undone: "Reversed"."""
    return english.UNDOING.search(name) is not None


def is_of_any_event(name: str) -> bool:
    """Say whether the name of a column does not tell of which event its dates are: "Date"."""
    words = (word.lower() for word in _WORD.findall(name.replace("_", " ")))
    return all(word in english.UNDATING for word in words)


@lru_cache(maxsize=2**12)
def dates_its_row(name: str, beside: tuple[str, ...] = ()) -> bool:
    """Say whether the dates of a column are of what its rows tell: "Opened", "Date".

    Those of any other may be of something else: "Valid until", "Renewal", "Best case". Where the
    words beside it tell a deed, only one that is done of every row, or that deed, is theirs: beside
    "Pier was reopened" it is "Done" or "Reopened", and neither "Paid" nor "Keyed in".

    Args:
        name: the name of the column.
        beside: what stands in other cells that are quoted with it.
    """
    spoken = [word.lower() for word in _WORD.findall(name.replace("_", " "))]
    plain = english.UNDATING | deeds.PLAIN_DATES
    if all(word in plain for word in spoken):
        return True
    if beside and not deeds.RECORDING.isdisjoint(spoken):
        return False
    if _is_parted(spoken):
        return label_of(name).does != ""
    if any(word in deeds.OF_EVERY_ROW and word not in deeds.NO_DEEDS for word in spoken):
        known = plain | deeds.DEEDS | deeds.OF_EVERY_ROW
        return not deeds.BARE_ENDS & set(spoken) or all(word in known for word in spoken)
    if any(_tells(word, beside) for word in spoken if word not in plain):
        return True
    return _is_of_a_deed(name, spoken, beside)


def _is_of_a_deed(name: str, spoken: list[str], beside: tuple[str, ...]) -> bool:
    """Say whether a name tells a deed, and no other is told beside it."""
    if (deeds.DEEDS | english.HAPPENED) & set(spoken) - deeds.NO_DEEDS:
        return not any(map(_tells_by_a_verb, beside))
    is_done = bool(frozenset({label_of(name).happened}) - deeds.NO_DEEDS - {""})
    return is_done and all(map(_is_a_name, beside))


def _is_parted(spoken: list[str]) -> bool:
    """Say whether a word makes something else of a deed's day: "Used by"."""
    return any(
        word in deeds.PARTS_A_DEED and not (word == "of" and "date" in spoken) for word in spoken
    )


def _tells(word: str, beside: tuple[str, ...]) -> bool:
    """Say whether the deed of a column's name is told beside it: "Reopened", "Pier reopening"."""
    fields = known()["en"].reader.grammar.fields
    spoken = {one.lower() for words in beside for one in _WORD.findall(words)}
    is_deed = len(word) >= _STEM and known()["en"].reader.grammar.is_past(word)
    return is_deed and fields.stem(word) in {fields.stem(one) for one in spoken}


def _tells_by_a_verb(words: str) -> bool:
    """Say whether words of a cell tell what was done: "Pier reopened", "repairing the lift"."""
    grammar = known()["en"].reader.grammar
    spoken = filter(str.islower, _WORD.findall(words))
    return any(grammar.is_past(one) or grammar.is_gerund(one) for one in spoken)


def _is_a_name(words: str) -> bool:
    """Say whether words of a cell are no more than a name: "Acme Ltd", not "lift repair"."""
    nouns = known()["en"].reader.grammar.nouns
    spoken = _WORD.findall(words)
    return not any(one.islower() and one not in nouns.prepositions for one in spoken)


@lru_cache(maxsize=1024)
def _is_read(name: str) -> bool:
    """Say whether it is known what a column says of how its rows stand."""
    return bool(status_columns((name,)))
