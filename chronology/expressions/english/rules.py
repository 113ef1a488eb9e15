"""All English rules, in order of preference between those that find the same words."""

from chronology.expressions.english.days import DAY_RULES
from chronology.expressions.english.months import MONTH_RULES

RULES = (*DAY_RULES, *MONTH_RULES)
