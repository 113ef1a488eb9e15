"""Minutes, diaries, archives, letters, attached mail and chats: each counts from its own day."""

import pytest

import chronology
from chronology.claims import VerifiedClaim
from chronology.parts import Layout
from chronology.vocabulary import PartKind

Q, M = "the bridge was opened yesterday", "the mill was closed yesterday"
NEVER = "no date"
AGAINST = "against the document: "
DIARY = "Site diary\n\nMonday 3 May 2021\n\n{a}.\n\nTuesday 4 May 2021\n\n{b}.\n"
LETTER = "{day}\n\nDear Sir,\n\n{words}.\n\nYours faithfully,\n\n{name}\n\n"
LETTERS = LETTER.format(day="3 May 2021", words=Q, name="Bo Lind") + LETTER.format(
    day="10 May 2021", words=M, name="Ann Marsh"
)
MINUTES = "MINUTES OF THE MEETING HELD ON 3 MAY 2021\n\n1. {a}.\n\nMINUTES OF THE MEETING HELD ON 7 JUNE 2021\n\n1. {b}.\n"  # noqa: E501
HEADS = "From: Bo Lind <bo@x.org>\nDate: Wed, 12 May 2021 10:00:00 +0000\nSubject: x\nMIME-Version: 1.0\n"  # noqa: E501
OF_MAIL = HEADS + "Content-Type: text/html; charset=utf-8\n\n"
ATTACHED = (
    HEADS
    + 'Content-Type: multipart/{kind}; boundary="b"\n\n--b\nContent-Type: text/plain\n\nSee.\n'
    "--b\nContent-Type: message/rfc822\n\n{head}Subject: y\n\n"
    f"{Q}\n--b\nContent-Type: text/plain\n\n{M}\n--b--\n"
)
OF_ANN = "From: Ann Marsh <ann@x.org>\nDate: Mon, 3 May 2021 09:00:00 +0000\n"
SHOWN = "On Mon, 3 May 2021 at 17:40, Ann Marsh &lt;ann@x.org&gt; wrote:"


def claim_of(
    text: str, quote: str, file: str = "a.txt", published: str | None = "2024-06-10"
) -> VerifiedClaim:
    """Return a claim that quotes a document, verified."""
    book = chronology.LedgerBuilder()
    source = book.add_source(
        text=None if file.endswith((".eml", ".html")) else text,
        data=text.encode() if file.endswith((".eml", ".html")) else None,
        file=file,
        published=published,
        publisher="Port",
    )
    book.add_claim(book.add_event("It"), source, quote)
    return book.build().claims[0]


def told(made: VerifiedClaim) -> str:
    """Return the day of a claim that counts, or of one against which its document has a day."""
    if made.counts:
        return str(made.span)
    return NEVER if made.derivation.span is None else f"{AGAINST}{made.derivation.span}"


@pytest.mark.parametrize(
    ("text", "file", "first", "second"),
    [
        (DIARY.format(a=Q, b=M), "a.txt", "2 May 2021", "3 May 2021"),
        (f"## 2021-05-03\n\nI saw that {Q}.\n\n## 2021-05-05\n\nI saw that {M}.\n", "a.md",
         "2 May 2021", "4 May 2021"),
        (f"# Journal, 2021\n\n## Monday, 3 May\n\n{Q}.\n\n## Friday, 7 May\n\n{M}.\n", "a.md",
         "2 May 2021", "6 May 2021"),
        (f"Log\n\n2021\n\nFriday, 31 December\n\n{Q}.\n\n2022\n\nSaturday, 1 January\n\n{M}.\n",
         "a.txt", "30 December 2021", "31 December 2021"),
        (f"Diary\n\nDay 1: 3 May 2021\n\n{Q}.\n\nDay 2: 4 May 2021\n\n{M}.\n", "a.txt",
         "2 May 2021", "3 May 2021"),
        (MINUTES.format(a=Q, b=M), "a.txt", "2 May 2021", "6 June 2021"),
        ((f"# Minutes of the board meeting\n\n**Date:** Monday, 3 May 2021\n\n{Q}.\n\n"
         f"# Minutes of the board meeting\n\n**Date:** Monday, 7 June 2021\n\n{M}.\n"), "a.md",
         "2 May 2021", "6 June 2021"),
        (f"<h1>Log</h1><h2>May 4, 2021</h2><p>{M}.</p><h2>May 3, 2021</h2><p>{Q}.</p>", "a.html",
         "2 May 2021", "3 May 2021"),
        (LETTERS, "a.txt", "2 May 2021", "9 May 2021"),
        (f"Quay Courier, 3 May 2021, page 1\n\n{Q}.\n\nQuay Courier, 5 May 2021, page 4\n\n{M}.\n",
         "a.txt", "2 May 2021", "4 May 2021"),
    ],
)  # fmt: skip
def test_each_counts_from_its_own_day(text: str, file: str, first: str, second: str) -> None:
    """What stands under a head of a day counts from that day, in a text written day by day."""
    assert (told(claim_of(text, Q, file)), told(claim_of(text, M, file))) == (first, second)


