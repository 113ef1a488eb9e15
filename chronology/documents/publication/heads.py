"""The head of a paper: the lines above its salutation or its text, in which its own day stands.

What a subject line, a letter's text, a stretch of a statement or a sentence that goes on over two
lines tells is another day. The lines of such days are kept apart, so that they can be told.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

import attrs

from chronology.documents.publication.written_days import WrittenDay, days_in
from chronology.languages.english import pages as known
from chronology.languages.english import papers

FIRST_LINES = 12
FRONT_MATTER = re.compile(
    r"\A(?P<mark>---|\+\+\+)[ \t]*\r?\n(?P<body>(?:[^\n]*\n){0,120}?)(?P=mark)[ \t]*(?:\r?\n|\Z)"
)
_LONGEST_LABEL = 60
_LONGEST_LINE = 200
_WORDS_OF_A_SENTENCE = 8
_FEWEST_WORDS = 3  # of a line that begins a sentence
_ABOVE_A_SALUTATION = 8  # lines in which the date of a further letter stands
_SENTENCE = re.compile(r"[.!?…][\"”’')\]]?\s*\Z")
_ENDED = re.compile(r"[.!?…:;][\"”’')\]*_]{0,3}\s*\Z")
_BEGUN_ANEW = re.compile(r"[a-z]{3,}[.!?][\"”’')\]]? [\"“‘'(]?[A-Z]")
_BEGINS_ANEW = re.compile(r"[a-z]{3,}[.;]\s{1,4}[A-Z]|\A\s{0,4}[.;]\s{0,4}\S")
_NUMBER = re.compile(r"\A\s*\d{1,3}[.)]\s{1,4}")
_IN_SMALL_LETTERS = re.compile(r"[a-z]{3,},?\Z")


@attrs.frozen(kw_only=True)
class Head:
    """The lines of a text that may say when it was published, and what it is.

    Attributes:
        lines: these lines, in order.
        told: lines with a day that is not the text's own: of what a statement tells.
        is_letter: whether it has a salutation, or the labels of a memorandum.
        is_minutes: whether it calls itself minutes, or the note of a meeting or call.
        is_statement: whether a witness states what happened on earlier days.
        is_transcript: whether it reports what was said on a day.
    """

    lines: tuple[str, ...]
    told: tuple[str, ...] = ()
    is_letter: bool = False
    is_minutes: bool = False
    is_statement: bool = False
    is_transcript: bool = False

    def tells_of_its_issue(self, before: str) -> bool:
        """Say whether words before a day tell that the text was issued, or are its number."""
        is_first = self.lines[0].startswith(before)
        is_issued = is_first and papers.ISSUED_PAPER.match(before)
        return bool(is_issued or papers.NUMBERED_PAPER.match(before))

    def names_an_issue(self, before: str) -> bool:
        """Say whether words before a day name what comes out, is given out or ordered.

        What is given out stands below whose it is, in capitals; an order below its court. Below
        another title it is what the text is about.
        """
        above = list(takewhile(lambda line: not line.startswith(before), self.lines))
        if not above and papers.ISSUE.match(before):
            return True
        if papers.GIVEN_OUT.match(before):
            return len(above) <= 1 and all(map(str.isupper, above))
        is_below_a_court = all(map(papers.OF_A_COURT.search, above))
        return papers.ORDERED.match(before) is not None and is_below_a_court


def begin_of_text(text: str) -> int:
    """Return where a text begins behind its front matter, which tells of the file."""
    front = FRONT_MATTER.match(text)
    return 0 if front is None else front.end()


def head_of(lines: Sequence[str]) -> Head:
    """Return the head of a text by its first lines.

    Not what stands behind the text, where readers comment and other texts are advertised,
    nor what stands under a label of its own: "Deadline", "Conference date:".
    """
    own, told = list[str](), list[str]()
    begun, is_greeted, is_statement, has_day = False, False, False, False
    sentences, above = 0, ""
    for number, line in enumerate(lines):
        bare = line.strip()
        if known.BEHIND.fullmatch(bare) or (begun and known.COUNTED.fullmatch(bare)):
            break
        if begun and has_day and papers.MAIL_FROM.match(line):
            break  # a message that is quoted
        if not bare:
            continue
        is_greeted |= is_salutation(line, first=not above)
        is_day = is_a_day(line)
        if is_greeted:
            if is_day and _heads_a_letter(lines, number) and not goes_on(lines, number, above):
                own.append(line)
            above = line
            continue
        begun |= bool(_SENTENCE.search(line))
        sentences += bool(_SENTENCE.search(line)) and len(line.split()) >= _WORDS_OF_A_SENTENCE
        if sentences > 1:
            break
        labelled = labels_another(above, first=len(own) < 2)  # noqa: PLR2004 - under the title
        if is_day and is_statement:
            told.append(line)
        elif (not labelled or known.PUBLISHED_KEY.match(line)) and not goes_on(
            lines, number, above
        ):
            own.append(line)
            has_day |= is_day
        is_statement |= papers.STATEMENT.search(line[:_LONGEST_LINE]) is not None
        above = line
    return Head(
        lines=tuple(own),
        told=tuple(told),
        is_letter=is_greeted or _is_memorandum(own),
        is_minutes=any(map(papers.MINUTES.match, own[:FIRST_LINES])),
        is_statement=is_statement,
        is_transcript=any(papers.TRANSCRIPT.search(line[:_LONGEST_LINE]) for line in own),
    )


def own_lines(lines: Sequence[str]) -> list[str]:
    """Return the first lines that may say when a text was published."""
    return list(head_of(lines).lines)


def is_salutation(line: str, *, first: bool = False) -> bool:
    """Say whether a line greets whom a letter is written to; a title may begin so as well."""
    if len(line) > _LONGEST_LINE:
        return False
    return bool(papers.SALUTATION.match(line) or (not first and papers.SALUTATION_BARE.match(line)))


def is_a_day(line: str) -> bool:
    """Say whether a line holds a day and nothing else, or a place before it."""
    if len(line) > _LONGEST_LINE:
        return False
    days = [*days_in(line)]
    if len(days) != 1:
        return False
    before = line[: days[0].start].lstrip("#*_> \t")
    if known.BESIDE_A_DATE.sub("", line[days[0].end :]):
        return False
    is_alone = not known.BESIDE_A_DATE.sub("", before) or is_placed(before)
    return is_alone and not papers.LABEL_OF_A_DATE.match(before)


def is_placed(before: str) -> bool:
    """Say whether what stands before a day is a place: "Berlin, den", but not "Accident on"."""
    return bool(known.PLACE_AND_DAY.match(before)) and not papers.HAPPENED_ON.match(before)


def goes_on(lines: Sequence[str], number: int, above: str) -> bool:
    """Say whether a line with a day goes on with a sentence that began in the line above.

    Args:
        lines: the lines of a text.
        number: which of them.
        above: the last line above it that is not empty.
    """
    line, words = lines[number], above.split()[-_WORDS_OF_A_SENTENCE:]
    if len(line) > _LONGEST_LINE or len(words) < _FEWEST_WORDS or _ENDED.search(above[-8:]):
        return False
    last = words[-1]
    if last in papers.OPEN_ENDS:
        return True  # also over the foot of a page
    if not number or not lines[number - 1].strip() or not days_in_line(line):
        return False
    is_long = len(words) >= _WORDS_OF_A_SENTENCE
    if last in papers.OPEN_ENDS_IN_A_PARAGRAPH or (
        is_long and _BEGUN_ANEW.search(above[-_LONGEST_LINE:])
    ):
        return True
    is_ended = line.rstrip().endswith(".")
    return bool(_IN_SMALL_LETTERS.match(last)) and (is_ended or _is_gone_on(lines, number))


def days_in_line(line: str) -> bool:
    """Say whether a line holds a full day."""
    return next(days_in(line[:_LONGEST_LINE]), None) is not None


def labels_another(line: str, *, first: bool) -> bool:
    """Say whether a line is a label, and of another date than the publication's."""
    label = _NUMBER.sub("", line[: 2 * _LONGEST_LINE]).strip().strip("#*_ ").lower()
    if not label or len(label) > _LONGEST_LABEL or known.OF_PUBLISHING.search(label):
        return False
    return bool(
        label.endswith(":")
        or known.OTHER_DATE.fullmatch(label)
        or (not first and known.OCCASION.fullmatch(label))
    )


