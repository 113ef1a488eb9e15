"""English, as data: its words by what they govern, and how they are joined to it.

A word may govern an infinitive ("failed **to** open"), a clause ("denied **that** it opened",
"denied it opened") or a noun ("cancelled **the opening**").
"""

from chronology.languages.english.answers import ANSWERS, INVENTED
from chronology.languages.english.binding import BINDING
from chronology.languages.english.called_off import CALLED_OFF
from chronology.languages.english.clauses import CLAUSES
from chronology.languages.english.contending import CONTENDING
from chronology.languages.english.cuts import CUTS
from chronology.languages.english.drafting import DRAFTING
from chronology.languages.english.edges import EDGES
from chronology.languages.english.fields import FIELDS
from chronology.languages.english.headings import HEADINGS
from chronology.languages.english.lasting import LASTING
from chronology.languages.english.negation import NEGATION
from chronology.languages.english.nouns import NOUNS
from chronology.languages.english.omissions import OMISSIONS
from chronology.languages.english.second_thoughts import SECOND_THOUGHTS
from chronology.languages.english.short_conditions import SHORT_CONDITIONS
from chronology.languages.english.spelling import SPELLING
from chronology.languages.english.stamps import STAMPS
from chronology.languages.english.times import TIMES
from chronology.languages.english.verbs import VERBS
from chronology.languages.english.vouching import VOUCHING
from chronology.languages.grammar import Grammar

GRAMMAR = Grammar(
    spelling=SPELLING,
    verbs=VERBS,
    clauses=CLAUSES,
    nouns=NOUNS,
    negation=NEGATION,
    times=TIMES,
    omissions=OMISSIONS,
    edges=EDGES,
    fields=FIELDS,
    stamps=STAMPS,
    called_off=CALLED_OFF,
    binding=BINDING,
    lasting=LASTING,
    drafting=DRAFTING,
    contending=CONTENDING,
    answers=ANSWERS,
    invented=INVENTED,
    short_conditions=SHORT_CONDITIONS,
    second_thoughts=SECOND_THOUGHTS,
    headings=HEADINGS,
    vouching=VOUCHING,
    cuts=CUTS,
)
