"""Denials by which nothing is told of a time: "we will *not* reply before 30 August"."""

from chronology.languages.forbidding import forbidding
from chronology.languages.timed_clauses import TimedClause


def is_kept_from(clause: TimedClause, *, is_plan: bool) -> bool:
    """Say whether a clause only tells that something is not, or may not be, up to its time.

    Args:
        clause: the clause.
        is_plan: whether it tells of a plan.
    """
    is_kept = is_plan and _is_kept_from(clause)
    return is_kept or _is_of_nobody_until(clause) or _is_forbidden(clause)


def _is_kept_from(clause: TimedClause) -> bool:
    """Say whether nothing is to be before a time: "we will *not* reply before 30 August".

    That no more is planned from then on, a name could not say; "not until" tells of a plan.
    """
    return _is_denied(clause) and not _is_until(clause)


def _is_forbidden(clause: TimedClause) -> bool:
    """Say whether something is only not allowed, or not possible, before a time."""
    words, grammar, (first, last) = clause.words, clause.words.grammar, clause.time
    limits = grammar.binding.forbidden_up_to
    is_limit = any(words.begun(limits, n) for n in range(max(0, first - 2), last))
    unable = grammar.verbs.ability | grammar.verbs.negative_modals
    is_unable = any(words[n] in unable for n in range(clause.group, clause.verb))
    is_kept = is_unable or forbidding(words, clause.verb) is not None
    return is_limit and is_kept and _is_denied(clause)


def _is_denied(clause: TimedClause) -> bool:
    """Say whether a clause denies its verb, or that there is anybody who did it."""
    words, negation = clause.words, clause.words.grammar.negation
    own = range(min(clause.group, *clause.subject), clause.verb + 1)
    denying = negation.adverbs | words.grammar.verbs.negative_modals
    return any(words[n] in denying or words.is_none(n) for n in own)


def _is_until(clause: TimedClause) -> bool:
    """Say whether a time is that until which something was, or was not."""
    words, until = clause.words, clause.words.grammar.negation.until
    lead = clause.time[0] - words.is_time(clause.time[0])
    return words[lead] in until or words[clause.time[0]] in until


def _is_of_nobody_until(clause: TimedClause) -> bool:
    """Say whether nobody did a thing until a time: who then did it, and whether, is not told."""
    own = range(min(clause.group, *clause.subject), clause.group)
    return any(map(clause.words.is_none, own)) and _is_until(clause)
