"""English words that a capital or an accent makes other words, and words that tell a language."""

from chronology.languages.english.function_words import COMMON_WORDS
from chronology.languages.english.notation import words

CAPITAL_MAKES_ANOTHER = words(
    # Months, weekdays and feasts, and their abbreviations.
    "march may august mar sat sun wed mon jan dec lent mass advent "
    # Peoples, countries and towns.
    "polish pole poles turkey turkeys china japan guinea java jersey cologne bath reading cork "
    "nice lima mobile slough rugby sandwich worms split scotch swede swedes hull barking ware "
    "wells rye "
    # Parties and creeds.
    "conservative conservatives liberal liberals labour labor democratic democrat republican "
    "republicans green greens catholic orthodox reform unity solidarity "
    # Firms.
    "apple amazon shell target gap orange oracle visa alphabet windows chase caterpillar "
    "boots next subway virgin sprint delta snap square block stripe zoom dove tide "
    # People.
    "will bill mark grace hope faith rose bush cook baker black white brown young long rice trump "
    "grant frank jack gene drew pat rob sue dick ray guy chuck penny dawn june wood woods "
    "stone hill banks best day field fields fox hunt little love marsh may moody newton peel pitt "
    "price prior sharp short small stone swift wade ward west winter wolf "
    # The heavens.
    "mercury mars saturn"
)
CAPITALS_MAKE_ANOTHER = words("it us who aids aid act arm start salt care nice fed cat war sad now")
ACCENT_MAKES_ANOTHER = words(
    "resume resumes expose exposes rose roses pate pates lame mate mates pique saute attache"
    " charge blase learned soufflé souffle maté lamé pâté rosé exposé résumé"
)
PLAINLY_ENGLISH = COMMON_WORDS | words("at to be but will would")
PLAINLY_OTHER = words(
    "der die das und ist nicht ein eine einen den dem des im zu auf von für fur sich mit als auch"
    " wurde würde wird werden hat haben am bei nach aus dass sie er es war waren sind"
    " le la les une est pas dans et il elle au aux du de que qui ne sur par pour avec sont été a"
    " el los las una del por con se su no al lo como más sus fue"
    " di che non nel della il per una sono stato gli"
    " het een niet van te zijn werd wordt op"
    " och inte att som det på av till ar är og ikke til er blev ble"
    " ve bir bu da için ile um uma não na os do dos foi são"
    " w z na nie się do jest i że został została v se že byl byla je jsou která pro som bol"
)
