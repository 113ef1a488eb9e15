"""`python -m chronology` is the command `chronology`."""

from chronology.cli import main

main(prog_name="chronology")
