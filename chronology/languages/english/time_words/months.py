"""English words that denote months and longer: quarters, seasons, years, "last week"."""

import re

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.named_things import is_shop
from chronology.languages.english.time_words.proper_names import is_proper_name
from chronology.languages.english.time_words.words import (
    BY_CODE,
    BY_LETTERED_FIGURE,
    BY_LONG_FIGURE,
    BY_LOWER_MONTH,
    BY_MONTH,
    BY_THE,
    COMMA,
    END,
    END_WORD,
    FULL_MONTHS,
    IN_YEAR,
    LOWER_MONTH,
    MONTH,
    MONTHS,
    MOVED,
    PERIOD_CODE,
    SHORT_MONTHS,
    SHORT_YEAR,
    START,
    START_WORD,
    YEAR,
    Match,
    S,
    any_of,
    before,
    first_words,
    is_alone,
    month_of,
    named,
    number_of,
    one_of,
    say,
    word_after,
    word_before,
    year_of,
)
from chronology.languages.time_rules import Construction, Rule
from chronology.meanings.beside_named import BesideNamed
from chronology.meanings.calendar import NO_YEAR, Months, Year
from chronology.meanings.fiscal import NumberedMonths, TwoYears
from chronology.meanings.meaning import Meaning, Unclear
from chronology.meanings.pairs import between, either, together
from chronology.meanings.seasons import NearWinter, Winter
from chronology.meanings.stepped import Shifted
from chronology.meanings.terms import Step, Tense, unclear
from chronology.meanings.wrapped import LookingBack, Near

_BESIDE = {
    f"the {word}": shift
    for word, shift in (
        ("following", Tense.FUTURE),
        ("next", Tense.FUTURE),
        ("previous", Tense.PAST),
        ("preceding", Tense.PAST),
    )
}
_BESIDE_NAMED = one_of(tuple(_BESIDE))
_MONTHS_IN_YEAR = 12

_THAT = frozenset({"that", "that same"})
# "They said that November was cold" names no November.
_OPENING_THAT = (
    rf"(?:that{S}same|(?:\A|(?<=[.!?;:(\n–—]\s)|(?<=[.!?]\s\s)|(?<=\n)|(?<=in\s)|(?<=by\s)"
    r"|(?<=of\s)|(?<=until\s)|(?<=during\s)|(?<=since\s)|(?<=from\s)|(?<=later\s)|(?<=early\s)"
    r"|(?<=late\s))that)"
)
_LAST_NEXT = rf"(?:(?i:(?P<which>last|this|next|{_OPENING_THAT}|{_BESIDE_NAMED})){S})?"
_PERIOD_CODE = rf"(?P<code>{PERIOD_CODE})"
_ANY_MONTH = rf"(?:{one_of(tuple(MONTHS))})"
_SENTENCE_END = re.compile(r"[.!?]\s")
_MARKET = re.compile(
    r"\scontract\s(?:fell|rose|settled|closed|gained|slipped|climbed|jumped|(?:was\s)?(?:up|down))\b"
)
_TRADE = re.compile(rf"\b(?:{lexicon.TRADE})\b")
_QUARTER_MONTHS = {3: "Q1", 6: "Q2", 9: "Q3", 12: "Q4"}
# "The Audi Q4 and Q3" are things.
_NAMED_CODE = re.compile(
    r"(?:\A|\s)(?P<name>[A-Z]\w{2,20})\s(?:[QH]\d(?:,\s|\sand\s|\sor\s|/)){0,3}\Z"
)
_GAME = re.compile(
    rf"(?i:\b(?:{lexicon.GAMES})\b)"
    r"|\b(?:win|won|lost?|beat|led|trail(?:ed)?|ended"
    r"|finish(?:ed)?)\s(?:\w{1,12}\s){0,2}\d{1,3}[–-]\d{1,3}\b"
)
# "Mid-May", "the twelve months to March".
_TOLD = re.compile(
    r"(?:\b(?i:end|early|mid|late)-|\b(?:months?|years?|quarters?|weeks?)\s(?:to|ended|ending)\s)\Z"
)
_DASH = re.compile(r"\s?[–/-]")
_DOUBTFUL = lexicon.DOUBTFUL_MONTHS
_CODE_BEFORE = re.compile(r"\w[-/]\Z")  # "INV-2023-04"
_NAMED_DAY = re.compile(
    rf"\s\d{{1,2}}\s(?:{'|'.join(sorted(lexicon.NAMED_AFTER_DAYS))})\b", re.IGNORECASE
)
_AFTER_MONTH = re.compile(
    rf"(?:{one_of(FULL_MONTHS)})(?:\s\d{{4}})?\s{{0,3}}(?:and|or|to|until|through|&|,"
    rf"|[–-])\s{{0,3}}\Z"
)
_LIMIT = re.compile(
    r"(?i:\b(?:later|earlier|sooner)\s{1,3}than|\b(?:starting|beginning|effective)|\bas\s{1,3}of)"
    r"\s{1,3}\Z"
)


