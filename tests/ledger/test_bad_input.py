"""Broken ledgers and documents: a located message, the right exit code, the rest still used."""

import os
import subprocess
import sys
import unicodedata
from importlib import import_module
from pathlib import Path

import attrs
import pytest
from click.testing import CliRunner, Result

from chronology import documents
from chronology.cli import main

SOUND = """\
[sources.good]
file = "good.txt"
published = 2022-04-26

[events.fine]

[[claims]]
event = "fine"
source = "good"
quote = "The bridge was opened"

"""
GOOD = "The bridge was opened after the road, and the road after the bridge.\n"
CLAIM = '[[claims]]\nevent = "fine"\nsource = "good"\nquote = "The bridge was opened"\n'
USED = "1 verified"
TEXTS = 'texts stand in quotes, keys before “=”, a quote mark within as \\"'
DATE = 'write a date like 2023-06-17, "2023-06" or "[..2023-06-17]"'
NO_DATE = 'write 2023-06-17, or "2023-06", or "2022-35" for a third quarter'


@attrs.frozen
class Case:
    """A broken piece of a ledger, put behind a sound part of eleven lines.

    Attributes:
        id: what is wrong.
        piece: the lines, from line 12 on.
        says: the messages, without the marked lines below them.
        documents: further files in the ledger's folder.
        verified: how many claims can be used.
    """

    id: str
    piece: str | bytes
    says: tuple[str, ...]
    documents: dict[str, bytes] = attrs.field(factory=dict)
    verified: int = 1


def case(
    name: str,
    piece: str | bytes,
    *says: str,
    documents: dict[str, bytes] | None = None,
    verified: int = 1,
) -> Case:
    """Return a case."""
    return Case(name, piece, says, documents or {}, verified)


def source(file: str, *more: str) -> str:
    """Return a second source."""
    return "\n".join([f'[sources.x]\nfile = "{file}"', *more, ""])


def event(*lines: str, name: str = "x") -> str:
    """Return a second event."""
    return "\n".join([f"[events.{name}]", *lines, ""])


