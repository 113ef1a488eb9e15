"""English words of what comes again and again: "each 30 June", "Mon-Fri 9-5"."""

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.days import BY_SPOKEN_DAY, SPOKEN_DAYS
from chronology.languages.english.time_words.words import (
    BY_FIGURE,
    BY_THE,
    BY_WEEKDAY,
    END,
    FULL_WEEKDAYS,
    MONTHS,
    NUMBER,
    START,
    WEEKDAY_NAMES,
    Match,
    S,
    any_of,
    first_words,
    named,
    one_of,
)
from chronology.languages.english.time_words.yearly_subjects import (
    SIGNS_OF_YEARLY_SUBJECTS,
    YEARLY_SUBJECTS,
)
from chronology.languages.recurrence import Recurrence, Recurrences
from chronology.languages.time_rules import Rule
from chronology.meanings.counted import Timeless
from chronology.meanings.meaning import Meaning
from chronology.meanings.terms import Step, TimexType

_EACH = rf"(?:each(?:{S}and{S}every)?|every|any)"
_WHICH_YEAR = (
    r"(?:calendar|fiscal|financial|tax|academic|civil|crop|policy|contract|plan|leap|other|second"
    r"|third|fourth|alternate|successive|succeeding|subsequent|following|even-numbered"
    r"|odd-numbered)"
)
_SOME = rf"(?:(?:other|second|third|fourth|few|{NUMBER}){S})"
_OFTEN = rf"(?:once|twice|thrice|{NUMBER}{S}times)"
_A_YEAR = (
    rf"(?:{_EACH}{S}(?:{_WHICH_YEAR}{S}){{0,2}}{_SOME}?years?"
    rf"|{_OFTEN}{S}(?:(?:in{S})?{_EACH}{S}(?:calendar{S})?year|an?{S}year|yearly|annually)"
    r"|(?:semi-?|bi-?|half-)?(?:annually|yearly)|biennially|triennially|per annum"
    rf"|{_EACH}{S}(?:half-year|six months))"
)
_A_QUARTER = rf"(?:quarterly|{_EACH}{S}(?:calendar{S})?quarter|half-yearly)"
_A_MONTH = (
    rf"(?:monthly|{_EACH}{S}(?:calendar{S})?{_SOME}?months?"
    rf"|{_OFTEN}{S}(?:an?|{_EACH}){S}month)"
)
_A_WEEK = (
    rf"(?:weekly|biweekly|fortnightly|{_EACH}{S}(?:calendar{S})?{_SOME}?(?:weeks?|fortnight)"
    rf"|{_OFTEN}{S}(?:an?|{_EACH}){S}(?:week|fortnight|month))"
)
_A_DAY = (
    rf"(?:daily|nightly|{_EACH}{S}(?:{_SOME}?(?:working{S}|business{S})?days?|night|morning"
    rf"|afternoon|evening|weekday)|{_OFTEN}{S}(?:an?|{_EACH}){S}day|weekdays|weeknights)"
)
# What may stand between how often, and when: "semi-annually in arrears, on".
_PAID = (
    rf"(?:,?{S}(?:in{S}(?:arrears?|advance|cash|kind|full|person|(?:\w{{1,12}}{S})?instal?ments)"
    r"|and|or|both|held|due|falling|payable|paid|made|usually|always)){0,4}"
)
_LEADS = (
    rf"(?:,?{S}(?:(?:on|in|at|by|between|from|during|over|around|about|until|till|before|after|to"
    rf"|ending|ended|beginning|commencing|(?:no|not){S}later{S}than|either|each{S}of|the|or|and"
    r"|except|excluding|but)\b)){0,4}"
)
# Of days and weeks what leads in a bound ends how long it went on: "daily until Friday".
_ON = (
    rf"(?:,?{S}(?:(?:on|in|at|by|(?:no|not){S}later{S}than|either|the|or|and|except|excluding|but)"
    r"\b)){0,3}"
)
_HABIT = (
    r"(?:usually|normally|generally|typically|traditionally|customarily|ordinarily|habitually)"
    rf"(?:{S}(?:is|are|be|held|takes?|take|place|meets?|opens?|closes?|falls?|comes?|arrives?"
    rf"|delivered|published|paid|out|round|up|closed|open|shut|busy|quiet|free|available|here|there)){{0,3}}(?:{S}(?:on|in|at|by|the)){{0,2}}"
)
_NO_NOUN = rf"(?!{S}(?:group|book|end|round|ended|ending)\b)"
_OF = rf"(?:(?:in|of|for|during){S})"
_YEARLY_BEHIND = (
    rf"(?i:(?:,?{S}{_OF}{_EACH}{S}(?:{_WHICH_YEAR}{S}){{0,2}}{_SOME}?years?\b"
    rf"|{S}{_EACH}{S}(?:{_WHICH_YEAR}{S}){{0,2}}{_SOME}?years?\b"
    rf"|,{S}{_EACH}{S}(?:{_WHICH_YEAR}{S})?year\b(?=\s?[.,;)]|\s{{0,3}}\Z)"
    rf"|,?{S}(?:annually|yearly|biennially)\b(?!-|{S}\w{{2,20}}ed\b)){_NO_NOUN})"
)
_MONTHLY_BEHIND = rf"(?i:,?{S}(?:monthly|{_EACH}{S}(?:calendar{S})?month)\b{_NO_NOUN})"
_WEEKLY_BEHIND = (
    rf"(?i:,?{S}(?:weekly|fortnightly|{_OF}?{_EACH}{S}{_SOME}?(?:weeks?|fortnight))\b"
    rf"(?!-|{S}(?:meeting|report|review)s?\b))"
)
_DAILY_BEHIND = rf"(?i:,?{S}(?:daily|nightly|{_EACH}{S}(?:working{S})?(?:day|night|weekday))\b)"
_ANY_MONTH = rf"(?:{one_of(tuple(MONTHS))})"
_STARTING_BEHIND = (
    rf"(?i:,?{S}(?:commencing|beginning|starting){S}(?:(?:on|with){S})?)"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?{S}{_ANY_MONTH}|{_ANY_MONTH}{S}\d)"
)