def ends_so(behind: str) -> bool:
    """Say whether a title may end with a day, and an hour and a place behind it."""
    return bool(papers.BEHIND_MEETING.match(behind)) and not _BEGINS_ANEW.search(behind)


def is_occasion(words: str) -> bool:
    """Say whether words before a day call an occasion, or another date."""
    label = words.strip().strip("#*_ ,").lower()
    return bool(known.OCCASION.fullmatch(label) or known.OTHER_DATE.fullmatch(label))


def is_sworn_on(line: str, day: WrittenDay) -> bool:
    """Say whether a line is but "Dated", "Sworn this" and a day."""
    before, behind = line[: day.start].lstrip(), line[day.end :]
    if papers.SWORN_BARE.match(before):
        is_told = papers.TELLS_WHAT_BECAME.search(behind)
        return bool(papers.BEHIND_SWORN.match(behind) and not is_told)
    return is_an_oath(before, behind)


def is_an_oath(before: str, behind: str) -> bool:
    """Say whether what stands beside a day is said of the paper: "Sworn before me this".

    "Dated coins were shown on" has a subject and tells of it; "Signed 8 April 1904, ratified on"
    has a day of its own before.
    """
    found = papers.OATH.match(before)
    if not found or not papers.SWORN.match(before) or not papers.BEHIND_SWORN.match(behind):
        return False
    words = before[found.end() :]
    if papers.TELLS_WHAT_BECAME.search(behind) or next(days_in(words), None) is not None:
        return False
    if papers.IN_WITNESS.match(before):
        return True
    is_of_the_paper = papers.BEHIND_OATH.match(words) is not None
    return is_of_the_paper and not papers.TELLS_WHAT_BECAME.search(words)


def is_of_a_range(words: str, day: WrittenDay) -> bool:
    """Say whether a day is but an end of a time: "(3 May 1890 – 9 June 1960)", "3 May 1990 –)"."""
    if known.ENDS_A_RANGE.match(words, day.end):
        return True
    opened = words.rfind("(", 0, day.start)
    is_within = opened >= 0 and ")" not in words[opened : day.end]
    return is_within and known.GOES_ON_BY_A_DASH.match(words, day.end) is not None


def _is_gone_on(lines: Sequence[str], number: int) -> bool:
    """Say whether the line below goes on in small letters."""
    below = lines[number + 1].lstrip() if number + 1 < len(lines) else ""
    return below[:1].islower() and not known.BYLINE.match(below)


def _heads_a_letter(lines: Sequence[str], number: int) -> bool:
    """Say whether a salutation stands soon below a line."""
    return any(map(is_salutation, lines[number + 1 : number + 1 + _ABOVE_A_SALUTATION]))


def _is_memorandum(lines: Sequence[str]) -> bool:
    keys = {found["key"].lower() for line in lines if (found := papers.MEMO.match(line))}
    return "to" in keys and len(keys) > 1
