"""Depositions, minutes of several days, letters with enclosures: whose words, and of which day."""

from pathlib import Path

import pytest

import chronology
from chronology.claims import VerifiedClaim
from chronology.documents import of_bytes
from chronology.vocabulary import Verdict

Q = "The bank refused yesterday"
NEVER = "no date"


def claim_of(
    text: str,
    quote: str = Q,
    *,
    file: str = "a.txt",
    speaker: str = "",
    published: str | None = None,
) -> VerifiedClaim:
    """Return a claim that quotes a document, verified."""
    book = chronology.LedgerBuilder()
    source = (
        book.add_source(text=text, file=file)
        if published is None
        else book.add_source(text=text, file=file, published=published)
    )
    book.add_claim(book.add_event("It"), source, quote, speaker=speaker)
    return book.build(strict=False).claims[0]


def told(made: VerifiedClaim) -> str:
    """Return the day of a claim that counts."""
    return str(made.span) if made.counts else NEVER


# Who asks, and who answers ------------------------------------------------------------------

SOLD = "It was sold on 3 May 2023"
ASKED = "BY MS. FINCH:\nQ.  Was the bench sold?\nA.  It was sold on 3 May 2023.\n"
DEPOSED = (
    "DEPOSITION OF OLAF BRANDT\n\nBY MS. FINCH:\nQ   When was the bench sold?\n"
    "A   It was sold on 3 May 2023.\n        MS. STEIN: Objection.\n"
    "        THE WITNESS: It was dear on 4 May 2023.\n"
)
NUMBERED = (
    "  1   MR OSEI: The bench was red on 2 May 2023.\n  2   MS HOBBS: It was sold on 3 May 2023.\n"
    "  3   It was dear on 4 May 2023.\n"
)


def is_against(text: str, quote: str, speaker: str) -> bool:
    """Say whether words are told to be somebody else's; otherwise they must be the speaker's."""
    book = chronology.LedgerBuilder()
    source = book.add_source(text=text, published="2023-06-30")
    book.add_claim(book.add_event("It"), source, quote, speaker=speaker)
    made = book.build(strict=False)
    found = {one.code for one in made.findings}
    assert ("speaker-mismatch" in found) == (
        "speaker" in {one.value for one in made.claims[0].typed}
    )
    return "speaker-mismatch" in found


@pytest.mark.parametrize(
    ("text", "quote", "own", "other"),
    [
        (DEPOSED, SOLD, "Olaf Brandt", "Ms. Finch"),
        (DEPOSED, SOLD, "Mr. Brandt", "Ms. Stein"),
        (DEPOSED, "It was dear on 4 May 2023", "Olaf Brandt", "Ms. Stein"),
        (DEPOSED, "It was dear on 4 May 2023", "Olaf Brandt", "Ms. Finch"),
        (NUMBERED, SOLD, "Ms Hobbs", "Mr Osei"),
        (NUMBERED, "It was dear on 4 May 2023", "Ms Hobbs", "Mr Osei"),
        (NUMBERED, "The bench was red on 2 May 2023", "Mr Osei", "Ms Hobbs"),
        (f"VIDEOTAPED DEPOSITION OF:\n OLAF BRANDT\n\n{ASKED}", SOLD, "Olaf Brandt", "Ms. Finch"),
        (f"MR OLAF BRANDT (sworn)\n{ASKED}", SOLD, "Olaf Brandt", "Ms. Finch"),
        (f"OLAF BRANDT,\ncalled as a witness\n\n{ASKED}", SOLD, "Olaf Brandt", "Ms. Finch"),
        (
            f"OLAF BRANDT, having been first duly sworn, testified as follows:\n{ASKED}",
            SOLD,
            "Olaf Brandt",
            "Ms. Finch",
        ),
        (
            f"DR. OLAF BRANDT (affirmed)\nExamination-in-chief by MS FINCH\n{ASKED[14:]}",
            SOLD,
            "Dr. Brandt",
            "Ms Finch",
        ),
        (f"Interview with Olaf Brandt\n\n{ASKED}", SOLD, "Olaf Brandt", "Ms. Finch"),
    ],
)
def test_who_answers(text: str, quote: str, own: str, other: str) -> None:
    """An answer is of whom the title or the oath names, and never of who asks."""
    assert not is_against(text, quote, own)
    assert is_against(text, quote, other)


