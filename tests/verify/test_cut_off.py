"""Quotes whose edges cut their sentence: what is left tells something else, and does not hold.

In each text, what stands between square brackets is quoted, and what stands between braces dates
it.
"""

import re

import pytest

import chronology
from chronology.building.items import CheckedItem
from chronology.vocabulary import ItemOutcome

SUBJECTS = [
    "The woman suing [Dr Hale died on 3 May 2024].",
    "The men accused of robbing [the bank were jailed on 3 May 2024].",
    "The aide to [President Mbeya resigned on 3 May 2024].",
    "The bid to save [the pier was rejected on 3 May 2024].",
    "The ship carrying [the statue sank on 3 May 2024].",
    "The house behind [the mill burned down on 3 May 2024].",
    "All the clerks save [Ms Pike were dismissed on 3 May 2024].",
    "A mock [trial was held on 3 May 2024].",
    "The man who shot [Hale was hanged on 3 May 2024].",
    "The firm that owns [the bridge went bankrupt on 3 May 2024].",
    "The suit brought by [Lee was settled on 3 May 2024].",
    "The talks after [the war ended on 3 May 2024].",
    "The fight between Ash and [Birch ended on 3 May 2024].",
    "Hale or [Lee was fined on 3 May 2024].",
    "The doll's [house was sold on 3 May 2024].",
    "The rival of the painter [Ann Lee died on 3 May 2024].",
    "Yesterday the lawyer defending [Ms Lee was arrested].",
    "The widow of Ann [Maria Lee died on 3 May 2024].",
    "The town's Critics of Mayor [Tom Mbeya resigned on 3 May 2024].",
    "In Leeds a man posing as [the mayor was arrested on 3 May 2024].",
]
ENDS = [
    "[The guards fired] at nobody {on 3 May 2024}.",
    "[The premier was laughed] at {on 3 May 2024}.",
    "[Smith was hanged] in effigy {on 3 May 2024}.",
    "[The president was shot] at {on 3 May 2024}.",
    "[The bill was passed] over {on 3 May 2024}.",
    "[The minister met] nobody {on 3 May 2024}.",
    "[The firm paid] no tax {on 3 May 2024}.",
    "[Smith was found guilty] of nothing {on 3 May 2024}.",
    "[The mayor sold the castle] brewery {on 3 May 2024}.",
    "[The firm fired 200] rockets {on 3 May 2024}.",
    "[The bridge was closed] to lorries {on 3 May 2024}.",
    "[The gallery was opened] to the press {on 3 May 2024}.",
    "[The ward was reopened] for the minister {on 3 May 2024}.",
    "[The army took] up positions {on 3 May 2024}.",
    "[Hale was appointed] to the bench and Lee {on 3 May 2024}.",
    "[On 3 May 2024 Smith was hanged] in effigy.",
]
HEADS = [
    "He is remembered as [having sold the kettles on 3 May 2024].",
    "Our guide professed to [have met the owner on 3 May 2024].",
    "She is treated as [having vacated the flat on 3 May 2024].",
    "He was wrongly recorded as [having resigned on 3 May 2024].",
    "She is to be taken to [have received the letter on 3 May 2024].",
    "They shut the lane rather than [mend the gate on 3 May 2024].",
    "They shut the lane sooner than [mend the gate on 3 May 2024].",
    "I'd have [been made foreman on 3 May 2024].",
    "[I'd have been made foreman on 3 May 2024].",
    "He was not found to [have sold the kettles on 3 May 2024].",
]
IN_ORDER = [
    "[The weir and the lock house were listed on 3 May 2024] and 14 October 2025 respectively.",
    "[Mr Quill and Ms Abara were elected on 3 May 2024] and 4 May 2025, in that order.",
    "[Ash was hired on 3 May 2024 and Birch] on 9 June 2024.",
    "[Ash was hired on 3 May 2024, Birch] on 9 June 2024.",
    "{On 3 May 2024} [Ash was hired and Birch] fired.",
]
WHOLE = [
    "Last week the French Minister of Culture [Anna Roy opened the fair on 3 May 2024].",
    "On Friday the city's Head of Parks [Ben Cole resigned on 3 May 2024].",
    "[The bridge was opened] on {3 May 2024}.",
    "In the morning [the mill burned down on 3 May 2024].",
    "After the flood, [the bridge was shut on 3 May 2024].",
    "In Paris [Dr Hale died on 3 May 2024].",
    "By then [the mill was shut on 3 May 2024].",
    "The [mill burned down on 3 May 2024].",
    "President [Mbeya resigned on 3 May 2024].",
    "The painter [Ann Lee died on 3 May 2024].",
    "The bridge and [the mill burned down on 3 May 2024].",
    "The dam broke and [the mill burned down on 3 May 2024].",
    "He said that [the mill burned down on 3 May 2024].",
    "He left before [the mill was sold on 3 May 2024].",
    "When the war ended [the mill was closed on 3 May 2024].",
    "To save money [the board sold the mill on 3 May 2024].",
    "The mayor [was arrested on 3 May 2024].",
    "Staff\nThe [post was advertised on 3 May 2024].",
    "- [The post was advertised on 3 May 2024].",
    "[The bridge was opened] in Leeds {on 3 May 2024}.",
    "[The bridge was opened] by the mayor in the rain {on 3 May 2024}.",
    "[The mill was sold] to Acme Ltd for £3m {on 3 May 2024}.",
    "[The ship sank] off the coast {on 3 May 2024}.",
    "[The bridge was opened on 3 May 2024] with no ceremony.",
    "[The bridge was opened on 3 May 2024] and the tunnel on 9 June 2024.",
    "[The dam broke on 3 May 2024] and nobody was hurt.",
    "[Having sold the kettles on 3 May 2024], the brewer left.",
    "He was found to [have sold the kettles on 3 May 2024].",
    "He'd [been made foreman on 3 May 2024].",
    "[They mended the gate on 3 May 2024] rather than sell it.",
]
CERTAIN = ["The woman suing [Dr Hale died on 3 May 2024].", *ENDS[:1], *ENDS[5:8], *IN_ORDER]


def checked(marked: str) -> CheckedItem:
    """Check the words between brackets, dated by those between braces, as reported."""
    text = re.sub(r"[\[\]{}]", "", marked)
    quote = marked.replace("{", "").replace("}", "").partition("[")[2].partition("]")[0]
    dated = re.search(r"\{(.*)\}", marked)
    date = "2024-07-17" if marked.startswith("Yesterday") else "2024-05-03"
    item = {"quote": quote, "date": date, "modality": "reported"}
    item |= {"date_quote": dated[1]} if dated else {}
    return chronology.check_items([item], {"d.txt": f"Thursday, 18 July 2024\n\n{text}"})[0]


@pytest.mark.parametrize("marked", [*SUBJECTS, *ENDS, *HEADS, *IN_ORDER])
def test_what_a_cut_makes_something_else_does_not_hold(marked: str) -> None:
    """The head of its subject, the end of its clause or what its verb hangs on is cut off."""
    assert checked(marked).outcome is not ItemOutcome.HOLDS


@pytest.mark.parametrize("marked", CERTAIN)
def test_what_is_surely_something_else_fails(marked: str) -> None:
    """Where the words left out surely make it something else, it is not only as typed."""
    assert checked(marked).outcome is ItemOutcome.FAILS


@pytest.mark.parametrize("marked", WHOLE)
def test_what_a_quote_may_leave_out_keeps_it(marked: str) -> None:
    """A time or place that opens the sentence, a title, another clause may be left out."""
    assert checked(marked).outcome is ItemOutcome.HOLDS
