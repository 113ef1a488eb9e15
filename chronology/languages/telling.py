"""In which language a text is written, where its commonest words leave no doubt.

The shares of function words are counted, which no text of some length does without. Only what
is plain is told: of a short text, of one in two languages, of a language without a list nothing.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping

from chronology.languages.english.function_words import FUNCTION_WORDS as ENGLISH

_WORD = re.compile(r"[^\W\d_]+")
_READ = 8_000  # code points of a text that are counted
_LEAST = 40  # words; a shorter text may be of any language
_PLAIN = 0.12  # share of function words in running text of a language; most texts have twice that
_FEWEST = 4  # different ones: "no. 1, no. 2, no. 3" is no Spanish
_STRAY = 0.04  # share that names and quotations bring into a text of another
_LATIN = 0.4  # share of ASCII letters below which a text is in another script
_WHOLE = 0.8  # share of letters of other scripts from which a text is in them

_OTHERS: Mapping[str, frozenset[str]] = {
    name: frozenset(listed.split())
    for name, listed in {
        "de": "der die das und den dem des ein eine einer einem einen nicht mit sich auf für ist "
        "von zu im wurde werden hat auch nach bei aus wird sind als dass sie ich es",
        "fr": "le la les des du un une et est dans pour que qui sur par avec pas au aux ce cette "
        "son sa ses il elle ont été sont plus en de",
        "es": "el la los las del un una y en que por con para se su sus es fue como más al lo no "
        "entre también ha han de",
        "it": "il lo la gli le di del della dei delle che è per con una un nel nella sono da si "
        "non ha anche come più al alla",
        "pt": "o os as do da dos das um uma e em que por com para se não foi no na nos mais ao "
        "pela pelo são de",
        "nl": "de het een en van dat niet met op voor zijn was werd ook aan door bij uit naar om "
        "heeft worden er hij zij",
        "sv": "och att det som en ett är på av för med den till har inte om de var från vid",
        "da": "og at det som en et er på af for med den til har ikke om de var fra ved",
        "cs": "se v na je že s z k jako za jsou byl bylo ve který nebo podle jeho jsem",
        "hu": "az és hogy nem egy meg de csak volt ez azt már el ki mint még fel van volna",
        "ro": "și de la în cu pe nu din să ce o un este mai au sunt fost pentru prin după",
        "fi": "ja ei se että oli ovat hän mutta joka kun myös ole mukaan sen olla kuin tai ovat",
        "tr": "ve bir bu için de da ile olarak çok daha olan gibi kadar sonra ise ancak en göre",
        "id": "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena oleh ada",
        "nb": "og det som en er på av for med den til har ikke om de var fra ved jeg et å",
        "sk": "sa v na je že s z k aj ako za sú bol bola vo ktorý alebo podľa jeho však",
        "sl": "je v in na se da so za od s kot ki ni bil iz ne pa tudi z po bo",
        "hr": "je u na se da su za od s kao koji nije bio iz ne te ali što po će",
        "pl": "i w na z się do że jest nie to o jak po od przez dla oraz był była został",
    }.items()
}  # fmt: skip
_KNOWN: Mapping[str, frozenset[str]] = {"en": ENGLISH, **_OTHERS}


def language_told(text: str) -> str:
    """Return the subtag (BCP 47) of the language that a text is plainly in.

    `und` for one in another script than Latin; empty where nothing is plain.

    >>> language_told("The bridge was opened.")
    ''
    """
    words = [word.lower() for word in _WORD.findall(text, 0, _READ)]
    if len(words) < _LEAST:
        return ""
    letters = "".join(words)
    if len(letters.encode("ascii", "ignore")) < _LATIN * len(letters):
        return _script(letters)
    found = Counter(words)
    shares = {
        name: sum(found[word] for word in known) / len(words) for name, known in _KNOWN.items()
    }
    best = max(shares, key=lambda name: shares[name])
    others = [share for name, share in shares.items() if name != best]
    is_plain = max(others) < shares["en"] / 2 if best == "en" else shares["en"] < _STRAY
    is_told = sum(word in found for word in _KNOWN[best]) >= _FEWEST
    return best if shares[best] >= _PLAIN and is_plain and is_told else ""


def _script(letters: str) -> str:
    """Return `und` where the letters are mostly of scripts that no listed language uses."""
    foreign = sum("LATIN" not in unicodedata.name(letter, "LATIN") for letter in letters)
    return "und" if foreign > _WHOLE * len(letters) else ""
