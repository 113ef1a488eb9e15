"""Names of what is told in which a pronoun stands: whom or what it means is put in its place."""

from itertools import dropwhile

import attrs

from chronology.languages import Reader
from chronology.languages.antecedents import antecedent, done_to, is_next
from chronology.languages.drafting import Told
from chronology.languages.name_cuts import LONGEST_NAME


class Meant:
    """Whom and what the pronouns of a text mean, as far as the sentence before says.

    Args:
        text: the text.
        reader: of its language.
    """

    def __init__(self, text: str, reader: Reader) -> None:
        self._text = text
        self._reader = reader
        self._things: dict[int, str] = {}  # what "it" means, by where its clause begins

    def named(self, told: Told, before: Told | None) -> Told:
        """Return what is told with whom, or what, a pronoun that opens its name means.

        Args:
            told: what is told.
            before: what was drafted last; `None` for nothing.
        """
        pronoun, _, rest = told.name.partition(" ")
        is_thing = pronoun.lower() in self._reader.grammar.drafting.thing_pronouns
        if is_thing:
            name = self._thing(told, before) if before is not None else ""
        else:
            name = antecedent(self._text, told.start, pronoun.lower(), self._reader)
        if not name or not rest or len(name) + len(rest) >= LONGEST_NAME:
            return told
        if is_thing:
            rest = " ".join(dropwhile(self._is_helping, rest.split()))
            return attrs.evolve(told, name=f"{name[0].upper()}{name[1:]} {rest}")
        names = told.names if name in told.names else (name, *told.names)
        return attrs.evolve(told, name=f"{name} {rest}", names=names)

    def _is_helping(self, word: str) -> bool:
        verbs = self._reader.grammar.verbs
        return word in verbs.be | verbs.have

    def _thing(self, told: Told, before: Told) -> str:
        if not is_next(self._text, told.start, before.start, self._reader):
            return ""
        known = self._things.get(before.start)
        name = known or done_to(self._text, (before.start, before.verb), before.end, self._reader)
        if name:
            self._things[told.start] = name
        return name
