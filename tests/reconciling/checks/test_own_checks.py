"""A check of a user's own, as a user writes it: in tables, JSON, diff and decisions like ours."""

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest
from conftest import Desk

import chronology
from chronology.errors import EdtfError, InvalidCheck, UnknownCode, WrongType
from chronology.exporters import json as as_json
from chronology.reconciling import Checks, Dossier, World, each
from chronology.vocabulary import Family, Severity

LEDGER = """
    [events.bridge]
    name = "Bridge"

    [events.tunnel]
    name = "Tunnel"

    [sources.herald]
    file = "herald.txt"
    published = 2024-06-01

    [sources.post]
    file = "post.txt"
    published = 2024-07-01

    [[claims]]
    event = "bridge"
    source = "herald"
    quote = "The bridge opened on 30 May 2024"

    [[claims]]
    event = "tunnel"
    source = "herald"
    quote = "the tunnel on 31 May 2024"

    [[claims]]
    event = "tunnel"
    source = "post"
    quote = "The tunnel opened on 31 May 2024"
    """
TEXTS = {
    "herald": "The bridge opened on 30 May 2024, the tunnel on 31 May 2024.",
    "post": "The tunnel opened on 31 May 2024.",
}


@each
def one_witness(event: Dossier, _: World) -> Iterator[chronology.Finding]:
    """Find what a single source reports."""
    if len({report.origin for report in event.reports}) == 1:
        yield chronology.Finding(
            code="one-witness",
            family=Family.EVIDENCE,
            severity=Severity.WARNING,
            sentence=f"{event.name}: only {event.reports[0].source} reports it",
            events=(event.event.id,),
            claims=(event.reports[0].id,),
        )


def crowded(events: Sequence[Dossier], _: World) -> list[chronology.Finding]:
    """Find two events within a day of each other: a check of all events at once."""
    return [
        chronology.Finding(
            code="crowded",
            family=Family.ORDER,
            severity=Severity.NOTE,
            sentence=f"{first.name} and {second.name} are a day apart",
            events=(first.event.id, second.event.id),
        )
        for first, second in pairwise(events)
        if first.span and second.span
    ]


OWN = (*Checks(), one_witness, crowded)


def built(desk: Desk, ledger: str = LEDGER) -> chronology.Chronology:
    """Build the ledger with the checks of one's own beside ours."""
    desk.build(ledger, **TEXTS)
    return chronology.build(desk.folder / "chronology.toml", checks=OWN)


def test_it_stands_in_the_tables(desk: Desk) -> None:
    """The code stands at its event, the sentence below, the count in the totals."""
    made = built(desk)
    table = str(made.table(findings=True, notes=True, width=110))
    assert "one-witness" in table
    assert "Bridge: only herald reports it" in table
    assert "Bridge and Tunnel are a day apart" in table
    assert "As of 1 July 2024. 1 warning, 1 note." in table
    assert "warning: one-witness: Bridge: only herald reports it" in made.explain("bridge")
    assert "crowded" not in str(made.table(findings=True))


def test_it_stands_in_json(desk: Desk) -> None:
    """Its code, family and severity stand in JSON like those of ours."""
    values = json.loads(json.dumps(as_json.chronology_values(built(desk))))
    (own,) = [finding for finding in values["findings"] if finding["code"] == "one-witness"]
    assert (own["family"], own["severity"], own["events"]) == ("evidence", "warning", ["bridge"])
    assert values["events"][0]["findings"] == ["one-witness", "crowded"]


def test_it_goes_with_the_day(desk: Desk) -> None:
    """Seen from an earlier day, and compared, it is looked for again."""
    made = built(desk)
    before = made.as_of(dt.date(2024, 6, 15))
    found = [f.events for f in before.findings if f.code == "one-witness"]
    assert found == [("bridge",), ("tunnel",)]
    assert [f.events for f in before.diff(made).no_longer] == [("tunnel",)]


DECIDED = """
    [[decisions]]
    finding = "one-witness"
    event = "{event}"
    reason = "a paper of record"
    """


