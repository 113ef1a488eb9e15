"""English names of times in small letters: "see u thurs", "by feb", "easter weekend".

Weekdays and most months are no other words; "sat", "sun", "mon", "wed", "mar", "may", "march"
mostly are, so that they are times only beside words that leave nothing else.
"""

from chronology.languages.english.time_words import lexicon
from chronology.languages.small_letters import SmallName, SmallNames

_S = r"\s{1,3}"


def _spelt(*names: str) -> dict[str, str]:
    """Return how names in small letters are capitalised."""
    return {name.lower(): name for name in names}


_HEDGED = frozenset({"May", "March", "April", "June", "August"})
_FULL_MONTHS = tuple(month[0] for month in lexicon.MONTHS)
_SHORT_MONTHS = tuple(name for month in lexicon.MONTHS for name in month[1:])
_PEOPLE = ("Jan", "Jun", "Mar", "Dec")  # or verbs, or other short forms
_FULL_DAYS = tuple(day[0] for day in lexicon.WEEKDAYS)

# Behind a time: it ends its phrase there.
_STOP = r"\s?[.,;:!?)(…]|\s{0,3}\Z|\s{1,3}[-–—]|\s{0,3}\+\s"
_PART_OF_DAY = (
    rf"{_S}(?:morn(?:ing)?|mornin|afternoon|aft|arvo|eve|evening|night|nite|lunchtime|[ap]m)s?\b"
)
_CLOCK = rf"{_S}(?:at{_S})?\d{{1,2}}(?:[:.]\d\d)?\s?(?:am|pm|a\.m|p\.m)\b"
_SMALL_WORD = (
    rf"{_S}(?:@|at|for|then|and|or|if|but|so|with|between|when|instead|x{{1,4}}|please|pls|plz|too"
    r"|again|around|about|from|til|till|until|lol|ok|okay|yeah|bc|because|cos|coz|cuz|thx|thanks"
    r"|ta|is|works|would|will|in|as|after|before|we|i|he|she|they|you|u|sorry|maybe|hopefully|and|was|were|latest"
    r"|unless|though|thank|not|to)\b"
)
_ENDS = rf"(?={_STOP}|{_PART_OF_DAY}|{_CLOCK}|{_SMALL_WORD})"
_ENDS_PLAINLY = (
    rf"(?={_STOP}|{_PART_OF_DAY}|{_CLOCK}|{_S}(?:instead|or|works|please|pls|x{{1,4}})\b)"
)
_ANY_MONTH = "|".join(name.lower() for name in (*_FULL_MONTHS, *_SHORT_MONTHS))
_BEFORE_DATE = (
    rf"(?=,?{_S}(?:the{_S})?(?:[12]?\d|3[01])(?:/\d{{1,2}}\b|(?:st|nd|rd|th)?{_S}(?:of{_S})?"
    rf"(?:{_ANY_MONTH})\b))"
)
_WHO = (
    r"(?:\b(?:i|we|he|she|it|they|you|u|who|that|and|the|a|an|in|was|were|is|are|be|been|all"
    r"|everyone|nobody)\s)"
)

# Before a weekday whose short name is another word.
_SEEING = r"\b(?:see|c|cu|meet|catch)\s(?:you|u|ya|yous|yall)\s(?:(?:all|guys|lot|both)\s)?"
_SUGGESTING = (
    r"\b(?:do|make|how about|what about|how's|hows|how abt|what abt|shall we say|lets say"
    r"|let's say|free|around|moved? (?:it )?to|changed? (?:it )?to|push(?:ed)? (?:it )?to"
    r"|some ?time|sometime|nxt|next|since|until|till|til|by|due|before|for)\s"
)
_ON = r"\b(?:on|nxt|next|last|this coming)\s"
_NEXT_SAT = (
    r"(?:\A|[.,;!?(]\s|\b(?:for|by|from|to|til|till|until|since|and|or|it's|its|is|was|them|him|her"
    r"|us|back|do|make|free|about)\s)(?:next|last|nxt)\s"
)
_OTHER_NEXT = (
    r"(?<!\A)(?<![.,;!?(]\s)\b(?:i|we|he|she|they|who|one|man|woman|person)\s(?:next|last)\s"
)
_THE_LAST = r"\bthe\slast\s"
_BESIDE_DAY = (
    r"(?:\b(?:mon|tues?|weds?|thurs?|thu|fri|sat|sun)(?:day)?(?:\s(?:or|and|to|n|&|\+)\s|/|,\s))"
)
_DAY_BESIDE = (
    rf"(?=(?:{_S}(?:or|and|to|n|&|\+){_S}|/|,{_S})(?:mon|tues?|weds?|thurs?|thu|fri|sat|sun)(?:day)?"
    rf"(?:{_ENDS}))"
)
_DAY_LISTED = r"\b(?:mon|tues?|weds?|thurs?|fri)(?:day)?,\s(?:\w{2,12}\s){1,2}"
_HASTY = ("Tues", "Thurs", "Weds")
_OTHERS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Thur")

