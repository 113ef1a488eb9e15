"""What `chronology draft` leaves out, and that it leaves nothing out unsaid."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import chronology
from chronology import drafting, expressions
from chronology.drafting import Drafted
from chronology.vocabulary import LeftOut

HEAD = "The Courier\n\nWednesday, 15 May 2024\n\n"


def drafted(folder: Path, text: str) -> Drafted:
    """Draft of one document, in a folder of its own."""
    (folder / "a.txt").write_text(HEAD + text + "\n", encoding="utf-8")
    return drafting.draft(folder)


def claims_of(made: Drafted) -> list[tuple[str, str]]:
    """Return the mood and the date of each claim, as `check` has them."""
    if not made.written:
        return []
    return [(one.claim.modality.value, str(one.span)) for one in chronology.build(made.path).claims]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Who stole the painting in March 2023?", LeftOut.NOT_SO),
        ("Why did the council close the school in 2022?", LeftOut.NOT_SO),
        ("will you come to the vigil on Saturday?", LeftOut.NOT_SO),
        ("The council asked who had paid the bill in March.", LeftOut.NOT_SO),
        ("It is unclear who opened the gate on 3 May.", LeftOut.NOT_SO),
        ("He pretended that the dam had been repaired in 2021.", LeftOut.DOUBT),
        ("They accuse the minister of having taken bribes in 2019.", LeftOut.DOUBT),
        ("He was accused of having sold the land in March 2020.", LeftOut.DOUBT),
        ("She is suspected of setting the fire in March 2020.", LeftOut.DOUBT),
        ("Residents fear that the plant will close in 2026.", LeftOut.DOUBT),
        ("There are fears that the plant will close in 2026.", LeftOut.DOUBT),
        ("The mayor hopes that the bridge will open in June 2025.", LeftOut.DOUBT),
        ("The mayor hopes the bridge will open in June 2025.", LeftOut.DOUBT),
        ("The road might be finished by March 2026.", LeftOut.DOUBT),
        ("The bridge opened on Monday 3 May 2023.", LeftOut.FAULT),
        ("Two days earlier, the prosecutor had opened an investigation.", LeftOut.ANCHOR),
        (
            "The firm shall deliver the goods within 14 days of receipt of the order.",
            LeftOut.ANCHOR,
        ),
        ("Each invoice is payable 30 days after its date.", LeftOut.ANCHOR),
        ("The firm shall pay within 14 days of this Agreement.", LeftOut.ANCHOR),
        ("Within 7 days after signature the firm shall provide a bond.", LeftOut.ANCHOR),
        ("The firm must tell us within five business days of any delay.", LeftOut.ANCHOR),
        ("He died three days after the operation.", LeftOut.ANCHOR),
        ("The alliance was forged over seventy years ago.", LeftOut.FAULT),
        ("The firm had just over 54,000 employees at the end of 2020.", LeftOut.FIGURE),
        ("2009 was a pivotal year for the firm.", LeftOut.THING),
        ("The trust treated 41,200 patients in 2023, up 6 per cent.", LeftOut.FIGURE),
        ("Police recorded 340 burglaries in 2022.", LeftOut.FIGURE),
        ("She said that it was 5 October 2022.", LeftOut.THING),
        ("There is a plan to relieve the town after the flood last year.", LeftOut.DATE),
    ],
)
def test_what_is_no_telling(text: str, reason: LeftOut, tmp_path: Path) -> None:
    """What is asked, feared or alleged is listed with its reason, and not drafted."""
    made = drafted(tmp_path, text)
    assert claims_of(made) == []
    assert reason in {one.reason for one in made.left_out}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("In 2020 the council planned to build a bridge by 2023.", [("planned", "2023")]),
        ("In 2020 the mill was expected to open in 2022.", [("planned", "2022")]),
        ("The council planned in March 2020 to build it by 2023.", [("planned", "2023")]),
        ("The tunnel was to open in 2020.", [("planned", "2020")]),
        ("The board meets tomorrow at 8.", [("planned", "16 May 2024")]),
        (
            "The firm plans to hold a public meeting on 28 June.",
            [("planned", "28 June 2024")],
        ),
        ("The club intends to publish its report on 3 June.", [("planned", "3 June 2024")]),
        ("The court sentenced him to three years on Thursday.", [("reported", "9 May 2024")]),
        ("He was sentenced on Tuesday to four years.", [("reported", "14 May 2024")]),
        ("Special thanks for yesterday's launch.", [("reported", "14 May 2024")]),
        ("She resigned on 3 May. Who follows her?", [("reported", "3 May 2024")]),
        ("The surgery is booked for 3 June.", [("planned", "3 June 2024")]),
        ("The concert announced for 3 June will not now go ahead.", [("cancelled", "3 June 2024")]),
        ("The firm has undertaken to pay the fine by 30 June.", [("planned", "30 June 2024")]),
        ("The lease runs out on 30 June.", [("planned", "30 June 2024")]),
        ("Back in May 2007 Ann Dell set up the group.", [("reported", "May 2007")]),
        ("The deal, which was announced on 3 May, is a large one.", [("reported", "3 May 2024")]),
        ("The firm announced today it would cut 300 jobs.", [("reported", "15 May 2024")]),
        (
            "In a filing on 3 May, the firm stated it has too many mills.",
            [("reported", "3 May 2024")],
        ),
        ("He filed a claim on 3 May 2010 saying that it was unpaid.", [("reported", "3 May 2010")]),
        ("The cut that hit the town ended on 3 May 2022.", [("reported", "3 May 2022")]),
        ("In May 2019 there was a strike.", [("reported", "May 2019")]),
        ("The council opened 12 schools in 2019.", [("reported", "2019")]),
        (
            "The office expects to end its review under the bank rules by June 2025.",
            [("planned", "2025")],
        ),
        ("Having won the vote, Arden today announces a sale.", [("reported", "15 May 2024")]),
        (
            "The works, which began in 2019, were completed on 3 May 2021.",
            [("reported", "2019"), ("reported", "3 May 2021")],
        ),
        (
            "He was arrested on 3 May and freed two days later.",
            [("reported", "5 May 2024"), ("reported", "3 May 2024")],
        ),
        (
            "He was arrested on 3 May 2021, tried in June 2021 and freed two days later.",
            [("reported", "3 May 2021"), ("reported", "June 2021")],
        ),
    ],
)
def test_moods_and_their_dates(text: str, claims: list[tuple[str, str]], tmp_path: Path) -> None:
    """A plan is dated by its aim, and a report by its day."""
    found = claims_of(drafted(tmp_path, text))
    assert [mood for mood, _ in found] == [mood for mood, _ in claims]
    assert all(date in shown for (_, shown), (_, date) in zip(found, claims, strict=True))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He was sentenced on Tuesday to four years.", "He was sentenced to four years"),
        ("The group, founded in 1998, has 400 shops.", "Group founded"),
        ("In 2020 the council planned to build a bridge by 2023.", "Council to build a bridge"),
        ("The council owns the mill, built in 1904.", "Mill built"),
        ("Dear Ann, we paid the invoice on 3 May.", "We paid the invoice"),
        ('"I resigned on 3 May," Ruth Dell said.', "Ruth Dell resigned"),
        (
            "The former chief executive officer of Arden Works Inc. Ann Marsh died on 3 May at 56.",
            "Ann Marsh died at 56",
        ),
        ("2.1 The tenant left the flat in 2000.", "Tenant left the flat"),
        ("BERN, Switzerland - The bridge was opened on 3 May.", "Bridge opened"),
        ("The trust suspended her in 2012.", "Trust suspended her"),
        ("On 3 May each of the firms received a letter.", "Each of the firms received a letter"),
        ("Nobody resigned on 3 May.", "Anybody resigned"),
        ("Neither side appealed by 3 May.", "Either side appealed"),
        (
            "The council signed contract no. 31 with Arden on 3 May.",
            "Council signed contract no. 31 with Arden",
        ),
        ("There were two strikes in 2019.", "Two strikes"),
        ("The quay will be closed to all traffic on 3 June.", "Quay to be closed to all traffic"),
        ("The sale of Arden, trading as Dell, was completed today.", "Sale of Arden completed"),
        (
            "The new line, a scheme which was set to run west, has been postponed until late 2025.",
            "New line",
        ),
        (
            (
                "In May 1992 Arden Coal Corporation had adopted a new policy with regard to one"
                " particular offence - that of sleeping on duty in the mine."
            ),
            "Arden Coal Corporation adopted a new policy",
        ),
    ],
)
def test_names(text: str, name: str, tmp_path: Path) -> None:
    """Who only reads a name knows who did what."""
    made = drafted(tmp_path, text)
    assert [one.event.name for one in made.events if one.event is not None] == [name]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A former foreman, Ted Lusby, told the court that it was buried in 2014.", "Ted Lusby"),
        ("Brackwater denied that the waste was buried in 2014.", "Brackwater"),
        ("The mayor, Anna Voss, promised that it would open by 10 June.", "Anna Voss"),
        ("Ms Dell reported that the tanker came on 3 May.", "Dell"),
        ("According to Ruth Dell, the dam was opened on 3 May.", "Ruth Dell"),
        ('"It was opened on 3 May. Nobody knew," Ruth Dell said.', "Ruth Dell"),
        ("The Ministry of Roads said that it was closed on 3 May.", "Ministry of Roads"),
        ("“It was opened on 3 May. We left.” Ruth Dell met Tom Hay.", ""),
        ("The council said that it was opened on 3 May.", "the council"),
        ("Lawyers for the trust said that it was opened on 3 May.", "lawyers for the trust"),
        ("Counsel to the inquiry, Imogen Slate KC, said it fell on 3 May.", "Imogen Slate KC"),
        ("Counsel for the mill, Imogen Slate, said it fell on 3 May.", "Imogen Slate"),
        ("It fell on 3 May, recalls Ruth Calder.", "Ruth Calder"),
        ("His lawyer said that it was opened on 3 May.", ""),
        ("She said that it was opened on 3 May.", ""),
    ],
)
def test_speakers(text: str, speaker: str, tmp_path: Path) -> None:
    """Whoever is named as saying it is entered, and `check` finds the words that say so."""
    drafted(tmp_path, text)
    first = chronology.build(tmp_path).claims[0]
    assert first.claim.speaker == speaker
    assert not first.typed


SENTENCES = (
    "The bridge opened on {}.",
    "Who opened it on {}?",
    "Two days earlier, on {}, it had closed.",
    "The {} version was withdrawn.",
    "It will open in 2030, or on {}.",
    "Opened {}",
    "If it opens on {}, we leave.",
    "The firm, founded on {}, closed on Tuesday.",
    "He won on {} and again on 4 May 2021 and in 2022.",
    "It rose by 5 per cent on {}.",
    "According to the 2021 census, nobody lived there until {}.",
)
TIMES = ("3 May 2019", "Monday 3 May 2023", "May 2018", "yesterday", "2016", "31 June 2019")


@settings(max_examples=40, deadline=None)
@given(
    drawn=st.lists(
        st.tuples(st.sampled_from(SENTENCES), st.sampled_from(TIMES)), min_size=1, max_size=6
    ),
    joint=st.sampled_from([" ", "\n\n", "\n"]),
)
def test_law_of_nothing_unsaid(
    drawn: list[tuple[str, str]], joint: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Every time of the calendar stands in a drafted quote, or is listed with its reason."""
    folder = tmp_path_factory.mktemp("law")
    made = drafted(folder, joint.join(sentence.format(time) for sentence, time in drawn))
    (source,) = chronology.load(folder).sources
    assert source.document is not None
    text = source.document.text
    claims = chronology.build(folder).claims
    quoted = [part for one in claims for piece in one.evidence for part in piece.parts]
    listed = {one.time for one in made.left_out}
    found = expressions.phrases(expressions.find(text, source.published))
    for one in found:
        is_quoted = any(start < one.end and one.start < end for start, end in quoted)
        is_listed = any(one.text in time or time in one.text for time in listed)
        assert is_quoted or is_listed or not one.calendar, one.text


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("As of Monday the award had still not been paid.", ("pending", "13 May 2024 or later")),
        ("As of today they still haven't signed the deed.", ("pending", "15 May 2024 or later")),
        ("By 3 May the roof had not yet been repaired.", ("pending", "3 May 2024 or later")),
        ("The builder did not sign on 3 May.", ("denied", "3 May 2024")),
    ],
)
def test_what_is_still_to_come_is_pending(
    text: str, drawn: tuple[str, str], tmp_path: Path
) -> None:
    """What had "still not" been done is not denied once and for all."""
    assert claims_of(drafted(tmp_path, text)) == [drawn]