_YEARS, _MONTHS, _WEEKS, _DAYS = (
    frozenset({step}) for step in (Step.YEAR, Step.MONTH, Step.WEEK, Step.DAY)
)
RECURRENCES = Recurrences(
    all=(
        Recurrence(
            periods=_YEARS | _MONTHS | _WEEKS,
            before=(
                rf"(?i:{_EACH}(?:{S}(?:other|second|third|fourth|alternate|single|given))?"
                rf"|alternate|{_HABIT})"
            ),
        ),
        Recurrence(periods=_YEARS, before=f"(?i:{_A_YEAR}{_PAID}{_LEADS})", after=_YEARLY_BEHIND),
        Recurrence(periods=_YEARS, least=2, before=f"(?i:{_A_QUARTER}{_PAID}{_LEADS})"),
        Recurrence(periods=_YEARS, least=4, before=rf"(?i:each{S}of(?:{S}the)?)"),
        Recurrence(periods=_YEARS, least=2, after=_STARTING_BEHIND),
        Recurrence(
            periods=_MONTHS | _WEEKS,
            before=f"(?i:{_A_MONTH}{_PAID}{_ON})",
            after=_MONTHLY_BEHIND,
        ),
        Recurrence(
            periods=_WEEKS,
            before=f"(?i:(?:{_A_WEEK}|{_A_DAY}){_PAID}{_ON})",
            after=_WEEKLY_BEHIND,
        ),
        Recurrence(periods=_DAYS, before=f"(?i:{_A_DAY}{_PAID}{_LEADS})", after=_DAILY_BEHIND),
        *YEARLY_SUBJECTS,
    ),
    between=(
        rf"\s{{0,2}},?\s{{0,3}}(?:(?:and|or|&|/|to|until|till|through|–|-){S})?"
        rf"(?:(?:on|in|by|at|from|the){S}){{0,2}}"
    ),
    signs=any_of(
        "each every any per annually semi biannually biennially triennially yearly half- quarterly "
        "monthly weekly biweekly fortnightly daily nightly alternate once twice thrice times "
        "weekdays weeknights commencing beginning starting usually normally generally typically "
        "traditionally customarily ordinarily habitually"
    )
    + SIGNS_OF_YEARLY_SUBJECTS,
)

# Rules for what names no day at all.

