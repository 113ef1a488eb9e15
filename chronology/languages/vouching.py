"""Whether a text vouches for a clause that others of its words govern.

Words that govern a clause are known to tell it ("the guard *said that*", "it was *found that*"), or
nothing is known of what they make of it: "*has not relied on any statement that* it opened". Which
wrong ones there are nobody can list; so only those that are known, and affirmed, let a clause stand
as the text's own report.
"""

from chronology.languages.colon_leads import is_known_lead, only_shown
from chronology.languages.english.colon_leads import FANCYING
from chronology.languages.governors import Governor
from chronology.languages.hanging import follows_noun
from chronology.languages.reserving import leads_a_clause, only_thought
from chronology.languages.tellers import before_hearer, is_known, is_somebody
from chronology.languages.tokens import ENDS, QUOTE_MARKS, STOPS
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_FAR = 14  # words between "that" and the verb of its clause, at the most
_SHOWN = 12  # words that are shown of those that govern
_OBJECT = 10  # words between a verb of telling and "that", at the most
_NAMED = 5  # words of where something is: "in the last exercise of the week"
_KNOWN = frozenset({None, Governing.ATTRIBUTION, Governing.CONTENTION})


def unvouched(words: Words, verb: int, *, opens: bool) -> Governor | None:
    """Return the words that govern a clause, and are not known to tell it; `None` for none.

    Args:
        words: the sentence, seen from the words that are quoted.
        verb: the verb of the clause.
        opens: whether the quoted words open the clause: their subject is their own.
    """
    found = _by_that(words, verb)
    if found is None and opens:
        found = _by_a_verb(words)
    return found


def _by_that(words: Words, verb: int) -> Governor | None:
    """Return what governs a clause with "that" and is not known to tell it."""
    that = _that_of(words, verb)
    while that is not None:
        begin = _clause_begin(words, that)
        if _is_cleft(words, begin, that):
            return None
        if not _vouches(words, begin, that):
            return _governor(words, begin, that + 1)
        that = _that_of(words, _vouched_telling(words, begin, that) or begin)
    return None


def _is_cleft(words: Words, begin: int, that: int) -> bool:
    """Say whether a sentence only stresses a time: "*It was not until 2019 that* it opened"."""
    is_led = words[begin] in words.grammar.nouns.impersonal
    is_led = is_led and words[begin + 1] in words.grammar.verbs.be
    return is_led and words.is_time(that - 1) and not words.has_verb_between(begin + 2, that)


def _that_of(words: Words, verb: int) -> int | None:
    """Return the "that" of the clause of a verb; `None` where it has none."""
    for place in range(verb - 1, max(-1, verb - _FAR), -1):
        word = words[place]
        if word in words.grammar.clauses.that:
            if words[place - 1] in words.grammar.clauses.linking:
                return _first_that(words, place)
            return None if _is_no_clause(words, place) else place
        if word in STOPS | ENDS or _is_verb_of_a_clause(words, place, verb):
            return None
    return None


def _first_that(words: Words, joined: int) -> int | None:
    """Return the "that" with which another is joined: "said *that* it was late, and that"."""
    begin = _clause_begin(words, joined)
    that = words.grammar.clauses.that
    places = (n for n in range(joined - 1, begin, -1) if words[n] in that)
    return next((n for n in places if not _is_no_clause(words, n)), None)


def _is_no_clause(words: Words, that: int) -> bool:
    """Say whether "that" begins no clause: "*on that* day", "the ship *that* sank"."""
    grammar, before = words.grammar, words[that - 1]
    if words.is_verb(that + 1) or words.is_time(that + 1) or that == 0:
        return True
    purposes = grammar.clauses.purposes_with_that
    is_led = before in grammar.nouns.prepositions and not leads_a_clause(words, that)
    is_led = is_led or before in purposes
    is_led = is_led or before in STOPS | ENDS | grammar.clauses.temporals | grammar.clauses.joining
    is_moment = before in words.grammar.vouching.moments
    if is_led or (is_moment and words[that - 2] not in words.grammar.vouching.articles):
        return True
    has_subject = words.opens_noun(that + 1) or words[that + 1] in grammar.nouns.pronouns
    return follows_noun(words, that) and (that >= words.first or not has_subject)


