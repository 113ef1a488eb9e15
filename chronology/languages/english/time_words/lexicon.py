"""English words of time, as data."""

import re

from chronology.languages.english import names, small_words


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MONTHS = names.MONTHS
# Words of hasty writing for a day, by how many days it lies from today, and for a part of it.
HASTY_DAYS = {
    **dict.fromkeys(("2day", "2dayy"), 0),
    **dict.fromkeys(
        (
            *("tmrw", "tmrrw", "tmoro", "tmoz", "tmr", "tmw", "tmrow", "tomoz", "tomoro"),
            *("tomorro", "tomorow", "tommorow", "tommorrow", "2moro", "2morrow", "2mrw", "2moz"),
        ),
        1,
    ),
    **dict.fromkeys(("yday", "ystrday", "yesterdy", "yesteday"), -1),
}
HASTY_PARTS = {
    **dict.fromkeys(("2nite", "tonite", "2night", "tnite", "tonyt", "2nyt"), (0, "NI")),
    **dict.fromkeys(("last nite", "last nyt", "lst nite", "last nt"), (-1, "NI")),
    **dict.fromkeys(("this arvo", "this avo", "this aft", "this aftie", "this pm"), (0, "AF")),
    **dict.fromkeys(("this morn", "this mornin", "this am"), (0, "MO")),
    **dict.fromkeys(("this eve", "this evenin"), (0, "EV")),
}
HASTY_UNITS = {
    **dict.fromkeys(("wk", "week"), "week"),
    **dict.fromkeys(("wkend", "wknd", "w/e", "weekend"), "weekend"),
    **dict.fromkeys(("mth", "mnth", "month"), "month"),
    **dict.fromkeys(("yr", "year"), "year"),
}
# What may follow a time in hasty writing, and is nothing that it tells of.
HASTY_FILLERS = _words(
    "bc coz cos hopefully instead latest lol ok pls please plz ta thx x xx xxx yay"
)
# What is on a day: "payday is the 5th".
HAVE_A_DAY = (
    r"payday|deadline|due\sdate|closing\sdate|start\sdate|last\sday|first\sday|birthday|bday"
    r"|wedding|funeral|exam|interview|appointment|flight|rent|launch|cut-?off|hearing|date|party"
    r"|bank\shol(?:iday)?(?:\s\w{3,9})?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|weds|tues|thurs"
)
HASTY_SHIFTS = {"nxt": 1, "next": 1, "last": -1, "lst": -1, "this": 0}
# Names that are also words or people: a month only where the words before say so.
DOUBTFUL_MONTHS = frozenset({"march", "april", "may", "june", "august"})
WEEKDAYS = names.WEEKDAYS
# "Black Friday" is a name, not the Friday nearest to the anchor.
NAMES_BEFORE_WEEKDAYS = frozenset(
    {
        "ash",
        "black",
        "bloody",
        "blue",
        "casual",
        "cyber",
        "easter",
        "freaky",
        "good",
        "happy",
        "holy",
        "manic",
        "maundy",
        "palm",
        "ruby",
        "stormy",
        "super",
        "taco",
        "tgi",
        "throwback",
        "trinity",
        "whit",
    }
)

NUMBERS = {
    "a": 1,
    "an": 1,
    "a single": 1,
    "single": 1,
    "a dozen": 12,
    "a hundred": 100,
    **{word: number for number, word in enumerate((*small_words.DIGITS, *small_words.TEENS), 1)},
    **{word: 10 * number for number, word in enumerate(small_words.TENS, 2)},
    "hundred": 100,
}
TENS = small_words.TENS
# How many, without a number: TIMEX3 writes X.
VAGUE_NUMBERS = (
    "several",
    "many",
    "some",
    "a few",
    "few",
    "a couple of",
    "a couple",
    "a number of",
    "numerous",
    "dozens of",
    "countless",
)
# What may stand between a number and its unit, and changes nothing.
BETWEEN_NUMBER_AND_UNIT = (
    "straight|consecutive|successive|full|whole|calendar|more|additional|extra|further|solid|long|"
    "short|different|other"
)
# Days of which only a calendar tells which are such, or of which not all count.
_BUSINESS_DAYS = "no calendar tells its business days; quote words that name the day"
_CLEAR_DAYS = "clear days leave out the first and the last; quote words that name the day"
UNCOUNTED_DAYS = {
    "business": _BUSINESS_DAYS,
    "working": _BUSINESS_DAYS,
    "trading": _BUSINESS_DAYS,
    "banking": _BUSINESS_DAYS,
    "sitting": _BUSINESS_DAYS,
    "clear": _CLEAR_DAYS,
    "clear business": _BUSINESS_DAYS,
    "clear working": _BUSINESS_DAYS,
}
# Those of them that a declared calendar counts.
BUSINESS_DAYS = frozenset({"business", "working"})
# Units, singular: the TIMEX3 letter, and whether it is of the clock.
UNITS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "night": "D",
    "week": "W",
    "weekend": "WE",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
