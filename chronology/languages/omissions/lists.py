"""Parts of a list, and adjectives and adverbs, that may be left out."""

from chronology.languages.omissions.gap import BRACKETS, Gap, Places, is_mark
from chronology.languages.omissions.remarks import without_brackets
from chronology.languages.tokens import ENDS, STOPS

_BEHIND = 12  # words behind a list in which the verb of another clause would stand
_BOUNDING = 3  # words before an adjective among which one that bounds it stands
_COMMA = frozenset({","})


# Parts of a list ---------------------------------------------------------------------------------


def is_part_of_a_list(gap: Gap) -> bool:
    """Say whether parts of a list were left out, of which each is told the same.

    "He *and she* met", "met *Ali, Ahmad and* Leyla", "opened a plant, *closed a road* and left".
    """
    listed = _Listed.of(gap)
    if listed is None or not listed.parts or _parts_with(gap, listed.parts):
        return False
    if _are_before_a_deed(gap, listed):
        return True
    if all(gap.words.is_verb(_verb_of(gap, p)) for p in listed.parts) and _are_deeds(gap, listed):
        return True
    if any(gap.is_finite(n) for part in listed.parts for n in part):
        return False
    if not all(_is_thing(gap, part) for part in listed.parts):
        return False
    return _is_shared(gap, listed) if listed.is_led else _begins(gap, listed)


class _Listed:
    """The parts of a list that were left out.

    Attributes:
        parts: the words of each.
        is_led: whether a comma or an "and" stands before the first, so that parts go before it.
        is_followed: whether one stands behind the last, so that parts follow.
        is_closed: whether an "and" stands before the last of them, or directly behind it.
    """

    def __init__(
        self, parts: list[Places], *, is_led: bool, is_followed: bool, is_closed: bool
    ) -> None:
        self.parts = parts
        self.is_led = is_led
        self.is_followed = is_followed
        self.is_closed = is_closed

    @classmethod
    def of(cls, gap: Gap) -> "_Listed | None":
        """Return the parts; `None` where brackets hold what may decide."""
        places = without_brackets(gap)
        if places is None or any(gap.words[n] in STOPS for n in places):
            return None
        parts: list[Places] = []
        part: list[int] = []
        joined = False  # whether the last word joined two parts
        is_led = gap.opener == "," or _joins(gap, gap.begin - 1)
        is_closed = _joins(gap, gap.begin - 1)
        skipped = -1
        for place in places:
            if place <= skipped:
                continue
            length = 1 if is_mark(gap.words, place, _COMMA) else _joining(gap, place)
            joined = bool(length)
            if not length:
                part.append(place)
                continue
            skipped = place + length - 1
            is_closed = gap.words[place] != ","
            if part:
                parts.append(tuple(part))
            elif not parts:
                is_led = True
            part = []
        if part and all(gap.grammar.is_adverb(gap.words[n]) for n in part):
            part, joined = [], bool(parts)  # "and also"
        if part:
            parts.append(tuple(part))
        is_followed = joined or gap.closer == "," or bool(_joining(gap, gap.behind))
        is_closed = is_closed or bool(_joining(gap, gap.behind))
        return cls(parts, is_led=is_led, is_followed=is_followed, is_closed=is_closed)


def _joining(gap: Gap, place: int) -> int:
    """Return how many words join two parts of a list from a place on: "and", "as well as"."""
    if gap.words[place] in gap.own.adding:
        return 1
    return len(gap.words.begun(gap.own.adding_phrases, place))


def _joins(gap: Gap, place: int) -> bool:
    """Say whether what joins two parts ends with a place."""
    return gap.words[place] in gap.own.adding or gap.words.ends_one(gap.own.adding_phrases, place)


def _parts_with(gap: Gap, parts: list[Places]) -> bool:
    """Say whether a word shows that the parts are no mere list: "or", "rather than", "if"."""
    own, grammar = gap.own, gap.grammar
    apart = own.parting | own.saying | own.undoing | grammar.clauses.conditions
    apart |= grammar.negation.adverbs | grammar.negation.none | grammar.clauses.that
    apart |= grammar.clauses.relatives | grammar.clauses.temporals | grammar.nouns.few
    if any(gap.words[n] in apart for part in parts for n in part):
        return True
    return gap.words[gap.behind] in own.parting or gap.words[gap.begin - 1] in own.parting


def _verb_of(gap: Gap, part: Places) -> int:
    """Return where the verb of a part stands if it begins with one."""
    return gap.words.after_adverbs(part[0])


