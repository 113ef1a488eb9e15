"""Who says what a clause tells, where the words name exactly one: in its sentence, or behind it."""

from collections.abc import Iterable

import attrs

from chronology.languages.fields import Fields
from chronology.languages.reader import Reader
from chronology.languages.saying import Saying
from chronology.languages.subjects import Subject, subjects_before
from chronology.languages.timed_clauses import TimedClause
from chronology.vocabulary import Governing

_TELLING = frozenset({Governing.ATTRIBUTION, Governing.DENIAL, Governing.PLAN})
_FARTHEST = 800  # code points from a clause to the end of the quotation in which it stands
_MOST_PARAGRAPHS = 12  # of one quotation
_FULL_NAME = 2  # words
_ENDS = ". ", "! ", "? "


@attrs.frozen(kw_only=True)
class Speaker:
    """Who says something.

    Attributes:
        name: their name; empty where nobody is named, or more than one.
        words: the words that say so, where they stand behind another sentence; else empty.
    """

    name: str = ""
    words: str = ""

    def __bool__(self) -> bool:
        return bool(self.name)


def speaker_of(text: str, clause: TimedClause, reader: Reader) -> Speaker:
    """Return who says what a clause tells.

    Args:
        text: the text.
        clause: the clause.
        reader: of its language.
    """
    said = _sayings(text, clause.stretch, reader)
    subjects = [one for saying in said for one in saying.subjects]
    name = _one_name([*subjects, *_before_what_is_told(clause)], reader)
    if name or subjects:
        return Speaker(name=name)
    return _behind_the_quotation(text, clause, reader) or _before_in_it(text, clause, reader)


def denier_behind(text: str, clause: TimedClause, reader: Reader) -> Speaker | None:
    """Return who denies what a clause tells in a sentence behind it; `None` for no such denial.

    Whoever says what is denied there is not who denies it. The speaker is empty where the denial
    names nobody: "He denied it".

    Args:
        text: the text.
        clause: the clause.
        reader: of its language.
    """
    _, end = reader.sentence(text, *clause.stretch)
    denial = reader.governors(text, *clause.stretch).of(Governing.DENIAL)
    if denial is None or denial.start < end:
        return None
    name = _one_name(reader.deniers(text, (denial.start, denial.end)), reader)
    return Speaker(name=name, words=denial.words if name else "")


def _before_in_it(text: str, clause: TimedClause, reader: Reader) -> Speaker:
    """Return who is said to say a quotation, before it or behind its first sentence.

    A quotation that is opened anew in each paragraph, and closed behind the last, is one.
    """
    at = _quotation_begin(text, clause.words.tokens[clause.verb].start)
    if at is None:
        return Speaker()
    _, end = reader.sentence(text, at, at + 1)
    if end > clause.stretch[0]:
        return Speaker()
    said = _sayings(text, (at, end), reader)
    name = _one_name([one for saying in said for one in saying.subjects], reader)
    return Speaker(name=name, words=said[0].words) if name and len(said) == 1 else Speaker()


def _quotation_begin(text: str, at: int) -> int | None:
    """Return where the first words of the quotation stand in which a place is; or `None`."""
    found: int | None = None
    for _ in range(_MOST_PARAGRAPHS):
        begin = max(text.rfind("\n\n", 0, at) + 2, 0) if "\n\n" in text[:at] else 0
        before = text[begin:at]
        straight = before.rfind('"') if before.count('"') % 2 == 1 else -1
        curly = before.rfind("“") if before.rfind("“") > before.rfind("”") else -1
        opened = max(straight, curly)
        if opened < 0:
            return found
        found = begin + opened + 1
        if before[:opened].strip() or begin == 0:
            return found
        at = begin - 2
    return None


def _sayings(text: str, stretch: tuple[int, int], reader: Reader) -> list[Saying]:
    """Return who may say a stretch of a text, but not whom it tells of as saying something."""
    said = reader.sayings(text, *stretch, reader.governors(text, *stretch))
    own = " ".join(text[slice(*stretch)].split())
    openings = reader.grammar.clauses.reporting_openings
    return [
        one
        for one in said
        if " ".join(one.words.split()) not in own or one.words.split()[0].lower() in openings
    ]


def _before_what_is_told(clause: TimedClause) -> Iterable[Subject]:
    """Return the subject of the verb that brings a clause: "*the ministry* denied that it fell"."""
    words, clauses = clause.words, clause.words.grammar.clauses
    that = clause.begin if words[clause.begin] in clauses.that else clause.begin - 1
    at = that - 1 if words[that] in clauses.that else clause.begin - 1
    is_telling = clauses.governing.get(words[at]) in _TELLING and not words.is_noun(at)
    return subjects_before(at, words) if is_telling and at > 0 else ()


def _one_name(subjects: Iterable[Subject], reader: Reader) -> str:
    """Return the name among some subjects, if exactly one of them is a name.

    Without any it is what who speaks is called: "the trust", "lawyers for the trust".
    """
    found = tuple(subjects)
    for naming in (_as_name, _as_called):
        names = dict.fromkeys(name for one in found if (name := naming(one, reader)))
        if names:
            return next(iter(names)) if len(names) == 1 else ""
    return ""


