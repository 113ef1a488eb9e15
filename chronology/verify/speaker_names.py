"""What the name of a speaker as entered tells, and whether other words may name the same."""

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher

import attrs

from chronology import languages
from chronology.languages import Subject
from chronology.languages.english.pages import BYLINE
from chronology.sources import Source

_WORD = re.compile(r"[^\W\d_]{2,}")
_INITIAL = re.compile(r"(?<![^\W\d_])[A-Z](?=\.|\s)")
_HEAD = 2_000  # code points in which a document names its author
_FULL_NAME = 2  # words that a person's name has at least
_ONE_NAME = 0.65  # how alike two spellings of one name are at least


@attrs.frozen(kw_only=True)
class Speaker:
    """A speaker as entered.

    Attributes:
        words: the words of the name that tell them from others.
        is_person: whether it is a person's full name, and nothing else.
        is_name: whether it is a name alone, without a word of organisations.
        has_title: whether a title stands before it.
        initials: the letters to which its first names are cut: "R. Molina".
        called: all its words, in small letters: "the mayor of hull".
    """

    words: tuple[str, ...]
    is_person: bool
    is_name: bool
    has_title: bool
    initials: frozenset[str]
    called: tuple[str, ...]

    @classmethod
    def of(cls, speaker: str) -> "Speaker":
        """Return what a speaker's name tells."""
        fields = languages.of().grammar.fields
        written = _WORD.findall(unaccented(speaker))
        told = [w for w in written if w.lower() not in fields.titles | fields.not_names]
        is_name = all(w[:1].isupper() or w.lower() in fields.particles for w in told)
        is_whole = not any(w.lower() in fields.not_names | fields.organisations for w in written)
        return cls(
            words=tuple(told or [w for w in written if w.lower() not in fields.not_names]),
            is_person=is_name and is_whole and len(told) >= _FULL_NAME,
            is_name=bool(told) and is_name and is_whole,
            has_title=any(w.lower() in fields.honorifics for w in written),
            initials=frozenset(found.lower() for found in _INITIAL.findall(unaccented(speaker))),
            called=_called_by(speaker.split()),
        )

    def stands_in(self, text: str) -> bool:
        """Say whether a word of the name stands in a text; of a person's, as a name."""
        found = set(_WORD.findall(unaccented(text)))
        if self.is_person:
            known = {w for w in found if w[:1].isupper()}
            return any({w, w.upper()} & known for w in self.words if w[:1].isupper())
        spoken = {w.lower() for w in found}
        return any(w.lower() in spoken for w in self.words)

    def is_subject(self, subject: Subject) -> bool:
        """Say whether it is the speaker who says something as a subject of its verb.

        An organisation speaks through others, a person does not; and who is called by the very
        words of the subject is meant by them: "the mayor of Hull".
        """
        if self.called == _called_by(subject.all_words):
            return True
        if not self.is_named_person:
            words = subject.all_words if subject.is_for_others else subject.head
            return self.stands_in(" ".join(words))
        fields = languages.of().grammar.fields
        name = list[str]()
        for word in reversed(subject.head):
            plain = unaccented(word)
            is_part = plain[:1].isupper() or plain.lower() in fields.particles
            if not is_part or plain.lower() in fields.titles:
                break
            name.insert(0, plain.lower())
        own = {word.lower() for word in self.words}
        parts = [part for word in name for part in _WORD.findall(word)]
        if not parts:
            return False
        named = [part for part in parts if part in own]
        return bool(named) and (parts[-1] in own or len(named) >= _FULL_NAME) and self._fits(name)

    def _fits(self, name: list[str]) -> bool:
        """Say whether the first of several words of a name may be the speaker's own."""
        if len(self.words) < _FULL_NAME or len(name) < _FULL_NAME:
            is_open = len(name) < _FULL_NAME or not self.initials
            return is_open or any(one[0] in self.initials for one in name[:-1])
        own = [word.lower() for word in self.words]
        initials = {word[0] for word in own}
        is_initial = len(name[0].strip(".")) == 1 and name[0][0] in initials
        return is_initial or any(one in own[:-1] for one in name) or self.may_be((name[0],))

    @property
    def is_named_person(self) -> bool:
        """Whether it seems to be a person's name; one word with a capital may be of either."""
        if self.is_person or not self.is_name:
            return self.is_person
        return len(self.words) == 1 and not self.words[0].isupper()

    def is_author(self, source: Source) -> bool:
        """Say whether a source's document names the speaker as its author or publisher."""
        document = source.document
        if document is None:
            return False
        lines = (found["name"] for found in BYLINE.finditer(document.legible[:_HEAD]))
        declared = (one.value for one in document.declared if one.key in {"publisher", "author"})
        return any(map(self.may_sign, (*lines, *declared)))

    def may_sign(self, name: str) -> bool:
        """Say whether a name of who wrote is the speaker's: a surname alone is many people's."""
        own = [word.lower() for word in self.words]
        other = [word.lower() for word in _WORD.findall(unaccented(name))]
        if not self.stands_in(name) or min(len(own), len(other)) < _FULL_NAME:
            return self.stands_in(name)
        shared = set(own) & set(other)
        initials = {word[0] for word in re.findall(r"[^\W\d_]+", unaccented(name).lower())}
        return len(shared) >= _FULL_NAME or (self.is_person and own[0][0] in initials)

    def may_be(self, name: tuple[str, ...]) -> bool:
        """Say whether a name may be the speaker's in another spelling.

        Of two full names without a word in common every word is to be alike, or to begin alike.
        """
        own = [word.lower() for word in self.words]
        if min(len(own), len(name)) < _FULL_NAME or not set(own).isdisjoint(name):
            return any(_are_alike(one, other) for one in own for other in name)
        fewer, more = sorted((own, list(name)), key=len)
        is_alike = any(_are_alike(one, other) for one in fewer for other in more)
        initials = {word[0] for word in more}
        return is_alike and all(
            word[0] in initials or any(_are_alike(word, other) for other in more) for word in fewer
        )


def _called_by(words: Sequence[str]) -> tuple[str, ...]:
    """Return words in small letters, without an article before them."""
    small = tuple(word.lower() for word in words)
    is_led = bool(small) and small[0] in languages.of().grammar.nouns.articles
    return small[1:] if is_led else small


def _are_alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other).ratio() >= _ONE_NAME


def unaccented(text: str) -> str:
    """Return a text without accents."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
