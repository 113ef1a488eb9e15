"""What people write for what a ledger calls otherwise: `date` for `when`, `title` for `name`."""

from collections.abc import Mapping, Sequence

from chronology.errors import nearest
from chronology.vocabulary import Modality

_LIKE = 0.7  # how alike two keys are that are one misspelt: `date` and `after` are not

_CALLED: Mapping[str, str] = {
    "when": "date day time on year month datetime timestamp happened occurred at",
    "published": "date day time on publication_date publication pubdate issued dated",
    "retrieved": "accessed access_date downloaded fetched",
    "quote": "text words says said quotation sentence passage excerpt citation content snippet",
    "date_quote": "date_text date_words when_quote",
    "exact": "text words quote",
    "event": "about events what concerns regarding subject",
    "source": "sources doc document from reference ref cites file url link",
    "modality": "status certainty state type kind mode",
    "speaker": "said_by by who person author says_who quoted attributed_to",
    "corrects": "replaces supersedes corrected",
    "retracts": "withdraws takes_back",
    "binding": "binds obliges obligatory mandatory contractual firm",
    "amends": "extends modifies varies alters changes",
    "set_aside": "ignore skip ignored excluded disabled",
    "name": "title label heading caption called",
    "title": "name label heading headline",
    "kind": "type category class sort",
    "place": "location where venue city site country town address",
    "participants": "people who persons actors parties attendees members",
    "aliases": "alias aka other_names also",
    "within": "in part_of parent inside located_in",
    "file": "path filename file_name document doc pdf location",
    "url": "link uri href website web address site",
    "publisher": "author newspaper outlet paper magazine agency by site",
    "sha256": "hash checksum digest",
    "version_of": "versions revision_of edition_of",
    "version": "revision edition version_number",
    "complete": "whole full exhaustive",
    "zone": "timezone time_zone tz",
    "note": "comment comments description remark remarks notes summary page pages details",
    "series": "of run sequence",
    "ordinal": "number no nr index count",
    "ordered": "in_order sequential chronological sorted",
    "reason": "why because note comment",
    "finding": "code check warning",
    "fields": "columns attributes keys",
    "calendar": "business_days bank_holidays public_holidays working_days business_calendar",
    "holidays": "bank_holidays public_holidays closed days",
    "unit": "units counted_in",
    "most": "max maximum at_most",
    "least": "min minimum at_least",
}

_MODALITIES: Mapping[Modality, str] = {
    Modality.REPORTED: "actual done happened confirmed fact true real past completed occurred",
    Modality.PLANNED: "expected scheduled forecast future intended proposed announced",
    Modality.PENDING: "ongoing open undecided awaited waiting delayed postponed outstanding",
    Modality.CANCELLED: "called-off dropped abandoned scrapped",
    Modality.DENIED: "false negated untrue refuted disputed",
}


def key_for(key: str, known: Sequence[str]) -> str:
    """Return the remedy for a key that an entry cannot have, from those that it can."""
    plain = key.strip().lower().replace("-", "_").replace(" ", "_")
    meant = next((name for name in known if plain in _CALLED.get(name, "").split()), "")
    if near := (plain if plain in known else meant or nearest(plain, known, _LIKE)):
        return f"did you mean “{near}”?"
    return f"known are {', '.join(known)}"


def is_called(key: str, name: str) -> bool:
    """Say whether people write a key for the one that we call so."""
    return key == name or key in _CALLED.get(name, "").split()


def modality_for(word: str) -> str:
    """Return the remedy for a word that is no modality."""
    known = [modality.value for modality in Modality]
    plain = word.strip().lower().replace(" ", "-")
    meant = next((one.value for one, words in _MODALITIES.items() if plain in words.split()), "")
    if near := meant or nearest(plain, known):
        return f"did you mean “{near}”?"
    return f"known are {', '.join(known)}"
