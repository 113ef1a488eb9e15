"""The ledger: reading every part, naming every fault and its place, and writing it back."""

import datetime as dt
import json
import os
import pickle
import tomllib
from collections.abc import Callable, Sequence
from copy import copy, deepcopy
from pathlib import Path
from typing import Any, ClassVar, TypeVar

import attrs
import jsonschema
import pytest
from conftest import ROOT
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import chronology
from chronology import edtf
from chronology.claims import Claim, Gap
from chronology.errors import InvalidKind, NotExpressible
from chronology.events import (
    CommissionMeeting,
    Event,
    KindDeclaration,
    Place,
    PlantLaunch,
    SameAs,
    State,
    Visit,
    real_names,
)
from chronology.expressions import BusinessCalendar, FiscalYear
from chronology.findings import CODES, Decision, Refusal
from chronology.ledger import Heading, Ledger, loads, read, sound
from chronology.ledger.ids import with_ids
from chronology.ledger.schema import FILE, schema, shipped
from chronology.ledger.schema import dumps as schema_dumps
from chronology.ledger.write import dumps, write
from chronology.sources import PlacedBy, Quote, Source
from chronology.timespan import TimeSpan
from chronology.vocabulary import FiscalNaming, GapOf, GapUnit, Modality, WeekDay

SEEDS = ROOT / "seeds" / "chronology.toml"
SMALL = """\
# The commission, as two papers have it

[chronology]
title = "Commission"   # short
zone = "Asia/Baku"

# Papers

[sources.a]
file = "a.txt"
published = 2022-04-26

# the second paper
[sources.b]
file = "b.txt"   # scanned

# Happenings

[events.meeting]
kind = "commission-meeting"
ordinal = 20     # as the minutes say
series = "az-ru"

[events.signing]
name = "Signing"

# What they say

[[claims]]   # the first
event = "meeting"
source = "a"
quote = "the 20th meeting"

[[claims]]
event = "signing"
source = "b"
quote = "they signed"
during = "meeting"

[[decisions]]
finding = "plan-unreported"
event = "signing"
reason = "elsewhere"

# end
"""


def problems(text: str) -> list[str]:
    """Return the first line of each problem of a ledger called `l.toml`."""
    return [str(problem).splitlines()[0] for problem in loads(text, "l.toml").problems]


# Reading -----------------------------------------------------------------------------------


def test_every_part_is_read() -> None:
    """Each table of the format becomes its model class, defaults filled in."""
    ledger = loads(SMALL)
    assert ledger.problems == ()
    assert ledger.heading == Heading(title="Commission", zone="Asia/Baku")
    assert ledger.sources == (
        Source(id="a", file="a.txt", published=TimeSpan.day(2022, 4, 26)),
        Source(id="b", file="b.txt"),
    )
    assert ledger.events == (
        CommissionMeeting(id="meeting", series="az-ru", ordinal=20),
        Event(id="signing", name="Signing"),
    )
    assert ledger.claims == (
        Claim(
            id="meeting@a-otjb764",
            event="meeting",
            source="a",
            quote=Quote(exact="the 20th meeting"),
        ),
        Claim(
            id="signing@b-zwcprgr",
            event="signing",
            source="b",
            quote=Quote(exact="they signed"),
            during=("meeting",),
        ),
    )
    assert [claim.line for claim in ledger.claims] == [29, 34]
    assert ledger.decisions == (
        Decision(finding="plan-unreported", event="signing", reason="elsewhere"),
    )


@pytest.mark.parametrize(
    ("written", "edtf_text"),
    [
        ("2023-06-17", "2023-06-17"),
        ('"2023-06-17"', "2023-06-17"),
        ("2023", "2023"),
        ("44", "0044"),
        ("-43", "-0043"),
        ('"2022-35"', "2022-35"),
        ("2023-06-17T10:30:00", "2023-06-17T10:30:00"),
        ("2023-06-17T10:30:00Z", "2023-06-17T14:30:00+04:00"),
        ('"2023-06-17T10:30:00+02:00"', "2023-06-17T12:30:00+04:00"),
        ('"[..2022-11-29]"', "[..2022-11-29]"),
        ('{ begin = 2023-06-17, end = "2023-06-18" }', "2023-06-17/2023-06-18"),
        ('{ begin = "1992" }', "1992/.."),
    ],
)
def test_dates_are_written_as_people_like(written: str, edtf_text: str) -> None:
    """A date is a TOML date, a year, EDTF text, or a begin and an end; a moment stays one."""
    ledger = loads(
        f'[chronology]\nzone = "Asia/Baku"\n[sources.a]\nfile = "a.txt"\npublished = {written}\n'
    )
    assert ledger.problems == ()
    assert ledger.sources[0].published == edtf.parse(edtf_text)


def test_without_a_zone_a_moment_stands_as_it_is_written() -> None:
    """Where the ledger names no zone, the clock and its offset stay, and nothing is converted."""
    for written in ("2023-06-17T10:30:00+04:00", '"2023-06-17T10:30:00+04:00"'):
        ledger = loads(f'[sources.a]\nfile = "a.txt"\npublished = {written}\n')
        published = ledger.sources[0].published
        assert published == edtf.parse("2023-06-17T10:30:00+04:00")
        assert published.offset == 4 * 3600
        assert str(published.earliest) == "2023-06-17T10:30:00"


def test_different_clocks_of_publications_need_a_zone() -> None:
    """Which day "today" was must not hang on the clock of a page; moments of events need none."""
    claims = "".join(
        f'[[claims]]\nevent = "signing"\nsource = "a"\nquote = "they signed"\nwhen = "{when}"\n'
        for when in ("2023-06-24T10:00:00+04:00", "2023-06-24T08:00:00Z")
    )
    without_a_zone = SMALL.replace('zone = "Asia/Baku"\n', "") + claims
    assert loads(without_a_zone).problems == ()
    pages = "".join(
        f'[sources.{name}]\nfile = "{name}.txt"\npublished = "{published}"\n'
        for name, published in (("p", "2023-06-24T10:00:00+04:00"), ("q", "2023-06-24T08:00:00Z"))
    )
    (problem,) = loads(without_a_zone + pages).problems
    assert problem.reason == "times of day bear different offsets, and the ledger names no zone"
    assert loads(SMALL + claims + pages).problems == ()


def test_a_moment_before_all_calendars_is_converted_too() -> None:
    """A moment of the year 1 that lies in the year 0 of the ledger's zone is no error."""
    ledger = loads(
        '[chronology]\nzone = "UTC"\n'
        '[sources.a]\nfile = "a.txt"\npublished = 0001-01-01T00:00:00+14:00\n'
    )
    assert ledger.problems == ()
    assert ledger.sources[0].published == edtf.parse("0000-12-31T10:00:00Z")


