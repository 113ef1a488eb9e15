"""By which clock words tell a time of day."""

import datetime as dt

import attrs

from chronology.timespan import in_zone, is_shown, of_zone
from chronology.timespan.zones import zone_of


@attrs.frozen(kw_only=True)
class Clock:
    """By which clock a time of day is told: "UTC", "ET", "BST", "local time".

    Attributes:
        offset: how many seconds it is ahead of UTC; `None` where that depends on more.
        region: the IANA zone whose rules give that for each day ("ET"); empty for none. Beside
            an offset ("EST"), it may be meant instead where the two differ: in summer many
            write so.
        names: the abbreviations, one of which the zone that is declared must bear then, where
            several zones bear it ("BST" in London and in Dhaka); empty if any zone will do
            ("local time").
    """

    offset: int | None = None
    region: str = ""
    names: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether only a zone that is declared tells the time."""
        return self.offset is None and not self.region

    def bounds(
        self, first: int, last: int, declared: dt.tzinfo | None
    ) -> tuple[int, int, int] | None:
        """Return the first and last second on a clock, and how far that is ahead of UTC.

        Of an hour that a clock shows twice either may be meant. `None` if it is not known.

        Args:
            first: the first second as the clock shows it.
            last: the last one.
            declared: the zone of the source, if one is declared.
        """
        if self.offset is not None:
            return self._told(first, last, self.offset)
        zone = zone_of(self.region) if self.region else declared
        if zone is None or (self.names and not self._is_called(first, zone)):
            return None
        begin, end = of_zone(first, zone), of_zone(last, zone, last=True)
        ahead = in_zone(begin, zone) - begin
        return begin + ahead, end + ahead, ahead

    def left_out(self, first: int, last: int, declared: dt.tzinfo | None) -> str:
        """Return the clock that leaves a time out, for it is put forward then; empty if none does.

        Args:
            first: as at `bounds`.
            last: likewise.
            declared: likewise.
        """
        if self.offset is not None:
            return ""
        zone = zone_of(self.region) if self.region else declared
        if zone is None or is_shown(first, zone) or is_shown(last, zone):
            return ""
        return f"{zone}"

    def either(self, first: int, last: int) -> tuple[tuple[int, int], ...]:
        """Return the two times that are meant by an offset and by the rules of its zone.

        Empty where these do not differ.

        Args:
            first: as at `bounds`, on whose clock the times are.
            last: likewise.
        """
        if self.offset is None or not self.region:
            return ()
        zone, ahead = zone_of(self.region), self.offset
        by_rules = of_zone(first, zone) + ahead, of_zone(last, zone, last=True) + ahead
        return () if by_rules == (first, last) else tuple(sorted(((first, last), by_rules)))

    def _told(self, first: int, last: int, offset: int) -> tuple[int, int, int]:
        """Return the bounds by the offset, or by the rules of its zone, if these differ."""
        if not self.region:
            return first, last, offset
        zone = zone_of(self.region)
        begin = min(first - offset, of_zone(first, zone))
        end = max(last - offset, of_zone(last, zone, last=True))
        return begin + offset, end + offset, offset

    def _is_called(self, second: int, zone: dt.tzinfo) -> bool:
        """Say whether a zone bears one of the names at a second that its clock shows."""
        moment = dt.datetime(1970, 1, 1) + dt.timedelta(seconds=second)  # noqa: DTZ001 - of that clock
        return moment.replace(tzinfo=zone).tzname() in self.names


def left_out_by(clock: str) -> str:
    """Return that a time does not exist, as a clause."""
    return f"the clock of {clock} leaves that hour out"
