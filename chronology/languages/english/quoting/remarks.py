"""English remarks of a quoter: what was done to the words, and by whom, as a pattern."""

import re

from chronology.patterns import when_used

_OWN = (
    r"(?:my|our|the|original|author['’]s|editor['’]s|internal|inner|nested|some|all|other|further)"
)
_THING = (
    r"(?:emphas[ie]s|italics?|italici[sz]ation|bold(?:face)?|underlin(?:e|ing)|stress|highlighting"
    r"|citations?|quotation marks?|quotations?|quotes?|footnotes?|endnotes?|notes? numbers?"
    r"|notes?|references?|reference marks?|case citations?|citations? to (?:the )?record"
    r"|translations?|capitali[sz]ation|punctuation|spelling|alterations?|brackets|ellips[ie]s"
    r"|paragraph breaks?|paragraph numbers?|links?|hyperlinks?)"
)
_NAMED = rf"(?:{_OWN} ){{0,3}}{_THING}"
_DONE = (
    r"(?:added|mine|ours|supplied|omitted|removed|deleted|original|altered|modified"
    r"|in (?:the )?original|by (?:the )?(?:author|editor|translator)|as in (?:the )?original)"
)
REMARK = when_used(
    rf"{_NAMED}(?:(?:, (?:and )?| and | or ){_NAMED}){{0,4}}"
    rf" (?:is |are |have been |has been )?{_DONE}"
    rf"(?: and {_NAMED} {_DONE})?"
    r"|my (?:emphas[ie]s|italics?|translations?|stress)|our (?:emphas[ie]s|italics?|translations?)"
    r"|cleaned up|tr(?:ans)?\.?|as in (?:the )?original|original (?:spelling|emphasis)",
    re.IGNORECASE,
)
# One of these stands in any remark.
IN_REMARKS = (
    "sic|added|mine|my|ours?|omitted|original|supplied|altered|modified|removed|deleted|cleaned"
    "|author|editor|translator"
)
