"""An example or two of what each rule for words of time reads, for whoever asks what a rule is."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import attrs

FILE = "english/time_words/examples.tsv"


@attrs.frozen(kw_only=True)
class RuleExample:
    """What a rule made of some words.

    Attributes:
        words: the words.
        sentence: the sentence in which they stand.
        anchor: the day from which they count, in ISO 8601; empty if from none.
        is_: the date, in English.
    """

    words: str
    sentence: str
    anchor: str
    is_: str


@cache
def examples() -> Mapping[str, tuple[RuleExample, ...]]:
    """Return examples by the name of the rule; they are made from the tests of the rules."""
    text = (files("chronology.languages") / FILE).read_text(encoding="utf-8")
    made: dict[str, tuple[RuleExample, ...]] = {}
    for row in csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        one = RuleExample(
            words=row["words"], sentence=row["sentence"], anchor=row["anchor"], is_=row["is"]
        )
        made[row["rule"]] = (*made.get(row["rule"], ()), one)
    return made