def _are_deeds(gap: Gap, listed: _Listed) -> bool:
    """Say whether the parts are all told of the subject before: "opened it, *left* and died"."""
    words, verbs = gap.words, gap.grammar.verbs
    for part in listed.parts:
        verb = _verb_of(gap, part)
        is_inverted = gap.grammar.is_auxiliary(words[verb]) and words.opens_noun(verb + 1)
        if is_inverted or any(gap.is_finite(n) for n in part if n > verb):
            return False
        if any(words[n] in gap.grammar.nouns.pronouns for n in part):
            return False
        if words[verb] in gap.grammar.clauses.governing or words[verb] in verbs.modals:
            return False
        is_participle = words[verb] in verbs.participles and words[verb] not in verbs.only_past
        if is_participle or words[verb] in verbs.objects or words[verb] in verbs.to_infinitive:
            return False
    is_bare = words.is_verb(gap.before)  # "lost, *won, bought* and sold plants"
    if is_bare or not listed.is_led or gap.verb_before() is None or _turned(gap):
        return False
    behind = gap.behind + (gap.words[gap.behind] in gap.own.adding)
    return listed.is_followed and words.is_verb(words.after_adverbs(behind))


def _are_before_a_deed(gap: Gap, listed: _Listed) -> bool:
    """Say whether another deed of the same subject follows: "visited *Baku with joy*, opened it".

    What was left out is the rest of the deed before, and perhaps further ones.
    """
    words, verbs = gap.words, gap.grammar.verbs
    verb = gap.begin - 1
    clauses = gap.grammar.clauses
    brings = clauses.governing.keys() | verbs.to_infinitive.keys() | verbs.objects.keys()
    if not words.is_verb(verb) or gap.grammar.is_auxiliary(words[verb]) or words[verb] in brings:
        return False
    if listed.is_led or not listed.is_followed or _turned(gap) or gap.has_finite(listed.parts[0]):
        return False
    if any(words[n] in gap.grammar.nouns.pronouns for part in listed.parts for n in part):
        return False
    deeds = [part for part in listed.parts[1:] if any(words.is_verb(n) for n in part)]
    if not all(words.is_verb(_verb_of(gap, part)) for part in deeds):
        return False
    return _is_active(gap, words.after_adverbs(gap.behind + _joining(gap, gap.behind)))


def _is_active(gap: Gap, verb: int) -> bool:
    """Say whether a verb is no participle that tells of a noun: "opened *the road*", "took"."""
    words, grammar = gap.words, gap.grammar
    word, following = words[verb], words[verb + 1]
    if not words.is_verb(verb) or grammar.is_auxiliary(word) or word in gap.own.called:
        return False
    if not grammar.is_participle(word):
        return True
    is_apart = following in grammar.nouns.prepositions or words.is_time(verb + 1)
    return following[:1].isalpha() and not (is_apart or grammar.is_adverb(following))


def _turned(gap: Gap) -> bool:
    """Say whether the verb before is governed by a word that may govern what follows, too."""
    grammar = gap.grammar
    governing = grammar.verbs.infinitive | grammar.negation.adverbs | grammar.clauses.conditions
    governing |= frozenset(grammar.verbs.modals) | grammar.clauses.temporals
    return any(gap.words[n] in governing for n in gap.words_before())


def _is_thing(gap: Gap, part: Places) -> bool:
    """Say whether a part is a noun with what belongs to it, and no time or number."""
    words, nouns = gap.words, gap.grammar.nouns
    if words.is_time(part[0]) or words.is_time(part[-1]):
        return False
    if any(words[n] in nouns.pronouns for n in part) and len(part) > 1:
        return False
    if gap.grammar.is_gerund(words[part[0]]) and len(part) > 1:
        return False
    is_attribute = gap.grammar.is_participle(words[part[0]]) and len(part) > 1
    if not (gap.opens_nominal(part[0]) or is_attribute) or not gap.is_nominal(part[-1]):
        return False
    return all(
        words[n] not in nouns.prepositions or words[n] in gap.own.inner_prepositions for n in part
    )


def _is_shared(gap: Gap, listed: _Listed) -> bool:
    """Say whether what follows belongs to the part before as well as to those left out."""
    is_of_a_noun = gap.is_nominal(gap.before) and not gap.words.is_time(gap.before)
    if not is_of_a_noun or (_joining(gap, gap.behind) and _joins_within(gap, listed.parts[-1])):
        return False
    if not listed.is_closed:
        return listed.is_followed and _goes_on_listing(gap)
    nouns, behind = gap.grammar.nouns, gap.words[gap.behind]
    if behind in nouns.prepositions | nouns.genitive:
        return behind not in nouns.of | nouns.genitive and not _has_own_phrase(gap)
    if gap.goes_on_with_a_verb():  # "Ali *and Ahmad* signed it": who did it is not told
        return False
    if _joining(gap, gap.behind):
        return True
    return behind not in nouns.determiners | BRACKETS.keys() and not gap.is_nominal(gap.behind)


