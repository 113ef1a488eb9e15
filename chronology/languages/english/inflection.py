"""The forms of English verbs: regular ones by rule, the others from a list."""

from chronology.languages.english.notation import words

_VOWELS = "aeiou"
# Verbs whose last consonant is doubled before -ed and -ing.
_DOUBLED = words(
    "plan admit cancel commit permit refer prefer defer infer submit stop drop set get cut put rid "
    "scrap bid let shut begin forget omit regret bar spot"
)
_IRREGULAR = {
    "be": "am is are was were been being",
    "have": "has had having",
    "do": "does did done doing",
    "say": "says said saying",
    "tell": "tells told telling",
    "think": "thinks thought thinking",
    "know": "knows knew known knowing",
    "find": "finds found finding",
    "hold": "holds held holding",
    "mean": "means meant meaning",
    "set": "sets setting",
    "run": "runs ran running",
    "sit": "sits sat sitting",
    "meet": "meets met meeting",
    "let": "lets letting",
    "bid": "bids bidding",
    "seek": "seeks sought seeking",
    "write": "writes wrote written writing",
    "swear": "swears swore sworn swearing",
    "forbid": "forbids forbade forbidden forbidding",
    "forget": "forgets forgot forgotten forgetting",
    "foresee": "foresees foresaw foreseen foreseeing",
    "see": "sees saw seen seeing",
    "show": "shows showed shown showing",
    "give": "gives gave given giving",
    "begin": "begins began begun beginning",
    "go": "goes went gone going",
    "come": "comes came coming",
    "get": "gets got gotten getting",
    "keep": "keeps kept keeping",
    "fight": "fights fought fighting",
    "withdraw": "withdraws withdrew withdrawn withdrawing",
    "understand": "understands understood understanding",
    "overstate": "overstates overstated overstating",
    "feel": "feels felt feeling",
    "hear": "hears heard hearing",
    "read": "reads reading",
    "learn": "learns learned learnt learning",
    "dream": "dreams dreamed dreamt dreaming",
    "choose": "chooses chose chosen choosing",
    "leave": "leaves left leaving",
    "undertake": "undertakes undertook undertaken undertaking",
    "overturn": "overturns overturned overturning",
}


def forms(lemmas: str) -> frozenset[str]:
    """Return every form of some verbs, given by their bare infinitives."""
    return frozenset(form for lemma in lemmas.split() for form in _forms(lemma))


def irregular(lemmas: str) -> dict[str, str]:
    """Return the forms of some irregular verbs, each with its bare infinitive."""
    return {form: lemma for lemma in lemmas.split() for form in _IRREGULAR[lemma].split()}


def _forms(lemma: str) -> tuple[str, ...]:
    if lemma in _IRREGULAR:
        return (lemma, *_IRREGULAR[lemma].split())
    doubled = lemma[-1] if lemma in _DOUBLED else ""
    return _regular(lemma, doubled)


def regular_forms(lemmas: str) -> frozenset[str]:
    """Return the forms of some verbs as if each were regular, and doubled no letter."""
    return frozenset(form for lemma in lemmas.split() for form in _regular(lemma))


def _regular(lemma: str, doubled: str = "") -> tuple[str, ...]:
    if lemma.endswith("e"):
        return lemma, f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma, f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"
    third = f"{lemma}es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{lemma}s"
    return lemma, third, f"{lemma}{doubled}ed", f"{lemma}{doubled}ing"
