"""New ledgers for folders of documents, new documents in ledgers, and claims drafted of them."""

from chronology.drafting.adding import Added, add
from chronology.drafting.adding import summary as summary_of_added
from chronology.drafting.beginning import Draft, few_of, new, summary
from chronology.drafting.drafted import Drafted, draft
from chronology.drafting.told import summary as summary_of_drafted
from chronology.ledger.files import LEDGER_NAME

__all__ = [
    "LEDGER_NAME",
    "Added",
    "Draft",
    "Drafted",
    "add",
    "draft",
    "few_of",
    "new",
    "summary",
    "summary_of_added",
    "summary_of_drafted",
]
