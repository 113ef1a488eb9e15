"""What takes back, behind it, what was told: a judgment, a sign, a later word of the same thing.

"*Wrong, says its owner.*" "*We got that wrong.*" "… /s" "*Update: it was not rebuilt after all.*"
What speaks of another thing takes nothing back: it must refer to what was told, by a pronoun that
stands alone or by a noun or verb of it.
"""

import re

from chronology.languages.corrections import stems, words_of
from chronology.languages.english import taken_back as own
from chronology.languages.governors import Governor
from chronology.languages.grammar import Grammar
from chronology.languages.happening import helped_verb
from chronology.languages.tokens import ENDS, STOPS
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_SIGNS = 40  # code points behind words within which a sign stands
_FAR = 6_000  # code points behind, in which a page speaks of what it said
_MARK = 4  # code points of the mark and the space before a tale opens
_TALE = 900  # code points before words within which a tale may open
_NEAR = 6  # words of "though I have not yet checked"
_YEAR = 4  # figures of a year
_FIGURES = re.compile(r"\d+")
_AFTER = ENDS | STOPS | {"", ","}


def judged_behind(words: Words, first: int, told: Words) -> Governor | None:
    """Return the words of the next sentence by which what was told is judged, or taken back.

    Args:
        words: the sentence.
        first: its first word behind marks and labels.
        told: what was told.
    """
    if not words.tokens:
        return None
    end = words.tokens[-1].end
    for at in {0, min(first, len(words.tokens) - 1)}:
        for pattern in (own.JUDGED, own.JOKING, own.OWN_FAULT):
            found = pattern.match(words.text, words.tokens[at].start, end)
            if found is not None and not _judges_another(words, at, told, found.end()):
                return words.governor(Governing.HEDGE, at, _end_of_sentence(words, first))
    return _learnt(words, first) or _is_no_more(words, first, told)


def _end_of_sentence(words: Words, first: int) -> int:
    return next((n for n in range(first, len(words)) if words[n] in ENDS), len(words))


def _judges_another(words: Words, first: int, told: Words, behind: int) -> bool:
    """Say whether a judgment is of something else: "Wrong about the tap, he paid"."""
    at = next((n for n, one in enumerate(words.tokens) if one.start >= behind), len(words))
    is_led = words[at] in words.grammar.nouns.prepositions | words.grammar.nouns.of
    end = next((n for n in range(at, len(words)) if words[n] in _AFTER), len(words))
    rest = words_of(words.text, _stretch_of(words, at, end), words.grammar) if at < end else None
    return is_led and rest is not None and stems(rest).isdisjoint(stems(told)) and at > first


def _stretch_of(words: Words, begin: int, end: int) -> tuple[int, int]:
    return words.tokens[begin].start, words.tokens[end - 1].end


def _learnt(words: Words, first: int) -> Governor | None:
    """Read "I have since *learned that it was not*."."""
    grammar = words.grammar
    for that in range(first + 2, _end_of_sentence(words, first)):
        if words[that] not in grammar.clauses.that or words[that - 1] not in own.LEARNT:
            continue
        it = that + 1
        if words[it] not in grammar.nouns.impersonal | grammar.negation.referring:
            continue
        verb, is_negative = helped_verb(words, it + 1)
        if is_negative and words[verb] in _AFTER:
            return words.governor(Governing.NEGATION, first, verb)
    return None


def _is_no_more(words: Words, first: int, told: Words) -> Governor | None:
    """Read "*This sentence is only a placeholder*.", "*The opening is an invention* of theirs"."""
    grammar, at = words.grammar, first + 1
    if words[first] not in grammar.negation.referring | grammar.nouns.determiners:
        return None
    done = {grammar.fields.stem(told[n]) for n in range(told.first, told.last) if told.is_verb(n)}
    is_line = words[at] in grammar.invented.lines | grammar.contending.told
    is_line = is_line or grammar.fields.stem(words[at]) in done
    at += is_line
    if words[at] not in grammar.verbs.be:
        return None
    noun = words.after_adverbs(at + 1)
    if words[noun] not in grammar.nouns.determiners:
        return None
    noun += 1
    is_unreal = words[noun] in own.UNREAL and words[noun + 1] in _AFTER | grammar.nouns.prepositions
    return words.governor(Governing.HEDGE, first, noun + 1) if is_unreal else None


