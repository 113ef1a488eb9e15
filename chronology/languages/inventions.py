"""What is told in a story or a dream, in a forged paper, or only supposed; and words taken back.

"*In the novel*, it opened in May"; "*The forged letter said* that it had"; "*What if* it had?";
"for “it opened” *read* “it closed”"; "it opened – *not*!".
"""

import re
from collections.abc import Iterator

from chronology.languages.governors import Governor
from chronology.languages.tokens import ENDS, LABEL_ENDS, QUOTE_MARKS, STOPS
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_LED = 9  # words between "in" and the work in which something is told, at the most
_NAMED = 4  # words between a work, or a forged paper, and its verb
_BEHIND = 9  # words of an aside, or of the next sentence, in which such a paper is named
_OPENING = 3  # words of a sentence within which a supposition opens it
_JEST = 40  # code points before a sentence in which one is told that it is in jest
_EXCLAIMED = re.compile(r"(?:^|[.!?\n]\s{0,9})(?P<own>[A-Za-z][A-Za-z ]{3,24})[!.:]\s{1,9}\Z")
_HELPED = 3  # words between "is" and its participle
_PART = 5  # words between "in" and the part of a work
_ROMAN = re.compile(r"[ivxlc]{1,6}\Z")
_WITHOUT = 8  # words of what something would have been without


def inventions(words: Words) -> Iterator[Governor]:
    """Yield what makes the sentence of a stretch one of nothing real."""
    found = (
        _in_a_work(words),
        _told_by_a_work(words),
        _in_a_titled_work(words),
        _in_a_part(words),
        _of_a_hero(words),
        _said_in_a_forgery(words),
        _supposed(words),
        _had_it_not(words),
        _replaced(words),
        _taken_back(words),
        _in_jest(words),
    )
    yield from (one for one in found if one is not None)


def _clause_opens(words: Words, place: int) -> bool:
    """Say whether a clause, or what leads it in, may begin at a place."""
    before, clauses = words[place - 1], words.grammar.clauses
    opens = STOPS | QUOTE_MARKS | ENDS | {",", ""}
    return before in opens or before in clauses.that or before in clauses.linking


def _in_a_work(words: Words) -> Governor | None:
    """Read "*In the* second chapter of the *novel*, the ship sank"; no "in the film industry"."""
    own, nouns = words.grammar.invented, words.grammar.nouns
    for noun in range(words.last):
        if words[noun] not in own.works:
            continue
        end = noun + 1 + (words[noun + 1] in own.behind)
        lead = _lead_of(words, noun)
        following = words.token(end)
        if lead is None or following is None or not _clause_opens(words, lead):
            continue
        named = following.is_capital or following.text in nouns.determiners | nouns.pronouns
        is_apart = following.text in {","} | QUOTE_MARKS or named
        is_apart = is_apart or following.text in nouns.prepositions
        is_before = any(words.is_verb(n) for n in range(end, max(end, words.last)))
        if (is_apart or end == words.first) and is_before:
            return words.governor(Governing.HEDGE, lead, end)
    return None


def _lead_of(words: Words, noun: int) -> int | None:
    """Return the preposition before a work in which something is told."""
    own, times = words.grammar.invented, words.grammar.times
    for place in range(noun - 1, max(-1, noun - _LED), -1):
        word = words[place]
        if word in STOPS or word == "," or words.is_verb(place) or word in times.names:
            return None
        if word in own.within:
            return place
    return None


def _is_forged(words: Words, place: int) -> bool:
    """Say whether a word names a work of fiction, or tells that a paper or its writer is fake."""
    own = words.grammar.invented
    is_adjective = words[place] in own.forged and words[place + 1][:1].isalpha()
    return words[place] in own.works or is_adjective


def _told_by_a_work(words: Words) -> Governor | None:
    """Read "*The film tells* how it opened", "*The forged letter said* that it had"."""
    grammar, own = words.grammar, words.grammar.invented
    for noun in range(words.first):
        if not _is_forged(words, noun):
            continue
        for verb in range(noun + 1, min(noun + 1 + _NAMED, words.first)):
            if words[verb] in STOPS or words[verb] == ",":
                break
            is_saying = grammar.clauses.governing.get(words[verb]) is Governing.ATTRIBUTION
            at = words.after_adverbs(verb + 1)
            is_led = words[at] in own.leading or at >= words.first or words.opens_noun(at)
            is_led = is_led or words[at] in grammar.nouns.pronouns | LABEL_ENDS | {","}
            is_told = (is_saying or words[verb] in own.showing) and not words.is_noun(verb)
            parted = (words[n] in STOPS - LABEL_ENDS for n in range(verb, words.first))
            if is_told and is_led and not any(parted):
                return words.governor(Governing.HEDGE, noun, verb + 1)
    return None


