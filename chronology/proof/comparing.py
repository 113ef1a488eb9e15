"""A report's recorded contents against those made again, entry by entry.

Rows are matched by what they are, not by where they stand: a claim that no longer counts
must not make all that follow it look changed. So anchors are replaced by names first.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import attrs

from chronology.proof.told_values import field_in_words, in_two_sentences, said, told_apart
from chronology.proof.verification import Fault, shortened
from chronology.vocabulary import ReportFaultKind

Row = dict[str, object]
# What a claim rests on comes first, then what follows from claims.
_SECTIONS = (
    "sources", "claims", "failed", "not_yet", "events", "plans", "statistics", "spread", "findings",
    "decisions", "problems", "totals", "head",
)  # fmt: skip
_TOGETHER = {"undated": "events", "conflicts": "findings"}
_REFERRING = frozenset(
    {
        "event", "events", "claim", "claims", "source", "sources", "findings", "said_at",
        "copies", "takes_back", "amends", "order_claims",
        "unchanged_from", "corrected_by",
    }
)  # fmt: skip
# In which order the fields of one row are told: the most telling one first.
_TELLING = ("verdict", "date", "derived", "when", "status", "sentence", "severity")
_HASHES = frozenset({"raw_sha256", "text_sha256", "recorded_sha256", "changed"})


@attrs.frozen(kw_only=True)
class Difference:
    """One value of a row that is another one today.

    Attributes:
        path: the keys that lead to it from the row.
        recorded: what the report says; `None` for nothing.
        found: what follows today; `None` for nothing.
    """

    path: tuple[str, ...]
    recorded: object
    found: object

    @property
    def field(self) -> str:
        """The keys as one text: `passages.1.verdict`."""
        return ".".join(self.path)


@attrs.frozen(kw_only=True)
class Comparison:
    """What decides how a difference is told.

    Attributes:
        changed: ids of sources that changed or are missing, which is told elsewhere.
        rules: the versions of the rules for dates, then and now, if they differ.
    """

    changed: frozenset[str] = frozenset()
    rules: tuple[str, ...] = ()

    def faults(self, recorded: Row, found: Row) -> Iterator[Fault]:
        """Yield a fault for each row of a report's contents that is another one today."""
        if recorded == found:
            return
        then, now = _with_names_for_anchors(recorded), _with_names_for_anchors(found)
        if then == now:  # then it is the anchors, or the order of rows
            then, now = recorded, found
        # Which findings a row has follows from these; a finding that is gone is told first.
        yield from sorted(self._of_sections(then, now), key=_is_of_findings)

    def _of_sections(self, then: Row, now: Row) -> Iterator[Fault]:
        for section in dict.fromkeys((*_SECTIONS, *sorted({*then, *now}))):
            old, new = then.get(section), now.get(section)
            if old == new:
                continue
            if isinstance(old, list) and isinstance(new, list):
                yield from self._of_rows(section, old, new)
            else:
                yield _entry(section, "", differences(old, new))

    def _of_rows(
        self, section: str, then: Sequence[object], now: Sequence[object]
    ) -> Iterator[Fault]:
        before, after = _by_name(section, then), _by_name(section, now)
        if section == "claims":
            after = _with_their_old_ids(before, after)
        told = 0
        reasons: set[object] = set()  # each is told once of a source
        for name in dict.fromkeys((*before, *after)):
            old, new = before.get(name), after.get(name)
            if old != new and (fault := self._of_row(section, name, old, new, reasons)):
                told += 1
                yield fault
        if not told and list(before) != list(after):
            yield _fault_of_order(section, list(before), list(after))

    def _of_row(
        self, section: str, name: str, old: object, new: object, reasons: set[object]
    ) -> Fault | None:
        if old is None or new is None:
            return _whole_row(section, name, old, new)
        found = [d for d in differences(old, new) if not self._is_told(section, name, d)]
        if not found:
            return None
        found.sort(key=_rank)
        if section == "claims" and isinstance(old, dict) and isinstance(new, dict):
            lost = _Lost(old=old, new=new, name=name, rules=self.rules, reasons=reasons)
            return lost.fault(found) or _entry(section, name, found)
        return _entry(section, name, found)

    def _is_told(self, section: str, name: str, difference: Difference) -> bool:
        """Say whether a difference is one of a source that is told to have changed."""
        return section == "sources" and name in self.changed and difference.path[0] in _HASHES