def test_a_date_in_two_parts_keeps_its_marks() -> None:
    """Begin and end may each be uncertain or approximate, as in one text."""
    ledger = loads('[sources.a]\nfile = "a.txt"\npublished = { begin = "1850~", end = "1860?" }\n')
    assert ledger.problems == ()
    assert ledger.sources[0].published == edtf.parse("1850~/1860?")


def test_a_quote_is_its_words_or_a_table() -> None:
    """A quote may name the words around it and where it stands."""
    quote = '{ exact = "met", prefix = "they", suffix = "twice", start = 7 }'
    ledger = loads(SMALL.replace('"they signed"', quote))
    assert ledger.problems == ()
    assert ledger.claims[1].quote == Quote(exact="met", prefix="they", suffix="twice", start=7)


def test_an_alias_stands_for_its_event() -> None:
    """Claims and decisions may name an event by an alias; its id is what counts."""
    text = SMALL.replace('name = "Signing"', 'name = "Signing"\naliases = "ink"')
    ledger = loads(text.replace('event = "signing"', 'event = "ink"'))
    assert ledger.problems == ()
    assert [claim.event for claim in ledger.claims] == ["meeting", "signing"]
    assert ledger.decisions[0].event == "signing"


def test_a_byte_order_mark_and_crlf_change_nothing() -> None:
    """A ledger saved by an editor of another system reads the same, with the same lines."""
    ledger = loads("\ufeff" + SMALL.replace("\n", "\r\n"), "l.toml")
    assert ledger.problems == ()
    assert ledger == loads(SMALL)
    assert [claim.line for claim in ledger.claims] == [29, 34]


def test_all_errors_of_a_file_are_reported_and_the_rest_is_used() -> None:
    """Errors of every sort and depth stand side by side, in the order of the file."""
    text = """\
[chronology]
zone = "Asia/Bacu"
[sources.a]
file = 5
publishd = "2022"
[sources.b]
file = "b.txt"
[sources.c
file = "c.txt"
[events.x]
kind = "vist"
place = 3
[events.y]
ordinal = 3
[events.z]
[[claims]]
event = "zz"
source = "bb"
quote = "q"
modality = "plannd"
note = 3
[[claims]]
event = "z"
source = "b"
quote = "the words"
"""
    assert problems(text) == [
        "l.toml:2 chronology.zone: “Asia/Bacu” is no time zone; did you mean “Asia/Baku”?",
        (
            "l.toml:4 sources.a.file: a whole number stands where a text belongs; "
            'write a text in quotes: "…"'
        ),
        "l.toml:5 sources.a.publishd: a source has no key `publishd`; did you mean “published”?",
        "l.toml:8: its brackets do not match; write [sources.c]",
        (
            "l.toml:11 events.x.kind: there is no kind of event “vist”; did you mean “visit”? "
            "Or add [kinds.vist]"
        ),
        (
            "l.toml:12 events.x.place: a whole number stands where a text belongs; "
            'write a text in quotes: "…"'
        ),
        (
            "l.toml:14 events.y.ordinal: an event has no key `ordinal`; "
            "known are kind, name, place, participants, aliases, lasts, same_as, tags, note"
        ),
        (
            'l.toml:17 claims[0].event "zz": no event “zz” is in this ledger; '
            "did you mean “z”? Or add [events.zz]"
        ),
        (
            'l.toml:18 claims[0].source "zz": no source “bb” is in this ledger; '
            "did you mean “b”? Or add [sources.bb]"
        ),
        'l.toml:20 claims[0].modality "zz": “plannd” is no modality; did you mean “planned”?',
        (
            'l.toml:21 claims[0].note "zz": a whole number stands where a text belongs; '
            'write a text in quotes: "…"'
        ),
    ]
    ledger = loads(text)
    assert [source.id for source in ledger.sources] == ["b"]
    assert [claim.id for claim in ledger.claims] == ["z@b-o5ksqg3"]
    assert ledger.unused == 6


def test_what_leans_on_a_faulty_entry_says_so() -> None:
    """An entry that names a faulty one is not used either, down the whole chain."""
    text = """\
[sources.a]
file = "a.txt"
[places.p]
within = "q"
[places.q]
nam = "Q"
[events.x]
same_as = { event = "y", reason = "r" }
[events.y]
same_as = { event = "z", reason = "r" }
[events.z]
place = "p"
[[claims]]
event = "x"
source = "a"
quote = "w"
"""
    assert [line.split(": ", 1)[1].split(";")[0] for line in problems(text)] == [
        "its place “q” has an error of its own",
        "a place has no key `nam`",
        "its event “y” has an error of its own",
        "its event “z” has an error of its own",
        "its place “p” has an error of its own",
        "its event “x” has an error of its own",
    ]


# Places of errors --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "path", "line", "marked"),
    [
        ('[events.a]\nname = "x"\nplace = 5\n', "events.a.place", 3, "5"),
        ('[events."a b"]\nplace = 5\n', 'events."a b".place', 2, "5"),
        ("[events]\na.place = 5\n", "events.a.place", 2, "5"),
        ("[events]\n'a'.\"place\" = 5\n", "events.a.place", 2, "5"),
        ("events.a.place = 5\n", "events.a.place", 1, "5"),
        ('[events]\na = { name = "n", place = 5 }\n', "events.a.place", 2, None),
        ('[events.a]\nsame_as = { event = "zz", reason = "r" }\n', "events.a.same_as", 2, "zz"),
        ('[events.a]\nnote = """\none\n[two]\n"""\nplace = 5\n', "events.a.place", 6, "5"),
        ("[events.a]\nnote = '''\n[[x]]\n'''\nplace = 5\n", "events.a.place", 5, "5"),
        ('[events.a]\nparticipants = [\n"[x]", # ]\n]\nplace = 5\n', "events.a.place", 5, "5"),
        ('[events.a]\nnote = "# no \\" comment ["\nplace = 5\n', "events.a.place", 3, "5"),
        ("[events.a]\nkid = 1\n", "events.a.kid", 2, "kid"),
        ("[evnts.a]\nx = 1\n", "evnts", 1, "evnts"),
        ("\ufeff[events.a]\r\nplace = 5\r\n", "events.a.place", 2, "5"),
        ("[sources.a.placed_by]\nquote = 'q'\nreasn = 'r'\n", "sources.a.placed_by.reasn", 3, None),
        ("[[decisions]]\nfinding = 'plan-unreported'\nevent = 'e'\nreason = 'r'\n" * 2
         + "[events.e]\n[[decisions]]\nfinding='late'\nevent='f'\nreason='r'\n",
         "decisions[2].event", 12, "f"),
    ],
)  # fmt: skip
def test_an_error_names_its_line_and_marks_the_words(
    text: str, path: str, line: int, marked: str | None
) -> None:
    """However a key is written, the error stands on its line, under what is wrong."""
    problem = next(p for p in loads(text, "l.toml").problems if p.key_path == path)
    assert problem.line == line
    assert problem.marker is not None
    start, end = problem.marker
    assert problem.excerpt == text.lstrip("\ufeff").split("\n")[line - 1].rstrip("\r")
    assert marked is None or problem.excerpt[start:end] == marked


