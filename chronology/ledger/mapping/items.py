"""The column map of extracted items: which column holds the quote, the date, the event."""

from collections.abc import Mapping, Sequence

import attrs

from chronology.ledger.mapping.model import as_means
from chronology.ledger.mapping.templates import Template, place_of, template
from chronology.ledger.structure import Fault
from chronology.parts import Rows
from chronology.vocabulary import Modality

FIELDS = (
    *("quote", "date", "document", "event", "speaker", "published", "date_quote"),
    "antecedent",
)
"""What a column may hold of an item, besides its modality, of which `status` tells."""


@attrs.frozen(kw_only=True)
class ItemMapping:
    r"""Which columns of a file of items hold what; the same keys as in `[[tables]]` mean the same.

        >>> import chronology
        >>> columns = chronology.ItemMapping(quote="Words", event="{Project}, {Phase}")
        >>> texts = {"herald": "12 May 2024\n\nThe bridge will be opened on Friday."}
        >>> row = {"Project": "Bridge", "Phase": "Opening", "Words": "will be opened on Friday"}
        >>> [checked] = chronology.check_items([row], texts, columns=columns)
        >>> checked.event, str(checked.derived)
        ('Bridge, Opening', '17 May 2024')

    Each is the name of a column, or a template in which `{Column}` stands for what is in it; left
    out, the column of the same name, if there is one.

    Attributes:
        quote: the words.
        date: when, as the item says.
        document: the document.
        event: the event, or its name.
        speaker: who said it.
        published: when the document was published.
        date_quote: the words that date it.
        antecedent: the words on whose day those lean.
        status: the column that says how the event stands.
        statuses: what is meant by what stands there, as modalities.
    """

    quote: str = ""
    date: str = ""
    document: str = ""
    event: str = ""
    speaker: str = ""
    published: str = ""
    date_quote: str = ""
    antecedent: str = ""
    status: str = ""
    statuses: Mapping[str, Modality] = attrs.field(factory=dict, converter=as_means, hash=False)

    @property
    def named(self) -> Mapping[str, str]:
        """The columns, or templates, that are named, by what they hold."""
        return {key: words for key in FIELDS if (words := getattr(self, key))}

    def faults(self, names: Sequence[str]) -> list[Fault]:
        """Return what is wrong with it for columns of these names."""
        rows = Rows(columns=tuple(names))
        found = [_reader(words, rows, key) for key, words in self.named.items()]
        found += [place_of(self.status, rows, "status")] if self.status else []
        return [one for one in found if isinstance(one, Fault)]

    def item(self, values: Mapping[str, object]) -> dict[str, object]:
        """Return what an item says, by the names of its fields.

        Args:
            values: what stands in its columns, by their names.
        """
        rows = Rows(columns=tuple(values))
        cells = {at: value for at, value in enumerate(values.values()) if value not in (None, "")}
        own = {key: value for key in (*FIELDS, "modality") if (value := values.get(key))}
        for key, words in self.named.items():
            read = _reader(words, rows, key)
            if isinstance(read, Fault):
                own.pop(key, None)
            elif isinstance(read, int):
                own[key] = cells.get(read, "")
            else:
                own[key] = read.of({at: str(value) for at, value in cells.items()})
        if self.status and isinstance(at := place_of(self.status, rows, "status"), int):
            said = str(cells.get(at, ""))
            means = {name.casefold(): one for name, one in self.statuses.items()}
            own["modality"] = means.get(said.casefold(), said)
        return own


def _reader(words: str, rows: Rows, key: str) -> int | Template | Fault:
    """Return the place of a column, a template over columns, or what is wrong with either."""
    return template(words, rows, key, needed=True) if "{" in words else place_of(words, rows, key)