CLOCK_UNITS = frozenset({"second", "minute", "hour"})
# Words before a length that belong to it, and the TIMEX3 `mod` that they are.
ABOUT_LENGTHS = {
    "about": "APPROX",
    "around": "APPROX",
    "roughly": "APPROX",
    "approximately": "APPROX",
    "some": "APPROX",
    "nearly": "LESS_THAN",
    "almost": "LESS_THAN",
    "close to": "LESS_THAN",
    "less than": "LESS_THAN",
    "fewer than": "LESS_THAN",
    "under": "LESS_THAN",
    "more than": "MORE_THAN",
    "at least": "EQUAL_OR_MORE",
    "not less than": "EQUAL_OR_MORE",
    "no less than": "EQUAL_OR_MORE",
    "not fewer than": "EQUAL_OR_MORE",
    "no fewer than": "EQUAL_OR_MORE",
    "at most": "EQUAL_OR_LESS",
    "not more than": "EQUAL_OR_LESS",
    "no more than": "EQUAL_OR_LESS",
    "up to": "EQUAL_OR_LESS",
}

PARTS_OF_DAY = {
    "morning": "MO",
    "mornings": "MO",
    "midday": "MI",
    "noon": "MI",
    "afternoon": "AF",
    "afternoons": "AF",
    "evening": "EV",
    "evenings": "EV",
    "night": "NI",
    "nights": "NI",
    "dawn": "MO",
    "daybreak": "MO",
    "dusk": "EV",
}
# How a day ends where people work, and by which group of a rule which part of the day it is.
CLOSE_OF_DAY = (
    r"(?:close|end)\s{1,3}of\s{1,3}(?:the\s{1,3})?"
    r"(?:business(?:\s{1,3}hours)?|play|trading|trade|market|the\s{1,3}market|banking\s{1,3}hours"
    r"|office\s{1,3}hours|working\s{1,3}hours"
    r"|(?:business\s{1,3}|working\s{1,3}|trading\s{1,3}|banking\s{1,3}|school\s{1,3})?day)"
)
HOURS_OF_WORK = (("close", "EV"), ("code", "EV"), ("noon", "MI"), ("begin", "MO"), ("tea", "AF"))
# Hours ahead of UTC.
ZONE_HOURS: dict[str, float] = {
    "UTC": 0, "GMT": 0, "coordinated universal time": 0, "greenwich mean time": 0, "HST": -10,
    "JST": 9, "KST": 9, "SGT": 8, "HKT": 8, "AWST": 8, "SAST": 2,
    "AoE": -12, "AOE": -12, "aoe": -12, "anywhere on earth": -12,
}  # fmt: skip
# Hours ahead of UTC of the two clocks of a zone: many write the one where the other goes.
ZONE_PAIRS: dict[str, dict[str, float]] = {
    "America/New_York": {"EST": -5, "EDT": -4},
    "America/Denver": {"MST": -7, "MDT": -6},
    "America/Los_Angeles": {"PST": -8, "PDT": -7},
    "America/Anchorage": {"AKST": -9, "AKDT": -8},
    "Europe/Brussels": {"CET": 1, "CEST": 2},
    "Europe/Athens": {"EET": 2, "EEST": 3},
    "Australia/Sydney": {"AEST": 10, "AEDT": 11},
    "Australia/Adelaide": {"ACST": 9.5, "ACDT": 10.5},
    "Pacific/Auckland": {"NZST": 12, "NZDT": 13},
}
# Clocks that go by the rules of a zone, on whichever day.
ZONE_REGIONS = {
    "America/New_York": ("ET", "eastern time", "us eastern time"),
    "America/Los_Angeles": ("PT", "pacific time", "us pacific time"),
    "America/Chicago": ("CT", "us central time"),
    "America/Denver": ("MT", "mountain time", "us mountain time"),
    "Europe/Moscow": ("MSK", "moscow time"),
    "Europe/London": ("london time", "uk time"),
    "Europe/Paris": ("paris time",),
    "Europe/Berlin": ("berlin time",),
    "Europe/Brussels": ("brussels time",),
    "Europe/Kyiv": ("kyiv time", "kiev time"),
    "Asia/Tokyo": ("tokyo time", "japan time"),
    "Asia/Shanghai": ("beijing time",),
    "Asia/Baku": ("baku time",),
}
# Several zones bear these: what the one that is declared must be called by its database.
SHARED_ZONES: dict[str, tuple[str, ...]] = {
    "BST": ("BST",), "IST": ("IST",), "CST": ("CST",), "CDT": ("CDT",),
    "central time": ("CST", "CDT"), "local time": (),
}  # fmt: skip
ZONES = (
    "UTC|GMT|EST|EDT|CST|CDT|MST|MDT|PST|PDT|AKST|AKDT|HST|ET|PT|CT|MT|CEST|CET|EEST|EET|BST|IST"
    "|MSK|JST|KST|SGT|HKT|AEST|AEDT|ACST|ACDT|AWST|NZST|NZDT|SAST|AoE|AOE|aoe"
    "|[Aa]nywhere on [Ee]arth|[Cc]oordinated [Uu]niversal [Tt]ime|[Gg]reenwich [Mm]ean [Tt]ime"
    "|local time|(?:US )?(?:[Ee]astern|[Pp]acific|[Cc]entral|[Mm]ountain) [Tt]ime"
    "|(?:Moscow|London|UK|Paris|Berlin|Brussels|Kyiv|Kiev|Tokyo|Japan|Beijing|Baku) [Tt]ime"
)