@pytest.mark.parametrize(
    ("text", "file"),
    [
        (f"Programme\n\nMonday, 3 May 2021\n\n{Q}.\n\nTuesday, 4 May 2021\n\nTalks.\n", "a.txt"),
        (f"Monday, 3 May 2021\n\n10:00 {Q}.\n\nTuesday, 4 May 2021\n\n10:00 Talks.\n", "a.txt"),
        (f"Deadlines\n\n3 May 2021\n{Q}.\n10 May 2021\nforms\n", "a.txt"),
        (f"History of the firm\n\n3 May 1914\n\n{Q}.\n\n5 May 1920\n\nIt burnt.\n", "a.txt"),
        (f"3 May 1914\n\n{Q}.\n\n5 May 1920\n\nIt burnt.\n", "a.txt"),
        (f"Witness statement\n\n3 May 2021\n\nI saw that {Q}.\n\n4 May 2021\n\nI left.\n", "a.txt"),
        (f"Diary\n\nFriday 3 May 2021\n\n{Q}.\n\nTuesday 4 May 2021\n\nRain.\n", "a.txt"),
        (DIARY.format(a="Rain", b=f"Sun\n\nWednesday\n\n{Q}"), "a.txt"),
        (DIARY.format(a="Rain", b=f"Sun\n\n5 May 2021, on the train\n\n{Q}"), "a.txt"),
        (DIARY.format(a="Rain", b=f"Sun\n\n[undated leaf]\n\n{Q}"), "a.txt"),
        (DIARY.format(a="Rain", b=f"Sun\n\n---\n\n{Q}"), "a.txt"),
        (DIARY.format(a="Rain", b=f"Sun\n\nAfterword\n\n{Q}"), "a.txt"),
        (f"## 3 May\n\nI saw that {Q}.\n\n## 4 May\n\nI left.\n", "a.md"),
        (f"The Times, 3 May 2021\n\n{Q}.\n\nThe Herald, 10 May 2021\n\nRain.\n", "a.txt"),
        (f"2021-05-03 | {Q}\n2021-05-04 | Rain\n", "a.txt"),
        (f"- 3 May 2021: {Q}\n- 4 May 2021: Rain\n", "a.txt"),
        (f"28 Dec  Fri  {Q}\n30 Dec  Sun  Rain\n", "a.txt"),
        (f"Two\nPosted on May 4, 2021\n\nRain.\n\nOne\nPosted on May 3, 2021\n\n{Q}.\n", "a.txt"),
        (f"{MINUTES.format(a='Rain', b='Sun')}\nAddendum\n\n{Q}.\n", "a.txt"),
        (f"MINUTES OF THE MEETING\n\n{Q}.\n\nMINUTES OF THE MEETING HELD ON 7 MAY 2021\n\nRain.\n",
         "a.txt"),
        (f"{LETTERS.replace(Q, 'Rain')}---\n{Q}.\n", "a.txt"),
        (LETTERS.replace("3 May 2021\n", "Monday\n"), "a.txt"),
        ((f"Dear Sir,\n\n{Q}.\n\nYours,\n\nBo Lind\n3 May 2021\n\nDear Sir,\n\nRain.\n\nYours,\n\n"
         "Ann Marsh\n10 May 2021\n"), "a.txt"),
    ],
)  # fmt: skip
def test_what_has_no_day_of_its_own(text: str, file: str) -> None:
    """Where a head may be told about, or gives no day, neither it nor the outer date is taken."""
    made = claim_of(text, Q, file)
    assert (told(made), made.part is not None) == (NEVER, True)


