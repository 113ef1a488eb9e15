"""English words of tables: what a column's name says of its dates, and a status of its row."""

import re

from chronology.languages.english.notation import words
from chronology.patterns import when_used

ENDS = words(
    "end ends ended ending finish finished until closing closed closure completion shutdown "
    "expiry expires retirement to"
)
"""Words by which a column of what lasts tells when it ends."""

BEGINS = words(
    "start starts started starting begin begins began beginning commencement opening since from "
    "entry effective inception launch"
)
"""Words by which it tells when that begins."""

FIRST_PLANS = words("original originally baseline initial initially first")
"""Words by which a column tells what was planned at first."""

FORMER_PLANS = words("previous previously prior former old")
"""Words by which it tells what was planned before."""

DONE = words("real outturn actual actually achieved")
"""Words by which it tells surely what came of it."""

HAPPENED = words(
    "opened reopened completed finished started began begun commenced launched delivered "
    "commissioned inaugurated closed ended issued signed held built installed occurred happened "
    "realised realized arrived departed landed sailed paid granted awarded decommissioned "
    "shipped handed reached served happening done performed executed accomplished fulfilled"
)
"""Participles by which it tells so, unless another word is of plans: "Commissioned (est.)"."""

SURELY_PLANNED = when_used(
    r"\b(?:plan(?:ned|s)?|schedul(?:ed|e)|expect(?:ed)?|anticipated|intended|target(?:ed|s)?|"
    r"(?:re-?)?forecast(?:ed|s)?|fcst|project(?:ed|ion)|estimat(?:ed?|ion)|est|baselined?|"
    r"re-?baselined?|contractual(?:ly)?|due|deadline|promised|committed|commitment|provisional|"
    r"tentative(?:ly)?|indicative|[es]t[ad]|programmed|upcoming|future|aim|goal|prognosis|"
    r"outlook|proposed|slated|"
    r"possibl[ey]|probabl[ey]|likely|hoped|pledged|pencilled|required|preferred|desired|"
    r"need(?:ed|-by)?|if|next|rescheduled|"
    r"(?:extended|extension|postponed|postponement|delayed|deferred|moved?) (?:un)?(?:to|till?)|"
    r"opens|reopens|launches|completes|finishes|arrives|departs|expires|matures|goes live|"
    r"\A\w{1,20} for\Z|\Ato \w{1,20}|"
    r"to be|will|must|shall|(?:no|not) (?:later|earlier|before|sooner)|latest by|tb[acd]|"
    r"at the (?:earliest|latest)|p[1-9]0|(?-i:NET|NLT))\b",
    re.IGNORECASE,
)
"""What in a column's name makes plans of its dates, whatever else stands there."""

ACTUAL_MARK = re.compile(r"(\d[\w :/.-]{4,40}\d) (A)", re.ASCII)
"""The mark by which schedules of Primavera P6 tell that a date is an actual one: "25-Mar-21 A"."""