# Words that point to a time without naming it.
REFERENCES = {
    "now": "PRESENT_REF",
    "right now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "at present": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "these days": "PRESENT_REF",
    "the time being": "PRESENT_REF",
    "present-day": "PRESENT_REF",
    "recently": "PAST_REF",
    "recent": "PAST_REF",
    "lately": "PAST_REF",
    "the past": "PAST_REF",
    "soon": "FUTURE_REF",
    "very soon": "FUTURE_REF",
    "shortly": "FUTURE_REF",
    "the future": "FUTURE_REF",
    "the near future": "FUTURE_REF",
    "the near term": "FUTURE_REF",
    "the long term": "FUTURE_REF",
    "the short term": "FUTURE_REF",
    "the long run": "FUTURE_REF",
}

# What comes again and again, in one word.
FREQUENCIES = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "annual": "P1Y",
    "annually": "P1Y",
    "yearly": "P1Y",
}

# Days of the year that have a name.
HOLIDAYS = {
    "New Year's Day": (1, 1),
    "Valentine's Day": (2, 14),
    "St. Patrick's Day": (3, 17),
    "May Day": (5, 1),
    "Halloween": (10, 31),
    "Candlemas": (2, 2),
    "Lady Day": (3, 25),
    "Midsummer Day": (6, 24),
    "Michaelmas": (9, 29),
    "Martinmas": (11, 11),
    "All Saints' Day": (11, 1),
    "All Souls' Day": (11, 2),
    "Bonfire Night": (11, 5),
    "Bastille Day": (7, 14),
    "Anzac Day": (4, 25),
    "Australia Day": (1, 26),
    "Canada Day": (7, 1),
    "Juneteenth": (6, 19),
    "Groundhog Day": (2, 2),
    "Twelfth Night": (1, 5),
    "Armistice Day": (11, 11),
    "Christmas": (12, 25),
    "Christmas Eve": (12, 24),
    "Christmas Day": (12, 25),
    "Xmas": (12, 25),
    "Xmas Eve": (12, 24),
    "Xmas Day": (12, 25),
    "Boxing Day": (12, 26),
    "New Year's Eve": (12, 31),
    "New Years Eve": (12, 31),
    "New Years Day": (1, 1),
    "NYE": (12, 31),
}
# Old days of rent and hire, which few tell of their own year without it.
OLD_FEASTS = frozenset({"Candlemas", "Lady Day", "Michaelmas", "Martinmas"})
# Saints whose day is one everywhere in the West.
SAINTS = {
    "Agnes": (1, 21),
    "Andrew": (11, 30),
    "Barbara": (12, 4),
    "Bartholomew": (8, 24),
    "Crispin": (10, 25),
    "George": (4, 23),
    "James": (7, 25),
    "John": (6, 24),
    "Lawrence": (8, 10),
    "Laurence": (8, 10),
    "Lucy": (12, 13),
    "Luke": (10, 18),
    "Mark": (4, 25),
    "Martin": (11, 11),
    "Matthew": (9, 21),
    "Michael": (9, 29),
    "Nicholas": (12, 6),
    "Stephen": (12, 26),
    "Swithin": (7, 15),
    "Swithun": (7, 15),
}
FEASTS = {
    "Annunciation": (3, 25),
    "Assumption": (8, 15),
    "Epiphany": (1, 6),
    "Nativity of St John": (6, 24),
    "All Saints": (11, 1),
    "All Souls": (11, 2),
    "Candlemas": (2, 2),
    "Purification": (2, 2),
}
# Days from Easter Sunday to the first and the last of those that bear a name.
DAYS_OF_EASTER = {
    "Shrove Tuesday": (-47, -47),
    "Mardi Gras": (-47, -47),
    "Ash Wednesday": (-46, -46),
    "Palm Sunday": (-7, -7),
    "Maundy Thursday": (-3, -3),
    "Good Friday": (-2, -2),
    "Holy Saturday": (-1, -1),
    "Easter Saturday": (-1, -1),
    "Easter Sunday": (0, 0),
    "Easter Day": (0, 0),
    "Easter Monday": (1, 1),
    "Easter weekend": (-2, 1),
    "Easter": (-2, 1),
    "Ascension Day": (39, 39),
    "Whit Sunday": (49, 49),
    "Whitsunday": (49, 49),
    "Pentecost Sunday": (49, 49),
    "Whit Monday": (50, 50),
    "Pentecost Monday": (50, 50),
    "Trinity Sunday": (56, 56),
}
RITES = ("Orthodox", "Greek Orthodox", "Russian Orthodox", "Eastern Orthodox", "Coptic Orthodox")
# Before "Easter" where it is a time.
BEFORE_EASTER = _words("at by before after since until till over around during for from between to")
COUNTRIES_OF_HOLIDAYS = {
    "Canadian": "Canada",
    "Canada's": "Canada",
    "American": "United States",
    "US": "United States",
    "U.S.": "United States",
}
# Month, weekday, which of them, days on, and the first year for which that holds; by name and
# country, the United States where none is named.
HOLIDAYS_BY_WEEKDAY = {
    ("Thanksgiving", ""): (11, 3, 4, 0, 1942),
    ("Thanksgiving Day", ""): (11, 3, 4, 0, 1942),
    ("Thanksgiving", "Canada"): (10, 0, 2, 0, 1957),
    ("Thanksgiving Day", "Canada"): (10, 0, 2, 0, 1957),
    ("Labor Day", ""): (9, 0, 1, 0, 1894),
    ("Memorial Day", ""): (5, 0, -1, 0, 1971),
    ("Martin Luther King Jr. Day", ""): (1, 0, 3, 0, 1986),
    ("Martin Luther King Day", ""): (1, 0, 3, 0, 1986),
    ("Presidents' Day", ""): (2, 0, 3, 0, 1971),
    ("Columbus Day", ""): (10, 0, 2, 0, 1971),
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
# A fifth some months have and others not.
PLACES_OF_WEEKDAYS = ORDINALS | {"fifth": 5, "5th": 5, "penultimate": -2}
# Of quarters and halves; the opening week of 2023 is rather that of a season.
ORDINALS_OF_PERIODS = ORDINALS | {"opening": 1, "closing": -1}
CENTURIES = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first",
]
DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
    "noughties": 100,
}

