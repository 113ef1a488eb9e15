"""Whether words name a claim's speaker, or another."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile

import attrs

from chronology import languages
from chronology.claims import Evidence
from chronology.languages import Governor, Reader, Saying, Subject, is_surname
from chronology.languages.english.pages import BYLINE
from chronology.languages.fields import Fields
from chronology.languages.grammar import Grammar
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.labels import Label, is_surely_a_name, label_of, labels
from chronology.verify.not_speaking import is_addressed, is_another_speaking
from chronology.verify.other_voices import OwnName, is_of_another, name_before
from chronology.verify.passage import Passage
from chronology.verify.speaker_names import Speaker, unaccented
from chronology.vocabulary import Governing, Modality, QuoteRole

_WORD = re.compile(r"[^\W\d_]{2,}")
_BEFORE = 60  # code points before a verb in which its subject is sought
_MOST_PLACES = 50  # of a name that are looked at
_FULL_NAME = 2  # words that a person's name has at least


@attrs.frozen(kw_only=True)
class Named:
    """What words say of a speaker.

    Attributes:
        is_borne: whether they name the speaker.
        other: the words by which somebody else says it; empty if nobody does.
        is_by_another: whether somebody else wrote the message in which they stand.
    """

    is_borne: bool
    other: str = ""
    is_by_another: bool = False


def named(case: Case) -> Named:
    """Return what the words around a claim's quote, and its own for the speaker, say of them."""
    speaker = case.claim.speaker
    if not speaker.strip():
        return Named(is_borne=True)
    found = Speaker.of(speaker)
    return _of_a_denial(found, case) or _of_a_telling(found, case)


def _of_a_telling(found: Speaker, case: Case) -> Named:
    """Return what the words around a claim's quote, and those for its speaker, say of them."""
    fields = languages.of().grammar.fields
    given = next((one for one in case.evidence if one.role is QuoteRole.SPEAKER), None)
    places = [one for one in (case.evidence[0], given) if one is not None and one.holds]
    label = _Labelled.of(case, found)
    other = "" if label.is_own else _another(found, places, case, fields)
    if label.is_own or other:
        return Named(is_borne=label.is_own, other=other)
    is_given = given is not None and given.holds and _tells_of(given, found, case)
    if is_another_speaking(found.words, case.sentence):
        return Named(is_borne=False)
    if is_given or _speaks_in_sentence(found, case, is_labelled=bool(label.other)):
        return Named(is_borne=True)
    is_quoted = _is_said_by_others(case)
    is_open = label.is_sure or is_quoted
    if not is_open and found.is_author(case.source) and not _stands_in_anothers_part(found, case):
        return Named(is_borne=True)
    head = _another_author(found, case)
    other = head or (label.other if label.is_sure else "")
    return Named(is_borne=False, other=other, is_by_another=bool(head))


def _of_a_denial(found: Speaker, case: Case) -> Named | None:
    """Return what a denial behind the quote's sentence says of who denies; `None` without one.

    Whoever says what is denied there is not who denies it: "Berg said so. *The mayor denies it.*"
    """
    reader, quote, document = reader_of(case.source), case.evidence[0], case.source.document
    if case.claim.modality is not Modality.DENIED or reader is None or document is None:
        return None
    if quote.start is None or quote.end is None:
        return None
    text, verb = document.legible, case.governors.verb
    told = reader.sentence(text, quote.start, (quote.start if verb is None else verb) + 1)
    behind = (one for one in case.governors.found if one.denies and one.start >= told[1])
    if (one := next(behind, None)) is None:
        return None
    subjects = denying(one, case)
    if any(map(found.is_subject, subjects)):
        return Named(is_borne=True)
    sayings = tuple(sayings_of(quote, case, text, reader))
    others = without_tellers(text[slice(*told)], sayings)
    is_accuser = any(map(found.is_subject, subjects_of(sayings)))
    is_other = all(is_somebody_else(found, subject, others, case) for subject in subjects)
    is_against = is_accuser and bool(subjects) and is_other
    return Named(is_borne=False, other=one.words if is_against else "")


def denying(one: Governor, case: Case) -> tuple[Subject, ...]:
    """Return who denies something by words that govern it, as their own sentence names them."""
    reader, document = reader_of(case.source), case.source.document
    if reader is None or document is None:
        return ()
    text = document.legible
    if one.kind is Governing.DENIAL:
        return reader.deniers(text, (one.start, one.end))
    whole = reader.sentence(text, one.start, one.end)
    return tuple(subjects_of(reader.sayings(text, *whole, reader.governors(text, *whole))))


