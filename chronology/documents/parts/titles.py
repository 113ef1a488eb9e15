"""What lines over a text, or over its stretches, call them: minutes, a diary, a schedule."""

import re
from collections.abc import Iterable, Sequence

from chronology.documents.parts.date_lines import DateLine, date_line
from chronology.languages import written_heads as others
from chronology.languages.english import dated_heads as english
from chronology.patterns import when_used

_LONGEST = 160
_MARKS = " \t*_=#~:—–-\u200e\u200f"


def _any_word_of(phrases: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))


def _title_of(*phrases: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{_any_word_of(phrases)})(?![\w-])", re.IGNORECASE)


_DIARY = _title_of(*english.DIARIES, *others.DIARIES)
_SCHEDULE = _title_of(*english.SCHEDULES, *others.SCHEDULES)
_COMPOUND = when_used(
    rf"(?<!\w)[^\W\d_]{{0,30}}(?:{others.COMPOUND_SCHEDULES})(?!\w)", re.IGNORECASE
)
_ARCHIVE = _title_of(*english.ARCHIVES, *others.ARCHIVES)
_NEWS = _title_of(*english.NEWS)
_MINUTES = when_used(
    r"(?:[A-Z][\w.&’'-]*,? |[A-Z]{2,}[ ,:]{1,3}"
    rf"|(?:{_any_word_of(english.BEFORE_MINUTES)}) ){{0,8}}"
    rf"(?:{_any_word_of(english.MINUTES)})(?!\w)",
    re.IGNORECASE,
)
_ABROAD = when_used(
    rf"(?:{_any_word_of(others.MINUTES)})(?!\w)[^\n;?!]{{0,80}}?"
    rf"(?<!\w)[^\W\d_]{{0,16}}(?:{_any_word_of(others.MEETINGS)})(?!\w)",
    re.IGNORECASE,
)
_NO_HEAD_ABROAD = when_used(
    rf"(?<!\w)(?:{_any_word_of(others.NO_HEAD_OF_MINUTES)})(?!\w)", re.IGNORECASE
)
_NO_HEAD = when_used(rf"(?<!\w)(?:{_any_word_of(english.NO_HEAD_OF_MINUTES)})(?!\w)", re.IGNORECASE)
_NUMBERED = when_used(r"(?:\d{1,3}[.)/]|[-•*] |\(?[a-z]\))")
_OF_A_MEETING = when_used(
    rf"(?<!\w)(?:{_any_word_of(english.MEETINGS)})(?!\w)",
    re.IGNORECASE,
)
_HELD = when_used(rf"(?:{_any_word_of(english.HELD)})\W{{0,3}}\Z", re.IGNORECASE)
_OF_A_PAPER = when_used(rf"(?<!\w)(?:{_any_word_of(english.OF_A_PAPER)})(?!\w)", re.IGNORECASE)
_OF_ANOTHER = when_used(
    rf"(?<!\w)(?:{_any_word_of((*english.OF_A_PAPER, *english.NOT_YET_HELD, *english.PROPOSED))})"
    r"(?!\w)",
    re.IGNORECASE,
)
_ENTRY = when_used(rf"(?:{_any_word_of(english.NUMBERED)}) (?:no\.? ?)?\d{{1,4}}", re.IGNORECASE)
_LONGEST_NAME_OF_ENTRY = 4  # words
_UNDATED = when_used(rf"(?<!\w)(?:{_any_word_of(english.UNDATED)})(?!\w)", re.IGNORECASE)
_BRACKETED = when_used(r"[\s#*_]{0,10}[\[(][^\n]{1,150}[\])]?[\s#*_]{0,10}\Z")
_TAIL = when_used(rf"[\s#*_\[(]{{0,10}}(?:{_any_word_of(english.TAIL)})(?!\w)", re.IGNORECASE)
_YEAR = when_used(r"(?<![\d/.-])(?:1[5-9]\d\d|20\d\d)(?![\d/.-]?\d)")
_COLUMNS = when_used(r"[ \t]{3,}|\t")
_LARGE = r"[^\W\d_a-zß-öø-ÿ]"  # letters but the small ones
_NAME = when_used(
    rf"(?:The )?{_LARGE}[\w.&’'-]{{1,20}}"
    rf"(?: (?:(?:of|and|the|&) )?{_LARGE}[\w.&’'-]{{0,20}}){{0,6}}"
)
_PAGE = when_used(
    rf"\W{{0,3}}(?:{_any_word_of(english.PAGE)})\W{{0,2}}[A-Z]?\d{{1,4}}\b.{{0,40}}\Z",
    re.IGNORECASE,
)
_PAGED = when_used(rf"(?<!\w)(?:{_any_word_of(english.PAGE)})\W{{0,2}}\w", re.IGNORECASE)
_VERSION = when_used(r"(?<!\w)(?:version|release|v?\d{1,4}\.\d{1,4}\.\d)", re.IGNORECASE)
_MOST_TITLES = 12  # lines over a text that may call it something


def is_head_of_minutes(words: str) -> bool:
    """Say whether a line is the head of minutes, and does not only tell of some."""
    if len(words) > _LONGEST:
        return False
    own = words.strip(_MARKS)
    if "inutes" not in words.replace("INUTES", "inutes"):
        return _is_head_abroad(words, own)
    if _NUMBERED.match(own) or _NO_HEAD.search(own) or own.endswith((".", ";", "?", "!")):
        return False
    found = _MINUTES.match(own)
    if found is None:
        return False
    is_alone = not own[found.end() :].strip(_MARKS)
    one = date_line(words)
    is_dated = one is not None and bool(one.day.day)
    if is_alone:
        return own.isupper() or own.istitle()
    return is_dated or _OF_A_MEETING.search(own[found.end() - len("minutes") :]) is not None


