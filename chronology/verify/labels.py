"""Whose words a line of minutes or of a transcript is: the name before its colon.

"KELLER: The crane sank", "**Ravi:** …", "Ms Adler: …". A word with a capital before a colon need
be no name ("Venue: …"): only that which is known to be one tells that somebody else speaks.
Of "Q" and "A", and of "THE WITNESS:", the name stands above: "BY MS. FINCH:" asks from there on.
So it is of initials: "Interview with Ann Marsh (AM)". Where the turns of an interview have labels
of that sort, a paragraph without one goes on with the turn above it.
"""

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import islice

import attrs

from chronology.languages import is_surname
from chronology.languages.english import transcripts as english
from chronology.languages.entries import is_entry
from chronology.languages.grammar import Grammar

_LABEL = re.compile(
    r"^(?:[ \t]{0,12}\d{1,3}[.)]?[ \t]{1,12})?[ \t>*_#-]{0,8}(?P<name>[^\n:*_()\[\]]{1,60})"
    r"(?:[ \t]?[(\[][^()\[\]\n]{1,40}[)\]])?[*_]{0,3}:[*_]{0,3}(?=\s)",
    re.MULTILINE,
)
# Within a line only before what is quoted, or in capitals: 'Vos: "…" Brandt: "…"', "BRANDT: …".
_INNER = re.compile(
    r"(?<=[.!?…\"”’'] )(?P<name>[^\W\d_a-z][^\n:*_()\[\]\"“”.!?]{0,59}):"
    r"(?=[ ]?[\"“‘'«]|(?<=[A-Z]{2}:)[ ])"
)
_WORD = re.compile(r"[^\W\d_][\w’'-]{0,40}\.?")
_LONGEST = 2_000  # code points of a paragraph that are looked through for its label
_MOST = 500  # labels of one document that are looked at
_MOST_WORDS = 5  # of a label
_MOST_PLACES = 50  # of a name that are looked at
_HEAD = 1_500  # code points in which a text says that it is an interview, and whose initials it has
_FEWEST_TURNS = 2  # of an interview, with labels of which its begin says who they are
_OPENS_NO_TURN = re.compile(r"\s*[(\[#*_=|>-]")


@attrs.frozen(kw_only=True)
class Label:
    """The name before the colon at the beginning of a line.

    Attributes:
        words: the label as the text has it, with its colon.
        title: the words before the name that are none of it.
        name: the words of the name.
        is_told: whether a transcript names them as somebody who asks or answers.
    """

    words: str
    title: tuple[str, ...]
    name: tuple[str, ...]
    is_told: bool = False


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
        if english.TURN.match(text, line) and _has_turns(text):
            return _label_above(text, line, grammar)
        if english.ROLE.match(text, line) or english.ASKED_BY.match(text, line):
            return _label_above(text, line, grammar)
        if (inner := _label_within(text, line, start, grammar)) is not None:
            return inner
        # "Contractor: Orrell Ltd" above a certificate says not whose words that is.
        is_beneath = 0 <= stop <= start and is_entry(text[line:stop])
        label = None if is_beneath else _label_around(text, line, start, end, grammar)
        if label is not None:
            return label
        is_blank = not text[line : stop if stop >= 0 else end].strip()
        is_first = line <= 0 or is_beneath
        if is_first or (is_blank and not _is_same_turn(text, start, stop, grammar)):
            return None
        at = line - 1


def _label_around(text: str, line: int, start: int, end: int, grammar: Grammar) -> Label | None:
    """Return the label with which a line begins, if a quote stands behind it, or around it."""
    found = _LABEL.match(text, line)
    if found is None:
        return None
    is_around = found.end("name") <= start or start <= found.start("name") < end
    return _label_in(found, grammar) if is_around else None


def speaker_by_label(text: str, start: int, end: int, grammar: Grammar) -> str:
    """Return the name of whose words a stretch is by the label of its line; empty if not sure.

    Args:
        text: the text.
        start: where the stretch begins.
        end: the code point after it.
        grammar: the words of its language.
    """
    label = label_of(text, start, end, grammar)
    if label is None or not is_surely_a_name(label, text, grammar):
        return ""
    if any(grammar.is_verb(word.lower()) for word in label.name):
        return ""  # "RESOLVED: to write to the supplier"
    particles = grammar.fields.particles
    return " ".join(
        word.capitalize() if word.isupper() and len(word.strip(".")) > 1 else word
        for word in label.name
        if word[:1].isupper() or word in particles
    )


def _is_same_turn(text: str, start: int, blank: int, grammar: Grammar) -> bool:
    """Say whether the words behind a blank line are of the turn above it, as in an interview."""
    line = text.rfind("\n", 0, start) + 1
    is_plain = all(
        not one.strip() or _OPENS_NO_TURN.match(one) is None
        for one in text[blank + 1 : max(line, blank + 1) + 1].splitlines()
    )
    return is_plain and _is_interview(text, grammar)


@lru_cache(maxsize=8)
def _is_interview(text: str, grammar: Grammar) -> bool:
    """Say whether a text calls itself an interview, and marks its turns by letters for names."""
    if english.TALK.search(text, 0, _HEAD) is None:
        return False
    if _has_turns(text):
        return True
    found = (_label_in(one, grammar) for one in islice(_LABEL.finditer(text), _MOST))
    return sum(one is not None and one.is_told for one in found) >= _FEWEST_TURNS


