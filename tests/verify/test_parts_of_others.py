"""Minutes by keys and in other languages, archives of releases, signed entries, saved mail."""

import pytest

import chronology
from chronology.claims import VerifiedClaim

Q = "the bridge was opened yesterday"
W = f"We saw that {Q}"
NEVER = "no date"
AGAINST = "against the document: "
KEYS = "Meeting: No. 41\nDate: Friday 4 March 2022\nPresent: Ann Marsh, Bo Lind\n\n"
SET = "Meeting: No. 42\nDate: Friday 1 April 2022\nPresent: Ann Marsh\n\nRain.\n\n"
OWN, OF_HEAD = "9 June 2024", "3 March 2022"
MAIL = "From: Marit Hagen\nDate: Thu, 14 Oct 2021 21:33:08 +0200\nTo: Jo\nSubject: x\n\n"
WROTE = "On Tuesday 12 October 2021 John Dunmore wrote:\n\n"
BARRED = "| On Tuesday 12 October 2021 at 10:20 John Dunmore wrote:\n|\n"


def claim_of(text: str, file: str = "a.md", published: str | None = None) -> VerifiedClaim:
    """Return a claim that quotes a document, verified."""
    book = chronology.LedgerBuilder()
    if published is None:
        source = book.add_source(text=text, file=file, publisher="Port")
    else:
        source = book.add_source(text=text, file=file, publisher="Port", published=published)
    book.add_claim(book.add_event("It"), source, Q)
    return book.build().claims[0]


def told(made: VerifiedClaim) -> str:
    """Return the day of a claim that counts, or of one against which its document has a day."""
    if made.counts:
        return str(made.span)
    return NEVER if made.derivation.span is None else f"{AGAINST}{made.derivation.span}"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{KEYS}It was said that {Q}.\n", OF_HEAD),
        (f"BLOCK C\n\n{KEYS}{Q}.\n\nBLOCK C\n\n{SET}", OF_HEAD),
        (f"{SET}{KEYS}{Q}.\n", OF_HEAD),
        (f"**Date:** 4 March 2022, 19:00\n**Time:** 19:00\n**Present:**\n- Ann\n- Bo\n\n{Q}.\n",
         OF_HEAD),
        (f"Datum: 4. März 2022\nAnwesend: Ann Marsh\n\n{Q}.\n", OF_HEAD),
        (f"Invoice: 12\nDate: 4 March 2022\nCustomer: Bo\n\n{Q}.\n", AGAINST + OWN),
        (f"Site: Quay\nDate: 4 March 2022\nInspector: Bo\n\n{Q}.\n", AGAINST + OWN),
        (f"To: all\nFrom: Bo\nDate: 4 March 2022\nPresent: Ann\n\n{Q}.\n", OWN),
        (f"Meeting: x\nDate: 4 March 2022\nPresent:\n\n{Q}.\n", NEVER),
        (f"Ordered by: Bo\nDate: 4 March 2022\nPresent: flowers\n\n{Q}.\n", OWN),
        (f"Meeting: x\nDate: 4 March 2022\nAttendees: Ann, Bo\n\n{Q}.\n", OWN),
        (f"Meeting: x\nDate: 4 March 2022\nDate held: 1 March 2022\nPresent: Ann\n\n{Q}.\n", OWN),
        (f"Meeting: x\nDate: typed 8 March 2022\nPresent: Ann\n\n{Q}.\n", OWN),
        (f"AGENDA\n\n{KEYS}{Q}.\n", NEVER),
        (f"Notice of meeting\n\n{KEYS}{Q}.\n", NEVER),
        (f"# Report\n\nIn the beginning {Q}.\n\nThe minutes say:\n\n{KEYS}Nothing.\n",
         AGAINST + OWN),
        (KEYS.replace("Friday", "Monday") + Q, NEVER),
        (f"{KEYS}Rain.\n\nMEMORANDUM\n\n{Q}.\n", NEVER),
    ],
)  # fmt: skip
def test_a_block_of_keys_over_minutes(text: str, day: str) -> None:
    """A day stands over minutes where a block says who was present, and only there."""
    assert told(claim_of(text, published="2024-06-10")) == day


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Protokoll der Sitzung vom Freitag, 4. März 2022", OF_HEAD),
        ("Niederschrift über die Sitzung des Gemeinderats am 4. März 2022", OF_HEAD),
        ("Procès-verbal de la séance du vendredi 4 mars 2022", OF_HEAD),
        ("Compte rendu de la réunion du 4 mars 2022", OF_HEAD),
        ("Verbale della riunione del 4 marzo 2022", OF_HEAD),
        ("Acta de la reunión del 4 de marzo de 2022", OF_HEAD),
        ("Ata da reunião de 4 de março de 2022", OF_HEAD),
        ("Notulen van de vergadering van vrijdag 4 maart 2022", OF_HEAD),
        ("Protokoll fört vid styrelsemöte den 4 mars 2022", OF_HEAD),
        ("Protokół z posiedzenia dnia 4 marca 2022 r.", OF_HEAD),
        ("Zápis ze schůze konané dne 4. března 2022", OF_HEAD),
        ("Протокол заседания от 4 марта 2022 г.", OF_HEAD),
        ("Das Protokoll der Sitzung vom 4. März 2022 wurde genehmigt", NEVER),
        ("1. Protokoll der Sitzung vom 4. März 2022", NEVER),
        ("Protokoll der letzten Sitzung vom 4. März 2022", NEVER),
        ("Approbation du procès-verbal de la séance du 4 mars 2022", OWN),
        ("Procès-verbal de la séance du 4 mars 2022 approuvé", NEVER),
        ("Acta de la reunión anterior (4 de marzo de 2022)", NEVER),
        ("Tagesordnung der Sitzung vom 4. März 2022", NEVER),
        ("Einladung zur Sitzung vom 4. März 2022", NEVER),
        ("Protokoll der Sitzung vom Montag, 4. März 2022", NEVER),
    ],
)
def test_heads_of_minutes_in_other_languages(head: str, day: str) -> None:
    """The head of minutes tells their day; what tells of minutes leaves "yesterday" open."""
    assert told(claim_of(f"# {head}\n\nWe heard that {Q}.\n", published="2024-06-10")) == day


