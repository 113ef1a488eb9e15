"""Whether a stretch begins behind the verb that says what is made of it.

"is remembered as | *having sold the kettles*", "professed to | *have met the owner*", "rather than
| *mend the gate*", "I'd have | *been made foreman*". Only words that are known to find it so let
such a stretch stand: "was found to | *have met the owner*".
"""

from chronology.languages.cut_starts import CutOff
from chronology.languages.tokens import ENDS, STOPS
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_NEAR = 4  # words of a stretch in which its first verb begins
_FAR = 12  # words before a stretch in which the verb stands that it hangs on


def cut_head_of(words: Words) -> CutOff | None:
    """Return the words before a stretch that make something else of its verb; `None` for none."""
    return _instead(words) or _would(words) or _perfect(words)


def _cut_head(words: Words, begin: int, end: int, *, is_certain: bool) -> CutOff:
    found = words.governor(Governing.UNVOUCHED, begin, end)
    return CutOff(words=found, is_certain=is_certain)


def _instead(words: Words) -> CutOff | None:
    """Read "*rather than* | mend the gate", "| *rather than* mend the gate"."""
    phrases = words.grammar.negation.gerund_phrases
    before = words.before_adverbs(words.first - 1)
    if length := words.ended(phrases, before):
        return _cut_head(words, before - length + 1, before + 1, is_certain=True)
    if words[before] in words.grammar.cuts.comparing:  # "sooner than | mend it"
        return _cut_head(words, before - 1, before + 1, is_certain=False)
    if phrase := words.begun(phrases, words.first):
        is_alone = "," not in words.spoken[words.first : words.last]
        end = words.first + len(phrase)
        return _cut_head(words, words.first, end, is_certain=True) if is_alone else None
    return None


def _would(words: Words) -> CutOff | None:
    """Read "I*'d have* | been made foreman", "| I*'d have* been made foreman"."""
    own = words.grammar.cuts
    low = words.before_adverbs(words.first - 1) - 1
    for place in range(max(0, low), min(words.last, words.first + _NEAR)):
        have = words.after_adverbs(place + 1)
        if words[place].endswith(tuple(own.would)) and words[have] in own.perfect:
            return _cut_head(words, place - 1, have + 1, is_certain=True)
    return None


def _perfect(words: Words) -> CutOff | None:
    """Read "treated *as* | having vacated", "professed *to* | have met", "… | to have met"."""
    grammar, first = words.grammar, words.after_adverbs(words.first)
    infinitive = grammar.verbs.infinitive
    verb = first + (words[first] in infinitive)
    is_having = words[verb] in grammar.verbs.have and grammar.is_gerund(words[verb])
    to = first if verb > first else words.before_adverbs(first - 1)
    is_to_have = words[verb] in grammar.verbs.perfect and words[to] in infinitive
    if not (is_having or is_to_have):
        return None
    if not grammar.is_participle(words[words.after_adverbs(verb + 1)]):
        return None
    hang = words.before_adverbs((to if is_to_have else words.first) - 1)
    if not words[hang][:1].isalpha() or _tells_when(words, hang) or _is_found(words, hang):
        return None
    return _cut_head(words, _where_it_hangs(words, hang), words.first, is_certain=False)


def _tells_when(words: Words, at: int) -> bool:
    """Say whether a stretch hangs on no verb: "after | having sold it", "Hale | having left"."""
    grammar, word = words.grammar, words[at]
    is_led = word in grammar.clauses.temporals | grammar.clauses.simultaneous
    is_role = word in grammar.vouching.roles
    token = words.token(at)
    return (is_led and not is_role) or (token is not None and token.is_capital)


def _is_found(words: Words, at: int) -> bool:
    """Say whether what a stretch hangs on says that it is so, and is not denied."""
    grammar, begin = words.grammar, _where_it_hangs(words, at)
    near = range(max(begin, at - 1), at + 1)  # "found guilty *of*", "was found"
    if not any(words[n] in grammar.cuts.found for n in near):
        return False
    denying = grammar.negation.adverbs | grammar.verbs.modals.keys()
    return not any(words[n] in denying or words.is_none(n) for n in range(begin, at))


def _where_it_hangs(words: Words, at: int) -> int:
    """Return where the words begin that a stretch hangs on."""
    low = max(0, at - _FAR)
    bounds = STOPS | ENDS | {","}
    return next((n + 1 for n in range(at, low - 1, -1) if words[n] in bounds), low)
