"""What a part of a document says is said by its author, and counted from its day."""

from pathlib import Path

import pytest

import chronology
from chronology import PartEntry
from chronology.claims import VerifiedClaim
from chronology.parts import Layout
from chronology.vocabulary import Modality, PartKind, QuoteFold, TypedField

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
    ("head", "when", "voice"),
    [
        ("The bill was paid on 9 May 2023. She wrote:", NEVER, ""),
        ("The bill was paid at 10:30 on 9 May 2023. Karl Berg wrote:", NEVER, "Karl Berg"),
        ("The bill was paid. Karl Berg wrote on 3 May 2023:", "2 May 2023", "Karl Berg"),
        ("On 3 May 2023 at 10:30 a.m. Karl Berg wrote:", "2 May 2023", "Karl Berg"),
        ("Our friend the Rev. Dr. Karl Berg wrote on 3 May 2023:", "2 May 2023", ""),
    ],
)
def test_what_is_told_before_who_wrote(head: str, when: str, voice: str) -> None:
    """A deed told in the line that says who wrote gives its day to no message."""
    text = f"Notes\n\n{head}\n\n> The mayor signed the deed yesterday.\n"
    made = claim_of(text, "The mayor signed the deed yesterday", published=None)
    told = str(made.span) if made.counts else NEVER
    assert (told, made.part.author if made.part else None) == (when, voice)


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


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2023 the minister said:\n\n“It will open.”\n\nThe crane was set up yesterday.",
        "At 10:30 on 3 May 2023, Ann Marsh wrote:\n\nSoon.\n\nThe crane was set up yesterday.",
        "From: London\nTo: Paris\nDate: 3 May 2023\n\nThe crane was set up yesterday.",
        "On 3 May 2023 at 10:30 the minister said:\n\nSoon.\n\nThe crane was set up yesterday.",
        "From: 10:00\nTo: 12:00\nDate: 3 May 2023\nSubject: x\n\nThe crane was set up yesterday.",
        "From: 1 May 2024\nDate: 3 June 2023\nSubject: rent\n\nThe crane was set up yesterday.",
    ],
)
def test_what_is_no_message(text: str) -> None:
    """Words of a report, a journey, a form and a receipt are no heads of messages.

    A "Date:" of another day is the document's own, and what counts from the typed one counts not.
    """
    made = claim_of(text, "The crane was set up yesterday")
    assert (str(made.derivation.span), made.part) == ("11 May 2023", None)
    assert made.counts is ("Date:" not in text)


@pytest.mark.parametrize(
    "text",
    [
        "2023-03-14 09:12 Fire: a\n2023-03-14 09:20 Doors: the crane was set up yesterday",
        "2024-06-01 10:00,Gate,a\n2024-06-02 10:00,Gate,the crane was set up yesterday\n",
        "Ann, 13.03.2023 17:40\nhi\n\nBo, 14.03.2023 08:00\nthe crane was set up yesterday",
        "13/03/2023 10:30 - Berne: x\n14/03/2023 10:30 - Basle: the crane was set up yesterday",
        "23/03/13, 17:40 - Ann: the crane was set up yesterday\n24/03/15, 17:40 - Bo: x\n",
        "[13/03/2023, 17:40] Ann: x\n[14/03/2023, 08:00] B: y\n\nN: the crane was set up yesterday",
        "[13/03/2023, 17:40] Ann: x\n[14/03/2023, 08:00] Bo: see\n> the crane was set up yesterday",
    ],
)
def test_lines_whose_day_nobody_can_tell(text: str) -> None:
    """A day is neither taken from a line's own moment nor from the document around it."""
    made = claim_of(text, "the crane was set up yesterday")
    assert not made.counts
    assert made.part is not None


@pytest.mark.parametrize(
    ("quote", "date_quote"),
    [
        ("Ann Marsh: the quay opened", None),
        ("the quay opened", "14/03/2023"),
        ("the quay opened", "was set up today"),
    ],
)
def test_words_that_date_stand_in_the_message(quote: str, date_quote: str | None) -> None:
    """The head of a message says when it was written, and another's words are another's."""
    book = chronology.LedgerBuilder()
    source = book.add_source(text=CHAT, file="a.txt")
    quote = quote if date_quote else f"[14/03/2023, 09:12:44] {quote}"
    book.add_claim(book.add_event("It"), source, quote, date_quote=date_quote)
    made = book.build()
    assert "quote-across-parts" in {finding.code for finding in made.findings}
    assert not made.claims[0].counts


