"""English words by which a heading tells that what stands below it is no report."""

from chronology.languages.english.notation import phrases, words
from chronology.languages.heading_words import HeadingWords
from chronology.vocabulary import Governing

_UNTRUE = words(
    "myth myths fiction fictions legend legends misconception misconceptions falsehood falsehoods "
    "hoax hoaxes lie lies fake fakes fabrication fabrications untruth untruths satire parody "
    "false untrue incorrect wrong fabricated invented debunked disproved disproven fictional "
    "fictitious imaginary unfounded baseless"
)
_UNDONE = words(
    "cancelled canceled abandoned scrapped shelved undone unfulfilled unrealised unrealized unbuilt"
)
_PLANNED = words(
    "planned plan plans forecast forecasts scheduled upcoming proposed proposal proposals "
    "projected projection projections prediction predictions predicted anticipated expected "
    "intended todo target targets targeted roadmap outlook tentative provisional wishlist"
)
_DOUBTED = words(
    "rumour rumours rumor rumors allegation allegations alleged speculation speculations hearsay "
    "gossip unconfirmed unverified unproven unproved disputed contested suspected suspicions "
    "supposed purported rumoured rumored claimed claim claims draft hypothesis hypotheses "
    "hypothetical scenario scenarios"
)

HEADINGS = HeadingWords(
    kinds=dict.fromkeys(_UNTRUE, Governing.FALSITY)
    | dict.fromkeys(_UNDONE, Governing.NEGATION)
    | dict.fromkeys(_PLANNED, Governing.PLAN)
    | dict.fromkeys(_DOUBTED, Governing.HEDGE),
    alone=words("claim claims draft plan legend scenario proposal wrong intended"),
    closing=words(
        "myth myths misconception misconceptions falsehood falsehoods hoax hoaxes lies legends "
        "rumour rumours rumor rumors allegation allegations speculation forecast forecasts "
        "prediction predictions"
    ),
    open_phrases=phrases(
        "to be confirmed",
        "tbc",
        "tba",
        "not confirmed",
        "not yet confirmed",
        "not verified",
        "not yet verified",
        "not proven",
        "not proved",
        "conspiracy theories",
    ),
    planning_phrases=phrases("to do", "to be done", "still to come", "still to do", "yet to come"),
    general=words(
        "event events thing things item items point points date dates work works project projects "
        "report reports story stories tale tales statement statements news information claim "
        "claims action actions activity activities step steps fact facts case cases detail details "
        "common popular some other more further all various several many urban our new future "
        "section list following these below programme program timetable arrivals departures"
    ),
    trials=phrases(
        "dry run",
        "dry-run",
        "dryrun",
        "simulation",
        "simulated",
        "test",
        "test run",
        "mock",
        "sandbox",
        "staging",
        "demo",
        "drill",
        "exercise",
        "rehearsal",
        "what if",
        "example",
        "sample",
    ),
    affirming=words("fact facts truth reality true correct actual confirmed verified done"),
)
