"""What a quoter puts in brackets: a changed capital, [sic], a remark, words of their own.

Words of the quoter's own are never evidence. They may name what a pronoun of the source stands
for, or what the source's own phrase does; nothing that decides may stand in them, or behind them.
"""

import re
from collections.abc import Callable, Iterator, Sequence

import attrs

from chronology.languages.english.quoting import bracketing as known
from chronology.languages.english.quoting.telling import AUXILIARIES
from chronology.languages.english.small_words import DETERMINERS, OWNED, POSSESSIVES
from chronology.quotes.alterations import Word, kind_of
from chronology.quotes.folding import folded_words
from chronology.quotes.model import Alteration
from chronology.quotes.remarks import is_remark
from chronology.quotes.telling import telling_words
from chronology.vocabulary import QuoteFold

_LONGEST = 80  # code points of words in brackets
_MOST_BRACKETS = 12  # of one quote that are read; with more, it is looked for as written
_BRACKET = re.compile(
    rf"(?P<space>\s?)(?:\[(?P<square>[^\[\]\n]{{1,{_LONGEST}}})\](?P<of>['’]s\b)?"
    r"|\((?P<round>[^()\n]{1,60})\))"
)
_SIC = re.compile(r"\W{0,2}sic\W{0,2}", re.IGNORECASE)
_MOST_WORDS = 7  # in brackets, or behind them
_WORD = re.compile(r"[^\W_][\w'’-]*")


@attrs.frozen(kw_only=True)
class Reading:
    """A quote as it is read once its brackets are understood.

    Attributes:
        segments: the source's words between the quoter's own; the first and last may be empty.
        insertions: the quoter's own words, one less than segments.
        marks: the figures of reference marks that were copied along.
        folds: what was understood.
    """

    segments: tuple[str, ...]
    insertions: tuple[str, ...]
    marks: tuple[str, ...]
    folds: frozenset[QuoteFold]


def readings(quote: str, *, has: Callable[[str], bool]) -> Iterator[Reading]:
    """Yield how a quote may be read: all brackets the quoter's, or those not that the text has.

    Args:
        quote: the quote.
        has: says whether some brackets stand in the text.
    """
    found = list(_BRACKET.finditer(quote))
    if len(found) > _MOST_BRACKETS:
        return
    yield _reading(quote, found)
    own = [one for one in found if not has(one.group().strip())]
    if len(own) < len(found):
        yield _reading(quote, own)


def _reading(quote: str, brackets: Sequence[re.Match[str]]) -> Reading:
    segments, insertions = [""], list[str]()
    marks, folds = list[str](), set[QuoteFold]()
    done = 0
    for one in brackets:
        before, behind = quote[: one.start()], quote[one.end() :]
        words = one["square"] or one["round"]
        fold = _remark(words, is_square=one["square"] is not None)
        segments[-1] += quote[done : one.start()]
        if fold is not None:
            folds.add(fold)
        elif one["square"] is None:
            segments[-1] += one.group()
        elif not one["space"] and before[-1:].strip() and known.MARK.fullmatch(words.lower()):
            marks.append(_figure(words))
            folds.add(QuoteFold.REFERENCE_MARKS)
        elif _is_of_a_word(one, before, behind):
            segments[-1] += one["space"] + words + (one["of"] or "")
            folds.add(QuoteFold.LETTER)
        elif not any(map(str.isalnum, words)):
            segments[-1] += one["space"] + words
            folds.add(QuoteFold.LETTER)
        else:
            insertions.append(words.strip() + (one["of"] or ""))
            segments.append("")
            folds.add(QuoteFold.INSERTION)
        done = one.end()
    segments[-1] += quote[done:]
    return Reading(
        segments=tuple(segments),
        insertions=tuple(insertions),
        marks=tuple(marks),
        folds=frozenset(folds),
    )


def _remark(words: str, *, is_square: bool) -> QuoteFold | None:
    if _SIC.fullmatch(words):
        return QuoteFold.SIC
    return QuoteFold.REMARK if is_remark(words) and (is_square or " " in words) else None


def _is_of_a_word(one: re.Match[str], before: str, behind: str) -> bool:
    """Say whether a bracket holds letters of a word ("[A]t"), or a word of one letter."""
    words = one["square"]
    if not words.isalpha():
        return False
    joined = behind[:1].isalpha() or (not one["space"] and before[-1:].isalpha())
    return joined or words in {"A", "I", "a"}


