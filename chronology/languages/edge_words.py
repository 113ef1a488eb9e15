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
        titles_behind_articles: words that do so behind an article ("the acting" president).
        titled: titles that a word behind makes others.
        behind_titles: words behind a title that do ("president" elect).
        ranks: words before the name of a ruler, who is the same without them.
        eras: words by which a year is counted otherwise ("BC", "AH").
        fractions: words for parts of a number ("a quarter of" a million).
        articles: what leads to a number or a title ("the").
        between_numbers: what makes of a number and the one behind another one ("one in" five).
        adding: words that do so behind what multiplies ("two hundred and" five).
        joining_ranges: words between the ends of a range ("100 or" 500).
        ranging: words before a range whose ends "and" joins.
        of_subjects: prepositions behind a subject ("the owner of").
        excepting: words that are such only behind all or none ("all but").
        all_or_none: those words.
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
    titles_behind_articles: frozenset[str]
    titled: frozenset[str]
    behind_titles: frozenset[str]
    ranks: frozenset[str]
    eras: frozenset[str]
    fractions: frozenset[str]
    articles: frozenset[str]
    between_numbers: frozenset[str]
    adding: frozenset[str]
    joining_ranges: frozenset[str]
    ranging: frozenset[str]
    of_subjects: frozenset[str]
    excepting: frozenset[str]
    all_or_none: frozenset[str]
    before_years: frozenset[str]
    months: frozenset[str]

    @cached_property
    def of_numbers(self) -> frozenset[str]:
        """All words that are numbers or months, or may be of a number."""
        of_numbers = self.numbers | self.multipliers | self.units | self.months
        return of_numbers | self.fractions

    @cached_property
    def linking(self) -> frozenset[str]:
        """The words of what makes of two numbers another one."""
        return frozenset(word for phrase in self.between_numbers for word in phrase.split())

    @cached_property
    def makers(self) -> frozenset[str]:
        """All words that make another name or title of the one behind, full stops included."""
        makers = self.name_makers | self.titles | self.titles_behind_articles
        return makers | {f"{word}." for word in makers}
