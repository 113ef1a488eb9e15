"""Every field of a ledger, forged once: whether the report that follows tells it by itself.

A report that is written anew from a changed ledger follows from it, whatever was changed. What is
left to tell is the report itself: a finding more, a claim that is no longer verified, a field
marked "as typed", or a ledger that is refused. docs/forgeries.md names every field of which
a value that the documents do not bear is told so, and every other; this holds it to that.
Run: python benchmarks/forged_fields.py
"""

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import attrs
from hostile_files import xlsx

import chronology
from chronology.claims import Claim, Gap
from chronology.errors import ChronologyError
from chronology.events import BUILT_IN, KindDeclaration, Place, SameAs, Series
from chronology.findings import CODES, Decision, Refusal
from chronology.ledger.mapping.model import DateColumn, TableMapping
from chronology.ledger.model import Heading
from chronology.ledger.parsed import INCLUDE
from chronology.ledger.structure import format_fields
from chronology.meanings.business import BusinessCalendar
from chronology.meanings.fiscal_year import FiscalYear
from chronology.sources import PartEntry, PlacedBy, Quote, Source
from chronology.vocabulary import ClaimStatus, Family

PAGE = Path(__file__).parent.parent / "docs" / "forgeries.md"
CLASSES: Mapping[str, Sequence[type]] = {
    "chronology": (Heading,),
    "sources": (Source,),
    "events": BUILT_IN,
    "claims": (Claim,),
    "tables": (TableMapping,),
    "kinds": (KindDeclaration,),
    "series": (Series,),
    "places": (Place,),
    "decisions": (Decision,),
    "refused": (Refusal,),
    "quote": (Quote,),
    "gap": (Gap,),
    "same_as": (SameAs,),
    "placed_by": (PlacedBy,),
    "parts": (PartEntry,),
    "fiscal_year": (FiscalYear,),
    "calendar": (BusinessCalendar,),
    "planned": (DateColumn,),
}
"""Every class that stands in a ledger, by the table or key under which it does."""
_NOT_WRITTEN = {"sources.document", "sources.defaults"}
_TELLING = {Family.EVIDENCE, Family.DECISION}


def fields() -> frozenset[str]:
    """Return the name of every field that can stand in a ledger."""
    named = {
        f"{table}.{field.name}"
        for table, classes in CLASSES.items()
        for cls in classes
        for field in format_fields(cls)
    }
    return frozenset({*named, "events.kind", INCLUDE} - _NOT_WRITTEN)


LEDGER = """\
[chronology]
title = "The bridge"
zone = "Europe/Zurich"
day_first = true
fiscal_year = { begins = "04-01", named_by = "end", quarters = true }
calendar = { weekend = ["saturday", "sunday"], holidays = [2024-05-08] }

[kinds.hearing]
lasts = false
fields = { court = "text" }
key = ["court"]
related = ["event"]

[series.council]
name = "The council"

[places.bern]
name = "Bern"
within = "land"

[places.land]
name = "The land"

[sources.herald]
file = "herald.txt"
title = "Of bridges"
publisher = "The Herald"
published = 2024-05-03
published_quote = "Friday 3 May 2024"
retrieved = 2024-05-04
url = "https://example.org/herald"

[sources.letter]
file = "letter.txt"
published = "2022"
placed_by = { quote = "in the first six months of 2022", reason = "half-year figures are out" }

[sources.works]
file = "works.csv"
published = 2024-06-02

[sources.others]
file = "others.csv"
published = 2024-06-02

[sources.book]
file = "book.xlsx"

[sources.page]
file = "page.txt"
published = 2024-04-01
version_of = "page"

[sources.later]
file = "later.txt"
published = 2024-05-01
version_of = "page"

[sources.minutes]
file = "minutes.txt"
publisher = "The council"
published = 2024-06-10
parts = [{ begins = "Talk of Monday.", published = 2024-05-06, speaker = "R. Molina" }]

[events.bridge]
name = "Bridge opened"
place = "bern"
participants = ["The city"]

[events.talk]
name = "Talk held"

[events.dam]
name = "Dam opened"

[events.gate]
name = "Gate mended"

[events.ramp]
name = "Ramp closed"

[events.twin]
name = "Bridge of Bern opened"
same_as = { event = "bridge", reason = "the only bridge there" }

[events.third]
kind = "commission-meeting"
series = "council"
ordinal = 3

[events.plant]
kind = "plant-launch"
plant = "Works of Bern"
stage = "first"
milestone = "launch"

[[claims]]
id = "opened"
event = "bridge"
source = "herald"
quote = "The bridge was opened on 12 April 2024"

[[claims]]
id = "due"
event = "dam"
source = "herald"
quote = "The dam is to open in June 2024"
modality = "planned"

[[claims]]
id = "talk"
event = "talk"
source = "herald"
quote = "The talk was held on 2 May 2024, R. Molina said"
speaker = "R. Molina"

[[claims]]
id = "gate"
event = "gate"
source = "herald"
quote = "The gate was mended two days after the bridge"
after = "bridge"
gap = 2

[[claims]]
id = "ramp"
event = "ramp"
source = "page"
quote = "The ramp is closed from 3 June 2024"
modality = "planned"

[[claims]]
id = "closing"
event = "ramp"
source = "later"
quote = "The ramp is closed from 5 June 2024"
modality = "planned"

[[claims]]
id = "third"
event = "third"
source = "herald"
quote = "On 18 April 2024 the 3rd meeting of the council took place"

[[claims]]
id = "plant"
event = "plant"
source = "herald"
quote = "The plant was started on 15 April 2024"

[[claims]]
id = "row"
event = "dam"
source = "works"
row = 4
cell = "note"

[[claims]]
id = "silo"
event = "gate"
source = "book"
row = 2

[[tables]]
source = "works"
event = "{work}"
name = "{work}"
planned = "due"
actual = "day"
where = { kind = "work" }

[[decisions]]
finding = "no-date-words"
event = "talk"
reason = "a remark"

[[refused]]
source = "herald"
quote = "Nobody came"
reason = "a remark"
"""