# Months.


def _month(match: Match) -> Meaning:
    return Months(month=month_of(match), year=year_of(match))


def _bare_month(match: Match) -> Meaning | None:
    """A month by its name alone; "May" and "March" only where the words around say so."""
    which = named(match, "which")
    if which in _THAT and _may_be(match):
        return None
    year = _OF_THAT_YEAR if which in _THAT else Year(shift=0) if which == "this" else NO_YEAR
    month = Months(month=month_of(match), year=year)
    if which in _BESIDE:
        return BesideNamed(of=month, tense=_BESIDE[which])
    if which in {"last", "next"}:
        step = -1 if which == "last" else 1
        tense = Tense.PAST if which == "last" else Tense.FUTURE
        return Near(of=month, to=Shifted(step=Step.MONTH, shift=step), tense=tense)
    if not which and _is_traded(match):
        return Near(of=month, to=Shifted(step=Step.MONTH), tense=Tense.FUTURE)
    return month if which or _is_month(match) else None


def _may_be(match: Match) -> bool:
    """Whether "May" is rather a verb: "That May Be So"."""
    return match["month"].lower() == "may" and word_after(match).lower() in {"be", "have", "not"}


_OF_THAT_YEAR = Year(beside=0)


def _is_traded(match: Match) -> bool:
    """Whether goods are to be delivered in a month: "December gold rose to $400 an ounce"."""
    following, preceding = word_after(match).lower(), word_before(match).lower()
    if _MARKET.match(match.string, match.end()):
        return True
    if following == "delivery" and preceding == "for":
        return True
    if following not in lexicon.TRADED or preceding in {
        "in",
        "during",
        "since",
        "by",
        "of",
        "from",
    }:
        return False
    return _TRADE.search(_sentence(match).replace(f" {following}", "", 1)) is not None


def _is_month(match: Match) -> bool:
    """Whether a month's name stands for the month, and for nobody and nothing else."""
    following, string = word_after(match), match.string
    if following.lower() in lexicon.NAMED_AFTER_MONTHS or _NAMED_DAY.match(string, match.end()):
        return False
    if _is_namesake(match) or _is_march(match) or is_proper_name(match) or is_shop(match):
        return False
    is_first = following in FULL_MONTHS and _DASH.match(string, match.end())
    return bool(is_first) or _is_told(match) or _stands_as_month(match, following)


def _is_march(match: Match) -> bool:
    """Whether people march: "the March for Life", "the March on Washington"."""
    is_one = match["month"].lower() == "march" and word_before(match).lower() in lexicon.ARTICLES
    return is_one and _CAUSE.match(match.string, match.end()) is not None


_CAUSE = re.compile(
    r"\s(?:(?:for|on|against)\s(?:the\s|Our\s)?[A-Z]"
    r"|of\s(?!\d|th(?:at|is)\b|the\s(?:same|following|next|previous|year)\b|last\b|next\b|[’']))"
)


def _is_namesake(match: Match) -> bool:
    """Whether a month is somebody's name, or a firm's: "our twins April and June"."""
    if _FIRM.match(match.string, match.end()) or _THE_TWINS.match(match.string, match.end()):
        return True
    is_of = word_before(match).lower() in lexicon.STRONG_PREPOSITIONS | lexicon.WEAK_PREPOSITIONS
    is_listed = word_before(match) in {"and", "or"}
    return (is_listed or not is_of) and _TWINS.search(before(match)) is not None


