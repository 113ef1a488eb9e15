"""English words directly before a time that change what it means."""

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.words import NUMBER, Match, named, number_of, one_of
from chronology.languages.time_joints import Lead, does
from chronology.meanings.changes import (
    about,
    beside,
    edge,
    from_then,
    kept,
    near_clock,
    onward,
    part,
    part_of_day,
    piece,
    since,
    turn_of_century,
    two_parts,
    unit_beside,
    week,
    weekend,
    years_of_century,
)
from chronology.meanings.meaning import Meaning
from chronology.meanings.sides import Side
from chronology.meanings.terms import Step

_S = r"\s{1,3}"
_TO = r"(?:\s{1,3}|-)to(?:\s{1,3}|-)"
_MOVED = rf"\b(?i:{lexicon.MOVED})\b[^.;]{{0,40}}\Z"
_UNITS = {
    "day": Step.DAY,
    "week": Step.WEEK,
    "month": Step.MONTH,
    "year": Step.YEAR,
    "decade": Step.DECADE,
}
_YEARS = {"decade": 10, "quarter": 25}
_STARTING = r"(?:starting|beginning|commencing|effective)"
_NOT_STARTING = (
    rf"\b(?i:is|are|was|were|be|been|the|a|an|new|week|month|quarter|year|period){_S}"
    rf"{_STARTING}\b[^.;]{{0,16}}\Z"
)

# "Will not open before June", "no flights operate until June": then at the earliest. But what
# did not wait, or last, until June was over by then.
_DENIED = (
    rf"(?i:\b(?:not(?!{_S}(?:only|just|merely|long|far|much|more|later|all|the{_S}(?:first|only)))"
    r"|cannot|\w{2,6}n[’']t|never|nobody|none|neither|nor"
    rf"|no(?!{_S}(?:longer|doubt|wonder|later|earlier|sooner|more|less|fewer|matter)|\.))\b"
    rf"(?:(?!{_S}(?:{lexicon.ANOTHER_VERB})\b)[^.,;:()“”\"]){{0,60}}"
    rf"{_S}(?:until|till|before|prior{_S}to){_S}\Z)"
)


def _since(of: Meaning, words: Match) -> Meaning | None:
    return since(of, opens=_opens(words))


def _from_then(of: Meaning, words: Match) -> Meaning | None:
    return from_then(of, opens=_opens(words))


def _opens(words: Match) -> bool:
    """Say whether they open their sentence, where they rather look ahead."""
    return words[0][0].isupper()


def _near_clock(of: Meaning, words: Match) -> Meaning | None:
    return near_clock(of, named(words, "side").upper())


def _week(of: Meaning, words: Match) -> Meaning | None:
    return weekend(of) if words["end"] else week(of)


def _part_of_day(of: Meaning, words: Match) -> Meaning | None:
    return part_of_day(of, lexicon.PARTS_OF_DAY[named(words, "part")])


def _piece(of: Meaning, words: Match) -> Meaning | None:
    return piece(of, lexicon.ORDINALS[named(words, "ordinal")], _UNITS[named(words, "unit")])


def _edge(of: Meaning, words: Match) -> Meaning | None:
    count = number_of(named(words, "count") or "one")
    is_first = named(words, "edge") == "first"
    return edge(of, _UNITS[named(words, "unit")], count if is_first else -count)


def _years_of_century(of: Meaning, words: Match) -> Meaning | None:
    ordinal = lexicon.ORDINALS[named(words, "ordinal")]
    return years_of_century(of, ordinal, _YEARS[named(words, "unit")])


def _unit_beside(of: Meaning, words: Match) -> Meaning | None:
    is_back = named(words, "side") in {"before", "preceding"}
    return unit_beside(of, _UNITS[named(words, "unit")], back=is_back)


