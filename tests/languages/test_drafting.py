"""What a sentence tells at its time: its clause, its mood, what it could be called; or why not."""

import pytest

from chronology import edtf, expressions
from chronology.languages import of
from chronology.languages.drafting import Told, told_at
from chronology.vocabulary import DraftedKind, LeftOut, Modality

TOLD = [
    (
        "The firm shall complete Part 1 (the Slipway) by 3 May 2024.",
        "planned",
        "Firm to complete Part 1",
    ),
    ("The keel (of oak) was laid (by hand) on 3 May 2023.", "reported", "Keel laid"),
    ("(See annex 2) On 3 May 2023 the mill was sold.", "reported", "Mill sold"),
    ("Marsh joined (he was 19) in March 2020.", "reported", "Marsh joined"),
    ("The bridge was opened on 3 May 2023.", "reported", "Bridge opened"),
    ("On Wednesday, Apple introduced a pod.", "reported", "Apple introduced a pod"),
    ("Jobs, born in Ulm on 24 February 1955, built the company.", "reported", "Jobs born in Ulm"),
    ("The first jets will be delivered in 2024.", "planned", "First jets to be delivered"),
    ("Keller is expected to visit Bern in June.", "planned", "Keller to visit Bern"),
    ("The inquest has been postponed until September 2024.", "planned", "Inquest"),
    ("The bridge was not opened on 3 May 2023.", "denied", "Bridge opened"),
    ("He denied that he met Mr Price on 3 March 2020.", "denied", "He met Mr Price"),
    ("The auction on 3 May 2023 was cancelled.", "cancelled", "Auction cancelled"),
    ("The line, which is large, signed it on 3 May 2023.", "reported", "Line signed it"),
    ("The plane landed, and the crew left on 3 May 2023.", "reported", "Crew left"),
    ("Senator John McCain entered them on 3 May 2023.", "reported", "John McCain entered them"),
    ("GM announced today that it will sell.", "reported", "GM announced that it will sell"),
    ("The appeal period ends on 4 June 2023.", "reported", "Appeal period ends"),
    ("The keys were handed over on 2 April 2023.", "reported", "Keys handed over"),
    ("The keys were handed over on Friday morning.", "reported", "Keys handed over"),
    ("The council met on the evening of Monday.", "reported", "Council met"),
    ("Police arrested two men on Sunday night.", "reported", "Police arrested two men"),
    ("The hall will open on Friday afternoon.", "planned", "Hall to open"),
    ("We promised this bridge by May 2023.", "planned", "We promised this bridge"),
    ("The firm says no such talks were held on 3 May 2022.", "denied", "Talks held"),
    ("He lied when he said that the mill shut in 2019.", "denied", "Mill shut"),
    ("Clerks invented a story that the mill closed in 2019.", "denied", "Mill closed"),
    ("She took back her claim that the mill closed in 2019.", "denied", "Mill closed"),
    ("The firm has still to pay by 3 June 2023.", "planned", "Firm to pay"),
    ("The talks fixed for 3 May 2022 were not held.", "cancelled", "Talks not held"),
    (
        "It scrapped the fair that was due on 3 June 2023.",
        "cancelled",
        "It scrapped the fair that was due",
    ),
    ("The firm did not pay until 3 May 2022.", "reported", "Firm did not pay until 3 May 2022"),
    ("The case is listed to begin on 3 June 2023.", "planned", "Case to begin"),
    ("Trade resumes on 3 June 2023 and the hall will open.", "reported", "Trade resumes"),
    ("Ann, The pumps came on 3 May 2023.", "reported", "Pumps came"),
    ("The plea made on 3 May 2023 was refused by Bern.", "reported", "Plea made"),
    ("The hall built in 1904 fell in 2020.", "reported", "Hall built"),
    ("It was resolved to sell the van by 3 May 2031.", "planned", "Resolved to sell the van"),
    ("It was expected to open in May 2031.", "planned", "It was expected to open"),
    ("Our statements went in on 3 May 2023.", "reported", "Statements went in"),
    ("The firm has on 3 May 2023 hired Ann Reed.", "reported", "Firm hired Ann Reed"),
    ("Arden was formed in 1989 and serves 310 homes.", "reported", "Arden formed"),
    ("No. We opened it on 3 May 2023.", "reported", "We opened it"),
    ("The judge delayed the trial until 4 May 2024.", "planned", "Trial"),
    ("The court has postponed the hearing to 4 May 2024.", "planned", "Hearing"),
    ("The board put off the vote until June 2024.", "planned", "Vote"),
    (
        "It has pushed back the opening of the bridge to May 2024.",
        "planned",
        "Opening of the bridge",
    ),
    ("The council deferred its decision to 4 May 2024.", "planned", "Decision"),
    ("The hearing set for 4 May 2024 was vacated.", "cancelled", "Hearing vacated"),
    ("The court vacated the hearing set for 4 May 2024.", "cancelled", "Hearing"),
    (
        "The trial fixed for 4 May 2024 was taken off calendar.",
        "cancelled",
        "Trial taken off calendar",
    ),
    ("The hearing set for 4 May 2024 was adjourned.", "pending", "Hearing adjourned"),
    ("The lease would commence on 3 May 2023.", "planned", "Lease to commence"),
    (
        "We discussed the hedge at an extra meeting to be held on 3 May 2024.",
        "planned",
        "Extra meeting to be held",
    ),
    ("| 3 May 2023 | The lease was signed by both |", "reported", "Lease signed by both"),
    ("Bern, The Hague and Rome fell on 3 May 2023.", "reported", "Bern, The Hague and Rome fell"),
]
LEFT = [
    ("Trade grew by 8 % in 2022.", LeftOut.FIGURE),
    ("The turnover amounted to $2.9 billion in 2021.", LeftOut.FIGURE),
    ("It more than doubled in 2021.", LeftOut.FIGURE),
    ("Sales fell 344.65 on Thursday.", LeftOut.FIGURE),
    ("It was the worst week since October 2002.", LeftOut.COMPARISON),
    ("The plane is more efficient than the aircraft of 2004.", LeftOut.COMPARISON),
    ("The minutes of the meeting of 7 December 2022 were approved.", LeftOut.THING),
    ("He praised the 2011 version.", LeftOut.THING),
    ("If it is paid by 3 June 2023, the case will be closed.", LeftOut.CONDITION),
    ("Even if tomorrow it will be opened, it is late.", LeftOut.CONDITION),
    ("The bridge would have been opened in 2022.", LeftOut.NOT_SO),
    ("It would have won had the roof been mended in 2022.", LeftOut.CONDITION),
    ("The hall would be full had she sold the seats in May 2022.", LeftOut.CONDITION),
    ("Before moving in on 3 May 2022, the tenants painted.", LeftOut.THING),
    ("Far from opening on 3 May 2022, the ward was sold.", LeftOut.NOT_SO),
    ("Without paying on 3 May 2022, the tenants left.", LeftOut.THING),
    ("After opening the shop on 3 May 2022, she sold the boat.", LeftOut.THING),
    ("By 3 May 2022 the firm had yet to pay.", LeftOut.NOT_SO),
    ("The firm had still to pay by 3 May 2022.", LeftOut.NOT_SO),
    ("They are in talks to replace it after 2024.", LeftOut.NOT_SO),
    ("© 2023 Melbury Herald. All rights were reserved in 2023.", LeftOut.FURNITURE),
    ("“It is late,” she said on Monday.", LeftOut.TELLING),
    ("The contract signed on 3 May 2023 was cancelled.", LeftOut.THING),
    ("Nobody came until 3 May 2023.", LeftOut.NOT_SO),
    ("The most recent was before 3 May 2023.", LeftOut.THING),
    ("The last one was on 3 May 2023.", LeftOut.THING),
    ("With council approval, it will open on 3 May 2024.", LeftOut.CONDITION),
    ("The lessor shall not sell until 19 July 2025.", LeftOut.NOT_SO),
    ("The tenant may not sell before 19 July 2025.", LeftOut.NOT_SO),
    ("No work shall begin before 19 July 2025.", LeftOut.NOT_SO),
    ("Parking is not permitted until 19 July 2025.", LeftOut.NOT_SO),
    ("The firm cannot name it until 19 July 2025.", LeftOut.NOT_SO),
    ("A small sum was included in the budget for 2022.", LeftOut.THING),
    ("The notes were added, see January 2022.", LeftOut.THING),
    ("2022); the jury was told to weigh it.", LeftOut.THING),
    ("The item was placed on November agenda.", LeftOut.THING),
    ("The accounts for the year ending 31 March 2022 were accepted.", LeftOut.THING),
    ("The accounts to 2 October 2022 were accepted.", LeftOut.THING),
    ("You can nominate yourself until 3 June 2023.", LeftOut.RIGHT),
    ("We read the [2022](https://a.example/report) report and agreed.", LeftOut.THING),
    ('+++ path = "2022/04/04/targets" title = "Targets changed"', LeftOut.FURNITURE),
    (
        "an assistant attorney in the United States Attorney's Office from 2016 to 2021.",
        LeftOut.VERBLESS,
    ),
    ("The Buyer may terminate the lease by 19 July 2025.", LeftOut.RIGHT),
    ("The Buyer is entitled to inspect the works by 19 July 2025.", LeftOut.RIGHT),
    ("The Buyer shall have the right to withdraw by 19 July 2025.", LeftOut.RIGHT),
    ("The Buyer has the option to extend the term until 19 July 2025.", LeftOut.RIGHT),
    ("The Buyer is permitted to assign the lease from 19 July 2025.", LeftOut.RIGHT),
    ("Either party is free to leave from 19 July 2025.", LeftOut.RIGHT),
    ("The bank may cut its rate on 19 July 2025.", LeftOut.RIGHT),
    ("The mill closed in 2000 - no, it was 2001.", LeftOut.NOT_SO),
    ("The mill closed in 2000 (actually 2001).", LeftOut.NOT_SO),
]


