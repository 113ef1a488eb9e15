"""Polish, Czech, Russian and Ukrainian words by which a page says when it was published."""

from chronology.languages.page_words.words import PageWords, forms, phrases

POLISH = PageWords(
    months=forms(
        "stycznia/styczeń/sty lutego/luty/lut marca/marzec kwietnia/kwiecień/kwi maja/maj"
        " czerwca/czerwiec/cze lipca/lipiec/lip sierpnia/sierpień/sie września/wrzesień/wrz"
        " października/październik/paź listopada/listopad/lis grudnia/grudzień/gru"
    ),
    published=phrases(
        "opublikowano, opublikowany, opublikowane, data publikacji, data dodania, dodano, data,"
        " publikacja, autor, utworzono"
    ),
    changed=phrases("aktualizacja, zaktualizowano, ostatnia aktualizacja, zmieniono, do, od"),
    beside=phrases("o, w, przez, godz, dnia, komentarze, komentarzy, min, czytania, r"),
    ago=(
        r"\d{1,3} (?:minut[ęy]?|godzin[ęy]?|dni|dzień|tygodni[ea]?|tydzień|miesiąc[ea]?|"
        r"miesięcy|rok|lata?) temu"
    ),
    readers=r"komentarze",
    replies=r"komentarz[ey]?",
)
CZECH = PageWords(
    months=forms(
        "ledna/leden února/únor března/březen dubna/duben května/květen června/červen"
        " července/červenec srpna/srpen září října/říjen listopadu prosince/prosinec"
    ),
    published=phrases("publikováno, vydáno, zveřejněno, vytvořeno, datum, datum vydání"),
    changed=phrases("aktualizováno, aktualizace, upraveno, změněno"),
    beside=phrases("v, dne, hod"),
    ago=(
        r"před (?:\d{1,3} )?(?:minut(?:ou|ami)|hodin(?:ou|ami)|dnem|dny|týdn(?:em|y)|"
        r"měsíc(?:em|i)|rokem|roky|lety)"
    ),
    readers=r"komentáře",
    replies=r"komentářů?",
)
RUSSIAN = PageWords(
    months=forms(
        "января/янв февраля/фев марта апреля/апр мая июня/июн июля/июл августа/авг сентября/сен"
        " октября/окт ноября/ноя декабря/дек"
    ),
    published=phrases("опубликовано, дата публикации, добавлено, дата, размещено"),
    changed=phrases("обновлено, изменено, последнее обновление"),
    beside=phrases("в, г, мск, просмотров, комментариев"),
    ago=(
        r"\d{1,3} (?:минут[уы]?|час(?:а|ов)?|день|дн(?:я|ей)|недел[юиь]|месяц(?:а|ев)?|"
        r"год(?:а)?|лет) назад"
    ),
    readers=r"комментарии|отзывы",
    replies=r"комментари[йяе]в?",
)
UKRAINIAN = PageWords(
    months=forms(
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"
    ),
    published=phrases("опубліковано, дата публікації, дата"),
    changed=phrases("оновлено, змінено"),
    beside=phrases("о, р, переглядів"),
    ago=(
        r"\d{1,3} (?:хвилин[уи]?|годин[уи]?|день|дні|днів|тиж(?:день|ні|нів)|місяц(?:ь|і|ів)|"
        r"рік|роки|років) тому"
    ),
    readers=r"коментарі",
    replies=r"коментар(?:ів|і)?",
)