# Before a month.
_IN = (
    r"\b(?:in|since|until|till|til|early|late|mid|end of|start of|beginning of|during|last|next)\s"
)
_IN_OR_BY = r"\b(?:in|since|until|till|til|early|late|mid|end of|start of|during|by|before|from)\s"
_MADE_BY = (
    r"(?:\b(?:\w{2,12}(?:ed|en)|made|done|sung|told|sent|led|run|is|was|are|were|it|this|that|one)"
    r"\sby\s)"
)
_DAY_BEFORE = r"(?<![\d/.:£$€])\b(?:[12]?\d|3[01])(?:st|nd|rd|th)?\s(?:of\s)?"
_ORDINAL_BEFORE = r"(?<![\d/.:£$€])\b(?:[12]?\d|3[01])(?:st|nd|rd|th)\s(?:of\s)?"
_DATED_BEFORE = (
    r"(?:\b(?:on|by|due|until|till|til|before|after|since|from|dated|sat|sun|mon|tues?|weds?"
    r"|thurs?|fri|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\s(?:the\s)?)(?:[12]?\d|3[01])\s"
)
_DAY_AFTER = rf"(?={_S}(?:the{_S})?(?:[12]?\d|3[01])(?:st|nd|rd|th)\b)"
_FIGURE_AFTER = rf"(?={_S}(?:[12]?\d|3[01])\b(?!\s?%|[:.]\d)(?:{_ENDS}))"
_RANGE_AFTER = (
    rf"(?={_S}(?:[12]?\d|3[01])(?:\s?[–-]\s?|{_S}(?:to|until|till){_S})(?:{_ANY_MONTH}|\d{{1,2}}"
    r"(?:\s?[.,;!?]|\s{0,3}\Z))\b)"
)
_YEAR_AFTER = rf"(?=,?{_S}(?:19|20)\d\d\b)"
_ON_OR_BY = (
    r"\b(?:on|by|as of|as from|effective|due|until|till|til|before|after|since|from|dated)\s"
)
_NO_VERB = rf"(?!{_S}(?:be|have|not|well|also|come|go|only|get|need|want)\b)"

_HOLIDAYS = tuple(
    name
    for name in (*lexicon.HOLIDAYS, *lexicon.DAYS_OF_EASTER)
    if name not in {"Easter", "Christmas", "Xmas", "May Day"}
)
_EASTER_BEFORE = r"\b(?:at|by|before|after|since|until|till|til|over|around|for|between)\s"

