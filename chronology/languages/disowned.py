"""The sentence behind that leaves open, or takes back, what was told, without a word of denial.

"*There was not a word of truth in it.*" "*We regret the error.*" "*So ran the rumour.*" "*That is
what Mr. Tarn says.*" "*In fact it was sold in May.*" "*It was not sold until 3 May.*"
"*The date was later corrected.*"
"""

from chronology.languages.governors import Governor
from chronology.languages.happening import helped_verb
from chronology.languages.second_thoughts import unsupported, unsure, void, what_somebody_says
from chronology.languages.tokens import ENDS, STOPS
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_LONG = 22  # words of a sentence that says no more
_OF = 4  # words of "not a word of"
_NEAR = 6  # words between a verb and its noun
_STEM = 4  # letters by which two verbs are of one stem
_AFTER = ENDS | STOPS | {"", ","}


def disowned(words: Words, first: int, told: Words) -> Governor | None:
    """Return the words of a sentence by which what was told before it is left open.

    Args:
        words: the sentence.
        first: its first word behind marks and labels.
        told: what was told.
    """
    return (
        unsupported(words, first)
        or _no_word_true(words, first)
        or unsure(words, first)
        or void(words, first, told)
        or _regretted(words, first)
        or _so_they_say(words, first)
        or _their_version(words, first)
        or _tale_begins(words, first)
        or _so_at_another_time(words, first, told)
        or _not_until_then(words, first, told)
        or _date_corrected(words, first)
        or _better_date(words, first, told)
        or _other_preferred(words, first, told)
    )


def _end_of_sentence(words: Words, first: int) -> int:
    last = min(len(words), first + _LONG)
    return next((n for n in range(first, last) if words[n] in ENDS), last)


def _no_word_true(words: Words, first: int) -> Governor | None:
    """Read "*Not a word of it was true.*"."""
    grammar = words.grammar
    begin = first + (words[first] in grammar.negation.plain)
    is_led = begin > first or words[first] in grammar.negation.none
    of = next((n for n in range(begin, begin + _OF) if words[n] in grammar.nouns.of), None)
    if of is None or not is_led:
        return None
    if words[of + 1] not in grammar.negation.referring | grammar.nouns.impersonal:
        return None
    verb, is_negative = helped_verb(words, of + 2)
    is_true = words[verb] in grammar.negation.true_predicates and not is_negative
    return words.governor(Governing.NEGATION, first, verb + 1) if is_true else None


def _regretted(words: Words, first: int) -> Governor | None:
    """Read "We *regret the error*."."""
    own, end = words.grammar.second_thoughts, _end_of_sentence(words, first)
    verb = next((n for n in range(first + 1, end) if words[n] in own.regretting), None)
    if verb is None or any(words[n] in words.grammar.negation.adverbs for n in range(first, verb)):
        return None
    slip = next((n for n in range(verb + 1, end) if words[n] in own.slips), None)
    is_near = slip is not None and slip - verb < _NEAR
    return words.governor(Governing.HEDGE, first, end) if is_near else None


def _so_they_say(words: Words, first: int) -> Governor | None:
    """Read "*So ran the rumour.*", "*So the taverns had it.*", "*So he says.*"; no "So it was."."""
    grammar, own, end = words.grammar, words.grammar.second_thoughts, _end_of_sentence(words, first)
    if words[first] not in own.so or end <= first + 2:
        return None
    has_it = words[end - 1] in grammar.nouns.impersonal and words[end - 2] in own.having
    spoken = [words[n] for n in range(first + 1, end)]
    is_tale = not own.tales.union(own.versions).isdisjoint(spoken)
    is_going = not own.going.isdisjoint(spoken)
    kinds = {Governing.ATTRIBUTION, Governing.HEDGE}
    last = end - 1 - (words[end - 1] in grammar.nouns.object_pronouns)  # "told us"
    places = (last, first + 1)
    is_said = any(
        grammar.clauses.governing.get(words[n]) in kinds and words[n] not in own.deciding
        for n in places
    )
    if has_it or (is_tale and is_going) or is_said:
        return words.governor(Governing.HEDGE, first, end)
    return None