def _is_verb_of_a_clause(words: Words, place: int, verb: int) -> bool:
    """Say whether a word is the verb of another clause, and no helper of the verb."""
    grammar, word = words.grammar, words[place]
    is_helper = grammar.is_auxiliary(word) or word in grammar.verbs.modals
    is_own = is_helper and not words.has_verb_between(place + 1, verb)
    is_near = all(
        grammar.is_auxiliary(words[n]) or grammar.is_adverb(words[n]) or n == place
        for n in range(place, verb)
    )
    if is_own and is_near:
        return False
    return words.is_verb(place) and not words.is_name(place)


def _clause_begin(words: Words, end: int) -> int:
    """Return where the clause begins that ends before a place."""
    for place in range(end - 1, -1, -1):
        if words[place] in ENDS or words[place] in STOPS:
            return place + 1
    return 0


def _governor(words: Words, begin: int, end: int) -> Governor:
    while words[begin] in QUOTE_MARKS | ENDS | {","}:
        begin += 1
    return words.governor(Governing.UNVOUCHED, max(begin, end - _SHOWN), end)


# What tells ---------------------------------------------------------------------------------


def _vouched_telling(words: Words, begin: int, end: int) -> int | None:
    """Return the last verb before a place, or the noun or adjective that bears its clause."""
    clauses = words.grammar.clauses
    near = words.before_adverbs(end - 1)
    if words[near] == ",":
        near -= 1
    own = words.grammar.vouching
    known = clauses.governing.keys() | clauses.nouns.keys() | own.standing | own.telling
    if near >= begin and words[near] in known:
        return near
    for place in range(end - 1, max(begin, end - _OBJECT) - 1, -1):
        is_verb = words.is_verb(place) or words[place] in clauses.governing
        if is_verb and not (words.is_name(place) or words.is_noun(place)):
            return place
    return None


def _vouches(words: Words, begin: int, end: int) -> bool:
    """Say whether words before a clause are known to tell it, and affirmed."""
    negation, own = words.grammar.negation, words.grammar.vouching
    if words[end - 1] in own.doubts and words[end - 2] in negation.bare_no:
        return not _denied_near(words, begin, end - 2)  # "there is no doubt that"
    at = _vouched_telling(words, begin, end)
    if at is None or _tells_nothing(words, begin, at, end) or only_thought(words, at, end):
        return False
    clauses, word = words.grammar.clauses, words[at]
    if word in own.standing:
        return _is_affirmed(words, begin, at)
    is_bearing = word in clauses.nouns and word not in clauses.governing
    if is_bearing or (words.is_noun(at) and word not in own.telling):
        return _noun_tells(words, begin, at)
    if word not in own.telling and clauses.governing.get(word, Governing.UNVOUCHED) not in _KNOWN:
        # What doubts, denies or plans right before it the reader of clauses tells by itself.
        return word in clauses.governing and at == words.before_adverbs(end - 1)
    is_unnamed = words[words.before_adverbs(at - 1)] in own.unnamed and not words.grammar.is_past(
        word
    )
    is_told = not is_unnamed and _is_affirmed(words, begin, at)
    return is_told and is_somebody(words, begin, at)


def _opens_as(words: Words, begin: int) -> bool:
    """Say whether a clause tells as what something is said: "*As a prank*, they announced"."""
    own = words.grammar.vouching
    while words[begin] in QUOTE_MARKS:
        begin += 1
    return words[begin] in own.roles and words[begin + 1] in own.articles


def _tells_nothing(words: Words, begin: int, at: int, end: int) -> bool:
    """Say whether something is told as a prank, in a draft, to oneself by nobody, or not at all."""
    return (
        _opens_as(words, begin)
        or _is_denied_within(words, at, end)
        or _in_a_former_version(words, begin, at)
        or _is_told_to_oneself(words, begin, at)
        or any(words[n] in FANCYING and words.grammar.is_gerund(words[n]) for n in range(begin, at))
    )


def _in_a_former_version(words: Words, begin: int, end: int) -> bool:
    """Say whether something was told in a text that was given up: "*In an earlier draft*"."""
    own = words.grammar.vouching
    return any(
        words[n] in own.former and words[n + 1] in own.versions for n in range(begin, end - 1)
    )


def _is_told_to_oneself(words: Words, begin: int, at: int) -> bool:
    """Say whether who writes was told something, nobody says by whom: "*I am told* that"."""
    own, be = words.grammar.vouching, words.before_adverbs(at - 1)
    is_passive = words[at] in own.informed and words[be] in words.grammar.verbs.be
    return is_passive and be > begin and words[be - 1] in own.oneself


def _is_denied_within(words: Words, at: int, end: int) -> bool:
    negation = words.grammar.negation
    return any(words[n] in negation.adverbs or words.is_none(n) for n in range(at + 1, end))


