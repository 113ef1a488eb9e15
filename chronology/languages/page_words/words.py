"""What is known of a language of which only the dates of its pages are read."""

import attrs


@attrs.frozen(kw_only=True)
class PageWords:
    """The words of a language by which a page says when it was published.

    All are in small letters.

    Attributes:
        months: the forms of each month's name, January first; those behind a full stop too.
        published: words that say of a date that it is the publication's.
        changed: words that say of a date that it is another one: of a change, of an event.
        beside: small words that may stand beside such a date: "on", "at", weekdays.
        ago: how programs write there how old a comment is, as a regular expression.
        readers: headings over what readers wrote, as a regular expression.
        replies: what headings over that count, and which are none without a number, likewise.
        joints: what joins the day of a thing to the words for it: "Großer Ball am".
    """

    months: tuple[tuple[str, ...], ...]
    published: tuple[str, ...]
    changed: tuple[str, ...]
    beside: tuple[str, ...]
    ago: str = ""
    readers: str = ""
    replies: str = ""
    joints: tuple[str, ...] = ()


def forms(written: str) -> tuple[tuple[str, ...], ...]:
    """Return the forms of twelve names, which are parted by spaces, the forms of one by `/`."""
    return tuple(tuple(name.split("/")) for name in written.split())


def phrases(written: str) -> tuple[str, ...]:
    """Return the phrases that a text names, which are parted by commas."""
    return tuple(" ".join(phrase.split()) for phrase in written.split(","))