_ANY_NAME = rf"(?:{one_of(FULL_MONTHS)})"
_TWINS = re.compile(
    rf"\b(?:{lexicon.NAMESAKES}),?\s(?:(?:were|are|named|called)\s)?"
    rf"(?:{_ANY_NAME}(?:,\s(?:and\s)?|\sand\s)){{0,3}}\Z"
)
_THE_TWINS = re.compile(
    rf"(?:(?:,\s|\sand\s){_ANY_NAME}){{0,3}},\s(?:the|his|her|my|our|their)\s"
    rf"(?:{lexicon.NAMESAKES})\b"
)
_FIRM = re.compile(
    r"(?:,?\s[A-Z]\w{1,20}){0,3}\s(?:&\s(?:Sons?|Co|Company|Bros|Brothers|Partners)|and\sSons)\b"
)


def _is_told(match: Match) -> bool:
    """Whether the words before call for a month, whatever follows."""
    is_strong = word_before(match).lower() in lexicon.STRONG_PREPOSITIONS
    return is_strong or is_alone(match) or _TOLD.search(before(match)) is not None


def _stands_as_month(match: Match, following: str) -> bool:
    """Whether the words before allow a month, and what follows makes no name of it."""
    preceding = word_before(match)
    is_name, is_doubtful = following[:1].isupper(), match["month"].lower() in _DOUBTFUL
    is_limit = _LIMIT.search(before(match)) or _AFTER_MONTH.search(before(match))
    if is_limit or preceding.lower() in lexicon.MONTH_PREPOSITIONS:
        return not (is_name and is_doubtful)
    if preceding.lower() in {"to", "into"} and is_doubtful:
        return not is_name and MOVED.search(before(match, 64)) is not None
    if preceding.lower() in lexicon.ARTICLES:
        return not is_doubtful or (following.islower() and len(following) > 1)
    if is_doubtful and following in lexicon.OF_A_MONTH:
        return preceding.islower() or not preceding
    return not (is_doubtful or is_name or preceding[:1].isupper())


def _iso_month(match: Match) -> Meaning | None:
    """An ISO 8601 month, if it cannot be a stretch of years ("2011-12")."""
    month, year = int(match["number"]), int(match["year"])
    if lexicon.NUMBERED.search(before(match)) or _CODE_BEFORE.search(before(match)):
        return None
    if not 1 <= month <= _MONTHS_IN_YEAR:
        return None
    if month <= year % 100:
        return Months(month=month, year=Year(number=year))
    years = f"the years {year} to {year - year % 100 + month}"
    return Unclear(value="XXXX", fault=unclear(f"{match[0]} is a month of {year} or {years}"))


def _quarter(match: Match) -> Meaning | None:
    return _ordinal_period("Q", 4, match)


def _half(match: Match) -> Meaning | None:
    return _ordinal_period("H", 2, match)


def _ordinal_period(letter: str, most: int, match: Match) -> Meaning | None:
    """A quarter or half by its number; without a year, "the last quarter" is counted back."""
    ordinal = lexicon.ORDINALS_OF_PERIODS[named(match, "ordinal")]
    before_it = named(match, "before")
    year = Year(number=int(before_it)) if before_it else year_of(match)
    if ordinal > most or (ordinal < 0 and year is NO_YEAR):
        return None
    if year is NO_YEAR and _GAME.search(_sentence(match)):
        return None
    return _numbered(letter, most if ordinal < 0 else ordinal, year)


def _sentence(match: Match) -> str:
    """Return the sentence around a match, as far as a hundred code points on either side."""
    reach = 100
    head = match.string[max(0, match.start() - reach) : match.start()]
    tail = match.string[match.end() : match.end() + reach]
    return f"{_SENTENCE_END.split(head)[-1]} {_SENTENCE_END.split(tail)[0]}"


def _code(match: Match) -> Meaning | None:
    """A quarter or half by its code; "the Q4 e-tron" is a thing."""
    following, preceding = word_after(match).lower(), word_before(match).lower()
    known = lexicon.FUNCTION_WORDS | lexicon.OF_A_QUARTER
    is_shop = bool(following) and (following not in known or following == "than")
    is_bare = named(match, "code") in {"h1", "h2"} and preceding in {"", "and", "or"}
    is_shop &= is_bare or preceding in lexicon.ARTICLES
    if year_of(match) is NO_YEAR and (is_shop or _is_model(match)):
        return None
    letter, number = sorted(named(match, "code").upper(), reverse=True)
    return _numbered(letter, int(number), year_of(match))


