"""The demo sends no text: the page of its outbox shows what one would say."""

from sharewell.kit.notify.message import text_words
from sharewell.kit.notify.models import Dispatch
from sharewell.kit.notify.transports.outcomes import Unsendable


def hand_over_text(dispatch: Dispatch) -> str:
    """Make the text, and send it nowhere. Raises Unsendable."""
    try:
        text_words(dispatch.notice)
    except (ValueError, LookupError) as wrong:
        raise Unsendable(type(wrong).__name__) from None
    return ""
