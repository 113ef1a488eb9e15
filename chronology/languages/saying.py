"""Who says it: the verbs of saying in a sentence, and the names that are their subjects."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import attrs

from chronology.languages.governors import Governor
from chronology.languages.grammar import Grammar
from chronology.languages.subjects import Subject, subjects_before, subjects_behind
from chronology.languages.tokens import ENDS, QUOTE_MARKS, Token
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_LONGEST_NAME = 8  # words of a subject with its titles


@attrs.frozen(kw_only=True)
class Saying:
    """A verb of saying, of which a stretch of text is what is said.

    Attributes:
        words: the subject and its verb, as the text has them.
        name: the words of the subject without titles, if it is a mere name; else none.
        subjects: who says it, each with the head of its words.
    """

    words: str
    name: tuple[str, ...]
    subjects: tuple[Subject, ...] = ()


def sayings(
    text: str, stretch: tuple[int, int], governors: Sequence[Governor], grammar: Grammar
) -> Iterator[Saying]:
    """Yield who may say a stretch of text: before it, in it, or behind it ("…," said Tokayev).

    Args:
        text: the text.
        stretch: where the stretch begins, and the code point after it.
        governors: the words that govern it as what is said.
        grammar: the words of its language.
    """
    words = Words.around(text, stretch, stretch, grammar)
    saying = grammar.fields.saying
    governing = {one.start for one in governors}
    for place, word in enumerate(words.spoken):
        is_saying = word in saying and not words.is_noun(place)
        if not (is_saying or _is_of_many(place, words, governing)):
            continue
        # What governs the verb that governs the stretch may say it too: "He recalled that X said".
        is_before = place < words.first and (bool(governors) or _is_before_colon(place, words))
        is_within = _opens(place, words) or _is_put_in(place, words)
        if is_before or _is_behind(place, words) or is_within:
            yield _saying(place, words)
    yield from _according(words)


def deniers(text: str, denial: tuple[int, int], grammar: Grammar) -> tuple[Subject, ...]:
    """Return who denies something, as the denial itself names them: "*the mayor* denies that".

    Args:
        text: the text.
        denial: where the words that deny begin, and the code point after them.
        grammar: the words of its language.
    """
    words = Words.around(text, denial, denial, grammar)
    kinds = grammar.clauses.governing
    for place in range(words.first, words.last):
        if kinds.get(words[place]) is Governing.DENIAL and not words.is_noun(place):
            is_passive = words[place + 1] in grammar.times.agents  # "is denied by the mayor"
            return (
                subjects_behind(place + 2, words) if is_passive else subjects_before(place, words)
            )
    return ()


def _is_of_many(place: int, words: Words, governing: set[int]) -> bool:
    """Say whether a verb that governs what is said is that of many: "Prosecutors *say* he did"."""
    is_verb = words.tokens[place].start in governing
    return is_verb and words[place] in words.grammar.fields.saying_of_many


def _according(words: Words) -> Iterator[Saying]:
    """Yield of whose word a whole sentence is: "*According to Lars Holm*, the mill was sold"."""
    clauses, infinitive = words.grammar.clauses, words.grammar.verbs.infinitive
    for place in range(len(words) - 2):
        if words[place] not in clauses.reporting_openings or words[place + 1] not in infinitive:
            continue
        end = place + 2
        while end < len(words) and end - place <= _LONGEST_NAME and _is_part(words, end):
            end += 1
        found = words.tokens[place:end]
        yield Saying(
            words=words.text[found[0].start : found[-1].end],
            name=_without_titles(words.tokens[place + 2 : end], words),
            subjects=subjects_behind(place + 2, words),
        )


def _is_before_colon(place: int, words: Words) -> bool:
    """Say whether a verb is followed by a colon that opens what is said: "Ann told Tom: …"."""
    between = [words[n] for n in range(place, words.first)]
    return ":" in between and not ENDS.intersection(between)


def _opens(place: int, words: Words) -> bool:
    """Say whether the stretch itself begins with who says it: "Overchuk said the plant opened"."""
    if not words.first <= place < words.last:
        return False
    commas = [n for n in range(words.first, place) if words[n] == ","]
    is_one = not commas or (
        words[words.first] not in {",", *QUOTE_MARKS} and commas == _around_apposition(place, words)
    )
    return is_one and not words.has_verb_between(words.first, place)


def _around_apposition(place: int, words: Words) -> list[int]:
    """Return the commas around what tells who somebody is: "The guard, R. Molina, stated"."""
    closing = words.before_adverbs(place - 1)
    opening = words.opening_of(closing) if words[closing] == "," else -1
    return [opening, closing] if opening >= 1 else []


def _is_put_in(place: int, words: Words) -> bool:
    """Say whether the stretch itself has who says it put in, or behind: "It opened, Berg said"."""
    if not words.first <= place < words.last or not _closes(place, words):
        return False
    commas = (n for n in range(words.first, place) if words[n] == ",")
    comma = next((n for n in commas if not words.has_verb_between(n + 1, place)), None)
    if comma is None:
        return False
    clauses = words.grammar.clauses
    joining = clauses.coordinators | clauses.linking | clauses.relatives | clauses.temporals
    opening = next((n for n in range(comma + 1, place) if words[n] not in QUOTE_MARKS), place)
    is_told = words.has_verb_between(words.first, comma) or words.has_verb_between(
        place + 1, words.last
    )
    return is_told and words[opening] not in joining


def _is_behind(place: int, words: Words) -> bool:
    """Say whether a verb of saying closes what stands before it: "It opened, Overchuk said."."""
    if place < words.last or not _closes(place, words):
        return False
    at = words.last
    while at < place and (words[at] == "," or words[at] in QUOTE_MARKS or words[at] in ENDS):
        at += 1
    marked = any(words[n] == "," for n in range(words.last - 2, at))
    if not marked or any(words[n] == ";" for n in range(at, place)):
        return False
    if not any(words[n] == "," for n in range(at, place)):
        return True
    closing = words.before_adverbs(place - 1)  # "the minister, Anna Keller, said"
    return words[closing] == "," and not words.has_verb_between(at, place)


def _closes(place: int, words: Words) -> bool:
    """Say whether nothing is told behind a verb of saying: it ends its sentence, or nearly so."""
    for n in range(place + 1, len(words)):
        word = words[n]
        if word in ENDS or word in {",", ";"}:
            return True
        if words.grammar.is_verb(word) or word in words.grammar.clauses.that:
            return False
    return True


def _saying(place: int, words: Words) -> Saying:
    begin, end = _apposed(place, words) or (_before(place, words), place)
    is_behind = begin == place
    if is_behind:
        begin, end = place + 1, _after(place, words)
        is_led = place < words.first and words[words.before_adverbs(place - 1)] == ","
        is_behind = begin < end or not is_led  # "Eva Berg, 52, who had left, said: …"
    shown = words.tokens[min(begin, place) : max(end, place + 1)]
    return Saying(
        words=words.text[shown[0].start : shown[-1].end],
        name=() if _of_passive(place, words) else _name(begin, end, words),
        subjects=_subjects(place, words, is_behind=is_behind),
    )


def _subjects(place: int, words: Words, *, is_behind: bool) -> tuple[Subject, ...]:
    if not is_behind:
        return _of_passive(place, words) or subjects_before(place, words)
    is_told = words[place] in words.grammar.fields.telling
    return () if is_told else subjects_behind(place + 1, words)


def _of_passive(place: int, words: Words) -> tuple[Subject, ...]:
    """Return who says it where one is told: "Keller was told by *Vos*"; nobody where none is named.

    Nothing where the verb is no passive.
    """
    grammar, before = words.grammar, words.before_adverbs(place - 1)
    if words[before] not in grammar.verbs.be:
        return ()
    end = min(len(words), place + _LONGEST_NAME)
    for at in range(place + 1, end):
        if words[at] in grammar.fields.agents:
            return subjects_behind(at + 1, words)
        if words[at] in grammar.clauses.that or words[at] in ENDS:
            break
    is_told = words[place] in grammar.fields.telling
    return (Subject(head=(), all_words=(), is_for_others=False),) if is_told else ()


def _apposed(place: int, words: Words) -> tuple[int, int] | None:
    """Return the name in or before an apposition: "the engineer, *David Osei*, said"."""
    closing = words.before_adverbs(place - 1)
    opening = words.opening_of(closing) if words[closing] == "," else -1
    if opening < 1 or words[opening] != ",":
        return None
    points = [n for n in range(opening + 2, closing) if words[n] == "." and len(words[n - 1]) == 1]
    if all(_is_part(words, n) or n in points for n in range(opening + 1, closing)):
        return max([opening, *points]) + 1, closing  # behind initials: "R. Molina"
    begin = opening
    while begin > 0 and opening - begin < _LONGEST_NAME and _is_part(words, begin - 1):
        begin -= 1
    return (begin, opening) if begin < opening else None


def _before(place: int, words: Words) -> int:
    """Return where the subject directly before a verb begins; the verb's place if none does."""
    end = place
    while end > 0 and (
        words.grammar.is_adverb(words[end - 1]) or words.grammar.is_auxiliary(words[end - 1])
    ):
        end -= 1
    if end == 0 or words[end - 1] in {",", *QUOTE_MARKS, *ENDS}:
        return place
    begin = end
    while begin > 0 and end - begin < _LONGEST_NAME and _is_part(words, begin - 1):
        begin -= 1
    return begin if begin < end else max(0, end - 1)


