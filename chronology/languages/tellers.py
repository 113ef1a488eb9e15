"""Who tells something: whether it is anybody, or any paper, of whom it is known that they tell.

Persons ("the engineer", "she"), bodies ("the council"), names, and papers or findings ("the log",
"tests") are known to; of "the grapevine", "my horoscope" and "a quiz" nobody knows it.
"""

from chronology.languages.english import colon_leads as lead
from chronology.languages.english.entry_words import UNREAL
from chronology.languages.english.reserving import SELVES
from chronology.languages.grammar import Grammar
from chronology.languages.tokens import ASIDES, ENDS, STOPS
from chronology.languages.words import Words

_SUBJECT = 12  # words of a subject
_ASIDE = 14  # words of an aside behind a subject
_LONG_ENOUGH = 5  # letters of a noun for a person, at the least: "owner", no "her"


def is_somebody(words: Words, begin: int, verb: int) -> bool:
    """Say whether who tells is somebody: no "people", "nobody", "gossip", "ChatGPT"."""
    grammar, own = words.grammar, words.grammar.vouching
    place = words.before_adverbs(verb - 1)
    while grammar.is_auxiliary(words[place]):
        place = words.before_adverbs(place - 1)
    opening = _opening_of_aside(words, begin, place)
    if opening is not None:
        if _is_doubtful_aside(words, opening + 1, place, opening - 1):
            return False
        place = words.before_adverbs(opening - 1)
    subject = range(max(begin, place - _SUBJECT), place + 1)
    first = next((n + 1 for n in reversed(subject) if _parts_of_clause(words, n)), subject.start)
    spoken = [words[n] for n in range(first, place + 1)]
    if any(word in own.tellers | own.nameless for word in spoken):
        return False
    if any(words.is_none(n) or words[n] in grammar.nouns.few for n in range(first, place + 1)):
        return False
    if not spoken or words[verb] in grammar.clauses.factive:
        return True
    if spoken[-1] in own.indefinite or spoken[0] in own.vague:
        return False
    return is_known(words, first, place + 1)


def _opening_of_aside(words: Words, begin: int, close: int) -> int | None:
    """Return the mark that opens an aside which a mark closes: "The clip*, made by a bot*,"."""
    opening = ASIDES.get(words[close], frozenset())
    near = range(close - 1, max(begin, close - _ASIDE), -1)
    return next((n for n in near if words[n] in opening), None)


def _is_doubtful_aside(words: Words, begin: int, end: int, noun: int) -> bool:
    """Say whether an aside on who tells is not known to leave it genuine: ", *made by a bot*,"."""
    vouching, spoken = words.grammar.vouching, [words[n] for n in range(begin, end)]
    wrong = UNREAL | vouching.nameless | vouching.unreal
    if not wrong.isdisjoint(spoken):
        return True
    first = words.after_adverbs(begin)
    while words[first] in words.grammar.clauses.temporals:
        first = words.after_adverbs(first + 1)
    is_made = words.grammar.is_past(words[first]) and not words.is_noun(first)
    return words[noun] in lead.RECORDED and is_made and words[first] not in lead.MADE


def _parts_of_clause(words: Words, place: int) -> bool:
    """Say whether a word parts a subject from what stands before it."""
    clauses, word = words.grammar.clauses, words[place]
    return word in STOPS | ENDS | {","} | clauses.linking | clauses.that | clauses.temporals


def is_known(words: Words, begin: int, end: int) -> bool:
    """Say whether words name somebody who may be asked, or what may be looked up.

    Args:
        words: the sentence.
        begin: the first of them.
        end: the place behind them.
    """
    grammar, own = words.grammar, words.grammar.vouching
    spoken = [words[n] for n in range(begin, end)]
    if not (own.tellers | own.nameless).isdisjoint(spoken):
        return False
    return any(
        _is_known_to_tell(words, n, is_alone=end == begin + 1) for n in range(begin, end)
    ) or not any(word[:1].isalpha() and word not in grammar.nouns.determiners for word in spoken)


def before_hearer(words: Words, end: int) -> int:
    """Return the verb of telling before who is told: "*told* the court", "*told* me"; else -1.

    Args:
        words: the sentence.
        end: the place behind who is told.
    """
    grammar, at = words.grammar, end - 1
    if words[at] in grammar.vouching.telling_objects:
        at -= 1
        return at if words[at] in grammar.clauses.governing else -1
    ends = grammar.clauses.that | grammar.clauses.coordinators
    while at > max(0, end - _SUBJECT) and words[at][:1].isalpha() and words[at] not in ends:
        if words[at] in grammar.clauses.governing and not words.is_noun(at):
            is_oneself = words[end - 1] in SELVES
            return at if is_oneself or is_known(words, at + 1, end) else -1
        at -= 1
    return -1


def _is_known_to_tell(words: Words, place: int, *, is_alone: bool) -> bool:
    """Say whether a word is of somebody; a name that opens a sentence is so alone only."""
    grammar = words.grammar
    token, word = words.token(place), words[place].split("'")[0].split("’")[0]
    if token is None or not word[:1].isalnum():
        return False
    if token.is_capital and (place > 0 or is_alone):
        return True
    if word in grammar.nouns.numbers and words[place + 1][:1].isalpha() and not is_alone:
        return words[place + 1] in grammar.nouns.of | grammar.clauses.governing.keys()
    known = grammar.fields.utterances | grammar.nouns.pronouns
    known |= grammar.negation.referring | grammar.clauses.relatives
    is_other = word in known or word.removesuffix("s") in known
    return is_other or names_somebody(word, grammar)


def names_somebody(word: str, grammar: Grammar) -> bool:
    """Say whether a noun is for a person or a body: "tenant", "engineers", "council"."""
    own, plain = grammar.vouching, word.removesuffix("s")
    known = own.sources | grammar.fields.organisations | grammar.fields.titles
    known |= grammar.contending.parties
    is_by_ending = len(plain) >= _LONG_ENOUGH and plain.endswith(own.person_endings)
    return word in known or plain in known or is_by_ending
