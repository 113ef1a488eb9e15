"""`chronology draft`: a claim for every sentence of a folder that tells of a dated happening."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st

import chronology
from chronology import drafting
from chronology.cli import main
from chronology.errors import LedgerExists
from chronology.vocabulary import Modality

PRESS = """\
Works on Melbury bridge start

8 July 2023

The first piles were driven into the riverbed on Friday, the council said. Brunel Civils began
work on site on 12 June and expects to open the bridge in spring 2024.

Planning permission was granted in November 2021. The old crossing, built in 1904, collapsed in
the floods of February 2020.

Visitor numbers rose by 12 per cent in 2022.
"""
MINUTES = """\
Minutes of the steering group held on 11 January 2024

The girders were delivered on 8 January. The opening ceremony is planned for 14 September 2024.
The inquiry was adjourned to 5 March 2024. The mayor of Melbury signed the agreement on 9 January.
"""
MINE = """\
# what I know
[sources.a]   # the press
file = "press.txt"
published = 2023-07-08

[events.permission]
name = "Permission"

[[claims]]
event  =  "permission"
source = 'a'
quote  = "permission was granted in November 2021"
# the end
"""


def run(*arguments: str) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(main, list(arguments))


def put(path: Path, text: str) -> Path:
    """Write a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of two documents, and no ledger."""
    put(tmp_path / "press.txt", PRESS)
    put(tmp_path / "minutes.txt", MINUTES)
    return tmp_path


def told(folder: Path) -> dict[str, tuple[str, str]]:
    """Return the mood and the date of what is drafted, by what it is called."""
    made = chronology.build(folder)
    names = {event.id: event.name for event in made.ledger.events}
    return {
        names[one.claim.event]: (one.claim.modality.value, str(one.span)) for one in made.claims
    }


def test_a_folder_becomes_a_chronology(folder: Path) -> None:
    """Every happening and plan is drafted with its date and mood; figures are left out."""
    drafting.draft(folder)
    assert told(folder) == {
        "First piles driven into the riverbed": ("reported", "7 July 2023"),
        "Brunel Civils began work on site": ("reported", "12 June 2023"),
        "Brunel Civils to open the bridge": ("planned", "between March and May 2024"),
        "Planning permission granted": ("reported", "November 2021"),
        "Old crossing built": ("reported", "1904"),
        "Meeting of the steering group": ("reported", "11 January 2024"),
        "Girders delivered": ("reported", "8 January 2024"),
        "Opening ceremony planned": ("planned", "14 September 2024"),
        "Inquiry": ("planned", "5 March 2024"),
        "Mayor of Melbury signed the agreement": ("reported", "9 January 2024"),
    }


def test_what_is_drafted_passes_check(folder: Path) -> None:
    """`check` verifies all of it, and finds nothing to warn of; every entry bears the tag."""
    drafting.draft(folder)
    made = chronology.build(folder)
    assert made.evidence_holds
    assert made.totals.verified == len(made.ledger.claims)
    tags = {one.tags for one in made.ledger.claims} | {one.tags for one in made.ledger.events}
    assert tags == {("drafted",)}


def test_the_seeds_pass_check(tmp_path: Path) -> None:
    """So it is with the seeds, and the command says what it did."""
    for file in (ROOT / "seeds").glob("*.txt"):
        shutil.copy(file, tmp_path)
    result = run("draft", str(tmp_path))
    assert result.exit_code == 0
    assert "Drafted 11 claims about 11 new events: 5 reported, 6 planned." in result.output
    assert chronology.build(tmp_path).evidence_holds


def test_a_second_run_changes_nothing(folder: Path) -> None:
    """To draft twice adds nothing, and touches no byte."""
    drafting.draft(folder)
    before = (folder / "chronology.toml").read_bytes()
    again = drafting.draft(folder)
    assert not again.written
    assert again.events == ()
    assert (folder / "chronology.toml").read_bytes() == before


def test_what_a_person_wrote_stays(folder: Path) -> None:
    """Bytes, comments and claims stay; what a claim quotes is not drafted again."""
    path = put(folder / "chronology.toml", MINE)
    drafting.draft(folder)
    text = path.read_text(encoding="utf-8")
    for line in MINE.splitlines():
        assert line in text.splitlines()
    assert text.startswith(MINE.split("[events", maxsplit=1)[0])
    assert "Planning permission granted" not in told(folder)
    assert "Girders delivered" in told(folder)  # of a file that no source used


@settings(max_examples=25, deadline=None)
@given(
    comment=st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=20),
    end=st.sampled_from(["\n", "\r\n"]),
    last=st.sampled_from(["", "\n", "\n\n\n"]),
)
def test_law_of_bytes(
    comment: str, end: str, last: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever a ledger looks like, what stands in it stands there afterwards, byte by byte."""
    folder = tmp_path_factory.mktemp("drafted")
    put(folder / "press.txt", PRESS)
    own = (MINE + f"# {comment}{last}").replace("\n", end).encode()
    (folder / "chronology.toml").write_bytes(own)
    drafting.draft(folder)
    after = (folder / "chronology.toml").read_bytes()
    assert after.startswith(own)
    assert len(after) > len(own)
    assert chronology.load(folder).problems == ()


