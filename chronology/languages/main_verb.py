"""Which verb a stretch of a sentence has, past the verbs that only tell of which thing."""

from chronology.languages.asides import said_of_nobody
from chronology.languages.opening_clauses import after_opening_clause
from chronology.languages.put_in import put_in_behind
from chronology.languages.tokens import ASIDES_OPEN, STOPS
from chronology.languages.words import NEAR, Words

_MARKS = ASIDES_OPEN | {","}
_ASIDE = 6  # words before a participle in which a comma opens the aside that it belongs to


def main_verb(words: Words) -> int | None:
    """Return the verb of the stretch's main clause: of several words that make one, the last.

    Clauses before it are passed over: "Although it was not ready, the bridge *opened*"; so are
    relative clauses ("the bridge that was built last *opened*") and participles that tell of
    which thing one speaks ("the bridge built in 1936 *opened*").
    """
    pronouns = words.grammar.clauses.relative_pronouns
    place = after_opening_clause(words)
    while place < words.last:
        onward: int | None
        if (behind := _behind_aside(words, place)) is not None:
            place = behind
            continue
        is_relative = words[place] in pronouns or opens_relative(words, place)
        if is_relative and place > words.first:
            onward = after_relative(words, place, words.last)
            if onward is None:
                return None
            place = onward
        elif words[place] in words.grammar.clauses.temporals and _opens_a_time(words, place):
            place = (words.comma_from(place, words.last) or place) + 1
        elif (compared := _end_of_comparison(words, place)) is not None:
            place = compared
        elif words.is_verb(place) and not _is_of_a_noun(words, place):
            onward = after_participle(words, place, words.last)
            if onward is None:
                return lead(words, place, words.last)
            if brings_clause(words, onward):
                return onward
            place = onward
        else:
            place += 1
    return None


def _behind_aside(words: Words, mark: int) -> int | None:
    """Return where to go on behind what a mark puts in, or what is only said of nobody."""
    aside = put_in_behind(words, mark)
    if aside is not None and aside.closing < words.last:
        return aside.closing + 1
    hearsay = said_of_nobody(words, mark) if words[mark] in _MARKS else None
    return None if hearsay is None or hearsay[1] >= words.last else hearsay[1]


def _end_of_comparison(words: Words, place: int) -> int | None:
    """Return where to go on behind what something is compared with: "later *than announced*".

    `None` where no participle follows: "more than 200 were killed".
    """
    grammar = words.grammar
    if words[place] not in grammar.cuts.comparing | grammar.clauses.comparing or not place:
        return None
    verb = place + 1
    while words[verb] in grammar.nouns.impersonal | grammar.verbs.be | grammar.verbs.had or (
        grammar.is_adverb(words[verb])
    ):
        verb += 1
    is_bare = grammar.is_participle(words[verb]) and not grammar.is_auxiliary(words[verb])
    return verb + 1 if is_bare and verb < words.last else None


def opens_relative(words: Words, place: int) -> bool:
    """Say whether "that" stands for a noun before its verb: "the outage *that* hit the town"."""
    clauses, nouns = words.grammar.clauses, words.grammar.nouns
    if words[place] not in clauses.that or not words.is_verb(place + 1):
        return False
    before = words[place - 1]
    bears = clauses.governing.keys() | clauses.nouns.keys() | nouns.impersonal
    is_word = before[:1].isalpha() and before not in bears
    return is_word and not (words.is_verb(place - 1) or words.grammar.is_adverb(before))


def _is_of_a_noun(words: Words, place: int) -> bool:
    """Say whether an infinitive tells of a noun before the verb: "the notice to *quit* was"."""
    grammar = words.grammar
    is_led = words[place - 1] in grammar.verbs.infinitive and not words.has_verb_between(
        words.first, place - 1
    )
    return is_led and words[place - 2] in grammar.nouns.to_infinitive and words.is_verb(place + 1)


def _opens_a_time(words: Words, place: int) -> bool:
    """Say whether a clause of time stands before the main one: "A day *after* it burned, he"."""
    if words.precedes_time(place) or place == words.first:
        return False
    comma = words.comma_from(place, words.last)
    return (
        comma is not None
        and words.has_verb_between(place, comma)
        and (words.has_verb_between(comma, words.last))
    )


