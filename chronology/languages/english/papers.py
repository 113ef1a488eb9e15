"""English words by which a paper says what it is, and which of its days is its own.

A letter has a salutation, minutes tell of a meeting, a statement of days long past, a contract is
made; what stands in a subject line is another paper's day.
"""

import re

from chronology.languages.english.dated_heads import ADDRESSED, CLOSES, GREETED
from chronology.patterns import when_used

_GREETED = "|".join(map(re.escape, GREETED))
_ADDRESSED = "|".join(map(re.escape, ADDRESSED))
SALUTATION = when_used(
    rf"[\s*_]{{0,40}}(?:(?:{_GREETED}) [^\n.!?:;]{{1,60}}[,:;!.–—-]|(?:{_ADDRESSED})[,:;!.–—-]?"
    r"|(?:Sehr geehrte|Lieber?|Ch[eè]re?s?|Estimad[oa]s?|Gentile|Geachte) [^\n.!?:;]{1,60}[,!:]"
    r"|(?:To|TO) [Ww][Hh][Oo][Mm] .{1,30}|Madame, Monsieur,?)[\s*_]{0,10}\Z"
)
SALUTATION_BARE = when_used(rf"[\s*_]{{0,40}}(?:{_GREETED}) [A-Z][^\n.!?:;]{{1,60}}\Z")
MEMO = when_used(r"[\s*_|]{0,40}(?P<key>to|from|re|subject)[*_]{0,2}[ \t]{0,8}[:\t]", re.IGNORECASE)
MAIL_FROM = when_used(r"[\s*_>]{0,40}from[*_]{0,2}[ \t]{0,8}:", re.IGNORECASE)
# What begins a line about another paper, or another day.
SUBJECT = when_used(
    r"\A[\s*_]{0,8}(?:(?:re|subject|ref|reference|regarding|concerning|in the matter of|under"
    r"|pursuant to|in respect of|relating to|with regard to|further to|following)\b"
    r"|(?:your|our|their|his|her|my) (?!date\b))",
    re.IGNORECASE,
)
STATEMENT = when_used(
    r"\A[\s#*_]{0,40}(?:[\w.’']{1,20} ){0,3}?"
    r"(?:witness statement|affidavit|affirmation of|statutory declaration)\b"
    r"|\A\s{0,40}I, [^,\n]{3,60},[^\n]{0,120}\b(?:say|says|states?|declares?|make oath|swear)\b",
    re.IGNORECASE,
)
_GIVEN = r"[^\W\d_a-zß-öø-ÿ](?:[^\W\d_]|[’'-]){0,24}\.?"
DEPONENT = when_used(
    r"^[\s#*_]{0,40}(?:(?i:(?:[\w.’']{1,20} ){0,3}?"
    r"(?:witness statement|affidavit|affirmation|statutory declaration)"
    rf" of) |I, )(?P<name>{_GIVEN}(?: {_GIVEN}){{1,4}})(?=[ \t]*(?:,|$|\())",
    re.MULTILINE,
)
"""Says who makes a statement."""
TRANSCRIPT = when_used(
    r"\b(?:deposition|transcript|proceedings|cross-examination)\b", re.IGNORECASE
)
MINUTES = when_used(
    r"[#*_\s]{0,8}(?:(?:[\w' -]{1,60} )?minutes\b"
    r"|(?:[\w-]{1,20} ){0,2}(?:attendance|file|meeting|call|telephone) notes?\b"
    r"|notes? of (?:an? |the )?(?:[\w-]{1,20} ){0,2}(?:meeting|call|conference|conversation)\b)",
    re.IGNORECASE,
)
_SAT = r"(?:meetings?|sessions?|sitting|conference|call|conversation|attendance|conference call)"
_TO_DAY = r"(?: on| of| the|:| [-–—]){0,3} ?(?:[a-z]{3,6}day,? (?:the )?)?\Z"
MEETING_LABEL = when_used(
    rf"\A[#*_\s|]{{0,8}}(?:dates? of (?:the )?(?:[\w-]{{1,20}} )?{_SAT}|{_SAT} dates?"
    rf"|(?:meeting )?date held|meeting held|held(?: (?:at|in|by|via)[^.;]{{1,100}}?)? on){_TO_DAY}",
    re.IGNORECASE,
)
MET = when_used(
    r"\A[#*_\s]{0,8}(?:the|an?) [\w' -]{2,60}?\b(?:met|convened|was held|took place)\b"
    r"[^.;]{0,60}?\bon(?: the)?(?: [a-z]{3,6}day,?)? ?\Z",
    re.IGNORECASE,
)
MINUTES_TITLED = when_used(
    r"\A[#*_\s]{0,8}(?:[\w' -]{1,60} )?minutes\b"
    r"(?![^.;]{0,60}(?:issued|approved|circulated|signed))"
    r"[^.;]{0,100}?[,:–—-]? ?(?:[a-z]{3,6}day,? )?\Z",
    re.IGNORECASE,
)
# What was done with minutes after the meeting.
ISSUED = when_used(
    r"\b(?:issued?|circulated|approved|signed|distributed|chair\w{0,6}|confirmed|typed|prepared"
    r"|dated|sent)\b",
    re.IGNORECASE,
)
BEHIND_MEETING = when_used(
    r"\s{0,4}(?:[,(;:/|–—-]|at\b|in\b|from\b|by\b|via\b|on\b|between\b|\d|\.?\s{0,4}\Z)"
)
# "Lease dated", "Notice issued on": a title, or what a line is about.
TITLED = when_used(
    r"\A[#*_\s]{0,8}(?P<what>[^\d:|]{2,90}?),? (?:dated|issued|made|signed|filed|executed|sworn)"
    r"(?: on| as of| this| the){0,3} ?\Z",
    re.IGNORECASE,
)
# "Press release No. 7/2024 of": a paper that is numbered, and its day behind the number.
NUMBERED_PAPER = when_used(
    r"\A[#*_\s]{0,8}(?:(?:press|news|media) (?:release|statement|notice|communiqu[eé])"
    r"|communiqu[eé]|bulletin|newsletter|circular)(?: (?:no|nr|number|num)\b\.?| #)?"
    r" ?\d{1,5}(?:[/-]\d{1,4})?[ ,;|–—-]{1,4}(?:of|dated|issued)?(?: on)? ?"
    r"(?:[a-z]{3,6}day,? )?\Z",
    re.IGNORECASE,
)
_NO_PLACE = r"(?!(?:of|for|from|on|in|at|to|by|about|against|after|before|with|see)\b)"
_KIND = rf"(?:{_NO_PLACE}[\w’'&-]{{1,20}} ){{0,4}}"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
# "City bulletin, Friday": what comes out again and again bears its day behind its name.
ISSUE = when_used(
    rf"\A[#*_\s]{{0,8}}{_KIND}(?:bulletin|newsletter|digest|gazette|briefing|circular)[*_]{{0,2}}"
    rf" ?[,|·:–—-]{{1,2}} ?{_WEEKDAY}\Z",
    re.IGNORECASE,
)
# "Storm summary, issued Monday": a paper that says of itself when it went out.
ISSUED_PAPER = when_used(
    rf"\A[#*_\s]{{0,8}}{_KIND}(?:bulletin|newsletter|digest|gazette|briefing|circular|summary"
    r"|report|outlook|forecast|advisory|warning|statement|update|review|guidance)"
    rf"[*_]{{0,2}}(?:,|:| [|–—-]) (?:issued|released|compiled)(?: on)?:? {_WEEKDAY}\Z",
    re.IGNORECASE,
)
# "Statement to the press,": what is given out bears its day behind its name, under whose it is.
GIVEN_OUT = when_used(
    r"\A[#*_\s]{0,8}(?:(?:press|media|public) statement|statement to the (?:press|media|public))"
    rf"[*_]{{0,2}} ?[,|·:–—-]{{1,2}} ?{_WEEKDAY}\Z",
    re.IGNORECASE,
)
# "Order made by District Judge Ansell on": a title, by whom it was made.
ORDERED = when_used(
    r"\A[#*_\s]{0,8}(?i:(?:the )?(?:order|directions|judge?ment|ruling|decision|award)"
    rf" (?:made|given|pronounced|delivered)) (?i:by) [A-Z][^\n\d.;:]{{2,80}}? (?i:on {_WEEKDAY})\Z"
)
OF_A_COURT = when_used(
    r"\b(?:court|tribunal|(?:case|claim|appeal) (?:no|number|ref\w{0,6})\b)", re.IGNORECASE
)
NOT_TITLED = when_used(r"dates?|first|originally|published|posted|written|minutes", re.IGNORECASE)
JUDGMENT_LABEL = when_used(
    r"\A[#*_\s]{0,8}(?:judge?ment|ruling|decision|award|decree)(?: date)? ?:?"
    r" ?(?:[a-z]{3,6}day,? )?\Z",
    re.IGNORECASE,
)
SWORN = when_used(
    r"\A[#*_\s]{0,40}(?:and )?(?:dated|executed|signed|given|done|in witness|witness|sworn|affirmed"
    r"|declared|subscribed)\b[^.;:]{0,80}?\b(?:this|on|as of|day of)(?: the)? ?\Z",
    re.IGNORECASE,
)
# What follows "Dated", "Signed", "Sworn" where it is said of the paper: "at Oslo this", "by me on".
BEHIND_OATH = when_used(
    r"(?:,| and| by| before| in(?! (?:on|this)\b)| at| to| under| unto| on| as| for| with| my| our"
    r"| this| the| hereby| whereof| effective| originally| [A-Z][\w-]{1,20},)(?=\W|\Z)",
)
OATH = when_used(
    r"\A[#*_\s]{0,40}(?:and )?(?:in witness|dated|executed|signed|given|done|witness|sworn|affirmed"
    r"|declared|subscribed)\b",
    re.IGNORECASE,
)
IN_WITNESS = when_used(r"\A[#*_\s]{0,40}(?:and )?in witness\b", re.IGNORECASE)
# A clause that tells what became of something: "…, the will was proved".
TELLS_WHAT_BECAME = when_used(
    r"\b(?:was|were|had|did)\b"
    r"|, (?:the|an?|it|he|she|they|we|this|these|that|those|his|her|its|their)\b[^.;,]{1,60}?"
    r" (?P<verb>[^\W\d_]{2,20})\b(?<=ed)",
    re.IGNORECASE,
)
SWORN_BARE = when_used(
    r"\A[#*_\s]{0,40}(?:dated|sworn|affirmed|executed)(?: (?:the|at|[A-Z][\w-]{1,20},?)){0,3}"
    r"[ :]{0,40}\Z",
    re.IGNORECASE,
)
BEHIND_SWORN = when_used(
    r"[.,;)]?\s{0,80}(?:\Z|\s{3}|(?:at|in|before|by|between)\b)", re.IGNORECASE
)
BESIDE_SWORN = when_used(r"(?:this|on|the|as of| ){1,3}\Z", re.IGNORECASE)
SIGNATURE = when_used(r"/s/|\b(?:signed|signature|by:|name:)|_{4}|\.{6}", re.IGNORECASE)
# "Signed: Lena Marsh,": by whom, and the day behind the name.
SIGNED_BY = when_used(
    r"\A[#*_\s]{0,8}\(?(?i:signed)(?:\)|:| (?i:by):?)[*_]{0,2} "
    r"(?:[A-Z][\w.’'-]{0,20} ){1,4}[A-Z][\w.’'-]{0,20}, ?(?:on )?\Z"
)
SIGNS = when_used(r"[#*_\s(]{0,8}signed\b", re.IGNORECASE)
LABEL_OF_A_DATE = when_used(r"\s{0,40}(?:date|published|posted)\b", re.IGNORECASE)
HAPPENED_ON = when_used(r"\A[^,]{1,80} on \Z")
TAKEN = when_used(r"\A(?:taken|held|heard|recorded)(?: on)? \Z", re.IGNORECASE)
CLOSE = when_used(
    rf"[\s*_]{{0,80}}(?:{'|'.join(map(re.escape, sorted(CLOSES, key=len, reverse=True)))})"
    r"(?:[ ,][^\n.]{0,40})?[,.]?[\s*_]{0,10}\Z",
    re.IGNORECASE,
)
DATE_KEY = when_used(r"\s{0,40}date\b", re.IGNORECASE)
# A contract's own sentence: "THIS DEED is made", "This Lease, dated as of", "AGREEMENT made this".
_INSTRUMENT = (
    r"(?i:agreement|deed|contract|lease|indenture|memorandum|amendment|undertaking|guarantee|will"
    r"|licen[cs]e|addendum|settlement|note|mortgage|bond|declaration|affidavit|resolution|charge"
    r"|assignment|supplement|novation|transfer|conveyance|order)"
)
_MADE = r"(?i:made|entered into|executed|concluded|signed|dated)"
MADE = when_used(
    r"\A[#*_\s]{0,40}(?:\d{1,2}[.)] )?"
    r"(?:(?i:this|the present)(?: [A-Z][\w&'’-]{0,30}){0,5}?"
    rf"(?: {_INSTRUMENT}){{1,3}}|(?:[A-Z][A-Z&'’-]{{0,30}} ){{0,5}}?(?:AGREEMENT|DEED|CONTRACT"
    r"|LEASE|INDENTURE|AMENDMENT))(?: [Oo][Ff] [A-Z][\w-]{1,30}(?: [A-Z][\w-]{1,30}){0,3})?"
    r"(?: ?[(\[][^()\[\]]{0,120}[)\]])?,?(?: (?i:by and )?(?i:between) [^.;]{1,120}?,?"
    rf"(?= (?i:is|was|has been) ))?(?: (?i:is|was|has been))?(?: (?i:hereby))? {_MADE}"
    rf"(?:,? (?i:and|&) {_MADE})?(?i: and effective)?"
    r"(?i:(?: by [^.;]{1,60}?,?)?(?: (?:as of|effective as of|effective|on|as at|this|in|at"
    r" [A-Z][\w-]{1,20},?|with effect from))?(?: the| this)?(?: day of)?) ?\Z"
)
# Words with which no title and no name ends, but a line in the midst of a sentence.
OPEN_ENDS = frozenset({"the", "a", "an", "of", "at", "on", "by", "from", "and", "or", "until"}) | {
    *("before", "after", "to", "than", "day", "between"),
}
OPEN_ENDS_IN_A_PARAGRAPH = OPEN_ENDS | {
    *("in", "for", "with", "is", "was", "were", "since", "dated", "about", "under", "that"),
    *("which", "their", "its", "his", "her", "our", "your", "this", "be", "been", "had", "has"),
}

LEADS_A_DAY = when_used(r", ?(?:(?:le|den|am|a|li) )?\Z")
"""Stands behind a place and before a day, also one in figures, in whatever language."""
