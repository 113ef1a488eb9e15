"""English words by which a plan is called off or put off: "was to be held, but was cancelled"."""

from chronology.languages.called_off import CalledOffWords
from chronology.languages.english.inflection import forms
from chronology.languages.english.names import FULL_MONTHS, FULL_WEEKDAYS
from chronology.vocabulary import Modality

_S = r"\s{1,3}"


def _phrases_of(alternatives: str) -> str:
    """Return alternatives as a pattern, written with one space between words."""
    return f"(?:{alternatives.replace(' ', _S)})"


_ADVERBS = (
    rf"(?:{_S}(?!(?:nearly|previously|originally|initially|formerly|wrongly|narrowly|barely"
    rf"|mistakenly|usually|frequently|normally|partly|partially|only){_S})"
    r"(?:now|also|since|again|already|both|all|today|yesterday|therefore|thus|then|\w{2,14}ly))"
    r"{0,2}"
)
_BEEN = (
    rf"\b(?:(?:has|have|had)(?:{_ADVERBS}|\s?,[^,;\n]{{1,40}},){_S}been|(?<=\w)['’]s{_ADVERBS}{_S}been"
    rf"|(?:will|shall){_ADVERBS}{_S}(?:be|have{_S}been)|(?:is|are){_ADVERBS}{_S}to{_S}be"
    rf"|(?:is|are|was|were)(?:{_S}being)?|stands?|remains?|gets?|got)"
)
# Verbs of a plan as a whole, in whatever voice.
_OFF = (
    r"cancell?ed|called off|scrapped|shelved|abandoned|axed|ditched|vacated|aborted|nixed|binned"
    r"|annulled|mothballed|discontinued"
)
_PUT_OFF = r"postponed|put off|deferred|adjourned|pushed back|put back|put on (?:hold|ice)"
_CALLED_OFF_ONLY = (
    r"ruled out|voted down|dashed|dropped|withdrawn|rained off|scratched|struck out"
    r"|stood (?:out|down)"
    r"|(?:taken|removed|struck) (?:out of|off|from) (?:the )?"
    r"(?:list|diary|calendar|programme|agenda)"
)
_PUT_OFF_ONLY = (
    r"delayed|suspended|halted|paused|frozen|stayed|stood over|held over|placed on hold"
    r"|put on the back burner|shelved|mothballed"
)
_WHEN = (
    rf"(?:\d|{'|'.join(sorted(name.title() for name in FULL_MONTHS | FULL_WEEKDAYS))}"
    rf"|(?:next|later|early|late|mid|the|a|an|spring|summer|autumn|winter){_S}?\b(?:\w+{_S})?"
    r"(?:\d|week|month|year|date|day|spring|summer|autumn|winter))"
)
# "Moved to Room 4" moves no time.
_MOVED = (
    rf"(?:moved|shifted|switched|pushed|re-?listed|re-?fixed|rescheduled|rearranged|brought|put)"
    rf"(?:{_S}(?:back|forward|out|up|on))?"
    rf"(?:{_S}from(?:{_S}[\w-]{{1,12}}){{1,4}}?)?{_S}(?:to|until|till|for|into){_S}{_WHEN}"
    rf"|(?:rescheduled|rearranged|brought{_S}forward)(?=\s?(?:[.,;)]|\Z))"
)
# "Delayed by ten minutes", "adjourned at noon" keep the day.
_KEEPS_THE_DAY = (
    rf"(?!{_S}(?:by|for|until|to){_S}(?:\w{{1,12}}{_S}){{1,3}}(?:minutes?|hours?|seconds?)\b"
    rf"|{_S}(?:at|for{_S}lunch|overnight|before|twice|once|three{_S}times|several{_S}times)\b)"
)
_NO_LONGER = (
    r"no longer (?:\w{2,14}ly )?(?:realistic|achievable|feasible|attainable|tenable|going ahead"
    r"|happening|planned|scheduled|expected|valid|on)"
)
_IMPOSSIBLE = r"out of the question|off the table|not possible|impossible|unachievable|unattainable"
_CAN_BE = r"(?:possible|realistic|achievable|feasible|attainable|tenable)"
_OFF_NOW = r"off(?=\s?(?:[.,;:!)—–]|\Z))|dead(?=\s?(?:[.,;:!)—–]|\Z))"
_ON_HOLD = r"on hold|on ice|in limbo"
_INTRANSITIVE = (
    rf"(?:(?:has|have|had){_ADVERBS}{_S})?(?:fallen{_S}through|fell{_S}through|falls{_S}through)"
    rf"|(?:will|shall){_ADVERBS}{_S}be{_S}missed"
)
_PLANNING = (
    r"(?:scheduled|planned|set|due|listed|fixed|slated|billed|booked|arranged|expected|intended"
    r"|pencilled{_S}in|timetabled|earmarked|meant|supposed|called)"
).replace("{_S}", _S)
_NOUN_OF_PLANS = r"(?:plans?|proposals?|bids?|intentions?|schemes?|projects?|ambitions?|hopes?)"
_DECIDED = (
    rf"(?:decided|agreed|voted|chose|opted|resolved|forced|had|is|are|was|were){_S}(?:not{_S})?to"
)
# "Ruled out an opening in May", but not "ruled out a delay".
_EXCLUDED = (
    rf"(?:rul(?:ed|es|ing)|rule){_S}out(?={_S}(?!(?:[\w’'-]{{1,20}}{_S}){{0,4}}?"
    r"(?:delay|postpon|defer|cancel|clos|mov|chang|shift|extend|extens|slip|more|earlier|later"
    r"|before|until|after|than)))"
)
_TARGETS = r"(?:dates?|deadlines?|targets?|milestones?|goals?|schedules?|timetables?)"
_OWN = r"(?:the|its|their|his|her|our|an?|this|that|[\w-]{1,20}['’]s?)"
_BARE_OFF = r"cancel|call off|scrap|shelve|abandon|axe|ditch|vacate"
_BARE_PUT_OFF = r"postpone|put off|defer|adjourn|suspend"
# Of any verb that calls off: "cancel", "cancelling"; and its forms that tell that it was done.
_CALLING = forms("cancel scrap shelve abandon axe ditch vacate abort")
_ANNOUNCING = (
    rf"\b(?:(?:will|shall|(?:is|are|was|were)(?:{_S}(?:to|going{_S}to|being))?"
    rf"|(?:decided|agreed|voted|chose|opted|resolved|forced|obliged|compelled|has|have|had){_S}to"
    r"|after|by|upon)"
    rf"{_ADVERBS}(?:{_S}(?:be|have(?:{_S}been)?))?){_ADVERBS}{_S}"
)
_SAYS_OFF = r"cancels|calls off|scraps|shelves|abandons|axes|ditches|vacates"
_SAYS_PUT_OFF = r"postpones|puts off|defers|adjourns"

