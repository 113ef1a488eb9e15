"""English words by which one side claims what another may dispute."""

from chronology.languages.contending_words import ContendingWords
from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import phrases, words

CONTENDING = ContendingWords(
    verbs=forms(
        "claim contend maintain insist assert argue allege plead aver boast profess protest submit "
        "testify depose swear"
    ),
    nouns=words(
        "claim claims assertion assertions contention contentions submission submissions argument "
        "arguments"
    ),
    owned=words(
        "case evidence testimony account version story recollection position stance pleading "
        "pleadings"
    ),
    owners=words("his her their its whose"),
    giving=forms("give"),
    parties=words(
        "claimant claimants defendant defendants plaintiff plaintiffs appellant appellants "
        "respondent respondents petitioner petitioners complainant complainants prosecution "
        "prosecutor prosecutors defence defense accused suspect suspects accuser accusers counsel "
        "litigant litigants"
    ),
    oneself=words("i we"),
    plural_ending="s",
    doubting=forms("accept believe credit persuade convince satisfy buy"),
    referring=words("that this it his her their its the such him them so"),
    told=words(
        "evidence testimony account version story claim claims assertion assertions contention "
        "contentions submission submissions argument arguments allegation allegations suggestion "
        "statement explanation case report reports"
    ),
    such=words("such"),
    kind=phrases("of the kind", "of the sort", "of that kind", "of that sort", "like that"),
    so=words("so"),
    later=words("later since subsequently afterwards"),
    accepting=forms("accept uphold endorse allow confirm prove establish credit vindicate"),
    upheld=forms("succeed prevail stand hold") | words("stood held"),
    rightly=words("rightly correctly truthfully accurately truly"),
    anyone=words("anyone anybody whoever"),
    those=words("those people everyone everybody all"),
    wrong=words("lying liar liars joking dreaming confused misinformed misled"),
    please=words("please kindly"),
    either=words("either"),
    leads=words("on in by according"),
)
