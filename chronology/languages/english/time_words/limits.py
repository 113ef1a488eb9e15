"""English words that limit: "not until", "at the earliest", "by close of business on"."""

from chronology.languages.english.names import FULL_MONTHS, FULL_WEEKDAYS
from chronology.languages.english.time_words import lexicon
from chronology.languages.time_joints import Lead, does
from chronology.meanings.changes import beside, then, then_or_later
from chronology.meanings.sides import Side

_S = r"\s{1,3}"
# "Will not open before June", "no flights operate until June": then at the earliest. But what
# did not wait, or last, until June was over by then.
_NOT = (
    rf"(?:not(?!{_S}(?:unlikely|only|just|merely|long|far|much|more|later|all|the{_S}(?:first|only)))"
    rf"|cannot|\w{{2,6}}n[’']t(?!{_S}unlikely\b)|never|nobody|no{_S}one|nothing|none|neither|nor"
    rf"|no(?!{_S}(?:longer|doubt|wonder|later|earlier|sooner|more|less|fewer|matter)|\.))\b"
)
_ON = rf"(?:(?!{_S}(?:{lexicon.ANOTHER_VERB})\b)[^.,;:()“”\"]){{0,60}}"
DENIED = rf"(?i:\b{_NOT}{_ON}{_S}(?:until|till?|before|prior{_S}to){_S}\Z)"
# "Is unlikely to last until May" tells of no begin: of these only "before" tells.
UNLIKELY = (
    rf"(?i:(?<!\bnot\s)(?<!n[’']t\s)\b(?:unlikely|improbable){_S}to\b{_ON}{_S}(?:before"
    rf"|prior{_S}to){_S}\Z)"
)
# What "was not opened until May" was opened in May. Nothing of a plan may stand with it.
_PLAN = (
    r"(?:will|would|wo|ca|shall|should|may|might|must|can|cannot|could|is|are|be|has|have|do|does"
    r"|to(?!\s{1,3}(?:it|them|him|her|me|us|you|that|this|the|an?|any|my|your|his|our|their)\b)"
    r"|due|expected|planned|scheduled|likely|set|supposed|meant|intended|able|allowed"
    r"|permitted|required|ready|going|valid|entitled|available)"
)
_NO_PLAN = rf"(?:(?!{_S}(?:{_PLAN}|{lexicon.ANOTHER_VERB})(?:n[’']t)?\b)[^.,;:()“”\"])"
_PAST_HELPER = r"(?:was|were|did|had)"
_NOBODY = r"(?:nobody|no{_S}one|nothing|none|neither|no)".replace("{_S}", _S)
_PAST = (
    rf"(?:{_PAST_HELPER}|{lexicon.IRREGULAR_PAST}|(?!(?:{lexicon.NO_VERBS}|{_PLAN})\b)"
    r"[a-z]{2,20}ed)"
)
_DENIED_PAST = (
    rf"(?i:(?:\b{_PAST_HELPER}(?:n[’']t|{_S}(?:not(?!{_S}(?:only|just|merely))|never))\b"
    rf"|(?<!will )(?<!would )\bnever{_S}{_PAST}\b|\b{_NOBODY}\b{_NO_PLAN}{{0,40}}?{_S}{_PAST}\b)"
    rf"{_NO_PLAN}{{0,40}}{_S}(?:until|till?){_S}\Z)"
)
# "Issued in August but not served until May": of which tense another verb tells.
_DENIED_PARTICIPLE = (
    rf"(?i:\b(?:but|and|though|although|yet){_S}(?:not|never){_S}(?:[a-z]{{2,12}}ly{_S})?"
    rf"(?!(?:{_PLAN})\b)[a-z]{{3,20}}{_NO_PLAN}{{0,30}}{_S}(?:until|till?){_S}\Z)"
)
_FOLLOWED_BY_PAST = (
    rf"(?=(?:,[^.;,]{{0,40}},)?{_S}(?:that{_S}(?:\w{{1,20}}{_S}){{0,5}})?{_PAST_HELPER}\b)"
)
# "May not be exercised after 7 June": by then.
_MODAL = r"(?:may|will|shall|can|could|must|might|should|would|wo|ca)"
_UP_TO_THERE = _ON.replace("(?!", rf"(?!{_S}(?:until|till?|before)\b|", 1)
_DENIED_LATER = (
    rf"(?i:(?:\b{_MODAL}(?:{_S}(?:not(?!{_S}(?:only|just|merely))|no{_S}longer)|n[’']t)|\bcannot"
    rf"|\b{_NOBODY}\b{_NO_PLAN}{{0,40}}?{_S}{_MODAL})\b{_UP_TO_THERE}{_S}"
    rf"(?:after|later{_S}than|beyond|past){_S}\Z)"
)
_EARLIEST = rf"at{_S}the{_S}(?:very{_S})?(?:earliest|soonest)"
_LATEST = rf"at{_S}the{_S}(?:very{_S})?latest"
_AT_THE_EARLIEST, _AT_THE_LATEST = rf",?{_S}{_EARLIEST}\b", rf",?{_S}{_LATEST}\b"
_AT = r"\b(?:by|in|on|at)"
# "By 3 May at the latest, on 4 June it was let": the limit is the time before.
_A_TIME = (
    rf"(?:\d|\b(?:{'|'.join(sorted(FULL_MONTHS | FULL_WEEKDAYS))}|week|month|year|noon|midnight))"
)
_ITS_DATE = rf"(?:{_S}possible)?(?:{_S}(?:date|day|time|moment|point))?"
_WHO_MAY = (
    rf"{_S}(?:(?:on|at|by|from|to){_S}which{_S}|that{_S})?(?:\w{{1,20}}{_S}){{1,4}}?"
    r"(?:can|could|may|might|will|would|must|shall)\b"
)


