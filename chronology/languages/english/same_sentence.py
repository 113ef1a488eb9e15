"""English words by which a sentence takes back what a clause of it tells."""

from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import phrases, words

WHO = words("who")
WHOSE = words("whose")
WHICH = words("which")
INVERTED = words("should were had")
"""Begin a condition without "if": "*Should* it emerge that"."""

FOR = words("for")
ALONE = words("alone only purposes")
"""Behind "for", limit for what something counts: "*For* this application *alone*"."""

CONTRASTS = words("but though although yet however whereas only")
"""Begin what stands against the clause before: "According to the brochure …, *but*"."""

WHEN = words("when")
APPEARING = phrases(
    "for the cameras",
    "for the camera",
    "for the press",
    "for the benefit of",
    "for show",
    "for the look of",
    "for appearances",
    "to the outside world",
    "to all appearances",
    "to outward appearances",
    "to the world",
    "to outsiders",
    "on the face of it",
    "in a perfect world",
    "in an ideal world",
    "in another world",
    "in a parallel world",
    "in a parallel universe",
    "in another life",
    "in a better world",
    "in some other world",
    "in the game",
    "in the simulator",
    "in the wargame",
    "in virtual reality",
)
"""Open a sentence of what only seemed so, or would be."""

UNREAL_TIMES = words(
    "drill drills exercise rehearsal simulation simulations game wargame role-play roleplay "
    "re-enactment reenactment pageant play charade charades"
)
"""Nouns of what goes on, during which things are only played."""
DURING = words("during throughout")

GIVING = forms("give put date place list record set fix show cite state have")
"""Verbs by which something else gives a date: "A plaque *gives* its opening *as* 4 June"."""
AS = words("as at to in")
