"""English words that tell in what mood something is said: planned, pending, reported.

Where two patterns match at one place, the first of them counts: "has not yet opened" is
pending, and no denial; "was cancelled" is a cancellation, and no report.
"""

from chronology.vocabulary import Modality

_S = r"\s{1,3}"
_ADVERB = rf"(?:{_S}(?:also|now|currently|still|reportedly|officially|\w{{2,20}}ly))?"
_BE = r"(?:is|are|was|were|be|been|being)"
_N_T = r"\s?n['’]t"
_HAPPENED = (
    "opened|launched|inaugurated|commissioned|held|signed|completed|finished|unveiled|released|"
    "delivered|put into operation|put into service|established|founded|adopted|ratified|elected"
)

MODALS = (
    (
        Modality.PENDING,
        (
            rf"(?:has|have|had|is|are|was|were|does|do|did)(?:{_S}not|{_N_T}){_S}yet"
            rf"|not{_S}yet|yet{_S}to{_S}be|under{_S}construction|under{_S}way|underway"
            rf"|in{_S}progress|remains?{_S}to{_S}be|(?:is|are){_ADVERB}{_S}being"
            rf"|still{_S}(?:being|waiting|awaiting|pending)"
        ),
    ),
    (
        Modality.CANCELLED,
        (
            rf"(?:{_BE}{_ADVERB}{_S})?(?:cancell?ed|called{_S}off|scrapped|abandoned|shelved)"
            rf"|postponed{_S}indefinitely"
        ),
    ),
    (
        Modality.DENIED,
        (
            rf"(?:did|was|were|has|have|had|is|are|be|been|will|would){_S}not(?!{_S}only)"
            rf"|(?:did|was|were|has|have|had|is|are|wo|would){_N_T}|never"
        ),
    ),
    (
        Modality.PLANNED,
        (
            rf"(?-i:will|shall|may|might){_ADVERB}(?:{_S}be)?|(?:is|are|was"
            rf"|were){_ADVERB}{_S}to{_S}be"
            rf"|to{_S}be{_S}(?:{_HAPPENED})"
            rf"|(?:{_BE}{_ADVERB}{_S})?(?:planned|scheduled|slated|expected|envisaged|due|set"
            rf"|intended|meant|supposed|projected){_S}(?:to|for|on|in)"
            rf"|(?:plans?|planned|planning|intends?|intended|aims?|hopes?|expects?|proposes?){_S}to"
            rf"|(?:is|are){_S}(?:going|about){_S}to|(?:is|are){_S}(?:planned|scheduled|expected)"
            rf"|to{_S}(?:open|launch|start|begin|hold|build|complete|deliver|commission|sign|visit)"
            rf"|upcoming|forthcoming|plans?|deadline"
        ),
    ),
    (
        Modality.REPORTED,
        (
            rf"(?:was|were|has|have|has{_S}been|have{_S}been"
            rf"|had{_S}been){_ADVERB}{_S}(?:{_HAPPENED})"
            rf"|took{_S}place|came{_S}into{_S}force|went{_S}into{_S}(?:operation|service)"
        ),
    ),
)