# Words in capitals that would be others, or none, in small letters.
KEPT_CAPITALS = _words(
    "AD BC BCE CE AM PM FY CY NET NLT UTC GMT EST EDT CST CDT MST MDT PST PDT ET PT CET CEST EET "
    "EEST BST IST MSK JST AEST AEDT AOE US UK EU UN"
)
# Beside these, words in capitals are a clause, and no name: "FROM 3 MAY TO 5 MAY 2023".
SIGNS_OF_CLAUSE = _words(
    "after ago at before between by during earlier early end from has have in is last late later "
    "next on shall since starting than that this through to today tomorrow until was were will "
    "yesterday"
)

# What "today" and "tomorrow" tell of in general: "today's world", "the people of tomorrow".
OF_ALL_DAYS = (
    "age|audiences?|children|cities|citizens|climate|consumers?|culture|customers?|economy|"
    "engineers|environment|era|families|farmers|generations?|homes|internet|jobs|kids|leaders|"
    "life|lives|men|minds|money|musicians|parents|people|pupils|readers|scientists|society|"
    "standards|students|teachers|teenagers|technolog(?:y|ies)|terms|values|women|workers|world|"
    "writers|youth|young"
)

# What is numbered: "pages 1945–1950", "part 1998-04" are no dates.
NUMBERED = re.compile(
    r"\b(?=[a-zA-Z])(?:(?i:tel\.?:?|phone:?|fax:?|pages?|pp?\.|parts?|part\s(?:no\.|number)|lines?|items?|models?|plates?|"
    r"figs?\.|lots?|verses?|paragraphs?|paras?\.|sections?|articles?|clauses?|chapters?|rooms?|"
    r"ref\.|reference|serial|type|versions?|ver\.|release|build|firmware)|[Nn]os?\.)\s{1,3}"
    r"(?:\d{1,4}\s?(?:[–-]|and|to|,)\s?)?\Z"
)
# What tells that a figure is an amount: "the number fell by 1285".
CHANGES = (
    r"rose|rises?|rising|fell|falls?|fallen|grew|grows?|grown|increas\w{1,3}|decreas\w{1,3}|reduc\w{1,4}"
    r"|cuts?|dropp?\w{0,3}|declin\w{1,3}|limit\w{0,3}|exceed\w{0,3}|short|won|wins?|lost|loses?|lose|beat"
    r"|votes?|weigh\w{0,3}|costs?|paid|pays?|pric\w{1,3}|priced|numbers?|numbered|sold|sells?|points?"
    r"|scores?|scored|up|down|dozens?|hundreds?|thousands?|total\w{0,4}|amount\w{0,3}|from\s\d{1,3}"
    r"|hours|open|opens|closed|closes|departs?|arrives?|lands?|leaves|runs?|trains?|bus|doors|ranged?"
    r"|ranging|varied|vary|varies|counts?|counted|sums?|rates?|units?|households?|inhabitants|people"
    r"|population|estimated|worth|pounds|marks|shillings|acres|ISO|No"
)
OF_CLOCKS = r"open|opens|opening|runs?|running|bus|buses|trains?|doors|daily|shifts?|hours|served"
BEFORE_EARLY_YEARS = _words(
    "in during from between by since c ca circa to and or until till early late about around the "
)
REIGNS = "reign|rule|pontificate|abbacy|episcopate|caliphate|sultanate"
RULERS = "King|Queen|Emperor|Empress|Tsar|Pope|Sultan|Caliph|Bishop|Abbot|Duke|Earl|Henry|Edward"
# "The revolt of 1381": what is named by its year.
EVENTS_OF_YEARS = (
    r"charters?|revolts?|famines?|battles?|sieges?|treat(?:y|ies)|councils?|years?|risings?|fires?"
    r"|crusades?|plagues?|statutes?|acts?|rolls?|surveys?|wills?|deeds?|peace|grants?|floods?|frosts?"
    r"|dearths?|winters?|summers?|springs?|autumns?|parliaments?|conquest|rebellions?|campaigns?"
)
# What goes on behind a year of three figures, and counts nothing.
BEHIND_YEARS = "having|when|he|she|his|her|while|after|before|which|where|the|and"
OF_THE_DISTANT_PAST = (
    r"[Aa]bbots?|[Aa]bbeys?|[Pp]riory|[Mm]anors?|[Mm]onks?|[Mm]onaster(?:y|ies)|[Cc]rusades?|[Cc]rusaders"
    r"|[Mm]edieval|Norman|Normans|[Rr]eign(?:ed|s)?|ruled|[Bb]urgess(?:es)?|[Gg]uilds?|[Cc]aliphs?"
    r"|[Mm]ongols?|[Vv]illeins?|[Ss]erfs?|[Dd]omesday|[Ss]iege|besieged|[Hh]eresy"
)
OF_THE_PAST = (
    r"[Kk]ings?|[Qq]ueens?|[Pp]opes?|[Bb]ishops?|[Aa]rchbishops?|[Aa]bbots?|[Aa]bbeys?|[Aa]bbess"
    r"|[Pp]riory|[Pp]riors?|[Cc]astles?|[Cc]harters?|[Mm]anors?|[Mm]onks?|[Mm]onaster(?:y|ies)|[Nn]uns"
    r"|[Cc]athedrals?|[Cc]rusades?|[Cc]rusaders|[Pp]lague|[Dd]ukes?|[Ee]arls?|[Ee]mperors?|[Ee]mpire"
    r"|[Dd]ynasty|[Mm]edieval|Norman|Normans|[Rr]eign(?:ed|s)?|ruled|[Cc]onquest|[Kk]nights?"
    r"|[Bb]urgess(?:es)?|[Gg]uilds?|[Kk]ingdom|[Ss]ultans?|[Cc]aliphs?|[Kk]hans?|[Mm]ongols?|[Vv]illeins?"
    r"|[Pp]easants?|[Ss]erfs?|[Dd]omesday|[Pp]arliament|[Ss]iege|besieged|[Tt]own[ ]walls"
    r"|Henry|Edward|Richard|William|Philip|Louis|[Hh]eresy|[Pp]ilgrims?|[Rr]elics|[Cc]oronation|crowned"
)
NAMED_AFTER_SEASONS = _words(
    "break camp clothes coat collection crop dress holiday home house job line onion palace "
    "programme rolls roll school season semester sport sports squash term vegetables wear"
)
# What bears a month in its name: "June bugs", "a March hare".
NAMED_AFTER_MONTHS = _words(
    "bug bugs beetle beetles hare hares madness fool fools fly flies queen pole poles"
)
# What may be told of a month whose name is also another word: "August bookings".
OF_A_MONTH = _words(
    "accounts arrivals bookings data deliveries earnings exports figures footfall imports "
    "inflation invoice invoices jobs meeting minutes numbers output passengers payment payments "
    "payrolls production receipts registrations rent results retail revenue revenues sales "
    "shipments statement takings trading traffic turnover unemployment volumes"
)
# What bears a day in its name: "the 26 July Movement", "10 May Street".
NAMED_AFTER_DAYS = _words(
    "avenue boulevard brigade bridge crescent drive lane memorial movement museum park plaza road "
    "square stadium street terrace"
)
# Before a name at the head of a sentence: "Monday President Xi said".
TITLES = _words(
    "president prime minister chancellor king queen pope mr mrs ms dr senator general morning "
    "afternoon evening night"
)
# What goes with a weekday and is of no one day: "his Sunday best".
OF_ANY_WEEKDAY = _words("best roast school")
# What a weekday is part of the name of: "the Sunday Times".
NAMED_AFTER_WEEKDAYS = _words(
    "association charity chronicle circle club company express fever foundation fund group herald "
    "independent institute lights live magazine mail mercury mirror night people post press "
    "project review society sport star sun telegraph times trust world"
)
# Before a weekday that a surname follows: "the actress Tuesday Weld".
ROLES = _words(
    "actor actress author composer detective footballer mayor musician novelist painter poet "
    "professor singer sister writer"
)
# Whose names may be those of months: "his daughters June, April and May".
NAMESAKES = "aunts?|cousins?|daughters?|girls|mothers?|nieces?|sisters?|twins|wife|wives"
# Before the name of a day or month these make it a ship's.
SHIPS = _words("hms hmt mv rms ss uss")
# What bears a year as its name: "the 2029 Notes", "the 2018 Act".
NAMED_PAPERS = (
    "Note",
    "Bond",
    "Debenture",
    "Debt Securities",
    "Securities",
    "Sukuk",
    "Warrant",
    "Certificate",
    "Debt",
    "Preferred Stock",
    "Term Loan",
    "Loan",
    "Facility",
    "Credit Agreement",
    "Agreement",
    "Indenture",
    "Deed",
    "Lease",
    "Plan",
    "Scheme",
    "Programme",
    "ESPP",
    "EIP",
    "LTIP",
    "Act",
    "Acts",
    "Regulation",
    "Rule",
    "Rules",
    "Directive",
    "Ordinance",
    "Constitution",
    "Charter",
    "Convention",
    "Treaty",
    "Protocol",
    "Definitions",
    "Guidelines",
    "Edition",
)
COPIES = ("edition", "vintage", "model", "make")
WINES = (
    "Amarone",
    "Barbaresco",
    "Barolo",
    "Beaujolais",
    "Beaune",
    "Brunello",
    "Cabernet",
    "Chablis",
    "Chardonnay",
    "Chianti",
    "Cru",
    "Gigondas",
    "Hermitage",
    "Malbec",
    "Margaux",
    "Médoc",
    "Merlot",
    "Meursault",
    "Montrachet",
    "Pauillac",
    "Petrus",
    "Pinot",
    "Pomerol",
    "Pommard",
    "Riesling",
    "Rioja",
    "Sancerre",
    "Sauternes",
    "Sauvignon",
    "Shiraz",
    "Tokaji",
    "Zinfandel",
)
DEBTS = ("Note", "Bond", "Debenture", "Securities", "Certificate")
# What is sent or handed down on the day that it bears: "the date of this order".
DATED_PAPERS = frozenset(
    {
        "order",
        "letter",
        "notice",
        "judgment",
        "judgement",
        "email",
        "e-mail",
        "invoice",
        "decision",
        "certificate",
        "award",
        "ruling",
        "direction",
        "instruction",
        "summons",
        "decree",
        "determination",
        "demand",
        "quotation",
        "circular",
        "memorandum",
        "lease",
        "sublease",
        "underlease",
        "licence",
        "license",
        "permit",
        "tenancy",
    }
)
# What bears a day as its name: "the Fourth of July Diner".
SHOPS = (
    "Bakery|Band|Bar|Bistro|Bookshop|Books|Boutique|Brasserie|Brewery|Brewing|Café|Cafe|Choir|Cinema"
    "|Cooperative|Deli|Diner|Ensemble|Films|Gallery|Grill|Hotel|Inc|Inn|Kitchen|Limited|Lounge|Ltd"
    "|Orchestra|Pictures|Pizzeria|Productions|Pub|Quartet|Records|Restaurant|Saloon|Shop|Singers"
    "|Store|Studio|Tavern|Theatre|Theater|Trio|Vineyard|Winery"
)
# And what may as well meet in a month: "the June Committee meeting".
BODIES = (
    "Arms|Association|Club|Collective|Committee|Company|Co|Foundation|Fund|Group|Holdings|Media"
    "|Press|School|Society|Trust"
)
# Before a weekday these make a person of it: "Billy Sunday", "the man Friday".
GIVEN_NAMES = _words(
    "alice amy anna anne ben beth bill billy bob bobby charlie dan dave david ella emma frank "
    "fred george girl harry henry jack jackie james jane jenny jim jimmy joe john johnny kate "
    "lucy man mary max mike molly mr mrs ms nancy nick officer paul peter rick robert rose ruby "
    "sally sam sarah sergeant sue tom tommy will william"
)
# Those of them that are no names by themselves: "her man Friday", "a girl Friday".
SERVANTS = _words("man girl")
# What may be told of a quarter: "the Q4 results", but not "the Q4 e-tron".
OF_A_QUARTER = _words(
    "results earnings report reports revenue revenues sales profit profits loss losses figures "
    "numbers data growth gdp forecast guidance update call period outlook target targets "
    "production deliveries shipments performance estimate estimates survey review budget filing "
    "statement dividend margin margins income output exports imports inflation net operating"
)

