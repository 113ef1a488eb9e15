"""What the end of a sentence takes back, or leaves open, of what it tells.

"It was sold on 3 May, *some say*", "… (*it was not*)", "… (*unsold*)", "… [*recte* 1921]",
"… *or on 5 May*", "… – *I see no sign of it*", "…, *but the sale was void*".
"""

from collections.abc import Iterator

from chronology.languages.governors import Governor
from chronology.languages.happening import helped_verb
from chronology.languages.tokens import ENDS, LINES, QUOTE_MARKS, STOPS
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_FAR = 24  # words behind a stretch within which it is taken back
_ASIDE = 8  # words of an aside that says no more
_TELLER = 14  # words from "what" to the verb of those who say it
_YEAR = 4  # figures of a year
_TALE = 3  # words of "a malicious rumour"
_PROOF = 6  # words between what denies and the noun of what there is none of
_ECHO = 4  # words of "it did not"
_ALIKE = 3  # letters by which a noun is of the verb of what was told: "marriage", "married"
_OPENS = STOPS | {","}
_CLOSES = ENDS | STOPS | QUOTE_MARKS | {",", ""}


def second_thought(words: Words) -> Governor | None:
    """Return what the end of the sentence of a stretch takes back of it."""
    last, end = words.last, words.end_of_sentence()
    if (told := by_a_tale(words, 0)) is not None and words.first > 0:
        return told
    if (found := _or_then(words, last) or _what_they_say(words, last)) is not None:
        return found
    within = range(words.first + 1, min(end, last + _FAR))
    better = (found for mark in within if (found := better_time(words, mark)) is not None)
    if (mended := next(better, None)) is not None:
        return mended
    for mark in range(last, min(end, last + _FAR)):
        if words[mark] not in _OPENS or words[mark] in QUOTE_MARKS:
            continue
        if (found := _editor_doubts(words, mark) or _aside_doubts(words, mark)) is not None:
            return found
    return None


def _or_then(words: Words, at: int) -> Governor | None:
    """Read "on 3 May, *or on 5 May*", "on 3 May *or* 5 May"; the stretch ends with the first."""
    grammar = words.grammar
    if not words.is_time(at - 1):
        return None
    begin = at + (words[at] in LINES | {",", "(", "["})
    if words[begin] not in grammar.clauses.alternative:
        return None
    time = words.after_adverbs(begin + 1)
    time += words[time] in grammar.nouns.prepositions
    time += words[time] in grammar.nouns.determiners
    return (
        words.governor(Governing.HEDGE, begin, time + 1)
        if _opens_another_day(words, time)
        else None
    )


def _opens_another_day(words: Words, place: int) -> bool:
    """Say whether a word begins a day, a month or a year: no "178, or 24 percent more"."""
    names, word = words.grammar.times.names, words[place]
    if not words.is_time(place) or word in names:
        return word in names
    is_mere = words[place + 1] in names | _CLOSES or len(word) == _YEAR
    return is_mere or not word.isdecimal()


def _what_they_say(words: Words, at: int) -> Governor | None:
    """Read "it opened on 3 May *is what the poster said*"."""
    at += words[at] in QUOTE_MARKS
    if words[at] not in words.grammar.verbs.be:
        return None
    end = what_somebody_says(words, at + 1)
    return None if end is None else words.governor(Governing.HEDGE, at, end)


def what_somebody_says(words: Words, at: int) -> int | None:
    """Return the place behind "what Mr. Tarn says"; `None` where something else stands."""
    grammar, own = words.grammar, words.grammar.second_thoughts
    at = words.after_adverbs(at)
    if words[at] not in own.what:
        return None
    for verb in range(at + 2, at + _TELLER):
        kind = grammar.clauses.governing.get(words[verb])
        is_told = kind in {Governing.ATTRIBUTION, Governing.HEDGE}
        end = verb + 1 + (words[verb + 1] in grammar.nouns.impersonal)  # "how they tell it"
        if is_told and words[verb] not in own.deciding and words[end] in _CLOSES:
            return end
    return None


# Brackets -------------------------------------------------------------------------------------