def test_interleaved_tables_keep_their_positions() -> None:
    """Claims are counted through the file, whatever stands between them."""
    claim = '[[claims]]\nevent = "e{0}"\nsource = "s"\nquote = "w"\n[events.e{0}]\n'
    text = '[sources.s]\nfile = "s.txt"\n' + "".join(claim.format(n) for n in range(4))
    broken = text.replace('event = "e2"', "event = 7")
    (problem,) = loads(broken, "l.toml").problems
    assert (problem.line, problem.key_path) == (14, "claims[2].event")
    assert [c.line for c in loads(text).claims] == [3, 8, 13, 18]


def test_the_message_of_an_error_in_full() -> None:
    """A problem reads as one line with place, fault and remedy, then the line and a marker."""
    (problem,) = loads(SMALL.replace('source = "b"', 'source = "bb"'), "press.toml").problems
    assert str(problem) == (
        'press.toml:36 claims[1].source "signing": no source “bb” is in this ledger; '
        "did you mean “b”? Or add [sources.bb]\n"
        '    source = "bb"\n'
        "              ^^"
    )


def test_a_long_line_is_cut_around_the_fault() -> None:
    """Of a long line only the part around the fault is shown."""
    text = f'[events.a]\nsame_as = {{ reason = "{"r" * 5000}", event = "nobody" }}\n'
    (problem,) = loads(text).problems
    assert problem.marker is not None
    assert problem.excerpt[slice(*problem.marker)] == "nobody"
    assert len(problem.excerpt) < 200


def test_tables_cut_through_by_an_error_are_joined_again() -> None:
    """A text of several lines that looks like a table is not broken by an error elsewhere."""
    note = '[events.a]\nnote = """\n[applause]\n"""\n'
    ledger = loads(f"{note}[events.b]\nname = oops\n", "l.toml")
    assert [problem.line for problem in ledger.problems] == [6]
    assert [event.note for event in ledger.events] == ["[applause]\n"]


def test_a_repeated_table_names_the_first() -> None:
    """Of two tables with one name the first is kept, and the error says where it stands."""
    ledger = loads('[events.a]\nname = "1"\n[events.b]\n[events.a]\nname = "2"\n', "l.toml")
    assert [str(p).splitlines()[0] for p in ledger.problems] == [
        "l.toml:4: the same name stands on line 1 already; rename this one; the first was kept"
    ]
    assert [event.name for event in ledger.events] == ["1", ""]


# Events described by claims ----------------------------------------------------------------

DESCRIBED = """\
[sources.s]
file = "s.txt"
[[claims]]
event = { kind = "commission-meeting", series = "x", ordinal = 3 }
source = "s"
quote = "first"
[[claims]]
event = { kind = "commission-meeting", series = "x", ordinal = 3, name = "Third" }
source = "s"
quote = "second"
[[claims]]
event = { kind = "commission-meeting", series = "x" }
source = "s"
quote = "third"
[[claims]]
event = { kind = "visit", name = "Baku" }
source = "s"
quote = "fourth"
[[claims]]
event = { kind = "visit", name = "Baku" }
source = "s"
quote = "fifth"
"""


def test_described_events_merge_by_equal_complete_keys_only() -> None:
    """An equal, complete key makes one event; without one each description is its own."""
    ledger = loads(DESCRIBED)
    assert ledger.problems == ()
    assert [(claim.quote.exact, claim.event) for claim in ledger.claims] == [
        ("first", "commission-meeting-x-3"),
        ("second", "commission-meeting-x-3"),
        ("third", "commission-4myyik3"),
        ("fourth", "visit-baku-zfoq5fm"),
        ("fifth", "visit-baku-qyhpj6r"),
    ]
    third = next(event for event in ledger.events if event.id == "commission-meeting-x-3")
    assert third.name == "Third"


def test_a_description_fits_the_event_with_its_key() -> None:
    """A description with the key of a named event means that event."""
    named = '[events.m3]\nkind = "commission-meeting"\nseries = "x"\nordinal = 3\n'
    ledger = loads(DESCRIBED + named)
    assert [claim.event for claim in ledger.claims][:3] == ["m3", "m3", "commission-4myyik3"]
    assert ledger.event_of["m3"].name == "Third"


@pytest.mark.parametrize(
    ("addition", "path", "reason"),
    [
        (
            '[events.m3]\nkind = "commission-meeting"\nseries = "x"\nordinal = 3\nname = "3rd"\n',
            "claims[1].event.name",
            "m3 is this very event, but its name is “3rd”",
        ),
        (
            (
                '[events.a]\nkind = "commission-meeting"\nseries = "x"\nordinal = 3\n'
                '[events.b]\nkind = "commission-meeting"\nseries = "x"\nordinal = 3\n'
            ),
            "claims[0].event",
            "several events have this key: a and b",
        ),
        ("[series.y]\n", "claims[0].event.series", "no series “x” is in this ledger"),
    ],
    ids=["says otherwise", "fits two", "unknown series"],
)
def test_a_description_that_does_not_fit_is_reported(addition: str, path: str, reason: str) -> None:
    """A description is held against the ledger as any event is."""
    found = {p.key_path: p.reason for p in loads(DESCRIBED + addition).problems}
    assert found[path] == reason


def test_each_fault_of_a_description_is_reported_once() -> None:
    """A faulty description gives its own faults, and those of its claim, and no others."""
    text = '[[claims]]\nevent = { kind = "visit", nme = "x", place = 3 }\nsource = "s"\n'
    found = [(p.key_path, p.reason) for p in loads(text).problems]
    assert found == [
        ("claims[0]", "a claim needs the key `quote`"),
        ("claims[0].event.nme", "a visit has no key `nme`"),
        ("claims[0].event.place", "a whole number stands where a text belongs"),
        ("claims[0].source", "no source “s” is in this ledger"),
    ]


@given(order=st.permutations(DESCRIBED.split("[[claims]]\n")[1:]))
def test_ids_do_not_depend_on_the_order_of_claims(order: list[str]) -> None:
    """Shuffled claims get the same ids and the same events."""
    head = DESCRIBED.split("[[claims]]\n", maxsplit=1)[0]
    shuffled = loads("[[claims]]\n".join([head, *order]))
    plain = loads(DESCRIBED)
    assert {c.quote.exact: c.id for c in shuffled.claims} == {
        c.quote.exact: c.id for c in plain.claims
    }
    assert shuffled.event_of == plain.event_of


