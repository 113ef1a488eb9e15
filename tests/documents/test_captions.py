"""Subtitles and captions: sentences over cues, who speaks, timecodes that date nothing."""

import pytest
from kinds import read, srt, stands, vtt
from verifying import PLANNED, UNVERIFIED

import chronology
from chronology import documents
from chronology.errors import DocumentUnreadable

TALK = vtt(
    ("<v Ann Marsh>The new quay was", "<v Ann Marsh>opened yesterday.",
     "<v.loud Bo Lind>It closes tomorrow.</v>"),
    "WEBVTT - Talk\nKind: captions\nLanguage: en-GB\n\nNOTE checked on 3 May 2024",
)  # fmt: skip


def test_a_sentence_is_read_on_over_cues() -> None:
    """Numbers, timecodes and tags between its words are passed over, and shown."""
    document = read("a.srt", srt(("{\\an8}The <i>new quay</i> was opened", "on 2 March 2023.")))
    assert stands(document, "The new quay was opened on 2 March 2023.")
    assert not stands(document, "The new quay was opened 2 on 2 March 2023.")
    assert documents.stated(document).published is None
    book = chronology.LedgerBuilder()
    raw = srt(("The quay did", "not open on 2 March 2023."))
    source, event = book.add_source(data=raw.encode(), file="a.srt"), book.add_event("Opening")
    book.add_claim(event, source, "open on 2 March 2023")
    (claim,) = book.build().claims
    assert claim.status is UNVERIFIED  # the "not" stands in the cue


def test_a_word_of_time_alone_in_a_cue() -> None:
    """It is read as in any sentence, before and behind timecodes."""
    raw = srt(("It was opened", "yesterday", "by the mayor."))
    book = chronology.LedgerBuilder()
    source = book.add_source(data=raw.encode(), file="a.srt", published="2023-03-20")
    book.add_claim(book.add_event("Opening"), source, "It was opened yesterday by the mayor")
    assert str(book.build().claims[0].span) == "19 March 2023"


def test_who_speaks_and_when() -> None:
    """The cues of one speaker are a part, said on the day of the whole."""
    document = read("a.vtt", TALK)
    assert [(str(part), part.of_the_whole) for part in document.parts] == [
        ("the turn of Ann Marsh", True),
        ("the turn of Bo Lind", True),
    ]
    assert documents.stated(document).language == "en-GB"
    book = chronology.LedgerBuilder()
    source = book.add_source(data=TALK.encode(), file="a.vtt", published="2023-03-20")
    event = book.add_event("Opening")
    book.add_claim(event, source, "The new quay was opened yesterday")
    book.add_claim(event, source, "It closes tomorrow", modality=PLANNED)
    assert {(one.voice, str(one.span)) for one in book.build().claims} == {
        ("Ann Marsh", "19 March 2023"),
        ("Bo Lind", "21 March 2023"),
    }


def test_two_voices_in_one_cue() -> None:
    """Each is a turn of its own."""
    document = read("a.vtt", vtt(("<v Ann>Is it open?\n<v Bo>Since yesterday.", "<v Bo>Or so.")))
    spoken = [
        (part.author, document.text[part.start : part.end].strip()) for part in document.parts
    ]
    assert [author for author, _ in spoken] == ["Ann", "Bo"]
    assert spoken[0][1] == "<v Ann>Is it open?"
    assert stands(document, "Since yesterday. Or so.")


def test_a_note_to_editors_proves_nothing() -> None:
    """Nor does a style; nobody is shown them."""
    document = read("a.vtt", TALK)
    assert not stands(document, "checked on 3 May 2024")
    assert document.unread == ("1 passage that no reader is shown: no evidence",)


@pytest.mark.parametrize(
    "text",
    [
        srt(("one", "two")).replace("\n\n", "\n"),
        srt(("one", "two")).replace("\n", "\r\n"),
        "\ufeff" + srt(("one", "two")),
        srt(("one", "two")).replace("1\n", "", 1),
        srt(("one", "two")).replace(",000", ".000"),
        srt(("one", "", "two")),
    ],
)
def test_files_that_are_written_otherwise(text: str) -> None:
    """Without empty lines, with other line ends, without numbers, with full stops."""
    document = read("a.srt", text)
    assert stands(document, "one two")


def test_of_a_figure_alone_in_a_cue() -> None:
    """What is said stays: only the number directly before timecodes is one."""
    document = read("a.srt", srt(("in", "2023")))
    assert stands(document, "in 2023")


@pytest.mark.parametrize("raw", ["The quay opened.", "00:00:01 --> x", "WEBVTT\n"])
def test_what_has_no_timecodes(raw: str) -> None:
    """It is no subtitles."""
    with pytest.raises(DocumentUnreadable) as caught:
        read("a.vtt", raw)
    assert caught.value.reason == "it has no timecodes, as .vtt files do"


