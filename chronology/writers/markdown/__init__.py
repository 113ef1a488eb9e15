"""A report as GitHub-flavoured Markdown."""

from chronology.writers.markdown.file import FORMAT, payload_in, render, visible
from chronology.writers.markdown.text import text

__all__ = ["FORMAT", "payload_in", "render", "text", "visible"]
