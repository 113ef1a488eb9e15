"""By what other code than ours is told: what other code made is not put together with ours."""

from functools import cache

from chronology.view.versions import Version, fingerprint, versions

Rules = tuple[tuple[Version, ...], str]
"""The version of this program and of its rules, and the fingerprint of what cuts and joins."""


@cache
def own_rules() -> Rules:
    """Return those of this code."""
    return versions(), fingerprint(("bulk", "reconciling", "processes.py"))