def test_refused_passages_stay_refused(folder: Path) -> None:
    """A sentence that a refusal touches is never drafted."""
    path = folder / "chronology.toml"
    drafting.draft(folder)
    names = set(told(folder))
    refused = '[[refused]]\nsource = "{}"\nquote = "girders were delivered"\n'
    minutes = next(one.id for one in chronology.load(folder).sources if "minutes" in one.file)
    bare = path.read_text(encoding="utf-8").split("\n# Drafted", maxsplit=1)[0]
    path.write_text(bare + "\n" + refused.format(minutes), encoding="utf-8")
    drafting.draft(folder)
    assert set(told(folder)) == names - {"Girders delivered"}


def test_new_documents_are_added(folder: Path) -> None:
    """What comes later is entered and drafted; what may be one event is told, commented out."""
    drafting.draft(folder)
    before = (folder / "chronology.toml").read_bytes()
    put(
        folder / "later.txt",
        "10 January 2024\n\nThe mayor of Melbury signed the agreement on Tuesday.\n",
    )
    made = drafting.draft(folder)
    after = (folder / "chronology.toml").read_text(encoding="utf-8")
    (one,) = made.events
    assert one.may_be == "mayor-of-melbury-signed"
    assert f'# same_as = {{ event = "{one.may_be}", reason = "…" }}' in after
    for line in before.decode().splitlines():
        assert line in after.splitlines()
    assert chronology.build(folder).evidence_holds


def test_kinds_follow_from_words(folder: Path) -> None:
    """Kinds of ours are told by words; a ledger's own by the words that it gives."""
    put(folder / "chronology.toml", '[kinds.inquiry]\nwords = ["inquiry", "adjourned"]\n')
    drafting.draft(folder)
    kinds = {one.name: one.kind for one in chronology.load(folder).events}
    assert kinds["Mayor of Melbury signed the agreement"] == "signing"
    assert kinds["Girders delivered"] == "delivery"
    assert kinds["Inquiry"] == "inquiry"


def test_numbered_meetings(tmp_path: Path) -> None:
    """A numbered meeting of a named commission is one event, whoever tells of it."""
    put(
        tmp_path / "a.txt",
        "5 May 2023\n\nThe 3rd meeting of the Aare Bridge Commission was held on 2 May 2023.\n",
    )
    put(
        tmp_path / "b.txt",
        "9 May 2023\n\nThe third meeting of the Aare Bridge Commission took place last week.\n",
    )
    drafting.draft(tmp_path)
    read = chronology.load(tmp_path)
    assert [one.name for one in read.series] == ["Aare Bridge Commission"]
    (event,) = read.events
    assert isinstance(event, chronology.CommissionMeeting)
    assert (event.series, event.ordinal) == ("aare-bridge-commission", 3)
    assert [claim.event for claim in read.claims] == [event.id, event.id]


def test_speakers_are_proved(tmp_path: Path) -> None:
    """Who says it is entered where the sentence names them, and nobody else."""
    put(
        tmp_path / "a.txt",
        "5 May 2023\n\nAnna Keller said that the bridge was opened on 2 May. He said that the "
        "road was closed on 3 May.\n",
    )
    drafting.draft(tmp_path)
    claims = chronology.load(tmp_path).claims
    assert [one.speaker for one in claims] == ["Anna Keller", ""]


def test_nothing_is_written_for_a_dry_run(folder: Path) -> None:
    """A dry run says what would be drafted."""
    result = run("draft", str(folder), "--dry-run")
    assert "Would draft 10 claims about 10 new events" in result.output
    assert "Nothing was written." in result.output
    assert not (folder / "chronology.toml").exists()


