"""The first lines of a report: what conflicts, what is late, what is unreported, what failed.

They are made from the findings and the claims that do not count, and say nothing that does not
stand below them.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import attrs

from chronology.view.answer import Answer, Item, answer_of, events_of, found, of_codes, who_said
from chronology.view.cancelled import (
    Contested,
    called_off_by,
    contested,
    is_held_though_cancelled,
    is_off_as_typed,
)
from chronology.view.dates import text_of
from chronology.view.newest import first_of_others, newest_of_others
from chronology.view.report import Report
from chronology.view.rows import ClaimRow, EventRow, FailedRow, FindingRow
from chronology.view.said import in_a_dispute, said_in_words
from chronology.view.short_words import short_words
from chronology.view.told import RIVALS
from chronology.view.unsettled import (
    awaited,
    awaited_rows,
    parted,
    parted_rows,
    rivals,
    undecided,
    undecided_rows,
)
from chronology.view.words import AS_TYPED, counted
from chronology.vocabulary import ClaimStatus, EventStatus, Family, Severity


def answers(report: Report) -> tuple[Answer, ...]:
    """Return what a reader must know first; last of all, what was not found."""
    told = [answer for make in _MAKERS for answer in make(report)]
    nothing = _not_found(report)
    return (*told, *([Answer(sentence=nothing)] if nothing else []))


# What was found ----------------------------------------------------------------------------


def _conflicts(report: Report) -> Iterator[Answer]:
    """Yield how many conflicts there are in all, and those that no failed claim tells below."""
    told = _open_conflicts(report)
    if report.conflicts and not told:
        yield Answer(sentence=_conflicts_counted(len(report.conflicts), 0))
    yield from answer_of(
        told,
        lambda number: _conflicts_counted(len(report.conflicts), number),
        lambda row: _conflict(row, report),
    )


def _conflicts_counted(number: int, told: int) -> str:
    """Count the conflicts, and apart those that only say why a claim does not count."""
    found = f"{counted(number, 'conflict was', 'conflicts were')} found"
    rest = number - told
    if not rest:
        return f"{found}."
    among = f"{rest} of them " if told else "all " if rest > 1 else ""
    return f"{found}, {among}between a claim and its source (below)."


def _open_conflicts(report: Report) -> list[FindingRow]:
    """Return the conflicts but those that only say why a claim does not count."""
    failed = {row.claim for row in _unverified(report)}
    return [
        row
        for row in report.conflicts
        if row.family != Family.EVIDENCE or not row.claims or not failed.issuperset(row.claims)
    ]


def _may_contradict(report: Report) -> Iterator[Answer]:
    yield from answer_of(
        _possible_disagreements(report),
        lambda number: (
            f"{counted(number, 'possible disagreement was', 'possible disagreements were')} found."
        ),
        found,
    )


def _possible_disagreements(report: Report) -> list[FindingRow]:
    """Return the warnings that one account may stand against another."""
    return [
        row
        for row in report.findings
        if row.family == Family.DISAGREEMENT
        and row.severity == Severity.WARNING
        and not row.acknowledged
    ]


def _late(report: Report) -> Iterator[Answer]:
    yield from answer_of(
        of_codes(report, "late"),
        lambda number: f"{counted(number, 'event')} came later than planned.",
        found,
        events_of,
    )


def _early(report: Report) -> Iterator[Answer]:
    yield from answer_of(
        of_codes(report, "early"),
        lambda number: f"{counted(number, 'event')} came earlier than planned.",
        found,
        events_of,
    )


def _unreported(report: Report) -> Iterator[Answer]:
    for answer in answer_of(
        of_codes(report, "plan-unreported"),
        lambda number: (
            f"Of {counted(number, 'planned event')} whose time is over no claim of this ledger "
            f"says whether {'it' if number == 1 else 'they'} happened."
        ),
        found,
        events_of,
    ):
        yield attrs.evolve(answer, items=_end_said_once(answer.items))


def _end_said_once(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return several items without their one last clause, which the answer's sentence says of all.

    Where one of them says more than that, each is left whole.
    """
    parts = [item.sentence.split("; ") for item in items]
    if (
        len(items) < _TWO
        or {len(part) for part in parts} != {_TWO}
        or len({part[-1] for part in parts}) > 1
    ):
        return items
    return tuple(
        attrs.evolve(item, sentence=part[0]) for item, part in zip(items, parts, strict=True)
    )


