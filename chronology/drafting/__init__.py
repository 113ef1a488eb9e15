"""New ledgers for folders of documents: their sources entered, their claims still to come."""

from chronology.drafting.draft import LEDGER_NAME, Draft, new, summary

__all__ = ["LEDGER_NAME", "Draft", "new", "summary"]
