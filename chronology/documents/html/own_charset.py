"""The character set that a page states of itself."""

import re

_META_CHARSET = re.compile(
    rb"<meta\b[^>]{0,1000}?\bcharset\s{0,9}=\s{0,9}[\"']?\s{0,9}(?P<name>[\w:.-]{1,40})",
    re.IGNORECASE,
)
_XML_CHARSET = re.compile(rb"\A\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"'](?P<name>[\w.-]{1,40})")
_HEAD_BYTES = 4096  # in which the character set is stated


def charset_stated(raw: bytes) -> str:
    """Return the name of the character set that the first bytes of a page state, or nothing."""
    head = raw[:_HEAD_BYTES]
    found = _META_CHARSET.search(head) or _XML_CHARSET.match(head)
    name = found["name"].decode("ascii", "replace") if found else ""
    # Who could read this name in a `meta` element does not read UTF-16.
    return "utf-8" if name.lower().startswith("utf-16") else name
