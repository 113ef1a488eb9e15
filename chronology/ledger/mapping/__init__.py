"""The column map: which columns of a table say which event, when, in which mood, and whose word.

One map serves the tables of a ledger, `[[tables]]`, and whoever brings rows from elsewhere: what
`expansion.Expansion` gives are the events and claims of the model, and what became of every row.
"""