def _their_version(words: Words, first: int) -> Governor | None:
    """Read "*That is what Mr. Tarn says.*", "At least, *that is the official version.*"."""
    grammar, own = words.grammar, words.grammar.second_thoughts
    phrase = words.begun(grammar.answers.at_least, first)
    at = first + len(phrase) + (words[first + len(phrase)] == ",")
    if words[at] not in grammar.negation.referring | grammar.nouns.impersonal:
        return None
    be = at + 1
    if words[be] == ",":
        close = words.comma_from(be + 1, be + _NEAR)
        be = be if close is None else close + 1
    if words[be] not in grammar.verbs.be:
        return None
    if (end := what_somebody_says(words, be + 1)) is not None:
        return words.governor(Governing.HEDGE, at, end)
    begin = words.after_adverbs(be + 1)
    nouns = (n for n in range(begin, begin + _NEAR) if words[n + 1] in _AFTER)
    noun = next(nouns, None)
    if noun is None or any(words[n] in grammar.negation.adverbs for n in range(be, noun)):
        return None
    led = [words[n] for n in range(begin, noun)]
    if any(word in grammar.nouns.of for word in led):
        return None  # "the end of the story"
    whose = grammar.contending.owners | grammar.nouns.genitive | own.current
    is_whose = bool(phrase) or not whose.isdisjoint(led)
    is_tale = words[noun] in own.tales or (is_whose and words[noun] in own.versions)
    return words.governor(Governing.HEDGE, at, noun + 1) if is_tale else None


def _tale_begins(words: Words, first: int) -> Governor | None:
    """Read "*With these words the hoax began.*", "*Thus began the rumour.*"."""
    grammar, own, end = words.grammar, words.grammar.second_thoughts, _end_of_sentence(words, first)
    is_led = words[first] in own.with_words and words[first + 1] in grammar.nouns.determiners
    is_led = is_led and any(
        words[n] in some
        for n in (first + 2, first + 3)
        for some in (grammar.invented.lines, grammar.contending.told)
    )
    if not is_led:
        return None
    verbs = grammar.invented.beginning | own.going
    tales = own.tales | grammar.invented.works
    spoken = {words[n] for n in range(first + 2, end)}
    if spoken.isdisjoint(verbs) or spoken.isdisjoint(tales):
        return None
    return words.governor(Governing.FALSITY, first, end)


def _so_at_another_time(words: Words, first: int, told: Words) -> Governor | None:
    """Read "*In fact it was sold in May.*", of what was told of another time."""
    grammar, own, end = words.grammar, words.grammar.second_thoughts, _end_of_sentence(words, first)
    phrase = words.begun(own.in_fact, first)
    behind = first + len(phrase) + (words[first + len(phrase)] in {",", ":"})
    be = behind + 1
    is_it = words[behind] in grammar.nouns.impersonal | grammar.negation.referring
    in_it = next((n for n in range(be, end) if words.begun(own.in_fact, n)), None)
    if not (phrase or (is_it and in_it is not None)) or not _is_at_another(words, be, end, told):
        return None
    inner = () if in_it is None else words.begun(own.in_fact, in_it)
    time = words.after_adverbs(be + 1 + (len(inner) if in_it == be + 1 else 0))
    time += words[time] in grammar.nouns.prepositions
    is_mere = is_it and words[be] in grammar.verbs.be and words.is_time(time)
    is_led = words[behind] in grammar.nouns.determiners and words[be] in told.spoken
    is_same = is_led or is_it or words[behind] in grammar.nouns.pronouns
    if is_mere or (is_same and _verb_told_before(words, behind, end, told) is not None):
        return words.governor(Governing.HEDGE, first, end)
    return None


def _not_until_then(words: Words, first: int, told: Words) -> Governor | None:
    """Read "*It was not sold until 3 May.*", of what was told to have been earlier."""
    negation = words.grammar.negation
    end = _end_of_sentence(words, first)
    verb = _verb_told_before(words, first, end, told)
    verb = _same_bare_verb(words, first, end, told) if verb is None else verb
    if verb is None or not _is_at_another(words, verb, end, told):
        return None
    no = next((n for n in range(first, verb) if words[n] in negation.adverbs), None)
    is_until = any(words[n] in words.grammar.clauses.temporals for n in range(verb + 1, end))
    if no is None or not is_until:
        return None
    return words.governor(Governing.HEDGE, no, end)


def _verb_told_before(words: Words, begin: int, end: int, told: Words) -> int | None:
    """Return the verb that was told before: "sold" of "was sold"."""
    grammar = told.grammar
    own = range(told.first, told.last)
    done = {told[n][:_STEM] for n in own if told.is_verb(n) and not grammar.is_auxiliary(told[n])}
    same = (n for n in range(begin, end) if words[n][:_STEM] in done and words.is_verb(n))
    return next(same, None)