def denied_in_its_words(words: Words, first: int, told: Words) -> Governor | None:
    """Read "It is *not true that* the dam was opened", "*Nobody believes that* it was opened".

    Args:
        words: the next sentence.
        first: its first word.
        told: what was told, which the clause must tell again.
    """
    grammar, end = words.grammar, _end_of_sentence(words, first)
    that = next((n for n in range(first, end) if words[n] in grammar.clauses.that), None)
    if that is None or that + 1 >= end:
        return None
    is_denied = _denies_a_clause(words, first, that) or _called_untrue(words, that, end)
    return (
        words.governor(Governing.DENIAL, first, that + 1)
        if is_denied and _tells_the_same(words, that + 1, end, told)
        else None
    )


def _denies_a_clause(words: Words, first: int, that: int) -> bool:
    """Say whether words before a clause deny it: "Nobody believes", "It is not true"."""
    grammar = words.grammar
    spoken = [words[n] for n in range(first, that)]
    is_negative = any(
        word in grammar.negation.adverbs
        or word in grammar.verbs.negative_modals
        or word in grammar.negation.none
        or word in grammar.nouns.few
        for word in spoken
    )
    last = words[words.before_adverbs(that - 1)]
    doubting = grammar.contending.doubting | grammar.negation.true_predicates
    doubting |= grammar.second_thoughts.proofs
    is_doubting = last in grammar.second_thoughts.doubting | grammar.negation.untrue
    is_doubting = is_doubting or grammar.clauses.governing.get(last) is Governing.DENIAL
    return (last in doubting) if is_negative else is_doubting


def _called_untrue(words: Words, that: int, end: int) -> bool:
    """Say whether a clause is called untrue behind: "The claim that it was opened *is false*"."""
    grammar = words.grammar
    for be in range(that + 2, end):
        if words.begun(grammar.answers.made_believe, be) and that == 0:
            return True
        if words[be] not in grammar.verbs.be:
            continue
        at = words.after_adverbs(be + 1)
        at += words[at] in grammar.nouns.determiners
        untrue = grammar.negation.untrue | grammar.second_thoughts.tales | own.UNREAL
        if words[at] in untrue and words[at + 1] in _AFTER | grammar.nouns.of:
            return True
    return False


def _tells_the_same(words: Words, begin: int, end: int, told: Words) -> bool:
    """Say whether a clause tells what was told: by its verb, of the same or of "it"."""
    grammar = words.grammar
    done = {grammar.fields.stem(told[n]) for n in range(told.first, told.last) if told.is_verb(n)}
    done -= {grammar.fields.stem(w) for w in told.spoken if grammar.is_auxiliary(w)}
    is_same = any(
        grammar.fields.stem(words[n]) in done and not grammar.is_auxiliary(words[n])
        for n in range(begin, end)
    )
    if not is_same:
        return False
    if words[begin] in grammar.nouns.impersonal | grammar.negation.referring:
        return True
    verb = next((n for n in range(begin, end) if words.is_verb(n)), end)
    if verb <= begin:
        return False
    subject = words_of(words.text, _stretch_of(words, begin, verb), grammar)
    return not stems(subject).isdisjoint(stems(told)) or any(
        word in told.spoken and word not in grammar.nouns.determiners for word in subject.spoken
    )


# In its sentence, and farther on ---------------------------------------------------------------


def signed_behind(text: str, end: int) -> tuple[int, int] | None:
    """Return where a sign behind words tells that they are not meant: "/s", "– as if".

    Args:
        text: the text.
        end: the place behind the words.
    """
    line = text.find("\n", end)
    stop = min(end + _SIGNS, len(text) if line < 0 else line)
    found = own.SIGNED.search(text, end, stop)
    if found is None or any(mark in text[end : found.start()].rstrip() for mark in ".!?"):
        return None
    return found.span()


