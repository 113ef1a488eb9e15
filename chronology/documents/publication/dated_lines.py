"""Lines that say when a text was published: a date, with nothing but such words beside it.

"Published on 3 May 2022", "By Ann Example | 3 May 2022, 10:15", "3. Mai 2022 in Politik": a line
in which other words stand tells of something, and its date need not be the line's own.
"""

import re
from collections.abc import Iterator, Sequence

import attrs

from chronology.documents.publication.names_of_days import names_no_writer
from chronology.documents.publication.written_days import WrittenDay, days_in
from chronology.languages import page_words
from chronology.languages.english import pages
from chronology.languages.english.verbs import VERBS

_LONGEST = 200
_MOST_WORDS = 24
_CHANGED = pages.CHANGED | page_words.CHANGED
_PUBLISHED = pages.PUBLISHED | page_words.PUBLISHED
_BESIDE = pages.BESIDE | page_words.BESIDE
_LONGEST_LABEL = 4  # words
_LONGEST_SENTENCE = 2_500  # code points of it behind a date
_WORDS_BEHIND = 4  # of a sentence that goes on behind a date
_LONGEST_NAME = 4
_LONGEST_UNCASED = 12  # code points
_WRITERS = frozenset(pages.WRITERS) | {"von", "par", "por", "di", "door", "de", "da"}
_LABELS = _WRITERS | _BESIDE | {word for words in _PUBLISHED | _CHANGED for word in words.split()}
_GLUED = re.compile(r"(?:by|By|BY|von|Von)(?=[A-Z])")
_CLOCK = re.compile(
    r"(?<!\d)\d{1,2}(?:[:.h]\d\d){1,2}(?:\s?[ap]\.?m\b\.?)?(?:\s?Z\b)?|(?<!\d)\d{1,2}\s?(?:[ap]\.?m\b\.?|h\b|uhr\b)"
    r"|\bklo?\.?\s?\d{1,2}\.\d\d(?!\d)|\(?(?:utc|gmt)?[+-]\d{1,2}:?\d\d\)?",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[,|·•∙—–\-:;/()\[\]\n\t\r»«>›*#_+&@：（）｜／【】、]+|\s{2,}")
_MARKS = '.,:;|()[]-–—•·*_#"“”：（）｜／【】、'
_STOPS = frozenset(",|·•;/()[]–—-»>.（）｜／】、")
_COLONS = (":", "：")
_JOINTS = pages.JOINTS | page_words.JOINTS
_DATES = frozenset({"date", "dates", "datum", "dato"})
_WORDS_FOR_A_DATE = frozenset({"date", "dates", "fecha", "data", "datum", "dato", "tarih"})
_DATE_OF = re.compile(r"[^\W\d_]+ (?:dates?|datum|dato)\s{0,3}[:–-]?\s{0,3}\Z")
_BY = ("by ", "von ", "par ", "por ")
_NAMES = pages.NAMES_IN_ED
_IRREGULAR = VERBS.past - {"rose", "said", "read"}  # "Bought", "Sold"; alone in their part
_PARTS_BEFORE = re.compile(r"[|·•,;/()\n–—»]|\s-\s")
_SENTENCE_ENDS = re.compile(r"(?:(?<=[^\W\d_]{2}\.)|(?<=\d{4}\.))\s{1,3}(?=[A-Z\u00c0-\u00de])")
_COUNT = re.compile(r"\d{1,6}")
_CAPITALS = re.compile(r"[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de .'’-]{1,30}")
_PHONE = re.compile(r"\A\s{3,80}[(+]?\d[\d() ./-]{5,20}\Z")  # of whom to ask, in a press release


@attrs.frozen(kw_only=True)
class DatedLine:
    """A day in a line.

    Attributes:
        day: the day, its place counted in the line.
        publishes: whether a label says that it is the publication's.
        changes: whether a label says that it is another one.
        alone: whether nothing stands beside the days of the line but what belongs there.
        happens: whether the words before it say what happened on it, or where else its text came
            out: it is then not the publication's.
    """

    day: WrittenDay
    publishes: bool
    changes: bool
    alone: bool
    happens: bool = False


def dated(line: str, before: str = "") -> Iterator[DatedLine]:
    """Yield the days of a line, each with what the line calls it.

    Args:
        line: the words.
        before: what stands before them, where a label may stand.
    """
    days = list(days_in(line))
    if not days:
        return
    ends = [0, *(day.end for day in days)]
    gaps = [line[end : day.start] for end, day in zip(ends, days, strict=False)]
    rest = [*gaps, line[days[-1].end :]]
    alone = len(line) <= _LONGEST and _holds_no_other_words(rest)
    labels, label = list[str](), ""
    for place, gap in enumerate(gaps):
        # The end of the line above is no part of what the line itself calls its date.
        between = "" if place or before[-1:].isspace() else "\n"
        words = gap if place else before + between + gap
        own = "" if ends_in_by(gap) else _label(words)
        label = own or ("" if place and gap.strip(" |·•-–—/\n\t") else label)
        labels.append(label)
    if labels[-1] == "" and _is_changed_behind(rest[-1]):
        labels[-1] = "changed"
    if alone and labels[0] == "" and set(labels[1:]) == {"changed"}:
        labels[0] = "published"  # "22/07/2016 15h40 - updated 22/07/2016 19h13"
    for place, (day, label) in enumerate(zip(days, labels, strict=True)):
        above = before if not place else ""
        yield DatedLine(
            day=day,
            publishes=label == "published",
            changes=label == "changed",
            alone=alone or (label == "published" and _is_a_sentence_of_its_own(line, day)),
            happens=not label
            and (
                says_what_happened(gaps[place], above) or _is_called_otherwise(gaps[place], above)
            ),
        )


def _is_changed_behind(behind: str) -> bool:
    """Say whether words behind a day call it that of a change: "5 June 2023, 18:03 (updated)".

    "12 May 2023, 10:00, updated 18:03" tells of a text that was changed on its own day.
    """
    if len(behind) > _LONGEST or not behind.strip() or _label(behind) != "changed":
        return False
    clocks = [*_CLOCK.finditer(behind)]
    is_own = bool(clocks) and not _label(behind[: clocks[0].start()])
    return len(clocks) < 2 if is_own else True  # noqa: PLR2004 - its own, and that of the change


def says_what_happened(words: str, above: str = "") -> bool:
    """Say whether words before a day say what happened on it: "Arrested", "Posted on Facebook on".

    Args:
        words: those that stand in its line.
        above: those of the line above, which count if its own line begins with the day.
    """
    if _tells_of_another_place(words):
        return True
    own = _last_part(words)
    if own:
        return _is_what_happened(own, nouns=True)
    return not words.strip() and _is_what_happened(_last_part(above), nouns=False)


def _is_called_otherwise(words: str, above: str) -> bool:
    """Say whether words before a day are a label that is not known, or can be no name."""
    if not words.strip() and above.strip():
        is_known = pages.OTHER_DATE.fullmatch(above.strip(" :\t\n").lower()) is not None
        return is_known or is_label_of_another(above)
    if is_label_of_another(words):
        return True
    part, joint = _right_before(words)
    if not part or part[-1][-1] in _STOPS or _begins_a_byline(part):
        return False
    if joint in _JOINTS:
        return not all(map(_is_small, part))
    return names_no_writer([one.strip(_MARKS) for one in part if not _is_small(one)])


def is_label_of_another(words: str) -> bool:
    """Say whether words before a day end in an unknown label, or set a term: "apply by"."""
    if ends_in_by(words):
        return True
    part, _ = _right_before(words)
    if not part or not part[-1].endswith(_COLONS) or _begins_a_byline(part):
        return False
    label = " ".join(part)
    is_furniture = bool(pages.FURNITURE.match(label) or pages.OF_TOPICS.match(label))
    return not (is_furniture or _label(label) or all(_is_small(one.strip(_MARKS)) for one in part))


def ends_in_by(words: str) -> bool:
    """Say whether words lead to a day by "by": it is a term then, and names no writer."""
    tokens = words.lower().split()[-_LONGEST_NAME:]
    while tokens and tokens[-1].strip(_MARKS) in pages.WEEKDAYS_AND_THE:
        tokens.pop()
    return tokens[-1:] == ["by"]


def _right_before(words: str) -> tuple[list[str], str]:
    """Return the words of the last part before a day, and the preposition behind them.

    Days of the week, hours and the like are left out, but a colon or a comma behind a word stays.
    """
    tokens, joint = _CLOCK.sub(" ", words[-_LONGEST:]).split(), ""
    while tokens and not tokens[-1].endswith(_COLONS) and _leads_to_a_day(tokens[-1]):
        word = tokens.pop().strip(_MARKS).lower()
        joint = word if word in _JOINTS else joint
    begin = len(tokens) - 1
    while begin > 0 and tokens[begin - 1][-1] not in _STOPS and begin > len(tokens) - _MOST_WORDS:
        begin -= 1
    return tokens[max(0, begin) :], joint


def _leads_to_a_day(token: str) -> bool:
    bare = token.strip(_MARKS).lower()
    return bool(bare) and (bare in _BESIDE or bare in _JOINTS)


def _begins_a_byline(part: Sequence[str]) -> bool:
    """Say whether words begin with a writer's word or that of a publication: "By", "Posted in"."""
    low = [one.strip(_MARKS).lower() for one in part[:_LONGEST_LABEL]]
    begins = {" ".join(low[:length]) for length in range(1, len(low) + 1)} - _WORDS_FOR_A_DATE
    return low[0] in _WRITERS or bool(_GLUED.match(part[0])) or not begins.isdisjoint(_PUBLISHED)


def _last_part(words: str) -> str:
    """Return the last words of a line, in small letters, without those that lead to a day."""
    part = _PARTS_BEFORE.split(words.strip(" :\t\n"))[-1].lower()
    tokens = part.split()
    while tokens and tokens[-1].strip(".") in _BESIDE:
        tokens.pop()
    return " ".join(tokens)


def _is_what_happened(part: str, *, nouns: bool) -> bool:
    if not part or part.partition(" ")[0] in _WRITERS or part.rpartition(" ")[2] in _NAMES:
        return False
    if part in _IRREGULAR:
        return True
    patterns = (pages.HAPPENED, page_words.HAPPENED)
    return any(pattern.fullmatch(part) for pattern in patterns) or bool(
        nouns and (pages.OCCURRED.fullmatch(part) or pages.OCCASION.fullmatch(part))
    )


def _tells_of_another_place(words: str) -> bool:
    """Say whether words tell that something came out in another paper or place."""
    found = pages.ELSEWHERE.search(words[-_LONGEST:])
    if found is None:
        return False
    where = found["where"].lower().partition(" by ")[0].strip(" ,")
    return bool(where) and where not in pages.SECTIONS and not all(map(_is_small, where.split()))


def _is_a_sentence_of_its_own(line: str, day: WrittenDay) -> bool:
    """Say whether a line is sentences that hold a day each, and that of a day nothing else."""
    if len(line) > _LONGEST:
        return False
    sentences = _SENTENCE_ENDS.split(line)
    if len(sentences) < 2 or not all(any(days_in(one)) for one in sentences):  # noqa: PLR2004
        return False
    begin = 0
    for sentence in sentences:
        begin = line.index(sentence, begin)
        if begin <= day.start < begin + len(sentence):
            return _holds_no_other_words(
                [sentence[: day.start - begin], sentence[day.end - begin :]]
            )
    return False


def tells_of_its_text(line: str, day: WrittenDay) -> bool:
    """Say whether a sentence tells when its text was posted: "This entry was posted on …"."""
    before = line[: day.start].lstrip()
    return any(
        pattern.match(before) is not None
        for pattern in (pages.ENTRY_POSTED, page_words.ENTRY_POSTED)
    )


def told_of_itself(line: DatedLine) -> DatedLine:
    """Return the day of a sentence that tells when its text was posted."""
    return attrs.evolve(line, publishes=True, changes=False, alone=True, happens=False)


def without_phone(words: str) -> str:
    """Return words without the number of whom to ask that stands apart behind a day."""
    return _PHONE.sub("", words)


def label_of(words: str) -> str:
    """Return what words before a date call it: `published`, `changed`, or nothing."""
    return "" if ends_in_by(words) else _label(words)


def _label(words: str) -> str:
    bare = _CLOCK.sub(" ", words.lower()).replace("’", "'")
    tokens = [token.strip('.,:;|()[]-–—•·*_#"“”：（）｜／【】、') for token in bare.split()]
    tokens = [token for token in tokens if token][-8:]
    while tokens and tokens[-1] in _BESIDE and " ".join(tokens[-2:]) not in _CHANGED | _PUBLISHED:
        if tokens[-1] in _CHANGED | _PUBLISHED:
            break
        tokens.pop()
    for length in range(min(_LONGEST_LABEL, len(tokens)), 0, -1):
        phrase = " ".join(tokens[-length:])
        if phrase in _CHANGED:
            return "changed"
        if phrase in _PUBLISHED:
            rest = tokens[:-length]
            is_of_change = " ".join(rest[-2:]) in _CHANGED or rest[-1:] == ["update"]
            return "changed" if is_of_change or _is_of_another(phrase, bare) else "published"
    return "changed" if bare.rstrip().endswith(":") and _speaks_of_a_change(tokens) else ""


def _speaks_of_a_change(tokens: list[str]) -> bool:
    """Say whether a label speaks of a change of something: "last change of this site:"."""
    return any(
        " ".join(tokens[begin : begin + length]) in _CHANGED
        for begin in range(len(tokens))
        for length in range(1, _LONGEST_LABEL + 1)
    )


def _is_of_another(phrase: str, words: str) -> bool:
    """Say whether a word before "date" says of what: "hearing date", "invoice date"."""
    return phrase in _DATES and _DATE_OF.search(words) is not None


def _holds_no_other_words(gaps: list[str]) -> bool:
    """Say whether what stands between and around the days of a line are labels and names only."""
    words = " | ".join(map(without_phone, gaps))
    if len(words.split()) > _MOST_WORDS:
        return False
    parts = [part.strip(" .'\"“”’!") for part in _PARTS.split(_CLOCK.sub(" | ", words))]
    return all(_belongs(part) for part in parts if part)


def _belongs(part: str) -> bool:
    """Say whether words may stand beside the date of a publication."""
    tokens = part.split()
    if part.lower() in _PUBLISHED or part.lower() in _CHANGED:
        return True
    begins_so = _is_a_label(tokens[0])
    while tokens and _is_a_label(tokens[0]):
        tokens.pop(0)
    while tokens and _is_a_label(tokens[-1]):
        tokens.pop()
    if len(tokens) == 1 and part.lower().startswith(_BY):
        return True  # by whoever calls himself so
    if begins_so and len(tokens) <= 2 * _LONGEST_NAME:  # by a writer, in a section, on a day
        return all(_is_small(token) or _is_a_name([token]) for token in tokens)
    return len(tokens) <= _LONGEST_NAME and (all(map(_is_small, tokens)) or _is_a_name(tokens))


def holds_small_words(words: str) -> bool:
    """Say whether words are but a clock, counts and the like: "6:03 PM · … · 1,234 Views"."""
    parts = _PARTS.split(_CLOCK.sub(" | ", words))
    return len(words) <= _LONGEST and all(_is_small(one) for part in parts for one in part.split())


def _is_a_label(token: str) -> bool:
    low = token.lower().strip(".")
    return low in _LABELS or bool(_GLUED.match(token))


def _is_small(token: str) -> bool:
    low = token.lower().strip(".")
    return low in _BESIDE or low in _PUBLISHED or low in _CHANGED or bool(_COUNT.fullmatch(low))


def _is_a_name(tokens: list[str]) -> bool:
    return all(
        _may_name(token) or token.lower() in pages.NAME_PARTICLES for token in tokens
    ) and any(map(_may_name, tokens))


def _may_name(token: str) -> bool:
    """Say whether a word may be a name: by its capital, or short in a script without any."""
    first = token[0]
    has_no_case = first.isalpha() and first.lower() == first.upper()
    return first.isupper() or (has_no_case and len(token) <= _LONGEST_UNCASED)


def sentence_goes_on(text: str, at: int) -> bool:
    """Say whether a sentence goes on behind a place of a text, to the end of its line."""
    stop = text.find("\n", at, at + _LONGEST_SENTENCE)
    behind = text[at : stop if stop >= 0 else at + _LONGEST_SENTENCE].strip()
    is_sentence = behind.endswith((".", "!", "?", "”", '"'))
    return is_sentence and behind[:1].islower() and len(behind.split()) >= _WORDS_BEHIND
