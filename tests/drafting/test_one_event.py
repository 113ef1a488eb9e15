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
    ("first", "one", "other"),
    [
        (
            "3 March 2023",
            "The depot shall be handed over by 1 May 2023.",
            "The depot was delivered to the council on 4 July 2023.",
        ),
        (
            "3 March 2023",
            "The claim will be lodged by 1 May 2023.",
            "The claim was filed on 12 May 2023.",
        ),
        (
            "3 March 2023",
            "Construction of the pier will start in May 2023.",
            "Construction of the pier commenced on 3 July 2023.",
        ),
        (
            "3 March 2023",
            "The tenant must pay the deposit by 1 May 2023.",
            "The deposit was paid on 9 September 2023.",
        ),
        (
            "3 March 2023",
            "The new boiler will be installed by 1 May 2023.",
            "The installation of the new boiler was completed on 9 May 2023.",
        ),
        (
            "3 March 2023",
            "The handover of the school is planned for 3 May 2023.",
            "The school was handed over on 9 June 2023.",
        ),
        (
            "3 March 2023",
            "The sale of the mill will be completed by 1 June 2023.",
            "The mill was sold on 4 August 2023.",
        ),
        (
            "3 March 2023",
            "The committee will inspect the mine on 5 May 2023.",
            "The inspection of the mine took place on 5 May 2023.",
        ),
        (
            "3 March 2023",
            "The trial will be held on 5 May 2023.",
            "The trial opened on 8 May 2023.",
        ),
        (
            "3 June 2023",
            "The pump broke down in April 2023.",
            "The failure of the pump occurred on 12 April 2023.",
        ),
        (
            "3 June 2023",
            "Mr Brown was dismissed on 4 April 2023.",
            "The dismissal of Mr Brown took place in April 2023.",
        ),
        (
            "3 June 2023",
            "The appeal was lodged on 4 April 2023.",
            "The appellant filed its appeal on 4 April 2023.",
        ),
        (
            "3 March 2023",
            "The contractor shall repair the roof by 1 May 2023.",
            "The roof was repaired on 9 September 2023.",
        ),
        (
            "3 March 2023",
            "We will supply the records by 1 May 2023.",
            "The records were disclosed on 9 May 2023.",
        ),
        (
            "3 March 2023",
            "The tunnel will be completed by 1 May 2023.",
            "The construction of the tunnel was finished on 9 August 2023.",
        ),
        (
            "3 March 2023",
            "The seller shall deliver the yacht by 1 May 2023.",
            "The handover of the yacht has been put back from 1 May to 9 December 2023.",
        ),
        (
            "3 March 2023",
            "The works shall be completed by 1 May 2023.",
            "We now expect to finish the works on 9 November 2023.",
        ),
        (
            "3 June 2023",
            "Mr Khan died on 3 April 2023.",
            "Mr Khan died on 4 April 2023.",
        ),
        (
            "3 June 2023",
            "The stadium was opened in May 2023.",
            "The opening of the stadium took place on 12 May 2023.",
        ),
        (
            "3 March 2023",
            "The hearing will be held on 3 May 2023.",
            "The hearing on 3 May was adjourned to 9 December 2023.",
        ),
        (
            "3 June 2023",
            "The house was sold in May 2023.",
            "The sale of the house was completed on 20 May 2023.",
        ),
    ],
)
def test_one_deed_in_other_words(tmp_path: Path, first: str, one: str, other: str) -> None:
    """A deed is one whatever verb or noun tells it, in whatever phase, and at whatever detail."""
    found = pairs(tmp_path, f"{first}\n\n{one}\n", f"9 October 2023\n\n{other}\n")
    assert len(found) == 1


