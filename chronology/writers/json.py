"""A report as JSON: the payload in a file of its own."""

from chronology.view import Report
from chronology.view.payload import Assets
from chronology.writers.formats import Format


def render(_report: Report, payload: str, _assets: Assets) -> str:
    """Return the whole file."""
    return f"{payload}\n"


def payload_in(file: str) -> str:
    """Return the payload of a file: all of it but white space around it."""
    return file.strip()


def visible(_file: str) -> str:
    """Return what a reader sees of a file beside its payload: nothing."""
    return ""


FORMAT = Format(
    name="JSON", suffixes=(".json",), render=render, payload_in=payload_in, visible=visible
)