# Kinds -------------------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class Hearing(Event):
    """A court hearing."""

    kind: ClassVar[str] = "hearing"
    key: ClassVar[tuple[str, ...]] = ("court", "number")

    court: str = ""
    number: int | None = None


HEARING = """\
[sources.s]
file = "s.txt"
[events.h]
kind = "hearing"
court = "Baku"
number = 7
[[claims]]
event = { kind = "hearing", court = "Baku", number = 7 }
source = "s"
quote = "w"
"""


def test_a_python_class_is_a_kind(tmp_path: Path) -> None:
    """One attrs class adds a kind, with its key, and is written back."""
    path = tmp_path / "l.toml"
    path.write_text(HEARING, encoding="utf-8")
    (tmp_path / "s.txt").write_text("w", encoding="utf-8")
    ledger = chronology.load(path, kinds=[Hearing])
    assert ledger.problems == ()
    assert ledger.events == (Hearing(id="h", court="Baku", number=7),)
    assert ledger.claims[0].event == "h"
    write(attrs.evolve(ledger, events=(attrs.evolve(ledger.events[0], note="n"),)), path)
    assert read(path, kinds=[Hearing]).events == (
        Hearing(id="h", court="Baku", number=7, note="n"),
    )


def test_a_declared_kind_is_the_same_kind() -> None:
    """A kind declared as a table of fields reads, checks and merges as the class does."""
    kind = '[kinds.hearing]\nfields = { court = "text", number = "integer" }\n'
    ledger = loads(f'{kind}key = ["court", "number"]\n{HEARING}')
    assert ledger.problems == ()
    (event,) = ledger.events
    assert (event.kind, event.identity) == ("hearing", ("hearing", "Baku", 7))
    assert ledger.claims[0].event == "h"


def test_a_declared_kind_extends_a_built_in_one() -> None:
    """A declaration under a built-in name adds fields to that kind."""
    ledger = loads(
        '[kinds.visit]\nfields = { host = "text", day = "date", guests = "texts", cost = "number" }'
        '\n[events.v]\nkind = "visit"\nhost = "H"\nday = 2023-06-17\nguests = "G"\ncost = 2\n'
    )
    assert ledger.problems == ()
    (visit,) = ledger.events
    assert isinstance(visit, Visit)
    assert visit.has_extent
    fields = attrs.asdict(visit, recurse=False)
    assert fields["day"] == TimeSpan.day(2023, 6, 17)
    assert (fields["host"], fields["guests"], fields["cost"]) == ("H", ("G",), 2.0)


class Plain(Event):
    """Not decorated."""


@attrs.frozen(kw_only=True)
class Nameless(Event):
    """Decorated, but without a kind of its own."""


@attrs.frozen(kw_only=True)
class LooseKey(Event):
    """Its key names no field."""

    kind: ClassVar[str] = "loose"
    key: ClassVar[tuple[str, ...]] = ("court",)


@pytest.mark.parametrize(
    ("cls", "words"),
    [
        (str, "it does not derive from chronology.Event"),
        (Plain, "it lacks the decorator"),
        (Nameless, "it lacks a class variable"),
        (LooseKey, "its key names no field “court”"),
    ],
)
def test_a_class_that_is_no_kind_is_refused(cls: type[Any], words: str) -> None:
    """What cannot serve as a kind raises, with the class's name and the reason."""
    with pytest.raises(InvalidKind, match=words) as raised:
        loads("", kinds=[cls])
    assert raised.value.name == cls.__name__


# Writing -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        SMALL,
        SEEDS.read_text(encoding="utf-8"),
        DESCRIBED,
        "\ufeff" + SMALL.replace("\n", "\r\n"),
        SMALL.rstrip("\n"),
        SMALL + "[events.x\nname = 1\n",
        "# nothing yet\n",
    ],
    ids=["small", "seeds", "described", "bom and crlf", "no last line end", "broken", "comment"],
)
def test_an_unchanged_ledger_is_written_as_it_stood(text: str) -> None:
    """Reading and writing gives the very same text."""
    assert dumps(loads(text)) == text


def test_bytes_that_are_no_text_survive_writing(tmp_path: Path) -> None:
    """A file with bytes that are not UTF-8 keeps them, while the rest is changed."""
    path = tmp_path / "l.toml"
    path.write_bytes(SMALL.encode() + b'\n[events.x]\nname = "caf\xe9"\n')
    ledger = read(path)
    write(attrs.evolve(ledger, heading=Heading(title="New")), path)
    assert b'caf\xe9"' in path.read_bytes()
    assert read(path).heading == Heading(title="New")


def changed(change: Callable[[Ledger], dict[str, Any]], text: str = SMALL) -> str:
    """Return the difference, line by line, that a change of a ledger makes to its text."""
    ledger = loads(text)
    after = attrs.evolve(ledger, **change(ledger))
    written = dumps(after)
    assert loads(written) == attrs.evolve(after, claims=tuple(with_ids(after.claims)))
    old, new = text.splitlines(), written.splitlines()
    gone = [f"-{line}" for line in old if line not in new]
    return "\n".join([*gone, *(f"+{line}" for line in new if line and line not in old)])


def replaced(entries: Sequence[Any], position: int, **fields: object) -> tuple[Any, ...]:
    """Return the entries with one of them changed."""
    return tuple(
        attrs.evolve(entry, **fields) if n == position else entry for n, entry in enumerate(entries)
    )


WAYS = """\
[sources.s]
file = "s.txt"
published = 2022-04-26
retrieved = "2022-04-27"
placed_by = { quote = { exact = "q" }, reason = "r" }
[events.e]
aliases = "f"
participants = ["p"]
[events.g]
[[claims]]
event = "e"
source = "s"
quote = { exact = "w" }
when = 2022
after = ["g"]
[[claims]]
event = "g"
source = "s"
quote = "x"
when = { begin = "[..2022-11-29]", end = "[2022-11-29..]" }
"""


def test_ways_of_writing_survive_a_change_beside_them() -> None:
    """A value that says the same stays as it was written when another key changes."""
    added = {"note": "n"}
    difference = changed(
        lambda ledger: {
            "sources": replaced(ledger.sources, 0, **added),
            "events": replaced(ledger.events, 0, **added),
            "claims": replaced(replaced(ledger.claims, 0, **added), 1, **added),
        },
        WAYS,
    )
    assert difference == "\n".join(['+note = "n"'] * 4)


