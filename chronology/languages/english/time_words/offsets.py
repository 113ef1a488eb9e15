"""English words that count a time from another: "within 21 days of the order of 6 April"."""

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.days import SPOKEN_DAYS
from chronology.languages.english.time_words.words import (
    BY_THE,
    END,
    NUMBER,
    START,
    Match,
    S,
    any_of,
    named,
    one_of,
)
from chronology.languages.time_joints import Lead, Link, joins
from chronology.languages.time_rules import Rule
from chronology.meanings.counted import Rough, Timeless
from chronology.meanings.counting import (
    counted,
    lasting_from,
    notice_before,
    term,
    vaguely_counted,
    within_beginning,
)
from chronology.meanings.meaning import Meaning
from chronology.meanings.offsets import BusinessLength, Uncounted
from chronology.meanings.terms import TimexType, unclear

# "He lived there for two years before 2010" tells how long.
_LASTING = (
    r"(?i:for(?:\s{1,3}(?:another|the|these|those|some))?|the|(?:in|over|during|throughout|within)"
    r"\s{1,3}(?:the|these|those)(?:\s{1,3}(?:first|last|next))?|lasted|lasting|spent|took|waited"
    r"|worked|lived|served|stayed|continued?s?)"
)
_ALLOWED = r"(?i:ha[ds]|have|having|given|allowed|granted|gets?|got)"
# "Two or three days after", "10 to 14 days before".
_SEVERAL = rf"(?i:(?:{NUMBER}){S}(?:or|to|and)|\d{{1,3}}\s?[–-])"
_PLAIN = "plain"
# "On each of the three days before".
_EACH_OF = r"\b(?:each|every|any|one|some|none|most|all|both)\s{1,3}of\s{1,3}(?:the|these|those)"
_REPEATED = (
    rf"(?i:(?:{_EACH_OF}|\b(?:every|each|another|first|last|past|days?|hours?|times?|nights?))"
    r"\s{1,3}\Z)"
)
# "To be served 28 days before" tells when.
_SERVED = r"\b(?:be|is|are|was|were|been|being)(?:\s{1,3}[a-z]{2,14}ly)?\s{1,3}served"
_VETOES = {_PLAIN: _REPEATED, _LASTING: rf"(?i:(?:{_EACH_OF}|{_SERVED})\s{{1,3}}\Z)"}
_TERM = (
    r"(?i:(?:term|period|duration|life|tenure)\s{1,3}of(?:\s{1,3}(?:up\s{1,3}to|at\s{1,3}least"
    r"|not\s{1,3}less\s{1,3}than))?)"
)
_BACK = r"(?:before|prior\s{1,3}to|preceding|in\s{1,3}advance\s{1,3}of|ahead\s{1,3}of)"
_ON = r"(?:after|following|from)"
_FROM, _OF = "from", "of"
_THE = r"(?:the|an?|his|her|its|their|our|your|such|this|that)"
_THE_DATE = (
    rf"(?:{S}the{S}(?:date|day){S}of|{S}and{S}including|{S}\(and{S}including\)|{S}but{S}excluding)?"
    rf"{S}"
)
# "Of the order of", "after service of the notice dated", "of his return on": one thing, no clause.
_NO_CLAUSE = (
    rf"(?!(?:{_THE}|and|or|but|which|who|if|when|was|were|is|are|had|has|he|she|it|they|we|on|in"
    r"|after|before|until|since|said|went|came)\b)"
)
_WORD = rf"(?:{_NO_CLAUSE}[A-Za-z’'-]{{2,20}}{S}(?:(?<=of\s){_THE}{S})?)"
_THING = rf"{S}(?:{_THE}{S})?{_WORD}{{1,5}}?"
# The day on which something is received, served or published is not that of its date.
_NO_RECEIPT = (
    rf"(?!{S}(?:{_THE}{S})?(?:receipt|receiving|service|delivery|posting|publication|notification"
    rf"|acceptance|expiry){S}of{S})"
)
_DATED = rf"{_NO_RECEIPT}{_THING}(?:of|dated|(?:made|given|handed{S}down|dated){S}on){S}"
_HAPPENED = (
    rf"{S}(?:{_THE}{S}{_WORD}{{1,3}}?|{_WORD}{{1,3}}?|(?:he|she|it|they|we){S})"
    rf"(?:was|were|had{S}been){S}[a-z]{{2,20}}{S}(?:on|in){S}"
    rf"|{S}(?:he|she|it|they|we){S}[a-z]{{2,20}}{S}(?:on|in){S}"
)
_THEN = rf"{S}(?:{_THE}{S})?(?:(?![a-z]{{2,20}}ed\b){_WORD}){{1,5}}?(?:on|in){S}"
# "Of the date of this order, 3 May 2024", "after the offer date (3 May 2024)": the day counts.
_NAMED_DATE = (
    rf"{S}(?:{_THE}{S})?{_WORD}{{0,4}}?(?:date|day)(?:{S}of(?:{S}(?!(?:and|or|but|is|was|which|that|will){S})"
    rf"[A-Za-z’'-]{{2,20}}){{1,5}}?)?(?:,{S}(?:(?:being|namely),?{S})?|{S}\(|{S}(?:being|of){S})"
)
_WHAT = (
    (_THE_DATE, False),
    (_DATED, False),
    (_NAMED_DATE, False),
    (_HAPPENED, False),
    (_THEN, True),
)

