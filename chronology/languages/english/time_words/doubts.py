"""English words beside a time that leave open which time is meant."""

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.counted_beside import COUNTED_BESIDE
from chronology.languages.english.time_words.one_of_several import ONE_OF_SEVERAL
from chronology.languages.english.time_words.said_more import SAID_MORE
from chronology.languages.english.time_words.unknown_year import UNKNOWN_YEAR
from chronology.languages.english.time_words.unmeasured import UNMEASURED
from chronology.languages.time_doubts import Doubt, Doubts
from chronology.meanings.terms import Basis

_COUNTED = frozenset({Basis.ANCHOR, Basis.TENSE, Basis.ANTECEDENT})
_S = r"\s{1,3}"
# Four signs of which a scanner, or a careful hand, left some that are no figures.
_MISREAD = r"(?=[^\s\d]{0,3}\d)[12lI|Z][\dOoQ][\dlIOoQ|SBxX?_-]{2}"
_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s[A-Z]{2,5}\b|\s[+-]\d{4})?"
_HUNDREDS = r"(?i:thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)"
_REST = r"(?i:hundred|oh|ten|eleven|twelve|\w{3,5}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)"
# After these a figure before them is no number of something.
_FUNCTION = "|".join(sorted(lexicon.FUNCTION_WORDS - {"of", "were", "are", "have", "had"}))

DOUBTS = Doubts(
    all=(
        *UNKNOWN_YEAR,
        *UNMEASURED,
        *COUNTED_BESIDE,
        *ONE_OF_SEVERAL,
        *SAID_MORE,
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
            sentence="it is counted within a year that ends on another day",
            after=rf"{_S}(?i:ended|ending){_S}(?i:on{_S})?(?:\d|[A-Z])",
            bases=frozenset({Basis.ANCHOR}),
        ),
        Doubt(sentence="it is a party to a case", before=rf"v(?:s\b)?\.?{_S}"),
        Doubt(
            sentence="it is counted within a time that the words before it name",
            before=(
                r"(?i:(?:decade|century|period|reign|war|term|presidency|administration|life)"
                rf"['’]s{_S})"
            ),
            bases=_COUNTED,
        ),
        Doubt(
            sentence="a day of the month stands beside it that is not read",
            after=rf"{_S}(?i:the{_S})?\d{{1,2}}(?:st|nd|rd|th)(?=['’”\"]|\s?[.,;:!?)]|\s{{0,3}}\Z)",
            bases=frozenset({Basis.TENSE}),
        ),
        Doubt(
            sentence="it may be counted a week or two on",
            after=rf"{_S}(?i:week|fortnight)\b(?!-)",
            bases=frozenset({Basis.TENSE}),
        ),
        Doubt(
            sentence="it is named only to tell of a day near it",
            before=(
                rf"(?i:\b(?:eve|anniversary|run-up|vicinity|aftermath|wake){_S}(?:of|to)"
                rf"(?:{_S}the)?(?:{_S}\w{{3,20}}){{0,2}}(?:(?<=\w){_S}of)?){_S}"
            ),
        ),
        Doubt(
            sentence="a day of the month beside it may be another",
            after=r"\s?\((?:the\s)?\d{1,2}(?:st|nd|rd|th)\)",
            bases=_COUNTED,
        ),
        Doubt(
            sentence="it is taken back in the same breath",
            after=(
                r"\s?[,.…–—-]{0,3}\s?\(?(?i:no,?\s(?:wait|sorry)|wait,?\sno|no,|sorry|scratch\sthat"
                r"|i\smean|correction|make\sthat|or\srather|strike\sthat|oops)[,:]?\s(?i:i\smean\s)?"
                rf"(?i:(?:on|in|at|the|it[’']?s|make\sit){_S}){{0,3}}"
                r"(?=\d|(?i:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
                r"|dec|next|tomorrow|today))"
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
            sentence="whether its ends belong to it is not said",
            after=rf"(?i:,?{_S}\(?(?:both{_S}(?:days{_S}|dates{_S})?)?exclusive\b(?!{_S}of))",
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
            sentence="the length of time before it is not read",
            before=(
                rf"(?i:\b(?:within|inside|up{_S}to|at{_S}most|(?:no|not){_S}(?:later|more){_S}than){_S}"
                rf"[^.,;:!?]{{1,40}}{_S}(?:days|weeks|months|years|hours)"
                rf"(?:{_S}(?:of|from|following))?){_S}"
            ),
        ),
        Doubt(
            sentence="its year is written in a way that is not read",
            before=r"(?:1\d|20)\d{2}[ /-]",
            after=(
                rf"[,]?{_S}['’‘`]\s?\d{{2}}\b|{_S}[(\[]\s?(?:\d{{4}}|[4-9]\d|3[2-9])\s?[)\]]"
                rf"|{_S}(?:(?:of|in){_S})?the{_S}year{_S}(?:of{_S}our{_S}lord{_S})?(?:\d|{_HUNDREDS})"
                rf"|{_S}\[[^\]]{{0,12}}\]{_S}\d{{4}}\b|,?{_S}(?:1\d|20)\d{{2}}(?![\d,])\b"
                rf"|(?:\s?,)?{_S}{_CLOCK},?{_S}[12]\d{{3}}\b"
                rf"|,?{_S}(?:\d{_S}\d{{3}}|\d\d{_S}\d\d|\d{{3}}{_S}\d)(?![\w,.]\d|\w)"
                rf"|,?{_S}{_MISREAD}(?!\w)"
                rf"|{_S}\d{{2,3}}(?=\s?[.,;:)](?!\d)|\s{{0,3}}\Z|{_S}(?:{_FUNCTION})\b)"
                rf"|,?{_S}(?:[03-9]\d{{3}}|\d{{5,9}})"
                rf"(?=\s?[.,;:)](?!\d)|\s{{0,3}}\Z|{_S}(?:{_FUNCTION})\b)"
                rf"|,{_S}\d{{2}}(?=\s?[.;)](?!\d)|\s{{0,3}}\Z)"
                rf"|{_S}{_HUNDREDS}{_S}(?:{_REST})\b"
            ),
            is_of_year=True,
        ),
    )
)
