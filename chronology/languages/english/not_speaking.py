"""English words by which somebody who is named beside what was said did not say it."""

DENIED = (
    r"\b(?:not|nor|never|rather than|instead of|unlike)(?:\s|,[^,.;]{{1,40}},\s)"
    r"(?:[\w.’'-]{{1,20}}\s){{0,3}}?{name}\b"
)
"""Denies that it was who is named: "Ann Marsh, *not Bob Lee*, said"."""

QUOTING_ANOTHER = (
    r"\b{name}\s(?:[\w-]{{1,16}}\s){{0,2}}(?:quot|cit|paraphras|report|record|remember|heard|describ)"
    r"\w{{0,8}}\s[^.;,]{{1,50}}\sas\s(?:having\s)?(?:say|tell|claim|stat|add|warn|insist|said)\w{{0,6}}"
)
"""Tells that who is named quotes another: "*Bob Lee quoted Ann Marsh as saying*"."""

INVERTED = r"(?:^|[.;]\s)\s{{0,3}}(?:had|should|if|were)\s(?:[\w.’'-]{{1,20}}\s){{0,3}}?{name}\b"
"""Only supposes that who is named said it: "*Had Bob Lee* said"."""
