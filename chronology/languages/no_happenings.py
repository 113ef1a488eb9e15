"""Clauses that tell of no happening at their time: what is so now, figures, who said it when."""

from chronology.languages.bidden import is_of_what_is_bidden
from chronology.languages.drafted_figures import is_figure
from chronology.languages.pointed_times import is_for_a_period
from chronology.languages.timed_clauses import TimedClause
from chronology.languages.tokens import ENDS, QUOTE_MARKS, STOPS
from chronology.vocabulary import LeftOut


def why_no_happening(clause: TimedClause) -> LeftOut | None:
    """Return why a clause tells of no happening at its time; `None` if it may.

    Args:
        clause: the clause.
    """
    if _is_brought_about(clause):
        return LeftOut.NOT_SO
    if is_figure(clause):
        return LeftOut.FIGURE
    is_of_a_thing = _is_in_a_phrase(clause) or is_for_a_period(clause)
    if is_of_a_thing or _is_now(clause) or is_of_what_is_bidden(clause):
        return LeftOut.THING
    return LeftOut.TELLING if _only_attributes(clause) else None


def _is_no_verb(clause: TimedClause) -> bool:
    """Say whether something *is* merely so now: "it *is* about 24 °C in January"."""
    words, grammar, head = clause.words, clause.words.grammar, clause.words[clause.verb]
    opening = words[clause.group]
    is_verbal = grammar.is_participle(head) or grammar.is_gerund(head) or grammar.is_past(head)
    own = range(clause.group, clause.verb)
    is_plan = any(words[n] in grammar.verbs.infinitive for n in own)
    is_now = opening in grammar.verbs.be and not grammar.is_past(opening)
    is_plan |= head in grammar.verbs.only_after_be  # "is due by March"
    return clause.group < clause.verb and is_now and not (is_verbal or is_plan)


def _is_now(clause: TimedClause) -> bool:
    """Say whether a clause only tells how something is: "the equity today *is* worthless"."""
    words, verbs = clause.words, clause.words.grammar.verbs
    alone = words[clause.verb] in verbs.be and clause.group == clause.verb
    is_present = alone and not words.grammar.is_past(words[clause.verb])
    is_present |= alone and (_is_only_a_day(clause) or _is_of_no_noun(clause))
    is_present |= _is_no_verb(clause) or _is_of_a_year(clause)
    if words[clause.time[1] - 1] in words.grammar.drafting.nowadays:
        opening = words[clause.group]
        is_bare = clause.group == clause.verb and clause.subject[0] == clause.subject[1]
        own = range(clause.group, clause.verb)
        is_plan = any(words[n] in verbs.infinitive for n in own)
        is_present |= is_bare
        is_present |= opening in verbs.be and not (is_plan or words.grammar.is_past(opening))
    subject = range(*clause.subject)
    is_of_the_day = clause.subject[0] == clause.subject[1] or all(
        clause.time[0] <= n < clause.time[1] for n in subject
    )
    opens = clause.time[0] == clause.begin and clause.time[1] >= clause.group
    is_there = words[clause.group] in words.grammar.drafting.pronouns  # "there was a strike"
    return is_present or (is_of_the_day and opens and not is_there)


def _is_only_a_day(clause: TimedClause) -> bool:
    """Say whether a clause only tells which day something was: "that *it was* 5 October"."""
    words, (first, last) = clause.words, clause.subject
    is_bare = clause.time[0] == clause.verb + 1
    return is_bare and last - first == 1 and words[first] in words.grammar.drafting.pronouns


def _is_of_no_noun(clause: TimedClause) -> bool:
    """Say whether a subject only counts what was told: "*the most recent* was before May 31"."""
    words, drafting = clause.words, clause.words.grammar.drafting
    nouns, own = words.grammar.nouns, range(*clause.subject)
    passed = nouns.determiners | nouns.articles | drafting.extremes | drafting.ranking
    return bool(own) and all(words[n] in passed for n in own)


def _is_of_a_year(clause: TimedClause) -> bool:
    """Say whether a clause tells what a time was like: "…, *2009 was* a pivotal year"."""
    words, (first, last) = clause.words, clause.time
    is_subject = last == clause.group and words[first] not in words.grammar.nouns.prepositions
    opens = first == 0 or words[first - 1] in STOPS | {","} | QUOTE_MARKS
    return is_subject and opens and words[clause.verb] in words.grammar.verbs.be


def _is_in_a_phrase(clause: TimedClause) -> bool:
    """Say whether a time only tells of a noun in "-ing": "in a court *filing* on Thursday"."""
    words, grammar = clause.words, clause.words.grammar
    is_gerund = clause.group == clause.verb and grammar.is_gerund(words[clause.verb])
    opening = words[clause.begin]
    if clause.group == clause.verb and words[clause.verb - 1] in grammar.clauses.comparing:
        return grammar.is_participle(words[clause.verb])  # "as evidenced by"
    return is_gerund and (opening in grammar.nouns.prepositions or clause.begin == clause.verb)


def _only_attributes(clause: TimedClause) -> bool:
    """Say whether a clause only tells who said what stands before it: ", she said on Monday"."""
    words, begin = clause.words, clause.begin
    if words[clause.verb] not in words.grammar.fields.saying:
        return False
    if _is_behind_a_quotation(clause):
        return True
    if begin == 0:
        return False
    if words[begin] in words.grammar.clauses.relative_pronouns:
        return False  # "the deal, which was announced on Monday, is worth little"
    if words.grammar.is_gerund(words[0]) and "," not in words.spoken[: begin - 1]:
        return False  # "Speaking in Bern, she announced on Monday"
    is_behind = words[begin - 1] == "," or words[begin - 1] in QUOTE_MARKS
    is_behind = is_behind or words[begin] in QUOTE_MARKS
    return is_behind and words[clause.end] not in words.grammar.clauses.that


def _is_behind_a_quotation(clause: TimedClause) -> bool:
    """Say whether a clause begins with the end of what is said: "the rule,” *Fisk said* Monday"."""
    words, that = clause.words, clause.words.grammar.clauses.that
    own = range(clause.begin + 1, clause.group)
    is_quoted = any(words[n] in QUOTE_MARKS and words[n - 1] in STOPS | ENDS | {","} for n in own)
    return is_quoted and words[clause.end] not in that


def _is_brought_about(clause: TimedClause) -> bool:
    """Say whether somebody only works for it: "in *getting* her *elected* in May"."""
    words, grammar = clause.words, clause.words.grammar
    is_bare = clause.group == clause.verb and grammar.is_participle(words[clause.verb])
    before = words[clause.subject[0] - 1]
    has_subject = 0 < clause.subject[0] < clause.subject[1] == clause.verb
    return is_bare and has_subject and grammar.is_gerund(before)
