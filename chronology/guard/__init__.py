"""What a model may ask while it writes: dates resolved, quotes checked, over one folder alone.

Everything is here but the protocol, which `chronology.mcp` speaks.
"""

from chronology.guard.guarding import Guard
from chronology.guard.tools import INSTRUCTIONS, TOOLS, Tool

__all__ = ["INSTRUCTIONS", "TOOLS", "Guard", "Tool"]
