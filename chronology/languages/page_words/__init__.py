"""Words by which pages in other languages than English say when they were published.

A language whose months are known here has no rules for times: only the date that a page gives
itself is read. Each has a module; what follows are all of them at once, English with them, since
no name of a month means another one in another of these languages.
"""

import re
from collections.abc import Iterator

from chronology.languages.english.names import MONTHS
from chronology.languages.english.pages import COUNTED_ABOVE, HEADING_OF_COMMENTS
from chronology.languages.page_words.dutch import DUTCH
from chronology.languages.page_words.east_asian import EAST_ASIAN
from chronology.languages.page_words.finnish import FINNISH
from chronology.languages.page_words.french import FRENCH
from chronology.languages.page_words.german import GERMAN
from chronology.languages.page_words.greek import GREEK
from chronology.languages.page_words.hungarian import HUNGARIAN
from chronology.languages.page_words.italian import ITALIAN
from chronology.languages.page_words.nordic import DANISH, SWEDISH
from chronology.languages.page_words.portuguese import PORTUGUESE
from chronology.languages.page_words.slavic import CZECH, POLISH, RUSSIAN, UKRAINIAN
from chronology.languages.page_words.spanish import SPANISH
from chronology.languages.page_words.turkish import TURKISH
from chronology.languages.page_words.words import PageWords
from chronology.patterns import when_used

__all__ = [
    "AGO",
    "AT",
    "AT_A_VENUE",
    "BESIDE",
    "CHANGED",
    "DAY_FIRST",
    "ENTRY_POSTED",
    "FIRST_PUBLISHED",
    "HAPPENED",
    "HEADING_OF_READERS",
    "JOINTS",
    "MONTH_OF",
    "OTHERS",
    "PUBLISHED",
    "SURE",
    "WEEKDAY",
    "PageWords",
]

OTHERS = {
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "it": ITALIAN,
    "pt": PORTUGUESE,
    "nl": DUTCH,
    "pl": POLISH,
    "cs": CZECH,
    "ru": RUSSIAN,
    "uk": UKRAINIAN,
    "sv": SWEDISH,
    "da": DANISH,
    "tr": TURKISH,
    "fi": FINNISH,
    "el": GREEK,
    "hu": HUNGARIAN,
    "zh": EAST_ASIAN,
}


def _forms_of_months() -> Iterator[tuple[str, int]]:
    """Yield each form of a month's name, in small letters, with the month's number."""
    for names in (MONTHS, *(words.months for words in OTHERS.values())):
        for number, forms in enumerate(names, 1):
            yield from ((form.lower(), number) for form in forms)


