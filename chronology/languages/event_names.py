"""What a happening could be called, from the clause that tells of it: its subject and its verb.

Times, asides and what only opens a sentence are left out; auxiliaries are, as in a headline:
"First jets delivered to Aeroflot", "First jets to be delivered".
"""

from collections.abc import Iterator, Sequence

from chronology.languages.clause_verbs import Stretch, is_inner, led_from
from chronology.languages.drafted_names import of_times
from chronology.languages.grammar import Grammar
from chronology.languages.name_cuts import LONGEST_NAME, as_text, cut_to_length, is_large
from chronology.languages.timed_clauses import TimedClause
from chronology.languages.tokens import ENDS, LABEL_ENDS, QUOTE_MARKS, STOPS
from chronology.languages.words import Words

_FEWEST_WORDS = 2  # of a name
_MARKS = frozenset({'"', "“", "”", "|", "#", "##", "###", "####"})  # of quotations and of a page
_HELPERS = 3  # words behind a time among which its noun's auxiliaries stand


def event_name(
    clause: TimedClause,
    times: Sequence[Stretch],
    *,
    is_denied: bool = False,
    of_what: Sequence[int] = (),
) -> str:
    """Return what a happening could be called.

    Args:
        clause: the clause that tells of it.
        times: where the times of its sentence begin and end in the text.
        is_denied: whether the clause denies it: its name is that of what is denied.
        of_what: the places of the words for what is planned, where the clause tells of more.
    """
    words = clause.words
    if of_what:
        return _event_name(clause, times, of_what)
    left_out = set(of_times(words, times)) - set(_first_then(clause)) - set(_particle(clause))
    left_out |= {*_answer_alone(words), *_meant_for(clause), *_of_the_subject(clause, times)}
    if is_denied:
        left_out |= set(_denying(clause))
    own = _without_asides(words, _of_what_is_to_be(clause))
    subject = [n for n in own if n not in left_out]
    subject = _without_article(words, _without_titles(words, subject))
    unnamed = len(subject) == 1 and words[subject[0]] in _unnamed(words.grammar)
    if unnamed and _is_impersonal(clause):
        subject, unnamed = [], False
    if (
        unnamed
        and words[subject[0]] in words.grammar.clauses.relatives | words.grammar.clauses.that
    ):
        subject, unnamed = [], False
    behind = range(clause.verb + 1, _with_what_is_told(clause, _told_until(clause)))
    behind = _before_another(clause, _without_whose_word(words, behind))
    rest = [n for n in _without_asides(words, behind) if n not in left_out]
    verb = [n for n in _verb(clause, in_full=unnamed) if n not in left_out]
    while not subject and len(verb) > 1 and words.grammar.is_adverb(words[verb[0]]):
        verb = verb[1:]
    told = [*verb, *_without_titles(words, rest)]
    if _tells_existence(clause) and rest:
        subject, told = [], _without_article(words, list(rest))  # "there was *a strike*"
    if len(as_text(words, [*subject, *told])) > LONGEST_NAME:
        subject = _head_of(words, subject)
    name = cut_to_length(words, subject, told, in_full=unnamed)
    if len(name.split()) >= _FEWEST_WORDS:
        return name
    whole = list(range(clause.begin, clause.end))
    timeless = [n for n in whole if n not in left_out]
    shorter = cut_to_length(words, [], timeless)
    if len(shorter.split()) >= _FEWEST_WORDS:
        return shorter
    return cut_to_length(words, [], list(range(clause.end))) or cut_to_length(words, [], whole)


def _of_what_is_to_be(clause: TimedClause) -> range:
    """Return the places of a subject; of what is "to be held" those of its own noun alone.

    "We spoke of the hedge at an extra *meeting to be held* on 16 July".
    """
    words, grammar, (first, last) = clause.words, clause.words.grammar, clause.subject
    is_to_be = words[clause.verb - 1] in grammar.verbs.bare_be
    is_to_be = is_to_be and words[clause.verb - 2] in grammar.verbs.infinitive
    has_verb = words.has_verb_between(first, last)
    if not is_to_be or last != clause.verb - 2:
        return range(first, last)
    within = grammar.nouns.prepositions - grammar.nouns.of
    at = max((n for n in range(first, last) if words[n] in within), default=first - 1)
    return range(at + 1, last) if has_verb or at > first else range(first, last)


