"""English words in one phrase with a time which make it another one than is read in it.

"Yesterday week", "Friday before last", "last month but one", "Plough Monday", "that Friday", "on 3
May during the war": whatever stands in the phrase of a counted time and is not read leaves it open.
"""

from chronology.languages.english import names
from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.words import NUMBER, one_of
from chronology.languages.time_doubts import Doubt
from chronology.meanings.terms import Basis

_S = r"\s{1,3}"
_COUNTED = frozenset({Basis.ANCHOR, Basis.TENSE})
_WEEKDAY = rf"(?i:{one_of(tuple(sorted(names.FULL_WEEKDAYS)))})"
_CLOSES = r"(?=\s?[.,;:!?)\]—–]|\s{0,3}\Z)"
_GOES_ON = (
    rf"(?:{_CLOSES}|(?={_S}(?:at|in|and|but|when|while|as|he|she|they|it|we|I|the|an?|his|her|its"
    r"|their|our|night|morning|evening|afternoon|lunchtime)\b))"
)
_LEADS = r"(?:on|by|from|until|till|since|of|in|for|at|late|early|before|after)"
_NO_DETERMINER = r"(?i:\b(?:failing|was|is|like|be)\s{1,3}that\s{1,3}\Z)"
_ORDINAL = r"(?:first|second|third|fourth|fifth|final|penultimate|last|next|\d{1,2}(?:st|nd|rd|th))"
_LONG = r"(?:weeks|months|years|decades|centuries|ages|generations)"
# What lasts longer than a day, so that a day within it may be any.
_PERIOD = (
    r"(?:weeks?|months?|years?|decade|century|centuries|days|terms?|seasons?|spring|summer|autumn"
    r"|winter|wars?|reign|era|age|epoch|times|half-term|vacation|occupation|siege|famine|pandemic"
    r"|epidemic|plague|lockdown|blockade|presidency|premiership|mayoralty|tenure|dictatorship"
    r"|rebellion|depression|recession|drought|childhood|youth|boyhood|girlhood|apprenticeship"
    r"|career|lifetime|voyage|expedition|blitz|troubles)"
)
_INNER = (
    r"(?:(?!(?:to|for|from|with|and|or|but|that|which|who|was|were|is|are|had|has|have|did|as|by|at"
    rf"|on|in)\b)[\w’'-]{{1,20}}{_S})"
)
_WITHIN = (
    rf"(?:in|during|under|amid|throughout|within|through){_S}{_INNER}{{0,4}}{_PERIOD}\b(?!['’-])"
)
_LONG_AGO = (
    rf"(?:back{_S}in\b|(?:(?:many|some|several|a{_S}few|countless|{NUMBER}){_S})?{_LONG}{_S}"
    r"(?:ago|before|earlier|previously|back|later|on)\b(?!\s{1,3}than\b))"
)
_MODIFIER = r"(?i:late|early|mid|last|next|this|only|just|also|yesterday|today|tomorrow)"
_JOINTS = "|".join(sorted(lexicon.FUNCTION_WORDS))
_CALENDAR = one_of(tuple(sorted(names.FULL_MONTHS | names.FULL_WEEKDAYS)))
_OTHER_WORDS = rf"(?!{_MODIFIER}\b|(?i:{_JOINTS})\b|(?i:{_CALENDAR})s?\b)"
_NAME = rf"{_OTHER_WORDS}[A-Z][\w’'-]{{1,20}}"
# "Was convicted on Friday of the murder", "died in May of cancer".
_TAKES_OF = (
    r"(?i:\b(?:di(?:ed|es|e)|dying|death|perish\w*|sicken\w*|convict\w*|accus\w*|acquit\w*|clear\w*"
    r"|guilty|innocent|suspect\w*|robbed|stripped|depriv\w*|relieved|rid|disposed?|inform\w*|told"
    r"|tells?|warn\w*|notif\w*|remind\w*|assur\w*|complain\w*|sp[eo]ke?\w*|learn\w*|heard|wrote|news"
    r"|word|approv\w*|consist\w*|cured|tired|cleansed|emptied|smel\w*|reek\w*|sale|boast\w*|dream\w*"
    r"|accus\w*|charge\w*|indict\w*|delivery|release|arrival|copy|copies|talk\w*|ahead|inside|outside"
    r"|instead|because|out|north|south|east|west|short|evidence|proof)\b[^.;!?]*\Z)"
)
_NO_JOINT = (
    r"(?!(?:of|in|at|to|for|from|by|on|with|and|or|but|that|which|who|was|were|is|are|be|been|had"
    r"|has|have|did|the|a|an|as|after|before|until|till|morning|evening|night|afternoon)\b)"
)
_NOUN = rf"(?:{_NO_JOINT}{_OTHER_WORDS}[\w’'-]{{2,20}}{_S})"

