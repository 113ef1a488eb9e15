"""English words by which a plan is told not to have come true, or to be over."""

# "Was to have opened on", "should have opened in".
WAS_TO_HAVE = r"\b(?:(?:was|were)\s+(?:[\w-]+\s+){0,3}?to|should|ought\s+to)\s+have\s+\w+"
_BE = r"(?:is|are|was|were|remains?|remained|stays?|stayed|stands?|stood)"
_ADVERB = r"(?:\s+(?:still|yet|ever|also|simply|even))?"
# Told beside it of what became of it: "but never did", "It is still closed", "has yet to".
DID_NOT_COME = (
    rf"\b(?:(?:did|has|have|had|was|were){_ADVERB}\s+not|(?:did|has|have|had|was|were)n[’']t|never"
    rf"|(?:is|are){_ADVERB}\s+not\s+yet|(?:has|have|had|is|are)\s+yet\s+to|{_BE}\s+still|still\s+{_BE}"
    r"|(?:failed|fails)\s+to|missed|came\s+and\s+went|passed\s+without|nothing\s+(?:happened|came))\b"
)
# What opens a sentence that tells how it went: "It ended 2-1."
HOW_IT_WENT = r"(?:(?:and|but|then)\s+)?(?:it|they|this|that|he|she|we)\s+(?P<verb>\w+)"
