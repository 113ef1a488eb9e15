"""English words by which a paper says when it was made, signed or filed, or its people met."""

import re

from chronology.languages.english.papers import BEHIND_SWORN, MADE, SWORN, SWORN_BARE
from chronology.languages.making_words import MakingRule, MakingWords
from chronology.patterns import when_used
from chronology.vocabulary import DraftedKind

_OPEN = r"[#*_\s|>]{0,8}"
_DAY = r"(?:[a-z]{3,6}day,? (?:the )?)?"
_AT = r"(?:,? (?:at|in|by|via|before)(?! the meeting) [^.;:]{1,80}?,?)?"
_ON = r"(?:,? on(?: the)?| of| this|,|:| [-–—])?(?: the)? ?"
_SAT = r"(?:meeting|session|sitting|conference|assembly|agm|egm)"
_OF_WHOM = (
    r"(?:(?:draft|approved|confirmed) )?minutes (?:of|from)(?: the| an?)?"
    rf" (?:(?P<bare>meeting)|(?P<what>[^.;:\n]{{0,60}}?\b{_SAT}(?: of [^.;:\n]{{2,60}}?)?)"
    r"|(?P<body>[^.;:\n]{2,60}?))"
)
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w&.’'-]{0,30}"
_NAME = rf"{_CAPITAL}(?: (?:(?:de|van|von|der|la) )?{_CAPITAL}){{0,4}}"
_PERSON = r"[^\W\d_a-zß-öø-ÿ][^\W\d_’'.-]{0,24}\.?(?: [^\W\d_a-zß-öø-ÿ][\w’'.-]{0,24}){1,3}"
_NOUN = (
    r"(?:agreement|deed|contract|lease|tenancy|indenture|memorandum of understanding|undertaking"
    r"|guarantee|licen[cs]e|settlement|mortgage|assignment|transfer|conveyance|charter|treaty"
    r"|covenant|protocol|order|judge?ment|decree|ruling|award|warrant|injunction|writ"
    r"|deposition|affidavit|witness statement|statutory declaration|declaration|will"
    r"|minutes|invoice|complaint|petition|claim form|particulars of claim|defen[cs]e|answer"
    r"|motion|notice of [a-z]{3,20}|notice|certificate|permit|bill of sale|power of attorney"
    r"|statement of claim|statement|application|indictment|summons|subpoena|purchase order)"
)
_LINE_ENDS = r"\s*(?:[.,;)*_|]{0,3}\Z|[.,;(]?\s?(?:at|in|before|by|from|–|—|-)\s.{0,80}\Z)"
_ENDS = when_used(_LINE_ENDS, re.IGNORECASE)
_BARE_END = when_used(r"\s*[.,;)*_|]{0,3}(?:\s?(?:at )?\d{1,2}[:.]\d\d.{0,12})?\s*\Z")
_ANY = when_used(r"")

_SIGNED = (
    rf"{_OPEN}(?:/s/|by: /s/|signed|executed|signature\b)(?!,)[^;]{{0,240}}?"
    r"(?:\b(?:dated?|on|this)\b ?:?|[:,_.…]) ?(?:the )?"
)
_FILED = r"filed|lodged|entered|docketed"
_STAMPED = r"sealed|served|received"
_LABELLED = (
    r"invoice|order|policy|certificate|report|contract|agreement|permit|licen[cs]e|notice|receipt"
    r"|award|judge?ment|lease|warrant|summons|writ"
)


def _done(verbs: str) -> str:
    """Return a pattern of a line that opens with what was done with a paper: "Filed on"."""
    return (
        rf"{_OPEN}(?P<verb>{verbs})(?: (?:in|with|by|at) [^.;:]{{1,60}}?)?(?: on| this|:)?"
        rf"(?: the)? ?{_DAY}"
    )


