"""The commonest English words that are words of no neighbouring language."""

from chronology.languages.english.notation import words

FUNCTION_WORDS = words(
    "the and of to that with from this which have has been were would their they are it by for "
    "not but its these those who when there than"
)
# And the commonest of all, whosever they are: a text in which none stands is in no English.
COMMON_WORDS = words(
    "the of and that with from his her its their they we it he she is are has have had were was"
    " been this these for by on who which i you not"
)
