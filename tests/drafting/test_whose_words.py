"""Who says what is drafted, and whom a pronoun in its name means."""

from pathlib import Path

import pytest

import chronology
from chronology import drafting
from chronology.vocabulary import Modality

INTERVIEW = """\
Interview with Martin Ewell (ME)
Interviewer: Sarah Dunne (SD)

SD: When did the dairy begin?

ME: I bought the first cow in July 1996. The fitter came on 11 October 2018.

The store broke down on 2 March 2019.

SD: What then?

ME: I was ill on 4 March 2019.
"""
INTERVIEWEE = """\
TRANSCRIPT OF INTERVIEW
Interviewee: Kit Brandt
Interviewer: Anne Pym, Hargreave & Pym LLP

AP: When did you join?
KB: I joined in May 2022.
AP: And then?
KB: I left on 29 September 2023.
"""
DEPOSITION = """\
DEPOSITION OF ALAN FISK

Examination by Ms. Holloway:

Q. When did you join the Trust?
A. I joined the Trust in September 2014.
Q. Did he call?
A. The engineer called on March 5, 2019.
"""
MEMO = """\
MEMORANDUM

TO: Prudence Okoro
FROM: Jean Maddox
DATE: 6 March 2019

I visited the kitchen on 4 March 2019.
"""
RELEASE = """\
3 October 2019

Prudence Okoro, chair of the Trust, said: "We opened the tender in June. Eleven firms had answered
by 12 July.

"Lowfield was chosen on 20 September."
"""
SAID = [
    (INTERVIEW, "first cow", "Martin Ewell", "Martin Ewell bought the first cow"),
    (INTERVIEW, "fitter", "Martin Ewell", "Fitter came"),
    (INTERVIEW, "broke down", "Martin Ewell", "Store broke down"),
    (INTERVIEWEE, "joined", "Kit Brandt", "Kit Brandt joined"),
    (DEPOSITION, "joined", "Alan Fisk", "Alan Fisk joined the Trust"),
    (DEPOSITION, "engineer", "Alan Fisk", "Engineer called"),
    (MEMO, "visited", "Jean Maddox", "Jean Maddox visited the kitchen"),
    (RELEASE, "tender", "Prudence Okoro", "We opened the tender"),
    (
        "RESOLVED: to paint it.\nThe fence was built on 3 May 2021.\n",
        "fence",
        "",
        "Fence built",
    ),
]
MEANT = [
    ("Henry Ewell ran it in 1958. He died on 9 November 2020.", "Henry Ewell died"),
    ("Mr Fisk joined the Trust in 2014. He left on 4 May 2021.", "Fisk left"),
    ("Ann Reed met the manager in 2019. He left on 4 May 2021.", "He left"),
    ("Ann Reed met Bob Hill in 2019. She left on 4 May 2021.", "She left"),
    ("Mrs Reed met in 2019. He left on 4 May 2021.", "He left"),
    ("Ann Reed came in 2019.\n\nShe left on 4 May 2021.", "She left"),
    ("The Trust sued Ann Reed in 2020. She left on 4 May 2021.", "She left"),
]


def drafted(folder: Path, text: str) -> chronology.Chronology:
    """Return the chronology that is drafted of one document."""
    (folder / "paper.txt").write_text(text, encoding="utf-8")
    drafting.draft(folder)
    return chronology.build(folder)


@pytest.mark.parametrize(("text", "words", "speaker", "name"), SAID)
def test_who_says_it(text: str, words: str, speaker: str, name: str, tmp_path: Path) -> None:
    """It is who the label of the turn, the head of a memo or the quotation names."""
    made = drafted(tmp_path, text)
    assert made.evidence_holds
    (claim,) = [one for one in made.ledger.claims if words in one.quote.exact]
    (event,) = [one for one in made.ledger.events if one.id == claim.event]
    assert (claim.speaker, event.name) == (speaker, name)


@pytest.mark.parametrize(("text", "name"), MEANT)
def test_whom_a_pronoun_means(text: str, name: str, tmp_path: Path) -> None:
    """A name stands for it where the sentence before opens with it and tells of nobody else."""
    made = drafted(tmp_path, text + "\n")
    names = {one.id: one.name for one in made.ledger.events}
    assert name in [names[one.claim.event] for one in made.claims]


def test_a_body_is_that_of_its_own_document(tmp_path: Path) -> None:
    """The Board of one paper is not the board of another that has a name."""
    (tmp_path / "one.txt").write_text("The Food Board met Ann Reed on 3 May 2021.\n")
    (tmp_path / "two.txt").write_text("The papers reached the Board on 4 May 2021.\n")
    drafting.draft(tmp_path)
    names = {n for event in chronology.load(tmp_path).events for n in event.participants}
    assert "Board" in names


@pytest.mark.parametrize(
    ("other", "is_alike"),
    [
        ("Mr Hill resigned from his post on 4 May 2021.", True),
        ("Mr Hill resigned on 5 May 2021.", False),
        ("Mr Vale resigned on 4 May 2021.", False),
        ("Mr Hill sang on 4 May 2021.", False),
    ],
)
def test_what_may_be_one(other: str, is_alike: bool, tmp_path: Path) -> None:  # noqa: FBT001
    """Two papers may tell of one event, where day, verb and who took part are the same."""
    (tmp_path / "one.txt").write_text("Bob Hill resigned on 4 May 2021.\n")
    (tmp_path / "two.txt").write_text(other + "\n")
    made = drafting.draft(tmp_path)
    assert any(one.may_be for one in made.events) is is_alike


