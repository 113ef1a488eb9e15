"""Whose an element of a page is: the page's own, a reader's, or another thing's on it.

From the HTML Standard (`article` within `article` is a comment or another text), and from
schema.org, in microdata and RDFa; where neither is used, from what authors call their elements.
"""

import re
from collections.abc import Mapping
from enum import Enum, auto

from chronology.documents.html.names import names

Attributes = Mapping[str, str | None]

# Types of schema.org that describe a page or a text; others are things told of on it.
PAGES = ("Article", "Posting", "Page", "Report", "CreativeWork")
_COMMENTS = ("Comment", "UserComments")
_CONTAINERS = names("article aside div dl dd dt footer li ol section table tbody td tr ul")
_PART = re.compile(r"[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]*|\d+")
_LONGEST_NAME = 100
_MOST_NAMES = 50
_NEGATIONS = names("allow can disable enable has hide no open show with without")
_PLURAL = frozenset({"comments", "commentlist"})
_SINGULAR = frozenset({"comment"})
_READERS = frozenset({"reader", "readers", "user"})
_PROGRAMS = frozenset({"disqus_thread", "disqus-thread", "disqus", "disqus_recommendations"})
_ENDS = names(
    "area block body box container content feed item list main panel root section thread tree"
    " wrap wrapper"
)


class Owner(Enum):
    """Whose an element is."""

    PAGE = auto()
    READER = auto()
    OTHER = auto()


def owner_of(name: str, attributes: Attributes, outer: Owner, *, in_article: bool) -> Owner:
    """Return whose an element is.

    Args:
        name: the element's name.
        attributes: its attributes.
        outer: whose the element is in which it stands.
        in_article: whether it is an `article` within another.
    """
    if outer is Owner.READER or _is_a_comment(name, attributes):
        return Owner.READER
    types = (attributes.get("itemtype") or attributes.get("typeof") or "").split()
    if types:
        return Owner.PAGE if any(one.endswith(PAGES) for one in types) else Owner.OTHER
    return Owner.OTHER if in_article or name == "template" else outer


def _is_a_comment(name: str, attributes: Attributes) -> bool:
    types = (attributes.get("itemtype") or attributes.get("typeof") or "").split()
    if any(one.endswith(_COMMENTS) for one in types) or attributes.get("itemprop") == "comment":
        return True
    if name not in _CONTAINERS:
        return False
    called = f"{attributes.get('id') or ''} {attributes.get('class') or ''}".split()
    return any(map(_names_comments, called[:_MOST_NAMES]))


def _names_comments(called: str) -> bool:
    """Say whether a name is that of readers' comments: `comments`, `comment-12`, `commentList`."""
    if called.lower() in _PROGRAMS:
        return True
    if "omment" not in called or len(called) > _LONGEST_NAME:
        return False
    parts = [part.lower() for part in _PART.findall(called)]
    while parts and (parts[-1] in _ENDS or parts[-1].isdecimal()):
        parts.pop()
    if not parts or parts[0] in _NEGATIONS or "and" in parts:  # "date-and-comments"
        return False
    return parts[-1] in _PLURAL or (
        parts[-1] in _SINGULAR and (len(parts) == 1 or parts[-2] in _READERS)
    )
