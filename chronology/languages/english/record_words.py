"""English words by which a cell of a table speaks of its row, and not of what the row tells."""

import re

from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import words
from chronology.patterns import when_used

_ENTERING = (
    r"(?:enter|key|typ|log|record|book|post|creat|add|captur|fil|input|insert|cod|register|"
    r"import|scan)\w{0,5}"
)
_RECORD = r"(?:row|line|entry|record|item|log|cell|registration|data|booking|posting)"
_WRONGLY = (
    r"(?:in error|in mistake|by (?:mistake|accident|error)|mistakenly|accidentally|twice|wrongly|"
    r"incorrectly|erroneously|against|for (?:training|testing|practice|test|demonstration)|as a "
    r"(?:test|joke|trial))"
)
_REFERENCE = (
    r"(?:(?:nos?|nr|num|row|line|entry|item|record|ref|id)\b\.? ?#?\w|#|below\b|above\b|"
    r"(?-i:[A-Z]{1,5}[-/ ]?\d))"
)
OF_THE_ROW = when_used(
    rf"\b{_ENTERING}\b[^;.]{{0,20}}?\b{_WRONGLY}\b"
    r"|\bin error\b|\berroneous|\bby (?:mistake|accident)\b"
    r"|\bmis-?(?:key|typ|enter|record|fil|dat|post|read|attribut|spel|print|book|log|scan|cod)\w+"
    r"|\btypos?\b|\bclerical\b|\bdata[ -]entry\b|\btypographical\b"
    r"|\b(?:should|ought to|must|meant to) (?:have )?(?:be|been|read|say|said)\b"
    r"|\bdup(?:e|es|licat\w*)?\b|\bplaceholders?\b|\blorem ipsum\b|\bdumm(?:y|ies)\b"
    r"|\b(?:this|whole|entire|delete|remove|ignore|void|voided|cancelled|canceled|template|dummy|"
    rf"test|sample|duplicate|example|erroneous|wrong|fake|demo|superseded|reversed) {_RECORD}s?\b"
    rf"|\b{_RECORD} (?:to be|should be|was|is|has been|created|made|added) \w+"
    r"|\b(?:dis-?regard|ignore|do not (?:use|count|rely)|don['’]t (?:use|count|rely)|"
    r"not to be (?:used|counted))\b"
    rf"|\b(?:see|cf\.?|use|now|per|under|in|to|by|of|with|from) {_REFERENCE}"
    r"|\b(?:superseded|overwritten|restated) (?:by|in|to|at|on|with|from|as|see|under)\b"
    r"|\b(?:replaced|corrected|amended|rectified) (?:by|in|to|at|with|as|see|under) "
    rf"(?:an? |the )?(?:{_REFERENCE}|{_RECORD}\b|\d)"
    rf"|\A(?:wrong|incorrect|false|invalid|bogus) {_RECORD}?"
    r"|\b(?:is|was|are|were|date|day|year|name|amount|figure|ref|reference|applicant|title) "
    r"(?:is |was |are |were )?(?:wrong|incorrect|false|invalid|bogus)\b"
    r"|\A(?:is |was |are )?not (?:an? |the |of )?(?:ours|mine|our|this|us|real|genuine|valid|"
    rf"actual|true|correct|{_RECORD})\b"
    r"|\b(?:never|not|n['’]t) [^;.]{0,20}\b(?:this|it|that)\Z"
    r"|\bbelongs (?:to|in|under|with)\b|\bhow to fill\b|\bfor (?:training|testing|illustration|"
    r"demonstration)(?: purposes)?(?: only)?\Z"
    r"|\b(?:reversed|reversal|backed out|charged back|chargeback|rolled back|bounced|"
    r"returned (?:by|unpaid|to sender)|refunded|clawed back)\b",
    re.IGNORECASE,
)
"""What of a cell speaks of the row as one that somebody entered, or takes back what it tells."""

_VERBS = (
    "void invalidate delete remove replace supersede withdraw retract correct cancel reverse annul "
    "ignore disregard nullify obsolete exclude reject simulate fake invent fabricate amend omit"
)
_STATES = words(
    "void bogus obsolete outdated invalid incorrect erroneous wrong false fictitious fictional "
    "imaginary invented untrue fake phoney phony spurious nonexistent hypothetical unreal "
    "duplicate dup dupe double dummy placeholder sample example specimen template mock "
    "error mistake typo hoax joke prank spam junk lorem ipsum xxx zzz asdf foo foobar ditto "
    "historic former old deprecated stale struck n/a disputed questionable dubious suspect check"
)
ACTIVITIES = words(
    "test tests testing drill drills exercise exercises practice rehearsal simulation training "
    "trial demo demonstration dry run"
)
"""Words that take back a row, and may be what it tells of: "Event: Drill"."""
BESIDE = words(
    "only not for to be this the a an of row line entry record item data please out case purposes "
    "it one by us and - again now since later"
)
"""Words beside such ones by which they say no more: "exercise *only*"."""
ALONE = frozenset(
    _STATES | {form for form in forms(_VERBS) if form.endswith(("d", "n"))} | words("ignore delete")
)
"""Words of which one that stands alone in a cell takes back what its row tells: "Superseded"."""

UNREAL = words(
    "dummy test testing sample example specimen template mock fake hoax bogus fictitious demo "
    "placeholder imaginary spoof prank"
)
"""Words before a noun of what a row has, by which there is none: "*Test* applicant"."""

OWNERS = words(
    "applicant client customer user person project company entry row record data event account "
    "caller patient item order supplier vendor name trust ltd limited inc plc org organisation "
    "organization employee member contact donor tenant visitor title incident case ticket entity "
    "grantee recipient buyer seller firm team site address payment invoice booking"
)
"""Such nouns."""

NARRATIVE = when_used(
    r"\b(?:event|what|activity|activities|description|details?|title|subject|incident|work|works|"
    r"task|action|project|milestone|topic|happening|headline|summary|exercise|test|drill|"
    r"session|lesson|course)\b",
    re.IGNORECASE,
)
"""What in a column's name says that its cells tell what the row is of."""
