"""Plans and what came of them, case by case."""

from pathlib import Path

import pytest
from plan_cases import Case, cases_of, faults_in
from plan_worlds import unheld

CASES = cases_of(Path(__file__).parent / "plan_cases.toml")


@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_a_case(case: Case) -> None:
    """What is said gives what the case expects, and nothing else on plans."""
    assert list(faults_in(case)) == []


@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_what_a_case_expects_holds(case: Case) -> None:
    """The readings of a case, worked out apart from the reconciler, give what it expects."""
    assert unheld(case) == []


def test_every_rule_has_cases() -> None:
    """Each rule on plans has a case of its own; a third of the cases are innocent."""
    rules = {rule for case in CASES for rule in case.rests_on}
    assert rules == RULES
    assert 3 * sum(case.silent for case in CASES) >= len(CASES)


RULES = {
    *("bounds", "granted", "last-word", "event-day", "day-of", "inner", "one-plan"),
    *("own-source", "first", "fold", "run", "carried", "neighbours", "vaguer", "told-once"),
    *("watch", "witness", "settled", "postpone", "ends"),
}
