"""English words of time, as data."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MONTHS = (
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "Mar"),
    ("April", "Apr"),
    ("May",),
    ("June", "Jun"),
    ("July", "Jul"),
    ("August", "Aug"),
    ("September", "Sept", "Sep"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
)
# Names that are also words or people: a month only where the words before say so.
DOUBTFUL_MONTHS = frozenset({"march", "april", "may", "june", "august"})

WEEKDAYS = (
    ("Monday", "Mon"),
    ("Tuesday", "Tues", "Tue"),
    ("Wednesday", "Wed"),
    ("Thursday", "Thurs", "Thur", "Thu"),
    ("Friday", "Fri"),
    ("Saturday", "Sat"),
    ("Sunday", "Sun"),
)
# "Black Friday" is a name, not the Friday nearest to the anchor.
NAMES_BEFORE_WEEKDAYS = frozenset(
    {"ash", "black", "bloody", "cyber", "easter", "good", "holy", "maundy", "palm", "super"}
)

NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}
ORDINALS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "last": -1,
    "final": -1,
}

# Which year "April of … year" means, counted from the anchor's.
YEAR_SHIFTS = {
    "the": 0,
    "this": 0,
    "the current": 0,
    "last": -1,
    "next": 1,
    "the coming": 1,
}
SAME_YEAR = ("the same", "that")
UNIT_SHIFTS = {"this": 0, "the current": 0, "last": -1, "next": 1, "the coming": 1}

SEASONS = {"spring": (3, "SP"), "summer": (6, "SU"), "autumn": (9, "FA"), "fall": (9, "FA")}
WINTER = "winter"

# Words after which a bare year or a doubtful month is one: with the strong ones whatever
# follows, with the weak ones only what cannot be counted or named.
STRONG_PREPOSITIONS = _words(
    "in since during until till early late mid year years spring summer autumn fall winter "
    "circa ca c"
)
WEAK_PREPOSITIONS = _words(
    "by of for from to between and or before after around about through throughout the "
    "beginning start end middle"
)
MONTH_PREPOSITIONS = _words(
    "by of for from between before after around through throughout last next this every each"
)
# What may follow a year: none of these can be counted.
FUNCTION_WORDS = _words(
    "a an and are as at be been but by did for from had has have he her his how if in into is it "
    "its may might more no nor not of on only or our said she should so than that the their then "
    "there these they this those to until was we were when where which while who will with would "
    "you i"
)
# What is counted: a number before one of these is no year and no day.
COUNTED = _words(
    "acres animals bags barrels beds billion boats boxes buildings bushels calories cars cases "
    "cattle cents centimetres children citizens companies copies crore cubic deaths delegates "
    "deputies dollars employees enterprises euros families feet files firms flats foot ft gallons "
    "grams ha hectares heads homes horses hours houses hp hundred hz inches injured items jobs "
    "kg killed kilograms kilometers kilometres km kmh kw kwh lakh lb lbs litres liters manat men "
    "meters metres mhz miles million minutes mm mph mw pages participants people percent per "
    "persons pieces places points pounds pupils refugees respondents rooms roubles rubles sheep "
    "ships sites soldiers square students tanks tenge things thousand times tons tonnes trees "
    "troops units vehicles villages visitors volunteers votes voters wagons watts women words "
    "workers yards yuan"
)

# "Postponed from 17 June to 3 July" is two days, and no stretch between them.
MOVED = (
    "adjourned|advanced|brought forward|changed|delayed|deferred|extended|moved|postponed|"
    "pushed back|put off|rescheduled|shifted"
)

# Words in -ed that tell no past.
NOT_PAST = (
    "United|Limited|indeed|need|speed|feed|seed|breed|deed|exceed|proceed|succeed|hundred|"
    "sacred|naked|red|bed|embed|unprecedented|"
    # What is told of the future:
    "planned|scheduled|expected|projected|slated|proposed|anticipated|supposed|intended|"
    # Reporting: it tells when somebody spoke, not when what they spoke of happened.
    "announced|reported|stated|noted|added|stressed|emphasi[sz]ed|explained|informed|declared|"
    "confirmed|promised|pledged|underlined|highlighted|mentioned|recalled|agreed|decided|vowed"
)
REPORTING = "said|told|spoke|announced|reported|stated|declared|confirmed|informed"
IRREGULAR_PAST = (
    "was|were|had|did|been|became|began|begun|bought|broke|brought|built|came|died|fell|felt|"
    "found|fought|gave|got|grew|held|kept|knew|laid|led|left|lost|made|met|paid|ran|rose|sent|"
    "shot|sold|stood|struck|took|won|went|withdrew|wrote"
)
FUTURE_VERBS = (
    "will|shall|won’t|won't|may|might|must|should|would|could|to be|"
    "(?:is|are|was|were|due|set|ready|going|about|likely|agreed|decided|promised|pledged|"
    "plan|plans|planning|planned|intend|intends|intending|hope|hopes|aim|aims|want|wants|"
    "expect|expects|expected|scheduled|slated|vowed) to"
)
FUTURE_WORDS = (
    "planned|plans|scheduled|slated|expected|anticipated|projected|proposed|upcoming|forthcoming|"
    "due|next(?! to\\b| day\\b| morning\\b)"
)