def _editor_doubts(words: Words, mark: int) -> Governor | None:
    """Read "(?)", "(unsold)", "[sic]", "[recte 1921]"."""
    own, begin = words.grammar.second_thoughts, mark + 1
    if words[mark] not in {"(", "["}:
        return None
    close = next((n for n in range(begin, begin + _ASIDE) if words[n] in {")", "]"}), begin)
    inside = [words[n] for n in range(begin, close)]
    if inside and all(word == "?" for word in inside):
        return words.governor(Governing.HEDGE, begin, close)
    if any(word in own.recte for word in inside) and any(map(words.is_time, range(begin, close))):
        return words.governor(Governing.FALSITY, begin, close)
    if inside and inside[0] in own.sic and words.is_time(mark - 1):
        return words.governor(Governing.HEDGE, begin, close)
    if len(inside) == 1 and _is_contrary(words, inside[0]):
        return words.governor(Governing.NEGATION, begin, close)
    doubting = {Governing.HEDGE, Governing.NEGATION}
    is_doubted = len(inside) == 1 and words.grammar.clauses.governing.get(inside[0]) in doubting
    return words.governor(Governing.HEDGE, begin, close) if is_doubted else None


def better_time(words: Words, mark: int) -> Governor | None:
    """Read "in 2000 *(actually 2001)*", "in 2000 – *no, it was 2001*", "in 2000, *or rather* 2001".

    Args:
        words: the sentence.
        mark: the place of the mark behind the time that is put right.
    """
    grammar, own = words.grammar, words.grammar.second_thoughts
    begin = mark + 1 + (words[mark + 1] in grammar.clauses.alternative)
    phrase = len(words.begun(own.in_fact, begin)) or (words[begin] in own.rather)
    if words[mark] not in _OPENS | LINES or not phrase or not words.is_time(mark - 1):
        return None
    if words[mark] in QUOTE_MARKS:
        return None
    at = begin + phrase + (words[begin + phrase] == ",")
    passed = grammar.nouns.impersonal | grammar.negation.referring | grammar.nouns.prepositions
    passed |= grammar.nouns.determiners
    while words[at] and (words[at] in passed or words[at] in grammar.verbs.be):
        at += 1
    is_other = words.is_time(at) and words[at] != words[mark - 1]
    return words.governor(Governing.HEDGE, begin, at + 1) if is_other else None


def _is_contrary(words: Words, word: str) -> bool:
    """Say whether a word is the contrary of one that was told: "unsold" of "sold"."""
    own = words.grammar.second_thoughts.undoing
    prefix = next((one for one in own if word.startswith(one)), None)
    if prefix is None:
        return False
    contrary = word.removeprefix(prefix)
    told = {words[n] for n in range(words.first, words.last)}
    return contrary in told and words.grammar.is_participle(contrary)


# Asides ---------------------------------------------------------------------------------------


def _aside_doubts(words: Words, mark: int) -> Governor | None:
    """Return what an aside, or a clause, that a mark opens takes back."""
    clauses, begin = words.grammar.clauses, mark + 1
    contrasting = clauses.clause_coordinators | clauses.conceding_clauses | clauses.contrasting
    is_contrast = words[begin] in contrasting | clauses.linking
    first = begin + is_contrast
    found = _echoed(words, first) or unsupported(words, first) or unsure(words, first)
    found = found or _vaguely_said(words, first) or _said_wrongly_so(words, begin)
    found = found or by_a_tale(words, begin) or _a_tale(words, begin)
    if found is None and is_contrast and words[begin] not in clauses.adding:
        found = void(words, first, words) or _held_otherwise(words, first)
    return found


def _echoed(words: Words, first: int) -> Governor | None:
    """Read "(*it did not*)"."""
    grammar, spoken = words.grammar, list[str]()
    if words[first] not in grammar.nouns.pronouns | grammar.negation.referring:
        return None
    end = next((n for n in range(first + 1, first + 1 + _ECHO) if words[n] in _CLOSES), None)
    if end is None:
        return None
    spoken = [words[n] for n in range(first + 1, end)]
    helping = grammar.negation.adverbs | grammar.verbs.modals.keys()
    is_own = all(grammar.is_auxiliary(word) or word in helping for word in spoken)
    is_negative = any(word in grammar.negation.adverbs for word in spoken)
    is_negative = is_negative or any(word in grammar.verbs.negative_modals for word in spoken)
    return words.governor(Governing.NEGATION, first, end) if is_own and is_negative else None


