"""Every public value is equal to its copies and pickles, and hashes as they do."""

import datetime as dt
import pickle
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from copy import copy, deepcopy
from enum import Enum
from multiprocessing import get_context
from typing import Any

import attrs
import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

import chronology
from chronology import edtf, errors, expressions, iso8601, quotes, timex3, vocabulary
from chronology.building import Chronology
from chronology.claims import Claim
from chronology.events import FIELD_TYPES, Event, KindDeclaration, Visit
from chronology.findings import CODES, Finding
from chronology.reconciling import Checks
from chronology.reconciling.order import Edge, Network
from chronology.slip import Slip
from chronology.sources import Quote

WITHIN = (Edge, Network)  # what reconciling works with: an edge is one, not what it says
EXAMPLES: Mapping[str, object] = {
    "text": "a text",
    "texts": ("one", "two"),
    "integer": 3,
    "number": 2.5,
    "boolean": False,
    "date": edtf.parse("2024-05?"),
}


def again(value: Any) -> Iterator[Any]:  # noqa: ANN401 - any value at all
    """Yield a value's copies, and what is pickled of it."""
    yield copy(value)
    yield deepcopy(value)
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        yield pickle.loads(pickle.dumps(value, protocol))  # noqa: S301 - pickled just now


def check(value: object) -> None:
    """Hold a value against its copies."""
    for other in again(value):
        assert type(other) is type(value)
        assert other == value
        assert hash(other) == hash(value)
        assert repr(other) == repr(value)


def values_in(value: object, seen: dict[type, list[object]]) -> None:
    """Gather some values of every type that stand in a value."""
    cls: Any = type(value)
    if attrs.has(cls):
        known = seen.setdefault(cls, [])
        if len(known) >= 12 or any(value is other for other in known):
            return
        known.append(value)
        for field in attrs.fields(cls):
            values_in(getattr(value, field.name), seen)
    elif isinstance(value, list | tuple | set | frozenset):
        for inner in value:
            values_in(inner, seen)
    elif isinstance(value, Mapping):
        for inner in value.values():
            values_in(inner, seen)


@pytest.fixture(scope="module")
def made() -> Chronology:
    """Return the chronology of the seeds."""
    return chronology.build(ROOT / "seeds" / "chronology.toml")


def test_a_chronology_and_all_in_it(made: Chronology) -> None:
    """Its claims, dossiers, findings, plans, places of words, and what it tells of itself."""
    seen: dict[type, list[object]] = {}
    then = made.as_of(dt.date(2022, 5, 1))
    told = (made.totals, made.decisions, made.coverage(), made.plans(), made.plan_statistics())
    values_in((made, told, made.where(kind="visit"), then.diff(made), made.repairs()), seen)
    values_in([(claim.where, claim.source) for claim in made.claims], seen)
    values_in([one.when.duration for one in made if one.when], seen)
    assert {"Chronology", "Dossier", "Selection", "Diff", "Plan", "Document", "Pinpoint"} <= {
        cls.__name__ for cls in seen
    }
    for values in seen.values():
        for value in values:
            if not isinstance(value, WITHIN):
                check(value)


def test_a_copy_answers_as_the_first_does(made: Chronology) -> None:
    """What was pickled prints the same table, and can be looked at from another day."""
    other = pickle.loads(pickle.dumps(made))  # noqa: S301 - pickled just now
    assert str(other) == str(made)
    assert other["az-tat-3"].claims[0].where == made["az-tat-3"].claims[0].where
    day = dt.date(2022, 5, 1)
    assert other.as_of(day) == made.as_of(day)
    assert made != made.as_of(day)


def name_of(one: object) -> str:
    """Return the name of an event, for a pool."""
    assert isinstance(one, chronology.reconciling.Dossier)
    return one.name


def test_dossiers_go_to_a_pool(made: Chronology) -> None:
    """Also where processes begin anew, and the kind of an event is one of the ledger's own."""
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        assert list(pool.map(name_of, made)) == [one.name for one in made]


# Kinds -------------------------------------------------------------------------------------

FIELDS = st.dictionaries(
    st.sampled_from(["court", "docket", "judge", "fee"]),
    st.sampled_from([*FIELD_TYPES]),
    min_size=1,
)


