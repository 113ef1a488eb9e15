"""English turns for moves: "slipped from March to May", "originally due in June, now in July".

Turns are written in the notation of `chronology.languages.turns`. Of two that fit the same times
the first counts.
"""

from chronology.languages.english import move_lists
from chronology.languages.english.inflection import forms
from chronology.languages.english.lateness_turns import BESIDE_THE_NEW, NO_TIME_NAMED
from chronology.languages.english.notation import words
from chronology.languages.english.plan_chains import CHAINED, CHAINS
from chronology.languages.english.recalled_turns import RECALLED, STATUS
from chronology.languages.moves import Turn


def _verbs(lemmas: str) -> str:
    """Return any form of some verbs, for a turn."""
    return f"({'|'.join(sorted(forms(lemmas)))})"


_PUT, _BRING = "(put|puts|putting)", "(bring|brings|brought|bringing)"
_PUSH, _SET, _KNOCK = _verbs("push"), "(set|sets|setting)", _verbs("knock")
_SLIP = "(slip|slips|slipped|slipping)"
_PULL, _MOVE = _verbs("pull"), _verbs("move")

NAMES = {
    # What moves a time, by what is known of the direction and of what is moved.
    "later": (
        f"({_verbs('postpone delay defer adjourn')}|{_PUT} {{4 words}} (off|back)"
        f"|{_PUSH} {{4 words}} (back|out|off|to the right)|{_SET} back"
        f"|{_KNOCK} back)"
    ),
    "earlier": (
        f"({_BRING} {{6 words}} forward|{_PULL} {{4 words}} (in|forward|ahead)"
        f"|{_MOVE} {{4 words}} (forward|up)|{_verbs('expedite')})"
    ),
    "open": (
        f"({_verbs('reschedule rearrange rebook relist refix retime')}|re-listed|re-fixed|re-timed"
        "|re-scheduled|re-arranged|replan|re-plan"
        "|replanned|re-planned|replanning|re-planning"
        "|rebaselined|re-baselined)"
    ),
    "longer": _verbs("extend prolong"),
    "shorter": _verbs("shorten curtail"),
    "slipped": f"({_SLIP}|{_PUSH}|{_verbs('drift')}|slide|slides|slid|sliding)",
    "continued": "(continued|continue)",
    "moved": f"({_MOVE}|{_verbs('shift switch bump')})",
    "changed": (
        f"({_verbs('change revise amend alter adjust update')}|reset|resets|resetting|re-set)"
    ),
    "grown": f"({_verbs('increase lengthen')}|rise|rises|rose|risen|rising)",
    "shrunk": _verbs("decrease reduce advance accelerate"),
    # The same, with the time that is moved before the particle.
    "bringing": f"({_BRING}|{_MOVE}|{_PULL})",
    "putting": f"({_PUT}|{_PUSH})",
    # The same as nouns.
    "delay": "(postponement|deferral|deferment|delay|slip|slippage|adjournment)",
    "extension": "extension",
    "shift": "(move|rescheduling|shift|change|revision)",
    # The words around.
    "to": "(to|until|till|into|beyond|past)",
    "over": "(by|for)",
    "was": "(is|are|was|were|be|been|being|get|got|has|have|had|will)",
    "orig": "(originally|initially)",
    "due": (
        "(planned|scheduled|due|expected|set|slated|intended|meant|supposed|envisaged|foreseen"
        "|projected"
        "|forecast|anticipated|targeted|billed|promised|fixed|earmarked|listed|pencilled)"
    ),
    "before": "(previously|formerly|once|earlier|before)",
    "now": (
        "(now|currently|instead|but will|but is|it will|will be|is to|has been set|has now|since"
        " been|today)"
    ),
    "of": "(the|our|my|your|their|this|of)",
    "then": "(then|later|again|finally|subsequently|eventually|afterwards|now)",
    "never": (
        "(indefinitely|sine die|until further notice|without [setting|giving|naming] (a|any)"
        " [new|fresh|firm|further|revised] date|(to|until|till) (a|an|some) [as] [yet]"
        " (later|future|unspecified|unknown|undetermined|unnamed) (date|time|day)"
        "|(to|until|till) a (date|time|day) to be|with no new date)"
    ),
    "date": (
        "(date|dates|deadline|completion|closure|finish|schedule|end|end-date|start|delivery"
        "|handover|launch|opening|release|expiry|maturity|target|due date)"
    ),
    "announced": "(announced|given|published|stated|confirmed|reported)",
    "event": f"({'|'.join(sorted(move_lists.EVENTS))})",
    "break": "(from|since|that|which|who|whom|whose|because|although|whether|if)",
    "near": (
        "(the|this|planned|scheduled|intended|a|an|at|on|in|by|around|about|late|early|mid|end|beginning|start|week|weekend|of"
        "|some|sometime|time|date|day|point|between|before|after|no|not|earlier|later|sooner|than"
        "|least|approximately|as|now|new|revised|provisional|provisionally|possibly|perhaps"
        "|probably|likely|either|current|currently|its|their|original|further|additional|another"
        "|commencing|beginning|starting|ending|up|to|just|only|almost|nearly|more|over|until|for)"
    ),
    "aside": r"\s?\([^()\n]{0,120}\)"
    r"|,?\s{1,3}at\s{1,3}(?:TIME|\d{1,2}(?:[.:]\d\d)?\b)|\s?[–—-]\s?TIME",
}