def unsupported(words: Words, first: int) -> Governor | None:
    """Read "I see *no sign of it*", "There was *not a word of truth in it*"."""
    grammar, own = words.grammar, words.grammar.second_thoughts
    end = next((n for n in range(first, first + _FAR) if words[n] in _CLOSES), first)
    is_led = words[first] in own.of_it and words[first + 1] in grammar.clauses.relative_pronouns
    for noun in range(first + 1, end):
        if words[noun] not in own.proofs or not (is_led or words[noun + 1] in own.of_it):
            continue
        is_of_it = is_led or _means_what_was_told(words, noun + 2, end)
        near = range(max(first, noun - _PROOF), noun)
        no = next(
            (n for n in near if words[n] in own.lacking and not _is_harmless_no(words, n)), None
        )
        if is_of_it and no is not None and words[no + 1] not in grammar.negation.harmless_after_no:
            return words.governor(Governing.HEDGE, no, noun + 2)
    return None


def _is_harmless_no(words: Words, place: int) -> bool:
    return bool(words.begun(words.grammar.negation.harmless, place))


def _means_what_was_told(words: Words, place: int, end: int) -> bool:
    """Say whether "it", "this" or "the report" ends a sentence."""
    grammar = words.grammar
    pronouns = grammar.negation.referring | grammar.nouns.impersonal
    behind = words[place + 1]
    is_last = behind in _CLOSES | grammar.nouns.prepositions or grammar.is_auxiliary(behind)
    if words[place] in pronouns and is_last:
        return True
    nouns = grammar.contending.told | grammar.second_thoughts.tales
    is_led = words[place] in grammar.nouns.determiners
    return is_led and place + 2 <= end and words[place + 1] in nouns


def unsure(words: Words, first: int) -> Governor | None:
    """Read "I'm *not sure*", "*nobody is certain* of the day", "*some doubt it*"."""
    grammar, own = words.grammar, words.grammar.second_thoughts
    end = next((n for n in range(first, first + _ASIDE) if words[n] in _CLOSES), first)
    for n in range(first + 1, end):
        behind = words[n + 1]
        is_last = n + 1 == end or _is_about_what_was_told(words, n + 1)
        is_denied = any(_says_no(words, place) for place in range(first, n))
        if words[n] in own.unsure and is_last and is_denied:
            return words.governor(Governing.HEDGE, first, n + 1)
        is_of_it = behind in grammar.negation.referring | grammar.nouns.impersonal
        is_of_it = is_of_it and (words[n + 2] in _CLOSES or grammar.is_adverb(words[n + 2]))
        is_few = words[first] in grammar.nouns.few and words[n] in grammar.contending.doubting
        if is_of_it and not is_denied and (is_few or words[n] in own.doubting):
            return words.governor(Governing.HEDGE, first, n + 2)
    return None


def _says_no(words: Words, place: int) -> bool:
    negation = words.grammar.negation
    is_modal = words[place] in words.grammar.verbs.negative_modals
    return is_modal or words[place] in negation.adverbs or words[place] in negation.none


def _is_about_what_was_told(words: Words, at: int) -> bool:
    """Say whether somebody is unsure "*of the date*", "*about it*"."""
    grammar = words.grammar
    if words[at] not in grammar.nouns.prepositions:
        return False
    noun = at + 1 + (words[at + 1] in grammar.nouns.determiners)
    named = grammar.answers.dates | grammar.negation.referring | grammar.nouns.impersonal
    return words[noun] in named


def _vaguely_said(words: Words, first: int) -> Governor | None:
    """Read ", *some say*", ", *I was told*"; no "he said", "they say so of all"."""
    grammar, own = words.grammar, words.grammar.second_thoughts
    subject = first + (words[first] in grammar.clauses.comparing | grammar.second_thoughts.so)
    is_vague, is_mine = words[subject] in own.vague, words[subject] in own.oneself
    verb, is_negative = helped_verb(words, subject + 1)
    if is_negative or words[verb + 1] not in _CLOSES:
        return None
    kind = grammar.clauses.governing.get(words[verb])
    is_said = kind in {Governing.ATTRIBUTION, Governing.HEDGE} and is_vague
    is_heard = is_mine and verb > subject + 1 and words[verb] in own.told
    if not (is_said or is_heard) or words[verb] in own.deciding:
        return None
    return words.governor(Governing.HEDGE, first, verb + 1)