@pytest.mark.parametrize(
    ("change", "difference"),
    [
        (
            lambda _: {"heading": Heading(title="Other", zone="Asia/Baku")},
            '-title = "Commission"   # short\n+title = "Other"   # short',
        ),
        (
            lambda ledger: {"events": replaced(ledger.events, 0, ordinal=21)},
            "-ordinal = 20     # as the minutes say\n+ordinal = 21     # as the minutes say",
        ),
        (
            lambda ledger: {"sources": replaced(ledger.sources, 1, title="B")},
            '+title = "B"',
        ),
        (
            lambda ledger: {"claims": replaced(ledger.claims, 0, note="n")},
            '+note = "n"',
        ),
        (
            lambda ledger: {"claims": replaced(ledger.claims, 1, during=())},
            '-during = "meeting"',
        ),
        (
            lambda ledger: {"decisions": replaced(ledger.decisions, 0, reason="no")},
            '-reason = "elsewhere"\n+reason = "no"',
        ),
    ],
    ids=["heading", "event", "source", "claim", "key removed", "decision"],
)
def test_a_changed_entry_changes_its_lines_only(
    change: Callable[[Ledger], dict[str, Any]], difference: str
) -> None:
    """Only the key that changed is written anew; comments stay."""
    assert changed(change) == difference


def test_entries_go_in_and_out_in_the_middle() -> None:
    """A new entry stands where the ledger has it; headings of sections stay behind."""
    ledger = loads(SMALL)
    first, second = ledger.claims
    after = attrs.evolve(
        ledger,
        sources=(Source(id="n", file="n.txt"), ledger.sources[1]),
        events=(ledger.events[0], Visit(id="v", name="V"), ledger.events[1]),
        claims=(
            attrs.evolve(first, source="n"),
            Claim(event="v", source="b", quote=Quote(exact="came", prefix="they")),
            second,
        ),
        decisions=(),
    )
    assert (
        dumps(after)
        == """\
# The commission, as two papers have it

[chronology]
title = "Commission"   # short
zone = "Asia/Baku"

# Papers

[sources.n]
file = "n.txt"

# the second paper
[sources.b]
file = "b.txt"   # scanned

# Happenings

[events.meeting]
kind = "commission-meeting"
ordinal = 20     # as the minutes say
series = "az-ru"

[events.v]
kind = "visit"
name = "V"

[events.signing]
name = "Signing"

# What they say

[[claims]]   # the first
event = "meeting"
source = "n"
quote = "the 20th meeting"
id = "meeting@a-otjb764"

[[claims]]
event = "v"
source = "b"
quote = {exact = "came", prefix = "they"}

[[claims]]
event = "signing"
source = "b"
quote = "they signed"
during = "meeting"

# end
"""
    )


def test_line_ends_of_another_system_are_kept_by_a_change() -> None:
    """A file with CRLF and a byte order mark keeps both."""
    text = "\ufeff" + SMALL.replace("\n", "\r\n")
    ledger = loads(text)
    written = dumps(attrs.evolve(ledger, events=(*ledger.events, State(id="s"))))
    assert written.startswith("\ufeff# The")
    assert '\r\n[events.s]\r\nkind = "state"\r\n' in written
    assert "\n" not in written.replace("\r\n", "")


def test_what_could_not_be_read_stays_in_the_text() -> None:
    """Broken tables and faulty entries outlive a change around them."""
    broken = '[events.x\nname = """never closed\n'
    faulty = '[[claims]]\nevent = "nobody"\nsource = "a"\nquote = "w"\n'
    ledger = loads(f"{faulty}{SMALL}{broken}")
    written = dumps(attrs.evolve(ledger, sources=(*ledger.sources, Source(id="c", file="c.txt"))))
    assert broken in written
    assert faulty in written
    assert [source.id for source in loads(written).sources] == ["a", "b", "c"]


def test_a_described_event_moves_out_once_it_changes() -> None:
    """A change of a described event, or of its claim, gives it a table of its own."""
    difference = changed(
        lambda ledger: {
            "events": tuple(
                attrs.evolve(event, note="n") if event.id == "visit-baku-qyhpj6r" else event
                for event in ledger.events
            )
        },
        DESCRIBED,
    )
    assert (
        '+[events.visit-baku-qyhpj6r]\n+kind = "visit"\n+name = "Baku"\n+note = "n"' in difference
    )
    assert '+event = "visit-baku-qyhpj6r"' in difference


INLINE = """\
places = { p = { name = "P" }, q = { within = "p" } }
claims = [
    # said first
    { event = "e", source = "s", quote = "one" },
    { event = "nobody", source = "s", quote = "two" },
    { event = "f", source = "s", quote = "three" },
]

[sources]
s.file = "s.txt"   # the one

[events]
e = { kind = "visit", place = "q" }   # the first
f = {}
"""


def test_entries_without_headers_are_changed_where_they_stand() -> None:
    """Dotted keys, inline tables and arrays of them can be written and changed, too."""
    ledger = loads(INLINE)
    assert [problem.key_path for problem in ledger.problems] == ["claims[1].event"]
    assert changed(lambda ledger: {"events": replaced(ledger.events, 0, note="n")}, INLINE) == (
        '-e = { kind = "visit", place = "q" }   # the first\n'
        '+e = {kind = "visit", place = "q", note = "n"}   # the first'
    )
    assert 's.title = "S"' in changed(
        lambda ledger: {"sources": replaced(ledger.sources, 0, title="S")}, INLINE
    )
    assert '"nobody"' in dumps(attrs.evolve(ledger, claims=ledger.claims[:1]))
    changed(lambda ledger: {"claims": replaced(ledger.claims, 1, note="n")}, INLINE)
    changed(lambda ledger: {"places": (*ledger.places, Place(id="r"))}, INLINE)
    changed(lambda ledger: {"events": (*ledger.events, Event(id="g"))}, INLINE)


def test_an_id_is_written_where_reading_would_make_another() -> None:
    """Ids that look made, but are not those that would be made, survive."""
    claims = tuple(
        Claim(id=name, event="e", source="s", quote=Quote(exact=words))
        for name, words in (
            ("e@s-aaaaaaa", "a"),
            ("e@s-a23kvek", "b"),
            ("mine", "c"),
            ("e@s-xl2l6nj", "d"),
        )
    )
    ledger = Ledger(sources=(Source(id="s", file="s.txt"),), events=(Event(id="e"),), claims=claims)
    assert loads(dumps(ledger)) == ledger


def test_a_date_that_no_ledger_can_hold_is_refused() -> None:
    """Writing never rounds a date: hours by a clock that none writes raise."""
    hours = TimeSpan.within(0, 7200, timed=True, offset=90)
    with pytest.raises(NotExpressible):
        dumps(Ledger(sources=(Source(id="s", file="s.txt", published=hours),)))


