"""Comments that somebody wrote beside a document, behind its text, each with author and day."""

import datetime as dt
from collections.abc import Sequence

import attrs

from chronology.documents.extracted import Extracted, encodable, one_line
from chronology.parts import Part
from chronology.timespan import TimeSpan
from chronology.vocabulary import PartKind

_LONGEST_AUTHOR = 100
_NO_DAY = "it is a comment, and nothing says when it was written"


@attrs.frozen(kw_only=True)
class Remark:
    """A comment.

    Attributes:
        words: what it says.
        author: who wrote it, or empty.
        day: the day on which, as ISO 8601 has it, or empty.
    """

    words: str
    author: str = ""
    day: str = ""


def with_remarks(body: Extracted, remarks: Sequence[Remark], apart: str) -> Extracted:
    """Return a text with the comments on it behind it, each a part of its own."""
    texts, parts, length = [body.text], list[Part](), len(body.text)
    for one in remarks:
        by = one_line(encodable(one.author))[:_LONGEST_AUTHOR]
        day = _day_entered(one.day)
        head = f"[Comment{f' by {by}' if by else ''}{f', {one.day}' if day else ''}]"
        start = length + len(apart)
        texts.append(f"{apart}{head} {encodable(one.words)}")
        length += len(texts[-1])
        parts.append(
            Part(
                kind=PartKind.COMMENT,
                start=start + len(head) + 1,
                end=length,
                author=by,
                published=day,
                head=head,
                head_start=start,
                head_end=start + len(head) + 1,
                is_quoted=True,
                is_added=True,
                doubt="" if day else _NO_DAY,
            )
        )
    if not parts:
        return body
    return attrs.evolve(
        body,
        text="".join(texts),
        posts=(*body.posts, *parts),
        comments=(*body.comments, *((part.head_start, part.end) for part in parts)),
    )


def _day_entered(written: str) -> TimeSpan | None:
    try:
        return TimeSpan.of_date(dt.date.fromisoformat(written)) if written else None
    except ValueError:
        return None
