"""What lines of a paper say of its making is drafted: signed, filed, ruled on, met."""

from pathlib import Path

import pytest

import chronology
from chronology import drafting

CONTRACT = """\
SUPPLY AGREEMENT

THIS AGREEMENT is made on 14 May 2018 between Harrow Dairy Limited (company number 04418822),
whose office is at 3 Mill Row, Tarnley ("the Supplier"), and Coldbrook Schools Trust of Station
House, Coldbrook ("the Buyer").

Signed for and on behalf of the Supplier
Name: Martin Ewell
Date: 11 May 2018

Signed for and on behalf of the Buyer
Name: Prudence Okoro
Date: 14 May 2018
"""
ORDER = """\
IN THE COUNTY COURT AT TARNLEY

Before District Judge Amelia Stroud sitting at Tarnley on 22 March 2022

UPON hearing counsel

IT IS HEREBY ORDERED THAT the claim is stayed.

Dated this 24th day of March 2022

Entered on 25 March 2022
"""
MINUTES = """\
COLDBROOK SCHOOLS TRUST

Minutes of the meeting of the Board of Trustees held on TUESDAY 12 MARCH 2019 at Station House

Present: Prudence Okoro (Chair), Alan Fisk

1. Milk supply
Mr Fisk reported that the store had failed on 2 March 2019.

Signed: Prudence Okoro
Date: 14 May 2019
"""
DEPOSITION = """\
DEPOSITION OF ALAN FISK
Taken on June 8, 2021, at the offices of Reed & Holloway, Tarnley

Q. When did you join the Trust?
A. I joined the Trust in September 2014.
"""
COMPLAINT = """\
COMPLAINT

FILED: June 4, 2020

The plaintiff complains.
"""
PANEL = """\
Minutes of the second meeting of the Review Panel

Held at Dunmere House on 6 September 2023

Present: Ann Marsh
"""
MADE = [
    (PANEL, "6 September 2023", "Second meeting of the Review Panel", "meeting"),
    (CONTRACT, "14 May 2018", "Supply agreement made", "signing"),
    (CONTRACT, "11 May 2018", "Supply agreement signed by Martin Ewell", "signing"),
    (CONTRACT, "14 May 2018", "Supply agreement signed by Prudence Okoro", "signing"),
    (ORDER, "22 March 2022", "Hearing before District Judge Amelia Stroud", "event"),
    (ORDER, "24 March 2022", "Order made", "ruling"),
    (ORDER, "25 March 2022", "Order entered", "filing"),
    (MINUTES, "12 March 2019", "Meeting of the Board of Trustees", "meeting"),
    (MINUTES, "14 May 2019", "Minutes signed by Prudence Okoro", "signing"),
    (DEPOSITION, "8 June 2021", "Deposition of Alan Fisk taken", "event"),
    (COMPLAINT, "4 June 2020", "Complaint filed", "filing"),
]
NOT_MADE = [
    "LEASE\n\n3 May 2021\n\nDated brickwork was repaired.\n",
    "To whom it may concern\n\nFiled\n\nThe report of 3 May 2021 is late.\n",
    "ORDER\n\nThe paper that came on 3 May 2021 is filed.\n",
    "AGREEMENT\n\nThe seals shown in the exhibition are dated 3 May 2021.\n",
    "Dear Ann\n\nDated 3 May 2021\n\nYours\n",
    "Dear Ann\n\nSUPPLY AGREEMENT\n\nDated: 3 May 2021\n\nYours\n",
    "Dear Ann\n\nWe were told:\n\nit is ordered that it ends.\n\nDated: 3 May 2021\n",
    "LEASE\n\nThe parties agree.\n\nMINUTES\n\nDated: 3 May 2021\n",
]


def drafted(folder: Path, text: str) -> dict[tuple[str, str], str]:
    """Return the kinds of what is drafted of a paper, by date and name."""
    (folder / "paper.txt").write_text(text, encoding="utf-8")
    drafting.draft(folder)
    made = chronology.build(folder)
    assert made.evidence_holds
    events = {event.id: event for event in made.ledger.events}
    told = [(str(one.span), events[one.claim.event]) for one in made.claims]
    return {(span, event.name): event.kind for span, event in told}


@pytest.mark.parametrize(("text", "date", "name", "kind"), MADE)
def test_a_making_is_drafted(text: str, date: str, name: str, kind: str, tmp_path: Path) -> None:
    """It has the day of its line, a name with what the paper is, and its kind."""
    assert drafted(tmp_path, text)[date, name] == kind


@pytest.mark.parametrize("text", NOT_MADE)
def test_no_making(text: str, tmp_path: Path) -> None:
    """Words that only look alike tell of none."""
    kinds = set(drafted(tmp_path, text).values())
    assert kinds.isdisjoint({"signing", "filing", "ruling", "meeting"})


def test_parties_take_part(tmp_path: Path) -> None:
    """Who made a contract takes part in it, without what else is told of them."""
    drafted(tmp_path, CONTRACT)
    made = next(e for e in chronology.load(tmp_path).events if e.name == "Supply agreement made")
    assert made.participants == ("Harrow Dairy Limited", "Coldbrook Schools Trust")


def test_doubtful_parties_are_left_out(tmp_path: Path) -> None:
    """Where "and" may be of a name, nobody is said to take part."""
    text = "DEED\n\nTHIS DEED is made on 3 May 2021 between Marsh and Reed and Sons and Vale.\n"
    drafted(tmp_path, text)
    (made,) = chronology.load(tmp_path).events
    assert len(made.participants) != 2


def test_words_of_a_heading_are_no_part_of_a_sentence(tmp_path: Path) -> None:
    """Neither a claim's quote nor its speaker has the words of a numbered heading."""
    drafted(tmp_path, MINUTES)
    claims = chronology.load(tmp_path).claims
    (said,) = [one for one in claims if "failed" in one.quote.exact]
    assert (said.quote.exact, said.speaker) == ("the store had failed on 2 March 2019", "Fisk")