# Random ledgers ----------------------------------------------------------------------------

_Value = TypeVar("_Value")
TEXTS = st.one_of(
    st.sampled_from(
        ["", "a", '"', "'", '"""', "'''", "\\", "\n", "\r\n", "\t", "#", "[x]", "[[claims]]",
         "\x00\x1b[31m\x7f", "\x85\u2028", "\u202e", "é", "🚀", " a ", "=", "2023-06-17", "true"]
    ),
    st.text(max_size=12),
)  # fmt: skip
NAMES = st.one_of(
    st.sampled_from(["a", "b", "c-d", "e.f", "g h", "ü", '"', "x\ty", "]"]), TEXTS
).filter(lambda name: name.strip() and "\0" not in name and name.splitlines() == [name])
SPANS = st.sampled_from(
    [
        edtf.parse(text)
        for text in (
            "2023-06-17", "2023-06", "2022-35", "2022-40", "2022-21", "2023", "-0043", "Y17000",
            "2023~", "2023-06?", "201X", "XXXX", "[..2022-11-29]", "[2022-11-29..]", "1992/..",
            "../1992", "2023-06-17/2023-06-18", "2022~/2023", "[2021,2023]",
            "2023-06-17T10:30:00", "2023-06-17/", "/2023-06-17",
        )
    ]
    + [
        TimeSpan.within(None, 1_782_216_059, timed=True),
        TimeSpan.within(1_782_216_000, 1_782_219_600, timed=True),
        TimeSpan.from_to(edtf.parse("[..2022-11-29]"), edtf.parse("[2022-11-29..]")),
        TimeSpan.from_to(edtf.parse("2023-06-17T10:30:00"), edtf.parse("2023-06-18")),
        TimeSpan.since(edtf.parse("2023-06-17T10:30:00")),
        TimeSpan.from_to(edtf.parse("2022-35"), edtf.parse("[2023-01-02..2023-02-05]")),
    ]
)  # fmt: skip
QUOTES = st.builds(
    Quote,
    exact=TEXTS.filter(lambda text: text.strip(" \t\r\n.…[]") != ""),
    prefix=TEXTS,
    suffix=TEXTS,
    start=st.none() | st.integers(0, 10**12),
)
KIND = KindDeclaration(
    id="court-case",
    lasts=True,
    fields={
        "court": "text",
        "parties": "texts",
        "number": "integer",
        "cost": "number",
        "open": "boolean",
        "filed": "date",
    },
    key=("court", "number"),
    related=("visit",),
)
CASE: type[Any] = KIND.make()


def maybe(values: st.SearchStrategy[_Value]) -> st.SearchStrategy[_Value | None]:
    """Return the values, or nothing."""
    return st.none() | values


@st.composite
def events_of(draw: st.DrawFn, name: str, earlier: Sequence[str], places: Sequence[str]) -> Event:
    """Draw one event of any kind."""
    common: dict[str, Any] = {
        "id": name,
        "name": draw(TEXTS),
        "place": draw(st.sampled_from(["", *places])),
        "participants": tuple(draw(st.lists(TEXTS, max_size=2))),
        "lasts": draw(maybe(st.booleans())),
        "tags": tuple(draw(st.lists(TEXTS, max_size=2))),
        "note": draw(TEXTS),
    }
    if earlier:
        same = st.builds(SameAs, event=st.sampled_from(earlier), reason=TEXTS.filter(str.strip))
        common["same_as"] = draw(maybe(same))
    match draw(st.integers(0, 5)):
        case 0:
            return Visit(**common)
        case 1:
            ordinal = draw(maybe(st.integers(1, 10**20)))
            return CommissionMeeting(**common, series=draw(TEXTS), ordinal=ordinal)
        case 2:
            return PlantLaunch(**common, plant=draw(TEXTS), stage=draw(TEXTS), milestone="m")
        case 3:
            return State(**common)
        case 4:
            case: Event = CASE(
                **common,
                court=draw(TEXTS),
                parties=tuple(draw(st.lists(TEXTS, max_size=2))),
                number=draw(maybe(st.integers())),
                cost=draw(maybe(st.floats(allow_nan=False))),
                open=draw(maybe(st.booleans())),
                filed=draw(maybe(SPANS)),
            )
            return case
    return Event(**common)


@st.composite
def claims_of(draw: st.DrawFn, events: Sequence[Event], sources: Sequence[str]) -> Claim:
    """Draw one claim about any event; what it refers to is another event, said at an earlier."""
    real = real_names(events)
    place = {event.id: number for number, event in enumerate(events)}
    about = draw(st.sampled_from(events)).id
    others = [event.id for event in events if real[event.id] != real[about]]
    earlier = [name for name in others if place[real[name]] < place[real[about]]]
    several = st.lists(st.sampled_from(others), max_size=2) if others else st.just([])
    names = ("before", "after", "during", "same_day")
    relations: dict[str, Any] = {name: tuple(draw(several)) for name in names}
    speaker = draw(TEXTS)
    modality = draw(st.sampled_from(Modality))
    is_plan = modality is Modality.PLANNED
    binding = draw(st.sampled_from((None, True, False))) if is_plan else None
    return Claim(
        id=draw(st.sampled_from(["", "", "c1", "c2", "a@a", "a@a-aaaaaaa"])),
        event=about,
        source=draw(st.sampled_from(sources)),
        quote=draw(QUOTES),
        modality=modality,
        binding=binding,
        binding_quote=draw(maybe(QUOTES)) if is_plan and binding is not False else None,
        when=draw(maybe(SPANS)),
        date_quote=draw(maybe(QUOTES)),
        antecedent=draw(maybe(QUOTES)),
        modality_quote=draw(maybe(QUOTES)),
        speaker=speaker,
        speaker_quote=draw(maybe(QUOTES)) if speaker else None,
        said_at=draw(st.sampled_from(["", *earlier])),
        relation_quote=draw(maybe(QUOTES)) if any(relations.values()) else None,
        gap=draw(gaps_of(relations)),
        calendar=draw(maybe(CALENDARS)),
        set_aside=draw(TEXTS),
        tags=tuple(draw(st.lists(TEXTS, max_size=2))),
        note=draw(TEXTS),
        **relations,
    )


FISCAL_YEARS = st.builds(
    FiscalYear,
    begins=st.builds("{:02}-{:02}".format, st.integers(1, 12), st.integers(1, 28)),
    named_by=maybe(st.sampled_from(FiscalNaming)),
    quarters=maybe(st.booleans()),
)