CASES = [
    # Documents
    case(
        "no document",
        source("gone.txt"),
        "l.toml:13 sources.x.file: there is no such file; "
        "put the document there, or correct `file`",
    ),
    case(
        "document above the folder",
        source("../good.txt"),
        "l.toml:13 sources.x.file: the path leads out of the ledger's folder; "
        "copy the document into it",
    ),
    case(
        "absolute path",
        source("/good.txt"),
        "l.toml:13 sources.x.file: the path leads out of the ledger's folder; "
        "copy the document into it",
    ),
    case(
        "document without a name",
        source(""),
        "l.toml:13 sources.x.file: this is no file name; name a file",
    ),
    case(
        "null byte in a file name",
        source("a\\u0000.txt"),
        "l.toml:13 sources.x.file: this is no file name; name a file",
    ),
    case(
        "document of another type",
        source("x.doc"),
        "l.toml:13 sources.x.file: documents of type “.doc” are not read; "
        "open it in a word processor and save it as .docx",
        documents={"x.doc": b"PK"},
    ),
    case(
        "document without a type",
        source("README"),
        "l.toml:13 sources.x.file: a null byte stands on line 1: it is no text; "
        "convert the document to plain text",
        documents={"README": b"te\0xt"},
    ),
    case(
        "document is no UTF-8",
        source("x.txt"),
        "l.toml:13 sources.x.file: byte 0xe9 on line 2 is not UTF-8; if it reads “café”, "
        'write `encoding = "windows-1252"` to its source; else save it as UTF-8',
        documents={"x.txt": b"one\ncaf\xe9\n"},
    ),
    case(
        "null byte in a document",
        source("x.txt"),
        "l.toml:13 sources.x.file: a null byte stands on line 2: it is no text; "
        "convert the document to plain text",
        documents={"x.txt": b"one\n\0\n"},
    ),
    # Names
    case(
        "unknown event",
        CLAIM.replace('"fine"', '"fien"'),
        'l.toml:13 claims[1].event "fien": no event “fien” is in this ledger; '
        "did you mean “fine”? Or add [events.fien]",
    ),
    case(
        "unknown source",
        CLAIM.replace('"good"', '"god"'),
        'l.toml:14 claims[1].source "fine": no source “god” is in this ledger; '
        "did you mean “good”? Or add [sources.god]",
    ),
    case(
        "unknown place",
        "[places.baku]\n" + event('place = "baky"'),
        "l.toml:14 events.x.place: no place “baky” is in this ledger; "
        "did you mean “baku”? Or add [places.baky]",
    ),
    case(
        "unknown series",
        "[series.az-ru]\n" + event('kind = "commission-meeting"', 'series = "az-r"'),
        "l.toml:15 events.x.series: no series “az-r” is in this ledger; "
        "did you mean “az-ru”? Or add [series.az-r]",
    ),
    case(
        "unknown kind",
        event('kind = "visitt"'),
        "l.toml:13 events.x.kind: there is no kind of event “visitt”; "
        "did you mean “visit”? Or add [kinds.visitt]",
    ),
    case(
        "unknown key",
        CLAIM + 'specker = "x"\n',
        'l.toml:16 claims[1].specker "fine": a claim has no key `specker`; did you mean “speaker”?',
    ),
    case(
        "unknown table",
        "[claim.x]\n",
        "l.toml:12 claim: a ledger has no table `claim`; did you mean “claims”?",
    ),
    case(
        "unknown modality",
        CLAIM + 'modality = "planed"\n',
        'l.toml:16 claims[1].modality "fine": “planed” is no modality; did you mean “planned”?',
    ),
    case(
        "unknown zone",
        '[chronology]\nzone = "Asia/Bakoo"\n',
        "l.toml:13 chronology.zone: “Asia/Bakoo” is no time zone; did you mean “Asia/Baku”?",
    ),
    case(
        "zone that is a path",
        '[chronology]\nzone = "../etc/passwd"\n',
        "l.toml:13 chronology.zone: “../etc/passwd” is no time zone; "
        "write an IANA name such as Asia/Baku",
    ),
    case(
        "decision on an unknown finding",
        '[[decisions]]\nfinding = "plan-unreportd"\nevent = "fine"\nreason = "r"\n',
        'l.toml:13 decisions[0].finding "fine": there is no finding “plan-unreportd”; '
        "did you mean “plan-unreported”?",
    ),
    case(
        "decision without a reason",
        '[[decisions]]\nfinding = "late"\nevent = "fine"\nreason = " "\n',
        'l.toml:15 decisions[0].reason "fine": the reason is empty; say why',
    ),
    case(
        "refusal of an unknown source",
        '[[refused]]\nsource = "goood"\nquote = "words"\n',
        "l.toml:13 refused[0].source: no source “goood” is in this ledger; did you mean “good”? "
        "Or add [sources.goood]",
    ),
    case(
        "refusal without words",
        '[[refused]]\nsource = "good"\n',
        "l.toml:12 refused[0]: a refusal needs the key `quote`; add `quote = …`",
    ),
    case(
        "event without a name",
        '[events.""]\n',
        'l.toml:12 events."": its name is empty; write a name in the brackets',
    ),
    # Dates
    case(
        "impossible date",
        CLAIM + 'when = "2022-02-30"\n',
        f'l.toml:16 claims[1].when "fine": “2022-02-30”: February 2022 has 28 days; {DATE}',
    ),
    case(
        "impossible TOML date",
        CLAIM + "when = 2022-02-30\n",
        "l.toml:16: there is no such date or time; write a day like 2023-06-17",
    ),
    case(
        "month without quotes",
        CLAIM + "when = 2022-02\n",
        'l.toml:16: a month is no TOML date; put it in quotes: "2023-06"',
    ),
    case(
        "date in words",
        CLAIM + 'when = "last week"\n',
        'l.toml:16 claims[1].when "fine": “last week”: a date is written like 2023, 2023-06, '
        f"2023-06-17 or 2022-33 (Q1); {DATE}",
    ),
    case(
        "number for a date",
        CLAIM + "when = 1.5\n",
        f'l.toml:16 claims[1].when "fine": a number is no date; {NO_DATE}',
    ),
    case(
        "date reversed",
        CLAIM + 'when = "2023/2022"\n',
        f'l.toml:16 claims[1].when "fine": “2023/2022”: it ends before it begins; {DATE}',
    ),
    case(
        "begin and end reversed",
        CLAIM + 'when = { begin = "2023", end = "2022" }\n',
        'l.toml:16 claims[1].when "fine": it ends before it begins; exchange the two dates',
    ),
    case(
        "date that bounds nothing",
        CLAIM + 'when = "../.."\n',
        'l.toml:16 claims[1].when "fine": “../..” bounds nothing; leave the date out',
    ),
    case(
        "number for a text",
        "[sources.x]\nfile = 5\n",
        "l.toml:13 sources.x.file: a whole number stands where a text belongs; "
        'write a text in quotes: "…"',
    ),
    case(
        "list for a text",
        '[sources.x]\nfile = ["x.txt"]\n',
        'l.toml:13 sources.x.file: a list stands where a text belongs; write a text in quotes: "…"',
    ),
    case(
        "number for a list",
        event("participants = 5"),
        "l.toml:13 events.x.participants: a whole number stands where a text or a list of texts "
        'belongs; write "…" or ["…", "…"]',
    ),
    case(
        "truth for a number",
        event('kind = "commission-meeting"', "ordinal = true"),
        "l.toml:14 events.x.ordinal: true or false stands where a whole number belongs; "
        "write a whole number",
    ),
    case(
        "text for a number",
        event('kind = "commission-meeting"', 'ordinal = "3"'),
        "l.toml:14 events.x.ordinal: “3” stands where a whole number belongs; write a whole number",
    ),
    case(
        "number for truth",
        event("lasts = 1"),
        "l.toml:13 events.x.lasts: a whole number stands where true or false belongs; "
        "write true or false",
    ),
    case(
        "number for a quote",
        CLAIM.replace('"The bridge was opened"', "5"),
        "l.toml:15 claims[1].quote \"fine\": a quote is the source's words, not a whole number; "
        'write "the words", or { exact = "the words", prefix = "…", suffix = "…" }',
    ),
    case(
        "ordinal 0",
        event('kind = "commission-meeting"', "ordinal = 0"),
        "l.toml:14 events.x.ordinal: ordinals count from 1; write 1, 2, 3 …",
    ),
    case(
        "event that is no table",
        "[events]\nx = 5\n",
        "l.toml:13 events.x: it is no table; write it as a table",
    ),
    case(
        "list of places",
        '[[places]]\nname = "x"\n',
        "l.toml:12 places: `places` is a table; "
        "write [places.x] in single brackets above each entry",
    ),
    # What is missing
    case(
        "claim without a quote",
        '[[claims]]\nevent = "fine"\nsource = "good"\n',
        'l.toml:12 claims[1] "fine": a claim needs the key `quote`; add `quote = …`',
    ),
    case(
        "claim without a source",
        '[[claims]]\nevent = "fine"\nquote = "bridge"\n',
        'l.toml:12 claims[1] "fine": a claim needs the key `source`; add `source = …`',
    ),
    case(
        "claim without an event",
        '[[claims]]\nsource = "good"\nquote = "bridge"\n',
        "l.toml:12 claims[1]: a claim needs the key `event`; add `event = …`",
    ),
    case(
        "claim without anything",
        "[[claims]]\n",
        "l.toml:12 claims[1]: a claim needs the key `event`; add `event = …`",
        "l.toml:12 claims[1]: a claim needs the key `source`; add `source = …`",
        "l.toml:12 claims[1]: a claim needs the key `quote`; add `quote = …`",
    ),
    case(
        "empty quote",
        CLAIM.replace("The bridge was opened", " … "),
        'l.toml:15 claims[1].quote "fine": the quote is empty; '
        "copy the source's own words into it",
    ),
    case(
        "words for no speaker",
        CLAIM + 'speaker_quote = "bridge"\n',
        'l.toml:16 claims[1].speaker_quote "fine": there is no speaker for these words; '
        'add `speaker = "…"`',
    ),
    case(
        "words for no relation",
        CLAIM + 'relation_quote = "after"\n',
        'l.toml:16 claims[1].relation_quote "fine": there is no relation for these words; '
        "add `before`, `after`, `during`, `same_day` or `near`",
    ),
    # Twice
    case(
        "claim id twice",
        CLAIM + 'id = "c"\n' + CLAIM + 'id = "c"\n',
        'l.toml:21 claims[2].id "fine": the id “c” stands twice; '
        "choose another, or leave it out: ids are optional",
        verified=2,
    ),
    case(
        "event twice",
        event() + event(),
        "l.toml:13: the same name stands on line 12 already; rename this one; the first was kept",
    ),
    case(
        "key twice",
        event('name = "1"', 'name = "2"'),
        "l.toml:14: `name` stands twice in one entry; "
        "remove one of the two; what follows [events.NAME] is one entry, another has its own",
    ),
    case(
        "alias of two events",
        event('aliases = "fine"'),
        "l.toml:13 events.x.aliases: “fine” is the name of another event too; "
        "give each alias to one event only",
    ),
    # Circles
    case(
        "cycle of same_as",
        event('same_as = { event = "b", reason = "r" }', name="a")
        + event('same_as = { event = "a", reason = "r" }', name="b"),
        "l.toml:13 events.a.same_as: it closes a cycle: a → b → a; "
        "remove one `same_as` of the cycle",
        "l.toml:15 events.b.same_as: it closes a cycle: a → b → a; "
        "remove one `same_as` of the cycle",
    ),
    case(
        "same as itself",
        event('same_as = { event = "x", reason = "r" }'),
        "l.toml:13 events.x.same_as: “x” cannot refer to itself; "
        "name another event, or remove the line",
    ),
    case(
        "cycle of places",
        '[places.a]\nwithin = "b"\n[places.b]\nwithin = "a"\n',
        "l.toml:13 places.a.within: it closes a cycle: a → b → a; "
        "remove one `within` of the cycle",
        "l.toml:15 places.b.within: it closes a cycle: a → b → a; "
        "remove one `within` of the cycle",
    ),
    case(
        "cycle of said_at",
        event()
        + CLAIM + 'said_at = "x"\n'
        + CLAIM.replace('"fine"', '"x"') + 'said_at = "fine"\n',
        'l.toml:17 claims[1].said_at "fine": it closes a cycle: fine → x → fine; '
        "remove one `said_at` of the cycle",
        'l.toml:22 claims[2].said_at "x": it closes a cycle: fine → x → fine; '
        "remove one `said_at` of the cycle",
    ),
    case(
        "relation to itself",
        CLAIM + 'after = "fine"\n',
        'l.toml:16 claims[1].after "fine": “fine” cannot refer to itself; '
        "name another event, or remove the line",
    ),
    # Kinds of the ledger's own
    case(
        "field of an unknown type",
        '[kinds.k]\nfields = { a = "string" }\n' + event('kind = "k"'),
        "l.toml:13 kinds.k.fields.a: “string” is no type of field; "
        "known are boolean, date, integer, number, text, texts",
        "l.toml:15 events.x.kind: its kind “k” has an error of its own; mend [kinds.k] first",
    ),
    case(
        "fields that cannot be",
        '[kinds.k]\nfields = { place = "text", class = "text" }\n',
        "l.toml:13 kinds.k.fields.class: a field cannot be called “class”; "
        "choose a plain word: letters, digits and _",
        "l.toml:13 kinds.k.fields.place: a field cannot be called “place”: "
        "every event of the kind has that already; choose another name",
    ),
    case(
        "key of a kind that names no field",
        '[kinds.k]\nfields = { court = "text" }\nkey = "cort"\n',
        "l.toml:14 kinds.k.key: the key names no field “cort”; did you mean “court”?",
    ),
    case(
        "kind with a space",
        '[kinds."a b"]\n',
        'l.toml:12 kinds."a b": a kind cannot be called “a b”; '
        "name it in letters, digits, _ and -, such as court-hearing",
    ),
    # TOML
    case(
        "several syntax errors",
        event("name = oops") + event('name = "y', name="y") + event(name="z"),
        'l.toml:13: a text without quotes; write it in quotes: "oops"',
        "l.toml:15: not TOML: unterminated string; close the quote mark or bracket that is open",
    ),
    case(
        "text of several lines that is never closed",
        event('name = """oops') + event(name="z"),
        "l.toml:13: not TOML: unterminated string; close the quote mark or bracket that is open",
    ),
    case(
        "list that is never closed",
        event('participants = ["a",'),
        "l.toml:13: not TOML: invalid value; close the quote mark or bracket that is open",
    ),
    case(
        "ledger is no UTF-8",
        b'[events.x]\nname = "caf\xe9"\n',
        "l.toml:13: a byte that is not UTF-8; save the file as UTF-8",
    ),
    case(
        "null byte in the ledger",
        event('name = "a\0b"'),
        "l.toml:13: a null byte; remove it; it is no text",
    ),
    case(
        "brackets nested deeply",
        event("name = " + "[" * 5000 + "]" * 5000),
        "l.toml:13: brackets are nested too deeply; a ledger needs two levels at most",
    ),
    case(
        "tables nested deeply",
        event("name = " + "{a=" * 5000 + "1" + "}" * 5000),
        "l.toml:13: brackets are nested too deeply; a ledger needs two levels at most",
    ),
    case(
        "key of many parts",
        event("a." * 20_000 + "a = 1"),
        "l.toml:13: a key of more than a hundred parts; a ledger needs four at most",
    ),
    case(
        "number of many digits",
        event('kind = "commission-meeting"', "ordinal = " + "9" * 5000),
        "l.toml:14: a number of too many digits; write a smaller one",
    ),
    case(
        "line of 200,000 characters",
        event(f'name = "{"x" * 199_991}"'),
        "l.toml:13: a line of 200000 characters; break it into lines of at most 100000",
    ),
    # What would steer a terminal
    case(
        "escape sequences in names",
        '[events."\\u001b[31mred"]\nkind = "\\u001b[2J\\nerror: forged"\n',
        'l.toml:13 events."␛[31mred".kind: there is no kind of event “␛[2J␊error: forged”; '
        "known are commission-meeting, event, plant-launch, state, visit; "
        'or add [kinds."␛[2J␊error: forged"]',
    ),
    case(
        "raw escape sequence",
        event('name = "\x1b[31m"'),
        f"l.toml:13: not TOML: illegal character '\\x1b'; {TEXTS}",
    ),
]  # fmt: skip


