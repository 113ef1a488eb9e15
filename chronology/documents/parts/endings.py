"""Where a message within a document ends, though no other message begins there.

A report goes on behind the mail that it quotes, an office fills in its part of a form, a sender
adds a remark. What stands behind such a place is nobody's in particular and of no known day,
unless a line says that the message ends, and only one can.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

import attrs

from chronology.documents.parts.date_lines import date_line, level_of
from chronology.documents.parts.lines import Line
from chronology.languages.english import message_ends as english
from chronology.languages.english.dated_heads import NO_PERSONS
from chronology.languages.mail_heads import END_WORDS
from chronology.patterns import when_used

_LONGEST = 160
_GREETING = 5  # words of a line that addresses somebody, or names who goes on below it
_MOST_BRACKETED = 20  # lines of a note in brackets


def _any_of(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_END_MARK = when_used(
    rf"[-=*_\[(<~ \t]{{0,60}}{english.END_OF} (?P<sure>(?:{_any_of(english.ENDS_BEFORE)}) )?"
    rf"(?:{_any_of(english.OF_A_MESSAGE)})[-=*_\])>~. \t]{{0,60}}\Z",
    re.IGNORECASE,
)
_RULED_END = when_used(
    rf"[ \t]{{0,8}}[-=*_~<\[(]{{1,60}}[ \t]{{0,8}}"
    rf"(?:/(?:{_any_of(english.OF_A_MESSAGE)})\b|(?:{END_WORDS})\b[^\n]{{0,60}}?"
    rf"|(?:{_any_of(english.OF_A_MESSAGE)}) (?:{'|'.join(english.ENDS)}))"
    r"[ \t]{0,8}[-=*_~>\])]{1,60}[ \t]{0,8}\Z",
    re.IGNORECASE,
)
_RULE = when_used(r"[ \t]{0,8}(?:-{5,}|={3,}|\*{3,}|_{5,}|[─━—]{3,}|~{5,}|(?:\* ){2,8}\*)[ \t]*\Z")
_REMARK = when_used(
    rf"[ \t*_]{{0,8}}(?:(?:{_any_of(english.BEFORE_REMARKS)}|[\w.’'-]{{1,30}}['’]s)"
    rf" (?:{_any_of(english.REMARKS)})"
    rf"|(?:{english.BARE_REMARKS}))"
    rf"(?P<signed>,? (?:{english.SIGNED_REMARK}) [^\n:]{{1,40}}|,? ?[(\[][^()\[\]\n]{{1,60}}[)\]])?"
    r"[*_ ]{0,3}:",
    re.IGNORECASE,
)
_NOTE = when_used(
    rf"[ \t*_]{{0,8}}\[(?=[^\n\]]{{0,60}}(?<![\w])(?:{_any_of(english.NOTES)})(?![\w]))",
    re.IGNORECASE,
)
_SHEET = when_used(
    rf"[ \t*_#]{{0,40}}(?:{_any_of(english.SHEETS)})s?\W{{1,3}}(?:no\.? ?)?"
    r"(?:[A-Z]{0,4}[-. ]?\d{1,4}[A-Za-z]?|[A-Z]{1,2}|[IVX]{1,5})"
    r"(?:[ \t]{0,3}[:.–—-][^\n.]{0,80})?[*_:. \t]{0,8}\Z",
    re.IGNORECASE,
)
_COPIED = when_used(
    rf"[ \t*_\[(]{{0,8}}(?:{'|'.join(english.COPIED)})\b[^\n]{{0,80}}\bby\b", re.IGNORECASE
)
_OTHERS = when_used(
    rf"[ \t*_\[(>]{{0,8}}(?:[^\n]{{0,40}})?(?<!\w)"
    rf"(?:{_any_of((*english.OF_LISTS, *english.OF_OTHERS))})(?!\w)",
    re.IGNORECASE,
)
_NUMBER = when_used(
    rf"[ \t*_#]{{0,8}}(?:(?:§|{english.NUMBERED}) ?)?"
    r"(?P<open>[\[(]?)(?:(?P<figures>\d{1,3}(?:\.\d{1,3}){0,3})|(?P<roman>[IVXL]{1,6})|(?P<letter>[A-Za-z]))"
    r"(?P<mark>[.)\]:]{0,2})[*_]{0,2}[ \t]{1,8}(?=[^\n]{0,8}?(?P<large>\S))",
    re.IGNORECASE,
)
_CAPITALS = when_used(r"[ \t]{0,40}[^\W\d_a-zß-öø-ÿ][^a-zß-öø-ÿ\n.;?!]{3,80}\Z")
_WORD = r"[^\W\d_a-zß-öø-ÿ][\w.’'-]{1,24}"
_LABEL = when_used(
    rf"[ \t*_\[(]{{0,8}}(?P<name>(?:(?:Mr|Mrs|Ms|Dr)\.? )?{_WORD}(?: {_WORD}){{0,3}}|[A-Z]{{2,3}})"
    r"(?:[ \t]?[*_]{0,2}:[*_]{0,2}(?P<alone>\s{0,8}\Z| )|[*_]{0,2}(?P<dash> [-–—]{1,2} ))"
)
_TAG = when_used(
    rf"[ \t*_]{{0,8}}[\[(<{{]"
    rf"(?P<name>(?:(?:Mr|Mrs|Ms|Dr)\.? )?{_WORD}(?: {_WORD}){{0,3}}|[A-Z]{{2,3}})"
    r"[^\w\n\])>}]?[^\n\])>}]{0,20}[\])>}][: \t]"
)
_ARROW = when_used(
    r"[ \t]{0,4}(?:[-=~]{0,4}>{1,4}[ \t]?|[→⇒➔➜➡►▶»›↳][ \t]?|[*#%+~=]{2,5}[ \t])(?=[\w\"“‘(])"
)
_ADDRESSED = when_used(
    rf"[ \t*_]{{0,8}}(?:@|(?:(?:{english.GREETING}) )?)(?P<name>[^\W\d_]{{2,30}})"
    r"(?P<behind>[,:!]| [-–—] | )",
    re.IGNORECASE,
)
_ANSWERS = when_used(
    rf"(?<!\w)(?:{_any_of(english.ANSWERS)})"
    rf"(?!\w)[^.!?\n]{{0,40}}?(?<!\w)(?:(?P<shown>{_any_of(english.SHOWN_IN)})"
    rf"|{_any_of(english.SET_IN)})(?!\w)|(?<!\w)see (?:{_any_of(english.SET_IN[:3])}"
    rf"|(?P<seen>{_any_of(english.SHOWN_IN)}))(?!\w)",
    re.IGNORECASE,
)
_NO_PERSON = when_used(rf"\b(?:{'|'.join(NO_PERSONS)})\b", re.IGNORECASE)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}

Number = tuple[str, tuple[int, ...]]


@attrs.frozen(kw_only=True)
class Around:
    """What stands around a message within a document.

    Attributes:
        depth: how deep it is quoted.
        author: who wrote it.
        names: who is named beside it: who got it, and who sent the whole.
        number: the numbers that the last numbered line above it may have.
        headings: of a page, where its headings begin; `None` if any line may be one.
        is_mail: whether the document is a mail: there rules and headings are often its own.
        is_whole: whether it is all that the document was read to be.
        is_set_in: whether it is set apart by a line such as "Forwarded message".
        has_capitals: whether a heading in capitals stands above it.
    """

    depth: int
    author: str
    names: str
    number: frozenset[Number] = frozenset()
    headings: Mapping[int, int] | None = None
    is_mail: bool
    is_whole: bool
    is_set_in: bool = False
    has_capitals: bool = False


@attrs.frozen(kw_only=True)
class Turn:
    """Lines of a message's place that are not its own.

    Attributes:
        first: the number of the first.
        behind: the number behind the last.
        is_outer: whether they are surely of whoever wrote the whole.
    """

    first: int
    behind: int
    is_outer: bool = False


def turns_in(lines: Sequence[Line], first: int, behind: int, around: Around) -> Iterator[Turn]:
    """Yield the lines between two that are not the message's which begins there."""
    own: frozenset[Number] = frozenset()
    begun, done = False, first
    for at in range(first, behind):
        line = lines[at]
        if at < done or line.depth != around.depth or not line.words.strip():
            continue
        words = line.words[:_LONGEST]
        is_short = len(line.words) <= _LONGEST
        if is_short and ((mark := _END_MARK.match(words)) or _RULED_END.match(words)):
            is_outer = mark is not None and bool(mark["sure"]) and around.is_set_in
            yield Turn(first=at, behind=behind, is_outer=is_outer)
            return
        is_apart = at == 0 or not lines[at - 1].words.strip()
        number = numbers_of(words)
        if begun and (
            (is_short and _ends_a_message(lines, at, around, is_apart=is_apart))
            or (is_apart and _list_goes_on(number, own, around))
        ):
            yield Turn(first=at, behind=behind)
            return
        own = number or own
        is_anothers = not around.is_whole and (
            _is_label(words, around, begun=begun)
            or (begun and is_apart and _answers_another(words, around))
        )
        if _NOTE.match(words) or is_anothers:
            leads_more = (
                words.rstrip().endswith((":", ",", "!")) and len(words.split()) <= _GREETING
            )
            done = behind if leads_more else _behind_note(lines, at, behind)
            yield Turn(first=at, behind=done)
        begun = True


