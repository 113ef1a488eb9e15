"""Swedish, Danish and Norwegian words by which a page says when it was published."""

from chronology.languages.page_words.words import PageWords, forms, phrases

SWEDISH = PageWords(
    months=forms(
        "januari februari mars april maj juni juli augusti september oktober/okt november december"
    ),
    published=phrases("publicerad, publicerat, publicerades, skapad, datum, publiceringsdatum"),
    changed=phrases("uppdaterad, uppdaterades, senast uppdaterad, ändrad, senast ändrad"),
    beside=phrases("kl, den, av, i, kommentarer, måndag, tisdag, onsdag, torsdag, fredag, lördag"),
    ago=r"för \d{1,3} (?:minut(?:er)?|timm(?:e|ar)|dag(?:ar)?|veck(?:a|or)|månad(?:er)?|år) sedan",
    readers=r"kommentarer",
    replies=r"kommentar|svar",
)
DANISH = PageWords(
    months=forms(
        "januar februar marts april maj/mai juni juli august september oktober/okt november"
        " december/desember/des"
    ),
    published=phrases(
        "udgivet, offentliggjort, publiceret, publisert, oprettet, opprettet, dato, lagt ut"
    ),
    changed=phrases("opdateret, oppdatert, sist oppdatert, senest opdateret, endret, ændret"),
    beside=phrases("kl, den, af, av, i, kommentarer, mandag, tirsdag, onsdag, torsdag, lørdag"),
    ago=r"for \d{1,3} (?:minut(?:ter)?|timer?|dage?|uger?|måned(?:er)?|år) siden",
    readers=r"kommentarer",
    replies=r"kommentar|svar",
)