def test_who_answers_for_a_firm_is_not_known() -> None:
    """The witness of a firm is as typed, whoever is entered."""
    text = f"DEPOSITION OF HAUGEN LLC\n\n{ASKED}"
    for speaker in ("Ms. Finch", "Olaf Brandt"):
        assert "speaker" in {one.value for one in claim_of(text, SOLD, speaker=speaker).typed}


# Meetings and hearings of several days ------------------------------------------------------

MINUTES = (
    "MINUTES of a meeting of the Board held on 13 June 2023\n\nPresent: A, B\n\n"
    f"The money was received yesterday.\n\n{{}}\n{Q}.\n"
)
FIRST = "12 June 2023"


@pytest.mark.parametrize(
    ("between", "day"),
    [
        ("BOARD MEETING - 11 JULY 2023\n\nPresent: A\n", "10 July 2023"),
        ("Meeting of the Board: 11 July 2023\n", NEVER),
        ("Held at Bristol on 11 July 2023\n", "10 July 2023"),
        ("The meeting was adjourned and resumed on 20 June 2023.\n", "19 June 2023"),
        ("No quorum. The meeting adjourned and reconvened on 20 June 2023. So.", "19 June 2023"),
        ("The Board reconvened at 10.00 am on Tuesday 20 June 2023.\n", "19 June 2023"),
        ("(Reconvened 20 June 2023)\n", "19 June 2023"),
        ("Adjourned meeting of the Board held on 20 June 2023\n\nPresent: A\n", "19 June 2023"),
        ("5. The meeting was adjourned until 20 June 2023.\n", NEVER),
        ("The meeting was adjourned overnight.\n", NEVER),
        ("SECOND DAY\n", NEVER),
        ("Post-meeting note:\n", NEVER),
        ("PMN:", NEVER),
        ("Next meeting: 11 July 2023\n", FIRST),
        ("The meeting was adjourned for ten minutes.\n", FIRST),
        ("The Board suspended the contract until 20 June 2023.\n", FIRST),
        ("The committee adjourned the application until 20 June 2023.\n", FIRST),
        ("5. Board meeting 11 July 2023\n", NEVER),
        ("The hearing was adjourned until 20 June 2023.\n", FIRST),
        ("Minutes of the last meeting held on 9 May 2023\n", FIRST),
        ("The council closed the road on 3 May 2023.\n", FIRST),
        ("Meeting papers issued 11 June 2023\n", NEVER),
    ],
)
def test_minutes_of_several_days(between: str, day: str) -> None:
    """What stands behind the end of one day is of the next, if that is plainly told."""
    assert told(claim_of(MINUTES.format(between))) == day
    assert told(claim_of(MINUTES.format(between), "The money was received yesterday")) == FIRST


HEARD = (
    "DEPOSITION OF OLAF BRANDT\nFriday, June 30, 2023\n\nQ   When?\nA   Last week.\n\n{}\n"
    f"Q   Where is he?\nA   {Q}.\n"
)


