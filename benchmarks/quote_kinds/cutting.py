"""Quotes cut where it counts: what stands on the other side of the edge would turn them."""

from collections.abc import Iterator
from random import Random

from quote_kinds.figures import FIGURE, MONTH
from quote_kinds.model import Draft, Family, Kind, Side, cut
from quote_kinds.pages import Page

_UNIT = (
    r"(?:km|mi|miles|kilomet(?:er|re)s?|met(?:er|re)s?|feet|tonn?e?s|kg|degrees|acres|hectares|mph|"
    r"m²|m³|°C|litres|mm|cm|pascals|barrels|gallons|MW|inch(?:es)?)"
)
_PREFIX = r"(?:non|anti|ex|pre|post|vice|co|re|un|half|self|sub|semi|pro|all|ten|twenty|five|two)"


def question(page: Page, random: Random) -> Iterator[Draft]:
    """Quote the end of a question without its mark."""
    for a, b in random.sample(page.sentences, len(page.sentences)):
        words = page.text[a:b].split()
        if words[-1].endswith("?") and len(words) > 5:  # noqa: PLR2004 - some words to quote
            count = random.randint(4, len(words) - 1)
            quote = " ".join(words[-count:]).rstrip("?").rstrip()
            yield Draft(quote=quote, original=page.text[a:b])


def inside_a_word(page: Page, random: Random) -> Iterator[Draft]:
    """Begin or end a quote inside a word."""
    for a, b in random.sample(page.sentences, min(3, len(page.sentences))):
        words = page.text[a:b].split()
        long = [i for i, w in enumerate(words[4:], 4) if len(w) > 6 and w.isalpha()]  # noqa: PLR2004
        if long:
            at = random.choice(long)
            quote = " ".join([*words[:at], words[at][:4]])
            yield Draft(quote=quote, original=page.text[a:b])


