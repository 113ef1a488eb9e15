"""The sentence behind that gainsays what was told without a word of denial of its own.

"The owner *calls this a lie*." "That sentence, in our last issue, *was wrong*." "*Or so they would
have us believe*." "The court *does not believe the witness*." "We *did not cancel the annex*."
"This is *the plot of the new novel*."
"""

from collections.abc import Sequence
from itertools import takewhile

from chronology.languages.behind import after_predicate
from chronology.languages.governors import Governor
from chronology.languages.happening import happens, helped_verb
from chronology.languages.tokens import ENDS, STOPS
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_ASIDE = 9  # words between the commas of an aside
_NEAR = 6  # words between the noun of a plot and the work that it is of
_PLAN = 4  # words before the noun of what was proposed
_YEAR = 4  # figures of a year
_STEM = 3  # letters of a stem that is not made shorter
_AFTER = ENDS | STOPS | {"", ","}


def gainsaid(words: Words, first: int, told: Words) -> Governor | None:
    """Return the words of a sentence by which what was told before it is gainsaid.

    Args:
        words: the sentence.
        first: its first word behind marks and labels.
        told: what was told.
    """
    return (
        _called_a_lie(words, first)
        or _wrong_by_an_aside(words, first, told)
        or _or_so(words, first)
        or _only_said(words, first)
        or _teller_doubted(words, first, told)
        or _same_undone(words, first, told)
        or _plot(words, first)
    )


def plan_lost(words: Words, first: int, told: Words) -> Governor | None:
    """Return the words by which what was proposed before is lost: "The proposal *was rejected*".

    Args:
        words: the sentence.
        first: its first word behind marks and labels.
        told: what was told, which must be no more than proposed or to come.
    """
    grammar, own = words.grammar, words.grammar.answers
    noun = first + 1
    while noun < first + _PLAN and words[noun] not in own.proposals:
        noun += 1
    is_led = words[first] in grammar.nouns.determiners and words[noun] in own.proposals
    if not is_led or not _proposes_or_plans(told):
        return None
    verb, is_negative = helped_verb(words, noun + 1)
    is_lost = words[verb] in grammar.negation.undone_predicates | own.losing
    is_lost = is_lost or bool(words.begun(own.losing_phrases, verb))
    is_carried = words[verb] in own.carrying
    if not (is_carried if is_negative else is_lost):
        return None
    return words.governor(Governing.DENIAL, first, verb + 1)


def _proposes_or_plans(told: Words) -> bool:
    """Say whether a sentence proposes or plans anything."""
    grammar = told.grammar
    plans = grammar.verbs.to_infinitive, grammar.clauses.governing, grammar.verbs.objects
    return any(
        word in grammar.verbs.modals
        or word in grammar.verbs.mere_plans
        or any(kinds.get(word) is Governing.PLAN for kinds in plans)
        for word in told.spoken
    )


def _reference(words: Words, place: int) -> int | None:
    """Return the place behind words for what was just told: "that", "this sentence"."""
    grammar = words.grammar
    lines = grammar.invented.lines, grammar.contending.told
    if words[place] in grammar.nouns.determiners:
        at = place + 1
        at += words[at] in grammar.answers.before_lines
        if words[at] in grammar.clauses.nouns or any(words[at] in some for some in lines):
            at += 1
            return at + (words[at] in grammar.answers.before_lines)
    is_pronoun = words[place] in grammar.negation.referring | grammar.nouns.impersonal
    return place + 1 if is_pronoun else None


def _called_a_lie(words: Words, first: int) -> Governor | None:
    """Read "The owner *calls this a lie*", "The mayor dismissed the report as untrue"."""
    grammar = words.grammar
    for verb in range(first + 1, len(words)):
        if words[verb] in ENDS:
            return None
        at = _reference(words, verb + 1) if words[verb] in grammar.answers.calling else None
        if at is None:
            continue
        at += words[at] in grammar.negation.called
        end = after_predicate(words, at)
        is_denied = any(words[n] in grammar.negation.adverbs for n in range(first, verb))
        if end is not None and not is_denied and words[end] in _AFTER:
            return words.governor(Governing.DENIAL, first, end)
    return None


def _wrong_by_an_aside(words: Words, first: int, told: Words) -> Governor | None:
    """Read "That sentence, *in our issue of 14 July*, was wrong", "The line above is false"."""
    verb = _reference(words, first)
    if verb is None or words[first] not in words.grammar.nouns.determiners:
        return None  # "It was denied" may be of a motion
    if _of_another_day(words, first, verb, told):
        return None
    if words[verb] == ",":
        close = words.comma_from(verb + 1, verb + 2 + _ASIDE)
        verb = verb if close is None else close + 1
    else:
        aside = range(verb, verb + _ASIDE)
        is_led = words[verb] in words.grammar.nouns.prepositions
        be = (n for n in aside if words[n] in words.grammar.verbs.be)
        verb = next(be, verb) if is_led else verb
    if words[verb] not in words.grammar.verbs.be | words.grammar.negation.turning_out:
        return None
    end = after_predicate(words, verb + 1)
    if end is None or words[end] not in _AFTER:
        return None
    return words.governor(Governing.FALSITY, first, end)


