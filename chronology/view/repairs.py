"""What may be entered instead of quotes that do not hold, as people read it."""

from collections import Counter
from collections.abc import Iterator

import attrs

from chronology.building import Chronology
from chronology.building.repairs import Repair
from chronology.sources import Source
from chronology.view.dates import date_of, text_of
from chronology.vocabulary import Verdict

_MOST_CHANGES = 5  # that are told one by one


@attrs.frozen(kw_only=True)
class OfferRow:
    """One thing that may be entered.

    Attributes:
        where: the source's file, with the page or line on which the words stand.
        around: the words beside them, of one place among several; else empty.
        new: what would stand in the ledger, in TOML.
    """

    where: str
    around: str
    new: str


@attrs.frozen(kw_only=True)
class RepairRow:
    """A quote that does not hold, and what may be entered instead.

    Attributes:
        place: where it stands in the ledger: file, line and key.
        claim: the id of its claim; empty for the words of a source's own date.
        quoted: its words.
        verdict: what became of looking for it.
        why: why it does not hold, in one clause.
        comparison: quote and source, line under line, with what differs marked by `^`.
        changes: what the source has otherwise, in a sentence; empty where that is not known.
        turns: whether a change turns what the sentence says.
        old: the ledger's lines as they are.
        offers: what may be entered: one; several, of which one is meant; or none.
        why_none: why nothing is offered, in one clause; else empty.
        then: what would become of the claim, in a sentence; empty where that is not known.
    """

    place: str
    claim: str
    quoted: str
    verdict: str
    why: str
    comparison: str
    changes: str
    turns: bool
    old: str
    offers: tuple[OfferRow, ...]
    why_none: str
    then: str


def repair_rows(chronology: Chronology) -> Iterator[RepairRow]:
    """Yield a row for each quote that does not hold, in the order of the ledger."""
    repairs = chronology.repairs()
    together = Counter(repair.claim for repair in repairs)
    for repair in repairs:
        source = chronology.ledger.source_of[repair.source]
        yield _row_of_repair(repair, source, together[repair.claim])


def _row_of_repair(repair: Repair, source: Source, together: int) -> RepairRow:
    found = repair.evidence
    return RepairRow(
        place=str(repair.place),
        claim=repair.claim,
        quoted=found.quote.exact,
        verdict=found.verdict.value,
        why=found.reason,
        comparison="" if found.verdict is Verdict.SOURCE_CHANGED else found.comparison,
        changes=_changes(repair),
        turns=bool(repair.turns),
        old=repair.place.old,
        offers=tuple(
            OfferRow(where=_where(source, one.start, one.line), around=one.around, new=new)
            for one, new in zip(repair.proposals, repair.new, strict=True)
        ),
        why_none=repair.why_none,
        then=_then(repair, together),
    )


def _where(source: Source, start: int, line: int) -> str:
    where = source.pinpoint(start, start)
    is_line = where is None or where.cited == str(where)  # of its file, as editors open it
    return f"{source.file}:{line}" if where is None or is_line else where.cited


def _changes(repair: Repair) -> str:
    """Return what the source has otherwise, what turns the sense first."""
    rest = [change for change in repair.changes if not change.turns]
    told = [str(change) for change in (*repair.turns, *rest)]
    if not told:
        return ""
    more = len(told) - _MOST_CHANGES
    listed = "; ".join(told[:_MOST_CHANGES])
    return f"{listed}; and {more} more" if more > 0 else listed


def _then(repair: Repair, together: int) -> str:
    """Say what would become of the claim with all its repairs, of which there are so many."""
    if repair.then is None or not repair.proposals:
        return ""
    claim = repair.then.claim
    lead = f"with {'this' if together == 1 else f'its {together} repairs'}, {claim.id} is"
    if claim.counts:
        date = date_of(claim.span)
        return f"{lead} verified, {text_of(date) if date else 'without a date'}"
    told = (one.sentence.removeprefix(f"{claim.id}: ") for one in repair.then.findings)
    return f"{lead} unverified: {'; '.join(dict.fromkeys(told))}"
