"""Finnish words by which a page says when it was published."""

from chronology.languages.page_words.words import PageWords, forms, phrases

FINNISH = PageWords(
    months=forms(
        "tammikuuta/tammikuu helmikuuta/helmikuu maaliskuuta/maaliskuu huhtikuuta/huhtikuu"
        " toukokuuta/toukokuu kesäkuuta/kesäkuu heinäkuuta/heinäkuu elokuuta/elokuu"
        " syyskuuta/syyskuu lokakuuta/lokakuu marraskuuta/marraskuu joulukuuta/joulukuu"
    ),
    published=phrases("julkaistu, julkaisupäivä, julkaistiin, kirjoitettu, luotu, päivämäärä"),
    changed=phrases(
        "päivitetty, viimeksi päivitetty, muokattu, viimeksi muokattu, muutettu, päivitys"
    ),
    beside=phrases(
        "klo, kello, maanantai, tiistai, keskiviikko, torstai, perjantai, lauantai, sunnuntai,"
        " maanantaina, tiistaina, keskiviikkona, torstaina, perjantaina, lauantaina, sunnuntaina,"
        " kommenttia, min, lukuaika"
    ),
    ago=(
        r"\d{1,3} (?:sekuntia|minuuttia?|tuntia?|päivää?|viikkoa?|kuukautta|kuukausi|vuotta|"
        r"vuosi) sitten"
    ),
    readers=r"kommentit",
    replies=r"kommentti(?:a)?|vastausta?",
)
