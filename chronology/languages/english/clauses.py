"""English clauses: the words that they hang on, and the words that begin them."""

from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import kinds, phrases, words
from chronology.languages.grammar import Clauses, Kinds
from chronology.vocabulary import Governing

# Verbs and adjectives before "that" and a clause, or before a clause without it.
_DENIES = (
    "deny disbelieve rubbish dispute reject refute contradict disprove rebut repudiate disavow "
    "debunk"
)
_EXPECTS = (
    "expect hope propose demand request recommend require order decide predict forecast project "
    "wish anticipate envisage foresee intend provide resolve ensure agree promise pledge vow "
    "plan prefer urge insist pray undertake covenant guarantee"
)
_BELIEVES = (
    "believe think suspect assume suppose rumour rumor speculate presume guess imagine fear "
    "allege purport estimate reckon surmise dream pretend suggest imply hint feel deem construe "
    "bet wager gamble joke jest quip kid"
)
_SAYS = (
    "say tell announce report state confirm add note explain write declare claim assert maintain "
    "acknowledge admit concede mention stress testify recall disclose reveal observe inform notify "
    "advise certify hold find conclude rule aver depose swear reply respond answer insist remark "
    "tweet post complain submit plead boast profess protest "
    "represent stipulate warn argue contend show indicate record "
    "understand hear read determine mention remark assure reassure"
)
_KNOWS = (
    "know learn emerge transpire discover realise realize regret forget remember remind notice see "
    "ignore recollect"
)
# What lets a denial through: "I do not accept that".
_ACCEPTS = (
    "accept infer deduce follow mean verify credit prove establish demonstrate substantiate "
    "persuade convince "
    "satisfy"
)
_GOVERNING: Kinds = kinds(
    {
        Governing.HEDGE: forms(_BELIEVES)
        | words(
            "quipped quipping kidded kidding "
            "likely possible probable conceivable unclear uncertain arguable improbable meaning"
        ),
        Governing.PLAN: forms(_EXPECTS) | words("essential desirable imperative crucial necessary"),
        Governing.ATTRIBUTION: forms(_SAYS),
        None: forms(_KNOWS)
        | forms(_ACCEPTS)
        | words("correct right accurate proven")
        | words(
            "true clear certain sure evident obvious glad proud sorry aware undisputed funny odd "
            "strange sad lucky fortunate unfortunate remarkable ironic amazing surprising"
        ),
        Governing.DENIAL: forms(_DENIES),
        Governing.NEGATION: forms("doubt") | words("unlikely doubtful"),
        Governing.FALSITY: words("lied")
        | words(
            "untrue false incorrect impossible wrong inaccurate fanciful inconceivable fiction "
            "myth lie hoax nonsense unfounded misconception fabrication error mistake"
        ),
    }
)
_ONLY_WITH_THAT = forms(
    "provide undertake covenant order demand request urge plan promise pledge vow decide require "
    "resolve agree propose recommend reject refute contradict rebut repudiate disavow debunk "
    "rubbish joke jest quip kid"
)
# Nouns before "that" and a clause.
_NOUNS: Kinds = kinds(
    {
        None: words(
            "fact knowledge news proof evidence confirmation discovery assurance guarantee "
            "certainty case position stance acceptance admission recollection memory"
        ),
        Governing.ATTRIBUTION: words(
            "report reports claim claims statement statements announcement "
            "assertion assertions contention submission testimony finding findings message word "
            "sign signs indication indications record notice story stories version account "
            "argument arguments "
            "suggestion suggestions complaint complaints"
        ),
        Governing.HEDGE: words(
            "allegation allegations accusation accusations charge charges insinuation "
            "rumour rumours rumor rumors belief theory speculation suspicion suspicions possibility"
            " likelihood impression assumption hypothesis legend"
        ),
        Governing.PLAN: words(
            "hope hopes expectation expectations promise promises pledge condition requirement "
            "prediction forecast proposal demand order danger risk fear fears prospect idea chance "
            "intention plan plans scheme wish"
        ),
        Governing.DENIAL: words("denial denials"),
        Governing.FALSITY: words("lie myth hoax fiction falsehood misconception joke prank"),
    }
)

