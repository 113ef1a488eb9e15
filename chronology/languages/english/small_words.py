"""The small English words, each list once: pronouns, auxiliaries, what leads to a noun, numbers."""

from chronology.languages.english.notation import words

ARTICLES = words("a an the")
POSSESSIVES = words("my your his her its our their")
DEMONSTRATIVES = words("this that these those")
DETERMINERS = ARTICLES | POSSESSIVES | DEMONSTRATIVES
SUBJECTS = words("i you he she it we they")
OBJECTS = words("me him us them")  # besides those that are subjects, or owners, too
REFLEXIVES = words("himself herself itself themselves")
OWNED = words("mine yours hers ours theirs")
BE = words("am is are was were be been being")
HAVE = words("have has had having")
DO = words("do does did")
DIGITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
CARDINALS = frozenset({*DIGITS, *TEENS, *TENS})
ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth"),
)
