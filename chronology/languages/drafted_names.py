"""The names of people and things that stand in a clause or a sentence, without titles."""

from collections.abc import Iterator, Sequence

from chronology.languages.clause_verbs import Stretch, led_from
from chronology.languages.name_cuts import as_text, is_large
from chronology.languages.timed_clauses import TimedClause
from chronology.languages.tokens import ENDS, QUOTE_MARKS, STOPS
from chronology.languages.words import Words

_CELLS = frozenset({"|"})
_MOST_NAMES = 6
_MOST_PLACES = 50  # of a name that are looked at
_SHORTEST = 2  # letters of a name that is one word
_OF_A_COUNTRY = 4  # words from a title to the end of a name, with "of" and a country


def of_times(words: Words, times: Sequence[Stretch]) -> Iterator[int]:
    """Yield the places of the words of some times, with those that lead them in."""
    for start, end in times:
        first = words.place_of(start)
        if first < len(words):
            last = max(words.place_of(end), first + 1)
            last += words[last] in words.grammar.nouns.genitive
            yield from range(led_from(words, first), last)


def names_in(clause: TimedClause, times: Sequence[Stretch]) -> tuple[str, ...]:
    """Return the names that stand in a clause, without titles: "Anna Keller", "Ministry of Roads".

    A word that opens the sentence is one only beside another that is written large, or where the
    text writes it large elsewhere.
    """
    words, found = clause.words, dict[str, None]()
    dated = frozenset(of_times(words, times))
    at, (first, last) = min(clause.begin, clause.subject[0]), (clause.begin, clause.end)
    while at < last:
        end = _name_end(words, at, last)
        if end == at or at in dated or (clause.subject[1] <= at < first):
            at += 1
            continue
        begin = at
        of_office = begin
        if words[end - 1] not in words.grammar.fields.organisations:
            begin = _behind_titles(words, begin, end)
        drafting = words.grammar.drafting
        is_none = words[at - 1] in drafting.placing or _is_shown(words, at, end)
        if not is_none and (name := _a_name(words, begin, end)):
            found[name] = None
        if of_office < begin - 1 and (name := _a_name(words, of_office, of_office + 1)):
            found[name] = None
        at = end
    return tuple(found)[:_MOST_NAMES]


def names_of_sentence(words: Words) -> list[tuple[Stretch, str]]:
    """Return the names in a sentence, each once, without titles, and where it stands first.

    Of places behind "in" or "at" no name is told.
    """
    found = dict[str, Stretch]()
    at = 0
    while at < len(words):
        end = _name_end(words, at, len(words))
        begin = _behind_titles(words, at, end) if end > at else at
        is_placed = words[at - 1] in words.grammar.drafting.placing if at else False
        if end > at and not is_placed and (name := _a_name(words, begin, end)):
            found.setdefault(name, (begin, end))
        at = max(end, at + 1)
    return [(place, name) for name, place in found.items()]


def _name_end(words: Words, at: int, last: int) -> int:
    """Return where a name ends that begins at a place; the place itself for none."""
    end = at
    while end < last and is_large(words, end):
        end += 1
        joins = words[end] in words.grammar.nouns.of or words[end] == "&"
        joins = joins or words[end] in words.grammar.fields.particles
        joins = joins or (words[end] == "." and words[end - 1] in words.grammar.drafting.saints)
        if end + 1 < last and end > at and joins and is_large(words, end + 1):
            end += 1
    return end


def _is_shown(words: Words, at: int, end: int) -> bool:
    """Say whether what is written large is what a paper calls itself: "this *Agreement*"."""
    return end == at + 1 and words[at - 1] in words.grammar.drafting.showing


def _behind_titles(words: Words, begin: int, end: int) -> int:
    """Return where a person's name begins behind titles: "Tatarstan President *Ann Marsh*"."""
    titles, nouns = words.grammar.fields.titles, words.grammar.nouns
    last = max((n for n in range(begin, end - 1) if words[n] in titles), default=begin - 1)
    if last < begin:
        return begin
    if words[last + 1] in nouns.of:  # "President of Azerbaijan Ann Marsh"
        return end - 2 if end - last > _OF_A_COUNTRY else last + 2
    return last + 1


def _a_name(words: Words, begin: int, end: int) -> str:
    token = words.tokens[begin]
    name = as_text(words, list(range(begin, end)))
    is_alone = end - begin == 1
    if is_alone and (words[begin] in words.grammar.fields.titles or len(name) < _SHORTEST):
        return ""
    opens = begin == 0 or words[begin - 1] in ENDS | QUOTE_MARKS | STOPS | _CELLS
    if opens and is_alone and not _is_large_elsewhere(words.text, name, token.start):
        return ""
    return name.rstrip("'’")


def _is_large_elsewhere(text: str, name: str, start: int) -> bool:
    """Say whether a text has a name within a sentence, too."""
    at = text.find(f" {name}")
    for _ in range(_MOST_PLACES):
        if at < 0:
            break
        if at + 1 != start and at > 0 and (text[at - 1].islower() or text[at - 1] == ","):
            return True
        at = text.find(f" {name}", at + 1)
    return name[1:].isupper() or any(map(str.isupper, name[1:]))