_AHEAD = rf"(?:going{_S}to|to|due(?:{_S}(?:to|for|on|in|by|at))?|{_PLANNING}{_S}(?:for|to))"
_WAS_AHEAD = (
    rf"\b(?:(?:was|were|had{_S}been|is|are){_ADVERBS}{_S}{_AHEAD}"
    rf"|(?:planned|intended|hoped|meant|wanted){_S}to)\b"
)
# "But she cancelled", "but we scrapped it", "but Ann called it off"; not "cancelled her order".
_IT = rf"(?:it|that|this|them|everything|the{_S}whole{_S}thing)"
_PULLED_OUT = _phrases_of(r"pulled out|backed out|dropped out|cried off|withdrew|called off")
_HAD_TO = rf"(?:had{_S}to|decided{_S}(?:not{_S})?to)"
_CANCELLED_IT = (
    rf"(?:(?:{_phrases_of(_OFF)}|{_HAD_TO}{_S}{_phrases_of(_BARE_OFF)})(?:{_S}{_IT})?"
    rf"|(?:called|{_HAD_TO}{_S}call){_S}{_IT}{_S}off|{_PULLED_OUT})"
)
_PUT_IT_OFF = (
    rf"(?:(?:{_phrases_of(_PUT_OFF)}|{_HAD_TO}{_S}{_phrases_of(_BARE_PUT_OFF)})(?:{_S}{_IT})?"
    rf"|(?:put|{_HAD_TO}{_S}put){_S}{_IT}{_S}off)"
)
_NOT = rf"(?:never|(?:did|was|were){_S}(?:not|never)|(?:did|was|were)n['’]t)"
_NEVER_CAME = (
    rf"{_NOT}{_S}(?:(?:t[ao]ken?|took){_S}place|happen(?:ed)?|(?:go|went|gone){_S}ahead|(?:came|come){_S}off"
    rf"|materiali[sz]ed?|held|done|made|started|begun|carried{_S}out|completed)"
)
_FELL = rf"(?:fell{_S}through|came{_S}to{_S}nothing|fell{_S}apart)"
_OFF_PASSIVE = rf"{_BEEN}{_ADVERBS}{_S}(?:{_phrases_of(_OFF)}|{_phrases_of(_CALLED_OFF_ONLY)})"
_NOTHING = rf"{_CANCELLED_IT}|{_NEVER_CAME}|{_FELL}|{_OFF_PASSIVE}"
_BUT = (
    rf"(?:{_S}(?!(?:but|and|or|until|who|which|that){_S})[\w’'-]{{1,20}}){{0,6}}?\s?,?{_S}"
    rf"(?:but|until|only|yet){_S}"
    rf"(?:(?!(?:if|when|unless|would|will|may|might|could){_S})[\w’'-]{{1,20}}{_S}){{0,4}}?"
)
_CLAUSE_ENDS = r"(?=\s{0,2}(?:[.,;:!)—–]|\Z))"

