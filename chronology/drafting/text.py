"""What is drafted as the text of a ledger: each event with its claims, behind all that stands."""

from collections.abc import Iterator

from chronology.building.drafts.entries import DraftedEntries, DraftedEvent
from chronology.ledger import Ledger
from chronology.ledger.locate import one_line
from chronology.ledger.rewrite import rendered
from chronology.ledger.write import content_of

_HEAD = "# Drafted: read each with its source, then take off the tag `drafted`, or delete it."


def appended(read: Ledger, text: str, entries: DraftedEntries) -> str:
    """Return a ledger's text with drafted entries behind it; what stands there stays as it is.

    Args:
        read: the ledger.
        text: its text, with what was appended before.
        entries: the entries.
    """
    return added_block(text, "\n".join(_new_blocks(read, text, entries)))


def added_block(text: str, blocks: str) -> str:
    """Return a ledger's text with more behind it, its lines ended as those of the ledger.

    Args:
        text: its text.
        blocks: what is added.
    """
    ends = "\r\n" if "\r\n" in text and "\n" not in text.replace("\r\n", "") else "\n"
    between = "" if not text.strip() else "\n" if text.endswith("\n") else "\n\n"
    return text + f"{between}{blocks}".replace("\n", ends)


def _new_blocks(read: Ledger, text: str, entries: DraftedEntries) -> Iterator[str]:
    if _HEAD not in text:
        yield f"\n{_HEAD}\n"
    for kind in entries.kinds:
        yield rendered(("kinds", kind.id), content_of(kind))
    for series in entries.series:
        yield rendered(("series", series.id), content_of(series))
    for one in entries.events:
        yield from _of_event(read, one)


def _of_event(read: Ledger, one: DraftedEvent) -> Iterator[str]:
    source = read.source_of[one.claims[0].source]
    where = f"# {one_line(source.file)}, line {one.line}\n"
    if one.event is not None:
        text = where + rendered(("events", one.event.id), content_of(one.event))
        if one.may_be:
            text += f'# same_as = {{ event = "{one.may_be}", reason = "…" }}  # perhaps\n'
        yield text
        where = ""
    for claim in one.claims:
        content = content_of(claim)
        content.pop("id", None)
        yield where + rendered(("claims", 0), content)