def _ends_a_message(lines: Sequence[Line], at: int, around: Around, *, is_apart: bool) -> bool:
    """Say whether a short line begins what is no longer the message."""
    line = lines[at]
    words = line.words.lstrip("\f")
    if line.words.startswith("\f") and _is_capital_title(words):
        return True
    if _COPIED.match(words) or _OTHERS.match(words):
        return True
    if not is_apart or (around.is_mail and around.is_whole):
        return False
    remark = _REMARK.match(words)
    if _SHEET.match(words) or (remark is not None and remark["signed"]):
        return True
    is_remark = remark is not None or _RULE.match(words) is not None
    return not around.is_whole and (is_remark or _is_heading(line, around))


def _is_heading(line: Line, around: Around) -> bool:
    """Say whether a line is a heading of what holds a message, which is no mail."""
    if around.is_mail:
        return False
    is_one = level_of(line.words) if around.headings is None else line.start in around.headings
    return bool(is_one) or (around.has_capitals and is_in_capitals(line.words))


def is_numbered_sheet(words: str) -> bool:
    """Say whether a line is the head of a numbered sheet of a bundle: "Exhibit B"."""
    return len(words) <= _LONGEST and _SHEET.match(words) is not None


def begins_another_paper(words: str) -> bool:
    """Say whether a short line begins what is of another paper or hand than what stands above."""
    if len(words) > _LONGEST:
        return False
    if words.startswith("\f") and _is_capital_title(words.lstrip("\f")):
        return True
    return any(one.match(words) for one in (_COPIED, _OTHERS, _NOTE, _END_MARK))


