"""All English rules, in order of preference between those that find the same words."""

from chronology.languages.english.time_words.ago import AGO_RULES
from chronology.languages.english.time_words.beside_days import BESIDE_DAY_RULES
from chronology.languages.english.time_words.centuries import CENTURY_RULES
from chronology.languages.english.time_words.chat import CHAT_RULES
from chronology.languages.english.time_words.clock import CLOCK_RULES
from chronology.languages.english.time_words.clock_ranges import CLOCK_RANGE_RULES
from chronology.languages.english.time_words.counted_days import COUNTED_DAY_RULES
from chronology.languages.english.time_words.day_ends import DAY_END_RULES
from chronology.languages.english.time_words.days import DAY_RULES
from chronology.languages.english.time_words.days_of_month import DAY_OF_MONTH_RULES
from chronology.languages.english.time_words.early_years import EARLY_YEAR_RULES
from chronology.languages.english.time_words.feasts import FEAST_RULES
from chronology.languages.english.time_words.fiscal import FISCAL_RULES
from chronology.languages.english.time_words.hours import HOUR_RULES
from chronology.languages.english.time_words.lengths import LENGTH_RULES
from chronology.languages.english.time_words.months import MONTH_RULES
from chronology.languages.english.time_words.named_days import NAMED_DAY_RULES
from chronology.languages.english.time_words.offsets import OFFSET_RULES
from chronology.languages.english.time_words.periods import PERIOD_RULES
from chronology.languages.english.time_words.recurring import RECURRING_RULES
from chronology.languages.english.time_words.references import REFERENCE_RULES
from chronology.languages.english.time_words.running import RUNNING_RULES
from chronology.languages.english.time_words.schedules import SCHEDULE_RULES
from chronology.languages.english.time_words.stretches import STRETCH_RULES
from chronology.languages.english.time_words.this_time import THIS_TIME_RULES
from chronology.languages.english.time_words.units import UNIT_RULES
from chronology.languages.english.time_words.year_elsewhere import YEAR_ELSEWHERE_RULES
from chronology.languages.english.time_words.years import YEAR_RULES

RULES = (
    *RECURRING_RULES,
    *THIS_TIME_RULES,
    *DAY_RULES,
    *YEAR_ELSEWHERE_RULES,
    *SCHEDULE_RULES,
    *NAMED_DAY_RULES,
    *BESIDE_DAY_RULES,
    *FEAST_RULES,
    *RUNNING_RULES,
    *COUNTED_DAY_RULES,
    *FISCAL_RULES,
    *MONTH_RULES,
    *YEAR_RULES,
    *EARLY_YEAR_RULES,
    *CENTURY_RULES,
    *UNIT_RULES,
    *AGO_RULES,
    *CLOCK_RANGE_RULES,
    *CLOCK_RULES,
    *HOUR_RULES,
    *CHAT_RULES,
    *DAY_OF_MONTH_RULES,
    *LENGTH_RULES,
    *REFERENCE_RULES,
    *OFFSET_RULES,
    *PERIOD_RULES,
    *STRETCH_RULES,
    *DAY_END_RULES,
)
