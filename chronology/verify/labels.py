"""Whose words a line of minutes or of a transcript is: the name before its colon.

"KELLER: The crane sank", "**Ravi:** …", "Ms Adler: …". A word with a capital before a colon need
be no name ("Venue: …"): only that which is known to be one tells that somebody else speaks.
"""

import re
from functools import lru_cache
from itertools import islice

import attrs

from chronology.languages import is_surname
from chronology.languages.grammar import Grammar

_LABEL = re.compile(
    r"^[ \t>*_#-]{0,8}(?P<name>[^\n:*_()\[\]]{1,60})"
    r"(?:[ \t]?[(\[][^()\[\]\n]{1,40}[)\]])?[*_]{0,3}:[*_]{0,3}(?=\s)",
    re.MULTILINE,
)
_WORD = re.compile(r"[^\W\d_][\w’'-]{0,40}\.?")
_LONGEST = 2_000  # code points of a paragraph that are looked through for its label
_MOST = 500  # labels of one document that are looked at
_MOST_WORDS = 5  # of a label
_MOST_PLACES = 50  # of a name that are looked at


@attrs.frozen(kw_only=True)
class Label:
    """The name before the colon at the beginning of a line.

    Attributes:
        words: the label as the text has it, with its colon.
        title: the words before the name that are none of it.
        name: the words of the name.
    """

    words: str
    title: tuple[str, ...]
    name: tuple[str, ...]


def label_of(text: str, start: int, end: int, grammar: Grammar) -> Label | None:
    """Return the label of the line, or of those right before it, in which a quote stands.

    Args:
        text: the text.
        start: where the quote begins.
        end: the code point after it.
        grammar: the words of its language.
    """
    first = max(0, start - _LONGEST)
    at = start
    while True:
        line = text.rfind("\n", first, at) + 1
        if not line and first:
            return None
        stop = text.find("\n", line, line + _LONGEST)
        found = _LABEL.match(text, line)
        if found is not None and (found.end("name") <= start or start <= found.start("name") < end):
            label = _label_in(found, grammar)
            if label is not None:
                return label
        if line <= 0 or not text[line : stop if stop >= 0 else end].strip():
            return None
        at = line - 1


@lru_cache(maxsize=8)
def labels(text: str, grammar: Grammar) -> tuple[Label, ...]:
    """Return the labels of a text, each once."""
    found = (_label_in(one, grammar) for one in islice(_LABEL.finditer(text), _MOST))
    return tuple(dict.fromkeys(one for one in found if one is not None))


def is_surely_a_name(label: Label, text: str, grammar: Grammar) -> bool:
    """Say whether a label is plainly a person's name: by its title, or as the text has it else."""
    if any(word in grammar.fields.organisations for word in map(str.lower, label.name)):
        return False
    if any(word.lower().strip(".") in grammar.fields.honorifics for word in label.title):
        return True
    last = label.name[-1]
    if len(label.name) == 1 and is_surname(last, text):
        return True
    name = last.capitalize() if last.isupper() else last
    pattern = re.compile(rf"(?P<before>[a-z]{{1,30}},?)\s{re.escape(name)}\b(?!:)")
    return any(
        one["before"].rstrip(",") not in grammar.nouns.determiners
        for one in islice(pattern.finditer(text), _MOST_PLACES)
    )


def _label_in(found: re.Match[str], grammar: Grammar) -> Label | None:
    """Return what stands before a colon as a label, if it may be somebody's name."""
    fields, written = grammar.fields, found["name"].split()
    words = [word.strip(",") for word in written]
    if not 0 < len(words) <= _MOST_WORDS or not all(map(_WORD.fullmatch, words)):
        return None
    plain = [word.lower().strip(".") for word in words]
    known = grammar.times.names | grammar.nouns.determiners | grammar.nouns.pronouns
    if known.intersection(plain):
        return None
    is_name = all(
        word[0].isupper() or low in fields.particles | fields.titles
        for word, low in zip(words, plain, strict=True)
    )
    last = max((n for n, low in enumerate(plain) if low in fields.titles), default=-1)
    if not is_name or last + 1 == len(words) or len(plain[-1]) == 1:
        return None
    return Label(
        words=" ".join(found[0].strip(" \t>*_#-\n").replace("*", "").split()),
        title=tuple(words[: last + 1]),
        name=tuple(words[last + 1 :]),
    )
