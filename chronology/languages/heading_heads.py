"""What a heading names below which nothing is told in earnest: "Our quiz", "The tenant's version".

Such a noun ends what a heading names ("Theories about the fire"), or a party owns it, or an
adjective is said of a text ("Withdrawn statement"); no such heading has a verb of its own.
"""

from collections.abc import Sequence

from chronology.languages.grammar import Grammar
from chronology.languages.tokens import STOPS, Token
from chronology.vocabulary import Governing

_MARKS = STOPS | {",", "?", "!", ".", ":"}
_GENITIVES = ("'s", "s'", "’s", "s’")
_FEW = 5  # words of what a heading names
_NEAR = 3  # words behind "of" within which a party is named


def by_its_head(found: Sequence[Token], grammar: Grammar) -> tuple[Governing | None, int, int]:
    """Return what a heading makes of what stands below it, and the words with which it does.

    Args:
        found: the words and marks of the heading.
        grammar: the words of its language.
    """
    spoken = [one.text for one in found]
    begin = _word_behind_number(spoken)
    for kind, place in (
        _opens_unreal(spoken, begin, grammar),
        _remark(spoken, begin, grammar),
        _wondering(spoken, begin, grammar),
        _names_what_is_not(spoken, begin, grammar),
    ):
        if kind is not None:
            return kind, *place
    return None, 0, 0


_Made = tuple[Governing | None, tuple[int, int]]
_NOTHING: _Made = (None, (0, 0))


def _word_behind_number(spoken: list[str]) -> int:
    """Return the first word behind a number: "3. Hypotheses"."""
    return next((n for n, one in enumerate(spoken) if one[0].isalpha() and len(one) > 1), 0)


def _opens_unreal(spoken: list[str], begin: int, grammar: Grammar) -> _Made:
    """Read "*What if* the dam fails?", "*Superseded*: our note of 3 March"."""
    phrases = grammar.headings.opening
    for at in range(begin, len(spoken)):
        opens = (
            at == begin
            or spoken[at - 1] in _MARKS
            or (at == begin + 1 and spoken[begin] in grammar.nouns.determiners)
        )
        if not opens:
            continue
        for phrase in phrases.by_first.get(spoken[at], ()):
            end = at + len(phrase)
            is_so = tuple(spoken[at:end]) == phrase
            is_apart = len(phrase) > 1 or end >= len(spoken) or spoken[end] in _MARKS
            if is_so and is_apart:
                return Governing.HEDGE, (at, end)
    return _NOTHING


def _remark(spoken: list[str], begin: int, grammar: Grammar) -> _Made:
    """Read "Version of the supplier *(disputed by us)*", "Draft minutes, *not approved*"."""
    words = grammar.headings
    for at in range(begin, len(spoken) - 1):
        is_withdrawn = spoken[at] in words.texts and spoken[at + 1] in words.remarks
        if is_withdrawn and spoken[at + 1].endswith(grammar.verbs.past_ending):
            return Governing.HEDGE, (at, at + 2)  # "Version *withdrawn* in March"
        if spoken[at] not in {",", "("} | STOPS:
            continue
        first = at + 1
        while first < len(spoken) - 1 and _leads_a_remark(spoken[first], grammar):
            first += 1
        is_denied = spoken[first] in grammar.negation.adverbs
        rest = spoken[first + 1 : first + 4] if is_denied else spoken[first : first + 1]
        said = words.undone if is_denied else words.remarks
        if not said.isdisjoint(rest):
            return Governing.HEDGE, (at + 1, min(len(spoken), first + 1 + is_denied))
    return _NOTHING


def _leads_a_remark(word: str, grammar: Grammar) -> bool:
    """Say whether a word leads such a remark: ", *and has since* retracted"."""
    is_small = word in grammar.clauses.joining | grammar.clauses.temporals
    is_denying = word in grammar.negation.adverbs
    return is_small or grammar.is_auxiliary(word) or (grammar.is_adverb(word) and not is_denying)


def _wondering(spoken: list[str], begin: int, grammar: Grammar) -> _Made:
    """Read "What *may have happened*"."""
    words = grammar.headings
    if spoken[begin] not in words.asking:
        return _NOTHING
    if not words.believing.isdisjoint(spoken[begin + 1 : begin + _FEW]):
        return Governing.HEDGE, (begin, len(spoken))
    for at in range(begin + 1, min(len(spoken) - 1, begin + _FEW)):
        if spoken[at] in words.wondering and spoken[at + 1] in grammar.verbs.have:
            return Governing.HEDGE, (begin, len(spoken))
    return _NOTHING


def _names_what_is_not(spoken: list[str], begin: int, grammar: Grammar) -> _Made:
    """Read "Christmas *quiz*", "The *tenant's version*", "*Withdrawn statement*"."""
    words, nouns = grammar.headings, grammar.nouns
    if begin + 1 < len(spoken) and spoken[begin] in grammar.fields.authoring:
        begin += 1  # "From the pupils' short stories"
    ends = _MARKS | nouns.prepositions | nouns.of | grammar.clauses.relatives
    own_end = (
        n
        for n in range(begin, len(spoken))
        if spoken[n] in ends or (n > begin and _is_told_more_of(spoken, n, grammar))
    )
    end = next(own_end, len(spoken))
    counted = end
    while counted - 1 > begin and (spoken[counted - 1].isdigit() or len(spoken[counted - 1]) == 1):
        counted -= 1  # "Scenario 2", "Option B"
    own = spoken[begin:counted]
    while own and own[0] in nouns.determiners | words.general - words.texts - words.heads:
        own = own[1:]
    denying = grammar.negation.none | grammar.negation.adverbs
    if not 0 < len(own) <= _FEW or own[-1] in grammar.clauses.joining or "?" in spoken:
        return _NOTHING
    if not denying.isdisjoint(own) or any(map(grammar.is_auxiliary, own)):
        return _NOTHING  # "No myths", "Is the tunnel a myth"
    place = begin, end
    head, before = own[-1], own[:-1]
    is_owned = head in words.owned and (
        any(one.endswith(_GENITIVES) and _whose_it_is(one) in words.parties for one in before)
        or (end < len(spoken) and spoken[end] in nouns.of and _has_party(spoken, end, grammar))
    )
    is_qualified = head in words.texts and any(one in words.qualifying for one in before)
    is_head = head in words.heads and not any(map(grammar.is_past, before))
    if is_owned or is_qualified or is_head:
        return Governing.HEDGE, place
    return _NOTHING


def _is_told_more_of(spoken: list[str], place: int, grammar: Grammar) -> bool:
    """Say whether such a noun is told more of: "Options *considered*", "Rumours *doing* …"."""
    words, one = grammar.headings, spoken[place]
    return one in words.considered and spoken[place - 1] in words.heads


def _whose_it_is(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s").rstrip("'’")


def _has_party(spoken: list[str], of: int, grammar: Grammar) -> bool:
    near = spoken[of + 1 : of + 1 + _NEAR]
    return any(one in grammar.headings.parties for one in near)
