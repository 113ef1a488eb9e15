"""Words of duty among those of a verb: "shall", "must … by", "is obliged to", "orders that"."""

from collections.abc import Iterator

from chronology.languages.duty_clause import DutyClause, Place
from chronology.languages.main_verb import joined_verb
from chronology.languages.tokens import ENDS, STOPS
from chronology.languages.words import NEAR, Words

_IS_TO_BE = 3  # words


def of_the_verb(clause: DutyClause, depth: int = 0) -> Iterator[Place]:
    """Yield the words of duty among those of the verb."""
    words, known, grammar = clause.words, clause.known, clause.words.grammar
    places = range(clause.begin, clause.head)
    group = {words[n] for n in places}
    before = words[words.before_adverbs(clause.begin - 1)]
    if group & known.modals_aside and not group & known.modals:
        yield from _of_an_instrument(clause)
        yield from _of_a_party(clause)
        return
    if (clause.is_denied() and not _denies_a_deed(clause, group)) or (
        not depth and clause.is_parted()
    ):
        return
    for place in places:
        word = words[place]
        if word in known.modals and before not in known.of_ourselves and words.is_modal(place):
            yield place, place + 1
        elif word in known.necessities and _is_necessity(clause, place, before):
            yield place, place + (2 if word in known.having else 1)
        elif words[words.after_adverbs(place + 1)] in grammar.verbs.infinitive:
            yield from _of_an_infinitive(clause, place)
    yield from _of_a_subjunctive(clause)
    yield from _of_a_requirement(clause)
    yield from _of_an_instrument(clause)
    yield from _of_an_object(clause)
    conjunction = words.before_adverbs(clause.begin - 1)
    if words[conjunction] in grammar.clauses.joining and not depth and clause.verb is not None:
        joined = joined_verb(words, conjunction, clause.begin)
        if joined is not None:
            yield from of_the_verb(DutyClause(words, joined, clause.time), 1)
    yield from _of_deeds(clause)


def tells_a_plan(place: Place, words: Words) -> bool:
    """Say whether words of duty may as well tell only what is planned: "is to be" alone."""
    begin, end = place
    verbs = words.grammar.verbs
    return end == begin + _IS_TO_BE and words[begin + 1] in verbs.infinitive


def _denies_a_deed(clause: DutyClause, group: set[str]) -> bool:
    """Say whether a denial obliges: "shall not begin before"; not "shall not be obliged to"."""
    known = clause.known
    is_of_a_duty = bool(group & known.duties) or clause.words[clause.head] in known.duties
    return clause.denies_a_limit() and not is_of_a_duty


def _of_a_subjunctive(clause: DutyClause) -> Iterator[Place]:
    """Yield "do" before what an order has a party do: "The Defendant *do* file by"."""
    words, known = clause.words, clause.known
    for place in range(max(clause.begin, 0), clause.head):
        is_order = words[place] in known.subjunctive and clause.is_of_a_party(place)
        if is_order and clause.limit(known.limits) is not None:
            yield place, place + 1


def _is_necessity(clause: DutyClause, place: int, subject: str) -> bool:
    """Say whether "must" or "has to" tells of a duty with a limit, or one of a contract.

    "We must finish by May" is what one wants oneself, but by a contract.
    """
    words, known, grammar = clause.words, clause.known, clause.words.grammar
    following = words.after_adverbs(place + 1)
    if words[place] in known.having and words[following] not in grammar.verbs.infinitive:
        return False
    if words[following] in grammar.verbs.perfect:
        return False
    is_limited = clause.limit(known.limits) is not None and subject not in known.of_ourselves
    return is_limited or clause.instrument() is not None


def _of_an_infinitive(clause: DutyClause, place: int) -> Iterator[Place]:
    """Yield a participle or a verb before an infinitive: "is *obliged to* pay"."""
    words, known = clause.words, clause.known
    word, to = words[place], words.after_adverbs(place + 1)
    if words.opens_noun(to + 1):
        return  # "is obliged to its lenders"
    if word in known.promises:
        yield place, to + 1
    if word not in known.duties:
        return
    begin = place
    while words.grammar.is_adverb(words[begin - 1]) or words.grammar.is_auxiliary(words[begin - 1]):
        begin -= 1
    told = {words[n] for n in range(begin, place)}
    if word in known.forecasts and not told & known.by_law:
        return
    is_now = told & known.obliging_auxiliaries and not told & known.past
    if is_now or word in known.commands:
        yield begin, to + 1


def _of_deeds(clause: DutyClause) -> Iterator[Place]:
    """Yield "is to be" before what is owed, where a limit follows: "is to be paid by"."""
    words, grammar = clause.words, clause.words.grammar
    if words[clause.head] not in clause.known.deeds or clause.limit(clause.known.limits) is None:
        return
    for place in range(clause.begin, clause.head):
        is_passive = words[place + 1] in grammar.verbs.infinitive
        is_passive = is_passive and words[place + 2] in grammar.verbs.bare_be
        is_now = words[place] in grammar.verbs.be and words[place] not in clause.known.past
        if is_passive and is_now:
            yield place, place + _IS_TO_BE