def _particle(clause: TimedClause) -> range:
    """Return the place of a particle of the verb before its time: "moved *in* on 2 June"."""
    words, at, (first, last) = clause.words, clause.verb + 1, clause.time
    grammar = words.grammar
    lead = words[at + 1]
    is_particle = words[at] in grammar.drafting.particles or words[at] == lead  # "on on 3 May"
    is_particle = is_particle and at == first
    is_led = lead in grammar.nouns.prepositions | grammar.times.deictic | grammar.times.after_asides
    return range(at, at + 1) if is_particle and at + 1 < last and is_led else range(0)


def _answer_alone(words: Words) -> range:
    """Return the places of a word that only answers: "*No.* We opened it"."""
    is_answer = words[0] in words.grammar.drafting.answering and words[1] in ENDS | {","}
    return range(2) if is_answer else range(0)


def _meant_for(clause: TimedClause) -> Iterator[int]:
    """Yield a participle whose time is left out: "the visit *fixed* for May *was* cancelled".

    So are the auxiliaries behind it.
    """
    words, (first, last) = clause.words, clause.time
    is_bare = clause.group == clause.verb and words.grammar.is_participle(words[clause.verb])
    has_other = any(words.is_verb(n) for n in range(last, min(last + 2, clause.end)))
    has_subject = clause.subject[0] < clause.subject[1] == clause.verb
    is_near = is_bare and first == clause.verb + 1
    if is_near and has_other and has_subject:
        yield from range(clause.verb, first)
        behind = range(last, min(last + _HELPERS, clause.end))
        yield from (n for n in behind if words.grammar.is_auxiliary(words[n]))


def _event_name(clause: TimedClause, times: Sequence[Stretch], of_what: Sequence[int]) -> str:
    """Return the name of what is planned, where its clause tells of more."""
    words = clause.words
    passed = {*of_times(words, times), *_of_the_subject(clause, times)}
    named = [n for n in of_what if n not in passed]
    return cut_to_length(words, _without_article(words, _without_titles(words, named)), [])


def _of_the_subject(clause: TimedClause, times: Sequence[Stretch]) -> Iterator[int]:
    """Yield participles of a subject whose times are left out: "the hall *built* in 1904 fell"."""
    words, (first, last) = clause.words, clause.subject
    for start, _ in times:
        before = led_from(words, words.place_of(start)) - 1
        if first < before < last and words.grammar.is_participle(words[before]):
            yield before


def _is_impersonal(clause: TimedClause) -> bool:
    """Say whether "it" stands for nothing: "*it* was resolved to sell the land"."""
    words, drafting = clause.words, clause.words.grammar.drafting
    own = [words[n] for n in range(clause.group, clause.verb + 1)]
    decided = next((n for n, word in enumerate(own) if word in drafting.deciding), None)
    if decided is None or words[clause.subject[0]] not in drafting.empty:
        return False
    return any(word in words.grammar.verbs.be for word in own[:decided])


def _before_another(clause: TimedClause, places: range) -> range:
    """Return places up to what is told of no time, behind one: "opened in May *and employs*"."""
    words, (_, last) = clause.words, clause.time
    return (
        range(places.start, min(places.stop, last))
        if last > clause.verb and (words[last] in words.grammar.clauses.linking)
        else places
    )


def _tells_existence(clause: TimedClause) -> bool:
    """Say whether a clause tells that something was there: "*there was* a strike"."""
    words, grammar = clause.words, clause.words.grammar
    there = grammar.drafting.pronouns - grammar.drafting.subjects
    near = range(max(0, clause.group - 1), clause.verb)
    is_led = any(words[n] in there and grammar.is_adverb(words[n]) for n in near)
    return is_led and words[clause.verb] in grammar.verbs.be


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
    while begin > 0 and is_large(words, subject[begin - 1]):
        begin -= 1
    joining = words.grammar.clauses.joining
    if any(words[n] in joining and is_large(words, n - 1) for n in subject[:begin]):
        return subject  # "John Marsh and his deputy Ann Reed"
    before = words[subject[begin - 1]] if 0 < begin < len(subject) else ""
    nouns = words.grammar.nouns
    if any(words[n] in nouns.prepositions - nouns.of for n in subject[1:begin]):
        before = ""  # "a court in the capital Bucharest"
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


# Its words ---------------------------------------------------------------------------------------


def _unnamed(grammar: Grammar) -> frozenset[str]:
    return grammar.drafting.pronouns | grammar.drafting.own


def _without_asides(words: Words, places: range) -> Iterator[int]:
    """Yield places of words without those in brackets, and without quotation marks at the ends."""
    depth = 0
    for n in places:
        depth += words[n] in {"(", "["}
        if depth == 0 and words[n] not in _MARKS:
            yield n
        depth -= words[n] in {")", "]"} and depth > 0