def test_an_item_about_minutes_is_of_the_minutes_around_it() -> None:
    """Under a lower heading, the minutes of an earlier meeting are only spoken of."""
    text = (
        "# Minutes of the meeting held on 1 April 2022\n\n"
        f"## Minutes of the meeting held on 4 March 2022\n\n{Q}.\n"
    )
    assert told(claim_of(text)) == "31 March 2022"


@pytest.mark.parametrize(
    ("title", "first", "second", "words", "day"),
    [
        ("Carnet", "**Samedi 2 juillet 2022**", "**Mardi 5 juillet 2022**", Q, "1 July 2022"),
        ("Notas", "sábado, 2 de julio de 2022", "martes, 5 de julio de 2022", W, "1 July 2022"),
        ("Woche", "Samstag, den 2. Juli 2022", "Dienstag, den 5. Juli 2022", W, "1 July 2022"),
        ("X", "sobota, 2 lipca 2022 r.", "wtorek, 5 lipca 2022 r.", W, "1 July 2022"),
        ("Lacs", "Samedi 2 juillet 2022", "Mardi 5 juillet 2022", Q, NEVER),
        ("Diário", "2 de julho de 2022, sábado", "5 de julho de 2022", Q, "1 July 2022"),
        ("Programm", "Samstag, 2. Juli 2022", "Dienstag, 5. Juli 2022", Q, NEVER),
        ("Spielplan", "Samstag, 2. Juli 2022", "Dienstag, 5. Juli 2022", Q, NEVER),
        ("Veranstaltungskalender", "Samstag, 2. Juli 2022", "Dienstag, 5. Juli 2022", Q, NEVER),
        ("Horaires", "Samedi 2 juillet 2022", "Mardi 5 juillet 2022", Q, NEVER),
        ("Ordine del giorno", "sabato 2 luglio 2022", "martedì 5 luglio 2022", Q, NEVER),
        ("Storia", "2 luglio 1914", "5 luglio 1920", Q, NEVER),
        ("Carnet", "Lundi 2 juillet 2022", "Mardi 5 juillet 2022", Q, NEVER),
        ("Fest", "Samstag, 2. Juli 2022", "Dienstag, 5. Juli 2022", f"19 Uhr: {Q}", NEVER),
        ("Fête", "Samedi 2 juillet 2022", "Mardi 5 juillet 2022", f"10h30 Visite: {Q}", NEVER),
        ("Fest", "Samstag, 2. Juli 2022", "Dienstag, 5. Juli 2022", f"| 10:00 | {Q} |", NEVER),
    ],
)
def test_heads_of_days_in_other_languages(
    title: str, first: str, second: str, words: str, day: str
) -> None:
    """Days and weekdays are read in the languages of heads; schedules are so in those too."""
    other = words.replace(Q, "Rain")
    made = claim_of(f"# {title}\n\n{first}\n\n{words}.\n\n{second}\n\n{other}.\n")
    assert told(made) == day


