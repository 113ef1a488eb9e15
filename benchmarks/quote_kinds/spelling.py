"""Altered spelling that makes another word: accents, capitals, letters, joints, apostrophes."""

import re
from random import Random

from quote_kinds.model import altered, pairs, replaced, turned
from quote_kinds.pages import listed

# Words that another case makes another word.
_CASED = listed(
    "Polish March May US IT WHO Turkey China Reading Nice Bill Mark Labour Catholic Orient Will"
    " Democratic Republican Conservative Liberal August Job Jack Frank Rose Grace Hope Bush Brown"
)
_SMALL = listed("polish march may us it who turkey china reading nice bill mark labour")
_UPPER = {"us": "US", "it": "IT", "who": "WHO"}
_LETTERS = """\
trial/trail casual/causal united/untied martial/marital public/pubic county/country court/count
now/not no/on from/form angel/angle quiet/quite dairy/diary sacred/scared moral/morale
desert/dessert principal/principle statue/statute cavalry/calvary council/counsel
complement/compliment affect/effect affected/effected adopt/adapt adopted/adapted
historic/historical economic/economical immigrants/emigrants immigration/emigration assure/insure
persecuted/prosecuted prosecution/persecution formally/formerly personal/personnel
perspective/prospective marital/martial conservation/conversation proscribed/prescribed
censor/censure precede/proceed elicit/illicit eminent/imminent loose/lose then/than there/where
their/there live/life where/were while/white through/though thought/though three/there sing/sign
here/her for/far bought/brought board/broad beside/besides past/post port/part war/was had/has
man/men woman/women
"""
_FOREIGN = """\
wurde/würde hatte/hätte schon/schön konnte/könnte musste/müsste fordern/fördern drucken/drücken
müssten/mussten a/à ou/où sûr/sur tâche/tache pêcheur/pécheur dû/du
publié/publie signé/signe payé/paye año/ano más/mas sí/si él/el papá/papa habló/hablo
"""
_JOINTS = (
    "a_part/apart every_day/everyday may_be/maybe any_one/anyone some_times/sometimes"
    " a_long/along a_way/away all_ready/already no_where/nowhere a_cross/across"
    " for_ever/forever all_together/altogether a_board/aboard a_head/ahead be_low/below"
    " now_here/nowhere on_to/onto a_round/around"
)
_PARTED = (
    "therapist/the_rapist notable/not_able together/to_get_her nowhere/now_here"
    " manslaughter/man's_laughter apart/a_part along/a_long away/a_way across/a_cross"
    " already/all_ready everyday/every_day anyone/any_one sometimes/some_times maybe/may_be"
    " around/a_round altogether/all_together ahead/a_head among/am_on_g"
)


def other_accent(word: re.Match[str], _: Random) -> str | None:
    """Put accents on an English word that is another word with them.

    That accents are lost where English has the word with and without is honest.
    """
    table = {"rose": "rosé", "resume": "résumé", "expose": "exposé", "pate": "pâté", "lame": "lamé"}
    return table.get(word[0])


KINDS = (
    altered("accents that make another word", replaced(r"\b\w+\b", other_accent), is_cased=True),
    altered("accents of another language", pairs(_FOREIGN), is_cased=True, is_foreign=True),
    altered(
        "small letter that makes another word",
        replaced(rf"(?<=[a-z,] )(?:{'|'.join(_CASED)})\b", lambda p, _: p[0].lower()),
        is_cased=True,
    ),
    altered(
        "capital that makes another word",
        replaced(
            rf"(?<=[a-z,] )(?:{'|'.join(_SMALL)})\b",
            lambda p, _: _UPPER.get(p[0], p[0].capitalize()),
        ),
        is_cased=True,
    ),
    altered("letters that make another word", pairs(_LETTERS)),
    altered("joined words", turned(_JOINTS)),
    altered("parted words", turned(_PARTED)),
    altered(
        "hyphen that makes another word",
        turned(
            "re-signed/resigned resigned/re-signed re-covered/recovered recovered/re-covered"
            " re-formed/reformed reformed/re-formed re-creation/recreation"
            " re-sent/resent re-lease/release re-presented/represented"
            " represented/re-presented release/re-lease resent/re-sent recreation/re-creation"
        ),
    ),
    altered(
        "possessive of one as of several",
        replaced(r"(?<=[a-z])([’']s)(?= [a-z])", lambda p, _: f"s{p[1][0]}"),
    ),
    altered(
        "possessive of several as of one",
        replaced(r"(?<=[a-z])(s[’'])(?= [a-z])", lambda p, _: f"{p[1][1]}s"),
    ),
    altered(
        "apostrophe that makes another word",
        turned(
            "it’s/its it's/its its/it's we’re/were we're/were were/we're they’ll/they we'll/well"
            " she'll/shell he'll/hell can't/cant won't/wont I'll/ill who's/whose whose/who's"
            " let's/lets you're/your"
        ),
    ),
    altered(
        "letter doubled or single",
        pairs(
            "desert/dessert planed/planned hoping/hopping later/latter holy/wholly"
            " of/off to/too lose/loose staring/starring bare/barre filed/filled"
            " biter/bitter super/supper coma/comma"
        ),
    ),
)
