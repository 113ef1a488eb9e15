"""Things that bear a number, which is no day: "Section 2 to 30 November", "Lots 1 to 3 May"."""

import re
from collections.abc import Callable
from typing import TypeVar

from chronology.languages.english.time_words.words import Match, before
from chronology.meanings.meaning import Meaning, Unclear
from chronology.meanings.terms import unclear

_S = r"\s{1,3}"
_NOUNS = (
    "sections? phases? milestones? stages? lots? parts? tranches? blocks? plots? units? zones?"
    " items? clauses? articles? paragraphs? schedules? annex(?:es)? appendix appendices chapters?"
    " packages? contracts? batch(?:es)? buildings? towers? volumes? instal(?:l)?ments? orders?"
    " directions? works? levels? floors? lines? rounds? steps? tasks? deliverables? invoices?"
    " certificates? exhibits? grounds? counts? issues? questions? numbers? nos?\\."
).replace(" ", "|")
# "The Group Stage 12 to 24 June" has no number, nor "the final round".
_NAMED = (
    r"(?<!Group )(?<!group )(?<!Knockout )(?<!knockout )(?<!Final )(?<!final )(?<!first )"
    r"(?<!second )"
)
_OF = (
    rf"(?:\b(?:of|for|on|in|to|under|and|complete|completing|the{_S}whole{_S}of|respect{_S}of"
    rf"|regards){_S})"
)
_FIGURE = re.compile(
    rf"(?:{_NAMED}\b(?P<large>(?=[A-Z])(?i:{_NOUNS}))|{_OF}(?P<small>{_NOUNS}))"
    rf"(?:{_S}(?i:nos?\.?|number))?{_S}\(?(?P<more>\d{{1,3}}(?:\s?(?:,|&|{_S}and|{_S}to|[–-])\s?\d{{1,3}})"
    rf"{{0,4}}\s?(?:,|&|and|to|[–-])\s{{0,2}})?\Z"
)
# "Meeting no. 3 - 9 May": of whatever it is the number, unless an answer ends with "no".
_BARE = re.compile(rf"\b(?:(?i:nos?\.|nrs?\.?|number)|Nos?){_S}\Z|№\s?\Z")
_CLOSE = re.compile(r"\d[–-]\d")
_EITHER = "whether its first figure is a day or a number of what stands before it is not said"
_T = TypeVar("_T")


def unless_numbered(
    build: Callable[[Match], _T | None],
) -> Callable[[Match], "_T | Meaning | None"]:
    """Return what reads days in a row, but for the number of a thing: "Section 2 to 30 June"."""

    def read(match: Match) -> _T | Meaning | None:
        opens = match.start("day") < match.start("month")
        figure = _FIGURE.search(before(match, 60)) if opens else None
        if figure is None and opens and _BARE.search(before(match, 60)):
            return Unclear(value="XXXX-XX-XX", fault=unclear(_EITHER))
        if figure is None:
            return build(match)
        noun = figure["large"] or figure["small"]
        is_several = noun.endswith("s") or _CLOSE.match(match[0])
        if is_several and not figure["more"]:
            return Unclear(value="XXXX-XX-XX", fault=unclear(_EITHER))
        return None

    return read
