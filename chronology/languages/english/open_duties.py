"""English words that leave open what words of duty oblige: "alleges", "was set aside", "Draft"."""

from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import phrases, words
from chronology.languages.fields import AnyOf
from chronology.languages.open_duty_words import OpenDutyWords

_DAYS = ("date", "dates", "completion date", "delivery date", "opening date", "day", "completion")
_AIMED = words("target targeted provisional indicative estimated anticipated tentative")

OPEN_DUTIES = OpenDutyWords(
    opinions=forms(
        "allege assert aver submit maintain offer assume suppose trust dispute doubt claim "
        "presume suspect fear"
    ),
    own_opinions=words("note notes noted understand understands understood take"),
    instruments=words(
        "order orders clause clauses provision provisions term terms condition conditions "
        "requirement requirements direction directions injunction judgment judgement ruling "
        "decree notice article paragraph obligation obligations duty undertaking covenant "
        "decision deadline stipulation article rule"
    ),
    refusing=forms("refuse reject decline deny dismiss delete remove omit oppose resist seek")
    | forms("request propose strike withdraw waive quash revoke rescind")
    | words("struck sought ask asks asked"),
    undoing=words(
        "quashed rescinded revoked overturned deleted withdrawn reversed waived vacated annulled "
        "repealed discharged stayed suspended lifted dropped cancelled canceled removed omitted "
        "superseded voided abandoned"
    ),
    undoing_phrases=phrases("set aside", "struck out", "struck down", "taken out", "thrown out"),
    other=words("earlier previous former old first another other different last prior second"),
    referring=words("this it which that these"),
    asking=forms("ask request claim seek recommend propose suggest apply invite petition urge")
    | words("sought beg begs"),
    planning=forms("seek propose") | words("sought"),
    passive_asking=words("requested asked sought proposed recommended suggested urged invited"),
    asking_nouns=words("motion application request petition claim proposal"),
    asked_for=words("for to that"),
    indefinite=words("a an"),
    wanted=words("leave more further additional time"),
    telling=words("will would 'll can could may might"),
    weighing=phrases(
        "is considering",
        "are considering",
        "was considering",
        "were considering",
        "been considering",
        "is weighing",
        "are weighing",
        "is contemplating",
        "are contemplating",
        "considers whether",
        "consider whether",
        "minded to",
        "under consideration",
    ),
    granting=words(
        "granted grants allowed accepted accepts approved approves agreed agrees ordered orders "
        "settled confirmed confirms conceded"
    ),
    rights=phrases(
        "right to",
        "entitled to",
        "option to",
        "at liberty to",
        "free to",
        "permitted to",
        "allowed to",
        "discretion to",
    ),
    mere_days=phrases(*(f"{aimed} {day}" for aimed in sorted(_AIMED) for day in _DAYS)),
    drafted=words("draft drafted proposed suggested specimen template example sample"),
    # A whole line: "Council signs contract" is the headline of a newspaper.
    papers=AnyOf(
        pattern=r"^\W*(?:this |the )?(?:(?:jct|nec4?|fidic|main|building|construction|works?|design"
        r"|minor|framework|supply|services?|purchase|sales?|share|loan|credit|facility|shipbuilding"
        r"|development|concession|employment|consultancy|project|partnership|settlement|consent"
        r"|court|case management|interim|final|statutory|enforcement|improvement|compulsory|public"
        r"|general|special|standard|particular|technical|contract|tenancy|underwriting|licen[cs]e"
        r"|and|&|of|amended|amendment|variation|change|executive|procedural|scheduling) ){0,4}"
        r"(?:(?:sub)?contract|agreement|lease|deed|order|decree|judge?ment|act|statute|regulations?"
        r"|by-?laws?|directive|notice|permit|conditions|terms|specifications?|instructions?"
        r"|statement of work|scope of works?)"
        r"(?: (?:no\b|number\b|\d|between\b|dated\b|is made\b).*|\W*(?:[,:(–—].*)?)$"
    ),
    heads=AnyOf(
        pattern=r"^\W*(?:"
        r"(?:first |second |third |revised |working |further )?draft"
        r"(?: (?:\d+|no\W.*|for .*)| ?[-–—:,(].*)?"
        r"|draft (?:contract|agreement|order|lease|terms|deed|judg\w+|heads|letter)\b.*"
        r"|\W*proposed\W* (?:\w+ )?(?:orders?|judge?ment|terms|contract|agreement|form of order)"
        r"|.*\bsubject to contract\b.*"
        r"|heads of terms|specimen(?: \w+)?|template(?: \w+)?|for discussion(?: only)?"
        r"|not (?:legally )?binding"
        r")\W*$"
    ),
)
