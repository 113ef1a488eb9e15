"""`EdgeWords`: by which words a language tells that a quote cuts a number or a name."""

from functools import cached_property

import attrs


@attrs.frozen(kw_only=True, eq=False, slots=False)
class EdgeWords:
    """The words at the edges of a quote that belong to a number or a name.

    All are in lower case with straight apostrophes; phrases are words with a space between.

    Attributes:
        numbers: words that are numbers.
        multipliers: words that multiply the number before them ("million").
        units: words and signs by which a number is of something ("km", "%", "dollars").
        unit_phrases: units of two words ("per cent").
        currencies: signs and codes before a sum ("$", "USD").
        about: words before a number or a time by which it is not exact.
        before_numbers: phrases besides that make a number another one ("at least").
        behind_numbers: phrases that do so behind it ("or more").
        name_makers: first words that make another name of the one behind ("New" York).
        name_ends: last words that make another name of the one before (Baku "University").
        titles: words that make another title of the one behind ("deputy" minister).
        before_years: words behind which four digits are a year.
        months: the names of the months.
    """

    numbers: frozenset[str]
    multipliers: frozenset[str]
    units: frozenset[str]
    unit_phrases: frozenset[str]
    currencies: frozenset[str]
    about: frozenset[str]
    before_numbers: frozenset[str]
    behind_numbers: frozenset[str]
    name_makers: frozenset[str]
    name_ends: frozenset[str]
    titles: frozenset[str]
    before_years: frozenset[str]
    months: frozenset[str]

    @cached_property
    def of_numbers(self) -> frozenset[str]:
        """All words that are numbers or months, or may be of a number."""
        return self.numbers | self.multipliers | self.units | self.months

    @cached_property
    def makers(self) -> frozenset[str]:
        """All words that make another name or title of the one behind, full stops included."""
        makers = self.name_makers | self.titles
        return makers | {f"{word}." for word in makers}
