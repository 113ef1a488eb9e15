"""English words by which a length counts from what they name and do not date.

"Within 30 days of receipt", "no later than ten days after the Effective Date", "30 days prior to
the Closing Date": no such length counts from when it was written.
"""

from chronology.languages.english.time_words.words import Match, S
from chronology.languages.time_joints import Lead, Wrap
from chronology.meanings.from_other import from_other
from chronology.meanings.meaning import Meaning
from chronology.meanings.terms import Limit

# "(or such longer period as the parties agree in writing)".
_ASIDE = rf"(?:{S}\([^()]{{1,80}}\)|,{S}or{S}[^,.;()]{{1,60}},)?"
_BACK = (
    rf"(?i:before|prior{S}to|preceding|in{S}advance{S}of|ahead{S}of|in{S}advance\b|beforehand"
    rf"|previously)"
)
_ON = (
    rf"(?i:after|following|from|since|upon|subsequent{S}to|thereafter|thereof|hereof|hereafter"
    rf"|afterwards?|as{S}of|(?:commencing|starting|beginning|running|counted|calculated|reckoned)"
    rf"(?:{S}(?:on|with|from|upon))?|on{S}(?:receipt|delivery|demand|completion|notice))"
)
_OF = r"(?i:of)"
_LATE = (
    rf"(?i:(?:(?:by|on){S})?(?:no|not){S}(?:later|more){S}than|by(?:{S}the{S}latest)?|up{S}to"
    rf"|at{S}the{S}latest|on{S}or{S}before|until)"
)
_EARLY = rf"(?i:(?:no|not){S}(?:earlier|sooner|less|fewer){S}than|at{S}the{S}earliest|not{S}before)"
# "For two weeks after the fire", "in each of the three days before": how long, or one of many.
_NO_OFFSET = (
    r"(?i:\b(?:for|the|these|those|every|each|another|first|last|past|further|lasted|lasting|took"
    r"|take|takes|spent|(?:for|throughout|during|is|be|of)\s{1,3}(?:an?|the)(?:\s{1,3}\w{1,20})?"
    r"\s{1,3}(?:period|term|duration)\s{1,3}of)\s{1,3}\Z)"
)
_SIDES = ((_BACK, True), (_ON, False), (_OF, None))


def _counts(back: bool | None) -> Wrap:  # noqa: FBT001 - the side, for words of one side each
    """Return what makes a length count from what stands behind it."""

    def wrap(of: Meaning, words: Match) -> Meaning | None:
        named = words.groupdict()
        limit = Limit.MOST if named.get("late") else Limit.LEAST if named.get("early") else None
        if limit is not None and back:  # no later than so many days before: so many at the least
            limit = Limit.LEAST if limit is Limit.MOST else Limit.MOST
        return from_other(of, back=back, limit=limit)

    return wrap


def _leads(words: str) -> tuple[Lead, ...]:
    return tuple(
        Lead(
            name="from-another",
            pattern=words,
            after=rf"{_ASIDE}{S}{side}\b",
            signal=True,
            unless=_NO_OFFSET,
            wrap=_counts(back),
        )
        for side, back in _SIDES
    )


FROM_OTHER_LEADS = (*_leads(f"(?:(?P<late>{_LATE})|(?P<early>{_EARLY}))"), *_leads(""))