def _is_capital_title(words: str) -> bool:
    """Say whether words at the top of a page are the title of another paper."""
    own = words.strip()
    return bool(own) and own[-1] not in ".,;:?!" and (own.isupper() or level_of(own) > 0)


def is_in_capitals(words: str) -> bool:
    """Say whether a line is a heading in capitals."""
    return _CAPITALS.match(words) is not None and len(words.split()) <= 8  # noqa: PLR2004 - words


def numbers_of(words: str) -> frozenset[Number]:
    """Return the numbers that a line may begin with; none if it has none."""
    found = _NUMBER.match(words[:_LONGEST])
    if found is None or (not found["mark"] and (not found["large"].isupper() or _is_day(words))):
        return frozenset()
    form = found["open"] + found["mark"]
    if found["figures"]:
        parts = tuple(int(one) for one in found["figures"].split("."))
        return frozenset({(f"1{form}", parts)})
    if not found["mark"]:
        return frozenset()
    known: set[Number] = set()
    if found["letter"]:
        known.add((f"a{form}", (ord(found["letter"].lower()),)))
    letters = found["roman"] or found["letter"]
    if letters and set(letters.upper()) <= set(_ROMAN):
        known.add((f"i{form}", (_of_roman(letters.upper()),)))
        if len(letters) == 1:
            known.add((f"a{form}", (ord(letters.lower()),)))
    return frozenset(known)


