"""What a part of a document says is said by its author, and counted from its day."""

import pytest

import chronology
from chronology import PartEntry
from chronology.claims import VerifiedClaim
from chronology.vocabulary import Modality, QuoteFold

MAIL = """\
From: Bo Lind <bo@port.example>
To: Ann Marsh <ann@port.example>
Date: Thu, 16 Mar 2023 10:05:00 +0000
Subject: Re: Quay

Thanks Ann. The crane will be delivered tomorrow.

On Thu, 2 Mar 2023 at 17:40, Ann Marsh <ann@port.example> wrote:
> Bo,
>
> the new quay was opened yesterday. The second inspection
> takes place on Monday.
>
> On Tue, 14 Feb 2023 at 09:00, Carl Voss <carl@port.example> wrote:
>> The old quay was closed yesterday.
>
> Dora Quill wrote:
>> The mast was raised yesterday.
"""
OUTLOOK = """\
The steel was cut today.

-----Original Message-----
From: Ann Marsh
Sent: Tuesday, 2 May 2023 09:10
To: Bo Lind
Subject: Steel

The steel left the mill today.

From: Carl Voss
Sent: Monday, 1 May 2023 08:00
To: Ann Marsh
Subject: Steel

The order was signed yesterday.
"""
CHAT = """\
[14/03/2023, 09:12:44] Ann Marsh: the quay opened yesterday
[02/05/2023, 18:40:10] Bo Lind: the crane arrived yesterday
and was set up today
"""
UNORDERED = """\
03/04/2023, 09:12 - Ann Marsh: the quay opened yesterday
03/04/2023, 09:14 - Bo Lind: great
"""
NEVER = "no date"


def claim_of(  # noqa: PLR0913 - what a claim and its source are made of
    text: str,
    quote: str,
    *,
    file: str = "a.txt",
    published: str | None = "2023-05-12",
    modality: Modality = Modality.REPORTED,
    parts: tuple[PartEntry, ...] = (),
    day_first: bool | None = None,
) -> VerifiedClaim:
    """Return a claim that quotes a document, verified."""
    book = chronology.LedgerBuilder()
    source = book.add_source(
        text=text, file=file, published=published, parts=parts, day_first=day_first
    )
    book.add_claim(book.add_event("It"), source, quote, modality=modality)
    return book.build().claims[0]


@pytest.mark.parametrize(
    ("text", "file", "quote", "when", "voice"),
    [
        (MAIL, "a.eml", "the new quay was opened yesterday", "1 March 2023", "Ann Marsh"),
        (MAIL, "a.eml", "The old quay was closed yesterday", "13 February 2023", "Carl Voss"),
        (MAIL, "a.eml", "The mast was raised yesterday", NEVER, "Dora Quill"),
        (OUTLOOK, "a.txt", "The steel was cut today", "12 May 2023", "a"),
        (OUTLOOK, "a.txt", "The steel left the mill today", "2 May 2023", "Ann Marsh"),
        (OUTLOOK, "a.txt", "The order was signed yesterday", "30 April 2023", "Carl Voss"),
    ],
)
def test_counted_from_its_own_message(
    text: str, file: str, quote: str, when: str, voice: str
) -> None:
    """A quoted message has the day and the author that its head names, or none."""
    made = claim_of(text, quote, file=file, published="2023-05-12" if file == "a.txt" else None)
    assert (str(made.span) if made.counts else NEVER, made.voice) == (when, voice)


@pytest.mark.parametrize(
    ("quote", "when", "voice"),
    [
        ("the quay opened yesterday", "13 March 2023", "Ann Marsh"),
        ("the crane arrived yesterday", "1 May 2023", "Bo Lind"),
        ("was set up today", "2 May 2023", "Bo Lind"),
    ],
)
def test_each_message_of_a_chat(quote: str, when: str, voice: str) -> None:
    """Each message of a chat counts from its own stamp; 14/03 shows that days come first."""
    made = claim_of(CHAT, quote, published=None)
    assert (str(made.span), made.voice) == (when, voice)


def test_stamps_of_two_days() -> None:
    """Where nothing shows whether days come first, the source's `day_first` does."""
    quote = "the quay opened yesterday"
    assert not claim_of(UNORDERED, quote, published=None).counts
    for first, when in ((True, "2 April 2023"), (False, "3 March 2023")):
        made = claim_of(UNORDERED, quote, published=None, day_first=first)
        assert str(made.span) == when


def test_a_quote_over_two_messages() -> None:
    """Words of two messages are no evidence of either."""
    made = claim_of(OUTLOOK, "The steel left the mill today. […] The order was signed yesterday")
    assert not made.counts


def test_what_may_begin_another_message() -> None:
    """Behind a line that looks like the head of a message no day is taken from the one before."""
    text = f"{OUTLOOK}\nDora Quill/Mill  30 April 2023 07:10\n\nThe kiln was lit yesterday.\n"
    assert not claim_of(text, "The kiln was lit yesterday").counts


def test_a_day_after_the_whole() -> None:
    """A part that is dated after its document was published has no day."""
    made = claim_of(CHAT, "the crane arrived yesterday", published="2023-03-20")
    assert not made.counts


def test_an_entered_part() -> None:
    """What a ledger enters of a part counts instead of what a reader finds."""
    told = PartEntry(begins="The mast", published="2023-01-05", speaker="Dora Quill")
    made = claim_of(MAIL, "The mast was raised yesterday", file="a.eml", parts=(told,))
    assert (str(made.span), made.voice) == ("4 January 2023", "Dora Quill")


def test_marks_of_quoted_mail_are_passed_over() -> None:
    """A quote over the end of a quoted line is read with its mark passed over, and says so."""
    made = claim_of(
        MAIL, "The second inspection takes place on Monday", file="a.eml", modality=Modality.PLANNED
    )
    assert str(made.span) == "6 March 2023"
    assert made.evidence[0].folds == (QuoteFold.QUOTE_MARKS,)


def test_marks_that_are_no_quoting() -> None:
    """In a text that is no thread, `>` belongs to the words."""
    made = claim_of("The output was\n> 50 MW when it was opened on 3 May 2023.", "was 50 MW when")
    assert not made.counts