def _after(place: int, words: Words) -> int:
    """Return the place after the subject behind a verb: "said Rustam Minnikhanov"."""
    at = place + 1
    if words[place] in words.grammar.fields.telling:
        return at
    while at < len(words) and at - place <= _LONGEST_NAME and _is_part(words, at):
        at += 1
    return at


def _is_part(words: Words, place: int) -> bool:
    token = words.token(place)
    if token is None or not token.text[:1].isalpha():
        return False
    return token.is_capital or token.text in words.grammar.fields.particles


def _name(begin: int, end: int, words: Words) -> tuple[str, ...]:
    """Return the words of a subject that is a person's mere name, without titles."""
    grammar, fields = words.grammar, words.grammar.fields
    while end > begin and not _is_part(words, end - 1):
        end -= 1
    while begin < end and _opens_sentence(words[begin], grammar):
        begin += 1
    found = [words.tokens[n] for n in range(begin, end)]
    before = words[begin - 1]
    if not found or not all(_is_part(words, n) for n in range(begin, end)):
        return ()
    ruling = grammar.nouns.determiners - grammar.clauses.that | grammar.clauses.joining
    if before in ruling or before in grammar.nouns.prepositions:
        return ()
    if any(token.text in fields.organisations for token in found):
        return ()
    return _without_titles(found, words)