def _of_another_day(words: Words, first: int, behind: int, told: Words) -> bool:
    """Say whether what is wrong bears another day: "The *earlier* forecast *of 13 May* is off".

    It does only where both days are told with a figure and a name, and share no figure: what the
    sentence in the issue of 14 May told, may be of 8 May.
    """
    grammar = words.grammar
    is_other = words[first + 1] in grammar.answers.other_lines
    if not is_other or words[behind] not in grammar.nouns.of:
        return False
    times = takewhile(words.is_time, range(behind + 1, len(words)))
    own = _figures_of_days([words[n] for n in times], words)
    known = _figures_of_days(told.spoken, told)
    return bool(own and known) and own.isdisjoint(known)


def _figures_of_days(spoken: Sequence[str], words: Words) -> frozenset[str]:
    """Return all short figures among words; none where none stands beside a name: "8 July"."""
    names = words.grammar.times.names
    short = {n for n, word in enumerate(spoken) if word.isdecimal() and len(word) < _YEAR}
    is_day = any(not names.isdisjoint(spoken[max(0, n - 1) : n + 2]) for n in short)
    return frozenset(spoken[n].lstrip("0") for n in short) if is_day else frozenset()


def _or_so(words: Words, first: int) -> Governor | None:
    """Read "*Or so* the organisers say", "That is what they *would have us believe*"."""
    grammar = words.grammar
    so = words.begun(grammar.answers.or_so, first)
    behind = first + len(so)
    is_told = words.opens_noun(behind) or words[behind] in grammar.nouns.pronouns
    if so and is_told:
        return words.governor(Governing.HEDGE, first, behind)
    for place in range(first, len(words)):
        phrase = words.begun(grammar.answers.made_believe, place)
        if phrase and _stands_for_all(words, place + len(phrase), first):
            return words.governor(Governing.HEDGE, first, place + len(phrase))
    return None


def _stands_for_all(words: Words, behind: int, first: int) -> bool:
    """Say whether what we are to believe is what was told: no "that *the pier* is safe"."""
    grammar = words.grammar
    pointing = grammar.negation.referring | grammar.nouns.impersonal
    if words[behind] in pointing:
        return words[behind + 1] in _AFTER
    is_led = words[first] in pointing and not words.opens_noun(first + 1)
    return words[behind] in _AFTER and (is_led or words[first] not in grammar.clauses.that)


def _only_said(words: Words, first: int) -> Governor | None:
    """Read "At least, *that was the rumour*.", "This is only *a theory*."."""
    grammar = words.grammar
    phrase = words.begun(grammar.answers.at_least, first)
    at = first + len(phrase) + (words[first + len(phrase)] == ",")
    if words[at] not in grammar.negation.referring or words[at + 1] not in grammar.verbs.be:
        return None
    noun = words.after_adverbs(at + 2)
    noun += words[noun] in grammar.nouns.determiners
    is_hearsay = grammar.clauses.nouns.get(words[noun]) is Governing.HEDGE
    if not is_hearsay or words[noun + 1] not in _AFTER:
        return None
    return words.governor(Governing.HEDGE, at, noun + 1)


def _teller_doubted(words: Words, first: int, told: Words) -> Governor | None:
    """Read "The court *does not believe the witness*", "The witness *was lying*"."""
    grammar, is_denied = words.grammar, False
    for verb in range(first + 1, len(words)):
        if words[verb] in ENDS:
            break
        is_denied = _denies(words, verb - 1) or (is_denied and not _ends_clause(words, verb - 1))
        if is_denied and words[verb] in grammar.contending.doubting:
            end = _told_of(words, verb + 1, told)
            if end is not None:
                return words.governor(Governing.DENIAL, first, end)
    end = _told_of(words, first, told)
    if end is None:
        return None
    verb, is_negative = helped_verb(words, end)
    is_lying = words[verb] in grammar.negation.lying and words[verb + 1] in _AFTER
    if is_lying and not is_negative:
        return words.governor(Governing.FALSITY, first, verb + 1)
    return None


def _ends_clause(words: Words, place: int) -> bool:
    """Say whether what is denied before a word is no more: "who asked not to be named, *says*"."""
    is_verb = words.is_verb(place) and not words.grammar.is_auxiliary(words[place])
    return words[place] == "," or is_verb


def _denies(words: Words, place: int) -> bool:
    """Say whether a word denies what stands behind it: "not", "cannot", "nobody"."""
    grammar, word = words.grammar, words[place]
    is_own = word in grammar.negation.adverbs or word in grammar.verbs.negative_modals
    return is_own or words.is_none(place)


def _told_of(words: Words, place: int, told: Words) -> int | None:
    """Return the place behind words for somebody of whom the sentence before tells: "him"."""
    nouns, at = words.grammar.nouns, place
    if words[place] in words.grammar.clauses.that and words.opens_noun(place + 1):
        return None  # "does not believe that the siren …"
    is_pronoun = words[place] in nouns.object_pronouns or words[place] in nouns.pronouns
    if is_pronoun and words[place] not in nouns.impersonal:
        return place + 1 if words[place + 1] in _AFTER or not words.opens_noun(place + 1) else None
    at += words[at] in nouns.determiners
    begin = at
    known = frozenset(told.spoken)
    while words[at][:1].isalpha() and words[at] in known and not words.grammar.is_verb(words[at]):
        at += 1
    is_named = begin > place or (begin < at and words.tokens[begin].is_capital)
    return at if at > begin and is_named else None