def _is_narrated(words: Words) -> bool:
    """Say whether a stretch tells what goes on, as plots are told: "war *breaks* out"."""
    own, verbs = range(words.first, words.last), words.grammar.verbs
    done = (n for n in own if words.is_verb(n) and words.tells_past(n))
    return all(
        any(words[n] in verbs.of_now for n in range(max(0, verb - _HELPED), verb)) for verb in done
    )


def _in_a_titled_work(words: Words) -> Governor | None:
    """Read "*In THE LONG PIER (1988)*, war breaks out", "In “Low Water” (1990) the king flees"."""
    for lead in range(min(words.first, _LED)):
        if words[lead] not in words.grammar.invented.within or not _clause_opens(words, lead):
            continue
        bracket = next((n for n in range(lead + 2, lead + 2 * _LED) if words[n] == "("), None)
        if bracket is None or not words[bracket + 1].isdecimal() or words[bracket + 2] != ")":
            continue
        title = [words.token(n) for n in range(lead + 1, bracket)]
        is_quoted = title[0] is not None and title[0].text in QUOTE_MARKS
        small = words.grammar.nouns.prepositions | words.grammar.nouns.determiners
        named = [one for one in title if one is not None and one.text not in small]
        is_named = len(named) > 1 and all(one.is_capital for one in named)
        if (is_quoted or is_named) and _is_narrated(words):
            return words.governor(Governing.HEDGE, lead, bracket)
    return None


def _in_a_part(words: Words) -> Governor | None:
    """Read "*In the third chapter* the bank is robbed", "*In Act II* the king flees"."""
    own = words.grammar.invented
    for lead in range(min(words.first, _LED)):
        if words[lead] not in own.within or not _clause_opens(words, lead):
            continue
        near = range(lead + 1, lead + _PART)
        part = next((n for n in near if words[n] in own.parts), None)
        if part is None or not _is_narrated(words):
            continue
        is_counted = words[part - 1] in own.counting or words[part + 1][:1].isdecimal()
        following = words.token(part + 1)
        is_counted = is_counted or (
            following is not None and _ROMAN.match(following.text) is not None
        )
        if is_counted:
            return words.governor(Governing.HEDGE, lead, part + 1)
    return None


def _of_a_hero(words: Words) -> Governor | None:
    """Read "*The heroine of the new play* murdered her husband", "*the novel's hero* fled"."""
    own, grammar = words.grammar.invented, words.grammar
    for role in range(words.last):
        if words[role] not in own.heroes:
            continue
        end, near = role + 1, range(role - 1, max(-1, role - _NAMED), -1)
        works = {stem for n in near for stem in words[n].split("'")[:1]} & own.works
        if words[end] in grammar.nouns.of:
            work = next((n for n in range(end, end + _LED) if words[n] in own.works), None)
            end = end if work is None else work + 1
        if (end == role + 1 and not works) or words[end] == ",":  # "of the play, actor Jon Hale,"
            continue
        if not words.has_verb_between(end, words.first):
            return words.governor(Governing.HEDGE, role, end)
    return None


def _said_in_a_forgery(words: Words) -> Governor | None:
    """Read "…, *a satirical website wrote*", "…, *according to a hoax*"."""
    grammar, end = words.grammar, words.end_of_sentence()
    comma = next(
        (n for n in range(words.last, min(end, words.last + _BEHIND)) if words[n] == ","), None
    )
    if comma is None:
        return None
    for noun in range(comma + 1, min(end, comma + _BEHIND)):
        if words[noun] in STOPS or words[noun] == ",":
            return None
        near = range(comma + 1, min(end, noun + _NAMED + 1))
        is_told = any(
            grammar.clauses.governing.get(words[n]) is Governing.ATTRIBUTION
            or words[n] in grammar.clauses.reporting_openings
            for n in near
        )
        if _is_forged(words, noun) and is_told:
            return words.governor(Governing.HEDGE, noun, noun + 1)
    return None


