"""Messages that programs of phones export as blocks of keys: "From: …", "Type: …", "Sent: …".

Mail has such blocks too, with a subject or an address, and never says of a message whether it was
incoming, read or delivered.
"""

import re
from collections.abc import Iterator, Sequence

import attrs

from chronology.documents.parts.chats import after_the_last, pasted
from chronology.documents.parts.days import HeadDay, day_of
from chronology.documents.parts.writers import name_of
from chronology.languages.english import threads as english
from chronology.parts import Part
from chronology.vocabulary import PartKind

_KEY = re.compile(r"[ \t]{0,4}(?P<key>[A-Z][A-Za-z ]{1,20}):[ \t]*(?P<value>[^\n]{0,200})\Z")
_NUMBER = re.compile(r"\s*[(<\[]?\+?\d[\d ()-]{5,20}[)>\]]?\s*\Z")
_MOST_KEYS = 12  # lines of a block
_FEWEST = 2
_MOST_ABOVE = 6  # lines above the first block
_RULE = re.compile(r"[ \t]*[-=_*]{3,}[ \t\r]*\Z")
_LINE = re.compile(r"[^\n]*\n?")


@attrs.frozen(kw_only=True)
class _Block:
    """A block of keys: where it begins, where its message does, who wrote it, and when."""

    start: int
    body: int
    name: str
    day: HeadDay
    head: str


def exported_in(text: str) -> tuple[Part, ...]:
    """Return the messages of a text that consists of such blocks; nothing of any other text."""
    if not any(f"{key}:" in text for key in english.OF_A_PHONE):
        return ()
    lines = [found for found in _LINE.finditer(text) if found.group()]
    blocks = list(_blocks(lines))
    if len(blocks) < _FEWEST:
        return ()
    above = text[: blocks[0].start].splitlines()
    if sum(bool(line.strip()) for line in above) > _MOST_ABOVE:
        return ()
    months = {one.day.months_first for one in blocks} - {None}
    month_first = months.pop() if len(months) == 1 else None
    return tuple(sorted(_messages(text, blocks, month_first), key=lambda one: one.start))


def _blocks(lines: Sequence[re.Match[str]]) -> Iterator[_Block]:
    at = 0
    while at < len(lines):
        values: dict[str, str] = {}
        behind = at
        while behind < min(at + _MOST_KEYS, len(lines)):
            found = _KEY.match(lines[behind].group().rstrip("\r\n"))
            key = found["key"].lower() if found is not None else ""
            if found is None or key in values or key not in _KNOWN:
                break
            values[key] = found["value"].strip()
            behind += 1
        block = _block_of_keys(lines, at, behind, values) if behind > at else None
        if block is not None:
            yield block
        at = max(behind, at + 1)


_OF_A_PHONE = frozenset(key.lower() for key in english.OF_A_PHONE)
_SENT = tuple(key.lower() for key in english.SENT_BY_PHONE)
_BODY = frozenset(key.lower() for key in english.BODY_OF_A_MESSAGE)
_KNOWN = _OF_A_PHONE | _BODY | {*_SENT, "from", "to", "sender", "name", "contact"}


def _block_of_keys(
    lines: Sequence[re.Match[str]], at: int, behind: int, values: dict[str, str]
) -> _Block | None:
    sender = values.get("from") or values.get("sender")
    days = [values[key] for key in _SENT if key in values]
    if sender is None or not days or _OF_A_PHONE.isdisjoint(values) or "@" in sender:
        return None
    body = lines[behind - 1].end()
    last = _KEY.match(lines[behind - 1].group().rstrip("\r\n"))
    if last is not None and last["key"].lower() in _BODY:
        body = lines[behind - 1].start() + last.start("value")
    start = lines[at].start()
    name = _NUMBER.sub("", sender) or sender
    return _Block(
        start=start,
        body=body,
        name=name_of(name),
        day=day_of(days[0]),
        head=" ".join(" ".join(line.group().split()) for line in lines[at:behind])[:300],
    )


def _messages(text: str, blocks: Sequence[_Block], month_first: bool | None) -> Iterator[Part]:  # noqa: FBT001 - a state of the whole text
    ends = [*(one.start for one in blocks[1:]), _end_of_last_block(text, blocks[-1])]
    for one, end in zip(blocks, ends, strict=True):
        day, other = one.day.day, one.day.if_month_first
        if other is not None and month_first is not None:
            day, other = (other if month_first else day), None
        part = Part(
            kind=PartKind.MESSAGE,
            start=one.body,
            end=max(one.body, end),
            author=one.name,
            published=day,
            if_month_first=other,
            head=one.head,
            head_start=one.start,
            head_end=one.body,
            is_quoted=True,
        )
        yield part
        yield from pasted(text, part)
    yield from after_the_last(text, ends[-1])


def _end_of_last_block(text: str, block: _Block) -> int:
    """Return where the last message ends: behind its first paragraph other words may stand."""
    begun = False
    for line in _LINE.finditer(text, block.body):
        is_empty = not line.group().strip()
        if begun and (is_empty or _RULE.match(line.group().rstrip("\n"))):
            return line.start()
        begun |= not is_empty
    return len(text)