def _edge(words: str, side: Side, name: str) -> tuple[Lead, ...]:
    """Leads for the earliest, or the latest, that something can be."""
    return (
        Lead(
            name=name,
            pattern=r"(?i:is|was|would be|will be)",
            last=("is", "was", "be"),
            given=(
                rf"(?i:\bthe{_S}(?:very{_S})?(?:{words}){_ITS_DATE}{_WHO_MAY}[^.;,]{{0,30}}"
                rf"{_S}(?:is|was|(?:would|will){_S}be){_S}(?:on{_S})?\Z)"
            ),
            signal=True,
            wrap=does(beside, side),
        ),
        Lead(
            name=name,
            pattern="",
            after=(
                rf"{_S}(?:is|was|would{_S}be|will{_S}be){_S}the{_S}(?:very{_S})?(?:{words})"
                rf"{_ITS_DATE}{_WHO_MAY}"
            ),
            signal=True,
            wrap=does(beside, side),
        ),
    )


LIMIT_LEADS = (
    Lead(
        name="by",
        pattern=(
            rf"(?i:(?:by|(?:on|at){_S}or{_S}before|(?:no|not){_S}later{_S}than|before|until|till?){_S}"
            rf"(?:the{_S})?(?:earlier|earliest|sooner|first)(?:{_S}to{_S}(?:occur|happen))?{_S}of:?"
            rf"(?:{_S}\((?:a|i|1|A)\))?)"
        ),
        last=("of", "of:", ")"),
        signal=True,
        wrap=does(beside, Side.UNTIL),
    ),
    Lead(
        name="not-after",
        pattern=rf"(?i:after|later{_S}than|beyond|past)",
        last=("after", "than", "beyond", "past"),
        given=_DENIED_LATER,
        signal=True,
        wrap=does(beside, Side.UNTIL),
    ),
    *(
        Lead(name=name, pattern=pattern, after=after, signal=True, wrap=does(beside, side))
        for name, side, after in (
            ("not-before", Side.NOT_BEFORE, _AT_THE_EARLIEST),
            ("by", Side.UNTIL, _AT_THE_LATEST),
        )
        for pattern in (r"(?i:until|till?|in|on|by|at)", "")
    ),
    # "Will be returned, at the latest, on 4 June", "on, at the latest, 4 June".
    *(
        Lead(
            name=name,
            pattern=rf"(?i:{words}\s{{0,2}},?{_S}{_AT}|{_AT}\s{{0,2}},{_S}{words}\s{{0,2}},)",
            last=("by", "in", "on", "at", ","),
            signal=True,
            wrap=does(beside, side),
            unless=rf"(?i:{_A_TIME}\s{{1,3}}{words}\s{{0,2}},?{_S}{_AT}{_S}\Z)",
            measured=True,
        )
        for name, side, words in (
            ("not-before", Side.NOT_BEFORE, _EARLIEST),
            ("by", Side.UNTIL, _LATEST),
        )
    ),
    Lead(
        name="not-before",
        pattern=rf"(?i:(?:until|till?|up{_S}to){_S}at{_S}least)",
        last=("least",),
        signal=True,
        wrap=does(beside, Side.NOT_BEFORE),
    ),
    Lead(
        name="not-before",
        pattern=r"(?i:until|till?)",
        after=rf",?{_S}at{_S}least\b(?!{_S}(?:\d|[a-z]))",
        signal=True,
        wrap=does(beside, Side.NOT_BEFORE),
    ),
    *_edge("earliest|soonest", Side.NOT_BEFORE, "not-before"),
    *_edge("latest", Side.UNTIL, "by"),
    Lead(
        name="not-until",
        pattern=rf"(?i:not{_S}(?:until|till?))",
        after=_FOLLOWED_BY_PAST,
        signal=True,
        wrap=does(then),
    ),
    Lead(
        name="not-until",
        pattern=rf"(?i:(?:was{_S}not|wasn[’']t){_S}(?:until|till?))",
        last=("until", "till", "til"),
        signal=True,
        wrap=does(then),
    ),
    Lead(
        name="not-until",
        pattern=r"(?i:until|till?)",
        last=("until", "till", "til"),
        given=_DENIED_PAST,
        signal=True,
        wrap=does(then),
    ),
    Lead(
        name="not-until",
        pattern=r"(?i:until|till?)",
        last=("until", "till", "til"),
        given=_DENIED_PARTICIPLE,
        signal=True,
        wrap=does(then_or_later),
    ),
)
