"""Whether a time is that of a subject whose verb is left out: "was ready early, and *B on 3 May*".

"Block A was completed early and Block B on 9 June" dates Block B, though the only verb is that of
Block A. What "and" joins tells them apart: behind an adverb or another time no noun is joined
with what stands before ("Rome and Paris on 3 May"), and so a new subject begins.
"""

from chronology.languages.governors import Attached
from chronology.languages.tokens import CLOSING, STOPS
from chronology.languages.verb_of_time import TimeInSentence
from chronology.languages.words import Words
from chronology.vocabulary import Attachment

_SUBJECT = 8  # words of a subject whose verb is left out, at the most


def of_a_verbless_subject(
    time: TimeInSentence, verb: int | None, main: int | None
) -> Attached | None:
    """Return that a time is of a subject whose verb is left out; `None` if it is not.

    Args:
        time: the time.
        verb: the verb found to have it, or that of what is told.
        main: the verb of what is told.
    """
    if verb is None or main is None or not _is_of_a_verbless_subject(time, verb):
        return None
    return Attached(kind=Attachment.THING, verb=time.words.tokens[verb].start)


def _is_of_a_verbless_subject(time: TimeInSentence, verb: int) -> bool:
    """Say whether a subject without a verb of its own stands between a verb and a time."""
    words, last = time.words, time.before_lead() + 1
    while words[last - 1] == ",":
        last -= 1
    joint = _joint_before(words, last)
    if joint is None or joint <= verb:
        return False
    begin = joint + 1
    return _is_a_subject(words, begin, last) and _ends_apart(words, verb, joint)


def _joint_before(words: Words, last: int) -> int | None:
    """Return where a word or mark joins what ends at a place to what stands before."""
    joints = words.grammar.clauses.linking | {",", ";"}
    near = range(last - 1, max(-1, last - 2 - _SUBJECT), -1)
    return next((n for n in near if words[n] in joints), None)


def _is_a_subject(words: Words, begin: int, end: int) -> bool:
    """Say whether words are a noun with its article, or a name, and nothing else."""
    grammar, first = words.grammar, words.token(begin)
    if first is None or begin >= end or first.text in grammar.nouns.prepositions:
        return False
    is_begun = first.is_capital or first.text in grammar.nouns.determiners
    return is_begun and not any(_is_no_noun(words, n) for n in range(begin, end))


def _is_no_noun(words: Words, place: int) -> bool:
    """Say whether a word is a verb, an adverb, a pronoun that takes up, or a time."""
    grammar, word = words.grammar, words[place]
    is_mark = not word[:1].isalnum() and word in STOPS | CLOSING
    is_verbal = words.is_verb(place) or words.is_present(place) or grammar.is_gerund(word)
    is_joint = word in grammar.clauses.that | grammar.clauses.who | grammar.clauses.temporals
    return is_mark or is_verbal or is_joint or grammar.is_adverb(word) or words.is_time(place)


def _ends_apart(words: Words, verb: int, joint: int) -> bool:
    """Say whether what stands before a joint is no noun with which another could be joined."""
    end = joint - 1
    while words[end] in words.grammar.clauses.linking | {",", ";"}:
        end -= 1
    if end <= verb:
        return False
    return _is_adverbial(words, end) or _is_bare_phrase(words, end)


def _is_adverbial(words: Words, place: int) -> bool:
    """Say whether a word tells how or when: "early", "within weeks", "by Christmas"."""
    grammar, word = words.grammar, words[place]
    is_time = words.is_time(place) or word in grammar.times.edges | grammar.cuts.times
    return is_time or grammar.is_adverb(word)


def _is_bare_phrase(words: Words, place: int) -> bool:
    """Say whether a noun without an article tells where: "*at home* and Jones on 3 May"."""
    grammar, noun = words.grammar, words.token(place)
    is_led = words[place - 1] in grammar.times.prepositions
    return is_led and noun is not None and not noun.is_capital
