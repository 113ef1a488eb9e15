"""The parts of a document: messages quoted in mail, messages of a chat."""

from chronology.documents.parts.chats import chat_in
from chronology.documents.parts.stamped import stamped_in
from chronology.documents.parts.threads import Thread, thread_in

__all__ = ["Thread", "found_in"]


def found_in(text: str, *, is_mail: bool, quotes_others: bool = False) -> Thread:
    """Return the parts of a text, and the marks of quoted mail in it.

    Args:
        text: the text.
        is_mail: whether it is an e-mail: there, `>` before a line is always such a mark.
        quotes_others: whether `>` may set off whatever a text quotes, as in Markdown.
    """
    if not is_mail and (messages := chat_in(text)):
        return Thread(parts=messages, marks=())
    found = thread_in(text, is_mail=is_mail, quotes_others=quotes_others)
    return found if found.parts or is_mail else Thread(parts=stamped_in(text), marks=())
