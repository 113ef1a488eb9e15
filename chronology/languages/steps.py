"""One step outwards: what it found, and from where the way goes on."""

import attrs

from chronology.languages.governors import Governor


@attrs.frozen(kw_only=True)
class Step:
    """What was found on the way outwards, and at most one place from which it goes on.

    Attributes:
        found: what governs the stretch, nearest first.
        verb: a verb or adjective that governs it, whose own words come next.
        joined: the verb with which that of the stretch shares its auxiliaries.
        noun: a noun that governs it, of which may be told that there is none.
        telling: a verb or adjective on which the clause of the stretch hangs.
        bearer: a noun on which it hangs.
        subject: the place from which a subject is gone over.
        auxiliary: an auxiliary before its subject ("Never *did* the ship sail").
        that: the place of the word that joins the clause to what it hangs on.
    """

    found: tuple[Governor, ...] = ()
    verb: int | None = None
    joined: int | None = None
    noun: int | None = None
    telling: int | None = None
    bearer: int | None = None
    subject: int | None = None
    auxiliary: int | None = None
    that: int | None = None
