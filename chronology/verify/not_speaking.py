"""Whether a sentence names somebody as one who did not say what it quotes."""

import re
from collections.abc import Sequence

from chronology.languages.english.not_speaking import DENIED, INVERTED, QUOTING_ANOTHER

_LONGEST = 1_500  # code points of a sentence that is looked at


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