def _of_a_requirement(clause: DutyClause) -> Iterator[Place]:
    """Yield "is required" before a limit of duties: "is required no later than"."""
    words, known = clause.words, clause.known
    begin = words.first_auxiliary(clause.head)
    told = {words[n] for n in range(begin, clause.head)}
    is_now = (
        words[clause.head] in known.duties - known.forecasts
        and told
        and told.isdisjoint(known.past)
    )
    if is_now and clause.limit(known.strict) is not None:
        yield begin, clause.head + 1


def _of_an_object(clause: DutyClause) -> Iterator[Place]:
    """Yield the verb by which somebody is obliged: "*ordered* the company *to* pay"."""
    words, grammar = clause.words, clause.words.grammar
    if words[clause.begin] not in grammar.verbs.infinitive:
        return
    if length := words.ended(clause.known.duty_phrases, words.before_adverbs(clause.begin - 1)):
        end = words.before_adverbs(clause.begin - 1) + 1
        if not {words[end - length - 1]} & clause.known.past:
            yield end - length, clause.begin + 1
        return
    for place in range(clause.begin - 1, max(-1, clause.begin - 2 * NEAR), -1):
        word = words[place]
        if word in clause.known.orders and not words.is_noun(place):
            if not clause.is_weak(place) and _is_of_authority(clause, place):
                yield place, place + 1
            return
        if word in STOPS or word in {",", *ENDS} or words.is_verb(place):
            return


def _is_of_authority(clause: DutyClause, place: int) -> bool:
    """Say whether one is told who may order: a court, a law; or a person by name obeys."""
    words = clause.words
    first = words.token(place + 1)
    is_named = first is not None and first.is_capital
    is_named = is_named or words[place + 1] in words.grammar.nouns.object_pronouns
    if clause.subject(words.first_auxiliary(place), clause.known.drafts):
        return False
    return is_named or clause.subject(words.first_auxiliary(place), clause.known.authorities)


def of_an_order(clause: DutyClause) -> Iterator[Place]:
    """Yield an order on which the clause hangs: "It is *ordered* that he file"."""
    words, known = clause.words, clause.known
    clauses = words.grammar.clauses
    start = clause.begin if clause.time is None else clause.time[0]
    for place in range(start - 1, max(-1, start - 3 * NEAR), -1):
        if words[place] in clauses.that and words[place - 1] != ",":
            at = words.before_adverbs(place - 1)
            is_order = words[at] in known.orders | known.requirements
            is_order = is_order and not words.is_noun(at) and not clause.is_weak(at)
            if is_order or _is_agreed(clause, at) or _is_warranted(clause, at):
                yield at, at + 1
            elif words[at] in known.ensuring:
                yield from of_the_verb(DutyClause(words, at, clause.time), 1)
            return
        is_own = clause.begin <= place <= clause.head
        is_other = words.is_verb(place) and not is_own
        if words[place] in STOPS - {":"} or words[place] in ENDS or is_other:
            return


def _is_agreed(clause: DutyClause, verb: int) -> bool:
    """Say whether parties agree that something be done: "it is hereby *agreed* that it be paid"."""
    words, known = clause.words, clause.known
    if words[verb] not in known.agreeing or words[clause.begin] not in (
        words.grammar.verbs.bare_be
    ):
        return False
    begin = words.first_auxiliary(verb)
    near = {words[n] for n in range(verb - 3, verb)}
    is_passive = words[verb - 1] in known.hereby or begin < verb
    is_now = near.isdisjoint(known.past) and near.isdisjoint(known.modals_aside)
    return is_now and (is_passive or clause.is_of_a_party(verb))


def _is_warranted(clause: DutyClause, verb: int) -> bool:
    """Say whether a party answers for what will be done: "the Seller *warrants* that it will"."""
    words, known = clause.words, clause.known
    group = {words[n] for n in range(clause.begin, clause.head)}
    is_ahead = bool(group & known.telling_ahead) and not clause.is_denied()
    is_party = clause.is_of_a_party(words.before_adverbs(verb - 1) + 1)
    return words[verb] in known.warranting and is_party and is_ahead


def _of_an_instrument(clause: DutyClause) -> Iterator[Place]:
    """Yield such words where they make a duty of a plan: "*under the contract* it is to"."""
    words, known = clause.words, clause.known
    group = {words[n] for n in range(clause.begin, clause.head)}
    found = clause.instrument()
    is_firm = group & known.telling_ahead and not group & known.past
    is_aside = group & (known.modals_aside - known.telling_ahead)
    is_expected = group & words.grammar.verbs.mere_plans
    is_open = is_aside or is_expected or clause.is_denied()
    if found and is_firm and not is_open and clause.limit(known.limits) is not None:
        yield found


def _of_a_party(clause: DutyClause) -> Iterator[Place]:
    """Yield a limit of duties in what a contract says that a party will do."""
    words, known = clause.words, clause.known
    group = {words[n] for n in range(clause.begin, clause.head)}
    subject = words[clause.begin - 1]
    is_plain = group & known.modals_aside <= known.telling_ahead and not clause.is_denied()
    is_plain = is_plain and not group & words.grammar.verbs.mere_plans
    limit = clause.limit(known.strict)
    token = words.token(clause.begin - 1)
    if limit and is_plain and subject in known.parties and token and token.is_capital:
        yield limit
