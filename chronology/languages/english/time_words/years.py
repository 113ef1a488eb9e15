"""English words that denote years and longer: "1848", "'82", "480 BC", "the 1990s"."""

import re

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.days import SPOKEN_DAYS
from chronology.languages.english.time_words.editions import is_edition
from chronology.languages.english.time_words.words import (
    BCE,
    BY_LONG_FIGURE,
    BY_SHORT_FIGURE,
    BY_THE,
    END,
    FULL_MONTHS,
    MONTHS,
    NUMBER,
    START,
    START_WORD,
    YEAR,
    Match,
    S,
    any_of,
    before,
    full_year,
    is_alone,
    is_counted,
    named,
    number_of,
    one_of,
    say,
    word_after,
    word_before,
)
from chronology.languages.time_rules import Construction, Rule
from chronology.meanings.calendar import Years
from chronology.meanings.fiscal import YearAndNext
from chronology.meanings.meaning import Meaning
from chronology.meanings.pairs import Extent, Range
from chronology.meanings.parts import Part
from chronology.meanings.wrapped import About

_LATEST_YEAR = 2100
S1 = r"\s"
_CENTURY = rf"\d{{1,2}}(?:st|nd|rd|th)|{one_of(tuple(lexicon.CENTURIES))}"
_MODERN = 1900  # earlier numbers before a plural are more often amounts than years
_PRINTED = 1400  # earlier four-digit numbers are more often amounts than years
_LIMITS = frozenset({"before", "after"})  # what is counted seldom follows them
# "(b. 1932)", "c. 1450", "the year of our Lord 1415".
_DATED_BY = re.compile(
    r"(?:\b(?:ca?|est|estd)\.\s?|[(\[,;]\s?(?:b|d|r|fl|m|bur|bapt)\.\s?(?:ca?\.\s?)?"
    r"|\b[Ii]n{S}either{S}|©\s?|\([cC]\)\s|\bthe{S}year{S}|\b(?i:our{S}lord{S}|anno{S}(?:domini{S})?))\Z".replace(
        "{S}", S
    )
)
# "1999 WL 12345" is where a judgment is printed.
_CITED = re.compile(r"\s(?:WL|LEXIS)\s\d")
_AMOUNT_OF = re.compile(
    rf"\b[Aa]n?\s(?:\w{{1,20}}\s)?(?:{lexicon.AMOUNTS})\sof\s(?:(?:about|around|some|nearly|almost"
    rf"|over|only)\s)?\Z"
    r"|\b(?:sold|bought|sells|bid)\sfor\s\Z"
)
# "Planned for 2016, then for 2018, now 2021".
_AFTER_ANOTHER = re.compile(
    rf"\b(?i:in|for|until|during|since|then|later|now|due|before){S}(?:1[5-9]|20)\d\d,?{S}"
    rf"(?:(?:and|but){S})?(?:now|then|finally|subsequently|eventually){S}\Z"
)
_OF_THEM = re.compile(r"\sof\s(?:them|these|those|us|whom|which|its|his|her|their|our)\b")
_DISTANCE = re.compile(r"\s?(?:(?:m|mm|g|kW|MW|rpm)\b|[WV]\b(?!\.))")
_HYPHENED = re.compile(rf"-(?!(?:{lexicon.BESIDE_YEARS})\b)[a-z]")
_OF_ALL = re.compile(r"(?:\A|[.!?]\s|\n)Of\s(?:the|these|all)\s\Z")
_MANY = re.compile(r"\s[a-z]{3,20}s\b")
_A_PIECE = re.compile(rf"\s(?:{lexicon.A_PIECE})\s(?:{lexicon.PIECES})\b|\sapiece\b")
_UP_TO = frozenset({"to", "at", "of", "by", "from", "about", "around", "between", "and"})
_LIMIT = re.compile(r"\b(?i:no|not)\s(?:earlier|later|sooner)\sthan\s\Z")
_RACE = 1500  # metres
_WARM = re.compile(rf"\b(?:{lexicon.DEGREES})\b[^.;]{{0,30}}\Z")
_IN_BRACKETS = re.compile(r"[(\[]\s?\Z")
_BRACKETED = re.compile(r"\s?[)\]–-]")
_SENTENCE_BEFORE = re.compile(r"(?:\A|[(\[,]\s{0,3}|\n|[a-z)]{3}[.!?][”\"’]?\s{1,3}[“\"]?)\Z")
_TO_COUNTED = re.compile(r"\s?(?:and|to|or|[–-])\s?\d[\d,.]{2,6}\s(\w{1,24})")


