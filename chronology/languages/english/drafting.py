"""English words of what is drafted as a claim: kinds of happening, figures, what a page adds."""

from chronology.languages.draft_words import DraftWords, KindWords
from chronology.languages.english.deeds import DEEDS
from chronology.languages.english.fields import FIELDS
from chronology.languages.english.inflection import forms
from chronology.languages.english.making import MAKING
from chronology.languages.english.names import ORDINAL_ENDING
from chronology.languages.english.notation import phrases, words
from chronology.languages.english.omissions import OMISSIONS
from chronology.languages.fields import AnyOf
from chronology.vocabulary import DraftedKind

_KINDS = {
    DraftedKind.VISIT: KindWords(
        verbs=forms("visit"),
        nouns=words("visit visits trip trips tour tours stay"),
    ),
    DraftedKind.MEETING: KindWords(
        verbs=forms("meet convene"),
        nouns=words("meeting meetings talks session sessions summit summits gathering assembly"),
    ),
    DraftedKind.SIGNING: KindWords(
        verbs=forms("sign") | words("initialled initialed"),
        nouns=words("signing signature"),
    ),
    DraftedKind.FILING: KindWords(verbs=forms("file lodge"), nouns=words("filing filings")),
    DraftedKind.LAUNCH: KindWords(
        verbs=forms("launch inaugurate commission") | words("unveiled unveil unveils"),
        nouns=words("launch launches inauguration commissioning unveiling rollout"),
    ),
    DraftedKind.OPENING: KindWords(
        verbs=forms("open reopen"),
        nouns=words("opening openings reopening"),
    ),
    DraftedKind.DELIVERY: KindWords(
        verbs=forms("deliver") | words("shipped ship ships shipping"),
        nouns=words("delivery deliveries handover shipment shipments"),
    ),
    DraftedKind.RULING: KindWords(
        verbs=forms("rule sentence convict acquit adjudge"),
        nouns=words("ruling rulings verdict verdicts judgment judgement sentence decree"),
    ),
}
_NUMBER = r"\d[\d.,]{0,20}\+?"
_COUNT = r"(?:hundred|thousand|million|billion|trillion|mln|bln|m|bn|tn)\b"
_UNIT = (
    r"(?:%|per\s?cent\b|percent\b|percentage\b|points?\b|basis\b|barrels?\b|tonn?e?s?\b|cents?\b"
    r"|dollars?\b|euros?\b|pounds?\b|yuan\b|yen\b|roubles?\b|rubles?\b|francs?\b|MW\b|GW\b|kWh\b)"
)
_MONEY = r"(?:(?:US|A|C)?\$|[€£¥]|\b(?:USD|EUR|GBP|CHF|RUB|AZN|JPY)\b)\s?"