def _opens_sentence(word: str, grammar: Grammar) -> bool:
    """Say whether a word before a name is none, though it may have a capital: "Then", "Monday"."""
    clauses, times = grammar.clauses, grammar.times
    is_of_time = word in times.names or word in times.deictic
    is_joining = word in clauses.coordinators or word in clauses.temporals
    is_leading = is_joining or word in grammar.nouns.prepositions
    return is_of_time or is_leading or grammar.is_adverb(word)


def _without_titles(found: Sequence[Token], words: Words) -> tuple[str, ...]:
    grammar, titles = words.grammar, words.grammar.fields.titles
    last = max((n for n, token in enumerate(found) if token.text in titles), default=-1)
    rest = found[last + 1 :]
    if not rest or any(not token.is_capital for token in rest[-1:]):
        return ()
    spoken = tuple(token.text for token in rest)
    if len(rest) == 1 and words.text[rest[0].start : rest[0].end].isupper():
        return ()  # "GM said": an acronym
    known = grammar.nouns.pronouns | grammar.nouns.determiners | grammar.clauses.relatives
    return () if spoken[0] in known else spoken


@lru_cache(maxsize=256)
def is_surname(name: str, text: str) -> bool:
    """Say whether a text has a word as the last of a longer name: "Alexei Overchuk"."""
    pattern = rf"\b[^\W\d_a-z][\w.’'-]{{1,30}}\s(?i:{re.escape(name)})\b(?!\s[A-Z])"
    return re.search(pattern, text) is not None
