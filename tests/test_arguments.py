"""Wrong calls from Python: each is our error that names the argument, whatever was given."""

import datetime as dt
import inspect
import re
from collections.abc import Callable
from typing import Any

import pytest
from conftest import ROOT

import chronology
from chronology import Chronology, Column
from chronology.errors import ChronologyError, UnknownArgument, UnknownName, WrongType
from chronology.vocabulary import Modality

SEEDS = ROOT / "seeds" / "chronology.toml"
build: Any = chronology.build  # what is wrong in this file, a type checker would tell
load: Any = chronology.load
report: Any = chronology.report
Ledger: Any = chronology.Ledger
LedgerBuilder: Any = chronology.LedgerBuilder
read_source: Any = chronology.read_source
AT = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def made() -> Chronology:
    """The chronology of the seeds."""
    return chronology.build(SEEDS)


WRONG: list[Callable[[Any], object]] = [
    *(
        lambda _, name=name: Ledger(**{name: None})
        for name in (
            "kinds", "series", "places", "sources", "events", "claims", "decisions", "refused",
            "problems", "classes",
        )
    ),
    lambda _: Ledger(events="abc"),
    lambda _: Ledger(problems=[None]),
    lambda _: load(None),
    lambda _: build(None),
    lambda _: build(SEEDS, jobs=None),
    lambda _: build(SEEDS, jobs="x"),
    lambda _: build(SEEDS, jobs=0),
    lambda _: build(SEEDS, jobs=-1),
    lambda _: build(SEEDS, checks=None),
    lambda _: build(SEEDS, progress=5),
    lambda _: LedgerBuilder().save(None),
    lambda _: LedgerBuilder.open(None),
    lambda _: LedgerBuilder.of(None),
    lambda _: LedgerBuilder().add_kind(None),
    lambda made: report.write(made, None, at=AT),
    lambda _: report.write(None, "r.md", at=AT),
    lambda _: report.verify(None, "."),
    lambda _: report.verify("r.md", None),
    lambda made: made.diff(None),
    lambda made: made.where(kind=5),
    lambda made: made.where(tag=5),
    lambda made: made.table(columns=5),
    lambda made: made.table(format=None),
    lambda made: made.table(width="wide"),
    lambda made: made.table().to(None),
    lambda made: made.table().to(5),
    lambda made: made.table().sort(5),
    lambda made: made.table().pick(5),
    lambda made: made.table().group_by(5),
    lambda made: made.table().summary(None),
    lambda made: made.sort(5),
    lambda made: made.explain(5),
    lambda made: made.event(5),
]  # fmt: skip


@pytest.mark.parametrize("call", WRONG, ids=lambda call: inspect.getsource(call).strip()[:60])
def test_a_wrong_type_is_told(call: Callable[[Any], object], made: Chronology) -> None:
    """As an error of ours, which can be printed."""
    with pytest.raises(ChronologyError) as caught:
        call(made)
    assert isinstance(caught.value, WrongType | UnknownName)
    assert str(caught.value)


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda: LedgerBuilder().add_claim("a", "b", "c", modalty="planned"), "“modality”"),
        (lambda: LedgerBuilder().add_source(text="x", publishd="2024"), "“published”"),
        (lambda: LedgerBuilder().add_event("a", alias="b"), "“aliases”"),
        (lambda: LedgerBuilder(tilte="a"), "“title”"),
        (lambda: Ledger(evnts=[]), "“events”"),
        (lambda: build(SEEDS, asof="2022"), "“as_of”"),
        (lambda: read_source(text="x", pulisher="b"), "“publisher”"),
    ],
)
def test_a_misspelt_argument(call: Callable[[], object], told: str) -> None:
    """What was meant is suggested; it is a `TypeError`, as Python has it."""
    with pytest.raises(UnknownArgument, match=f"did you mean {told}") as caught:
        call()
    assert isinstance(caught.value, TypeError)


def test_what_is_right_is_taken(made: Chronology) -> None:
    """Subclasses, iterators and what counts as a number are no wrong types."""

    class Text(str):
        __slots__ = ()

    class Number:
        def __index__(self) -> int:
            return 80

    assert made.where(kind=(kind for kind in ("forum",)))
    assert made.where(kind={"forum"}, status=Text("planned"))
    assert made.table(columns=iter(["what"]), width=None)
    assert made.table(format=Text("github"))
    assert build(Text(SEEDS), checks=iter(()), strict=True)
    assert LedgerBuilder().add_claim("a", "b", "c", modality=Modality.PLANNED)
    assert Ledger(events=iter(()), sources=set()).events == ()


@pytest.mark.parametrize("value", [{"a": 1}, ["a", "b"], {"a"}, ([],), bytearray(b"a")])
def test_a_column_of_values_without_a_hash(value: object, made: Chronology) -> None:
    """Rows are grouped, counted and sorted by any value that a column gives."""
    column = Column("Own", lambda _: value)
    assert sum(map(len, made.group_by(column).values())) >= len(made)
    assert made.summary(column)
    assert made.sort(column)
    assert made.table(columns=["what", column]).group_by("own")


@pytest.mark.parametrize("name", [None, 5, (), b"x"])
def test_names_that_are_no_texts_can_be_told(name: Any) -> None:  # noqa: ANN401 - whatever is given
    """An error can be printed, whatever was looked for."""
    assert str(name) in str(UnknownName(what="event", name=name, known=("a",)))


def test_signatures_are_short() -> None:
    """`help` shows what a call takes in a few lines."""
    for call in (build, report.verify, LedgerBuilder.build):
        assert len(re.sub(r"\s+", " ", str(inspect.signature(call)))) < 600
        assert "Checks()" in str(inspect.signature(call))
