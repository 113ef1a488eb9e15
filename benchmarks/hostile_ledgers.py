"""How much time and memory ledgers, reports, items and imports take that were made to take much.

    python benchmarks/hostile_ledgers.py [WORD …]

Each is written to a folder of its own and given to the command, in a process that is stopped after
a minute; printed are its kilobytes, the seconds of the processor, the MB that the process took at
the most, how it ended, and how many lines it said. With words only those are run whose names have
one of them; a name's first word is the kind. The goal: no traceback, at most 20 seconds for each
100 KB, and 500 MB. It runs on Linux, which tells what a process took.
`benchmarks/hostile_inputs.py` runs them together with documents.
"""

# ruff: noqa: E501 - cases, one a line

import json
import os
import runpy
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path

import attrs
from hostile_shapes import FILE_BYTES, SHAPES, filled, quoted
from in_a_process import Took, done, pace

_MOST_SECONDS, _MOST_MB = 20.0, 500.0
_HEAD = (
    '[chronology]\ntitle = "A"\n[sources.a]\ntitle = "A"\nfile = "a.txt"\npublished = 2023-06-01\n'
)
_TEXT = "The quay was opened on 4 May 2021. The plant was closed on 5 May 2022."
_QUOTE = "The quay was opened on 4 May 2021."
_EVENT = '[events.e{n}]\nname = "Event {n}"\n'
_CLAIM = '[[claims]]\nid = "c{c}"\nevent = "e{n}"\nsource = "a"\nquote = "{quote}"\nmodality = "reported"\n'

Files = dict[str, str | bytes]


@attrs.frozen(kw_only=True)
class Case:
    """What a command is given.

    Attributes:
        files: the files of its folder.
        args: what is run there.
    """

    files: Files
    args: tuple[str, ...] = ("check", "l.toml")


def ledger(body: str, text: str = _TEXT, *args: str) -> Case:
    """Return a ledger with a document."""
    given = args or ("check", "l.toml")
    return Case(files={"l.toml": _HEAD + body, "a.txt": text}, args=given)


def events(count: int, more: str = "") -> str:
    """Return events without claims."""
    return "".join((_EVENT + more).format(n=n, before=max(0, n - 1)) for n in range(count))


def claims(count: int, quote: str = _QUOTE, *, more: str = "", of_one: bool = True) -> str:
    """Return claims, of one event or each of its own."""
    own = events(1 if of_one else count)
    return own + "".join(
        (_CLAIM + more).format(n=0 if of_one else n, c=n, quote=quote.replace("{n}", str(n)))
        for n in range(count)
    )


def same_as(last: int, other: str, first: int = 1) -> str:
    """Return events, each the same as another one."""
    return "".join(
        f'{_EVENT.format(n=n)}same_as = {{ event = "{other.format(before=n - 1, behind=n + 1)}", '
        'reason = "r" }\n'
        for n in range(first, last + 1)
    )


def raw(text: str | bytes, *args: str) -> Case:
    """Return a ledger that is whatever it is."""
    return Case(files={"l.toml": text, "a.txt": _TEXT}, args=args or ("check", "l.toml"))


def items(text: str | bytes, name: str = "i.json", *more: str) -> Case:
    """Return items that are checked against a document."""
    return Case(files={name: text, "a.txt": _TEXT}, args=("check", "--items", name, *more))


def imported(text: str | bytes, name: str) -> Case:
    """Return a file that is imported into a new ledger."""
    return Case(files={name: text, "a.txt": _TEXT}, args=("import", name, "--into", "n.toml"))


def report(text: str | bytes, name: str = "r.json") -> Case:
    """Return a report that is verified."""
    return Case(files={name: text, "a.txt": _TEXT}, args=("verify", name, "--sources", "."))


def served(*calls: object) -> Case:
    """Return calls of a model, one a line, to the tools over a folder."""
    lines = "".join(f"{one if isinstance(one, str) else json.dumps(one)}\n" for one in calls)
    return Case(files={"stdin": lines, "a.txt": _TEXT}, args=("mcp", "."))


def _call(tool: str, **arguments: object) -> dict[str, object]:
    params = {"name": tool, "arguments": arguments}
    return {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params}


def _calendar(body: str) -> str:
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:a\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Quay\r\n"
        f"DTSTART:20210504T090000Z\r\n{body}END:VEVENT\r\nEND:VCALENDAR\r\n"
    )