def _bare_year(match: Match) -> Meaning | None:
    """A number that the words around make a year."""
    year = int(match["year"])
    if _is_of_clock(match, year) or _AMOUNT_TO.search(before(match, 80)):
        return None
    to = _TO_COUNTED.match(match.string, match.end())
    if lexicon.NUMBERED.search(before(match)) or (to and to[1].lower() in lexicon.COUNTED):
        return None
    if is_edition(match) and not is_alone(match):
        return None
    if _is_amount(match) or _is_model(match) or _CITED.match(match.string, match.end()):
        return None
    is_year = is_alone(match) or (
        _is_before_subject(match) if is_counted(match) else _stands_as_year(match, year)
    )
    return Years(first=year) if year <= _LATEST_YEAR and is_year else None


def _is_of_clock(match: Match, year: int) -> bool:
    """Whether it is rather a time of day: "open until 1430", "runs until 1345 on Fridays"."""
    if year >= _LATEST_CLOCK or year % 100 >= _SIXTY or word_before(match).lower() not in _TO_CLOCK:
        return False
    is_behind = _CLOCK_AFTER.match(match.string, match.end()) is not None
    return is_behind or (year < _LATE and _OPENED.search(before(match, 60)) is not None)


_SIXTY, _LATE, _LATEST_CLOCK = 60, 1460, 2400
_TO_CLOCK = frozenset({"until", "till", "from", "to"})
_CLOCK_AFTER = re.compile(
    rf"{S}(?:on{S}(?:week)?[A-Z]?[a-z]{{3,8}}days?\b|hours|hrs|daily|local|GMT|UTC)"
)
_OPENED = re.compile(rf"\b(?i:{lexicon.OF_CLOCKS})\b[^.;]{{0,40}}\Z")
_AMOUNT_TO = re.compile(
    rf"\b(?i:{lexicon.CHANGES})\b[^.;]{{0,40}}\b(?:from|by|of)\s1[0-3]\d\d\sto\s\Z"
)


def _is_before_subject(match: Match) -> bool:
    """Whether what follows could be counted, but has a verb: "in 2019 workers shut the yard"."""
    is_told = word_before(match).lower() in {"in", "since", "during", "until"}
    return (
        is_told
        and int(match["year"]) >= _PRINTED
        and (_VERB_OF_COUNTED.match(match.string, match.end()) is not None)
    )


_VERB_OF_COUNTED = re.compile(
    rf"\s[a-z]{{2,16}}\s(?:(?!(?:{lexicon.NO_VERBS})\b)[a-z]{{2,16}}ed\b(?!\s(?:by|in|at|with|as|to)\b)"
    rf"|(?:{lexicon.IRREGULAR_PAST}|{lexicon.UNCHANGED_PAST}|have|has|are|is|will|would|could|may"
    r"|might)\b)"
)


def _is_model(match: Match) -> bool:
    """Whether a thing is of a year's make, and nothing happened then: "his 1987 Chevrolet"."""
    is_when = word_before(match).lower() in _WHEN
    return not is_when and _MODEL.match(match.string, match.end()) is not None


_WHEN = frozenset({"after", "before", "by", "during", "from", "in", "since", "till", "until"})
_MODEL = re.compile(rf"\s(?:[A-Za-z]{{1,12}}\s)?(?:{lexicon.MAKES}|(?i:{lexicon.VEHICLES})\b)")


def _is_amount(match: Match) -> bool:
    """Whether the words around make an amount of what might be a year: "a crowd of 2000"."""
    end, string = match.end(), match.string
    if _AMOUNT_OF.search(before(match)) or _DISTANCE.match(string, end):
        return True
    if _HYPHENED.match(string, end) or (_OF_ALL.search(before(match)) and _MANY.match(string, end)):
        return True
    preceding = word_before(match).lower()
    if preceding in _UP_TO and _A_PIECE.match(string, end):
        return True
    if preceding in {"about", "around"} and _OF_THEM.match(string, end):
        return True
    following = word_after(match).lower()
    ends_phrase = not following or following == "ahead" or following in lexicon.FUNCTION_WORDS
    return int(match["year"]) == _RACE and preceding == "the" and ends_phrase


