"""How many consistent forgeries of reports pass, by an attacker who has read the checking.

Each forgery changes the payload, makes all digests anew, lays the file out again from the changed
payload, and where it can puts the change into the ledger, too, so that all of it follows. Or it
changes the file around a genuine payload, and claims another layout. The sources stay genuine, and
in the hands of whoever checks. A kind that passes without a published digest or a signature must
stand in docs/forgeries.md; each other kind must fail; and a digest tells all of them.
Run: python benchmarks/forgeries.py [FORGERIES] [SEED]
"""

import json
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs
from report_time import AT

import chronology
from chronology.errors import ReportUnreadable
from chronology.proof.verification import Verification
from chronology.report import verify, write
from chronology.view import payload as payloads
from chronology.view.versions import DATES, LAYOUT
from chronology.writers import formats

SUFFIXES = (".html", ".md", ".json")
PAGE = Path(__file__).parent.parent / "docs" / "forgeries.md"
LEDGER = """\
[chronology]
title = "The bridge"

[sources.herald]
file = "herald.txt"
publisher = "The Herald"
published = 2022-03-01
published_quote = "1 March 2022"

[sources.mail]
file = "mail.txt"
published = 2022-06-20

[events.bridge]
name = "Bridge opened"

[[claims]]
event = "bridge"
source = "herald"
quote = "The bridge will open on 10 May 2022"
modality = "planned"

[[claims]]
event = "bridge"
source = "mail"
quote = "The bridge opened on 12 June 2022"

[[claims]]
event = "bridge"
source = "mail"
quote = "Nobody came"
set_aside = "about another bridge"

[sources.notes]
file = "notes.txt"
publisher = "The port"
published = 2024-06-01
day_first = true
zone = "Europe/Zurich"

[events.ramp]
name = "Ramp closed"

[[claims]]
id = "closed"
event = "ramp"
source = "notes"
quote = "The ramp was closed on 03/05/2024"

[events.lamp]
name = "Lamp lit"

[[claims]]
id = "lit"
event = "lamp"
source = "notes"
quote = "The lamp was lit at 11:30 pm on 7 May 2024"

[events.lift]
name = "Lift opened"

[[claims]]
id = "lift"
event = "lift"
source = "notes"
quote = "Opening of the lift: 8 May 2024"

[sources.works]
file = "works.csv"
published = 2024-06-02

[[tables]]
source = "works"
event = "{work}"
actual = "day"
status = "state"
statuses = { X = "reported", Y = "planned" }
"""
DOCUMENTS = {
    "herald.txt": "1 March 2022. The bridge will open on 10 May 2022, they say.\n",
    "mail.txt": "The bridge opened on 12 June 2022. Nobody came. The ferry stopped in June 2022.\n",
    "notes.txt": "The ramp was closed on 03/05/2024. The lamp was lit at 11:30 pm on 7 May 2024."
    " Opening of the lift: 8 May 2024.\n",
    "works.csv": "work,day,state\nShed,2024-05-08,X\nGate,2024-05-09,Y\n",
}
Values = dict[str, Any]
OTHER = f"{chronology.__version__}+0123456789ab"


@attrs.frozen(kw_only=True)
class Forged:
    """A forgery: the file's text, or the ledger of which a report is written anew.

    Attributes:
        text: the text.
        ledger: the ledger; empty where the text was changed.
        as_of: the day from which that report looks.
    """

    text: str = ""
    ledger: str = ""
    as_of: str | None = None


