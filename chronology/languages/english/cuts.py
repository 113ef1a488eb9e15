"""English words at the edges of quotes that cut a sentence."""

from chronology.languages.cut_words import CutWords
from chronology.languages.english.notation import phrases, words
from chronology.languages.english.small_words import CARDINALS, DETERMINERS

CUTS = CutWords(
    determiners=DETERMINERS,
    titles=words(
        "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father sister "
        "brother st saint capt captain col colonel maj major gen general lt lieutenant sgt "
        "sergeant cpl corporal cdr commander admiral judge justice president minister mayor "
        "senator governor chancellor premier king queen prince princess duke duchess count "
        "countess baron baroness pope cardinal archbishop bishop canon rabbi imam sheikh emperor "
        "empress inspector constable councillor cllr alderman ambassador detective"
    ),
    prepositions=words(
        "above alongside around atop bar barring below beneath beside besides but concerning down "
        "except excepting excluding like minus off onto opposite out past plus regarding round "
        "save than throughout underneath unlike up versus vs worth"
    ),
    alone=words("with"),
    never_passive=words(
        "died resigned collapsed exploded arrived departed retired vanished disappeared appeared "
        "emerged occurred happened erupted surrendered fainted lapsed expired capitulated defected "
        "abdicated absconded reappeared perished"
    ),
    times=words(
        "time moment hour minute day week fortnight month quarter season year decade century "
        "days weeks months years hours minutes nights mornings evenings noon midday midnight dawn "
        "dusk spring summer autumn winter christmas easter ago "
        "later earlier"
    ),
    particles=words("at over off out away back in down through by on up around aside under"),
    adverbial=words("up out away back aside"),
    admitting=words(
        "opened reopened closed shut locked unlocked barred cleared shown screened restricted "
        "released licensed approved admitted open"
    ),
    to_whom=words("to for"),
    limiting=words("in to for on of as under over against about"),
    of_none=words("of by to from with at on"),
    unreal=phrases(
        "in effigy",
        "in name",
        "in all but name",
        "in theory",
        "in principle",
        "in jest",
        "in play",
        "in dumb show",
        "in spirit",
        "in miniature",
        "in rehearsal",
        "on paper",
        "on stage",
        "on screen",
        "for show",
        "for fun",
        "as a joke",
        "as a prank",
        "to no avail",
        "in vain",
    ),
    in_order=phrases("respectively", "in that order", "in this order", "in the same order"),
    found=words(
        "found known shown proved proven seen confirmed discovered established certified convicted "
        "guilty admitted admits admitting acknowledged"
    ),
    would=words("'d"),
    perfect=words("have 've"),
    comparing=words("than"),
    excepting=words("except excepting excepted save barring bar excluding minus but less"),
    excepting_some=words("but save bar less minus"),
    excepting_phrases=phrases(
        "apart from",
        "aside from",
        "other than",
        "with the exception of",
        "with the exceptions of",
        "save for",
        "save that",
        "but for",
        "bar one",
        "bar the",
        "not counting",
        "not including",
        "short of",
        "except for",
    ),
    whole=words(
        "all every each everyone everybody everything any anyone anybody anything none no nobody "
        "nothing whole entire both half most many several"
    )
    | CARDINALS,
    bases=words(
        "prices price money crowns dollars pounds euros francs marks kroner kronor roubles rubles "
        "yen values value terms rates figures levels currency equivalents sterling usd gbp eur"
    ),
    styles=phrases(
        "old style",
        "new style",
        "o.s",
        "o.s.",
        "os",
        "n.s",
        "n.s.",
        "ns",
        "julian",
        "gregorian",
        "julian calendar",
        "gregorian calendar",
        "by the julian calendar",
        "by the old style",
        "by the gregorian calendar",
        "in the julian calendar",
        "in the old style",
        "in the gregorian calendar",
        "by the new style",
        "revised julian",
        "by the hebrew calendar",
        "by the islamic calendar",
        "by the persian calendar",
        "by the coptic calendar",
    ),
)
