"""English words by which a text vouches for the clause of another, or does not."""

from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import phrases, words
from chronology.languages.vouching_words import VouchingWords

VOUCHING = VouchingWords(
    indefinite=words(
        "people some someone somebody many others everyone everybody anyone anybody folk folks "
        "most several locals neighbours villagers"
    ),
    vague=words("some"),
    unnamed=words("they"),
    oneself=words("i we"),
    telling=forms("warrant attest affirm point underline emphasise emphasize stress highlight")
    | forms("clarify document reiterate corroborate record")
    | words("ground"),
    doubts=words("doubt question dispute"),
    noting=words("note remember recall see mind observe know"),
    bidding=words("let's lets let"),
    picturing=words("picture imagine suppose assume consider say"),
    patients=words("me him us them"),
    supposed=words("case scenario world situation universe dream story example hypothesis"),
    tellers=words(
        "rumour rumours rumor rumors gossip legend legends tale tales myth hearsay talk tradition "
        "chatgpt gpt chatbot chatbots bot bots ai ai-generated autocorrect copilot gemini llm "
        "facebook telegram twitter reddit tiktok whatsapp instagram youtube wikipedia internet"
    ),
    nameless=words(
        "anonymous unnamed unsigned nameless unidentified unattributed parody satirical spoof fake "
        "forged deepfake fictional fictitious imaginary invented leaked unconfirmed unverified "
        "fortune tarot pub tavern bar playground locker-room drunken "
        "poster posters banner sticker whisper whispers graffiti prank crossword chain"
    ),
    sources=words(
        "police army navy court staff crew management press council parliament cabinet family "
        "people public man men woman women child boy girl person guy lady gentleman couple "
        "mother father mum mom dad parent son brother sister uncle aunt cousin niece nephew "
        "wife husband widow friend colleague guest host boss chief head nurse clerk guard "
        "scientist pilot captain coach judge bishop priest monk nun bride groom victim expert "
        "insurer source union firm company business school church club team body side group "
        "panel jury tribunal inquiry inquest commission committee board office authority agency "
        "ministry department government administration state city town county country party "
        "report log record register minutes letter mail email e-mail note memo memorandum diary "
        "journal book file dossier document paper newspaper magazine article review study "
        "survey poll census data figures statistics analysis test tests examination exam audit "
        "investigation research evidence findings finding result results photo photograph "
        "picture image footage video camera cctv recording transcript tape scan x-ray map table "
        "list schedule timetable calendar invoice receipt bill contract agreement deed will "
        "certificate order decree judgment judgement ruling verdict decision act law statute "
        "rule regulation notice announcement statement release bulletin communique press- "
        "release account accounts accounting testimony affidavit deposition interview answer "
        "reply response message text telegram cable fax post blog page website site portal feed "
        "history biography memoir chronicle annals archive archives papers correspondence "
        "inscription stamp seal logbook docket entry sheet index catalogue catalog database "
        "system sensor meter gauge instrument monitor alarm thermometer seismograph autopsy "
        "post-mortem biopsy sample samples dna tree-ring dating inventory radio television tv "
        "station channel news broadcast programme documentary minister neighbour neighbor "
        "brigade regiment squad unit corps guild syndicate consortium parish synod diocese "
        "congress senate bank fund trust charity institute academy laboratory lab clinic "
        "surgery gallery opera orchestra choir league association federation society alliance "
        "network bureau house studio publisher broadcaster utility port harbour airport mission "
        "embassy consulate shop store witness eyewitness resident local official spokesman "
        "spokeswoman spokesperson chairman cop mp detective lawyer counsel bench appeal motion "
        "resolution treaty protocol minute summary budget hospital university museum library "
        "operator airline railway shipyard yard mill works factory plant farm hotel both two "
        "three four five six seven eight nine ten others all latter former one everyone half "
        "dozen majority minority estimate estimates reckoning calculation forecast experience "
        "fact timeline chronology background appendix annex exhibit mechanic critic cleric "
        "medic academic steward bystander crewmate flatmate classmate teammate section "
        "paragraph clause chapter preamble recital indictment charge complaint petition "
        "pleading warrant summons writ plan drawing model design notes profile obituary feature "
        "editorial column story stories reports media"
    ),
    person_endings=(
        "er",
        "or",
        "ist",
        "man",
        "men",
        "woman",
        "women",
        "person",
        "people",
        "ant",
        "ent",
        "ian",
        "ee",
        "ess",
        "yst",
        "folk",
    ),
    sourcing=phrases(
        "according to",
        "going by",
        "by the account of",
        "as per",
        "if we believe",
        "if you believe",
        "if one believes",
    ),
    going=words("goes go went runs ran"),
    what=words("what"),
    roles=words("as for"),
    articles=words("a an"),
    carrying=forms("give make issue publish release receive hear read bring have accept uphold"),
    facts=words("fact news knowledge discovery confirmation"),
    standing=words(
        "great good bad nice wonderful terrible awful tragic happy delighted pleased relieved "
        "grateful thankful shocked surprised disappointed upset angry common public undisputed "
        "important significant notable noteworthy shameful regrettable pity shame relief ashamed "
        "case"
    ),
    before_to=words(
        "pleased proud sorry delighted glad able happy sad relieved writing write wrote called "
        "rang phoned emailed on wish wishes like came come surprised shocked back first last only "
        "rise rose pleasure"
    ),
    moments=words("time day moment week month year night morning evening afternoon"),
    likening=words("like as"),
    telling_objects=words("me him her us them you it"),
    samples=words(
        "example sample template scenario hypothetical illustration specimen mock exercise story"
    ),
    titled=words("called titled entitled named headlined captioned"),
    unreal=words(
        "imagination dream dreams fantasy fantasies mind head screen stage film paper theory "
        "training simulation drill exercise rehearsal nightmare nightmares "
        "deepfake deepfakes forgery forgeries fake fakes mock-up mockup montage photomontage "
        "pastiche spoof hoax prank parody satire caricature fabrication animation rendering"
    ),
    places=words("in on"),
    roughly=phrases(
        "give or take",
        "as far as i know",
        "as far as we know",
        "as far as i can tell",
        "as far as we can tell",
        "for all i know",
        "for all we know",
        "said no one",
        "said nobody",
        "citation needed",
    ),
    former=words("earlier previous first original former older"),
    versions=words("version draft wording"),
    informed=words("told informed assured given led"),
    fancies=words("invention fabrication fiction lie myth hoax fantasy rumour rumor fable"),
    never=phrases("over my dead body", "when pigs fly", "when hell freezes over"),
)
