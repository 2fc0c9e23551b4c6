"""SMTP. Each message has its own short conversation, bounded as a whole."""

import smtplib
import socket
from typing import Any

from django.core.mail import get_connection
from django.core.mail.backends.smtp import EmailBackend

from sharewell.kit.notify.message import message_for
from sharewell.kit.notify.models import Dispatch
from sharewell.kit.notify.transports.cutting import cut_after, watch
from sharewell.kit.notify.transports.outcomes import AddressRefused, NotTaken, Unsendable

LONGEST_CALL = 9.5
"""Seconds for one message from greeting to goodbye."""
POLICY = (b"5.7.", b"relay")
"""What a server says that refuses us and not the address."""


class _Watched(smtplib.SMTP):
    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        connected: socket.socket = super()._get_socket(host, port, timeout)  # type: ignore[misc]
        watch(connected)
        return connected


# The order matters: SMTP_SSL wraps what the next class in line has connected.
class _WatchedSSL(smtplib.SMTP_SSL, _Watched):
    pass


class BoundedBackend(EmailBackend):
    """Django's own, over connections that can be ended from outside."""

    @property
    def connection_class(self) -> type[smtplib.SMTP]:
        """The class that connects."""
        return _WatchedSSL if self.use_ssl else _Watched


def hand_over(dispatch: Dispatch) -> str:
    """Give one notice to the mail server; it tells no id.

    Raises:
        AddressRefused, NotTaken, Unsendable: see `outcomes`.
    """
    try:
        message = message_for(dispatch.notice)
        message.connection = get_connection()
        with cut_after(LONGEST_CALL):
            message.send()
    except smtplib.SMTPRecipientsRefused as refused:
        raise _refused(refused) from None
    except smtplib.SMTPDataError as refused:
        if _is_final(refused.smtp_code):
            raise Unsendable(_named(refused)) from None
        raise NotTaken(_named(refused)) from None
    except (OSError, smtplib.SMTPException) as failed:
        raise NotTaken(_named(failed), route_is_down=True) from None
    except (ValueError, LookupError, TypeError) as wrong:
        raise Unsendable(_named(wrong)) from None
    return ""


def _refused(refused: smtplib.SMTPRecipientsRefused) -> Exception:
    (code, said), *_ = refused.recipients.values()
    text: bytes = said.lower() if isinstance(said, bytes) else str(said).lower().encode()
    fault = f"SMTPRecipientsRefused {code}"
    if _is_final(code) and not any(mark in text for mark in POLICY):
        return AddressRefused(fault)
    return NotTaken(fault)


def _is_final(code: Any) -> bool:
    return isinstance(code, int) and 500 <= code < 600


def _named(error: Exception) -> str:
    # The message of a mail error can hold the address; its class and code cannot.
    code = getattr(error, "smtp_code", "")
    return f"{type(error).__name__} {code}".strip()
