"""English words by which what was told is taken back, or doubted, behind it."""

from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import phrases, words
from chronology.languages.second_thought_words import SecondThoughtWords

SECOND_THOUGHTS = SecondThoughtWords(
    proofs=words(
        "truth sign signs evidence proof record records basis foundation support "
        "confirmation substance indication warrant corroboration"
    ),
    of_it=words("of in for to"),
    lacking=words("no not n't never nothing without little scant hardly scarcely barely nor any"),
    regretting=forms("regret"),
    slips=words("error errors mistake mistakes inaccuracy inaccuracies slip confusion misprint"),
    so=words("so thus"),
    having=words("have has had"),
    going=forms("run go begin start tell") | words("ran went goes began told"),
    tales=words(
        "rumour rumours rumor rumors legend legends tale tales myth hoax gossip hearsay fable lie "
        "fraud fiction theory theories allegation allegations"
    ),
    versions=words("version account story claim line theory tale evidence testimony contention"),
    deciding=forms("find hold rule determine conclude confirm certify record show note observe"),
    what=words("what how"),
    with_words=words("with in by from"),
    in_fact=phrases(
        "in fact",
        "in truth",
        "in reality",
        "in actual fact",
        "in point of fact",
        "as a matter of fact",
        "actually",
        "really",
        "as it turned out",
        "the truth is",
        "the fact is",
        "properly",
        "only in",
        "only on",
        "as late as",
        "not before",
    ),
    correcting=words("corrected amended emended rectified"),
    should=words("should ought"),
    true=words("correct right true actual real proper accurate"),
    sorry=words("sorry apologies oops pardon no"),
    rather=words("rather no nay actually properly sorry"),
    unsure=words("sure certain positive convinced clear confident"),
    doubting=forms("doubt question dispute contest query deny challenge"),
    vague=words(
        "some they many people others most folk several neighbours locals villagers one everyone"
    ),
    oneself=words("i we he she"),
    told=words("told informed assured given"),
    void=words(
        "void voided null annulled invalid rescinded unwound undone reversed cancelled aborted "
        "nullified"
    ),
    void_phrases=phrases(
        "fell through",
        "fallen through",
        "came to nothing",
        "never completed",
        "not completed",
        "never went through",
        "was never completed",
        "set aside",
        "called off",
        "declared void",
        "declared null",
    ),
    current=words("official popular common local received traditional usual other prevailing"),
    trading=words(
        "sold bought purchased acquired agreed signed transferred leased conveyed auctioned sell "
        "buy contracted concluded made struck"
    ),
    deeds=words("deal sale transaction agreement contract bargain purchase deed"),
    preferring=forms("prefer favour favor"),
    sic=words("sic"),
    recte=words("recte rectius correctly properly read"),
    remembering=forms("remember recollect"),
    undoing=("un", "not-"),
)
