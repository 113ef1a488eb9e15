"""Which character set bytes may be in: a guess to be offered to a person, and never to be taken.

The sets that people's files are in are tried. What is read must be letters that stand together as
words do: small ones behind small ones, of one script, and none of the signs that a wrong set
gives.
"""

import re
import unicodedata
from collections.abc import Iterator

_TRIED = (
    "cp1252", "cp1250", "cp1251", "koi8-r", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257",
    "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr", "mac_roman",
)  # fmt: skip
LABELS = {
    **{f"cp{number}": f"windows-{number}" for number in range(1250, 1259)},
    "euc_jp": "euc-jp",
    "euc_kr": "euc-kr",
    "mac_roman": "macintosh",
    "utf-16-le": "utf-16le",
    "utf-16-be": "utf-16be",
}
"""What sets are called where one is declared, if otherwise than here."""
_LOOKED_AT = 200_000  # bytes
_WORD = re.compile(r"[^\W\d_]+")
_OF_WIDE = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL")
_PUNCTUATION = frozenset("“”‘’„‚«»–—…§°€£•©®ºª½¼¾·´№¿¡。、「」『』・ー！？（）《》，：；")
_FEWEST = 0.35  # of the characters beyond ASCII that must look right
_MOST_ZEROS, _FEW_ZEROS = 0.6, 0.02  # of the bytes of UTF-16 that are high, and that are low
_NO_LETTERS = bytes(range(0x41))  # of ASCII
_A_LITTLE = 1e-9
_ODD, _EVEN = slice(1, None, 2), slice(0, None, 2)


def guess(raw: bytes) -> str | None:
    """Return the likeliest character set of bytes that are not UTF-8; `None` if none is likely."""
    sample = raw[:_LOOKED_AT]
    if b"\0" in sample:
        return _wide(sample)
    best, most = None, _FEWEST
    for codec in _TRIED:
        text = _tried(sample, codec, is_whole=len(sample) == len(raw))
        score = _likelihood(text, codec) if text is not None else 0.0
        if score > most + _A_LITTLE:
            best, most = codec, score
    return best


def _wide(sample: bytes) -> str | None:
    """Return the form of UTF-16 in which a text of mostly Latin letters is written."""
    for codec, zeros, others in (("utf-16-le", _ODD, _EVEN), ("utf-16-be", _EVEN, _ODD)):
        high, low = sample[zeros], sample[others]
        has_zeros = high.count(0) > _MOST_ZEROS * len(high)
        is_text = low.translate(None, _NO_LETTERS) != b""
        if is_text and has_zeros and low.count(0) <= _FEW_ZEROS * len(low):
            return codec
    return None


def _tried(sample: bytes, codec: str, *, is_whole: bool) -> str | None:
    try:
        return sample.decode(codec)
    except UnicodeDecodeError as error:
        is_cut = not is_whole and error.start > len(sample) - 8
        return sample[: error.start].decode(codec) if is_cut else None


def _likelihood(text: str, codec: str) -> float:
    """Return how much of what is not ASCII looks as words and signs do, from 0 to 1."""
    beyond = [character for character in text if not character.isascii()]
    if not beyond:
        return 0.0
    right = sum(character in _PUNCTUATION for character in beyond) * 0.9
    right += sum(map(_rightness, _words_beyond_ascii(text)))
    is_without_kana = codec in _JAPANESE and not any(map(_is_kana, beyond))
    share = right / len(beyond) * (_WITHOUT_KANA if is_without_kana else 1)
    return share * _in_common_use(beyond) if codec == "gb18030" else share


def _in_common_use(characters: list[str]) -> float:
    """Return how many of some Chinese characters are in common use, from 0 to 1."""
    return len("".join(characters).encode("gb2312", "ignore")) / 2 / len(characters)


_JAPANESE = frozenset({"shift_jis", "euc_jp"})
_WITHOUT_KANA = 0.7  # of a text in Japanese, which there is none of


def _is_kana(character: str) -> bool:
    return "\u3040" <= character <= "\u30ff"


def _words_beyond_ascii(text: str) -> Iterator[str]:
    return (one.group() for one in _WORD.finditer(text) if not one.group().isascii())


def _rightness(word: str) -> float:
    """Return how many characters of a word beyond ASCII look right where they stand."""
    scripts = {_script(character) for character in word}
    own = [character for character in word if not character.isascii()]
    if len(scripts) > 1 and not scripts <= {*_OF_WIDE}:
        return 0.0
    script = next(iter(scripts))
    if script in _OF_WIDE:
        is_mixed = {"HANGUL", "CJK"} <= scripts
        return sum(map(_rightness_of_wide, own)) * (_WITHOUT_KANA if is_mixed else 1)
    if len(word) == 1:
        return _OF_ONE
    is_cased = word.islower() or word.isupper() or word.istitle()
    if not is_cased and any(one.isupper() or one.islower() for one in word):
        return 0.2 * len(own)
    if script == "LATIN":
        return sum(1.0 if one in _USUAL else 0.6 for one in own) * (
            0.8 if len(own) > len(word) / 2 else 1
        )
    is_large = word.isupper() and len(word) > 1
    return (0.7 if is_large else 1.0) * len(own)


def _rightness_of_wide(character: str) -> float:
    if _is_kana(character) or "\uac00" <= character <= "\ud7a3":
        return 1.0
    return 0.9 if "\u4e00" <= character <= "\u9fff" else 0.0


_OF_ONE = 0.5  # a word of one letter
_USUAL = frozenset("äöüßÄÖÜéèêëàâçîïôûùœæáíóúñãõåøÉÀÅØÆÇ")


def _script(character: str) -> str:
    return unicodedata.name(character, "?").partition(" ")[0]