def _is_day(words: str) -> bool:
    one = date_line(words[:_LONGEST])
    return one is not None and not one.before


def _of_roman(letters: str) -> int:
    values = [_ROMAN[one] for one in letters]
    following = [*values[1:], 0]
    return sum(-one if one < other else one for one, other in zip(values, following, strict=True))


def _list_goes_on(number: frozenset[Number], own: frozenset[Number], around: Around) -> bool:
    """Say whether a number goes on from that above the message, and not plainly from its own."""
    if not number or not _follow(around.number, number):
        return False
    return not (around.is_mail and _follow(own, number))


def _follow(last: frozenset[Number], number: frozenset[Number]) -> bool:
    return any(
        form == other and _is_next(before, behind)
        for form, before in last
        for other, behind in number
    )


def _is_next(last: tuple[int, ...], number: tuple[int, ...]) -> bool:
    nexts = [(*last[:at], one + 1) for at, one in enumerate(last)]
    is_first_below = number[-1] == 1 and (number[:-1] in nexts or number[:-1] == last)
    return number in nexts or is_first_below


def says_that_answers_follow(words: str) -> bool | None:
    """Say whether a line tells that answers stand among what is quoted below it.

    Returns:
        `None` if it does not; whether they are told by how they look.
    """
    found = _ANSWERS.search(words[:_LONGEST])
    return None if found is None else bool(found["shown"] or found["seen"])


def _answers_another(words: str, around: Around) -> bool:
    """Say whether a paragraph begins with a mark of answers, or addresses who wrote it."""
    if _ARROW.match(words):
        return True
    found = _ADDRESSED.match(words)
    if found is None or (found["behind"] == " " and "@" not in words[: found.start("name")]):
        return False
    own = [word.strip(".,").casefold() for word in around.author.split()]
    return bool(own) and found["name"].casefold() in {own[0], own[-1]}


def _is_label(words: str, around: Around, *, begun: bool) -> bool:
    """Say whether a line begins with the name of somebody else than the author, and a colon.

    Before all other words of a message, a name alone or before a dash is whom it addresses.
    """
    label = _LABEL.match(words)
    if label is not None and not begun and label["alone"] != " ":
        return False
    found = label or _TAG.match(words)
    if found is None or found["name"] in english.NO_LABELS:
        return False
    name = found["name"].replace(".", "").split()
    if set(name) & set(around.author.split()):
        return False
    others = set(re.findall(r"\w+", around.names)) - set(around.author.split())
    if len(name) == 1 and name[0].isupper() and len(name[0]) <= 3:  # noqa: PLR2004 - initials
        return words.lstrip(" *_").startswith(("[", "(")) or _are_initials(name[0], around.names)
    return set(name) <= others and not _NO_PERSON.search(found["name"])


def _are_initials(mark: str, names: str) -> bool:
    pattern = r"\b" + r"\w*[ .-]{1,3}(?:\w+ )?".join(mark) + r"\w*"
    return re.search(pattern, names) is not None


def _behind_note(lines: Sequence[Line], at: int, behind: int) -> int:
    """Return the number of the line behind a note in brackets, or a paragraph with a label."""
    is_open = lines[at].words.lstrip(" *_").startswith("[")
    for number in range(at, min(at + _MOST_BRACKETED, behind)):
        words = lines[number].words
        if is_open and "]" in words:
            return number + 1
        if not is_open and number > at and not words.strip():
            return number
    return behind