def _noun_tells(words: Words, begin: int, noun: int) -> bool:
    """Say whether a noun bears what is told: "the *fact* that", "issued a *statement* that"."""
    own = words.grammar.vouching
    is_denied = any(words.is_none(n) or _is_not(words, n) for n in range(begin, noun))
    if is_denied:
        return False
    if words[noun] in own.facts:
        return True
    verb = next((n for n in range(noun - 1, begin, -1) if words.is_verb(n)), None)
    if verb is None or words[verb] not in own.carrying:
        return False
    return _is_affirmed(words, begin, verb) and is_somebody(words, begin, verb)


def _is_not(words: Words, place: int) -> bool:
    grammar, word = words.grammar, words[place]
    return word in grammar.negation.adverbs or word in grammar.verbs.negative_modals


def _is_affirmed(words: Words, begin: int, at: int) -> bool:
    """Say whether a verb of telling is done: no "might say", "to show", "cannot vouch"."""
    grammar, own = words.grammar, words.grammar.vouching
    before = words.before_adverbs(at - 1)
    if grammar.is_gerund(words[at]):
        return _gerund_tells(words, begin, at, before)
    while grammar.is_auxiliary(words[before]) or words[before] in grammar.clauses.temporals:
        before = words.before_adverbs(before - 1)
    is_kept = words.ends_one(grammar.negation.gerund_phrases, before)
    if _is_not(words, before) or is_kept or _hangs_on_a_condition(words, begin, at):
        return False
    if words[before] in grammar.verbs.infinitive:
        return words[before - 1] in own.before_to and not _denied_near(words, begin, before)
    is_bidden = before < begin or _bids(words, at)
    is_bidden = is_bidden and _is_bare(words, at) and words[at] not in own.noting
    if is_bidden or words[before] in own.patients:
        return False  # "Say the pump failed", "would have us accept that"
    if words[before] in grammar.verbs.ability and words[before - 1] in own.oneself:
        return True  # "I can confirm that"
    return words[before] not in grammar.verbs.modals or words.is_name(before)


def _bids(words: Words, at: int) -> bool:
    """Say whether words before a verb bid one to do it: "*Let's* tell them"."""
    before = at - 1 - words[at - 1].startswith(("'", "’"))  # "let" and "'s"
    return words[before] in words.grammar.vouching.bidding


def _is_bare(words: Words, at: int) -> bool:
    grammar, word = words.grammar, words[at]
    return not (grammar.is_past(word) or word.endswith(grammar.verbs.present_ending))


def _hangs_on_a_condition(words: Words, begin: int, at: int) -> bool:
    conditions = words.grammar.clauses.conditions
    return any(words[n] in conditions for n in range(begin, at))


def _gerund_tells(words: Words, begin: int, at: int, before: int) -> bool:
    """Say whether a gerund tells: "…, *adding* that", "sent a letter *saying* that"."""
    grammar = words.grammar
    if words[before] in grammar.clauses.joining or words[before] == ",":
        return words.has_verb_between(begin, before) and not _denied_near(words, begin, at)
    is_led = words[before] in grammar.nouns.prepositions or grammar.is_auxiliary(words[before])
    return (
        not is_led and words.has_verb_between(begin, before) and not _denied_near(words, begin, at)
    )


def _denied_near(words: Words, begin: int, end: int) -> bool:
    return any(_is_not(words, n) or words.is_none(n) for n in range(begin, end))


# A clause without "that" --------------------------------------------------------------------


def _by_a_verb(words: Words) -> Governor | None:
    """Return what governs a clause that has no "that": "Don't tell me …", "ChatGPT says …"."""
    grammar, own = words.grammar, words.grammar.vouching
    at = words.first - 1
    is_marked = words[at] in QUOTE_MARKS
    while words[at] in QUOTE_MARKS or words[at] in own.telling_objects:
        at -= 1
    if words[at] in STOPS:
        return _by_a_label(words, at)
    begin = _clause_begin(words, at + 1)
    if at < begin:
        return None
    found = _in_what_is_not(words, at) or _apposed(words, at) or _by_its_opening(words, at)
    if found is not None:
        return found
    is_likened = words[at] in own.likening and at > begin and _denied_near(words, begin, at)
    is_verb = not words.is_noun(at) or _bids(words, at)
    is_telling = words[at] in grammar.clauses.governing and is_verb
    is_telling = is_telling or before_hearer(words, at + 1) >= begin
    is_title = is_marked and words[at][:1].isalpha() and words[at] not in grammar.clauses.that
    is_title = is_title or words[at] in own.titled
    # "He told the paper “…”" tells, whatever the last word is.
    is_unknown = (is_telling or is_title) and not _vouches(words, begin, at + 1)
    return _governor(words, begin, at + 1) if is_likened or is_unknown else None


