"""English words that may be left out of a quote, and words by which what was left out decides."""

from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import phrases, words
from chronology.languages.omission_words import OmissionWords

# Adjectives that only praise, measure or tell of what kind: what is told of "a large bridge" is
# told of a bridge. None makes another thing of its noun ("former", "fake", "draft"), none is the
# half of a name for something ("prime minister", "special forces", "high court").
_ADJECTIVES = words(
    "big large small great huge enormous vast massive immense giant tiny sizeable sizable major "
    "important significant famous renowned celebrated notable noted prominent distinguished "
    "respected esteemed influential powerful beautiful magnificent impressive splendid grand "
    "spectacular remarkable extraordinary outstanding exceptional excellent superb modern "
    "contemporary ancient historic historical old young tall long wide broad narrow heavy strong "
    "brave talented gifted skilled popular beloved wealthy rich serious severe deadly terrible "
    "tragic bloody fierce intense violent brutal bitter fruitful productive brief detailed "
    "extensive comprehensive elaborate complex difficult simple crucial vital key essential "
    "valuable rare unique strange unusual curious lavish luxurious bustling lively busy crowded "
    "quiet peaceful remote picturesque scenic nearby neighbouring neighboring surrounding "
    "wonderful lovely charming elegant colourful colorful controversial devastating catastrophic "
    "disastrous dramatic sudden rapid swift slow steady gradual considerable substantial "
    "tremendous incredible amazing stunning striking heroic legendary iconic prestigious "
    "plain traditional well-known long-standing longstanding wide-ranging far-reaching "
    "large-scale high-level "
    "high-ranking state-of-the-art world-famous internationally-known"
)
# Adverbs of manner, of order and of speech that lessen nothing and deny nothing.
_ADVERBS = words(
    "officially formally publicly solemnly personally proudly gladly warmly kindly gratefully "
    "cordially ultimately eventually finally subsequently consequently accordingly thus therefore "
    "hence however moreover furthermore additionally meanwhile nevertheless nonetheless indeed "
    "actually quickly slowly rapidly swiftly gradually steadily suddenly abruptly unexpectedly "
    "surprisingly unanimously strongly firmly vigorously fiercely heavily severely badly greatly "
    "deeply widely extensively thoroughly carefully cautiously quietly peacefully violently "
    "brutally dramatically significantly substantially considerably notably famously "
    "successfully effectively efficiently skilfully skillfully deliberately intentionally "
    "voluntarily willingly eagerly enthusiastically happily sadly tragically unfortunately "
    "fortunately luckily interestingly importantly naturally obviously clearly evidently "
    "together also then thereby duly simply safely directly independently internationally "
    "nationally locally globally fundamentally gracefully senselessly decisively utterly "
    "explicitly famously densely richly closely jointly still again"
)
_INTENSIFIERS = words("very highly extremely particularly especially incredibly truly really")

# What is told of such a thing did not happen, or not for certain.
_UNTRUE = words(
    "fiction legend myth rumour rumor rumours rumors hoax joke satire parody mistake error lie "
    "lies fake forgery hearsay canard falsehood pretence pretense fable tale fabrication invention "
    "untruth delusion illusion misunderstanding misprint typo slip sham farce ruse trick scam "
    "fraud prank spoof conjecture supposition speculation surmise nonsense propaganda "
    "disinformation misinformation exaggeration overstatement hyperbole metaphor allegory charade "
    "mirage cover-up libel slander superstition folklore gossip pretended imagined invented staged "
    "aborted abortive unconfirmed unverified disputed contested questionable doubtful dubious "
    "hypothetical imaginary fictional fictitious mythical notional lookalike look-alike lookalikes "
    "double impostor imposter impersonator stand-in decoy dummy effigy replica "
    "mock-up mockup imitation likeness travesty pastiche stunt"
)
_UNREAL = _UNTRUE | words(
    "theory principle vain dream dreams novel film movie story simulation exercise rehearsal drill "
    "oversight accident way proposal draft plan imagination mind sense guess estimate sic ploy "
    "allegation allegations suspicion claim claims assertion belief hope wish fantasy hypothesis "
    "scenario possibility prospect promise pledge target goal forecast prediction prophecy "
    "expectation ambition aspiration idea suggestion bluff pretext planned proposed expected hoped "
    "feared failed attempted refused intended uncertain tentative provisional nominal putative "
    "willing namesake namesakes tba tbc tbd tbr n/a est approx prelim prov unclear unknown vary "
    "varies mock trial pending void unsigned "
    "model copy version sketch drawing paper fools fool"
)

