"""Entries of the chronicles in a source, each told of the day at its head."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

import attrs

from chronology.building.coverage import DatedSentence, PassedTime
from chronology.languages import Reader
from chronology.languages.dated_entries import Entry, entries_in, told_in_entry
from chronology.languages.drafting import Told
from chronology.vocabulary import LeftOut

_Stretch = tuple[int, int]


@attrs.frozen(kw_only=True)
class Chronicles:
    """The entries of the chronicles in a source.

    Attributes:
        text: its text.
        times: where its times of the calendar stand, in order.
        entries: the entries, by their times.
        reader: of its language.
    """

    text: str
    times: Sequence[_Stretch]
    entries: Mapping[_Stretch, Entry]
    reader: Reader

    @classmethod
    def of(cls, text: str, sentences: Sequence[DatedSentence], reader: Reader) -> "Chronicles":
        """Return those in a text with some sentences."""
        times = sorted(at for one in sentences for at in one.all_places)
        return cls(text=text, times=times, entries=entries_in(text, times, reader), reader=reader)

    def heads(self, time: _Stretch) -> bool:
        """Say whether a time heads an entry."""
        return time in self.entries

    def told(self, sentence: DatedSentence, time: _Stretch) -> Told | None:
        """Return what an entry tells of the time at its head; `None` where it is none, or unread.

        Args:
            sentence: the sentence in which the time stands.
            time: where it stands.
        """
        entry = self.entries.get(time)
        if entry is None:
            return None
        told = told_in_entry(self.text, entry, sentence.places, self.reader)
        return told if isinstance(told, Told) else None

    def below_heads(self, sentence: DatedSentence) -> Iterator[tuple[PassedTime, Told]]:
        """Yield what entries tell whose times are all of a sentence: "4 May 2021. It opens"."""
        for one in sentence.passed:
            entry = self.entries.get(one.place)
            if entry is not None and one.reason is LeftOut.HEAD and one.date is not None:
                told = told_in_entry(self.text, entry, self._within(entry), self.reader)
                if isinstance(told, Told):
                    yield one, told

    def _within(self, entry: Entry) -> Sequence[_Stretch]:
        """Return the times between the begin of an entry and its end."""
        first = bisect_left(self.times, entry.time)
        return self.times[first : bisect_left(self.times, (entry.end, entry.end))]
