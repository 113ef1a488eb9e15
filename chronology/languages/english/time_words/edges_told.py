"""English words for the begin and the end of what lasts: "shall expire on", "Expiry date:"."""

from chronology.meanings.terms import Aspect

_S = r"\s{1,3}"
_ADVERBS = rf"(?:{_S}(?:not|also|automatically|thereupon|thereby|[a-z]{{2,16}}ly)){{0,2}}"
_AHEAD = rf"(?:will|shall|must|may|would|should|to|did|didn[’']t){_ADVERBS}{_S}"
_BE = rf"(?:be|is|are|was|were|been|being)(?:{_S}[a-z]{{2,16}}ly)?{_S}"
_IS = rf"(?:is|was|shall{_S}be|will{_S}be|means|shall{_S}mean|falls|fell|will{_S}fall)"
_OF = rf"(?:{_S}(?:of|for)(?:{_S}[\w’'-]{{1,20}}){{1,5}}?)?"
_TO_THE_TIME = rf"(?=[”\"’]?(?:\s?[:–—-]|{_S}{_IS})(?:{_S}(?:on|at))?\s{{0,3}}\Z)"
_DATE = r"(?:[\s-]{1,3}(?:date|day))"
# What is let and the like "was determined on 30 June"; of anything else a court may have done so.
_GRANTS = (
    "lease|sub-?lease|underlease|tenancy|licen[cs]e|contract|agreement|term|partnership"
    "|employment|appointment|engagement|concession|franchise|easement|charter"
)
# A renewed lease has begun long ago, whatever stretch stands with it.
_RENEWED = (
    rf"(?:renewed|prolonged|(?:re-?)?extended|rolled{_S}over)"
    rf"(?=(?:{_S}[\w’'()-]{{1,20}}){{0,6}}?{_S}(?:to|for)(?:{_S}(?:an?|the|another|one|up))?"
    rf"(?:{_S}(?:further|additional|new|more|second|third|fresh|final|to|term|period|of)){{0,4}}"
    rf"(?:(?:{_S}[\w’'()-]{{1,20}}){{1,6}}?{_S}(?:from|beginning|commencing|starting)"
    rf"(?:{_S}(?:on|with))?)?\s{{1,3}}\Z)"
)
# What is completed is over, whatever stands with it; "the complete works were shown" are not.
_REACHED = (
    rf"(?:reached|reaches|reach|attained|achieved)(?:{_S}(?:practical|substantial|full|final))?"
    rf"{_S}completion"
)
_COMING = (
    rf"(?:due|to{_S}be|expected|planned|scheduled|set|achieved|reached|attained|certified"
    rf"|made)"
)
_COMPLETION = (
    rf"(?i:completion){_OF}(?:{_S}{_IS}(?:{_S}{_COMING}){{1,2}}|{_S}took{_S}place|{_S}occurred"
    rf"|{_S}(?:will|shall|must|to){_S}(?:be|take{_S}place|occur)(?:{_S}{_COMING}){{0,2}})?"
    rf"(?=(?:{_S}(?:by|on|in|at|before|during|(?:no|not){_S}later{_S}than))?\s{{0,3}}\Z)"
    rf"|(?i:completion{_DATE}?{_OF}{_TO_THE_TIME})"
)
_COMPLETED = (
    rf"completed|completes|completing|{_AHEAD}complete|{_BE}complete(?!{_S}\w)"
    rf"|wrap(?:ped|s|ping){_S}up|{_AHEAD}wrap{_S}up|(?:{_BE}|have{_S}|has{_S}|had{_S})done"
    rf"|finali[sz](?:ed|es)|{_AHEAD}(?:finali[sz]e|conclude|finish)"
    rf"|(?:came|comes?|brought|bring|brings|drew|draws?){_S}to{_S}(?:a{_S}close|completion)"
    rf"|{_REACHED}|{_COMPLETION}"
)

ASPECTS = (
    (
        Aspect.OVER,
        (
            rf"expired?|expires|expiring|terminate[sd]?|terminating|lapse[sd]?|lapsing|ceased?|ceases"
            rf"|ceasing|{_AHEAD}(?:end|run{_S}out|come{_S}to{_S}an{_S}end)"
            rf"|(?:comes?|came|coming){_S}to{_S}an{_S}end|(?:ran|runs){_S}out"
            rf"|{_BE}(?:surrendered|forfeited|revoked|rescinded|repealed|abolished|discontinued"
            rf"|disbanded|dissolved|wound{_S}up|over(?!{_S}\w))"
            rf"|(?:{_GRANTS}){_S}(?:(?:shall|will|may|must|to){_S})?"
            rf"(?:{_BE}determined|(?<=shall\s)determine|(?<=will\s)determine)"
            rf"|(?i:(?:expiry|expiration|termination|end){_DATE}?{_OF}{_TO_THE_TIME})|{_RENEWED}"
        ),
    ),
    (
        Aspect.BEGIN,
        (
            rf"began|begun|begins?|beginning|started|starts?|starting"
            rf"|commenced?|commences|commencing|launched|arrived|broke{_S}out|set{_S}out"
            rf"|took{_S}effect|came{_S}into{_S}force"
            rf"|kick(?:s|ed)?{_S}off|got{_S}under{_S}?way"
            rf"|{_AHEAD}(?:launch|(?:be|get){_S}under{_S}?way|take{_S}effect|come{_S}into{_S}(?:force|effect))"
            rf"|(?i:(?:start|starting|commencement|opening|inception){_DATE}{_OF}{_TO_THE_TIME})"
        ),
    ),
    (
        Aspect.END,
        (
            rf"ended|ends|ending|concluded?|concludes|finished|finish(?:es)?|stopped"
            rf"|wound up|was over"
            rf"|were over|left|{_AHEAD}stop|(?i:closing{_DATE}{_OF}{_TO_THE_TIME})"
        ),
    ),
    (Aspect.COMPLETING, _COMPLETED),
    (Aspect.OPENING, rf"opened|opens|opening|{_AHEAD}open"),
    (Aspect.REOPENING, r"re-?opened|re-?opens|re-?opening|re-?open"),
    (Aspect.CLOSING, rf"closed|closes|closing|shut|shuts|shutting|{_AHEAD}close"),
)
ASPECT_BREAK = (
    r"[,;]|:(?!\s{0,3}\Z)|[.!?]\s|\b(?:and|but|or|that|who|which|will|would|shall)\b"
    # Another verb is told of its time: "the closed mine was sold on".
    r"|\b(?:was|were|is|are|been)\s(?!\Z|(?:on|in|at|by|for|from|until|to|set|due|held|planned"
    r"|scheduled|expected|celebrated|dated|between|during|early|late|mid)\b)"
)
