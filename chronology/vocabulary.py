"""The closed vocabularies of the field: each term once, spelt as people write it in a ledger."""

from enum import StrEnum


class Modality(StrEnum):
    """In what mood a source speaks of an event."""

    REPORTED = "reported"
    PLANNED = "planned"
    PENDING = "pending"
    CANCELLED = "cancelled"
    DENIED = "denied"


class Verdict(StrEnum):
    """What became of looking for a quote's words in its source."""

    EXACT = "exact"
    NORMALISED = "normalised"
    ELIDED = "elided"
    AMBIGUOUS = "ambiguous"
    NEAR = "near"
    ALTERED = "altered"
    MISSING = "missing"
    SOURCE_CHANGED = "source-changed"

    @property
    def verified(self) -> bool:
        """Whether the words count as found: `exact`, `normalised` or `elided`."""
        return self in _VERIFIED


_VERIFIED = frozenset({Verdict.EXACT, Verdict.NORMALISED, Verdict.ELIDED})


class QuoteRole(StrEnum):
    """What the words of a quote are for, as a claim or a source names it in a ledger."""

    QUOTE = "quote"
    DATE = "date_quote"
    ANTECEDENT = "antecedent"
    MODALITY = "modality_quote"
    SPEAKER = "speaker_quote"
    RELATION = "relation_quote"
    PUBLISHED = "published_quote"
    PLACED_BY = "placed_by"


class TimeFaultKind(StrEnum):
    """What is wrong with words of time, the gravest first.

    `impossible`: no such day, week or time exists. `weekday`: the day exists, and it is another
    weekday than the words say. `fiscal`: they count from the begin of a fiscal year, which
    nobody has said. `unclear`: they leave open, for another reason, which time is meant.
    """

    IMPOSSIBLE = "impossible"
    WEEKDAY = "weekday"
    FISCAL = "fiscal"
    UNCLEAR = "unclear"


class ClaimStatus(StrEnum):
    """Whether a claim takes part in reconciling: only what is verified does.

    What its publisher corrected or took back is retracted; a retraction says only that.
    """

    VERIFIED = "verified"
    UNVERIFIED = "unverified"
    SET_ASIDE = "set aside"
    RETRACTED = "retracted"
    RETRACTION = "retraction"


class EventStatus(StrEnum):
    """How an event stands, all its claims considered."""

    REPORTED = "reported"
    DISPUTED = "disputed"
    PLANNED = "planned"
    PENDING = "pending"
    CANCELLED = "cancelled"
    DENIED = "denied"
    UNVERIFIED = "unverified"
    UNCLAIMED = "unclaimed"


class Severity(StrEnum):
    """How much a finding matters, most serious first."""

    CONFLICT = "conflict"
    WARNING = "warning"
    NOTE = "note"


class Family(StrEnum):
    """What a finding is about."""

    EVIDENCE = "evidence"
    DISAGREEMENT = "disagreement"
    PLAN = "plan"
    SERIES = "series"
    ORDER = "order"
    DECISION = "decision"


class Relation(StrEnum):
    """How a claim puts its event beside another, spelt as the keys of a ledger."""

    BEFORE = "before"
    AFTER = "after"
    DURING = "during"
    SAME_DAY = "same_day"
    NEAR = "near"


class Outcome(StrEnum):
    """What came of a plan; where nothing is reported, how it stands."""

    MET = "met"
    LATE = "late"
    EARLY = "early"
    CANNOT_TELL = "cannot-tell"
    CANCELLED = "cancelled"
    UNREPORTED = "unreported"
    OPEN = "open"


class Grouping(StrEnum):
    """By what the statistics of plans may be grouped."""

    SERIES = "series"
    SPEAKER = "speaker"
    KIND = "kind"


class OrderLabel(StrEnum):
    """Why one event stands directly before the next in the printed order."""

    DATED = "dated"
    STATED = "stated"
    ORDINAL = "ordinal"
    INFERRED = "inferred"
    TIE_BREAK = "tie-break"


class ReportFaultKind(StrEnum):
    """What no longer holds of a report, in the order in which faults are told."""

    SIGNATURE = "signature"
    DIGEST = "digest"
    SOURCE_MISSING = "source-missing"
    SOURCE_CHANGED = "source-changed"
    EMPTY = "empty"
    QUOTE = "quote"
    DATE = "date"
    OTHER_RULES = "other-rules"
    ENTRY = "entry"
    SHOWN = "shown"
    PAYLOAD = "payload"
    WHITE_SPACE = "white-space"
    UNPROVED = "unproved"


MONTHS = (
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""The English names of the months, by number; those of `calendar` follow the locale."""