@pytest.mark.parametrize(
    ("between", "days"),
    [
        ("(Resumed on July 3, 2023, at 9:00 a.m.)\n", {"2 July 2023", NEVER}),
        (
            "(Whereupon, the deposition was adjourned until Monday, July 3, 2023.)\n\n\f9:04\n",
            {"2 July 2023", NEVER},
        ),
        ("(The court adjourned until 10.30 am the following day)\n", {NEVER}),
        ("SECOND DAY\n", {NEVER}),
        ("DAY 2\n", {NEVER}),
        ("DAY TWO\nMonday, July 3, 2023\n", {"2 July 2023"}),
        ("VOLUME II\n", {NEVER}),
        (
            "(The hearing adjourned until 10.30 am on\nMonday, 3 July 2023)\n",
            {"2 July 2023", NEVER},
        ),
        (" 23    (Proceedings adjourned until tomorrow.)\n", {NEVER}),
        ("PROCEEDINGS RESUMED ON JULY 3, 2023\n", {"2 July 2023", NEVER}),
        ("(Recess taken.)\n", {"29 June 2023"}),
        (
            "(Whereupon, at 12:15 p.m., the deposition was recessed until 1:30 p.m.)\n",
            {"29 June 2023"},
        ),
        ("A  The meeting was adjourned until 3 July 2023.\n", {"29 June 2023"}),
        ("(Resumed on June 30, 2023 at 1 pm)\n", {"29 June 2023"}),
    ],
)
def test_hearings_of_several_days(between: str, days: set[str]) -> None:
    """A hearing that is broken off overnight goes on, on another day."""
    assert told(claim_of(HEARD.format(between))) in days


# Letters ------------------------------------------------------------------------------------

LETTER = (
    "4 October 2023\n\nDear Sirs\n\nThe order was breached yesterday.\n\nYours faithfully\n\n"
    "Daniel Osei\n\n{}"
)


@pytest.mark.parametrize(
    "behind",
    [
        f"Encl.\n\n\fFrom: Rajiv Menon\nTo: Olaf Brandt\n\n{Q}.\n",
        f"Enclosure\n\n\fNOTE BY MR BRANDT\n\n{Q}.\n",
        f"Encs. (2)\n\n\f{Q}.\n",
        f"\n\f{Q}.\n",
        f"Enc: Note\n\n{Q}.\n",
        f"cc: K. Hobbs\n\n\fInvoice 12\n\n{Q}.\n",
        f"Attachments\n\n---\n\n{Q}.\n",
    ],
)
def test_enclosures_are_of_no_known_day_and_voice(behind: str) -> None:
    """What lies behind the signature on another page may be anybody's."""
    made = claim_of(LETTER.format(behind))
    assert told(made) == NEVER
    assert "Osei" not in str(made.voice)
    own = claim_of(LETTER.format(behind), "The order was breached yesterday")
    assert (told(own), str(own.voice)) == ("3 October 2023", "Daniel Osei")


@pytest.mark.parametrize("behind", [f"PS {Q}.\n", f"Solicitor\nBrightlaw LLP\n\n{Q}.\n"])
def test_what_stands_below_a_signature_is_of_the_letter(behind: str) -> None:
    """A postscript is its writer's."""
    made = claim_of(LETTER.format(behind))
    assert (told(made), str(made.voice)) == ("3 October 2023", "Daniel Osei")


BUNDLE = (
    "October 2, 2023\n\nDear Ms. Finch:\n\nMy client vacated.\n\nSincerely,\n\nMara Stein\n\n{}\n\n"
    "\fOctober 3, 2023\n\nDear Mara,\n\nI gave him the keys yesterday.\n\nTony\n\n{}\n"
)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("STEIN_000017", "STEIN_000018"),
        ("HC000201", "HC000202"),
        ("[C/12]", "[C/13]"),
        ("HC 201", "HC 202"),
        ("HC-A-0201.0001", "HC-A-0202.0001"),
        ("Page 17", "Page 18"),
        ("17", "18"),
        ("Exhibit A", "Exhibit B"),
        ("CONFIDENTIAL", "CONFIDENTIAL"),
    ],
)
def test_no_stamp_signs_a_letter(first: str, second: str) -> None:
    """Who wrote stands above what is stamped on each page."""
    made = claim_of(BUNDLE.format(first, second), "I gave him the keys yesterday")
    assert (told(made), str(made.voice)) == ("2 October 2023", "Tony")