# Claims ------------------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class _Lost:
    """A claim that is another one today, and how to say so.

    Attributes:
        old: the claim as recorded.
        new: the claim as it is today.
        name: its id.
        rules: the versions of the rules, then and now, if they differ.
        reasons: why quotes do not hold, with the source, as other claims tell it already.
    """

    old: Row
    new: Row
    name: str
    rules: tuple[str, ...]
    reasons: set[object]

    def fault(self, found: Sequence[Difference]) -> Fault | None:
        """Return the fault in words of its own, if the quote or the date is at fault."""
        first = found[0]
        if first.path == ("verdict",):
            return _fault(ReportFaultKind.QUOTE, "claims", self.name, found, self._quote(first))
        if first.path[0] in {"date", "derived"}:
            kind, sentence = self._date(first)
            return _fault(kind, "claims", self.name, found, sentence)
        return None

    def _quote(self, first: Difference) -> str:
        quoted = shortened(_first_passage(self.old).get("quoted"))
        reason = _first_passage(self.new).get("reason")
        why = (
            f": {reason}" if reason and (self.old.get("source"), reason) not in self.reasons else ""
        )
        self.reasons.add((self.old.get("source"), reason))
        return f"{self.name}: the quote {quoted} is {first.found}, not {first.recorded}{why}"

    def _date(self, first: Difference) -> tuple[ReportFaultKind, str]:
        words = shortened(self.old.get("words") or _first_passage(self.old).get("quoted"))
        then, now = told_apart(first.recorded, first.found)
        if self.rules and self.old.get("words") == self.new.get("words"):
            old, new = self.rules
            return ReportFaultKind.OTHER_RULES, (
                f"{self.name}: the rules of today ({new}) derive {now} from {words}; those of the "
                f"report ({old}) derived {then}"
            )
        return ReportFaultKind.DATE, f"{self.name}: from {words} follows {now}, and not {then}"


def _first_passage(claim: Row) -> Row:
    passages = claim.get("passages")
    first = passages[0] if isinstance(passages, list) and passages else None
    return first if isinstance(first, dict) else {}


# Rows --------------------------------------------------------------------------------------


def _with_names_for_anchors(contents: Row) -> Row:
    """Return contents in which rows refer to each other by name, in fewer sections."""
    names = {row["anchor"]: name for name, row in _anchored(contents)}
    named: Row = {}
    for section, value in contents.items():
        home = _TOGETHER.get(section, section)
        if isinstance(value, list) and isinstance(named.get(home, []), list):
            before = named.get(home, [])
            rows = [_without_anchors(row, names) for row in value]
            named[home] = [*(before if isinstance(before, list) else []), *rows]
        else:
            named[section] = value
    return named


def _anchored(contents: Row) -> Iterator[tuple[str, Row]]:
    """Yield every row that has an anchor, with what it is called."""
    for value in contents.values():
        for row in value if isinstance(value, list) else ():
            if isinstance(row, dict) and isinstance(row.get("anchor"), str):
                yield str(row.get("id") or row.get("code") or row["anchor"]), row


def _without_anchors(row: object, names: Mapping[object, str]) -> object:
    """Return a row with names for the anchors it refers by, and without its own."""
    if not isinstance(row, dict):
        return row
    return {
        key: _renamed(value, names) if key in _REFERRING else _within(value, names)
        for key, value in row.items()
        if key != "anchor"
    }


def _within(value: object, names: Mapping[object, str]) -> object:
    """Return a value of a row; of plans, with names for their claims."""
    if isinstance(value, list) and any(isinstance(inner, dict) for inner in value):
        return [_without_anchors(inner, names) for inner in value]
    return value


def _renamed(value: object, names: Mapping[object, str]) -> object:
    if isinstance(value, list):
        return [_renamed(inner, names) for inner in value]
    if not isinstance(value, str):
        return value
    return names.get(value, f"{value}, a row that is not there" if _is_anchor(value) else value)


_is_anchor = re.compile(r"[a-z]\d{1,9}").fullmatch


def _by_name(section: str, rows: Sequence[object]) -> dict[str, object]:
    """Return rows by what they are about; a second one of the same, by its number too."""
    named: dict[str, object] = {}
    counts: Counter[str] = Counter()
    for place, row in enumerate(rows, start=1):
        name = _name_of(section, row) or str(place)
        counts[name] += 1
        named[name if counts[name] == 1 else f"{name} ({counts[name]})"] = row
    return named


def _with_their_old_ids(
    before: Mapping[str, object], after: Mapping[str, object]
) -> dict[str, object]:
    """Return claims by the ids that they had, where their words are others and so their ids are.

    A claim that is gone and one that is new are the same one where they, and no others, tell of
    one event from one source.
    """
    gone, new = _by_event_and_source(before, after), _by_event_and_source(after, before)
    same = {
        new[key][0]: gone[key][0] for key in new if len(new[key]) == len(gone.get(key, ())) == 1
    }
    return {same.get(name, name): row for name, row in after.items()}


