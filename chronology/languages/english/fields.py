"""English words for the fields of a claim: who said it, in which mood, in what order."""

from chronology.languages.english import absences, move_lists, planned_times
from chronology.languages.english.inflection import forms, irregular
from chronology.languages.english.notation import words
from chronology.languages.english.small_words import ORDINALS, TENS
from chronology.languages.fields import AnyOf, Fields, any_of
from chronology.vocabulary import Modality, Relation


def _finite(lemmas: str) -> frozenset[str]:
    """Return the forms of verbs with which a person is the subject: "says", "said"."""
    return frozenset(
        form for form in forms(lemmas) if not form.endswith("ing") and form not in lemmas.split()
    )


_SAYING = (
    "say tell announce state confirm add note explain declare claim assert acknowledge admit "
    "mention stress recall disclose reveal reply respond answer insist remark tweet complain "
    "emphasise emphasize underline argue contend warn conclude testify maintain inform write "
    "counter recount reiterate"
)
_TITLES = words(
    "mr mrs ms miss mx dr prof professor sir dame lord lady baron count king queen prince princess "
    "president vice deputy prime minister chancellor premier governor mayor senator congressman "
    "congresswoman representative secretary general ambassador judge justice chief executive "
    "officer chairman chairwoman chair head director managing manager captain colonel major "
    "lieutenant sergeant commissioner inspector constable detective bishop archbishop pope father "
    "sister brother reverend rev saint spokesman spokeswoman spokesperson rais sheikh doctor coach "
    "cllr councillor councilman councilwoman ald alderman mp msp mep capt cpt col lt sgt maj cdr "
    "cmdr commander adm admiral brig brigadier insp supt superintendent det dci rabbi imam canon "
    "first former acting counsel co foreign finance defence defense interior state attorney ceo "
    "cfo coo"
)
_ORGANISATIONS = words(
    "air motor american ministry department office agency service services bank group company "
    "corporation corp inc ltd plc llc gmbh ag sa university college school institute council "
    "committee commission board court party union association federation press news times post "
    "journal herald gazette television radio network authority bureau centre center police army "
    "navy force forces hospital church club team house street watch cross fund foundation trust "
    "airlines airways motors partners holdings industries systems technologies international "
    "national united city county district government cabinet parliament congress senate assembly "
    "administration embassy league alliance society project organisation organization nations "
    "security human trucks cars energy power oil gas steel mining foods electric rail railway "
    "railways ports telecom telecoms mobile insurance capital ventures labs laboratories software "
    "digital networks stores markets logistics shipping lines pharma chemicals solutions "
    "engineering construction properties amnesty museum theatre theater studio studios records "
    "media today daily weekly research marine maritime aviation brewery brewing"
)
_AFTER = (
    "after", "afterwards", "following", "followed", "later", "then", "since", "next",
    "subsequent", "subsequently", "thereafter", "thereupon", "upon", "once", "as soon as",
    "in the wake of", "succeeded", "as a result", "in response to", "on the heels of", "past",
    "before", "prior to", "ahead of", "earlier", "previously", "beforehand", "preceded",
    "preceding", "by the time", "in advance of", "until", "till", "up to", "already", "first",
    "leading up to", "run-up to", "on the eve of", "eve", "culminated", "previous", "former",
    "last", "finally", "lastly", "ago", "second", "third", "immediately", "shortly", "soon",
    "no sooner", "when", "in turn",
)  # fmt: skip
_DURING = (
    "during", "in the course of", "within", "while", "whilst", "as part of", "amid", "amidst",
    "throughout", "over the course of", "when", "on the sidelines of", "in the framework of",
    "within the framework of", "at", "in the midst of", "between", "as", "in the middle of",
    "under", "on the margins of", "meanwhile", "at the same time", "still", "part of", "visiting",
    "on the occasion of", "coincided", "simultaneously",
)  # fmt: skip
_SAME_DAY = (
    "same day", "that day", "same date", "same morning", "same afternoon", "same evening",
    "same night", "that morning", "that afternoon", "that evening", "that night", "the day of",
    "the date of", "the morning of", "the evening of", "the night of", "coincided", "coincides",
    "on the occasion of", "simultaneously", "at the same time", "during", "at", "the day when",
    "the day that", "hours later", "hours after", "hours before", "minutes later", "on which",
)  # fmt: skip
_NEAR = (
    "within", "around the time of", "about the time of", "close to", "near", "days of", "weeks of",
    "shortly", "soon", "days after", "days before", "days later", "days earlier", "around",
    "just after", "just before", "not later than", "no later than", "no more than", "at most",
    "less than", "fewer than", "months of", "week of", "day of", "month of", "on the eve of",
)  # fmt: skip
_OCCASIONS = (
    "at the", "at a", "at an", "at his", "at her", "at their", "at its", "during", "in the course",
    "on the sidelines", "on the margins", "addressing", "opening the", "closing the", "in his",
    "in her", "in a speech", "in an interview", "in an address", "in a statement", "in a letter",
    "after the meeting", "before the", "told the", "from the podium", "in the talks", "welcoming",
    "receiving", "hosting", "the meeting", "the conference", "the forum", "the talks",
    "the session", "the hearing", "meeting with", "as part of the", "during the", "while visiting",
)  # fmt: skip
_SPANS = (
    "day", "days", "week", "weeks", "month", "months", "fortnight", "year", "years", "eve",
    "tomorrow", "yesterday", "hours", "quarter", "quarters", "overnight", "weekend", "morning",
)  # fmt: skip
_OFF = (
    "cancel", "cancels", "cancelled", "canceled", "cancelling", "cancellation", "cancellations",
    "call off", "called off", "calling off", "calls off", "scrap", "scrapped", "scrapping",
    "shelved", "shelve", "axed", "axe", "abandon", "abandoned", "abandonment", "abandoning",
    "dropped", "drop", "ditched", "nixed", "pulled", "halted", "halt", "suspended", "suspension",
    "withdrawn", "withdrew", "withdraw", "withdrawal", "terminated", "termination", "revoked",
    "rescinded", "annulled", "aborted", "is vacated", "are vacated", "be vacated",
    "repealed", "overturned", "vetoed", "quashed", "rained off", "washed out", "given up",
    "gave up", "give up", "discontinued", "stopped", "stop", "killed", "buried", "dead", "void",
    "voided", "struck", "vacated", "off calendar", "off the calendar",
    "off the list", "rejected", "refused", "no longer", "replaced", "backed out",
    "pulled out", "walked away", "collapsed", "fell through", "foiled", "blocked", "barred",
    "banned", "not to", "nullified", "dissolved", "lapsed", "expired", "closed down", "binned",
)  # fmt: skip
_NOT = (
    "not", "no", "never", "nobody", "none", "nothing", "nowhere", "neither", "nor", "without",
    "denied", "denies", "deny", "denying", "denial", "false", "falsely", "untrue", "incorrect",
    "wrong", "wrongly", "baseless", "unfounded", "groundless", "fabricated", "fake", "hoax", "lie",
    "lies", "myth", "rumour", "rumor", "rumours", "rumors", "fiction", "fictitious", "nonsense",
    "refuted", "refutes", "rejected", "rejects", "dismissed", "dismisses", "disputed", "disputes",
    "contradicted", "debunked", "invented", "alleged", "inaccurate", "mistaken", "misleading",
    "failed", "fails", "failure", "refused", "declined", "unable", "cannot", "impossible", "lack",
    "lacked", "absent", "absence", "missed", "skipped", "avoided", "boycotted", "retracted",
    "corrected", "correction", "withdrew", "repudiated", "disavowed", "far from", "instead",
    "hardly", "barely", "unlikely", "nonexistent", "non-existent", "missing", "fail", "few",
)  # fmt: skip
_NOT_YET = (
    "yet", "pending", "await", "awaits", "awaited", "awaiting", "still", "under way", "underway",
    "under construction", "in progress", "ongoing", "being", "remains", "remain", "unfinished",
    "incomplete", "delayed", "delay", "delays", "postponed", "put off", "deferred", "outstanding",
    "postponement", "shelved", "pushed back", "put back", "held over", "stood over", "paused",
    "in preparation", "preparing", "preparations", "preparation", "to come", "in the works",
    "continues", "continue", "continuing", "negotiations", "undecided", "unresolved", "soon",
    "on hold", "stalled", "suspended", "adjourned", "waiting", "wait", "building", "constructing",
    "in the process", "candidate", "draft", "proposed", "provisional", "until", "half-finished",
    "later", "next", "tbd", "tba", "tbc",
)  # fmt: skip
_AHEAD = (
    "plan", "plans", "planned", "planning", "shall", "would", "could",
    "should", "must", "going to", "about to", "due", "scheduled", "schedule", "slated", "expected",
    "expects", "expect", "expectation", "intended", "intends", "intend", "intention", "intent",
    "aim", "aims", "aimed", "hope", "hopes", "hoped", "hoping", "propose", "proposes", "proposed",
    "proposal", "target", "targets", "targeted", "goal", "deadline", "upcoming", "forthcoming",
    "coming", "next", "tomorrow", "future", "envisaged", "envisages", "projected", "forecast",
    "anticipated", "set for", "set to", "want", "wants", "wish", "wishes", "wished", "promise",
    "promised", "promises", "pledge", "pledged", "pledges", "agreed to", "decided to",
    "resolved to", "resolves to", "voted to", "opted to", "vow",
    "vowed", "commit", "committed", "committing", "undertake", "undertakes", "undertaken to",
    "undertook to", "booked for", "booked in for", "fixed for", "arranged for", "listed for",
    "pencilled in", "runs out", "lapses", "to be", "proposing",
    "by the end of", "as early as", "no later than", "not later than", "eta", "estimated",
    "tentative", "tentatively", "provisional", "milestone", "roadmap", "agenda", "moved to",
    "postponed", "put off", "rescheduled", "relisted", "refixed", "delayed", "brought forward",
    "pushed back", "extended",
    "pending", "soon", "ready to", "likely", "possible", "possibly", "probably", "if", "unless",
    "'ll", "wo", "prepare", "preparing", "preparations", "consider", "considering", "consideration",
    "discussing", "ordered", "instructed", "asked", "called for", "required", "requires", "require",
    "obliged", "shall be", "needs to", "need to", "has to", "have to", "had to", "ought",
    "invited", "invites", "invite", "invitation", "offer", "offers", "offered", "threatened",
    "planned for", "release date", "freeze", "expects to", "on the cards", "in the pipeline",
)  # fmt: skip
_N_T = ("n't",)
_MODALS = ("will", "may", "might")  # in lower case only: "Will", "May" are names
# Told in the past of anything, these say that it took place: "the bridge was opened".
_HAPPENING = words(
    "opened reopened closed held took launched inaugurated signed unveiled completed finished "
    "arrived met visited published issued released delivered installed elected appointed ratified "
    "adopted approved married landed sailed bought paid celebrated attended hosted commissioned"
)
_ORDINALS = {
    **{word: n for n, word in enumerate(ORDINALS, 1)},
    **{f"{ten[:-1]}ieth": 10 * n for n, ten in enumerate(TENS, 2)},
    **{
        f"{ten}-{unit}": 10 * n + one
        for n, ten in enumerate(TENS, 2)
        for one, unit in enumerate(ORDINALS[:9], 1)
    },
}

