"""The shapes of EDTF text (ISO 8601-2:2019, Annex A), as patterns and tables.

Every pattern runs in time linear in the text: no part can match the same characters in two
ways.
"""

import re

COMPONENTS = ("year", "month", "day")
LARGEST_PLAIN_YEAR = 9999  # four digits; a year beyond is written with `Y`
PLAIN_DATE = re.compile(r"(?P<year>-?[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
DATE = re.compile(
    r"(?P<year_left>[?~%])?(?P<year>-?[0-9X]{4})(?P<year_right>[?~%])?"
    r"(?:-(?P<month_left>[?~%])?(?P<month>[0-9X]{2})(?P<month_right>[?~%])?"
    r"(?:-(?P<day_left>[?~%])?(?P<day>[0-9X]{2})(?P<day_right>[?~%])?)?)?"
)
LONG_YEAR = re.compile(
    r"(?:Y(?P<sign>-?)(?P<digits>[0-9]+)(?:E(?P<exponent>[0-9]+))?|(?P<short>-?[0-9]{4})(?=S))"
    r"(?:S(?P<significant>[0-9]+)|(?P<mark>[?~%]))?"
)
DATE_TIME = re.compile(
    r"(?P<date>-?[0-9]{4}-[0-9]{2}-[0-9]{2})T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})"
    r":(?P<second>[0-9]{2})(?P<offset>Z|[+-][0-9]{2}(?::[0-9]{2})?)?"
)

SEASONS = ("spring", "summer", "autumn", "winter")
CODES = {  # code: (first month, months), counted from January of the year that is named
    **dict(zip(range(21, 25), ((3, 3), (6, 3), (9, 3), (12, 3)), strict=True)),
    **dict(zip(range(25, 29), ((3, 3), (6, 3), (9, 3), (12, 3)), strict=True)),
    **dict(zip(range(29, 33), ((9, 3), (12, 3), (3, 3), (6, 3)), strict=True)),
    **dict(zip(range(33, 37), ((1, 3), (4, 3), (7, 3), (10, 3)), strict=True)),
    **dict(zip(range(37, 40), ((1, 4), (5, 4), (9, 4)), strict=True)),
    **dict(zip(range(40, 42), ((1, 6), (7, 6)), strict=True)),
}
CODE_KINDS = {
    **dict.fromkeys(range(21, 33), "season"),
    **dict.fromkeys(range(33, 37), "quarter"),
    **dict.fromkeys(range(37, 40), "third"),
    **dict.fromkeys(range(40, 42), "half"),
}
CODE_NAMES = {
    **dict(zip(range(21, 25), SEASONS, strict=True)),
    **{code: f"northern {name}" for code, name in zip(range(25, 29), SEASONS, strict=True)},
    **{code: f"southern {name}" for code, name in zip(range(29, 33), SEASONS, strict=True)},
    **{code: f"Q{code - 32}" for code in range(33, 37)},
    **{code: f"H{code - 39}" for code in range(40, 42)},
}
CODES_OF_BOUNDS = frozenset({33, 34, 35, 36, 40, 41})  # the bounds alone tell these
