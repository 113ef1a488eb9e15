"""Whom "he", "she" or "it" means, where the sentence before has nobody and nothing else.

It may still mean somebody else; so nothing but a name that is proposed is made of it, and only
where whoever reads both sentences would not ask.
"""

from chronology.languages.clause_verbs import Stretch
from chronology.languages.drafted_names import names_of_sentence
from chronology.languages.reader import Reader
from chronology.languages.tellers import names_somebody
from chronology.languages.words import Words

_NEAR = 8  # code points between two sentences


def antecedent(text: str, start: int, pronoun: str, reader: Reader) -> str:
    """Return whom a pronoun means; empty where that is not plain.

    Args:
        text: the text.
        start: where its clause begins.
        pronoun: the pronoun, in small letters.
        reader: of the language of the text.
    """
    grammar = reader.grammar
    titles = grammar.drafting.persons_by.get(pronoun)
    before = _sentence_before(text, start, reader) if titles is not None else None
    if titles is None or before is None:
        return ""
    words = Words.around(text, before, before, grammar)
    bodies = grammar.fields.organisations
    names = [one for one in names_of_sentence(words) if words[one[0][1] - 1] not in bodies]
    if len(names) != 1 or _tells_of_others(words, names[0][0]):
        return ""
    (first, _), name = names[0]
    opening = words[first - 1] if first else ""
    is_of_another = opening in grammar.fields.honorifics and opening not in titles
    is_first = first - (opening in grammar.fields.titles) <= 0
    return "" if is_of_another or not is_first else name


def is_next(text: str, start: int, before: int, reader: Reader) -> bool:
    """Say whether what begins at a place stands in the sentence behind that of another place."""
    sentence = _sentence_before(text, start, reader)
    return sentence is not None and sentence[0] <= before < sentence[1]


def done_to(text: str, before: Stretch, end: int, reader: Reader) -> str:
    """Return to what something was done: what "it" means in the sentence behind.

    "*The bridge over the Aare* was opened on Friday. It had been planned for March."

    Args:
        text: the text.
        before: where the clause begins that the sentence before tells, and where its verb does.
        end: the code point after it.
        reader: of the language of the text.

    Returns:
        Its words, without an article; empty where it is not plain that it is meant: where it is
        somebody, or another thing stands in the clause ("The driver *of the lorry* was charged").
    """
    grammar = reader.grammar
    words = Words.around(text, before, before, grammar)
    first, verb = words.first, words.place_of(before[1])
    group = verb
    while group > first and grammar.is_auxiliary(words[group - 1]):
        group -= 1
    first += words[first] in grammar.nouns.determiners
    is_done_to = grammar.is_participle(words[verb]) and words[verb - 1] in grammar.verbs.be
    is_alone = all(words[n][:1].isalnum() and not words.is_verb(n) for n in range(first, group))
    if not is_done_to or not is_alone or first >= group:
        return ""
    if _is_no_thing(words, first, group) or _has_a_thing(words, first, words.place_of(end)):
        return ""
    return text[words.tokens[first].start : words.tokens[group - 1].end]


def _is_no_thing(words: Words, first: int, end: int) -> bool:
    """Say whether the head of a subject, before what depends on it, is a person, or several."""
    grammar = words.grammar
    prepositions = grammar.nouns.prepositions
    head = next((n for n in range(first + 1, end) if words[n] in prepositions), end) - 1
    token, word = words.token(head), words[head]
    is_capital = token is not None and token.is_capital
    is_several = word.endswith("s") and not word.endswith("ss")
    is_person = word in grammar.drafting.people | grammar.contending.parties
    may_be_one = names_somebody(word, grammar) and word not in grammar.fields.organisations
    is_paper = word in grammar.vouching.sources and word not in grammar.drafting.people
    return is_capital or is_several or is_person or (may_be_one and not is_paper)


def _has_a_thing(words: Words, first: int, end: int) -> bool:
    """Say whether another noun than a name stands in a clause: behind a determiner of its own."""
    determiners = words.grammar.nouns.determiners
    return any(words[n] in determiners and not words.is_name(n + 1) for n in range(first, end))


def _sentence_before(text: str, start: int, reader: Reader) -> Stretch | None:
    """Return the sentence before that of a place, in the same paragraph; `None` for none."""
    begin, _ = reader.sentence(text, start, start + 1)
    end = len(text[:begin].rstrip())
    if end == 0 or begin - end > _NEAR or text.count("\n", end, begin) > 1:
        return None
    return reader.sentence(text, end - 1, end)


def _tells_of_others(words: Words, name: Stretch) -> bool:
    """Say whether words tell of somebody without a name, who may be meant: "*the driver*"."""
    grammar = words.grammar
    others = grammar.drafting.people
    pronouns = grammar.drafting.persons_by
    return any(
        words[n] in pronouns or (words[n] in others and not name[0] - 2 <= n < name[1])
        for n in range(len(words))
    )
