"""English words by which it is told what words in brackets stand for."""

from chronology.languages.english.names import MONTH
from chronology.languages.english.notation import words
from chronology.languages.english.small_words import (
    OBJECTS,
    OWNED,
    POSSESSIVES,
    REFLEXIVES,
    SUBJECTS,
)
from chronology.patterns import when_used

PRONOUNS = (SUBJECTS | OBJECTS | POSSESSIVES | OWNED | REFLEXIVES) - words("yours")
# Who was spoken to, or spoke, is another to whoever quotes it; who was spoken of is not.
OF_OTHERS = {
    "i": words("he she"),
    "me": words("him her"),
    "we": words("they"),
    "us": words("them"),
    "my": words("his her"),
    "our": words("their its his her"),  # whoever speaks for several
    "mine": words("his hers"),
    "ours": words("theirs"),
    "you": words("he she they him her them"),
    "your": words("his her their"),
    "yours": words("his hers theirs"),
}
OBJECTS_ONLY = OBJECTS | REFLEXIVES
EITHER = words("it you this these those")  # subject or object
CLAUSE_BEFORE = when_used(
    r"(?:\A|[^\w\s]|\b(?:and|or|that|when|where|while|because|so|then|although|though|whereas|once"
    r"|if|whether|said|says|which)|[^\w\s] (?:but|as|since|after|before|until))\s*\Z"
)
TIME_BEFORE = when_used(
    r"(?:\A|[^\w\s]|\band)\s*(?:(?:yesterday|today|tomorrow|later|now|finally|meanwhile|in \d{4}"
    r"|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    rf"|(?:on |in )?(?:\d{{1,2}} )?{MONTH}(?: \d{{1,2}})?(?: \d{{4}})?)\s+){{1,2}}\Z"
)
DEMONSTRATIVE = words("this these those")
# Words that begin or end no name of a thing, and those that tell of a part of it.
NO_NOUN = words(
    "of in on at by to from with into onto upon over under about between among through during per"
    " via for as than and or but nor so yet if that which who whom whose when where while because"
    " though although not there then here also more less"
)
PARTS = words(
    "most many some few several part parts half any each either neither every all one other"
    " another much little more less"
)
SMALL = words("the a an that of")  # which alone say nothing
NAMELY = words("namely viz")
NO_NOUN_BEHIND = when_used(
    r"\s*(?:\Z|[^\w\s]|(?:on|in|at|by|to|from|with|into|for|as|and|but|or|that|when|where|while"
    r"|because|after|before|since|until|if)\b)"
)
MARK = when_used(r"(?:note |nb |fn\.? ?)?\d{1,3}|[⁰¹²³⁴-⁹]{1,3}|citation needed")
