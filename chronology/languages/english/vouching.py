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
    picturing=words("picture imagine suppose assume consider say"),
    patients=words("me him us them"),
    supposed=words("case scenario world situation universe dream story example hypothesis"),
    tellers=words(
        "rumour rumours rumor rumors gossip legend legends tale tales myth hearsay talk tradition "
        "chatgpt gpt chatbot chatbots bot bots ai ai-generated autocorrect copilot gemini llm "
        "facebook telegram twitter reddit tiktok whatsapp instagram youtube wikipedia internet"
    ),
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
        "training simulation drill exercise rehearsal nightmare nightmares"
    ),
    places=words("in on"),
    roughly=phrases("give or take"),
    fancies=words("invention fabrication fiction lie myth hoax fantasy rumour rumor fable"),
    never=phrases("over my dead body", "when pigs fly", "when hell freezes over"),
)
