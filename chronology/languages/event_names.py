"""What a happening could be called, from the clause that tells of it: its subject and its verb.

Times, asides and what only opens a sentence are left out; auxiliaries are, as in a headline:
"First jets delivered to Aeroflot", "First jets to be delivered".
"""

from collections.abc import Iterator, Sequence

from chronology.languages.clause_verbs import Stretch, is_inner, is_told, led_from
from chronology.languages.grammar import Grammar
from chronology.languages.timed_clauses import TimedClause
from chronology.languages.tokens import ENDS, QUOTE_MARKS, STOPS
from chronology.languages.words import Words

LONGEST_NAME = 70  # code points
_SHORTEST_CUT = 28  # code points of a name that ends before a phrase
_MOST_NAMES = 6
_MOST_PLACES = 50  # of a name that are looked at
_SHORTEST = 2  # letters of a name that is one word
_FEWEST_WORDS = 2  # of a name
_OF_A_COUNTRY = 4  # words from a title to the end of a name, with "of" and a country


def event_name(clause: TimedClause, times: Sequence[Stretch], *, is_denied: bool = False) -> str:
    """Return what a happening could be called.

    Args:
        clause: the clause that tells of it.
        times: where the times of its sentence begin and end in the text.
        is_denied: whether the clause denies it: its name is that of what is denied.
    """
    words = clause.words
    left_out = set(_of_times(words, times)) - set(_first_then(clause))
    if is_denied:
        left_out |= set(_denying(clause))
    subject = [n for n in _without_asides(words, range(*clause.subject)) if n not in left_out]
    subject = _without_article(words, _without_titles(words, subject))
    unnamed = len(subject) == 1 and words[subject[0]] in _unnamed(words.grammar)
    if (
        unnamed
        and words[subject[0]] in words.grammar.clauses.relatives | words.grammar.clauses.that
    ):
        subject, unnamed = [], False
    behind = range(clause.verb + 1, _with_what_is_told(clause, _told_until(clause)))
    behind = _without_whose_word(words, behind)
    rest = [n for n in _without_asides(words, behind) if n not in left_out]
    verb = [n for n in _verb(clause, in_full=unnamed) if n not in left_out]
    while not subject and len(verb) > 1 and words.grammar.is_adverb(words[verb[0]]):
        verb = verb[1:]
    told = [*verb, *_without_titles(words, rest)]
    if len(_as_text(words, [*subject, *told])) > LONGEST_NAME:
        subject = _head_of(words, subject)
    name = _cut_to_length(words, subject, told, in_full=unnamed)
    if len(name.split()) >= _FEWEST_WORDS:
        return name
    whole = list(range(clause.begin, clause.end))
    timeless = [n for n in whole if n not in left_out]
    shorter = _cut_to_length(words, [], timeless)
    if len(shorter.split()) >= _FEWEST_WORDS:
        return shorter
    return _cut_to_length(words, [], list(range(clause.end))) or _cut_to_length(words, [], whole)


def _first_then(clause: TimedClause) -> range:
    """Return the places of a time before which something was not: "did not sign *until May*"."""
    words, (first, last), negation = clause.words, clause.time, clause.words.grammar.negation
    lead = first if words[first] in negation.until else first - 1
    is_not = any(words[n] in negation.adverbs for n in range(clause.group, clause.verb))
    return range(lead, last) if is_not and words[lead] in negation.until else range(0)


def _denying(clause: TimedClause) -> Iterator[int]:
    """Yield the places of words that only deny: "was *not* opened", "*no such* meeting was"."""
    words, negation = clause.words, clause.words.grammar.negation
    yield from (n for n in range(clause.group, clause.verb) if words[n] in negation.adverbs)
    first, last = clause.subject
    if first + 1 < last and words[first] in negation.bare_no:
        yield from range(first, first + 1 + (words[first + 1] in words.grammar.contending.such))