def _same_bare_verb(words: Words, first: int, end: int, told: Words) -> int | None:
    """Return the bare form of a verb that was told in its own past: "did not *fall*", "fell"."""
    grammar = told.grammar
    own = [told[n] for n in range(told.first, told.last) if told.is_verb(n)]
    irregular = {word[:1] for word in own if not word.endswith(grammar.verbs.past_ending)}
    for n in range(first + 1, end):
        is_helped = words[n - 1] in grammar.verbs.do and words[n] in grammar.negation.plain
        if is_helped:
            verb = words.after_adverbs(n + 1)
            return verb if words[verb][:1] in irregular else None
    return None


def _is_at_another(words: Words, begin: int, end: int, told: Words) -> bool:
    """Say whether a clause has a time of which the sentence before says nothing."""
    known = {told[n] for n in range(len(told))}
    own = [words[n] for n in range(begin, end) if words.is_time(n)]
    return any(word not in known for word in own)


def _date_corrected(words: Words, first: int) -> Governor | None:
    """Read "*The date was later corrected* to 1 May.", "The year *is wrong*."."""
    grammar, own = words.grammar, words.grammar.second_thoughts
    noun = first + 1
    is_date = words[first] in grammar.nouns.determiners and words[noun] in grammar.answers.dates
    if not is_date:
        return None
    verb, is_negative = helped_verb(words, noun + 1)
    is_wrong = words[verb] in own.correcting | grammar.negation.false_predicates | own.slips
    verb += words[verb] in grammar.nouns.determiners
    is_wrong = is_wrong or words[verb] in own.slips
    unsure_of = words[verb] in own.unsure
    ought = words[noun + 1] in own.should and any(
        map(words.is_time, range(noun, _end_of_sentence(words, first)))
    )
    if ought or (is_wrong and not is_negative) or (unsure_of and is_negative):
        return words.governor(Governing.HEDGE, first, verb + 1)
    return None


def _better_date(words: Words, first: int, told: Words) -> Governor | None:
    """Read "*That should be 4 May.*", "*Sorry, 4 May.*", "*The correct date is 4 May.*"."""
    grammar, own, end = words.grammar, words.grammar.second_thoughts, _end_of_sentence(words, first)
    if not _is_at_another(words, first, end, told):
        return None
    referring = grammar.nouns.impersonal | grammar.negation.referring
    is_mended = words[first] in referring and words[first + 1] in own.should
    is_owned = words[first] in own.sorry and words[first + 1] in {",", ":"}
    is_owned = is_owned and _is_time_soon(words, first + 2)
    noun = first + 1 + (words[first + 1] in own.true)
    is_date = words[first] in grammar.nouns.determiners and words[noun] in grammar.answers.dates
    is_date = is_date and words[noun + 1] in grammar.verbs.be
    inner = words.begun(own.in_fact, noun + 2)
    is_true = is_date and (noun > first + 1 or bool(inner))
    is_true = is_true and _is_time_soon(words, noun + 2 + len(inner))
    is_better = is_owned or is_true or (is_mended and _is_time_soon(words, first + 2))
    return words.governor(Governing.HEDGE, first, end) if is_better else None


def _is_time_soon(words: Words, at: int) -> bool:
    """Say whether nothing but small words stands before a time: "*be on* 4 May", ", *it was* 4"."""
    grammar = words.grammar
    passed = grammar.nouns.prepositions | grammar.nouns.determiners | grammar.nouns.impersonal
    passed |= grammar.negation.referring | grammar.second_thoughts.recte | {","}
    while words[at] and (words[at] in passed or grammar.is_auxiliary(words[at])):
        at += 1
    return words.is_time(at)


def _other_preferred(words: Words, first: int, told: Words) -> Governor | None:
    """Read "*It preferred her account*", of what somebody is told to have said."""
    grammar, own, end = words.grammar, words.grammar.second_thoughts, _end_of_sentence(words, first)
    verb = next((n for n in range(first + 1, end) if words[n] in own.preferring), None)
    if verb is None or any(words[n] in grammar.negation.adverbs for n in range(first, verb)):
        return None
    near = range(verb + 1, min(end, verb + _NEAR))
    noun = next((n for n in near if words[n] in grammar.contending.told), None)
    governing = grammar.clauses.governing
    is_said = any(governing.get(word) is Governing.ATTRIBUTION for word in told.spoken)
    if noun is None or not is_said:
        return None
    return words.governor(Governing.DENIAL, first, noun + 1)
