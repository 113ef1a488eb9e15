"""English words of what stands before a colon, or in an aside, and tells what follows for sure."""

from chronology.languages.english.entry_words import FREE, NAMING, SORTING, TELLING
from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import phrases, words

LABELS = (
    (NAMING | SORTING | FREE | TELLING)
    | words(
        "update updates news fact facts result results outcome timeline chronology background "
        "history finding findings conclusion conclusions answer reply statement minutes record "
        "report log diary letter bulletin notice announcement verdict judgment order ruling "
        "correction clarification first second third fourth fifth finally next then also hence "
        "thus ps p.s fyi e.g i.e viz namely consequence addition order particular fine damage "
        "highlights milestone milestones progress done completed finished delivered milestone yes "
        "no recital recitals held whereas facts item items entry entries confirmed approved "
        "breaking latest now today yesterday then here there so but and meanwhile afterwards "
        "incident accident disaster tragedy aftermath sequel remember memo archive press media"
    )
) - words("what for in on at to from via about")
"""Words of a label, which has no verb, behind which something is told in earnest."""

LABEL_PHRASES = phrases(
    "in short",
    "in brief",
    "in sum",
    "in a word",
    "in other words",
    "in fact",
    "for the record",
    "so far",
    "to recap",
    "as follows",
    "for example",
    "for instance",
    "to be precise",
    "to be exact",
    "by the way",
    "in detail",
    "at last",
    "at a glance",
    "as agreed",
    "as planned",
)
"""Such labels of several words."""

SUBJECTS = words(
    "it this that there these here what which fact facts news thing things reason reasons result "
    "results outcome cause causes truth chronology timeline sequence order story case question "
    "answer consequence consequences end beginning start trouble troubles blow disaster tragedy "
    "catastrophe worst best rest problem problems day night morning evening week month year years "
    "season summer winter spring autumn date dates events event surprise proof record records "
    "damage loss losses price deal decision plan matter point points same success failure history "
    "work works war crisis storm flood fire accident crash strike delay change changes details "
    "evidence verdict judgment sentence ruling"
)
"""Nouns and pronouns of a clause that only leads to what it tells: "The *reason* was simple"."""

POINTING = words("it this that these here there")
"""Those of them that only point to what follows, and are no label: "Now hear *this*:"."""

TOLD = words("news fact facts")
"""Nouns behind the verb of such a clause: "We have bad *news*"."""

NOBODY = words("you they one people everybody everyone somebody someone anyone we")
"""Pronouns of those who are nobody, where what they do is no telling."""

FANCYING = forms("dream imagine fancy hallucinate fantasize fantasise daydream invent pretend") | (
    forms("guess joke jest wish hope fear suppose whisper gossip hum wag sing hallucinate bet")
    | words("dreamt overheard")
)
"""Verbs of a clause behind which nothing is told in earnest."""

RECORDED = words(
    "video footage tape recording photo photograph clip image picture audio film map scan "
    "screenshot letter mail email e-mail log report document paper papers record records diary "
    "minutes statement ledger file memo note message transcript testimony certificate invoice "
    "article story book memoir history page website account data figures"
)
"""Nouns of what was made by somebody, who may have made it up."""

MADE = forms(
    "find date write sign publish film take record release make see obtain send keep hold file "
    "issue draw print post discover hand sell prepare submit lodge shoot tape address receive open "
    "read know call base lead store preserve dictate approve adopt commission order leave deliver "
    "present show compile order complete finish certify seal witness give deposit archive bind "
    "copy enter maintain produce broadcast air screen seize recover confirm verify quote cite "
    "examine unearth locate carry translate typewrite type bring"
) | words("handwritten dated unsealed since")
"""Participles of an aside on it by which it is no less genuine: "The letter, *found* in May,"."""
