"""Findings: the table of codes, how a slip reads, and the order findings are listed in."""

import ast
import copy
import pickle
import re

import attrs
import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from chronology.errors import UnknownCode
from chronology.findings import CODES, Decision, Finding, Sentence, source_named
from chronology.slip import Slip
from chronology.vocabulary import Family, Severity

PACKAGE = ROOT / "chronology"


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_well_formed(code: str) -> None:
    """A code is a kebab-case word with a family, a severity and a meaning in one clause."""
    assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", code)
    entry = CODES[code]
    assert entry.family in Family
    assert entry.severity in Severity
    assert entry.meaning[:1].islower()
    assert entry.meaning == entry.meaning.strip(" .")


def test_meanings_are_told_once() -> None:
    """No two codes mean the same."""
    assert len({code.meaning for code in CODES.values()}) == len(CODES)


@pytest.mark.parametrize(
    ("family", "severity", "codes"),
    [
        (
            Family.EVIDENCE,
            Severity.CONFLICT,
            "quote-missing quote-altered source-changed",
        ),
        (Family.EVIDENCE, Severity.CONFLICT, "date-mismatch impossible-date weekday-mismatch"),
        (Family.EVIDENCE, Severity.WARNING, "quote-ambiguous date-ambiguous date-unread"),
        (Family.EVIDENCE, Severity.NOTE, "anchor-assumed language-unread"),
        (
            Family.DISAGREEMENT,
            Severity.CONFLICT,
            "date-disagreement reported-in-future reported-before-pending",
        ),
        (Family.DISAGREEMENT, Severity.NOTE, "extent-differs possible-same-event"),
        (
            Family.PLAN,
            Severity.WARNING,
            "late early plan-slipped plan-advanced pending-after-plan plan-unreported",
        ),
        (Family.PLAN, Severity.NOTE, "met cannot-tell"),
        (Family.SERIES, Severity.CONFLICT, "series-order"),
        (Family.SERIES, Severity.NOTE, "series-gap"),
        (Family.ORDER, Severity.CONFLICT, "order-cycle"),
    ],
)
def test_what_each_code_weighs(family: Family, severity: Severity, codes: str) -> None:
    """Each code belongs to its family and weighs what the table of findings says."""
    for code in codes.split():
        assert (CODES[code].family, CODES[code].severity) == (family, severity)


def test_every_code_in_use_is_in_the_table() -> None:
    """Whatever the package passes as `code=` in plain words is a code of the table."""
    used = {
        (path.name, keyword.value.value)
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Finding"
        for keyword in node.keywords
        if keyword.arg == "code" and isinstance(keyword.value, ast.Constant)
    }
    assert len(used) >= 5
    assert {code for _, code in used} <= set(CODES)


# Slips --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (352, 443, "by 352 to 443 days"),
        (1, 1, "by 1 day"),
        (0, 1, "by 0 to 1 day"),
        (0, 0, "by 0 days"),
        (7, 7, "by 7 days"),
        (352, None, "by at least 352 days"),
        (1, None, "by at least 1 day"),
        (None, 30, "by at most 30 days"),
        (None, 1, "by at most 1 day"),
        (None, None, "by an unknown number of days"),
    ],
)
def test_slips_in_words(least: int | None, most: int | None, words: str) -> None:
    """A slip reads as a range of days, open where a bound is open."""
    assert str(Slip(least=least, most=most)) == words


@given(st.none() | st.integers(), st.none() | st.integers())
def test_turning_a_slip_round(least: int | None, most: int | None) -> None:
    """A slip turned round counts the other way, and turned round twice is itself."""
    slip = Slip(least=least, most=most)
    turned = -slip
    assert -turned == slip
    assert turned.most == (None if least is None else -least)
    assert turned.least == (None if most is None else -most)


# Findings -----------------------------------------------------------------------------------


def test_a_finding_takes_its_weight_from_its_code() -> None:
    """Severity and family are the code's, unless the finding itself says otherwise."""
    finding = Finding(code="date-disagreement", sentence="They differ.")
    assert (finding.severity, finding.family) == (Severity.CONFLICT, Family.DISAGREEMENT)
    milder = attrs.evolve(finding, severity=Severity.WARNING)
    assert (milder.severity, milder.family) == (Severity.WARNING, Family.DISAGREEMENT)


def test_an_unknown_code_is_refused() -> None:
    """A finding with a code that is not in the table cannot be made."""
    with pytest.raises(UnknownCode):
        Finding(code="no-such-code", sentence="?")


def test_findings_are_listed_most_serious_first() -> None:
    """Conflicts stand before warnings before notes; then code, events, claims and sentence."""
    in_order = [
        Finding(code="date-mismatch", sentence="b", events=("a",)),
        Finding(code="quote-missing", sentence="a"),
        Finding(code="late", sentence="a", events=("a",)),
        Finding(code="late", sentence="a", events=("b",), claims=("1",)),
        Finding(code="late", sentence="a", events=("b",), claims=("2",)),
        Finding(code="late", sentence="b", events=("b",), claims=("2",)),
        Finding(code="anchor-assumed", sentence="a"),
    ]
    keys = [finding.sort_key for finding in in_order]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)


def test_a_decision_needs_its_reason() -> None:
    """A decision without a reason cannot be made."""
    with pytest.raises(TypeError):
        Decision(finding="late", event="a")  # type: ignore[call-arg]


def test_a_sentence_keeps_what_it_names() -> None:
    """It is text with ids, tells titles to whoever has no ledger, and crosses processes whole."""
    said = Sentence("Bridge opened: denied by ", source_named("mail"), "; see mail")
    assert said == "Bridge opened: denied by mail; see mail"
    crossed = pickle.loads(pickle.dumps(said))  # noqa: S301 - our own bytes
    for one in (said, copy.deepcopy(said), crossed):
        assert (
            one.told(lambda named: f"“{named.id}”") == "Bridge opened: denied by “mail”; see mail"
        )
