"""What denies, doubts or weakens in English."""

from chronology.languages.english.notation import phrases, words
from chronology.languages.grammar import Negation

_HEDGING_PHRASES = phrases(
    "as far as i know",
    "so far as i know",
    "as far as we know",
    "as far as is known",
    "as far as i am aware",
    "to the best of",
    "in all likelihood",
    "in all probability",
    "contrary to",
    "by some accounts",
    "rumour has it",
    "rumor has it",
    "if memory serves",
)
_HEDGING_ADVERBS = words(
    "reportedly allegedly supposedly purportedly apparently seemingly possibly probably "
    "presumably likely perhaps maybe ostensibly arguably conceivably rumouredly"
)

_FALSE_PREDICATES = words(
    "false untrue wrong incorrect inaccurate unfounded baseless groundless fabricated denied "
    "disputed rejected refuted disproved disproven contradicted debunked mistaken nonsense fake "
    "invented overturned quashed reversed unsupported unsustainable lie hoax fiction "
    "misleading retracted withdrawn fabrication invention untruth wide mistake error"
)

NEGATION = Negation(
    adverbs=words("not n't never nor neither hardly scarcely nowhere"),
    plain=words("not n't"),
    joined=words("n't"),
    coordinating=words("nor"),
    none=words("no none neither nobody nothing nowhere"),
    bare_no=words("no"),
    no=words("no without"),
    any_=words("any"),
    harmless_after_no=words(
        "doubt sooner fewer less more later earlier longer matter wonder surprise"
    ),
    harmless_after_not=words("only just merely simply until till long least unlike surprisingly"),
    harmless=phrases(
        "not a few",
        "not a little",
        "no lack of",
        "no shortage of",
        "no end of",
        "no small",
        "no mean",
        "no stranger",
        "no coincidence",
        "no accident",
        "no secret",
        "no mistake",
    ),
    until=words("until till"),
    before_inversion=words("nor neither longer time circumstances case"),
    before_gerunds=words("without against"),
    gerund_phrases=phrases("instead of", "far from", "rather than", "short of"),
    almost=words("almost nearly virtually"),
    hedging_adverbs=_HEDGING_ADVERBS,
    hedging_phrases=_HEDGING_PHRASES,
    ending_phrases=phrases("no longer"),
    denying_phrases=phrases(
        "under no circumstances", "at no time", "in no case", "on no account", "in no way"
    ),
    false_predicates=_FALSE_PREDICATES,
    untrue=words(
        "false untrue incorrect inaccurate unfounded baseless groundless fabricated debunked "
        "disproved disproven nonsense fake invented lie hoax fiction fabrication invention untruth"
    ),
    false_adverbs=words("falsely wrongly mistakenly incorrectly erroneously untruthfully"),
    true_predicates=words("true correct so case"),
    turning_out=words("proved proven turned"),
    before_predicates=words("to be been a an out the"),
    doubting_asides=phrases("or so", "if so"),
    wishes=phrases("if only"),
    referring=words("which this that"),
    called=words("as"),
    falling=(words("cannot can could"), words("stand be succeed")),
    falling_phrases=phrases("set aside"),
)
