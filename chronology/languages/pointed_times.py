"""Times that only tell which paper, or which period's money, one speaks of.

"(2d Cir. *1985*)", "see *January 2006*", "included in the budget for *2009/2010*".
"""

from chronology.languages.clause_verbs import Stretch
from chronology.languages.grammar import Grammar
from chronology.languages.timed_clauses import TimedClause
from chronology.languages.tokens import ENDS, STOPS
from chronology.languages.words import Words


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
    closes = text[time[1] : time[1] + 1] == ")" and before.count("(") <= before.count(")")
    words = Words.around(text, time, sentence, grammar)
    lead = words.place_of(time[0]) - 1
    is_opened = lead < 1 or words[lead - 1] in STOPS | ENDS | {","}
    return closes or (words[lead] in grammar.drafting.pointing and is_opened)


def is_for_a_period(clause: TimedClause) -> bool:
    """Say whether money or papers are for a time: "a sum was put in the *budget for 2010*"."""
    words, first = clause.words, clause.time[0]
    lead = first if words[first] in words.grammar.drafting.meant_for else first - 1
    return (
        words[lead] in words.grammar.drafting.meant_for
        and words[lead - 1] in words.grammar.drafting.of_periods
    )
