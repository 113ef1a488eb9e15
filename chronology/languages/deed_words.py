"""`DeedWords`: verbs and nouns by which one deed is told: "delivered", "the handover"."""

from collections.abc import Mapping

import attrs

from chronology.vocabulary import Phase


@attrs.frozen(kw_only=True, eq=False)
class DeedFamily:
    """Verbs and nouns that tell of one deed.

    Attributes:
        verbs: the forms of its verbs ("delivered", "handed").
        nouns: its nouns ("delivery", "handover").
        is_once: whether it happens once to one thing: "died", "signed".
        is_again: whether it comes again and again by its nature: "visited".
        is_making: whether what it is done to is complete by it: "built".
    """

    verbs: frozenset[str]
    nouns: frozenset[str] = frozenset()
    is_once: bool = False
    is_again: bool = False
    is_making: bool = False


@attrs.frozen(kw_only=True, eq=False)
class DeedWords:
    """The words by which deeds are told.

    Attributes:
        families: deeds, each by the first of its verbs.
        phases: verbs and nouns that tell of a phase of what their noun names ("began", "start").
        filling: what such a verb has behind it and that tells nothing ("took *place*").
        again: nouns of events that come again and again ("hearing").
        often: nouns of events and things of which there may soon be another ("report").
    """

    families: Mapping[str, DeedFamily]
    phases: Mapping[Phase, DeedFamily]
    filling: frozenset[str]
    again: frozenset[str]
    often: frozenset[str]

    def family_of(self, word: str, *, is_noun: bool) -> str:
        """Return the name of the deed that a word tells of; empty for none."""
        return next(
            (name for name, one in self.families.items() if _has(one, word, is_noun=is_noun)), ""
        )

    def phase_of(self, word: str, *, is_noun: bool) -> Phase | None:
        """Return the phase that a word tells of; `None` for none."""
        return next(
            (phase for phase, one in self.phases.items() if _has(one, word, is_noun=is_noun)), None
        )


def _has(one: DeedFamily, word: str, *, is_noun: bool) -> bool:
    return word in (one.nouns if is_noun else one.verbs)
