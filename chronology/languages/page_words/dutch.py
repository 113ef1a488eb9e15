"""Dutch words by which a page says when it was published."""

from chronology.languages.page_words.words import PageWords, forms, phrases

DUTCH = PageWords(
    months=forms(
        "januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug"
        " september/sept/sep oktober/okt november/nov december/dec"
    ),
    published=phrases(
        "gepubliceerd, gepubliceerd op, geplaatst, geplaatst op, publicatiedatum, datum,"
        " geschreven op, verschenen op, gepost op, aangemaakt op, geplaatst door, door"
    ),
    changed=phrases(
        "bijgewerkt, bijgewerkt op, laatst bijgewerkt, laatste update, laatst gewijzigd,"
        " gewijzigd, gewijzigd op, aangepast, laatst aangepast, update, tot, vanaf, geboren op"
    ),
    beside=phrases(
        "op, om, uur, de, door, in, en, maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag,"
        " zondag, reacties, reactie, minuten, leestijd, min, ma, wo, vr, za, zo"
    ),
    ago=(
        r"(?:\d{1,3}|een) (?:seconden?|minuten|minuut|uur|dag(?:en)?|weken|week|maand(?:en)?|"
        r"jaar) geleden"
    ),
    readers=r"(?:lezers)?reacties",
    replies=r"reactie|antwoord(?:en)?|opmerking(?:en)?|gedachten?",
    joints=phrases("op, vanaf"),
)
