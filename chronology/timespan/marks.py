"""How sure a written date is, as a whole and by component (EDTF levels 1 and 2)."""

import re
from enum import StrEnum

import attrs


class Qualification(StrEnum):
    """How sure a date is: `?` uncertain, `~` approximate, `%` both, empty for neither."""

    NONE = ""
    UNCERTAIN = "?"
    APPROXIMATE = "~"
    BOTH = "%"

    @property
    def is_uncertain(self) -> bool:
        """Whether the date may be wrong."""
        return self in {Qualification.UNCERTAIN, Qualification.BOTH}

    @property
    def is_approximate(self) -> bool:
        """Whether the date is only near the truth."""
        return self in {Qualification.APPROXIMATE, Qualification.BOTH}

    def __or__(self, other: "Qualification") -> "Qualification":
        """Return what both say together: `?` and `~` are `%`."""
        if self is other or not other:
            return self
        return Qualification.BOTH if self else other

    @property
    def in_words(self) -> str:
        """The mark as an English adjective; empty for none."""
        return _WORDS[self]


_WORDS = {
    Qualification.NONE: "",
    Qualification.UNCERTAIN: "uncertain",
    Qualification.APPROXIMATE: "approximate",
    Qualification.BOTH: "approximate and uncertain",
}

_OF_TEXT: dict[str | None, Qualification] = {
    None: Qualification.NONE,
    **{mark.value: mark for mark in Qualification},
}


@attrs.frozen(kw_only=True)
class Marks:
    """How sure each component of a date is, where they are not all equally sure.

    Attributes:
        year: how sure the year is.
        month: how sure the month (or season, or quarter) is.
        day: how sure the day is.
    """

    year: Qualification = Qualification.NONE
    month: Qualification = Qualification.NONE
    day: Qualification = Qualification.NONE

    @property
    def together(self) -> Qualification:
        """How sure the date is as a whole: as unsure as all its components together."""
        return self.year | self.month | self.day

    def throughout(self, components: int) -> Qualification | None:
        """Return the one mark of the first so many components; `None` if they differ."""
        first, *others = (self.year, self.month, self.day)[:components]
        return first if all(mark is first for mark in others) else None

    def in_words(self, month: str = "month") -> str:
        """Return the marks in English: "year uncertain, month and day approximate".

        Args:
            month: what stands in the month's place, such as `season`.
        """
        alike: dict[Qualification, list[str]] = {}
        for name, mark in (("year", self.year), (month, self.month), ("day", self.day)):
            if mark:
                alike.setdefault(mark, []).append(name)
        return ", ".join(f"{' and '.join(names)} {mark.in_words}" for mark, names in alike.items())


def marks_of(date: re.Match[str]) -> Marks:
    """Return the marks of a date that `notation.DATE` has matched.

    A mark to the right of a component says how sure it and all components to its left are; a
    mark to the left, how sure it alone is.
    """
    day = _OF_TEXT[date["day_right"]]
    month = _OF_TEXT[date["month_right"]] | day
    year = _OF_TEXT[date["year_right"]] | month
    return Marks(
        year=year | _OF_TEXT[date["year_left"]],
        month=month | _OF_TEXT[date["month_left"]],
        day=day | _OF_TEXT[date["day_left"]],
    )