@lru_cache(maxsize=8)
def _by_initials(text: str) -> dict[str, tuple[str, ...]]:
    """Return whose initials stand for them in a text, as its begin says; of no two the same."""
    found: dict[str, tuple[str, ...]] = {}
    twice = set[str]()
    for one in islice(english.INITIALS.finditer(text, 0, _HEAD), _MOST):
        words = (one["name"] or one["whole"] or one["alone"]).split()
        mark = one["mark"] or one["key"] or "".join(word[0] for word in words)
        words = words[-len(mark) :]
        if "".join(word[0] for word in words) != mark or len(words) < len(mark):
            continue
        twice |= {mark} if found.get(mark, tuple(words)) != tuple(words) else set()
        found[mark] = tuple(words)
    return {mark: name for mark, name in found.items() if mark not in twice}


def _label_within(text: str, line: int, start: int, grammar: Grammar) -> Label | None:
    """Return the last label within a line before a quote: 'Vos: "…" *Brandt*: "…"'."""
    end = text.find("\n", line, start)
    found = list(islice(_INNER.finditer(text, line, start if end < 0 else end), _MOST))
    named = (_label_in(one, grammar) for one in reversed(found))
    return next((one for one in named if one is not None), None)


def _label_above(text: str, line: int, grammar: Grammar) -> Label | None:
    """Return the name, further up, of whose turn it is at a line; `None` where none tells that."""
    turn, role = english.TURN.match(text, line), english.ROLE.match(text, line)
    asks = turn is not None and turn["asks"] is not None
    is_answer = turn is not None and not asks
    if role is not None:
        is_answer = (role["role"] or role["bare"]).lower() in english.ANSWERING
    named = _asking(text, grammar) if asks else _answering(text, grammar) if is_answer else ()
    above = bisect_left(named, line, key=lambda one: one[0])
    return named[above - 1][1] if above else None


@lru_cache(maxsize=8)
def _has_turns(text: str) -> bool:
    """Say whether a text has questions and answers marked as such: "A" may be a word of it."""
    turns = list(islice(english.TURN.finditer(text), _MOST))
    return any(one["asks"] for one in turns) and any(one["answers"] for one in turns)


@lru_cache(maxsize=8)
def _asking(text: str, grammar: Grammar) -> tuple[tuple[int, Label | None], ...]:
    """Return where a transcript says who asks, and whom it names."""
    found = islice(english.ASKED_BY.finditer(text), _MOST)
    return tuple((one.start(), _label_told(one["words"], one["name"], grammar)) for one in found)


@lru_cache(maxsize=8)
def _answering(text: str, grammar: Grammar) -> tuple[tuple[int, Label | None], ...]:
    """Return where a transcript says who answers, and whom it names."""
    return tuple(
        (
            one.start(),
            _label_told(one["words"] or one["sworn"], one["name"] or one["called"], grammar),
        )
        for one in islice(english.ANSWERED_BY.finditer(text), _MOST)
    )


def _label_told(told: str, name: str, grammar: Grammar) -> Label | None:
    """Return a name that words tell as a label; `None` if it is no person's."""
    words = name.split()
    if len(words[-1].strip(".")) > 1 and words[0].isupper():
        words = [word for word in words if word.isupper()]
    fields = grammar.fields
    plain = [word.lower().strip(".,") for word in words]
    last = max((n for n, low in enumerate(plain) if low in fields.titles), default=-1)
    is_other = fields.organisations.union(grammar.nouns.determiners).intersection(plain)
    if is_other or last + 1 == len(words):
        return None
    return Label(
        words=" ".join(told.split()),
        title=tuple(words[: last + 1]),
        name=tuple(words[last + 1 :]),
        is_told=True,
    )


@lru_cache(maxsize=8)
def labels(text: str, grammar: Grammar) -> tuple[Label, ...]:
    """Return the labels of a text, each once."""
    found = (_label_in(one, grammar) for one in islice(_LABEL.finditer(text), _MOST))
    return tuple(dict.fromkeys(one for one in found if one is not None))


def is_surely_a_name(label: Label, text: str, grammar: Grammar) -> bool:
    """Say whether a label is plainly a person's name: by its title, or as the text has it else."""
    if label.is_told:
        return True
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
    if known.intersection(plain) or (plain[0] == english.BY and len(plain) > 1):
        return None
    is_name = all(
        word[0].isupper() or low in fields.particles | fields.titles
        for word, low in zip(words, plain, strict=True)
    )
    last = max((n for n, low in enumerate(plain) if low in fields.titles), default=-1)
    if not is_name or last + 1 == len(words) or len(plain[-1]) == 1:
        return None
    whole = _by_initials(found.string).get(words[-1]) if len(words) == 1 else None
    text_of_label = found.string[found.start("name") : found.end()].strip(" \t>*_#-\n")
    return Label(
        words=" ".join(text_of_label.replace("*", "").split()),
        title=() if whole else tuple(words[: last + 1]),
        name=whole or tuple(words[last + 1 :]),
        is_told=whole is not None,
    )