def _apposed(words: Words, comma: int) -> Governor | None:
    """Read "*The false claim*, it was fixed on 3 May, was repeated"."""
    noun = comma - 1
    is_noun = words[noun] in words.grammar.clauses.nouns and words.is_noun(noun)
    if words[comma] != "," or words[words.last] != "," or not is_noun:
        return None
    return _governor(words, _clause_begin(words, noun), noun + 1)


def _by_a_label(words: Words, colon: int) -> Governor | None:
    """Return a label behind which something is only shown: "*Example:* …", "*Picture this:* …"."""
    grammar, own = words.grammar, words.grammar.vouching
    begin = _clause_begin(words, colon)
    says = words.before_adverbs(colon - 1)
    says -= words[says] in own.telling_objects
    word = words[says]
    is_telling = says > begin and word in grammar.clauses.governing
    is_after_be = words[words.before_adverbs(says - 1)] in grammar.verbs.be
    is_telling = is_telling and (words.is_verb(says) or not is_after_be)  # "is certain:"
    is_told = not is_telling and is_known_lead(words, begin, colon)
    if is_telling and (grammar.clauses.governing[word] in _KNOWN or word in own.telling):
        is_told = _vouches(words, begin, says + 1)
    if words[colon] != ":" or (is_told and not only_shown(words, begin, colon)):
        return None
    return _governor(words, begin, colon + 1)


def _in_what_is_not(words: Words, at: int) -> Governor | None:
    """Read "*In the drill* the dam burst", "We modelled *a case where* it failed"."""
    grammar, own = words.grammar, words.grammar.vouching
    where = at
    at -= words[at] == ","
    if words[where] in grammar.clauses.relative_pronouns:
        at -= 1 + (words[at - 1] in grammar.nouns.prepositions)
        is_supposed = words[at] in own.supposed
        return _governor(words, _clause_begin(words, at), where + 1) if is_supposed else None
    noun = at
    while noun > 0 and words.tokens[noun].is_capital and words[noun] not in own.unreal:
        noun -= 1  # "In Exercise Grey Heron"
    near = range(noun, max(-1, noun - _NAMED), -1)
    lead = next((n for n in near if words[n] in own.places), None)
    opens = lead is not None and words[lead - 1] in ENDS | STOPS | {"", ","}
    if not opens or lead is None or words.has_verb_between(lead, noun):
        return None
    is_unreal = words[noun] in own.unreal or _is_numbered_part(words, lead, at)
    return _governor(words, lead, where + 1) if is_unreal else None


def _is_numbered_part(words: Words, begin: int, end: int) -> bool:
    """Say whether a part of a work is named: "in the second *act*", "in *season* two of"."""
    invented, numbers = words.grammar.invented, words.grammar.nouns.numbers
    return any(
        words[n] in invented.parts
        and (words[n - 1] in invented.counting or words[n + 1] in numbers)
        for n in range(begin + 1, end + 1)
    )


def _by_its_opening(words: Words, comma: int) -> Governor | None:
    """Read "*According to the grapevine*, it was fixed", "*As the joke goes*, it was fixed"."""
    grammar, own = words.grammar, words.grammar.vouching
    begin, end = _opening_phrase(words, comma)
    if begin is None:
        return None
    if words[begin] in grammar.clauses.comparing and end - begin > 2:  # noqa: PLR2004 - "as", what goes and how
        is_had = words[end - 1] in grammar.nouns.impersonal | own.going
        return _governor(words, begin, end) if is_had and not words.is_name(end - 1) else None
    lead = len(words.begun(own.sourcing, begin))
    if not lead or is_known(words, begin + lead, end):
        return None
    return _governor(words, begin, end)


def _opening_phrase(words: Words, comma: int) -> tuple[int | None, int]:
    """Return where a phrase stands that opens a sentence before a comma."""
    if words[comma] != ",":
        return None, comma
    begin = _clause_begin(words, comma)
    while words[begin] in QUOTE_MARKS | {","}:
        begin += 1
    own = words.grammar.vouching
    comparing = words.grammar.clauses.comparing
    places = (
        n for n in range(begin, comma) if words[n] in comparing or words.begun(own.sourcing, n)
    )
    at = next((n for n in places if n == begin or words[n - 1] == ","), None)
    return at, comma
