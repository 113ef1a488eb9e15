"""Words before a clause, or right behind it, by which its sentence does not stand for it.

"*Subject to the bank's consent*, the loan was repaid", "*On his version* the ladder was removed",
"Lee spread *the lie* the dam broke", "*Where* the Buyer has paid". A quote that begins behind them
shows nothing of that.
"""

import re

from chronology.languages.english import reserving as own
from chronology.languages.governors import Governor
from chronology.languages.tellers import before_hearer
from chronology.languages.tokens import ENDS, STOPS
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_REACH = 300  # code points of a sentence before a clause, or behind it
_OF_NOUN = 4  # words of a noun with its article
_FAR_SELF = 10  # words from a reflexive to the verb of what somebody tells himself
_LEADS = (own.VERSION, own.NOT_GENUINE, own.LEFT_OUT, own.WAGER, own.TITLED)


def reserved(words: Words, verb: int, *, opens: bool, is_fact: bool) -> Governor | None:
    """Return the words by which a sentence does not stand for a clause; `None` for none.

    Args:
        words: the sentence, seen from the words that are quoted.
        verb: the verb of the clause.
        opens: whether the quoted words open the clause: their subject is their own.
        is_fact: whether it is entered as told to be so; a plan may hang on a condition.
    """
    found = _led(words, (own.RESERVING, *_LEADS) if is_fact else _LEADS)
    if found is None and is_fact:
        found = _borne_by_a_noun(words, verb) if opens else None
        found = found or _in_a_rule(words, verb) or _told_to_oneself(words, verb)
    return found or _mocked(words)


def only_thought(words: Words, at: int, end: int) -> bool:
    """Say whether a clause is only reasoned, dimly recalled, told to oneself, or in a work.

    "The agent *inferred* that", "*vaguely recalled*", "told *himself* that", "wrote *in his
    novel* that". "I am persuaded that" is the word of who writes.

    Args:
        words: the sentence.
        at: the verb of telling.
        end: the place of "that", or of the first word of the clause.
    """
    grammar, before = words.grammar, words.before_adverbs(at - 1)
    is_passive = words[before] in grammar.verbs.be
    is_mine = is_passive and words[before - 1] in grammar.vouching.oneself
    if words[at] in own.REASONING:
        return not is_mine
    if any(words[n] in own.DIMLY for n in range(before + 1, at)):
        return True
    behind = [words[n] for n in range(at + 1, end)]
    return any(one in own.SELVES or one in grammar.invented.works for one in behind)


def _told_to_oneself(words: Words, verb: int) -> Governor | None:
    """Read what somebody only made themselves believe: "*deluded himself* the dam broke".

    Which verbs do so nobody can list: a clause that is told to oneself has a subject of its own,
    right behind the reflexive or its "that". "Bought himself the boat *that* sank" tells of it.
    """
    grammar = words.grammar
    between = grammar.clauses.coordinators | grammar.clauses.relatives | STOPS | ENDS | {","}
    between |= grammar.nouns.prepositions | own.TIMES | grammar.clauses.temporals
    for place in range(verb - 1, max(0, verb - _FAR_SELF), -1):
        word = words[place]
        if word in own.SELVES:
            is_told = words.is_verb(place - 1) and not grammar.is_auxiliary(words[place - 1])
            has_subject = _opens_subject(words, place + 1, verb)
            found = words.governor(Governing.UNVOUCHED, place - 1, place + 1)
            return found if is_told and has_subject else None
        is_that = word in grammar.clauses.that and words[place - 1] in own.SELVES
        if word in between and not is_that:
            return None
    return None


def _opens_subject(words: Words, place: int, verb: int) -> bool:
    """Say whether a subject begins at a place, or behind the "that" there, before a verb."""
    grammar = words.grammar
    first = place + (words[place] in grammar.clauses.that)
    opening = grammar.nouns.determiners | grammar.nouns.pronouns
    return first < verb and (words[first] in opening or words.is_name(first))


def leads_a_clause(words: Words, that: int) -> bool:
    """Say whether "that" begins a clause behind a particle: "*put about that* the dam broke"."""
    nouns = words.grammar.nouns
    has_subject = words[that + 1] in nouns.determiners | nouns.pronouns
    return words[that - 1] in own.PARTICLES and has_subject


def _place_quoted(words: Words) -> tuple[int, int]:
    return words.tokens[words.first].start, words.tokens[words.last - 1].end


def _led(words: Words, leads: tuple[re.Pattern[str], ...]) -> Governor | None:
    """Read what stands before the clause in its line."""
    if words.first >= words.last:
        return None
    begin, _ = _place_quoted(words)
    line = max(words.text.rfind("\n\n", 0, begin) + 2, begin - _REACH, 0)
    line = max(line, words.tokens[_sentence_begin(words)].start)
    lead = words.text[line:begin].rstrip("\"“‘'«")
    for pattern in leads:
        found = pattern.search(lead)
        if found is not None:
            return _led_by(words.text, line + found.start(), line + found.end())
    return None


def _sentence_begin(words: Words) -> int:
    """Return the first word of the sentence in which the quoted words begin."""
    ends = (n for n in range(words.first - 1, -1, -1) if words[n] in ENDS)
    found = next((n for n in ends if words[n] != "." or not _is_in_a_number(words, n)), -1)
    return min(found + 1, max(words.first, 0))


def _is_in_a_number(words: Words, point: int) -> bool:
    return words[point - 1][:1].isdigit() and words[point + 1][:1].isdigit()


def _led_by(text: str, start: int, end: int) -> Governor:
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    shown = " ".join(text[start:end].split())
    return Governor(kind=Governing.UNVOUCHED, start=start, end=end, words=shown)


