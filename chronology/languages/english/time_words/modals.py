"""English words that tell in what mood something is said: planned, pending, reported.

Where two patterns match at one place, the first of them counts: "has not yet opened" is
pending, and no denial; "was cancelled" is a cancellation, and no report.
"""

from chronology.languages.english.time_words import lexicon
from chronology.vocabulary import Modality

_S = r"\s{1,3}"
_ADVERB = rf"(?:{_S}(?:also|now|currently|still|reportedly|officially|\w{{2,20}}ly))?"
_BE = r"(?:is|are|was|were|be|been|being)"
_N_T = r"\s?n['’]t"
_HAPPENED = (
    "opened|launched|inaugurated|commissioned|held|signed|completed|finished|unveiled|released|"
    "delivered|put into operation|put into service|established|founded|adopted|ratified|elected"
)

# "Signed his will", "the might of Rome": nouns, and no plans.
_NO_NOUN = (
    "".join(
        rf"(?<!\b{word}\s)"
        for word in ("a", "the", "his", "her", "its", "our", "their", "my", "free", "good", "last")
    )
    + r"(?<!['’]s\s)"
)
_EVENT = (
    "agreement|accord|announcement|ceremony|contract|deal|decision|election|hearing|meeting|talks"
    "|treaty|verdict|visit|vote"
)
_PUT_OFF = "postponed|put off|deferred|rescheduled|pushed back".replace(" ", _S)
_UNTIL = rf"(?:{_S}\w{{1,20}}){{0,3}}?{_S}(?:to|until|till)"
# "Rescheduled for 4 April" names the new time, and "for a third time" none.
_AGAIN = rf"rescheduled{_S}for(?!{_S}(?:a|the){_S}\w{{2,12}}{_S}time\b)"
# "Would have opened", "will have been completed" report nothing.
_NOT_HYPOTHETICAL = "".join(
    rf"(?<!\b{word}\s)" for word in ("will", "would", "could", "should", "might", "may", "to")
)
_DONE = "opened|launched|inaugurated|signed|unveiled|completed"
# "Will be opened", "newly opened", "a signed copy": there it is no verb of its own.
_NO_VERB = (
    "".join(
        rf"(?<!\b{word}\s)"
        for word in ("a", "an", "the", "be", "been", "being", "not", "is", "are")
    )
    + r"(?<!\bnever\s)(?<!\byet\s)(?<!ly\s)(?<!n['’]t\s)"
)

MODALS = (
    (
        Modality.PENDING,
        (
            rf"(?:has|have|had|is|are|was|were|does|do|did)(?:{_S}not|{_N_T}){_S}yet"
            rf"|not{_S}yet|yet{_S}to{_S}be|under{_S}construction|under{_S}way|underway"
            rf"|in{_S}progress|remains?{_S}to{_S}be|(?:is|are){_ADVERB}{_S}being"
            rf"|still{_S}(?:being|waiting|awaiting|pending)"
            rf"|(?:{_BE}{_ADVERB}{_S})?postponed{_S}indefinitely"
            rf"|(?:was|were|been){_ADVERB}{_S}(?!{_AGAIN})(?:{_PUT_OFF})(?!{_UNTIL})"
        ),
    ),
    (
        Modality.CANCELLED,
        (
            rf"(?:{_BE}{_ADVERB}{_S})?(?:cancell?ed|called{_S}off|scrapped|abandoned|shelved)"
            rf"|will{_S}no{_S}longer|no{_S}longer{_S}(?:planned|scheduled|expected)"
        ),
    ),
    (
        Modality.DENIED,
        (
            rf"(?:did|was|were|has|have|had|is|are|be|been|will|would){_S}not(?!{_S}only)"
            rf"|(?:did|was|were|has|have|had|is|are|wo|would){_N_T}|never"
            rf"|no{_S}(?:\w{{1,20}}{_S})?(?:{_EVENT}){_S}(?:was|were|has{_S}been|took{_S}place)"
        ),
    ),
    (
        Modality.PLANNED,
        (
            rf"{_NO_NOUN}(?-i:will|shall|may|might){_ADVERB}(?:{_S}be)?|(?:is|are|was"
            rf"|were){_ADVERB}{_S}to{_S}be"
            rf"|to{_S}be{_S}(?:{_HAPPENED})"
            rf"|(?:{_BE}{_ADVERB}{_S})?(?:planned|scheduled|slated|expected|envisaged|due|set"
            rf"|intended|meant|supposed|projected){_S}(?:to|for|on|in)"
            rf"|(?:plans?|planned|planning|intends?|intended|aims?|hopes?|expects?|proposes?){_S}to"
            rf"|(?:is|are){_S}(?:going|about){_S}to|(?:is|are){_S}(?:planned|scheduled|expected)"
            rf"|to{_S}(?:open|launch|start|begin|hold|build|complete|deliver|commission|sign|visit)"
            rf"|(?:{_BE}{_S})?(?:(?:{_PUT_OFF}){_UNTIL}|{_AGAIN})"
            rf"|upcoming|forthcoming|plans?"
            rf"|deadline(?!{_S}(?:(?:has|had|was){_S})?(?:passed|expired|lapsed|missed))"
        ),
    ),
    (
        Modality.REPORTED,
        (
            rf"{_NOT_HYPOTHETICAL}(?:was|were|has|have|has{_S}been|have{_S}been"
            rf"|had{_S}been){_ADVERB}{_S}(?:{_HAPPENED})"
            rf"|{_NOT_HYPOTHETICAL}(?!(?:{lexicon.NOT_PAST})\b)(?:{lexicon.IRREGULAR_PAST}|\w{{2,20}}ed)"
            rf"{lexicon.OBJECT_OF_PLANS}"
            rf"|took{_S}place|came{_S}into{_S}force|went{_S}into{_S}(?:operation|service)"
        ),
    ),
)

# Told for the reader; "failed to pay" may be the very event that a claim reports.
FAINT_MODALS = (
    (Modality.PENDING, rf"await(?:s|ing)|(?:is|are){_S}awaited"),
    (
        Modality.DENIED,
        (
            rf"(?:fail(?:ed|s)?|refused?|refuses|declined?|declines|unable|neglected){_S}to"
            rf"|den(?:ied|ies|y|ying){_S}(?:that|having|any)"
            rf"|(?:is|are|was|were){_ADVERB}{_S}(?:false|untrue)"
            rf"|cannot|ca{_N_T}|could(?:{_S}not|{_N_T})"
            rf"|neither{_S}\w{{1,20}}"
            rf"|(?:would|could){_S}have(?:{_S}been)?(?:{_S}(?:{_HAPPENED}))?"
        ),
    ),
    (Modality.PLANNED, rf"(?:would|could)(?!{_S}(?:have|not)\b){_ADVERB}(?:{_S}be)?"),
    (Modality.REPORTED, rf"{_NO_VERB}(?:{_DONE})"),
)