def at_its_time(sentence: str) -> Told | LeftOut:
    """Return what a sentence tells at the first of its times."""
    reader = of("en").reader
    assert reader is not None
    found = expressions.phrases(expressions.find(sentence, edtf.parse("2023-05-10")))
    times = [(one.start, one.end) for one in found if one.span is not None]
    return told_at(sentence, (0, len(sentence)), times[0], times, reader)


@pytest.mark.parametrize(("sentence", "mood", "name"), TOLD)
def test_what_is_told(sentence: str, mood: str, name: str) -> None:
    """A happening has a mood and a name that a person would keep."""
    told = at_its_time(sentence)
    assert isinstance(told, Told)
    assert (told.mood.modality, told.name) == (Modality(mood), name)


@pytest.mark.parametrize(("sentence", "reason"), LEFT)
def test_what_is_left_out(sentence: str, reason: LeftOut) -> None:
    """What is no happening says why."""
    assert at_its_time(sentence) is reason


KINDS = [
    ("Keller visited Bern on 3 May 2023.", DraftedKind.VISIT),
    ("Keller met Moser on 3 May 2023.", DraftedKind.MEETING),
    ("The talks were held on 3 May 2023.", DraftedKind.MEETING),
    ("They held a meeting on 3 May 2023.", DraftedKind.MEETING),
    ("They signed the treaty on 3 May 2023.", DraftedKind.SIGNING),
    ("The pumps were delivered on 3 May 2023.", DraftedKind.DELIVERY),
    ("The bridge was opened on 3 May 2023.", DraftedKind.OPENING),
    ("The third meeting of the Commission was on 3 May 2023.", DraftedKind.COMMISSION_MEETING),
    ("The tree fell on 3 May 2023.", None),
]


