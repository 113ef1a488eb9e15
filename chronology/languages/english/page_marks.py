"""Words of what stands at the edges of pages: of page numbers, stamps of courts, counted heads.

Those of page numbers are not only English, for a figure is told from the text by them alone.
"""

import re

from chronology.languages.english.names import ANY_WEEKDAY, MONTH
from chronology.patterns import when_used

_NUMBER = r"(?P<number>\d{1,5}|[ivxlc]{1,8})"
_PAGE = (
    r"(?:page|pages|pg\.?|p\.|pp\.|folio|fol\.|sheet|seite|s\.|página|pagina|pág\.|pag\.|str\."
    r"|strona|strana|sida|side|sivu|oldal|sayfa|стр\.|страница|с\.|σελίδα|σελ\.)"
)
_OF = r"(?:of|/|von|de|di|sur|z|из|av|af)"
# The whole of a line.
PAGE_NUMBER = when_used(
    rf"[-–—|•·\[(]{{0,2}} ?(?:{_PAGE} ?)?{_NUMBER}(?P<total> ?{_OF} ?\d{{1,5}})?"
    r" ?[-–—|•·\])]{0,2}",
    re.IGNORECASE,
)
NAMED_PAGE = when_used(
    rf"(?<![\w/\\.-])(?:{_PAGE} ?|column (?=\d{{3}})){_NUMBER}\b(?: ?{_OF} ?\d{{1,5}}\b)?(?![/\\])",
    re.IGNORECASE,
)
# Stamps of electronic filing in courts, which nothing else looks like.
_CASE = r"\d{1,2}:\d{2}-[A-Za-z]{2,3}-\d{3,6}(?:-[A-Za-z]{1,6}){0,5}|\d{2}-\d{2,6}"
STAMP = when_used(
    rf"(?:USCA\w{{0,4}} )?(?:Case|Appeal):? ?(?:{_CASE}),? ?(?:Document|Doc|DktEntry|ECF No\.?):? ?"
    rf"#?:? ?[\d-]{{1,9}},? ?(?:(?:Date )?(?:Filed|Entered)(?: on [A-Z]{{2,5}} Docket)?:? ?"
    rf"\d\d?/\d\d?/\d{{2,4}},? ?)?(?:Page|Pg):? ?(?P<number>\d{{1,5}})(?: of \d{{1,5}})?"
    rf"(?: ?Page ?ID ?\.?#?:? ?(?P<id>\d{{1,7}}))?"
    r"|FILED: [A-Z ]{3,40} CLERK \d\d/\d\d/\d{4} \d\d:\d\d [AP]M(?: INDEX NO\. ?[\d/]{3,15})?"
    r"|NYSCEF DOC\. NO\. \d{1,5}(?: RECEIVED NYSCEF: \d\d/\d\d/\d{4})?"
    r"|INDEX NO\. \d{1,8}/\d{4}|RECEIVED NYSCEF: \d\d/\d\d/\d{4}"
)
# What a figure at the end of a line counts when it does not count pages.
COUNTED = when_used(
    r"(?:\b(?:item|no|nr|number|chapter|part|sec\w{0,4}|art\w{0,4}|clause|annex|appendix|exhibit"
    r"|schedule|day|week|month|year|quarter|phase|stage|step|lot|unit|case|claim|question|tab\w{0,2}"
    r"|fig\w{0,3}|form|round|session|meeting|lesson|slide|volume|vol|act|scene|verse|minute|hour"
    r"|resolution|motion|order|decision|witness|count|line|route|room|building|gate|version|issue"
    r"|block|area|zone|district|grade|level|class|group|team|paragraph|para)s?\.?|[§#№$€£]) ?\Z",
    re.IGNORECASE,
)
# What running heads and feet say of their document; no sentence of it is a line of its own.
OF_DOCUMENTS = when_used(
    r"\b(?:confidential|private|privileged|restricted|secret|classified|embargo\w*|draft|copyright"
    r"|rights reserved|without prejudice|(?:internal|official) use|minutes|agenda|bulletin|report"
    r"|newsletter|journal|gazette|review|proceedings|judgment|transcript|version|rev\.|vol\.|issue"
    r"|(?:this|the) (?:paper|document|page|report) is)\b|©|\bwww\.|https?:",
    re.IGNORECASE,
)
# Small words by which a line says something, and is no title.
SAYING = when_used(
    r"\b(?:not?|never|nor|none|unless|if|provided|except|until|while|because|although|whether|when"
    r"|subject to|shall|will|(?-i:may)|must|can|could|would|should|might|cannot|is|are|was|were|be"
    r"|been|has|have|had|did|does|said|says)\b|n['’]t\b",
    re.IGNORECASE,
)
# Words by which a line takes back what its page says, even as a stamp on each.
TAKING_BACK = when_used(
    r"\b(?:void|cancell?ed|refused|rejected|withdrawn|superseded|revoked|rescinded|terminated|expired"
    r"|repealed|denied|overruled|vacated|obsolete|disputed|retracted|replaced|annulled)\b",
    re.IGNORECASE,
)
# What papers are numbered by that are no pages: "INVOICE 00123".
NUMBERED_PAPER = when_used(
    r"(?:INVOICE|ORDER|PO|P\.O\.|NO|NR|REF|FILE|CASE|CLAIM|TEL|FAX|PHONE|ACCOUNT|ACCT|ITEM|LOT|PART"
    r"|SKU|VAT|REG|LICEN[CS]E|POLICY|CONTRACT|CHEQUE|CHECK|TICKET|SERIAL|PATENT|ZIP|BOX|ROOM|UNIT"
    r"|DATE|YEAR|MODEL|FLIGHT|TRAIN|SHIP|HULL|RECEIPT|VOUCHER|BATCH)[-_ .:]?",
    re.IGNORECASE,
)
# How a transcript opens what a witness is asked, and what is answered.
EXAMINED = when_used(r"[QA](?:\.|:| (?=[A-Z]))")
# A date that the end of a line divides: "on 22 / July 2016", "on 28 January / 1975".
DIVIDED_DATE = when_used(
    rf"(?<!\w)\d\d?(?:st|nd|rd|th)?\n{MONTH}(?!\w)|\b{MONTH}\n(?:\d\d?|[12]\d{{3}})(?!\w)",
    re.IGNORECASE,
)
SUMMED = when_used(r"\b(?:sub-?totals?|totals?|sums?|balance|carried|brought)\b", re.IGNORECASE)
"""What a line has that tells of a sum."""
DATED = when_used(
    rf"\b(?:{MONTH}|{'|'.join(sorted(ANY_WEEKDAY))})\b|\d\d?[./:-]\d\d", re.IGNORECASE
)
"""What a line has that tells of a day or a time of day; its figures count days, not pages."""
# Codes of money, before which a number is a sum: "CHF 0001234" is no Bates number.
MONEY = (
    r"(?:USD|EUR|GBP|CHF|JPY|CNY|RMB|AUD|CAD|NZD|HKD|SGD|INR|RUB|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|TRY"
    r"|ZAR|BRL|MXN|KRW|THB|IDR|MYR|PHP|ILS|AED|SAR|EGP|NGN|KES|UAH|KZT|AZN|GEL|DEM|FRF|ITL|ATS"
    r"|DM|FF|FRS|SFR)"
)
# One word that takes back or doubts what stands beside it, and is no title.
DOUBTING = when_used(
    r"(?!(?:dai|week|month|quarter|year|ju|ita|sici|assemb|fami|supp|ear|rep|app|f|on)ly\b)"
    r"[a-z]{2,20}ly|perhaps|maybe|almost|often|sometimes|seldom|soon|later|once|yet|still|again"
    r"|however|instead|otherwise|elsewhere|nowhere|nobody|nothing|neither|except|without|against",
    re.IGNORECASE,
)
# Words that call for a number behind them.
CALLS_FOR_NUMBER = when_used(
    rf"(?:\b(?:sum|total|number|amount|average|maximum|minimum|fine|price|fee|cost|rate|loan|debt|age"
    r"|height|distance|score|crew|team|group|party|fleet|profit|loss|rent|wage|salary|bill|tax|speed"
    r"|majority|population|budget|capital) of"
    r"|\bat (?:least|most|the age of)|\bup to|\b(?:more|less|fewer|other) than"
    r"|\bas (?:many|much|few) as"
    r"|\b(?:aged|approximately|roughly|nearly|exactly|some|page|rule|law|bill|act|section|sections"
    rf"|articles?|clauses?|chapters?|paragraphs?|parts?|number|{MONEY}))\Z",
    re.IGNORECASE,
)
ENDS_WITH_MONTH = when_used(rf"(?<!\d )(?<!\dst )(?<!\d[nr]d )(?<!\dth )\b(?=[A-Z])(?i:{MONTH})\Z")
BEGINS_WITH_MONTH = when_used(rf"(?=[A-Z])(?i:{MONTH})(?!\w)")
# What a number before it counts: "12 / million francs", "3 / ships".
COUNTED_UNIT = when_used(
    r"(?:million|billion|thousand|hundred|dozen|per ?cent|percentage|%|o['’]clock|[ap]\.?m\b"
    r"|degrees)"
)
COUNTED_PLURAL = when_used(
    r"(?!(?:was|has|is|its|his|this|does|as|us|thus|plus|yes|less|perhaps|besides|always|towards"
    r"|afterwards|upwards|sometimes|across|unless|whereas|says|times|hers|ours|yours|theirs)\b)"
    r"(?:[a-z]{2,20}[a-rtvwy-z]s|[a-z]{2,20}es|men|women|people|children|feet)\b"
)
# Before and behind a page that a sentence speaks of: "lied on / Page 3 of 9 / of his statement".
SPEAKS_OF_PAGE = when_used(r"\b(?:on|see|from|at|to|in|and|or|until|says|cf\.)\Z", re.IGNORECASE)
OF_THE_PAGE = when_used(r"(?:of|below|above|and|or|where|which|[,;.)])(?![\w])")
# How a sentence goes on whose subject stands in the line above.
GOES_ON_FROM_SUBJECT = when_used(
    r"(?:of|and|or|who|whose|which|is|was|were|are|has|had|have|will|would|did|does|said|says)\b"
)
# What a paper's pages are numbered by in a bundle: "[C/12]", "HC-A-0201.0001", "HC 201".
SHEET_NUMBER = when_used(
    r"[\[(<{]?(?P<sheet>(?=[A-Z0-9./ _-]{3,30}[\])>}]?\Z)[A-Z]{1,6}[A-Z0-9]{0,6}"
    r"(?:[-/._ ][A-Z0-9]{1,8}){0,4}?[-/._ ]\d{1,6})[\])>}]?"
)
# What says at a page's edge that a letter goes on: "/cont'd ...", "Continued overleaf", "/2".
CONTINUED = when_used(
    r"[/(\[.…–— -]{0,6}(?:(?:cont(?:(?:['’]?d|inued|inues|['’])|\.)?|p\.?t\.?o\.?|please turn over"
    r"|turn over|over(?:leaf)?)"
    r"(?:,? (?:overleaf|over|on (?:the )?next page|on page \d{1,3}"
    r"|from (?:page \d{1,3}|previous page)|page \d{1,3}))?)[/)\].:…–— -]{0,8}\d{0,3}"
    r"|(?:[.…]{1,4} ?)?/ ?\.{0,4} ?\d{1,3}(?: ?[.…]{1,4})?",
    re.IGNORECASE,
)
# The number of a page in a line of its own that is no bare figure: "Page 2", "- 2 -", "2 of 3".
MARKED_PAGE = when_used(
    rf"(?:[-–—|•·\[(]{{1,2}} ?(?:{_PAGE} ?)?(?P<marked>\d{{1,3}}) ?[-–—|•·\])]{{1,2}}"
    rf"|{_PAGE} ?(?P<named>\d{{1,3}})(?: ?{_OF} ?\d{{1,3}})?\.?)",
    re.IGNORECASE,
)
DATED_LINE = when_used(
    rf"(?:[a-z]{{3,9}}day,? )?(?:\d{{1,2}}(?:st|nd|rd|th)? {MONTH} \d{{4}}"
    rf"|{MONTH} \d{{1,2}},? \d{{4}}"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})",
    re.IGNORECASE,
)