DRAFTING = DraftWords(
    kinds=_KINDS,
    light=forms("hold have pay make give begin") | words("took takes take taken taking place"),
    showing=words("this these"),
    commissions=words("commission committee council board commissions working-group"),
    commissioning=forms("commission"),
    plants=words("plant plants factory factories works mill refinery reactor smelter"),
    of_series=words("of"),
    before_series=words("the our a an their its this joint"),
    changing=words(
        "rose rise risen rises rising fell fall fallen falls falling grew grow grown grows growing "
        "dropped drop drops plunged plunge plunges declined decline declines increased increase "
        "increases decreased decrease soared soar jumped jump climbed climb surged surge slumped "
        "slump shrank shrunk shrink contracted contract doubled double trebled tripled halved "
        "gained gain lost lose losing slipped slid slide tumbled tumble dipped dip expanded expand "
        "rallied plummeted recovered averaged edged exceeded amounted totalled surpassed"
    ),
    multiplying=words("doubled trebled tripled quadrupled halved"),
    amounting=words(
        "amounted amount amounts totalled totaled total totals exceeded exceed exceeds reached "
        "reach reaches stood stand stands hit hits closed close closes finished ended was were is "
        "are had has have reported report posted earned earn generated accounted surpassed "
        "recorded numbered came made sold produced saw see seen posting reporting earning "
        "totalling"
    ),
    measured=words(
        "turnover sales sale revenue revenues profit profits earnings income trade exports imports "
        "export import gdp output production inflation unemployment index indexes indices average "
        "price prices shares share stock stocks market markets rate rates population volume "
        "volumes debt deficit surplus losses loss growth economy demand spending investment "
        "investments capacity traffic yield yields nasdaq ftse nikkei dow sensex dax up down"
    ),
    measure=AnyOf(
        pattern=rf"(?:{_MONEY}{_NUMBER}|{_NUMBER}\s?(?:{_UNIT}|{_COUNT}))"
        rf"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
        rf"|[a-z]{{3,5}}teen|twenty|thirty|forty|fifty|half|several)\s(?:{_UNIT}|{_COUNT})"
    ),
    more_or_less=words("up down more fewer less higher lower"),
    extremes=words(
        "first worst best lowest highest biggest largest smallest greatest weakest strongest "
        "fastest slowest longest shortest most least fewest steepest sharpest deepest only low "
        "high record time decline drop fall rise gain close finish week month year quarter seen "
        "lows highs level not never"
    ),
    ranking=words("recent latest newest next last other second third one"),
    than=words("than"),
    compared=words("than compared versus vs like against"),
    compared_phrases=phrases(
        "compared to",
        "compared with",
        "up from",
        "down from",
        "in contrast to",
        "relative to",
        "as against",
        "similar to",
        "unlike",
    ),
    since=words("since"),
    furniture=AnyOf(
        pattern=r"(?:\A\s{0,9}\+{3}\s|©|\(c\)\s|\bcopyright\b|all rights reserved"
        r"|photo(?:graph)?(?:\s?credit|s? by|:)"
        r"|image(?:\scredit|:)|\bpicture by\b|\bfile photo\b|opening hours|office hours"
        r"|\bopen (?:daily|monday|mon)\b|\bunsubscribe\b|cookies?\b.{0,40}\b(?:policy|use)"
        r"|\bterms of (?:use|service)\b|privacy policy|\bsubscribe\b|sign up (?:for|to)"
        r"|follow us\b|\bissn\b|\bisbn\b|page \d+ of \d+|printed on|retrieved on"
        r"|last (?:updated|modified)"
        r"|this (?:article|page|story) (?:was|has been) (?:updated|published|amended))"
    ),
    pronouns=words(
        "he she it they this that these those who which there him her them one both all some each"
    ),
    own=words("i we"),
    me=words("i"),
    subjects=words("i we he she they it"),
    vague=words(
        "mr mrs ms miss dr the a an i we he she it they this that these those in on at of for and "
        "but or as by to from with after before since until while when where if so no yes not then "
        "today yesterday tomorrow"
    ),
    short=words(
        "the a an of in on at to for from by with and or but that which who as into over under "
        "after before between about near its his her their our this these those than per "
        "including while when where if because was were is are be been has have had will "
        "would not against during within through towards toward upon also"
    ),
    before_prepositions=words("pursuant according owing prior subsequent due relating"),
    of_phrases=words("of to with"),
    shortened={"wo": "will", "ca": "can", "sha": "shall"},
    affirmed={
        "nobody": "anybody",
        "none": "any",
        "nothing": "anything",
        "neither": "either",
    },
    acting_for=words(
        "lawyer lawyers solicitor solicitors attorney attorneys barrister barristers counsel "
        "spokesman spokeswoman spokesperson spokespeople spokesmen official officials "
        "representative representatives agent agents"
    ),
    acting_with=words("for of"),
    definite=words("the"),
    saints=words("st ste mt ft"),
    placing=words("in near at"),
    openings=words(
        "moreover additionally however meanwhile furthermore also then later earlier finally "
        "instead nevertheless nonetheless otherwise thus therefore and but so yet still besides "
        "afterwards subsequently"
    ),
    time_nouns=words(
        "weekend morning afternoon evening night day week month eve course beginning end start "
        "middle summer winter spring autumn period dates days nights"
    ),
    presents=words(
        "ends expires begins opens closes starts runs comes falls leaves arrives departs returns "
        "enters takes meets holds launches lapses falls resumes reopens finishes concludes end "
        "expire begin open close start run come leave arrive depart return enter take meet launch "
        "commences commence terminates terminate incepts incept lapse matures mature"
    ),
    aiming=words("by for until"),
    leaving=words("from"),
    given_up=phrases("after all", "no longer", "any longer", "any more"),
    nowadays=words("today"),
    thing_pronouns=words("it"),
    persons_by={
        "he": words("mr sir lord dr prof professor rev captain sergeant inspector judge"),
        "she": words(
            "mrs ms miss lady dame dr prof professor rev captain sergeant inspector judge"
        ),
    },
    people=OMISSIONS.persons
    | OMISSIONS.naming
    | FIELDS.titles
    | words(
        "driver engineer clerk guard neighbour neighbor friend colleague witness tenant landlord "
        "customer client patient passenger pilot cook nurse contractor surveyor inspector "
        "claimant defendant applicant respondent appellant plaintiff petitioner employee employer "
        "operator caller victim suspect accused caretaker foreman builder plumber electrician "
        "fitter architect accountant auditor trustee treasurer sheriff constable detective agent "
        "person people child pupil baby uncle aunt cousin nephew niece grandfather grandmother "
        "parent parents boss partner guest owner buyer seller purchaser vendor visitor who whom"
    ),
    answering=words("no yes yep yeah nope well"),
    deciding=forms("agree decide resolve"),
    empty=words("it"),
    particles=words("over off up down out back away in through"),
    programmes=words(
        "programme program schedule schedules agenda timetable itinerary calendar rota roster "
        "planner plan plans deadlines fixtures listings upcoming forthcoming roadmap departures "
        "sailings"
    ),
    chronicles=words(
        "chronology timeline history chronicle narrative background milestones happened events"
    ),
    leaning_rules=frozenset({"from-that-day", "next-to-that-day", "same-day"}),
    lasting_rules=frozenset({"since"}),
    making=MAKING,
    deeds=DEEDS,
    date_nouns=words("date dates deadline deadlines time"),
    redating=words(
        "extended changed amended revised altered moved reset adjusted varied shifted brought put"
    ),
    defining=forms("mean"),
    asking=forms("ask wonder enquire inquire question investigate examine debate doubt")
    | words("unclear unknown uncertain question questions mystery"),
    thanks=forms("thank") | words("thanks grateful gratitude thankful congratulations"),
    possible=words("might could"),
    allowing=words("may"),
    allowed=words(
        "entitled eligible empowered authorised authorized free right rights option options "
        "liberty leave permission entitlement discretion privilege power powers licence license "
        "opportunity faculty"
    ),
    allowed_now=words("permitted allowed licensed enabled"),
    pointing=words("see cf vide"),
    meant_for=words("for to"),
    closing=words("ending ended to"),
    periods=words("year years quarter period month months week weeks season"),
    no_month=words("on to for at"),
    able=words("can"),
    of_periods=words(
        "budget budgets precept accounts account figures estimate estimates invoice invoices bill "
        "bills results report reports rent fee fees tax returns return subscription subscriptions "
        "salary wages payment payments grant grants allocation target targets total totals minutes"
    ),
    unsure=forms(
        "fear hope worry dread pretend imagine dream guess bet wager gamble fantasise fantasize "
        "wish pray speculate"
    )
    | words("afraid hopeful worried worries fears hopes concerned concerns dreams speculation"),
    accusing=forms("accuse suspect allege charge indict denounce blame")
    | words("accusation accusations suspicion suspicions suspected charges allegation allegations"),
    salutations=words("dear dearest hello hi hey"),
    ordinal_figure=AnyOf(pattern=rf"\A(\d{{1,4}}){ORDINAL_ENDING}\Z"),
)