MAKING = MakingWords(
    rules=(
        MakingRule(
            before=MADE,
            names=("{paper} between {parties}", "{paper} made"),
            is_of_paper=True,
            behind=_ANY,
            goes_on=True,
            lines=2,
        ),
        MakingRule(
            before=when_used(
                rf"{_OPEN}{_OF_WHOM},?(?: (?:which was )?(?:held|convened))?{_AT}"
                rf"{_ON}{_DAY}",
                re.IGNORECASE,
            ),
            names=("{what}", "Meeting of the {body}", "Meeting of {house}", "{bare}"),
            titles=frozenset({"what"}),
            kind=DraftedKind.MEETING,
            behind=_ENDS,
            lines=1,
        ),
        MakingRule(
            before=when_used(rf"{_OPEN}(?:meeting )?held{_AT}{_ON}{_DAY}", re.IGNORECASE),
            names=("{what}", "Meeting of the {body}", "Meeting of {house}"),
            kind=DraftedKind.MEETING,
            behind=_ENDS,
            only_in=when_used(r"minutes"),
            titles=frozenset({"what"}),
        ),
        MakingRule(
            before=when_used(rf"{_OPEN}(?:held|taken|heard){_AT}{_ON}{_DAY}", re.IGNORECASE),
            names=("{paper} taken",),
            behind=_ENDS,
            only_in=when_used(r"deposition|statement|witness statement|declaration"),
        ),
        MakingRule(
            before=when_used(
                rf"{_OPEN}(?i:before|coram):? (?P<who>(?:(?i:the) )?{_NAME})"
                rf"(?:,? (?i:sitting(?: in [a-z]{{3,10}})?|in chambers|in private))?(?i:{_AT}"
                rf",? on(?: the)? {_DAY})"
            ),
            names=("Hearing before {who}",),
            behind=_ENDS,
            only_in=when_used(r"order|judge?ment|decree|ruling|award|injunction|"),
        ),
        MakingRule(
            before=when_used(
                rf"{_OPEN}(?:dates? of (?:the )?hearing|hearing dates?|heard)(?: on)?:? {_DAY}",
                re.IGNORECASE,
            ),
            names=("Hearing",),
            behind=_ENDS,
        ),
        MakingRule(
            before=when_used(_SIGNED, re.IGNORECASE),
            names=("{paper} signed by {who}", "{paper} signed", "Signed by {who}"),
            kind=DraftedKind.SIGNING,
            behind=_BARE_END,
            lines=5,
        ),
        MakingRule(
            before=when_used(_done(_FILED), re.IGNORECASE),
            names=("{paper} {verb}",),
            kind=DraftedKind.FILING,
            behind=_ENDS,
        ),
        MakingRule(
            before=when_used(_done("made"), re.IGNORECASE),
            names=("{paper} {verb}",),
            is_of_paper=True,
            behind=_ENDS,
        ),
        MakingRule(
            before=when_used(_done(_STAMPED), re.IGNORECASE),
            names=("{paper} {verb}",),
            behind=_ENDS,
        ),
        MakingRule(
            before=SWORN,
            names=("{paper} {verb}",),
            is_of_paper=True,
            behind=BEHIND_SWORN,
            lines=1,
        ),
        MakingRule(
            before=SWORN_BARE,
            names=("{paper} {verb}",),
            is_of_paper=True,
            behind=BEHIND_SWORN,
        ),
        MakingRule(
            before=when_used(
                rf"{_OPEN}(?:(?P<what>{_LABELLED}) date|date of (?:this )?(?P<other>{_LABELLED}))"
                r"[*_ ]{0,3}:[*_ ]{0,3}",
                re.IGNORECASE,
            ),
            names=("{what} dated", "{other} dated"),
            behind=_BARE_END,
        ),
    ),
    verbs={
        "sworn": "sworn",
        "subscribed": "sworn",
        "affirmed": "affirmed",
        "declared": "declared",
        "signed": "signed",
        "executed": "signed",
        "taken": "taken",
    },
    made="made",
    met=when_used(rf"(?m)^{_OPEN}{_OF_WHOM}[ \t*_]{{0,8}}$", re.IGNORECASE),
    house=when_used(r"[#*_ ]{0,8}(?!MINUTES|DRAFT)[A-Z][A-Z&.,'’ -]{4,60}"),
    joined=" and ",
    title=when_used(
        rf"{_OPEN}(?P<name>(?:{_CAPITAL} ){{0,4}}?(?:and )?(?i:(?P<noun>{_NOUN}))(?!\w)"
        rf"(?: (?i:of|by|for) (?:(?i:the) )?{_NAME}| (?i:no|nr|number)\b\.? ?[\w/-]{{1,20}})?)"
        r"[:.*_]{0,4}"
    ),
    letter=when_used(
        rf"{_OPEN}(?:dear\b|(?:to|cc|subject|re)[*_]{{0,2}}[ \t]{{0,8}}[:\t]|to whom it may)",
        re.IGNORECASE,
    ),
    instrument=when_used(
        rf"\b(?:this|the present|present)(?: [A-Z][\w&’'-]{{0,30}}){{0,4}} (?P<noun>{_NOUN})\b",
        re.IGNORECASE,
    ),
    kinds={
        "order": DraftedKind.RULING,
        "judgment": DraftedKind.RULING,
        "judgement": DraftedKind.RULING,
        "decree": DraftedKind.RULING,
        "ruling": DraftedKind.RULING,
        "award": DraftedKind.RULING,
        "injunction": DraftedKind.RULING,
        "": DraftedKind.SIGNING,
    },
    telling=(
        (
            when_used(
                rf"(?m)^{_OPEN}it is (?:hereby |therefore )?(?:so )?ordered\b", re.IGNORECASE
            ),
            "order",
        ),
        (
            when_used(rf"^{_OPEN}(?:draft )?minutes (?:of|from)\b", re.IGNORECASE | re.MULTILINE),
            "minutes",
        ),
    ),
    signer=(
        when_used(
            rf"\b(?i:name)(?i: of [a-z ]{{3,20}})?\W{{1,3}}(?P<who>{_PERSON})(?=\W*$)", re.MULTILINE
        ),
        when_used(
            rf"^[#*_ ]{{0,8}}(?i:signed|/s/|by: /s/)(?i:[ :_]{{1,40}}by)?"
            rf"[ :_]{{1,40}}(?P<who>{_PERSON})(?=\W*$|,| \()",
            re.MULTILINE,
        ),
        when_used(
            rf"\b(?i:signed|executed)\b[^.;\n]{{0,80}}? by:? (?P<who>{_PERSON})"
            r"(?=\W*$|,| \(| (?i:on|for|at|as|acting)\b)",
            re.MULTILINE,
        ),
    ),
    heading=when_used(
        r"[ \t#*_]{0,12}(?:(?:\d{1,3}|[A-Z]|[IVX]{1,5})(?:\.\d{1,3}){0,3}[.):]?"
        r"|[Ii]tem \d{1,3}[.:]?)"
        r"[ \t]{1,8}[^\W\d_a-z][^\n.!?;]{1,70}[ \t]{0,8}\n\s{0,20}"
        r"(?=(?:\d{1,3}(?:\.\d{1,3}){1,3}[.)]?[ \t]{1,8})?[\"“‘]?[^\W\d_a-z])"
    ),
    author=(
        when_used(
            rf"^{_OPEN}(?i:from)[*_|]{{0,3}}[ \t]{{0,8}}[:\t|][ \t*_|]{{0,20}}(?P<who>{_PERSON})"
            r"(?=[ \t*_|]*$|[,;(<])",
            re.MULTILINE,
        ),
        when_used(
            rf"^{_OPEN}(?i:(?:[a-z]{{1,12}} )?(?:witness statement|affidavit|affirmation"
            rf"|statutory declaration) of|I,) (?P<who>{_PERSON})(?=[ \t]*(?:$|,|\())",
            re.MULTILINE,
        ),
    ),
    between=when_used(r"\b(?:by and )?between\b:?\s*", re.IGNORECASE),
    apart=when_used(r",?;?\s+(?i:and)\s+(?=[A-Z(])|;\s+(?=[A-Z(])|\s\(?[1-9]\)\s"),
    party=when_used(
        rf"\W{{0,4}}(?:[1-9]\W{{1,3}})?(?:(?i:the|the said) )?(?P<who>{_NAME}"
        rf"(?:(?: of(?: the)?| &) (?!{_NAME},\s+[A-Z\d]){_NAME})?)"
    ),
    small=frozenset({"of", "the", "and", "for", "in", "on", "at", "de", "la", "to"}),
)