@attrs.frozen(kw_only=True)
class Genuine:
    """A genuine report.

    Attributes:
        suffix: of its format.
        text: its text.
        folder: the folder of its sources.
        dice: what draws.
    """

    suffix: str
    text: str
    folder: Path
    dice: random.Random

    @property
    def form(self) -> formats.Format:
        """Its format."""
        return formats.format_of(f"report{self.suffix}")

    def changed(self, change: Callable[[Values], None]) -> Forged:
        """Return it with a changed payload, digests and page made anew."""
        values = payloads.values_in(self.form.payload_in(self.text), "report")
        change(values)
        values["digests"] = payloads.digests_of(payloads.parts_of(values))
        return Forged(text=self.laid_out(values, payloads.canonical(values)))

    def laid_out(self, values: Values, written: str) -> str:
        """Return a file that shows what a payload says, as far as one can be made."""
        old = self.form.payload_in(self.text)
        made = self.text.replace(old, written)
        try:
            report = payloads.report_in(payloads.read(values, "report"))
            if report is not None:
                made = self.form.render(report, written, self.form.assets_in(self.text))
        except (LookupError, ReportUnreadable):
            pass
        return made

    def shown(self, old: str, new: str, *, other: bool) -> Forged:
        """Return it with the file changed around its payload, and another layout claimed or not."""
        text = self.changed(_another_layout).text if other else self.text
        return Forged(text=text.replace(old, new, 1))


def _another_layout(values: Values) -> None:
    for version in (*values["made_by"], *values["contents"]["head"]["versions"]):
        if version["name"] == LAYOUT:
            version["version"] = OTHER


def _versions(values: Values) -> Iterator[list[Values]]:
    yield values["made_by"]
    yield values["contents"]["head"]["versions"]


# Kinds -------------------------------------------------------------------------------------

Kind = Callable[[Genuine], Forged]
KINDS: dict[str, Kind] = {}


def kind(name: str) -> Callable[[Kind], Kind]:
    """Enter a kind of forgery."""

    def entered(made: Kind) -> Kind:
        KINDS[name] = made
        return made

    return entered


def word(dice: random.Random) -> str:
    """Return a word that nobody knows."""
    return "".join(dice.choice("abcdefgh") for _ in range(6))


def _made_by(name: str, change: Callable[[list[Values], random.Random], object]) -> None:
    def made(one: Genuine) -> Forged:
        state = one.dice.getrandbits(32)

        def change_all(values: Values) -> None:
            for versions in _versions(values):
                change(versions, random.Random(state))  # noqa: S311 - repeatable
            rules = {one["name"]: one["version"] for one in values["made_by"]}
            for claim in values["contents"]["claims"]:
                claim["rule_version"] = claim["rule_version"] and rules.get(DATES, "")

        return one.changed(change_all)

    KINDS[name] = made


def _other_versions(versions: list[Values], dice: random.Random) -> None:
    number = f"{dice.randrange(9)}.{dice.randrange(99)}.1"
    for one in versions[:5]:
        one["version"] = one["version"].replace(chronology.__version__, number)


_made_by("a name added to what made it", lambda v, d: v.append({"name": word(d), "version": "1"}))
_made_by("a name twice in what made it", lambda v, d: v.append(v[d.randrange(len(v))]))
_made_by("a name of what made it taken out", lambda v, d: v.pop(d.randrange(len(v))) and None)
_made_by("names of what made it in another order", lambda v, _: v.reverse())
_made_by("a name spelled otherwise", lambda v, d: v[d.randrange(5)].update(name=word(d)))
_made_by("words for a version", lambda v, d: v[0].update(version=f"{word(d)} certified"))
_made_by("words behind a fingerprint", lambda v, d: v[1].update(version=f"{OTHER} {word(d)}"))
_made_by("another version claimed", _other_versions)
_made_by("other rules claimed", lambda v, d: v[d.randrange(1, 4)].update(version=OTHER))


def _in_contents(name: str, change: Callable[[Values, random.Random], object]) -> None:
    KINDS[name] = lambda one: one.changed(lambda values: _done(change(values, one.dice)))


def _done(_: object) -> None:
    """Do nothing with what a change gives."""


def _claim(values: Values, dice: random.Random) -> Values:
    claims = [one for one in values["contents"]["claims"] if one["date"]]
    found: Values = dice.choice(claims)
    return found