SAID_MORE = (
    Doubt(
        sentence="the words behind it make it another one than the last",
        after=(
            rf"(?i:{_S}(?:last{_S})?but{_S}(?:{NUMBER}|\d)\b"
            rf"|{_S}(?:before|after){_S}(?:last|next|that|this|it|then|them)\b"
            rf"|{_S}(?:before|after|previous|preceding){_CLOSES}"
            rf"|{_S}(?:week|fortnight|month|twelvemonth|year|sennight|se[’']nnight)\b(?!-)"
            rf"|{_S}(?:in{_S}question|concerned|aforesaid|following|previous)\b)"
        ),
        bases=_COUNTED,
    ),
    Doubt(
        sentence="it is one of what the words behind it name",
        after=rf"(?i:{_S}of\b(?!{_S}(?:\d|course|all\b)))",
        unless=_TAKES_OF,
        bases=_COUNTED,
    ),
    Doubt(
        sentence="it lies in a longer time of which nothing says when that was",
        after=rf"(?i:,?{_S}(?:{_WITHIN}|{_LONG_AGO}))",
        is_of_year=True,
    ),
    Doubt(
        sentence="it lies in a longer time of which nothing says when that was",
        itself=_WEEKDAY,
        after=rf"(?i:{_S}{_WITHIN}|,?{_S}{_LONG_AGO})",
        bases=_COUNTED,
    ),
    Doubt(
        sentence="it is one that was told before, or that nothing names",
        before=(
            rf"(?i:(?:\b{_LEADS}{_S}|(?<=[.,;:!?(]\s)|(?<=\n)|(?<=\A\s))that(?:{_S}[a-z]{{3,12}})?{_S}"
            rf"|\b(?:the|that|this){_S}(?:very{_S})?(?:same|said|very|other|fateful|following|fatal"
            rf"|relevant|particular|preceding|previous){_S}"
            rf"|\b(?:another|some|any|each|every|whichever|a{_S}certain){_S})"
        ),
        bases=_COUNTED,
        of_none_told=True,
    ),
    Doubt(
        sentence="it is one that was told before, or that nothing names",
        before=rf"(?i:\b(?:that|the){_S})",
        itself=_WEEKDAY,
        after=_GOES_ON,
        both=True,
        unless=_NO_DETERMINER,
        bases=_COUNTED,
        of_none_told=True,
    ),
    Doubt(
        sentence="it is one that was told before, or that nothing names",
        before=rf"(?i:\bthat{_S})",
        after=_CLOSES,
        both=True,
        unless=_NO_DETERMINER,
        bases=_COUNTED,
    ),
    Doubt(
        sentence="it is numbered within a time that is not read",
        before=rf"(?i:\b(?:(?:the|its|her|his|their|our){_S})?{_ORDINAL}{_S})",
        itself=_WEEKDAY,
        bases=_COUNTED,
    ),
    Doubt(
        sentence="it may be the name of a day of its own",
        before=(
            rf"(?:(?i:\b(?:on|since|by|until|till|from|the|every|each|of))(?:{_S}the)?{_S}"
            rf"{_NAME}{_S}(?:{_NAME}{_S}|{_NOUN}){{0,3}}|(?<=\A\s){_NAME}{_S}|(?<=[.!?]\s){_NAME}{_S}|(?<=\n){_NAME}{_S}"
            rf"|\b(?i:on{_S}the){_S}{_NOUN}{{1,3}}|\bOn{_S}{_NOUN}{{1,2}}"
            rf"|\b(?i:on(?:{_S}the)?{_S}(?:{_CALENDAR})){_S}{_NOUN}{{1,3}})"
        ),
        itself=_WEEKDAY,
        bases=_COUNTED,
    ),
    Doubt(
        sentence="it is named only to tell of a week or month near it",
        before=(
            rf"(?i:\b(?:weeks?|months?|fortnight|weekend|season){_S}"
            rf"(?:of|after|before|following|preceding|around){_S}(?:the{_S})?)"
        ),
        bases=_COUNTED,
    ),
    Doubt(
        sentence="it is named only as what came near",
        before=rf"(?i:\b(?:as|while|once|when){_S})",
        after=(
            rf"(?i:{_S}(?:[a-z]{{3,12}}ed|drew|came|dawned|broke|wore|began|got|comes|nears|looms"
            r"|draws|went|turned)\b)"
        ),
        both=True,
    ),
)