def bare_verb(words: Words) -> int | None:
    """Return a verb of the stretch that is known by what it governs: "we *intend* to", "*show*"."""
    grammar = words.grammar
    for place in range(words.first, words.last):
        word = words[place]
        is_known = word in grammar.verbs.to_infinitive or word in grammar.clauses.governing
        if is_known and not words.is_noun(place) and not words.is_name(place):
            return lead(words, place, words.last)
    return None


def plan_in_the_present(words: Words) -> int | None:
    """Return the infinitive of a plan told in the present: "it plans to *sue*"."""
    verbs = words.grammar.verbs
    for place in range(words.first, words.last - 1):
        if words[place] not in verbs.mere_plans or words.is_noun(place):
            continue
        if words[place + 1] in verbs.infinitive:
            if not words.opens_noun(place + 2):
                return lead(words, place, words.last)
        elif (verb := _infinitive_behind(words, place)) is not None:
            return verb
    return None


def _infinitive_behind(words: Words, place: int) -> int | None:
    """Return the infinitive behind the object of a verb: "expects the road to *open*"."""
    grammar = words.grammar
    if not (words.opens_noun(place + 1) or words[place + 1] in grammar.nouns.object_pronouns):
        return None
    for to in range(place + 2, min(words.last - 1, place + NEAR)):
        word = words[to]
        if word in STOPS or word == "," or words.is_verb(to) or word in grammar.clauses.relatives:
            return None
        if word in grammar.verbs.infinitive:
            is_noun = words.opens_noun(to + 1) or words.is_name(to + 1) or words.is_time(to + 1)
            return None if is_noun else to + 1
    return None


def brings_clause(words: Words, place: int) -> bool:
    """Say whether a word brings a clause: "minutes released in May *show* that"."""
    clauses = words.grammar.clauses
    is_bringing = words[place] in clauses.governing and words[place + 1] in clauses.that
    return is_bringing or words.is_present(place)


def is_had_it_been(words: Words, at: int) -> bool:
    """Say whether a condition without a word for it follows "would": "would be, *had* it been"."""
    grammar = words.grammar
    verbs, clauses = grammar.verbs, grammar.clauses
    before, following = words[at - 1], words[at + 1]
    is_helped = grammar.is_auxiliary(before) or grammar.is_adverb(before)
    is_led = before in clauses.linking | clauses.relatives | grammar.nouns.pronouns
    is_subject = words.opens_noun(at + 1) and following not in grammar.nouns.prepositions
    is_subject = is_subject or following in grammar.nouns.clause_subjects
    if words[at] not in verbs.had or is_helped or is_led or not is_subject:
        return False
    for place in range(at - 1, max(-1, at - 4 * NEAR), -1):
        if words[place] in STOPS or (words[place] == "," and words[place + 1] in clauses.linking):
            break
        if words[place] in verbs.told_future:
            return words[place - 1] not in clauses.relative_pronouns
    return False


def after_relative(words: Words, place: int, last: int) -> int | None:
    """Return where a clause goes on after a relative one: behind its comma, or its verb.

    `None` where it does not.
    """
    if words[place - 1] == ",":
        comma = words.comma_from(place, last)
        return None if comma is None else comma + 1
    is_verb = words.grammar.is_verb
    verb = next((n for n in range(place + 1, last) if is_verb(words[n])), None)
    return None if verb is None else lead(words, verb, last) + 1


def after_participle(words: Words, place: int, last: int) -> int | None:
    """Return where to go on after a participle that tells of which thing: "built in 1936".

    `None` where the verb is none of those.
    """
    grammar, word = words.grammar, words[place]
    if not grammar.is_participle(word) or place == words.first:
        return None
    before = _before_negation(words, place)
    before -= words[before] in grammar.times.deictic  # "last seen"
    if words[before] == "," and _is_behind_a_name(words, before, place):
        return None
    if words[before] == "," and (comma := words.comma_from(place, last)) is not None:
        return comma + 1
    if word in grammar.clauses.governing:
        return None
    behind = words.after_adverbs(place + 1)  # "set up in 2020"
    following = words[behind]
    is_timed = (
        following in grammar.nouns.prepositions
        or words.is_time(behind)
        or following in grammar.times.deictic
    )
    return _after_complement(words, place, last) if is_timed else None