# "At least 14 days' notice before 30 June": notice is so long at least.
_NOTICE = (
    rf"(?:[’']s?)?{S}(?:(?:prior|previous|advance|clear|written|formal|due|further|full){S}){{0,3}}notice"
    rf"(?:{S}in{S}writing)?(?:{S}(?:of|to){S}[\w’'-]{{1,20}}(?:{S}[\w’'-]{{1,20}}){{0,4}}?)?{S}"
)

OFFSET_LINKS = (
    Link(name="counted-from", middle=rf"{_NOTICE}{_BACK}{_THE_DATE}", join=notice_before),
    Link(
        name="length-from",
        opening=r"(?i:further|additional|new|second|next|third|fresh)",
        middle=rf"{S}(?:from|commencing|beginning|starting)(?:{S}(?:on|with))?{_THE_DATE}",
        join=term,
    ),
    Link(name="length-from", opening=r"(?i:for)", middle=rf"{S}from{S}", join=lasting_from),
    Link(
        name="length-from",
        opening=_TERM,
        middle=(
            rf"{S}(?:from|commencing|beginning|starting|running{S}from|with{S}effect{S}from)"
            rf"(?:{S}(?:on|with|from))?{_THE_DATE}"
        ),
        join=term,
    ),
    Link(
        name="length-from",
        middle=(
            rf",?{S}(?:from|commencing|beginning|starting){S}"
            rf"(?:with|and{S}including|on{S}and{S}including){S}"
        ),
        join=term,
    ),
    Link(
        name="counted-from",
        middle=(
            rf",?{S}(?:from|commencing|beginning|starting){S}"
            rf"(?:with|on|with{S}effect{S}from|and{S}including|on{S}and{S}including){S}"
        ),
        join=within_beginning,
    ),
    *(
        Link(
            name="counted-from",
            opening=r"(?i:within)",
            middle=rf"{S}(?:of|after|before)(?:{what})",
            join=vaguely_counted,
        )
        for what, _ in _WHAT
    ),
    *(
        Link(
            name="counted-from",
            opening="" if how == _PLAIN else how,
            middle=f"{S}{side}(?:{what})",
            join=joins(
                counted,
                back=side == _BACK,
                of=side == _OF,
                several=how == _SEVERAL,
                lasting=how in {_LASTING, _ALLOWED},
                may_be_it=either,
            ),
            unless=_VETOES.get(how, ""),
        )
        for how in (_SEVERAL, _LASTING, _ALLOWED, _PLAIN)
        for what, either in _WHAT
        for side in ((_FROM,) if how == _ALLOWED else (_BACK, _ON, _OF))
    ),
    *(
        Link(
            name="counted-from",
            middle=rf"{S}to{S}the{S}day{S}{side}{S}",
            join=joins(counted, back=side == _BACK, exact=True),
        )
        for side in (_BACK, _ON)
    ),
)


# Which day after another, or before it: "not later than the 30th day after 4 October".
_SIDES = r"after|following|from|before|prior|preceding"
_UNCOUNTED = one_of(lexicon.UNCOUNTED_DAYS)
_PLACE = one_of((*lexicon.ORDINALS, *SPOKEN_DAYS)).replace(r"\-", r"[\s-]")


def _numbered_day(match: Match) -> Meaning:
    """A day counted from another, as so many days from it."""
    number = int(match["figure"] or SPOKEN_DAYS[named(match, "word").replace(" ", "-")])
    value = f"P{number}D"
    if (days := named(match, "uncounted")) in lexicon.BUSINESS_DAYS:
        return BusinessLength(value=value, count=number)
    if days:
        return Uncounted(value=value, fault=unclear(lexicon.UNCOUNTED_DAYS[days]))
    return Timeless(value=value, type=TimexType.DURATION)


def _business_day(of: Meaning, words: Match) -> Meaning | None:
    """Leave open which day it is: "the last business day of February 2026"."""
    days = " ".join(words["uncounted"].lower().split())
    return Rough(of=of, fault=unclear(lexicon.UNCOUNTED_DAYS[days]), mod="")


OFFSET_RULES = (
    Rule(
        name="length",
        pattern=(
            rf"{START}(?i:the{S}(?:(?P<figure>\d{{1,3}})(?:st|nd|rd|th)"
            rf"|(?P<word>{one_of(tuple(SPOKEN_DAYS))}))".replace(r"\-", r"[\s-]")
            + rf"{S}(?:(?:(?P<uncounted>{_UNCOUNTED})|calendar){S})?day)"
            rf"(?={S}(?:{_SIDES})\b){END}"
        ),
        build=_numbered_day,
        trigger=any_of("day"),
        first=BY_THE,
    ),
)

OFFSET_LEADS = (
    Lead(
        name="business-day",
        pattern=(
            rf"(?i:(?:the{S})?(?:(?:\d{{1,2}}(?:st|nd|rd|th)|{_PLACE}|next|following|preceding){S})"
            rf"(?P<uncounted>{_UNCOUNTED}){S}day{S}"
            rf"(?:of|in|before|prior{S}to|after|following|preceding)(?:{S}the)?)"
        ),
        last=("of", "in", "before", "to", "after", "following", "preceding", "the"),
        wrap=_business_day,
    ),
)
