"""Days that a paper bears, or from which something counts: no days of the doing.

"The lease was *backdated to* 1 March", "a receipt *dated* 3 May", "approved *with effect from* 1
July", "signed *as if on* 3 May".
"""

from chronology.languages.tokens import STOPS
from chronology.languages.verb_of_time import TimeInSentence

_AS_IF = 3  # words between "as if" and a time


def is_of_a_paper(time: TimeInSentence, verb: int) -> bool:
    """Say whether a time is one that a paper bears, or as of which it only pretends to be.

    Args:
        time: the time, and its sentence.
        verb: the verb that has it.
    """
    return _is_stamped(time, verb) or _is_as_if(time)


def _is_stamped(time: TimeInSentence, verb: int) -> bool:
    """Say whether a verb tells what day a paper bears: "was *backdated* to 3 May", "*dated* 3 May".

    "It was dated *on* 3 May" tells when somebody did that.
    """
    words, times, lead = time.words, time.words.grammar.times, time.leading()
    if words[lead] in times.appointing:
        return True  # "bearing the date 3 May"
    is_own = verb == 0 and len(words) - time.last <= 1  # "Dated this 24th day of March 2022"
    is_stamp = words[verb] in times.stamping and verb < time.first and not is_own
    return is_stamp and words[lead] not in times.prepositions


def _is_as_if(time: TimeInSentence) -> bool:
    """Say whether something was done only as if then: "signed *as if* on 3 May"."""
    words, phrases = time.words, time.words.grammar.times.pretending
    for place in range(time.leading(), max(-1, time.first - 2 - _AS_IF), -1):
        if words.ends_one(phrases, place):
            return True
        if words[place] in STOPS or words[place] == ",":
            return False
    return False


def is_in_effect(time: TimeInSentence, verb: int) -> bool:
    """Say whether what was decided, or written, counts from a time on: "approved *as of*"."""
    words, times = time.words, time.words.grammar.times
    if words[verb] not in times.papering or verb > time.first:
        return False
    return any(words.ends_one(times.effect, n) for n in range(time.first - 1, time.last))