_MOVING = (
    "(@later|@earlier|@open|@longer|@shorter|@slipped|@continued|@moved|@changed|@grown|@shrunk)"
)
_LEAVING = "(@later|@earlier|@open|@longer|@shorter|@slipped|@moved|@changed|@grown|@shrunk)"
_NOUN = "(@delay|@extension|@shift)"
_FIRST = "(@orig {3 words} (@due|to) {6 words}|@orig)"
_BY_TO_NEW = "{3 words} [[@over] BY] [,] [on ON] (@to|for) NEW"
_TO_NEW = f"{_MOVING} {_BY_TO_NEW}"
_WAS_MOVED = f"{{3 words}} @was {{2 words}} {_MOVING}"
_NOW_DUE = (
    "((will|is to|are to) now|now (will|to|@due)|(is|are|was) now [not] [@due|to be]|but will"
    "|will instead|instead will|(has|have) been @due|instead)"
)
_MOVES, _OF_LENGTH = words("moving"), words("moving length")
_WAS = words("was were been had previously formerly once earlier")

TURNS = (
    # From one to the other.
    Turn(
        at="moving",
        words=f"{_MOVING} {{6 words}} [by BY] [on ON] {{6 words or times}} from OLD @to NEW",
    ),
    Turn(at="moving", words=f"{_MOVING} {{3 words}} from OLD @over BY @to NEW"),
    Turn(at="noun", words=f"{_NOUN} {{8 words or times}} [of BY] from OLD @to NEW"),
    Turn(at="moving", words=f"{_MOVING} {{6 words or times}} @to NEW from OLD"),
    Turn(at="moving", words="@bringing @of OLD {4 words} (forward|up|ahead) @to NEW"),
    Turn(at="moving", words="@bringing OLD's {4 words} (forward|up|ahead) @to NEW"),
    Turn(at="moving", words="@putting @of OLD {4 words} (back|off|out) @to NEW"),
    Turn(at="moving", words="@putting OLD's {4 words} (back|off|out) @to NEW"),
    Turn(at="moving", words=f"{_MOVING} OLD's {{4 words}} [[@over] BY] @to NEW"),
    Turn(at="moving", words=f"{_MOVING} @of OLD {{4 words}} [[@over] BY] @to NEW"),
    *CHAINS,
    # First this, now that.
    Turn(at="orig", needs=_MOVES, words=f"{_FIRST} OLD [,] {{9 words}} {_TO_NEW}", first=True),
    Turn(
        at="orig",
        words=f"{_FIRST} OLD+ [,] {{9 words}} @now {{8 words}} NEW+",
        first=True,
        told=True,
    ),
    Turn(
        at="before",
        words=(
            "(previously|formerly|earlier|hitherto) [@due] OLD+ [,] {6 words} @now {3 words} NEW+"
        ),
        told=True,
    ),
    Turn(
        at="orig",
        words=f"{_FIRST} OLD [,] (then|later|but|but then|and then) NEW",
        first=True,
        told=True,
    ),
    Turn(
        at="orig",
        words=r"@orig [@due] OLD \) {9 words} @now {8 words} NEW",
        first=True,
        told=True,
    ),
    Turn(at="before", words=r"@before [@due] OLD \) {9 words} @now {8 words} NEW", told=True),
    Turn(at="due", needs=_MOVES, words=f"@due {{3 words}} OLD [,] {{9 words}} {_TO_NEW}"),
    Turn(
        at="due",
        needs=_MOVES,
        words=(
            f"@due {{3 words}} OLD [,] {{3 words}} {_MOVING} {{2 words}} and (will|is|are)"
            " {6 words} (on|in|for|at|to) NEW"
        ),
    ),
    Turn(
        at="due",
        behind=_WAS,
        words=f"@due {{4 words}} OLD [,] {{6 words}} {_NOW_DUE} {{4 words}} NEW",
        told=True,
    ),
    Turn(
        at="due",
        needs=_OF_LENGTH,
        words=f"@due {{3 words}} OLD [,] {{6 words}} {_MOVING} {{3 words}} [@over] BY",
    ),
    Turn(
        at="was",
        needs=_OF_LENGTH,
        words=f"(was|were|been) to {{3 words}} OLD [,] {{6 words}} {_MOVING} {{3 words}} @over BY",
    ),
    Turn(
        at="was",
        needs=_MOVES,
        words=f"(was|were|been) to {{3 words}} OLD [,] {{9 words}} {_TO_NEW}",
    ),
    Turn(at="of", needs=_OF_LENGTH, words=f"@of OLD {_WAS_MOVED} @over BY"),
    Turn(at="time", needs=_OF_LENGTH, words=f"OLD's {_WAS_MOVED} @over BY"),
    Turn(at="of", needs=_MOVES, words=f"@of OLD {_WAS_MOVED} {_BY_TO_NEW}"),
    Turn(at="time", needs=_MOVES, words=f"OLD's {_WAS_MOVED} {_BY_TO_NEW}"),
    Turn(at="date", needs=_MOVES, words=f"@date (of|on|in) OLD [,] {{6 words}} {_TO_NEW}"),
    Turn(
        at="date",
        words="@date {3 words} (was|were) OLD [,] [and|but] [it] (is|are) now NEW",
        told=True,
    ),
    Turn(
        at="time",
        needs=_MOVES,
        behind=words("on in at for of the"),
        words="OLD [,] @was {5 words} (@later|@earlier|@open) {2 words} [[@over] BY] (@to|for) NEW",
    ),
    # Not that, but this.
    Turn(
        at="longer",
        behind=words("no"),
        words="longer [@due] [on|in|at|for|from] OLD [,] (but|instead|it is) {3 words} NEW",
        told=True,
    ),
    Turn(
        at="time",
        needs=words("not"),
        words="NEW [,] [and] not [@due] OLD as {2 words} (announced|stated|reported|@due)",
        told=True,
    ),
    Turn(
        at="time",
        needs=words("instead"),
        words=(
            "NEW [,] (rather than|instead of) [the] [@orig] [@due] OLD"
            " (as {2 words} (@due|announced|hoped|originally)|@orig)"
        ),
        first=True,
        told=True,
    ),
    Turn(
        at="time",
        needs=words("instead orig"),
        words="NEW [,] (rather than|instead of) [the] @orig [@due] OLD",
        first=True,
        told=True,
    ),
    Turn(
        at="time",
        needs=words("instead"),
        words="NEW [,] (rather than|instead of) [the] [@due] OLD",
        told=True,
    ),
    Turn(
        at="instead",
        words="instead of OLD , {9 words} (in|on|at|for|by|until|to|is) NEW",
        told=True,
    ),
    Turn(at="time", needs=words("orig"), words=r"NEW \( @orig [@due] OLD", first=True, told=True),
    Turn(at="time", needs=words("date"), words=r"NEW \( was OLD", told=True),
    Turn(at="time", needs=words("was"), words=r"NEW \( was [@due] OLD \)", told=True),
    Turn(at="time", needs=words("before"), words=r"NEW \( @before [@due] OLD", told=True),
    Turn(at="time", needs=words("instead"), words=r"NEW \( instead of [@due] OLD", told=True),
    Turn(at="time", needs=_MOVES, words=rf"NEW \( {_MOVING} {{2 words}} from OLD"),
    Turn(at="time", needs=_MOVES, words=f"NEW , {_MOVING} {{2 words}} from OLD"),
    Turn(
        at="time",
        needs=words("compared"),
        words="NEW [,] (compared|against|versus) [with|to] OLD (@orig|@before)",
        told=True,
    ),
    # One became the other.
    Turn(
        at="time",
        needs=words("became"),
        words=(
            "OLD [has|had|soon|then]"
            " (become|becomes|became|turned into|slipped to|slipped into|slid to) NEW"
        ),
    ),
    # So much longer than before.
    Turn(
        at="time",
        needs=_OF_LENGTH,
        words=(
            f"NEW , {{3 words}} {_MOVING} by BY (since|from|against|on|over|compared with"
            "|compared to|relative to) {6 words or times} (of|from) OLD"
        ),
    ),
    *BESIDE_THE_NEW,
    Turn(
        at="moving",
        words=f"{_MOVING} {{2 words}} from OLD , {{8 words}} (on|in|at|for|until|to) NEW",
        told=True,
    ),
    # To the new time, or by so much.
    Turn(at="moving", words=f"{_MOVING} {{5 words}} [[@over] BY] [,] [on ON] @to NEW"),
    Turn(
        at="moving",
        words="(@later|@earlier|@open|@longer|@shorter) {12 words} [[@over] BY] @to NEW",
    ),
    Turn(at="noun", words=f"{_NOUN} {{5 words}} [of BY] [on ON] (to|until|till) NEW"),
    Turn(at="moving", needs=words("length"), words=f"{_MOVING} {{5 words}} @over BY [from OLD]"),
    Turn(at="moving", words="(@later|@open|@earlier|@changed) {3 words} [by BY] for NEW"),
    Turn(at="moving", needs=words("length"), words="(@later|@earlier|@slipped) BY"),
    Turn(at="noun", needs=words("length"), words=f"{_NOUN} of BY"),
    *NO_TIME_NAMED,
    # To no time that is named.
    Turn(at="moving", words=f"{_MOVING} {{4 words}} @never"),
    Turn(
        at="due",
        needs=_MOVES,
        words=(
            "@due {3 words} OLD [,] [now|since|then] (was|were|has been|have been|had been|is|are)"
            " [now|again|since|then] @later"
        ),
    ),
    Turn(at="moving", words=f"{_LEAVING} {{5 words}} from OLD [[@over] BY]", told=True),
    # By words that may move it, and may not.
    Turn(at="event", words="@event {5 words} from OLD @to NEW", doubtful=True),
    # And on from there.
    Turn(
        at="time",
        needs=words("then"),
        words=f"OLD [,] [and|but] @then {{2 words}} [{_MOVING}] {{2 words}} @to NEW",
        onward=True,
    ),
    Turn(at="time", words="OLD to NEW", onward=True),
    *CHAINED,
    Turn(at="time", needs=words("then"), words="OLD [,] [and|but] @then NEW", onward=True),
    Turn(at="time", needs=words("then"), words="OLD , {3 words} now NEW", onward=True),
    *RECALLED,
    *STATUS,
    # When it was moved.
    Turn(at="time", needs=_MOVES, words=f"ON [,] {{8 words}} {_MOVING}", decided=True),
    Turn(
        at="moving",
        words=f"{_MOVING} {{3 words}} [@over BY] {{2 words}} [since] ON",
        decided=True,
    ),
    Turn(at="announced", words="@announced on ON as NEW", told=True),
    Turn(at="announced", words="@announced {3 words or times} and on ON as NEW", told=True),
)
