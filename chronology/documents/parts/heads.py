"""What stands above a message in a text: who wrote it, and when, as mail programs write that.

What people write above a quotation is told from it by the hour or the address, which they leave
out. What may be a head and is not read gives no day to what stands behind it.
"""

import re
from collections.abc import Iterator, Sequence

import attrs

from chronology.documents.parts.date_lines import weekday_of
from chronology.documents.parts.days import HeadDay, day_of
from chronology.documents.parts.lines import Line, following
from chronology.languages.english import threads as english
from chronology.languages.english.names import WEEKDAYS
from chronology.languages.english.spelling import SPELLING
from chronology.languages.mail_heads import (
    BESIDE_NAMES,
    FORWARDED,
    FROM,
    HEADER,
    NAME_BEHIND,
    NEVER_IN_NAMES,
    NOT_NAMED,
    OPENS,
    PASTED_BELOW,
    SENT,
    SPEAKING,
    SUBJECT,
    WROTE,
    WROTE_BY_PROGRAM,
)
from chronology.languages.sentences import sentences

_ADDRESS = re.compile(
    r"<[^<>\n]{0,200}>|\[mailto:[^\]\n]{0,200}\]|\(?[\w.+-]{1,80}@[\w.-]{1,120}\)?"
)
_CLOCK = re.compile(r"(?<![\d.:])\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?!\d|[.:]\d)(?: ?[AaPp]\.?[Mm]\.?)?")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_BETWEEN = re.compile(rf",|{_CLOCK.pattern}|\d{{4}}")  # the parts of a head before a name
_ZONE = re.compile(r"\A(?:[+-]\d{4}|[A-Z]{3,4})\b|\A[^\w]+")
_NAME = re.compile(
    r"[^\W\d_][\w.'’-]{0,40}(?:,? [^\W\d_][\w.'’-]{0,40}){0,5}(?: \([^()\n]{1,40}\))?\s*\Z"
)
_WEEKDAY_OF = {form.lower(): number for number, forms in enumerate(WEEKDAYS) for form in forms}
_WEEKDAY = re.compile(
    rf"(?<!\w)(?P<name>{'|'.join(sorted(_WEEKDAY_OF, key=len, reverse=True))})\.?,? "
    r"(?=\d{1,2}[ .]|[A-Z][a-z]{2,8}\.? \d{1,2},? )",
    re.IGNORECASE,
)
_UNITS = re.compile(r"(?<=[\w.])/[^\n]{1,120}\Z")  # "Karen Hobbs/UK/Tidewell"
_MOST_SMALL = 2  # words of a name in small letters: "home from the sea" is none
_LONGEST_STAMP = 120  # code points of a line that may be the head of a message
# A day with its year, then a time of day, and little else: what mail programs print so.
_STAMPED = re.compile(
    r"(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|[^\W\d_]{3,12}\.? \d{1,2},? \d{4}"
    r"|\d{1,2}\.? [^\W\d_]{3,12}\.? \d{4})"
    rf"[^\n]{{0,20}}?{_CLOCK.pattern}(?! ?[-–] ?\d)[^\n]{{0,24}}\Z"
)
_WEEKDAY_OR_JOINT = re.compile(r"(?:\b[^\W\d_]{2,12}, )?(?:\b[a-z]{2} )?\Z")
_INTRODUCES = re.compile(
    rf"[ \t*_#\[(“\"–—-]{{0,8}}(?:[A-Z][\w’'-]{{0,30}} ){{0,3}}(?:{'|'.join(english.MESSAGES)})"
    rf" (?:{'|'.join(english.MESSAGE_OF)})\b",
    re.IGNORECASE,
)
_LONGEST_HEAD = 4  # lines over which a line that says who wrote may be wrapped
_LONGEST = 400  # code points of it
_MOST_HEADERS = 24  # lines of a block
_FEWEST_HEADERS = 2
_FEWEST_TOLD = 4  # words of a sentence before the one that says who wrote


