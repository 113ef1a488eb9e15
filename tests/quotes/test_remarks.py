"""Remarks in brackets, of a closed list of nouns and of what became of them."""

import pytest

from chronology.quotes import PreparedText
from chronology.quotes.remarks import is_remark

TEXT = PreparedText.of("The court said that the old bridge was opened on 4 May 2019, and left.")


@pytest.mark.parametrize(
    "remark",
    [
        "emphasis added",
        "emphasis mine",
        "my emphasis",
        "our translation",
        "italics in the original",
        "emphasis in original",
        "footnote omitted",
        "footnotes omitted",
        "internal footnote omitted",
        "internal citations omitted",
        "internal quotation marks omitted",
        "internal citations and quotation marks omitted",
        "internal citations and internal quotation marks omitted",
        "citations, quotation marks, and brackets omitted",
        "citation and footnote omitted",
        "emphasis and alterations in original",
        "emphasis added and citations omitted",
        "some citations omitted",
        "original emphasis",
        "cleaned up",
        "spelling as in the original",
        "capitalization altered",
        "emphasis by the author",
        "links removed",
    ],
)
@pytest.mark.parametrize("form", ["[{}]", "({})", "[{}.]"])
def test_a_remark_is_understood(remark: str, form: str) -> None:
    """What was done to a quote's marks and notes is no word of it, wherever it stands."""
    assert is_remark(remark)
    assert TEXT.locate(f"the old bridge was opened on 4 May 2019 {form.format(remark)}").verified
    assert TEXT.locate(f"the old bridge {form.format(remark)} was opened on 4 May 2019").verified


@pytest.mark.parametrize(
    "words",
    [
        "emphasis and not added",
        "quotation and never really opened omitted",
        "emphasis on the word not added",
        "citations of the law omitted",
        "emphasis and opened in 2020 added",
        "footnote and denial omitted",
        "it was not opened; emphasis added",
        "not emphasis added",
        "no emphasis added",
        "words omitted",
        "the rest omitted",
        "and others omitted",
        "emphasis",
        "quotation of the mayor omitted",
        "translation and the year altered",
        "denied",
        "allegedly; italics mine",
        "reference to the denial removed",
        "punctuation and meaning altered",
        "brackets and old bridge removed",
    ],
)
@pytest.mark.parametrize("form", ["[{}]", "({})"])
def test_other_words_are_no_remark(words: str, form: str) -> None:
    """Free words beside a noun of the list are the quoter's own, and nothing that may be added."""
    assert not is_remark(words)
    quote = f"the old bridge was opened on 4 May 2019 {form.format(words)}"
    assert not TEXT.locate(quote).verified
