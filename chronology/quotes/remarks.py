"""A quoter's remarks in brackets: what was done to the words, and by whom.

A remark is one of a closed list of nouns, or several, and what became of them; any other word
makes it words of the quoter's own.
"""

from chronology.languages.english.quoting.remarks import REMARK


def is_remark(words: str) -> bool:
    """Say whether words in brackets are a remark: "emphasis added", "internal quotes omitted"."""
    return REMARK.fullmatch(words.strip(" .;:")) is not None