def _denied(report: Report) -> Iterator[Answer]:
    yield from answer_of(
        of_codes(report, "plan-denied"),
        lambda number: f"{counted(number, 'event')} did not happen when planned.",
        found,
        events_of,
    )


def _plans_moved(report: Report) -> Iterator[Answer]:
    yield from answer_of(
        of_codes(report, *_MOVES),
        lambda number: f"The plan{'s' * (number > 1)} of {counted(number, 'event')} moved.",
        lambda row: _move(row, report),
        events_of,
    )


def _move(row: FindingRow, report: Report) -> Item:
    """Return a move with what another voice planned before, and last where nobody reports it."""
    moved = found(row)
    more = filter(None, (first_of_others(row, report), newest_of_others(row, report)))
    return attrs.evolve(moved, sentence="; ".join((moved.sentence, *more)))


def _cancelled(report: Report) -> Iterator[Answer]:
    by_whom = [
        (event, claim)
        for event in report.event_of.values()
        if event.status == EventStatus.CANCELLED
        for claim in called_off_by(event, report)
    ]
    yield from answer_of(
        by_whom,
        lambda number: (
            f"{counted(number, 'event was', 'events were')} cancelled"
            f"{_off_as_typed((event for event, _ in by_whom), report)}."
        ),
        lambda told: _cancellation(*told, report),
    )


def _off_as_typed(events: Iterable[EventRow], report: Report) -> str:
    """Say how many of what was cancelled are so only because a person typed it; empty if none."""
    typed = [is_off_as_typed(event, report) for event in events]
    if not any(typed):
        return ""
    return f" ({AS_TYPED})" if all(typed) else f" ({sum(typed)} {AS_TYPED})"


def _cancellation(event: EventRow, claim: ClaimRow, report: Report) -> Item:
    source = f"“{report.source_of[claim.source].name}”"
    voice = ", ".join(filter(None, (claim.voice, text_of(claim.stated))))
    said = f"cancelled according to {source}{f' ({voice})' if voice else ''}"
    return Item(anchor=claim.anchor, about=event.name, sentence=said)


def _contested(report: Report) -> Iterator[Answer]:
    yield from answer_of(
        [*contested(report)],
        lambda number: (
            f"{counted(number, 'event was', 'events were')} cancelled by one voice; another has "
            f"spoken since of {'it' if number == 1 else 'them'} as still to come."
        ),
        lambda told: _contested_item(told, report),
    )


def _contested_item(told: Contested, report: Report) -> Item:
    off = _cancellation(told.event, told.cancelled, report)
    later = said_in_words(told.later, told.later.date)
    who = who_said(told.later, report)
    return attrs.evolve(off, sentence=f"{off.sentence}; but {later} ({who})")


def _kept(report: Report) -> Iterator[Answer]:
    yield from answer_of(
        _met(report),
        lambda number: f"{counted(number, 'event')} came as planned.",
        found,
        events_of,
    )


def _met(report: Report) -> list[FindingRow]:
    """Return what came as planned, but what a cancellation stands against: that is told above."""
    return [
        row
        for row in of_codes(report, "met")
        if not any(is_held_though_cancelled(report.event_of[event], report) for event in row.events)
    ]


def _not_verified(report: Report) -> Iterator[Answer]:
    yield from answer_of(
        _unverified(report),
        lambda number: (
            f"{counted(number, 'claim')} could not be verified, and "
            f"{'does' if number == 1 else 'do'} not count."
        ),
        lambda row: _failure(row, report),
    )


def _resting_on_typed(report: Report) -> Iterator[Answer]:
    number = next((t.number for t in report.totals.others if t.what == _TYPED), 0)
    if number:
        rest = "rests" if number == 1 else "rest"
        of = f"{counted(number, 'claim')} {rest} in part on what was typed"
        yield Answer(sentence=f"{of}: no words of the source bear it.")


