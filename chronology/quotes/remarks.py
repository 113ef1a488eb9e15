"""A quoter's remarks in brackets: what was done to the words, and by whom.

A remark is one of a closed list of nouns, or several, and what became of them; any other word
makes it words of the quoter's own.
"""

import re

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
_REMARK = re.compile(
    rf"{_NAMED}(?:(?:, (?:and )?| and | or ){_NAMED}){{0,4}}"
    rf" (?:is |are |have been |has been )?{_DONE}"
    rf"(?: and {_NAMED} {_DONE})?"
    r"|my (?:emphas[ie]s|italics?|translations?|stress)|our (?:emphas[ie]s|italics?|translations?)"
    r"|cleaned up|tr(?:ans)?\.?|as in (?:the )?original|original (?:spelling|emphasis)",
    re.IGNORECASE,
)


def is_remark(words: str) -> bool:
    """Say whether words in brackets are a remark: "emphasis added", "internal quotes omitted"."""
    return _REMARK.fullmatch(words.strip(" .;:")) is not None