def _is_behind_a_name(words: Words, comma: int, verb: int) -> bool:
    """Say whether a comma closes what somebody is called, before a verb: "Reed, a clerk, *paid* a".

    "Reed, a clerk, *accused* of theft, left" is told by another verb.
    """
    grammar, opening = words.grammar, words.opening_of(comma)
    is_called = words[opening] == "," and words[opening + 1] in grammar.nouns.determiners
    is_active = words[verb + 1] in grammar.nouns.determiners | grammar.verbs.infinitive
    return is_called and is_active and not words.has_verb_between(opening, comma)


def _joined_participle(words: Words, participle: int, last: int) -> int:
    """Return the place of a second participle: "built by her and *let* to me"; or -1."""
    grammar, at = words.grammar, participle + 2
    if words[participle + 1] not in grammar.times.agents:
        return -1
    while at < min(last, participle + 2 * NEAR) and words[at] not in grammar.clauses.linking:
        at += 1
    is_second = words[at] in grammar.clauses.linking and grammar.is_participle(words[at + 1])
    return at + 1 if is_second and words[at + 2] in grammar.nouns.prepositions else -1


def _after_complement(words: Words, place: int, last: int) -> int | None:
    """Return the verb, or the comma, behind what belongs to a participle."""
    grammar, clauses = words.grammar, words.grammar.clauses
    infinitive = -1  # up to where one goes: "despite calls for it *to be postponed*"
    second = _joined_participle(words, place, last)
    for at in range(place + 2, min(last, max(place, second) + 2 * NEAR)):
        word = words[at]
        if second - 1 <= at <= second:
            continue
        if words[at - 1] in grammar.verbs.infinitive and words.is_verb(at):
            infinitive = lead(words, at, last)
        if at <= infinitive:
            continue
        if word == "," and _closes_an_aside(words, place):
            return at + 1
        if word in STOPS or word == "," or word in clauses.phrase_ends:
            return None
        if brings_clause(words, at):
            return at
        if words.is_verb(at):
            is_finite = grammar.is_auxiliary(word) or words[place - 1] not in grammar.nouns.pronouns
            return at if is_finite else None
    return None


def _closes_an_aside(words: Words, participle: int) -> bool:
    """Say whether a comma only ends what a preposition, or another comma, began."""
    opened = range(max(words.first, participle - _ASIDE), participle)
    is_phrase = words[words.first] in words.grammar.nouns.prepositions
    return is_phrase or any(words[n] == "," for n in opened)


def lead(words: Words, place: int, last: int) -> int:
    """Return the verb that auxiliaries, and verbs before an infinitive, lead to.

    From "is" in "is not expected to open" that is "open".
    """
    while place < last:
        onward = words.after_adverbs(place + 1)
        if onward >= last:
            return place
        if _leads(words, place, onward):
            place = onward
        elif _is_mere_plan(words, place, onward, last):
            place = words.after_adverbs(onward + 1)
        else:
            is_parted = words.grammar.is_auxiliary(words[place]) and onward - 1 > place
            return onward if is_parted else place
    return place


def _leads(words: Words, place: int, onward: int) -> bool:
    """Say whether an auxiliary or modal belongs to the word behind it: "was opened"."""
    grammar, word, following = words.grammar, words[place], words[onward]
    if word in grammar.verbs.modals or word in grammar.verbs.do:
        return True
    is_verbal = grammar.is_past(following) or grammar.is_gerund(following)
    return grammar.is_auxiliary(word) and (
        is_verbal or grammar.is_auxiliary(following) or following in grammar.verbs.to_infinitive
    )


