"""English names of months and weekdays, once, as they are written and in small letters."""

from collections.abc import Iterable

MONTHS = (
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "Mar"),
    ("April", "Apr"),
    ("May",),
    ("June", "Jun"),
    ("July", "Jul"),
    ("August", "Aug"),
    ("September", "Sept", "Sep"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
)
WEEKDAYS = (
    ("Monday", "Mon"),
    ("Tuesday", "Tues", "Tue"),
    ("Wednesday", "Weds", "Wed"),
    ("Thursday", "Thurs", "Thur", "Thu"),
    ("Friday", "Fri"),
    ("Saturday", "Sat"),
    ("Sunday", "Sun"),
)


def _small(names: Iterable[tuple[str, ...]], first: int, last: int | None) -> frozenset[str]:
    """Return some forms of names in small letters."""
    return frozenset(form.lower() for forms in names for form in forms[first:last])


FULL_MONTHS, SHORT_MONTHS = _small(MONTHS, 0, 1), _small(MONTHS, 1, None)
FULL_WEEKDAYS, SHORT_WEEKDAYS = _small(WEEKDAYS, 0, 1), _small(WEEKDAYS, 1, None)
ANY_MONTH, ANY_WEEKDAY = FULL_MONTHS | SHORT_MONTHS, FULL_WEEKDAYS | SHORT_WEEKDAYS
# In small letters these are other words.
OTHERWISE = frozenset(["march", "may", "august", "jan", "mar", "sat", "sun", "wed", "dec", "nov"])


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


MONTH = rf"(?:{_longest_first(ANY_MONTH)})\.?"  # in small letters
WRITTEN_MONTH = rf"(?:{_longest_first(form for forms in MONTHS for form in forms)})"
ORDINAL_ENDING = "(?:st|nd|rd|th)"
