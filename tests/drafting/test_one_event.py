"""What of that which is drafted may be one event: a plan, and what came of it at another time."""

from pathlib import Path

import pytest

from chronology import drafting

PLAN = "14 January 2024\n\nThe new bridge over the Aare is to open in March 2024.\n"
LATER = "20 February 2024\n\nThe new bridge over the Aare is to open in June 2024.\n"
REPORT = "12 July 2024\n\nThe new bridge over the Aare was opened on Friday.\n"
STILL_OPEN = (
    "2 May 2024\n\nThe opening of the new bridge over the Aare has been postponed from March.\n"
)


def pairs(folder: Path, *texts: str) -> list[tuple[str, str]]:
    """Return the names of the events that may be another, each with the name of that other."""
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    events = drafting.draft(folder).events
    names = {one.event.id: one.event.name for one in events if one.event is not None}
    return [(names[one.event.id], names[one.may_be]) for one in events if one.event and one.may_be]


@pytest.mark.parametrize(
    "texts",
    [
        (PLAN, REPORT),
        (REPORT, PLAN),
        (PLAN, LATER),
        (PLAN, STILL_OPEN),
        (
            "3 March 2023\n\nThe Contractor shall complete the Works by 29 September 2023.\n",
            "9 October 2023\n\nThe Contractor shall complete the Works by 15 December 2023.\n",
        ),
        (
            "3 March 2023\n\nThe ferry contract will be signed by 1 April 2023.\n",
            "9 June 2023\n\nThe ferry contract was signed on 3 April 2023.\n",
        ),
        ("9 June 2023\n\nThe Thun mill was sold on 2 June 2023. It had been planned for 2022.\n",),
    ],
)
def test_a_plan_and_what_came_of_it(tmp_path: Path, texts: tuple[str, ...]) -> None:
    """They are proposed as one event, however far apart their times lie."""
    assert len(pairs(tmp_path, *texts)) == 1


@pytest.mark.parametrize(
    "texts",
    [
        (REPORT, "9 June 2025\n\nThe new bridge over the Aare was opened on 2 June 2025.\n"),
        (REPORT, "9 June 2025\n\nThe new bridge over the Aare is to open in July 2025.\n"),
        (PLAN, "9 June 2024\n\nThe new bridge over the Aare was painted on 2 June 2024.\n"),
        (PLAN, "9 June 2024\n\nThe old mill in Thun was opened on 2 June 2024.\n"),
        (
            "3 March 2023\n\nPhase 1 of the depot will be completed by 9 May 2023.\n",
            "9 June 2023\n\nPhase 2 of the depot was completed on 2 June 2023.\n",
        ),
        (
            "3 March 2023\n\nBlock B of the school will be opened by 9 May 2023.\n",
            "9 June 2023\n\nBlock C of the school was opened on 2 June 2023.\n",
        ),
        (
            "3 March 2023\n\nThe steering committee will meet on 9 March 2023.\n",
            "9 June 2023\n\nThe steering committee met on 2 June 2023.\n",
        ),
    ],
)
def test_what_is_told_of_another(tmp_path: Path, texts: tuple[str, ...]) -> None:
    """Two reports, a report before its plan was made, another verb or thing, what comes again."""
    assert pairs(tmp_path, *texts) == []


def test_several_plans_and_what_came(tmp_path: Path) -> None:
    """Each is told beside one of the others, and all stand together."""
    assert len(pairs(tmp_path, PLAN, LATER, REPORT)) == 2


def test_the_most_alike_is_proposed(tmp_path: Path) -> None:
    """Of two plans the one whose name has no more words is what came."""
    plans = (
        "2 May 2024\n\nThe Lumen lamp will be sold in June 2024.\n",
        "3 May 2024\n\nThe Lumen lamp will be sold in the United States in July 2024.\n",
    )
    report = "2 September 2024\n\nThe Lumen lamp was sold on 15 August 2024.\n"
    assert ("Lumen lamp sold", "Lumen lamp to be sold") in pairs(tmp_path, *plans, report)


@pytest.mark.parametrize(
    ("sentences", "name"),
    [
        ("The mill was sold on 2 June 2023. It was built in 1904.", "Mill built"),
        (
            "The report was published on 1 June 2023. It was due by 1 March 2023.",
            "Report due",
        ),
        (
            "The council approved the scheme on 2 June 2023. It was scheduled for August.",
            "It was scheduled",
        ),
        ("The mill was sold on 2 June 2023. Rain fell. It was built in 1904.", "It was built"),
        (
            "The tenant was evicted from the mill on 2 June 2023. It was built in 1904.",
            "It was built",
        ),
        ("The driver of the van was fined on 2 June 2023. It was bought in 2019.", "It was bought"),
        ("The deed for the pier was signed on 2 June 2023. It was built in 1904.", "It was built"),
        ("The piano was moved to the hall on 2 June 2023. It was built in 1904.", "It was built"),
        ("Anna was found in her flat on 2 May 2023. It was sold in June 2023.", "It was sold"),
        ("Wages were cut on 2 June 2023. It was planned for 2022.", "It was planned"),
    ],
)
def test_what_it_means(tmp_path: Path, sentences: str, name: str) -> None:
    """“It” is what something was done to in the sentence before, and else stays as it is."""
    (tmp_path / "a.txt").write_text(f"9 June 2023\n\n{sentences}\n", encoding="utf-8")
    names = [one.event.name for one in drafting.draft(tmp_path).events if one.event is not None]
    assert name in names