@attrs.frozen(kw_only=True)
class Head:
    """What says who wrote what follows, and when.

    Attributes:
        start: where it begins, in code points.
        end: where it ends.
        words: its words, in one line.
        author: whom it names; empty if nobody, or not plainly.
        day: the day that it names.
        depth: how deep it is quoted itself.
        first: the number of its first line.
        is_block: whether it is a block of headers.
        leads_quoted: whether marks of quoting stand before what it leads.
        is_of_program: whether it is a mail program's, and no person's words.
    """

    start: int
    end: int
    words: str
    author: str
    day: HeadDay
    depth: int
    first: int
    is_block: bool = False
    leads_quoted: bool = False
    is_of_program: bool = True


def heads_in(lines: Sequence[Line], *, is_mail: bool) -> dict[int, Head]:
    """Return the heads by the number of the line behind them."""
    found: dict[int, Head] = {}
    last: Head | None = None
    at = 0
    for behind, head in _heads(lines, is_mail=is_mail):
        between = lines[at : head.first]
        is_same = last is not None and last.depth == head.depth
        is_doubled = last is not None and not (last.is_block or head.is_block)
        if is_same and is_doubled and not any(line.words.strip() for line in between):
            head = attrs.evolve(head, author="", day=HeadDay())  # noqa: PLW2901 - whose is it?
        found[behind] = head
        last, at = head, behind
    return found


def begins_as_mail(lines: Sequence[Line]) -> bool:
    """Say whether headers with a day begin a text, below its heading at most."""
    first = [at for at, line in enumerate(lines[:_MOST_HEADERS]) if line.words.strip()][:2]
    found = (_block(lines, at) for at in first)
    return any(one is not None and one[1].day.day is not None for one in found)


def leads_marked(lines: Sequence[Line]) -> bool:
    """Say whether what says who wrote stands over lines marked as quoted, or is marked itself."""
    return any(head.leads_quoted or head.depth for _, head in _heads(lines, is_mail=True))


def _heads(lines: Sequence[Line], *, is_mail: bool) -> Iterator[tuple[int, Head]]:
    at = 0
    while at < len(lines):
        found = _block(lines, at) or _attribution(lines, at, is_mail=is_mail)
        if found is None:
            at += 1
        else:
            yield found
            at = found[0]


def _attribution(lines: Sequence[Line], at: int, *, is_mail: bool) -> tuple[int, Head] | None:
    """Return a line such as "On 2 March 2023, Ann Marsh wrote:", wrapped or not."""
    if not _may_say_who_wrote(lines[at].words):
        return None
    first, words = lines[at], ""
    told = _told_before(first.words)
    for behind in range(at, min(at + _LONGEST_HEAD, len(lines))):
        line = lines[behind]
        words = f"{words} {line.words.strip()}".strip()
        if line.depth != first.depth or not line.words.strip() or len(words) > _LONGEST:
            return None
        if not words.endswith(":") or (behind > at and not _is_told_by_program(words)):
            continue
        follows = following(lines, behind + 1)
        words = words.removeprefix(first.words[:told].strip()).strip()
        is_plain = _is_plain(words)
        head = Head(
            start=first.body + told if told else first.start,
            end=line.end,
            words=words,
            author=_author(words) if is_plain else "",
            day=_day_of_head(_ADDRESS.sub(" ", words)) if is_plain else HeadDay(),
            depth=first.depth,
            first=at,
            leads_quoted=follows is not None and follows.depth > first.depth,
            is_of_program=_is_told_by_program(words),
        )
        return (behind + 1, head) if _is_head(head, is_mail=is_mail) else None
    return None


