"""English words beside a time that leave open which time is meant."""

from chronology.expressions.language import Doubt, Doubts
from chronology.expressions.model import Basis

_COUNTED = frozenset({Basis.ANCHOR, Basis.TENSE, Basis.ANTECEDENT})
_S = r"\s{1,3}"

DOUBTS = Doubts(
    all=(
        Doubt(
            sentence="it is counted only roughly",
            before=(
                rf"(?i:\b(?:more|less|fewer|longer){_S}than|\bat{_S}(?:least|most)|\bnearly"
                rf"|\balmost"
                rf"|\b(?:well|just){_S}(?:over|under)){_S}"
            ),
            bases=_COUNTED,
        ),
        Doubt(
            sentence="it is named only to tell of a day near it",
            before=(
                rf"(?i:\b(?:eve|anniversary|run-up|vicinity|aftermath|wake){_S}(?:of|to)"
                rf"(?:{_S}the)?){_S}"
            ),
        ),
        Doubt(
            sentence="it is part of a name, and the year is not said",
            after=(
                rf"{_S}(?:Revolution|Monarchy|Uprising|Manifesto|Crisis|Plot|Putsch|Laws?|War"
                rf"|Theses|Days)\b"
            ),
            bases=frozenset({Basis.TENSE}),
        ),
        Doubt(
            sentence="it names what happened then, in a year that is not said",
            after=(
                rf"{_S}(?:terror(?:ist)?{_S})?(?:attacks|bombings|hijackings|hijackers|massacre"
                rf"|putsch|uprising)\b"
            ),
            bases=frozenset({Basis.TENSE}),
        ),
        Doubt(
            sentence="it is counted from what happened then",
            before=rf"(?i:\bthe(?:{_S}(?:first|second|third|last|next))?){_S}",
            after=rf"(?i:{_S}(?:before|after|following|preceding)){_S}",
            both=True,
            bases=frozenset({Basis.TENSE}),
        ),
        Doubt(
            sentence="it comes again every year",
            before=(rf"(?i:\b(?:each|every|(?:annually|yearly){_S}(?:on|in)(?:{_S}the)?)){_S}"),
            after=(
                rf"(?i:(?:(?:,|,?{_S}(?:and|or)){_S}\w{{1,9}}{_S}\w{{1,9}}){{0,2}}"
                rf",?{_S}(?:in{_S}|of{_S})?(?:each|every){_S}(?:calendar{_S})?year\b)"
            ),
            bases=frozenset({Basis.TENSE}),
        ),
        Doubt(
            sentence="the words say when it was not",
            before=rf"(?i:\bnot{_S}(?:in|on|at|during)(?:{_S}the)?){_S}",
        ),
        Doubt(
            sentence="it is one of several",
            before=(
                rf"(?i:\b(?:first|second|third|fourth|\d{{1,4}}){_S}or(?:{_S}(?:the|in|on))?){_S}"
            ),
            after=rf"(?i:{_S}or{_S}(?:(?:in|on){_S})?\d)",
        ),
        Doubt(
            sentence="its year is written in a way that is not read",
            after=(
                rf"[,]?{_S}['’]\d{{2}}\b|{_S}[(\[]\d{{4}}[)\]]|{_S}of{_S}the{_S}year{_S}\d"
                rf"|{_S}\[[^\]]{{0,12}}\]{_S}\d{{4}}\b|{_S}\d{{2}}(?=[.,;)]|\Z)"
                rf"|{_S}(?:1\d|20)\d{{2}}\b"
            ),
            bases=frozenset({Basis.TENSE}),
        ),
    )
)
