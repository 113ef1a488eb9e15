"""The commonest English words that are words of no neighbouring language."""

from chronology.languages.english.notation import words

FUNCTION_WORDS = words(
    "the and of to that with from this which have has been were would their they are it by for "
    "not but its these those who when there than"
)