def _told_before(words: str) -> int:
    """Return where the last sentence of a line begins, if a person says in it who wrote.

    "The bill was paid on 9 May. *She wrote on Monday:*" tells a deed of its own before it.
    """
    is_of_program = OPENS.match(words.lstrip()) is not None and _is_told_by_program(words)
    if not words.rstrip().endswith(":") or is_of_program:
        return 0
    *before, (begin, _) = sentences(words, SPELLING.abbreviations)
    is_told = any(len(words[slice(*one)].split()) >= _FEWEST_TOLD for one in before)
    return begin if is_told and WROTE.search(words, begin) is not None else 0


def _may_say_who_wrote(words: str) -> bool:
    if len(words) > _LONGEST or not words:
        return False
    return (
        words.rstrip().endswith(":")
        or OPENS.match(words.lstrip()) is not None
        or _is_told_by_program(words)
    )


def _is_told_by_program(words: str) -> bool:
    """Say whether words have an address, or an hour of a day: a person leaves both out."""
    if _ADDRESS.search(words) is not None:
        return True
    return _CLOCK.search(words) is not None and _YEAR.search(words) is not None


def _is_head(head: Head, *, is_mail: bool) -> bool:
    """Say whether a line with a colon at its end is the head of what follows.

    With marks behind it, who wrote need not be a program's word; without, a report may go on "On
    3 May 2023 at 10:30 the minister wrote:", in anything but mail.
    """
    if head.leads_quoted:
        return WROTE.search(head.words) is not None or head.is_of_program
    if _introduces(head.words):
        return True
    if WROTE_BY_PROGRAM.search(head.words) is None or OPENS.match(head.words) is None:
        return False
    is_addressed = _ADDRESS.search(head.words) is not None
    return head.day.day is not None and (is_addressed or (is_mail and head.is_of_program))


def _introduces(words: str) -> bool:
    """Say whether a line tells which message is printed below it, with its hour or address."""
    is_of_message = _INTRODUCES.match(words) is not None
    return words.endswith(":") and is_of_message and _is_told_by_program(words)


def _day_of_head(words: str) -> HeadDay:
    """Return the day that a head names; without one if it names another day's weekday."""
    day = day_of(words)
    named = _WEEKDAY.search(words)
    if named is None or day.day is None or day.if_month_first is not None:
        return day
    is_its = weekday_of(day.day) == _WEEKDAY_OF[named["name"].lower()]
    return day if is_its else HeadDay()


def _is_plain(words: str) -> bool:
    """Say whether nothing stands behind who wrote but a name, an address or a day."""
    spoken = WROTE.search(words)
    if spoken is None or _name_led(NAME_BEHIND.search(words)):
        return True
    behind = SPEAKING.sub("", spoken.group(), count=1).strip(" :")
    is_small = behind == behind.lower() and not any(map(str.isdigit, behind))
    return is_small or day_of(behind).day is not None


def _author(words: str) -> str:
    """Return who wrote, in the words of a line that says so; empty if it is not plain."""
    if name := _name_led(NAME_BEHIND.search(words)):
        return name
    spoken = SPEAKING.search(words)
    before = _ADDRESS.sub(" ", words[: spoken.start()] if spoken else words).strip(" ,:")
    told = _ZONE.sub("", _BETWEEN.split(before)[-1].strip()).strip()
    return _name_in(_without_times(told.strip(" \"'*_")))


def _name_in(words: str) -> str:
    words = " ".join(words.replace("( )", "").strip(" \"'*_").split())
    if _NAME.match(words) is None or words.split()[0].lower() in NOT_NAMED:
        return ""
    return "" if NEVER_IN_NAMES.intersection(words.lower().split()) else words


def _without_times(words: str) -> str:
    """Return words without those at their ends that tell when, or that somebody is quoted."""
    own = words.split()
    while own and own[0].lower().strip(",.") in BESIDE_NAMES:
        del own[0]
    while own and own[-1].lower().strip(",.") in BESIDE_NAMES:
        del own[-1]
    return " ".join(own).strip(" ,")


