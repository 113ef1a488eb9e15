"""Altered wording: opposites, prepositions, quantities without figures, and spliced words."""

import re
from collections.abc import Iterator
from random import Random

from quote_kinds.model import (
    Draft,
    Edit,
    Family,
    Kind,
    altered,
    before,
    pairs,
    replaced,
    some,
    turned,
    without,
)
from quote_kinds.pages import Page

_VERBS = """\
rose/fell increased/decreased increase/decrease increases/decreases grew/shrank raised/lowered
expanded/contracted gained/lost won/lost attacked/defended captured/surrendered opened/closed
began/ended started/stopped start/stop continued/ceased accepted/rejected accept/reject
approved/rejected supported/opposed support/oppose supports/opposes allowed/banned allow/forbid
built/demolished created/destroyed bought/sold sell/buy borrowed/lent arrived/departed
entered/left advanced/retreated joined/left remembered/forgot succeeded/failed passed/failed
agreed/disagreed included/excluded include/exclude remained/ceased live/die lived/died
married/divorced hired/dismissed appointed/dismissed released/arrested acquitted/convicted
convicted/acquitted praised/criticised praised/criticized blamed/thanked strengthened/weakened
improved/worsened improve/worsen encouraged/discouraged protected/endangered launched/cancelled
signed/rejected published/withdrew confirmed/denied granted/refused saved/killed killed/rescued
pushed/pulled gave/took give/take send/receive sent/received loves/hates loved/hated
exceeded/missed found/lost collected/distributed freed/imprisoned helped/hindered admits/denies
"""
_ADJECTIVES = """\
large/small larger/smaller big/little great/slight high/low higher/lower long/short
longer/shorter early/late earlier/later new/old young/old first/last strong/weak good/bad
better/worse best/worst heavy/light major/minor public/private local/foreign foreign/domestic
rich/poor hot/cold warm/cool true/false right/wrong safe/dangerous free/imprisoned open/closed
easy/difficult simple/complex positive/negative full/empty upper/lower guilty/innocent
civil/military winning/losing alive/dead male/female permanent/temporary wide/narrow deep/shallow
fast/slow happy/sad modern/ancient rare/frequent same/different senior/junior single/double
urban/rural total/partial voluntary/compulsory willing/unwilling visible/invisible wet/dry
"""
_NOUNS = """\
victory/defeat war/peace attack/defence increase/decrease rise/fall growth/decline success/failure
beginning/end majority/minority friend/enemy friends/enemies winner/loser victim/perpetrator
birth/death profit/loss gain/loss gains/losses strength/weakness advantage/disadvantage
arrival/departure import/export imports/exports support/opposition supporters/opponents
approval/rejection men/women boys/girls man/woman boy/girl day/night income/expenditure
acquittal/conviction surplus/deficit construction/demolition offensive/retreat allies/enemies
merger/split teacher/pupil students/teachers buyer/seller love/hate truth/lie benefit/harm
"""
_PLACES = """\
in/outside inside/outside into/out_of above/below over/under up/down in_front_of/behind
within/beyond near/far_from toward/away_from towards/away_from upstream/downstream
"""
_TIMES = "before/after since/until during/after by/after until/after prior_to/after before/since"
_SIDES = (
    "for/against with/against for/by by/for from/to to/from of/against against/for between/against"
)
_QUANTITIES = """\
all/some most/few many/few every/no both/neither each/no several/all some/all few/many most/some
many/all all/most much/little more/fewer more/less most/least numerous/few any/every
majority/minority several/two each/one_of_the few/most
"""
_DEGREES = """\
more/most less/least larger/largest higher/highest better/best earlier/earliest older/oldest
later/latest lower/lowest greater/greatest bigger/biggest smaller/smallest longer/longest
"""
_PLURAL = (
    r"(?<=\b[Tt]he )(?:[a-z]{3,}(?:er|or|ent|ion|age|ing|ist|ure|et|ry|ck|ank|ship|al|art|own))"
    r"(?= (?:of|in|at|on|by|with|from|to|that|who|which)\b)"
)
_PLURALS = (
    r"(?<=[a-z] )([a-z]{3,}(?:er|or|ent|ion|ing|ist|ck|ank|ship)s)"
    r"(?= (?:of|in|at|on|by|with|from|to)\b)"
)
_NOUN = r"(?<=\bthe )[a-z]{4,}(?= (?:of|in|was|were|is|and|to|had|that)\b)"


def plural(noun: re.Match[str], _: Random) -> str:
    """Write a noun in the plural."""
    return noun[0][:-1] + "ies" if noun[0].endswith("ry") else noun[0] + "s"


def singular(noun: re.Match[str], _: Random) -> str:
    """Write a noun in the singular."""
    return noun[1][:-1]


def other_order(page: Page, random: Random) -> Iterator[Draft]:
    """Quote two parts of a sentence in the other order, with an ellipsis between."""
    for a, b in random.sample(page.sentences, min(3, len(page.sentences))):
        words = page.text[a:b].rstrip(".").split()
        if len(words) < 12:  # noqa: PLR2004 - parts of three words and what lies between them
            continue
        middle = random.randint(5, len(words) - 5)
        first, second = words[:middle], words[middle:]
        quote = f"{' '.join(second)} … {' '.join(first)}"
        yield Draft(quote=quote, original=page.text[a:b])


