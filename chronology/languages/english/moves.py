"""English words for moves, and what they mean there: "slipped", "originally", "a delay"."""

from chronology.languages.english import move_lists
from chronology.languages.english.inflection import forms
from chronology.languages.english.move_turns import NAMES, TURNS
from chronology.languages.english.notation import words
from chronology.languages.moves import Mover, MoveWords
from chronology.meanings.terms import Course

_MOVING = forms(
    "postpone delay defer adjourn knock pull move expedite reschedule rearrange rebook "
    "relist refix retime extend prolong shorten curtail push drift continue shift switch "
    "bump "
    "change revise amend alter adjust update increase lengthen decrease reduce advance "
    "accelerate"
) | words(
    "re-listed re-fixed re-timed put puts putting set sets setting bring brings brought "
    "bringing re-scheduled re-arranged replan re-plan replanned re-planned replanning "
    "re-planning rebaselined "
    "re-baselined slip slips slipped slipping slide slides slid sliding reset resets "
    "resetting re-set rise rises rose risen rising"
)
_UNDONE = words(
    "postpone delay defer adjourn push bring pull move continue expedite reschedule rearrange "
    "replan rebook relist refix retime extend prolong shorten curtail slip drift slide shift "
    "switch bump change revise amend alter adjust update increase lengthen decrease reduce "
    "advance accelerate"
)

MOVES = MoveWords(
    kinds={
        "moving": _MOVING,
        "noun": words(
            "postponement deferral deferment delay slip slippage adjournment extension move "
            "rescheduling shift change revision"
        ),
        "orig": words("originally initially"),
        "before": words("previously formerly once earlier before hitherto"),
        "due": words(
            "planned scheduled due expected set slated intended meant supposed envisaged foreseen "
            "projected "
            "forecast anticipated targeted billed promised fixed earmarked listed "
            "pencilled timetabled"
        ),
        "date": words(
            "date dates deadline completion closure finish schedule end end-date start delivery "
            "handover launch opening release expiry maturity target"
        ),
        "instead": words("instead rather"),
        "compared": words("compared against versus"),
        "became": words("become becomes became turned slipped slid"),
        "schedule": words("later behind earlier sooner ahead"),
        "longer": words("longer"),
        "not": words("not"),
        "was": words("was were been"),
        "event": move_lists.EVENTS,
        "had": words("had"),
        "as": words("as"),
        "have": words("have"),
        "should": words("should ought"),
        "first": words("first"),
        "original": words("original initial"),
        "former": words("previously previous former old prior"),
        "hoped": words("hoped planned intended aimed expected promised pledged meant"),
        "target": words(
            "date dates deadline deadlines target targets schedule timetable timeline estimate "
            "estimates plan plans goal forecast completion opening launch"
        ),
        "announced": words("announced given published stated confirmed reported"),
        "then": words("then later again finally subsequently eventually afterwards now"),
    },
    determiners=words("the our my your their this of"),
    names=NAMES,
    movers={
        "later": Mover(course=Course.LATER),
        "earlier": Mover(course=Course.EARLIER),
        "open": Mover(course=Course.OPEN),
        "bringing": Mover(course=Course.EARLIER),
        "putting": Mover(course=Course.LATER),
        "longer": Mover(course=Course.LATER, of_end=True, of_others=True),
        "shorter": Mover(course=Course.EARLIER, of_end=True),
        "slipped": Mover(course=Course.LATER, not_of=True),
        "continued": Mover(course=Course.LATER, of_subject=True),
        "moved": Mover(course=Course.OPEN, not_of=True),
        "changed": Mover(course=Course.OPEN, of_dates=True),
        "grown": Mover(course=Course.LATER, of_dates=True),
        "shrunk": Mover(course=Course.EARLIER, of_dates=True),
        "delay": Mover(course=Course.LATER, of_article=True),
        "extension": Mover(course=Course.LATER, of_end=True),
        "shift": Mover(course=Course.OPEN, not_of=True, of_others=True, of_article=True),
    },
    turns=TURNS,
    undone=_UNDONE,
    helpers=words("will shall may might would could should must to can ll"),
    dates=words(
        "date dates deadline deadlines end end-date finish completion closure start delivery due "
        "handover launch opening release expiry maturity target schedule timetable hearing meeting "
        "election trial vote call appointment eta go-live deployment departure arrival term "
        "duration milestone milestones agm egm inquest ballot poll referendum match fixture exam "
        "ceremony wedding conference summit polls elections votes trials hearings"
    ),
    articles=words("a an the this its their our your my another any further proposed s"),
    passive=words("is are was were be been being get gets got getting"),
    denials=("not", "n't", "never", "without"),
    lasting=move_lists.LASTING,
    standing=move_lists.STANDING,
    determiners_of_things=move_lists.DETERMINERS,
    intensifiers=move_lists.INTENSIFIERS,
    enduring=words("delay delays"),
    leaving=words("from"),
    behind_nouns=words("of in to on at with for along across over between affecting"),
    services=move_lists.SERVICES,
    changing=move_lists.CHANGING,
    having=words("has have had not now also again since just then and or"),
    done=frozenset(form for form in _MOVING if not form.endswith(("s", "ing"))) - _UNDONE,
    of=words("of"),
    turning=words("but and"),
    participles=move_lists.PARTICIPLES,
    aims=move_lists.AIMS,
    opening=move_lists.OPENING,
    prepositions=words("on in at by since during earlier late early the later yesterday"),
    present=move_lists.PRESENT,
    comparing=words("than as"),
    aiming=words("for to of by until"),
    beyond=move_lists.BEYOND,
    at_least=move_lists.AT_LEAST,
    parting=move_lists.PARTING,
    keeping=move_lists.KEEPING,
    told_helpers=words("was were had got"),
    deciding=words(
        "agreed decided voted resolved chose opted elected meant planned wanted intended hoped "
        "expected asked tried managed promised ordered"
    ),
    infinitive=words("to"),
    news_helpers=words("is are am be has have having being now will shall"),
    news_endings=("'s", "’s", "'ve", "’ve", "'re", "’re"),
    come_true=move_lists.COME_TRUE,
    to_come=move_lists.TO_COME,
    quantities=words(
        "price prices share shares stock stocks sales revenue revenues profit profits income cost "
        "costs rate rates rent rents index output production exports imports unemployment "
        "inflation temperature temperatures population membership attendance turnover earnings "
        "margin margins "
        "traffic demand supply approval rating ratings currency pound dollar euro yen yield yields "
        "gdp ranking value values market markets troops forces front army line border family "
        "refugees emissions volume volumes numbers figures level levels activity growth wages "
        "spending debt deficit consumption power water opinion focus"
    ),
)
