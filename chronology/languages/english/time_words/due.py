"""English nouns and adjectives by which a day is a deadline: "the deadline is", "payable on".

What is due on a day may come sooner; what is to open on it is early if it opens before. So only
what is paid, filed or handed in is "due on" a day in this sense.
"""

from chronology.languages.due_words import DueWords

_S = r"\s{1,3}"
_FIRST = r"(?<![\w’'-])"
# Nothing by which another verb, or another noun, would have the time.
_NO_OTHER = (
    r"(?!(?:is|are|was|were|will|shall|would|has|had|have|be|been|but|while|which|who|that|passed"
    r"|missed|expired|before|after|until|by|said|says)\b)"
)
_MORE = rf"(?:,?{_S}{_NO_OTHER}[\w’'()&/.-]{{1,24}}){{0,12}}?,?"
# A defined term of contracts; "the completion date" of a programme is a forecast.
_COMPLETION = (
    r"(?<!Expected )(?<!Estimated )(?<!Forecast )(?<!Projected )(?<!Anticipated )(?<!Planned )"
    rf"(?<!Actual )(?<!Target )(?-i:Completion{_S}Date)s?"
)
_LIMIT = (
    rf"(?:deadline|closing{_S}(?:date|day|time)|due{_S}(?:date|day)|cut[\s-]?off(?:{_S}(?:date|day"
    rf"|time))?|time[\s-]limit|limitation{_S}date|{_COMPLETION}|long[\s-]?stop{_S}date|(?:final|last|latest){_S}"
    rf"(?:date|day|time){_S}(?:for|to|on{_S}which|by{_S}which)|(?:final|last|latest){_S}"
    rf"(?:submission|filing|payment|response|reply|completion|return){_S}(?:date|day)"
    rf"|(?:submission|filing|payment|response|reply|return){_S}(?:date|day)"
    rf"|time{_S}(?:for|to|within{_S}which|limited{_S}for){_S}(?!the{_S}first)"
    rf"|dates?{_S}for{_S}(?:(?:practical|substantial|sectional|final|mechanical){_S})?"
    rf"(?:completion|payment|filing|submission|service|delivery{_S}up|compliance|return|replies|reply)"
    r")"
)
_HELPER = (
    rf"(?:is|was|are|will{_S}be|shall{_S}be|is{_S}to{_S}be|has{_S}been|had{_S}been|remains|be)"
)
_ADVERB = rf"(?:{_S}(?:now|hereby|therefore|accordingly|still|also|further|thus)){{0,2}}"
_SET = (
    "(?:set|fixed|extended|further extended|enlarged|moved|brought forward|put back|postponed"
    "|changed|revised|reset|deferred|shortened|abridged|confirmed|stated|given|varied|pushed back)"
).replace(" ", _S)
_FROM = rf"(?:{_S}from(?:{_S}[\w,.]{{1,12}}){{1,5}}?)?"
_COPULA = (
    rf"(?:{_S}(?:{_HELPER}{_ADVERB}(?:{_S}(?:on|at))?|means|shall{_S}mean|falls(?:{_S}on)?"
    rf"|{_HELPER}{_ADVERB}{_S}{_SET}{_FROM}{_S}(?:to|until|for|at|as|from))|\s?[:–—-])"
)
# "The Completion Date is extended": only what must be kept is extended.
_ENLARGED = (
    rf"(?:times?|periods?{_S}for|{_COMPLETION}|(?:delivery|return|hand-?over){_S}dates?)"
    rf"{_MORE}{_S}{_HELPER}{_ADVERB}{_S}(?:further{_S})?(?:extended|enlarged){_MORE}{_FROM}{_S}(?:to|until|from)"
)
# "An extension of time to 30 November", "time is extended until".
_EXTENSION = (
    rf"(?:extensions?{_S}of{_S}(?:the{_S})?(?:time|deadline|date|period){_MORE}{_S}(?:to|until))"
)
_PAID = (
    "(?:payments?|rents?|instal(?:l)?ments?|fees?|invoices?|sums?|amounts?|balances?|interest"
    "|premiums?|deposits?|tax(?:es)?|dut(?:y|ies)|charges?|price|loan|debt|note|royalt(?:y|ies)|costs"
    "|contributions?|subscriptions?|damages|compensation|fines?|penalt(?:y|ies)|dues|salar(?:y|ies)"
    "|wages|money|moneys|monies|retention|remainder|principal|bill|bills|bids?|tenders?|proposals?"
    "|submissions?|applications?|nominations?|entries|returns?|pleadings?|answer|reply|replies"
    "|response|responses|brief|briefs|defen[cs]e|comments?|abstracts?|essays?|assignments?"
    "|papers|registrations?|disclosure|statements?|objections?|claims?|motions?|filings?)"
)
_NO_PLACE = r"(?!(?:to|in|from|back|for)\b)"
_DUE = (
    rf"{_FIRST}(?:{_PAID}(?:,?{_S}{_NO_OTHER}[\w’'()&/.£$€,-]{{1,24}}){{0,8}}?,?{_S}(?:(?:that|which){_S})?"
    rf"(?:(?:is|are|was|were|be|been|becomes?|became|being|falls?|fell|fall|falling)(?:{_S}[a-z]{{2,12}}ly)?{_S})?"
    rf"(?:first{_S})?due(?:{_S}and{_S}(?:payable|owing))?(?:{_S}for{_S}(?:payment|filing|submission))?)"
)
# On that day a dividend is paid, and on no other.
_NO_DIVIDEND = r"(?:(?!\b(?:dividend|distribution|coupon)s?\b|[.;!?]\s|\n)[\s\S]){0,200}?"
_PAYABLE = r"(?:(?:re)?payable|repayable|redeemable)"