@pytest.mark.parametrize(
    ("text", "file"),
    [
        (f"Bridge\n\n10 June 2024\n\n{Q}.\n", "a.txt"),
        (f"# Bridge\n\n## 10 June 2024\n\n{Q}.\n", "a.md"),
        (f"---\ndate: 2024-06-10\n---\n\n# Bridge\n\n{Q}.\n", "a.md"),
        (f"10 June 2024\n\nDear Ann,\n\n{Q}.\n\nYours,\n\nBo Lind\n", "a.txt"),
        (f"Bridge\n\n10 June 2024\n\n{Q}.\n\nRelated\n\n3 May 2024\n\nMill shut\n", "a.txt"),
        (f"<h1>Bridge</h1><p>{Q}.</p><h2>More</h2><ul><li>3 May 2024<li>4 May 2024</ul>", "a.html"),
        (f"1914\n\n{Q}.\n\n1920\n\nIt burnt.\n", "a.txt"),
        (f"Opening  10:00 AM\n\nTalks  11:00 AM\n\n{Q}.\n", "a.txt"),
    ],
)  # fmt: skip
def test_a_document_of_its_own_day(text: str, file: str) -> None:
    """One head of its own date leaves a document as it is; so do heads of nothing else."""
    assert told(claim_of(text, Q, file)) == "9 June 2024"


def test_a_day_at_the_head_of_something_else() -> None:
    """Where the first line has another day than was typed, what counts from that counts not."""
    text = f"Minutes of silence at the meeting of 7 May 2024\n\n{Q}.\n"
    assert told(claim_of(text, Q)) == f"{AGAINST}9 June 2024"


@pytest.mark.parametrize(
    ("text", "quote", "voice"),
    [
        (LETTERS, Q, "Bo Lind"),
        (LETTERS, M, "Ann Marsh"),
        (DIARY.format(a=Q, b=M), Q, "Port"),
        (MINUTES.format(a=Q, b=M), M, "Port"),
    ],
)
def test_whose_word_it_is(text: str, quote: str, voice: str) -> None:
    """A letter is its signer's word; an entry and minutes are of whoever published them."""
    assert claim_of(text, quote).voice == voice


