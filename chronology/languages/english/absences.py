"""Words by which somebody took no part: "*without* the mayor", "the mayor *did not attend*"."""

from chronology.languages.fields import NAME

_TITLE = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Lord|Lady|Prime Minister|President|Minister|Chancellor|Mayor"
    r"|King|Queen|Bishop|Judge|Councillor)"
)
_LED = rf"(?:(?:the|an?|its|their|his|her|our)\s)?(?:{_TITLE}\.?\s(?:[\w’'-]{{2,20}}\s)?){{0,2}}"
_WITHOUT = (
    r"\b(?:without|in (?:the )?absence of|not including|excluding|minus|with the exception of"
    r"|(?:everyone|everybody|all) (?:but|except))"
)
_TAKING_PART = (
    r"(?:attend(?:ed)?|came|come|appear(?:ed)?|take part|took part|taken part|participated?"
    r"|join(?:ed)?(?: in| them| us)?|show(?:ed|n)? up|turn(?:ed)? up|be (?:there|present)"
    r"|been (?:there|present)|(?:made|make) it|go|gone|went)"
)
_HELPER = (
    r"(?:(?:did|do|does|could|would|had|has) not|(?:did|do|does|could|would|had|has)n['’]t|never"
    r"|(?:was|were) (?:not able|unable|too ill) to|(?:failed|refused|declined|chose not) to)"
)
_AWAY = (
    r"(?:(?:was|were|had been)(?: also| both| all)? (?:absent|missing|away|elsewhere|barred"
    r"|excluded|not (?:present|there|invited|among (?:them|those present|the guests)))"
    r"|(?:was|were)n['’]t (?:present|there|invited)|stayed (?:away|at home)|boycotted|skipped"
    r"|missed|snubbed|pulled out|sent (?:his|her|their|its) (?:apologies|regrets|excuses|deputy))"
)
ABSENT = (
    rf"{_WITHOUT}\s{_LED}{NAME}(?!['’]s\b|['’]|\s\w+ing\b)"
    rf"|{NAME}\s(?:{_HELPER} (?:even |actually |personally )?{_TAKING_PART}|{_AWAY})"
    r"(?=\s?[.,;:!?)—–]|\s?\Z|\s(?:it|this|that|either|because|as|due|for|owing|but|and|in person"
    r"|(?:from )?the (?P<of>[\w-]{2,24}))\b)"
    rf"|\b(?:nobody|no one|no-one|none of them) {_TAKING_PART}(?=\s?[.,;:!?)]|\s?\Z)"
)
"""That somebody took no part, with the noun of what it was, if that is named."""
