"""The closed vocabularies of the field: each term once, spelt as people write it in a ledger.

The module is long because it holds every one of them, with what each member means.
"""

from enum import StrEnum


class Modality(StrEnum):
    """In what mood a source speaks of an event.

    >>> import chronology
    >>> ", ".join(chronology.Modality)
    'reported, planned, pending, cancelled, denied'
    """

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


class ItemOutcome(StrEnum):
    """What became of a quote and a date that somebody extracted.

    `holds`: the words stand there so, and the date follows from them. `as-typed`: that too, but
    something rests on a field that no words bear. `fails`: something does not hold. `not-read`:
    something of it could not be read.
    """

    HOLDS = "holds"
    AS_TYPED = "as-typed"
    FAILS = "fails"
    NOT_READ = "not-read"


class QuoteFold(StrEnum):
    """A convention of quoting, or a mark of the page, that a quote was read with.

    Each is what a careful quoter does, or what a page or an extractor did to the source's words;
    `strict_quotes` refuses them all.
    """

    QUOTATION_MARKS = "nested quotation marks"
    DASHES = "dashes"
    DOTS = "dots at the ends"
    REFERENCE_MARKS = "reference marks"
    MARKUP = "markup"
    QUOTE_MARKS = "quote marks of mail"
    PAGE_FURNITURE = "page furniture"
    LINE_NUMBERS = "line numbers"
    FOOTNOTES = "footnotes"
    TIMECODES = "timecodes"
    RAISED_FIGURES = "raised figures"
    MOJIBAKE = "wrongly decoded characters"
    SIC = "[sic]"
    REMARK = "a remark of the quoter"
    LETTER = "letters in brackets"
    INSERTION = "words in brackets"


class Hidden(StrEnum):
    """Why a reader of a page may not see words that stand in its file, or sees them otherwise.

    Each completes a sentence about the words. What is `SCANNED` its reader sees as a picture.
    """

    STYLED = "a style sheet of the page hides it"
    MAYBE = "a style sheet of the page may hide it"
    CLOSED = "it stands in a part of the page that is shut until a reader opens it"
    WRITTEN = "a style sheet of the page writes words beside it"
    STRUCK = "a style sheet of the page strikes it out"
    TURNED = "a style sheet of the page turns its letters round"
    MOVED = "the page shows its parts in another order, or apart"
    UNSHOWN = "it is left out for every reader, or for some"
    UNDRAWN = "the page does not draw it"
    LAYER = "it is a text layer that is not drawn, and the picture it lies on may say otherwise"
    SCANNED = "a machine read it off the picture of its page, which may say otherwise"
    GROUND = "the page draws it in the colour of its ground"
    SMALL = "the page draws it so small that nobody sees it"
    BEYOND = "the page draws it beyond what it shows"
    COVERED = "the page draws something over it"
    SWITCHED = "it belongs to a layer of the page that is switched off"
    CROSSED = "the page strikes it out, or marks it to be taken out"
    VEILED = (
        "the page draws it in a colour, or through a mask, of which it is not known what is seen"
    )
    MISNAMED = "its font draws other letters than the file says"
    MIRRORED = "the page draws its letters turned round"
    STACKED = "the page draws letters over it, or its own over one another"
    LAID_OUT = "the document lays something over it, or lays it out so that it may not be seen"
    TANGLED = "the page draws so much over its text that it is not known what is seen"


class PartKind(StrEnum):
    """What a part of a document is, as people call it."""

    MESSAGE = "message"
    QUOTED = "quoted message"
    ENTRY = "entry"
    MINUTES = "minutes"
    LETTER = "letter"
    COMMENT = "comment"
    SECTION = "section"
    CUE = "turn"
    ROW = "row"
    ENTERED = "part"


class ContextPlace(StrEnum):
    """Where words stand, outside a quote, that govern it."""

    SENTENCE = "sentence"
    HEADING = "heading"
    COLUMN = "column"
    ANSWER = "answer"
    CORRECTION = "correction"


