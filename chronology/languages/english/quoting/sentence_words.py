"""English words by which it is told where sentences begin."""

from chronology.languages.english.names import SHORT_MONTHS, SHORT_WEEKDAYS
from chronology.languages.english.notation import words

BEFORE_NAMES = words(
    "mr mrs ms messrs dr prof st gen col lt maj sgt capt cmdr adm rev hon sen rep gov pres"
    " amb min vs cf"
)
BEFORE_NUMBERS = (
    words("no nos art arts sec fig vol p pp para ch cl") | SHORT_MONTHS | SHORT_WEEKDAYS
)
OPENERS = words(
    "The This That These Those A An He She It They We You There In On At By But And For If As"
    " His Her Its Their Our To From With When After Before Since Then Also However"
)