def _a_tale(words: Words, begin: int) -> Governor | None:
    """Read ": *a tale* put about by its rivals", "– *a malicious rumour*"."""
    grammar = words.grammar
    if words[begin] not in grammar.short_conditions.indefinite:
        return None
    near = range(begin + 1, begin + 1 + _TALE)
    tale = next((n for n in near if words[n] in grammar.second_thoughts.tales), None)
    marks = _CLOSES | grammar.nouns.prepositions | grammar.nouns.of
    if tale is None or any(words[n] in marks for n in range(begin, tale)):
        return None
    return words.governor(Governing.HEDGE, begin, tale + 1)


def by_a_tale(words: Words, begin: int) -> Governor | None:
    """Read "*according to legend*"."""
    if words[begin] not in words.grammar.clauses.reporting_openings:
        return None
    near = range(begin + 1, begin + _ECHO)
    tale = next((n for n in near if words[n] in words.grammar.second_thoughts.tales), None)
    return None if tale is None else words.governor(Governing.HEDGE, begin, tale + 1)


def _said_wrongly_so(words: Words, begin: int) -> Governor | None:
    """Read ", he wrote, *wrongly*", ", *wrongly*, he wrote"."""
    grammar = words.grammar
    end = next((n for n in range(begin, begin + _ASIDE) if words[n] in ENDS | {""}), begin)
    for n in range(begin, end):
        is_alone = words[n - 1] in _OPENS | LINES and words[n + 1] in _CLOSES
        if is_alone and words[n] in grammar.negation.false_adverbs:
            return words.governor(Governing.FALSITY, n, n + 1)
        if words[n] in STOPS:
            break
    return None


def void(words: Words, first: int, told: Words) -> Governor | None:
    """Read "*the sale was void*", "*the marriage was annulled*", of what was told before."""
    grammar, own = words.grammar, words.grammar.second_thoughts
    noun = first + (words[first] in grammar.nouns.determiners)
    verb, is_negative = helped_verb(words, noun + 1)
    is_lost = words[verb] in own.void and not is_negative
    phrase = next((found for n in (noun + 1, verb) if (found := _void_phrase(words, n))), 0)
    own_words = [told[n] for n in range(told.first, told.last)]
    is_deal = words[noun] in own.deeds and not own.trading.isdisjoint(own_words)
    known = is_deal or words[noun] in grammar.negation.referring | grammar.nouns.impersonal
    is_alike = noun > first and any(
        told.grammar.is_past(word) and word[:_ALIKE] == words[noun][:_ALIKE] for word in own_words
    )
    if not (known or is_alike) or not (is_lost or phrase):
        return None
    return words.governor(Governing.DENIAL, first, max(verb + 1, noun + 1 + phrase))


def _void_phrase(words: Words, place: int) -> int:
    return len(words.begun(words.grammar.second_thoughts.void_phrases, place))


def _held_otherwise(words: Words, first: int) -> Governor | None:
    """Read "…, *but my mother always held* it was May", "; *the town says otherwise*"."""
    grammar, own = words.grammar, words.grammar.second_thoughts
    for verb in range(first + 1, first + _ASIDE):
        if words[verb] in _CLOSES:
            return None
        kind = grammar.clauses.governing.get(words[verb])
        is_told = kind in {Governing.ATTRIBUTION, Governing.HEDGE} and not words.is_noun(verb)
        if not is_told or words[verb] in own.deciding - grammar.clauses.asserting:
            continue
        if _tells_another(words, verb + 1):
            return words.governor(Governing.HEDGE, first, verb + 1)
    return None


def _tells_another(words: Words, begin: int) -> bool:
    """Say whether a clause tells the same verb, or of another time, or that it is otherwise."""
    told = {words[n] for n in range(words.first, words.last)}
    done = {word for word in told if words.grammar.is_past(word)}
    done = {word for word in done if not words.grammar.is_auxiliary(word)}
    end = next((n for n in range(begin, begin + _FAR) if words[n] in ENDS | {";", ""}), begin)
    own = list(_spoken_between(words, begin, end))
    is_other_time = any(words.is_time(n) and words[n] not in told for n, _ in own)
    is_same = any(word in done for _, word in own)
    is_it = words[begin + (words[begin] in words.grammar.clauses.that)]
    is_of_it = is_it in words.grammar.nouns.impersonal and (is_same or is_other_time)
    return is_of_it or any(word in words.grammar.negation.disagreeing for _, word in own)


def _spoken_between(words: Words, begin: int, end: int) -> Iterator[tuple[int, str]]:
    return ((n, words[n]) for n in range(begin, end))
