"""Altered figures: numbers, their units and bounds, dates and times."""

import re
from collections.abc import Iterator
from random import Random

from quote_kinds.model import (
    Edit,
    Edits,
    altered,
    among,
    before,
    one_of,
    pairs,
    replaced,
    to,
    turned,
    without,
)
from quote_kinds.pages import Page

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
MONTH = rf"\b(?:{'|'.join(MONTHS)})\b"
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NUMBER = r"(?<![\w.,])\d+(?:[.,]\d+)*(?![\w])"
YEAR = r"(?<![\w,.])(?:1[5-9]|20)\d\d(?![\w,.]\d|\w)"
ONES = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
FIGURE = rf"(?:{NUMBER}|\b(?:{'|'.join(ONES)}|twenty|thirty|forty|fifty|hundreds?|thousands?)\b)"
ABOUT = ("about", "around", "approximately", "roughly", "nearly", "almost", "some")
BOUNDS = ("more than", "less than", "at least", "at most", "up to", "fewer than")
BOUND = ("more than", "less than", "at least", "at most", "up to", "over", "fewer than", "only")
# A number that no unit, name or other number stands beside: words may be put before it.
COUNT = (
    r"(?<=[a-z] )(?<!than )(?<!to )(?<!most )(?<!least )"
    rf"(?!(?:1[5-9]|20)\d\d\b)(?:{NUMBER}|{ONES[0]}|{ONES[1]}|{ONES[3]})(?= [a-z])"
)
CURRENCIES = ("dollars", "euros", "pounds", "francs", "marks", "yuan", "lire")
FRACTION = r"\b(?:half|third|quarter|tenth|fifth)(?= of\b)|\bhalf(?= (?:the|a)\b)"
UNITS = (
    "km/miles kilometers/miles kilometres/miles meters/feet metres/feet meter/foot tons/kilograms"
    " tonnes/kilograms tonnes/pounds kg/g feet/inches acres/hectares mph/km/h km/m mm/cm MW/kW"
    " miles/yards gallons/litres °C/°F m³/m² barrels/litres"
).replace("km/h", "kmh")  # fmt: skip


def behind_figure(table: str) -> Edits:
    """Return what puts the other of two words in place of each that stands behind a figure."""
    others: dict[str, str] = {}
    for pair in table.split():
        one, other = pair.split("/")
        others.setdefault(one, other)
        others.setdefault(other, one)
    words = "|".join(map(re.escape, sorted(others, key=len, reverse=True)))
    return replaced(rf"\d ?({words})(?![\w/])", lambda place, _: others[place[1]])


def another_digit(number: re.Match[str], random: Random) -> str:
    """Change one digit of a number."""
    places = [i for i, c in enumerate(number[0]) if c.isdigit()]
    at = random.choice(places)
    others = [d for d in "123456789" if d != number[0][at]]
    return number[0][:at] + random.choice(others) + number[0][at + 1 :]


def swapped(number: re.Match[str], random: Random) -> str | None:
    """Swap two digits that stand side by side."""
    text = number[0]
    places = [
        i for i in range(len(text) - 1) if (text[i : i + 2].isdigit() and text[i] != text[i + 1])
    ]
    places = [i for i in places if i or text[1] != "0"]
    if not places:
        return None
    at = random.choice(places)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def digit_lost(number: re.Match[str], random: Random) -> str | None:
    """Leave out one digit."""
    places = [i for i, c in enumerate(number[0]) if c.isdigit()]
    if len(places) == 1:
        return None
    at = random.choice(places)
    return number[0][:at] + number[0][at + 1 :]


def digit_twice(number: re.Match[str], random: Random) -> str:
    """Write one digit twice."""
    at = random.choice([i for i, c in enumerate(number[0]) if c.isdigit()])
    return number[0][: at + 1] + number[0][at:]


def other_year(year: re.Match[str], random: Random) -> str:
    """Give a year near a year."""
    return str(int(year[0]) + random.choice([s for s in range(-10, 11) if s]))


def other_day(day: re.Match[str], random: Random) -> str:
    """Give another day of a month."""
    return str(random.choice([d for d in range(1, 29) if str(d) != day[1]]))


def other_ordinal(number: re.Match[str], random: Random) -> str:
    """Give another ordinal in figures."""
    number_ = random.choice([n for n in range(1, 21) if str(n) != number[1]])
    ends = {1: "st", 2: "nd", 3: "rd"}
    return f"{number_}{ends.get(number_, 'th')}"


def other_hour(hour: re.Match[str], random: Random) -> str:
    """Give another hour."""
    return str(random.choice([h for h in range(1, 13) if str(h) != hour[1]]))


def other_roman(number: re.Match[str], random: Random) -> str:
    """Give another Roman number."""
    return random.choice([n for n in ("I", "II", "III", "IV", "V", "VI", "IX") if n != number[0]])


def in_brackets(number: re.Match[str], random: Random) -> str:
    """Put another number in brackets in its place."""
    return f"[{another_digit(number, random)}]"


def exchanged(pattern: str) -> Edits:
    """Return what lets two places of a pattern in one sentence change places."""
    compiled = re.compile(pattern)

    def edits(page: Page, random: Random) -> Iterator[tuple[Edit, ...]]:
        for place in page.sentences:
            found = list(compiled.finditer(page.text, *place))
            if len({f[0] for f in found}) > 1:
                one, other = random.sample(found, 2)
                if one[0] != other[0]:
                    yield (
                        Edit(start=one.start(), end=one.end(), new=other[0]),
                        Edit(start=other.start(), end=other.end(), new=one[0]),
                    )

    return edits


