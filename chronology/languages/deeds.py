"""What deed the name of an event tells of, and to what it is done, whatever words tell it.

"Library to be handed over", "handover of the library" and "we now plan to deliver the library"
tell of one deed that is done to one thing.
"""

import re
from collections.abc import Sequence
from itertools import dropwhile, takewhile

import attrs

from chronology.languages.grammar import Grammar
from chronology.vocabulary import Phase

_WORD = re.compile(r"[^\W_][^\W_'’.-]*(?:['’.-][^\W_]+)*|['’]")
_OWNER = re.compile(r"(?:['’]s|s['’])\Z")
_FIGURE = re.compile(r"\d")
_OF_WHAT_IS = frozenset({Phase.OPEN, Phase.DONE, Phase.BEGIN, Phase.HOLD})


@attrs.frozen(kw_only=True)
class Deed:
    """What deed is told, and to what it is done.

    Attributes:
        what: the deed; empty where only a phase of what the noun names is told, or its name alone.
        phase: that phase; `None` where none is told.
        head: the noun of what it is done to: several doors are not one.
        stem: that noun without its ending.
        more: the words that tell more closely what that is.
        agent: who does it, or whose it is, by one word; empty where no word or a pronoun tells.
        is_again: whether it comes again and again: at another time it is another.
        is_often: whether it may come again soon.
        is_once: whether it happens once to one thing.
        is_making: whether what it is done to is complete by it.
        is_known: whether its verb is one of those whose synonyms are known.
    """

    what: str
    phase: Phase | None
    head: str
    stem: str
    more: frozenset[str]
    agent: str = ""
    is_again: bool = False
    is_often: bool = False
    is_once: bool = False
    is_making: bool = False
    is_known: bool = False

    @property
    def is_of_something(self) -> bool:
        """Whether any word tells to what it is done: no bare "delivery"."""
        return bool(self.head or self.more)

    @property
    def is_only_named(self) -> bool:
        """Whether only the name of what happened is told, or that it took place."""
        return not self.what and self.phase in {None, Phase.HOLD}

    def may_be(self, other: "Deed") -> bool:
        """Say whether both may tell of one deed that is done to one thing."""
        is_one_agent = not self.agent or not other.agent or self.agent == other.agent
        return is_one_agent and self.is_of_one_thing(other) and self.is_one_deed(other)

    def is_another(self, other: "Deed") -> bool:
        """Say whether two deeds are told that cannot be one: what opened, and what closed."""
        is_known = self.is_known and other.is_known
        if (is_known and self.what != other.what) or not (self.what or other.what):
            return not self.is_one_deed(other)
        is_by_others = bool(self.agent and other.agent) and self.agent != other.agent
        is_done_to_it = bool({self.agent, other.agent} & {self.stem, other.stem} - {""})
        return self.is_one_deed(other) and (
            is_done_to_it or (is_by_others and self.is_alike(other))
        )

    def is_alike(self, other: "Deed") -> bool:
        """Say whether both name the thing with the same words."""
        return (self.head, self.more) == (other.head, other.more)

    def is_beside(self, other: "Deed") -> bool:
        """Say whether two things bear one noun, and are told apart."""
        return self.head == other.head and not self._is_as_close(other)

    def is_of_one_thing(self, other: "Deed") -> bool:
        """Say whether one of two things is the other, told no less closely.

        Of a "library handover" the thing is told by what stands before the deed.
        """
        if bool(self.head) is bool(other.head):
            return self.head == other.head and self._is_as_close(other)
        named, bare = (self, other) if self.head else (other, self)
        return bool(bare.more) and bare.more <= named.more | {named.stem}

    def _is_as_close(self, other: "Deed") -> bool:
        return self.more <= other.more or other.more <= self.more

    def is_one_deed(self, other: "Deed") -> bool:
        """Say whether two deeds, or phases of one, may be the same."""
        if self.what and other.what:
            return self.what == other.what and _fit(self.phase, other.phase)
        if self.what or other.what:
            made, done = (self, other) if self.what else (other, self)
            return made.is_making and made.phase in {None, Phase.DONE} and done.phase is Phase.DONE
        return _fit(self.phase, other.phase)


