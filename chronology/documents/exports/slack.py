"""Slack's export of a channel (JSON): its messages, each with its author and its day.

Each is written as `[2023-03-14 08:00 UTC] Ann Marsh: …`, for the file tells moments in UTC and
people by codes, and by their names where it knows them. Days count in UTC. Names, addresses and
marks in a message are written as Slack shows them.
"""

import datetime as dt
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import attrs

from chronology.documents.charsets import text_of
from chronology.documents.exports.blocks import plain, struck_of, words_of
from chronology.documents.extracted import (
    Extracted,
    clauses,
    counted,
    encodable,
    one_line,
    refused,
    struck_out,
)
from chronology.parts import Part
from chronology.sources import OF_PARTS
from chronology.timespan import TimeSpan
from chronology.vocabulary import PartKind

_EXTRACTOR = "slack 1"
_NO_EXPORT = "for a table of records use `[[tables]]`; else save its text as .txt"
_LARGEST = 16 * 2**20  # bytes: what JSON becomes in memory is many times larger
_TS = re.compile(r"(?P<seconds>\d{9,11})(?:\.\d{1,9})?")
_MENTION = re.compile(r"<@(?P<code>[A-Z0-9]{1,20})(?:\|(?P<label>[^<>|\n]{1,100}))?>")
_CHANNEL = re.compile(r"<#[A-Z0-9]{1,20}\|(?P<label>[^<>|\n]{1,100})>")
_LINK = re.compile(
    r"<(?P<address>[a-z][a-z0-9+.-]{1,20}:[^<>|\s]{1,2000})(?:\|(?P<label>[^<>\n]{1,500}))?>"
)
_COMMAND = re.compile(
    r"<!(?P<name>[a-z]{1,20})(?:\^[^<>|]{1,100})?(?:\|(?P<label>[^<>\n]{1,200}))?>"
)
_STRUCK = re.compile(r"(?<![\w~])~(?=[^\s~])[^~\n]*+(?<!\s)~(?![\w~])")
_WRITTEN_ANEW = "\ufffd"
_EMOJI = re.compile(r":[a-z0-9_+'-]{1,60}:")
_MARKS = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
_LONGEST_NAME = 80
_TO_THE_END = ">>>"
_OF_OTHERS = "it is quoted, and nothing says when it was written"


@attrs.frozen(kw_only=True)
class _Message:
    """A message: who wrote it, when, and what it says; and whether Slack shows other words."""

    author: str
    at: dt.datetime
    words: str
    is_shown_otherwise: bool = False


def is_export(head: bytes) -> bool:
    """Say whether a file of JSON that begins so may be an export of messages."""
    return b'"ts"' in head and (b'"text"' in head or b'"user"' in head or b'"type"' in head)


def extract(raw: bytes, path: Path, encoding: str = "") -> Extracted:
    """Return the messages of an export in the order of the file.

    Raises:
        DocumentUnreadable: it is no such export, larger than 16 MiB, or nested too deep.
    """
    if len(raw) > _LARGEST:
        raise refused(path, "it is JSON of more than 16 MiB", "split it into parts")
    try:
        whole = json.loads(text_of(raw, path, encoding).text)
    except (ValueError, RecursionError) as error:
        raise refused(path, "it is no sound JSON", _NO_EXPORT) from error
    told = Counter[tuple[str, str]]()
    names = dict(_names_by_id(whole))
    told[_HIDDEN] = sum(_is_shown_to_nobody(given) for given in _messages_given(whole))
    messages = [one for given in _messages_given(whole) if (one := _message(given, names, told))]
    if not messages:
        raise refused(path, "it is no export of messages (Slack) but other JSON", _NO_EXPORT)
    text, parts = _as_text(messages)
    told[_OTHERWISE] = sum(one.is_shown_otherwise for one in messages)
    bodies = [
        (one, part.start)
        for one, part in zip(messages, (part for part in parts if part.head), strict=True)
    ]
    struck = tuple(
        (start + found.start(), start + found.end())
        for one, start in bodies
        for found in _STRUCK.finditer(one.words)
    )
    unseen = tuple(
        (start, start + len(one.words)) for one, start in bodies if one.is_shown_otherwise
    )
    return Extracted(
        text=text,
        extractor=_EXTRACTOR,
        unread=clauses(
            [*(counted(number, *kind) for kind, number in told.items()), struck_out(len(struck))]
        ),
        struck=struck,
        unseen=unseen,
        declared=(OF_PARTS,),
        parts=parts,
    )


def _messages_given(whole: object) -> Iterator[Mapping[str, object]]:
    """Yield what may be messages: those of a list, or of the list called `messages`."""
    found = whole.get("messages") if isinstance(whole, dict) else whole
    for one in found if isinstance(found, list) else ():
        if isinstance(one, dict) and isinstance(one.get("ts"), str):
            yield one


def _names_by_id(whole: object) -> Iterator[tuple[str, str]]:
    """Yield the codes of people with the names by which messages know them."""
    for one in _messages_given(whole):
        profile = one.get("user_profile")
        code = one.get("user")
        if isinstance(profile, dict) and isinstance(code, str):
            for key in ("real_name", "display_name", "name"):
                name = profile.get(key)
                if isinstance(name, str) and name.strip():
                    yield code, one_line(encodable(name))[:_LONGEST_NAME]
                    break