def run(folder: Path, *arguments: str) -> Result:
    """Run the command within a folder, in this process, on a terminal that folds no sentence."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        return CliRunner().invoke(main, list(arguments), env={"COLUMNS": "300"})
    finally:
        os.chdir(before)


def folder_with(folder: Path, ledger: str | bytes, **files: bytes) -> Path:
    """Write a ledger and documents into a folder; the good document is always there."""
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    for name, raw in files.items():
        (folder / name).write_bytes(raw)
    raw = ledger if isinstance(ledger, bytes) else ledger.encode()
    (folder / "l.toml").write_bytes(raw)
    return folder


def messages(output: str) -> list[str]:
    """Return the error messages, without the marked lines below them."""
    return [line.removeprefix("error: ") for line in output.splitlines() if line[:1] != " "]


def steering(output: str) -> list[str]:
    """Return the characters that would steer a terminal, or turn what is read."""
    return [c for c in output if c != "\n" and unicodedata.category(c) in {"Cc", "Cf", "Cs"}]


def is_clean(result: Result) -> bool:
    """Say whether a command ended on purpose and said nothing that it should not."""
    ended = result.exception is None or isinstance(result.exception, SystemExit)
    return ended and "Traceback" not in result.output and not steering(result.output)


@pytest.mark.parametrize(
    ("command", "broken"),
    [("check", broken) for broken in CASES] + [("table", broken) for broken in CASES[::7]],
    ids=lambda part: part if isinstance(part, str) else part.id,
)
def test_a_broken_part_is_named_and_the_rest_is_used(
    broken: Case, command: str, tmp_path: Path
) -> None:
    """Each fault is told with place, words and remedy; exit code 2; the sound claim counts."""
    piece = broken.piece if isinstance(broken.piece, bytes) else broken.piece.encode()
    folder_with(tmp_path, SOUND.encode() + piece, **broken.documents)
    result = run(tmp_path, command, "l.toml")
    assert is_clean(result)
    assert messages(result.stderr) == list(broken.says)
    assert result.exit_code == 2
    assert f": {broken.verified} verified. " in result.stdout


def claim_of_x(words: str) -> str:
    """Return a claim of the second source."""
    return CLAIM.replace('"good"', '"x"').replace("The bridge was opened", words)


EVIDENCE = [
    (
        "changed document",
        source("good.txt", 'sha256 = "00"') + claim_of_x("The bridge was opened"),
        {},
        "conflict: source-changed: x: good.txt no longer has the SHA-256 recorded for it",
    ),
    (
        "words that contradict `when`",
        source("x.txt") + claim_of_x("opened on 3 May 2022") + 'when = "2022-05-04"\n',
        {"x.txt": b"It was opened on 3 May 2022.\n"},
        ("conflict: date-mismatch: fine@x-qrqd2oc: `when` says 4 May 2022 (2022-05-04), "
        "but from “3 May 2022” follows 3 May 2022 (2022-05-03)"),
    ),
    (
        "day that does not exist",
        source("x.txt") + claim_of_x("opened on 31 November 2021"),
        {"x.txt": b"It was opened on 31 November 2021.\n"},
        "conflict: impossible-date: fine@x-24b6oyl: “31 November 2021”: ",
    ),
    (
        "words that are not there",
        CLAIM.replace("bridge", "tunnel"),
        {},
        (
            "conflict: quote-altered: fine@good-wwpjilg: the quote “The tunnel was opened”: "
            "“tunnel” stands where the source has “bridge” (another word); "
            "the source says “The bridge was opened”\n"
            "    quote:  The tunnel was opened\n"
            "                ^^^^^^\n"
            "    source: The bridge was opened\n"
            "                ^^^^^^"
        ),
    ),
    (
        "words of another text",
        CLAIM.replace("The bridge was opened", "Nobody came to the feast"),
        {},
        "the quote “Nobody came to the feast”: the words do not stand in the text",
    ),
    (
        "escape sequences in a quote",
        CLAIM.replace("The bridge", "\\u001b[31m\\u202e\\u009b"),
        {},
        "the quote “⟨U+001B⟩[31m⟨U+202E⟩⟨U+009B⟩ was opened”",
    ),
    (
        "cycle of relations",
        event(name="a") + event(name="b")
        + '[[claims]]\nevent = "a"\nsource = "good"\nquote = "opened after the road"\nafter = "b"\n'
        + '[[claims]]\nevent = "b"\nsource = "good"\nquote = "the road after the bridge"\n'
        + 'after = "a"\n',
        {},
        "a came after b (a@good-dhn6jp4); b came after a (b@good-ksevfue)",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("piece", "files", "words"), [row[1:] for row in EVIDENCE], ids=[row[0] for row in EVIDENCE]
)
def test_evidence_that_fails_is_told_by_check(
    piece: str, files: dict[str, bytes], words: str, tmp_path: Path
) -> None:
    """A ledger without errors whose evidence fails ends `check` with 1, and `table` with 0."""
    folder_with(tmp_path, SOUND + piece, **files)
    result = run(tmp_path, "check", "l.toml")
    assert is_clean(result)
    assert (result.exit_code, result.stderr) == (1, "")
    assert words in result.stdout
    shown = run(tmp_path, "table", "l.toml", "--findings")
    assert is_clean(shown)
    assert shown.exit_code == 0


@pytest.mark.parametrize(
    ("ledger", "claims"),
    [
        ("\ufeff" + SOUND, "1 claim from 1 source: 1 verified"),
        (SOUND.replace("\n", "\r\n"), "1 claim from 1 source: 1 verified"),
        ("\ufeff" + SOUND.replace("\n", "\r\n"), "1 claim from 1 source: 1 verified"),
        (SOUND.split("[events", maxsplit=1)[0], "0 claims from 1 source: 0 verified"),
        ("# nothing yet\n", "0 claims from 0 sources: 0 verified"),
    ],
    ids=["bom", "crlf", "both", "no claims", "comment only"],
)
def test_what_only_looks_broken_works(ledger: str, claims: str, tmp_path: Path) -> None:
    """A byte order mark, line ends of another system, and a ledger just begun are no errors."""
    folder_with(tmp_path, ledger)
    for command in ("check", "table"):
        result = run(tmp_path, command, "l.toml")
        assert is_clean(result)
        assert (result.exit_code, result.stderr) == (0, "")
        assert claims in result.stdout


def test_a_document_with_byte_order_mark_and_crlf_works(tmp_path: Path) -> None:
    """Words are found in a document of another system, across its line ends too."""
    folder_with(tmp_path, SOUND, **{"good.txt": b"\xef\xbb\xbfThe bridge\r\nwas opened.\r\n"})
    result = run(tmp_path, "check", "l.toml")
    assert result.exit_code == 0
    assert "normalised" in result.stdout


@pytest.mark.parametrize("ledger", ["", " \n\t\n", "\ufeff"], ids=["empty", "blank", "bom"])
def test_an_empty_ledger_says_how_to_begin(ledger: str, tmp_path: Path) -> None:
    """An empty file is an error that shows the first step."""
    folder_with(tmp_path, ledger)
    result = run(tmp_path, "check", "l.toml")
    assert is_clean(result)
    assert result.exit_code == 2
    assert messages(result.stderr) == [
        "l.toml: the ledger is empty; add a source: [sources.NAME] file = …"
    ]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("gone.toml", "gone.toml: there is no such file; `chronology new FOLDER` writes a ledger"),
        ("sub", "sub: it is a folder; `chronology new FOLDER` writes a ledger"),
        ("x" * 5000, "File name too long; check the file's permissions"),
        ("\x1b[2J", "⟨U+001B⟩[2J: there is no such file; `chronology new FOLDER` writes a ledger"),
    ],
    ids=["missing", "folder", "long name", "escape sequence"],
)
@pytest.mark.parametrize("command", ["check", "table", "explain"])
def test_a_ledger_that_cannot_be_opened(
    name: str, message: str, command: str, tmp_path: Path
) -> None:
    """Every command names the file, the reason and the remedy, with exit code 2."""
    (tmp_path / "sub").mkdir()
    result = run(tmp_path, command, name, *(["x"] if command == "explain" else []))
    assert is_clean(result)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr


def test_a_symbolic_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    """A document may not be reached over a link that leads out of the folder."""
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (inner / "x.txt").symlink_to(tmp_path / "secret.txt")
    folder_with(inner, SOUND + source("x.txt"))
    result = run(inner, "check", "l.toml")
    assert messages(result.stderr) == [
        (
            "l.toml:13 sources.x.file: the path leads out of the ledger's folder; "
            "copy the document into it"
        )
    ]
    assert USED in result.stdout


@pytest.mark.parametrize("name", ["x", "x.txt"])
def test_a_folder_is_no_document(name: str, tmp_path: Path) -> None:
    """A folder under a document's name is told as what it is."""
    (tmp_path / name).mkdir()
    folder_with(tmp_path, SOUND + source(name))
    result = run(tmp_path, "check", "l.toml")
    assert messages(result.stderr) == [
        "l.toml:13 sources.x.file: it is a folder; name a file in it"
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_is_no_document(tmp_path: Path) -> None:
    """A pipe, which would never end, is not opened."""
    os.mkfifo(tmp_path / "x.txt")
    folder_with(tmp_path, SOUND + source("x.txt"))
    result = run(tmp_path, "check", "l.toml")
    assert messages(result.stderr) == [
        "l.toml:13 sources.x.file: it is a pipe; save the document's text as a file"
    ]


def test_a_document_larger_than_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A document over the limit is not read; one of exactly that size is."""
    folder_with(tmp_path, SOUND + source("x.txt"), **{"x.txt": b"x" * 101})
    monkeypatch.setattr(documents, "LARGEST_DOCUMENT", 100)
    result = run(tmp_path, "check", "l.toml")
    assert messages(result.stderr) == [
        "l.toml:13 sources.x.file: it is larger than 64 MiB; split it into parts"
    ]
    monkeypatch.setattr(documents, "LARGEST_DOCUMENT", 101)
    assert run(tmp_path, "check", "l.toml").exit_code == 0


def test_a_ledger_larger_than_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A ledger over the limit is not read."""
    folder_with(tmp_path, SOUND)
    monkeypatch.setattr(import_module("chronology.ledger.files"), "LARGEST_LEDGER", len(SOUND) - 1)
    result = run(tmp_path, "check", "l.toml")
    assert result.exit_code == 2
    assert messages(result.stderr) == ["l.toml: it is larger than 64 MiB; split it into several"]


@pytest.mark.parametrize(
    "line",
    ['x = "' + "y" * 20_000_000 + '"', 'x = "' + '\\"' * 10_000_000, "[" * 20_000_000],
    ids=["text", "escapes", "brackets"],
)
def test_a_single_line_of_20_megabytes(line: str, tmp_path: Path) -> None:
    """A ledger that is one enormous line costs its length and no more, and says so."""
    folder_with(tmp_path, f"{line}\n{SOUND}")
    result = run(tmp_path, "check", "l.toml")
    assert is_clean(result)
    assert messages(result.stderr) == [
        f"l.toml:1: a line of {len(line)} characters; break it into lines of at most 100000"
    ]
    assert USED in result.stdout


def test_escape_sequences_in_names_reach_no_terminal(tmp_path: Path) -> None:
    """Titles, names and documents cannot steer a terminal from any command."""
    steer = "\\u001b]0;x\\u0007\\u202e\\u009b31m\\nforged"
    piece = (
        f'[chronology]\ntitle = "{steer}"\n'
        + event(f'name = "{steer}"')
        + CLAIM.replace('"fine"', '"x"').replace("quote =", f'speaker = "{steer}"\nquote =')
    )
    folder_with(tmp_path, SOUND + piece)
    for arguments in (["table", "l.toml", "--findings", "--notes"], ["explain", "l.toml", "x"]):
        result = run(tmp_path, *arguments)
        assert is_clean(result)
        assert result.exit_code == 0
        assert "⟨U+001B⟩]0;x⟨U+0007⟩⟨U+202E⟩⟨U+009B⟩31m" in result.stdout


@pytest.mark.parametrize(
    ("ledger", "command", "code", "words"),
    [
        (SOUND, "check", 0, ""),
        (SOUND + CLAIM.replace("bridge", "tunnel"), "check", 1, ""),
        (SOUND + source("gone.txt"), "check", 2, "l.toml:13 sources.x.file: there is no such file"),
        (SOUND + "[events.x\n", "table", 2, "l.toml:12: its brackets do not match"),
        (None, "check", 2, "l.toml: there is no such file"),
    ],
    ids=["sound", "evidence fails", "no document", "syntax", "no ledger"],
)
def test_exit_codes_of_the_installed_command(
    ledger: str | None, command: str, code: int, words: str, tmp_path: Path
) -> None:
    """Run as people run it, the command ends with the documented code; errors go to stderr."""
    folder_with(tmp_path, ledger or "")
    if ledger is None:
        (tmp_path / "l.toml").unlink()
    result = subprocess.run(
        [sys.executable, "-m", "chronology", command, "l.toml"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == code
    assert words in result.stderr
    assert bool(words) == bool(result.stderr)
    assert "Traceback" not in result.stdout + result.stderr