def _stands_as_year(match: Match, year: int) -> bool:
    """Whether the words before call for a year, and those after do not make it an amount."""
    preceding, following = word_before(match).lower(), word_after(match)
    ends_phrase = not following or following.lower() in lexicon.FUNCTION_WORDS
    is_strong = preceding in lexicon.STRONG_PREPOSITIONS and (year >= _PRINTED or ends_phrase)
    is_strong |= ends_phrase and _LIMIT.search(before(match)) is not None
    if is_strong or _DATED_BY.search(before(match)):
        return True
    if ends_phrase and year >= _PRINTED and _AFTER_ANOTHER.search(before(match, 60)):
        return True
    if _IN_BRACKETS.search(before(match)) and _BRACKETED.match(match.string, match.end()):
        return year >= _PRINTED and word_before(match) not in MONTHS
    is_plural = following.islower() and following.endswith("s") and not ends_phrase
    if year < _PRINTED or (is_plural and year < _MODERN):
        return preceding in _LIMITS and ends_phrase and following != "of"
    if is_plural and preceding not in lexicon.ARTICLES:
        return False
    # "Orwell's 1984" is a book.
    is_announced = preceding in lexicon.BEFORE_YEARS or (
        preceding.endswith(("'s", "’s")) and (not ends_phrase or following in {"and", "or", "to"})
    )
    is_announced |= following.islower() and not is_plural and _is_described(match)
    return is_announced or (not preceding and bool(_SENTENCE_BEFORE.search(before(match))))


def _is_described(match: Match) -> bool:
    """Whether an adjective stands between an article and the year: "a failed 1996 campaign"."""
    if word_after(match).lower() in lexicon.FUNCTION_WORDS | lexicon.MEASURES:
        return False
    return int(match["year"]) >= _MODERN and _DESCRIBED.search(before(match)) is not None


_DESCRIBED = re.compile(
    r"\b(?i:an?|the|his|her|its|their|our|this|that)\s"
    rf"(?!(?:{lexicon.OF_AMOUNTS})\s)[a-z][a-z-]{{2,18}}\s\Z"
)


def _years(match: Match) -> Construction | None:
    """A stretch of years: "2019-2021", "1939–45", "2022/23"."""
    first, written = int(match["year"]), match["last"]
    last = int(written)
    if len(written) == 2:  # noqa: PLR2004 - the century is left out
        last += first - first % 100
    if lexicon.NUMBERED.search(before(match)):
        return None
    is_slashed = match["mark"] == "/" and last != first + 1
    if not first < last <= _LATEST_YEAR or is_slashed or is_counted(match):
        return None
    begin, end = Years(first=first), Years(first=last)
    whole = Range(begin=begin, end=end)
    if last == first + 1 and len(written) == 2:  # noqa: PLR2004 - as above
        whole = YearAndNext(begin=begin, end=end, is_one=match["mark"] == "/")
    parts = (*match.span("year"), whole.begin), (*match.span("last"), whole.end)
    return Construction(whole=whole, parts=parts)


def _about_years(match: Match) -> Construction | None:
    """A stretch of which both ends are rough: "c. 1500 to 1520"."""
    first, last = int(match["year"]), int(match["last"])
    if not first < last <= _LATEST_YEAR:
        return None
    whole = Range(begin=About(of=Years(first=first)), end=About(of=Years(first=last)))
    parts = (*match.span("year"), whole.begin), (*match.span("last"), whole.end)
    return Construction(whole=whole, parts=parts)


def _spoken_years(match: Match) -> Construction | None:
    """A stretch of years without an opening word: "he led the bank 2019 to 2021"."""
    first, last = int(match["year"]), int(match["last"])
    following = word_after(match).lower()
    ends_phrase = not following or following in lexicon.FUNCTION_WORDS
    is_stretch = _MODERN <= first < last <= _LATEST_YEAR and ends_phrase
    if not is_stretch or is_counted(match) or lexicon.NUMBERED.search(before(match)):
        return None
    whole = Range(begin=Years(first=first), end=Years(first=last))
    parts = (*match.span("year"), whole.begin), (*match.span("last"), whole.end)
    return Construction(whole=whole, parts=parts)


