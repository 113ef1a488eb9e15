"""English words by which something was going on at a time."""

from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import phrases, words
from chronology.languages.lasting_words import LastingWords

LASTING = LastingWords(
    staying=forms("remain stay continue keep persist endure"),
    verbs=forms(
        "operate function exist own live reside dwell employ serve govern reign belong possess "
        "inhabit"
    ),
    participles=words(
        "used occupied inhabited owned based stationed located situated employed operated run "
        "governed ruled controlled administered managed staffed housed known"
    ),
    being=words("being"),
    closed=words("closed shut"),
    now=words("is are 's 're"),
    edges=words(
        "opening closing starting beginning commencing launching ending finishing concluding "
        "arriving leaving departing reopening shutting expiring ceasing stopping"
    ),
    going=words("going"),
    still=words("still"),
    throughout=words("throughout into"),
    at_least=phrases("at least", "at the least", "at the very least", "at the earliest"),
    in_a_state=words("in at on under out off behind inside within aboard among between without"),
    no_states=words(
        "to about over finished complete completed done gone ended up due set not no never "
        "supposed likely unlikely"
    ),
)