def test_what_is_so_now_is_no_report_of_the_past(tmp_path: Path) -> None:
    """What I am booked on in March may be of the March to come: nothing is drafted of it."""
    made = drafted(tmp_path, "9 January 2024\n\nI am booked on one in March.\n")
    assert made.claims == ()


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("the mayor said", "the mayor"),
        ("the mayor of Hull said", "the mayor of Hull"),
        ("the finance minister told reporters", "the finance minister"),
        ("a spokesman for the firm said", "spokesman for the firm"),
        ("said a spokesman for the firm", "spokesman for the firm"),
        ("police said", "police"),
        ("the driver said", ""),
        ("a neighbour said", ""),
        ("a mayor said", ""),
        ("council leader Ann Gale said", "Ann Gale"),
        ("according to harbour master Ann Gale", "Ann Gale"),
        ("said project manager Ann Gale", "Ann Gale"),
        ("on Friday former union leader Ann Gale said", "Ann Gale"),
        ("police inspector Gale said", "Gale"),
        ("the ship Skua said", ""),
        ("a council spokesman said", "council spokesman"),
        ("police officials said", "police officials"),
        ("two officials said", ""),
    ],
)
def test_who_is_called_by_an_office(tmp_path: Path, said: str, speaker: str) -> None:
    """One office holder or body is a speaker by what it is called; what may be anybody is none."""
    text = f"12 May 2024\n\nThe mill was shut on Thursday, {said}.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (event,) = drafting.draft(tmp_path).events
    assert [one.speaker for one in event.claims] == [speaker]
    assert chronology.build(tmp_path).evidence_holds


@pytest.mark.parametrize("number", ["7.1", "12.", "3.2.1", "(a)", "4"])
def test_a_number_of_a_paragraph_hides_nobody(tmp_path: Path, number: str) -> None:
    """Who says what a numbered paragraph tells is written, as without its number."""
    text = f"12 May 2024\n\n{number} Mr Hale said the mill was shut on 3 May 2024.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (event,) = drafting.draft(tmp_path).events
    assert [one.speaker for one in event.claims] == ["Hale"]
    assert chronology.build(tmp_path).evidence_holds


DIARY = """Diary of Tom Reed

3 May 2024: JR met Bill at the depot.
4 May 2024: Anne signed the lease.
5 May 2024: New forms were signed.
"""
KNOWN = """[sources.diary]
file = "diary.txt"
published = 2024-05-07

[events.fire]
name = "Fire"
participants = ["Anne Hart", "Jane Reed", "Bill Marsh", "New Harbour Ltd"]
"""


def test_who_is_written_short_is_whom_the_ledger_knows(tmp_path: Path) -> None:
    """A first name, or initials, of one participant alone are written as the ledger has them."""
    (tmp_path / "diary.txt").write_text(DIARY, encoding="utf-8")
    (tmp_path / "chronology.toml").write_text(KNOWN, encoding="utf-8")
    drafting.draft(tmp_path)
    events = chronology.load(tmp_path).events
    assert {one.name: one.participants for one in events if one.name != "Fire"} == {
        "JR met Bill at the depot": ("Jane Reed", "Bill Marsh"),
        "Anne signed the lease": ("Anne Hart",),
        "New forms signed": (),
    }


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("the haulier Bosk Ltd said", "Bosk Ltd"),
        ("the waste firm Vireo Energy said", "Vireo Energy"),
        ("the charity Open Doors said", "Open Doors"),
        ("the union Unite said", ""),
        ("the architect Maria Voss said", "Maria Voss"),
        ("its owner Bosk Ltd said", "Bosk Ltd"),
        ("the ferry operator Norlane plc said", "the ferry operator Norlane plc"),
        ("the city Council said", "the city Council"),
        ("the Ministry of Finance said", "Ministry of Finance"),
        ("the haulage company said", "the haulage company"),
        ("the rival of Bosk Ltd said", ""),
    ],
)
def test_names_are_called_as_written(tmp_path: Path, said: str, speaker: str) -> None:
    """A name stands without its trade before it, and with the capitals that it has."""
    text = f"12 May 2024\n\nThe mill was shut on Thursday, {said}.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (event,) = drafting.draft(tmp_path).events
    assert [one.speaker for one in event.claims] == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Anna Berg said the fence was moved on 3 May 2024. Lars Holm disputes this.",
            ["Lars Holm"],
        ),
        (
            "Anna Berg said the mayor took the money on 3 May 2024. The mayor denies that.",
            ["the mayor"],
        ),
        ("The shed was burned on 3 May 2024. Lars Holm denies this.", ["Lars Holm"]),
        ("The ministry denied that the bridge was closed on 3 May 2024.", ["the ministry"]),
        ("The barn was sold on 3 May 2024. That is false.", [""]),
        ("Tom Reed said the vault was opened on 3 May 2024. He denied it.", []),
    ],
)
def test_who_denies_is_named_by_the_denial(tmp_path: Path, text: str, speakers: list[str]) -> None:
    """Whoever says what is denied is never drafted as who denies it, and nobody as unknown."""
    (tmp_path / "a.txt").write_text(f"12 May 2024\n\n{text}\n", encoding="utf-8")
    claims = [one for event in drafting.draft(tmp_path).events for one in event.claims]
    assert [one.modality for one in claims] == [Modality.DENIED] * len(speakers)
    assert [one.speaker for one in claims] == speakers