# Which year "April of … year" means, counted from the anchor's.
YEAR_SHIFTS = {
    "the": 0,
    "this": 0,
    "the current": 0,
    "last": -1,
    "next": 1,
    "the coming": 1,
}
FISCAL_SHIFTS = {
    "this": 0,
    "the current": 0,
    "current": 0,
    "last": -1,
    "the last": -1,
    "the previous": -1,
    "the past": -1,
    "next": 1,
    "the next": 1,
    "the coming": 1,
}
UNIT_SHIFTS = {
    "this": 0,
    "the current": 0,
    "current": 0,
    "last": -1,
    "this past": -1,
    "next": 1,
    "the coming": 1,
    "coming": 1,
    "this coming": 1,
    "the upcoming": 1,
}
# Which unit, counted from the one named before.
SPOKEN_SHIFTS = {
    "that": 0,
    "that same": 0,
    "the same": 0,
    "the following": 1,
    "the next": 1,
    "the subsequent": 1,
    "the previous": -1,
    "the preceding": -1,
    "the prior": -1,
}
# With which something is only compared: it dates nothing.
COMPARISONS = "from|than|over|against|versus|to|with|as|of|compared with|compared to|in"

# An amount with which another is compared, up to its time: "up from $2bn in 2022".
_AMOUNT = (
    r"(?:(?:about|around|some|nearly|almost|just|over|under|only)\s)?"
    r"(?:an?\s[a-z]{2,12}\sof\s)?[€$£¥]?\d[\d.,]{0,12}[a-z%]{0,3}(?:\s[a-z]{2,14}){0,3}"
)
_OF_A_TIME = r"(?:in|at|for|during|on)(?:\sthe)?(?:\s(?:same|whole))?"
COMPARED = (
    rf"(?:up|down|higher|lower|more|less|fewer|rose|risen|rising|fell|fallen|falling|dropped|grew"
    rf"|grown|climbed|declined|improved|widened|narrowed|jumped|increased|decreased|slipped)"
    rf"(?:\s(?:sharply|slightly|steeply))?,?\sfrom\s{_AMOUNT}\s{_OF_A_TIME}"
    rf"|(?:against|versus|vs\.?|compared\s(?:with|to))\s(?:{_AMOUNT}\s)?{_OF_A_TIME}"
    r"|compared\s(?:with|to)(?:\sfinancial\syear)?"
    r"|(?:more|less|fewer|higher|lower|better|worse|greater|smaller|larger|weaker|stronger|faster"
    rf"|slower|cheaper|poorer|richer)(?:\s[a-z]{{2,14}}){{0,3}}\sthan(?:\s{_OF_A_TIME})?"
)
COMPARED_SIGNS = (" from ", " than ", "against ", "versus ", "vs", "ompared ")