@pytest.mark.parametrize(
    ("first", "one", "other"),
    [
        (
            "3 March 2023",
            "The depot shall be handed over by 1 May 2023.",
            "The depot was sold on 4 July 2023.",
        ),
        (
            "3 March 2023",
            "The claimant will file her statement by 1 May 2023.",
            "The respondent filed its statement on 3 May 2023.",
        ),
        (
            "3 March 2023",
            "The inquiry will open on 5 May 2023.",
            "The inquiry closed on 9 June 2023.",
        ),
        (
            "3 March 2023",
            "The north door will be installed by 1 May 2023.",
            "The south door was installed on 3 May 2023.",
        ),
        (
            "3 March 2023",
            "The doors will be installed by 1 May 2023.",
            "The north door was installed on 3 May 2023.",
        ),
        (
            "3 March 2023",
            "The first instalment will be paid by 1 May 2023.",
            "The second instalment was paid on 3 May 2023.",
        ),
        (
            "3 March 2023",
            "Section one of the works will be completed by 1 May 2023.",
            "Section two of the works was completed on 3 May 2023.",
        ),
        (
            "3 March 2023",
            "The hearing will be held on 5 May 2023.",
            "A hearing took place on 9 September 2023.",
        ),
        (
            "3 March 2023",
            "The preliminary hearing is listed for 5 May 2023.",
            "The final hearing took place on 5 May 2023.",
        ),
        (
            "3 June 2023",
            "Ann Reed was appointed director on 3 April 2023.",
            "John Lowe was appointed director on 3 April 2023.",
        ),
        (
            "3 June 2023",
            "The strike began on 3 April 2023.",
            "The strike ended on 3 April 2023.",
        ),
        (
            "3 June 2023",
            "The Brook school was opened in April 2023.",
            "The Brook school was closed in April 2023.",
        ),
        (
            "3 June 2023",
            "The company was sold in April 2023.",
            "The company sold its mill in April 2023.",
        ),
        (
            "3 March 2023",
            "The wages will be paid on 28 April 2023.",
            "The wages were paid on 30 September 2023.",
        ),
        (
            "3 March 2023",
            "The monthly report will be submitted by 5 May 2023.",
            "The monthly report was submitted on 5 August 2023.",
        ),
        (
            "3 June 2023",
            "Mr Brown was suspended on 3 April 2023.",
            "Ms Green was suspended on 3 April 2023.",
        ),
        (
            "3 June 2023",
            "The sale of the mill was agreed on 3 April 2023.",
            "The mill was sold on 3 September 2023.",
        ),
        (
            "3 March 2023",
            "The visit to the site is planned for 3 May 2023.",
            "The inspector visited the site on 20 September 2023.",
        ),
        (
            "3 March 2023",
            "The roof of the church will be repaired by 1 May 2023.",
            "The roof of the school was repaired on 3 June 2023.",
        ),
        (
            "3 March 2023",
            "The tower will be demolished by 1 May 2023.",
            "The tower was erected on 3 June 2023.",
        ),
        (
            "3 June 2023",
            "The boiler was delivered on 3 April 2023.",
            "The boiler was installed on 3 April 2023.",
        ),
        (
            "3 June 2023",
            "The statement was served on 3 April 2023.",
            "The statement was received on 5 April 2023.",
        ),
        (
            "3 June 2023",
            "The tender was submitted on 3 April 2023.",
            "The tender will be opened on 3 November 2023.",
        ),
        (
            "3 March 2023",
            "The Board will publish the accounts by 3 May 2023.",
            "The auditor published the accounts on 5 May 2023.",
        ),
        (
            "3 June 2023",
            "His father died on 3 April 2023.",
            "Her father died on 5 April 2023.",
        ),
        (
            "3 June 2023",
            "The permission was granted on 3 April 2023.",
            "The permission was refused on 3 April 2023.",
        ),
        (
            "3 March 2023",
            "The application will be filed by 3 May 2023.",
            "The application was refused on 3 June 2023.",
        ),
        (
            "3 March 2023",
            "The hearing on 3 May was adjourned to 9 June 2023.",
            "The hearing on 7 June was adjourned to 9 December 2023.",
        ),
    ],
)
def test_two_deeds_alike(tmp_path: Path, first: str, one: str, other: str) -> None:
    """Another deed, phase, thing, part, doer or time, or what comes again and again, is another."""
    assert pairs(tmp_path, f"{first}\n\n{one}\n", f"9 October 2023\n\n{other}\n") == []


def test_what_may_be_of_two_things_is_proposed_once(tmp_path: Path) -> None:
    """A plan for "the engine" is that for one engine, and not for another one as well."""
    plan = "3 March 2023\n\nThe engine will be repaired by 1 May 2023.\n"
    reports = (
        "9 June 2023\n\nThe port engine was repaired on 3 May 2023. "
        "The starboard engine was repaired on 9 May 2023.\n"
    )
    assert len(pairs(tmp_path, plan, reports)) == 1


def test_a_moved_hearing_is_found_by_the_day_it_left(tmp_path: Path) -> None:
    """Of hearings, which come again and again, the day before the move tells which is meant."""
    texts = (
        "7 June 2021\n\nA disciplinary hearing will be held on 21 June 2021.\n",
        "18 June 2021\n\nThe hearing on 21 June has been postponed to 5 July.\n",
        "9 May 2022\n\nThe hearing opened on 25 April 2022.\n",
    )
    assert pairs(tmp_path, *texts) == [("Hearing", "Disciplinary hearing to be held")]


def test_a_deed_is_found_beside_a_drafted_ledger(tmp_path: Path) -> None:
    """What stands in the ledger is told by its name alone, and that is enough."""
    plan = "3 March 2023\n\nThe depot shall be handed over by 1 May 2023.\n"
    (tmp_path / "a.txt").write_text(plan, encoding="utf-8")
    drafting.draft(tmp_path)
    report = "9 October 2023\n\nThe depot was delivered to the council on 4 July 2023.\n"
    (tmp_path / "b.txt").write_text(report, encoding="utf-8")
    (drafted,) = drafting.draft(tmp_path).events
    assert drafted.may_be == "depot-to-be-handed-over"


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