def _message(
    given: Mapping[str, object], names: Mapping[str, str], told: Counter[tuple[str, str]]
) -> _Message | None:
    moment = _TS.fullmatch(str(given["ts"]))
    text = given.get("text")
    if _is_shown_to_nobody(given):
        return None
    if moment is None or not isinstance(text, str):
        return None
    try:
        at = dt.datetime.fromtimestamp(int(moment["seconds"]), dt.UTC)
    except (ValueError, OverflowError, OSError):
        return None
    for key, kind in _BESIDE.items():
        held = given.get(key)
        told[kind] += len(held) if isinstance(held, list) else bool(held)
    words = _as_shown(encodable(text), names)
    told[_ANEW] += words.count(_WRITTEN_ANEW)
    if not words:
        told[_IN_BLOCKS] += bool(words_of(given.get("blocks")))
        return None
    is_shown_otherwise = _differs_from_blocks(text, given.get("blocks"))
    return _Message(
        author=_writer_of(given, names), at=at, words=words, is_shown_otherwise=is_shown_otherwise
    )


def _differs_from_blocks(text: str, blocks: object) -> bool:
    """Say whether the blocks of a message, which Slack shows, say or strike other than its text.

    Names and signs are told in the two by other codes, and are not compared.
    """
    if not blocks:
        return False
    bare = _EMOJI.sub(" ", _COMMAND.sub(" ", _CHANNEL.sub(" ", _MENTION.sub(" ", text))))
    written = _as_shown(bare, {})
    struck = "".join(_STRUCK.findall(written))
    shown = words_of(blocks)
    styled = struck_of(blocks)
    return shown != plain(written) or (bool(styled) and styled != plain(struck))


def _is_shown_to_nobody(given: Mapping[str, object]) -> bool:
    """Say whether a message is one that Slack shows to nobody."""
    return given.get("hidden") is True


_HIDDEN = ("hidden message", "hidden messages")
_OTHERWISE = (
    "message that Slack shows otherwise than its text: no evidence",
    "messages that Slack shows otherwise than their text: no evidence",
)
_IN_BLOCKS = ("message without text, in blocks alone", "messages without text, in blocks alone")
_ANEW = ("moment that Slack writes anew for each reader", "moments that Slack writes anew")
_BESIDE = {
    "files": ("file that was sent", "files that were sent"),
    "attachments": ("preview or attachment", "previews or attachments"),
    "edited": ("message that was edited later", "messages that were edited later"),
}


def _writer_of(given: Mapping[str, object], names: Mapping[str, str]) -> str:
    """Return who wrote a message; a program may give itself any name, and is told as one."""
    is_named = isinstance(given.get("username"), str)
    is_program = given.get("subtype") == "bot_message" or (is_named and bool(given.get("bot_id")))
    name = _name_of_writer(given, names)
    return f"{name} (bot)" if name and is_program else name


def _name_of_writer(given: Mapping[str, object], names: Mapping[str, str]) -> str:
    for key in ("user", "username", "bot_id"):
        code = given.get(key)
        if isinstance(code, str) and code.strip():
            return names.get(code) or one_line(encodable(code))[:_LONGEST_NAME]
    return ""


def _as_shown(text: str, names: Mapping[str, str]) -> str:
    """Return a message's text as its reader is shown it."""
    text = _MENTION.sub(
        lambda one: "@" + (names.get(one["code"]) or one["label"] or one["code"]), text
    )
    text = _CHANNEL.sub(lambda one: "#" + one["label"], text)
    text = _LINK.sub(lambda one: one["label"] or one["address"], text)
    text = _COMMAND.sub(_command_shown, text)
    for written, meant in _MARKS:
        text = text.replace(written, meant)
    return text.replace("\r\n", "\n").replace("\0", "\ufffd").strip()


def _command_shown(found: re.Match[str]) -> str:
    """Return what a command shows; a moment, which is written in each reader's zone, as a sign."""
    return _WRITTEN_ANEW if found["name"] == "date" else found["label"] or "@" + found["name"]


def _as_text(messages: list[_Message]) -> tuple[str, tuple[Part, ...]]:
    """Return all messages as a text, each under its moment and author, and as parts of it."""
    pieces, parts, at = list[str](), list[Part](), 0
    for one in messages:
        head = f"[{one.at:%Y-%m-%d %H:%M} UTC]{f' {one.author}:' if one.author else ''} "
        line = f"{head}{one.words}\n"
        parts.append(
            Part(
                kind=PartKind.MESSAGE,
                start=at + len(head),
                end=at + len(line),
                author=one.author,
                published=TimeSpan.of_date(one.at.date()),
                head=head.strip(),
                head_start=at,
                head_end=at + len(head),
                is_quoted=True,
                zone="UTC",
            )
        )
        parts += _quoted_in(line, len(head), at)
        pieces.append(line)
        at += len(line)
    return "".join(pieces), tuple(parts)


def _quoted_in(line: str, start: int, at: int) -> Iterator[Part]:
    """Yield what a message quotes of others, line by line, or behind `>>>` up to its end.

    Args:
        line: the message, with its head.
        start: where its words begin in it.
        at: where it begins in the whole.
    """
    begin = start
    while begin < len(line):
        end = line.find("\n", begin) + 1 or len(line)
        mark = line[begin:end].lstrip()
        if mark.startswith(_TO_THE_END):
            end = len(line)
        if mark.startswith(">"):
            yield Part(
                kind=PartKind.QUOTED,
                start=at + begin,
                end=at + end,
                is_quoted=True,
                doubt=_OF_OTHERS,
            )
        begin = end
