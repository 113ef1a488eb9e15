"""English verbs: their forms, what belongs to them, and what they govern."""

from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import kinds, phrases, words
from chronology.languages.english.nouns import PREPOSITIONS
from chronology.languages.english.small_words import BE, DO, HAVE
from chronology.languages.grammar import Kinds, Verbs
from chronology.vocabulary import Governing

AS_PRESENT = words("come become overcome run overrun")
"""Participles that are as the present of their verb, which has another past."""
_MODALS: Kinds = kinds(
    {
        Governing.PLAN: words("will shall 'll wo sha would should must ought"),
        Governing.HEDGE: words("may might could"),
        None: words("can ca cannot need dare"),
    }
)

# Verbs, adjectives and participles before "to" and an infinitive; None lets through. What a
# list calls a plan is any word after which nothing has happened yet: a wish, an order, a duty,
# a forecast.
_PLANS_TO = (
    "plan intend hope aim want expect schedule slate agree decide promise pledge vow propose "
    "prepare offer threaten wish elect undertake commit choose arrange consider resolve opt "
    "volunteer swear demand desire mean project predict forecast anticipate envisage request "
    "require oblige order instruct direct command tell ask invite urge advise recommend "
    "encourage persuade authorise authorize permit allow enable entitle empower license "
    "bind compel task wait design earmark target set book contract mandate warn call convene move "
    "vote look long seek apply petition campaign lobby need deserve care dare"
)
_ATTEMPTS = "try attempt struggle fight strive endeavour endeavor work race scramble push"
_FAILS_TO = "fail refuse decline neglect omit forget hesitate forbid"
_SEEMS_TO = (
    "seem appear believe think report rumour rumor allege understand claim say assume presume "
    "suspect consider estimate deem purport reckon"
)
_LETS_THROUGH = (
    "begin start continue manage happen proceed get help come prove cease tend serve act go "
    "return step rise turn force cause lead"
)
_TO_INFINITIVE: Kinds = kinds(
    {
        None: forms(_LETS_THROUGH) - forms("cease")
        | words("used known found seen last first able"),
        Governing.PLAN: forms(_PLANS_TO)
        | words(
            "due going about likely ready bound willing eager keen certain sure free poised "
            "prepared determined entitled liable supposed obliged happy pleased anxious impatient "
            "unlikely reluctant unwilling destined geared listed timetabled billed tipped pencilled"
        ),
        Governing.ATTEMPT: forms(_ATTEMPTS),
        Governing.FAILURE: forms(_FAILS_TO) | forms("cease") | words("unable powerless loath"),
        Governing.HEDGE: forms(_SEEMS_TO),
    }
)

# After these, be they past or present, nothing more has been told than that it was to come;
# "agreed to", "refused to" tell of something that happened.
_MERE_PLANS = words(
    "listed timetabled expected scheduled rescheduled planned slated intended meant supposed set "
    "projected forecast "
    "due going about likely unlikely plans plan planning hopes hope hoping intends intend "
    "intending aims aim aiming expects expect expecting wants want wanted wishes wish hoped seeks "
    "seek tries trying"
)

# Verbs before a gerund: "denied opening", "considered opening".
_GERUND: Kinds = kinds(
    {
        Governing.DENIAL: forms("deny"),
        Governing.NEGATION: forms("avoid stop cancel resist escape evade miss"),
        Governing.PLAN: forms(
            "consider postpone delay defer suggest propose recommend contemplate discuss"
        ),
        None: forms("begin start continue keep finish remember recall"),
    }
)

# Verbs before a noun that is the event: "cancelled the opening", "plans a sale".
_OBJECTS: Kinds = kinds(
    {
        Governing.DENIAL: forms(
            "deny dispute drop ditch cancel scrap shelve abandon reject veto block prevent avert "
            "overturn quash dismiss repudiate refute forbid prohibit"
        ),
        Governing.PLAN: forms(
            "plan propose schedule envisage postpone delay defer expect anticipate demand threaten"
        ),
    }
)

_PAST = words(
    "was were had did became began bought broke brought built rebuilt came cut died fell felt "
    "found fought gave got grew held hit kept knew laid led left lost made met paid put quit "
    "ran rose said sat saw sent set shot shut sold spoke spent split spread stood struck swore "
    "took taught thought told threw went withdrew won wore wrote drew drove ate flew forbade "
    "forgot froze hid hung lent lit sank sang shook slept slid sprang stole swam swept tore "
    "woke sought dealt bore bent bled bred caught chose clung crept fled flung ground leapt "
    "meant overcame rode rang sailed beat burst cost hurt let bid cast "
    "upheld withheld withstood foresaw forgave beheld foretold unwound strode strove wove wrung "
    "slew "
    "shrank spun strung stung swung slung knelt dwelt spilt burnt learnt dreamt trod drank wept "
    "dug "
    "shone blew arose awoke wrought"
)
_PARTICIPLES = words(
    "been begun born borne broken brought built rebuilt bought caught chosen come cut dealt "
    "done drawn driven eaten fallen felt fought found flown forbidden forgotten frozen given "
    "gone got grown heard held hidden hit hung kept known laid led left lent let lit lost made "
    "meant met paid proven put read ridden risen run said seen sent set shaken shot shown shut "
    "sold sought spent split spoken spread stolen stood struck sunk sworn swept taken taught "
    "thought thrown told torn withdrawn won worn woken written upheld withheld withstood "
    "forgiven foretold unwound woven wrung slain shrunk spun strung stung swung slung knelt spilt "
    "burnt learnt trodden drunk dug blown arisen awoken wrought"
)
_NOT_PAST = words(
    "united limited indeed need speed feed seed breed deed exceed proceed succeed hundred sacred "
    "naked red bed embed unprecedented wicked rugged kindred biped crooked"
)