_CONDITION_PHRASES = phrases(
    "provided that",
    "providing that",
    "assuming that",
    "assuming",
    "supposing that",
    "supposing",
    "in case of",
    "in case the",
    "in case a",
    "in case it",
    "in case he",
    "in case she",
    "in case they",
    "in the event that",
    "in the event of",
    "on condition",
    "on the condition",
    "as long as",
    "so long as",
    "subject to",
    "depending on",
    "contingent on",
    "on the assumption that",
    "on the basis that",
    "on the premise that",
    "i wish",
    "we wish",
    "only where",
    "only when",
    "to the extent that",
    "in cases where",
    "in a case where",
    "in any case where",
    "in a scenario where",
    "in so far as",
    "insofar as",
    "in the event",
    "failing which",
    "contingent upon",
    "conditional on",
    "conditional upon",
    "all being well",
    "all going well",
    "if and when",
    "if , and only if",
    "that is if",
    "that is , if",
    "at least if",
    "only if",
    "but only if",
    "and only if",
    "on the proviso that",
    "with the proviso that",
    "dependent on",
)

CLAUSES = Clauses(
    governing=_GOVERNING,
    only_with_that=_ONLY_WITH_THAT,
    factive=forms(_KNOWS)
    | words(
        "glad proud sorry aware undisputed funny odd strange sad lucky fortunate unfortunate "
        "remarkable ironic amazing surprising"
    ),
    asserting=forms(
        "say claim assert maintain allege state declare announce report write argue contend "
        "suggest testify swear conclude find hold rule determine aver"
    ),
    guessing=forms("bet wager gamble speculate guess surmise dream imagine pretend"),
    wishing=forms("demand urge beg petition lobby"),
    showing=forms("prove show establish demonstrate verify confirm substantiate persuade convince"),
    echoing=words("so"),
    comparing=words("as"),
    simultaneous=words("while as when"),
    finding=forms("agree decide insist"),
    disclosing=forms("tell mention disclose reveal note inform notify observe remark advise"),
    making=words("make makes making"),
    made=words("made"),
    hearsay=words("said reported alleged claimed"),
    passive_tellers=words("told said"),
    of_saying=words("in by"),
    nouns=_NOUNS,
    that=words("that"),
    within_telling=words("to on in"),
    indirect=words("that whether how why"),
    conditions=words("if unless whether"),
    condition_phrases=_CONDITION_PHRASES,
    preconditions=phrases("once", "as soon as", "the moment", "only after"),
    awaiting=words("pending barring"),
    permitting=words("permitting allowing willing"),
    excepting=words("unless"),
    supposing=words("assuming supposing provided providing"),
    provisos=phrases("subject to", "on condition", "on the condition"),
    inverted_conditions=words("should had were"),
    indirect_questions=words("whether"),
    conceding=words("as even"),
    conceding_clauses=words("although though"),
    reduced=words("otherwise or not any only"),
    purposes=phrases(
        "in order",
        "so as",
        "so",
        "on track",
        "on course",
        "on schedule",
        "on target",
        "in line",
        "all set",
    ),
    purposes_with_that=words("so order"),
    reporting_openings=words("pursuant") | words("according"),
    relatives=words("who which whom whose where when why how what"),
    relative_pronouns=words("who which whom whose where"),
    subject_relatives=words("who which"),
    who=words("who"),
    temporals=words("after before until till since while as because although though once whereas"),
    temporal_phrases=phrases("by the time", "the moment", "as soon as", "every time", "the day"),
    coordinators=words("and or but nor yet so plus"),
    adding=words("and"),
    joining=words("and or"),
    alternative=words("or nor"),
    linking=words("and but"),
    clause_coordinators=words("but nor yet so"),
    contrasting=words("while whereas"),
    phrase_ends=words("and but or that which who when"),
)
