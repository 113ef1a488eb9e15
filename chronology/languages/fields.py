"""`Fields`: the words by which a text bears what a person enters beside a quote."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

import attrs

from chronology.vocabulary import Modality, Relation

_NOTHING = r"(?!)"


NAME = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for a name in a text that is searched for what is told of it."""


@attrs.frozen(kw_only=True, eq=False, slots=False)
class AnyOf:
    """A pattern that is only made once it is asked for: these are long.

    Attributes:
        pattern: the pattern.
    """

    pattern: str

    def search(self, text: str) -> re.Match[str] | None:
        """Return where it is found first."""
        return self._compiled.search(text)

    def all_in(self, text: str) -> Iterator[re.Match[str]]:
        """Yield where it is found, in order."""
        return self._compiled.finditer(text)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE)


@attrs.frozen(kw_only=True, eq=False)
class Fields:
    """Words for the fields of a claim: who said it, in which mood, in what order.

    Every set is of words in lower case with straight apostrophes and without accents.

    Attributes:
        saying: finite verbs by which somebody says something ("said", "announces").
        saying_of_many: those verbs as many say something, or will ("say").
        speaking: other words by which somebody is told to speak or write ("spoke", "interview").
        speaking_for: words for those by whom an organisation speaks ("spokesman").
        utterances: nouns for what somebody says or writes ("statement", "letter").
        authoring: prepositions between them and whose they are ("a letter *by*").
        agents: what stands between a passive and who does it ("was told *by* Vos").
        telling: those of them before whom it was told ("told Reuters").
        titles: words that stand before a name, and are none ("President").
        honorifics: those of them that only persons have ("Ms").
        organisations: words by which a name is no person's ("Ministry").
        particles: words within a person's name ("van").
        not_names: other words that names have, and that tell nobody apart ("of").
        orders: what tells that one thing was before, after or during another.
        occasions: what tells at which occasion something was said.
        spans: units in which a number of days between two events is told.
        moods: words of a mood, besides those that govern others; none for what is reported.
        happening: verbs in the past that tell that something took place.
        undoing: words that may deny, call off or only prepare, whatever the verb.
        failing: words in the name of an event by which something is not done, or only prepared.
        adding: words behind a length by which another one may be added to it.
        ordinals: number words by their numbers.
        relative_ordinals: those of them that often count only what is told of ("their first").
        numbering: words before a figure that numbers something ("No. 20").
        other_one: words by which another number of a series may be meant ("the next").
        asking: words by which a move is asked for, as what governs it has them ("application").
        asked_to: nouns for asking, before what is asked for ("a plea to").
        asking_for: words that ask for one, whatever governs it ("asked that").
        granting: words by which what is asked for is done ("granted").
        refusing: words by which it is not ("was dismissed").
        moving: nouns for a move ("an extension").
        planned_for: a pattern of what stands before a time for which something was planned.
        aimed: a pattern of what then leads that time itself: "planned *for*", not "planned in".
        plan_within: a pattern of words within those of a time that counts from a plan.
        before_its_time: a pattern of what stands before a time that tells when its noun is to be.
        planned_noun: a pattern of such a noun behind it: "a December *opening*".
        losing: words by which it may not be planned for then: "will *miss* a December opening".
        end_of_it: a pattern of the end of what lasts, before a move of it: "*end of* the strike".
        absent: a pattern of what tells that somebody took no part, with `NAME` for the name; its
            group `of` is the noun of what it was.
        endings: endings that are taken off to see whether a noun is of a verb's stem.
        irregular: forms of verbs of saying that have no regular ending, each with its infinitive.
    """

    saying: frozenset[str]
    saying_of_many: frozenset[str]
    speaking: frozenset[str]
    speaking_for: frozenset[str]
    utterances: frozenset[str]
    authoring: frozenset[str]
    agents: frozenset[str]
    telling: frozenset[str]
    titles: frozenset[str]
    honorifics: frozenset[str]
    organisations: frozenset[str]
    particles: frozenset[str]
    not_names: frozenset[str]
    orders: Mapping[Relation, AnyOf]
    occasions: AnyOf
    spans: AnyOf
    moods: Mapping[Modality, AnyOf]
    happening: frozenset[str]
    undoing: frozenset[str]
    failing: frozenset[str]
    adding: frozenset[str]
    ordinals: Mapping[str, int]
    relative_ordinals: frozenset[str]
    numbering: frozenset[str]
    other_one: frozenset[str]
    asking: AnyOf
    asked_to: AnyOf
    asking_for: AnyOf
    granting: AnyOf
    refusing: AnyOf
    moving: AnyOf
    planned_for: AnyOf = AnyOf(pattern=_NOTHING)
    aimed: AnyOf = AnyOf(pattern=_NOTHING)
    plan_within: AnyOf = AnyOf(pattern=_NOTHING)
    before_its_time: AnyOf = AnyOf(pattern=_NOTHING)
    planned_noun: AnyOf = AnyOf(pattern=_NOTHING)
    losing: AnyOf = AnyOf(pattern=_NOTHING)
    end_of_it: AnyOf = AnyOf(pattern=_NOTHING)
    absent: AnyOf = AnyOf(pattern=_NOTHING)
    endings: tuple[str, ...]
    irregular: Mapping[str, str] = attrs.field(factory=dict)

    def stem(self, word: str) -> str:
        """Return a word without its ending, so that "opening" and "opened" are one."""
        if not word.endswith(self.endings):
            return word
        ending = next((e for e in self.endings if word.endswith(e) and len(word) - len(e) > 2), "")  # noqa: PLR2004 - a stem has three letters
        return word.removesuffix(ending) if ending else word


def any_of(phrases: Iterable[str], lower: Iterable[str] = ()) -> AnyOf:
    """Return a pattern that finds one of some phrases in any case, or others in lower case only.

    A phrase that begins with "n't" is found behind the letters that it is joined to.
    """
    return AnyOf(pattern=rf"{_one(phrases)}|(?-i:{_one(lower)})")


def _one(phrases: Iterable[str]) -> str:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    written = (re.escape(p).replace(r"\ ", r"\s{1,3}").replace("'", "['’]") for p in longest_first)
    return rf"(?:\b|(?=n['’]t))(?:{'|'.join(written) or '(?!)'})\b"
