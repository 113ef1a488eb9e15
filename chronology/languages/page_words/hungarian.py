"""Hungarian words by which a page says when it was published."""

from chronology.languages.page_words.words import PageWords, forms, phrases

HUNGARIAN = PageWords(
    months=forms(
        "január február március április május június július augusztus szeptember október"
        " november december"
    ),
    published=phrases(
        "közzétéve, közzététel, közzététel dátuma, megjelent, megjelenés, publikálva, létrehozva,"
        " dátum, feltöltve"
    ),
    changed=phrases("frissítve, frissült, utoljára frissítve, utolsó frissítés, módosítva"),
    beside=phrases(
        "hétfő, kedd, szerda, csütörtök, péntek, szombat, vasárnap, óra, perc, hozzászólás"
    ),
)