@pytest.mark.parametrize(
    ("text", "day", "voice"),
    [
        (f"Ann Marsh, [03.05.2021 17:40]\n{Q}\n\nBo Lind, [14.05.2021 08:00]\nhi\n", "2 May 2021",
         "Ann Marsh"),
        (f"[13/05/2021 17:40] Bo Lind\nhi\n[14/05/2021 08:00] Ann Marsh:\n{Q}\n", "13 May 2021",
         "Ann Marsh"),
        (f"ann — 05/13/2021 5:40 PM\n{Q}\nbo — 05/14/2021 8:00 AM\nhi\n", "12 May 2021", "ann"),
        ((f"Monday, May 3rd, 2021\nAnn Marsh  5:40 PM\nI say {Q}\nBo Lind  6:00 PM\nok\n"
         "Ann Marsh  6:10 PM\nthanks\n"), "2 May 2021", "Ann Marsh"),
        (f"--- Day changed Mon May 03 2021\n09:15 <@ann> {Q}\n09:16 <bo> hi\n", "2 May 2021",
         "ann"),
        (("Ann Marsh <ann@x.org>      Mon, May 3, 2021 at 6:14 PM\nTo: Bo\n\n"
         f"{Q}\n\nBo Lind <bo@x.org>      Tue, May 4, 2021 at 7:58 AM\nTo: Ann\n\nhi\n"),
         "2 May 2021", "Ann Marsh"),
        (f"Ann Marsh  5:40 PM\nI say {Q}\nBo Lind  6:00 PM\nok\nAnn Marsh  6:10 PM\nthanks\n",
         NEVER, "Ann Marsh"),
        ((f"Monday, May 3, 2021\nAnn Marsh  11:40 PM\nok\nBo Lind  1:00 AM\nI say {Q}\n"
         "Ann Marsh  2:00 AM\nthanks\n"), NEVER, "Bo Lind"),
        ((f"Ann Marsh, [03.05.2021 17:40]\n[ Forwarded from Cleo ]\n{Q}\n\n"
         "Bo Lind, [14.05.2021 08:00]\nhi\n"), NEVER, "Cleo"),
        (f"[03/05/2021, 17:40] Ann Marsh: {Q}\n", NEVER, "Port"),
        (f"Monday, 3 May 2021\nFirst Session  10:00\n{Q}\nLast Session  11:00\nThe end\n", NEVER,
         "Port"),
    ],
)  # fmt: skip
def test_chats_with_an_hour_beside_each_name(text: str, day: str, voice: str) -> None:
    """A message has the day that its line or a divider tells; no programme is taken for a chat."""
    made = claim_of(text, Q)
    assert (told(made), made.voice) == (day, voice)


@pytest.mark.parametrize(
    ("text", "quote", "day", "voice"),
    [
        (ATTACHED.format(kind="mixed", head=OF_ANN), Q, "2 May 2021", "Ann Marsh"),
        (ATTACHED.format(kind="mixed", head=OF_ANN), M, "11 May 2021", "Bo Lind"),
        (ATTACHED.format(kind="digest", head=OF_ANN), Q, "2 May 2021", "Ann Marsh"),
        (ATTACHED.format(kind="mixed", head="To: Ann Marsh <ann@x.org>\n"), Q, NEVER,
         "whom a quotes"),
        (f"{OF_MAIL}<p>{M}.</p><div>{SHOWN}<br></div><blockquote>{Q}</blockquote>", Q,
         "2 May 2021", "Ann Marsh"),
        (f"{OF_MAIL}<div>{SHOWN}<br></div><blockquote>{Q}</blockquote><p>{M}.</p>", M,
         "11 May 2021", "Bo Lind"),
        (f"{OF_MAIL}<p>Hi</p><blockquote type=cite>{Q}</blockquote>", Q, NEVER, "whom a quotes"),
        ((f"{OF_MAIL}<p>Hi</p><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p><b>From:"
         "</b> Ann Marsh<br><b>Sent:</b> 3 May 2021 09:00<br><b>To:</b> Bo<br><b>Subject:</b> y"
         f"</p></div><p>{Q}</p>"), Q, "2 May 2021", "Ann Marsh"),
        (f"{HEADS}\nHi\n\n| {Q}\n", Q, NEVER, "whom a quotes"),
        (f"{HEADS}\nHi\n\nAM> {Q}\n", Q, NEVER, "whom a quotes"),
        (f"{HEADS}\nHi\n\n{OF_ANN}Subject: y\n\nWell?\n\n[BL] {Q}\n", Q, NEVER, "whom a quotes"),
        ((f"{HEADS}\nBoth sets.\n\n== MINUTES, Monday 3 May 2021 ==\n{Q}.\n\n"
         f"== MINUTES, Monday 12 April 2021 ==\n{M}.\n"), M, "11 April 2021",
         "whom a quotes on 12 April 2021"),
    ],
)  # fmt: skip
def test_mail_with_others_in_it(text: str, quote: str, day: str, voice: str) -> None:
    """Attached messages, and what HTML and other marks set off as quoted, are another's."""
    made = claim_of(text, quote, "a.eml", None)
    assert (told(made), made.voice) == (day, voice)