VERBS = Verbs(
    be=BE | words("'s 're 'm"),
    have=HAVE | words("'ve 'd"),
    do=DO,
    not_verbs_alone=words("'s"),
    may_stand_alone=HAVE | words("'s is are was were"),
    unfinite_be=words("be been"),
    bare_be=words("be"),
    perfect=words("have"),
    modals=_MODALS,
    names=words("may will"),
    get=words("get gets got getting gotten"),
    with_perfect=kinds(
        {
            Governing.COUNTERFACTUAL: words("would could"),
            Governing.PLAN: words("should ought"),
            Governing.HEDGE: words("might will must may"),
        }
    ),
    told_future=words("would"),
    of_now=words("will shall 'll wo sha can ca may must is are am 'm 're 's has have 've"),
    ability=words("could can ca"),
    negative_modals=words("cannot"),
    modal_is_verb=words("be have not"),
    modal_is_noun=words("of"),
    past=_PAST | _PARTICIPLES,
    participles=_PARTICIPLES,
    only_past=_PAST,
    causing=words("have get see"),
    as_present=AS_PRESENT,
    not_past=_NOT_PAST,
    prefixes=("re", "over", "under", "out", "mis", "un"),
    past_ending="ed",
    gerund_ending="ing",
    present_ending="s",
    infinitive=words("to"),
    to_infinitive=_TO_INFINITIVE,
    only_after_be=words("due"),
    not_before_infinitive=phrases("set up"),
    reluctant=words("unlikely reluctant unwilling"),
    not_of_objects=words("used set first last"),
    had=words("had"),
    still_to=words("yet still"),
    yet=words("yet"),
    mere_plans=_MERE_PLANS,
    not_gerunds=words(
        "according during following including regarding concerning owing pending notwithstanding "
        "morning evening nothing something anything everything king ring thing spring wing bring "
        "sing string cling fling sting swing wring sling"
    ),
    gerund=_GERUND,
    before_gerunds=PREPOSITIONS | words("than"),
    objects=_OBJECTS,
    retracting=forms(
        "withdraw retract recant correct rubbish ridicule deride discredit rebuff "
        "invent concoct fabricate"
    )
    | words("question questioned questions challenge challenged challenges lacks lacked"),
    rejecting_phrases=phrases(
        "made up",
        "makes up",
        "dreamed up",
        "dreamt up",
        "cooked up",
        "released from",
        "relieved from",
        "relieved of",
        "discharged from",
        "exempt from",
        "exempted from",
        "excused from",
        "freed from",
        "absolved from",
        "absolved of",
        "gave up",
        "given up",
        "gives up",
        "voted down",
        "turned down",
        "threw out",
        "backed away from",
        "walked away from",
        "brushed aside",
        "brushes aside",
        "laughed off",
        "laughs off",
        "played down",
        "plays down",
        "cold water on",
        "scoffed at",
        "hit back at",
        "pushed back on",
        "taken down",
        "took down",
        "taken back",
        "took back",
        "takes back",
        "made up",
        "apologised for",
        "apologized for",
        "regretted",
        "as nonsense",
        "as false",
        "as untrue",
    ),
    happening=forms("happen occur proceed materialise materialize convene eventuate conduct")
    | words("held made occurred occurring"),
    happening_phrases=phrases(
        "take place",
        "taken place",
        "took place",
        "go ahead",
        "gone ahead",
        "went ahead",
        "go forward",
        "come about",
        "carried out",
    ),
    ending_plans=words("cancelled canceled"),
    ending_plans_phrases=phrases("called off", "rained off", "washed out"),
    leaving_off=forms("refuse decline cease forbid hesitate"),
    undoing=words(
        "cancelled canceled scrapped shelved postponed abandoned averted prevented deferred "
        "adjourned vacated dropped ditched axed"
    ),
    undoing_phrases=phrases(
        "fallen through",
        "fell through",
        "come to nothing",
        "came to nothing",
        "called off",
        "put off",
        "pushed back",
        "put back",
    ),
    deciding=forms(
        "decide agree vote order choose resolve elect opt instruct direct promise pledge vow swear "
        "undertake offer authorise authorize propose request threaten command tell ask urge convene"
    ),
    accusing=forms(
        "charge accuse arrest detain suspect indict convict sentence jail imprison fine sue "
        "dismiss "
        "suspend sack investigate question interview remand extradite prosecute"
    ),
    deeming=words("deemed presumed"),
    wanting=forms("want like prefer demand propose request"),
    barring=("prohibit", "stopp", "barr", "bann", "refrain"),
    barred_by=words("from"),
)