def _borne_by_a_noun(words: Words, verb: int) -> Governor | None:
    """Read "Lee spread *the lie* the dam broke": a clause right behind a noun, without "that"."""
    grammar, noun = words.grammar, words.first - 1
    subject = words[words.first] in grammar.nouns.determiners | grammar.nouns.pronouns
    if not (subject and words.first < verb < words.last and _is_a_noun(words, noun)):
        return None
    if before_hearer(words, words.first) >= 0:
        return None  # "told the court the dam broke"
    near = range(noun - 1, max(-1, noun - 1 - _OF_NOUN), -1)
    article = next((n for n in near if words[n] in grammar.nouns.determiners), None)
    is_of_time = any(words[n].removesuffix("s") in own.TIMES for n in near)
    if article is None or is_of_time:
        return None  # "a hundred years ago the ferry"
    is_object = words.has_verb_between(0, article)
    if not (is_object or article == 0 or words[article - 1] in ENDS | STOPS):
        return None
    return words.governor(Governing.UNVOUCHED, max(0, article - 1), noun + 1)


def _is_a_noun(words: Words, place: int) -> bool:
    """Say whether a word before a clause is a noun that may bear it, and tells it as no fact."""
    grammar, word = words.grammar, words[place]
    if not word.isalpha() or word in own.TIMES | own.FACTS or words.is_time(place):
        return False
    small = grammar.nouns.prepositions | grammar.clauses.that | grammar.clauses.coordinators
    small |= grammar.clauses.relatives | grammar.clauses.temporals | grammar.nouns.determiners
    is_small = word in small | grammar.nouns.pronouns or grammar.is_adverb(word)
    is_telling = word in grammar.clauses.governing and word not in grammar.clauses.nouns
    is_telling = is_telling and words[place - 1] not in grammar.nouns.determiners
    return not (is_small or is_telling or grammar.is_auxiliary(word) or words.is_verb(place))


def _in_a_rule(words: Words, verb: int) -> Governor | None:
    """Read "*Where* the Buyer has paid", "*Any* employee who left", "*goods* shipped … count"."""
    if words.first >= words.last:
        return None
    begin, _ = _place_quoted(words)
    low = max(0, begin - _REACH, words.tokens[_sentence_begin(words)].start)
    lead, grammar = words.text[low:begin], words.grammar
    helpers = [words[n] for n in range(max(words.first, verb - 3), verb)]
    is_perfect = any(one in grammar.verbs.have and one not in grammar.verbs.had for one in helpers)
    held = own.HELD_IF.search(lead)
    if held is not None and (is_perfect or words.is_present(verb)):
        return _led_by(words.text, low + held.start(), low + held.end())
    bare = own.HELD_BARE.search(lead) if _opens_without_subject(words, verb) else None
    if bare is not None:
        return _led_by(words.text, low + bare.start(), low + bare.end())
    is_of_kind = any(
        words[n] in grammar.clauses.subject_relatives | grammar.clauses.that
        for n in range(words.first, min(verb, words.last))
    )
    generic = own.GENERIC.search(lead)
    if generic is not None and (is_of_kind or _is_reduced(words, verb)):
        return _led_by(words.text, low + generic.start(), low + generic.end())
    is_bare = words.first == _sentence_begin(words) and _is_bare_plural(words, verb)
    if is_bare and (_is_reduced(words, verb) or _has_main_verb_behind(words, verb)):
        return words.governor(Governing.UNVOUCHED, words.last, words.last + 1)
    return None


def _opens_without_subject(words: Words, verb: int) -> bool:
    """Say whether a verb, with its helpers, opens what is quoted: "| *having vacated* the flat"."""
    grammar = words.grammar
    return all(
        grammar.is_auxiliary(words[n]) or grammar.is_adverb(words[n]) or grammar.is_gerund(words[n])
        for n in range(words.first, verb)
    )


def _is_reduced(words: Words, verb: int) -> bool:
    """Say whether a verb only tells of what kind something is: "goods *shipped* in May | count"."""
    grammar, behind = words.grammar, words[words.last]
    is_alone = not any(grammar.is_auxiliary(words[n]) for n in range(words.first, verb))
    is_followed = behind in grammar.verbs.modals or words.is_present(words.last)
    is_followed = is_followed or (behind in grammar.verbs.be and not grammar.is_past(behind))
    return is_alone and is_followed and grammar.is_past(words[verb])


def _has_main_verb_behind(words: Words, verb: int) -> bool:
    """Say whether a word stands behind that can only be the main verb: "shipped … *count* as"."""
    grammar, behind = words.grammar, words[words.last]
    clauses = grammar.clauses
    small = grammar.nouns.prepositions | grammar.nouns.determiners | clauses.coordinators
    small |= clauses.temporals | clauses.relatives | clauses.that | clauses.conditions
    is_small = behind in small or grammar.is_adverb(behind) or grammar.is_gerund(behind)
    return grammar.is_past(words[verb]) and behind.isalpha() and not is_small


def _is_bare_plural(words: Words, verb: int) -> bool:
    own_words = [words[n] for n in range(words.first, verb)]
    has_article = any(one in words.grammar.nouns.determiners for one in own_words)
    return bool(own_words) and not has_article and own_words[-1].endswith("s")


def _mocked(words: Words) -> Governor | None:
    if words.first >= words.last:
        return None
    _, end = _place_quoted(words)
    found = own.BEHIND.match(words.text, end, end + _REACH)
    return None if found is None else _led_by(words.text, *found.span())
