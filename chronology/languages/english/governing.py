"""English words that govern others, and how each is joined to what it governs.

A word may govern an infinitive ("failed **to** open"), a clause ("denied **that** it opened",
"denied it opened") or a noun ("cancelled **the opening**"). What a list calls a plan is any
word after which nothing has happened yet: a wish, an order, a duty, a forecast.
"""

from collections.abc import Mapping
from types import MappingProxyType

from chronology.languages.english.inflection import forms
from chronology.vocabulary import Governing as G


def _by_word(table: Mapping[G | None, frozenset[str]]) -> Mapping[str, G | None]:
    return MappingProxyType({word: kind for kind, words in table.items() for word in words})


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BE = _words("am is are was were be been being 's 're")
HAVE = _words("have has had having 've 'd")
DO = _words("do does did")
NEGATIONS = _words("not n't never nor neither hardly scarcely nowhere")
ALMOST = _words("almost nearly virtually")
# "Have yet to", "has still to", "is not to".
YET = _words("yet")

MODALS: Mapping[str, G | None] = _by_word(
    {
        G.PLAN: _words("will shall 'll wo sha would should must ought"),
        G.HEDGE: _words("may might could"),
        None: _words("can ca cannot need dare"),
    }
)
# A negation stands in the word itself.
NEGATIVE_MODALS = _words("cannot")

ADVERBS = _words(
    "also now then still already soon just only even ever again both all each thus later first "
    "once twice always often today tomorrow yesterday there here then too so well far much more "
    "indeed perhaps instead rather long further therefore however meanwhile either up down out "
    "together alone quite very publicly yet hereby thereby thereafter duly"
)
HEDGING_ADVERBS = _words(
    "reportedly allegedly supposedly purportedly apparently seemingly possibly probably "
    "presumably likely perhaps maybe ostensibly arguably conceivably rumouredly"
)

HEDGING_PHRASES = (
    ("as", "far", "as", "i", "know"),
    ("so", "far", "as", "i", "know"),
    ("as", "far", "as", "we", "know"),
    ("as", "far", "as", "is", "known"),
    ("as", "far", "as", "i", "am", "aware"),
    ("to", "the", "best", "of"),
    ("in", "all", "likelihood"),
    ("in", "all", "probability"),
    ("contrary", "to"),
    ("by", "some", "accounts"),
    ("rumour", "has", "it"),
    ("rumor", "has", "it"),
    ("if", "memory", "serves"),
)

# Verbs, adjectives and participles before "to" and an infinitive; None lets through.
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
    "suppose suspect consider estimate deem purport reckon"
)
_LETS_THROUGH = (
    "begin start continue manage happen proceed get help come prove cease tend serve act go "
    "return step rise turn force cause lead"
)
TO_INFINITIVE: Mapping[str, G | None] = _by_word(
    {
        None: forms(_LETS_THROUGH) - forms("cease")
        | _words("used known found seen last first able"),
        G.PLAN: forms(_PLANS_TO)
        | _words(
            "due going about likely ready bound willing eager keen certain sure free poised "
            "prepared determined entitled liable supposed obliged happy pleased anxious impatient "
            "unlikely reluctant unwilling destined geared"
        ),
        G.ATTEMPT: forms(_ATTEMPTS),
        G.FAILURE: forms(_FAILS_TO) | forms("cease") | _words("unable powerless loath"),
        G.HEDGE: forms(_SEEMS_TO),
    }
)
# Where these deny besides that they look ahead.
UNLIKELY = _words("unlikely reluctant unwilling")

# Nouns before "to" and an infinitive, or before "of" or "for" and a gerund.
# After these, be they past or present, nothing more has been told than that it was to come;
# "agreed to", "refused to" tell of something that happened.
MERE_PLANS = _words(
    "expected scheduled planned slated intended meant supposed set projected forecast due going "
    "about likely unlikely plans plan planning hopes hope hoping intends intend intending aims aim "
    "aiming expects expect expecting wants want wanted wishes wish hoped seeks seek tries trying"
)
NOUN_TO_INFINITIVE: Mapping[str, G | None] = _by_word(
    {
        G.PLAN: _words(
            "plan plans decision decisions proposal proposals bid bids agreement agreements deal "
            "deals offer offers intention intentions intent move moves motion order orders request "
            "requests right rights option options chance chances deadline deadlines promise "
            "promises pledge pledges commitment commitments vote permission permit authorisation "
            "contract contracts way ways need needs opportunity opportunities power powers "
            "obligation obligations duty duties desire wish wishes hope hopes call calls demand "
            "demands proposition scheme schemes project projects pressure time reason reasons "
            "notice undertaking authority consent approval mandate resolution threat threats "
            "ambition ambitions goal goals aim aims objective target targets licence license "
            "appetite willingness readiness refusal ability capacity means incentive invitation "
            "recommendation recommendations requirement requirements covenant freedom application "
            "petition warrant order injunction preparations arrangements"
        ),
        G.ATTEMPT: _words("attempt attempts effort efforts try tries struggle campaign"),
        G.FAILURE: _words("failure failures refusal refusals inability unwillingness reluctance"),
    }
)
NOUN_OF: Mapping[str, G | None] = _by_word(
    {
        G.PLAN: _words(
            "plan plans possibility prospect prospects idea intention intentions hope hopes risk "
            "threat proposal proposals means way purpose aim goal chance chances likelihood hopes "
            "favour fear fears danger option eventuality expectation expectations instead"
        ),
        G.ATTEMPT: _words("attempt attempts"),
        G.NEGATION: _words("absence lack cancellation abandonment"),
        G.DENIAL: _words("denial denials"),
        G.HEDGE: _words("rumours rumors allegations allegation suspicion suspicions claims"),
    }
)

