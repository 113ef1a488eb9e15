"""Values of a report's entries, as a sentence tells them: two of them by what differs."""

from collections.abc import Iterator, Mapping, Sequence

from chronology.proof.shown import words_apart
from chronology.proof.verification import shortened

_LONG = 60  # code points of a text of which only what differs is told


def said(value: object) -> str:
    """Return what stands in a field, as plain words."""
    if value is None:
        return ""
    if isinstance(value, dict) and "edtf" in value:
        return ", ".join(said(value.get(key)) for key in ("text", "edtf", "bounds"))
    if isinstance(value, list):
        return ", ".join(_OPEN if inner is None else said(inner) for inner in value)
    if isinstance(value, dict):
        return "; ".join(f"{_key_in_words(key)}: {said(inner)}" for key, inner in value.items())
    return str(value)


_OPEN = "open"  # a bound of a date that is not known


def _key_in_words(key: object) -> str:
    return str(key).replace("_", " ")


def told_apart(one: object, other: object) -> tuple[str, str]:
    """Return two values as a sentence shows them; what differs, where the words are the same."""
    words = _in_a_sentence(one), _in_a_sentence(other)
    if words[0] != words[1] or not (isinstance(one, dict) and isinstance(other, dict)):
        return words
    then, now = dict(_values_of_date(one)), dict(_values_of_date(other))
    keys = [key for key in {**then, **now} if then.get(key) != now.get(key)]
    if len(keys) == 1:  # the report's value comes second, and needs no name again
        return shortened(then.get(keys[0])), f"{keys[0]} {shortened(now.get(keys[0]))}"
    in_full = [
        f"{text} ({'; '.join(f'{key} {shortened(date.get(key))}' for key in keys)})"
        for text, date in zip(words, (then, now), strict=True)
    ]
    return in_full[0], in_full[1]


_BOUNDS = ("the earliest begin", "the latest begin", "the earliest end", "the latest end")


def _values_of_date(date: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Yield what a date is made of, its bounds by their names."""
    for key, value in date.items():
        if key == "bounds" and isinstance(value, list) and len(value) == len(_BOUNDS):
            yield from zip(_BOUNDS, value, strict=True)
        else:
            yield f"{key}:", value


def _in_a_sentence(value: object) -> str:
    """Return what stands in a field, as a sentence shows it: of a date, its words."""
    if isinstance(value, dict) and "edtf" in value:
        return shortened(value.get("text"))
    return "nothing" if value is None else shortened(said(value))


def in_two_sentences(one: object, other: object) -> tuple[str, str]:
    """Return two values as sentences show them, of long texts only what differs."""
    if all(isinstance(value, dict) and "edtf" in value for value in (one, other)):
        follows, says = told_apart(other, one)
        return says, follows
    words = _in_a_sentence(one), _in_a_sentence(other)
    texts = said(one), said(other)
    if words[0] == words[1] or min(map(len, texts)) > _LONG:
        apart = words_apart(*texts)
        return shortened(apart[0]), shortened(apart[1])
    return words


_OF_A_PASSAGE = {
    "before": "the source's text before the quote",
    "found": "the source's text of the quote",
    "after": "the source's text behind the quote",
    "quoted": "the quote",
    "place": "the place of the quote",
}


def field_in_words(path: Sequence[str]) -> str:
    """Return what a field is called in a sentence: of a passage what it is, else its names.

    >>> field_in_words(("findings", "1")), field_in_words(("passages", "1", "quoted"))
    ('findings no. 1', 'the quote')
    """
    if path[0] == "passages" and path[-1] in _OF_A_PASSAGE:
        return _OF_A_PASSAGE[path[-1]]
    words: list[str] = []
    for key in path:
        if key.isdigit() and words:
            words[-1] += f" no. {key}"
        else:
            words.append(_key_in_words(key))
    return ", ".join(words)
