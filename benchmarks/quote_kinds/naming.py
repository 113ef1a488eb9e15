"""Altered names: who did it, to whom, in which office, and where."""

import re
from collections.abc import Iterator
from random import Random

from quote_kinds.model import (
    Edit,
    altered,
    among,
    before,
    pairs,
    replaced,
    to,
    turned,
    without,
)
from quote_kinds.pages import NO_NAMES, Page, listed, plain

_FIRST = listed(
    "John James Robert Michael William David Richard Charles Thomas Mary Anna Elizabeth George"
    " Henry Paul Peter Edward Joseph Francis Maria Alan Dora Jimmy Barack Bill Donald Ronald"
    " Franklin Winston Adolf Erwin Bernard Dwight Joe Nancy Hillary Mark Steve Martin"
)
_COUNTRIES = listed(
    "France Germany Italy Spain Poland Japan China Russia Britain Iraq Iran Vietnam Korea Egypt"
    " Israel Turkey Austria Hungary Sweden Norway Finland Greece Canada Mexico Argentina Azerbaijan"
    " Australia India Pakistan Afghanistan Belgium Portugal Serbia Algeria Kuwait Chile Romania"
)
_DEMONYMS = listed(
    "French German Italian Spanish Polish Japanese Chinese Russian British Iraqi Iranian Turkish"
    " Austrian Hungarian Swedish Norwegian Finnish Greek Canadian Mexican American Soviet Israeli"
    " Egyptian Australian Indian Argentine Serbian Belgian European Vietnamese Korean"
)
_TITLES = ("Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Sir", "Lord", "Captain", "Colonel", "General")
_RANKS = """\
president/vice_president minister/former_minister general/colonel king/prince mayor/deputy_mayor
director/deputy_director chairman/secretary judge/prosecutor lieutenant/captain emperor/king
senator/congressman manager/director professor/lecturer ambassador/consul bishop/priest
commander/deputy_commander officer/sergeant governor/deputy_governor premier/president
"""
_KIN = """\
wife/daughter husband/brother father/son mother/sister brother/cousin son/nephew uncle/father
sister/aunt parents/children daughter/niece
"""
_BODIES = """\
court/ministry army/police government/parliament company/union committee/council bank/ministry
senate/house congress/court party/government university/school board/management navy/army
council/parliament police/army troops/civilians soldiers/civilians plaintiff/defendant
employer/employee buyer/seller tenant/owner hospital/prison station/airport
"""
_COMPASS = """\
north/south east/west northern/southern eastern/western northeast/southwest north-east/south-west
upper/lower northwest/southeast inland/offshore
"""


def name_exchanged(page: Page, random: Random) -> Iterator[tuple[Edit, ...]]:
    """Put another name of the page in place of each, as many words for as many."""
    names = {page.text[a:b] for a, b in page.names}
    for start, end in page.names:
        old = page.text[start:end]
        others = [n for n in names if len(n.split()) == len(old.split())]
        others = [n for n in others if plain(n) not in plain(old) and plain(old) not in plain(n)]
        if others:
            yield (Edit(start=start, end=end, new=random.choice(sorted(others))),)


def names_swapped(page: Page, random: Random) -> Iterator[tuple[Edit, ...]]:
    """Let two names of one sentence change places."""
    for begin, stop in page.sentences:
        inside = [(a, b) for a, b in page.names if begin <= a and b <= stop]
        if len(inside) < 2:  # noqa: PLR2004 - two names
            continue
        (a, b), (c, d) = sorted(random.sample(inside, 2))
        one, other = page.text[a:b], page.text[c:d]
        if one not in other and other not in one and not _are_listed(page.text[b:c]):
            yield (Edit(start=a, end=b, new=other), Edit(start=c, end=d, new=one))


def _are_listed(between: str) -> bool:
    """Say whether two names stand in one list, where their order says little."""
    return re.fullmatch(r",?\s*(?:and|or|,)?\s*", between) is not None


def passive_as_active(page: Page, _: Random) -> Iterator[tuple[Edit, ...]]:
    """Make the doer the one to whom it was done: "was beaten by" as "beat"."""
    for verb in re.finditer(r"\b(?:was|were|is|been) (\w+ed) by\b", page.text):
        yield (Edit(start=verb.start(), end=verb.end(), new=verb[1]),)


def active_as_passive(page: Page, _: Random) -> Iterator[tuple[Edit, ...]]:
    """Make the one to whom it was done the doer: "attacked the" as "was attacked by the"."""
    verbs = r"attacked|defeated|invaded|captured|killed|sued|supported|visited|joined|received"
    verbs += r"|signed|ordered|informed|arrested|invited|bombed|occupied|rejected|blamed|paid"
    for verb in re.finditer(rf"(?<=[a-z] )({verbs}) (?=the |[A-Z])", page.text):
        yield (Edit(start=verb.start(), end=verb.end(), new=f"was {verb[1]} by "),)