@pytest.mark.parametrize(
    ("title", "first", "second", "day"),
    [
        ("NORTHVALE | NEWSROOM", "15 September 2020\nOpen", "2 September 2020\nShut", "14"),
        ("Press releases", "15 September 2020\nOpen", "20 September 2020\nShut", "14"),
        ("Pressemitteilungen", "15. September 2020\nOpen", "2. September 2020\nShut", "14"),
        ("News in brief", "15 September 2020\n\nOpen", "2 September 2020\n\nShut", "14"),
        ("Press releases", "Open\n15 September 2020", "Shut\n2 September 2020", "14"),
        ("News in brief", "15 September 2020\nOpen", "20 September 2020\nShut", ""),
        ("Newsroom: upcoming", "15 September 2020\nOpen", "2 September 2020\nShut", ""),
        ("Newsroom: key dates", "15 September 2020\nOpen", "2 September 2020\nShut", ""),
        ("The archive: a history", "15 September 2020\nOpen", "2 September 2020\nShut", ""),
        ("Chronicle of the town", "15 September 2020\nOpen", "20 September 2020\nShut", ""),
        ("Milestones", "15 September 2020\nOpen", "2 September 2020\nShut", ""),
        ("Bridge and lane", "15 September 2020\nOpen", "2 September 2020\nShut", ""),
        ("Newsroom", "15 September 2020", "2 September 2020", ""),
        ("Press releases", "Open\n\n15 September 2020", "Shut\n\n2 September 2020", ""),
    ],
)
def test_archives_of_releases(title: str, first: str, second: str, day: str) -> None:
    """Each release of an archive is of the day beside its title."""
    made = claim_of(f"{title}\n\n{first}\n\nWe say {Q}.\n\n{second}\n\nIt is shut.\n")
    assert told(made) == (f"{day} September 2020" if day else NEVER)


