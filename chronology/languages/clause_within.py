"""Whether the verb found behind a time stands in a clause within, whose main verb is unknown.

"3 May — The board *hears* that the pump failed": a time that opens its sentence is that of the
main verb. In the present that verb may be no word that is known as one; the verb found first is
then one of a clause within, and nobody says when that was.
"""

from chronology.languages.governors import Attached
from chronology.languages.main_verb import opens_relative
from chronology.languages.tokens import STOPS
from chronology.languages.words import Words
from chronology.vocabulary import Attachment


def of_an_unknown_verb(words: Words, time_end: int, verb: int) -> Attached | None:
    """Return that a time is that of a main verb which is not known as one; `None` if it is not.

    Args:
        words: the sentence, and the stretch of it that tells of something.
        time_end: the first word after the time.
        verb: the verb found to have it.
    """
    if verb < time_end:
        return None
    opening = _opening_within(words, time_end, verb)
    if opening is not None and opening <= words.first:
        return Attached(kind=Attachment.THING, verb=words.tokens[verb].start)
    place = _wanting(words, time_end, verb)
    if place is None:
        return None
    token = words.tokens[place]
    told = words.text[token.start : token.end]
    return Attached(kind=Attachment.EVENT, verb=token.start, words=told, is_done=True)


def is_within(words: Words, time_end: int, verb: int) -> bool:
    """Say whether the verb found to have a time stands in a clause within, or is only wanted.

    Args:
        words: the sentence.
        time_end: the first word after the time.
        verb: the verb found to have it.
    """
    if verb < time_end:
        return False
    opening = _opening_within(words, time_end, verb)
    return opening is not None or _wanting(words, time_end, verb) is not None


def _opening_within(words: Words, time_end: int, verb: int) -> int | None:
    """Return where the clause within opens that has the verb behind a time; `None` for none.

    A clause that a comma closes before the verb is passed over: "On 3 May the firm, when asked,
    *sold* it"; so is one that begins with the time, which it may share: "On 3 May, when it
    *opened*".
    """
    for place in range(_first_word(words, time_end, verb) + 1, verb):
        if _opens_within(words, place) and "," not in words.spoken[place + 1 : verb]:
            return place
    return None


def _wanting(words: Words, time_end: int, verb: int) -> int | None:
    """Return the word before an infinitive that has the time instead: "*asks* to be withdrawn"."""
    grammar, begin, to = words.grammar, _first_word(words, time_end, verb), verb - 1
    while grammar.is_auxiliary(words[to]) or grammar.is_adverb(words[to]):
        to -= 1
    if to <= begin + 1 or words[to] not in grammar.verbs.infinitive:
        return None
    before = [words[n] for n in range(begin, to)]
    is_third = before[-1].endswith(grammar.verbs.present_ending)
    is_known = before[-1] in grammar.verbs.to_infinitive
    is_other = is_third and is_known and before[-1] not in grammar.verbs.mere_plans
    is_wanting = STOPS.isdisjoint(before) and (is_other or "," in before)
    return to - 1 if is_wanting else None


def _first_word(words: Words, time_end: int, verb: int) -> int:
    """Return the first word behind a time and the marks that part it from its clause."""
    begins = (n for n in range(time_end, verb) if words[n][:1].isalnum())
    return next(begins, verb)


def _opens_within(words: Words, place: int) -> bool:
    """Say whether a clause within opens at a place: "when", "that", "what", ", saying"."""
    grammar, word = words.grammar, words[place]
    clauses = grammar.clauses
    if word in clauses.temporals | clauses.simultaneous | clauses.conditions:
        return not words.precedes_time(place)
    if word in clauses.that:
        is_relative = opens_relative(words, place) or words[place + 1] in grammar.times.names
        return not is_relative and not words[place + 1][:1].isdigit()
    if word in clauses.relatives - clauses.relative_pronouns or words.is_present(place):
        return True
    return grammar.is_gerund(word) and words[place - 1] == ","
