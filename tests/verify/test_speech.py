"""When another's words were spoken is told beside them, and their times count from then."""

from pathlib import Path

import pytest

import chronology
from chronology.claims import VerifiedClaim
from chronology.verify.speech import tellings

SIGNED = "The order was signed yesterday"


def signed(folder: Path, text: str, when: str | None = None) -> VerifiedClaim:
    """Return the claim of a text of 9 May 2023 that the order was signed yesterday."""
    file = folder / "told.txt"
    file.write_text(text, encoding="utf-8")
    builder = chronology.LedgerBuilder()
    source = builder.add_source(str(file), published="2023-05-09")
    quote = SIGNED if SIGNED in text else SIGNED.lower()
    builder.add_claim(builder.add_event("order"), source, quote, when=when)
    return builder.build(strict=False).claims[0]


@pytest.mark.parametrize(
    "text",
    [
        f'He said on 3 May 2023: "{SIGNED}."',
        f'On 3 May 2023 at 10:30 the minister said:\n\n"{SIGNED}. It will be printed."',
        f'On 3 May 2023 the minister said:\n\n"Listen.\n\n"{SIGNED}."',
        f'"{SIGNED}," the minister said on Friday.',
        f"“{SIGNED}!” cried the minister on 3 May 2023.".replace("cried", "he cried to"),
        f"‘{SIGNED},’ the minister said on Friday after the minister’s speech.",
        f"«{SIGNED}», the minister said last Friday.",
        f'"We have good news," he said on 3 May 2023. "{SIGNED}."',
        f'"We have good news," he said on 3 May 2023.\n\n"{SIGNED}," he added.',
        f"She wrote on 3 May 2023 as follows:\n\n    {SIGNED}.\n\nThe gazette was shut.",
        f"On 3 May 2023 the board noted: {SIGNED}.",
        f'"{SIGNED}," she said at the time.',
        f'"{SIGNED}," she told him the day before the crane sank.',
        f'"{SIGNED}," she said in March 2021.',
        f'In 1911 she wrote: "{SIGNED}."',
        f'A letter of 1911 says: "{SIGNED}."',
        f'Three weeks ago she told the Post: "{SIGNED}."',
        f'She gave evidence on 3 May. "{SIGNED}," she said.',
        f'The e-mail is dated 9 April. "{SIGNED}," it says.',
        f"She said last Thursday that {SIGNED.lower()}.",
        f"At the press conference on 7 May, she said that {SIGNED.lower()}.",
        f"She told the court on 3 May that {SIGNED.lower()}.",
        f"Transcript of the press conference of 7 May 2023\n\nKELLER: {SIGNED}.",
        f"Deposition taken on 2 May 2021\n\nQ. And?\nA. {SIGNED}.",
        f"The letter of 3 May reads in full:\n\nDear Sir,\n\n{SIGNED}.\n\nAnna Keller",
        f"HAMBURG, 4 May – {SIGNED}.",
        f"The speech of 2 May 2021\n\nFriends! {SIGNED}.",
        f'Q. I show you Exhibit 4. It reads: "{SIGNED}."',
        f'Q. In the e-mail you wrote, "{SIGNED}." Is that so?',
        f'Q. Would you read the second paragraph?\nA. "{SIGNED}."',
        f'Your letter of 2 May 2023 is set out below.\n\n"{SIGNED}."\n\nWe disagree.',
        f'I have your email of Tuesday. It reads "{SIGNED}".',
        f"Monday, 1 May: It rained. {SIGNED}.",
        f"The speech\n\nAired May 3, 2023 - 19:00 ET\n\n{SIGNED}.",
        f"The speech\n\nRecorded on 3 May 2023\n\nPublished 9 May 2023\n\n{SIGNED}.",
        f"The speech\n\nDelivered on: 3 May 2023\n\nPublished: 9 May 2023\n\n{SIGNED}.",
    ],
)
def test_another_day_of_speech_leaves_two_dates(tmp_path: Path, text: str) -> None:
    """Where another day is told of the words, nobody but the reader can say which one counts."""
    claim = signed(tmp_path, text)
    assert not claim.counts
    assert not claim.is_dated_by_default


@pytest.mark.parametrize(
    "text",
    [
        f'"{SIGNED}," the minister said.',
        f'"{SIGNED}," the minister said today.',
        f'"{SIGNED}," the company said in a statement.',
        f'"{SIGNED}," she told the Herald in an interview.',
        f"{SIGNED}.",
        f'The bridge was opened on 3 May 2023. "{SIGNED}," he said.',
        f'"{SIGNED}," he said. The bridge was opened on 3 May 2023.',
        f'He said on 3 May 2023: "The quay is dry."\n\n{SIGNED}.',
        f'The "old" bridge was shut on 3 May 2023. {SIGNED} by the "new" board.',
        f"She wrote on 3 May 2023 as follows:\n\n    The quay is dry.\n\n{SIGNED}.",
        f"The builders' letter of 3 May 2023 is here. {SIGNED}. It is the owners' wish.",
        f"| No. | Day | Remark |\n|-----|-----|-----|\n| 1 | 3 May 2023 | paid |\n\n{SIGNED}.",
        f"She said today that {SIGNED.lower()}.",
        f"HAMBURG, 9 May – {SIGNED}.",
        f"The bridge, which was built on 3 May 1990, is closed. {SIGNED}.",
        f"The bridge of 3 May 1990\n\n{SIGNED}.",
        f"The bridge\n\nPublished: 9 May 2023\n\nLast updated: 3 June 2023\n\n{SIGNED}.",
        f"The bridge\n\nPublished 9 May 2023\n\nPage last updated: 3 June 2023\n\n{SIGNED}.",
    ],
)
def test_words_of_the_text_itself_count_from_its_own_day(tmp_path: Path, text: str) -> None:
    """A day told beside speech says nothing of what stands outside it."""
    claim = signed(tmp_path, text)
    assert claim.counts
    assert str(claim.span) == "8 May 2023"


def test_the_date_given_says_which(tmp_path: Path) -> None:
    """`when` settles it."""
    text = f'"{SIGNED}," the minister said on 3 May 2023.'
    assert signed(tmp_path, text, when="2023-05-02").counts


@pytest.mark.parametrize("filler", ['"', "“", "a\n\n", ": ", "'", '".', "\n"])
def test_of_a_long_text_little_is_looked_at(filler: str) -> None:
    """Whatever a text is made of, what tells of a place stands near it."""
    text = filler * 50_000 + "it was" + filler * 50_000
    at = text.index("it was")
    found = list(tellings(text, (at, at + 6), lambda _, start, end: (start, end)))
    assert all(0 <= start <= end <= len(text) for start, end in found)