def test_an_answer_below_what_is_quoted_is_the_mail_s_own() -> None:
    """A head that was read is none that may begin another message."""
    text = f"{MAIL}\nThe mill was closed yesterday.\n"
    made = claim_of(text, "The mill was closed yesterday", file="a.eml", published=None)
    assert (str(made.span), made.voice) == ("15 March 2023", "Bo Lind")


def test_who_quotes_another_names_them_before() -> None:
    """A line that leads other words of somebody ends what the head before it names."""
    before = MAIL.partition(">> The old")[0]
    text = f"{before}\nHere is what Dora sent me:\n> The kiln was lit yesterday.\n"
    assert not claim_of(text, "The kiln was lit yesterday", file="a.eml").counts


@pytest.mark.parametrize(
    "head",
    [
        "Am Do., 2. März 2023 um 17:40 Uhr schrieb Ann Marsh <ann@x.org>:",
        "Le jeu. 2 mars 2023 à 17:40, Ann Marsh <ann@x.org> a écrit :",
        "El jue, 2 mar 2023 a las 17:40, Ann Marsh (<ann@x.org>) escribió:",
        "Op do 2 mrt 2023 om 17:40 schreef Ann Marsh <ann@x.org>:",
        "Den tors 2 mars 2023 kl 17:40 skrev Ann Marsh <ann@x.org>:",
        "On Thu, Mar 2, 2023 at 5:40 PM Ann Marsh <ann@x.org> wrote:",
        "On 2 Mar 2023, at 17:40, Ann Marsh <ann@x.org> wrote:",
        "On Thu, Mar 02, 2023 at 05:40:01PM +0100, Ann Marsh wrote:",
    ],
)
def test_heads_of_mail_programs(head: str) -> None:
    """Programs write heads in the language of whoever answers."""
    made = claim_of(f"Hi.\n\n{head}\n> The kiln was lit yesterday.\n", "The kiln was lit yesterday")
    assert (str(made.span), made.voice) == ("1 March 2023", "Ann Marsh")


def test_a_part_that_is_not_found_is_told_of_all_claims() -> None:
    """Where an entered part has no place, nobody knows what it would have held."""
    told = PartEntry(begins="The mastt", published="2023-01-05", speaker="Dora Quill")
    made = claim_of(MAIL, "the new quay was opened yesterday", file="a.eml", parts=(told,))
    assert not made.counts


def test_a_head_ends_with_its_message() -> None:
    """Who wrote what one message quotes says nothing of what another quotes."""
    text = (
        f"{OUTLOOK}\nDora Quill wrote:\n> Fine.\n\nFrom: Eli Rook\nSent: 30 April 2023 07:00\n"
        "To: Carl Voss\nSubject: Steel\n\n> The kiln was lit yesterday.\n"
    )
    made = claim_of(text, "The kiln was lit yesterday")
    assert (made.counts, made.voice) == (False, "whom a quotes")


def test_a_chat_with_the_last_message_on_top() -> None:
    """The order of messages shows the order of figures only if one of the two has any order."""
    text = "05/04/2023, 10:00 - Ann Marsh: it opened yesterday\n04/05/2023, 09:00 - Bo Lind: hi\n"
    assert not claim_of(text, "it opened yesterday", published=None).counts


def test_the_document_s_own_head() -> None:
    """What a mail says itself is no quoted message; with its day unread it has the source's."""
    made = claim_of(MAIL, "The crane will be delivered tomorrow", file="a.eml", published=None)
    assert made.part is not None
    assert made.part.kind is PartKind.MESSAGE
    text = OUTLOOK.partition("Message-----\n")[2].replace("Tuesday, 2 May 2023 09:10", "today")
    made = claim_of(text, "The steel left the mill today")
    assert (str(made.derivation.span), made.part, made.counts) == ("12 May 2023", None, False)