def made_up(words: Words, first: int) -> Governor | None:
    """Read of the next sentence "*This line appeared in the forged letter*", "*That is satire*"."""
    grammar, own = words.grammar, words.grammar.invented
    is_pointing = words[first] in grammar.nouns.determiners | grammar.negation.referring
    last = min(len(words), first + _BEHIND)
    verb = next((n for n in range(first + 1, last) if words[n] in own.bearing), None)
    is_said = verb is not None and (
        verb == first + 1 or words[verb - 1] in own.lines | grammar.contending.told
    )
    if not is_pointing or verb is None or not is_said:
        return None
    is_line = verb > first + 1
    for n in range(verb + 1, last):
        if words[n] in ENDS:
            break
        is_fake = words[n] in own.forged and words[n + 1][:1].isalpha()
        if is_fake or (is_line and words[n] in own.works):
            return words.governor(Governing.FALSITY, first, n + 1)
    return None


def _supposed(words: Words) -> Governor | None:
    """Read "*What if* it opened", "*Suppose* it opened", "*Imagine that* it did"."""
    own, clauses = words.grammar.invented, words.grammar.clauses
    for place in range(min(_OPENING, words.last)):
        if not _clause_opens(words, place):
            continue
        if words[place] in own.what and words[place + 1] in clauses.conditions:
            return words.governor(Governing.COUNTERFACTUAL, place, place + 2)
        is_led = words[place + 1] in clauses.that or words.opens_noun(place + 1)
        is_led = is_led or words[place + 1] in words.grammar.nouns.pronouns
        if words[place] in own.supposing and is_led:
            return words.governor(Governing.COUNTERFACTUAL, place, place + 1)
    return None


def _had_it_not(words: Words) -> Governor | None:
    """Read "*Without the storm* the ship had left", which tells that it did not."""
    grammar, own = words.grammar, words.grammar.invented
    for place in range(min(words.last, 2 * _WITHOUT)):
        is_led = words[place] in own.without and words[place + 1] in grammar.nouns.determiners
        if not is_led or not _clause_opens(words, place):
            continue
        end = min(len(words), max(words.first, place) + 2 * _WITHOUT)
        verb = next((n for n in range(place + 2, end) if words.is_verb(n)), None)
        is_unreal = verb is not None and words[verb] in grammar.verbs.had
        if is_unreal and verb is not None and grammar.is_past(words[words.after_adverbs(verb + 1)]):
            return words.governor(Governing.HEDGE, place, place + 2)
    return None


def _replaced(words: Words) -> Governor | None:
    """Read "*for* “it opened” *read* “it closed”", "*delete* “it opened”"."""
    own, first = words.grammar.answers, words.first
    opening = next((n for n in range(first, first - 3, -1) if words[n] in QUOTE_MARKS), None)
    if opening is None or words[opening - 1] not in own.striking:
        return None
    verb = opening - 1
    close = next((n for n in range(words.last, len(words)) if words[n] in QUOTE_MARKS), None)
    after = range(0) if close is None else range(close + 1, min(len(words), close + 4))
    substituted = next((n for n in after if words[n] in own.substituting), None)
    is_mere = words[verb] in words.grammar.nouns.prepositions
    if is_mere and substituted is None:
        return None
    return words.governor(Governing.FALSITY, verb, verb + 1)


def _taken_back(words: Words) -> Governor | None:
    """Read "it opened on 3 May – *not*!"."""
    end = words.end_of_sentence()
    for place in range(words.last, min(end, words.last + _NAMED)):
        is_plain = words[place + 1] in words.grammar.negation.plain
        if words[place] in LABEL_ENDS and is_plain and words[place + 2] in ENDS:
            return words.governor(Governing.NEGATION, place + 1, place + 2)
    return None


def _in_jest(words: Words) -> Governor | None:
    """Read "*April fool*: it opened", "*April fool!* It opened"."""
    retorts = words.grammar.negation.retorts
    phrase = words.begun(retorts, 0)
    is_label = words[len(phrase)] in LABEL_ENDS | {",", "!"}
    if phrase and is_label and len(phrase) <= words.last:
        return words.governor(Governing.FALSITY, 0, len(phrase))
    if not words.tokens:
        return None
    begin = words.tokens[0].start
    found = _EXCLAIMED.search(words.text, max(0, begin - _JEST), begin)
    spoken = () if found is None else tuple(found["own"].lower().replace("’", "'").split())
    if found is None or spoken not in retorts.by_first.get(spoken[0], ()):
        return None
    start, end = found.span("own")
    return Governor(kind=Governing.FALSITY, start=start, end=end, words=found["own"])


def is_instead(words: Words, before: int) -> bool:
    """Say whether a bare verb tells what was not done: "*rather than* sign the lease, he left"."""
    grammar, first = words.grammar, words.first
    is_led = words.ends_one(grammar.negation.gerund_phrases, before)
    is_bare = not (words.opens_noun(first) or grammar.is_gerund(words[first]))
    return is_led and is_bare and words.has_verb_between(words.last, len(words))