def _by_event_and_source(
    rows: Mapping[str, object], others: Mapping[str, object]
) -> dict[tuple[str, str], list[str]]:
    """Return the names of those rows that others do not have, by event and source."""
    named = defaultdict[tuple[str, str], list[str]](list)
    for name, row in rows.items():
        if name not in others and isinstance(row, dict):
            named[str(row.get("event")), str(row.get("source"))].append(name)
    return dict(named)


_NAMED_BY: Mapping[str, tuple[str, ...]] = {
    "claims": ("id",),
    "events": ("id",),
    "sources": ("id",),
    "not_yet": ("id",),
    "failed": ("claim",),
    "plans": ("event",),
    "statistics": ("by", "group"),
    "spread": ("length",),
    "findings": ("code", "events", "claims"),
    "decisions": ("what", "on"),
    "problems": ("place",),
}


def _name_of(section: str, row: object) -> str:
    if not isinstance(row, dict):
        return ""
    parts = (row.get(key, "") for key in _NAMED_BY.get(section, ()))
    texts = (", ".join(map(str, part)) if isinstance(part, list) else str(part) for part in parts)
    return " ".join(filter(None, texts))


# Values ------------------------------------------------------------------------------------


def differences(then: object, now: object) -> list[Difference]:
    """Return what differs between two rows: of each field, the first value that does."""
    if isinstance(then, dict) and isinstance(now, dict):
        keys = sorted(key for key in {*then, *now} if _differ(then.get(key), now.get(key)))
        found = [_first((key,), then.get(key), now.get(key)) for key in keys]
        return found or [Difference(path=("keys",), recorded=sorted(then), found=sorted(now))]
    return [_first((), then, now)]


def _differ(then: object, now: object) -> bool:
    """Say whether two values differ; 1 is not true, but a word of ours is a word."""
    of_words = isinstance(then, str) and isinstance(now, str)
    return then != now or (type(then) is not type(now) and not of_words)


def _first(path: tuple[str, ...], then: object, now: object) -> Difference:
    """Return the innermost value that differs first; a date counts as one value."""
    if isinstance(then, dict) and isinstance(now, dict) and "edtf" not in then:
        for key in sorted({*then, *now}):
            if _differ(then.get(key), now.get(key)):
                return _first((*path, key), then.get(key), now.get(key))
    if isinstance(then, list) and isinstance(now, list) and len(then) == len(now):
        for place, (old, new) in enumerate(zip(then, now, strict=True), start=1):
            if _differ(old, new):
                what = old.get("what") if isinstance(old, dict) else None
                return _first((*path, str(what or place)), old, new)
    return Difference(path=path or ("it",), recorded=then, found=now)


def _rank(difference: Difference) -> tuple[int, str]:
    first = difference.path[0]
    return (_TELLING.index(first) if first in _TELLING else len(_TELLING), difference.field)


def _is_of_findings(fault: Fault) -> bool:
    return fault.field.startswith("findings")


# Faults ------------------------------------------------------------------------------------


def _fault(
    kind: ReportFaultKind, section: str, name: str, found: Sequence[Difference], sentence: str
) -> Fault:
    return Fault(
        kind=kind,
        sentence=sentence,
        section=section,
        row=name,
        field=found[0].field,
        also=tuple(difference.field for difference in found[1:]),
        recorded=said(found[0].recorded),
        found=said(found[0].found),
    )


def _entry(section: str, name: str, found: Sequence[Difference]) -> Fault:
    first = found[0]
    then, now = in_two_sentences(first.recorded, first.found)
    what = f"{section} {name}".strip()
    field = field_in_words(first.path)
    sentence = f"{what}: for {field} the report says {then}; from its sources follows {now}"
    return _fault(ReportFaultKind.ENTRY, section, name, found, sentence)


def _whole_row(section: str, name: str, old: object, new: object) -> Fault:
    is_gone = new is None
    what = "the report says so, and nothing like it follows" if is_gone else "the report lacks it"
    words = _in_its_own_words(old if is_gone else new)
    return Fault(
        kind=ReportFaultKind.ENTRY,
        sentence=f"{section} {name}: {what}: {shortened(words)}",
        section=section,
        row=name,
        recorded=words if is_gone else "",
        found="" if is_gone else words,
    )


def _in_its_own_words(row: object) -> str:
    """Return what a row says, in its own words where it has some."""
    if isinstance(row, dict):
        keys = ("sentence", "name", "why", "id", "reason", "outcome")
        return next((said(row[key]) for key in keys if row.get(key)), said(row))
    return said(row)


def _fault_of_order(section: str, then: Sequence[str], now: Sequence[str]) -> Fault:
    place = next(at for at, (old, new) in enumerate(zip(then, now, strict=True)) if old != new)
    return Fault(
        kind=ReportFaultKind.ENTRY,
        sentence=f"{section}: the report has {then[place]} in the place of {now[place]}",
        section=section,
        row=then[place],
        field="place",
        recorded=then[place],
        found=now[place],
    )
