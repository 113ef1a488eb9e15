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
    ago=(
        r"\d{1,3} (?:perce|órája|napja|hete|hónapja|éve|perccel ezelőtt|órával ezelőtt|"
        r"nappal ezelőtt|héttel ezelőtt|hónappal ezelőtt|évvel ezelőtt)"
    ),
    readers=r"hozzászólások|kommentek",
    replies=r"hozzászólás|komment",
)
