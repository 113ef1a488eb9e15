"""All English rules, in order of preference between those that find the same words."""

from chronology.expressions.english.ago import AGO_RULES
from chronology.expressions.english.clock import CLOCK_RULES
from chronology.expressions.english.counted_days import COUNTED_DAY_RULES
from chronology.expressions.english.days import DAY_RULES
from chronology.expressions.english.lengths import LENGTH_RULES
from chronology.expressions.english.months import MONTH_RULES
from chronology.expressions.english.named_days import NAMED_DAY_RULES
from chronology.expressions.english.references import REFERENCE_RULES
from chronology.expressions.english.schedules import SCHEDULE_RULES
from chronology.expressions.english.units import UNIT_RULES
from chronology.expressions.english.year_elsewhere import YEAR_ELSEWHERE_RULES
from chronology.expressions.english.years import YEAR_RULES

RULES = (
    *DAY_RULES,
    *YEAR_ELSEWHERE_RULES,
    *SCHEDULE_RULES,
    *NAMED_DAY_RULES,
    *COUNTED_DAY_RULES,
    *MONTH_RULES,
    *YEAR_RULES,
    *UNIT_RULES,
    *AGO_RULES,
    *CLOCK_RULES,
    *LENGTH_RULES,
    *REFERENCE_RULES,
)
