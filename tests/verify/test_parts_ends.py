"""Where a message within a document ends, and what of other hands stands in its place."""

from typing import TYPE_CHECKING

import pytest

import chronology

if TYPE_CHECKING:
    from chronology.claims import VerifiedClaim

Q = "The quay was opened yesterday"
HEAD = "From: Ann Marsh\nSent: Tuesday, 2 May 2023 17:40\nTo: John Doe\nSubject: quay\n\n"
MAIL = "From: John Doe <j@x.example>\nDate: Fri, 12 May 2023 10:00:00 +0000\nSubject: q\n\n"
WROTE = "On Tue, 2 May 2023 at 17:40, Ann Marsh <a@x.example> wrote:\n"
REPORT = f"Report of the port\n\n1. The mail reads:\n\n{HEAD}Hello John.\n\nAnn\n\n"
MINUTES = "Minutes of the meeting held on 3 May 2021\n\nIt rained.\n\n"
NEVER = "no date"


def told(text: str, file: str) -> tuple[str, str]:
    """Return the day and the voice of a claim, the day only where it is sure."""
    book = chronology.LedgerBuilder()
    source, event = book.add_source(text=text, file=file), book.add_event("Quay")
    book.add_claim(event, source, Q)
    made: VerifiedClaim = book.build(strict=False).claims[0]
    return (str(made.span) if made.counts else NEVER), made.voice


@pytest.mark.parametrize(
    ("text", "file"),
    [
        (f"{REPORT}2. Assessment\n\n{Q}.\n", "a.txt"),
        (f"{REPORT}2. {Q}.\n", "a.txt"),
        (f"{REPORT}## Assessment\n\n{Q}.\n", "a.md"),
        (f"{REPORT}=====\n\n{Q}.\n", "a.txt"),
        (f"{REPORT}* * *\n\n{Q}.\n", "a.txt"),
        (f"{REPORT}My comment: the mail is late.\n\n{Q}.\n", "a.txt"),
        (f"{REPORT}[Secretary's note: {Q}.]\n", "a.txt"),
        (f"{REPORT}Transcribed in Bern by T. Brick\n\n{Q}.\n", "a.txt"),
        (f"{REPORT}This page was last changed on 4 May 2023. {Q}.\n", "a.txt"),
        (f"{HEAD}Hello.\n\nExhibit B\n\n{Q}.\n", "a.txt"),
        (f"{HEAD}Hello.\n\fPRESS RELEASE\n\n{Q}.\n", "a.txt"),
        (f"{MAIL}See.\n\n{HEAD}Hello.\n\nJohn Doe: {Q}.\n", "a.eml"),
        (f"{MAIL}See.\n\n{HEAD}Hello.\n\n[JD: {Q}.]\n", "a.eml"),
        (f"{MAIL}See.\n\n{HEAD}Hello.\n\nJD: {Q}.\n", "a.eml"),
        (f"{MAIL}{WROTE}> In the very end he added a last remark that\n{Q}.\n> Bye\n", "a.eml"),
        (f"{MAIL}{WROTE.replace('Tue', 'Mon')}> {Q}.\n", "a.eml"),
        (f"{MAIL}{WROTE}{WROTE.replace('Ann', 'Bob')}> {Q}.\n", "a.eml"),
        (f"{MAIL}{WROTE[:-7]} wrote about Bob Hill's words of 1 May:\n> {Q}.\n", "a.eml"),
        (f"{MAIL}It is this:\n\nDear Sir,\n\n{Q}.\n\nYours,\nMarc Duval\n", "a.eml"),
        (f"{MAIL}So he told us again.\n\nDear Sir,\n\nA.\n\nYours,\nBo Lind\n\n{Q}.\n", "a.eml"),
        (f"{MINUTES}Annex A\n\nDear Board,\n\n{Q}.\n\nYours, T. Brick\n", "a.txt"),
        (f"{MINUTES}\fPRESS RELEASE\n\n{Q}.\n", "a.txt"),
        (f"[12/05/2023, 09:15:02] Ann: ↪ Forwarded\n{Q}\n[13/05/2023, 09:16:10] Bo: Ok\n", "a.txt"),
    ],
)  # fmt: skip
def test_what_has_no_day(text: str, file: str) -> None:
    """What stands behind the end of a message, or in it of another hand, has no day."""
    assert told(text, file)[0] == NEVER


@pytest.mark.parametrize(
    ("text", "file", "day", "voice"),
    [
        (f"{REPORT.replace('Hello', Q)}2. So.\n", "a.txt", "1 May 2023", "Ann Marsh"),
        (f"{MAIL}See.\n\n{HEAD}1. So.\n\n2. {Q}.\n", "a.eml", "1 May 2023", "Ann Marsh"),
        (f"{MAIL}See.\n\n{HEAD}Note: so.\n\nPS: {Q}.\n", "a.eml", "1 May 2023", "Ann Marsh"),
        (f"{MAIL}{WROTE}> the wharf, and then it was,\nas we said. {Q}.\n> Bye\n", "a.eml",
         "1 May 2023", "Ann Marsh"),
        ((f"{MAIL}---------- Forwarded message ---------\n{HEAD}Hello.\n"
         f"---------- End of forwarded message ---------\n\n{Q}.\n"), "a.eml",
         "11 May 2023", "John Doe"),
        ((f"{MAIL}Marc's letter of 4 May 2023 is pasted below.\n\nDear Sir,\n\n{Q}.\n\nYours,\n"
         "Marc Duval\n"), "a.eml", "3 May 2023", "Marc Duval"),
        (f"{MAIL}CAUTION: this mail came from outside.\n\nDear Ann,\n\n{Q}.\n\nYours,\nJohn\n",
         "a.eml", "11 May 2023", "John Doe"),
    ],
)  # fmt: skip
def test_what_has_its_day(text: str, file: str, day: str, voice: str) -> None:
    """What is like the end of a message, and is none; and what is surely the outer writer's."""
    assert told(text, file) == (day, voice)


def test_a_mail_that_begins_with_another() -> None:
    """Below the headers of a mail the next headers are another's, in whatever language."""
    head = (
        "Von: Ann Marsh <ann@x.example>\nGesendet: Dienstag, 2. Mai 2023 17:40\n"
        "An: John Doe\nBetreff: quay\n\n"
    )
    assert told(f"{MAIL}{head}{Q}.\n", "mail.eml") == ("1 May 2023", "Ann Marsh")