def _short_code(match: Match) -> Meaning | None:
    """A quarter or half with its year in two figures; "the Q1 23 times as large" has none."""
    following = word_after(match).lower()
    known = lexicon.FUNCTION_WORDS | lexicon.OF_A_QUARTER | set(lexicon.IRREGULAR_PAST.split("|"))
    is_other = bool(following and following not in known) or _is_model(match)
    return None if is_other and named(match, "code")[0] in "qh" else _code(match)


def _is_model(match: Match) -> bool:
    """Whether a code follows a name and nothing is told of it as of a quarter: "the Audi Q4"."""
    name = _NAMED_CODE.search(before(match))
    known = lexicon.FUNCTION_WORDS | lexicon.WEAK_PREPOSITIONS | lexicon.STRONG_PREPOSITIONS
    is_name = name is not None and name["name"].lower() not in known
    return is_name and word_after(match).lower() not in lexicon.OF_A_QUARTER


def _two_codes(match: Match) -> Construction | None:
    """Quarters from one to another of a year: "Q1–Q3 2023"."""
    first, last = int(match["first"]), int(match["last"])
    if first >= last:
        return None
    whole = between(*(_numbered("Q", number, year_of(match)) for number in (first, last)))
    second = match.start("last") - (match.string[match.start("last") - 1] == "Q")
    ends = (match.start(), match.end("first")), (second, match.end())
    return Construction(whole=whole, parts=((*ends[0], whole.begin), (*ends[1], whole.end)))


def _two_months(match: Match) -> Construction | None:
    """Months from one to another: "Jan–Mar 2023", "the March-to-May quarter"."""
    numbers = [MONTHS[match[name].removesuffix(".")] for name in ("first", "last")]
    if numbers[0] == numbers[1]:
        return None
    whole = between(Months(month=numbers[0]), Months(month=numbers[1], year=year_of(match)))
    first, last = match.span("first"), (match.start("last"), match.end())
    return Construction(whole=whole, parts=((*first, whole.begin), (*last, whole.end)))


def _quarter_to_month(match: Match) -> Meaning | None:
    """A quarter by its last month: "the December quarter of 2022"."""
    code = _QUARTER_MONTHS.get(month_of(match))
    return None if code is None else _period("Q", int(code[1]), year_of(match))


def _cumulated(match: Match) -> Meaning:
    """The figures of a year so far: "9M 2023"."""
    return Months(month=1, count=int(match["count"]), year=year_of(match))


def _period(letter: str, number: int, year: Year) -> Months:
    """Return a quarter or a half of the calendar's year."""
    count = 3 if letter == "Q" else 6
    return Months(month=(number - 1) * count + 1, count=count, code=f"{letter}{number}", year=year)


def _numbered(letter: str, number: int, year: Year) -> NumberedMonths:
    """Return a quarter or a half by its number; "Q2 1920" may be of 2019/20."""
    of = _period(letter, number, year)
    spans = year.number is not None and year.number // 100 + 1 == year.number % 100
    of_years = TwoYears if spans else NumberedMonths
    return of_years(month=of.month, count=of.count, code=of.code, year=of.year)


def _some_months(match: Match) -> Meaning | None:
    """The first or last so many months of a year; half a year has its own name."""
    count = number_of(named(match, "count")) * (3 if named(match, "unit") == "quarters" else 1)
    if not 1 < count < _MONTHS_IN_YEAR or (match["end"] and year_of(match) is NO_YEAR):
        return None
    half = _MONTHS_IN_YEAR // 2
    if count == half:
        return _period("H", 2 if match["end"] else 1, year_of(match))
    first = _MONTHS_IN_YEAR - count + 1 if match["end"] else 1
    return Months(month=first, count=count, year=year_of(match))


def _season(match: Match) -> Meaning | None:
    """A season of the northern year, in whole months, as the weather services count them."""
    name, which, year = named(match, "season"), named(match, "which"), year_of(match)
    if year is NO_YEAR and not which and not _stands_as_season(match):
        return None
    if which in _BESIDE:
        month, code = lexicon.SEASONS.get(name, _WINTER_MONTHS)
        return BesideNamed(of=Months(month=month, count=3, code=code), tense=_BESIDE[which])
    if which in _THAT:
        return None if _names_a_thing(match) else _that_season(name)
    return _winter_beside(which, year) if name == lexicon.WINTER else _in_year(name, which, year)


