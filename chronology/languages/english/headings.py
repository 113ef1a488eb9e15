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
    "hypothetical scenario scenarios sample samples example examples specimen template "
    "templates mock dummy withdrawn retracted superseded obsolete deleted annulled quashed "
    "overturned revoked retraction retractions theories theory options game games assumptions "
    "assumption suspicion accusations fantasy misinformation disinformation folklore "
    "horoscope horoscopes quiz pranks prank jokes poem serial counterfactuals counterfactual"
)

HEADINGS = HeadingWords(
    kinds=dict.fromkeys(_UNTRUE, Governing.FALSITY)
    | dict.fromkeys(_UNDONE, Governing.NEGATION)
    | dict.fromkeys(_PLANNED, Governing.PLAN)
    | dict.fromkeys(_DOUBTED, Governing.HEDGE),
    alone=words(
        "claim claims draft plan legend scenario proposal wrong intended example examples sample "
        "samples mock template templates theory options game games specimen dummy serial quiz "
        "assumption deleted retraction withdrawn retracted superseded poem prank jokes horoscope"
    ),
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
    heads=words(
        "quiz quizzes riddle riddles puzzle puzzles story-telling serial satire parody spoof "
        "sketch poem poems ballad fairytale fairytales fable fables screenplay script scripts "
        "fiction horoscope horoscopes prank pranks joke jokes gag gags hoax hoaxes dream dreams "
        "nightmare nightmares role-play roleplay simulation simulations scenario scenarios "
        "hypothesis hypotheses theory theories template templates mock-up mockup specimen "
        "specimens placeholder myth myths folklore misinformation disinformation gossip rumours "
        "rumors hearsay speculation allegation allegations suspicion suspicions accusations "
        "assumptions assumption counterfactual counterfactuals retraction retractions "
        "assertions contentions conjecture option conjectures guesses leads options superstition "
        "superstitions anecdotes misunderstandings fantasies daydreams"
    ),
    owned=words(
        "case version account accounts submission submissions argument arguments contention "
        "contentions position view views story allegations claims claim narrative side pleading "
        "pleadings assertions theory explanation explanations defence defense opinion"
    ),
    parties=words(
        "claimant claimants defendant defendants plaintiff plaintiffs appellant appellants "
        "respondent respondents petitioner petitioners complainant complainants prosecution "
        "prosecutor defence defense accused crown applicant applicants tenant tenants landlord "
        "supplier suppliers contractor contractors customer client employer employee buyer seller "
        "insurer insured parties party side opponents opponent critics supporters owner owners "
        "company firm union driver pilot husband wife lessor lessee vendor purchaser manufacturer"
    ),
    qualifying=words(
        "possible potential conceivable hypothetical alleged supposed suspected rumoured rumored "
        "unproven unproved unverified unconfirmed unsubstantiated disputed contested withdrawn "
        "retracted superseded obsolete outdated deleted rejected discarded abandoned unapproved "
        "unpublished unsent draft proposed suggested sample example specimen template dummy mock "
        "fake false fictional fictitious imaginary invented made-up worked model tall urban "
        "local worst-case short conflicting rival competing alternative annulled quashed "
        "overturned struck cancelled revoked void voided anonymous early test pupils' readers'"
    ),
    texts=words(
        "cause causes explanation explanations reason reasons theory theories scenario scenarios "
        "statement statements text texts wording wordings entry entries report reports letter "
        "letters data passage passages amendment amendments version versions note notes section "
        "sections paragraph paragraphs minutes article articles release announcement caption "
        "example examples tale tales legend legends story stories news lead leads rumour rumours "
        "claim claims account accounts finding findings log record records form press "
        "email mail message messages page evidence testimony motives suspects post posts "
        "allegations order judgment clause clauses quotation quotations"
    ),
    opening=phrases(
        "synopsis",
        "plot summary",
        "dialogue",
        "dialogue of",
        "excerpt",
        "seeded entries",
        "planted entries",
        "ghost-written quotes",
        "what if",
        "true or false",
        "fact or fiction",
        "from the film",
        "from the movie",
        "from the novel",
        "from the play",
        "from the script",
        "from the game",
        "april fool",
        "april fools",
        "april fool's",
        "april fools'",
        "escape room",
        "short story",
        "short stories",
        "our serial",
        "our quiz",
        "role play",
        "thought experiment",
        "worst case",
        "best case",
        "tabletop exercise",
        "table-top exercise",
        "training exercise",
        "exercise scenario",
        "training scenario",
        "struck out",
        "not adopted",
        "not approved",
        "not agreed",
        "not used",
        "not sent",
        "not released",
        "not for release",
        "errors in",
        "mistakes in",
        "just for fun",
        "draft for",
        "draft of",
        "draft only",
        "let us imagine",
        "let's imagine",
        "superseded",
        "withdrawn",
        "retracted",
        "deleted",
        "obsolete",
        "retraction",
    ),
    remarks=words(
        "disputed contested withdrawn retracted superseded unconfirmed unverified alleged rejected "
        "fictional fiction fictitious imaginary invented hypothetical example sample draft "
        "unapproved unsent obsolete deleted quiz satire replaced discarded invented unused"
    ),
    undone=words(
        "approved adopted agreed sent released verified confirmed used true published accepted "
        "real final proven proved tested signed checked valid"
    ),
    considered=words("doing considered discussed examined rejected dismissed circulating"),
    wondering=words("may might could"),
    believing=words(
        "believed believe thought think assumed assume feared heard suspected guessed expected "
        "imagined"
    ),
    asking=words("what who how why"),
)