@pytest.mark.parametrize(("sentence", "kind"), KINDS)
def test_kinds(sentence: str, kind: DraftedKind | None) -> None:
    """A kind follows from the verb, or from the noun of its subject or object."""
    told = at_its_time(sentence)
    assert isinstance(told, Told)
    assert told.kind is kind


def test_names_end_at_words() -> None:
    """No name is longer than seventy letters, or ends within a word, a figure or a name."""
    told = at_its_time(
        "On 3 May 2023 the very long and winding committee for the improvement of bridges over "
        "large rivers published its report on 22,000 crossings in Melbury and Brookfield."
    )
    assert isinstance(told, Told)
    assert told.name == "Very long and winding committee published its report"


def test_several_verbs() -> None:
    """Each time has the verb of its own clause, and a shared subject stays in the name."""
    sentence = "He fought cancer in 2004 and took six months off in early 2009."
    reader = of("en").reader
    assert reader is not None
    found = expressions.phrases(expressions.find(sentence, edtf.parse("2011-01-17")))
    times = [(one.start, one.end) for one in found if one.span is not None]
    told = [told_at(sentence, (0, len(sentence)), one, times, reader) for one in times]
    assert [sentence[one.start : one.end] for one in told if isinstance(one, Told)] == [
        "He fought cancer in 2004",
        "took six months off in early 2009",
    ]