def test_a_decision_may_name_its_code(desk: Desk) -> None:
    """What a person decided folds it away; without the check, or the finding, that is told."""
    made = built(desk, LEDGER + DECIDED.format(event="bridge"))
    (own,) = [f for f in made.findings if f.code == "one-witness"]
    assert own.acknowledged == "a paper of record"
    assert "a paper of record" in str(made.table(decisions=True))
    for other in (
        chronology.build(desk.folder / "chronology.toml"),
        built(desk, LEDGER + DECIDED.format(event="tunnel")),
    ):
        (unused,) = [f for f in other.findings if f.code == "decision-unused"]
        assert "no check finds one-witness, to be acknowledged" in unused.sentence


@pytest.mark.parametrize(
    ("code", "located", "told"),
    [
        ("plan-unreportd", True, ""),
        ("Late", False, "did you mean late?"),
        ("plan-reported", True, ""),
        ("too-few-witnesses", False, "to be acknowledged (x)"),
        ("", True, ""),
    ],
)
def test_a_misspelt_code_is_suggested(desk: Desk, code: str, *, located: bool, told: str) -> None:
    """Nearly one of ours is a located error; what may be of one's own is told when built."""
    desk.build(LEDGER, **TEXTS)
    path = desk.folder / "chronology.toml"
    decision = f'[[decisions]]\nfinding = "{code}"\nevent = "bridge"\nreason = "x"\n'
    path.write_text(path.read_text(encoding="utf-8") + decision, encoding="utf-8")
    read = chronology.load(path)
    assert bool(read.problems) == located
    unused = [f.sentence for f in chronology.build(read).findings if f.code == "decision-unused"]
    assert bool(unused) != located
    assert all(sentence.endswith(told) for sentence in unused)


def test_a_conflict_of_ones_own_counts_like_ours(desk: Desk) -> None:
    """An event in such a conflict bounds no other; the severity is shown."""

    @each
    def never(event: Dossier, _: World) -> Iterator[chronology.Finding]:
        if event.event.id == "bridge":
            yield chronology.Finding(
                code="never",
                family=Family.DISAGREEMENT,
                severity=Severity.CONFLICT,
                sentence="Bridge: cannot be",
                events=("bridge",),
            )

    desk.build(LEDGER, **TEXTS)
    made = chronology.build(desk.folder / "chronology.toml", checks=[*Checks(), never])
    assert made.findings[0].code == "never"
    assert made.reconciled.network.silent == {"bridge"}
    assert made.totals.verified == 3


def test_a_check_that_gives_no_findings(desk: Desk) -> None:
    """What is wrong with a check is an exception that names it."""

    def forgot(_events: Sequence[Dossier], _world: World) -> None:
        """Return nothing."""

    def words(_events: Sequence[Dossier], _world: World) -> list[str]:
        return ["late"]

    desk.build(LEDGER, **TEXTS)
    for check, got in ((forgot, "NoneType"), (each(forgot), "NoneType"), (words, "str")):  # type: ignore[arg-type]
        with pytest.raises(InvalidCheck) as caught:
            chronology.build(desk.folder / "chronology.toml", checks=[check])  # type: ignore[list-item]
        assert (caught.value.check, caught.value.got) == (check.__name__, got)


def test_a_code_of_ones_own_needs_family_and_severity() -> None:
    """A code that is none of ours, alone, is an exception that names it."""
    with pytest.raises(UnknownCode) as caught:
        chronology.Finding(code="mine", sentence="-")
    assert caught.value.code == "mine"
    assert "gives severity and family" in str(caught.value)


def test_a_day_is_a_date(desk: Desk) -> None:
    """What is no day is refused, with what belongs there; a text is read as a date."""
    assert built(desk).as_of("2023-04") == built(desk).as_of(dt.date(2023, 4, 30))
    assert built(desk).as_of(2023) == built(desk).as_of(dt.date(2023, 12, 31))
    refused: dict[str, object] = {
        "a TimeSpan, a text, a whole number or a date": 1.5,
        "a date with an end": "2023/..",
        "a date: a datetime.date, EDTF text, a span or a year": True,
    }
    for expected, wrong in refused.items():
        with pytest.raises(WrongType) as caught:
            built(desk).as_of(wrong)  # type: ignore[arg-type]  # that is what is refused
        assert caught.value.expected == expected
    with pytest.raises(WrongType, match="a TimeSpan, a text, a whole number or a date"):
        built(desk).as_of(["2023"])  # type: ignore[arg-type]  # as above
    with pytest.raises(EdtfError):
        built(desk).as_of("April 2023")