def _is_mere_plan(words: Words, place: int, to: int, last: int) -> bool:
    """Say whether a word tells no more than that its infinitive was to come: "expected to"."""
    verbs, word = words.grammar.verbs, words[place]
    parting = (words[n] in verbs.still_to for n in range(place + 1, to))
    is_plan = word in verbs.mere_plans or (word in verbs.have and any(parting))  # "had yet to"
    if not is_plan or words[to] not in verbs.infinitive or to + 1 >= last:
        return False
    return word not in verbs.only_after_be or is_infinitive(words, to)


def is_infinitive(words: Words, to: int) -> bool:
    """Say whether what follows "due to" is a verb: "due to open the road", not "due to fog"."""
    word, following = words[to + 1], words[to + 2]
    grammar, nouns = words.grammar, words.grammar.nouns
    is_last = to + 2 >= len(words)
    if word in nouns.determiners or word in grammar.clauses.relatives or grammar.is_gerund(word):
        return False
    if word in grammar.verbs.bare_be or is_last:
        return True
    if word in grammar.verbs.have:
        return False
    is_object = following in nouns.determiners or following in nouns.prepositions
    is_mark = following in STOPS or following in {",", "."}
    return is_object or is_mark or grammar.is_adverb(following) or following[:1].isdigit()


def verb_before(words: Words, place: int) -> int | None:
    """Return the verb whose complement stands at a place, if it is near: "opened *on 3 May*"."""
    for number in range(place, max(-1, place - 3 * NEAR), -1):
        word = words[number]
        if word in STOPS or word == "," or word in words.grammar.clauses.relatives:
            return None
        if words.grammar.is_verb(word) and not words.is_name(number):
            return number
    return None


def joined_verb(words: Words, conjunction: int, verb: int) -> int | None:
    """Return the verb with which another shares its auxiliaries: "will be *cut* and closed"."""
    grammar = words.grammar
    if grammar.is_gerund(words[verb]):
        return None
    ends = grammar.clauses.relatives | grammar.clauses.that | STOPS
    is_past = grammar.is_past(words[verb])
    for place in range(conjunction - 1, max(-1, conjunction - 4 * NEAR), -1):
        word = words[place]
        is_in_list = grammar.is_past(words[place - 1]) and grammar.is_past(words[place + 1])
        if word in ends or (word == "," and not is_in_list):
            break
        if is_past and grammar.is_past(word) and not grammar.is_auxiliary(word):
            if _follows_auxiliary(words, place):
                return place
            if words[place - 1] != "," and words[place - 1] not in grammar.clauses.joining:
                break
        if not is_past and _follows_infinitive(words, place):
            is_verb = not grammar.is_auxiliary(word) or _follows_to(words, place)
            return place if is_verb else None
        if not is_past and grammar.is_verb(word):
            break
    return None


def _follows_auxiliary(words: Words, place: int) -> bool:
    verbs, at = words.grammar.verbs, _before_negation(words, place)
    return words[at] in verbs.be or words[at] in verbs.have


def _before_negation(words: Words, place: int) -> int:
    """Return the place before a verb, its adverbs and its "not": "a cinema, *not yet* painted"."""
    at = words.before_adverbs(place - 1)
    return words.before_adverbs(at - 1) if words[at] in words.grammar.negation.adverbs else at


def _follows_infinitive(words: Words, place: int) -> bool:
    before = words[words.before_adverbs(place - 1)]
    return before in words.grammar.verbs.modals or _follows_to(words, place)


def _follows_to(words: Words, place: int) -> bool:
    return words[words.before_adverbs(place - 1)] in words.grammar.verbs.infinitive


def tells_besides(words: Words, head: int) -> bool:
    """Say whether the stretch has another clause, with a verb of its own, behind its first verb."""
    clauses = words.grammar.clauses
    opening = clauses.linking | clauses.contrasting | {";", ","}
    closing = clauses.that | clauses.subject_relatives | words.grammar.verbs.infinitive
    opened = False
    for place in range(head + 1, words.last):
        word = words[place]
        if word in opening:
            opened = True
        elif word in closing or word in clauses.conditions:
            opened = False
        elif opened and words.is_verb(place) and word not in clauses.governing:
            return True
    return False