OMISSIONS = OmissionWords(
    adjectives=_ADJECTIVES,
    adverbs=_ADVERBS,
    intensifiers=_INTENSIFIERS,
    speech_phrases=phrases("of course", "for example", "for instance", "in addition", "in turn"),
    bounding=words(
        "only all every each any most many both either more less least fewer too so such as how "
        "than enough"
    ),
    grading=words("only more most less least too so as how even"),
    adding=words("and &"),
    adding_phrases=phrases("as well as", "along with", "together with", "in addition to"),
    parting=words("or nor but than rather instead except versus vs neither either yet"),
    naming=words(
        "president premier minister chancellor chairman chairwoman chairperson chair head director "
        "leader capital member founder author son daughter wife husband brother sister mother "
        "father widow king queen prince princess mayor governor ambassador secretary chief owner "
        "editor captain coach professor spokesman spokeswoman spokesperson birthplace home part "
        "co-founder founder-director then-president mother-in-law commander co-author executive "
        "manager vice-president deputy"
    ),
    persons=words(
        "man woman boy girl lawyer teacher doctor physician general colonel major soldier officer "
        "politician socialist communist liberal conservative foreigner native poet writer painter "
        "artist composer musician singer scientist engineer historian philosopher "
        "economist journalist reporter priest bishop farmer merchant banker businessman "
        "businesswoman student nurse worker activist diplomat judge lawmaker senator veteran"
    ),
    definite=words("the"),
    referring=words("see cf e.g e.g. eg i.e i.e."),
    itself=words("one ones"),
    superlative_ending="est",
    sides=words("left right centre center top bottom above below"),
    introducing=words("including especially notably particularly namely mainly"),
    introducing_phrases=phrases("such as", "among them", "among others"),
    renaming=words("now later then today formerly previously originally"),
    aged=words("aged age"),
    of_things=words("which whose"),
    inner_prepositions=words("of in at from near for on to with by under between"),
    opening_prepositions=words(
        "in at near with from by on during against under behind beside for via along across of to "
        "about over around since until within outside inside between"
    ),
    list_prepositions=words("at in with to by for on from into"),
    called=words(
        "called named dubbed nicknamed considered known born aged elected appointed pronounced"
    ),
    saying=forms(
        "joke quip boast brag fib muse snort tweet whisper shout opine gloat scoff sneer tease "
        "exaggerate lie speculate quote cite ask wonder comment observe recount relate narrate "
        "mutter murmur stammer yell scream cry surmise reckon crow hint allege concede contend "
        "muse pretend guess prophesy insist think imagine fear hope predict claim"
    )
    | words(
        "foretold foretells foresaw foresees swore swears heard hears goes went put puts wrote "
        "writes say says spoke speaks"
    ),
    undoing=forms(
        "cancel scrap shelve abandon reject veto block prevent avert overturn quash dismiss "
        "repudiate refute annul revoke rescind withdraw retract postpone delay defer suspend halt "
        "stop deny dispute debunk disprove forge fake simulate contest challenge discredit "
        "invalidate nullify void thwart foil frustrate"
    )
    | words(
        "cancelled scrapped scrapping stopped stopping vetoed overturned withdrew withdrawn cannot "
        "false untrue unfounded alleged supposed so-called would-be naught "
        "apocryphal spurious bogus"
    ),
    undoing_phrases=phrases(
        "called off",
        "call off",
        "put off",
        "ruled out",
        "set aside",
        "fell through",
        "came to nothing",
        "come to nothing",
        "broke down",
        "backed out",
        "pulled out",
        "struck down",
        "turned down",
        "thrown out",
        "written off",
        "taken back",
        "took back",
        "given up",
        "held back",
        "played by",
        "portrayed by",
    ),
    untrue=_UNTRUE,
    unreal=_UNREAL,
    seeming=forms("exist seem appear believe imagine suppose pretend purport dream consider regard")
    | words("thought thinks paper drawing sketch only merely replica nobody none"),
    echoing=words("or so such thus"),
    labels=words(
        "correction corrections update updated erratum errata clarification note retraction editor"
    ),
    retracting=words(
        "this that these those it so or such thus but at however yet no not nothing none neither"
    ),
    lacking=words("without except barring minus"),
    pointing=words(
        "it they its their this that these those such both then another others so thereby"
    ),
    pointing_anywhere=words(
        "former latter thereafter afterwards afterward later next same consequently instead "
        "subsequently therefore thus previous preceding aforementioned respectively"
    ),
    pointing_people=words("he she his her him"),
)