def test_what_is_left_out_is_listed(folder: Path) -> None:
    """Figures and the like are counted by reason, and listed with their places."""
    drafting.draft(folder, dry_run=True)
    short = run("draft", str(folder), "--dry-run").output
    assert "1 tells a figure" in short
    assert "Visitor numbers" not in short
    listed = run("draft", str(folder), "--dry-run", "--left-out").output
    assert "press:11: “2022” in: Visitor numbers rose" in listed


def test_several_processes_draft_the_same(folder: Path) -> None:
    """How many processes there are changes nothing."""
    made = []
    for jobs in (1, 2):
        drafting.draft(folder, jobs=jobs)
        made.append((folder / "chronology.toml").read_text(encoding="utf-8"))
        (folder / "chronology.toml").unlink()
    assert made[0] == made[1]


def test_somebody_else_writes_meanwhile(folder: Path) -> None:
    """Nothing that somebody wrote meanwhile is lost."""
    path = put(folder / "chronology.toml", MINE)

    def meanwhile(*_: int) -> None:
        put(path, MINE + "# mine\n")

    with pytest.raises(LedgerExists):
        drafting.draft(folder, progress=meanwhile)
    assert path.read_text(encoding="utf-8") == MINE + "# mine\n"


def test_no_folder(tmp_path: Path) -> None:
    """A folder that is not there is told, with a remedy."""
    result = run("draft", str(tmp_path / "none"))
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    (tmp_path / "file.txt").write_text("no ledger", encoding="utf-8")
    assert run("draft", str(tmp_path / "file.txt")).exit_code == 2
    assert (tmp_path / "file.txt").read_text(encoding="utf-8") == "no ledger"


def test_planned_claims_bear_their_cue(folder: Path) -> None:
    """The words by which something is planned stand beside the claim."""
    drafting.draft(folder)
    cues = {
        one.quote.exact: one.modality_quote.exact if one.modality_quote else ""
        for one in chronology.load(folder).claims
        if one.modality is not Modality.REPORTED
    }
    assert cues["The opening ceremony is planned for 14 September 2024"] == "planned"
    assert cues["The inquiry was adjourned to 5 March 2024"] == "was adjourned"


def test_the_page_shows_what_is_drafted(tmp_path: Path) -> None:
    """The claim that the page on drafting shows is drafted from its document."""
    page = (ROOT / "docs/drafting.md").read_text(encoding="utf-8")
    document = page.split("```text\n")[1].split("```")[0]
    shown = page.split("```toml\n")[1].split("```")[0]
    put(tmp_path / "herald.txt", document)
    drafting.draft(tmp_path)
    assert shown in (tmp_path / "chronology.toml").read_text(encoding="utf-8")


def test_what_stands_behind_the_day_of_minutes_is_drafted(tmp_path: Path) -> None:
    """The words for a document's own day end with their sentence, wherever its line ends."""
    held = "The second meeting was held on 6 September 2021."
    told = "The shell was completed on 27 August 2021. The roof is to be closed by 31 March 2022."
    (tmp_path / "minutes.txt").write_text(
        f"Minutes of the committee\n6 September 2021\n\n{held} {told}"
    )
    made = chronology.drafting.draft(tmp_path)
    read = chronology.load(made.path)
    assert [claim.quote.exact.partition(" ")[2][:5] for claim in read.claims] == ["shell", "roof "]
    quote = read.sources[0].published_quote
    assert quote is not None
    assert quote.exact in {held, "6 September 2021"}


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("Legal met on 2 May 2023 instead of 3 May 2023.", ["3 May 2023"]),
        ("The old crossing, built in 1904, collapsed in the floods of May 2020.", ["May 2020"]),
        ("The policy was taken out on 1 May 2020 and lapses on 30 April 2024.", []),
        ("The house was bought in 2019.", []),
    ],
)
def test_a_second_drafting_lists_what_a_first_leaves_of_a_sentence(
    tmp_path: Path, sentence: str, left: list[str]
) -> None:
    """No time is lost because another one of its sentence is in a claim."""
    (tmp_path / "note.txt").write_text(f"3 October 2023\n\n{sentence}\n")
    first, second = drafting.draft(tmp_path), drafting.draft(tmp_path)
    assert first.events
    assert not second.events
    for made in (first, second):
        assert [one.time for one in made.left_out if one.time != "3 October 2023"] == left


