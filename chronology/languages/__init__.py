"""What a language is: its sentences and clauses, and what governs the words in them.

`Reader.of("en")` reads English. It knows nothing of claims: given a text and a stretch of it,
`governors` says which words decide whether what the stretch tells is so: a negation, a denial,
a condition, a plan, a hedge, a question.
"""

from chronology.languages.attachment import Attached
from chronology.languages.governors import Governor, Governors
from chronology.languages.reader import Reader, readers

__all__ = ["Attached", "Governor", "Governors", "Reader", "readers"]
