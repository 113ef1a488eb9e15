"""What is only asked for, weighed or allowed: "requests that", "is minded to", "the right to"."""

from chronology.languages.duty_clause import DutyClause, Place
from chronology.languages.tokens import STOPS
from chronology.languages.words import Words

_TITLE = 3  # words of a title before its noun: "JOINT EMERGENCY Motion for"
_OBJECT = 4  # words between a verb and the "to" of what it asks somebody to do


def asked_for(clause: DutyClause) -> Place | None:
    """Return the words by which somebody only asks for what a clause tells, or only weighs it.

    `None` where nobody does, or where it is told that it was granted.

    Args:
        clause: the clause.
    """
    words, known = clause.words, clause.known.open
    low, high = clause.segment()
    end = high if clause.time is None else clause.time[0]
    if _is_granted(words, low, high):
        return None
    if (title := _title(clause, low, end)) is not None:
        return title
    for place in range(end - 1, low - 1, -1):
        if phrase := words.begun(known.weighing, place):
            return place, place + len(phrase)
        if words[place] in STOPS:
            return None
        if _asks(clause, place) and not _is_parted(clause, place, end):
            return place, place + 1
    return None


def allowed(clause: DutyClause) -> Place | None:
    """Return the words by which it is only allowed, or only aimed at; `None` for none.

    Args:
        clause: the clause.
    """
    words, known = clause.words, clause.known.open
    low, high = clause.segment()
    end = high if clause.time is None else clause.time[0]
    for place in range(low, end):
        phrase = words.begun(known.rights, place) or words.begun(known.mere_days, place)
        before = {words[n] for n in range(place - 3, place)}
        if phrase and before.isdisjoint(words.grammar.negation.adverbs):
            return place, place + len(phrase)
    return None


def _is_granted(words: Words, low: int, high: int) -> bool:
    """Say whether something is told to be granted, and not only to be so: "*be* granted"."""
    known, grammar = words.grammar.binding.open, words.grammar
    for place in range(low, high):
        before = words[words.before_adverbs(place - 1)]
        is_to_be = before in grammar.verbs.bare_be | grammar.verbs.infinitive
        if words[place] in known.granting and not (is_to_be or words.is_noun(place)):
            return True
    return False


def _title(clause: DutyClause, low: int, end: int) -> Place | None:
    """Return the noun with which the title of a request begins: "*Motion for* Extension"."""
    words, known = clause.words, clause.known.open
    for place in range(low, low + _TITLE):
        if words[place] in known.asking_nouns and words[place + 1] in known.asked_for:
            is_title = not any(words.is_verb(n) for n in _without_infinitives(words, low, end))
            return (place, place + 2) if is_title else None
    return None


def _without_infinitives(words: Words, low: int, end: int) -> list[int]:
    infinitive = words.grammar.verbs.infinitive
    return [n for n in range(low, end) if words[n - 1] not in infinitive]


def _asks(clause: DutyClause, place: int) -> bool:
    """Say whether a word is a verb by which somebody asks for what stands behind it."""
    words, known, grammar = clause.words, clause.known.open, clause.words.grammar
    word, following = words[place], words[words.after_adverbs(place + 1)]
    before = words[words.before_adverbs(place - 1)]
    is_passive = before in grammar.verbs.be
    if is_passive and grammar.is_participle(word):
        return word in known.passive_asking and following in grammar.clauses.that
    if word in known.asking_nouns and following in known.asked_for:
        return words[place - 1] in known.indefinite  # "submits a claim for"
    if word not in known.asking or words.is_noun(place) or not before or before in STOPS:
        return False
    is_attribute = before in grammar.nouns.determiners | grammar.nouns.prepositions
    if is_attribute or before in grammar.clauses.comparing or words[place - 1] == ",":
        return False
    is_plan = word in known.planning and following in grammar.verbs.infinitive
    leads = words.opens_noun(words.after_adverbs(place + 1)) or following in (
        known.asked_for | known.wanted | grammar.nouns.pronouns
    )
    leads = leads or grammar.is_gerund(following)
    return leads and not is_plan and not words.is_verb(place + 2)


def _is_parted(clause: DutyClause, place: int, end: int) -> bool:
    """Say whether the verb of another clause stands between: "asked for time *and will* open".

    "Suggests *that* it will open" tells what is to come, "claims it will" as well.
    """
    words, grammar = clause.words, clause.words.grammar
    for at in range(place + 1, end):
        if words[at] in grammar.clauses.that:
            group = {words[n] for n in range(max(clause.begin, 0), clause.head)}
            return bool(group & clause.known.open.telling)
        is_finite = words.is_verb(at) and words[at - 1] not in grammar.verbs.infinitive
        is_finite = is_finite and not (grammar.is_gerund(words[at]) and at == place + 1)
        is_joined = words[at] in grammar.clauses.joining and not words.opens_noun(at + 1)
        if is_joined and words[at + 2] in grammar.verbs.infinitive:
            return True  # "asks for bids and plans to open"
        if is_finite and not clause.known.open.planning & {words[at]}:
            return True
    return False