def without_tellers(sentence: str, told: Iterable[Saying]) -> str:
    """Return a sentence without who says it: "~~Anna Berg said~~ the mayor took the money"."""
    for one in told:
        sentence = sentence.replace(one.words, " ")
    return sentence


def is_somebody_else(speaker: Speaker, subject: Subject, others: str, case: Case) -> bool:
    """Say whether a subject is not the speaker: "the mayor" may be Anna Berg, no engineer is.

    Args:
        speaker: the speaker.
        subject: the subject.
        others: what the speaker says, in which nobody calls themselves "the mayor".
        case: the claim.
    """
    reader = reader_of(case.source)
    if reader is None:
        return False
    nouns = reader.grammar.nouns
    told = [word for word in subject.head if word.lower() not in nouns.determiners]
    if not told or told[0].lower() in nouns.pronouns:
        return False
    is_name = any(word[:1].isupper() for word in told)
    if is_name != speaker.is_name:
        return not is_name and " ".join(told) in " ".join(others.split())
    return not (is_name and speaker.may_be(tuple(unaccented(word).lower() for word in told)))


def subjects_of(told: Iterable[Saying]) -> list[Subject]:
    """Return all who say something."""
    return [one for saying in told for one in saying.subjects]


def _is_said_by_others(case: Case) -> bool:
    """Say whether the sentence tells that somebody says what is quoted, and not who wrote it."""
    reader, quote, document = reader_of(case.source), case.evidence[0], case.source.document
    if reader is None or document is None:
        return False
    subjects = subjects_of(sayings_of(quote, case, document.legible, reader))
    oneself = reader.grammar.contending.oneself
    telling = case.governors.of(Governing.ATTRIBUTION)
    if telling is not None and not subjects:
        before = document.legible[max(0, telling.start - _BEFORE) : telling.start].split()
        return before[-1:] != [] and before[-1].lower() not in oneself
    return any(one.head and one.head[0].lower() not in oneself for one in subjects)


def _stands_in_anothers_part(found: Speaker, case: Case) -> bool:
    """Say whether the part of the text in which the quote stands may be of another voice."""
    reader, quote, document = reader_of(case.source), case.evidence[0], case.source.document
    if reader is None or document is None or quote.start is None or quote.end is None:
        return False
    place = quote.start, quote.end
    own = OwnName(letters="".join(one[0] for one in found.words), may_sign=found.may_sign)
    return is_of_another(document.spaced, place, own, reader.grammar)


def _another_author(found: Speaker, case: Case) -> str:
    """Return the head of the message that somebody else wrote in which the words stand; or empty.

    What a person enters of a part is as typed as what they enter of a claim.
    """
    part = case.part
    if part is None or not part.head or not part.is_quoted or not part.author:
        return ""
    name = tuple(word.lower() for word in Speaker.of(part.author).words)
    return "" if found.may_be(name) else part.head


def _tells_of(given: Evidence, speaker: Speaker, case: Case) -> bool:
    """Say whether words for the speaker name them and tell that they say something, or wrote it."""
    fields, words = languages.of().grammar.fields, Passage.of(given, case.source).text
    spoken = {word.lower() for word in _WORD.findall(words)}
    is_telling = bool(spoken & (fields.saying | fields.speaking))
    if not (is_telling or BYLINE.search(words) is not None):
        return False
    reader, start, end = reader_of(case.source), given.start, given.end
    if reader is None or start is None or end is None or given.parts[1:]:
        return speaker.stands_in(words)
    return _opens_with(speaker, words) or _may_speak(speaker, (start, end), case, reader)


def _opens_with(speaker: Speaker, words: str) -> bool:
    """Say whether words begin with the speaker's mere name and a verb of saying."""
    name = list(
        takewhile(
            lambda word: word.lower() not in languages.of().grammar.fields.saying, words.split()
        )
    )
    is_mere = len(name) < len(words.split()) and all(
        word[:1].isupper() and not word.endswith(("’s", "'s", "’", "'")) for word in name
    )
    return is_mere and speaker.stands_in(" ".join(name))