def _fit(one: Phase | None, other: Phase | None) -> bool:
    """Say whether two phases may be told of one happening: a trial is held, or it opened.

    What is held opens, begins and is done at one time if it is of a day; but what began is not
    what was done, and what ended is not what was held.
    """
    plain = {None, Phase.HOLD}
    if one is other or {one, other} <= plain or {one, other} == {Phase.DONE, Phase.END}:
        return True
    named = ({one, other} - plain) & _OF_WHAT_IS
    return len(named) == 1 and bool({one, other} & plain)


def deed_of(
    name: str, heads: Sequence[str], grammar: Grammar, *, is_bare: bool = False
) -> Deed | None:
    """Return the deed that the name of an event tells of; `None` where that is not certain.

    Args:
        name: the name.
        heads: the verb by which it is told, and the noun of its subject or object.
        grammar: of its language.
        is_bare: whether that verb tells only what became of the plan: "was postponed to".
    """
    return _Naming(name, grammar).deed(heads, is_bare=is_bare)


def deed_by_name(name: str, grammar: Grammar) -> Deed | None:
    """Return the deed that a name alone tells of; `None` where that is not certain."""
    return _Naming(name, grammar).deed_by_itself()


class _Naming:
    """The words of a name."""

    def __init__(self, name: str, grammar: Grammar) -> None:
        self.words = [word.lower() for word in _WORD.findall(name)]
        self.grammar = grammar
        self.deeds = grammar.drafting.deeds

    def deed(self, heads: Sequence[str], *, is_bare: bool) -> Deed | None:
        """Return the deed that a verb and the noun of its subject or object tell of."""
        verb, noun = heads[0], heads[1] if len(heads) > 1 else ""
        at = self._place(noun if is_bare else verb)
        if at is None:
            return None
        if is_bare:
            return self._told(self._named(at), "", None, "")
        phrase, agent = self._done_to(at)
        what = self.deeds.family_of(verb, is_noun=False)
        phase = self.deeds.phase_of(verb, is_noun=False)
        if not what and phase is None and not self._is_light(verb):
            what = self.grammar.fields.stem(verb)
        return self._told(phrase, what, phase, agent)

    def deed_by_itself(self) -> Deed | None:
        """Return the deed that the first known verb tells of, or else that of the nouns alone."""
        verbs = [word for word in self.words[1:] if self._is_verb(word)]
        if verbs:
            known = (word for word in verbs if self._is_deed(word, is_noun=False))
            return self.deed([next(known, verbs[0])], is_bare=False)
        nouns = [word for word in self._phrase(self.words) if self._tells(word)]
        return self._told(nouns, "", None, "") if len(nouns) == len(self.words) else None

    def _is_verb(self, word: str) -> bool:
        is_known = self._is_deed(word, is_noun=False) and not self._is_deed(word, is_noun=True)
        return is_known or self.grammar.is_participle(word) or self.grammar.is_past(word)

    def _named(self, noun: int) -> Sequence[str]:
        """Return the words up to a noun, and of what it is: "*sale of the mill* put back"."""
        first, behind = self.words[: noun + 1], self.words[noun + 1 :]
        if not behind or behind[0] not in self.grammar.nouns.of:
            return first
        is_verb = self.grammar.is_participle
        return [*first, *takewhile(lambda word: not is_verb(word), self._phrase(behind))]

    def _place(self, word: str) -> int | None:
        return next(
            (n for n, one in enumerate(self.words) if _without_owner_mark(one) == word), None
        )

    def _is_light(self, verb: str) -> bool:
        return verb in self.grammar.drafting.light or self.grammar.is_auxiliary(verb)

    def _done_to(self, at: int) -> tuple[Sequence[str], str]:
        """Return the words for what a verb is done to, and who does it."""
        behind = [*dropwhile(lambda word: word in self.deeds.filling, self.words[at + 1 :])]
        before, thing = self._phrase(self.words[:at]), self._phrase(behind)
        is_passive = at > 0 and self.words[at - 1] in self.grammar.verbs.be
        if thing and not is_passive and not self.grammar.is_auxiliary(self.words[at]):
            return thing, self._agent(before)
        agents = self.grammar.times.agents
        by = [*dropwhile(lambda word: word not in agents, behind)][1:]
        return before, self._agent(self._phrase(by))

    def _phrase(self, words: Sequence[str]) -> Sequence[str]:
        """Return a noun with what stands before it, and behind "of"."""
        nouns = self.grammar.nouns
        ends = (nouns.prepositions - nouns.of) | self.grammar.clauses.relatives
        ends |= (
            self.grammar.drafting.particles
            | self.grammar.clauses.joining
            | self.grammar.verbs.infinitive
        )
        return [*takewhile(lambda word: word not in ends, words)]

    def _agent(self, words: Sequence[str]) -> str:
        """Return the last word for who does something; empty for "it" and "we"."""
        own = [word for word in words if self._tells(word)]
        is_anybody = not own or not self._anybody.isdisjoint(words)
        return "" if is_anybody else self.grammar.fields.stem(_without_owner_mark(own[-1]))

    @property
    def _anybody(self) -> frozenset[str]:
        drafting = self.grammar.drafting
        pronouns = drafting.pronouns | drafting.subjects | self.grammar.nouns.object_pronouns
        return pronouns - self.grammar.nouns.articles

    def _tells(self, word: str) -> bool:
        """Say whether a word tells of a thing: no article, no figure, no "not", no adverb."""
        grammar = self.grammar
        if word in grammar.fields.ordinals or word in grammar.nouns.numbers:
            return True  # "the second instalment", "stage two"
        is_small = word in grammar.times.scheduling | grammar.times.aims
        is_small |= word in grammar.nouns.determiners | grammar.nouns.articles
        is_small |= word in grammar.negation.adverbs or grammar.is_auxiliary(word)
        is_small |= word in grammar.verbs.infinitive or grammar.is_adverb(word)
        return not is_small and _FIGURE.search(word) is None

    def _told(
        self, phrase: Sequence[str], what: str, phase: Phase | None, agent: str
    ) -> Deed | None:
        """Return the deed, by its noun where the verb tells only of a phase: "sale completed"."""
        own, of_what, owner = self._parted(phrase, "")
        while own and not what and self._is_deed(own[-1], is_noun=True):
            what = self.deeds.family_of(own[-1], is_noun=True)
            phase = phase if what else self.deeds.phase_of(own[-1], is_noun=True)
            if not of_what:
                return self._made([*own[:-1], ""], (), what, phase, agent or owner)
            own, of_what, owner = self._parted(of_what, owner)
        return self._made(own, of_what, what, phase, agent or owner)

    def _is_deed(self, word: str, *, is_noun: bool) -> bool:
        is_phase = self.deeds.phase_of(word, is_noun=is_noun) is not None
        return is_phase or bool(self.deeds.family_of(word, is_noun=is_noun))

    def _parted(
        self, phrase: Sequence[str], owner: str
    ) -> tuple[Sequence[str], Sequence[str], str]:
        """Return the words of a thing, those behind its first "of", and whose it is."""
        of = self.grammar.nouns.of
        own = [*takewhile(lambda word: word not in of, phrase)]
        of_what = [*dropwhile(lambda word: word not in of, phrase)][1:]
        at = next((n for n, word in enumerate(own) if _OWNER.search(word)), -1)
        owner = self.grammar.fields.stem(_without_owner_mark(own[at])) if at >= 0 else owner
        return [word for word in own[at + 1 :] if self._tells(word)], of_what, owner

    def _with_noun_last(self, own: Sequence[str]) -> Sequence[str]:
        """Return the words of a thing with its number before its noun: "section *two*"."""
        is_counted = len(own) > 1 and own[-1] in self.grammar.nouns.numbers
        return [*own[:-2], own[-1], own[-2]] if is_counted else own

    def _made(
        self,
        own: Sequence[str],
        of_what: Sequence[str],
        what: str,
        phase: Phase | None,
        agent: str,
    ) -> Deed | None:
        stem = self.grammar.fields.stem
        own = self._with_noun_last(own)
        if not own or own[-1] in self._anybody:
            return None
        family = self.deeds.families.get(what)
        told = family or (self.deeds.phases[phase] if phase and not what else None)
        more = [*own[:-1], *(word for word in of_what if self._tells(word))]
        return Deed(
            what=what,
            phase=phase,
            head=own[-1],
            stem=stem(own[-1]),
            more=frozenset(map(stem, map(_without_owner_mark, more))),
            agent=agent,
            is_again=own[-1] in self.deeds.again or bool(family and family.is_again),
            is_often=own[-1] in self.deeds.often,
            is_once=told is not None and told.is_once,
            is_making=bool(family and family.is_making),
            is_known=family is not None,
        )


def _without_owner_mark(word: str) -> str:
    return _OWNER.sub("", word)
