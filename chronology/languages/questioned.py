"""Talk that is written down, where one asks and another answers.

What the one who asks says is no report: "Q: You sold it on 3 May. A: *No.*" It is the other who
may affirm it.
"""

from collections import Counter

import attrs

from chronology.languages.english.questioners import AFFIRMS, ASKING, LIMITS, SPEAKER

_TURNS = 400  # turns of a talk, before and behind, by which it is told who asks
_FAR = 20_000  # code points on either side in which they stand
_LONG = 600  # code points of an answer that are read
_ASKED = 2  # questions by which somebody is one who asks


@attrs.frozen(kw_only=True)
class Turn:
    """What one says in a talk, until another speaks.

    Attributes:
        label: who, as the text names them.
        start: where the label begins.
        begin: where the words begin.
        end: where they end.
        is_asking: whether the label says that they ask.
        is_answering: whether it says that they answer.
    """

    label: str
    start: int
    begin: int
    end: int
    is_asking: bool = False
    is_answering: bool = False


@attrs.frozen(kw_only=True)
class Asked:
    """Words of one who asks.

    Attributes:
        turn: the turn in which they stand.
        answer: where the answer begins; `None` where nobody answers.
        is_affirmed: whether the answer says that it is so.
    """

    turn: Turn
    answer: int | None
    is_affirmed: bool


def asked(text: str, place: tuple[int, int]) -> Asked | None:
    """Return the turn of one who asks in which some words stand; `None` where none does.

    Args:
        text: the text.
        place: where the words begin, and the code point after them.
    """
    turns = _turns_of_talk(text, place)
    at = next((n for n, one in enumerate(turns) if one.begin <= place[0] < one.end), None)
    if at is None or not _is_one_who_asks(turns[at], turns, text):
        return None
    following = next((one for one in turns[at + 1 :] if one.label != turns[at].label), None)
    if following is None:
        return Asked(turn=turns[at], answer=None, is_affirmed=False)
    words = text[following.begin : min(following.end, following.begin + _LONG)]
    affirms = AFFIRMS.match(words) is not None and LIMITS.search(words) is None
    return Asked(turn=turns[at], answer=following.begin, is_affirmed=affirms)


def _turns_of_talk(text: str, place: tuple[int, int]) -> list[Turn]:
    low, high = max(0, place[0] - _FAR), place[1] + _FAR
    found = list(SPEAKER.finditer(text, low, high))[-_TURNS * 2 :]
    ends = [*(one.start() for one in found[1:]), min(len(text), high)][: len(found)]
    return [
        Turn(
            label=(one["name"] or one["asks"] or one["answers"]).casefold(),
            start=one.start(),
            begin=one.end(),
            end=end,
            is_asking=one["asks"] is not None,
            is_answering=one["answers"] is not None,
        )
        for one, end in zip(found, ends, strict=True)
    ]


def _is_one_who_asks(turn: Turn, turns: list[Turn], text: str) -> bool:
    """Say whether it is the part of somebody to ask, by their name or by what they say."""
    if turn.is_asking or turn.is_answering:
        return turn.is_asking and any(one.is_answering for one in turns)
    if not ASKING.isdisjoint(turn.label.split()):
        return True
    questions = Counter(one.label for one in turns if _is_question(one, text))
    said = Counter(one.label for one in turns)
    is_asked = questions[turn.label] >= _ASKED or (
        questions[turn.label] == 1 and said[turn.label] == _ASKED
    )
    others = sum(questions[label] for label in questions if label != turn.label)
    return is_asked and len(said) == _ASKED and others == 0


def _is_question(turn: Turn, text: str) -> bool:
    return text[turn.begin : turn.end].rstrip().endswith("?")