# Before a time that says when, by itself: not "the riots of May", "the May riots".
ADJUNCTS = r"\b(?i:on|in|at|during|throughout|over|for|from)(?:\s{1,3}the)?\b|[.!?,;:(\n–—-]|\A"
SEASONS = {"spring": (3, "SP"), "summer": (6, "SU"), "autumn": (9, "FA"), "fall": (9, "FA")}
WINTER = "winter"

# Words after which a bare year or a doubtful month is one: with the strong ones whatever
# follows, with the weak ones only what cannot be counted or named.
STRONG_PREPOSITIONS = _words(
    "in since during until till early late mid year years spring summer autumn fall winter "
    "circa ca c calendar domini pre post"
)
WEAK_PREPOSITIONS = _words(
    "by of for from to between and or before after around about through throughout the "
    "beginning start end middle now then later originally initially"
)
MONTH_PREPOSITIONS = _words(
    "by of for from between before after around through throughout last next this every each either"
)
# After an amount: "it fell to 1850 an ounce".
A_PIECE = "an?|per|the"
PIECES = "ounces?|ton|tonne|barrel|share|bushel|pound|kilo|kilogram|litre|liter|gallon|head|apiece"
# Beside a year that goes on with a hyphen: "a 1945-style radio", but "a 1500-seat theatre".
BESIDE_YEARS = "style|era|vintage|based|built|born|issue|model|dated|founded|made|level|levels|like"
# With which an amount is told, though a bare number could be a year: "a crowd of 2000".
AMOUNTS = (
    "altitude|attendance|audience|average|capacity|circulation|crowd|depth|distance|height|length|"
    "maximum|membership|minimum|population|speed|total|width|fine|sum|"
    "fee|price|salary|prize|reward"
)
# Of what is warm: "in the eighties" tells no decade beside these.
DEGREES = "temperatures?|degrees|highs|lows|mercury|thermometers?"
# What is divided into halves and quarters besides a year.
GAMES = (
    r"touchdown|quarterback|half-?time|field goals?|free throws?|goalless|scored|scoreless|"
    r"(?:opening|own|winning|late|first|second|third) goal|striker|goalkeeper|midfielder|kick-?off|"
    r"in overtime|equalis(?:er|ed)|equaliz(?:er|ed)|\d{1,3}[\s-](?:yards?|rebounds)|yard line|"
    r"drop goal|interception|sent off|red card"
)
ARTICLES = small_words.ARTICLES | _words("its their his her our this that")
BEFORE_YEARS = (
    WEAK_PREPOSITIONS
    | ARTICLES
    | _words(
        "into as due ended ending born died founded established built conference forum summit "
        "expo olympics games cup championship championships euro congress festival awards "
        "election elections census exhibition fair "
    )
)
# With which "the second of last month" is a day.
DAY_PREPOSITIONS = _words("on by from since until till before after between and to dated")
SEASON_PREPOSITIONS = _words(
    "in by during since until till over through throughout early late mid of from between and or "
    "either"
)
# What may follow a year: none of these can be counted.
FUNCTION_WORDS = _words(
    "a an and are as at be been but by did for from had has have he her his how if in into is it "
    "its may might more no nor not of on only or our said she should so than that the their then "
    "there these they this those to until was we were when where which while who will with would "
    "you i onward onwards"
)
# What is counted: a number before one of these is no year and no day.
COUNTED = _words(
    "acres animals applicants "
    "bags barrels beds billion boats boxes buildings bushels calories cars cases "
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
# What ends in -ed and is no verb, behind what may be counted.
NO_VERBS = (
    "red|bed|shed|hundred|indeed|need|seed|speed|weed|naked|sacred|aged|armed|wounded|injured"
)
UNCHANGED_PAST = "shut|cut|hit|put|set|let|read|spread|quit|burst|cost|hurt|split|bid|beat|cast"
# Between an article and an amount: "a total 1996 votes".
OF_AMOUNTS = (
    "total|further|additional|additionally|extra|estimated|record|mere|combined|full|maximum|"
    "minimum|average|staggering|whopping|other|first|last|next|same|only|reported|round|some|"
    "nearly|roughly|approximately|fully|almost|over|under"
)
# What a number measures, in the singular: "a further 2000 dollar fee".
MEASURES = _words(
    "page dollar pound euro metre meter mile kilo ton tonne hectare acre word man foot mark rupee "
    "seat bed room litre liter gallon watt volt horsepower piece point year day hour minute strong "
    "odd plus or and"
)
# Of whose year of make a number tells: "his 1987 Chevrolet".
MAKES = (
    "Acura|Alfa|Aston|Audi|BMW|Bentley|Buick|Cadillac|Chevrolet|Chevy|Chrysler|Citro[eë]n|Dacia|"
    "Datsun|Dodge|Ferrari|Fiat|Ford|GMC|Harley|Holden|Honda|Hyundai|Infiniti|Isuzu|Jaguar|Jeep|Kia|"
    "Lada|Lamborghini|Lancia|Land Rover|Lexus|Lincoln|Lotus|MG|Maserati|Mazda|Mercedes|Mercury|"
    "Mini|Mitsubishi|Nissan|Oldsmobile|Opel|Packard|Peugeot|Plymouth|Pontiac|Porsche|Range Rover|"
    "Renault|Rolls|Rover|Saab|Seat|Skoda|Škoda|Studebaker|Subaru|Suzuki|Tesla|Toyota|Trabant|"
    "Triumph|Vauxhall|Volkswagen|Volvo|Yamaha"
)
VEHICLES = (
    "cars?|sedans?|saloons?|coup[eé]s?|convertibles?|pickups?|trucks?|suvs?|hatchbacks?|minivans?|"
    "motorcycles?|motorbikes?"
)
# With which a number goes on: "May 7 million".
MANY_FOLD = _words("billion crore hundred lakh million percent per thousand trillion %")

# "Postponed from 17 June to 3 July" is two days, and no stretch between them.
MOVED = (
    "adjourned|advanced|brought forward|changed|delayed|deferred|extended|moved|postponed|"
    "pushed back|put off|rescheduled|shifted"
)

# So are "push it from 17 to 19 June", "slipped from 17 to 19 June".
MOVING = (
    "adjourn|bring|brought|change|defer|delay|extend|move|moves|moving|postpone|postponing|push|"
    "pushed|pushing|put back|reschedul\\w{1,3}|shift|shifting|slip|slipped|slipping|slips"
)

# Between a denial and a limit ("not … until June") these part them: another verb has the limit,
# or the verb lasts up to it.
_THINKING = r"(?:think|believe)(?!\s{1,3}(?:that\s{1,3})?(?:\w{1,20}\s{1,3}){1,3}(?:will|would)\b)"
_ON = r"(?!\s{1,3}(?:until|till?)\b)"  # "was not known until May"
_CAN = r"(?<!can[’']t\s)(?<!won[’']t\s)(?<!cannot\s)(?<!will\snot\s)"
ANOTHER_VERB = (
    "and|but|because|that|who|which|whether|if|when|since|after|while|although|as|than|where|why|"
    f"how|so|say|said{_ON}|know|knew|known{_ON}|{_THINKING}|clear|wait|waited|waiting|last|lasted|stay|"
    "stayed|live|lived|survive|survived|remain|remained|continue|continued|keep|kept|hold out|"
    f"{_CAN}make it|{_CAN}get to"
)

# What was put off is still to come: "was postponed until May".
PUT_OFF = "postponed|delayed|deferred|rescheduled|adjourned|put off|pushed back|suspended"

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
SAYING = (
    "say|says|tell|tells|announce|announces|state|states|note|notes|promise|promises|report|reports"
)
REPORTING = (
    "said|told|spoke|announced|reported|stated|declared|confirmed|informed|agreed|decided|"
    "promised|pledged|vowed"
)
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
# "Would" and "could" are also said of what has happened.
RELATIVE = "who|which|that"
# "The May 1915 offensive": the time tells which offensive, not when what is told happened.
DETERMINERS = r"\b(?i:the|an?|its|their|his|her|our|this|that)\b|[’']s"
THING = rf"\s{{1,3}}(?!(?:{'|'.join(sorted(FUNCTION_WORDS))})\b)[a-z]{{3}}"
# Of a dividend: it is told some weeks before or after each of its days.
DIVIDENDS = "payable|(?:holders|stockholders|shareholders) of record|record date|ex-dividend"
# What is traded by the month in which it is to be delivered, and how it is seen to be.
TRADED = _words(
    "aluminum aluminium butter canola cattle cocoa coffee contract contracts copper corn cotton "
    "crude futures gasoline gold hogs lumber oats oil palladium platinum silver soybean soybeans "
    "sugar wheat"
)
TRADE = (
    r"futures?|delivery|contracts?|bushels?|barrels?|an ounce|a pound|a ton(?:ne)?|settled|"
    "limit up|limit down|Comex|Mercantile|Board of Trade"
)
SCHEDULED = (
    "is|are|opens|closes|starts|begins|ends|runs|expires|takes place|take place|goes on sale|"
    "go on sale|goes on trial|kicks off|plays|airs|meets|returns|reopens|arrives|departs"
)
SCHEDULED_PLURAL = (
    "open|close|start|begin|end|run|expire|play|kick off|air|meet|return|reopen|arrive|depart"
)
FACING = "faces|face|expects|expect"
FUTURE_WORDS = (
    "set for|planned|plans|scheduled|slated|expected|anticipated|projected|proposed|"
    "upcoming|forthcoming|due|deadline|convertible|redeemable|exercisable|"
    "apply|applies|comes into force|come into force|"
    "takes effect|take effect|enters into force|begins|starts|expires|resumes|matures|"
    "next(?! to\\b| day\\b| morning\\b)"
)
# "Accepted the final plans on Monday": there a plan is a thing to which something was done.
OBJECT_OF_PLANS = (
    r"\s{1,3}(?:the|an?|its|their|his|her|our|my|your|this|these|those|both|all|some|two|three|four"
    r"|several|\w{2,20}[’']s?)(?:\s{1,3}[\w-]{2,20}){0,3}?\s{1,3}plans?"
    r"(?=\s{0,3}(?:$|[.,;!?)”\"]|(?:on|in|at|by|last|yesterday|today|this|from|with|before|after"
    r"|during|and|of|[MTWFS][a-z]{2,7}day)\b))"
)