@pytest.mark.parametrize(
    ("title", "signed", "voice"),
    [
        ("Diary of Edith Marsh", ("", "", ""), "Edith Marsh"),
        ("Garden diary of Nell Harcourt, 2021", ("", "", ""), "Nell Harcourt"),
        ("Nell Harcourt's garden diary", ("", "", ""), "Nell Harcourt"),
        ("Log of the Alder, kept by Tom Carver", ("", "", ""), "Tom Carver"),
        ("Log", ("— Ann Marsh, Oslo", "— Bo Lind", "— Ann Marsh"), "Ann Marsh"),
        ("Log", ("Ann Marsh", "Bo Lind", "Ann Marsh"), "Ann Marsh"),
        ("Diary of Nell Harcourt", ("NH", "NH", "NH"), "Nell Harcourt"),
        ("Log, AM = Ann Marsh", ("   AM", "   BL", "   AM"), "Ann Marsh"),
        ("Site diary of Hinkley Point", ("", "", ""), "Port"),
        ("Diary of the Great War", ("", "", ""), "Port"),
        ("Diary of Mill Farm", ("", "", ""), "Port"),
        ("Port Authority's log", ("", "", ""), "Port"),
        ("Diary of Ann Marsh and Bo Lind", ("", "", ""), "Port"),
        ("Diary, transcribed by Ann Marsh", ("", "", ""), "Port"),
        ("Log", ("Mill Shut", "Road Open", "Port Busy"), "Port"),
        ("Log", ("Fair Wind", "Fair Wind", "Fair Wind"), "Port"),
        ("Log", ("— Ann Marsh", "", ""), "Port"),
        ("Log", ("“All is well.”\n\n— Mark Twain", "“So.”\n\n— Kurt Vane", "“No.”\n\n— Ed Poe"),
         "Port"),
        ("Log", ("— Ann Marsh\n\nWet.\n\n— Bo Lind", "— Cy Lind", "— Di Lind"), "Port"),
    ],
)  # fmt: skip
def test_who_wrote_an_entry(title: str, signed: tuple[str, str, str], voice: str) -> None:
    """The title of a diary or the end of its entries says who wrote; nothing else does."""
    first, second, third = (f"\n\n{one}" if one[:1] != " " else one for one in signed)
    made = claim_of(
        f"{title}\n\nMonday 3 May 2021\n\n{Q}.{first}\n\nTuesday 4 May 2021\n\nRain fell.{second}"
        f"\n\nWednesday 5 May 2021\n\nSnow fell.{third}\n"
    )
    assert (told(made), made.voice) == ("2 May 2021", voice)


@pytest.mark.parametrize(
    ("text", "file", "day", "voice"),
    [
        (f"{MAIL}{WROTE}JD> {Q}\nJD> ok\n\nHi\n", "a.txt", "11 October 2021", "John Dunmore"),
        (f"{MAIL}{WROTE}JD> hm\nJD> ok\n\nHi\n\nJD> {Q}\n", "a.txt", "11 October 2021",
         "John Dunmore"),
        (f"{MAIL}Hi\n\n{BARRED}| {Q}\n| x\n", "a.md", "11 October 2021", "John Dunmore"),
        (f"{MAIL}{WROTE}JD> hm\nJD> ok\n\n{Q}\n", "a.txt", "13 October 2021", "Marit Hagen"),
        (f"{MAIL}Hi\n\n{BARRED}| x\n| y\n\n{Q}\n", "a.md", "13 October 2021", "Marit Hagen"),
        (f"{MAIL}Hi\n\n| place | what |\n| north | {Q} |\n", "a.md", "13 October 2021",
         "Marit Hagen"),
        (f"{MAIL}Hi\n\n| day | what |\n| 12 October 2021 | {Q} |\n", "a.md", NEVER, "Marit Hagen"),
        (f"{MAIL}{WROTE}KS> {Q}\nKS> ok\n\nHi\n", "a.txt", NEVER, "whom a quotes"),
        (f"{MAIL}{WROTE}JD> ok\nKS> {Q}\n\nHi\n", "a.txt", NEVER, "whom a quotes"),
        (f"{MAIL}{WROTE}JD> ok\nJD> KS> {Q}\n\nHi\n", "a.txt", NEVER, "whom a quotes"),
        (f"{MAIL}Hi\n\nJD> {Q}\nJD> ok\n", "a.txt", NEVER, "whom a quotes"),
        (f"{MAIL}Hi\n\n| {Q}\n| x\n", "a.md", NEVER, "whom a quotes"),
        (f"{MAIL}Hi\n\n{BARRED}| x\n| | {Q}\n", "a.md", NEVER, "whom a quotes"),
        (f"{MAIL}{WROTE.replace('12', '19')}JD> {Q}\nJD> ok\n", "a.txt", NEVER, "John Dunmore"),
        ((f"{MAIL}{WROTE}JD> a\nJD> b\n\nOn Monday 11 October 2021 Jim Dale wrote:\n\nJD> c\n"
         f"\nHi\n\nJD> {Q}\n"), "a.txt", NEVER, "whom a quotes"),
        (f"Notes of 10 June 2024\n\n10 June 2024\n\nSQL> select\nSQL> {Q}\n", "a.txt", OWN, "Port"),
    ],
)  # fmt: skip
def test_initials_and_bars_in_saved_mail(text: str, file: str, day: str, voice: str) -> None:
    """They quote under who wrote them, where the initials are that person's."""
    made = claim_of(text, file)
    assert (told(made), made.voice) == (day, voice)


