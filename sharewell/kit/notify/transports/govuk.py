"""GOV.UK Notify, through its official client (the extra `notify`). Each call is bounded as a whole.

Notify knows no keys against sending twice. What may have gone already is therefore looked for by its reference first.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.conf import settings

from sharewell.kit.notify.choices import Choices, choices_of
from sharewell.kit.notify.kinds import NoticeKind
from sharewell.kit.notify.message import Words, email_words, reference_of, text_words
from sharewell.kit.notify.models import Dispatch
from sharewell.kit.notify.transports.cutting import cut_after
from sharewell.kit.notify.transports.outcomes import AddressRefused, NotTaken, Unsendable

LONGEST_CALL = 9.5
TO_CONNECT, BETWEEN_BYTES = 4.0, 8.0
FAILED = frozenset({"permanent-failure", "temporary-failure", "technical-failure", "validation-failed"})
ADDRESS_FIELDS = ("email_address", "phone_number")


def hand_over_email(dispatch: Dispatch) -> str:
    """Give a notice to Notify as an e-mail; gives Notify's id of it.

    Raises:
        AddressRefused, NotTaken, Unsendable: see `outcomes`.
    """
    words = _made(email_words, dispatch)
    with _talking() as client:
        earlier = _gone_already(client, dispatch, words, "email")
        return earlier or _id_of(
            client.send_email_notification(
                email_address=dispatch.notice.to,
                template_id=settings.SHAREWELL_NOTIFY_EMAIL_TEMPLATE,
                personalisation={"subject": words.subject, "body": words.body},
                reference=words.reference,
            )
        )


def hand_over_text(dispatch: Dispatch) -> str:
    """Give a notice to Notify as a text to the person's mobile number; gives Notify's id of it.

    Raises:
        AddressRefused, NotTaken, Unsendable: see `outcomes`.
    """
    words = _made(text_words, dispatch)
    number = number_for(dispatch)
    if not number:
        raise Unsendable("NoNumber")
    with _talking() as client:
        earlier = _gone_already(client, dispatch, words, "sms")
        return earlier or _id_of(
            client.send_sms_notification(
                phone_number=number,
                template_id=settings.SHAREWELL_NOTIFY_TEXT_TEMPLATE,
                personalisation={"body": words.body},
                reference=words.reference,
            )
        )


def number_for(dispatch: Dispatch) -> str:
    """The number that a text goes to: for a code the one that is to be shown, else the one that was."""
    if dispatch.notice.kind == NoticeKind.PICKUP_CODE:
        return str(dispatch.notice.number)
    choices: Choices = choices_of(dispatch.notice.to)
    return choices.asked_mobile if dispatch.notice.kind == NoticeKind.MOBILE_CODE else choices.mobile


def status_of(provider_id: str) -> str:
    """What became of a message, in Notify's word for it; empty when Notify no longer knows it. Raises NotTaken."""
    with _talking() as client:
        return _status_of(client, provider_id)


def _status_of(client: Any, provider_id: str) -> str:
    from notifications_python_client.errors import HTTPError

    try:
        return str(client.get_notification_by_id(provider_id).get("status", ""))
    except HTTPError as answered:
        if answered.status_code == 404:
            return ""
        raise


def _made(words: Any, dispatch: Dispatch) -> Words:
    try:
        made: Words = words(dispatch.notice)
    except (ValueError, LookupError, TypeError) as wrong:
        raise Unsendable(type(wrong).__name__) from None
    return made


def _gone_already(client: Any, dispatch: Dispatch, words: Words, kind: str) -> str:
    """Notify's id of an earlier try that it took without our having heard of it."""
    if dispatch.attempts < 2:
        return ""
    found = client.get_all_notifications(template_type=kind, reference=reference_of(dispatch.notice))
    known = [one for one in found.get("notifications", ()) if one.get("status") not in FAILED]
    return str(known[0]["id"]) if known else ""


def _id_of(answer: Mapping[str, Any]) -> str:
    return str(answer["id"])


@contextmanager
def _talking() -> Iterator[Any]:
    from notifications_python_client.errors import APIError
    from requests import RequestException

    try:
        with cut_after(LONGEST_CALL):
            yield _client()
    except APIError as answered:
        raise _as_outcome(answered) from None
    except (OSError, RequestException, KeyError, TypeError, AttributeError, ValueError) as failed:
        # No answer, or none that Notify would give: whatever stands there is not Notify.
        raise NotTaken(type(failed).__name__, route_is_down=True) from None


def _client() -> Any:
    from notifications_python_client.notifications import NotificationsAPIClient

    from sharewell.kit.notify.transports.watched_http import WatchedAdapter

    client: Any = NotificationsAPIClient(  # type: ignore[no-untyped-call]
        settings.SHAREWELL_NOTIFY_API_KEY,
        base_url=settings.SHAREWELL_NOTIFY_URL,
        timeout=(TO_CONNECT, BETWEEN_BYTES),
    )
    for scheme in ("https://", "http://"):
        client.request_session.mount(scheme, WatchedAdapter())
    return client


def _as_outcome(answered: Any) -> Exception:
    status = answered.status_code
    fault = f"Notify {status}"
    if status != 400:
        # 403: our key or clock; 429: our limit; 5xx and no answer: Notify. None is the message's fault.
        return NotTaken(fault, route_is_down=True)
    errors = answered.message if isinstance(answered.message, list) else []
    if any(_blames_address(error) for error in errors):
        return AddressRefused(fault)
    return Unsendable(fault)


def _blames_address(error: Any) -> bool:
    if not isinstance(error, Mapping) or error.get("error") != "ValidationError":
        return False
    # The words may change, but each begins with the name of the field.
    return str(error.get("message", "")).startswith(ADDRESS_FIELDS)