def _head_of(words: Words, subject: list[int]) -> list[int]:
    """Return a long subject without what depends on it, or what its name says as well.

    "Largest car manufacturer *Arden Motors*", "*markets* around the world".
    """
    begin = len(subject)
    while begin > 0 and _is_large(words, subject[begin - 1]):
        begin -= 1
    joining = words.grammar.clauses.joining
    if any(words[n] in joining and _is_large(words, n - 1) for n in subject[:begin]):
        return subject  # "John Marsh and his deputy Ann Reed"
    before = words[subject[begin - 1]] if 0 < begin < len(subject) else ""
    nouns = words.grammar.nouns
    ruled = nouns.prepositions | nouns.determiners | words.grammar.clauses.joining
    if before[:1].isalpha() and before not in ruled and not nouns.genitive & {before}:
        return subject[begin:]
    if before == "." and words[subject[begin - 2]] not in words.grammar.drafting.saints:
        return subject[begin:]  # "officer of Arden Inc. Ann Marsh"
    within = nouns.prepositions - nouns.of
    ends = (n for n, place in enumerate(subject) if n > 0 and words[place] in within)
    return subject[: next(ends, len(subject))]


def _without_whose_word(words: Words, places: range) -> range:
    """Return places of words up to those that tell whose word it is: "opened, *according to X*"."""
    openings = words.grammar.clauses.reporting_openings
    at = next((n for n in places if words[n] in openings), places.stop)
    return range(places.start, at)


def _is_aside(clause: TimedClause) -> bool:
    """Say whether a clause is an aside of a noun: "the group, *founded in 1998*,"."""
    words, head = clause.words, clause.words[clause.verb]
    is_bare = clause.group == clause.verb and words.grammar.is_participle(head)
    return is_bare and words[clause.group - 1] == ","


def _told_until(clause: TimedClause) -> int:
    """Return where what a verb tells ends: an aside at the comma that closes it."""
    words = clause.words
    if not _is_aside(clause):
        return clause.goes_on if clause.goes_on > clause.verb else clause.end
    behind = range(clause.verb + 1, clause.end)
    return next((n for n in behind if words[n] == "," and not is_inner(words, n)), clause.end)


def names_in(clause: TimedClause, times: Sequence[Stretch]) -> tuple[str, ...]:
    """Return the names that stand in a clause, without titles: "Anna Keller", "Ministry of Roads".

    A word that opens the sentence is one only beside another that is written large, or where the
    text writes it large elsewhere.
    """
    words, found = clause.words, dict[str, None]()
    dated = frozenset(_of_times(words, times))
    at, (first, last) = min(clause.begin, clause.subject[0]), (clause.begin, clause.end)
    while at < last:
        end = _name_end(words, at, last)
        if end == at or at in dated or (clause.subject[1] <= at < first):
            at += 1
            continue
        begin = at
        of_office = begin
        if words[end - 1] not in words.grammar.fields.organisations:
            begin = _behind_titles(words, begin, end)
        is_place = words[at - 1] in words.grammar.drafting.placing
        if not is_place and (name := _a_name(words, begin, end)):
            found[name] = None
        if of_office < begin - 1 and (name := _a_name(words, of_office, of_office + 1)):
            found[name] = None
        at = end
    return tuple(found)[:_MOST_NAMES]


# Names of people and things -------------------------------------------------------------------


def _name_end(words: Words, at: int, last: int) -> int:
    """Return where a name ends that begins at a place; the place itself for none."""
    end = at
    while end < last and _is_large(words, end):
        end += 1
        joins = words[end] in words.grammar.nouns.of or words[end] == "&"
        joins = joins or words[end] in words.grammar.fields.particles
        joins = joins or (words[end] == "." and words[end - 1] in words.grammar.drafting.saints)
        if end + 1 < last and end > at and joins and _is_large(words, end + 1):
            end += 1
    return end


def _behind_titles(words: Words, begin: int, end: int) -> int:
    """Return where a person's name begins behind titles: "Tatarstan President *Ann Marsh*"."""
    titles, nouns = words.grammar.fields.titles, words.grammar.nouns
    last = max((n for n in range(begin, end - 1) if words[n] in titles), default=begin - 1)
    if last < begin:
        return begin
    if words[last + 1] in nouns.of:  # "President of Azerbaijan Ann Marsh"
        return end - 2 if end - last > _OF_A_COUNTRY else last + 2
    return last + 1