# Verbs, adjectives and nouns before "that" and a clause, or before a clause without it.
_DENIES = "deny dispute reject refute contradict disprove rebut repudiate disavow debunk"
_EXPECTS = (
    "expect hope propose demand request recommend require order decide predict forecast project "
    "wish anticipate envisage foresee intend provide resolve ensure agree promise pledge vow "
    "plan prefer urge insist pray undertake covenant guarantee"
)
_BELIEVES = (
    "believe think suspect assume suppose rumour rumor speculate presume guess imagine fear "
    "allege purport estimate reckon surmise dream pretend suggest imply hint feel deem construe"
)
_SAYS = (
    "say tell announce report state confirm add note explain write declare claim assert maintain "
    "acknowledge admit concede mention stress testify recall disclose reveal observe inform notify "
    "advise certify hold find conclude rule aver depose swear reply respond answer insist remark "
    "tweet post complain submit plead represent stipulate warn argue contend show indicate record understand hear read"
)
_KNOWS = "know learn discover realise realize regret forget remember notice see prove ignore"
CLAUSE: Mapping[str, G | None] = _by_word(
    {
        G.HEDGE: forms(_BELIEVES)
        | _words(
            "likely possible probable conceivable unclear uncertain arguable improbable meaning"
        ),
        G.PLAN: forms(_EXPECTS) | _words("essential desirable imperative crucial necessary"),
        G.ATTRIBUTION: forms(_SAYS),
        None: forms(_KNOWS)
        | _words("true clear certain sure evident obvious glad proud sorry aware undisputed"),
        G.DENIAL: forms(_DENIES),
        G.NEGATION: forms("doubt") | _words("unlikely doubtful"),
        G.FALSITY: _words(
            "untrue false incorrect impossible wrong inaccurate fanciful inconceivable fiction "
            "myth lie hoax nonsense unfounded misconception fabrication error mistake"
        ),
    }
)
ONLY_WITH_THAT = forms(
    "provide undertake covenant order demand request urge plan promise pledge vow decide require "
    "resolve agree propose recommend"
)
NOUN_CLAUSE: Mapping[str, G | None] = _by_word(
    {
        None: _words("fact knowledge news proof evidence confirmation discovery"),
        G.ATTRIBUTION: _words(
            "report reports claim claims statement statements announcement allegation allegations "
            "assertion assertions contention submission testimony finding findings message word "
            "sign signs indication indications record notice suggestion suggestions story stories"
        ),
        G.HEDGE: _words(
            "rumour rumours rumor rumors belief theory speculation suspicion suspicions possibility"
            " likelihood impression assumption hypothesis legend"
        ),
        G.PLAN: _words(
            "hope hopes expectation expectations promise promises pledge condition requirement "
            "prediction forecast proposal demand order danger risk fear fears prospect idea chance "
            "intention"
        ),
        G.DENIAL: _words("denial denials"),
        G.FALSITY: _words("lie myth hoax fiction falsehood misconception"),
    }
)

FACTIVE = forms(_KNOWS) | _words("glad proud sorry aware undisputed")

# Verbs before a gerund: "denied opening", "considered opening".
GERUND: Mapping[str, G | None] = _by_word(
    {
        G.DENIAL: forms("deny"),
        G.NEGATION: forms("avoid stop cancel resist"),
        G.PLAN: forms(
            "consider postpone delay defer suggest propose recommend contemplate discuss"
        ),
        None: forms("begin start continue keep finish"),
    }
)

