"""Which columns of a table hold which fields, where each of its rows is a claim."""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from chronology.bulk.form import Cells, Form
from chronology.errors import WrongArgument
from chronology.expressions.column_orders import ColumnOrder, column_order
from chronology.ledger.mapping.templates import Template, place_of, template
from chronology.ledger.structure import Fault
from chronology.parts import Rows

FIELDS = (
    "id", "event", "modality", "when", "stated", "source", "publisher", "published", "speaker",
    "binding", "before", "after", "during", "same_day", "near", "gap", "corrects", "retracts",
    "amends", "repeats", "kind", "name", "place", "participants", "tags", "lasts", "same_as",
    "same_as_reason", "series", "ordinal", "plant", "stage", "milestone",
)  # fmt: skip
"""What a column may hold: the keys of claims, events and sources in a ledger."""
_NAMING = frozenset(
    {"id", "before", "after", "during", "same_day", "near", "gap", "corrects", "retracts", "amends",
     "repeats", "same_as"}
)  # fmt: skip
_QUOTED = frozenset({"when", "modality", "stated"})


@attrs.frozen(kw_only=True)
class Columns:
    """Where the fields of claims stand.

    Attributes:
        places: the place of the column of each field.
        templates: the template of each field that several columns, or words, make.
        names: the names of the columns.
    """

    places: Mapping[str, int] = attrs.field(hash=False)
    templates: Mapping[str, Template] = attrs.field(hash=False)
    names: tuple[str, ...]

    @classmethod
    def of(cls, form: Form) -> "Columns":
        """Return where the fields stand: as is said, else in the column of the same name.

        Raises:
            WrongArgument: a column that is named is not there, or is none of a claim.
        """
        rows = Rows(columns=form.names)
        places, templates = dict[str, int](), dict[str, Template]()
        for field in FIELDS:
            words = form.columns.get(field)
            at = rows.column_called(field) if words is None else None
            found = at if words is None else _found_columns(field, words, rows)
            if isinstance(found, Template):
                templates[field] = found
            elif found is not None:
                places[field] = found
        _hold(form, places, templates)
        return cls(places=places, templates=templates, names=form.names)

    def values_in(self, cells: Cells) -> dict[str, str]:
        """Return what a row says, by field."""
        width = len(cells)
        found = {field: cells[at] for field, at in self.places.items() if at < width and cells[at]}
        if self.templates:
            own = {at: cell for at, cell in enumerate(cells) if cell}
            found |= {
                field: words for field, one in self.templates.items() if (words := one.of(own))
            }
        return found

    @property
    def naming(self) -> frozenset[int]:
        """The places of columns that name rows, events or days, and are no words of the table."""
        return frozenset(at for field, at in self.places.items() if field in _NAMING)

    def label_of(self, field: str) -> str:
        """Return the name of the column that holds a field; the field itself if none does."""
        at = self.places.get(field)
        return field if at is None else self.names[at]

    def order_of(self, field: str, form: Form, rows: Sequence[Cells]) -> ColumnOrder:
        """Return which way the figures in the column of a field are."""
        at = self.places[field]
        # What the whole table shows is known; a piece of it shows no more.

        def cells() -> Iterator[tuple[str, str]]:
            yield from form.shown.get(at, ())
            yield from (("", row[at]) for row in rows if at < len(row))

        return column_order(cells(), declared=form.day_first)


def _found_columns(field: str, words: str, rows: Rows) -> Template | int:
    """Return the column, or template, that is said to hold a field."""
    is_template = "{" in words
    found = template(words, rows, field, needed=True) if is_template else place_of(words, rows)
    if isinstance(found, Fault):
        raise WrongArgument(argument="columns", reason=found.reason, remedy=found.remedy)
    if field in _QUOTED and not isinstance(found, int):
        raise WrongArgument(
            argument="columns",
            reason=f"gives a template for “{field}”, whose words are quoted",
            remedy="name the column that has them",
        )
    return found


def _hold(form: Form, places: Mapping[str, int], templates: Mapping[str, Template]) -> None:
    """Raise if a table cannot tell what happened, or a field is none."""
    for field in form.columns:
        if field not in FIELDS:
            raise WrongArgument(
                argument="columns",
                reason=f"names “{field}”, which is no field of a claim",
                remedy=f"name one of {', '.join(FIELDS)}",
            )
    for field in ("event", "modality"):
        if field not in places and field not in templates:
            raise WrongArgument(
                argument="columns",
                reason=f"has none for “{field}”, and the table has no column of that name",
                remedy='say which it is: {"' + field + '": "Name of the column"}, or map the '
                "table by a TableMapping",
            )