CALENDARS = st.builds(
    BusinessCalendar,
    region=st.sampled_from(["", "DE", "GB-ENG"]),
    weekend=st.sets(st.sampled_from(WeekDay), max_size=6).map(tuple),
    holidays=st.lists(st.dates(), max_size=2).map(tuple),
)


@st.composite
def gaps_of(draw: st.DrawFn, relations: dict[str, tuple[str, ...]]) -> Gap | None:
    """Draw how far a claim lies from the events that it names."""
    named = max(len(relations["before"]), len(relations["after"]))
    if not named:
        return None
    least = draw(maybe(st.integers(0, 40)))
    most = draw(st.integers(least or 0, 90))
    of = draw(st.sampled_from(GapOf)) if named > 1 else GapOf.EACH
    return Gap(least=least, most=most, unit=draw(st.sampled_from(GapUnit)), of=of)


@st.composite
def ledgers(draw: st.DrawFn) -> Ledger:
    """Draw a sound ledger with any of its parts, all names odd."""
    places = draw(st.lists(NAMES, max_size=2, unique=True))
    sources = draw(st.lists(NAMES, min_size=1, max_size=2, unique=True))
    names = draw(st.lists(NAMES, min_size=1, max_size=3, unique=True))
    events = [
        draw(events_of(name, names[:position], places)) for position, name in enumerate(names)
    ]
    claims = draw(st.lists(claims_of(events, sources), max_size=3))
    used = [claim.id for claim in claims]
    claims = [
        attrs.evolve(claim, id="" if claim.id in used[:number] else claim.id)
        for number, claim in enumerate(claims)
    ]
    return Ledger(
        heading=Heading(
            title=draw(TEXTS),
            zone=draw(st.sampled_from(["", "UTC", "Asia/Baku"])),
            strict_quotes=draw(st.booleans()),
            day_first=draw(maybe(st.booleans())),
            fiscal_year=draw(maybe(FISCAL_YEARS)),
            calendar=draw(maybe(CALENDARS)),
        ),
        kinds=(KIND,),
        places=tuple(
            Place(id=name, name=draw(TEXTS), within=draw(st.sampled_from(["", *places[:n]])))
            for n, name in enumerate(places)
        ),
        sources=tuple(draw(source_of(name)) for name in sources),
        events=tuple(events),
        claims=tuple(with_ids(claims)),
        decisions=tuple(draw(st.lists(decisions_of(names), max_size=2))),
        refused=tuple(draw(st.lists(refusals_of(sources), max_size=3))),
    )


@st.composite
def source_of(draw: st.DrawFn, name: str) -> Source:
    """Draw one source, of a document of its own."""
    is_version = draw(st.booleans())
    return Source(
        version_of=f"versions of {name}" if is_version else "",
        version=draw(maybe(st.integers(1, 9))) if is_version else None,
        complete=is_version and draw(st.booleans()),
        id=name,
        file=draw(TEXTS),
        title=draw(TEXTS),
        publisher=draw(TEXTS),
        published=draw(maybe(SPANS)),
        published_quote=draw(maybe(QUOTES)),
        placed_by=draw(maybe(st.builds(PlacedBy, quote=QUOTES, reason=TEXTS))),
        retrieved=draw(maybe(SPANS)),
        language=draw(TEXTS),
        day_first=draw(maybe(st.booleans())),
        fiscal_year=draw(maybe(FISCAL_YEARS)),
        calendar=draw(maybe(CALENDARS)),
        url=draw(TEXTS),
        sha256=draw(TEXTS),
        binding=draw(st.booleans()),
        note=draw(TEXTS),
    )


def decisions_of(events: Sequence[str]) -> st.SearchStrategy[Decision]:
    """Return decisions on these events."""
    return st.builds(
        Decision,
        finding=st.sampled_from(list(CODES)),
        event=st.sampled_from(events),
        reason=TEXTS.filter(str.strip),
    )


def refusals_of(sources: Sequence[str]) -> st.SearchStrategy[Refusal]:
    """Return refusals of passages of these sources."""
    return st.builds(Refusal, source=st.sampled_from(sources), quote=QUOTES, reason=TEXTS)


def plain(value: object) -> object:
    """Return TOML values as JSON has them: dates become texts."""
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [plain(part) for part in value]
    return value.isoformat() if isinstance(value, dt.date) else value


VALIDATOR = jsonschema.Draft202012Validator(schema())


SETTINGS = settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])


@SETTINGS
@given(ledger=ledgers())
def test_a_ledger_written_from_scratch_reads_the_same(ledger: Ledger) -> None:
    """Whatever the texts and names hold, reading back gives the same; the schema accepts it."""
    text = dumps(ledger)
    again = loads(text)
    assert again.problems == ()
    assert again == ledger
    assert list(VALIDATOR.iter_errors(plain(tomllib.loads(text)))) == []


@SETTINGS
@given(ledger=ledgers())
def test_a_sound_ledger_goes_through_the_door_as_it_is(ledger: Ledger) -> None:
    """Objects that a file could hold are sound in Python, and stay the same objects."""
    made = attrs.evolve(ledger)
    found = sound(made)
    assert found.problems == ()
    assert found == made
    for table in (
        "kinds",
        "series",
        "places",
        "sources",
        "events",
        "claims",
        "decisions",
        "refused",
    ):
        pairs = zip(getattr(found, table), getattr(made, table), strict=True)
        assert all(one is other for one, other in pairs)