FIELDS = Fields(
    speaking=words(
        "spoke speaks speaking spoken wrote writes written writing according interview interviewed "
        "told speech statement saying asked asks quoted cited signed letter email e-mail message "
        "posted tweeted testimony evidence witness attention noted thanked welcomed congratulated "
        "praised criticised criticized greeted highlighted pointed described promised vowed urged "
        "called addressed report article interviewer words voice quote remarks"
    ),
    speaking_for=words(
        "spokesman spokeswoman spokesperson spokespeople spokesmen official officials "
        "representative representatives statement release website"
    ),
    saying=_finite(_SAYING),
    saying_of_many=words(_SAYING),
    utterances=words(
        "words statement statements letter letters email e-mail message testimony interview "
        "report article account post tweet speech remarks diary diaries memo memoir memoirs blog "
        "column notes note affidavit release website newsletter minutes"
    ),
    authoring=words("of by from with"),
    agents=words("by"),
    telling=forms("tell inform"),
    titles=_TITLES,
    honorifics=words(
        "mr mrs ms miss mx dr prof professor sir dame lord lady senator reverend rev cllr "
        "councillor alderman captain colonel lieutenant sergeant inspector "
        "capt cpt col lt sgt cdr cmdr insp supt rabbi"
    ),
    organisations=_ORGANISATIONS,
    particles=words("de da do dos du la le van von der den bin ibn al el abu ben di della y e"),
    not_names=words("of the and for a an in on at to s jr sr"),
    orders={
        Relation.BEFORE: any_of(_AFTER),
        Relation.AFTER: any_of(_AFTER),
        Relation.DURING: any_of(_DURING),
        Relation.SAME_DAY: any_of(_SAME_DAY),
        Relation.NEAR: any_of({*_NEAR, *_AFTER}),
    },
    occasions=any_of(_OCCASIONS),
    spans=any_of(_SPANS),
    moods={
        Modality.PLANNED: any_of({*_AHEAD, *_NOT_YET}, _MODALS),
        Modality.PENDING: any_of({*_NOT_YET, *_AHEAD, *_NOT}, _MODALS),
        Modality.CANCELLED: any_of({*_OFF, *_NOT}, _N_T),
        Modality.DENIED: any_of({*_NOT, *_OFF}, _N_T),
    },
    happening=_HAPPENING,
    asking=any_of(move_lists.ASKING),
    asked_to=any_of(move_lists.ASKED_TO),
    asking_for=any_of(move_lists.ASKING_FOR),
    granting=any_of(move_lists.GRANTING),
    refusing=any_of(move_lists.REFUSING),
    moving=any_of(move_lists.NOUNS),
    planned_for=AnyOf(pattern=planned_times.PLANNED_FOR),
    aimed=AnyOf(pattern=planned_times.AIMED),
    plan_within=AnyOf(pattern=planned_times.PLAN_WITHIN),
    before_its_time=AnyOf(pattern=planned_times.BEFORE_ITS_TIME),
    losing=AnyOf(pattern=planned_times.LOSING),
    absent=AnyOf(pattern=absences.ABSENT),
    end_of_it=AnyOf(pattern=planned_times.END_OF_IT),
    planned_noun=AnyOf(pattern=rf"\A{planned_times.PLANNED_NOUN}"),
    undoing=words(
        "instead elsewhere only still already remained stayed kept else other another old former "
        "rather although though however despite almost nearly once supposed claimed"
    ),
    failing=forms(
        "fail miss refuse decline neglect lose break collapse default breach delay postpone reject "
        "move slip shift defer adjourn extend lapse expire attempt try"
    )
    | forms("set fix arrange")
    | words("failure failures refusal delay postponement default breach attempt collapse unpaid"),
    adding=words("another further additional more again each then twice"),
    ordinals=_ORDINALS,
    numbering=words("no nos number numbers nr num"),
    relative_ordinals=words("first second third"),
    other_one=words(
        "next following subsequent previous last later earlier another new after before since "
        "until than unlike between preceding preceded upcoming again year years season term month "
        "months week weeks century ever time"
    ),
    endings=(
        "ations", "ation", "ating", "ated", "ions", "ion", "ings", "ing", "ures", "ure", "als",
        "al", "ments", "ment", "ed", "es", "e", "s", "y",
    ),
    irregular=irregular("say tell write hear find hold learn know understand read swear show"),
)  # fmt: skip