def _decades(match: Match) -> Construction | None:
    """Decades from one to another: "the 1980s-90s"."""
    first, last = int(match["year"]), int(match["last"])
    if len(match["last"]) == 2:  # noqa: PLR2004 - the century is left out
        last += first - first % 100
    if last <= first:
        return None
    whole = Range(begin=_plural(first), end=_plural(last))
    parts = (
        (match.start(), match.end("begin"), whole.begin),
        (match.start("last"), match.end(), whole.end),
    )
    return Construction(whole=whole, parts=parts)


def _decade(match: Match) -> Meaning:
    """A decade; "2010's flood" is that of one year."""
    if _IS_POSSESSIVE.fullmatch(match[0]) and not _DECADE_BEFORE.search(before(match)):
        following = word_after(match)
        if following.islower() and following not in lexicon.FUNCTION_WORDS:
            return Years(first=int(match["year"]))
    return _plural(int(match["year"]), is_part=bool(_PART_BEFORE.search(before(match))))


def _plural(first: int, *, is_part: bool = False) -> Years:
    """Return the years from a round one on: the 1700s are a century, the 1710s a decade.

    The 1900s may be either, and nobody divides a decade of them: the early 1900s are a third
    of a century.
    """
    is_century = first % 100 == 0 and (first < _MODERN or (first == _MODERN and is_part))
    return Years(first=first, count=100 if is_century else 10)


_IS_POSSESSIVE = re.compile(r"\d{4}[’']s")
_DECADE_BEFORE = re.compile(r"(?i:\b(?:the|early|mid|late)[\s-]{1,3}\Z)")
_PART_BEFORE = re.compile(
    r"(?i:\b(?:early|mid|late|(?:beginning|start|middle|end|part|half)\s{1,3}of)"
    r"[\s-]{1,3}(?:the\s{1,3})?)\Z"
)


def _short_year(match: Match) -> Meaning:
    return Years(first=full_year(match["short"]))


def _calendar_year(match: Match) -> Meaning:
    """A year that companies write so to tell it from a fiscal one: "CY2022"."""
    return Years(first=full_year(named(match, "year") or match["short"]))


def _short_decade(match: Match) -> Meaning | None:
    """A decade of the last century: "the '90s", "the nineties"."""
    if _WARM.search(before(match)):
        return None
    tens = match["short"] or lexicon.DECADES[named(match, "words")]
    return Years(first=1900 + int(tens), count=10)


def _spoken_decade(match: Match) -> Meaning:
    """A decade with its century in words: "the nineteen-thirties"."""
    century = 100 * number_of(named(match, "century"))
    return Years(first=century + int(lexicon.DECADES[named(match, "words")]), count=10)


def _decade_before_our_era(match: Match) -> Meaning:
    """Ten years that count down: the 440s BC are 449 to 440 BC."""
    return Years(first=1 - int(match["bce"]) - 9, count=10)


def _before_our_era(match: Match) -> Meaning:
    return Years(first=1 - int(match["bce"]))


def _two_centuries(match: Match) -> Construction | None:
    """Two centuries that follow on each other, or all from one to another.

    "The 17th and 18th centuries", "the late 12th or early 13th century", "5th or 4th century BC".
    """
    first, last = (_number_of_century(named(match, name)) for name in ("first", "last"))
    if named(match, "bc"):
        first, last = 1 - first, 1 - last
    joint = named(match, "and") or "to"
    follows = first + 1 == last or (joint == "to" and first < last)
    if not (1 < first + 1 <= last or first < last <= 0) or last > _LATEST_CENTURY or not follows:
        return None
    begin = _part_of_century(first, named(match, "part1"))
    end = _part_of_century(last, named(match, "part2"))
    extent = Extent.ONE_OF if joint == "or" else Extent.FROM_TO
    whole = Range(begin=begin, end=end, extent=extent)
    starts = [
        match.start(part if match[part] else name)
        for part, name in (("part1", "first"), ("part2", "last"))
    ]
    parts = (starts[0], match.end("first"), begin), (starts[1], match.end(), end)
    return Construction(whole=whole, parts=parts)


_PARTS = {"early": (0, "START"), "mid": (1, "MID"), "late": (2, "END")}


def _part_of_century(number: int, part: str) -> Meaning:
    century = Years(first=100 * (number - 1) + (number <= 0), count=100)
    if not part:
        return century
    index, mod = _PARTS[part]
    return Part(of=century, index=index, parts=3, mod=mod)


