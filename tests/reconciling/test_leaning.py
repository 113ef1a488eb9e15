"""Plans that lean on another event, in every unit, held to the report."""

import attrs
import pytest
from conftest import reconciled, said

from chronology.claims import Gap
from chronology.meanings.business import BusinessCalendar
from chronology.vocabulary import GapUnit

EFFECTIVE = "a 2023-06-01 reports x 2023-01-31; a 2023-01-01 plans y ? after=x"


@pytest.mark.parametrize(
    ("gap", "calendar", "reported", "code"),
    [
        (Gap(most=30), None, "2023-03-02", "met"),
        (Gap(most=30), None, "2023-03-03", "late"),
        (Gap(most=1, unit=GapUnit.MONTHS), None, "2023-02-28", "met"),
        (Gap(most=1, unit=GapUnit.MONTHS), None, "2023-03-01", "late"),
        (Gap(most=2, unit=GapUnit.WEEKS), None, "2023-02-14", "met"),
        (Gap(most=2, unit=GapUnit.WEEKS), None, "2023-02-15", "late"),
        (Gap(most=10, unit=GapUnit.BUSINESS_DAYS), BusinessCalendar(), "2023-02-14", "met"),
        (Gap(most=10, unit=GapUnit.BUSINESS_DAYS), BusinessCalendar(), "2023-02-15", "late"),
        (
            Gap(most=10, unit=GapUnit.BUSINESS_DAYS),
            BusinessCalendar(holidays=("2023-02-06",)),
            "2023-02-15",
            "met",
        ),
    ],
    ids=str,
)
def test_a_plan_is_held_to_its_units(
    gap: Gap, calendar: BusinessCalendar | None, reported: str, code: str
) -> None:
    """Weeks, months and business days are counted as such from the other event."""
    claims = said(f"{EFFECTIVE}; a 2023-06-02 reports y {reported}")
    changed = attrs.evolve(claims[1].claim, calendar=calendar)
    made = reconciled([claims[0], attrs.evolve(claims[1], claim=changed, gap=gap), claims[2]])
    assert [finding.code for finding in made.findings] == [code]


def test_business_days_without_a_calendar_hold_nothing() -> None:
    """Where nobody can count, nothing is late."""
    claims = said(f"{EFFECTIVE}; a 2023-06-02 reports y 2023-05-20")
    gap = Gap(most=10, unit=GapUnit.BUSINESS_DAYS)
    made = reconciled([claims[0], attrs.evolve(claims[1], gap=gap), claims[2]])
    assert "late" not in [finding.code for finding in made.findings]