def spliced(page: Page, random: Random) -> Iterator[Draft]:
    """Join the begin of a sentence to the end of another, without an ellipsis."""
    for number in random.sample(range(len(page.sentences)), min(3, len(page.sentences))):
        a, b = page.sentences[number]
        c, d = page.sentences[(number + random.randint(1, 3)) % len(page.sentences)]
        if a == c:
            continue
        one, other = page.text[a:b].split(), page.text[c:d].split()
        quote = " ".join([*one[: len(one) // 2], *other[len(other) // 2 :]])
        yield Draft(quote=quote, original=page.text[a:b])


def continued(page: Page, random: Random) -> Iterator[Draft]:
    """Join two sentences, leaving out the end of the first and the begin of the second."""
    neighbours = [
        (one, other)
        for one, other in zip(page.sentences, page.sentences[1:], strict=False)
        if other[0] - one[1] <= 2  # noqa: PLR2004 - of one paragraph
    ]
    for (a, b), (c, d) in random.sample(neighbours, min(3, len(neighbours))):
        one, other = page.text[a:b].split(), page.text[c:d].split()
        quote = " ".join([*one[:-2], *other[2:]])
        yield Draft(quote=quote, original=page.text[a:b])


def lists_swapped(page: Page, random: Random) -> Iterator[tuple[Edit, ...]]:
    """Let two of what is listed with "respectively" change places."""
    pattern = re.compile(r"(\w[\w.]*)( and )(\w[\w.]*)(?=[^;\n]*\brespectively\b)")
    for pair in pattern.finditer(page.text):
        if pair[1] != pair[3] and random.randrange(2):
            yield (
                Edit(start=pair.start(1), end=pair.end(1), new=pair[3]),
                Edit(start=pair.start(3), end=pair.end(3), new=pair[1]),
            )


def another_word(page: Page, random: Random) -> Iterator[tuple[Edit, ...]]:
    """Put another noun of the page in place of one."""
    places = [place.span() for place in re.compile(_NOUN).finditer(page.text)]
    nouns = sorted({page.text[a:b] for a, b in places})
    for start, end in places:
        new = random.choice(nouns)
        if new != page.text[start:end]:
            yield (Edit(start=start, end=end, new=new),)


def of_another_page(page: Page, random: Random) -> Iterator[tuple[Edit, ...]]:
    """Add a clause that makes it worse or better than the source has it."""
    added = (
        ", as everybody knew,", ", without any reason,", ", contrary to the law,",
        ", on his own account,", ", with the knowledge of the board,", ", for the second time,",
    )  # fmt: skip
    found = (
        (Edit(start=verb.start(), end=verb.start(), new=f"{random.choice(added)} "),)
        for verb in re.finditer(r"(?<=[a-z]) (?=(?:was|were|had|has|is) )", page.text)
    )
    yield from some(found, random)


KINDS = (
    altered("opposite verb", pairs(_VERBS)),
    altered("opposite adjective", pairs(_ADJECTIVES)),
    altered("opposite noun", pairs(_NOUNS)),
    altered("preposition of place", pairs(_PLACES)),
    altered("preposition of time", pairs(_TIMES)),
    altered("by and until", pairs("by/until until/from within/after by/before")),
    altered("for and against, from and to", pairs(_SIDES)),
    altered("quantity", pairs(_QUANTITIES)),
    altered("comparison of degree", pairs(_DEGREES)),
    altered(
        "“one of the” left out",
        without(r"\b((?:one|some|most|many|part|half|none) of )(?=the |his |her |its |their )"),
    ),
    altered(
        "superlative added", before(r"(?<=[Tt]he )[a-z]{5,}\b", "first", "only", "last", "largest")
    ),
    altered(
        "superlative left out",
        without(r"\b((?:first|only|last|largest|second|biggest|final) )(?=[a-z])"),
    ),
    altered("singular as plural", replaced(_PLURAL, plural)),
    altered("plural as singular", replaced(_PLURALS, singular)),
    altered("“a” as “the”", turned("a/the an/the a/the_only a/every")),
    altered("“the” as “a”", replaced(r"(?<=[a-z] )the(?= [b-df-hj-np-tv-z])", lambda *_: "a")),
    altered(
        "adjective added", before(_NOUN, "new", "illegal", "alleged", "secret", "whole", "main")
    ),
    altered("clause added", of_another_page),
    altered("noun exchanged", another_word),
    altered("noun left out", without(r"(?<=\bthe )([a-z]{4,} of (?:the )?)(?=[a-z]{4,}|[A-Z])")),
    altered(
        "verb left out",
        without(
            r"(?<=[a-z])( (?:refused|denied|failed|promised|agreed|threatened|planned|tried"
            r"|expected|declined|offered|wanted|attempted))(?= to\b)"
        ),
    ),
    altered("“respectively” in another order", lists_swapped),
    altered(
        "prefix of time",
        pairs(
            "pre-war/post-war prewar/postwar ex-president/president pre-election/post-election"
            " overestimate/underestimate inbound/outbound international/national"
            " interstate/intrastate overtime/undertime"
        ),
    ),
    Kind(name="parts in the other order", family=Family.ALTERED, draw=other_order),
    Kind(name="two sentences spliced", family=Family.ALTERED, draw=spliced),
    Kind(name="border of sentences left out", family=Family.ALTERED, draw=continued),
)