def cents(text: str) -> Edits:
    """Return what writes a share of a hundred otherwise."""
    return replaced(r"(?: ?%| percent\b| per cent\b)", lambda _place, _random: text)


_ORDINAL_FIGURE = r"\b(\d{1,2}(?:st|nd|rd|th))\b"
_QUANTITY = r"(?:hundred|thousand|million|billion|trillion)"

KINDS = (
    altered("a digit changed", replaced(NUMBER, another_digit)),
    altered("two digits swapped", replaced(NUMBER, swapped)),
    altered("a digit left out", replaced(NUMBER, digit_lost)),
    altered("a digit twice", replaced(NUMBER, digit_twice)),
    altered("decimal point lost", replaced(r"(?<=\d)\.(?=\d)", lambda *_: "")),
    altered("comma of thousands as a point", replaced(r"(?<=\d),(?=\d{3}\b)", lambda *_: ".")),
    altered("number word", among(*ONES, "twenty", "thirty", "forty", "fifty")),
    altered("teens and tens", pairs("thirteen/thirty fourteen/forty fifteen/fifty sixteen/sixty")),
    altered("multiplier", among("thousand", "million", "billion", "trillion")),
    altered("multiplier left out", without(rf"(?<=\d)( {_QUANTITY})\b")),
    altered("unit of measure", behind_figure(UNITS)),
    altered(
        "unit left out",
        without(
            r"\d( (?:km|miles|kilomet(?:er|re)s|met(?:er|re)s|feet|tonn?e?s|kg|degrees|acres))\b"
        ),
    ),
    altered("unit of time", among("minutes", "hours", "days", "weeks", "months", "years")),
    altered(
        "rate",
        turned(
            "per_year/per_month per_day/per_week per_month/per_year a_day/a_week a_year/a_month"
        ),
    ),
    altered(
        "currency sign", replaced(r"[$€£]", lambda p, r: r.choice([s for s in "$€£" if s != p[0]]))
    ),
    altered("currency word", replaced(one_of(CURRENCIES), to(*CURRENCIES))),
    altered("percent as percentage points", cents(" percentage points")),
    altered("percent left out", cents("")),
    altered("ordinal", among(*ORDINALS)),
    altered("ordinal in figures", replaced(_ORDINAL_FIGURE, other_ordinal)),
    altered("Roman number", replaced(r"(?<=[a-z] )(?:II|III|IV|VI|VIII|IX|V)\b", other_roman)),
    altered(
        "decade",
        replaced(
            r"(?<=\b1[5-9])(\d)(?=0s\b)", lambda p, r: r.choice([d for d in "2345678" if d != p[1]])
        ),
    ),
    altered("year", replaced(YEAR, other_year)),
    altered(
        "digits of a year swapped", replaced(rf"{YEAR}", lambda p, _: p[0][:2] + p[0][3] + p[0][2])
    ),
    altered("year left out", without(rf"{MONTH}(?: \d\d?)?(,? (?:1[5-9]|20)\d\d)\b")),
    altered("month", replaced(MONTH, to(*MONTHS))),
    altered("day of month", replaced(rf"\b(\d{{1,2}})(?= {MONTH})", other_day)),
    altered("day behind a month", replaced(rf"(?:{MONTH}) (\d{{1,2}})\b(?!:)", other_day)),
    altered("weekday", among(*WEEKDAYS)),
    altered("season", among("spring", "summer", "autumn", "winter")),
    altered("time of day", replaced(r"\b(\d{1,2})(?=:\d\d\b)", other_hour)),
    altered("morning and evening", pairs("morning/evening noon/midnight")),
    altered("a.m. and p.m.", behind_figure("a.m./p.m. am/pm AM/PM p.m./noon")),
    altered("before and after Christ", pairs("BC/AD BCE/CE")),
    altered("fraction", replaced(FRACTION, to("half", "third", "quarter", "tenth"))),
    altered("approximator added", before(COUNT, *ABOUT[:6])),
    altered(
        "approximator left out",
        without(rf"\b((?:{'|'.join(ABOUT)}) )(?={FIGURE})", re.IGNORECASE),
    ),
    altered("bound added", before(COUNT, *BOUND)),
    altered(
        "bound exchanged",
        replaced(
            rf"\b(?:{'|'.join(BOUNDS)}|over|under)(?= {FIGURE})",
            to(*BOUNDS),
        ),
    ),
    altered(
        "bound left out",
        without(
            rf"\b((?:more than|less than|at least|at most|up to|over|fewer than|only) )(?={FIGURE})"
        ),
    ),
    altered(
        "to a figure as by a figure",
        replaced(
            r"\b(?:rose|fell|increased?|decreased?|grew|dropped|reduced|raised)(?: \w+){0,2} (to"
            r"|by) (?=[\d$€£])",
            to("to", "by"),
        ),
    ),
    altered("two figures change places", exchanged(NUMBER)),
    altered("range as a pair", replaced(r"(?<=\d)( ?[–-] ?)(?=\d)", lambda *_: " and ")),
    altered("another figure in brackets", replaced(NUMBER, in_brackets)),
    altered("another year in brackets", replaced(YEAR, lambda p, r: f"[{other_year(p, r)}]")),
    altered("another month in brackets", replaced(MONTH, lambda p, r: f"[{to(*MONTHS)(p, r)}]")),
    altered(
        "a year added in brackets",
        replaced(MONTH + r"(?! \d)", lambda p, r: f"{p[0]} [{r.randint(1900, 2020)}]"),
    ),
    altered("order in time", pairs("earlier/later next/last previous/following next/previous")),
    altered("raised digit lowered", replaced(r"(?<=\d)⁶", lambda *_: "6")),
    altered("minus sign lost", without("−(?=\\d)")),
)
