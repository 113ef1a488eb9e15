"""English words that tell which way a time without its year looks: back, or ahead.

A word bears the name of its list, and the name has a weight for each place in which the word may
stand (`direction.tsv`), learnt from data by `benchmarks/learn_direction.py`.
"""

from importlib import resources
from types import MappingProxyType

from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import phrases, words
from chronology.languages.english.outlooks import OUTLOOKS
from chronology.languages.pointers import PROPOSED, Pointers, named, weights_of

# Not learnt, for news proposes nothing: nobody proposes what is past.
_PROPOSED = 6.0
_TABLE = "direction.tsv"  # beside this module
_LISTS = {
    "will": words("will shall 'll wo wont gonna gunna"),
    "would": words("would could"),
    "may": words("may might can should must ca cant cannot"),
    "plan": forms("plan schedule slate expect anticipate propose intend hope aim project")
    | words("due set tentative intends invited"),
    "ahead": words("upcoming forthcoming coming next future ahead soon later shortly being"),
    "deadline": words(
        "deadline deadlines expiration effective valid eligible "
        "nominations applications submissions proposals abstracts entries"
    ),
    "schedule": words(
        "expires expire expiring begin start resume mature reopen reconvene begins starts opens "
        "closes ends runs meets returns reopens resumes reconvenes arrives departs airs matures "
        "convenes kicks goes comes takes launches continues follows marks est edt cet gmt bst et "
        "pt noon o'clock"
    ),
    "invitation": words(
        "join register registration please rsvp apply submit save attend welcome visit sign "
        "invite invites invited let see seeing tune miss mark bring come celebrate check stay "
        "encourage encouraged urge urges urging remind reminded consider looking available open"
    ),
    "put off": forms("extend postpone delay defer reschedule adjourn suspend"),
    "is": words("is are 's 're am remains remain stays stay"),
    "was": words("was were"),
    "had": words("had"),
    "has": words("has have 've"),
    "telling": words(
        "said told spoke announced reported stated declared confirmed informed agreed decided "
        "promised pledged vowed noted added wrote"
    ),
    "back": words("last ago earlier recent recently previous previously already former since"),
    "now": words("today now currently tonight tomorrow"),
    "result": words(
        "results result figures figure earnings profit profits sales revenue revenues loss growth "
        "report survey poll data letter hearing edition minutes decision attacks attack"
    ),
    "we": words("i we me us my our let"),
    "you": words("you your"),
}
_LEARNT = weights_of(
    resources.files("chronology.languages.english").joinpath(_TABLE).read_text("utf-8").splitlines()
)

POINTERS = Pointers(
    names=named(_LISTS),
    sides=MappingProxyType(
        dict.fromkeys(
            [
                *("will", "would", "may", "plan", "ahead", "deadline", "schedule", "invitation"),
                *("infinitive", "to be"),
            ],
            True,
        )
        | dict.fromkeys(("past", "was", "had", "telling", "back"), False)
    ),
    told_if_denied=_LISTS["would"],
    leads=words(
        "on in by until till til through throughout since for from of to before after at between "
        "during as than ending beginning starting effective within past dated and or ( , : -"
    ),
    passed_over=words(
        "the this early late mid next last a an coming end beginning start middle of"
    ),
    follows=words("'s ) for at and to in with that as from on ?"),
    breaks=words("but while and which who where although as after before"),
    openers=words("on in"),
    results="result",
    moves=frozenset({"put off"}),
    targets=words("to until till for through by beyond past into"),
    told_helpers=words("was were had has have been"),
    requests=words(
        "please join register visit see save mark submit check sign come learn read stay let"
    ),
    proposals=phrases(
        *("see you", "see u", "see ya", "c u", "cu", "meet you", "catch you", "catch u"),
        *("how about", "what about", "how abt", "what abt", "how 's", "shall we say", "let 's say"),
        *("lets say", "can do", "could do", "can we do", "can you do", "can u do", "shall we do"),
        *("we do", "let 's do", "lets do", "ca n't do", "cant do", "can make", "could make"),
        *("ca n't make", "cant make", "are you free", "you free", "u free", "is free", "am free"),
    ),
    helpers=(
        ("will", words("will shall 'll wo wont gonna gunna")),
        ("would", words("would could")),
        ("may", words("may might should must can ca cannot")),
        ("had", words("had")),
        ("has", words("has have 've")),
        ("was", words("was were")),
        ("is", words("is are 's 're am 'm remains remain stays stay")),
        ("did", words("did")),
    ),
    outlooks=OUTLOOKS,
    weights=MappingProxyType(
        dict(_LEARNT)
        | {PROPOSED: _PROPOSED, "led by: til": _LEARNT["led by: until"]}
        | dict(OUTLOOKS.weights)
    ),
)