PAGE = "4 Quay Street\n{day}\nDear Ms Holt,\n{words}\nYours sincerely,\n{name}"
ONE = PAGE.format(day="3 May 2021", words="{}.", name="Bo Lind")
OTHER = PAGE.format(day="10 May 2021", words=f"{M}.", name="Ann Marsh")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{ONE.format(Q)}\n\f{OTHER}", "2 May 2021 by Bo Lind"),
        (f"{ONE.format(Q)}\f{OTHER}\f{ONE.format('Rain')}", "2 May 2021 by Bo Lind"),
        (f"{OTHER}\n\f{ONE.format(Q)}\n", "2 May 2021 by Bo Lind"),
        (f"{OTHER}\f{ONE.format('It rained')}\f{ONE.format(Q)}", "2 May 2021 by Bo Lind"),
        # A letter goes on over a page.
        (f"{OTHER}\n\f{ONE.format(f'It is so.{chr(12)}As I said, {Q}')}", "2 May 2021 by Bo Lind"),
        (f"{ONE.format(f'It rained.{chr(10)}{chr(12)}{Q}')}\f{OTHER}", "2 May 2021 by Bo Lind"),
        # What lies between letters is of no known day.
        (f"{ONE.format('Rain')}\fNote: {Q}.\f{OTHER}", NEVER),
        (f"{ONE.format('Rain')}\f{OTHER}\n\fNote: {Q}.\n", NEVER),
    ],
)
def test_a_letter_a_page(text: str, day: str) -> None:
    """A form feed begins a sheet wherever it stands, and parts no letter."""
    made = claim_of(text, Q)
    assert (NEVER if made.span is None else f"{made.span} by {made.voice}") == day


def test_a_comment_is_of_no_known_day() -> None:
    """What a reader wrote below a page is not the page's word."""
    made = claim_of(f"<p>Hi.</p><div class=comments><p>{Q}</p></div>", Q, "a.html")
    assert made.part is not None
    assert (told(made), made.part.kind) == (NEVER, PartKind.COMMENT)


def test_the_part_is_told() -> None:
    """In which part a claim is made stands in the table of claims, unless it is the whole."""
    book = chronology.LedgerBuilder()
    source = book.add_source(text=LETTERS, file="a.txt", published="2024-06-10")
    book.add_claim(book.add_event("It"), source, Q)
    made = book.build()
    (row,) = made.claims_table(columns=["part"]).to_dicts()
    assert row["part"] == "the letter of Bo Lind, 3 May 2021"


@pytest.mark.parametrize(
    "unit",
    [
        "3 May 2021\n", "## 2021-05-03\n\nI\n", "-", "---\n", "Dear Sir,\n", "Dear ", "[",
        "Ann  9:14 AM\nI\n", "09:15 <a> b\n",
        "3 May 2021\n\nDear Sir,\n\nx\n\nYours,\n\nAnn Marsh\n\n4 May 2021\n\nDear Sir,\n",
        "MINUTES OF THE MEETING\n", "Ann, [13.03.2023 17:40]\n[ Forwarded from X ]\n",
        "[KB] a\n\n", "| a\n", "[no date]\n", "1956\n", "Monday\n",
        "Quay Courier, 9 October 1964, page 1\n",
    ],
)  # fmt: skip
@pytest.mark.parametrize("file", ["a.txt", "a.eml.txt", "a.md"])
def test_a_long_text_of_one_sort_is_laid_out(unit: str, file: str) -> None:
    """However long a text is of what begins a part, every offset lies in one stretch."""
    text = unit * (60_000 // len(unit))
    document = chronology.read_source(text=text, file=file).document
    assert document is not None
    layout = Layout.of(document.parts, len(text))
    assert [one.end for one in layout.stretches[:-1]] == [one.start for one in layout.stretches[1:]]


def test_messages_within_messages() -> None:
    """Mail in mail is read as deep as parts may be nested, and refused beyond that."""
    text = f"{HEADS}\n{Q}\n"
    for _ in range(20):
        text = f"{HEADS}Content-Type: message/rfc822\n\n{text}"
    assert told(claim_of(text, Q, "a.eml", None)) == "11 May 2021"
