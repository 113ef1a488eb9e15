"""What is said of a last day, or of what is owed: "the deadline is", "is payable on"."""

from collections.abc import Iterator

from chronology.languages.duty_clause import DutyClause, Place
from chronology.languages.duty_moves import of_a_grant, of_a_moved_day
from chronology.languages.tokens import ENDS, STOPS
from chronology.languages.words import NEAR

_LIMIT_REACH = 8  # words between a noun of a last day and that day
_LABEL = 8  # words between a label and the time behind it


def of_a_deadline(clause: DutyClause) -> Iterator[Place]:
    """Yield a noun of a last day that is this time: "*the deadline* is 3 May"."""
    words, known = clause.words, clause.known
    low, high = clause.segment()
    for place in range(low, high):
        length = words.ended(known.deadlines, place) or _of_a_title(clause, place)
        if not length or not _is_this_day(clause, place):
            continue
        begin = place + 1 - length
        near = {words[n] for n in range(begin - 3, begin)}
        is_soft = near & known.soft or near & words.grammar.negation.adverbs
        is_owned = words[begin - 1] in words.grammar.nouns.articles
        if not is_soft:
            yield (begin - 1 if is_owned and begin - 1 == low else begin), place + 1


def _of_a_title(clause: DutyClause, place: int) -> int:
    """Return how many words a last day has that a contract names so: "the *Completion Date*"."""
    words = clause.words
    length = words.ended(clause.known.days.titled, place)
    tokens = [words.token(n) for n in range(place + 1 - length, place + 1)]
    return length if all(one is not None and one.is_capital for one in tokens) else 0


def _is_this_day(clause: DutyClause, noun: int) -> bool:
    words, known, grammar = clause.words, clause.known, clause.words.grammar
    end = len(words) if clause.time is None else clause.time[0]
    between = range(noun + 2, end)
    is_direct = all(words[n] in known.within_times for n in between)
    is_of_a_day = words[noun + 1] in known.of_time and end - noun <= _LIMIT_REACH
    if is_of_a_day and clause.time and is_direct:
        near = range(max(0, noun - NEAR), noun)
        set_by = [n for n in near if words[n] in known.setting]
        is_set = bool(set_by) and not clause.is_weak(set_by[0])
        return is_set and not _has_reflexive(clause, noun)
    places = range(noun + 1, min(end, noun + 3 * NEAR))
    verbs = [n for n in places if words.is_verb(n) or words[n] in known.being]
    if not verbs:
        is_label = any(words[n] in {":", "–", "—", "-"} for n in places)
        return is_label and clause.time is not None and end - noun <= _LABEL
    begin = verbs[-1]
    while words[words.before_adverbs(begin - 1)] in known.being | grammar.verbs.be:
        begin = words.before_adverbs(begin - 1)
    told = {words[n] for n in range(begin - 1, end)}
    is_open = bool(told & (known.past | known.unsure | grammar.negation.adverbs))
    is_open = is_open or any(map(clause.is_aside, range(begin - 1, end)))
    is_parted = any(words[n] in STOPS | {","} for n in range(noun, begin))
    return words[verbs[-1]] in known.being | grammar.verbs.be and not (is_open or is_parted)


def _has_reflexive(clause: DutyClause, noun: int) -> bool:
    words = clause.words
    return any(words[n] in clause.known.reflexive for n in range(noun - 4, noun))


def _lead(clause: DutyClause) -> int:
    """Return the place of the word before what leads the time in."""
    words, grammar = clause.words, clause.words.grammar
    place = (clause.time or (0, 0))[0] - 1
    leads = grammar.nouns.prepositions | clause.known.within_times
    if limit := clause.limit(clause.known.limits):
        return min(limit[0], place + 1) - 1
    leads |= {":"}
    while place >= 0 and words[place] in leads and words[place] not in {",", "."}:
        place -= 1
    return place


def of_a_debt(clause: DutyClause) -> Iterator[Place]:
    """Yield what is said of what is owed, or of a last day that is moved."""
    words, known = clause.words, clause.known
    if clause.time is None:
        return
    until = clause.time[0] - (words[clause.time[0]] not in known.until)
    if words[until] in known.until and (granted := _granted(clause, until)) is not None:
        begin = words.first_auxiliary(granted)
        is_open = clause.is_aside(begin - 1) or words[begin - 1] in words.grammar.negation.adverbs
        if not is_open:
            yield begin, until + 1 if granted == until - 1 else granted + 1
    at = _lead(clause)
    begin = words.first_auxiliary(at)
    verb = words[begin]
    place = words.before_adverbs(begin - 1)
    before = words[place]
    is_open = clause.is_aside(place) or verb in known.past
    is_open = is_open or before in words.grammar.negation.adverbs
    if is_open:
        return
    if words[at] in known.payable:
        yield begin, at + 1
    elif words[at] in known.due and clause.subject(begin, known.owed):
        is_falling = verb in known.due and before in known.falling
        if is_falling or verb not in known.due or before in known.owed:
            yield (begin - 1 if is_falling else begin), at + 1
    yield from of_a_moved_day(clause, at)
    yield from of_a_grant(clause)


def _granted(clause: DutyClause, until: int) -> int | None:
    """Return the verb by which somebody has, or is given, time: "*gives* the owner until"."""
    words, known = clause.words, clause.known
    if words[until - 1] in known.granted:
        return until - 1
    for place in range(until - 1, max(-1, until - NEAR), -1):
        if words[place] in known.granted - known.having:
            return place
        if words[place] in STOPS | ENDS | {","} or words.is_verb(place):
            return None
    return None


def of_a_limit(clause: DutyClause) -> Iterator[Place]:
    """Yield a limit of duties in a note without a verb, or in a command."""
    words, known, grammar = clause.words, clause.known, clause.words.grammar
    limit = clause.limit(known.strict)
    if limit is None:
        return
    low, high = clause.segment()
    own = range(*clause.time) if clause.time else range(0)
    spoken = {words[n] for n in range(low, high) if n not in own}
    places = [n for n in range(low, high) if n not in own]
    is_open = spoken & (known.unsure | known.past | grammar.verbs.mere_plans)
    if is_open or any(map(clause.is_aside, places)):
        return
    verbs = [n for n in places if words.is_verb(n) or words.is_present(n)]
    is_passive = [n for n in verbs if words[n] in grammar.verbs.bare_be]
    is_owed = bool(is_passive) and words[is_passive[0] - 1] in grammar.verbs.infinitive
    is_owed = is_owed and words[words.after_adverbs(is_passive[0] + 1)] in known.deeds
    is_owed = is_owed and len(verbs) <= len(is_passive) + 1
    begins = {words[n] for n in range(low, min(low + 3, limit[0]))}
    is_label = any(words[n] in {":", "-"} for n in range(low, limit[0]))
    is_note = not verbs and (is_label or bool(begins & known.obligations))
    if is_owed or (is_note and limit[0] - low <= _LABEL) or words[low] in known.imperatives:
        yield limit