def _figure(mark: str) -> str:
    """Return a reference mark as it is compared: raised or not, in brackets or not."""
    plain = mark.translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789"))
    return "".join(filter(str.isalnum, plain)).lower()


def are_of(marks: Sequence[str], standing: Sequence[str]) -> bool:
    """Say whether the reference marks of a quote stand so, in that order, in the source."""
    rest = iter(map(_figure, standing))
    return all(mark in rest for mark in marks)


def borne(insertion: str) -> Alteration | None:
    """Return what words in brackets bear that only a source may; `None` if nothing."""
    words = _words_in(insertion)
    if not words or len(words) > _MOST_WORDS:
        return Alteration.WORD
    if kinds := [kind for word in words if (kind := kind_of(word))]:
        return min(kinds, key=list(Alteration).index)
    if any(word.is_name for word in words):
        return Alteration.NAME
    first, last = words[0].folded, words[-1].folded
    names = len(words) == 1 or (first not in known.NO_NOUN and last not in known.NO_NOUN)
    folded = folded_words(insertion)
    if (
        not names
        or known.PARTS & {word.folded for word in words}
        or any(telling_words(folded, 0, len(folded)))
    ):
        return Alteration.WORD
    return None


def unknown_in(insertion: str, text: str) -> bool:
    """Say whether words in brackets name a thing of which a text does not speak in these words.

    Whom a pronoun means cannot be told; but "[the captain]" in place of "he" is no reading of a
    text that has no captain, nor "[the captain of the guard]" where it has both, but apart.

    Args:
        insertion: the words in brackets.
        text: what the source says before them and beside them, folded.
    """
    common = DETERMINERS | known.PRONOUNS | known.NO_NOUN
    words = [word.folded for word in _words_in(insertion)]
    stems = [word.removesuffix("'s") for word in _PLAIN_WORD.findall(text)]
    spoken = f" {' '.join(stems)} "

    def is_spoken_of(words: list[str]) -> bool:
        named = _without_article([word.removesuffix("'s") for word in words])
        return common.issuperset(named) or f" {' '.join(named)} " in spoken

    if is_spoken_of(words):
        return False
    owner, own = _owner_and_own(words)  # "the minister's wife", where the text has "his wife"
    owned = [f" {' '.join([whose, *own])} " for whose in POSSESSIVES]
    is_owned = bool(owner and own) and any(one in spoken for one in owned)
    return not (is_owned and is_spoken_of(owner))


def _without_article(words: list[str]) -> list[str]:
    """Return words without what leads to a noun, and without "namely"."""
    leading = DETERMINERS | known.NAMELY
    return words[next((n for n, word in enumerate(words) if word not in leading), 0) :]


def stands_for(insertion: str, written: str, behind: str) -> bool:
    """Say whether words in brackets may stand in place of words of the source.

    They may for a pronoun, and for a phrase without a name of which they keep the noun.

    Args:
        insertion: the words in brackets.
        written: those of the source, as written.
        behind: what the source has behind them, folded.
    """
    words = _words_in(written)
    if not words or not _PHRASE.fullmatch(written):
        return False
    if folded_words(insertion) == folded_words(written):
        return True
    if len(words) == 1:
        if written.isupper() and written != "I":  # "US", "IT"
            return False
        return _stands_for_pronoun(insertion, words[0].folded, behind)
    if words[0].folded not in DETERMINERS or any(word.raw[0].isupper() for word in words[1:]):
        return False
    return borne(written) is None and _keeps(insertion, [word.folded for word in words])


def _keeps(insertion: str, told: list[str]) -> bool:
    """Say whether words in brackets tell more of the noun that the source has, and of no other.

    "[The minister of works]" is the minister, and "[the minister's wife]" a wife that was "his";
    "[the minister's aide]", "[the aide of the minister]" and "[the minister aide]" are others.
    """
    owners, own = _owner_and_own([word.folded for word in _words_in(insertion)])
    if owners and told[0] not in POSSESSIVES:
        return False
    noun, rest = _noun_and_rest(told[1:])
    kept, more = _noun_and_rest(own)
    is_same = kept[-len(noun) :] == noun and more[: len(rest)] == rest
    return bool(noun) and is_same and not (rest and more[len(rest) :])


def _owner_and_own(words: list[str]) -> tuple[list[str], list[str]]:
    """Return the words up to the last of an owner outside of a phrase, and those behind."""
    noun, _ = _noun_and_rest(words[:-1])
    at = max((n + 1 for n, word in enumerate(noun) if _is_owner(word)), default=0)
    return words[:at], words[at:]