_HERALD_TEXT = """\
Friday 3 May 2024

The bridge was opened on 12 April 2024. The dam is to open in June 2024. The talk was
held on 2 May 2024, R. Molina said. The gate was mended two days after the bridge. On 18 April 2024
the 3rd meeting of the council took place. The plant was started on 15 April 2024. The mast was
painted on 3/4/2024, and repainted three business days after 1 May 2024. The tower was painted in
FY2023. Nobody came.
"""
DOCUMENTS: Mapping[str, bytes] = {
    "herald.txt": _HERALD_TEXT.encode(),
    "letter.txt": b"The wall was built in the first six months of 2022.\n",
    "works.csv": (
        b"work,kind,due,day,entry,note\nShed,work,2024-05-08,2024-05-09,2024-05-10,\n"
        b"Gate,other,2024-05-09,2024-05-09,2024-05-10,\n"
        b"Dam,work,2024-06-01,2024-06-01,2024-05-10,The dam was begun on 2 January 2024\n"
    ),
    "others.csv": b"work,kind,due,day,entry,note\nSilo,work,2024-05-08,2024-05-09,2024-05-10,\n",
    "book.xlsx": xlsx(
        "<row><c t='inlineStr'><is><t>note</t></is></c></row>"
        "<row><c t='inlineStr'><is><t>The silo was sold on 2 May 2024</t></is></c></row>"
    ),
    "page.txt": b"The ramp is closed from 3 June 2024.\n",
    "later.txt": b"The ramp is closed from 5 June 2024.\n",
    "minutes.txt": b"Minutes.\n\nTalk of Monday. The hall was sold yesterday.\n",
    "more.toml": b'[events.more]\nname = "More"\n',
}


@attrs.frozen(kw_only=True)
class Forgery:
    """A ledger, and the same with one field forged.

    Attributes:
        genuine: the ledger.
        forged: the other.
    """

    genuine: str
    forged: str


def line(head: str, written: str, claim: str = "") -> Forgery:
    """Return a forgery that writes lines into an entry, in place of those of their keys there.

    Args:
        head: a line of the entry.
        written: the lines.
        claim: words of a further claim, on which they bear.
    """
    genuine = LEDGER + (_MAST.format(claim) if claim else "")
    entries = re.split(r"(?m)^(?=\[)", genuine)
    (place,) = (place for place, entry in enumerate(entries) if head in entry.split("\n"))
    keys = {one.partition(" = ")[0] for one in written.split("\n")}
    kept = [one for one in entries[place].split("\n") if one.partition(" = ")[0] not in keys]
    entries[place] = "\n".join((*filter(None, kept), written, "", ""))
    return Forgery(genuine=genuine, forged="".join(entries))


