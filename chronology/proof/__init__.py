"""A report, checked again later from its sources; signatures of reports.

What is verified here is a report that somebody has; claims are verified in `chronology.verify`.
"""

from chronology.proof.check import verify
from chronology.proof.signing import sign
from chronology.proof.verification import Fault, Verification

__all__ = ["Fault", "Verification", "sign", "verify"]
