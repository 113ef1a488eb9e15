"""Names of who writes in a chat, as people and programs write them there."""

import re

from chronology.languages.english.threads import NAME_PARTICLES, STATES

_LONGEST = 60
_MOST_WORDS = 8
_LONGEST_TITLE = 4  # "Dr.", "T.", "Prof" has no full stop
_PHONE = re.compile(r"\+[\d ()-]{6,20}")
_IN_BRACKETS = re.compile(r"\([^()\n]{1,40}\)|\[[^\[\]\n]{1,40}\]")
_SIGNS = " ~\u200e\u200f\u202a\u202b\u202c\u2068\u2069\u00a0\u202f"
_STATES = re.compile(rf" \((?:{'|'.join(STATES)})\)\Z", re.IGNORECASE)  # of a message


def name_of(words: str) -> str:
    """Return words as a name, without what programs write around one; empty if they are none."""
    name = _STATES.sub("", words.strip(_SIGNS))
    return name if is_name(name) else ""


def is_name(words: str) -> bool:
    """Say whether words may name who writes: no small words but particles, and no sentence."""
    if not 0 < len(words) <= _LONGEST or "\n" in words:
        return False
    if _PHONE.fullmatch(words):
        return True
    tokens = _IN_BRACKETS.sub(" ", words).split()
    if len(tokens) <= 1:
        return any(sign.isalnum() for sign in words)
    has_letters = any(sign.isalpha() for sign in words)
    return has_letters and len(tokens) <= _MOST_WORDS and all(map(_may_be_of_a_name, tokens))


def _may_be_of_a_name(token: str) -> bool:
    """Say whether a word may stand in a name: with a capital, uncased, or a sign and no word."""
    if token in NAME_PARTICLES:
        return True
    bare = token.lstrip("'\"“„«‘’@#.")
    if token.endswith((".", "!", "?", ":", ";")) and len(token) > _LONGEST_TITLE:
        return False
    first = bare[:1]
    return not first.islower() and not (first.isdigit() and any(map(str.isalpha, bare)))
