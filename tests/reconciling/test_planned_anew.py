"""What one paper calls off and plans anew, and plans that are recalled when their day is over."""

from pathlib import Path

import pytest
from test_promises import claim, told

import chronology

OFF = "The handover planned for 13 September is cancelled."
LATER = "We shall now hand over on 27 September 2024."
BY = "We shall now hand over by 27 September 2024."
SOONER = "We shall now hand over on 6 September 2024."
BARE = "The handover is cancelled."
SAME = "It will be at the town hall on 13 September 2024."
PROMISE, MISSED = "The subsidy will be paid on 15 October.", "It had been due on 15 October."
PLEDGED = "The city had pledged it for 15 October."


def unreported(it: chronology.Dossier) -> list[str]:
    """Return what is told of plans of which nothing is reported, up to the first semicolon."""
    found = [one for one in it.findings if one.code == "plan-unreported"]
    return [str(one.sentence).partition(": ")[2].partition(";")[0] for one in found]


@pytest.mark.parametrize(
    ("text", "off", "plan", "status"),
    [
        (f"{OFF} {LATER}", OFF, LATER, "planned"),
        (f"{LATER} {OFF}", OFF, LATER, "planned"),
        (f"{OFF} {BY}", OFF, BY, "planned"),
        (f"{OFF} {SOONER}", OFF, SOONER, "planned"),
        (f"{BY} {OFF}", OFF, BY, "cancelled"),
        (f"{SOONER} {OFF}", OFF, SOONER, "cancelled"),
        (f"{BARE} {SAME}", BARE, SAME, "cancelled"),
        (f"{OFF} {SAME}", OFF, SAME, "cancelled"),
    ],
)
def test_planned_anew_where_it_is_called_off(
    tmp_path: Path, text: str, off: str, plan: str, status: str
) -> None:
    """What a paper plans for another time than that which it calls off stands."""
    claims = claim("a", off, "cancelled") + claim("a", plan, "planned")
    assert told(tmp_path, {"a": ("2024-09-02", text)}, claims).status == status


@pytest.mark.parametrize("recalled", [MISSED, PLEDGED])
def test_a_promise_recalled_when_it_was_over(tmp_path: Path, recalled: str) -> None:
    """It may have been broken: nothing tells that it was given up."""
    papers = {"a": ("2024-05-02", PROMISE), "b": ("2024-11-02", f"{recalled} It is not paid.")}
    both = claim("a", PROMISE, "planned") + claim("b", recalled, "planned")
    it, alone = (
        told(tmp_path, papers, both),
        told(tmp_path, papers, claim("b", recalled, "planned")),
    )
    assert unreported(it) == ["planned for 15 October 2024"]
    assert unreported(alone) == ["had been planned for 15 October 2024"]


def test_a_promise_recalled_while_it_was_to_come(tmp_path: Path) -> None:
    """What "had been planned" for a day to come was given up, and is no more when that is over."""
    missed = "It had been due on 15 October 2024."
    papers = {"a": ("2024-05-02", PROMISE), "b": ("2024-09-02", missed), "c": ("2024-11-02", "So.")}
    both = claim("a", PROMISE, "planned") + claim("b", missed, "planned")
    assert unreported(told(tmp_path, papers, both)) == []
