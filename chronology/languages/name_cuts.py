"""The words of a name, as text: cut where a phrase ends, so that it is no longer than a name is."""

from collections.abc import Sequence

from chronology.languages.clause_verbs import is_inner, is_told
from chronology.languages.words import Words

LONGEST_NAME = 70  # code points
_SHORTEST_CUT = 28  # code points of a name that ends before a phrase


def is_large(words: Words, at: int) -> bool:
    """Say whether a word is written large as a name is."""
    token, grammar = words.token(at), words.grammar
    if token is None or not token.is_capital or token.text in grammar.drafting.vague:
        return False
    if token.text in grammar.nouns.prepositions:
        return False  # "UPON the defendant having filed"
    return token.text not in grammar.times.names and token.text not in grammar.drafting.openings


def as_text(words: Words, places: Sequence[int]) -> str:
    """Return words as the text has them, a space where others stand between."""
    found, text = list[str](), words.text
    for number, n in enumerate(places):
        token = words.tokens[n]
        before = words.tokens[places[number - 1]] if number else None
        is_next = number > 0 and places[number - 1] == n - 1
        touches = before is not None and is_next and before.end == token.start
        glued = touches or token.text in {",", "'s", "n't", ".", "%"}
        word = text[token.start : token.end]
        if token.text in words.grammar.negation.joined:
            word, glued = "not", False
        elif words[n + 1] in words.grammar.negation.joined:
            word = words.grammar.drafting.shortened.get(token.text, word)
        found.append(("" if glued or not number else " ") + word)
    return " ".join("".join(found).split())


def cut_to_length(
    words: Words, subject: list[int], told: list[int], *, in_full: bool = False
) -> str:
    """Return a name of words, cut where a phrase ends, if it is too long."""
    subject = _with_owner(words, subject)
    modals = () if in_full else words.grammar.verbs.modals
    affirmed = words.grammar.drafting.affirmed
    pieces = [(n, "to" if words[n] in modals and n in told[:1] else "") for n in (*subject, *told)]
    if subject and words[subject[0]] in affirmed:
        pieces[0] = (subject[0], affirmed[words[subject[0]]])
    kept = [n for n, _ in pieces]
    while kept and len(_as_named(words, kept, pieces)) > LONGEST_NAME:
        cut_off = kept.pop()
        while kept and cut_off == kept[-1] + 1 and _is_one_name(words, kept[-1]):
            cut_off = kept.pop()
    if len(kept) < len(pieces):
        kept = _before_a_phrase(words, _with_whole_clauses(words, kept), pieces)
    while kept and (is_inner(words, kept[-1]) or is_inner(words, kept[-1] + 1)):
        kept.pop()
    if len(kept) < len(pieces) or not _ends_in_a_pronoun(words, kept):
        kept = _without_loose_end(words, kept)
    if len(kept) < len(pieces):
        kept = _without_loose_end(words, _with_whole_clauses(words, kept))
    if any(words[n] == "(" for n in kept) and not any(words[n] == ")" for n in kept):
        kept = [n for n in kept if words[n] != "("]
    name = _as_named(words, kept, pieces).strip(' ,;:–—-"“”')
    return name[:1].upper() + name[1:]


def _with_owner(words: Words, subject: list[int]) -> list[int]:
    """Return the words of a subject with whose it is: "*the ministry*'s plan"."""
    if not subject or words[subject[0]] not in words.grammar.nouns.genitive or subject[0] < 1:
        return subject
    begin = subject[0] - 1
    while begin > 0 and is_large(words, begin) and is_large(words, begin - 1):
        begin -= 1
    begin -= begin > 0 and words[begin - 1] in words.grammar.nouns.determiners
    return [*range(begin, subject[0]), *subject]


def _without_loose_end(words: Words, kept: list[int]) -> list[int]:
    """Return words without those at their end with which no name ends: "of the"."""
    short = words.grammar.drafting.short
    while kept and (words[kept[-1]] in short or not words[kept[-1]][:1].isalnum()):
        is_of_verb = kept[-1] - 1 in kept and words.is_verb(kept[-1] - 1)
        is_doubled = words[kept[-1]] == words[kept[-1] + 1]  # "switched *on* on 3 May"
        if is_of_verb and (is_doubled or words[kept[-1]] in words.grammar.drafting.particles):
            break
        kept = kept[:-1]
    return kept


def _ends_in_a_pronoun(words: Words, kept: Sequence[int]) -> bool:
    """Say whether words end in the object of a verb: "the trust suspended *her*"."""
    return (
        len(kept) > 1
        and words[kept[-1]] in words.grammar.nouns.object_pronouns
        and kept[-2] == kept[-1] - 1
        and words.is_verb(kept[-2])
    )


def _is_one_name(words: Words, at: int) -> bool:
    """Say whether a word and the next are of one name."""
    return at > 0 and is_large(words, at) and is_large(words, at + 1)


def _with_whole_clauses(words: Words, kept: list[int]) -> list[int]:
    """Return words without what is said, if its verb is cut off: "announced *that he*"."""
    clauses = words.grammar.clauses
    for number in range(len(kept) - 1, 0, -1):
        if words[kept[number]] in clauses.that:
            has_verb = any(is_told(words, n) for n in kept[number:])
            return kept if has_verb else kept[:number]
    return kept


def _before_a_phrase(words: Words, kept: list[int], pieces: Sequence[tuple[int, str]]) -> list[int]:
    """Return words up to the last phrase that is cut, if enough of them are left."""
    grammar = words.grammar
    for number in range(len(kept) - 1, 1, -1):
        word = words[kept[number]]
        if word == "," or word in grammar.nouns.prepositions:
            shorter = kept[:number]
            if _leads_a_phrase(words, kept, number):
                continue  # "a new policy with regard | to sleeping", "in advance | of"
            if len(_as_named(words, shorter, pieces)) < _SHORTEST_CUT:
                break
            if words[shorter[-1]] not in grammar.fields.titles:
                return shorter
    return kept


def _leads_a_phrase(words: Words, kept: Sequence[int], number: int) -> bool:
    """Say whether the word before a preposition belongs to it: "*with regard* to"."""
    prepositions, before = words.grammar.nouns.prepositions, kept[number - 1]
    is_bare = words[before] in words.grammar.drafting.before_prepositions
    return is_bare or (
        number > 1
        and words[kept[number - 2]] in prepositions
        and kept[number - 2] == before - 1
        and words[before].isalpha()
        and not words.tokens[before].is_capital
        and kept[number] == before + 1
        and words[before] not in words.grammar.times.names
        and words[before][-1:] != "s"
        and words[kept[number]] in words.grammar.drafting.of_phrases
    )


def _as_named(words: Words, kept: Sequence[int], pieces: Sequence[tuple[int, str]]) -> str:
    instead = {n: other for n, other in pieces if other}
    if not instead:
        return as_text(words, kept)
    at = next((number for number, n in enumerate(kept) if n in instead), None)
    if at is None:
        return as_text(words, kept)
    parts = [as_text(words, kept[:at]), instead[kept[at]], as_text(words, kept[at + 1 :])]
    return " ".join(part for part in parts if part)