def _is_large(words: Words, at: int) -> bool:
    token, grammar = words.token(at), words.grammar
    if token is None or not token.is_capital or token.text in grammar.drafting.vague:
        return False
    return token.text not in grammar.times.names and token.text not in grammar.drafting.openings


def _a_name(words: Words, begin: int, end: int) -> str:
    token = words.tokens[begin]
    name = _as_text(words, list(range(begin, end)))
    is_alone = end - begin == 1
    if is_alone and (words[begin] in words.grammar.fields.titles or len(name) < _SHORTEST):
        return ""
    opens = begin == 0 or words[begin - 1] in ENDS | QUOTE_MARKS | STOPS
    if opens and is_alone and not _is_large_elsewhere(words.text, name, token.start):
        return ""
    return name.rstrip("'’")


def _is_large_elsewhere(text: str, name: str, start: int) -> bool:
    """Say whether a text has a name within a sentence, too."""
    at = text.find(f" {name}")
    for _ in range(_MOST_PLACES):
        if at < 0:
            break
        if at + 1 != start and at > 0 and (text[at - 1].islower() or text[at - 1] == ","):
            return True
        at = text.find(f" {name}", at + 1)
    return name[1:].isupper() or any(map(str.isupper, name[1:]))


# The name of what happened --------------------------------------------------------------------


def _unnamed(grammar: Grammar) -> frozenset[str]:
    return grammar.drafting.pronouns | grammar.drafting.own


def _of_times(words: Words, times: Sequence[Stretch]) -> Iterator[int]:
    for start, end in times:
        first = words.place_of(start)
        if first < len(words):
            last = max(words.place_of(end), first + 1)
            last += words[last] in words.grammar.nouns.genitive
            yield from range(led_from(words, first), last)


def _without_asides(words: Words, places: range) -> Iterator[int]:
    """Yield places of words without those in brackets, and without quotation marks at the ends."""
    depth = 0
    for n in places:
        depth += words[n] in {"(", "["}
        if depth == 0 and words[n] not in {'"', "“", "”"}:
            yield n
        depth -= words[n] in {")", "]"} and depth > 0


def _without_article(words: Words, places: list[int]) -> list[int]:
    passed = words.grammar.nouns.articles | words.grammar.drafting.openings | {","}
    while places and words[places[0]] in passed:
        places = places[1:]
    while places and words[places[-1]] in {","} | QUOTE_MARKS:
        places = places[:-1]
    return places


def _without_titles(words: Words, places: Sequence[int]) -> list[int]:
    """Return places of words without the titles before names: "Senator John McCain"."""
    titles, kept = words.grammar.fields.titles, list[int]()
    at = 0
    while at < len(places):
        end = at
        while end < len(places) and places[end] == places[at] + end - at:
            if not _is_large(words, places[end]):
                break
            end += 1
        run = places[at:end]
        is_office = bool(run) and words[run[-1]] in words.grammar.fields.organisations | titles
        last = max((n for n, place in enumerate(run[:-1]) if words[place] in titles), default=-1)
        before = words.token(places[at] - 1)
        is_led = before is not None and before.text[:1].isalpha() and not before.is_capital
        is_noun = (
            is_led
            and before is not None
            and not (
                before.text in words.grammar.nouns.prepositions
                or before.text in words.grammar.nouns.determiners
                or before.text in words.grammar.clauses.coordinators
                or words.is_verb(places[at] - 1)
            )
        )
        last = -1 if is_noun else last  # "company CEO Steve Jobs"
        kept += run if is_office else run[last + 1 :]
        if end == at:
            kept.append(places[at])
            end += 1
        at = end
    return kept


def _with_what_is_told(clause: TimedClause, end: int) -> int:
    """Return where a name ends: behind what somebody says, where the verb is one of saying."""
    words, clauses = clause.words, clause.words.grammar.clauses
    at = end
    is_said = words[clause.verb] in clauses.governing
    is_bare = is_said and at == clause.time[1] and words[at][:1].isalpha()
    if not (is_said and words[at] in clauses.that) and not is_bare:
        return end
    while at < len(words) and (is_inner(words, at) or words[at] not in STOPS | ENDS | {","}):
        at += 1
    return at