def _same_undone(words: Words, first: int, told: Words) -> Governor | None:
    """Read "We *did not cancel the annex*", of what was told to have been cancelled.

    Nothing else may stand in it: "did not open again", "did not sign for the firm".
    """
    grammar = words.grammar
    if any(word in grammar.negation.adverbs for word in told.spoken):
        return None
    done = _done(told)
    end = next((n for n in range(first, len(words)) if words[n] in _AFTER), len(words))
    place = next((n for n in range(first, end) if _is_no_or_not(words, n)), None)
    if place is None or words[place + 1] in grammar.negation.harmless_after_not:
        return None
    verb, _ = helped_verb(words, place)
    if words[place] in grammar.negation.bare_no:  # "No annex was cancelled"
        verb = next((n for n in range(place + 1, end) if _undoubled(words[n], words) in done), end)
    if verb >= end or _undoubled(words[verb], words) not in done:
        return _happening_undone(words, first, done) or _none_there(words, first, told)
    known = {_undoubled(word, told) for word in told.spoken}
    known |= grammar.nouns.determiners | grammar.nouns.pronouns | grammar.nouns.object_pronouns
    helpers = [n for n in range(first, verb) if n != place and not _helps(words, n)]
    others = [words[n] for n in (*helpers, *range(verb + 1, end))]
    is_same = all(word in known or _undoubled(word, words) in known for word in others)
    return words.governor(Governing.NEGATION, place, verb + 1) if is_same else None


def _done(told: Words) -> frozenset[str]:
    """Return the stems of the verbs of what was told, be it done or to come."""
    grammar, own = told.grammar, range(told.first, told.last)
    verbs = [n for n in own if told.is_verb(n) and not grammar.is_auxiliary(told[n])]
    verbs += [helped_verb(told, n)[0] for n in own if told[n] in grammar.verbs.modals]
    return frozenset(_undoubled(told[n], told) for n in verbs)


def _is_no_or_not(words: Words, place: int) -> bool:
    negation = words.grammar.negation
    is_none = words[place] in negation.bare_no and words.is_none(place)
    return words[place] in negation.adverbs or is_none


def _happening_undone(words: Words, first: int, done: frozenset[str]) -> Governor | None:
    """Read "The signing *never took place*", of what was told to have been signed."""
    is_led = words[first] in words.grammar.nouns.determiners
    if not is_led or _undoubled(words[first + 1], words) not in done:
        return None
    verb, is_negative = helped_verb(words, first + 2)
    is_none = is_negative and happens(words, verb)
    return words.governor(Governing.NEGATION, first, verb + 1) if is_none else None


def _none_there(words: Words, first: int, told: Words) -> Governor | None:
    """Read "There *was no deal*", of a deal that was told to have been signed."""
    grammar = words.grammar
    be, no = first + 1, words.after_adverbs(first + 2)
    is_led = grammar.is_adverb(words[first]) and words[be] in grammar.verbs.be
    is_none = words[no] in grammar.negation.bare_no and words[no + 2] in _AFTER
    if not (is_led and is_none and words[no + 1] in told.spoken[told.first : told.last]):
        return None
    return words.governor(Governing.NEGATION, be, no + 2)


def _undoubled(word: str, words: Words) -> str:
    """Return the stem of a word, its last letter single: "cancel*l*ed"."""
    stem = words.grammar.fields.stem(word)
    is_double = len(stem) > _STEM and stem[-1] == stem[-2]
    return stem[:-1] if is_double else stem


def _helps(words: Words, place: int) -> bool:
    grammar, word = words.grammar, words[place]
    return grammar.is_auxiliary(word) or grammar.is_adverb(word)


def _plot(words: Words, first: int) -> Governor | None:
    """Read "This is *the plot of the new novel*", "So begins the latest thriller"."""
    grammar, own = words.grammar, words.grammar.invented
    is_pointing = words[first] in grammar.negation.referring | own.opening
    be = first + 1
    is_of_it = words[first] in own.opening and words[be] in own.beginning
    is_told = words[be] in grammar.verbs.be and words[first] in grammar.negation.referring
    if not is_pointing or not (is_of_it or is_told):
        return None
    at = be + 1
    if is_told:
        plots = (n for n in range(at, at + _NEAR) if words[n] in own.plots)
        plot = next(plots, None)
        if plot is None:
            return None
        if words[plot + 1] in ENDS and words[plot] in own.works:
            return words.governor(Governing.FALSITY, first, plot + 1)
        at = plot + 1
        if words[at] not in grammar.nouns.prepositions:
            return None
    work = next((n for n in range(at, at + _NEAR) if words[n] in own.works), None)
    return None if work is None else words.governor(Governing.FALSITY, first, work + 1)
