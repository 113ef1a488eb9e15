"""What denies, doubts or weakens in English."""

from chronology.languages.english.inflection import forms
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
    "by some accounts",
    "in name only",
    "in name alone",
    "only in name",
    "on paper only",
    "only on paper",
    "it is said",
    "it seems",
    "it appears",
    "or so it seems",
    "rumour has it",
    "rumor has it",
    "if memory serves",
    "an earlier version of this article",
    "an earlier version of this story",
    "an earlier version of this report",
    "let 's say",
    "let us say",
    "let us suppose",
    "let us assume",
    "for the sake of argument",
    "strict proof",
    "to proof",
    "if i remember",
    "if i recall",
    "if memory serves",
    "unless i am",
    "unless i 'm",
    "if i am not mistaken",
    "if i 'm not mistaken",
    "legend has it",
    "legend says",
    "tradition has it",
    "tradition holds",
    "tradition says",
    "story has it",
    "word has it",
    "looks like",
    "looked like",
    "look like",
    "looks as if",
    "looked as if",
    "chances are",
    "odds are",
    "in theory",
    "on paper",
)
_HEDGING_ADVERBS = words(
    "reportedly allegedly supposedly purportedly apparently seemingly possibly probably "
    "presumably likely perhaps maybe ostensibly arguably conceivably rumouredly hopefully"
)

_FALSE_PREDICATES = words(
    "false untrue wrong incorrect inaccurate unfounded baseless groundless fabricated denied "
    "disputed rejected refuted disproved disproven contradicted debunked mistaken nonsense fake "
    "myth invented overturned quashed reversed unsupported unsustainable lie hoax fiction "
    "dismissed dropped abandoned fanciful apocryphal unproven unproved discredited premature "
    "contested doubtful unlikely erred err errs misleading retracted "
    "withdrawn fabrication invention untruth wide mistake error"
)

NEGATION = Negation(
    adverbs=words(
        "not n't never nor neither hardly scarcely barely rarely seldom nowhere wasnt isnt arent "
        "werent didnt doesnt dont hasnt havent hadnt couldnt wouldnt shouldnt wont cant was'nt "
        "is'nt did'nt"
    ),
    plain=words("not n't"),
    joined=words("n't"),
    coordinating=words("nor"),
    none=words("no none neither nobody nothing nowhere"),
    bare_no=words("no"),
    no=words("no without insufficient scant little"),
    any_=words("any"),
    harmless_after_no=words(
        "doubt sooner fewer less more later earlier longer matter wonder surprise other"
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
    lasting=forms("stay remain last continue keep survive endure persist"),
    before_inversion=words(
        "nor neither longer time circumstances case point stage account way means sense day event"
    ),
    excess=words("too"),
    before_gerunds=words("without against"),
    gerund_phrases=phrases(
        "instead of",
        "far from",
        "rather than",
        "short of",
        "anything but",
        "ruled out",
        "rule out",
        "rules out",
        "close to",
        "objected to",
        "opposed to",
        "stopped before",
    ),
    almost=words("almost nearly virtually"),
    almost_all=words(
        "certainly surely definitely undoubtedly completely entirely wholly fully totally "
        "exclusively unanimously always invariably universally"
    ),
    almost_then=words(
        "immediately instantly instantaneously simultaneously directly concurrently "
        "contemporaneously"
    ),
    partial=words("substantially largely partly partially mostly mainly"),
    hedging_adverbs=_HEDGING_ADVERBS,
    hedging_phrases=_HEDGING_PHRASES,
    ending_phrases=phrases(
        "no longer",
        "by no means",
        "in no way",
        "at no time",
        "at no point",
        "at no stage",
        "in no sense",
        "in no case",
        "in no event",
        "in no instance",
        "on no occasion",
        "on no day",
        "under no circumstances",
        "on no account",
        "anything but",
        "far from",
        "all but",
        "let alone",
        "much less",
        "rather than",
        "instead of",
        "as good as",
        "nowhere near",
    ),
    denying_phrases=phrases(
        "under no circumstances",
        "at no time",
        "on no account",
        "in no way",
        "at no point",
        "at no stage",
        "in no sense",
        "in no case",
        "in no event",
        "in no instance",
        "on no occasion",
        "on no day",
        "by no means",
        "nowhere near",
    ),
    false_predicates=_FALSE_PREDICATES,
    undone_predicates=words(
        "rejected dropped abandoned scrapped shelved cancelled canceled ditched axed blocked "
        "vetoed defeated thwarted dashed faded evaporated vanished dead withdrawn"
    ),
    untrue=words(
        "false untrue incorrect inaccurate unfounded baseless groundless fabricated debunked "
        "disproved disproven nonsense fake fakes myth myths invented lie hoax fiction "
        "fabrication invention untruth"
    ),
    lying=words("lied lying lies wrong mistaken dishonest untruthful misled erred err"),
    false_adverbs=words("falsely wrongly mistakenly incorrectly erroneously untruthfully"),
    false_phrases=phrases("in error", "by mistake"),
    true_predicates=words(
        "true correct so case proved proven established substantiated made borne upheld accepted "
        "sustained confirmed supported"
    ),
    turning_out=words("proved proven turned"),
    before_predicates=words(
        "to be been a an out the pure sheer mere complete utter total in any by now"
    ),
    contrary=phrases("contrary to"),
    despite=phrases("despite", "in spite of", "notwithstanding"),
    doubting_asides=phrases(
        "or so",
        "if so",
        "or did",
        "or was",
        "or not",
        "to be confirmed",
        "tbc",
        "tba",
        "unconfirmed",
        "not confirmed",
        "not verified",
        "unverified",
        "draft",
    ),
    pretending=phrases("as if", "as though"),
    wishes=phrases("if only"),
    referring=words("which this that"),
    retorts=phrases(
        "april fool",
        "april fools",
        "april fool 's",
        "just kidding",
        "only kidding",
        "just joking",
        "only joking",
        "only a joke",
        "scrap that",
        "strike that",
        "ignore that",
        "forget that",
        "disregard that",
        "disregard this",
        "my mistake",
    ),
    correcting=words("correction corrections corrigendum erratum clarification amendment"),
    called=words("as"),
    disagreeing=words("otherwise disagree disagrees disagreed"),
    doubting_labels=words(
        "scenario scenarios hypothesis hypothetical fiction "
        "rumour rumours rumor rumors unconfirmed unverified claim claims draft alleged tbc "
        "disputed contested unproven unproved suspected rumoured rumored purported claimed "
        "satire parody spoof joke jokes prank"
    ),
    doubting_adjectives=words(
        "alleged supposed purported so-called reputed rumoured rumored reported suspected "
        "unconfirmed claimed disputed"
    ),
    failing=words(
        "failed aborted would-be abortive botched attempted fictional imaginary thwarted"
    ),
    falling=(words("cannot can could does did do"), words("stand be succeed survive hold")),
    falling_verbs=words("fail fails failed collapsed collapses lacks lacked"),
    falling_phrases=phrases(
        "set aside",
        "made up",
        "thrown out",
        "without foundation",
        "without merit",
        "without substance",
        "without basis",
    ),
)