_MILESTONES = (
    r"(?:end(?:s|ing)?|finish|complet\w{1,4}|clos(?:ing|ure)|start\w{0,3}|begin\w{0,4}|opening|"
    r"launch|commenc\w{1,6}|commission\w{1,4}|deliver(?:y|ies)|hand-?over|operations?|cod|"
    r"occupancy|go-?live|expiry|shut-?down|retirement|arrival|departure|milestone|maturity|"
    r"connection|energi[sz]ation|entry into service|in-?service|roll-?out|cut-?over|"
    r"pc|eis|isd|ioc|foc|cod)"
)
_NOUNS = rf"(?:[\w-]{{1,20}}[ _-]){{0,2}}{_MILESTONES}\b"
QUALIFIED_PLAN = when_used(
    r"\b(?:(?:original(?:ly)?|initial|revised|amended|extended|adjusted|updated|agreed|approved|"
    rf"authori[sz]ed|requested|current|latest|new|exp|sched|tgt)[ _.:-]{{1,3}}{_NOUNS}|"
    r"(?:revised|amended|extended|adjusted|expected)[ _-](?:[\w-]{1,20}[ _-])?release|"
    r"(?:original|revised|amended|extended|adjusted|requested|confirmed)[ _-]"
    r"(?:date|day|month|year|plan)|"
    r"contract(?:ed|ual)?(?:[ _-](?:date|day))?(?:[ _-]of)?[ _-]"
    r"(?:end|finish|complet\w{1,4}|expiry|deliver\w{1,3}|hand-?over|clos(?:ing|ure)"
    r"|pc|maturity))\b|"
    rf"\b{_MILESTONES} (?:current|latest|original|revised|baseline)\Z|"
    rf"\b{_MILESTONES}(?:[ _-]dates?)? ?(?:by\Z|[(\[,/-][ _]?"
    r"(?:original|initial|revised|amended|extended|updated|approved|agreed|contract|current|new|"
    r"exp|plan|latest)\b)|[(\[] ?(?:as )?(?:design|budget|preliminary|draft|offer|p|plan|"
    r"announced|requested|promised|quoted)\b|"
    r"\A(?:original(?:ly)?|revised date)\Z",
    re.IGNORECASE,
)
"""What makes plans of them with the noun it stands by: "Revised completion", "Contract end"."""

STATUSES = words("status state stage phase progress condition")
"""Words of the name of a column that says how things stand."""

SORTS_OF_DATES = words("type kind basis flag quality precision accuracy confidence certainty")
"""Words that make a status of a column that has "date" beside them: "Type of date"."""

PERCENT = when_used(r"%|\b(?:percent|per cent|pct|progress|complete(?:ness|d)?)\b", re.IGNORECASE)
"""What in a column's name makes a status of a percentage."""

QUALIFIERS = words(
    "revised amended extended adjusted updated agreed approved authorised authorized contracted "
    "requested rebaselined moved deferred funded fixed set modified approximated rounded combined"
)
"""Participles that tell nothing of what was done at a date: "Revised"."""

WORKS = words("construction laid keel works work building site ground groundbreaking excavation")
"""Words by which a column tells of works, which "Under construction" says have begun."""

SORTS = words("type kind basis flag status state")
"""Words that stand behind the name of another column, of which alone it then says so."""

FIRST_STEPS = words(
    "filed submitted submission received applied application lodged registered registration "
    "created entered requested ordered announced signed invoiced invoice raised reported "
    "recorded updated modified inspected surveyed noted checked seen verified reviewed "
    "shipped dispatched sent approval consent decision"
)
"""Words of the name of a column whose dates come before whatever is still to come."""

FINISHING = words(
    "opening opened launch launched operation operations operational delivery delivered "
    "commissioning commissioned handover completed done built inaugurated inauguration live "
    "service achieved realised realized cod energisation energization "
    "connection arrival release premiere energised energized eis isd pc"
)
"""Words beside those of an end by which it tells when all was done."""

YES = words("y yes true t x ✓ ✔ ja oui")
NO = words("n no false f - – — none n/a ✗ ✘ nein non")
"""What stands in a column that asks: "Cancelled?"."""

BARE_NO = words("- – — none n/a")
"""Those of them with which people fill any empty cell."""

WHOLE_DEEDS = words(
    "done completed finished achieved happened occurred performed executed accomplished fulfilled"
)
"""Names of columns that ask whether all of the row took place, and nothing else: "Done"."""

VOIDING = when_used(
    r"\b(?:void|voided|invalid\w*|annul\w*|retract\w*|delet\w*|hoax)\b", re.IGNORECASE
)
"""What in a column's name takes the row back, if the cell says yes: "Void"."""

UNDOING = when_used(
    r"\b(?:revers|revok|rescind|repeal|overturn|quash|undo|annul|void|retract|cancel|withdr|abandon)"
    r"\w*",
    re.IGNORECASE,
)
"""What in a column's name tells when what its row tells was undone: "Reversed"."""

