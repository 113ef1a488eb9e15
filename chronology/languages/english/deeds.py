"""English verbs and nouns by which one deed is told, and those of phases of what a noun names."""

from chronology.languages.deed_words import DeedFamily, DeedWords
from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import words
from chronology.vocabulary import Phase

_FAMILIES = (
    DeedFamily(
        verbs=forms("deliver hand"),
        nouns=words("delivery deliveries handover hand-over handing-over"),
    ),
    DeedFamily(
        verbs=forms("file lodge submit present raise") | words("make makes made making"),
        nouns=words("filing lodgement lodgment lodging submission presentation"),
    ),
    DeedFamily(
        verbs=words("pay pays paid paying transfer transfers transferred transferring remitted"),
        nouns=words("payment payments remittance"),
    ),
    DeedFamily(
        verbs=forms("erect construct") | words("build builds built building"),
        nouns=words("erection construction"),
        is_making=True,
    ),
    DeedFamily(verbs=forms("install"), nouns=words("installation"), is_making=True),
    DeedFamily(
        verbs=forms("repair rectify remedy mend"),
        nouns=words("repair repairs rectification"),
    ),
    DeedFamily(
        verbs=forms("fail") | words("break breaks broke broken breaking"),
        nouns=words("failure breakdown"),
    ),
    DeedFamily(verbs=words("die dies died dying"), nouns=words("death"), is_once=True),
    DeedFamily(verbs=forms("dismiss sack"), nouns=words("dismissal"), is_once=True),
    DeedFamily(verbs=forms("suspend"), nouns=words("suspension")),
    DeedFamily(verbs=forms("appoint"), nouns=words("appointment"), is_once=True),
    DeedFamily(verbs=words("sell sells sold selling"), nouns=words("sale")),
    DeedFamily(
        verbs=forms("purchase acquire") | words("buy buys bought buying"),
        nouns=words("purchase acquisition"),
    ),
    DeedFamily(verbs=forms("refuse reject"), nouns=words("refusal rejection")),
    DeedFamily(verbs=forms("approve"), nouns=words("approval")),
    DeedFamily(verbs=forms("issue publish release"), nouns=words("issue publication release")),
    DeedFamily(verbs=forms("serve"), nouns=words("service")),
    DeedFamily(verbs=forms("receive"), nouns=words("receipt")),
    DeedFamily(verbs=forms("disclose supply produce"), nouns=words("disclosure production")),
    DeedFamily(verbs=forms("visit"), nouns=words("visit visits"), is_again=True),
    DeedFamily(verbs=forms("inspect"), nouns=words("inspection inspections"), is_again=True),
    DeedFamily(verbs=forms("commission"), nouns=words("commissioning")),
    DeedFamily(verbs=forms("admit"), nouns=words("admission")),
    DeedFamily(
        verbs=forms("sign execute"), nouns=words("signing signature execution"), is_once=True
    ),
    DeedFamily(verbs=forms("remove"), nouns=words("removal")),
    DeedFamily(verbs=forms("demolish"), nouns=words("demolition"), is_once=True),
    DeedFamily(verbs=forms("arrest"), nouns=words("arrest")),
    DeedFamily(verbs=forms("resume"), nouns=words("resumption")),
    DeedFamily(verbs=forms("return"), nouns=words("return")),
    DeedFamily(verbs=forms("survey"), nouns=words("survey")),
)

DEEDS = DeedWords(
    families={min(one.verbs): one for one in _FAMILIES},
    phases={
        Phase.BEGIN: DeedFamily(
            verbs=forms("begin start commence"), nouns=words("beginning start commencement")
        ),
        Phase.OPEN: DeedFamily(
            verbs=forms("open inaugurate"), nouns=words("opening inauguration"), is_once=True
        ),
        Phase.HOLD: DeedFamily(
            verbs=forms("hold carry conduct perform undertake happen proceed have cause")
            | words("take takes took taken taking occur occurs occurred"),
        ),
        Phase.DONE: DeedFamily(
            verbs=forms("complete finish achieve"),
            nouns=words("completion"),
            is_once=True,
        ),
        Phase.END: DeedFamily(
            verbs=forms("close end terminate expire lapse cease conclude"),
            nouns=words("closure close end termination expiry conclusion"),
        ),
    },
    filling=words("place out over up effect"),
    again=words(
        "hearing hearings meeting meetings visit visits inspection inspections interview "
        "interviews conference conferences call calls session sessions appointment appointments "
        "talks tour tours trip trips"
    ),
    often=words(
        "trial trials review reviews audit audits election elections vote votes wages salary rent "
        "instalment instalments invoice invoices report reports statement statements letter "
        "letters notice notices payment payments fee fees bill bills dividends interest"
    ),
)
