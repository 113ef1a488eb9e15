"""Claims drafted of the documents of a ledger, each verified before it is proposed."""