# "The hearing before the deadline is on 3 May" tells of the hearing, "missed the deadline" of that.
_DET = r"(?:the|this|that|its|their|our|your|his|her|an?|each|any|every|such)"
_OF_ANOTHER = (
    rf"(?i:\b(?:before|after|by|until|till|of|on|in|at|past|without|despite|from|with|since|to|about"
    rf"|under|ahead{_S}of|meet|met|meets|missed?|misses|missing|sets?|kept|keep|keeps|under)"
    rf"{_S}(?:{_DET}{_S})?(?:(?!{_DET}\b)[\w’'-]{{1,20}}{_S}){{0,3}}\Z)"
)

# "The parties agreed to extend the deadline to 3 June".
_MOVED = (
    rf"(?:extend|enlarge|mov|postpon|push|bring|brought|put|chang|defer|set|fix|shift|revis|prolong)"
    rf"(?:e|s|es|ed|ing|ting|red)?{_S}(?:(?:back|forward){_S})?{_DET}{_S}"
    rf"(?:(?!{_DET}\b)[\w’'-]{{1,20}}{_S}){{0,3}}?(?:{_LIMIT}|(?:completion{_S})?date{_S}for){_MORE}"
    rf"(?:{_S}(?:back|forward|out))?{_FROM}{_S}(?:to|until|for|at|as|from)"
)
_THE_DEADLINE_OF = rf"(?:deadline|closing{_S}date|due{_S}date|cut-?off(?:{_S}date)?){_S}of"

DUE = DueWords(
    nouns=(
        rf"(?i:{_FIRST}(?:{_LIMIT}[”\"’]?{_MORE}{_COPULA}|{_ENLARGED}|{_EXTENSION})"
        rf"\s{{1,3}}(?:the{_S})?\Z)"
    ),
    of_another=_OF_ANOTHER,
    adjectives=(
        rf"(?i:{_FIRST}(?:{_MOVED}|{_THE_DEADLINE_OF})\s{{1,3}}(?:the{_S})?\Z"
        rf"|(?:{_DUE}(?:{_S}{_NO_PLACE}(?:on|at))?|(?:\A|[.;!?]\s|\n){_NO_DIVIDEND}{_FIRST}{_PAYABLE}"
        rf"(?:{_S}(?:in{_S}full|(?:by|to){_S}[\w’' ]{{2,30}}?))?{_S}on)\s{{1,3}}(?:the{_S})?\Z)"
    ),
    behind=(
        rf"(?i:,?{_S}(?:(?:is|was|will{_S}be|shall{_S}be|being|remains)(?:{_S}also)?{_S})?"
        rf"(?:the|our|your|its|their){_S}(?:(?:final|new|revised|extended|original|agreed){_S})?"
        rf"(?:deadline|closing{_S}date|due{_S}date|cut-?off|last{_S}(?:day|date)|final{_S}(?:day|date))\b)"
    ),
)