NEGATED = when_used(
    r"\A(?:(?:was|were|has|had|is|did|does|could|can) ?(?:not|n['’]t)|not|never|no[ -]show)\b",
    re.IGNORECASE,
)
"""With what a cell begins that says only that something was not done: "did not take place"."""

DENYING = when_used(
    r"\b(?:(?:was|were|has|have|had|is|are|did|does|could|would|can) ?(?:not|n['’]t)|never|nobody"
    r"|no one)\b|\A(?:failed|aborted|void|unsuccessful)\b|\bnot (?:[a-z]{1,10} )?\d"
    r"|\b(?:moved|changed|put back|postponed|deferred|rescheduled|brought forward) (?:to|from)\b",
    re.IGNORECASE,
)
"""What a remark on a row says that denies what it tells: "this did not happen"."""

OF_THE_ROW_ITSELF = when_used(
    r"(?:(?:it|this|that) )?(?:was|were|is|are|has|had)? ?(?:been|still|now|then|later)?\b",
    re.IGNORECASE,
)
"""What may stand before the word of a remark by which its row stands: "*was later* cancelled"."""

UNDATING = words("date dates day when time year month week on at of in the and hour period dated")
"""Words of a column's name that tell nothing of which event its dates are: "Date"."""

ASKING = when_used(r"\?|\A(?:is|was|has|had|are|y/n)\b|\(y/n\)", re.IGNORECASE)
"""What makes a question of a column's name, so that 0 and 1 answer it."""

ESTIMATES = when_used(
    r"projected|projection|estimated?|forecast|anticipated|expected|provisional|baseline|"
    r"indicative|tentative",
    re.IGNORECASE,
)
"""What makes an estimate of a row's date by itself, whatever sort of thing the column tells."""

CONFIRMING = when_used(r"\A(?:is |was )?(?:confirmed|final|verified|firm)\b", re.IGNORECASE)
"""What asks whether a date is more than a plan."""

BOTH_WAYS = when_used(r"\b(?:as|than|per) (?:planned|scheduled|expected|forecast)\b", re.IGNORECASE)
"""What of a status says nothing by itself: "Completed as planned"."""

NOT_YET_DONE = when_used(
    r"\b(?:not yet\Z|not (?:yet )?(?:been )?(?:start|begun|commenc|open|built|complet|finish|launch"
    r"|deliver|commission|done|held|operat|issued|signed|approved|due)\w{0,6}|not yet \w{1,20}|"
    r"yet to (?:be )?\w{1,20}|to be \w{1,20}|in planning|"
    r"pre-?(?:construction|launch|planning|permit|application|approval|feasibility|operation\w{0,3}"
    r"|commission\w{1,4}|tender|award|order))\b|"
    r"\b(?:planned|planning|proposed|scheduled|forecast|estimated?|anticipated|expected|projected|"
    r"provisional|tentative|indicative|upcoming|future|draft|target|baseline|tb[acd])\b",
    re.IGNORECASE,
)
"""What in a status says that it is still planned."""

PENDING = when_used(
    r"\b(?:pending|await(?:ing|ed|s)|under construction|(?:in )?construction|being built|building|"
    r"delayed|deferred|postponed|stalled|announced|on track|on hold|in preparation|"
    r"in development|permitted|committed|in transit|on its way|adjourned|rescheduled|overdue|"
    r"slipped|queued|backlog|to do|ordered|on order|contracted|requested|submitted|under review|"
    r"in review|un(?:paid|released|opened|built|completed|delivered|"
    r"published|confirmed|issued|signed|approved))\b",
    re.IGNORECASE,
)
"""What says that it may be to come."""