SMALL_NAMES = SmallNames(
    all=(
        SmallName(names=_spelt(*_FULL_DAYS, *(f"{day}s" for day in _FULL_DAYS))),
        SmallName(names=_spelt(*_HASTY), after=_ENDS),
        SmallName(names=_spelt(*_OTHERS, *_HASTY), before=_SEEING, after=_ENDS),
        SmallName(names=_spelt(*_OTHERS, *_HASTY), before=_ON, unless=_THE_LAST, after=_ENDS),
        SmallName(names=_spelt(*_OTHERS), before=_SUGGESTING, after=_ENDS),
        SmallName(names=_spelt("Sat"), before=r"\bon\s", after=_ENDS),
        SmallName(
            names=_spelt("Sat"),
            before=rf"{_SEEING}|{_SUGGESTING}|{_NEXT_SAT}",
            unless=_OTHER_NEXT,
            after=_ENDS_PLAINLY,
        ),
        SmallName(
            names=_spelt("Sun"),
            before=rf"{_SEEING}|\b(?:on|do|make|how about|what about|for|free)\s|{_NEXT_SAT}",
            after=_ENDS_PLAINLY,
        ),
        SmallName(names=_spelt(*_OTHERS, "Sat", "Sun"), before=_BESIDE_DAY, after=_ENDS),
        SmallName(names=_spelt(*_OTHERS, "Sat", "Sun", *_HASTY), unless=_WHO, after=_DAY_BESIDE),
        SmallName(names=_spelt("Fri", "Thu", "Thur"), before=_DAY_LISTED, unless=_WHO, after=_ENDS),
        SmallName(
            names=_spelt(*_OTHERS, "Sat", "Sun", *_HASTY),
            unless=_WHO,
            after=rf"(?={_PART_OF_DAY})",
        ),
        SmallName(
            names=_spelt(*_OTHERS, "Sat", "Sun", *_HASTY),
            unless=_WHO.replace("|is|", "|"),
            after=_BEFORE_DATE,
        ),
        SmallName(names=_spelt(*_OTHERS, "Sun", *_HASTY), unless=_WHO, after=_DAY_AFTER),
        SmallName(names=_spelt("Fri", "Tue", "Thu"), after=rf"(?={_S}(?:between|at|from){_S}\d)"),
        SmallName(
            names=_spelt(*(month for month in _FULL_MONTHS if month not in _HEDGED)),
            after=rf"{_ENDS}|{_YEAR_AFTER}|{_FIGURE_AFTER}",
        ),
        SmallName(
            names=_spelt(*(month for month in _FULL_MONTHS if month not in _HEDGED)),
            before=rf"{_IN_OR_BY}|{_DAY_BEFORE}",
        ),
        SmallName(
            names=_spelt(*_FULL_MONTHS), before=_IN, after=rf"(?:{_ENDS}|{_YEAR_AFTER}){_NO_VERB}"
        ),
        SmallName(
            names=_spelt("April", "June", "August", "May"),
            before=r"\b(?:by|before|from)\s",
            unless=_MADE_BY,
            after=rf"{_ENDS}{_NO_VERB}",
        ),
        SmallName(names=_spelt("April", "June", "August"), after=_YEAR_AFTER),
        SmallName(names=_spelt(*_SHORT_MONTHS), before=_IN, after=rf"(?:{_ENDS}|{_YEAR_AFTER})"),
        SmallName(
            names=_spelt(*(name for name in _SHORT_MONTHS if name not in _PEOPLE)),
            before=_IN_OR_BY,
            after=rf"(?:{_ENDS}|{_YEAR_AFTER})",
        ),
        SmallName(
            names=_spelt("April", "June", "August", *_SHORT_MONTHS),
            before=_DAY_BEFORE,
        ),
        SmallName(names=_spelt("May", "March"), before=_ORDINAL_BEFORE, after=_NO_VERB),
        SmallName(names=_spelt("May", "March"), before=_DATED_BEFORE, after=_NO_VERB),
        SmallName(
            names=_spelt("May", "March"), before=_DAY_BEFORE, after=rf"(?={_STOP}|{_YEAR_AFTER})"
        ),
        SmallName(names=_spelt(*_FULL_MONTHS, *_SHORT_MONTHS), after=_DAY_AFTER),
        SmallName(
            names=_spelt(*_FULL_MONTHS, *_SHORT_MONTHS), before=_ON_OR_BY, after=_FIGURE_AFTER
        ),
        SmallName(names=_spelt(*_FULL_MONTHS, *_SHORT_MONTHS), after=_RANGE_AFTER),
        SmallName(
            names=_spelt("April", "June", "August", *_SHORT_MONTHS),
            before=r"\d\s(?:to|until|till|and|or|-|–)\s",
            after=_FIGURE_AFTER,
        ),
        SmallName(names=_spelt(*_HOLIDAYS), after=_ENDS),
        SmallName(names=_spelt("Christmas", "Xmas", "Easter"), before=_EASTER_BEFORE, after=_ENDS),
        SmallName(names=_spelt("Thanksgiving"), after=_ENDS),
        SmallName(
            names=_spelt("New Year"), before=r"\b(?:by|before|after|since|until|til|till|and|to)\s"
        ),
    )
)
