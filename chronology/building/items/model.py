"""What became of items that somebody extracted: `CheckedItem`, and `CheckedItems`, all of them."""

from collections.abc import Iterable, Iterator
from typing import Any, overload

import attrs

from chronology import doors
from chronology.claims import Context, VerifiedClaim
from chronology.errors import Problem
from chronology.findings import CODE_OF_CONTEXT, Finding
from chronology.sources import Pinpoint
from chronology.tables import Table
from chronology.timespan import TimeSpan
from chronology.vocabulary import ItemOutcome, Modality, Severity, TypedField, Verdict


@attrs.frozen(kw_only=True)
class CheckedItem:
    """What became of one quote and date that somebody extracted.

        >>> import chronology
        >>> texts = {"herald": "3 May 2024. The minister denied that the bridge was opened."}
        >>> item = {"quote": "the bridge was opened", "date": "3 May 2024", "document": "herald"}
        >>> [checked] = chronology.check_items([item], texts)
        >>> checked.holds, checked.verdict.value, str(checked.context)
        (False, 'exact', 'its sentence says “denied that”: denied')
        >>> checked.marked
        'The minister denied that **the bridge was opened**.'

    Attributes:
        name: what it is called: `items[2]`, or `line 3` of a file.
        line: the line of its file, from 1; `None` if it came from none.
        quote: the words, as given.
        document: the document, as given; if none was, the only one.
        event: the event's name, as given.
        given: the date given, as it was read; `None` if none was, or none could be read.
        modality: the mood given, or that which its words tell; `None` if they tell none.
        modality_derived: whether its words told it, since none was given.
        claim: the claim that was made of it, verified like one of a ledger: with its words, its
            place, its context; `None` if none could be made.
        reasons: what is to be said of its words and its dates, the gravest first.
        problems: what could not be read of it, each with its place and remedy.
        unused: its keys that mean nothing here.
    """

    name: str
    line: int | None = None
    quote: str = ""
    document: str = ""
    event: str = ""
    given: TimeSpan | None = None
    modality: Modality | None = None
    modality_derived: bool = False
    claim: VerifiedClaim | None = None
    reasons: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    unused: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether all of it was read, its words stand there so, and the date follows from them."""
        counts = self.claim is not None and self.claim.counts and not self.problems
        return counts and not any(map(self._is_grave, self.reasons))

    @property
    def outcome(self) -> ItemOutcome:
        """What became of it, in one word."""
        if self.problems or self.claim is None:
            return ItemOutcome.NOT_READ
        if not self.holds:
            return ItemOutcome.FAILS
        # What stands against a quote within it is seen by who reads it, and does not bear its mood.
        is_governed = any(one.code in CODE_OF_CONTEXT.values() for one in self.reasons)
        return ItemOutcome.AS_TYPED if self.typed or is_governed else ItemOutcome.HOLDS

    def _is_grave(self, reason: Finding) -> bool:
        """Say whether an item cannot hold beside a reason."""
        if reason.code == "published-mismatch":  # grave for what counts from that day
            return self.anchor is not None
        # Of a claim a person chose to leave the governing words out; of an item nobody did.
        is_of_another = reason.code == "speaker-mismatch"
        is_cut_off = reason.code == CODE_OF_CONTEXT[False]
        return is_cut_off or is_of_another or reason.severity is Severity.CONFLICT

    @property
    def verdict(self) -> Verdict | None:
        """What became of its quote; `None` if it could not be looked for."""
        return None if self.claim is None else self.claim.verdict

    @property
    def derived(self) -> TimeSpan | None:
        """The date that follows from its words; `None` if none does."""
        if self.claim is None or not self._words_hold:
            return None  # words that the document does not have give no date
        return self.claim.derivation.span

    @property
    def rule(self) -> str:
        """The rule by which it follows; or empty."""
        return "" if self.claim is None else self.claim.derivation.rule

    @property
    def anchor(self) -> TimeSpan | None:
        """The date from which it was counted; `None` if none was needed."""
        return None if self.claim is None else self.claim.derivation.anchor

    @property
    def follows(self) -> bool | None:
        """Whether the date given follows from the words; `None` if that cannot be said."""
        if self.claim is None or self.given is None or not self._words_hold:
            return None
        told = {finding.code for finding in self.reasons if finding.claims}
        if told & {"date-mismatch", "weekday-mismatch", "impossible-date"}:
            return False
        is_open = self.derived is None or self.rule == "as-given" or told & _OPEN
        return None if is_open else True

    @property
    def _words_hold(self) -> bool:
        return self.claim is not None and all(found.holds for found in self.claim.evidence)

    @property
    def typed(self) -> tuple[TypedField, ...]:
        """The fields that it gives and that no words bear, as in a ledger: `speaker`."""
        if self.claim is None or not self.claim.counts:
            return ()
        by_words = {TypedField.MODALITY} if self.modality_derived else set[TypedField]()
        return tuple(field for field in self.claim.typed if field not in by_words)

    @property
    def told(self) -> tuple[str, ...]:
        """Its reasons, each in one line: severity, code and sentence."""
        return tuple(f"{one.severity}: {one.code}: {one.sentence}" for one in self.reasons)

    @property
    def context(self) -> Context | None:
        """What governs its words and stands against them; `None` if nothing does."""
        return None if self.claim is None else self.claim.governed_by

    @property
    def true_wording(self) -> str:
        """The source's own words, where the quote has them nearly or altered; or empty."""
        return "" if self.claim is None else self.claim.evidence[0].true_wording

    @property
    def where(self) -> Pinpoint | None:
        """Where its words, or the nearest, stand; `None` if nowhere."""
        return None if self.claim is None else self.claim.where

    @property
    def marked(self) -> str:
        """The sentence in which its words, or the nearest, stand, with these in `**`; or empty."""
        where, document = self.where, None if self.claim is None else self.claim.source.document
        if where is None or document is None:
            return ""
        first, last = document.sentence_bounds(where.start, where.end)
        text = document.text
        parts = (text[first : where.start], text[where.start : where.end], text[where.end : last])
        return " ".join("**".join(parts).split())

    def _repr_html_(self) -> str:
        return doors.shown("item", self)