class QuoteRole(StrEnum):
    """What the words of a quote are for, as a claim or a source names it in a ledger."""

    QUOTE = "quote"
    DATE = "date_quote"
    ANTECEDENT = "antecedent"
    MODALITY = "modality_quote"
    BINDING = "binding_quote"
    SPEAKER = "speaker_quote"
    RELATION = "relation_quote"
    PUBLISHED = "published_quote"
    PLACED_BY = "placed_by"
    BEGINS = "begins"
    ENDS = "ends"


class TypedField(StrEnum):
    """A field of a claim that words of its source can bear, as a ledger has it, or as it was typed.

    Those from `speaker` to `said_at` are the claim's; `ordinal` is its event's, `published` and
    `language` are its source's. A `when` is among them only where there are no rules by which it
    could follow from the words, or where they leave open which date is meant and it says which; a
    `date_quote` where it stands in another sentence, or line, than the quote, or has other words
    of its own: that it dates the same thing is then a person's word. So it is that words lean on
    an `antecedent` which is not the one date that is told, as a fact, right before them.
    """

    SPEAKER = "speaker"
    MODALITY = "modality"
    BINDING = "binding"
    WHEN = "when"
    DATE_QUOTE = "date_quote"
    ANTECEDENT = "antecedent"
    BEFORE = "before"
    AFTER = "after"
    DURING = "during"
    SAME_DAY = "same_day"
    NEAR = "near"
    GAP = "gap"
    STATED = "stated"
    SAID_AT = "said_at"
    ORDINAL = "ordinal"
    PUBLISHED = "published"
    LANGUAGE = "language"


class TimeFaultKind(StrEnum):
    """What is wrong with words of time, the gravest first.

    `impossible`: no such day, week or time exists. `weekday`: the day exists, and it is another
    weekday than the words say. `fiscal`: they count from the begin of a fiscal year, which
    nobody has said. `unread`: they, or their year, are written in a way that is not read, or that
    leaves the century or the kind of a figure open. `unclear`: they leave open, for another
    reason, which time is meant.
    """

    IMPOSSIBLE = "impossible"
    WEEKDAY = "weekday"
    FISCAL = "fiscal"
    UNREAD = "unread"
    UNCLEAR = "unclear"


class FiscalNaming(StrEnum):
    """After what a financial year of one number is named, where it begins and ends in two years."""

    BEGIN = "begin"
    END = "end"