def _true_as_one(values: Values, _: random.Random) -> None:
    def turned(value: Any) -> Any:  # noqa: ANN401 - JSON
        if isinstance(value, dict):
            return {key: turned(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [turned(inner) for inner in value]
        return int(value) if isinstance(value, bool) else value

    values["contents"] = turned(values["contents"])


_in_contents(
    "a date", lambda v, d: _claim(v, d)["date"].update(text=f"{d.randrange(1, 28)} May 1999")
)
_in_contents("a claim left out", lambda v, _: v["contents"]["claims"].pop(0))
_in_contents("rows in another order", lambda v, _: v["contents"]["claims"].reverse())
_in_contents("an unknown key", lambda v, d: v["contents"].update({word(d): d.randrange(9)}))
_in_contents("an unknown part", lambda v, d: v.update({word(d): "x"}))
_in_contents("1 for true", _true_as_one)
_in_contents("a hash of a source", lambda v, _: v["sources"][0].update(raw_sha256="0" * 64))
_in_contents("a block that is not there", lambda v, d: v["assets"].update({word(d): "0" * 64}))
_in_contents(
    "a file attached to the ledger",
    lambda v, d: v["ledger"].update(included=[{"name": f"{word(d)}.toml", "text": word(d)}]),
)
_in_contents("a moment spelled otherwise", lambda v, _: v.update(at="2026-11-22T6:30:0Z"))
_in_contents("checks claimed", lambda v, d: v.update(checks=[word(d)]))
_in_contents("a verdict", lambda v, d: _claim(v, d).update(verdict="certain"))


@kind("the payload with a key twice")
def _twice(one: Genuine) -> Forged:
    old = one.form.payload_in(one.text)
    return Forged(text=one.text.replace(old, f'{{"at":"2020-01-01T00:00:00Z",{old[1:]}'))


@kind("a number spelled otherwise")
def _number(one: Genuine) -> Forged:
    old = one.form.payload_in(one.text)
    new = re.sub(r":(\d+)([,}])", lambda m: f":{m[1]}{one.dice.choice(('.0', 'e0'))}{m[2]}", old)
    return Forged(text=one.text.replace(old, new))


@kind("a payload indented")
def _indented(one: Genuine) -> Forged:
    old = one.form.payload_in(one.text)
    return Forged(
        text=one.text.replace(old, json.dumps(json.loads(old), indent=one.dice.randrange(4)))
    )


@kind("a byte order mark")
def _mark(one: Genuine) -> Forged:
    return Forged(text=f"\ufeff{one.text}")


@kind("two payloads")
def _two(one: Genuine) -> Forged:
    return Forged(text=f"{one.text}{one.text}")


_HIDDEN = {
    "a comment": "<!-- {} -->",
    "a hidden element": '<p hidden="">{}</p>',
    "a template": "<template><p>{}</p></template>",
    "a script": "<script>document.title = '{}'</script>",
    "a style": "<style>td::after {{ content: '{}' }}</style>",
    "a meta element": '<meta name="author" content="{}">',
    "words": "<p>{}</p>",
    "a picture": '<img src="https://example.org/{}.png" alt="">',
    "a nested page": '<iframe srcdoc="&lt;p&gt;{}"></iframe>',
}


def _around(name: str, form: str, *, other: bool) -> None:
    """Enter a kind that puts something into the file, under this layout or another."""

    def made(one: Genuine) -> Forged:
        put = form.format(word(one.dice))
        if one.suffix == ".json":
            return Forged(text=one.shown("x", "x", other=other).text + put)
        at = one.dice.choice(("<h2", "</main>", "</head>") if one.suffix == ".html" else ("\n## ",))
        return one.shown(at, f"{put}{at}", other=other)

    KINDS[f"{name} put in{', another layout claimed' if other else ''}"] = made


for _name, _form in _HIDDEN.items():
    _around(_name, _form, other=False)
    _around(_name, _form, other=True)


def _anew(name: str, change: Callable[[str, random.Random], str]) -> None:
    """Enter a kind that writes a report anew from a changed ledger: all of it follows."""
    KINDS[name] = lambda one: Forged(ledger=change(LEDGER, one.dice))


_anew(
    "the title, or another name that a person gave",
    lambda t, d: t.replace('"The bridge"', f'"{word(d)}"'),
)
_anew("a comment in the ledger", lambda t, d: f"{t}\n# {word(d)}\n")
_anew("a claim that the documents bear left out", lambda t, _: t.rpartition("\n[[claims]]")[0])
_anew(
    "a claim that the documents bear added",
    lambda t, d: (
        f'{t}\n[[claims]]\nevent = "bridge"\nsource = "mail"\n'
        f'quote = "The ferry stopped in June 2022"\nnote = "{word(d)}"\n'
    ),
)
_anew(
    "an event without a claim added",
    lambda t, d: t.replace("[events.lift]", f'[events.other]\nname = "{word(d)}"\n\n[events.lift]'),
)
_anew("what was typed of a source", lambda t, d: t.replace('"The Herald"', f'"The {word(d)}"'))
_anew(
    "a day of publication that was only typed",
    lambda t, d: t.replace("2022-06-20", f"2022-06-{d.randrange(21, 30)}"),
)
_anew("the reason that a person gave", lambda t, d: t.replace("about another bridge", word(d)))
_anew(
    "`day_first` of a source turned",
    lambda t, _: t.replace("day_first = true", "day_first = false"),
)
_anew(
    "`zone` of a source or of the ledger",
    lambda t, d: t.replace("Europe/Zurich", d.choice(("Asia/Tokyo", "America/Lima"))),
)
_anew(
    "`statuses` of a table's mapping",
    lambda t, d: t.replace('Y = "planned"', f'Y = "{d.choice(("reported", "cancelled"))}"'),
)
_anew(
    "`retracts`, `corrects` or `repeats` typed where no words say so",
    lambda t, d: t.replace(
        'id = "lit"', f'id = "lit"\n{d.choice(("retracts", "corrects", "repeats"))} = "closed"'
    ),
)
_anew(
    "a claim put under another event, or two of them swapped",
    lambda t, _: t.replace('id = "lit"\nevent = "lamp"', 'id = "lit"\nevent = "ramp"'),
)
_anew(
    "participants, a place or a kind of an event typed",
    lambda t, d: t.replace(
        'name = "Ramp closed"',
        'name = "Ramp closed"\n'
        + d.choice((f'participants = ["{word(d)}"]', f'place = "{word(d)}"', 'kind = "visit"')),
    ),
)
_anew(
    "`speaker`, `stated` or `said_at` typed",
    lambda t, d: t.replace(
        'id = "closed"',
        'id = "closed"\n'
        + d.choice((f'speaker = "{word(d)}"', "stated = 2024-05-20", 'said_at = "lamp"')),
    ),
)
_anew(
    "a claim set aside (`set_aside`)",
    lambda t, d: t.replace('id = "closed"', f'id = "closed"\nset_aside = "{word(d)}"'),
)


_LIFT, _LAMP, _NOTES = 'id = "lift"', 'name = "Lamp lit"', 'publisher = "The port"'


def _typed(name: str, after: str, *lines: str) -> None:
    """Enter a kind that types one of some lines into an entry; "?" stands for a word."""
    _anew(name, lambda t, d: t.replace(after, f"{after}\n{d.choice(lines)}".replace("?", word(d))))


_typed("a modality typed where the words leave it open", _LIFT, 'modality = "planned"')
_anew(
    "a quote shortened, or made longer",
    lambda t, d: t.replace("The bridge opened on", d.choice(("bridge opened on", "opened on"))),
)
_typed("a `when` that is wider than the words", 'quote = "The bridge opened on 12 June 2022"',
       "when = 2022", 'when = "2022-06"', 'when = "[..2022-06-12]"')  # fmt: skip
_typed("an event made one that lasts", _LAMP, "lasts = true", 'kind = "state"')
_typed("`same_as` typed", _LAMP, 'same_as = { event = "ramp", reason = "?" }')
_typed(
    "`version_of`, `version` or `complete` typed",
    _NOTES,
    'version_of = "?"',
    'version_of = "?"\nversion = 2',
    'version_of = "?"\ncomplete = true',
)
_typed("`language` of a source", _NOTES, 'language = "de"', 'language = "fr"')
_typed("`encoding` typed that reads the same bytes otherwise", _NOTES, 'encoding = "latin-1"')
_typed("`fiscal_year` or `calendar` typed", _NOTES, 'fiscal_year = "07-01"',
       'calendar = { weekend = ["friday"] }')  # fmt: skip
_typed("`binding` typed", _NOTES, "binding = true")
_typed("`retrieved` typed", _NOTES, "retrieved = 2024-06-20", "retrieved = 2025-01-01")
_typed("a part of a document typed (`parts`)", _NOTES, 'parts = [{ begins = "The lamp was" }]',
       'parts = [{ begins = "The lamp was", speaker = "?" }]')  # fmt: skip
_typed("notes, tags and aliases", _LIFT, 'note = "?"', 'tags = ["?"]')
_typed(
    "`speaker_quote`, `date_quote` and their like turned to other words of the document",
    _LIFT,
    'date_quote = "7 May 2024"',
    'speaker = "The lamp"\nspeaker_quote = "The lamp was lit"',
)
_typed(
    "`before`, `after` and their like typed, or put to another event",
    _LIFT,
    'after = "ramp"',
    'before = "bridge"',
)
_anew(
    "a finding acknowledged, or a passage refused",
    lambda t, d: (
        t
        + d.choice(
            (
                f'\n[[decisions]]\nfinding = "late"\nevent = "bridge"\nreason = "{word(d)}"\n',
                f'\n[[refused]]\nsource = "mail"\nquote = "Nobody came"\nreason = "{word(d)}"\n',
            )
        )
    ),
)
_anew(
    "`strict_quotes` typed, or taken out",
    lambda t, _: t.replace('title = "The bridge"', 'title = "The bridge"\nstrict_quotes = true'),
)
_anew(
    "an id of an entry", lambda t, d: t.replace('"ramp"', f'"{(w := word(d))}"')
    .replace("events.ramp", f"events.{w}"),
)  # fmt: skip
_anew(
    "kinds, series and places declared otherwise",
    lambda t, d: f'{t}\n[places.{word(d)}]\nname = "{word(d)}"\n',
)


@kind("the ledger's name")
def _renamed(one: Genuine) -> Forged:
    def change(values: Values) -> None:
        written = json.dumps(values).replace("chronology.toml", f"{word(one.dice)}.toml")
        values.update(json.loads(written))

    return one.changed(change)


@kind("`--as-of` the day on which it was made")
def _same_day(_: Genuine) -> Forged:
    return Forged(ledger=LEDGER, as_of=AT.date().isoformat())


@kind("an earlier day for `--as-of`")
def _earlier(one: Genuine) -> Forged:
    return Forged(ledger=LEDGER, as_of=f"2022-03-{one.dice.randrange(10, 31)}")


@kind("a day far ahead for `--as-of`")
def _far_ahead(one: Genuine) -> Forged:
    return Forged(ledger=LEDGER, as_of=f"20{one.dice.randrange(40, 99)}-01-01")


@kind("a document renamed, its bytes the same")
def _document_renamed(one: Genuine) -> Forged:
    (one.folder / "gazette.txt").write_bytes((one.folder / "herald.txt").read_bytes())
    return Forged(ledger=LEDGER.replace('"herald.txt"', '"gazette.txt"'))


@kind("a source that no claim quotes added")
def _unquoted(one: Genuine) -> Forged:
    day = f"2031-05-{one.dice.randrange(10, 31)}"
    return Forged(ledger=f'{LEDGER}\n[sources.other]\nfile = "mail.txt"\npublished = {day}\n')


@kind("the moment at which it was made")
def _moment(one: Genuine) -> Forged:
    def change(values: Values) -> None:
        at = f"20{one.dice.randrange(10, 26)}-11-22T06:30:00Z"
        values["at"] = values["contents"]["head"]["at"] = at

    return one.changed(change)


# Counting ----------------------------------------------------------------------------------


def checked(one: Genuine, forged: Forged, digest: str) -> tuple[str, bool]:
    """Return what became of a forgery without a digest, and whether a digest tells it."""
    path = one.folder.parent / f"forged{one.suffix}"
    if forged.ledger:
        ledger = one.folder / "chronology.toml"
        ledger.write_text(forged.ledger, encoding="utf-8")
        write(chronology.build(ledger, forged.as_of), path, at=AT)
        ledger.write_text(LEDGER, encoding="utf-8")
    else:
        path.write_bytes(forged.text.encode("utf-8", "surrogatepass"))
    try:
        found = verify(path, one.folder)
        told = not verify(path, one.folder, digest=digest).holds
    except ReportUnreadable:
        return "refused", True
    finally:
        path.unlink()
    return _outcome(found), told


def _outcome(found: Verification) -> str:
    if not found.holds:
        return "fails"
    return "passes with a note" if found.notes else "passes"


def named_in_the_page() -> frozenset[str]:
    """Return the kinds that the documents name as those that only a digest or signature tells."""
    text = PAGE.read_text("utf-8").partition("\n## ")[0]
    return frozenset(re.findall(r"^\| ([^|]+?) \|", text, re.MULTILINE))


def genuine(folder: Path, suffix: str, dice: random.Random) -> tuple[Genuine, str]:
    """Write a genuine report, and return it with its digest."""
    sources = folder / f"sources{suffix}"
    sources.mkdir()
    for name, text in {**DOCUMENTS, "chronology.toml": LEDGER}.items():
        (sources / name).write_text(text, encoding="utf-8")
    path = folder / f"report{suffix}"
    digest = write(chronology.build(sources / "chronology.toml"), path, at=AT)
    assert verify(path, sources).holds  # noqa: S101 - the figure would mean nothing otherwise
    return Genuine(
        suffix=suffix, text=path.read_bytes().decode(), folder=sources, dice=dice
    ), digest


def counted(number: int, seed: int) -> tuple[Mapping[str, Counter[str]], int]:
    """Return what became of so many forgeries, by kind, and how many no digest tells."""
    dice = random.Random(seed)  # noqa: S311 - for a figure, not for a secret
    told: dict[str, Counter[str]] = {}
    unseen = 0
    with tempfile.TemporaryDirectory() as name:
        reports = [genuine(Path(name), suffix, dice) for suffix in SUFFIXES]
        for place in range(number):
            which = [*KINDS][place % len(KINDS)]
            one, digest = reports[(place // len(KINDS)) % len(reports)]
            outcome, is_told = checked(one, KINDS[which](one), digest)
            told.setdefault(which, Counter())[outcome] += 1
            unseen += not is_told
    return told, unseen


def main() -> None:
    """Print what became of each kind, and whether the documents name what passes."""
    number, seed = (int(word) for word in (*sys.argv[1:], *("200", "1")[len(sys.argv) - 1 :]))
    told, unseen = counted(number, seed)
    named, wrong, passed = named_in_the_page(), 0, 0
    for which, counts in told.items():
        passes = sum(n for outcome, n in counts.items() if outcome.startswith("passes"))
        passed += passes
        is_wrong = bool(passes) != (which in named)
        wrong += is_wrong
        print(f"{which:58} {dict(counts)}{'  NOT AS THE DOCUMENTS SAY' if is_wrong else ''}")
    print(f"{number} forgeries of {len(told)} kinds: {passed} pass without a digest or signature")
    print(f"kinds that are not as the documents say: {wrong}; forgeries no digest tells: {unseen}")
    sys.exit(bool(wrong or unseen))


if __name__ == "__main__":
    main()
