"""Entries of a chronicle: "19 July 2019: A judge bars the sale." tells what happened that day.

In a list of such lines the present is that of the day, and not of the telling. One line alone,
and a list that calls itself a programme, may speak of what is to come.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import attrs

from chronology.languages.clause_end import clause_end
from chronology.languages.clause_verbs import Stretch
from chronology.languages.drafting import Told, told_of_clause
from chronology.languages.present_verbs import verb_told
from chronology.languages.reader import Reader
from chronology.languages.timed_clauses import TimedClause
from chronology.languages.tokens import tokens
from chronology.languages.words import Words
from chronology.vocabulary import LeftOut

_BEFORE = re.compile(r"[ \t]{0,40}(?:[-*•–▪·+][ \t]{1,20})?(?P<marks>[*_]{0,3}[\[(]?)")
_MARK = re.compile(
    r"[*_]{0,3}[\])]?(?:,?[ \t]{1,3}\d{1,2}[:.h]\d{2}(?:[ ]?(?:[ap]m|UTC|GMT|Z|[A-Z]{2,4}))?)?"
    r"[*_]{0,3}[ \t]{0,20}"
    r"(?:(?P<mark>[:.]|[-–—]{1,2}(?=[ \t]))[*_]{0,3}[ \t]{1,20}|(?P<gap>\t|[ ]{2,40}))(?=[^\W_])"
)
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_LINE = 120  # code points of a line before a time
_LONGEST = 600  # code points of an entry
_ABOVE = 1_000  # code points above a list in which it says what it is
_FEWEST = 2  # entries of a list
_WHOLE = ".!"


@attrs.frozen(kw_only=True)
class Entry:
    """One entry of a chronicle.

    Attributes:
        time: where its day begins in the text, and the code point after it.
        start: where marks begin that stand around the day ("**").
        begin: where its words begin, behind the mark.
        end: where its first sentence ends, exclusive.
    """

    time: Stretch
    start: int
    begin: int
    end: int


def entries_in(text: str, times: Sequence[Stretch], reader: Reader) -> Mapping[Stretch, Entry]:
    """Return the entries of the chronicles in a text, by their times.

    Args:
        text: the text.
        times: where the times of the calendar in it begin and end, in order.
        reader: of its language.
    """
    of_form: defaultdict[str, list[Entry]] = defaultdict(list)
    for time in times:
        for form, entry in _entry_of_line(text, time, reader):
            of_form[form].append(entry)
    lists = (one for one in of_form.values() if len(one) >= _FEWEST)
    sound = (one for one in lists if not _is_programme(text, one[0].time[0], reader))
    return {entry.time: entry for one in sound for entry in one}


def _entry_of_line(text: str, time: Stretch, reader: Reader) -> Iterator[tuple[str, Entry]]:
    """Yield the entry that a time heads, with the mark behind the time, if it heads one."""
    line = text.rfind("\n", max(0, time[0] - _LONGEST_LINE), time[0]) + 1
    if line == 0 and time[0] > _LONGEST_LINE:
        return
    found = _MARK.match(text, time[1], time[1] + _LONGEST_LINE)
    before = _BEFORE.fullmatch(text, line, time[0])
    if found is None or before is None:
        return
    begin = found.end()
    stop = text.find("\n", begin, begin + _LONGEST)
    whole = stop if stop >= 0 else min(len(text), begin + _LONGEST)
    _, end = reader.sentence(text[begin:whole], 0, 1)
    entry = Entry(time=time, start=before.start("marks"), begin=begin, end=begin + end)
    yield found["mark"] or "gap", entry


def _is_programme(text: str, first: int, reader: Reader) -> bool:
    """Say whether what stands above a list calls it one of what is to come: "Programme"."""
    drafting = reader.grammar.drafting
    above = {word.lower() for word in _WORD.findall(text, max(0, first - _ABOVE), first)}
    return not above.isdisjoint(drafting.programmes) and above.isdisjoint(drafting.chronicles)


def told_in_entry(
    text: str, entry: Entry, times: Sequence[Stretch], reader: Reader
) -> Told | LeftOut:
    """Return what an entry of a chronicle tells of its day, or why nothing is drafted of it.

    Where it names another time, what its verb tells may be of that one.

    Args:
        text: the text.
        entry: the entry.
        times: where the times of its sentence begin and end.
        reader: of its language.
    """
    grammar = reader.grammar
    if grammar.drafting.furniture.search(text[entry.time[0] : entry.end]):
        return LeftOut.FURNITURE
    if any(entry.begin <= start < entry.end for start, _ in times):
        return LeftOut.VERBLESS
    found = tuple(tokens(text, entry.time[0], entry.end, grammar.spelling.joined))
    spoken = tuple(token.text for token in found)
    words = Words(text=text, grammar=grammar, tokens=found, spoken=spoken, first=0, last=len(found))
    begin, end = words.place_of(entry.begin), len(words)
    is_whole = text[entry.begin : entry.end].rstrip().endswith(tuple(_WHOLE))
    verb = verb_told(words, begin, end, is_whole=is_whole)
    if verb is None:
        return LeftOut.VERBLESS
    time = (0, words.place_of(entry.time[1]))
    end = max(clause_end(words, verb[1], time), verb[1] + 1)
    clause = TimedClause(
        words=words,
        time=time,
        begin=0,
        end=end,
        group=verb[0],
        verb=verb[1],
        subject=(begin, verb[0]),
        goes_on=end,
    )
    if _is_hedged(words, begin, verb[1]):
        return LeftOut.DOUBT
    told = told_of_clause(text, clause, entry.time, times, reader)
    if isinstance(told, LeftOut):
        return told
    is_past = grammar.is_past(words[verb[0]])
    return attrs.evolve(told, start=entry.start, is_historic=not is_past)


def _is_hedged(words: Words, begin: int, end: int) -> bool:
    """Say whether an adverb before a verb doubts it: "the clerk *allegedly* burns the books"."""
    negation = words.grammar.negation
    own = range(begin, end)
    is_adverb = any(words[n] in negation.hedging_adverbs for n in own)
    return is_adverb or any(words.begun(negation.hedging_phrases, n) for n in own)