LEADS = (
    Lead(
        name="unit-beside",
        pattern=(
            rf"(?i:the{_S}(?P<unit>day|week|month|year){_S}"
            r"(?P<side>before|after|following|preceding))"
        ),
        last=("before", "after", "following", "preceding"),
        wrap=_unit_beside,
    ),
    Lead(
        name="edge-of",
        pattern=(
            rf"(?i:(?:the{_S})?(?P<edge>first|last|final){_S}(?P<count>{NUMBER}){_S}"
            rf"(?P<unit>day|week|month|year|decade)s{_S}(?:of|in)(?:{_S}the)?)"
        ),
        last=("of", "in", "the"),
        wrap=_edge,
    ),
    Lead(
        name="piece-of",
        pattern=(
            rf"(?i:(?:the{_S})?(?P<ordinal>{one_of(lexicon.ORDINALS)}){_S}(?P<unit>decade|quarter)"
            rf"{_S}of)"
        ),
        last=("of",),
        wrap=_years_of_century,
    ),
    Lead(
        name="turn-of",
        pattern=rf"(?i:(?:the{_S})?turn{_S}of)",
        last=("of",),
        wrap=does(turn_of_century),
    ),
    Lead(
        name="piece-of",
        pattern=(
            rf"(?i:(?:the{_S})?(?P<ordinal>{one_of(lexicon.ORDINALS)}){_S}(?P<unit>week|day){_S}"
            rf"(?:of|in)(?:{_S}the)?)"
        ),
        last=("of", "in", "the"),
        wrap=_piece,
    ),
    Lead(
        name="part-of-day",
        pattern=(
            rf"(?i:(?:the{_S})?(?:(?:early|late){_S})?(?P<part>{one_of(lexicon.PARTS_OF_DAY)})"
            rf"(?:{_S}hours)?{_S}of(?:{_S}the)?)"
        ),
        last=("of", "the"),
        wrap=_part_of_day,
    ),
    Lead(
        name="",
        pattern=rf"(?i:the{_S}months?{_S}of|the{_S}years?|(?:later|earlier)(?:{_S}in)?)",
        last=("of", "year", "years", "later", "earlier", "in"),
        wrap=does(kept),
    ),
    Lead(
        name="beginning-of",
        pattern=rf"(?i:(?:the{_S})?early{_TO}mid)",
        last=("mid",),
        wrap=does(two_parts, 0, 3, "START"),
    ),
    Lead(
        name="end-of",
        pattern=rf"(?i:(?:the{_S})?mid(?:dle)?{_TO}late)",
        last=("late",),
        wrap=does(two_parts, 1, 3, "END"),
    ),
    Lead(
        name="end-of",
        pattern=r"(?i:end)",
        last=("end",),
        wrap=does(part, 2, 3, "END"),
        # "At end May", "end-2024", but no verb.
        unless=r"(?<!\b[Aa]t\s)(?<!\b[Bb]y\s)\b(?i:end)\s{1,3}\Z",
    ),
    Lead(
        name="end-of",
        pattern=(
            rf"(?i:(?:the{_S})?(?:very{_S})?(?:end|close|latter{_S}part"
            rf"|(?:last|final){_S}third|(?:last|closing|final|dying){_S}(?:days|weeks|months))"
            rf"{_S}of"
            rf"|(?:the{_S})?late(?:{_S}in)?)"
        ),
        last=("of", "late", "in"),
        wrap=does(part, 2, 3, "END"),
    ),
    Lead(
        name="beginning-of",
        pattern=(
            rf"(?i:(?:the{_S})?(?:very{_S})?(?:beginning|start|early{_S}part|first{_S}third"
            rf"|(?:first|opening|early){_S}(?:days|weeks|months)){_S}of"
            rf"|(?:the{_S})?early(?:{_S}in)?)"
        ),
        last=("of", "early", "in"),
        wrap=does(part, 0, 3, "START"),
    ),
    Lead(
        name="middle-of",
        pattern=rf"(?i:(?:the{_S})?(?:middle|(?:second|middle){_S}third){_S}of|(?:the{_S})?mid)",
        last=("of", "mid"),
        wrap=does(part, 1, 3, "MID"),
    ),
    Lead(
        name="first-half-of",
        pattern=rf"(?i:(?:the{_S})?(?:first|1st){_S}half{_S}of)",
        last=("of",),
        wrap=does(part, 0, 2, "START"),
    ),
    Lead(
        name="second-half-of",
        pattern=rf"(?i:(?:the{_S})?(?:second|2nd|latter|back|last){_S}half{_S}of)",
        last=("of",),
        wrap=does(part, 1, 2, "END"),
    ),
    Lead(
        name="week-of",
        pattern=rf"(?i:(?:the{_S})?week(?P<end>end)?{_S}of(?:{_S}the)?)",
        last=("of", "the"),
        wrap=_week,
    ),
    Lead(
        name="about",
        pattern=r"(?i:about|around|circa|approximately|ca?\.)",
        last=("about", "around", "circa", "approximately", "c.", "ca."),
        wrap=does(about),
    ),
    Lead(
        name="since",
        pattern=r"(?i:since)",
        last=("since",),
        signal=True,
        wrap=does(beside, Side.SINCE),
    ),
    Lead(
        name="not-before",
        pattern="NET",
        last=("net",),
        signal=True,
        wrap=does(beside, Side.NOT_BEFORE),
    ),
    Lead(name="by", pattern="NLT", last=("nlt",), signal=True, wrap=does(beside, Side.UNTIL)),
    Lead(
        name="not-before",
        pattern=rf"(?i:(?:no|not){_S}(?:earlier|sooner){_S}than|not{_S}(?:before|until|till))",
        last=("than", "before", "until", "till"),
        signal=True,
        wrap=does(beside, Side.NOT_BEFORE),
    ),
    Lead(
        name="not-before",
        pattern=r"(?i:in|on|by|at)",
        after=rf",?{_S}at{_S}the{_S}(?:very{_S})?earliest\b",
        signal=True,
        wrap=does(beside, Side.NOT_BEFORE),
    ),
    Lead(
        name="by",
        pattern=r"(?i:in|on|by|at)",
        after=rf",?{_S}at{_S}the{_S}(?:very{_S})?latest\b",
        signal=True,
        wrap=does(beside, Side.UNTIL),
    ),
    Lead(
        name="by",
        pattern=(
            rf"(?i:(?:by{_S})?(?:no|not){_S}later{_S}than|at{_S}the{_S}latest{_S}(?:by|in|on)"
            rf"|by{_S}at{_S}the{_S}latest|by)"
        ),
        last=("than", "by", "in", "on", "latest"),
        signal=True,
        wrap=does(beside, Side.UNTIL),
    ),
    Lead(
        name="not-before",
        pattern=rf"(?i:until|till|before|prior{_S}to)",
        last=("until", "till", "before", "to"),
        given=_DENIED,
        signal=True,
        wrap=does(beside, Side.NOT_BEFORE),
    ),
    Lead(
        name="until",
        pattern=rf"(?i:(?:until|till|up{_S}to)(?:{_S}and{_S}including)?)",
        last=("until", "till", "to", "including"),
        signal=True,
        wrap=does(beside, Side.UNTIL),
    ),
    Lead(
        name="until",
        pattern=r"(?i:through|thru)",
        last=("through", "thru"),
        signal=True,
        wrap=does(beside, Side.UNTIL),
        unless=(
            rf"(?i:\b(?:\w{{0,8}}way|part|right|all|lives?|lived|come|came|go|goes|going|went"
            rf"|gone){_S}through{_S}\Z)"
        ),
    ),
    Lead(
        name="by",
        pattern=rf"(?i:(?:on|at|in|up{_S}to){_S}(?:or|and){_S}before|before{_S}or{_S}(?:on|in|at))",
        last=("before", "on", "in", "at"),
        signal=True,
        wrap=does(beside, Side.UNTIL),
    ),
    Lead(
        name="not-before",
        pattern=rf"(?i:(?:on|at|in|from){_S}(?:or|and){_S}after|after{_S}or{_S}(?:on|in|at))",
        last=("after", "on", "in", "at"),
        signal=True,
        wrap=does(beside, Side.NOT_BEFORE),
    ),
    Lead(
        name="near-clock",
        pattern=(
            rf"(?i:(?:shortly|just|soon|right|immediately|moments|seconds|minutes|hours){_S}"
            rf"(?P<side>before|after))"
        ),
        last=("before", "after"),
        signal=True,
        wrap=_near_clock,
    ),
    Lead(
        name="before",
        pattern=rf"(?i:before|prior{_S}to|pre)",
        last=("before", "to", "pre"),
        signal=True,
        wrap=does(beside, Side.BEFORE),
    ),
    Lead(
        name="after",
        pattern="[Pp]ost",
        last=("post",),
        signal=True,
        wrap=does(beside, Side.AFTER),
        unless=r"[Pp]ost\s{1,3}\Z",  # "a blog post 2016"
    ),
    Lead(
        name="after",
        pattern=r"(?i:after)",
        last=("after",),
        signal=True,
        wrap=does(beside, Side.AFTER),
    ),
    Lead(
        name="from",
        pattern=rf"(?i:(?:as{_S})?from|since)",
        after=rf"{_S}(?:onwards?|forward|forth|on(?!{_S}(?:the|a)\b))\b",
        signal=True,
        wrap=_since,
    ),
    Lead(
        name="from",
        pattern=rf"(?i:{_STARTING}(?:{_S}(?:from|in|on|with))?|as{_S}from|with{_S}effect{_S}from)",
        last=("ing", "effective", "from", "in", "on", "with"),
        signal=True,
        wrap=_since,
        unless=_NOT_STARTING,
    ),
    Lead(name="from", pattern=rf"(?i:as{_S}of)", last=("of",), signal=True, wrap=does(onward)),
    Lead(
        name="from",
        pattern=r"(?i:from)",
        last=("from",),
        signal=True,
        wrap=_from_then,
        unless=_MOVED,
    ),
)