KINDS = (
    cut("unit cut off", rf"(?<=\d)( ?{_UNIT})(?!\w)", Side.BEFORE),
    cut(
        "unit of time cut off",
        rf"{FIGURE}( (?:years?|months?|weeks?|days?|hours?|minutes?))\b",
        Side.BEFORE,
    ),
    cut(
        "thing counted cut off",
        r"(?<=[a-z] )\d[\d,.]*( (?:people|men|soldiers|cars|workers|houses|troops|tanks|ships"
        r"|aircraft|pupils|civilians|casualties|students|members|beds))\b",
        Side.BEFORE,
    ),
    cut(
        "multiplier cut off",
        r"(?<=\d)( (?:hundred|thousand|million|billion|trillion))\b",
        Side.BEFORE,
    ),
    cut(
        "multiplier of a word cut off",
        r"\b(?:two|three|four|five|six|several|ten)( (?:hundred|thousand|million|billion))\b",
        Side.BEFORE,
    ),
    cut("percent cut off", r"(?<=\d)( ?%| percent\b| per cent\b)", Side.BEFORE),
    cut("points cut off percentage", r"\b(?:percentage|percent)( points?)\b", Side.BEFORE),
    cut("currency sign cut off", r"(?:US|A|C)?[$€£] ?(?=\d)", Side.BEHIND),
    cut(
        "currency word cut off",
        r"(?<=\d)( (?:dollars|euros|pounds|francs|million dollars))\b",
        Side.BEFORE,
    ),
    cut("decimals cut off", r"(?<=\d)(\.\d+)\b", Side.BEFORE),
    cut("thousands cut off", r"(?<=\d)(,\d{3})\b", Side.BEFORE),
    cut("first digits cut off", r"\b\d{1,3}[.,](?=\d)", Side.BEHIND),
    cut("digits of a number cut off", r"\b\d\d(\d\d)\b", Side.BEFORE),
    cut("end of a range cut off", r"(?<=\d)( ?[–-] ?\d+| to \d+)\b", Side.BEFORE),
    cut(
        "begin of a range cut off",
        r"\b(?:from |between )?\d+(?: ?[–-] ?| to | and )(?=\d)",
        Side.BEHIND,
    ),
    cut("“a.m.” cut off", r"\b\d{1,2}(?::\d\d)?( (?:[ap]\.m\.|[AP]M))", Side.BEFORE),
    cut("ending of an ordinal cut off", r"\b\d{1,2}(st|nd|rd|th)\b", Side.BEFORE),
    cut("day cut off a date", rf"\b\d\d? (?={MONTH})", Side.BEHIND),
    cut("digit of a day cut off", rf"\b\d(?=\d {MONTH})", Side.BEHIND),
    cut("“BC” cut off", r"\d( (?:BC|AD|BCE|CE))\b", Side.BEFORE),
    cut("minus sign cut off", r"−(?=\d)", Side.BEHIND),
    cut(
        "end of a compound cut off",
        r"\b(?:fire|police|head|town|prime|foreign|human|nuclear|civil|power|oil|air|school|law"
        r"|peace)( (?:department|station|office|hall|minister|rights|power|war|plant|line|force"
        r"|board|suit|talks|treaty|master|chief))\b",
        Side.BEFORE,
    ),
    cut("behind a hyphen cut off", r"(?<=[a-z]{2})(-[a-z]{3,})\b", Side.BEFORE),
    cut("before a hyphen cut off", r"(?<![\w-])[A-Za-z]{2,}-(?=[a-z]{3,})", Side.BEHIND),
    cut("prefix with a hyphen cut off", rf"\b{_PREFIX}-(?=[a-z])", Side.BEHIND),
    cut(
        "prefix cut off",
        r"\b(?:un|in|im|dis|non)(?=(?:able|likely|known|official|successful|possible|armed"
        r"|important|usual|clear|certain|complete|formal|appeared|covered|agreed|expected)\b)",
        Side.BEHIND,
    ),
    cut("surname cut off", r"(?<=[a-z] )[A-Z][a-z]+( [A-Z][a-z]+)\b(?! [A-Z])", Side.BEFORE),
    cut("first name cut off", r"(?<=[a-z] )[A-Z][a-z]+ (?=[A-Z][a-z]+)", Side.BEHIND),
    cut("Roman number cut off", r"\b[A-Z][a-z]+( (?:II|III|IV|VI|VIII|IX|V))\b", Side.BEFORE),
    cut(
        "end of a name with “of” cut off", r"\b[A-Z][a-z]+( of (?:the )?[A-Z][a-z]+)\b", Side.BEFORE
    ),
    cut(
        "“New” and the like cut off",
        r"\b(?:New|South|North|East|West|Saint|St\.|San|Los|Great|United) (?=[A-Z])",
        Side.BEHIND,
    ),
    cut(
        "rank cut off",
        r"\b(?:Vice|Deputy|Former|former|acting|Prime|vice|deputy|assistant|ex-|co-|so-called"
        r"|alleged) ?(?=[A-Za-z])",
        Side.BEHIND,
    ),
    cut("possessive cut off", r"(?<=[a-z])([’']s) [a-z]", Side.BEFORE),
    cut("owned thing cut off", r"[’']s( [a-z]+)\b", Side.BEFORE),
    Kind(name="question mark cut off", family=Family.CUT, draw=question),
    cut(
        "“not” cut off",
        r"\b(?:not|never|hardly|no longer|rarely|scarcely) (?!(?:only|just|merely|until|least"
        r"|yet)\b)(?=[a-z])",
        Side.BEHIND,
    ),
    cut(
        "“no” cut off",
        r"\b(?:[Nn]o|[Nn]either|[Ww]ithout|none of|[Nn]obody) (?=[a-z])",
        Side.BEHIND,
    ),
    cut(
        "“about” cut off",
        rf"\b(?:[Aa]bout|[Aa]round|approximately|roughly|nearly|almost) (?={FIGURE})",
        Side.BEHIND,
    ),
    cut(
        "bound cut off",
        rf"\b(?:up to|more than|less than|at least|at most|over|fewer than|under) (?={FIGURE})",
        Side.BEHIND,
    ),
    cut(
        "“all but”, “almost”, “only” cut off",
        r"\b(?:all but|almost|nearly|only|partly|virtually|hardly|half) (?=[a-z])",
        Side.BEHIND,
    ),
    cut(
        "“some of” cut off",
        r"\b(?:some|most|many|part|half|one|none|few) of (?=the |his |her |its |their )",
        Side.BEHIND,
    ),
    cut(
        "“if” cut off",
        r"\b(?:[Ii]f|[Uu]nless|provided that|whether|as if|in case|even if) (?=[a-z])",
        Side.BEHIND,
    ),
    cut(
        "condition behind cut off",
        r"(?<=[a-z])(,? (?:if|unless|provided that|only if|as long as|on condition that) )",
        Side.BEFORE,
    ),
    cut(
        "exception behind cut off",
        r"(?<=[a-z])(,? (?:except|apart from|other than|with the exception of|but not|excluding) )",
        Side.BEFORE,
    ),
    cut(
        "modal cut off",
        r"\b(?:may|might|could|should|would|must|can|will) (?:be |have (?:been )?)?(?=[a-z])",
        Side.BEHIND,
    ),
    cut(
        "plan cut off",
        r"\b(?:planned|tried|attempted|refused|failed|hoped|expected|threatened|wanted|agreed"
        r"|unable|likely) to (?=[a-z])",
        Side.BEHIND,
    ),
    cut(
        "denial cut off",
        r"\b(?:denied|denies|disputed|rejected|doubted)(?: the)? (?:that|claims? that|reports?"
        r" that) (?=[a-z])",
        Side.BEHIND,
    ),
    cut(
        "comparison cut off",
        r"\b(?:more|less|higher|lower|larger|smaller|better)(?: [a-z]+)?( than )",
        Side.BEFORE,
    ),
    cut(
        "half of a pair cut off",
        r"\b(?:[Bb]etween|[Bb]oth|[Nn]either|[Ee]ither) [\w ]{2,25}?( (?:and|nor|or) )",
        Side.BEFORE,
    ),
    Kind(name="cut inside a word", family=Family.CUT, draw=inside_a_word),
)