OVER = (
    "HAUGEN & CO\n\n11 September 2023\n\nDear Sirs\n\nThe shaft was measured by him\n\n{}\n\n\f{}"
    "yesterday. He found nothing.\n\nYours faithfully\n\nSigrid Haugen\n\n{}\n"
)
BEFORE = "4 September 2023\n\nDear Mr Osei\n\nHello there.\n\nYours faithfully\n\nBob Hill\n\n\f"


@pytest.mark.parametrize(
    ("foot", "head", "last"),
    [
        ("HC000201", "Brightlaw LLP\n11 September 2023\nPage 2\n\n", "HC000202"),
        ("HC000201", "Page 2\n\n", "HC000202"),
        ("HC000201", "- 2 -\n\n", "HC000202"),
        ("[C/12]", "", "[C/13]"),
        ("C/12", "", "C/13"),
        ("HC 201", "", "HC 202"),
        ("HC-A-0201.0001", "", "HC-A-0202.0001"),
        ("/cont'd ...", "", "2"),
        ("Continued overleaf", "", ""),
        ("", "Brightlaw LLP - 2 - 11 September 2023\n\n", ""),
        ("", "Letter to Brightlaw LLP\nPage 2 of 2\n11 September 2023\n\n", ""),
    ],
)
def test_letters_run_over_their_pages(foot: str, head: str, last: str) -> None:
    """Alone and in a bundle, a letter goes on behind the head of its second page."""
    text = OVER.format(foot, head, last)
    for whole in (text, BEFORE + text):
        made = claim_of(whole, "The shaft was measured by him yesterday")
        assert (told(made), str(made.voice)) == ("10 September 2023", "Sigrid Haugen")
        assert str(claim_of(whole, "He found nothing").voice) == "Sigrid Haugen"


RUNNING = "Harbour Report – Confidential\n\n"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            f"{RUNNING}12 May 2023\n\nThe bridge was opened on\n\n1\n\f{RUNNING}May 2023.\n\n2",
            "opened on 1 May 2023",
        ),
        ("12 May 2023\n\nThe bridge was opened on\n\n1\n\fMay 2023.\n\n2", "opened on 1 May 2023"),
        (
            "On 2 May 2023 the cost was\n\n3\n\fmillion.\n\n4",
            "On 2 May 2023 the cost was 3 million",
        ),
        ("On 3 May 2023 he lied on\n\n\fPage 2\n\nof it.", "On 3 May 2023 he lied on of it"),
    ],
)
def test_the_number_of_a_page_is_no_word(text: str, quote: str) -> None:
    """No quote needs it, and none that passes over what may be a word holds."""
    assert not claim_of(text, quote, published="2023-06-30").counts


def test_every_number_of_a_page_is_told() -> None:
    """Two parties stamp one page."""
    text = "Opened by\n\nGW0001000\nST_000017\n\fhim on 3 May 2023.\n\nGW0001001\nST_000018\n"
    where = claim_of(text, "Opened by him on 3 May 2023").where
    assert str(where).endswith("(page 1, GW0001000, ST_000017, to page 2, GW0001001, ST_000018)")


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        (
            "WITNESS STATEMENT OF KAREN HOBBS\n\nI, Karen Hobbs, say:\n\nI paid on 3 May 2023.\n",
            "Karen Hobbs",
        ),
        (
            "AFFIDAVIT\n\nI, OLAF BRANDT, of Oslo, make oath:\n\nI paid on 3 May 2023.\n",
            "Olaf Brandt",
        ),
    ],
)
def test_who_makes_a_statement_is_its_voice(text: str, voice: str) -> None:
    """As who signs a letter is."""
    assert str(claim_of(text, "I paid on 3 May 2023", published="2024-04-04").voice) == voice


def test_a_scan_names_the_way_out() -> None:
    """Words that are not found may stand on a page that is an image."""
    document = of_bytes(b"Nothing.", Path("a.txt"))
    assert document.scanned == ""
    assert claim_of("Nothing.", "It rained on 3 May 2023").verdict is Verdict.MISSING