def unchecked(words: Words, begin: int) -> Governor | None:
    """Read ", *though I have not seen it*", ", *or I'll eat my hat*", of what was told before.

    Args:
        words: the sentence.
        begin: the first word behind a mark.
    """
    grammar = words.grammar
    if words[begin] in grammar.clauses.alternative and words[begin + 1] in own.OATHS:
        return words.governor(Governing.UNVOUCHED, begin, begin + 2)
    contrasting = grammar.clauses.clause_coordinators | grammar.clauses.conceding_clauses
    contrasting |= grammar.clauses.contrasting
    if words[begin] not in contrasting:
        return None
    who = begin + 1
    is_mine = words[who] in grammar.vouching.oneself or words[who] in grammar.negation.none
    verb, is_negative = helped_verb(words, who + 1)
    is_negative = is_negative or words[who] in grammar.negation.none
    if not (is_mine and is_negative and verb - begin <= _NEAR and words[verb] in own.UNCHECKED):
        return None
    return words.governor(Governing.UNVOUCHED, begin, verb + 1)


def tale_before(text: str, begin: int, message: int) -> tuple[int, int] | None:
    """Return where a sentence of the same paragraph opens a tale: "*Picture the island*".

    Args:
        text: the text.
        begin: where the words begin that are quoted.
        message: where their message begins: nobody tells the tale of another.
    """
    low = max(message, text.rfind("\n\n", max(0, begin - _TALE), begin), begin - _TALE)
    for found in own.TALE_OPENS.finditer(text, max(0, low - _MARK), begin):
        start = next(n for n in range(*found.span()) if text[n].isalnum())
        is_before = start >= low and any(mark in text[found.end() : begin] for mark in ".!?")
        if is_before and own.TALE_ENDS.search(text, found.end(), begin) is None:
            ends = (n for n in range(found.end(), begin) if text[n] in ".!?\n")
            return start, next(ends, begin)
    return None


def updated_behind(text: str, place: tuple[int, int], grammar: Grammar) -> tuple[int, int] | None:
    """Return where a page says of what it told that it was otherwise: "*Update: an earlier …*".

    Args:
        text: the text.
        place: where the words stand that are quoted.
        grammar: the words of the language.
    """
    told = stems(words_of(text, place, grammar))
    days = frozenset(one for one in _FIGURES.findall(text[slice(*place)]) if len(one) < _YEAR)
    for found in own.UPDATED.finditer(text, place[1], place[1] + _FAR):
        if own.REVISING.search(found["own"]) is None or _tells_so(found["own"], days):
            continue
        if refers(found["own"], told, grammar):
            return found.span()
    return None


def _tells_so(note: str, days: frozenset[str]) -> bool:
    """Say whether a sentence of a note tells the same day as what is so: "It opened on 3 May"."""
    return any(
        days <= set(_FIGURES.findall(one)) and own.REVISING.search(one) is None
        for one in note.split(". ")
        if days
    )


def refers(words: str, told: frozenset[str], grammar: Grammar) -> bool:
    """Say whether words speak of what was told: by a noun or verb of it.

    Args:
        words: the words.
        told: the stems of what was told.
        grammar: the words of the language.
    """
    return not stems(words_of(words, (0, len(words)), grammar)).isdisjoint(told)


def takes_back_all(message: str) -> tuple[int, int] | None:
    """Return where a message takes back all of one before it: "*Disregard my mail below*"."""
    found = own.OF_ALL.search(message)
    return None if found is None else found.span()


def owns_up(message: str) -> bool:
    """Say whether a message begins by a judgment of the one before it, or by one's own fault."""
    patterns = own.JUDGED, own.JOKING, own.OWN_FAULT
    return any(pattern.match(message) is not None for pattern in patterns)