def instead(*changes: tuple[str, str]) -> Forgery:
    """Return a forgery that writes some words instead of others."""
    forged = LEDGER
    for old, new in changes:
        assert old in forged, old  # noqa: S101 - else nothing would be forged
        forged = forged.replace(old, new)
    return Forgery(genuine=LEDGER, forged=forged)


_TITLE, _HERALD, _WORKS, _LATER, _MINUTES = (
    "[chronology]", "[sources.herald]", "[sources.works]", "[sources.later]", "[sources.minutes]",
)  # fmt: skip
_BRIDGE, _THIRD, _PLANT = "[events.bridge]", "[events.third]", "[events.plant]"
_OPENED, _DUE, _TALK, _GATE, _ROW = (
    f'id = "{name}"' for name in ("opened", "due", "talk", "gate", "row")
)
_TABLE, _HEARING = "[[tables]]", "[kinds.hearing]"
_MAST = (
    '\n[events.mast]\nname = "Mast painted"\n\n[[claims]]\nid = "mast"\nevent = "mast"\n'
    'source = "herald"\nquote = "{}"\n'
)
_FIGURES, _BUSINESS, _FISCAL = (
    "The mast was painted on 3/4/2024",
    "repainted three business days after 1 May 2024",
    "The tower was painted in FY2023",
)