def _number_of_century(written: str) -> int:
    return int(written[:-2]) if written[0].isdecimal() else lexicon.CENTURIES.index(written) + 1


def _years_before_our_era(match: Match) -> Construction | None:
    """A stretch of years that count down."""
    first, last = int(match["first"]), int(match["bce"])
    if first <= last:
        return None
    whole = Range(begin=Years(first=1 - first), end=Years(first=1 - last))
    parts = (*match.span("first"), whole.begin), (match.start("bce"), match.end(), whole.end)
    return Construction(whole=whole, parts=parts)


def _years_of_our_era(match: Match) -> Construction | None:
    """Two years with one era: "between 510 and 530 AD", "AD 80–120", "529 or 531 AD"."""
    first, last = int(match["first"]), int(match["last"])
    joint, opening = named(match, "joint"), named(match, "opening")
    if not 0 < first < last <= _LATEST_YEAR or (joint == "and" and opening != "between"):
        return None
    extent = Extent.ONE_OF if joint == "or" else Extent.FROM_TO
    whole = Range(begin=Years(first=first), end=Years(first=last), extent=extent)
    parts = (*match.span("first"), whole.begin), (match.start("last"), match.end(), whole.end)
    return Construction(whole=whole, parts=parts)


def _year_in_words(match: Match) -> Meaning | None:
    """A year as it is spoken: "eighteen forty-eight"."""
    is_year = word_before(match).lower() in lexicon.STRONG_PREPOSITIONS | {"of", "by", "from"}
    if is_counted(match) or not (is_year or _MONTH_BEFORE.search(before(match))):
        return None
    hundreds = number_of(named(match, "hundreds"))
    if unit := named(match, "unit"):
        return Years(first=100 * hundreds + number_of(unit))
    rest = number_of(named(match, "rest"))
    return Years(first=100 * hundreds + rest) if rest >= _SPOKEN else None


_MONTH_BEFORE = re.compile(
    rf"\b(?:{one_of(FULL_MONTHS)})(?:{S}(?:\d{{1,2}}(?:st|nd|rd|th)?"
    rf"|(?i:{one_of(tuple(SPOKEN_DAYS))})))?,?{S}\Z"
)
_THE_YEAR = re.compile(rf"\b(?i:the{S}year{S})\Z")
_IN_A_MONTH = re.compile(rf"\b(?:{one_of(FULL_MONTHS)}){S}\Z")


_DIGIT = "one|two|three|four|five|six|seven|eight|nine"
_UNDER_HUNDRED = (
    rf"(?:(?:{'|'.join(lexicon.TENS)})(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen)"
)
# "The first day of May", "5th May": without a day "in May, two thousand were hired" is said too.
_DAY_BEFORE = re.compile(
    rf"(?i:\b(?:\d{{1,2}}(?:st|nd|rd|th)?|{one_of(tuple(SPOKEN_DAYS))}){S}(?:day{S})?(?:of{S})?)"
    rf"(?:{one_of(FULL_MONTHS)})(?:,{S}|,?{S}(?i:(?:in{S})?the{S}year{S}(?:of{S}our{S}lord{S})?))\Z"
)


def _year_of_deed(match: Match) -> Meaning | None:
    """A year as deeds write it, after its day: "5th April, nineteen hundred and eighty-four"."""
    following, rest = word_after(match).lower(), named(match, "rest")
    ends_phrase = not following or (rest and following in lexicon.FUNCTION_WORDS)
    is_named = _THE_YEAR.search(before(match)) is not None
    is_of_month = rest and following not in _PLURAL and _IN_A_MONTH.search(before(match))
    is_beside = is_named or is_of_month or _DAY_BEFORE.search(before(match, 80))
    if not (ends_phrase or is_named) or not is_beside:
        return None
    thousands, hundreds = named(match, "thousands"), named(match, "hundreds")
    year = 1000 * number_of(thousands or "0") + 100 * number_of(hundreds or "0")
    return Years(first=year + number_of(rest or "0")) if year >= _LEAST_IN_WORDS else None


_PLURAL = frozenset({"are", "were", "have", "had", "of"})  # what counts has these behind it
_LEAST_IN_WORDS = 1000  # "on 5 May, two hundred …" is a number of something


_SPOKEN = 10  # "nineteen five" is not said