@SETTINGS
@given(ledger=ledgers())
def test_what_a_builder_saves_is_the_same_ledger(
    ledger: Ledger, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever a builder holds, `load` reads it back."""
    path = tmp_path_factory.mktemp("saved") / "chronology.toml"
    book = chronology.LedgerBuilder.of(ledger)
    book.save(path)
    assert chronology.load(path) == ledger == book.ledger


@SETTINGS
@given(ledger=ledgers())
def test_law_of_copies(ledger: Ledger) -> None:
    """A ledger, and whatever is in it, equals its copies and pickles, and hashes as they do."""
    parts = (
        *ledger.sources,
        *ledger.events,
        *ledger.claims,
        *ledger.kinds,
        *ledger.decisions,
        *ledger.refused,
    )
    for value in (ledger, ledger.heading, *parts, *ledger.places):
        for again in (copy(value), deepcopy(value), pickle.loads(pickle.dumps(value))):  # noqa: S301 - pickled just now
            assert again == value
            assert hash(again) == hash(value)
            assert type(again) is type(value)
            assert repr(again) == repr(value)


@SETTINGS
@given(old=ledgers(), new=ledgers(), comment=st.sampled_from(["\n# kept\n\n", "# kept\n"]))
def test_a_ledger_written_over_another_reads_the_same(
    old: Ledger, new: Ledger, comment: str
) -> None:
    """Over the text of any other ledger, too; and comments between tables are kept."""
    text = dumps(old).replace("\n\n", f"\n{comment}")
    written = dumps(attrs.evolve(new, text=text))
    assert loads(written) == new
    if comment.startswith("\n"):
        assert written.count("\n# kept\n") >= text.count("\n\n# kept\n\n")


@SETTINGS
@given(ledger=ledgers(), data=st.data())
def test_an_edited_ledger_reads_the_same(ledger: Ledger, data: st.DataObject) -> None:
    """After claims and decisions are dropped, moved and changed, reading gives what was meant."""
    read_back = loads(dumps(ledger))
    claims = data.draw(st.permutations(read_back.claims))
    kept = claims[: data.draw(st.integers(0, len(claims)))]
    changed_claims = tuple(attrs.evolve(c, note=data.draw(TEXTS), set_aside="") for c in kept)
    after = attrs.evolve(
        read_back,
        claims=changed_claims,
        decisions=read_back.decisions[1:],
        refused=read_back.refused[1:],
        sources=tuple(attrs.evolve(s, note=data.draw(TEXTS)) for s in read_back.sources),
    )
    assert loads(dumps(after)) == after


@SETTINGS
@given(text=st.text(alphabet="[]{}\"'=\\#.,\n\r a1-\x00", max_size=60) | st.text(max_size=60))
def test_any_text_is_read_without_raising(text: str) -> None:
    """Random text gives problems, never an exception, and is written back as it stood."""
    ledger = loads(text)
    assert dumps(ledger) == (text or "\n")


# Schema ------------------------------------------------------------------------------------


def test_the_schema_that_ships_is_the_models() -> None:
    """The file in the package is the one made from the model, and is a valid schema."""
    if os.environ.get("UPDATE_DOCS"):
        (ROOT / "chronology" / "ledger" / FILE).write_text(schema_dumps(), encoding="utf-8")
    assert shipped() == schema_dumps()
    jsonschema.Draft202012Validator.check_schema(json.loads(shipped()))


@pytest.mark.parametrize(
    "text", [SEEDS.read_text(encoding="utf-8"), SMALL, DESCRIBED, INLINE, HEARING]
)
def test_the_schema_accepts_ledgers(text: str) -> None:
    """What the reader takes, the schema takes."""
    assert list(VALIDATOR.iter_errors(plain(tomllib.loads(text)))) == []


@pytest.mark.parametrize(
    "text",
    [
        "[event.a]\n",
        "[chronology]\ntitel = 'x'\n",
        "[chronology]\nzone = 4\n",
        "[sources.a]\n",
        "[sources.a]\nfile = 4\n",
        "[sources.a]\nfile = 'a.txt'\npublishd = 2022\n",
        "[sources.a]\nfile = 'a.txt'\npublished = true\n",
        "[sources.a]\nfile = 'a.txt'\npublished = { begn = '2022' }\n",
        "[sources.a]\nfile = 'a.txt'\npublished = {}\n",
        "[sources.a]\nfile = 'a.txt'\nplaced_by = 'words'\n",
        "[sources]\na = 'a.txt'\n",
        "[sources.a]\nfile = 'a.txt'\nday_first = 'yes'\n",
        "[sources.a]\nfile = 'a.txt'\nfiscal_year = 4\n",
        "[sources.a]\nfile = 'a.txt'\nfiscal_year = '4-1'\n",
        "[chronology]\nfiscal_year = {}\n",
        "[chronology]\nfiscal_year = { begin = '04-01' }\n",
        "[chronology]\nfiscal_year = { begins = '04-01', named_by = 'year' }\n",
        "[chronology]\nfiscal_year = { begins = '04-01', named_by = ['end'] }\n",
        "[chronology]\nfiscal_year = { begins = '04-01', quarters = 'yes' }\n",
        "[sources.a]\nfile = 'a.txt'\ncalendar = 4\n",
        "[sources.a]\nfile = 'a.txt'\ncalendar = 'germany'\n",
        "[chronology]\ncalendar = { weekends = ['sunday'] }\n",
        "[chronology]\ncalendar = { weekend = ['sonntag'] }\n",
        "[chronology]\ncalendar = { weekend = 'sunday' }\n",
        "[chronology]\ncalendar = { holidays = '2023-05-08' }\n",
        "[chronology]\ncalendar = { region = 3 }\n",
        (
            "[[claims]]\nevent = 'e'\nsource = 's'\nquote = 'q'\nafter = 'f'\n"
            "gap = { most = 3, unit = 'hours' }\n"
        ),
        (
            "[[claims]]\nevent = 'e'\nsource = 's'\nquote = 'q'\nafter = 'f'\n"
            "gap = { most = 3, of = 'last' }\n"
        ),
        "[places.a]\nwithn = 'b'\n",
        "[kinds.a]\nfields = { x = 'string' }\n",
        "[events.a]\nparticipants = 3\n",
        "[events.a]\nsame_as = 'b'\n",
        "[events.a]\nsame_as = { event = 'b' }\n",
        "[events.a]\nkind = 'commission-meeting'\nordinal = '3'\n",
        "[events.a]\nkind = 'commission-meeting'\nordinal = 0\n",
        "[claims.a]\nevent = 'e'\n",
        "[[claims]]\nevent = 'e'\nsource = 's'\n",
        "[[claims]]\nevent = 'e'\nquote = 'q'\n",
        "[[claims]]\nsource = 's'\nquote = 'q'\n",
        "[[claims]]\nevent = 'e'\nsource = 's'\nquote = ''\n",
        "[[claims]]\nevent = 'e'\nsource = 's'\nquote = { prefix = 'q' }\n",
        "[[claims]]\nevent = 'e'\nsource = 's'\nquote = { exact = 'q', start = -1 }\n",
        "[[claims]]\nevent = 'e'\nsource = 's'\nquote = 'q'\nmodality = 'plannd'\n",
        "[[claims]]\nevent = 'e'\nsource = 's'\nquote = 'q'\nline = 3\n",
        "[[decisions]]\nfinding = ''\nevent = 'e'\nreason = 'r'\n",
        "[[decisions]]\nfinding = 'late'\nevent = 'e'\n",
    ],
)
def test_the_schema_refuses_what_the_reader_refuses(text: str) -> None:
    """A wrong ledger is refused by both."""
    assert loads(text).problems != ()
    assert not VALIDATOR.is_valid(plain(tomllib.loads(text)))


def test_same_as_needs_its_reason() -> None:
    """A person's word that two entries are one says why."""
    read = loads('[events.a]\nsame_as = { event = "b", reason = " " }\n[events.b]\n')
    assert [problem.reason for problem in read.problems] == ["the reason is empty"]
    assert read.problems[0].line == 2