def _verb(clause: TimedClause, *, in_full: bool) -> list[int]:
    """Return the words of a verb as a headline has them: "opened", "to open", "not opened"."""
    words, grammar, verbs = clause.words, clause.words.grammar, clause.words.grammar.verbs
    own = list(range(clause.group, clause.verb + 1))
    if in_full:
        return own
    had = any(words[n] in verbs.had for n in own[:-2])
    ahead = [n for n in own if words[n] in verbs.infinitive or words[n] in verbs.modals]
    if ahead and not had:
        return [n for n in own if n >= ahead[-1]]
    head = words[clause.verb]
    is_plain = grammar.is_gerund(head) or head.endswith(verbs.past_ending)
    is_passive = any(words[n] in verbs.be for n in own[:-1]) and grammar.is_participle(head)
    if is_plain or is_passive:
        return [n for n in own if n == clause.verb or not grammar.is_auxiliary(words[n])]
    return own


def _as_text(words: Words, places: Sequence[int]) -> str:
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
        found.append(("" if glued or not number else " ") + word)
    return " ".join("".join(found).split())


def _cut_to_length(
    words: Words, subject: list[int], told: list[int], *, in_full: bool = False
) -> str:
    """Return a name of words, cut where a phrase ends, if it is too long."""
    modals = () if in_full else words.grammar.verbs.modals
    pieces = [(n, "to" if words[n] in modals and n in told[:1] else "") for n in (*subject, *told)]
    kept = [n for n, _ in pieces]
    while kept and len(_as_named(words, kept, pieces)) > LONGEST_NAME:
        cut_off = kept.pop()
        while kept and cut_off == kept[-1] + 1 and _is_one_name(words, kept[-1]):
            cut_off = kept.pop()
    if len(kept) < len(pieces):
        kept = _before_a_phrase(words, _with_whole_clauses(words, kept), pieces)
    while kept and (is_inner(words, kept[-1]) or is_inner(words, kept[-1] + 1)):
        kept.pop()
    kept = _without_loose_end(words, kept)
    if len(kept) < len(pieces):
        kept = _without_loose_end(words, _with_whole_clauses(words, kept))
    if any(words[n] == "(" for n in kept) and not any(words[n] == ")" for n in kept):
        kept = [n for n in kept if words[n] != "("]
    name = _as_named(words, kept, pieces).strip(' ,;:–—-"“”')
    return name[:1].upper() + name[1:]


def _without_loose_end(words: Words, kept: list[int]) -> list[int]:
    """Return words without those at their end with which no name ends: "of the"."""
    short = words.grammar.drafting.short
    while kept and (words[kept[-1]] in short or not words[kept[-1]][:1].isalnum()):
        is_of_verb = kept[-1] - 1 in kept and words.is_verb(kept[-1] - 1)
        if is_of_verb and words[kept[-1]] in words.grammar.drafting.particles:
            break
        kept = kept[:-1]
    return kept


def _is_one_name(words: Words, at: int) -> bool:
    """Say whether a word and the next are of one name."""
    return at > 0 and _is_large(words, at) and _is_large(words, at + 1)


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
            if len(_as_named(words, shorter, pieces)) < _SHORTEST_CUT:
                break
            if words[shorter[-1]] not in grammar.fields.titles:
                return shorter
    return kept


def _as_named(words: Words, kept: Sequence[int], pieces: Sequence[tuple[int, str]]) -> str:
    instead = {n: other for n, other in pieces if other}
    if not instead:
        return _as_text(words, kept)
    at = next((number for number, n in enumerate(kept) if n in instead), None)
    if at is None:
        return _as_text(words, kept)
    parts = [_as_text(words, kept[:at]), instead[kept[at]], _as_text(words, kept[at + 1 :])]
    return " ".join(part for part in parts if part)
