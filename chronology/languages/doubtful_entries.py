"""Entries over a text by which it is not known to stand: "Verified: no", "Nature: practical joke".

What may be said so against a text nobody can list. So only keys that are known to name something
beside it ("Place", "Crew") may have any value; a value of another must be known to leave the text
as it is ("Status: adopted by the council", "Approved: 8 June 2023"), or be a name.
"""

import re
from collections.abc import Iterator

from chronology.languages.english import entry_words as own
from chronology.languages.governors import Governor
from chronology.languages.grammar import Grammar
from chronology.languages.tellers import names_somebody
from chronology.vocabulary import Governing

_ENTRY = re.compile(
    r"[ \t>*_|-]{0,6}(?P<key>[^\W\d_][\w.’'()&/ -]{0,39}?)[*_]{0,3}:[*_]{0,3}[ \t]{1,9}"
    r"(?P<value>[^\n]{1,160})"
)
_WORD = re.compile(r"n/a|[^\W_][^\s,;:()\[\]\"“”]*|[-–—?]")
_HAS_WORDS = re.compile(r"[^\W_]")
_CLOSED = re.compile(r"[.!?;…][\"”’')\]*_]{0,4}\s*\Z")
_URL = re.compile(r"https?://|www\.")
_ADDRESS = re.compile(r"<[^<>\s]{3,80}>|\b[^\s<>@]{1,60}@[^\s<>@]{2,60}")
_REACH = 3_000  # code points above a place, and below where a text begins
_MOST = 40  # lines that are looked at
_LINES = 6  # lines of a head that are no entries
_LONG = 12  # words of such a line, and of a value
_FEW = 4  # words of a key

_Entry = tuple[int, int, str, str]


def doubtful_entry(text: str, place: int, begin: int, grammar: Grammar) -> Governor | None:
    """Return an entry over a place that is not known to leave the text as it is; or `None`.

    Args:
        text: the text.
        place: a code point of it.
        begin: where its message begins, or 0: in the head there stand entries on all of it.
        grammar: the words of its language.
    """
    line = text.rfind("\n", max(0, place - _REACH), place) + 1
    is_entry = _ENTRY.match(text[line : line + _REACH].partition("\n")[0]) is not None
    over = (
        *_directly_above(text, line),
        *(() if line <= begin else _entries_of_head(text, begin, line)),
    )
    under = _directly_below(text, line) if is_entry else ()
    for start, end, key, value in (*over, *under):
        is_sure = _judges(key) or _is_of_teller(_words_of_entry(key))
        if not is_sure and (is_entry or not _has_a_neighbour(text, start, end)):
            continue  # lines of a talk look so, and headlines: "Pier fire: the owner and the keys"
        if not leaves_as_it_is(key, value, grammar):
            return Governor(kind=Governing.UNVOUCHED, start=start, end=end, words=f"{key}: {value}")
    return None


def judged_in_a_row(key: str, value: str, grammar: Grammar, *, is_first: bool = False) -> bool:
    """Say whether a cell judges its row by words that are not known to let it stand.

    What a column that is known to name something beside the deed says is of that; in one that
    judges, or of which nobody knows what it names, a value must be known to leave the row as it is.

    Args:
        key: the name of the column.
        value: the words of the cell.
        grammar: the words of the language.
        is_first: whether it is the first column of which nobody knows that: it tells the deed.
    """
    named, spoken = _words_of_key(key), _words_of_entry(value)
    if not named or own.BARE_MARKS.issuperset(spoken):
        return False
    if not own.JUDGING_ROWS.isdisjoint(named) and _noun_of_key(named) not in own.NAMING:
        return not _is_let_stand(key, value, grammar)
    if not own.WRONG.isdisjoint(named):
        return not leaves_as_it_is(key, value, grammar)
    is_refuted = own.REFUTING.search(value) is not None
    if is_first or is_known_column(key, grammar):
        return is_refuted and not is_first
    is_refuted = is_refuted or _opens_with_none(spoken, grammar)
    return is_refuted or not _tells_nothing_against(value, spoken, grammar)


def _is_let_stand(key: str, value: str, grammar: Grammar) -> bool:
    """Say whether a judgment of a row is known to let it stand: "confirmed", "minor", a name."""
    named, spoken = _words_of_key(key), _words_of_entry(value)
    is_weight = not own.WEIGHING.isdisjoint(named) and _is_a_weight(spoken)
    if is_weight or _is_a_name_given(value, spoken):
        return True
    if not own.BY.isdisjoint(named):
        return leaves_as_it_is(key, value, grammar)
    is_denied = any(_says_there_is_none(one, grammar) for one in spoken)
    return not is_denied and _lets_it_stand(value, spoken, grammar)


def is_of_remarks(key: str) -> bool:
    """Say whether a column says something of its rows, and never what they tell: "Remarks"."""
    return not own.REMARKING.isdisjoint(_words_of_entry(key.replace("_", " ")))


