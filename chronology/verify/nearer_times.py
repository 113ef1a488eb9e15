"""Whether words have a time nearer than the one given for them: "and Jones in 1995".

A `date_quote` may name a time of the same sentence that is another's: "Smith was elected in 1990
and *Jones* in 1995" dates Jones in 1995, though no verb of his own says so.
"""

import re

from chronology import expressions
from chronology.languages import Reader

_Stretch = tuple[int, int]
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_BEFORE = 60  # code points before words in which stands what relates them to a time
_BEHIND = 60  # code points behind them in which their time begins
_LONGEST = 80  # code points of a time


def has_a_nearer_time(text: str, quote: _Stretch, time: _Stretch, reader: Reader) -> bool:
    """Say whether a quote ends with a time, is followed by one, or stands before or after one.

    Args:
        text: the text of the source.
        quote: where the quote begins, and the code point after it.
        time: the same of the time that is given for it, in the same sentence and not within it.
        reader: of its language.
    """
    if quote[0] <= time[0] and time[1] <= quote[1]:
        return False
    return _is_related(text, quote, time, reader) or _has_its_own(text, quote, time, reader)


def _is_related(text: str, quote: _Stretch, time: _Stretch, reader: Reader) -> bool:
    """Say whether a quote only tells what a time lies before or after: "in 1938, *after* its"."""
    words = _WORD.findall(text[max(time[1], quote[0] - _BEFORE) : quote[0]])
    return bool(words) and words[-1].lower() in reader.grammar.times.relating


def _has_its_own(text: str, quote: _Stretch, time: _Stretch, reader: Reader) -> bool:
    """Say whether another time ends the quote, or follows it with nothing but "in" between."""
    begin, end = max(quote[0], quote[1] - _LONGEST), quote[1] + _BEHIND + _LONGEST
    end = min(end, reader.sentence(text, *quote)[1])
    nouns = reader.grammar.nouns
    between = nouns.prepositions | nouns.determiners | reader.grammar.times.edges
    for one in expressions.find(text[begin:end], None):
        first, last = begin + one.phrase_start, begin + one.end
        if first < time[1] and time[0] < last:
            continue
        if first < quote[1]:
            if last <= quote[1] and not text[last : quote[1]].strip():
                return True
            continue
        led = {word.lower() for word in _WORD.findall(text[quote[1] : first])}
        if not led - between and not set(text[quote[1] : first]) & set(".,;:()[]|\t\n"):
            return True
    return False