DAY_FIRST = OTHERS.keys() - {"zh", "sv", "hu"}
"""Languages in which nobody writes the month first."""
AT = r"at|um|à|a las|alle|om|às|klo"
"""Between a day and its time."""
_HOUR = r"(?:(?:um|ore|alle|à|a las|às) )?\d{1,2}(?:[:.h]\d\d)?(?:\s?(?:uhr|hs?))?"
AT_A_VENUE = when_used(
    rf"[\s,–—-]{{0,5}}(?:{_HOUR})(?:\s?[–—-]\s?(?:{_HOUR}))?\s?,\s?(?:[\w.’'&-]{{1,30}} ){{0,3}}"
    r"(?:\w{0,20}(?:halle|saal|haus|theater|kirche|museum|bibliothek|schule|platz|zentrum|zaal|kerk)"
    r"|salle|théâtre|église|mairie|musée|bibliothèque|médiathèque|teatro|sala|salón|auditorio"
    r"|auditorium|plaza|piazza|palazzo|biblioteca|museo|museu|iglesia|chiesa|igreja|ayuntamiento"
    r"|municipio|estadio|stadio|estádio|hotel|hôtel|arena|cine|cinema|online)"
    r"(?:[ ,]{1,2}[\w.’'&-]{1,30}){0,4}\s{0,5}(?=\n|\Z)",
    re.IGNORECASE,
)
"""Where something takes place, right behind its day: an hour, and a hall or the like."""
MONTH_OF = dict(_forms_of_months())
PUBLISHED = frozenset(phrase for words in OTHERS.values() for phrase in words.published)
CHANGED = frozenset(phrase for words in OTHERS.values() for phrase in words.changed)
JOINTS = frozenset(phrase for words in OTHERS.values() for phrase in words.joints)
"""What joins the day of a thing to the words for it: "Großer Ball am"."""
BESIDE = frozenset(phrase for words in OTHERS.values() for phrase in words.beside)
AGO = "|".join(words.ago for words in OTHERS.values() if words.ago)
"""How old a comment is, as programs write it in other languages than English."""
HEADING_OF_READERS = when_used(
    rf"(?:{COUNTED_ABOVE.pattern}|{HEADING_OF_COMMENTS}"
    rf"|(?:\d{{1,6}} )?(?:{'|'.join(words.readers for words in OTHERS.values() if words.readers)})"
    r"(?: ?\(\d{1,6}\))?(?: [^\W\d_]{1,3}\b[^\n]{0,200}|:)?"
    rf"|\d{{1,6}} (?:{'|'.join(words.replies for words in OTHERS.values() if words.replies)})"
    r"(?: [^\n]{0,200}|:)?)",
    re.IGNORECASE,
)
"""A heading over what readers wrote, in any language: "Comments", "2 Kommentare zu …"."""
ENTRY_POSTED = when_used(
    r"(?:dieser|der) (?:eintrag|beitrag|artikel) wurde (?:[^.;]{0,40} )?(?:am |vom )"
    r"(?:[a-z]{2,7}tag, )?(?:den )?\Z",
    re.IGNORECASE,
)
"""What stands before the day in a German sentence that tells of the text itself."""
FIRST_PUBLISHED = when_used(
    r"(?:\b(?:dieser|der) (?:artikel|beitrag|text|kommentar) (?:ist |wurde |erschien )"
    r"|(?:\A|[.!?:|(\n])\s{0,3})(?:zuerst|zuvor|erstmals|ursprünglich)[^.;\n]{0,80}?"
    r" ?(?:am |vom )?(?:[a-z]{2,7}tag, )?(?:den )?\Z"
    r"|\bcet article (?:a été |est )?(?:publié|paru) (?:pour la première fois|initialement)"
    r"[^.;\n]{0,80}?(?: le)? ?\Z",
    re.IGNORECASE,
)
"""What stands before the day on which a text came out first, in German or French."""
HAPPENED = when_used(
    r"\w{3,20}iert|(?:an|aus|auf|ein|fest|frei|hin|ab|zurück)ge\w{3,15}(?:t|en)"
    r"|verhaftet|gegründet|gewählt|ernannt|verurteilt|entlassen|verstorben|geboren|gestorben"
    r"|vereidigt|eröffnet|unterzeichnet|verkauft|gebaut|getötet|wiedergewählt|berufen|geheiratet"
    r"|élue?s?|arrêtée?s?|née?s?|décédée?s?|condamnée?s?|nommée?s?|fondée?s?|libérée?s?|inculpée?s?"
    r"|sanctionnée?s?|signée?s?|tuée?s?|morte?s?|créée?s?|inaugurée?s?"
    r"|elegid[oa]s?|detenid[oa]s?|nacid[oa]s?|fundad[oa]s?|fallecid[oa]s?|nombrad[oa]s?"
    r"|condenad[oa]s?|liberad[oa]s?|arrestat[oae]|elett[oae]|nat[oae]|fondat[oae]|nominat[oae]"
)
"""What happened on a day, in a word before it, in languages other than English."""
WEEKDAY = when_used(
    r"\b(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend"
    r"|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    r"|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica"
    r"|(?:segunda|terça|quarta|quinta|sexta)-feira"
    r"|(?:maan|dins|woens|donder|vrij|zater|zon)dag)\b",
    re.IGNORECASE,
)
"""A day of the week, in languages other than English."""
SURE = when_used(
    r"publi[cks]|posted|veröffentlich|erschienen|gepost|geplaatst|udgivet|publicer|опублик|yayın"
    r"|julkais|δημοσί|közzét|megjelen"
    r"|发布|發布|发表|發表|掲載|投稿|公開|기사입력|입력|등록|게시",
    re.IGNORECASE,
)
"""What says that a text was published wherever it stands; others do only by a headline."""