CALLED_OFF = CalledOffWords(
    passive={
        Modality.CANCELLED: (
            rf"{_BEEN}{_ADVERBS}{_S}(?:{_phrases_of(_OFF)}|{_phrases_of(_CALLED_OFF_ONLY)}"
            rf"|{_phrases_of(_NO_LONGER)}|{_phrases_of(_IMPOSSIBLE)}|{_OFF_NOW})\b{_KEEPS_THE_DAY}|\b(?:{_INTRANSITIVE})\b"
        ),
        Modality.PENDING: (
            rf"{_BEEN}{_ADVERBS}{_S}(?:(?:{_phrases_of(_PUT_OFF)}|{_phrases_of(_PUT_OFF_ONLY)}"
            rf"|{_phrases_of(_ON_HOLD)})\b{_KEEPS_THE_DAY}|{_MOVED})"
        ),
    },
    active={
        Modality.CANCELLED: (
            rf"\b(?:{_phrases_of(_OFF)}|{_phrases_of(_SAYS_OFF)}|(?:given|gave|gives){_S}up|{_DECIDED}{_S}{_phrases_of(_BARE_OFF)})\b"
        ),
        Modality.PENDING: (
            rf"\b(?:{_phrases_of(_PUT_OFF)}|suspended|{_phrases_of(_SAYS_PUT_OFF)}"
            rf"|(?:put|puts|place|places|placed){_S}(?:[\w’'-]{{1,20}}{_S}){{1,5}}?on{_S}(?:hold|ice)"
            rf"|{_DECIDED}{_S}{_phrases_of(_BARE_PUT_OFF)})\b"
        ),
    },
    excluding=_EXCLUDED,
    excluded=(
        rf"(?:{_S}(?!(?:and|but|or|because|after|before|until|than|will|would|is|are|was|were|has|had)\b)"
        rf"[\w’'-]{{1,20}}){{1,8}}?{_S}(?:in|on|of|for|by|at)(?:{_S}(?:the|early|late|mid))?{_S}?"
    ),
    missing=(
        rf"\b(?:(?:will|shall|(?:is|are|was|were){_S}(?:going|set|bound|sure|certain){_S}to)"
        rf"{_ADVERBS}{_S})?miss(?:ed|es|ing)?\b"
    ),
    missed=(
        rf"{_S}{_OWN}(?:{_S}[\w’'-]{{1,20}}){{0,4}}?{_S}{_TARGETS}"
        rf"(?:{_S}(?:to|for|of){_S}(?:[\w’'-]{{1,20}}{_S}){{1,6}}?(?:on|in|by|of)|{_S}(?:of|for|in|on))"
        rf"(?:{_S}(?:the|early|late|mid))?{_S}?"
    ),
    missed_before=rf"{_S}(?:{_OWN}(?:{_S}[\w’'-]{{1,20}}){{0,2}}{_S}?)?",
    targets=rf"{_S}(?:[\w’'-]{{1,20}}{_S}){{0,2}}?{_TARGETS}\b",
    label={
        Modality.CANCELLED: _phrases_of(
            r"cancell?ed|called off|scrapped|abandoned|withdrawn|vacated"
        ),
        Modality.PENDING: _phrases_of(r"postponed|put off|deferred|adjourned|suspended|on hold"),
    },
    # What may stand directly behind a time and belong to its noun: "at the town hall".
    placed=(
        r"(?:at|in|on|between|of|for|by|with|near|outside|inside|against|from|under|and|to|vote"
        r"|hearing|meeting|launch|trial|inquest|strike|event|opening|match|game|date|deadline"
        r"|election|referendum|concert|session|target|but|now|at\d|@)\b"
    ),
    parting=(
        r"\b(?:because|since|as|after|although|though|while|whilst|when|where|if|unless|before"
        r"|until|till|despite|instead|following|that|who|whose|which|than|whether|so|is|are|was"
        r"|were|has|have|had|will|would|can|could|may|might|must|shall|should|did|does|do)\b"
    ),
    subject=(
        r"(?:(?:and|but|yet|however|though|although|nevertheless|unfortunately|sadly|both)"
        r"(?:,?\s{1,3}(?:it|this|these|they))?"
        r"|it|this|these|they|which|now|\w{2,14}ly)?"
    ),
    joining=r"(?:and|but|while|because|so|or|yet|as|when|if|unless|after|before|until)\b",
    bare=(
        r"(?:the|a|an|on|in|at|by|for|of|from|during|next|this|early|late|mid|end|week|month"
        r"|beginning|start|about|around)"
    ),
    beside_the_plan=(
        r"\b(?:tickets?|trains?|flights?|buses|bus|ferries|ferry|leave|bookings?|reservations?"
        r"|objections?|opposition|protests?|bans?|injunctions?|calls?|threats?|parking|tables?"
        r"|sponsorship|catering|shuttles?|licences?|permits?|accreditations?|one|another|first"
        rf"|earlier|previous|last){_S}(?:\w{{1,14}}{_S}){{0,2}}?"
        r"(?:for|to|from|of|against|on|in|at)\b(?!\s{0,3}\Z)"
    ),
    # From the verb to the time of what is called off: "the vote set for", "plans to open in".
    planned_for=(
        rf"(?:{_S}(?!(?:to|until|till|and|but|or|him|her|them|us|me|because|after|unless|if|when"
        rf"|by|from|now|instead|will|would|is|are|was|were|has|had|on|in){_S})[\w’'-]{{1,20}}){{1,7}}?"
        rf"(?:{_S}(?:was|were|(?:had|has){_S}been))?"
        rf"(?:{_S}{_PLANNING}{_S}(?:for|on|in|to{_S}(?:\w{{2,14}}{_S}){{1,5}}?(?:on|in|by|at|for))"
        rf"|{_S}(?:of|on))(?:{_S}(?:the|early|late|mid))?{_S}?"
        rf"|(?:{_S}(?:the|its|their|his|her|our|all|any|a)){{0,2}}(?:{_S}[\w’'-]{{1,14}})?{_S}"
        rf"{_NOUN_OF_PLANS}{_S}(?:to|for|of){_S}(?:[\w’'-]{{1,20}}{_S}){{1,8}}?(?:on|in|by|for|of)"
        rf"(?:{_S}(?:the|early|late|mid))?{_S}?"
    ),
    recalled=(
        rf"(?:{_S}[\w’'-]{{1,20}}){{0,7}}\s?[;,:—–-]{{1,2}}\s?(?:and\s)?(?:it|this|which|they)"
        rf"{_S}(?:was|were|had{_S}been){_ADVERBS}{_S}(?:{_PLANNING}|to){_S}"
        rf"(?:[\w’'-]{{1,20}}{_S}){{0,6}}?"
    ),
    of_earlier=r"\b(?:the|a|an)\s{1,3}(?:\w{2,14}ly\s{1,3})?\Z",
    calling=rf"\b(?:{'|'.join(sorted(_CALLING))}|{_phrases_of('call(?:s|ed|ing)? off')})\b",
    telling=_phrases_of(rf"{_OFF}|{_SAYS_OFF}"),
    announcing=_ANNOUNCING,
    told_to_come=rf"\bwould{_ADVERBS}(?:{_S}be)?{_ADVERBS}{_S}",
    was_ahead=_WAS_AHEAD,
    # "Cannot be held", but not "cannot have been held".
    impossible=(
        rf"\b(?:(?:cannot|can{_S}not|can[’']?t|can{_S}no{_S}longer){_ADVERBS}\b(?!{_S}have\b)"
        rf"|(?:is|are|remains?)(?:{_S}not|n[’']t|{_S}no{_S}longer){_ADVERBS}{_S}"
        rf"(?:{_CAN_BE}|{_phrases_of('taking place|going ahead|happening|being held')})"
        rf"|(?:is|are|remains?|seems?){_ADVERBS}{_S}{_phrases_of(_IMPOSSIBLE)})\b"
    ),
    came_to_nothing={
        Modality.CANCELLED: rf"{_BUT}(?P<verb>{_NOTHING}){_CLAUSE_ENDS}",
        Modality.PENDING: rf"{_BUT}(?P<verb>{_PUT_IT_OFF}){_CLAUSE_ENDS}",
    },
    hanging=(
        r"\b(?:after|since|because|when|if|unless|while|before|until|although|though|despite|as"
        r"|which|who|that|whose|where)\b"
    ),
    revived=(
        r"\b(?:reinstated|revived|restored|resumed|back\s{1,3}on|go(?:es|ing)?\s{1,3}ahead"
        r"|after\s{1,3}all|resurrected|un-?cancelled|will\s{1,3}(?:now|still)"
        r"|(?:will|to)\s{1,3}proceed|is\s{1,3}still\s{1,3}on|remains\s{1,3}(?:on|unchanged|set))\b"
    ),
)