def is_known_column(key: str, grammar: Grammar) -> bool:
    """Say whether a column is known to name something beside the deed of its rows: "Weather".

    Args:
        key: the name of the column.
        grammar: the words of the language.
    """
    named = _words_of_key(key)
    if not named or own.DEEDS.intersection(named):
        return not named
    head = _noun_of_key(named)
    is_several = named[-1].endswith("s") and not named[-1].endswith("ss")
    is_person = head not in own.EXAMINING and names_somebody(head, grammar)
    known = own.NAMING | own.SORTING | own.FREE | own.TELLING
    return head in known or named[0] in known or is_several or is_person


def _is_a_weight(spoken: list[str]) -> bool:
    """Say whether a value tells how grave something was, or how good: "minor", "4"."""
    return all(one in own.GRAVE | own.SMALL or one.strip("0/.%") for one in spoken) and all(
        one in own.GRAVE | own.SMALL or any(map(str.isdigit, one)) for one in spoken
    )


def _opens_with_none(spoken: list[str], grammar: Grammar) -> bool:
    return spoken[0] not in own.BARE_MARKS and _says_there_is_none(spoken[0], grammar)


def leaves_as_it_is(key: str, value: str, grammar: Grammar) -> bool:
    """Say whether an entry is known to make nothing of what it stands over.

    Args:
        key: what stands before its colon.
        value: what stands behind it.
        grammar: the words of the language.
    """
    value = _ADDRESS.sub("", value)
    named, spoken = _words_of_key(key), _words_of_entry(value)
    if not named or len(named) > _FEW or not spoken or own.TECHNICAL.match(key.lower()):
        return True
    is_denied = any(_says_there_is_none(one, grammar) for one in spoken)
    if not own.WRONG.isdisjoint(named):
        return is_denied
    is_free, is_of_teller = not own.FREE.isdisjoint(named), _is_of_teller(named)
    if is_free:
        return not is_denied and own.WRONG.isdisjoint(spoken)
    if is_of_teller or _judges(key):
        is_numbered = own.NUMBERED.fullmatch(value) and not own.VERSIONS.isdisjoint(named)
        is_so = _is_somebody if is_of_teller else _lets_it_stand
        return bool(is_numbered) or (not is_denied and is_so(value, spoken, grammar))
    return _names_what_is_beside(named, value, spoken, grammar)


def _is_of_teller(named: list[str]) -> bool:
    """Say whether a key names those from whom a text is: "Source", "Checked by"."""
    is_by = not own.BY.isdisjoint(named)
    return is_by or not (own.TELLING.isdisjoint(named) or _noun_of_key(named) in own.JUDGING)


def _names_what_is_beside(
    named: list[str], value: str, spoken: list[str], grammar: Grammar
) -> bool:
    """Say whether an entry names something beside the text, or nothing that could be against it."""
    head = _noun_of_key(named)
    if head in own.SORTING:
        return own.WRONG.isdisjoint(spoken)
    if head in own.NAMING or named[0] in own.NAMING:
        return True
    is_none = own.DENIED.issuperset(spoken)
    is_of_several = named[-1].endswith("s") and not named[-1].endswith("ss")
    if names_somebody(head, grammar) or (is_of_several and is_none):
        return is_none or own.WRONG.isdisjoint(spoken)
    is_denied = any(_says_there_is_none(one, grammar) for one in spoken)
    return not is_denied and _tells_nothing_against(value, spoken, grammar)


# What a key names ----------------------------------------------------------------------------


def _words_of_key(key: str) -> list[str]:
    """Return the words of a key, be it that of a program: "date_display"."""
    return _words_of_entry(key.replace("_", " "))


def _words_of_entry(words: str) -> list[str]:
    return [one.lower().rstrip(".!").replace("’", "'") for one in _WORD.findall(words)]


def _noun_of_key(named: list[str]) -> str:
    """Return the noun that a key names: "*Date* of birth", "Publication *date*"."""
    ends = (n for n, one in enumerate(named) if one in own.BEFORE_MORE and n)
    end = next(ends, len(named))
    return _one(named[end - 1])


def _one(word: str) -> str:
    plain = word.removesuffix("s")
    return plain if plain in own.NAMING | own.JUDGING and word not in own.JUDGING else word


def _judges(key: str) -> bool:
    named = _words_of_key(key)
    return any(one in own.JUDGING for one in named) and _noun_of_key(named) not in own.NAMING


# What a value says ---------------------------------------------------------------------------


def _says_there_is_none(word: str, grammar: Grammar) -> bool:
    negation = grammar.negation
    return word in own.DENIED or word in negation.none or word in negation.adverbs


