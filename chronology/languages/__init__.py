"""What a language is: its sentences and clauses, and what governs the words in them.

`of("en").reader` reads English. It knows nothing of claims: given a text and a stretch of it,
`Reader.governors` says which words decide whether what the stretch tells is so (a negation, a
denial, a condition, a plan, a hedge, a question), and `Reader.attached` to which verb a time in
its sentence belongs. `Reader.may_be_left_out` says what sort of words a stretch is that a quote
may leave out, and `Reader.torn` what a stretch is cut off from at its edges. Each answer names the
words and where they stand.

There is no parser and no dictionary behind it: words are known by short lists and by their
endings, clauses by the words and commas between them. It reads at most some hundred words on
either side, so that its work is linear in the text. Where it does not know a construction it
finds nothing, rather than guess. **Its limits**:

- It reads one sentence, with what introduces it in a list ("The seller denies that: (a) …"), a
  label before it ("Myth: …"), and a next sentence that says no more than that it is not so ("That
  is false."). What other sentences and columns of a table say of it is not seen. A heading is
  asked for by itself (`heading_above`).
- It does not know to what a pronoun refers, nor what is irony.
- Of words joined by "and" it cannot tell whether a "not" before the first denies the second; it
  says that this is in doubt (a hedge).
- Verbs in the present that bring no clause ("the plant opens") are not known as verbs; what
  governs them is read from where the stretch begins.
- Words that may be a noun or a verb are taken by the word before them, so "plans" or "report"
  behind a name may be misread; and "that" behind a noun that is not in its lists begins a
  relative clause.
- It knows the words of its lists. A rare verb of denying ("pooh-poohed") governs nothing.
- An aside of more than some sixteen words between the words of a verb ends the way outwards.
"""

from chronology.languages.edges import Torn
from chronology.languages.governors import Attached, Governor, Governors
from chronology.languages.headings import heading_above
from chronology.languages.known import known, of
from chronology.languages.language import Language
from chronology.languages.length_doubts import LengthDoubt, LengthKind
from chronology.languages.reader import Reader
from chronology.languages.saying import Saying, is_surname
from chronology.languages.subjects import Subject
from chronology.languages.telling import language_told

__all__ = [
    "Attached",
    "Governor",
    "Governors",
    "Language",
    "LengthDoubt",
    "LengthKind",
    "Reader",
    "Saying",
    "Subject",
    "Torn",
    "heading_above",
    "is_surname",
    "known",
    "language_told",
    "of",
]