def letters_of_a_name(name: re.Match[str], random: Random) -> str | None:
    """Change one letter inside a name."""
    if name[0] in NO_NAMES:
        return None
    at = random.randrange(1, len(name[0]) - 1)
    new = random.choice([c for c in "aeiou" if c != name[0][at]])
    other = random.choice([c for c in "lnrst" if c != name[0][at]])
    new = new if name[0][at] in "aeiou" else other
    return name[0][:at] + new + name[0][at + 1 :]


def name_letters_swapped(name: re.Match[str], random: Random) -> str | None:
    """Swap two inner letters of a name."""
    text = name[0]
    places = [i for i in range(1, len(text) - 1) if text[i] != text[i + 1]]
    if text in NO_NAMES or not places:
        return None
    at = random.choice(places)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def acronym_swapped(name: re.Match[str], random: Random) -> str | None:
    """Swap two letters of an acronym."""
    text = name[0]
    places = [i for i in range(len(text) - 1) if text[i] != text[i + 1]]
    if not places:
        return None
    at = random.choice(places)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def other_initial(initial: re.Match[str], random: Random) -> str:
    """Give another initial."""
    return random.choice([c for c in "ABCDEFGHJKLMNPRSTW" if c != initial[1]])


def name_in_brackets(page: Page, random: Random) -> Iterator[tuple[Edit, ...]]:
    """Put another name, in brackets, in place of each."""
    for (edit,) in name_exchanged(page, random):
        yield (Edit(start=edit.start, end=edit.end, new=f"[{edit.new}]"),)


def pronoun_as_another(page: Page, random: Random) -> Iterator[tuple[Edit, ...]]:
    """Explain a pronoun, in brackets, by a name of the page that is not near before it."""
    for pronoun in re.finditer(r"\b(?:he|she|He|She)\b(?! or)", page.text):
        near = page.text[max(0, pronoun.start() - 600) : pronoun.start()]
        far = [page.text[a:b] for a, b in page.names if page.text[a:b].split()[-1] not in near]
        if far:
            yield (Edit(start=pronoun.start(), end=pronoun.end(), new=f"[{random.choice(far)}]"),)


_LONG_NAME = r"(?<=[a-z,] )[A-Z][a-z]{4,}\b"

KINDS = (
    altered("a name exchanged", name_exchanged),
    altered("two names change places", names_swapped),
    altered("passive as active", passive_as_active),
    altered("active as passive", active_as_passive),
    altered("first name", replaced(rf"\b(?:{'|'.join(_FIRST)})(?= [A-Z][a-z])", to(*_FIRST))),
    altered("a letter of a name", replaced(_LONG_NAME, letters_of_a_name)),
    altered("two letters of a name swapped", replaced(_LONG_NAME, name_letters_swapped)),
    altered("two letters of an acronym swapped", replaced(r"\b[A-Z]{2,5}\b", acronym_swapped)),
    altered("initial", replaced(r"(?<=[a-z] )(?<!War )([A-Z])(?=\. [A-Z][a-z])", other_initial)),
    altered("initial left out", without(r"(?<=[a-z] )([A-Z]\. )(?=[A-Z][a-z])")),
    altered("country", among(*_COUNTRIES)),
    altered("people", among(*_DEMONYMS)),
    altered(
        "title",
        replaced(
            r"\b(?:Mrs?|Ms|Dr|Prof)\.|\b(?:Sir|Lord|Captain|Colonel|General)\b(?= [A-Z])",
            to(*_TITLES),
        ),
    ),
    altered("rank", pairs(_RANKS)),
    altered("kinship", pairs(_KIN)),
    altered("office or party exchanged", pairs(_BODIES)),
    altered(
        "former or acting added",
        before(
            r"\b(?:minister|president|director|chairman|mayor|governor|secretary|commander"
            r"|spokesman|leader|officer|judge|owner|Minister|President|Director|Secretary"
            r"|General)\b",
            "former",
            "acting",
            "deputy",
        ),
    ),
    altered(
        "former or acting left out",
        without(r"\b((?:former|acting|deputy|vice|interim|ex-|co-|assistant) ?)(?=[a-z]{4}|[A-Z])"),
    ),
    altered("compass", pairs(_COMPASS)),
    altered("he and she", pairs("he/she his/her himself/herself him/her")),
    altered("whose", pairs("his/their her/their its/their our/their my/his your/our")),
    altered(
        "who speaks",
        turned(
            "I_am/he_is I_was/he_was I_have/he_has I_had/he_had we/they us/them me/him We/They"
            " We/You my/our You/We"
        ),
    ),
    altered("who or what", turned("they/we they/he it/he they/it them/us")),
    altered("one of two names left out", without(r"(?<=[a-z] )([A-Z][a-z]+ and )(?=[A-Z][a-z]+)")),
    altered(
        "name behind and left out", without(r"(?<=[a-z] )[A-Z][a-z]+( and [A-Z][a-z]+)\b(?! [A-Z])")
    ),
    altered("another name in brackets", name_in_brackets),
    altered("pronoun explained as another", pronoun_as_another),
)