_OPEN = frozenset({"date-ambiguous", "date-unread"})


@attrs.frozen(kw_only=True)
class CheckedItems:
    r"""What became of all items, in their order; a table when printed.

        >>> import chronology
        >>> texts = {"herald": "12 May 2024\n\nThe bridge was opened on Friday, the mayor said."}
        >>> items = [
        ...     {"quote": "The bridge was opened on Friday", "date": "10 May 2024"},
        ...     {"quote": "The bridge was opened on Friday", "date": "2024-05-12"},
        ... ]
        >>> columns = ["item", "given_date", "derived_date", "date_follows"]
        >>> print(chronology.check_items(items, texts).table(columns))
        Item      Given        Derived      Follows
        --------  -----------  -----------  ---------
        items[0]  10 May 2024  10 May 2024  yes
        items[1]  12 May 2024  10 May 2024  no
        <BLANKLINE>
        2 items: 1 holds, 1 does not.

    Attributes:
        items: what became of each.
    """

    items: tuple[CheckedItem, ...]

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[CheckedItem]:
        return iter(self.items)

    @overload
    def __getitem__(self, at: int) -> CheckedItem: ...

    @overload
    def __getitem__(self, at: slice) -> "CheckedItems": ...

    def __getitem__(self, at: int | slice) -> "CheckedItem | CheckedItems":
        if isinstance(at, slice):
            return CheckedItems(items=self.items[at])
        return self.items[at]

    def __str__(self) -> str:
        return str(self.table())

    @property
    def hold(self) -> bool:
        """Whether every item holds."""
        return all(item.holds for item in self.items)

    @property
    def failed(self) -> "CheckedItems":
        """Those that do not hold."""
        return CheckedItems(items=tuple(item for item in self.items if not item.holds))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read of them, each with its place and remedy."""
        return tuple(problem for item in self.items for problem in item.problems)

    def table(self, columns: Iterable[str] | None = None) -> Table:
        """Return a row for each item.

        Args:
            columns: the keys of the columns, in order; left out, those that people read.

        Raises:
            UnknownName: there is no such column.
        """
        made: Table = doors.opened("items_table")(self, columns=columns)
        return made

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return all that is known of each item as a dictionary of plain values."""
        made: Table = doors.opened("items_table")(self, columns=(), everything=True)
        return made.to_dicts()

    def _repr_html_(self) -> str:
        return self.table().to("html")
