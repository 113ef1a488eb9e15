"""English words of answers, of notes that correct, and of what is told in a story or was forged."""

from chronology.languages.answer_words import AnswerWords, InventedWords
from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import phrases, words

ANSWERS = AnswerWords(
    refusing=words("no nope nah noo"),
    courteous=words(
        "problem problems worries worry thanks thank way doubt matter need rush hurry hard wonder "
        "surprise idea clue comment change changes news need objection objections complaints great "
        "good kidding bother stress fuss"
    ),
    setting_right=words("actually rather instead"),
    several=words("both all these those neither they"),
    doubts=phrases(
        "are you sure",
        "you sure",
        "is that so",
        "is that right",
        "is that true",
        "is this true",
        "i doubt it",
        "i doubt that",
        "i doubt this",
        "we doubt it",
        "we doubt that",
        "hardly",
        "afraid not",
        "i 'm afraid not",
        "i am afraid not",
        "not quite",
        "not really",
        "not exactly",
        "if only",
        "on the contrary",
        "quite the contrary",
        "quite the opposite",
        "rubbish",
        "nonsense",
        "as if",
    ),
    meaning=forms("mean"),
    earlier=phrases(
        "an earlier version of this",
        "an earlier version of the",
        "an earlier version said",
        "an earlier version stated",
        "an earlier version gave",
        "a previous version of this",
        "earlier versions of this",
        "previous versions of this",
        "the original version of this",
    ),
    dates=words("date dates day days month year time weekday when"),
    apologising=forms("apologise apologize correct retract withdraw disown recant"),
    errors=words(
        "error errors mistake mistakes report reports story article claim claims statement "
        "account it this that testimony confession evidence"
    ),
    substituting=words("read substitute substituted replaced replace"),
    striking=words("delete strike omit for replace"),
    calling=forms("call brand term describe dismiss reject denounce decry consider deem")
    | words("labels labelled labelling labeled"),
    other_lines=words("previous earlier"),
    before_lines=words("previous preceding foregoing above last first earlier whole entire latter"),
    at_least=phrases("at least", "or at least", "at any rate"),
    or_so=phrases(
        "or so", "or at least so", "at least so", "at least that is what", "or rather so"
    ),
    proposals=words(
        "proposal motion plan bill application request idea bid offer suggestion scheme "
        "resolution proposition project recommendation draft measure"
    ),
    losing=words("refused declined lost failed fails fell dismissed overruled outvoted"),
    losing_phrases=phrases("voted down", "turned down", "not carried", "struck down", "thrown out"),
    carrying=words("carried adopted accepted approved passed taken supported seconded agreed"),
    made_believe=phrases(
        *(
            f"{would} {whom} {believe}"
            for would in ("would have", "wants", "want", "would like", "wanted")
            for whom in ("us", "you", "me", "everyone", "people")
            for believe in ("believe", "think", "to believe", "to think")
        )
    ),
)
INVENTED = InventedWords(
    works=words(
        "novel novels film films movie movies play thriller comedy drama sitcom opera musical "
        "fairytale fable legend saga myth ballad screenplay videogame dream dreams nightmare "
        "daydream hallucination satire parody spoof skit sketch storyline plot fiction series "
        "cartoon comic simulation sequel prequel soap tale fantasy script"
    ),
    showing=forms("depict portray imagine describe narrate recount dramatise dramatize open")
    | words("shows has sees has"),
    leading=words("how that of in"),
    forged=words(
        "forged fake faked bogus satirical satiric spoof parody hoax fictitious fictional "
        "fabricated doctored counterfeit falsified spurious apocryphal made-up invented imaginary "
        "humorous backdated"
    ),
    behind=words("version adaptation sequel series script trailer"),
    within=words("in according throughout during"),
    bearing=words(
        "appeared appears stands stood comes came is was are were from quoted taken in reads"
    ),
    lines=words("sentence sentences line lines words passage quote quotation paragraph phrase"),
    what=words("what"),
    supposing=words("suppose supposing imagine pretend hypothetically"),
    without=words("without barring"),
    plots=words(
        "plot storyline premise story synopsis scene opening beginning ending tale fiction satire "
        "parody spoof fantasy stuff blurb climax finale chapter summary setting subject"
    ),
    opening=words("so thus here"),
    beginning=forms("begin open start end go run"),
    parts=words(
        "chapter act scene episode volume canto stanza prologue epilogue instalment installment "
        "season reel"
    ),
    counting=words(
        "first second third fourth fifth sixth seventh eighth ninth tenth last final opening "
        "closing next penultimate middle"
    ),
    heroes=words(
        "hero heroes heroine heroines protagonist protagonists antihero villain villains narrator "
        "character characters"
    ),
)
