"""What the words that introduce a list, or head it, make of its items.

"The following payments were *not made*: …", "The seller *denies* the following: …", "*Planned*: …"
"""

from chronology.languages.contending import contends
from chronology.languages.governors import Governor
from chronology.languages.grammar import Grammar
from chronology.languages.sentence_words import SentenceWords
from chronology.languages.tokens import LABEL_ENDS, STOPS, tokens
from chronology.languages.walk import Walk
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_HEADING = 8  # words of a heading, at most


def introducing(text: str, place: tuple[int, int], grammar: Grammar) -> list[Governor]:
    """Return what governs the items of a list from its introduction.

    Args:
        text: the text.
        place: where the introduction begins, and the code point after it.
        grammar: the words of the language.
    """
    words = _introduction_words(text, place, grammar)
    if (claimed := _claimed(words)) is not None:
        return [claimed]
    if (denied := _denied_before(words)) is not None:
        return [denied]
    speaks_of_items = any(word in grammar.nouns.pointing_on for word in words.spoken)
    is_short = len(words) <= _HEADING and "," not in words.spoken
    is_heading = is_short and not _has_subject_and_verb(words)
    if not (speaks_of_items or is_heading):
        return []
    tells = speaks_of_items or any(map(grammar.is_past, words.spoken))  # not "No change:"
    found = [one for one in Walk(words).governors() if one.turns and tells]
    denials = _denials(words, in_heading=not speaks_of_items)
    return found or denials or (_labelled(words) if is_heading else [])


def _denied_before(words: Words) -> Governor | None:
    """Return a denial of which it is open whether it is of what follows: "she *denies this*:".

    It may as well be of what was told before, and what follows is what she says to that.
    """
    grammar = words.grammar
    end = next((n for n in range(len(words) - 1, 0, -1) if words[n][:1].isalpha()), 0)
    is_denying = grammar.clauses.governing.get(words[end - 1]) is Governing.DENIAL
    pointing = grammar.negation.referring | grammar.nouns.impersonal
    if not is_denying or words.is_noun(end - 1) or words[end] not in pointing:
        return None
    return words.governor(Governing.HEDGE, end - 1, end + 1)


def _introduction_words(text: str, place: tuple[int, int], grammar: Grammar) -> Words:
    found = SentenceWords.of(tuple(tokens(text, *place, grammar.spelling.joined)))
    return Words(
        text=text,
        grammar=grammar,
        tokens=found.tokens,
        spoken=found.spoken,
        first=0,
        last=len(found.tokens),
    )


def label(words: Words) -> tuple[int, int] | None:
    """Return where a label stands before a stretch: "*Myth*: …", "*Status: not done* – …"."""
    ends = (n for n in range(words.first - 1, 0, -1) if words[n] in STOPS - {";"})
    end = next(ends, None)
    if end is None or words[end] not in LABEL_ENDS or words.tokens[end].start == 0:
        return None
    return words.tokens[0].start, words.tokens[end - 1].end


def _has_subject_and_verb(words: Words) -> bool:
    grammar = words.grammar
    if any(word in grammar.nouns.pronouns for word in words.spoken):
        return True
    return any(words.is_verb(n) and not grammar.is_participle(words[n]) for n in range(len(words)))


def _denials(words: Words, *, in_heading: bool) -> list[Governor]:
    """Return what denies without a verb in the past: "denies the following", "not paid"."""
    grammar = words.grammar
    for place in range(len(words)):
        is_denying = grammar.clauses.governing.get(words[place]) is Governing.DENIAL
        if is_denying and not words.is_noun(place):
            return [words.governor(Governing.DENIAL, place, place + 1)]
        is_undone = words[place] in grammar.negation.plain and grammar.is_past(words[place + 1])
        if is_undone or (words.is_none(place) and not in_heading):
            return [words.governor(Governing.NEGATION, place, place + 2)]
    return []


def _claimed(words: Words) -> Governor | None:
    """Return the verb with which an introduction ends by which a side claims its items."""
    grammar, place = words.grammar, len(words) - 1
    passed = STOPS | grammar.nouns.pointing_on | grammar.nouns.determiners | grammar.clauses.that
    while place > 0 and words[place] in passed:
        place -= 1
    if place < 1 or words.is_noun(place):
        return None
    if grammar.clauses.governing.get(words[place]) is Governing.HEDGE:
        return words.governor(Governing.HEDGE, place, place + 1)
    is_saying = words[place] in grammar.fields.saying
    if is_saying and contends(words, place):
        return words.governor(Governing.CONTENTION, place, place + 1)
    return None


def _labelled(words: Words) -> list[Governor]:
    """Return the words of a heading by which its items are false, in doubt, or yet to come."""
    negation = words.grammar.negation
    for place, word in enumerate(words.spoken):
        if word in negation.untrue:
            return [words.governor(Governing.FALSITY, place, place + 1)]
        kind = words.grammar.became(word, negation.doubting_labels)
        if kind is not None:
            return [words.governor(kind, place, place + 1)]
    return []