def _that_season(name: str) -> Meaning:
    """A season of the year named before: "in 1912 … that autumn"; a winter may be of two."""
    if name == lexicon.WINTER:
        return Winter(year=_OF_THAT_YEAR)
    month, code = lexicon.SEASONS[name]
    return Months(month=month, count=3, code=code, year=_OF_THAT_YEAR)


def _names_a_thing(match: Match) -> bool:
    """Whether a season only tells what sort of thing is meant: "that summer house"."""
    return word_after(match).lower() in lexicon.NAMED_AFTER_SEASONS


def _winter_beside(which: str, year: Year) -> Meaning:
    """A winter, which belongs to two years."""
    winter = Months(month=12, count=3, code="WI")
    if which == "last":
        return LookingBack(of=winter)
    return NearWinter(of=winter, following=which == "next") if which else Winter(year=year)


def _in_year(name: str, which: str, year: Year) -> Meaning:
    """A season that lies in one year."""
    month, code = lexicon.SEASONS[name]
    own = Year(shift=0) if which == "this" else year
    season = Months(month=month, count=3, code=code, year=own)
    if which == "next":
        return Near(of=season, to=Shifted(step=Step.DAY), tense=Tense.FUTURE)
    return LookingBack(of=season) if which == "last" else season


_WINTER_MONTHS = 12, "WI"


def _winter(match: Match) -> Meaning | None:
    """The winter from one year to the next, in whole months: "the winter of 1941-42"."""
    year, last = int(match["year"]), match["last"]
    if not str(year + 1).endswith(last):
        return None
    return Months(month=12, count=3, code="WI", year=Year(number=year))


def _short_month(match: Match) -> Meaning | None:
    """A month by its short name alone: "in Jan."."""
    preceding = word_before(match).lower()
    is_month = preceding in lexicon.STRONG_PREPOSITIONS | lexicon.MONTH_PREPOSITIONS
    return Months(month=month_of(match)) if is_month else None


def _stands_as_season(match: Match) -> bool:
    """Whether a season without its year is one: "in the fall", but not "the fall of Baghdad"."""
    following = word_after(match)
    ends_phrase = not following or following.lower() in lexicon.FUNCTION_WORDS - {"of"}
    return ends_phrase and word_before(match).lower() in lexicon.SEASON_PREPOSITIONS


def _two_periods(match: Match) -> Construction | None:
    """Two quarters or halves of one year that follow on each other, or one of two."""
    letter, most = ("Q", 4) if named(match, "unit") == "quarter" else ("H", 2)
    numbers = [lexicon.ORDINALS[named(match, name)] for name in ("first", "last")]
    if not 1 <= numbers[0] < numbers[1] <= most:
        return None
    begin, end = (_numbered(letter, number, year_of(match)) for number in numbers)
    whole = either(begin, end) if match["and"] == "or" else together(begin, end)
    if whole is None:
        return None
    parts = (*match.span("first"), begin), (match.start("last"), match.end(), end)
    return Construction(whole=whole, parts=parts)


