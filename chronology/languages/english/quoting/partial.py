"""English words by which it is told what leaving others out may do."""

import re

from chronology.languages.english import small_words
from chronology.languages.english.names import MONTH, ORDINAL_ENDING
from chronology.languages.english.notation import words
from chronology.languages.english.small_words import DETERMINERS
from chronology.patterns import when_used

SUBJECTS = small_words.SUBJECTS | DETERMINERS
IRREGULAR_PASTS = words(
    "began broke brought built came cut did died fell found gave got grew held kept knew led left"
    " lost made met paid put ran rose sat saw sent set shot sold spoke stood struck took told went"
    " won wrote will would may can could should must"
)
CLAUSE = when_used(r"[,;:()–—]|\b(?:and|but|while|whereas|because|so|when|as|that)\b")
# "one of", "a third of": what follows is told of a part only.
PARTITIVE = when_used(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|thirds?"
    r"|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|percent|per cent|some|most|many"
    r"|few|several|parts?|members?) of\b"
)
HEAD_OF = when_used(r"\bof(?: (?:the|a|an|its|his|her|their))?\s*\Z")
DATE_BEFORE = when_used(
    rf"(?:\b{MONTH}|\b\d{{1,2}}{ORDINAL_ENDING}?|\b[12]\d{{3}})[\s,–—-]*\Z", re.IGNORECASE
)
DATE_BEHIND = when_used(
    rf"[\s,–—-]*(?:{MONTH}\b|\d{{1,2}}{ORDINAL_ENDING}?\b(?:,| {MONTH}|[ \W]*\Z)|[12]\d{{3}}\b)",
    re.IGNORECASE,
)
FOREIGN = words(
    "der die das und ist nicht ein eine den dem le la les des une est pas dans et il elle el los"
    " las una que del por di che non nel het een niet van och inte att og ikke ve bir e o os da"
)
