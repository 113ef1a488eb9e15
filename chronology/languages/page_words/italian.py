"""Italian words by which a page says when it was published."""

from chronology.languages.page_words.words import PageWords, forms, phrases

ITALIAN = PageWords(
    months=forms(
        "gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug"
        " agosto/ago settembre/set/sett ottobre/ott novembre/nov dicembre/dic"
    ),
    published=phrases(
        "pubblicato, pubblicato il, pubblicata il, data di pubblicazione, data, creato il,"
        " scritto il, pubblicazione, postato il, inserito il, di"
    ),
    changed=phrases(
        "aggiornato, aggiornato il, aggiornamento, ultimo aggiornamento, modificato,"
        " modificato il, ultima modifica, dal, fino al, nato il"
    ),
    beside=phrases(
        "il, alle, ore, di, del, da, in, e, lunedì, martedì, mercoledì, giovedì, venerdì, sabato,"
        " domenica, commenti, commento, minuti, lettura, min, a, lun, mer, gio, ven, sab, dom"
    ),
    ago=(
        r"(?:\d{1,3} |una? |un['’])(?:secondi|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|"
        r"ann[oi]) fa"
    ),
    readers=r"commenti(?: dei lettori)?",
    replies=r"commento|rispost[ae]|pensier[oi]",
    joints=phrases("il, dal"),
)