def _without_article(words: Words, places: list[int]) -> list[int]:
    passed = words.grammar.nouns.articles | words.grammar.drafting.openings | {",", "|"}
    places = _behind_its_number(words, _behind_dateline(words, places)) if places else places
    of = words.grammar.nouns.of
    while places and words[places[0]] in passed and words[places[0] + 1] not in of:
        places = places[1:]
    while places and words[places[-1]] in {","} | QUOTE_MARKS:
        places = places[:-1]
    return places


def _behind_dateline(words: Words, places: list[int]) -> list[int]:
    """Return places of words behind a line that parts a place from them: "BERN - *The bridge*"."""
    lines = (n for n, place in enumerate(places[:-1]) if words[place] in LABEL_ENDS - {":"})
    at = next(lines, None)
    if at is None or not words.tokens[places[at + 1]].is_capital:
        return places
    if any(words[n][:1].isalpha() and not words.tokens[n].is_capital for n in places[:at]):
        return places  # "three automakers - Ford, …"
    return places[at + 1 :]


def _behind_its_number(words: Words, places: list[int]) -> list[int]:
    """Return places of words behind the number of a paragraph: "2.1 *The* tenant"."""
    nouns = words.grammar.nouns
    opening = nouns.determiners | nouns.pronouns | nouns.prepositions
    at = 0
    while at < len(places) - 1 and (words[at].isdigit() or words[at] == ".") and places[at] == at:
        at += 1
    is_opened = words.tokens[places[at]].is_capital and words[places[at]] in opening
    return places[at:] if at > 0 and is_opened else places


def _without_titles(words: Words, places: Sequence[int]) -> list[int]:
    """Return places of words without the titles before names: "Senator John McCain"."""
    titles, kept = words.grammar.fields.titles, list[int]()
    at = 0
    while at < len(places):
        end = at
        while end < len(places) and places[end] == places[at] + end - at:
            if not is_large(words, places[end]):
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
        of = words.grammar.nouns.of
        if last >= 0 and not is_office and len(kept) > 1 and words[kept[-1]] in of:
            kept = kept[:-2] if words[kept[-2]] in titles else kept  # "Secretary of State Ann Reed"
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
    is_bare = is_said and at == max(clause.verb + 1, clause.time[1]) and words[at][:1].isalpha()
    is_bare = is_bare and words[at] not in clauses.linking and not words.is_verb(at)
    if not (is_said and words[at] in clauses.that) and not is_bare:
        return end
    while at < len(words) and (is_inner(words, at) or words[at] not in STOPS | ENDS | {","}):
        at += 1
    return at


def _shared_auxiliary(clause: TimedClause) -> list[int]:
    """Return the auxiliary that a verb shares with one before: "he *was* held and *released*"."""
    words, at = clause.words, clause.subject[1]
    is_bare = clause.group == clause.verb and words.grammar.is_participle(words[clause.verb])
    has_object = words.opens_noun(clause.verb + 1) and not (
        words[clause.verb + 1] in words.grammar.nouns.prepositions or words.is_time(clause.verb + 1)
    )
    is_passive = words[at] in words.grammar.verbs.be and words.grammar.is_participle(words[at + 1])
    return [at] if is_bare and is_passive and at + 1 < clause.group and not has_object else []


def _verb(clause: TimedClause, *, in_full: bool) -> list[int]:
    """Return the words of a verb as a headline has them: "opened", "to open", "not opened"."""
    words, grammar, verbs = clause.words, clause.words.grammar, clause.words.grammar.verbs
    own = list(range(clause.group, clause.verb + 1))
    if in_full:
        return [*_shared_auxiliary(clause), *own]
    had = any(words[n] in verbs.had for n in own[:-2])
    if _is_impersonal(clause):
        return [n for n in own if words[n] not in verbs.be]
    ahead = [n for n in own if words[n] in verbs.infinitive or words[n] in verbs.modals]
    if ahead and not had:
        return [n for n in own if n >= ahead[-1]]
    head = words[clause.verb]
    is_plain = grammar.is_gerund(head) or head.endswith(verbs.past_ending)
    is_passive = any(words[n] in verbs.be for n in own[:-1]) and grammar.is_participle(head)
    if is_plain or is_passive:
        return [n for n in own if n == clause.verb or not grammar.is_auxiliary(words[n])]
    return own