def test_cues_out_of_the_order_of_time_are_read_in_it() -> None:
    """A player shows them so; it is told."""
    raw = (
        "1\n00:00:05,000 --> 00:00:06,000\nopen on 2 March 2023.\n\n"
        "2\n00:00:09,000 --> 00:00:10,000\nIt rained.\n\n"
        "3\n00:00:01,000 --> 00:00:02,000\nThe quay did not\n"
    )
    document = read("a.srt", raw)
    assert document.unread == ("that 1 cue stands out of the order of time: read in it",)
    assert stands(document, "The quay did not open on 2 March 2023.")
    assert not stands(document, "It rained. The quay did not")
    book = chronology.LedgerBuilder()
    source, event = book.add_source(data=raw.encode(), file="a.srt"), book.add_event("Opening")
    book.add_claim(event, source, "open on 2 March 2023")
    assert book.build(strict=False).claims[0].status is UNVERIFIED


def test_captions_without_times_are_shown_to_nobody() -> None:
    """Neither a block without them nor lines above a cue are text."""
    raw = (
        "WEBVTT\n\nThe mill was sold on 1 May 2024.\n\n"
        "The lock was sold on 3 May 2024.\nx\n00:01.000 --> 00:02.000\n"
        "The quay was sold on 2 May 2024.\n"
    )
    book = chronology.LedgerBuilder()
    source, event = book.add_source(data=raw.encode(), file="a.vtt"), book.add_event("Sale")
    for name, day in (("mill", 1), ("quay", 2), ("lock", 3)):
        book.add_claim(event, source, f"The {name} was sold on {day} May 2024")
    told = {one.claim.quote.exact[4:8]: one.counts for one in book.build(strict=False).claims}
    assert told == {"mill": False, "quay": True, "lock": False}


def test_a_name_over_the_end_of_a_line() -> None:
    """It is one name."""
    raw = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann\nMarsh>It is open.\n"
    document = read("a.vtt", raw)
    assert [part.author for part in document.parts] == ["Ann Marsh"]
    assert stands(document, "It is open.")


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        (
            "a.srt",
            "1\n00:01,000 --> 00:04,000\nIt closed on 3 May\n\n2023\n00:05,000 --> 00:08,000\nx",
        ),
        (
            "a.srt",
            "1\n00:01,000 --> 00:04,000\nIt closed on 3 May\n2023\n00:05,000 --> 00:08,000\nx",
        ),
        (
            "a.vtt",
            (
                "WEBVTT\n\n00:01.000 --> 00:04.000\nIt closed on 3 May\n\n2023\n"
                "00:05.000 --> 00:08.000\nx"
            ),
        ),
    ],
)
def test_the_number_of_a_cue_is_no_word(name: str, raw: str) -> None:
    """Neither at the end of a quote, nor at its begin; the words before stand."""
    document = read(name, raw)
    assert stands(document, "It closed on 3 May")
    assert not stands(document, "It closed on 3 May 2023")
    assert not stands(document, "2023 x")
    assert stands(document, "x")
    assert stands(document, "It closed on 3 May x")


@pytest.mark.parametrize("tag", ["{}", "<i>{}</i>"])
def test_a_cue_behind_a_sentence_begins_another(tag: str) -> None:
    """What governs the sentence before does not govern it, with tags or without."""
    book = chronology.LedgerBuilder()
    raw = srt(
        (f"It is {tag.format('false')} that it was built in 2020.", "It opened on 4 May 2023.")
    )
    source, event = book.add_source(data=raw.encode(), file="a.srt"), book.add_event("Opening")
    book.add_claim(event, source, "It opened on 4 May 2023")
    book.add_claim(event, source, "it was built in 2020")
    held, denied = sorted(book.build().claims, key=lambda one: "2020" in one.claim.quote.exact)
    assert held.status is not UNVERIFIED
    assert denied.status is UNVERIFIED
    assert denied.governed_by is not None
    assert denied.governed_by.words == "is false that"


@pytest.mark.parametrize("sound", ["[music]", "(applause)", "♪", "[LAUGHTER]"])
def test_a_sound_between_cues_ends_no_sentence(sound: str) -> None:
    """What is denied before it is denied behind it; the sound's own words still stand."""
    raw = srt(("It is not true that", sound, "the mill was closed on 3 May 2023."))
    document = read("a.srt", raw)
    assert stands(document, "It is not true that the mill was closed on 3 May 2023")
    assert stands(document, sound)
    book = chronology.LedgerBuilder()
    source, event = book.add_source(data=raw.encode(), file="a.srt"), book.add_event("Closing")
    book.add_claim(event, source, "the mill was closed on 3 May 2023")
    assert book.build().claims[0].status is UNVERIFIED
