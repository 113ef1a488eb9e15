"""New ledgers for folders of documents, and new documents in ledgers: their sources entered."""

from chronology.drafting.adding import Added, add
from chronology.drafting.adding import summary as summary_of_added
from chronology.drafting.draft import Draft, few_of, new, summary
from chronology.ledger.files import LEDGER_NAME

__all__ = ["LEDGER_NAME", "Added", "Draft", "add", "few_of", "new", "summary", "summary_of_added"]
