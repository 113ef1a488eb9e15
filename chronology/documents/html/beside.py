"""The words that a style sheet writes beside those of a page, or into them."""

import re
from collections.abc import Mapping

from chronology.documents.html.owner import Attributes

_STRING = re.compile(r"\"(?P<double>(?:[^\"\\]|\\.)*+)\"|'(?P<single>(?:[^'\\]|\\.)*+)'", re.DOTALL)
_ATTRIBUTE = re.compile(r"attr\(\s*+(?P<name>[\w-]{1,60})[^()]{0,60}\)")
_MARKS = ("list-style", "list-style-type", "quotes")


def words_of(content: str) -> str:
    """Return the words that the value of `content` writes; none of signs alone."""
    said = " ".join(
        (one["double"] if one["double"] is not None else one["single"]) or ""
        for one in _STRING.finditer(content)
    )
    return said if any(sign.isalnum() for sign in said) else ""


def written_by(content: str, attributes: Attributes) -> str:
    """Return the words that a value of `content` writes, those of the element's attributes too."""
    return words_of(
        _ATTRIBUTE.sub(lambda found: _in_marks(attributes.get(found["name"]) or ""), content)
    )


def marks(says: Mapping[str, str]) -> str:
    """Return the words that stand before the items of a list, or round what is quoted."""
    return " ".join(filter(None, (words_of(says[name]) for name in _MARKS if name in says)))


def _in_marks(words: str) -> str:
    return '"' + words.replace("\\", " ").replace('"', " ") + '"'
