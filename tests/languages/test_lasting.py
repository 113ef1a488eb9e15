"""Which words tell only that something was going on at a time, and which tell of all of it."""

import datetime as dt

import pytest

from chronology import expressions, languages

SEEN = (
    "The plant was operating in 2019",
    "The law was in force in 2019",
    "The plant was under construction in May 2019",
    "The plant is closed on 3 May 2024",
    "The plant remained open in 2019",
    "The plant continued to operate in 2019",
    "The plant still operated in 2019",
    "The strike was still going on on 4 May 2019",
    "The plant was idle throughout 2019",
    "The minister was in Baku on 4 May 2019",
    "The mine was producing copper in 2019",
    "The ferry was still running in May 2019",
    "The bridge was being repaired in 2019",
    "The factory had been making tyres by 2019",
    "The port was out of service in 2019",
    "The two states were at war in 1914",
    "She was mayor of Bern in 2019",
    "He was president in 2019",
    "The road is shut on 3 May 2024",
    "The hotel remained empty in 2019",
    "The court kept sitting in August 2019",
    "The talks continued in June 2019",
    "The strike persisted in 2019",
    "In 2019 the law was still in force",
    "In May 2019, the company was operating two mines",
    "By May 2019 the dam was leaking",
    "The refugees were living in tents in 2019",
    "The family lived in Baku in 1905",
    "The castle was inhabited in 1650",
    "The building was used as a school in 1943",
    "The pipeline was operated by Gazprom in 2019",
    "The ship was at anchor on 4 May 2019",
    "He was in prison in 1938",
    "He was abroad in May 2019",
    "The reactor was offline on 4 May 2019",
    "The patent was valid in 2010",
    "The firm owned three mills in 1900",
    "The village existed in 1200",
    "As late as 2019 the mine was in operation",
    "The plant was fully operational in 2019",
    "The plant was not only operating in 2019",
    "The museum stayed closed in 2020",
    "The army was occupying the town in May 1943",
    "The exhibition was on display in May 2019",
    "The company was then trading as Acme in 2004",
    "The works were in progress in 2019",
    "It was his home in 1912",
    "There was a curfew in Baku in January 1990",
    "The region was without power on 4 May 2019",
)
TOLD = (
    "The plant began operating in 2019",
    "The plant opened in 2019",
    "The festival ended on 9 May 2019",
    "The fair was held in 2019",
    "The dam was built in 2019",
    "The fair was in May 2019",
    "The fair was on 4 May 2019",
    "The strike was over in June 2019",
    "The siege was lifted in May 2019",
    "The shop was closed in 2019",
    "The school was opened in 1900",
    "The works were completed in 2019",
    "The works were complete in 2019",
    "The minister was visited in May 2019",
    "The minister visited Baku in May 2019",
    "The road was going to open in May 2019",
    "The exhibition was opening on 4 May 2019",
    "He was leaving on 4 May 2019",
    "He was to speak on 4 May 2019",
    "The trial took place in May 2019",
    "The war broke out in 1914",
    "The company was founded in 1990",
    "The company was dissolved in 2019",
    "The law was passed in 2019",
    "The law came into force in 2019",
    "The law entered into force in 2019",
    "The agreement was signed in 2019",
    "He was born in 1912",
    "He was arrested on 4 May 2019",
    "He was elected mayor in 2019",
    "He became mayor in 2019",
    "The festival happened in May 2019",
    "The festival lasted nine days in May 2019",
    "The plant was commissioned in 2019",
    "The plant, which was operating well, was sold in 2019",
    "The meeting was at 10 am on 4 May 2019",
    "The concert was on Friday, 4 May 2019",
    "The trip was for three days in May 2019",
    "The ceasefire was declared in 2019",
    "The road was shut on 4 May 2019",
    "The hearing was set for 4 May 2019",
    "The show ran in May 2019",
    "The party was about to leave on 4 May 2019",
)


def seen(sentence: str) -> str:
    """Return the words of a sentence by which something was going on at its first time."""
    reader = languages.of().reader
    first, *_ = expressions.phrases(expressions.find(sentence, dt.date(2024, 12, 31)))
    time = first.start, first.end
    verb = reader.attached(sentence, time, (0, len(sentence))).verb
    assert verb is not None
    return reader.sighting(sentence, time, verb)


@pytest.mark.parametrize("sentence", SEEN)
def test_what_was_going_on(sentence: str) -> None:
    """Words of a state, of lasting or of what was being done tell no begin and no end."""
    assert seen(f"{sentence}.") in sentence
    assert seen(f"{sentence}.")


@pytest.mark.parametrize("sentence", TOLD)
def test_what_was_then(sentence: str) -> None:
    """An act, a begin, an end, or no more than the time itself, is no sighting."""
    assert seen(f"{sentence}.") == ""


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The plant was operating in 2019.", "was operating"),
        ("By 2019 the law was still in force.", "was still in force"),
        ("The plant remained closed in 2019.", "remained closed"),
        ("The plant continued to operate in 2019.", "continued to operate"),
        ("The plant still operated in 2019.", "still operated"),
        ("The plant was idle throughout 2019.", "throughout"),
        ("The bridge was being repaired in 2019.", "being repaired"),
    ],
)
def test_the_words_are_named(sentence: str, words: str) -> None:
    """The words that tell it are the source's own."""
    assert seen(sentence) == words
