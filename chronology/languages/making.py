"""What a line of a paper says of its own making: "THIS DEED is made on", "Signed …", "Filed on".

No clause of such a line has a verb with its time, as a sentence has, and yet a person would put
its day into a chronology: the lease was made, the order was entered, the board met.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial

import attrs

from chronology.languages.clause_verbs import Stretch
from chronology.languages.drafted_moods import Mood
from chronology.languages.drafted_speakers import Speaker
from chronology.languages.drafting import Told
from chronology.languages.making_words import MakingRule, MakingWords
from chronology.languages.name_cuts import LONGEST_NAME
from chronology.languages.reader import Reader
from chronology.vocabulary import DraftedKind, Modality

_LONGEST = 400  # code points before a day that are looked at
_BEHIND = 200  # and behind it
_HEAD = 1200  # code points at the begin of a paper in which it says what it is
_TITLES = 15  # lines of it
_LONGEST_TITLE = 60  # code points
_PARTIES = 700  # code points in which parties are named
_MOST = 4  # parties that are named
_WORDS = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[^\W_]")
_BRACKETS = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")
_APART = re.compile(r"\n[ \t]{0,80}\n")
_FIELD = re.compile(r"\{(\w+)\}")


@attrs.frozen(kw_only=True)
class Paper:
    """What a paper calls itself.

    Attributes:
        name: as it may stand in the name of an event ("Supply agreement"); empty if unknown.
        noun: what it is, in small letters ("agreement"); empty if unknown.
        house: whose it is, as a line of mere capitals above says; empty if none does.
        until: where another paper begins in the same document, in code points.
    """

    name: str = ""
    noun: str = ""
    house: str = ""
    until: int = 0


def paper_of(text: str, reader: Reader) -> Paper:
    """Return what a paper calls itself in the lines at its begin.

    Args:
        text: its text.
        reader: of its language.
    """
    making = reader.grammar.drafting.making
    lines = [" ".join(line.split()) for line in text[:_HEAD].splitlines()]
    lines = [line for line in lines if line][:_TITLES]
    house = lines[0] if lines and making.house.fullmatch(lines[0]) else ""
    house = _as_title(house, making, is_name=True)
    if sum(making.letter.match(line) is not None for line in lines) > 0:
        return Paper(house=house)  # what it is about has titles, too
    found = next((one for one in map(partial(_title_in, making), lines) if one), None)
    if found is not None:
        name, noun = _as_title(found["name"], making), " ".join(found["noun"].lower().split())
        return Paper(name=name, noun=noun, house=house, until=_next_title(text, found, making))
    for pattern, noun in making.telling:
        if pattern.search(text):
            return Paper(name=noun.capitalize(), noun=noun, house=house, until=len(text))
    return Paper(house=house)


def _title_in(making: MakingWords, line: str) -> re.Match[str] | None:
    return making.title.fullmatch(line) if len(line) <= _LONGEST_TITLE else None


def _next_title(text: str, first: re.Match[str], making: MakingWords) -> int:
    """Return where another paper begins in a bundle: a title in capitals, and another one."""
    at = 0
    for line in text.splitlines(keepends=True):
        words = " ".join(line.split())
        if words.isupper() and words != first.string and _title_in(making, words):
            return at
        at += len(line)
    return len(text)


def author_of(text: str, reader: Reader) -> str:
    """Return who wrote all of a paper, as a line at its begin says: "FROM: Ann Marsh"; or empty.

    Args:
        text: its text.
        reader: of its language.
    """
    found = {
        " ".join(one["who"].split())
        for pattern in reader.grammar.drafting.making.author
        for one in pattern.finditer(text, 0, _HEAD)
    }
    return (
        _as_title(found.pop(), reader.grammar.drafting.making, is_name=True)
        if len(found) == 1
        else ""
    )


def behind_headings(text: str, sentence: Stretch, reader: Reader) -> int:
    """Return where a sentence begins behind the numbered headings that stand before it.

    Args:
        text: the text.
        sentence: where the sentence is said to begin, and the code point after it.
        reader: of its language.
    """
    (begin, last), grammar = sentence, reader.grammar
    line = text.rfind("\n", 0, begin) + 1  # the number of a heading may end a sentence
    while (found := grammar.drafting.making.heading.match(text, line, last)) is not None:
        words = _WORDS.findall(found[0].lower())
        if any(map(grammar.is_verb, words)) or words[-1] in grammar.drafting.short:
            break  # a line of a sentence that goes on
        begin = line = found.end()
    return begin


def behind_a_line_of_days(text: str, sentence: Stretch, times: Iterable[Stretch]) -> int:
    """Return where a sentence begins behind a line that is nothing but a day, as a dateline is.

    A headline above it is no part of the sentence below it, where no blank line parts them.

    Args:
        text: the text.
        sentence: where the sentence is said to begin, and the code point after it.
        times: where the times in it begin and end.
    """
    begin, last = sentence
    for first, end in sorted(times):
        line, stop = text.rfind("\n", 0, first) + 1, text.find("\n", end, last)
        if (
            stop >= 0
            and not _LETTERS.search(text, line, first)
            and not _LETTERS.search(text, end, stop)
        ):
            begin = max(begin, stop + 1)
    return begin


@attrs.frozen(kw_only=True)
class _Of:
    """The paper in which lines are looked at.

    Attributes:
        text: its text.
        paper: what it calls itself.
        making: the words of its language.
    """

    text: str
    paper: Paper
    making: MakingWords


def made_at(text: str, time: Stretch, within: Stretch, paper: Paper, reader: Reader) -> Told | None:
    """Return what the line of a day tells of the making of a paper; `None` where it does not.

    Args:
        text: the text.
        time: where the day begins, and the code point after it.
        within: the stretch of the text that is looked at: its part of the document.
        paper: what the paper is.
        reader: of its language.
    """
    making = reader.grammar.drafting.making
    paper = paper if time[0] < paper.until else Paper(house=paper.house)
    of = _Of(text=text, paper=paper, making=making)
    end = _end_of_line(text, time[1], within[1])
    goes_on = text[end : end + 2].strip()[:1].islower()  # as a sentence does in its next line
    for number, start in enumerate(_starts(text, time[0], within)):
        before = " ".join(text[start : time[0]].split()) + " "
        for rule in making.rules:
            is_asked = number <= rule.lines and (
                rule.only_in is None or rule.only_in.fullmatch(paper.noun) is not None
            )
            is_asked &= rule.goes_on or not goes_on
            found = rule.before.fullmatch(before) if is_asked else None
            if found is not None and rule.behind.match(text[time[1] : end].rstrip()):
                told = _Making((start, end), time, found, rule, of).told()
                if told is not None:
                    return told
    return None


def _starts(text: str, at: int, within: Stretch) -> Iterator[int]:
    """Yield where the line of a day begins, and then the lines before it in its paragraph."""
    first = max(within[0], at - _LONGEST)
    begin = max((first + one.end() for one in _APART.finditer(text[first:at])), default=first)
    lines = text[begin:at].splitlines(keepends=True)
    for number in reversed(range(len(lines))):
        is_whole = number > 0 or begin > first or first == within[0]
        if is_whole and lines[number].strip():
            indent = len(lines[number]) - len(lines[number].lstrip())
            yield begin + sum(map(len, lines[:number])) + indent


def _end_of_line(text: str, at: int, last: int) -> int:
    end = text.find("\n", at, min(last, at + _BEHIND))
    return end if end >= 0 else min(last, at + _BEHIND, len(text))


class _Making:
    """One making, while it is told."""

    def __init__(
        self, line: Stretch, time: Stretch, found: re.Match[str], rule: MakingRule, of: "_Of"
    ) -> None:
        self.line = line
        self.time = time
        self.found = found
        self.rule = rule
        self.of = of
        self.making = of.making
        self.parties, self.end = _parties(of, line[0], time)
        if self.end <= time[1]:
            self.end = line[0] + len(of.text[slice(*line)].rstrip())

    def told(self) -> Told | None:
        """Return what is told; `None` where no name fits it."""
        known = self._known()
        names = (_filled(name, known) for name in self.rule.names)
        name = next((one for one in names if one), "")
        if not name:
            return None
        own = (known.get("verb", ""), known.get("noun", "").rpartition(" ")[2])
        who = (known["who"],) if "who" in known else ()
        return Told(
            start=self.line[0],
            end=self.end,
            verb=self.line[0],
            mood=Mood(modality=Modality.REPORTED, cue="", is_done=True, was_ahead=False),
            name=name[:1].upper() + name[1:],
            names=self.parties or who,
            kind=self._kind(known),
            heads=tuple(word for word in own if word) or (name.lower(),),
            is_plant=False,
            numbered=None,
            speaker=Speaker(),
            is_making=True,
        )

    def _known(self) -> dict[str, str]:
        """Return what is known for the names, by what stands for it."""
        groups = {key: one for key, one in self.found.groupdict().items() if one}
        titled = self.making.met.search(self.of.text, 0, _HEAD) if not groups else None
        if titled is not None:
            groups = {key: one for key, one in titled.groupdict().items() if one}
        known = {key: " ".join(one.split()).strip(" ,;:") for key, one in groups.items()}
        known |= {
            key: _as_title(known[key], self.making) for key in self.rule.titles & known.keys()
        }
        opening = next(iter(_WORDS.findall(self.found.string)), "").lower()
        known["verb"] = known.get("verb", self.making.verbs.get(opening, self.making.made)).lower()
        paper = self.of.paper
        known |= {"paper": paper.name, "noun": paper.noun, "house": paper.house}
        own = self.making.instrument.search(self.found.string)
        if own is not None and not paper.noun.endswith(own["noun"].lower()):
            known |= {"paper": own["noun"].capitalize(), "noun": own["noun"].lower()}
        if "who" not in known:
            known["who"] = self._signer()
        if len(self.parties) > 1:
            known["parties"] = self.making.joined.join(
                (", ".join(self.parties[:-1]), self.parties[-1])
            )
        return {key: one for key, one in known.items() if one}

    def _kind(self, known: dict[str, str]) -> DraftedKind | None:
        if not self.rule.is_of_paper:
            return self.rule.kind
        noun = known.get("noun", "").rpartition(" ")[2]
        return self.making.kinds.get(noun, self.making.kinds.get(""))

    def _signer(self) -> str:
        """Return who signed, where the lines name exactly one."""
        own = self.of.text[slice(*self.line)].splitlines()
        lines = "\n".join(" ".join(line.split()) for line in own)
        found = {one["who"] for pattern in self.making.signer for one in pattern.finditer(lines)}
        return found.pop() if len(found) == 1 else ""


def _filled(name: str, known: dict[str, str]) -> str:
    """Return a name with what is known; empty where not all of it is, or it is too long."""
    if any(key not in known for key in _FIELD.findall(name)):
        return ""
    whole = _FIELD.sub(lambda field: known[field[1]], name)
    return whole if len(whole) <= LONGEST_NAME else ""


def _parties(of: "_Of", start: int, time: Stretch) -> tuple[tuple[str, ...], int]:
    """Return the parties to a paper, where the words part them beyond doubt, and their end."""
    text, making = of.text, of.making
    end = text.find("\n\n", time[1])
    end = min(end if end >= 0 else len(text), time[1] + _PARTIES)
    lead = making.between.search(text, start, end)
    if lead is None:
        return (), 0
    is_behind = lead.start() >= time[1]
    words = text[lead.end() : end if is_behind else time[0]].replace("\n", " ")
    bare = _BRACKETS.sub(lambda one: " " * len(one[0]), words)
    at, names = 0, list[str]()
    for piece in making.apart.split(bare):
        found = making.party.match(piece)
        if found is None:
            return (), 0
        names.append(" ".join(found["who"].split()))
        at = words.find(found["who"], at) + len(found["who"])
    is_certain = 1 < len(names) <= _MOST
    return (tuple(names), lead.end() + at if is_behind else 0) if is_certain else ((), 0)


def _as_title(words: str, making: MakingWords, *, is_name: bool = False) -> str:
    """Return the words of a title as a name has them: capitals only where names have them."""
    words = " ".join(words.split()).strip(" ,;:.–—-*#_")
    if not words.isupper():
        return words[:1].upper() + words[1:]
    first, of, rest = ("", "", words.lower()) if is_name else words.lower().partition(" of ")
    rest = _WORDS.sub(lambda one: one[0] if one[0] in making.small else one[0].capitalize(), rest)
    return first[:1].upper() + first[1:] + of + rest