@pytest.mark.parametrize(
    ("paper", "drafted_dates"),
    [
        ("SUPPLY AGREEMENT", []),
        ("The Courier", [("planned", "2026")]),
    ],
)
def test_what_may_be_is_a_right_in_a_contract(
    paper: str, drafted_dates: list[tuple[str, str]], tmp_path: Path
) -> None:
    """What "may be" done is granted in a contract, and may come in the press."""
    text = f"{paper}\n\nWednesday, 15 May 2024\n\nThe term may be extended in 2026.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    made = drafting.draft(tmp_path)
    assert claims_of(made) == drafted_dates


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("The Defendant shall file a defence within 14 days of this Order.", "by 26 June 2024"),
        ("Within 21 days of this Order the Claimant shall pay the costs.", "by 3 July 2024"),
        ("The Claimant shall pay within 7 days of the date of this Order.", "by 19 June 2024"),
    ],
)
def test_a_deadline_from_an_order(words: str, date: str, tmp_path: Path) -> None:
    """What is counted from an order itself is counted from its date."""
    text = f"IN THE COUNTY COURT\n\nORDER\n\nDated 12 June 2024\n\n1. {words}\n"
    (tmp_path / "order.txt").write_text(text, encoding="utf-8")
    made = drafting.draft(tmp_path)
    assert claims_of(made) == [("planned", date), ("reported", "12 June 2024")]
