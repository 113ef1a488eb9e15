"""Whether a document bears the publication date and the language entered of its source."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from verifying import claim_of, source_of

from chronology.documents import read
from chronology.events import Event
from chronology.languages import language_told
from chronology.sources import Quote, Source
from chronology.verify import stated_at, typed_of_source, verify_claim, verify_source
from chronology.vocabulary import ClaimStatus, Severity, TypedField

ENGLISH = (
    "The bridge over the Aare was opened on 3 May 2019, as the town said. The mayor told the "
    "council that the cost of the works had not been higher than planned. The road that leads "
    "from the village to the bridge is finished, and it will be opened for traffic next week. "
)
OTHERS = {
    "de": (
        "Die Brücke über die Aare wurde am 3. Mai 2019 eröffnet, wie die Stadt mitteilte. Der "
        "Bürgermeister sagte, dass die Kosten für das Werk nicht höher als geplant gewesen sind. "
        "Auch die Straße, die von dem Ort zu der Brücke führt, ist fertig und wird eröffnet. "
    ),
    "fr": (
        "Le pont sur la rivière a été ouvert le 3 mai 2019, selon la ville. Le maire a dit au "
        "conseil que le coût des travaux n’était pas plus élevé que prévu. La route qui mène du "
        "village au pont est finie, et elle sera ouverte dans la semaine par le ministre. "
    ),
    "es": (
        "El puente sobre el río fue abierto el 3 de mayo de 2019, según la ciudad. El alcalde dijo "
        "al consejo que el coste de las obras no ha sido más alto. La carretera que va del pueblo "
        "al puente está terminada, y se abrirá para el tráfico en la semana que viene. "
    ),
    "it": (
        "Il ponte sul fiume è stato aperto il 3 maggio 2019, come dice la città. Il sindaco ha "
        "detto al consiglio che il costo dei lavori non è più alto. La strada che va dal paese "
        "al ponte è finita, e sarà aperta per il traffico nella settimana con il ministro. "
    ),
    "nl": (
        "De brug over het water is op 3 mei 2019 geopend, zei de stad. De burgemeester zei dat de "
        "kosten van het werk niet hoger zijn dan gepland. De weg die van het dorp naar de brug "
        "gaat is klaar en zal in de week worden geopend voor het verkeer door de minister. "
    ),
}
OTHERS |= {
    "cs": (
        "Most přes řeku byl otevřen 3. května 2019, jak uvedlo město. Starosta řekl, že náklady "
        "na stavbu nebyly vyšší a že silnice, která vede z vesnice k mostu, je hotová. Podle něj "
        "se bude v týdnu otevírat i druhá část, za kterou odpovídá kraj, nebo se počká do podzimu."
    ),
    "hu": (
        "A folyó feletti híd már 2019. május 3-án megnyílt, és a város szerint az építés nem volt "
        "drágább. A polgármester azt mondta, hogy az út, ami a falu felől a híd felé vezet, kész "
        "van, de csak a héten nyitják meg, mint egy új szakaszt, ha az idő is engedi és nem esik."
    ),
    "ro": (
        "Podul de pe râu a fost deschis pe 3 mai 2019, după cum a spus primăria. Costul lucrărilor "
        "nu a fost mai mare, iar drumul care merge din sat la pod este gata și va fi deschis în "
        "această săptămână pentru mașini, prin grija unui minister care nu a spus cu ce bani."
    ),
    "fi": (
        "Silta joen yli on avattu 3. toukokuuta 2019, ja kaupunki kertoi, että työt eivät ole "
        "maksaneet enempää kuin oli sovittu. Tie, joka kulkee kylästä sillalle, on valmis, mutta "
        "se avataan vasta kun tarkastus on tehty. Pormestari ei sanonut, että hän on siellä myös."
    ),
    "tr": (
        "Nehir üzerindeki köprü 3 Mayıs 2019 günü açıldı ve belediye bu iş için daha fazla para "
        "harcanmadığını söyledi. Köyden köprüye giden yol da hazır ancak bir hafta sonra açılacak. "
        "Başkan, yolun çok uzun olmadığını ve en geç yaz için bitecek gibi olduğunu da söyledi."
    ),
    "id": (
        "Jembatan di atas sungai itu dibuka pada 3 Mei 2019 dan biaya tidak lebih tinggi dari yang "
        "ada dalam rencana. Jalan yang menuju ke desa juga sudah selesai dan akan dibuka untuk "
        "umum oleh menteri. Wali kota tidak menjawab karena dia tidak ada di kota dengan tamu itu."
    ),
}
OTHERS |= {
    "nb": (
        "Broen over elva ble åpnet 3. mai 2019, og byen sier at det ikke er brukt mer på den "
        "enn det som var planlagt. Veien fra bygda til broen er ferdig, men skal ikke åpnes før "
        "til uken, for det er ennå ikke satt opp skilt av dem som har ansvar for å gjøre det."
    ),
    "sk": (
        "Most cez rieku bol otvorený 3. mája 2019, ako uviedlo mesto. Starosta povedal, že náklady "
        "na stavbu neboli vyššie a že cesta, ktorá vedie z dediny k mostu, je hotová. Podľa neho "
        "sa v týždni otvorí aj druhá časť, za ktorú sú zodpovední v kraji, alebo sa počká do jari."
    ),
    "sl": (
        "Most čez reko je bil odprt 3. maja 2019, kot je sporočilo mesto. Župan je povedal, da "
        "stroški gradnje niso bili višji in da je cesta, ki vodi iz vasi do mostu, končana. Po "
        "njegovih besedah se bo v tem tednu odprl tudi drugi del, za katerega so pa rabili dlje."
    ),
    "hr": (
        "Most preko rijeke otvoren je 3. svibnja 2019., kako je priopćio grad. Gradonačelnik je "
        "rekao da troškovi nisu bili veći te da je cesta koja vodi od sela do mosta gotova. On "
        "kaže da će se u tom tjednu otvoriti i drugi dio, ali što će biti za zimu ne zna se još."
    ),
}
RUSSIAN = "Мост через реку был открыт третьего мая, сообщили в городе, и дорога готова. " * 5
LAST = "The plant opened on 3 May 2019."


@pytest.mark.parametrize(("language", "text"), [("en", ENGLISH), *OTHERS.items()])
def test_running_text_is_told(language: str, text: str) -> None:
    """Some sentences of a language are known by their commonest words."""
    assert language_told(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The bridge was opened.",
        "Die Brücke wurde eröffnet.",
        ENGLISH + OTHERS["de"],
        ENGLISH + OTHERS["fr"],
        ENGLISH + RUSSIAN,
        "Bridge 3 May 2019 opened; road 4 June 2019 shut; mine 5 July 2019 sold\n" * 20,
        "Aare Bern Thun Basel Genf Zug Uri Chur Sion Olten Brig Visp " * 10,
        "1 2 3 4 5 6 7 8 9\n" * 100,
    ],
)
def test_what_is_not_plain_is_not_told(text: str) -> None:
    """Of short texts, of texts in two languages and of tables nothing is told."""
    assert language_told(text) == ""


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", ENGLISH, False),
        ("en-GB", ENGLISH, False),
        ("English", ENGLISH, False),
        ("de", ENGLISH, True),
        ("ja", ENGLISH, True),
        ("en", OTHERS["de"], True),
        ("en", OTHERS["fr"], True),
        ("fr", OTHERS["de"], True),
        ("de", OTHERS["de"], False),
        ("de-CH", OTHERS["de"], False),
        ("az", OTHERS["de"], False),  # not listed: nothing is told
        *(("en", text, True) for text in OTHERS.values()),
        ("sk", OTHERS["cs"], False),  # much the same
        ("en", RUSSIAN, True),
        ("ru", RUSSIAN, False),
        ("de", ENGLISH + OTHERS["de"], False),
        ("en", ENGLISH + OTHERS["de"], False),
        ("de", "The bridge was opened.", False),
    ],
)
def test_another_language_is_told(language: str, text: str, found: bool) -> None:  # noqa: FBT001 - a column
    """A text that is plainly in another language than is entered is told, at its source."""
    source = source_of(text, language=language)
    told = [f for f in verify_source(source, ("c",)) if f.code == "language-mismatch"]
    assert bool(told) == found
    assert (TypedField.LANGUAGE in typed_of_source(source)) == found
    assert all(f.severity is Severity.WARNING and f.claims == ("c",) for f in told)


@given(language=st.from_regex(r"[a-df-z][a-z]{1,2}(-[A-Z]{2})?", fullmatch=True))
def test_english_is_read_as_english(language: str) -> None:
    """No language that is entered makes a date of an English text pass unread."""
    source = source_of(f"{ENGLISH}{LAST}", language=language)
    claims = [claim_of("plant opened on 3 May 2019", when=when) for when in ("2019-05", "2018")]
    right, wrong = (
        verify_claim(claim, Event(id="e"), source, stated_at(source, None)) for claim in claims
    )
    assert right.claim.derivation.rule == "day"
    assert right.claim.status is ClaimStatus.VERIFIED
    assert [f.code for f in wrong.findings] == ["date-mismatch"]


def test_a_date_that_no_rules_read_is_as_typed() -> None:
    """In a language without rules a `when` stands as it was typed, and is shown so."""
    source = source_of(f"{OTHERS['de']}Das Werk wurde am 3. Mai 2019 eröffnet.", language="de")
    claim = claim_of("Das Werk wurde am 3. Mai 2019 eröffnet", when="2019-05-03")
    result = verify_claim(claim, Event(id="e"), source, stated_at(source, None))
    assert result.claim.typed == (TypedField.WHEN,)


@pytest.mark.parametrize(
    ("text", "borne", "against"),
    [
        ("24 June 2023\n\nIt opened today.", True, False),
        ("Berlin, June 24, 2023\n\nIt opened today.", True, False),
        ("It opened today.\n\nBerlin, 24 June 2023", True, False),
        ("Date: 2023-06-24\n\nIt opened today.", True, False),
        ("It opened today.", False, False),
        ("June 2023\n\nIt opened today.", False, False),
        ("Date: 2023-06-25\n\nIt opened today.", False, False),  # a day apart, as zones are
        ("Date: 2022-03-03\n\nIt opened today.", False, True),
        ("Published: 3 March 2022\n\nIt opened today.", False, True),
        ("Deadline: 3 March 2022\n\nIt opened today.", False, False),
        ("Date: 2022-03-03\nPublished: 2022-04-04\n\nIt opened today.", False, False),
        ("LONDON, 24 June 2023 - It opened today.", True, False),
        ("# It\n\nPublished 24 June 2023\n\nIt opened today.", True, False),
        ("Status report, 24 June 2023\n\nIt opened today.", True, False),
        ("It opened today.\n\nDone at Rome, 24 June 2023.", True, False),
        ("It opened today. It closes on 24 June 2023.", False, False),
        ("It opened today.\n\nThe old one closed on 24 June 2023", False, False),
        ("It opened today. The ferry, which had stopped on\n24 June 2023\nlay idle.", False, False),
        ("12 May 2024\n\nIt opened today. The old one closed on 24 June 2023.", False, True),
        ("LONDON, 12 May 2024 - It opened today; the old one closed on 24 June 2023.", False, True),
        ("It opened today. The old one closed on 24 June 2023.\n\nBern, 3 May 2024", False, True),
    ],
)
def test_publication(text: str, borne: bool, against: bool) -> None:  # noqa: FBT001 - columns
    """A date of publication is borne by the document, contradicted by its only one, or typed."""
    source = source_of(text)
    result = verify_claim(claim_of("opened today"), Event(id="e"), source, stated_at(source, None))
    assert (TypedField.PUBLISHED in result.claim.typed) == (not borne and not against)
    assert (TypedField.PUBLISHED in typed_of_source(source)) != borne
    assert (result.claim.status is ClaimStatus.UNVERIFIED) == against
    told = [f for f in verify_source(source, ("c",)) if f.code == "published-mismatch"]
    assert bool(told) == against


def test_what_the_file_states_bears_it(tmp_path: Path) -> None:
    """An element of a page bears its date as words do."""
    page = tmp_path / "a.html"
    page.write_text(
        '<meta property="article:published_time" content="2023-06-24"><p>It opened today.</p>',
        encoding="utf-8",
    )
    source = source_of("", document=None)
    source = Source(id="s", file="a.html", published=source.published, document=read(page))
    assert typed_of_source(source) == ()


def test_words_of_its_own_are_looked_for_by_themselves() -> None:
    """Where `published_quote` is given, that decides, and nothing else is told."""
    text = "Date: 2022-03-03\n\nPrinted on 24 June 2023. It opened today."
    source = source_of(text, published_quote=Quote(exact="Printed on 24 June 2023"))
    assert [f.code for f in verify_source(source, ())] == []


@pytest.mark.parametrize(
    ("text", "quote", "borne", "against"),
    [
        ("It opened today.\n\nDone at Rome, 24 June 2023.", "Rome, 24 June 2023", True, False),
        ("Status report, 24 June 2023\n\nIt opened today.", "24 June 2023", True, False),
        ("It opened today.\nThis article was posted on 24 June 2023.", "24 June 2023", True, False),
        ("It opened today. It closes on 24 June 2023.", "24 June 2023", False, False),
        ("It opened today. The old one closed on 24 June 2023.", "closed on 24 June 2023", 0, 0),
        ("3 May 2024\n\nPrinted on 24 June 2023. It opened today.", "24 June 2023", True, False),
        ("3 May 2024\n\nIt opened today. It closes on 24 June 2023.", "24 June 2023", 0, 1),
        ("Date: 3 May 2024\n\nIt opened today, and closes on 24 June 2023.", "24 June 2023", 0, 1),
        (
            "3 May 2024\n\nIt opened today. The plan was published on 24 June 2023.",
            "24 June 2023",
            0,
            1,
        ),
    ],
)
def test_words_quoted_for_it_are_the_document_s_own(
    text: str,
    quote: str,
    borne: bool,  # noqa: FBT001
    against: bool,  # noqa: FBT001 - columns
) -> None:
    """Quoted or not, a day that a sentence tells of something else is no publication's."""
    source = source_of(text, published_quote=Quote(exact=quote))
    result = verify_claim(claim_of("opened today"), Event(id="e"), source, stated_at(source, None))
    assert (TypedField.PUBLISHED in typed_of_source(source)) != borne
    assert (TypedField.PUBLISHED in result.claim.typed) == (not borne and not against)
    assert (result.claim.status is ClaimStatus.UNVERIFIED) == against
    told = [f.code for f in verify_source(source, ("c",))]
    assert told == ["published-mismatch"] * against


def test_a_date_that_its_words_give_needs_no_publication() -> None:
    """Only what counts from the publication rests on it."""
    source = source_of("It opened on 3 May 2019.")
    claim = claim_of("opened on 3 May 2019")
    assert verify_claim(claim, Event(id="e"), source, stated_at(source, None)).claim.typed == ()


@pytest.mark.parametrize(
    "line", ["Berth no. 1 opened on 4 January 2023.", "Lot no. 3: sold, no. 4: not."]
)
def test_one_word_again_and_again_is_no_language(line: str) -> None:
    """A list that repeats "no." is not taken for Spanish."""
    assert language_told("\n".join([line] * 12)) == ""