def _lets_it_stand(value: str, spoken: list[str], grammar: Grammar) -> bool:
    """Say whether all words of a judgment let a text stand, or are a day."""
    if not own.WRONG.isdisjoint(spoken):
        return False
    known = own.AFFIRMED | own.PAPERS | own.SMALL
    others = _words_of_entry(own.DATED.sub("", value))
    return all(one in known or names_somebody(one, grammar) for one in others)


def _is_somebody(value: str, spoken: list[str], grammar: Grammar) -> bool:
    """Say whether a value names somebody, or a paper, that may be asked or looked up."""
    vouching = grammar.vouching
    if not (own.WRONG | vouching.nameless).isdisjoint(spoken):
        return False
    if not (vouching.tellers - own.AGENCIES).isdisjoint(spoken):
        return False
    owners = [one.split("'")[0] for one in spoken]
    is_known = any(names_somebody(one, grammar) for one in owners)
    is_known = is_known or not own.PAPERS.isdisjoint(spoken)
    is_known = is_known or any(one in own.AGENCIES for one in spoken)
    return is_known or _URL.search(value) is not None or _is_a_name_given(value, spoken)


def _is_a_name_given(value: str, spoken: list[str]) -> bool:
    """Say whether a value is a name: two words in capitals at the least, or letters for one."""
    written = [one for one in _WORD.findall(value) if one.lower() not in own.SMALL]
    is_short = len(written) == 1 and written[0].isupper() and len(written[0]) > 1
    is_capital = all(one[:1].isupper() for one in written)
    is_name = is_capital and (len(written) > 1 or is_short)
    return is_name and own.AFFIRMED.isdisjoint(spoken)


def _tells_nothing_against(value: str, spoken: list[str], grammar: Grammar) -> bool:
    """Say whether an entry of an unknown key has a number, a name, or words that affirm."""
    if not own.WRONG.isdisjoint(spoken):
        return False
    known = own.AFFIRMED | own.PAPERS | own.SMALL | grammar.times.names
    is_plain = all(
        one in known or any(map(str.isdigit, one)) or names_somebody(one, grammar) for one in spoken
    )
    return is_plain or _URL.search(value) is not None or _is_a_name_given(value, spoken)


# Where entries stand -------------------------------------------------------------------------


def _directly_above(text: str, line: int) -> Iterator[_Entry]:
    """Yield the entries directly above a line, the nearest first; one blank line may part them."""
    floor = max(0, line - _REACH)
    at = line
    above = text[floor:line].splitlines(keepends=True)[-_MOST:]
    for number, one in enumerate(reversed(above)):
        at -= len(one)
        if _HAS_WORDS.search(one) is None:
            if number:
                return
            continue
        found = _entry_in(one)
        if found is None:
            return
        yield at + found[0], at + found[1], found[2], found[3]


def _has_a_neighbour(text: str, start: int, end: int) -> bool:
    """Say whether another entry stands in the line above an entry, or below it."""
    begin = text.rfind("\n", max(0, start - _REACH), start)
    above = text[max(0, begin - _REACH) : max(0, begin)].rpartition("\n")[2]
    below = text[end : end + _REACH].partition("\n")[2].partition("\n")[0]
    return any(_ENTRY.fullmatch(one.rstrip()) is not None for one in (above, below))


def _directly_below(text: str, line: int) -> Iterator[_Entry]:
    """Yield the entries in the lines directly below a line."""
    at = line
    below = text[line : line + _REACH].splitlines(keepends=True)[:_MOST]
    for number, one in enumerate(below):
        found, start = _entry_in(one), at
        at += len(one)
        if number and found is None:
            return
        if number and found is not None:
            yield start + found[0], start + found[1], found[2], found[3]


def _entries_of_head(text: str, begin: int, line: int) -> Iterator[_Entry]:
    """Yield the entries in the head of a text, or a message: before its first sentence."""
    at, others = begin, 0
    for one in text[begin : min(line, begin + _REACH)].splitlines(keepends=True)[:_MOST]:
        found, start = _entry_in(one), at
        at += len(one)
        if found is not None:
            place = start + found[0], start + found[1]
            if _has_a_neighbour(text, *place):  # one alone is of what stands below it
                yield *place, found[2], found[3]
        elif _HAS_WORDS.search(one) is not None:
            others += 1
            is_prose = _CLOSED.search(one) is not None or len(one.split()) > _LONG
            if is_prose or others > _LINES:
                return


def _entry_in(line: str) -> _Entry | None:
    """Return where an entry stands in a line, its key and its value; `None` for a sentence."""
    found = _ENTRY.fullmatch(line.rstrip())
    if found is None or len(found["value"].split()) > _LONG:
        return None
    key, value = found["key"].strip(), found["value"].strip().rstrip("*_")
    is_sentence = _CLOSED.search(value) is not None and not _judges(key)
    is_sentence = is_sentence and own.TELLING.isdisjoint(_words_of_entry(key))
    return None if is_sentence else (found.start("key"), found.end("value"), key, value)