def _name_led(led: re.Match[str] | None) -> str:
    """Return the name behind "wrote"; empty for other words, such as "home from the sea"."""
    name = _name_in(_without_times(led["name"])) if led is not None else ""
    is_phrase = name[:1].islower() and len(name.split()) > _MOST_SMALL
    return "" if is_phrase and "@" not in name and " at " not in name else name


def _block(lines: Sequence[Line], at: int) -> tuple[int, Head] | None:
    """Return a block of headers, as Outlook and printed mail have it, and what stands above it."""
    first, start = lines[at], at
    if len(first.words) <= _LONGEST and FORWARDED.match(first.words):
        at += 1
        while at < len(lines) and at < start + 3 and not lines[at].words.strip():
            at += 1
    values: dict[str, str] = {}
    several = set[str]()
    behind = at
    while behind < min(at + _MOST_HEADERS, len(lines)) and lines[behind].depth == first.depth:
        found = HEADER.match(lines[behind].words)
        if found is None and not _is_between_headers(lines, behind):
            break
        if found is not None:
            key, value = found["key"].lower(), found["value"].strip()
            if values.setdefault(key, value) != value:
                several.add(key)
        behind += 1
    if len(values) < _FEWEST_HEADERS:
        return None
    sender = next((values[key] for key in values if key in FROM), "")
    sent = next((values[key] for key in values if key in SENT), "")
    if not _is_sender(sender):
        return None
    is_mail = not SUBJECT.isdisjoint(values) or any(map(_ADDRESS.search, values.values()))
    if at == start and not (sent and is_mail):
        return None  # "From: London", "Date: 3 May 2023" may be of a journey
    head = Head(
        start=first.start,
        end=lines[behind - 1].end,
        words=" ".join(" ".join(line.words.split()) for line in lines[at:behind])[:_LONGEST],
        author="" if FROM & several else _sender_in(sender),
        day=HeadDay() if SENT & several else _day_of_head(sent),
        depth=first.depth,
        first=start,
        is_block=True,
    )
    return behind, head


def _is_between_headers(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line is the empty one between two headers, as between the rows of a table."""
    if not 0 < at < len(lines) - 1 or lines[at].words.strip():
        return False
    before, behind = (HEADER.match(lines[near].words) for near in (at - 1, at + 1))
    begins_another = behind is not None and behind["key"].lower() in FROM
    return before is not None and behind is not None and not begins_another


def _is_sender(words: str) -> bool:
    return bool(_sender_in(words)) or _ADDRESS.search(words) is not None


def _sender_in(words: str) -> str:
    """Return the name of a sender, without an address, or the units of a directory behind it."""
    return _name_in(_UNITS.sub("", _ADDRESS.sub(" ", words)).removeprefix("CN="))


def may_be_head(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line may begin a message, in a way that is not read.

    It says that one follows, is a moment behind nothing or what may be a name, ends with a colon
    as what says who wrote, or is a header that names a sender.
    """
    line = lines[at]
    words = " ".join(line.words.split())
    if not words or len(line.words) > _LONGEST:
        return False
    if FORWARDED.match(words) or ((header := HEADER.match(words)) and _names_sender(header)):
        return True
    if words.endswith(":"):
        is_told = WROTE.search(words) is not None or PASTED_BELOW.search(words) is not None
        return is_told or _is_told_by_program(words)
    return _is_stamp(words, lines[at - 1].words if at else "")


def _names_sender(header: re.Match[str]) -> bool:
    return header["key"].lower() in FROM and _is_sender(header["value"])


def _is_stamp(words: str, above: str) -> bool:
    """Say whether a line is a moment, with what may be a name before it, or in the line above."""
    if len(words) > _LONGEST_STAMP or words.endswith("."):
        return False
    stamp = _STAMPED.search(words)
    if stamp is None:
        return False
    before = _WEEKDAY_OR_JOINT.sub("", words[: stamp.start()]).strip()
    named = _ADDRESS.sub(" ", before or above).split()
    is_name = all(word[:1].isupper() and not word.endswith(":") for word in named)
    return is_name and bool((before or above).strip())