def _speaks_in_sentence(speaker: Speaker, case: Case, *, is_labelled: bool) -> bool:
    """Say whether the sentence of the quote names the speaker where one who says it is named."""
    reader, quote, document = reader_of(case.source), case.evidence[0], case.source.document
    if reader is None or document is None or quote.start is None or quote.end is None:
        return speaker.stands_in(case.sentence)
    text = document.legible
    subjects = subjects_of(sayings_of(quote, case, text, reader))
    if any(map(speaker.is_subject, subjects)):
        return True
    first, last = reader.sentence(text, quote.start, quote.end)
    if is_labelled:
        return False  # KELLER: Moser came on Friday.
    if _another_author(speaker, case):
        return False  # of whoever else the message names, nobody says that they say it
    if not subjects:
        return _may_speak(speaker, (first, last), case, reader)
    pronouns = reader.grammar.nouns.pronouns
    is_open = all(one.head and one.head[0].lower() in pronouns for one in subjects)
    around = (first, quote.start), (quote.end, last)
    return is_open and any(_may_speak(speaker, one, case, reader) for one in around)


def _may_speak(speaker: Speaker, stretch: tuple[int, int], case: Case, reader: Reader) -> bool:
    """Say whether a stretch of a text has a word of the name as that of one who may speak."""
    document = case.source.document
    if document is None:
        return False
    text = document.legible
    found = (
        one
        for one in _WORD.finditer(text, *stretch)
        if speaker.stands_in(one[0]) and not is_addressed(text, *one.span())
    )
    return any(reader.may_speak(text, *one.span()) for one in islice(found, _MOST_PLACES))


@attrs.frozen(kw_only=True)
class _Labelled:
    """Whose words they are by the label of their line ("KELLER: It sank").

    Attributes:
        is_own: whether it names the speaker.
        other: the label that may name somebody else; empty for none.
        is_sure: whether it does.
    """

    is_own: bool = False
    other: str = ""
    is_sure: bool = False

    @classmethod
    def of(cls, case: Case, speaker: Speaker) -> "_Labelled":
        quote, document, reader = case.evidence[0], case.source.document, reader_of(case.source)
        if document is None or reader is None or quote.start is None or quote.end is None:
            return cls()
        text, grammar = document.legible, reader.grammar
        label = label_of(text, quote.start, quote.end, grammar)
        if label is None:
            return cls(is_own=_is_before_colon(speaker, document.spaced, quote, grammar))
        if speaker.is_subject(_as_subject(label)):
            return cls(is_own=True)
        name = tuple(unaccented(word).lower() for word in label.name)
        if speaker.may_be(name):
            return cls()
        has_own = any(speaker.is_subject(_as_subject(one)) for one in labels(text, grammar))
        is_sure = has_own or (speaker.is_named_person and is_surely_a_name(label, text, grammar))
        return cls(other=label.words, is_sure=is_sure)


def _is_before_colon(speaker: Speaker, text: str, quote: Evidence, grammar: Grammar) -> bool:
    """Say whether the speaker's mere name labels a line, with a day: "Gil, 4 November: …"."""
    name = tuple(name_before(text, (quote.start or 0, quote.end or 0), grammar).split())
    return bool(name) and speaker.is_subject(
        Subject(head=name, all_words=name, is_for_others=False)
    )


def _as_subject(label: Label) -> Subject:
    words = (*label.title, *label.name)
    return Subject(head=words, all_words=words, is_for_others=False)


def _another(found: Speaker, places: list[Evidence], case: Case, fields: Fields) -> str:
    """Return the words by which only others say what is quoted; empty where that is not plain."""
    document, reader = case.source.document, reader_of(case.source)
    is_one = found.is_named_person and (found.has_title or bool(found.initials))
    is_person = found.is_person or is_one
    if not is_person or document is None or reader is None:
        return ""
    for place in places:
        told = tuple(sayings_of(place, case, document.legible, reader))
        if told and all(_is_another(one, found, document.legible, fields) for one in told):
            return told[0].words
    return ""


def sayings_of(place: Evidence, case: Case, text: str, reader: Reader) -> Iterator[Saying]:
    """Yield who says the words that stand in a place, as their sentence has it."""
    if place.start is None or place.end is None:
        return
    is_quote = place is case.evidence[0]
    found = case.governors if is_quote else reader.governors(text, place.start, place.end)
    yield from reader.sayings(text, place.start, place.end, found)


def _is_another(one: Saying, found: Speaker, text: str, fields: Fields) -> bool:
    """Say whether it is certainly somebody else who says it."""
    name = tuple(word for part in one.name for word in _WORD.findall(unaccented(part)))
    if not name or any(word in fields.organisations for word in name) or found.may_be(name):
        return False
    if any(map(found.is_subject, one.subjects)):
        return False  # "said Anna Berg and Jon Holm"
    return len(name) >= _FULL_NAME or is_surname(one.name[0], text)