def test_a_clause_beside_one_that_a_claim_quotes_is_drafted(tmp_path: Path) -> None:
    """Whoever wrote a claim of one clause is shown the other."""
    text = "The house was bought in May 2019 and it was sold on 3 May 2021."
    (tmp_path / "note.txt").write_text(f"3 October 2023\n\n{text}\n")
    drafting.draft(tmp_path)
    file = tmp_path / "chronology.toml"
    kept = file.read_text().partition("# Drafted")[0]
    own = '[events.sale]\nname = "Sale"\n\n[[claims]]\nevent = "sale"\nsource = "note"\n'
    file.write_text(f'{kept}{own}quote = "it was sold on 3 May 2021"\n')
    made = drafting.draft(tmp_path)
    assert [one.event.name for one in made.events if one.event] == ["House bought"]


@pytest.mark.parametrize(
    ("sentence", "names", "moods"),
    [
        (
            "The policy was taken out on 1 May 2020 and lapses on 30 April 2024.",
            ["Policy taken out", "Policy lapses"],
            ["reported", "planned"],
        ),
        (
            "This Agreement commences on 12 April 2024 and shall expire on 11 April 2025.",
            ["This Agreement commences", "This Agreement to expire"],
            ["planned", "planned"],
        ),
        ("The permit was applied for on 2 August 2022.", ["Permit applied"], ["reported"]),
        (
            "The Contractor shall insure it for not less than £5 million until 30 June 2026.",
            ["Contractor to insure it for not less than £5 million"],
            ["planned"],
        ),
        (
            "We act for Arden Ltd. Our client has farmed trout at Sallow since 1998.",
            ["Client farmed trout at Sallow"],
            ["reported"],
        ),
        ("Delete the photos you took on 3 May 2022.", [], []),
        ("Please return the keys we gave you on 3 May 2022.", [], []),
        ("They sold more than Boeing in May 2022.", [], []),
    ],
)
def test_what_papers_of_contracts_and_claims_tell(
    tmp_path: Path, sentence: str, names: list[str], moods: list[str]
) -> None:
    """What lapses is planned, what is applied for is no plan, what is bidden tells nothing."""
    (tmp_path / "note.txt").write_text(f"3 October 2023\n\n{sentence}\n")
    made = drafting.draft(tmp_path)
    assert [one.event.name for one in made.events if one.event] == names
    assert [claim.modality.value for one in made.events for claim in one.claims] == moods
    assert all("Agreement" not in one.event.participants for one in made.events if one.event)


@pytest.mark.parametrize(
    ("sentence", "name", "when"),
    [
        ("The Completion Date is extended to 4 March 2022.", "Completion Date", "by 4 March 2022"),
        ("The time for filing is extended to 4 July 2021.", "Time for filing", "by 4 July 2021"),
        ("The Delivery Date is changed to 26 July 2021.", "Delivery Date", "26 July 2021"),
        ('"Completion Date" means 28 January 2022.', "Completion Date", "by 28 January 2022"),
        ("The trial was vacated and relisted for 25 July 2021.", "Trial relisted", "25 July 2021"),
        ("The hearing was relisted for 25 July 2021.", "Hearing", "25 July 2021"),
    ],
)
def test_new_dates_are_plans(tmp_path: Path, sentence: str, name: str, when: str) -> None:
    """Who extends a date, defines it or lists a hearing again plans what it is for."""
    put(tmp_path / "a.txt", f"18 June 2021\n\n{sentence}\n")
    (event,) = drafting.draft(tmp_path).events
    assert event.event is not None
    assert (event.event.name, event.claims[0].modality) == (name, Modality.PLANNED)
    made = chronology.build(tmp_path / "chronology.toml")
    assert str(made[event.event.id].claims[0].span) == when


@pytest.mark.parametrize(
    "sentence",
    [
        "The Completion Date may be extended to 4 March 2022.",
        "The Completion Date was not extended to 4 March 2022.",
        "If the Completion Date is extended to 4 March 2022, the bonus falls.",
        "The tenant asked that the date be extended to 26 July 2021.",
        '"Effective Date" means 28 January 2021.',
        "The Delivery Date was changed from 30 April 2020 to 26 June 2020.",
    ],
)
def test_dates_that_are_not_set_are_left_out(tmp_path: Path, sentence: str) -> None:
    """What may be extended, is only asked for or was over by then is no plan."""
    put(tmp_path / "a.txt", f"18 June 2021\n\n{sentence}\n")
    assert drafting.draft(tmp_path).events == ()