def _as_name(subject: Subject, reader: Reader) -> str:
    """Return a subject as a name; empty if it is none: "she", "the county"."""
    grammar = reader.grammar
    if len(subject.head) == 1 and subject.head[0].lower() in grammar.drafting.acting_for:
        return ""
    words = [word for word in subject.head if word.lower() not in grammar.nouns.articles]
    own = _from_honorific(words, grammar.fields)
    words = _behind_office(own, grammar.fields)
    is_office = bool(words) and words[-1].lower() in grammar.fields.organisations
    if is_office and words == own and len(words) < len(subject.all_words):
        words = [word for word in subject.all_words if word.lower() not in grammar.nouns.articles]
    small = grammar.nouns.of | grammar.fields.particles
    if not words or not all(word[:1].isupper() or word in small for word in words):
        return ""
    no_names = grammar.drafting.pronouns | grammar.drafting.own
    if (
        words[0].lower() in no_names
        or words[-1].lower() in grammar.times.names - grammar.verbs.names
    ):
        return ""  # "according to an April 2nd report"
    titled = [n for n, word in enumerate(words[:-1]) if word.lower() in grammar.fields.titles]
    own = words[titled[-1] + 1 :] if titled and not is_office else words
    named = [word for word in own if word.lower() not in grammar.fields.titles]
    if not named or named[0].lower() in grammar.drafting.vague:
        return ""
    return " ".join(words if is_office else named)


def _from_honorific(words: list[str], fields: Fields) -> list[str]:
    """Return words from the title that opens a name in them: "Milk supply *Mr Fisk*"."""
    opens = (n for n, word in enumerate(words[:-1]) if word.lower().strip(".") in fields.honorifics)
    return words[next(opens, 0) :]


def _behind_office(words: list[str], fields: Fields) -> list[str]:
    """Return the name behind the words for an office: "council leader *Effie Marwick*".

    One word behind it is a name only after a title: "inspector *Berg*", but not "the ship *Skua*".
    """
    small = (n for n, word in enumerate(words) if not _is_of_a_name(word, fields))
    office = max(small, default=-1)
    name = words[office + 1 :]
    is_whole = len(name) >= _FULL_NAME or (office >= 0 and words[office].lower() in fields.titles)
    return name if name and name[0][:1].isupper() and is_whole else words


def _is_of_a_name(word: str, fields: Fields) -> bool:
    return word[:1].isupper() or word in fields.particles


def _as_called(subject: Subject, reader: Reader) -> str:
    """Return what a subject without a name is called; empty if that may be anybody."""
    grammar, called = reader.grammar, list(subject.all_words)
    articles, fields = grammar.nouns.articles, grammar.fields
    own = called[1:] if called and called[0].lower() in articles else called
    as_written = [word for word in subject.head if word.lower() not in articles]
    head = [word.lower() for word in as_written]
    if not head or not own:
        return ""
    if len(head) == 1 and head[0] in grammar.drafting.acting_for:
        is_for = any(word.lower() in grammar.drafting.acting_with for word in own[1:])
        return " ".join((own[0].lower(), *own[1:])) if is_for else ""
    if head[-1] in grammar.drafting.acting_for and head[-2] in fields.organisations:
        return " ".join(word for word in subject.head if word.lower() not in articles)
    if called[0].lower() not in grammar.drafting.definite:
        is_body = len(called) == 1 and head[0] in fields.organisations
        return head[0] if is_body else ""  # "police said"
    if head[-1] in fields.organisations:
        return " ".join((called[0].lower(), *as_written))
    behind = own[len(head) : len(head) + 1]
    is_office = head[-1] in fields.titles and all(one.lower() in grammar.nouns.of for one in behind)
    return " ".join((called[0].lower(), *own)) if is_office else ""


def _behind_the_quotation(text: str, clause: TimedClause, reader: Reader) -> Speaker:
    """Return who is said to say a quotation of several sentences, behind the last of them."""
    end = clause.stretch[1]
    closing = _quotation_end(text, clause.words.tokens[clause.verb].start, end)
    if closing is None:
        return Speaker()
    last = max(text.rfind(mark, end, closing) + len(mark) for mark in _ENDS)
    if last <= end:
        return Speaker()
    said = _sayings(text, (last, closing), reader)
    name = _one_name([one for saying in said for one in saying.subjects], reader)
    return Speaker(name=name, words=said[0].words) if name and len(said) == 1 else Speaker()


def _quotation_end(text: str, start: int, end: int) -> int | None:
    """Return where the quotation is closed in which a stretch stands; `None` if in none."""
    begin = text.rfind("\n\n", 0, start) + 1
    before = text[begin:start]
    straight = before.count('"') % 2 == 1
    curly = before.rfind("“") > before.rfind("”")
    marks = ['"'] * straight + ["”"] * curly
    last = min(_nearest_of(text, ["\n\n"], end), end + _FARTHEST)
    at = _nearest_of(text, marks, end)
    return at if at < last else None


def _nearest_of(text: str, marks: Iterable[str], start: int) -> int:
    places = [at for mark in marks if (at := text.find(mark, start)) >= 0]
    return min(places, default=len(text))
