"""English words of conditions without a clause: "if approved", "with a permit"."""

from chronology.languages.condition_words import ConditionWords
from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import phrases, words

SHORT_CONDITIONS = ConditionWords(
    comparing=words(
        "compared contrasted measured viewed set seen read taken combined counted judged"
    ),
    enabling=forms(
        "approve grant fund authorise authorize adopt ratify pass carry accept permit allow agree "
        "secure obtain find raise receive confirm clear issue award sanction endorse consent "
        "license enact assent waive lift"
    ),
    awaiting=words("when whenever after until provided providing"),
    leaning=words("on upon after following with given subject"),
    having=words("with given"),
    indefinite=words("a an any"),
    permits=words(
        "permit permits licence license permission approval approvals consent consents assent "
        "ratification authorisation authorization sanction waiver mandate majority quorum "
        "clearance agreement confirmation go-ahead adoption enactment"
    ),
    inverting=words("should"),
    or_never=phrases("or not at all", "if at all", "if ever", "or never", "if it does at all"),
)
