"""Who wrote the entries of a diary, log or visitors' book: by its title, or by how each is signed.

A name at the end of an entry may be the title of the next, a place, or whoever is quoted there. It
is a signature where most entries have one, and behind no dash only where it comes again or stands
in the title too.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import attrs

from chronology.documents.parts.lines import Line
from chronology.documents.parts.titles import titles_of
from chronology.languages.english import dated_heads as english
from chronology.languages.english.threads import DIARY
from chronology.parts import Part
from chronology.patterns import is_by, when_used

_FEWEST = 2
_LONGEST = 100
_LARGE = r"[^\W\d_a-zß-öø-ÿ]"  # letters but the small ones
_WORD = rf"{_LARGE}(?:[^\W\d_]|[’'-]){{0,24}}"  # figures are of a stamp
_TITLES = english.TITLES
_FULL = rf"(?:(?:{_TITLES})\.? )?{_WORD}\.?(?: (?:{_WORD}\.?|{english.PARTICLES})){{1,4}}"
_INITIALS = r"[A-Z](?:\.? ?[A-Z]){1,3}\.?"
_DASHED = when_used(
    rf"[ \t*_]{{0,80}}[-–—]{{1,3}}[ \t]?[*_]{{0,2}}(?P<name>{_FULL}|{_INITIALS}|{_WORD})"
    r"(?:, [^\n.!?]{2,40})?[ \t*_.]{0,8}\Z"
)
_BARE = when_used(rf"[ \t*_(]{{0,80}}(?P<name>{_FULL}|{_INITIALS})[ \t*_).]{{0,8}}\Z")
_QUOTED = when_used(r"[ \t]{0,8}[>\"“‘«„]")
_LEGEND = when_used(rf"(?<!\w)(?P<mark>[A-Z]{{2,3}})[ \t]?[=:–—-][ \t]?(?P<name>{_FULL})(?![\w-])")
_MARKED = when_used(r"[ \t]{2,60}[(\[]?(?P<mark>[A-Z]{2,3})[)\]]?[ \t]{0,8}\Z")
_KEPT = "|".join(english.KEPT_BY)
_DIARY = "|".join(map(re.escape, sorted(english.DIARIES, key=len, reverse=True)))
_START = r"\A[\s#*_=]{0,12}"
_END = r"(?=[ \t*_#]*(?:\Z|[,;:.(\d–—-]))"
_OF_WHOM = when_used(
    rf"(?:{_START}(?:The |the )?(?:[^\W\d_]{{2,16}} ){{0,2}}(?i:{DIARY}) (?i:of)"
    rf" (?P<of>{_FULL}){_END}"
    rf"|(?<!\w)(?i:{_KEPT}) (?P<by>{_FULL}){_END}"
    rf"|{_START}(?P<whose>{_FULL})(?<=[^’'])(?:['’]s?|['’]S) (?:[a-z]{{2,12}} ){{0,3}}"
    rf"(?i:{_DIARY})(?!\w))"
)
_NO_PERSON = when_used(rf"\b(?:{'|'.join(english.NO_PERSONS)})\b", re.IGNORECASE)


def author_in_title(above: Sequence[str]) -> str:
    """Return whose diary a text calls itself; empty if it does not, or names several."""
    found = (_OF_WHOM.search(words[:_LONGEST]) for words in titles_of(above))
    names = {one["of"] or one["by"] or one["whose"] for one in found if one is not None}
    names = {name for name in names if not _NO_PERSON.search(name)}
    return names.pop() if len(names) == 1 else ""


def signers(entries: Sequence[Sequence[Line]], above: Sequence[str]) -> list[str]:
    """Return who signed each entry; empty for those that nobody plainly signed."""
    known = _legend_of_initials(above)
    titled = author_in_title(above)
    found = [_signature(entry) for entry in entries]
    times = Counter(name for name, _ in found if name)
    if times.total() < _FEWEST or times.total() * 2 <= len(entries):
        return [titled] * len(entries)
    title = " ".join(titles_of(above))
    names = []
    for name, is_dashed in found:
        is_sure = is_dashed or times[name] >= _FEWEST or (name and name in title)
        whole = known.get(name.replace(".", "").replace(" ", ""), name)
        names.append(_whole(whole, titled) if is_sure and not _NO_PERSON.search(name) else titled)
    return names


def _whole(name: str, titled: str) -> str:
    """Return the name in the title for its initials, or for the first of its names."""
    initials = "".join(word[0] for word in titled.split())
    is_same = name.replace(".", "").replace(" ", "") == initials or name in titled.split()
    return titled if titled and is_same else name


def _signature(entry: Sequence[Line]) -> tuple[str, bool]:
    """Return the name in the last line of an entry, and whether a dash stands before it."""
    own = [line.words for line in entry if line.words.strip()]
    if len(own) < _FEWEST or len(own[-1]) > _LONGEST:
        return "", False
    found = _DASHED.match(own[-1]) or _BARE.match(own[-1])
    several = sum(len(one) <= _LONGEST and bool(_DASHED.match(one)) for one in own) > 1
    if found is None or several or _QUOTED.match(_paragraph_over(entry)):
        return "", False
    return found["name"], is_by(found, _DASHED)


def _paragraph_over(entry: Sequence[Line]) -> str:
    """Return the first line of the last paragraph over the last line of an entry."""
    first = ""
    is_over = False
    for line in reversed(entry):
        words = line.words
        if not is_over:
            is_over = bool(words.strip())
        elif words.strip():
            first = words
        elif first:
            break
    return first


def _legend_of_initials(above: Sequence[str]) -> dict[str, str]:
    """Return whose the initials are that a text explains at its top: "RB = Ruth Baines"."""
    found = [one for words in above[-24:] for one in _LEGEND.finditer(words[:400])]
    return {one["mark"]: one["name"] for one in found if _are_of(one["mark"], one["name"])}


def _are_of(mark: str, name: str) -> bool:
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return mark == initials or (mark[0] == initials[0] and mark[-1] == initials[-1])


def marked_in(part: Part, entry: Sequence[Line], above: Sequence[str]) -> Iterator[Part]:
    """Yield what of an entry bears somebody's initials behind it, if the text explains them."""
    known: Mapping[str, str] = _legend_of_initials(above)
    if not known:
        return
    start = part.start
    for line in entry:
        found = _MARKED.search(line.words[-_LONGEST:])
        if found is not None and found["mark"] in known:
            yield attrs.evolve(
                part,
                start=start,
                end=line.end,
                author=known[found["mark"]],
                is_quoted=True,
                head_start=start,
                head_end=start,
            )
            start = line.end