@given(fields=FIELDS, base=st.sampled_from([Event, Visit, chronology.PlantLaunch]))
def test_law_of_declared_kinds(fields: dict[str, str], base: type[Event]) -> None:
    """An event of a kind that a ledger declares keeps every field, of whatever type."""
    kind = KindDeclaration(id="court-case", fields=fields, key=tuple(fields)).make(base)
    own: dict[str, Any] = {name: EXAMPLES[kind_of_field] for name, kind_of_field in fields.items()}
    event = kind(id="a", tags="press", **own)
    check(event)
    for other in again(event):
        assert {name: getattr(other, name) for name in fields} == own
        assert other.identity == event.identity == ("court-case", *own.values())
    assert attrs.evolve(event, id="b") != event
    assert not hasattr(event, "__dict__")  # or a copy loses what stands there


def test_examples_for_every_type_of_field() -> None:
    """The law above draws them all."""
    assert EXAMPLES.keys() == FIELD_TYPES.keys()


# Values of one's own -----------------------------------------------------------------------

SPANS = [
    "2024", "2024-05", "2024-05-03", "2024-05-03T10:00:00Z", "2024-21", "2024-34", "156X", "Y-17E7",
    "2024?", "2024-05~", "2024%", "?2024-05-03", "[2023,2024]", "{2023-05,2024}", "2023/2024",
    "../2024", "2024/", "2024-05-03T10:00:00+02:00", "",
]  # fmt: skip


@pytest.mark.parametrize("text", SPANS)
def test_spans(text: str) -> None:
    """However a date is written, and whatever it has beyond its bounds."""
    span = edtf.parse(text) if text else chronology.TimeSpan()
    check(span)
    check(span.duration)
    check(span.marks)
    for bound in span.bounds:
        check(bound)


def test_words_and_texts() -> None:
    """What is found in a text, and what becomes of a quote."""
    found = expressions.find(
        "It opens on 3 May 2024, or in the third quarter.", chronology.TimeSpan.year(2024)
    )
    assert found
    for one in found:
        check(one)
    check(quotes.locate("Opened on 3 May.", "It opened on 3 May 2024."))


VOCABULARIES = [
    cls for cls in vars(vocabulary).values() if isinstance(cls, type) and issubclass(cls, Enum)
]


@pytest.mark.parametrize(
    "words", [cls for cls in VOCABULARIES if len(cls)], ids=lambda c: c.__name__
)
def test_words_of_vocabularies_stay_themselves(words: type[Enum]) -> None:
    """A member is the same one behind a pickle, and so are the values that bear it."""
    for member in words:
        assert all(other is member for other in again(member))


@given(
    modality=st.sampled_from(vocabulary.Modality),
    code=st.sampled_from([*CODES]),
    severity=st.sampled_from(vocabulary.Severity),
    family=st.sampled_from(vocabulary.Family),
    least=st.none() | st.integers(),
)  # fmt: skip
def test_law_of_claims_and_findings(
    modality: vocabulary.Modality,
    code: str,
    severity: vocabulary.Severity,
    family: vocabulary.Family,
    least: int | None,
) -> None:
    """Claims, quotes, findings and slips, of every modality, code, severity and family."""
    check(Claim(event="e", source="s", quote=Quote(exact="x"), modality=modality, tags="a"))
    slip = Slip(least=least, most=None)
    check(Finding(code=code, severity=severity, family=family, sentence="x", slip=slip))


def test_checks() -> None:
    """The tuple of checks, and each of them."""
    check(Checks())
    for one in Checks():
        check(one)


ERRORS = [
    errors.UnknownName(what="event", name="x", known=("a", "b")),
    errors.WrongType(argument="x", expected="a text", got="int"),
    errors.Problem(file="l.toml", line=3, reason="wrong", remedy="mend it", marker=(1, 2)),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_errors(error: object) -> None:
    """An exception comes out of another process with its fields."""
    for other in again(error):
        assert type(other) is type(error)
        assert repr(other) == repr(error)
        assert str(other) == str(error)


def test_other_notations() -> None:
    """A span read from another notation is a span like any."""
    check(iso8601.parse_interval("2024-05-03/2024-05-09"))
    check(timex3.parse("2024-W22"))


def test_words_of_a_file_begin_no_line_of_an_error() -> None:
    """Else they could be a command to whoever reads the lines, as GitHub does."""
    problem = errors.Problem(
        file="i.jsonl",
        line=1,
        reason="“\n::stop-commands::x” is no date",
        remedy="write\r\n::add-mask::y",
        excerpt='"\n::warning::z\u2028::w"',
        marker=(1, 5),
    )
    first, *others = str(problem).splitlines()
    assert first.startswith("i.jsonl:1")
    assert all(line.startswith("    ") for line in others)
