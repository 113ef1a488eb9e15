"""Altered senses: negation, modality, hedges, tense, who says so, and on which condition."""

import re
from collections.abc import Iterator
from random import Random

from quote_kinds.model import (
    Draft,
    Family,
    Kind,
    after,
    altered,
    among,
    before,
    pairs,
    replaced,
    to,
    turned,
    without,
)
from quote_kinds.pages import Page

_AUXILIARY = (
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|should|must)\b(?! not|n[’'])"
)
_MODALS = ("may", "might", "will", "would", "could", "should", "can", "must")
_PAST = (
    r"(?<=[a-z] )(?:visited|signed|held|opened|agreed|added|received|arrived|reached|attacked|won"
    r"|captured|became|began|led|took|made|gave|found|built|sold|bought|paid|wrote|left|started"
    r"|announced|reported|defeated|moved|returned|entered|joined|sent|published|created|served)\b"
)
_HEDGES = (
    "allegedly", "reportedly", "possibly", "perhaps", "probably", "apparently", "presumably",
    "supposedly", "seemingly", "likely", "potentially", "purportedly", "officially", "maybe",
)  # fmt: skip
_HEDGE = rf"(?:{'|'.join(_HEDGES)})"
_SAID = (
    "said/denied said/admitted said/proved claimed/proved claimed/showed stated/denied"
    " noted/doubted"
    " announced/denied reported/denied argued/conceded suggested/proved believed/knew thought/knew"
    " alleged/confirmed confirmed/denied told/warned says/denies believes/knows suggest/prove"
    " suggests/proves shows/suggests found/alleged hoped/knew insisted/conceded accused/cleared"
)
_DONE = (
    "planned_to/did try_to/do tried_to/was_able_to attempted_to/managed_to wanted_to/had_to"
    " hoped_to/was_to failed_to/managed_to agreed_to/refused_to refused_to/agreed_to"
    " expected_to/known_to intended_to/had_to decided_to/refused_to able_to/unable_to"
    " unable_to/able_to managed_to/failed_to threatened_to/promised_to seeks_to/refuses_to"
    " allowed_to/forced_to forced_to/allowed_to supposed_to/seen_to likely_to/unlikely_to"
)
_PREFIX = (
    "able/unable likely/unlikely known/unknown official/unofficial successful/unsuccessful"
    " possible/impossible legal/illegal important/unimportant clear/unclear usual/unusual"
    " certain/uncertain common/uncommon necessary/unnecessary dependent/independent formal/informal"
    " direct/indirect complete/incomplete correct/incorrect responsible/irresponsible fair/unfair"
    " popular/unpopular familiar/unfamiliar aware/unaware regular/irregular limited/unlimited"
    " stable/unstable safe/unsafe armed/unarmed paid/unpaid finished/unfinished used/unused"
    " expected/unexpected significant/insignificant effective/ineffective agree/disagree"
)


def contraction(verb: re.Match[str], random: Random) -> str:
    """Deny a verb with a contraction."""
    mark = random.choice("'’")
    return f"{verb[0]}n{mark}t"


def question(page: Page, random: Random) -> Iterator[Draft]:
    """Make a question of a statement."""
    for a, b in random.sample(page.sentences, min(3, len(page.sentences))):
        original = page.text[a:b]
        if original.endswith("."):
            yield Draft(quote=f"{original[:-1].rstrip()}?", original=original)


def statement(page: Page, random: Random) -> Iterator[Draft]:
    """Make a statement of a question."""
    for a, b in random.sample(page.sentences, len(page.sentences)):
        original = page.text[a:b]
        if original.endswith("?"):
            yield Draft(quote=f"{original[:-1].rstrip()}.", original=original)


KINDS = (
    altered("“not” added", after(_AUXILIARY, "not")),
    altered("“never” added", after(_AUXILIARY, "never", "hardly", "scarcely", "no longer")),
    altered("“never” before a past", before(_PAST, "never", "hardly", "did not", "nearly")),
    altered(
        "“n’t” added",
        replaced(r"\b(?:is|are|was|were|has|have|had|would|could|should)\b(?! not)", contraction),
    ),
    altered("“not” left out", without(r"( not)\b(?! only)|(?<=can)(not)\b")),
    altered("“n’t” left out", without(r"(?<=[a-z])(n[’']t)\b")),
    altered("“never” left out", without(r"\b((?:never|hardly|rarely|scarcely|seldom|no longer) )")),
    altered(
        "“no” as “a”",
        replaced(
            r"\b(?:no|No)(?= [a-z]+)(?! (?:longer|one|doubt|less|more))", to("the", "a", "some")
        ),
    ),
    altered("“a” as “no”", replaced(r"(?<=[a-z] )(?:a|any|the|some)(?= [a-z]+)", to("no"))),
    altered("“with” and “without”", pairs("with/without including/excluding together/separately")),
    altered(
        "“nobody” and “somebody”",
        pairs(
            "nobody/everybody nothing/everything none/some no_one/everyone never/always"
            " neither/either nothing/something"
        ),
    ),
    altered("prefix of negation", pairs(_PREFIX)),
    altered(
        "“non-” added",
        replaced(
            r"(?<=[a-z] )(?:military|commercial|political|official|violent|nuclear|European"
            r"|public|federal|economic|religious|professional|scientific)\b",
            lambda p, _: f"non-{p[0]}",
        ),
    ),
    altered("“non-” left out", without(r"\b([Nn]on-|anti-|ex-|[Uu]n-)(?=[a-z])")),
    altered("modal exchanged", among(*_MODALS)),
    altered(
        "modal added",
        turned(
            "is/may_be are/may_be was/may_have_been were/might_have_been was/would_have_been"
            " has/may_have is/will_be are/should_be had/would_have has/would_have"
        ),
    ),
    altered(
        "modal left out",
        turned(
            "will_be/is would_be/was may_be/is could_be/was might_be/was can_be/is should_be/is"
            " must_be/is may_have/have would_have/had could_have/had might_have/had"
            " should_have/had will_have/have"
        ),
    ),
    altered(
        "modal before a verb left out",
        without(
            r"\b((?:may|might|could|should|would|must|can|will) )(?=(?:also )?[a-z]+)(?!\w+"
            r" (?:be|have|not)\b)"
        ),
    ),
    altered("hedge left out", without(rf"\b({_HEDGE} )(?=[a-z])")),
    altered("hedge added", before(_PAST, "allegedly", "reportedly", "possibly", "perhaps")),
    altered(
        "hedge as certainty",
        replaced(rf"\b{_HEDGE}\b", to("certainly", "undoubtedly", "clearly", "demonstrably")),
    ),
    altered(
        "certainty as hedge",
        turned(
            "certainly/possibly clearly/allegedly always/sometimes definitely/perhaps"
            " obviously/apparently indeed/perhaps surely/perhaps finally/nearly"
            " officially/allegedly"
        ),
    ),
    altered("past as present", turned("was/is were/are had/has did/does said/says")),
    altered("present as past", turned("is/was are/were has/had have/had does/did says/said")),
    altered(
        "future as past", turned("will/did will_be/was will_be/were is_to/was_to are_to/were_to")
    ),
    altered(
        "done as being done", replaced(r"\b(was|were)(?= [a-z]+ed\b)", lambda p, _: f"{p[1]} being")
    ),
    altered(
        "perfect as past perfect",
        turned(
            "has_been/had_been have_been/had_been had_been/has_been has_been/was has_been/will_be"
        ),
    ),
    altered("done as begun", before(_PAST, "almost", "partly", "initially")),
    altered("verb of saying", pairs(_SAID)),
    altered("plan as done", turned(_DONE)),
    altered(
        "fact as failure",
        turned(
            "decided_to/failed_to able_to/expected_to began_to/planned_to continued_to/ceased_to"
            " continue_to/cease_to used_to/refused_to had_to/chose_to has_to/wants_to"
            " need_to/want_to"
        ),
    ),
    altered(
        "condition",
        pairs(
            "if/when if/because unless/if provided_that/because if/although whether/that"
            " as_if/because once/if"
        ),
    ),
    altered(
        "cause",
        pairs(
            "because/although therefore/nevertheless because_of/despite due_to/despite"
            " since/although thus/however so/but while/because"
        ),
    ),
    altered("“and” as “or”", pairs("and/or")),
    altered(
        "“but” as “because”", turned("but/because but/since and/because and/although which/if")
    ),
    altered(
        "“only” added",
        before(r"(?<=[a-z] )(?:in|after|by|with|for|two|three|one)(?= [a-z0-9])", "only"),
    ),
    altered(
        "“only” left out", without(r"\b((?:only|just|merely|solely|exclusively) )(?=[a-z0-9])")
    ),
    altered(
        "“almost” left out",
        without(
            r"\b((?:almost|nearly|virtually|practically|partly|partially|largely|mostly|mainly)"
            r" )(?=[a-z])"
        ),
    ),
    altered(
        "“also” as “not”", turned("also/not still/not already/not again/never then/not even/not")
    ),
    altered(
        "intention",
        turned(
            "accidentally/deliberately deliberately/accidentally voluntarily/involuntarily"
            " intentionally/accidentally willingly/unwillingly quickly/slowly"
            " successfully/unsuccessfully formally/informally directly/indirectly"
            " publicly/secretly legally/illegally"
        ),
    ),
    altered(
        "“illegally” added", before(_PAST, "illegally", "secretly", "deliberately", "reluctantly")
    ),
    altered("negation in brackets", after(_AUXILIARY, "[not]", "[never]", "[hardly]")),
    altered(
        "verb denied in brackets",
        replaced(r"\b(?:is|are|was|were)\b(?! not)", lambda p, _: f"[{p[0]} not]"),
    ),
    altered(
        "modal in brackets",
        replaced(
            r"\b(?:is|was|are|were)\b",
            lambda _, r: r.choice(("[may be]", "[might have been]", "[would be]", "[will be]")),
        ),
    ),
    altered("hedge in brackets", before(_PAST, "[allegedly]", "[reportedly]", "[possibly]")),
    altered(
        "figure added in brackets",
        after(r"(?<=the )[a-z]{4,}s\b", "[all 12 of them]", "[some 40]", "[on 3 May 1999]"),
    ),
    Kind(name="statement as question", family=Family.ALTERED, draw=question, is_of_marks=True),
    Kind(name="question as statement", family=Family.ALTERED, draw=statement, is_of_marks=True),
)
