"""Words that would do harm in a page, if a page let words be anything but words."""

import json

HOSTILE = (
    "<script>alert(1)</script>",
    "</script><script>alert(2)</script>",
    "</style></title></textarea><img src=x onerror=alert(3)>",
    '" onmouseover="alert(4)" x="',
    "' onfocus='alert(5)' autofocus='",
    "<!-- <![CDATA[ ]]> -->",
    "&lt;script&gt;alert(6)&lt;/script&gt; &#60;b&#62; &amp;amp;",
    "javascript:alert(7)",
    "\u202eevil\u202c \u2066isolated \u200bzero\u200b \ufeff",
    "`${alert(8)}` {{constructor.constructor('alert(9)')()}}",
    '<svg onload=alert(10)><a xlink:href="javascript:alert(11)">x</a></svg>',
    "\\u003cscript\\u003ealert(12)\\u003c/script\\u003e var(--ink)",
)


def ledger(words: str) -> tuple[str, dict[str, str]]:
    """Return a ledger and its documents in which the words stand wherever words can stand."""
    said = json.dumps(words)
    text = f"""
        [chronology]
        title = {said}
        [sources.herald]
        file = "herald.txt"
        title = {said}
        publisher = {said}
        url = {said}
        note = {said}
        published = 2022-06-20
        [sources.mail]
        file = "mail.txt"
        published = 2022-06-21
        [events.bridge]
        name = {said}
        place = {said}
        participants = [{said}, "The mayor"]
        note = {said}
        [events.tower]
        name = {said}
        [[claims]]
        event = "bridge"
        source = "herald"
        quote = {json.dumps(f"{words} was opened on 3 May 2022")}
        speaker = {said}
        note = {said}
        [[claims]]
        event = "bridge"
        source = "mail"
        quote = "It was opened on 5 June 2022"
        [[claims]]
        event = "bridge"
        source = "mail"
        quote = {json.dumps(f"{words} was never there")}
        [[claims]]
        event = "bridge"
        source = "mail"
        quote = "It was opened on 6 June 2022"
        [[claims]]
        event = "tower"
        source = "mail"
        quote = "The tower is to open in 2025"
        modality = "planned"
        [[claims]]
        event = "tower"
        source = "mail"
        quote = "Nobody came"
        set_aside = {said}
        [[decisions]]
        finding = "quote-missing"
        event = "bridge"
        reason = {said}
    """
    documents = {
        "herald": f"They say that {words} was opened on 3 May 2022. {words}",
        "mail": f"{words} It was opened on 5 June 2022. The tower is to open in 2025. Nobody came.",
    }
    return text, documents