class WeekDay(StrEnum):
    """A day of the week, as a calendar of business days names those of its weekend."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


class GapUnit(StrEnum):
    """In what a gap between two events is counted.

    Attributes:
        DAYS: calendar days.
        WEEKS: weeks of seven days.
        MONTHS: from a day to the same of another month; in a shorter month, its last day.
        YEARS: twelve months.
        BUSINESS_DAYS: days that a declared calendar has for business days.
    """

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    BUSINESS_DAYS = "business-days"


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


class Referent(StrEnum):
    """What a sentence names by its id."""

    SOURCE = "source"
    CLAIM = "claim"
    EVENT = "event"


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


class Cut(StrEnum):
    """What the edge of a quote cuts.

    Attributes:
        WORD: one with a hyphen: "counter- | attack".
        NUMBER: a number from its unit, its currency or what multiplies it: "$15 | billion".
        NAME: a name or a title from a word that makes it another: "New | York".
        APPROXIMATION: a number from what makes it another: "at least | 15".
        SUBJECT: a verb from its subject: "the owner of | the plant was killed".
    """

    WORD = "word"
    NUMBER = "number"
    NAME = "name"
    APPROXIMATION = "approximation"
    SUBJECT = "subject"


class Omission(StrEnum):
    """What of a sentence may be left out of a quote, for what is quoted is told all the same.

    Attributes:
        ASIDE: a remark in brackets or between dashes: "the firm (EADS) opened it".
        APPOSITION: other words for the thing before: "Baku, the capital, fell".
        RELATIVE: a relative clause between commas: "the plant, which is large, opened".
        MODIFIERS: adjectives and adverbs of closed lists: "was officially opened".
        LIST: parts of a list: "met Ali, Ahmad and Leyla".
        SENTENCES: whole sentences between whole sentences.
    """

    ASIDE = "aside"
    APPOSITION = "apposition"
    RELATIVE = "relative"
    MODIFIERS = "modifiers"
    LIST = "list"
    SENTENCES = "sentences"


class Relation(StrEnum):
    """How a claim puts its event beside another, spelt as the keys of a ledger."""

    BEFORE = "before"
    AFTER = "after"
    DURING = "during"
    SAME_DAY = "same_day"
    NEAR = "near"


class Governing(StrEnum):
    """What words make of the words that they govern.

    Attributes:
        NEGATION: it is not so: "was not opened", "no bridge was opened", "unlikely that".
        FAILURE: it was not done: "failed to open", "could not open".
        DENIAL: somebody says that it is not so: "denied that it was opened".
        FALSITY: the text says that this is false: "the report that it was opened was false".
        CONDITION: it is so only if something else is: "if it is opened", "provided that".
        PLAN: it has not happened yet: "will open", "is expected to open", "a plan to open".
        ATTEMPT: it was tried: "attempted to open".
        QUESTION: it is asked: "Was it opened?".
        COUNTERFACTUAL: it would have been so: "could have been opened".
        UNSAID: it was not said: "never said that it was opened".
        HEDGE: it is doubted: "may be open", "allegedly opened", "is believed to have opened".
        QUANTITY: it is so of some: "most of the bridges were opened".
        CONTENTION: one side claims that it is so: "contend that it was opened".
        ATTRIBUTION: somebody says that it is so: "said that it was opened".
        UNVOUCHED: nobody is known to say so: "has not relied on any statement that it opened".
    """

    NEGATION = "negation"
    FAILURE = "failure"
    DENIAL = "denial"
    FALSITY = "falsity"
    CONDITION = "condition"
    PLAN = "plan"
    ATTEMPT = "attempt"
    QUESTION = "question"
    COUNTERFACTUAL = "counterfactual"
    UNSAID = "unsaid"
    HEDGE = "hedge"
    QUANTITY = "quantity"
    CONTENTION = "contention"
    ATTRIBUTION = "attribution"
    UNVOUCHED = "unvouched"


class Attachment(StrEnum):
    """What a time in a sentence belongs to.

    Attributes:
        EVENT: what is told: "the bridge was opened on 3 May".
        TELLING: that it was told: "said on Tuesday that it was opened".
        THING: which thing is told of: "the bridge, built in 1936, collapsed"; "the 2011 version".
        OCCASION: an event that is named by a noun: "the forum held in May".
        SCHEDULE: for when such an event was planned: "the forum planned for May".
        UNKNOWN: no verb was found that has it.
    """

    EVENT = "event"
    TELLING = "telling"
    THING = "thing"
    SOURCE = "source"
    OCCASION = "occasion"
    SCHEDULE = "schedule"
    UNKNOWN = "unknown"


class LeftOut(StrEnum):
    """Why nothing is drafted of a dated sentence.

    Attributes:
        FIGURE: it tells of a figure: "trade grew by 8 % in 2023".
        FURNITURE: it is of the page: a copyright line, a credit, hours of opening.
        COMPARISON: its time is only compared with: "the worst year since 1992".
        THING: its time tells of which thing one speaks: "the 2019 agreement".
        TELLING: its time tells when somebody said what stands before: "she said on Monday".
        CONDITION: it is told under a condition: "if it is opened".
        NOT_SO: it is asked, wished, tried or only would have been so.
        RIGHT: it tells what somebody may do, and not that they will: "may terminate by 30 June".
        DOUBT: it is only possible, or somebody fears, hopes, pretends or alleges it.
        VERBLESS: no verb is known in it that has its time.
        ANCHOR: its time counts from another that is not known: "two days earlier".
        FAULT: its time cannot be, or may be read in two ways: "Monday 3 May 2023".
        SAME: its verb has another time, of which a claim is drafted: "in 2018 and 2019".
        HEAD: it is a heading, or the date of the document or of an entry.
        STRUCK: it is struck out.
        DATE: `check` would derive no date from its words, or another.
        WORDS: `check` would not find its words, or hold something else against it.
    """

    FIGURE = "figure"
    FURNITURE = "furniture"
    COMPARISON = "comparison"
    THING = "thing"
    TELLING = "telling"
    CONDITION = "condition"
    NOT_SO = "not-so"
    RIGHT = "right"
    DOUBT = "doubt"
    VERBLESS = "verbless"
    ANCHOR = "anchor"
    FAULT = "fault"
    SAME = "same"
    HEAD = "head"
    STRUCK = "struck"
    DATE = "date"
    WORDS = "words"


class DraftedKind(StrEnum):
    """What words of a happening may say it was, spelt as the kinds of a ledger."""

    VISIT = "visit"
    COMMISSION_MEETING = "commission-meeting"
    MEETING = "meeting"
    SIGNING = "signing"
    FILING = "filing"
    LAUNCH = "launch"
    OPENING = "opening"
    DELIVERY = "delivery"
    RULING = "ruling"
    STATE = "state"


class Phase(StrEnum):
    """Of which phase of a deed words tell."""

    BEGIN = "began"
    OPEN = "opened"
    HOLD = "held"
    DONE = "done"
    END = "ended"


class Standing(StrEnum):
    """What a status in a row of a table says of how things stand."""

    PLANNED = "planned"
    PENDING = "still to come"
    UNDER_WAY = "not finished"
    CALLED_OFF = "called off"
    TAKEN_BACK = "taken back"
    NOT_CALLED_OFF = "not called off"
    DONE = "done"


class Recall(StrEnum):
    """How words tell of a plan that was given up by the time they were said.

    Attributes:
        RECALLED: it was a plan before: "had been planned for 2022", "slipped from March".
        ORIGINAL: it was the first: "originally planned for 2022", "at first for March".
    """

    RECALLED = "recalled"
    ORIGINAL = "original"


class EventEdge(StrEnum):
    """Which edge of what lasts a date is of.

    Attributes:
        BEGIN: when it begins.
        END: when it ends.
    """

    BEGIN = "begin"
    END = "end"


class GapOf(StrEnum):
    """From which of several events the days of a gap are counted.

    Attributes:
        EACH: from each of them.
        LATER: from the one that comes last: "within 30 days of the later of".
        EARLIER: from the one that comes first.
    """

    EACH = "each"
    LATER = "later"
    EARLIER = "earlier"


class Outcome(StrEnum):
    """What came of a plan; where nothing is reported, how it stands."""

    MET = "met"
    LATE = "late"
    EARLY = "early"
    CANNOT_TELL = "cannot-tell"
    CANCELLED = "cancelled"
    DENIED = "denied"
    UNREPORTED = "unreported"
    OPEN = "open"


class Against(StrEnum):
    """Against which of an event's plans its report is held.

    Attributes:
        BASELINE: the first.
        BINDING: what binds and stands.
        LAST: the last, whoever gave it.
        AHEAD: the last some days before the event.
    """

    BASELINE = "baseline"
    BINDING = "binding"
    LAST = "last"
    AHEAD = "ahead"


class Grouping(StrEnum):
    """By what the statistics of plans may be grouped; `speaker` is an old name of `voice`."""

    SERIES = "series"
    VOICE = "voice"
    KIND = "kind"
    TAG = "tag"
    SPEAKER = VOICE

    @classmethod
    def _missing_(cls, value: object) -> "Grouping | None":
        return cls.VOICE if value == "speaker" else None


class Engine(StrEnum):
    """Who reconciles the batches of a table: processes of this machine, or a Ray cluster."""

    PROCESSES = "processes"
    RAY = "ray"


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
    LEDGER = "ledger"
    SOURCE_MISSING = "source-missing"
    SOURCE_UNREADABLE = "source-unreadable"
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


class Proposed(StrEnum):
    """The tags of claims and events that a program proposed, and that nobody looked at yet."""

    DRAFTED = "drafted"
    IMPORTED = "imported"
