"""English words between two times that make one of them, or let them share a year."""

from chronology.languages.english.time_words.clock_ranges import CLOCK_RANGE_LINKS
from chronology.languages.english.time_words.day_ends import DAY_END_LINKS
from chronology.languages.english.time_words.hours import HOUR_LINKS
from chronology.languages.english.time_words.moments import MOMENT_LINKS
from chronology.languages.english.time_words.offsets import OFFSET_LINKS
from chronology.languages.english.time_words.periods import PERIOD_LINKS
from chronology.languages.english.time_words.running import RUNNING_LINKS
from chronology.languages.english.time_words.stretches import MOVED, STRETCH_LINKS
from chronology.languages.english.time_words.windows import WINDOW_LINKS
from chronology.languages.time_joints import End, Link, joins
from chronology.meanings.fiscal import fiscal_years, sharing_fiscal_year
from chronology.meanings.joins import (
    ago,
    clock_of_day,
    day_of_year,
    day_then_clock,
    every_week,
    heading_list,
    in_one_week,
    in_year,
    of_year,
    part_of_day,
    weekday_beside,
    weekday_of_week,
)
from chronology.meanings.lengths import length_from
from chronology.meanings.pairs import either, sharing_year, together

_S = r"\s{1,3}"
_WEEKDAYS_BESIDE = tuple(
    Link(
        name="weekday-beside",
        opening=rf"(?i:the{words})",
        middle=rf"{_S}(?:{side}){_S}",
        join=joins(weekday_beside, place),
        fused=True,
    )
    for words, side, place in (
        (rf"(?:{_S}(?:first|next))?", "after|following", 1),
        (rf"{_S}second", "after|following", 2),
        (rf"{_S}third", "after|following", 3),
        (rf"(?:{_S}last)?", "before|preceding", -1),
        (rf"{_S}second", "before|preceding", -2),
    )
)

LINKS = (
    *MOMENT_LINKS,
    *_WEEKDAYS_BESIDE,
    *DAY_END_LINKS,
    *HOUR_LINKS,
    Link(name="ago", middle=_S, join=ago, fused=True),
    Link(name="weekday", middle=rf"{_S}(?:on{_S})?", join=weekday_of_week, fused=True),
    Link(
        name="clock",
        middle=_S,
        join=clock_of_day,
        fused=True,
        first=True,
    ),
    Link(
        name="part-of-day",
        middle=rf"{_S}on{_S}(?:the{_S})?",
        join=part_of_day,
        fused=True,
        first=True,
    ),
    Link(
        name="clock",
        middle=rf"\)?(?:\s?,)?{_S}(?:(?:on|of){_S}(?:the{_S})?)?",
        join=clock_of_day,
        changes=End.FIRST,
        first=True,
    ),
    Link(
        name="clock",
        middle=rf"(?:\s?,)?{_S}(?:at{_S}(?:about{_S}|around{_S})?)?",
        join=day_then_clock,
        changes=End.LAST,
        first=True,
    ),
    Link(
        middle=rf"\s{{0,2}}[,–-]\s{{0,2}}|(?:\s?,)?{_S}(?:and|or|to|through|until){_S}(?:the{_S})?",
        join=sharing_fiscal_year,
        first=True,
    ),
    Link(
        name="range",
        middle=rf"\s?[–-]\s?|{_S}(?:to|and|through|until){_S}",
        join=fiscal_years,
        first=True,
    ),
    Link(name="in-year", middle=rf",?{_S}(?:in|on){_S}", join=in_year, changes=End.LAST),
    Link(
        name="in-year",
        middle=rf",?{_S}(?i:(?:in{_S})?the{_S}year{_S}(?:of{_S}our{_S}lord{_S})?)",
        join=of_year,
        fused=True,
    ),
    Link(name="in-year", middle=rf"{_S}(?:in|of){_S}", join=of_year, fused=True),
    Link(name="in-year", middle=rf",{_S}", join=day_of_year, fused=True),
    Link(name="in-year", middle=_S, join=of_year, fused=True),
    *RUNNING_LINKS,
    *OFFSET_LINKS,
    *PERIOD_LINKS,
    Link(
        name="length-from",
        middle=rf"{_S}(?:beginning|commencing|starting){_S}(?:on{_S})?",
        join=length_from,
    ),
    Link(
        name="every",
        opening=rf"(?i:(?:open|opens|works?|working|daily|hours:?)(?:{_S}from)?)",
        middle=rf"{_S}(?:to|through|thru){_S}|\s{{0,2}}[–—-]\s{{0,2}}",
        join=every_week,
    ),
    Link(
        name="range",
        middle=rf"{_S}(?:to|until|till|through|thru|and){_S}|\s{{0,2}}[–—-]\s{{0,2}}",
        opening=r"(?i:from|between)",
        join=in_one_week,
        unless=MOVED,
    ),
    Link(
        name="range",
        middle=rf"{_S}(?:to|through|thru){_S}|\s{{0,2}}[–—-]\s{{0,2}}",
        join=in_one_week,
        unless=MOVED,
    ),
    *CLOCK_RANGE_LINKS,
    *WINDOW_LINKS,
    *STRETCH_LINKS,
    Link(name="pair", middle=rf"{_S}(?:and|&){_S}(?:the{_S})?", join=together),
    Link(
        name="pair",
        middle=(
            rf"(?:{_S}or|,?{_S}or{_S}(?:perhaps|possibly|maybe|even)(?:{_S}(?:in|on))?){_S}"
            rf"(?:the{_S})?"
        ),
        join=either,
    ),
    Link(name="pair", middle=rf",{_S}", join=heading_list),
    Link(
        middle=(
            rf"(?:(?:,|,?{_S}(?:and|or|to|&)){_S}(?:(?:again|then|also|later){_S})?"
            rf"(?:(?:on|in|from){_S})?|/)"
        ),
        join=sharing_year,
    ),
)
