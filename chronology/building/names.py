"""Which event a name means: its id or an alias, or what tables call it, in upper or lower case."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import attrs

from chronology.errors import AmbiguousName, UnknownName
from chronology.events import Event
from chronology.reconciling import Dossier


@attrs.frozen(kw_only=True)
class EventNames:
    """The names under which the events of a chronology are found.

    Attributes:
        ids: by id or alias of an event; what is merged with another is found under both.
        called: by what tables call an event, or its entry does, case-folded.
    """

    ids: Mapping[str, Dossier]
    called: Mapping[str, Mapping[str, Dossier]]

    @classmethod
    def of(
        cls, dossiers: Iterable[Dossier], events: Iterable[Event], real: Mapping[str, str]
    ) -> "EventNames":
        """Gather the names.

        Args:
            dossiers: the events of the chronology.
            events: the entries of the ledger.
            real: for each id and alias, the id of the event that it is.
        """
        by_id = {dossier.event.id: dossier for dossier in dossiers}
        called: defaultdict[str, dict[str, Dossier]] = defaultdict(dict)
        shown = [(dossier.name, name) for name, dossier in by_id.items()]
        for text, name in (*shown, *((event.name, real[event.id]) for event in events)):
            if text and name in by_id:
                called[folded(text)][name] = by_id[name]
        ids = {name: by_id[root] for name, root in real.items() if root in by_id}
        return cls(ids=ids, called=called)

    def meant(self, name: str) -> frozenset[str]:
        """Return the ids of the events that a name may mean."""
        if name in self.ids:
            return frozenset({self.ids[name].event.id})
        return frozenset(self.called.get(folded(name), ()))

    def find(self, name: str) -> Dossier:
        """Return the event that a name means; an id or alias goes before what another is called.

        Raises:
            UnknownName: no event has the name.
            AmbiguousName: several events are called so.
        """
        if name in self.ids:
            return self.ids[name]
        found = self.called.get(folded(name), {})
        if not found:
            shown = tuple(dict.fromkeys(dossier.name for dossier in self.ids.values()))
            raise UnknownName(what="event", name=name, known=tuple(self.ids), also=shown)
        if len(found) > 1:
            raise AmbiguousName(what="event", name=name, meant=tuple(sorted(found)))
        return next(iter(found.values()))


def folded(name: str) -> str:
    """Return a name for comparing: in one case, with single spaces."""
    return " ".join(name.casefold().split())