def _of_our_era(match: Match) -> Meaning:
    return Years(first=int(match["one"] or match["other"]))


def _century(match: Match) -> Meaning | None:
    """A hundred years, as people count them: the 19th century is 1800 to 1899 here."""
    if _STUDIO.match(match.string, match.end()):
        return None
    word = named(match, "ordinal")
    number = int(match["number"]) if match["number"] else lexicon.CENTURIES.index(word) + 1
    if named(match, "bc"):
        return Years(first=1 - 100 * number, count=100) if number else None
    if not (1 if named(match, "ad") else 2) <= number <= _LATEST_CENTURY:
        return None
    return Years(first=100 * (number - 1), count=100)


_LATEST_CENTURY = 22
_STUDIO = re.compile(r"(?<=Century)[ ](?:Fox|Limited|Pictures|Studios)\b")


_HUNDREDS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"

YEAR_RULES = (
    Rule(
        name="years",
        pattern=rf"{START}{YEAR}\s?(?P<mark>[–/-])\s?(?P<last>[12]\d{{3}}|\d\d){END}",
        build=_years,
        first=BY_LONG_FIGURE,
    ),
    Rule(
        name="years",
        pattern=(
            rf"(?<![Ff]rom{S1})(?<![Bb]etween{S1}){START}{YEAR}{S}to{S}(?P<last>[12]\d{{3}}){END}"
        ),
        build=_spoken_years,
        first=BY_LONG_FIGURE,
    ),
    Rule(
        name="about",
        pattern=(
            rf"{START_WORD}(?P<about>c\.|ca\.|circa)\s?{YEAR}(?:{S}to{S}|\s?[–-]\s?)"
            rf"(?P<last>[12]\d{{3}}){END}"
        ),
        build=_about_years,
        trigger=BY_LONG_FIGURE,
        first=("c.", "ca.", "circa"),
    ),
    Rule(
        name="year",
        pattern=rf"{START}CY\s?(?:{YEAR}|[’']?(?P<short>\d\d)){END}",
        build=_calendar_year,
        first=("CY",),
    ),
    Rule(
        name="years",
        pattern=(
            rf"{START}(?P<begin>(?:the{S})?(?P<year>[12]\d\d0)(?:[’']?s)?)\s?[–-]\s?"
            rf"(?P<last>(?:[12]\d)?\d0)[’']?s\b"
        ),
        build=_decades,
        trigger=BY_LONG_FIGURE,
        first=BY_THE + BY_LONG_FIGURE,
    ),
    Rule(
        name="decade",
        pattern=rf"{START}(?:the{S})?(?P<year>[12]\d\d0)[’']?s\b",
        build=_decade,
        trigger=BY_LONG_FIGURE,
        first=BY_THE + BY_LONG_FIGURE,
    ),
    Rule(
        name="year",
        pattern=rf"(?:{START}|(?<=mid-)){YEAR}{END}(?!-something)",
        build=_bare_year,
        first=BY_LONG_FIGURE,
    ),
    Rule(
        name="year",
        pattern=(
            r"(?:(?<=since )|(?<=in )|(?<=of )|(?<=by )|(?<=until )|(?<=from )|(?<=summer )"
            r"|(?<=spring )|(?<=early )|(?<=late ))[’'](?P<short>\d\d)(?![\w’'])"
        ),
        build=_short_year,
        first=BY_SHORT_FIGURE,
    ),
    Rule(
        name="decade",
        pattern=(
            rf"(?<!\w)(?i:(?:the{S})?(?:[’'](?P<short>[2-9]0)[’']?s\b)"
            rf"|(?:the{S}|(?<=the{S1}mid-)|(?<=the{S1}early{S1})|(?<=the{S1}late{S1}))"
            rf"(?P<words>{one_of(lexicon.DECADES)})\b)"
        ),
        build=_short_decade,
        trigger=BY_SHORT_FIGURE + any_of(" ".join(lexicon.DECADES)),
        first=BY_THE + BY_SHORT_FIGURE + any_of(" ".join(lexicon.DECADES)),
    ),
    Rule(
        name="decade",
        pattern=say("[the] {century: eighteen|nineteen}_{words of decade}", end=r"\b"),
        build=_spoken_decade,
        trigger=any_of("eighteen nineteen"),
        first=BY_THE + any_of("eighteen nineteen"),
    ),
    Rule(
        name="decade",
        pattern=rf"{START}(?:the{S})?(?P<bce>[1-9]\d{{0,2}}0)s{S}(?:BCE?\b|B\.\s?C\.)",
        build=_decade_before_our_era,
        trigger=("BC", "B."),
    ),
    Rule(
        name="years",
        pattern=(
            rf"{START}(?:(?i:between|from){S})?(?P<first>\d{{1,4}})(?:{S}(?:and|to|until){S}"
            rf"|\s?[–-]\s?){BCE}"
        ),
        build=_years_before_our_era,
        trigger=("BC", "B."),
    ),
    Rule(
        name="years",
        pattern=(
            rf"{START}(?:(?P<opening>(?i:between|from)){S})?(?P<first>\d{{1,4}})"
            rf"(?:{S}(?P<joint>(?i:and|to|until|or)){S}|\s?[–-]\s?)(?P<last>\d{{1,4}}){S}"
            rf"(?:A\.\s?D\.|(?:AD|CE)\b)"
        ),
        build=_years_of_our_era,
        trigger=("AD", "A.D", "CE"),
    ),
    Rule(
        name="years",
        pattern=(
            rf"{START}(?:(?P<opening>(?i:between|from)){S})?(?:A\.\s?D\.|AD|CE){S}"
            rf"(?P<first>\d{{1,4}})(?:{S}(?P<joint>(?i:and|to|until|or)){S}|\s?[–-]\s?)"
            rf"(?P<last>\d{{1,4}}){END}"
        ),
        build=_years_of_our_era,
        trigger=("AD", "A.D", "CE"),
    ),
    Rule(
        name="year",
        pattern=(
            rf"{START}(?i:(?P<hundreds>{one_of(tuple(_HUNDREDS.split()))}){S}"
            rf"(?:(?:oh|o[’']?)[\s-](?P<unit>{_DIGIT})|(?P<rest>{NUMBER})))"
            rf"{END}"
        ),
        build=_year_in_words,
        first=any_of(_HUNDREDS),
    ),
    Rule(
        name="year",
        pattern=(
            rf"{START}(?=\w{{3,9}}{S}(?i:thousand|hundred)\b)(?i:(?:(?P<thousands>one|two){S}thousand)?(?:(?:(?<=\w){S})?(?P<hundreds>one|two|three|four"
            rf"|five|six|seven|eight|nine|\w{{3,5}}teen){S}hundred)?"
            rf"(?:{S}(?:and{S})?(?P<rest>{_UNDER_HUNDRED}))?){END}"
        ),
        build=_year_of_deed,
        first=any_of("one two " + _HUNDREDS),
    ),
    Rule(
        name="year",
        pattern=rf"{START}(?:the{S}year{S})?{BCE}",
        build=_before_our_era,
        trigger=("BC", "B."),
    ),
    Rule(
        name="year",
        pattern=(
            rf"{START}(?:(?:AD|A\.D\.|CE){S}(?P<one>\d{{1,4}}){END}"
            rf"|(?P<other>\d{{1,4}}){S}(?:AD|A\.D\.|CE)\b)"
        ),
        build=_of_our_era,
        trigger=("AD", "A.D", "CE"),
    ),
    Rule(
        name="pair",
        pattern=(
            rf"{START}(?i:(?:the{S})?(?:(?P<part1>early|mid"
            rf"|late)[\s-]{{1,3}})?(?P<first>{_CENTURY})"
            rf"(?:{S}(?P<and>and|or|to){S}(?:the{S})?|\s?[–-]\s?)"
            rf"(?:(?P<part2>early|mid|late)[\s-]{{1,3}})?(?P<last>{_CENTURY}){S}centur(?:ies"
            rf"|y))\b(?:{S}(?P<bc>B\.\s?C\.(?:\s?E\.)?|BCE?\b)|(?!{S}B\.?\s?C))"
        ),
        build=_two_centuries,
        trigger=any_of("centur"),
    ),
    Rule(
        name="century",
        pattern=say(
            "[the] ({number of day}(st|nd|rd|th)|{ordinal of century})_century",
            end=(rf"\b(?:{S}(?:(?P<bc>B\.\s?C\.(?:\s?E\.)?|BCE?\b)|(?P<ad>A\.\s?D\.|AD\b|CE\b)))?"),
        ),
        build=_century,
        trigger=any_of("centur"),
    ),
)