def _is_head_abroad(words: str, own: str) -> bool:
    """Say whether a line is the head of minutes in another language, with its day or set off."""
    if _ABROAD.match(own) is None or _NO_HEAD_ABROAD.search(own) is not None:
        return False
    one = date_line(words)
    if one is None:
        is_set_off = own.isupper() or words.lstrip().startswith(("#", "**"))
        return is_set_off and not own.endswith((".", ";", "?", "!"))
    return one.day.day is not None and not one.behind


def date_of_minutes(lines: Sequence[str]) -> tuple[int, DateLine] | None:
    """Return the day on which minutes were taken, and on which of the lines from their head on."""
    for at, words in enumerate(lines):
        if at and is_head_of_minutes(words):
            return None
        one = date_line(words)
        if one is None:
            if at and words.rstrip().endswith(".") and len(words) > _LONGEST // 2:
                return None
            continue
        own = _COLUMNS.split(one.before)[-1] if one.before else ""
        is_its = not at or one.is_alone or _HELD.search(own) or not own
        is_of_paper = _NO_HEAD.search(words) if at else None
        if one.day.day is None or not is_its or is_of_paper or tells_of_a_paper(words):
            return None
        return at, one
    return None


def is_of_another_meeting(words: str) -> bool:
    """Say whether a line tells of a meeting before or after, or of a paper of one."""
    return _NO_HEAD.search(words) is not None or _OF_ANOTHER.search(words) is not None


def is_posted(words: str) -> bool:
    """Say whether words before a day tell that something was posted on it."""
    return words.lower().strip(" :") in english.POSTED


def tells_of_a_paper(words: str) -> bool:
    """Say whether words tell what was done with a paper on a day: "received", "draft of"."""
    return _OF_A_PAPER.search(words) is not None


def calls_a_diary(words: str) -> bool:
    """Say whether words before a day name the entry of a diary: "Diary", "Log", "Day 12"."""
    if not words or len(words.split()) > _LONGEST_NAME_OF_ENTRY:
        return False
    return _DIARY.search(words) is not None or _ENTRY.fullmatch(words) is not None


def titles_of(above: Sequence[str]) -> list[str]:
    """Return the lines over a text that may call it something, the nearest last."""
    return [words for words in above if words.strip() and len(words) <= _LONGEST][:_MOST_TITLES]


def is_called_a_diary(above: Sequence[str]) -> bool:
    """Say whether a text calls itself something that is written day by day."""
    return any(_DIARY.search(words) for words in titles_of(above))


def is_called_a_schedule(above: Sequence[str]) -> bool:
    """Say whether a text calls itself something that tells about days."""
    return any(_SCHEDULE.search(words) or _COMPOUND.search(words) for words in titles_of(above))


def is_called_an_archive(above: Sequence[str], *, is_newest_first: bool) -> bool:
    """Say whether a text calls itself the archive of what was published day by day."""
    titles = titles_of(above)
    if any(_ARCHIVE.search(words) for words in titles):
        return True
    return is_newest_first and any(_NEWS.search(words) for words in titles)


def is_title(words: str) -> bool:
    """Say whether a line may be the title of what was published."""
    own = words.strip()
    return (
        0 < len(own) <= _LONGEST
        and own[0].isalnum() | (own[0] in "#*“\"'‘")
        and not own.endswith((".", ",", ";", ":"))
        and date_line(own) is None
    )


def title_year(above: Sequence[str]) -> int | None:
    """Return the one year in the title of a diary; `None` if it has none, or several."""
    titles = [words for words in titles_of(above) if _DIARY.search(words)]
    years = {int(year) for words in titles for year in _YEAR.findall(words)}
    return years.pop() if len(years) == 1 else None


def is_undated(words: str) -> bool:
    """Say whether a line is a head that says that it has no date."""
    return (
        len(words) <= _LONGEST
        and _UNDATED.search(words) is not None
        and (_BRACKETED.match(words) is not None or words.lstrip().startswith("#"))
    )


def begins_another_hand(words: str) -> bool:
    """Say whether a short line begins what another hand added behind a text."""
    return len(words) <= _LONGEST and _TAIL.match(words) is not None


def newspapers_in(lines: Iterable[str]) -> frozenset[str]:
    """Return the names of papers that stand with a day and a page over what was cut from them."""
    paged = (words for words in lines if _PAGED.search(words[:_LONGEST]))
    found = (one for words in paged if (one := date_line(words)) is not None and is_paged(one))
    return frozenset(name for one in found if (name := newspaper_in(one)))


def newspaper_in(one: DateLine) -> str:
    """Return the name before a day that may be a paper's; empty if none may be."""
    name = _COLUMNS.split(one.before)[-1].strip(" ,.*_") if one.before else ""
    return name if " " in name and _NAME.fullmatch(name) is not None else ""


def is_in_one_column(words: str) -> bool:
    """Say whether a name and a day stand in one phrase, with a comma between them."""
    return "," in words and "  " not in words.strip() and "\t" not in words.strip()


def is_paged(one: DateLine) -> bool:
    """Say whether the number of a page stands behind a day."""
    return _PAGE.match(one.behind) is not None


def is_of_a_version(words: str) -> bool:
    """Say whether words behind a day are of a program's version, as in a list of changes."""
    return _VERSION.search(words) is not None
