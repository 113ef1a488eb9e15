"""English words that belong to a number or a name, and are not cut off from it."""

from chronology.languages.edge_words import EdgeWords
from chronology.languages.english import names
from chronology.languages.english.notation import words
from chronology.languages.english.small_words import ARTICLES, CARDINALS, POSSESSIVES

_NUMBERS = CARDINALS | words("zero half twice thrice")
_MULTIPLIERS = words(
    "hundred thousand million billion trillion dozen hundreds thousands millions billions dozens "
    "mln bln mn bn tn m k crore lakh crores lakhs mio mrd"
)
# Of a number without them nobody knows what it measures. "People" are no such: they are counted.
_UNITS = words(
    "% ‰ ° °c °f percent percentage per-cent pct km m cm mm kg g mg t ha l ml ft lb lbs oz mi mph "
    "km/h kph kw mw gw tw kwh mwh gwh twh mb gb tb hz mhz ghz kilometres kilometers kilometre "
    "kilometer metres meters metre meter centimetres centimeters miles mile feet foot inches inch "
    "yards tonnes tonne tons ton kilograms kilogrammes kilos grams grammes pounds pound ounces "
    "hectares hectare acres acre litres liters litre liter gallons barrels barrel bpd megawatts "
    "megawatt gigawatts kilowatts watts volts degrees dollars dollar cents euros euro pence "
    "sterling manats manat roubles rubles rouble ruble yen yuan francs franc marks kronor kroner "
    "krona rupees lira liras pesos usd eur gbp azn rub chf jpy cny $ € £ ¥ × am pm a.m p.m o'clock "
    "bc bce ad ce b.c a.d ah a.h bp o.s n.s day days week weeks month months year years hour hours "
    "minute minutes decade decades century centuries"
)
# Names that are another's without their first word: York, Korea, Ireland, Guinea, Carolina.
_NAME_MAKERS = words(
    "new north south east west northern southern eastern western central upper lower great greater "
    "lesser inner outer san santa santo são sao saint st los las la le el al de del rio port fort "
    "cape sri hong kong united costa puerto sierra burkina papua equatorial cote côte trinidad "
    "antigua little mid nagorno"
)
_NAME_ENDS = words(
    "university airport bank street avenue road party company corporation corp inc ltd llc plc "
    "group holding agency council court bridge station river island islands county province state "
    "region war union republic federation kingdom sea gulf ocean mountains valley times post news "
    "airlines airways stadium hospital school college institute museum church cathedral hotel "
    "tower square park railway pipeline prize cup championship academy society association "
    "foundation forum summit tech bissau treaty accord agreement accords convention declaration"
)

EDGES = EdgeWords(
    numbers=_NUMBERS,
    multipliers=_MULTIPLIERS,
    units=_UNITS,
    unit_phrases=frozenset(
        {
            "per cent",
            "square kilometres",
            "square kilometers",
            "square miles",
            "basis points",
            "percentage points",
        }
    ),
    currencies=words(
        "$ € £ ¥ ₽ ₼ ₹ us$ a$ c$ hk$ nz$ s$ r$ nt$ au$ ca$ usd "
        "eur gbp azn rub chf jpy cny rs rm sek nok dkk pln czk huf inr krw aud cad nzd hkd sgd "
        "zar brl mxn uah gel kzt myr idr thb"
    ),
    about=words("about around approximately roughly circa ca c nearly almost"),
    before_numbers=frozenset(
        {
            *words("some over under above below barely hardly virtually minus"),
            *("up to", "more than", "less than", "fewer than", "at least", "at most"),
            *("as many as", "as much as", "as few as", "as little as", "close to"),
            *("no more than", "no fewer than", "no less than", "not more than"),
            *("an estimated", "upwards of", "in excess of"),
        }
    ),
    behind_numbers=frozenset(
        {"or more", "or less", "or fewer", "or so", "odd", "plus", "and more", "or thereabouts"}
    ),
    name_makers=_NAME_MAKERS,
    name_ends=_NAME_ENDS,
    titles=words("deputy vice assistant shadow former ex would-be"),
    titles_behind_articles=words("acting fake late prime interim so-called designate"),
    titled=words("president minister chancellor governor mayor senator chairman premier bishop"),
    behind_titles=words("elect designate"),
    ranks=words("pope king queen emperor empress tsar prince saint st patriarch sultan"),
    eras=words("bc bce ad ce b.c a.d ah a.h o.s n.s"),
    fractions=words(
        "half third thirds quarter quarters fourth fourths fifth fifths sixth sixths eighth "
        "eighths tenth tenths"
    ),
    articles=ARTICLES | POSSESSIVES,
    between_numbers=frozenset(
        {
            *("in", "out of", "or", "to", "of", "a", "of a", "of an", "of the", "of these"),
            *("of those", "of his", "of its", "of their", "and a", "in every", "of every"),
            *("out of every", "out of the", "in the"),
        }
    ),
    adding=words("and"),
    joining_ranges=words("to or"),
    ranging=words("between"),
    of_subjects=words("of except against with besides without unlike"),
    excepting=words("but"),
    all_or_none=words(
        "all none nobody everybody everyone anybody anyone nothing everything anything no-one one"
    ),
    before_years=words("in since by of until till from to before after during for and or between"),
    months=names.FULL_MONTHS,
)
