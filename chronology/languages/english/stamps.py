"""English words with which a page says when it was put there: "Published on 3 May 2022"."""

from chronology.languages.english.notation import words

STAMPS = words(
    "published posted updated last first modified created date dated issued sent received"
    " retrieved accessed archived printed copyright uploaded revised edited saved downloaded"
    " correct reviewed originally"
)
