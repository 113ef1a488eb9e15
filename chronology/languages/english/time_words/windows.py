"""English for windows in which something may happen: "the launch window opens at 18:00 UTC".

What is planned for a window comes not before it opens, and not after it closes. Of windows in
which people apply or vote, the opening is what happens.
"""

from chronology.languages.english.notation import words
from chronology.languages.english.time_words.words import S
from chronology.languages.time_joints import Lead, Link, does
from chronology.meanings.changes import beside
from chronology.meanings.joins import stretch
from chronology.meanings.sides import Side

_OF_PEOPLE = words(
    "application applications registration submission submissions transfer voting subscription "
    "booking enrolment enrollment consultation comment comments feedback tender bidding nomination "
    "nominations entry entries sign-up trading exchange offer acceptance claims refund appeal "
    "appeals objection donation signing sales sale purchase ticket shop trade bathing"
)
_TO_OPEN = r"(?i:opens?|opening)"
_TO_CLOSE = r"(?i:closes?|closing|ends|ending)"
_AT = rf"(?:{S}(?i:at|on|from|by))?"
_WINDOW = r"\b(?i:windows?)\b"
_WINDOW_BEFORE = rf"{_WINDOW}[^.;!?\n]{{0,64}}\Z"
_OTHER = (
    rf"(?i:\b(?:{'|'.join(sorted(_OF_PEOPLE))})(?:{S}\w{{1,16}})?{S}windows?\b[^.;!?\n]{{0,64}}\Z)"
    rf"|(?i:\b(?:not|never|\w{{2,6}}n['’]t)\b[^.;!?\n]{{0,16}}\Z)"
)
_LAST = ("opens", "open", "opening", "closes", "close", "closing", "ends", "ending")
_LAST_WORDS = (*_LAST, "at", "on", "from", "by")

WINDOW_LEADS = (
    Lead(
        name="window",
        pattern=f"{_TO_OPEN}{_AT}",
        last=_LAST_WORDS,
        given=_WINDOW_BEFORE,
        unless=_OTHER,
        signal=True,
        wrap=does(beside, Side.NOT_BEFORE),
    ),
    Lead(
        name="window",
        pattern=f"{_TO_CLOSE}{_AT}",
        last=_LAST_WORDS,
        given=_WINDOW_BEFORE,
        unless=_OTHER,
        signal=True,
        wrap=does(beside, Side.UNTIL),
    ),
)
WINDOW_LINKS = (
    Link(
        name="window",
        opening=rf"{_WINDOW}[^.;!?\n]{{0,24}}\b{_TO_OPEN}{_AT}",
        middle=(rf",?{S}(?:(?:and|it|then|before|will|to|is|that){S}){{0,4}}{_TO_CLOSE}{_AT}{S}"),
        unless=_OTHER,
        join=stretch,
    ),
)