FORGERIES: Mapping[str, Forgery] = {
    # what the ledger says of itself
    "chronology.title": line(_TITLE, 'title = "The tower"'),
    "chronology.zone": line(_TITLE, 'zone = "Asia/Tokyo"'),
    "chronology.strict_quotes": line(_TITLE, "strict_quotes = true"),
    "chronology.day_first": line(_TITLE, "day_first = false", _FIGURES),
    "chronology.fiscal_year": line(
        _TITLE, 'fiscal_year = { begins = "07-01", named_by = "end" }', _FISCAL
    ),
    "chronology.calendar": line(_TITLE, 'calendar = { weekend = ["friday"] }', _BUSINESS),
    "fiscal_year.begins": line(
        _TITLE, 'fiscal_year = { begins = "07-01", named_by = "end" }', _FISCAL
    ),
    "fiscal_year.named_by": line(
        _TITLE,
        'fiscal_year = { begins = "04-01", named_by = "begin" }',
        _FISCAL,
    ),
    "fiscal_year.quarters": line(
        _TITLE,
        'fiscal_year = { begins = "04-01", named_by = "end", quarters = false }',
        _FISCAL,
    ),
    "calendar.holidays": line(
        _TITLE,
        "calendar = { holidays = [2024-05-02, 2024-05-03] }",
        _BUSINESS,
    ),
    "calendar.weekend": line(_TITLE, 'calendar = { weekend = ["thursday"] }', _BUSINESS),
    "calendar.region": line(_TITLE, 'calendar = "DE"', _BUSINESS),
    "include": instead(("[chronology]", 'include = "more.toml"\n\n[chronology]')),
    # sources
    "sources.id": instead(("sources.herald", "sources.gazette"), ('"herald"', '"gazette"')),
    "sources.file": line(_HERALD, 'file = "page.txt"'),
    "sources.title": line(_HERALD, 'title = "Of towers"'),
    "sources.publisher": line(_HERALD, 'publisher = "The Gazette"'),
    "sources.published": line(_WORKS, "published = 2024-06-05"),
    "sources.published_quote": line(_HERALD, 'published_quote = "Friday 10 May 2024"'),
    "sources.placed_by": line(
        "[sources.letter]",
        'placed_by = { quote = "in the last six months of 2022", reason = "x" }',
    ),
    "placed_by.quote": line(
        "[sources.letter]",
        'placed_by = { quote = "in the last six months of 2022", reason = "x" }',
    ),
    "placed_by.reason": line(
        "[sources.letter]",
        'placed_by = { quote = "in the first six months of 2022", reason = "it is known" }',
    ),
    "sources.retrieved": line(_HERALD, "retrieved = 2024-05-20"),
    "sources.zone": line(_HERALD, 'zone = "Asia/Tokyo"'),
    "sources.language": line(_HERALD, 'language = "de"'),
    "sources.encoding": line(_HERALD, 'encoding = "utf-16"'),
    "sources.day_first": line(_HERALD, "day_first = false", _FIGURES),
    "sources.fiscal_year": line(
        _HERALD, 'fiscal_year = { begins = "07-01", named_by = "end" }', _FISCAL
    ),
    "sources.calendar": line(_HERALD, 'calendar = { weekend = ["friday"] }', _BUSINESS),
    "sources.url": line(_HERALD, 'url = "https://example.com/else"'),
    "sources.sha256": line(_HERALD, f'sha256 = "{"0" * 64}"'),
    "sources.sheet": line("[sources.book]", 'sheet = "Other"'),
    "sources.header": line(_WORKS, "header = 2"),
    "sources.strict_quotes": line(_HERALD, "strict_quotes = true"),
    "sources.binding": line(_HERALD, "binding = true"),
    "sources.version_of": instead(('2024-05-01\nversion_of = "page"', "2024-05-01")),
    "sources.version": instead(
        ('2024-04-01\nversion_of = "page"', '2024-04-01\nversion_of = "page"\nversion = 2'),
        ('2024-05-01\nversion_of = "page"', '2024-05-01\nversion_of = "page"\nversion = 1'),
    ),
    "sources.parts": line(_MINUTES, 'parts = [{ begins = "The hall was", speaker = "X" }]'),
    "parts.begins": line(_MINUTES, 'parts = [{ begins = "No such words", speaker = "X" }]'),
    "parts.ends": line(
        _MINUTES, 'parts = [{ begins = "Talk of Monday.", ends = "No such words" }]'
    ),
    "parts.published": line(
        _MINUTES,
        'parts = [{ begins = "Talk of Monday.", published = 2024-05-20 }]',
    ),
    "parts.speaker": line(
        _MINUTES,
        'parts = [{ begins = "Talk of Monday.", published = 2024-05-06, speaker = "A. Nobody" }]',
    ),
    "parts.zone": line(
        _MINUTES,
        'parts = [{ begins = "Talk of Monday.", published = 2024-05-06, zone = "Asia/Tokyo" }]',
    ),
    "sources.complete": line(_LATER, "complete = true"),
    "sources.note": line(_HERALD, 'note = "certified"'),
    # events
    "events.id": instead(("events.plant", "events.mill"), ('event = "plant"', 'event = "mill"')),
    "events.kind": line(_BRIDGE, 'kind = "visit"'),
    "events.name": line(_BRIDGE, 'name = "Tower opened"'),
    "events.place": line(_BRIDGE, 'place = "land"'),
    "events.participants": line(_BRIDGE, 'participants = ["The queen"]'),
    "events.aliases": line(_BRIDGE, 'aliases = ["tower"]'),
    "events.lasts": line(_BRIDGE, "lasts = true"),
    "events.same_as": line(
        "[events.talk]",
        'same_as = { event = "bridge", reason = "the only talk there" }',
    ),
    "same_as.event": line(
        "[events.twin]",
        'same_as = { event = "talk", reason = "the only bridge there" }',
    ),
    "same_as.reason": line(
        "[events.twin]", 'same_as = { event = "bridge", reason = "it is known" }'
    ),
    "events.tags": line(_BRIDGE, 'tags = ["fraud"]'),
    "events.note": line(_BRIDGE, 'note = "certified"'),
    "events.series": instead(
        ("series.council", "series.board"), ('series = "council"', 'series = "board"')
    ),
    "events.ordinal": line(_THIRD, "ordinal = 4"),
    "events.plant": line(_PLANT, 'plant = "Works of Basel"'),
    "events.stage": line(_PLANT, 'stage = "second"'),
    "events.milestone": line(_PLANT, 'milestone = "closure"'),
    # kinds, series, places
    "kinds.id": instead(("kinds.hearing", "kinds.trial")),
    "kinds.lasts": line(_HEARING, "lasts = true"),
    "kinds.fields": line(_HEARING, 'fields = { court = "text", docket = "text" }'),
    "kinds.key": line(_HEARING, "key = []"),
    "kinds.related": line(_HEARING, "related = []"),
    "kinds.words": line(_HEARING, 'words = ["heard"]'),
    "series.id": instead(
        ("series.council", "series.board"), ('series = "council"', 'series = "board"')
    ),
    "series.name": line("[series.council]", 'name = "The board"'),
    "series.aliases": line("[series.council]", 'aliases = ["board"]'),
    "series.restarts": line("[series.council]", "restarts = [2024-04-01]"),
    "series.ordered": line("[series.council]", "ordered = false"),
    "places.id": instead(
        ("places.land", "places.country"), ('within = "land"', 'within = "country"')
    ),
    "places.name": line("[places.bern]", 'name = "Basel"'),
    "places.within": instead(('within = "land"\n', "")),
    # claims
    "claims.id": instead(('id = "opened"', 'id = "begun"')),
    "claims.event": line(_OPENED, 'event = "plant"'),
    "claims.source": line(_OPENED, 'source = "page"'),
    "claims.quote": line(_OPENED, 'quote = "The bridge was opened on 14 April 2024"'),
    "quote.exact": line(_OPENED, 'quote = { exact = "The bridge was opened on 14 April 2024" }'),
    "quote.prefix": line(
        _OPENED, 'quote = { exact = "opened on 12 April 2024", prefix = "shop was " }'
    ),
    "quote.suffix": line(_OPENED, 'quote = { exact = "opened on 12 April", suffix = " 2025" }'),
    "quote.start": line(_OPENED, 'quote = { exact = "opened on 12 April 2024", start = 3 }'),
    "claims.modality": line(_OPENED, 'modality = "planned"'),
    "claims.when": line(_OPENED, "when = 2024-04-13"),
    "claims.zone": line(_OPENED, 'zone = "Asia/Tokyo"'),
    "claims.row": line(_ROW, "row = 2"),
    "claims.cell": line(_ROW, 'cell = "kind"'),
    "claims.date_quote": line(_OPENED, 'date_quote = "on 14 April 2024"'),
    "claims.antecedent": line(_OPENED, 'antecedent = "no such words"'),
    "claims.modality_quote": line(_DUE, 'modality_quote = "it was opened"'),
    "claims.binding": line(_DUE, "binding = true"),
    "claims.binding_quote": line(_DUE, 'binding_quote = "it must be opened"'),
    "claims.speaker": line(_TALK, 'speaker = "A. Nobody"'),
    "claims.speaker_quote": line(_TALK, 'speaker_quote = "A. Nobody said"'),
    "claims.said_at": line(_OPENED, 'said_at = "talk"'),
    "claims.before": line(_OPENED, 'before = "talk"'),
    "claims.after": line(_GATE, 'after = "talk"'),
    "claims.during": line(_OPENED, 'during = "talk"'),
    "claims.same_day": line(_OPENED, 'same_day = "plant"'),
    "claims.near": line(_OPENED, 'near = "plant"\ngap = 20'),
    "claims.gap": line(_GATE, "gap = 3"),
    "gap.least": line(_GATE, "gap = { least = 3 }"),
    "gap.most": line(_GATE, "gap = { most = 1 }"),
    "gap.unit": line(_GATE, 'gap = { least = 2, unit = "weeks" }'),
    "gap.of": line(
        _GATE, 'after = ["bridge", "talk"]\ngap = { least = 2, most = 2, of = "later" }'
    ),
    "claims.relation_quote": line(_GATE, 'relation_quote = "long before the tower"'),
    "claims.calendar": line('id = "mast"', 'calendar = { weekend = ["friday"] }', _BUSINESS),
    "claims.stated": line(_OPENED, "stated = 2024-04-20"),
    "claims.corrects": line(_TALK, 'corrects = "plant"'),
    "claims.retracts": line(_TALK, 'retracts = "plant"'),
    "claims.amends": line('id = "closing"', 'amends = "ramp"'),
    "claims.repeats": line('id = "closing"', 'repeats = "plant"'),
    "claims.set_aside": line(_OPENED, 'set_aside = "about another"'),
    "claims.tags": line(_OPENED, 'tags = ["fraud"]'),
    "claims.note": line(_OPENED, 'note = "certified"'),
    # tables
    "tables.source": line(_TABLE, 'source = "others"'),
    "tables.event": line(_TABLE, 'event = "{kind}"'),
    "tables.kind": line(_TABLE, 'kind = "visit"'),
    "tables.name": line(_TABLE, 'name = "Tower {work}"'),
    "tables.place": line(_TABLE, 'place = "{kind}"'),
    "tables.participants": line(_TABLE, 'participants = ["The queen"]'),
    "tables.tags": line(_TABLE, 'tags = ["fraud"]'),
    "tables.lasts": line(_TABLE, "lasts = true"),
    "tables.fields": line(_TABLE, 'kind = "hearing"\nfields = { court = "{kind}" }'),
    "tables.planned": line(_TABLE, 'planned = "entry"'),
    "tables.actual": line(_TABLE, 'actual = "entry"'),
    "planned.column": line(_TABLE, 'planned = { column = "entry" }'),
    "planned.of": line(_TABLE, 'lasts = true\nplanned = { column = "due", of = "end" }'),
    "planned.binding": line(_TABLE, 'planned = { column = "due", binding = true }'),
    "planned.stated": line(_TABLE, 'planned = { column = "due", stated = "entry" }'),
    "planned.status": line(
        _TABLE,
        'status = "kind"\nstatuses = { work = "reported" }\n'
        'planned = { column = "due", status = "note" }',
    ),
    "tables.status": line(_TABLE, 'status = "kind"\nstatuses = { work = "reported" }'),
    "tables.statuses": line(_TABLE, 'status = "kind"\nstatuses = { work = "reported" }'),
    "tables.stated": line(_TABLE, 'stated = "entry"'),
    "tables.speaker": line(_TABLE, 'speaker = "A. Nobody"'),
    "tables.zone": line(_TABLE, 'zone = "Asia/Tokyo"'),
    "tables.day_first": line(_TABLE, "day_first = false"),
    "tables.fiscal_year": line(_TABLE, 'fiscal_year = "07-01"'),
    "tables.where": line(_TABLE, 'where = { kind = "other" }'),
    "tables.id": line(_TABLE, 'id = "{work}-{kind}"'),
    "tables.note": line(_TABLE, 'note = "certified"'),
    # decisions, refused passages
    "decisions.finding": line("[[decisions]]", 'finding = "late"'),
    "decisions.event": line("[[decisions]]", 'event = "dam"'),
    "decisions.reason": line("[[decisions]]", 'reason = "of no weight"'),
    "refused.source": line("[[refused]]", 'source = "page"'),
    "refused.quote": line("[[refused]]", 'quote = "Everybody came"'),
    "refused.reason": line("[[refused]]", 'reason = "of no weight"'),
}


