"""Whether a part of a text may be another's words than its author's.

A by-line is the voice of what its author tells. What a line labels ("Gil, 4 November: …"), what
somebody signs below, what stands in a comment, a letter, a row or a quotation is not: who is
entered as its speaker is as typed, unless the words name them.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

import attrs

from chronology.languages.english import other_voices as english
from chronology.languages.english.colon_leads import LABELS
from chronology.languages.english.pages import BYLINE
from chronology.languages.english.transcripts import BY
from chronology.languages.grammar import Grammar

_LEAD = re.compile(
    r"[ \t>*_#+•·|–—-]{0,8}(?:\d{1,3}[.)][ \t]{1,4})?[*_]{0,3}"
    r"(?P<name>[@\w][\w.’'& -]{0,39}?)[*_]{0,3}"
    r"(?:[ ]?[,(\[|·–—-]{1,3}[^:\n]{1,50}(?::\d\d[^:\n]{0,12}){0,2})?[*_)\]]{0,3}:(?=\s|[*_])"
)
_ROW = re.compile(r"[ \t]{0,8}\|")
_QUOTED = re.compile(r"[ \t]{0,8}>")
_HEADING = re.compile(r"[ \t]{0,3}#{1,6}[ \t]{1,4}(?P<own>[^\n]{1,120})")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_ENDS = re.compile(r"[.!?;:…][\"”’')\]*_]{0,4}\s*\Z")
_SIGNED = re.compile(
    r"[ \t]{0,80}(?P<dash>[–—~-]{1,2}[ \t]?)?[*_]{0,3}(?P<own>[^\n]{2,80}?)[*_ \t]*"
)
_REACH = 60_000  # code points above a quote that are looked through
_BELOW = 4_000  # and below it
_SHORT = 12  # words of a line that is a heading, or names who wrote
_NAME = 3  # words of a heading that may be a mere name, at most
_SIGNATURE = 8  # words of a signature
_TWO = 2


@attrs.frozen(kw_only=True)
class OwnName:
    """Who may be the author of a text.

    Attributes:
        letters: the first letters of their name, by which a transcript may call them.
        may_sign: whether a name may be theirs.
    """

    letters: str
    may_sign: Callable[[str], bool]

    def __call__(self, name: str) -> bool:
        """Say whether a name, or letters for one, may be theirs: "DH" for Doreen Hobbs."""
        return name.replace(".", "") == self.letters or self.may_sign(name)


def is_of_another(text: str, place: tuple[int, int], is_own: OwnName, grammar: Grammar) -> bool:
    """Say whether words may be of somebody else than who wrote the text in which they stand.

    Args:
        text: the text, with spaces for its marks.
        place: where the words stand.
        is_own: whether a name may be that of the author.
        grammar: the words of its language.
    """
    start, end = place
    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end, end + _BELOW)
    own = text[line : end if stop < 0 else stop]
    if _ROW.match(own) or _QUOTED.match(own):
        return True
    lead = _LEAD.match(own)
    if lead is not None and lead.start("name") < end - line:
        name = lead["name"]
        if not is_own(name) and _may_name(name, text, grammar):
            return True
    above = _is_led_by_another(text, line, is_own, grammar)
    return above or _is_signed(text, line + len(own), is_own, grammar)


def name_before(text: str, place: tuple[int, int], grammar: Grammar) -> str:
    """Return the name that labels the line in which words stand; empty for none.

    Args:
        text: the text, with spaces for its marks.
        place: where the words stand.
        grammar: the words of its language.
    """
    line = text.rfind("\n", 0, place[0]) + 1
    found = _LEAD.match(text, line, place[1])
    return (
        found["name"] if found is not None and _is_written_as_name(found["name"], grammar) else ""
    )


def _is_written_as_name(words: str, grammar: Grammar) -> bool:
    particles = grammar.fields.particles | grammar.fields.titles
    return all(one[:1].isupper() or one.lower() in particles for one in _WORD.findall(words))


def _may_name(words: str, text: str, grammar: Grammar) -> bool:
    """Say whether a label or a heading may be a name, and no noun that the text has elsewhere."""
    found = _WORD.findall(words)
    spoken = [one.lower() for one in found]
    if not found or spoken[0] in LABELS | english.CREDITS | grammar.times.names:
        return False
    if words.startswith("@"):
        return True
    known = grammar.nouns.determiners | grammar.nouns.prepositions | grammar.nouns.pronouns
    if not _is_written_as_name(words, grammar) or not known.isdisjoint(spoken):
        return False
    return spoken[0] not in _small_words(text)


@lru_cache(maxsize=8)
def _small_words(text: str) -> frozenset[str]:
    """Return the words that a text has in small letters, which are no names."""
    return frozenset(one for one in _WORD.findall(text[:_REACH]) if one.islower())


# Above a quote -------------------------------------------------------------------------------


def _lines_above(text: str, line: int) -> Iterator[str]:
    """Yield the lines above a place, the nearest first."""
    yield from reversed(text[max(0, line - _REACH) : line].splitlines())


def _is_led_by_another(text: str, line: int, is_own: OwnName, grammar: Grammar) -> bool:
    """Say whether a heading, or a line above, says that others speak: "Gil writes:"."""
    has_heading = is_behind_prose = False
    for number, one in enumerate(_lines_above(text, line)):
        is_heading, plain = _HEADING.match(one) is not None, one.strip(" \t*_#>")
        if (byline := BYLINE.match(one)) is not None and len(plain.split()) <= _SHORT:
            return not is_own(byline["name"])
        is_lead = plain.endswith(":") and not is_heading
        is_prose = not is_heading and not is_lead and _ENDS.search(plain) is not None
        if is_prose or len(plain.split()) > _SHORT:
            is_behind_prose = True
            continue
        is_near = number <= _TWO or not is_behind_prose
        if (
            plain
            and not is_own(plain)
            and (
                _heads_others(plain, is_heading=is_heading)
                or (is_lead and _leads_to_another(plain, text, grammar, is_near=is_near))
                or (is_heading and not has_heading and _is_mere_name(plain, text, grammar))
            )
        ):
            return True
        has_heading |= is_heading
    return False


def _heads_others(plain: str, *, is_heading: bool) -> bool:
    """Say whether a short line heads what others tell: "Comments", "Guest post by Gil Hart"."""
    spoken = [word.lower() for word in _WORD.findall(plain)]
    found = english.BY_ANOTHER.search(plain)
    if found is not None and english.CREDITS.isdisjoint(spoken):
        is_by = plain[found.start() :].startswith(BY)
        if is_by or not english.SECTIONS.isdisjoint(spoken):
            return True
    is_of_others = not english.SECTIONS.isdisjoint(spoken[:_NAME] + spoken[-1:])
    return is_of_others and (is_heading or len(spoken) <= _NAME + 1)


def _leads_to_another(plain: str, text: str, grammar: Grammar, *, is_near: bool) -> bool:
    """Say whether a line leads to what another says, though not right below: "Gil Hart writes:"."""
    first, *others = plain.strip(":*_ ").split() or [""]
    if english.TELLS_ON.search(plain) is not None:
        is_oneself = first.lower() in grammar.contending.oneself
        return not is_oneself and (is_near or _may_name(first, text, grammar))
    return is_near and len(others) < _NAME and _may_name(plain, text, grammar)


def _is_mere_name(plain: str, text: str, grammar: Grammar) -> bool:
    return len(plain.split()) <= _NAME and _may_name(plain, text, grammar)


# Below it ------------------------------------------------------------------------------------


def _is_signed(text: str, end: int, is_own: OwnName, grammar: Grammar) -> bool:
    """Say whether somebody else signs what stands above, before a heading: "Gil Hart, Orrell"."""
    lines = text[end : end + _BELOW].splitlines()[1:]
    for number, one in enumerate(lines):
        if _HEADING.match(one):
            return False
        if BYLINE.match(one):
            return False  # heads what comes next
        if not one.strip():
            continue
        is_first = number > 0 and not lines[number - 1].strip()
        below = lines[number + 1] if number + 1 < len(lines) else ""
        if is_first and below.strip() == "" and _is_a_heading(lines, number):
            return False
        if _is_a_signature(one, grammar):
            found = _SIGNED.fullmatch(one)
            return found is not None and not is_own(found["own"])
    return False


def _is_a_heading(lines: list[str], number: int) -> bool:
    """Say whether a line between blank ones heads what comes: it has no mark of a signature."""
    one = lines[number].strip()
    is_short = len(one.split()) <= _SHORT and not _ENDS.search(one)
    is_marked = one.startswith(("–", "—", "-", "~")) or "," in one
    return is_short and not is_marked and any(map(str.strip, lines[number + 1 :]))


def _is_a_signature(line: str, grammar: Grammar) -> bool:
    """Say whether a line is a name, perhaps behind a dash, and with a place."""
    found = _SIGNED.fullmatch(line)
    if found is None or _ENDS.search(found["own"]):
        return False
    name = found["own"].partition(",")
    spoken = _WORD.findall(name[0] if name[0].lower() not in english.CLOSINGS else name[2])
    small = grammar.fields.particles | english.CLOSINGS
    is_name = all(one[:1].isupper() or one.lower() in small for one in spoken)
    if not is_name or not spoken or len(found["own"].split()) > _SIGNATURE:
        return False
    if any(map(str.isdigit, name[0])) or spoken[0].lower() in LABELS | grammar.times.names:
        return False
    return bool(found["dash"]) or len(spoken) >= _TWO or bool(name[1])