_A_CLOCK = r"(?:\d{1,2}(?:[:.]?\d\d)?\s?(?:[ap]\.?m\b\.?|hrs\b|h\b)?|(?:noon|midday|midnight)\b)"
_HOURS = (
    rf"(?:(?:from|between){S})?{_A_CLOCK}"
    rf"(?:\s?[–-]\s?|{S}(?:to|and|until|till){S}){_A_CLOCK}(?![\w/.:-]\w)"
)
_WEEKDAYS = rf"(?:{one_of(WEEKDAY_NAMES)})\b\.?"
_TO = rf"(?:\s?[–-]\s?|{S}(?:to|through|thru|until){S})"
_OPENING = r"(?:[Oo]pen(?:ing|s)?|[Hh]ours:?|[Tt]imes:?|[Ww]orks|[Ww]orking|[Ss]taffed|[Dd]aily)\s"
_WITHOUT_HOLIDAYS = (
    rf"(?=,?{S}\(?(?i:excluding|except|excl\.?|not{S}including|other{S}than){S}"
    r"(?i:(?:on|any|all|for|English|UK|US|Scottish|public|bank|federal|statutory|national|local"
    rf"){S}){{0,3}}(?i:holidays|bank{S}holidays))"
)
_BUSINESS_DAY = rf"(?:(?:business|working|banking|week|calendar|trading){S}?)?day"
_DAYS_OF_MONTH = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{one_of(tuple(SPOKEN_DAYS))})"
_EACH_PERIOD = (
    rf"(?:(?:of|in){S})?(?:each|every|any|alternate)(?:{S}and{S}every)?{S}"
    rf"(?:(?:other|second|third|calendar|{NUMBER}){S}){{0,2}}(?P<unit>month|quarter|year)s?"
)
_LATEST_DAY = 31
_PERIODS = {"month": "XXXX-XX", "quarter": "XXXX-QX", "year": "XXXX"}


def _weekly(match: Match) -> Meaning:  # noqa: ARG001 - every such phrase names all weeks
    return Timeless(value="XXXX-WXX", type=TimexType.SET)


def _each_period(match: Match) -> Meaning:
    """Days that are counted within each month, quarter or year."""
    return Timeless(value=_PERIODS[named(match, "unit")], type=TimexType.SET)


RECURRING_RULES = (
    Rule(
        name="every",
        pattern=(
            rf"{START}{_WEEKDAYS}{_TO}{_WEEKDAYS}(?:\s?,?{S}{_HOURS}|{_WITHOUT_HOLIDAYS})"
            rf"(?:\s?[,;/]?{S}(?:and{S})?{_WEEKDAYS}(?:{_TO}{_WEEKDAYS})?\s?,?{S}{_HOURS}){{0,4}}"
        ),
        build=_weekly,
        first=BY_WEEKDAY,
    ),
    Rule(
        name="every",
        pattern=rf"{START}{_HOURS},?{S}(?:on{S})?{_WEEKDAYS}{_TO}{_WEEKDAYS}",
        build=_weekly,
        trigger=BY_WEEKDAY,
        first=BY_FIGURE + any_of("from between"),
    ),
    Rule(
        name="every",
        pattern=rf"{START}(?i:weekdays|weeknights|weekends)(?:\s?,?{S}{_HOURS})?{END}",
        build=_weekly,
        first=any_of("weekdays weeknights weekends"),
    ),
    Rule(
        name="every",
        pattern=(
            rf"{START}(?i:(?:the{S})?(?:{one_of(lexicon.PLACES_OF_WEEKDAYS)})"
            rf"(?:(?:,{S}|,?{S}(?:and|or){S})(?:the{S})?(?:{one_of(lexicon.PLACES_OF_WEEKDAYS)})"
            rf"){{0,3}}){S}(?:(?:{one_of(FULL_WEEKDAYS)})s?|(?i:{_BUSINESS_DAY}))"
            rf"(?:{S}(?:and|or){S}(?:{one_of(FULL_WEEKDAYS)}))?{S}(?i:{_EACH_PERIOD}){END}"
        ),
        build=_each_period,
        trigger=any_of("each every any alternate"),
        first=BY_THE + first_words(filter(str.isalpha, lexicon.PLACES_OF_WEEKDAYS)) + BY_FIGURE,
    ),
    Rule(
        name="every",
        pattern=(
            rf"{START}(?i:(?:the{S})?{_DAYS_OF_MONTH}(?:{S}day)?"
            rf"(?:(?:,{S}|,?{S}(?:and|or){S})(?:the{S})?{_DAYS_OF_MONTH}(?:{S}day)?){{0,5}}"
            rf"{S}{_EACH_PERIOD}){END}"
        ),
        build=_each_period,
        trigger=any_of("each every any alternate"),
        first=BY_THE + BY_FIGURE + BY_SPOKEN_DAY,
    ),
    Rule(
        name="every",
        pattern=(
            rf"{START}(?i:{_EACH}){S}(?i:(?:{_WHICH_YEAR}{S}|of{S}the{S}){{0,2}}"
            rf"(?P<unit>year|quarter|month)s?{S}(?:ended|ending)(?:{S}on)?){S}"
            rf"(?:\d{{1,2}}(?:st|nd|rd|th)?{S}(?:of{S})?{_ANY_MONTH}|{_ANY_MONTH}"
            rf"(?:{S}\d{{1,2}}|(?!{S}\d))){END}(?!,?{S}[12]\d{{3}}\b)"
        ),
        build=_each_period,
        first=any_of("each every any"),
    ),
)