# Verbs before a noun that is the event: "cancelled the opening", "plans a sale".
OBJECT: Mapping[str, G | None] = _by_word(
    {
        G.DENIAL: forms(
            "deny dispute cancel scrap shelve abandon reject veto block prevent avert withdraw "
            "retract recant overturn quash dismiss repudiate refute"
        ),
        G.PLAN: forms(
            "plan propose schedule envisage postpone delay defer expect anticipate demand threaten"
        ),
    }
)

CONDITIONS = _words("if unless whether lest")
CONDITION_PHRASES = (
    ("provided", "that"),
    ("providing", "that"),
    ("assuming", "that"),
    ("assuming",),
    ("supposing", "that"),
    ("in", "case"),
    ("in", "the", "event"),
    ("on", "condition"),
    ("on", "the", "condition"),
    ("as", "long", "as"),
    ("so", "long", "as"),
    ("subject", "to"),
    ("depending", "on"),
    ("contingent", "on"),
    ("contingent", "upon"),
    ("conditional", "on"),
    ("conditional", "upon"),
)
INVERTED_CONDITIONS = _words("should had were")
PURPOSES = (("in", "order"), ("so", "as"), ("so",))

RELATIVES = _words("who which whom whose where when why how what")
TEMPORALS = _words("after before until till since while as because although though once whereas")
COORDINATORS = _words("and or but nor yet so plus")
DETERMINERS = _words(
    "a an the this that these those his her its their our my your any some every each such 's"
)
PREPOSITIONS = _words(
    "of in on at by for from with to into over under between among about against during through "
    "within without near since after before until per via upon along across behind beyond toward "
    "towards inside outside despite per"
)
QUANTITIES: Mapping[str, G | None] = _by_word(
    {
        G.NEGATION: _words("no none neither nobody nothing nowhere"),
        G.QUANTITY: _words("few little most some half part many several hardly"),
    }
)
# Before a negative quantity these make it none: "no doubt", "no sooner", "no fewer than".
NO_NEGATION_AFTER_NO = _words(
    "doubt sooner fewer less more later earlier longer matter wonder surprise"
)
FALSE_AFTER = _words(
    "false untrue wrong incorrect inaccurate unfounded baseless groundless fabricated denied "
    "disputed rejected refuted disproved disproven contradicted debunked mistaken nonsense fake "
    "invented overturned quashed reversed unsupported unsustainable lie hoax fiction misleading retracted withdrawn"
)
IRREGULAR_PAST = _words(
    "was were had did became began bought broke brought built came cut died fell felt found "
    "fought gave got grew held hit kept knew laid led left lost made met paid put quit ran rose "
    "said sat saw sent set shot shut sold spoke spent split spread stood struck swore took taught "
    "thought told threw went withdrew won wore wrote drew drove ate flew forbade forgot froze hid "
    "hung lent lit sank sang shook slept slid sprang stole swam swept tore woke sought dealt bore "
    "bent bled bred caught chose clung crept fled flung ground leapt meant overcame rode rang "
    "sailed beat burst cost hurt let bid cast"
)
IRREGULAR_PARTICIPLES = _words(
    "been begun born borne broken brought built bought caught chosen come cut dealt done drawn "
    "driven eaten fallen felt fought found flown forbidden forgotten frozen given gone got grown "
    "heard held hidden hit hung kept known laid led left lent let lit lost made meant met paid "
    "proven put ridden risen run said seen sent set shaken shot shown shut sold sought spent "
    "split spoken spread stolen stood struck sunk sworn swept taken taught thought thrown told "
    "torn withdrawn won worn woken written"
)
NOT_VERBS_IN_ED = _words(
    "united limited indeed need speed feed seed breed deed exceed proceed succeed hundred sacred "
    "naked red bed embed unprecedented wicked rugged kindred biped crooked"
)
# After "not" these make it no denial: "not only", "not until 2019", "not least".
NO_NEGATION_AFTER_NOT = _words("only just merely simply until till long least unlike surprisingly")
TIMES = _words(
    "monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday week month "
    "year january february march april may june july august september october november december "
    "morning afternoon evening night"
)
HABITS = _words("every always often usually regularly daily weekly mondays fridays sundays")
PUTTING_OFF_NEGATION = _words("until till")
# Participles by which an event that is named by a noun is dated: "the forum held in May".
HOLDING = forms("hold host convene organise organize take")
SCHEDULING = forms(
    "schedule plan slate arrange fix postpone delay reschedule expect intend"
) | _words("set due")
# What is counted over a time, and dated by it: "the results of 2022".
MEASURES = _words(
    "results result indicators figures figure turnover trade sales revenue revenues profit profits "
    "budget statistics data accounts harvest production output exports imports total volume growth "
    "earnings returns income performance demand"
)
