"""Ellipses that hide what decides: what stands where the dots stand would turn the sense."""

from collections.abc import Iterator
from random import Random

from quote_kinds.figures import FIGURE, MONTH, WEEKDAYS
from quote_kinds.model import ELLIPSES, Draft, Family, Kind, hiding
from quote_kinds.pages import Page

_SAY = r"(?:said|says|claimed|claims|argued|stated|reported|alleged|suggested|believed|thought)"
_TO_VERBS = (
    r"(?:planned|planning|expected|agreed|tried|attempted|hoped|wanted|intended|threatened"
    r"|promised|decided|offered|proposed|ordered|allowed|asked|supposed|likely|able|going)"
)


def _between(page: Page, random: Random, *, far: bool) -> Iterator[Draft]:
    """Join the subject of a sentence to the end of a later one."""
    sentences = page.sentences
    for number in random.sample(range(len(sentences)), min(3, len(sentences))):
        later = number + (random.randint(3, 8) if far else 1)
        if later >= len(sentences):
            continue
        (a, b), (c, d) = sentences[number], sentences[later]
        first, last = page.text[a:b].split(), page.text[c:d].split()
        head = random.randint(2, max(2, len(first) // 2))
        tail = random.randint(3, max(3, len(last) // 2))
        quote = f"{' '.join(first[:head])} {random.choice(ELLIPSES)} {' '.join(last[-tail:])}"
        yield Draft(quote=quote, original=page.text[a:b])


def next_sentence(page: Page, random: Random) -> Iterator[Draft]:
    """Join the subject of a sentence to the end of the next."""
    yield from _between(page, random, far=False)


def later_sentence(page: Page, random: Random) -> Iterator[Draft]:
    """Join the begin of a sentence to the end of one far behind it."""
    yield from _between(page, random, far=True)


_DAYS = "|".join(WEEKDAYS)

KINDS = (
    hiding(
        "negation", r"(?<=[a-z]) ((?:not|never|no longer|hardly|scarcely|rarely|barely)) (?=[a-z])"
    ),
    hiding(
        "auxiliary and negation",
        r"\b(?:did|does|do|was|were|had|has|is|are|could|would|will) (?:not|never)\b",
    ),
    hiding("contraction", r"\b(?:did|does|do|was|were|had|has|is|are|could|would|wo|ca)n[’']t\b"),
    hiding("“no”", r"(?<=[a-z]) (no) (?=[a-z])"),
    hiding(
        "negation and neighbour",
        r"\b(?:not|never) (?:yet |been |only |have |be )?[a-z]+(?= [a-z]+)",
    ),
    hiding("“without”", r"(?<=[a-z]) (without(?: any| the| a)?) (?=[a-z])"),
    hiding(
        "hedging adverb",
        r"\b(?:allegedly|reportedly|possibly|perhaps|probably|apparently|presumably|supposedly"
        r"|seemingly|likely|potentially)\b",
    ),
    hiding("modal", r"(?<=[a-z]) ((?:may|might|could|should|would|must|can|will)) (?=[a-z])"),
    hiding(
        "modal and “be”", r"\b(?:may|might|could|should|would|must|will) (?:be|have been|have)\b"
    ),
    hiding("“that” behind a verb of saying", rf"\b{_SAY} that\b"),
    hiding(
        "who says so, in front",
        rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|[A-Z][a-z]+) {_SAY} (?:that |(?=(?:he|she|it|they|the)\b))",
    ),
    hiding("“according to”", r",? ?\b[Aa]ccording to (?:the )?[\w’' ]{3,40}?(?=[,.])"),
    hiding(
        "verb of denying",
        r"\b(?:denied|denies|rejected|disputed|dismissed|doubted|refuted)(?: that| the claim"
        r" that)?\b",
    ),
    hiding(
        "refusal or failure",
        r"\b(?:refused|failed|declined|unable|neglected|forgot|ceased|unwilling) to\b",
    ),
    hiding("plan or attempt", rf"\b(?:(?:was|were|had|is|are|has) )?{_TO_VERBS} to\b"),
    hiding(
        "prohibition",
        r"\b(?:(?:was|were|is|are|be) )?(?:prohibited|prevented|barred|banned|stopped|kept"
        r"|exempt|excluded|free|refrained?) from\b",
    ),
    hiding(
        "condition",
        r"(?<=[a-z]),? ((?:if|unless|provided that|as long as|in case|only if"
        r"|until)\b[^,.;]{4,50})(?=[,.;] ?[a-z])",
    ),
    hiding(
        "word of a condition", r"(?<=[a-z]),? ((?:if|unless|whether|until|except when|as if))\b"
    ),
    hiding(
        "second of two subjects",
        r"\b[A-Z][a-z]+( and (?:the )?[A-Z]\w+)"
        r"(?= (?:was|were|had|have|are|would|will|did|\w+ed)\b)",
    ),
    hiding(
        "first of two subjects",
        r"\b((?:[Tt]he )?[A-Z][a-z]+ and )(?=[A-Z]\w+ (?:was|were|had|have|are|would|will|did"
        r"|\w+ed)\b)",
    ),
    hiding(
        "head of a noun phrase",
        r"(?<=\bthe )([a-z]{4,} of (?:the |a |his |its )?)(?=[a-z]{4,}|[A-Z])",
    ),
    hiding(
        "head of an object",
        r"(?<=ed the )([a-z]{3,}(?: \w+)? (?:of|in|near|against) (?:the |a )?)(?=\w{4,})",
    ),
    hiding(
        "subject of the next clause",
        r"(?<=[a-z]),? (?:and|but|while) ((?:the [a-z]+|[A-Z][a-z]+))(?= (?:was|were|had|has|is"
        r"|are|would|will|did)\b)",
    ),
    hiding(
        "main verb",
        r"\b(?:was|were|had|has been|have been) ((?:[a-z]+ed|[a-z]+en))(?= (?:by|in|to|from"
        r"|with)\b)",
    ),
    hiding(
        "approximator",
        rf"(?<=[a-z]) ((?:about|around|approximately|roughly|nearly|almost|some)) (?={FIGURE})",
    ),
    hiding(
        "bound",
        rf"\b(?:up to|more than|less than|at least|at most|fewer than|over|under|below)(?="
        rf" {FIGURE})",
    ),
    hiding(
        "“all but”, “almost”, “only”",
        r"(?<=[a-z]) ((?:all but|almost|nearly|only|half|partly|virtually|practically)) (?=[a-z])",
    ),
    hiding(
        "part of a quantity",
        r"\b(?:some|most|many|none|few|half|part|one|several|two) of(?= (?:the|his|her|its"
        r"|their)\b)",
    ),
    hiding("quantity", r"(?<=[a-z]) ((?:some|many|few|several|certain)) (?=[a-z]{3,}s\b)"),
    hiding("year", r"(?<=[a-z]) (?:\d\d? )?(?:[A-Z][a-z]+ )((?:1[5-9]|20)\d\d)\b(?=,? [a-z])"),
    hiding("year behind “in”", r"\b[Ii]n ((?:1[5-9]|20)\d\d)(?=,? [a-z])"),
    hiding("month", rf"(?<=[a-z\d]) ({MONTH}) (?=[\d,]|of)"),
    hiding("day of a date", rf"\bon (\d\d? (?={MONTH})|(?:{_DAYS}),? )"),
    hiding("first end of a range", r"\b(?:from|between) (\d[\d.,]*) (?:to|and) (?=\d)"),
    hiding("figure", r"(?<=[a-z]) (\d[\d.,]*) (?=[a-z]{4,})"),
    hiding("multiplier", r"(?<=\d )(million|billion|thousand|hundred|percent|per cent)\b"),
    hiding(
        "former, acting, deputy",
        r"(?<=[a-z] )(former|acting|deputy|vice|assistant|alleged|so-called|proposed|planned"
        r"|future|would-be|failed|attempted|suspected)(?= [a-zA-Z])",
    ),
    hiding(
        "exception",
        r"(?<=[a-z]),? ((?:except|apart from|other than|with the exception of|rather than"
        r"|instead of|save for|excluding)(?: for)?\b[^,.;]{3,40})(?=[,.;] ?\w| [a-z]+ed\b)",
    ),
    hiding(
        "word of an exception",
        r"(?<=[a-z]),? ((?:except|apart from|other than|rather than|instead of|except for"
        r"|despite|against))(?= )",
    ),
    hiding(
        "restrictive relative clause",
        r"\b(?:[Tt]he|[Aa]ll|[Tt]hose|[Mm]any|[Mm]ost|[Ss]ome|\d+) (?:[a-z]+ )?[a-z]+s ((?:who"
        r"|that) [^,.;]{5,50}?)(?= (?:was|were|are|is|had|have|has|would|will) )",
    ),
    hiding(
        "word of a question",
        r"\b(?:asked|wondered|unclear|doubted|question|see|know|knew) (whether|if)\b",
    ),
    hiding("“not only … but”", r"\b(?:not only|not just|not merely)\b"),
    hiding("comparison", r"\b(?:more|less|better|higher|lower|larger|rather)(?: [a-z]+)? than\b"),
    hiding("passive made active", r"(?<=[a-z]) ((?:was|were|been|being)) (?=[a-z]+ed by\b)"),
    hiding("agent", r"(?<=ed )(by (?:the )?[A-Z][\w]+)(?= (?:and|in|on|at|to|for|with))"),
    hiding(
        "prefix of negation",
        r"(?<=[a-z] )((?:un|in|im|non-|anti-|dis))(?=(?:able|likely|known|official|successful"
        r"|possible|military|war|armed|agreed|approved|complete|formal)\b)",
    ),
    Kind(name="end of the next sentence", family=Family.HIDING, draw=next_sentence),
    Kind(name="end of a sentence far behind", family=Family.HIDING, draw=later_sentence),
)