CHAT = (
    "{a}\n\nAnn Marsh\n  9:14 AM\nI say ok\n\nBo Lind\n  9:20 AM\nyes\n\n"
    "{b}\n\nAnn Marsh\n  8:00 AM\n{q}\n"
)
STAMPED = "ann — 16/08/2024 21:14\nhi\n\nbo — {stamp}\n{q}\n\nann — Today at 10:00\nok\n"


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        (CHAT.format(a="Friday, April 11th", b="Monday, April 14th", q=Q), "2025-04-17",
         "13 April 2025"),
        (CHAT.format(a="Monday, April 14th", b="Yesterday", q=Q), "2025-04-17", "15 April 2025"),
        (CHAT.format(a="Monday, April 14th", b="Today", q=Q), "2025-04-17", "16 April 2025"),
        (CHAT.format(a="Monday, December 30th", b="Tuesday, December 31st", q=Q), "2025-01-10",
         "30 December 2024"),
        (STAMPED.format(stamp="Yesterday at 18:40", q=Q), "2024-08-21", "19 August 2024"),
        (STAMPED.format(stamp="Today at 09:02", q=Q), "2024-08-21", "20 August 2024"),
        (CHAT.format(a="Friday, April 11th", b="Tuesday, April 14th", q=Q), "2025-04-17", NEVER),
        (CHAT.format(a="Friday, April 11th", b="April 14th", q=Q), "2025-04-17", NEVER),
        (CHAT.format(a="Friday, April 11th", b="Monday, April 14th", q=Q), "2027-06-01", NEVER),
        (CHAT.format(a="Friday, April 11th", b="Monday, April 14th", q=Q), None, NEVER),
        (CHAT.format(a="Friday, April 11th", b="Yesterday", q=Q), None, NEVER),
        (CHAT.format(a="Friday, April 11th", b="Yesterday", q=Q), "2025-04", NEVER),
        (CHAT.format(a="Wednesday, April 16th", b="Yesterday", q=Q), "2025-04-16", NEVER),
        (STAMPED.format(stamp="Yesterday at 18:40", q=Q), "2024-08-16", NEVER),
        (CHAT.format(a="Friday, April 11th", b="Monday, April 14th\n\nYesterday we met", q=Q),
         "2025-04-17", "13 April 2025"),
    ],
)  # fmt: skip
def test_days_that_the_day_of_publication_makes_known(
    text: str, published: str | None, day: str
) -> None:
    """A chat's "Yesterday", and a weekday without a year, are days seen from the source's own."""
    assert told(claim_of(text, "a.txt", published)) == day


def test_a_bundle_has_no_day_of_its_own() -> None:
    """The first letter's day is no day of publication: the second would be after it."""
    letters = "".join(
        f"{head}\n\nDear Sir,\n\n{words}.\n\nYours faithfully,\n\nBo Lind\n\n"
        for head, words in (("Truro,\n3 May 2021", "Rain"), ("Our ref: 3/1\n\n10 May 2021", Q))
    )
    assert told(claim_of(f"LETTERS\n\n1.\n{letters}", "a.txt")) == "9 May 2021"


@pytest.mark.parametrize(
    "unit",
    ["Date: 3 May 2021\n", "Present: A\n", "a: b\n\n", "Protokoll der Sitzung ", "JD> ", "JD>\n",
     "| ", "|\n", "Ann ", "— Ann Marsh\n", "Diary of Ann ", "AM = Ann Marsh ", "   AM\n",
     "Kept by Ann Marsh\n", "Ann Marsh's "],
)  # fmt: skip
@pytest.mark.parametrize("before", ["", "Diary\n\n3 May 2021\n\nI\n\n4 May 2021\n\nI\n", MAIL])
def test_long_texts_of_one_sort_are_read(unit: str, before: str) -> None:
    """However long a text is of what may say who wrote it, it is read."""
    assert chronology.read_source(text=before + unit * (60_000 // len(unit)), file="a.txt").document
