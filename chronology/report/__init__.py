"""Reports that can be checked again: what they hold, how they are written and verified.

`contents` makes a `Report` of a chronology, `write` writes it in a format with its payload, and
`verify` derives everything again from the payload and the sources.
"""

from chronology.report.check import verify
from chronology.report.contents import contents
from chronology.report.model import Report
from chronology.report.signing import sign
from chronology.report.verification import Fault, FaultKind, Verification
from chronology.report.writing import write

__all__ = [
    "Fault",
    "FaultKind",
    "Report",
    "Verification",
    "contents",
    "sign",
    "verify",
    "write",
]
