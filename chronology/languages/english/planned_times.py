"""English words before a time for which something was planned: "due to open on", "planned for"."""

from chronology.languages.english.notation import words

# "Due to rain" tells why; "due to open" tells what is to come.
_TO_COME = "|".join(
    sorted(
        words(
            "open reopen close start restart begin end finish fly launch sail leave arrive "
            "land run meet sit vote hear resume expire complete take come go be have hold "
            "play ship move enter return appear retire report face make become join pay stop "
            "cease last welcome receive deliver carry serve operate build replace follow "
            "debut premiere air"
        )
    )
)
_PLANNED = (
    r"(?:planned|scheduled|expected|slated|promised|intended|meant|supposed|billed|targeted"
    r"|foreseen|envisaged|earmarked|timetabled|pencilled\s+in|hoped|anticipated|projected|forecast"
    r"|tipped|set\s+(?:for|to|down)|fixed\s+for|listed\s+for|(?:was|were)\s+to(?:\s+have)?"
    rf"|(?:should|ought\s+to)\s+have|due(?!\s+to\b)|due\s+to(?=\s+(?:{_TO_COME})\b))"
)
_BETWEEN = (
    r"(?:\s+(?!(?:and|but|or|which|that|who|when|while|because|since|until|still|has|have|had|is"
    r"|are|was|were|not|as|than)\b)[\w’'-]+){0,8}"
)
PLANNED_FOR = rf"\b{_PLANNED}{_BETWEEN}\s*\Z"
# Led so, a time is that of the plan: "planned in 2015" tells when it was made.
AIMED = (
    r"(?:\b(?:for|to|by|until|before)|\b(?:due|expected)(?:\s+(?:back|in|on|at|early|late|the)){0,2}"
    r"|\bto\s+[^,;.]{1,60}|\bshould\s+have\s[^,;.]{1,60})\s*\Z"
)
PLAN_WITHIN = (
    r"\b(?:planned|scheduled|expected|promised|intended|target|due|original)\s+(?:\w+\s+)?"
    r"(?:date|deadline|day|opening|start|completion|launch|end)\b|\btarget\s+of\b|\bdeadline\b"
)
# "On course for a December opening", "a spring 2020 start date": the thing that is planned.
BEFORE_ITS_TIME = (
    r"\b(?:a|an)\s+"
    r"(?:(?:planned|likely|possible|new|revised|firm|fresh|late|early|mid)[\s-]+){0,2}\Z"
)
PLANNED_NOUN = (
    r"\s+(?:[\w-]+\s+){0,2}?(?:opening|reopening|start|launch|completion|finish|delivery|debut"
    r"|release|handover|closure|kick-off|premiere|vote|election|referendum|hearing|trial|wedding"
    r"|departure|arrival|deadline|date|target|go-live|rollout|publication|inauguration|listing|flotation|handover|verdict)\b"
)
# What may keep it from being planned for then: "will miss a December opening".
LOSING = (
    r"\b(?:miss(?:es|ed|ing)?|los(?:e|es|t|ing)|rul(?:e|es|ed|ing)\s+out|doubt\w*|unlikely|instead"
    r"|rather\s+than|too\s+late|past|beyond|after|lobb(?:y|ied|ying)|demand\w*|call(?:s|ed|ing)?\s+for"
    r"|if|whether|unless|could|(?-i:may)|might)\b"
)

# The end of what lasts, up to where a move of it begins: "the *end of the closure has been* put".
_END = (
    r"(?:end|ending|finish|conclusion|expiry|completion|lifting|(?:end|closing|expiry|finish|final)"
    r"[ -]date)"
)
_HELPERS = r"(?:\s(?:has|have|had|is|was|will|would|been|be|being|now|again|since|also|not)){0,5}"
END_OF_IT = (
    rf"(?i:\b{_END}\sof(?:\s[\w’'-]{{1,24}}){{1,6}}?{_HELPERS}\s{{0,3}}\Z"
    rf"|['’]s?\s{_END}{_HELPERS}\s{{0,3}}\Z)"
)