def _marks(folder: Path, ledger: str) -> Counter[str]:
    """Return what a report of a ledger says against its own entries."""
    (folder / "chronology.toml").write_text(ledger, encoding="utf-8")
    try:
        made = chronology.build(folder / "chronology.toml")
    except ChronologyError:
        return Counter({"refused": 1})
    told = [one.code for one in made.findings if CODES[one.code].family in _TELLING]
    unsure = [one for one in made.claims if one.status is ClaimStatus.UNVERIFIED]
    typed = [f"{field} as typed" for one in made.claims for field in one.typed]
    return Counter(told + typed) + Counter(problems=len(made.ledger.problems), failed=len(unsure))


def told() -> Mapping[str, tuple[str, ...]]:
    """Return by what each forged field is told without a digest; nothing if it is not."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, raw in DOCUMENTS.items():
            (folder / file).write_bytes(raw)
        genuine = {one.genuine: _marks(folder, one.genuine) for one in FORGERIES.values()}
        return {
            field: tuple(_marks(folder, one.forged) - genuine[one.genuine])
            for field, one in FORGERIES.items()
        }


def named_in_the_page() -> tuple[list[str], list[str]]:
    """Return the fields that the page names as told without a digest, and those as not told."""
    text = PAGE.read_text("utf-8").partition("## Every field of a ledger")[2]
    rows = re.findall(r"^\| `([\w.]+)` \| (.*?) \| (.*?) \|$", text, re.MULTILINE)
    lists: tuple[list[str], list[str]] = ([], [])
    for table, *cells in rows:
        for named, cell in zip(lists, cells, strict=True):
            inner = re.findall(r"`(\w+)`", cell)
            named.extend(inner if table == INCLUDE else (f"{table}.{one}" for one in inner))
    return lists


def main() -> None:
    """Print what tells each field, and whether the documents say so."""
    named_told, named_untold = named_in_the_page()
    wrong = 0
    for field, marks in told().items():
        named = (named_told.count(field), named_untold.count(field))
        is_wrong = named != ((1, 0) if marks else (0, 1))
        wrong += is_wrong
        says = ", ".join(marks) or "nothing tells it"
        print(f"{field:26} {says}{'  NOT AS THE DOCUMENTS SAY' if is_wrong else ''}")
    print(f"{len(FORGERIES)} fields; not as the documents say: {wrong}")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
