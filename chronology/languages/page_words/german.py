"""German words by which a page says when it was published."""

from chronology.languages.page_words.words import PageWords, forms, phrases

GERMAN = PageWords(
    months=forms(
        "januar/jänner/jan/jän februar/feber/feb märz/mär/mrz/maerz april/apr mai juni/jun"
        " juli/jul august/aug september/sept/sep oktober/okt november/nov dezember/dez"
    ),
    published=phrases(
        "veröffentlicht, veröffentlicht am, veröffentlichung, veröffentlichungsdatum, erschienen,"
        " erschienen am, erstveröffentlicht, erstellt, erstellt am, erstellt von, geschrieben,"
        " geschrieben am, publiziert, publiziert am, gepostet, gepostet am, eingestellt am, datum,"
        " ausgabe vom, artikel vom, meldung vom, pressemitteilung vom, nachricht vom, beitrag vom,"
        " eintrag vom, verfasst am, verfasst von, online seit, verfaßt am,"
        " verkündet am, verkündet, pressemitteilung, medienmitteilung,"
        " zur sofortigen veröffentlichung"
    ),
    changed=phrases(
        "aktualisiert, aktualisiert am, aktualisierung, zuletzt aktualisiert,"
        " letzte aktualisierung, letzte änderung, geändert, zuletzt geändert, überarbeitet,"
        " stand, update, bearbeitet,"
        " zuletzt bearbeitet, abgerufen, abgerufen am, beginn, termin, wann, ende, bis, gültig ab,"
        " ab, seit, in kraft seit, in kraft ab, geprüft am, zuletzt geprüft,"
        " frist, einsendeschluss, anmeldeschluss, veranstaltung, geboren, gestorben,"
        " korrektur, berichtigung, aufgezeichnet, aufgezeichnet am, sperrfrist"
    ),
    beside=phrases(
        "am, um, vom, uhr, von, in, und, von der redaktion, montag, dienstag, mittwoch,"
        " donnerstag, freitag, samstag, sonnabend, sonntag, mo, di, mi, do, fr, sa, so,"
        " lesezeit, min, minuten, kommentare, kommentar, keine kommentare, den, der"
    ),
    ago=(
        r"vor (?:etwa )?(?:\d{1,3}|eine[mr]) (?:sekunden?|minuten?|stunden?|tag(?:en)?|"
        r"wochen?|monat(?:en)?|jahr(?:en)?)"
    ),
    readers=r"(?:leser)?kommentare|leserbriefe",
    replies=r"kommentar|antwort(?:en)?|reaktion(?:en)?|gedanken?",
    joints=phrases("am, ab, seit, bis"),
)