def _is_owner(word: str) -> bool:
    return word.endswith(("'s", "s'"))


def _noun_and_rest(words: list[str]) -> tuple[list[str], list[str]]:
    """Return the words of a noun, and from the first preposition on what tells more of it."""
    at = next((n for n, word in enumerate(words) if word in known.NO_NOUN), len(words))
    return words[:at], words[at:]


def _stands_for_pronoun(insertion: str, pronoun: str, behind: str) -> bool:
    """Say whether words may stand in place of a pronoun: whose for whose, who for who."""
    words = _words_in(insertion)
    first, last = words[0].folded, words[-1].folded
    is_of_several = insertion.rstrip().endswith(("s'", "s’"))
    if len(words) == 1 and first in known.PRONOUNS | known.NO_NOUN:  # "[he]" for "I"
        return first in known.OF_OTHERS.get(pronoun, ())
    if pronoun in known.DEMONSTRATIVE:  # "this was opened", not "this year"
        following = _words_in(behind[:_BESIDE])[:1]
        return not following or following[0].folded in AUXILIARIES
    is_owner = last.endswith("'s") or is_of_several
    if pronoun == "her" and not is_owner:  # "told her on Monday", not "told her brother"
        return known.NO_NOUN_BEHIND.match(behind) is not None
    if pronoun in POSSESSIVES | OWNED:
        return is_owner
    return pronoun in known.PRONOUNS and not is_owner


def may_open(insertion: str, written: str, before: str) -> bool:
    """Say whether words of the source may be what a quote's first brackets stand for.

    They are then a whole subject: "them" is none in "one of them", "it" in "saw it opened", "the
    plant" in "the owner of the plant", "you" in "all but you".

    Args:
        insertion: the words in brackets.
        written: the words of the source.
        before: what the source has before them, folded.
    """
    word = folded_words(written)
    if word in known.OBJECTS_ONLY or (
        word == "her" and not insertion.endswith(("'s", "’s", "s'", "s’"))
    ):
        return False
    is_phrase = " " in word and folded_words(insertion) != word
    return not (is_phrase or word in known.EITHER | OWNED) or _begins_clause(before)


def _begins_clause(before: str) -> bool:
    """Say whether a clause begins behind words, or a time or an adverb that begins one."""
    return (
        known.CLAUSE_BEFORE.search(before) is not None
        or known.TIME_BEFORE.search(before) is not None
    )


def may_be_put_in(insertion: str, before: str, behind: str) -> bool:
    """Say whether words in brackets may stand where the source has none.

    They may name what a pronoun before them means, or be one of the small words that say nothing:
    behind a verb they would be its object. Those that bear what only a source may are let be, for
    they are told anyhow.

    Args:
        insertion: the words.
        before: the source's words before, folded.
        behind: those behind, folded.
    """
    words = [word.folded for word in _words_in(insertion)]
    if borne(insertion):
        return True
    last = [word.folded for word in _words_in(before[-_BESIDE:])[-1:]]
    if len(words) == 1:
        beside = [*_words_in(before[-_BESIDE:])[-1:], *_words_in(behind[:_BESIDE])[:1]]
        return words[0] in known.SMALL and not any(map(kind_of, beside))
    names = words[0] in DETERMINERS | known.NAMELY or insertion.lower().startswith(("i.e.", "ie "))
    return names and not known.PRONOUNS.isdisjoint(last)


def runs_behind(text: str, at: int) -> Iterator[int]:
    """Yield where runs of one to some words end that begin at an offset of folded text."""
    for _ in range(_MOST_WORDS):
        word = _PLAIN_WORD.match(text, at)
        if word is None:
            return
        yield word.end()
        at = word.end() + text.startswith(" ", word.end())


def runs_before(text: str, at: int) -> Iterator[int]:
    """Yield where runs of one to some words begin that end at an offset of folded text."""
    words = list(_PLAIN_WORD.finditer(text[max(0, at - _REACH) : at]))
    shift, end = max(0, at - _REACH), min(at, _REACH)
    for word in reversed(words[-_MOST_WORDS:]):
        if word.end() != end:
            return
        yield shift + word.start()
        end = word.start() - 1


_PHRASE = re.compile(r"[^\W\d_][\w'’ -]*")
_PLAIN_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_BESIDE = 40  # code points in which the words beside are sought
_REACH = 160  # that the longest phrase in place of which words stand may take


def _words_in(text: str) -> list[Word]:
    return [Word(folded=folded_words(w.group()), raw=w.group()) for w in _WORD.finditer(text)]