def test_another_than_the_author_is_told() -> None:
    """A speaker entered for words of somebody else's message is a contradiction."""
    book = chronology.LedgerBuilder()
    source = book.add_source(text=CHAT, file="a.txt")
    quote = "the quay opened yesterday"
    book.add_claim(book.add_event("It"), source, quote, speaker="Carl Voss")
    assert [finding.code for finding in book.build().findings] == ["speaker-mismatch"]


def test_what_is_entered_of_a_part_is_typed() -> None:
    """Whom and what day a ledger gives a part nobody can read in the document."""
    told = PartEntry(begins="The mast", published="2023-01-05", speaker="Dora Pike")
    made = claim_of(MAIL, "The mast was raised yesterday", file="a.eml", parts=(told,))
    assert {TypedField.SPEAKER, TypedField.PUBLISHED} <= {*made.typed}


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ({"begins": "The steel", "zone": "Asia/Nowhere"}, "is no time zone"),
        ({"begins": "The steel", "begin": "x"}, "has no key"),
        ({"published": "2023-05-02"}, "needs the key"),
    ],
)
def test_a_part_entered_wrongly(entry: dict[str, str], reason: str, tmp_path: Path) -> None:
    """What is wrong with an entered part is told with its place."""
    (tmp_path / "a.txt").write_text(OUTLOOK, encoding="utf-8")
    keys = "\n".join(f'{key} = "{value}"' for key, value in entry.items())
    ledger = tmp_path / "c.toml"
    ledger.write_text(f'[sources.a]\nfile = "a.txt"\n[[sources.a.parts]]\n{keys}\n')
    (problem,) = chronology.load(ledger).problems
    assert reason in problem.reason
    assert problem.line


def test_words_that_end_a_part_before_it_begins() -> None:
    """That no part lies between the words given is told."""
    told = PartEntry(begins="The order was signed", ends="The steel was cut")
    book = chronology.LedgerBuilder()
    book.add_source(text=OUTLOOK, file="a.txt", parts=(told,))
    (finding,) = book.build().findings
    assert finding.sentence == "a: “The steel was cut” ends a part before it begins"


def test_parts_are_written_and_read_again(tmp_path: Path) -> None:
    """A ledger saved with parts says the same when it is loaded."""
    told = PartEntry(begins="The mast", published="2023-01-05", speaker="Dora Quill")
    book = chronology.LedgerBuilder()
    book.add_source(text=OUTLOOK, file="a.txt", parts=(told,))
    book.save(tmp_path / "c.toml")
    path = tmp_path / "c.toml"
    assert chronology.load(path).sources[0].parts == (told,)
    path.write_text(
        '[sources.a]\nfile = "a.txt"\n\n# By hand.\n[[sources.a.parts]]\nbegins = "The mast"\n'
        'published = 2023-01-05\nspeaker = "Dora Quill" # she\n'
    )
    again = chronology.LedgerBuilder.open(path)
    again.add_event("Mast")
    again.save(path, replace=True)
    assert chronology.load(path).sources[0].parts == (told,)
    assert "# By hand." in path.read_text()
    assert "# she" in path.read_text()


@pytest.mark.parametrize(
    "unit", [">", "> a\n", "On a\n", "From: a\n", "From: a\nSent: 2 May 2023\n", " ", "- ", "1/1/"]
)
def test_a_long_text_of_one_sort_is_read(unit: str) -> None:
    """However long a text is of what begins a head, every offset lies in one stretch."""
    text = unit * (60_000 // len(unit))
    document = chronology.read_source(text=text, file="a.eml.txt").document
    assert document is not None
    layout = Layout.of(document.parts, len(text))
    assert [one.end for one in layout.stretches[:-1]] == [one.start for one in layout.stretches[1:]]


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


def test_an_explanation_names_who_wrote_it() -> None:
    """Who wrote a quoted message stands beside the source that quotes it."""
    book = chronology.LedgerBuilder()
    source, event = book.add_source(text=MAIL, file="a.eml"), book.add_event("Quay")
    book.add_claim(event, source, "the new quay was opened yesterday")
    told = book.build().explain(event.id)
    assert "reported by a, Ann Marsh, stated 2 March 2023" in told
    assert "counted from the quoted message of Ann Marsh in a" in told