def _joins_within(gap: Gap, part: Places) -> bool:
    """Say whether "and" may join what follows to a noun within: "*the wife of Ali* and Leyla"."""
    nouns = gap.grammar.nouns
    return any(gap.words[n] in nouns.prepositions for n in part) and not gap.closer


def _goes_on_listing(gap: Gap) -> bool:
    """Say whether a list goes on behind a comma: ", *Ahmad*, Leyla and Samir"."""
    words = gap.words
    if not gap.opens_nominal(gap.behind) or words.is_time(gap.behind):
        return False
    for place in range(gap.behind, gap.behind + _BEHIND):
        if _joining(gap, place):
            return True
        if words.is_verb(place) or words[place] in STOPS | ENDS or not words[place]:
            return False
    return False


def _has_own_phrase(gap: Gap) -> bool:
    """Say whether the part before has a phrase of its own: "the plant *in Baku* and the road"."""
    words, nouns = gap.words, gap.grammar.nouns
    for place in gap.words_before():
        if words[place] in nouns.prepositions:
            return True
        if words.is_verb(place) or words[place] == ",":
            return False
    return False


def _begins(gap: Gap, listed: _Listed) -> bool:
    """Say whether the first parts were left out, behind a verb or a preposition."""
    words, nouns = gap.words, gap.grammar.nouns
    before = gap.begin - 1
    is_object = words.is_verb(before) and not gap.grammar.is_auxiliary(words[before])
    is_led = words[before] in gap.own.list_prepositions and words.is_verb(
        words.before_adverbs(before - 1)
    )
    if not listed.is_followed or not (is_object or is_led):
        return False
    if not listed.is_closed and not _goes_on_listing(gap):
        return False
    if any(words[n] in nouns.prepositions for part in listed.parts for n in part):
        return False
    behind = gap.behind + _joining(gap, gap.behind)
    return gap.opens_nominal(behind) and not _has_verb_behind(gap)


def _has_verb_behind(gap: Gap) -> bool:
    """Say whether a clause of its own begins behind: "met Ali and *Leyla met* Ahmad"."""
    words = gap.words
    ends = STOPS | ENDS | {","} | gap.own.adding | gap.grammar.clauses.relatives
    ends |= gap.grammar.clauses.that | gap.grammar.clauses.temporals
    start = gap.behind + _joining(gap, gap.behind)
    for place in range(start, start + _BEHIND):
        if words[place] in ends or not words[place]:
            return False
        if gap.is_finite(place):
            return True
    return False


# Adjectives and adverbs --------------------------------------------------------------------------


def is_modifier(gap: Gap) -> bool:
    """Say whether only adjectives and adverbs of the closed lists were left out."""
    own, words = gap.own, gap.words
    if phrase := words.begun(own.speech_phrases, gap.begin):
        return gap.begin + len(phrase) == gap.end and gap.is_enclosed
    places = [n for n in range(gap.begin, gap.end) if words[n] not in own.adding | _COMMA]
    known = own.adjectives | own.adverbs | own.intensifiers
    if not places or any(words[n] not in known for n in places) or _is_bounded(gap):
        return False
    if places[-1] != gap.end - 1 or words[places[-1]] in own.intensifiers:
        return False
    if any(words[n] in own.adjectives for n in places):
        return _before_a_noun(gap)
    return not words[gap.behind][:1].isdigit() and words[gap.behind] not in own.bounding


def _before_a_noun(gap: Gap) -> bool:
    """Say whether a noun, or an adjective more, follows directly."""
    words = gap.words
    if gap.closer or gap.opener not in {"", ","}:
        return False
    before = words[gap.begin - 1]
    is_led = before in gap.grammar.nouns.determiners or before in gap.grammar.nouns.prepositions
    is_led = is_led or before in gap.own.adjectives or words.is_verb(gap.begin - 1)
    is_led = is_led or before[:1].isdigit() or before == ","
    return is_led and gap.is_nominal(gap.behind) and words[gap.behind] not in gap.own.bounding


def _is_bounded(gap: Gap) -> bool:
    """Say whether a word before makes what was left out decide: "not officially", "all big"."""
    words, own, negation = gap.words, gap.own, gap.grammar.negation
    denying = negation.adverbs | negation.none | own.lacking
    denying |= gap.grammar.clauses.conditions | gap.grammar.nouns.few
    if any(words[n] in denying for n in gap.words_before()) or words[gap.begin - 1] in own.grading:
        return True
    is_of_a_noun = any(word in own.adjectives for word in gap.texts())
    return is_of_a_noun and any(
        words[n] in own.bounding for n in range(gap.begin - _BOUNDING, gap.begin)
    )
