"""English names of columns whose dates are of what their rows tell, and statuses that leave it.

Any other column may have the day of something else: "Valid until", "Renewal", "Best case".
"""

import re

from chronology.languages.english.columns import BEGINS, ENDS, FINISHING, FIRST_STEPS
from chronology.languages.english.notation import words
from chronology.patterns import when_used

NO_DEEDS = words(
    "until to from since closing expiry expires retirement effective entry inception service "
    "release isd pc decision wanted reserved booked allotted allocated needed required cut "
    "ends starts begins requested named called based set used valid earliest latest best worst "
    "case next ready"
)
"""Words of those that tell when something starts or ends, which tell of no deed."""

BARE_ENDS = words("end start begin finish")
"""Words that stand for a deed alone or beside one: "End", but not "Lease end"."""

PARTS_A_DEED = words("by for until till to before from after of if when earliest latest best next")
"""Words that make something else of a deed's day: "Used *by*", "*Earliest* start"."""

DEEDS = (BEGINS | ENDS | FINISHING | FIRST_STEPS) - NO_DEEDS | words(
    "birth born death died marriage wedding burial funeral election vote hearing trial verdict "
    "judgment judgement ruling accident incident event meeting session match game race battle "
    "signing founding founded foundation establishment visit inspection arrest publication "
    "issue flood fire earthquake attack adoption ratification sale purchase payment transaction "
    "transfer departure crossing sighting observation sample measurement test examination "
    "message timestamp datetime stamp discovery construction demolition ceremony "
    "performance concert strike collision explosion crash eruption landing docking burn lift "
    "liftoff executed execution termination resignation promotion arrival release outbreak "
    "onset reading"
)
"""Words of a column's name by which its dates are of a deed: "Opening", "Date of birth"."""

OF_EVERY_ROW = words(
    "done completed complete completion finished achieved happened occurred performed executed "
    "accomplished fulfilled held actual actually effected realised realized event incident "
    "accident occurrence live start end begin finish "
    "timestamp datetime stamp"
)
"""Words of a column's name by which its day is of any deed that its row tells: "Done", "Held"."""

RECORDING = words(
    "recorded logged entered keyed typed created added inserted uploaded imported exported saved "
    "stored archived catalogued cataloged indexed scanned digitised digitized captured synced "
    "synchronised updated modified changed edited amended revised noted posted filed registered "
    "printed received sent exported migrated copied checked reviewed verified validated audited "
    "proofread read seen viewed accessed retrieved downloaded backed published submitted raised "
    "reported lodged"
)
"""Words by which its day is of the record rather than of what this tells: "Keyed in"."""

PLAIN_DATES = words("datum fecha data jour tag quarter season period utc gmt local")
"""Words of a column's name that tell nothing of what its dates are, beside those of English."""

UNFINISHED = when_used(
    r"\b(?:part(?:ly|ially)?|half|in progress|on-?going|under ?way|in process|unfinished"
    r"|incomplete|paused|continuing|halted)\b|(?<!\d)\d{1,2}(?:[.,]\d)? ?%|\Aopen\Z",
    re.IGNORECASE,
)
"""What of a status says that not all of its row is done, or may say so."""
