"""The mood that an item gives must be told by its words: no plan passes for a report."""

import tempfile
from collections import Counter
from pathlib import Path

import guarded
import pytest

from chronology import CheckedItem, check_items
from chronology.vocabulary import ItemOutcome, TypedField

HEAD = "Portmere Courier, 5 September 2022\n\n"
PLANS = """\
The council intends to open the library in 2023
Work on the pier should begin on 3 October 2022
The opening of the library is set for 1 March 2023
The firm has promised to finish the quay by June 2023
The minister announced that the tunnel would open in 2021
The tunnel was to open in 2021
The tunnel was expected to open on 1 May 2022
The tunnel was scheduled for completion in May 2022
Plans call for the tunnel to be finished in 2020
The company had hoped to launch the ship in 2019
The lease expires on 31 December 2022
The fair opens on 9 September 2022
The inspector is coming tomorrow
Elections are on 2 October 2022
We might move the store in November 2022
The payment is due on 3 January 2023
He vowed to resign in July 2022
The board agreed to sell the yard in August 2022
The strike could end on 1 August 2022
If all goes well the dam will be filled in August 2022
It was hoped that the line would reopen in July 2022
The line was supposed to reopen in July 2022
""".splitlines()
FACTS = """\
The library opened in March 2022
Work on the pier began on 3 October 2021
The crane was delivered in spring 2022
The crane was stopped yesterday
The cable was replaced on Saturday
He resigned in July 2022
Elections were held on 2 October 2021
The mine closed in 2020
Negotiations on a third line ended in 2021
The court fined the company on 1 July 2022
The ship has left port
The dam burst on 4 May 1911
In 1998 the wing was completed
Two men were arrested yesterday
Her first novel appeared in 1931
""".splitlines()


def told(quote: str, **fields: str) -> CheckedItem:
    """Return what becomes of an item whose quote is the only sentence of a paper."""
    (made,) = check_items([{"quote": quote, **fields}], {"paper": f"{HEAD}{quote}.\n"})
    return made


@pytest.mark.parametrize("quote", PLANS)
def test_a_plan_is_no_report(quote: str) -> None:
    """Entered as reported it fails; entered as nothing it is none."""
    assert told(quote, modality="reported").outcome is ItemOutcome.FAILS
    assert told(quote).modality != "reported" or not told(quote).holds


@pytest.mark.parametrize("quote", FACTS)
def test_a_report_is_one(quote: str) -> None:
    """What a verb tells as done holds as reported."""
    assert told(quote, modality="reported").outcome is ItemOutcome.HOLDS


UNBORNE = ["The contract provides for delivery on 4 April 2022", "The mine: 4 April 2020"]


@pytest.mark.parametrize("quote", UNBORNE)
def test_what_no_verb_tells_is_as_typed(quote: str) -> None:
    """Where words tell no mood, that it was reported is the item's own word."""
    made = told(quote, modality="reported")
    assert (made.outcome, made.typed) == (ItemOutcome.AS_TYPED, (TypedField.MODALITY,))


@pytest.mark.parametrize(
    "quote", ["The fair is on Friday", "The dinner is fixed for 2 December 2022"]
)
def test_what_is_only_to_come_is_planned(quote: str) -> None:
    """Of an item without a mood, what had not begun when it was told can only be a plan."""
    assert told(quote).modality == "planned"


@pytest.mark.parametrize(
    ("column", "outcome"),
    [
        ("Granted", ItemOutcome.HOLDS),
        ("Commercial operation", ItemOutcome.AS_TYPED),
        ("Planned end", ItemOutcome.FAILS),
    ],
)
def test_cells(tmp_path: Path, column: str, outcome: ItemOutcome) -> None:
    """A cell is told as done by the participle that its column is called by."""
    (tmp_path / "units.csv").write_text(f"Unit,{column}\nA,2019-05-20\n", encoding="utf-8")
    item = {"quote": f"{column}: 2019-05-20", "document": "units.csv", "modality": "reported"}
    (made,) = check_items([item], tmp_path)
    assert made.outcome is outcome


CORE = "the bridge was opened on 3 May 2022"
CUT_OFF = [
    f"The mayor denied that {CORE}",
    f"Reports that {CORE} are false",
    f"Contrary to reports that {CORE}, it is still closed",
    f"Contrary to earlier press reports that {CORE}, it is shut",
    f"Despite claims that {CORE}, it is still closed",
    f"In spite of a claim that {CORE}, it is shut",
    f"The rumour that {CORE} spread quickly",
    f"She dreamt that {CORE}",
    f"No one claims that {CORE}",
    f"If {CORE}, the contract ended",
    f"Had it been true that {CORE}, the ferry would have closed",
]
WHOLE = [
    f"The mayor said that {CORE}",
    f"Despite the fact that {CORE}, the ferry still runs",
    f"He went despite the rain and reported that {CORE}",
    f"Contrary to what was feared, {CORE}",
    f"Unlike the tunnel, {CORE}",
]


@pytest.mark.parametrize(
    ("sentence", "holds"), [*((one, False) for one in CUT_OFF), *((one, True) for one in WHOLE)]
)
def test_words_cut_off(sentence: str, holds: bool) -> None:  # noqa: FBT001 - a table
    """Without the words that deny, doubt or condition it a quote is no report."""
    item = {"quote": CORE, "modality": "reported", "date": "2022-05-03"}
    (made,) = check_items([item], {"paper": f"{HEAD}{sentence}.\n"})
    assert made.holds == holds


CANCELLED = [
    ("A sailing planned for Tuesday has been cancelled", "6 September 2022"),
    ("The closure ordered for 6 March 2022 has been revoked", "6 March 2022"),
]


@pytest.mark.parametrize(("quote", "date"), CANCELLED)
def test_what_was_called_off_is_dated_by_its_plan(quote: str, date: str) -> None:
    """The time for which something was planned is that of the thing called off."""
    made = told(quote, modality="cancelled")
    assert (made.holds, str(made.derived)) == (True, date)


@pytest.mark.parametrize("seed", [3, 4])
def test_planted_lies(seed: int) -> None:
    """Of lies that are planted in items none holds, and of honest ones nearly all."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        items = guarded.planted(guarded.documents(folder), 140, seed)
        made = check_items([one.item for one in items], folder)
    held = Counter((one.kind, found.outcome) for one, found in zip(items, made, strict=True))
    lies = {kind: held[kind, ItemOutcome.HOLDS] for kind in guarded.LIES}
    assert lies == dict.fromkeys(guarded.LIES, 0)
    good = sum(held[guarded.HONEST, one] for one in (ItemOutcome.HOLDS, ItemOutcome.AS_TYPED))
    assert good >= 0.93 * sum(held[guarded.HONEST, outcome] for outcome in ItemOutcome)