def _rest(report: Report) -> Iterator[Answer]:
    """Yield how many findings there are that no other answer tells."""
    told = {row.anchor for row in _possible_disagreements(report)}
    told |= {row.anchor for row in (*of_codes(report, *_TOLD, *_MOVES, RIVALS), *_met(report))}
    told |= {row.anchor for row in (*undecided_rows(report), *parted_rows(report))}
    told |= {row.anchor for row in awaited_rows(report)}
    others = [row for row in report.findings if not row.acknowledged and row.anchor not in told]
    rest = Counter(row.code for row in others if row.severity == Severity.WARNING)
    notes = sum(row.severity == Severity.NOTE for row in others)
    of_notes = (*of_codes(report, *_TOLD), *undecided_rows(report))
    is_told = any(row.severity == Severity.NOTE for row in of_notes) or any(_met(report))
    folded = sum(row.acknowledged != "" for row in report.findings)
    counts = [f"{counted(n, 'warning')} “{short_words(code)}”" for code, n in sorted(rest.items())]
    counts += [counted(notes, "further note" if is_told else "note")] if notes else []
    counts += [f"{counted(folded, 'finding')} that a person acknowledged"] if folded else []
    unused = len(report.problems)
    counts += [f"{counted(unused, 'entry', 'entries')} that could not be used"] if unused else []
    if counts:
        yield Answer(sentence=f"Also, below: {', '.join(counts)}.")


_MAKERS: tuple[Callable[[Report], Iterator[Answer]], ...] = (
    _conflicts, _may_contradict, _late, _early, undecided, parted, _denied, _unreported, awaited,
    rivals, _plans_moved, _cancelled, _contested, _kept, _not_verified, _resting_on_typed, _rest,
)  # fmt: skip
_TOLD = ("late", "early", "plan-denied", "plan-unreported")
_MOVES = ("plan-slipped", "plan-advanced")
_TYPED = "claims on fields as typed"


def _not_found(report: Report) -> str:
    """Say what of it was looked for and not found; empty if there is something of everything."""
    absent = {
        "conflicts": report.conflicts or _possible_disagreements(report),
        "events later than planned": of_codes(report, "late") or parted_rows(report),
        "planned events that nobody reports after their time": of_codes(report, "plan-unreported"),
        "claims that could not be verified": _unverified(report),
    }
    told = [words for words, rows in absent.items() if not rows]
    save = (
        ", save what a person acknowledged" if any(f.acknowledged for f in report.findings) else ""
    )
    return f"Looked for, and none found{save}: {', '.join(told)}." if told else ""


# Items -------------------------------------------------------------------------------------


def _conflict(row: FindingRow, report: Report) -> Item:
    """Return who says what; where moods and dates do not tell it, the finding's own words."""
    claims = [report.claim_of[anchor] for anchor in row.claims]
    said = [in_a_dispute(claim) for claim in claims]
    by_words: dict[str, list[str]] = {}
    for words, claim in zip(said, claims, strict=True):
        by_words.setdefault(words, []).append(who_said(claim, report))
    is_told = len(by_words) == len(said) or (len(by_words) > 1 and row.code == _DENIED_AND_REPORTED)
    if row.family != Family.DISAGREEMENT or len(claims) < _TWO or not is_told:
        return found(row)
    said = [f"{words} ({'; '.join(who)})" for words, who in by_words.items()]
    about = ", ".join(report.event_of[e].name for e in row.events if e in report.event_of)
    return Item(anchor=row.anchor, about=about, sentence="; but ".join(said))


_TWO = 2
_DENIED_AND_REPORTED = "denied-vs-reported"  # by several at once, of whom all are named


def _unverified(report: Report) -> list[FailedRow]:
    return [row for row in report.failed if row.status == ClaimStatus.UNVERIFIED]


def _failure(row: FailedRow, report: Report) -> Item:
    claim = report.claim_of[row.claim]
    event = report.event_of.get(claim.event)
    reasons = dict.fromkeys(_reasons(row, report))
    quote = f"“{claim.passages[0].quoted}” ({report.source_of[claim.source].name})"
    why = "; ".join(reasons)
    about = event.name if event else ""
    return Item(anchor=row.claim, about=about, sentence=f"{quote}: {why}" if why else quote)


def _reasons(row: FailedRow, report: Report) -> Iterable[str]:
    """Return why the quotes of a claim do not hold; if they do, what else is wrong with it."""
    passages = report.claim_of[row.claim].passages
    return [f"{p.verdict}: {p.reason}" for p in passages if p.reason and not p.holds] or row.why