MONTH_RULES = (
    Rule(
        name="month",
        pattern=rf"{START_WORD}{MONTH}{IN_YEAR}{END_WORD}",
        build=_month,
        first=BY_MONTH,
    ),
    Rule(
        name="month",
        pattern=rf"{START}{YEAR}-(?P<number>\d\d){END}",
        build=_iso_month,
        first=BY_LONG_FIGURE,
    ),
    Rule(
        name="month-without-year",
        pattern=rf"{START}{_LAST_NEXT}(?P<month>{one_of(FULL_MONTHS)}){END}",
        build=_bare_month,
        trigger=BY_MONTH,
        first=first_words(["last", "this", "next", "that"]) + BY_THE + BY_MONTH,
    ),
    Rule(
        name="quarter",
        pattern=say(
            "([the] [{before of year}] {ordinal of period} quarter|{ordinal of period}-quarter)"
            "{its_year}"
        ),
        build=_quarter,
        trigger=any_of("quarter"),
    ),
    Rule(
        name="half",
        pattern=say(
            "([the] [{before of year}] {ordinal of period} half|{ordinal of period}-half){its_year}"
        ),
        build=_half,
        trigger=any_of("half"),
    ),
    Rule(
        name="pair",
        pattern=say(
            "[the] {first of ordinal} {and: and|or} [the] {last of ordinal}"
            " {unit: quarter|half|halve}[s]{its_year}"
        ),
        build=_two_periods,
        trigger=any_of("quarter half halves"),
    ),
    Rule(
        name="first-months",
        pattern=say(
            "[the] (first|{end: last|final}) {count of small_number} {unit: months|quarters}"
            "{its_year}"
        ),
        build=_some_months,
        trigger=any_of("months quarters"),
    ),
    Rule(
        name=lambda match: "quarter" if "Q" in match["code"] else "half",
        pattern=rf"{START}{_PERIOD_CODE}(?:(?:{S}of{S}|{S}|[/-]){YEAR}|[\s-]?{SHORT_YEAR})?{END}",
        build=_code,
        first=BY_CODE + BY_LETTERED_FIGURE,
    ),
    Rule(
        name=lambda match: "quarter" if "Q" in match["code"] else "half",
        pattern=rf"{START}{YEAR}[\s-]?{_PERIOD_CODE}{END}",
        build=_code,
        first=BY_LONG_FIGURE,
    ),
    Rule(
        name=lambda match: "quarter" if "Q" in match["code"] else "half",
        pattern=(
            rf"{START}(?P<code>[1-4]Q|[12]H|[QH][12](?=[\s/-])|Q[34](?=[\s/-]))"
            rf"[\s/-]?(?P<short>[0-3]\d){END}(?!\s?%)"
        ),
        build=_short_code,
        first=BY_CODE + BY_LETTERED_FIGURE,
    ),
    Rule(
        name="range",
        pattern=(
            rf"{START}Q(?P<first>[1-4])(?:\s?[–-]\s?Q?|{S}to{S}Q)(?P<last>[1-4])"
            rf"(?:(?:{S}of{S}|{S}|/){YEAR}|\s?{SHORT_YEAR})?{END}"
        ),
        build=_two_codes,
        first=BY_CODE,
    ),
    Rule(
        name="range",
        pattern=(
            rf"{START}(?P<first>{_ANY_MONTH}\b\.?)(?:\s?[/–-]\s?|-to-)(?P<last>{_ANY_MONTH}\b\.?)"
            rf"(?!{S}\d{{1,2}}\b)(?:{S}(?:quarter|period)\b)?{IN_YEAR}?{END_WORD}"
        ),
        build=_two_months,
        first=BY_MONTH,
    ),
    Rule(
        name="quarter",
        pattern=say("[the] {month of month_name} quarter{its_year}"),
        build=_quarter_to_month,
        trigger=any_of("quarter"),
        first=BY_THE + BY_MONTH,
    ),
    Rule(
        name="first-months",
        pattern=rf"{START}(?P<count>[69])M\s?(?:{YEAR}|{SHORT_YEAR}){END}",
        build=_cumulated,
        first=BY_LETTERED_FIGURE,
    ),
    Rule(
        name="month",
        pattern=rf"{START_WORD}(?!may|march){LOWER_MONTH}{COMMA}{YEAR}{END}",
        build=_month,
        first=BY_LOWER_MONTH,
    ),
    Rule(
        name="month-without-year",
        pattern=(
            rf"{START}(?P<month>(?:{one_of(SHORT_MONTHS)})\.)(?!\s?\d)(?=\s?[,;)]|\s{{1,3}}[a-z“\"]"
            rf"|\s{{0,3}}\Z)"
        ),
        build=_short_month,
        first=BY_MONTH,
    ),
    Rule(
        name="season",
        pattern=(
            rf"{START}(?i:(?:the{S})?winter{S}(?:of{S})?){YEAR}\s?[/–-]\s?(?P<last>[12]\d{{3}}"
            rf"|\d\d?){END}"
        ),
        build=_winter,
        trigger=any_of("winter"),
    ),
    Rule(
        name="season",
        pattern=(
            rf"{START}(?:(?P<which>(?i:last|this|next|{_OPENING_THAT}"
            rf"|{_BESIDE_NAMED})){S}|(?:the{S}))?"
            rf"(?i:(?P<season>{one_of(lexicon.SEASONS)}|{lexicon.WINTER}))"
            rf"(?:{IN_YEAR}|{S}(?:of{S})?{SHORT_YEAR})?{END}"
        ),
        build=_season,
        trigger=any_of("spring summer autumn fall winter"),
    ),
)
