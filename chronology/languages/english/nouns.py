"""English nouns: what stands before them, and what they govern."""

from chronology.languages.english.notation import kinds, phrases, words
from chronology.languages.english.small_words import (
    ARTICLES,
    CARDINALS,
    DETERMINERS,
    OBJECTS,
    POSSESSIVES,
    SUBJECTS,
)
from chronology.languages.grammar import Kinds, Nouns
from chronology.vocabulary import Governing

PREPOSITIONS = words(
    "of in on at by for from with to into over under between among about against during through "
    "within without near since after before until per via upon along across behind beyond toward "
    "towards inside outside despite amid amidst per"
)
# Nouns before "to" and an infinitive.
_TO_INFINITIVE: Kinds = kinds(
    {
        Governing.PLAN: words(
            "position plan plans decision decisions proposal proposals bid bids agreement "
            "agreements deal "
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
            "petition warrant order injunction preparations arrangements clearance go-ahead"
        ),
        Governing.ATTEMPT: words("attempt attempts effort efforts try tries struggle campaign"),
        Governing.FAILURE: words(
            "failure failures refusal refusals inability unwillingness reluctance"
        ),
    }
)
# Nouns before "of" or "for" and a gerund.
_OF_GERUND: Kinds = kinds(
    {
        Governing.PLAN: words(
            "plan plans possibility prospect prospects idea intention intentions hope hopes risk "
            "threat proposal proposals means way purpose aim goal chance chances likelihood hopes "
            "target targets deadline deadlines talk talks favour fear fears danger option "
            "eventuality "
            "expectation expectations instead"
        ),
        Governing.ATTEMPT: words("attempt attempts"),
        Governing.NEGATION: words(
            "acquitted cleared exonerated absolved absence lack cancellation abandonment "
            "verge brink point inch whisker ace"
        ),
        None: words("recollection memory"),
        Governing.DENIAL: words("denial denials"),
        Governing.HEDGE: words(
            "rumours rumors allegations allegation suspicion suspicions claims accused suspected "
            "charged charge charges accusation accusations wanted"
        ),
    }
)

_INDEFINITE = words("any some every each")

NOUNS = Nouns(
    determiners=DETERMINERS | _INDEFINITE | words("such 's"),
    articles=ARTICLES | POSSESSIVES | _INDEFINITE,
    prepositions=PREPOSITIONS,
    in_ing=words(
        "meeting hearing opening gathering signing briefing sitting ruling wedding reading "
        "screening bombing shooting landing sentencing crossing filing viewing outing warning "
        "building christening unveiling funding training sailing drawing painting dwelling "
        "housing mooring engraving carving siding railing lodging outbuilding"
    ),
    before_nouns=words("no any all without"),
    like_past=words(
        "felt saw ground wound bit rose shed cost thought split cast bet burst cut set hit spread "
        "lead bore"
    ),
    plural_endings=("ers", "ors", "ists", "ants", "ents", "ions", "ars", "ies", "ns", "ds"),
    of=words("of"),
    within_objects=words("of for to"),
    genitive=words("'s"),
    before_subjects=words("for"),
    pronouns=SUBJECTS | words("who"),
    object_pronouns=OBJECTS | words("you her it everyone anyone somebody nobody all both"),
    clause_subjects=SUBJECTS - words("you"),  # "told you" has its object there
    impersonal=words("it"),
    to_infinitive=_TO_INFINITIVE,
    of_gerund=_OF_GERUND,
    gerund_prepositions=words("of for from at on in with"),
    object_prepositions=words("of for with"),
    quantified=words("all any every a one each many everyone anyone anybody anything"),
    quantity_phrases=phrases(
        "most of",
        "some of",
        "half of",
        "part of",
        "parts of",
        "a part of",
        "the bulk of",
        "a portion of",
        "many of",
        "several of",
        "up to",
    ),
    pointing_on=words("following these below"),
    excepting=words("except excepting excluding barring save bar"),
    excepting_phrases=phrases(
        "apart from", "aside from", "other than", "but not", "with the exception"
    ),
    numbers=CARDINALS | words("dozens scores"),
    few=words("few little"),
    of_deeds=words(
        "event events action actions activity activities deed incident happening milestone entry "
        "fate outcome what"
    ),
)