def _repeated(rule: str) -> Callable[[], Case]:
    return lambda: imported(_calendar(f"RRULE:{rule}\r\n"), "c.ics")


def _timeline(event: object, count: int = 1) -> str:
    return json.dumps({"events": [event] * count})


_RULES = (
    "FREQ=DAILY", "FREQ=SECONDLY", "FREQ=SECONDLY;COUNT=999999999", "FREQ=YEARLY;INTERVAL=0",
    "FREQ=DAILY;UNTIL=99991231T000000Z", "FREQ=" * 20_000, "FREQ=DAILY;BYDAY=" + "MO," * 20_000,
    "FREQ=MINUTELY;BYSECOND=" + ",".join(map(str, range(60))),
)  # fmt: skip
_DIGITS = "9" * 50_000
_DEEP = 60_000
_PLAN = '[[claims]]\nevent = "e0"\nsource = "a"\nquote = "The quay is to open on {d} May {y}."\nmodality = "planned"\nstated = {y}-01-{d:02}\n'


def _plans(count: int) -> Case:
    dated = [(n % 28 + 1, 1000 + n // 28) for n in range(count)]
    text = "\n".join(f"The quay is to open on {d} May {y}." for d, y in dated)
    body = events(1) + "".join(_PLAN.format(d=d, y=y) for d, y in dated)
    return ledger(body, text)


CASES: dict[str, Callable[[], Case]] = {
    "ledger events without claims": lambda: ledger(events(10_000)),
    "ledger claims of one event": lambda: ledger(claims(2_000)),
    "ledger claims each of its event": lambda: ledger(claims(2_000, of_one=False)),
    "ledger same_as chain": lambda: ledger(events(1) + same_as(5_000, "e{before}")),
    "ledger same_as backwards": lambda: ledger(same_as(5_000, "e{behind}") + _EVENT.format(n=5_001)),
    "ledger same_as in a ring": lambda: ledger(same_as(5_000, "e{behind}") + same_as(5_001, "e1", 5_001)),
    "ledger same_as text chain": lambda: ledger(events(5_000, 'same_as = "e{before}"\n')),
    "ledger same_as all one": lambda: ledger(events(1) + same_as(5_000, "e0")),
    "ledger after chain": lambda: ledger(events(5_000, 'after = ["e{before}"]\n')),
    "ledger part_of chain": lambda: ledger(events(5_000, 'part_of = "e{before}"\n')),
    "ledger unknown keys": lambda: ledger(events(5_000, "unknown_{n} = 1\n")),
    "ledger unknown events": lambda: ledger(claims(3_000).replace('"e0"', '"nosuch"')),
    "ledger unknown sources": lambda: ledger(claims(3_000).replace('source = "a"', 'source = "b"')),
    "ledger many names, all misspelt": lambda: ledger(
        events(3_000) + "".join(_CLAIM.format(n=f"x{n}", c=n, quote=_QUOTE) for n in range(3_000))
    ),
    "ledger kinds misspelt": lambda: ledger(events(5_000, 'kind = "evnt"\n')),
    "ledger quotes that are missing": lambda: ledger(claims(1_000, "No such words are here {n}.")),
    "ledger a quote of a megabyte": lambda: ledger(claims(1, "word " * 200_000)),
    "ledger a quote of a megabyte that stands": lambda: ledger(
        claims(1, "word " * 200_000), "word " * 200_000
    ),
    "ledger a quote of signs": lambda: ledger(claims(1, "… " * 300_000)),
    "ledger a quote of brackets": lambda: ledger(claims(1, "[" * 500_000)),
    "ledger a quote of one letter": lambda: ledger(claims(1, "a" * 1_000_000), "a" * 1_000_000),
    "ledger elisions": lambda: ledger(
        claims(300, "The quay … of … the … word … opened"),
        "The quay " + "of the word " * 40_000 + "opened.",
    ),
    "ledger elisions in many sentences": lambda: ledger(
        claims(300, "The quay … opened"), "The quay of the town was opened. " * 10_000
    ),
    "ledger ellipses of many parts": lambda: ledger(
        claims(20, " … ".join(["word"] * 90)), "word " * 50_000
    ),
    "ledger one long sentence": lambda: ledger(claims(50, "word word 4 May 2021"),
        "word " * 50_000 + "word word 4 May 2021 " + "word " * 50_000),
    "ledger dates in one sentence": lambda: ledger(claims(50), "4 May 2021, " * 20_000 + _TEXT),
    "ledger equal paragraphs": lambda: ledger(claims(5), "The quay was open.\n\n" * 200_000 + _TEXT),
    "ledger plans": lambda: _plans(600),
    "ledger many sources": lambda: ledger("".join(
        f'[sources.s{n}]\ntitle = "S"\nfile = "a.txt"\n' for n in range(1_000))),
    "ledger many sources that are not there": lambda: ledger("".join(
        f'[sources.s{n}]\ntitle = "S"\nfile = "n{n}.txt"\n' for n in range(3_000))),
    "ledger a long title": lambda: ledger(f'[events.x]\nname = "{"a" * 1_000_000}"\n'),
    "ledger a long id": lambda: ledger(f'[events.{"x" * 1_000_000}]\ntitle = "X"\n'),
    "ledger a long date": lambda: ledger(claims(1, more=f'when = "{_DIGITS}"\n')),
    "ledger dates of braces": lambda: ledger(claims(1, more=f'when = "{"[" * 50_000}"\n')),
    "ledger a set of dates": lambda: ledger(
        claims(1, more='when = "[' + ",".join(f"{n:04}" for n in range(1, 9_999)) + ']"\n')),
    "ledger tags": lambda: ledger(
        f'[events.x]\nname = "X"\ntags = [{",".join(f"{chr(34)}t{n}{chr(34)}" for n in range(50_000))}]\n'),
    "ledger decisions": lambda: ledger(events(1) + "".join(
        '[[decisions]]\nfinding = "quote-missing"\nevent = "e0"\nreason = "x"\n' for n in range(3_000))),
    "ledger series": lambda: ledger(events(3_000, 'series = "s"\nordinal = {n}\n') + '[series.s]\nname = "S"\n'),
    "ledger places": lambda: ledger("".join(
        f'[places.p{n}]\nname = "P"\nwithin = "p{max(0, n - 1)}"\n' for n in range(3_000))),
    "ledger includes itself": lambda: raw('include = ["l.toml"]\n'),
    "ledger includes often": lambda: raw(f'include = [{",".join([chr(34) + "a.txt" + chr(34)] * 20_000)}]\n'),
    "toml arrays": lambda: raw("a = " + "[" * _DEEP),
    "toml arrays closed": lambda: raw("a = " + "[" * _DEEP + "]" * _DEEP),
    "toml tables": lambda: raw("a = " + "{a=" * _DEEP),
    "toml dotted": lambda: raw(".".join(["a"] * _DEEP) + " = 1\n"),
    "toml headings dotted": lambda: raw("[" + ".".join(["a"] * _DEEP) + "]\n"),
    "toml headings deeper": lambda: raw("".join(
        f"[{'.'.join(['a'] * n)}]\n" for n in range(1, 900))),
    "toml a number": lambda: raw(f"a = {_DIGITS}\n"),
    "toml a hexadecimal number": lambda: raw(f"a = 0x{'f' * 500_000}\n"),
    "toml a float": lambda: raw(f"a = 1e{_DIGITS}\n"),
    "toml open strings": lambda: raw('a = "\n' * 50_000),
    "toml an open long string": lambda: raw('a = """' + "x\n" * 300_000),
    "toml quotes": lambda: raw('"' * 500_000),
    "toml blanks": lambda: raw(" " * 1_000_000),
    "toml line ends": lambda: raw("\n" * 1_000_000),
    "toml returns": lambda: raw("\r" * 500_000),
    "toml comments": lambda: raw("#\n" * 300_000),
    "toml brackets": lambda: raw("[\n" * 100_000),
    "toml keys": lambda: raw("".join(f"k{n} = 1\n" for n in range(50_000))),
    "toml one key twice": lambda: raw("a = 1\n" * 50_000),
    "toml faults": lambda: raw(_HEAD + "= =\n" * 20_000),
    "toml faults in tables": lambda: raw(_HEAD + "[events.x]\n= 1\n" * 10_000),
    "toml nulls": lambda: raw("\0" * 500_000),
    "toml bytes": lambda: raw(b"\xff" * 500_000),
    "toml a mark of direction": lambda: raw("\u202e" * 200_000),
    "toml claims in one line": lambda: raw("claims = [" + "{}," * 20_000 + "]"),
    "toml dates": lambda: raw("a = [" + "2021-05-04," * 50_000 + "]"),
    "items list deep": lambda: items("[" * 500_000),
    "items objects deep": lambda: items('{"a":' * 100_000),
    "items many": lambda: items(json.dumps([{"quote": _QUOTE}] * 5_000)),
    "items many that are missing": lambda: items(json.dumps([{"quote": f"No {n}."} for n in range(2_000)])),
    "items empty objects": lambda: items("[" + "{}," * 20_000 + "{}]"),
    "items numbers": lambda: items(f'[{{"quote": {_DIGITS}}}]'),
    "items a float": lambda: items('[{"quote": 1e999999999}]'),
    "items NaN": lambda: items('[{"quote": NaN}]'),
    "items a long quote": lambda: items(json.dumps([{"quote": "word " * 200_000}])),
    "items keys": lambda: items(json.dumps([{f"k{n}": 1 for n in range(50_000)}])),
    "items a key twice": lambda: items("[{" + '"quote": "a",' * 50_000 + '"quote": "a"}]'),
    "items surrogates": lambda: items('[{"quote": "' + "\\ud800" * 100_000 + '"}]'),
    "items lines": lambda: items("{}\n" * 30_000, "i.jsonl"),
    "items lines of brackets": lambda: items("[\n" * 50_000, "i.jsonl"),
    "items lines deep": lambda: items("[" * 200_000 + "\n", "i.jsonl"),
    "items line ends": lambda: items("\n" * 1_000_000, "i.jsonl"),
    "items cells": lambda: items("quote," + "a," * 300_000 + "\n", "i.csv"),
    "items an open cell": lambda: items('quote\n"' + "a\n" * 300_000, "i.csv"),
    "items a wide row": lambda: items("quote\n" + "a," * 300_000, "i.csv"),
    "items rows": lambda: items("quote\n" + f"{_QUOTE}\n" * 5_000, "i.csv"),
    "items a long cell": lambda: items("quote\n" + "a" * 1_000_000, "i.csv"),
    "items tabs": lambda: items("\t" * 500_000, "i.tsv"),
    "items quotes": lambda: items('"' * 500_000, "i.csv"),
    "items whens": lambda: items(json.dumps([{"quote": _QUOTE, "when": "[" * 50_000}] * 5)),
    "items a map deep": lambda: Case(
        files={"i.json": "[]", "m.toml": "a = " + "[" * _DEEP, "a.txt": _TEXT},
        args=("check", "--items", "i.json", "--map", "m.toml")),
    "items a map of a number": lambda: Case(
        files={"i.json": "[]", "m.toml": f"quote = {_DIGITS}", "a.txt": _TEXT},
        args=("check", "--items", "i.json", "--map", "m.toml")),
    "items a map of bytes": lambda: Case(
        files={"i.json": "[]", "m.toml": b"\xff\0" * 1000, "a.txt": _TEXT},
        args=("check", "--items", "i.json", "--map", "m.toml")),
    **{f"calendar rule {n}": _repeated(rule) for n, rule in enumerate(_RULES)},
    "calendar exceptions": lambda: imported(_calendar("EXDATE:20210504T090000Z\r\n" * 20_000), "c.ics"),
    "calendar nested": lambda: imported("BEGIN:VCALENDAR\r\n" * 30_000, "c.ics"),
    "calendar events nested": lambda: imported("BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n" * 30_000, "c.ics"),
    "calendar folded": lambda: imported(_calendar("DESCRIPTION:a\r\n" + " a\r\n" * 100_000), "c.ics"),
    "calendar a long line": lambda: imported(_calendar(f"DESCRIPTION:{'a' * 1_000_000}\r\n"), "c.ics"),
    "calendar properties": lambda: imported(_calendar(f"DESCRIPTION{';A=b' * 100_000}:a\r\n"), "c.ics"),
    "calendar quotes": lambda: imported(_calendar(f"DESCRIPTION;A={chr(34) * 200_000}:a\r\n"), "c.ics"),
    "calendar semicolons": lambda: imported(_calendar(";" * 500_000 + "\r\n"), "c.ics"),
    "calendar colons": lambda: imported(":" * 500_000, "c.ics"),
    "calendar line ends": lambda: imported("\r\n" * 300_000, "c.ics"),
    "calendar many": lambda: imported(_calendar("").replace("END:VCALENDAR\r\n", "") + _calendar("")[45:] * 1_500, "c.ics"),
    "calendar zones": lambda: imported("BEGIN:VCALENDAR\r\n" + ("BEGIN:VTIMEZONE\r\nTZID:a\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0000\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n") * 500 + _calendar("")[17:], "c.ics"),
    "calendar a duration": lambda: imported(_calendar(f"DURATION:P{_DIGITS}D\r\n"), "c.ics"),
    "calendar a date of figures": lambda: imported(_calendar("").replace("20210504", _DIGITS), "c.ics"),
    "calendar nulls": lambda: imported(b"\0" * 500_000, "c.ics"),
    "timeline events": lambda: imported(_timeline({"start_date": {"year": "2021"}, "text": {"headline": "A"}}, 3_000), "t.json"),
    "timeline years": lambda: imported(_timeline({"start_date": {"year": _DIGITS}, "text": {"headline": "A"}}), "t.json"),
    "timeline number": lambda: imported('{"events":[{"start_date":{"year":' + _DIGITS + "}}]}", "t.json"),
    "timeline markup": lambda: imported(_timeline({"start_date": {"year": "2021"}, "text": {"text": "<" * 500_000}}), "t.json"),
    "timeline tags": lambda: imported(_timeline({"start_date": {"year": "2021"}, "text": {"text": "<p>" * 200_000}}), "t.json"),
    "timeline entities": lambda: imported(_timeline({"start_date": {"year": "2021"}, "text": {"text": "&lt;" * 200_000}}), "t.json"),
    "timeline deep": lambda: imported('{"events":' + "[" * 200_000, "t.json"),
    "timeline of lists": lambda: imported(_timeline([[]] * 1000, 50), "t.json"),
    "timeline of numbers": lambda: imported('{"events": [' + "1," * 50_000 + "1]}", "t.json"),
    "langextract many": lambda: imported(json.dumps({"text": _TEXT, "extractions": [{"extraction_text": _QUOTE, "extraction_class": "a"}] * 3_000}), "t.json"),
    "langextract long": lambda: imported(json.dumps({"text": "a " * 300_000, "extractions": [{"extraction_text": "a " * 100_000}]}), "t.json"),
    "langextract offsets": lambda: imported(json.dumps({"text": _TEXT, "extractions": [{"extraction_text": _QUOTE, "char_interval": {"start_pos": -(10**18), "end_pos": 10**18}}]}), "t.json"),
    "import rows": lambda: imported("quote,source\n" + f"{_QUOTE},a.txt\n" * 1_000, "t.csv"),
    "import wide": lambda: imported("quote,source," + "a," * 100_000 + "\n", "t.csv"),
    "report empty": lambda: report(""),
    "report deep": lambda: report("[" * 500_000),
    "report objects deep": lambda: report('{"a":' * 200_000),
    "report a number": lambda: report(f'{{"chronology_report": {_DIGITS}}}'),
    "report keys": lambda: report(json.dumps({f"k{n}": n for n in range(50_000)})),
    "report nulls": lambda: report(b"\0" * 500_000),
    "report bytes": lambda: report(b"\xff" * 500_000),
    "report page of tags": lambda: report("<" * 500_000, "r.html"),
    "report page of elements": lambda: report("<i>" * 200_000, "r.html"),
    "report page of scripts": lambda: report("<script>" * 100_000, "r.html"),
    "report page of payloads": lambda: report('<script type="application/json" id="chronology-report">{' * 10_000, "r.html"),
    "report markdown fences": lambda: report("```\n" * 200_000, "r.md"),
    "report markdown comments": lambda: report("<!--" * 200_000, "r.md"),
    "report markdown payloads": lambda: report("```json\n{\n" * 50_000, "r.md"),
    "report paper": lambda: report(b"PK\x03\x04" * 100_000, "r.docx"),
    "report workbook": lambda: report(b"PK\x05\x06" + b"\0" * 18, "r.xlsx"),
    "report portable": lambda: report("%PDF-1.4\n" + "1 0 obj\n" * 50_000, "r.pdf"),
    "report line ends": lambda: report("\n" * 1_000_000, "r.md"),
    "mcp deep": lambda: served("[" * 500_000),
    "mcp a long line": lambda: served("a" * 1_000_000),
    "mcp line ends": lambda: served("\n" * 200_000),
    "mcp no calls": lambda: served(*[{"jsonrpc": "2.0", "id": 1}] * 5_000),
    "mcp a number": lambda: served('{"jsonrpc":"2.0","id":' + _DIGITS + "}"),
    "mcp a long quote": lambda: served(_call("check_quote", document="a.txt", quote="word " * 100_000)),
}  # fmt: skip
"""Cases by what they are; the first word is their kind."""


def _of_shape(shape: str) -> Iterator[tuple[str, Callable[[], Case]]]:
    """Yield cases that hold a shape in each place."""
    text, said = filled(shape, FILE_BYTES), quoted(shape)
    short = f'{{"quote": {said}, "document": "a.txt", "when": {said}}}'
    yield "ledger", partial(raw, text)
    yield "ledger behind its head", partial(raw, f"{_HEAD}{text}")
    yield "ledger a name", partial(raw, f"{_HEAD}[events.e]\nname = {said}\nnote = {said}\n")
    yield "ledger an id", partial(raw, f"{_HEAD}[events.{said}]\nname = 'E'\n")
    yield "ledger a quote", partial(ledger, _one_claim(said, '"2021"'))
    yield "ledger a date", partial(ledger, _one_claim(f'"{_QUOTE}"', said))
    yield "ledger a text", partial(ledger, claims(1), f"{text}\n{_TEXT}")
    yield "ledger a text quoted", partial(ledger, _one_claim(said, '"2021"'), text)
    yield "items", partial(items, text)
    yield "items lines", partial(items, text, "i.jsonl")
    yield "items rows", partial(items, text, "i.csv")
    yield "items values", partial(items, f"[{short}]")
    yield "report", partial(report, text)
    yield "report page", partial(report, f"<html><body>{text}", "r.html")
    yield "report markdown", partial(report, f"# A\n\n{text}", "r.md")
    yield "calendar", partial(imported, text, "c.ics")
    yield "calendar words", partial(imported, _calendar(f"DESCRIPTION:{text}\r\n"), "c.ics")
    yield (
        "timeline",
        partial(imported, f'{{"events": [{{"text": {{"headline": {said}}}}}]}}', "t.json"),
    )
    yield "mcp", partial(served, text)
    yield "mcp arguments", partial(served, _call("check_quote", document="a.txt", quote=text))


def _one_claim(quote: str, when: str) -> str:
    return (
        f'{events(1)}[[claims]]\nevent = "e0"\nsource = "a"\nquote = {quote}\nwhen = {when}\n'
        'modality = "reported"\n'
    )


CASES |= {f"{place} of {one}": make for one in SHAPES for place, make in _of_shape(one)}


def measured(name: str) -> Took:
    """Run a case in a process of its own."""
    _warmed()
    return done(partial(_run, name))


@cache
def _warmed() -> None:
    """Have at hand what the command imports."""
    from chronology import building, cli, documents, importers, proof, report  # noqa: F401
    from chronology.documents import plain  # noqa: F401


def _run(name: str) -> None:
    """Give the command what it is given, in a folder of its own."""
    case = CASES[name]()
    with tempfile.TemporaryDirectory() as folder:
        size = 0
        for file, content in case.files.items():
            data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
            size += len(data)
            Path(folder, file).write_bytes(data)
        print(f"{size // 1024} KB")
        sys.stdout.flush()
        os.chdir(folder)
        given = Path(folder, "stdin")
        os.dup2(os.open(given if given.exists() else os.devnull, os.O_RDONLY), 0)
        sys.argv = ["chronology", *case.args]
        runpy.run_module("chronology", run_name="__main__")


def kilobytes(took: Took) -> int:
    """Return how much the case's files hold, as its first line says."""
    first = took.printed.partition(" ")[0]
    return int(first) if first.isdigit() else 0


def is_over(took: Took) -> bool:
    """Say whether a case took more than it may, or ended as nothing should."""
    slow = took.seconds > _MOST_SECONDS * max(1.0, kilobytes(took) / 100)
    return took.has_traceback or slow or took.code not in {0, 1, 2} or took.megabytes > _MOST_MB


def wanted(words: list[str]) -> Iterator[str]:
    """Yield the names of the cases that are asked for."""
    return (one for one in CASES if not words or any(word in one for word in words))


def main() -> None:
    """Print what each case took."""
    over = 0
    print(f"{'case':<40}{'KB':>6}{'s':>7}{'MB':>6}{'code':>6}{'lines':>7}  last line")
    for name in wanted(sys.argv[1:]):
        took = measured(name)
        over += is_over(took)
        print(
            f"{name:<40}{kilobytes(took):>6}{took.seconds:>7.1f}{took.megabytes:>6.0f}"
            f"{took.code:>6}{took.printed.count(chr(10)):>7}{'!' if is_over(took) else ' '} "
            f"{took.last_line[:80]}",
            flush=True,
        )
    print(f"{over} over; pace {pace():.1f} s")


if __name__ == "__main__":
    main()
