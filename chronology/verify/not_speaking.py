"""Whether a text names somebody as one who did not say what it quotes, or is spoken to."""

import re
from collections.abc import Sequence

from chronology.languages.english.not_speaking import DENIED, INVERTED, QUOTING_ANOTHER
from chronology.languages.english.speech import ADDRESSING, CALLED, OPENS_A_LINE

_LONGEST = 1_500  # code points of a sentence that is looked at
_GREETING = 60  # code points around a name in which somebody is greeted


def is_another_speaking(name: Sequence[str], sentence: str) -> bool:
    """Say whether a sentence tells that another than who is named said something.

    "Ann Marsh, *not Bob Lee*, said", "*Bob Lee quoted Ann Marsh as saying*".

    Args:
        name: the words of the name of a speaker.
        sentence: the sentence in which something is said.
    """
    if not name or len(sentence) > _LONGEST:
        return False
    own = re.escape(name[-1])
    patterns = (one.format(name=own) for one in (DENIED, QUOTING_ANOTHER, INVERTED))
    return any(re.search(one, sentence, re.IGNORECASE) for one in patterns)


def is_addressed(text: str, start: int, end: int) -> bool:
    """Say whether a name in a text is that of somebody who is greeted or called: "Dear Bob,".

    Args:
        text: the text.
        start: where the name begins.
        end: the code point after it.
    """
    before = text[max(0, start - _GREETING) : start]
    if ADDRESSING.search(before) is not None:
        return True
    behind = text[end : end + _GREETING]
    return OPENS_A_LINE.search(before) is not None and CALLED.match(behind) is not None
