"""Times that only tell which paper, or which period's money, one speaks of.

"(2d Cir. *1985*)", "see *January 2006*", "included in the budget for *2009/2010*", "put on the
*November* agenda", "the accounts for the year ending *31 March*".
"""

import re

from chronology.languages.clause_verbs import Stretch
from chronology.languages.grammar import Grammar
from chronology.languages.timed_clauses import TimedClause
from chronology.languages.tokens import ENDS, STOPS
from chronology.languages.words import Words

_YEAR = 4  # figures of a year
_BARE_LINK = re.compile(r"\[\d{4}\]\(")  # "read the [2024](…) report"


def is_of_another_paper(text: str, sentence: Stretch, time: Stretch, grammar: Grammar) -> bool:
    """Say whether a time closes a reference that began before its sentence, or is pointed to.

    A court's short name ends in a full stop, so that a sentence may begin with the year behind it:
    "… (2d Cir. | *1985*); the jury was told".

    Args:
        text: the text.
        sentence: where the sentence of the time begins, and the code point after it.
        time: the same of the time.
        grammar: the words of the language.
    """
    before = text[sentence[0] : time[0]]
    if _BARE_LINK.match(text, max(0, time[0] - 1), time[1] + 2):
        return True
    closes = text[time[1] : time[1] + 1] == ")" and before.count("(") <= before.count(")")
    words = Words.around(text, time, sentence, grammar)
    lead = words.place_of(time[0]) - 1
    is_opened = lead < 1 or words[lead - 1] in STOPS | ENDS | {","}
    is_pointed = words[lead] in grammar.drafting.pointing and is_opened
    names_another = _ends_a_period(words, lead) or _names_an_occasion(words, lead, time)
    names_another |= _is_of_a_named_season(words, lead, time)
    return closes or is_pointed or names_another


def _ends_a_period(words: Words, lead: int) -> bool:
    """Say whether a time only tells which period is meant: "the year *ending* 31 March 2011"."""
    drafting = words.grammar.drafting
    at = lead - (words[lead] in words.grammar.times.prepositions)
    return words[at] in drafting.closing and words[at - 1] in drafting.periods


def _names_an_occasion(words: Words, lead: int, time: Stretch) -> bool:
    """Say whether a month tells which of a noun is meant: "put on *November* agenda".

    "In November protesters" tells a month: what stands before it here leads no bare month. In
    "on Friday morning" the noun is a part of the time.
    """
    at = lead + 2 + words[lead + 2].isdigit()  # "on November 2018 agenda"
    month, noun = words.token(lead + 1), words.token(at)
    if month is None or noun is None or words[lead] not in words.grammar.drafting.no_month:
        return False
    is_a_day = words[lead + 2].isdigit() and len(words[lead + 2]) < _YEAR
    if noun.start < time[1] or (is_a_day and words[lead] in words.grammar.times.after_asides):
        return False  # "left on June 11 en route to Hull"
    grammar = words.grammar
    small = grammar.nouns.prepositions | grammar.clauses.coordinators | grammar.clauses.temporals
    small |= grammar.nouns.determiners | grammar.clauses.relatives | grammar.nouns.pronouns
    is_noun = noun.text.isalpha() and not noun.is_capital and noun.text not in small
    is_noun = is_noun and not (words.is_verb(at) or grammar.is_adverb(noun.text))
    return is_noun and month.text in grammar.times.names and month.text.isalpha()


def _is_of_a_named_season(words: Words, lead: int, time: Stretch) -> bool:
    """Say whether a year begins a name: "promoted to *2018–19* Premier League"."""
    named = words.token(words.place_of(time[1]))
    is_led = words[lead] in words.grammar.drafting.no_month | words.grammar.drafting.leaving
    is_year = words[lead + 1][:_YEAR].isdigit() and lead > 0
    return is_led and is_year and named is not None and named.is_capital


def is_for_a_period(clause: TimedClause) -> bool:
    """Say whether money or papers are for a time: "a sum was put in the *budget for 2010*"."""
    words, first = clause.words, clause.time[0]
    lead = first if words[first] in words.grammar.drafting.meant_for else first - 1
    return (
        words[lead] in words.grammar.drafting.meant_for
        and words[lead - 1] in words.grammar.drafting.of_periods
    )