AWAITED_NEXT = when_used(
    r"\s*(?:still )?await(?:ing|s)\s+"
    r"(?:(?:the|her|his|its|their|your|final|signed|bank|account)\s+){0,4}"
    r"(?:details|payment|payout|transfer|invoices?|receipts?|documents?|documentation|paperwork|"
    r"forms?|feedback|collection|claim form|progress report|report|acknowledgement|reply)\s*",
    re.IGNORECASE,
)
"""What says what is to come after what was done: "Awaiting bank details" beside "Awarded"."""

UNDER_WAY = when_used(
    r"\b(?:in progress|on-?going|under ?way|in process|started|begun|commenced|unfinished|"
    r"incomplete|part(?:ly|ially)|paused|continuing|terminated|suspended|stopped|halted|design|"
    r"feasibility|development|en route|(?:pre|post)-production|"
    r"tender(?:ing|ed)?|procurement|consent(?:ed|ing)?|permitting|approved|concept|"
    r"scoping|appraisal|business case|recruiting|enrolling)\b",
    re.IGNORECASE,
)
"""What says that it is not finished."""

FINISHED = when_used(
    r"\b(?:complete|completed|done|finished|opened|operational|operating|in operation|in service|"
    r"delivered|launched|actual|achieved|commissioned|handed over|realised|realized)\b",
    re.IGNORECASE,
)
"""What says that it was done."""

GOING_ON = when_used(
    r"\b(?:issued|approved|granted|active|valid|live|released|paid|signed|held|open|running|"
    r"in force|filled|settled|successful|success|awarded|"
    r"current|in orbit|recruiting|normal|ok|yes|passed)\b",
    re.IGNORECASE,
)
"""What says, beside those, that nothing was called off."""

DOUBT = when_used(
    r"\b(?:no|not|never|none|nothing|no longer|un\w{1,12}|without|may|might|could|if|unless)\b"
    r"|n['’]t\b|\?",
    re.IGNORECASE,
)
"""What makes a status say the contrary, or leave it open."""

_CALLED_OFF = (
    r"(?:cancel|abandon|withdr|terminat|suspend|scrap|dropp|shelv|called off|stopp|halt|denied)\w*"
)
DOUBTED_STATUS = when_used(
    r"\b(?:not|never|no longer|may|might|could|to be|will be|if|unless|n['’]t)\b[^;]{0,30}?"
    rf"\b{_CALLED_OFF}|\b(?:{_CALLED_OFF}|suspension)[^;]{{0,30}}?"
    r"\b(?:withdrawn|reversed|lifted|pending|proposed|planned|likely)\b|\?",
    re.IGNORECASE,
)
"""Stands in a status that is no plain one: "Not cancelled", "May be cancelled"."""

CALLED_OFF = when_used(
    r"\b(?:(?:cancel|abandon|withdr|scrap|dropp|shelv|called off)\w*|"
    r"never (?:\w{1,20})|refused|rejected|vacated|struck out)\b",
    re.IGNORECASE,
)
"""What in a status, or in the name of a column, says that it was called off."""

TAKEN_BACK = when_used(
    r"\b(?:retracted|retraction|corrected|correction|void|voided|invalid|invalidated|annulled|"
    r"superseded|deleted|erroneous|incorrect|untrue|disproved|disproven|debunked|hoax|"
    r"false alarm|in error)\b",
    re.IGNORECASE,
)
"""What in a status says that the row is taken back: it is no longer so told."""

TRUSTED = when_used(
    r"\b(?:confirmed|verified|final|finali[sz]ed|closed|resolved|fixed|true|happened|occurred|"
    r"recorded|logged|reported|published|accepted|validated|checked|archived|certain|settled|"
    r"investigated|decommissioned|retired|demolished|sold|lost|won|sunk|in use|in force|occupied|"
    r"cleared|answered|replied|received|sent|registered|filed|adopted|passed|effective)\b",
    re.IGNORECASE,
)
"""What in a status lets a report of the row stand, besides what was done or goes on."""
