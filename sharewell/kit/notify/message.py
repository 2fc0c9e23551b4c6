"""What is sent: that something waits, and where to sign in. Never what it is."""

import hashlib
from collections import Counter
from dataclasses import dataclass
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from sharewell.domain.pickups import spaced
from sharewell.kit.notify.choices import code_for
from sharewell.kit.notify.kind_words import WORDS
from sharewell.kit.notify.kinds import CODES, NoticeKind
from sharewell.kit.notify.links import SIGNED, address_of, code_for_link, thing_of
from sharewell.kit.notify.models import Notice, Reader

WAYS = {
    **dict.fromkeys(SIGNED, "code"),
    NoticeKind.PASSWORD_LINK: "password",
    NoticeKind.PASSWORD_UNKNOWN: "nowhere",
}
"""What is said around the link, where it does not lead to the sign-in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One message in the recipient's language. `reference` tells one sent twice from two: it is the key's digest."""

    subject: str
    body: str
    reference: str


def email_words(notice: Notice) -> Words:
    """What an e-mail says. Raises ValueError for a kind that is no longer known."""
    with override(notice.language or settings.LANGUAGE_CODE):
        kind = NoticeKind(notice.kind)
        subject, sentence = WORDS[kind]
        given = {
            "sentence": str(sentence),
            "link": "" if kind is NoticeKind.PASSWORD_UNKNOWN else address_of(notice),
            "way": WAYS.get(kind, "account"),
            "lines": _counted(notice) if kind is NoticeKind.DAILY else (),
        }
        body = render_to_string("notify/notice.txt", given)
        return Words(subject=str(subject), body=body, reference=reference_of(notice))


def text_words(notice: Notice) -> Words:
    """What a text says: one sentence and where to sign in, or a code. Raises ValueError as email_words."""
    with override(notice.language or settings.LANGUAGE_CODE):
        kind = NoticeKind(notice.kind)
        subject, sentence = WORDS[kind]
        if kind in CODES:
            body = f"{_code(notice)} - {subject}. {sentence}"
        else:
            link = address_of(notice)
            body = _("{subject}. Sign in to Sharewell to see it: {link}").format(subject=subject, link=link)
        return Words(subject=str(subject), body=body, reference=reference_of(notice))


def _code(notice: Notice) -> str:
    if notice.kind == NoticeKind.PICKUP_CODE:
        return spaced(code_for_link(thing_of(notice)))
    row = Reader.objects.filter(address=notice.to.lower()).exclude(asked_mobile="").first()
    return code_for(row) if row else _("No longer valid")


def message_for(notice: Notice) -> EmailMessage:
    """The e-mail for a mail server.

    Its Message-ID comes from the notice's key, so that a mail reader shows one that had to be sent twice once.
    """
    words = email_words(notice)
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    return EmailMessage(
        subject=words.subject,
        body=words.body,
        to=[notice.to],
        headers={"Message-ID": f"<{words.reference}@{domain}>", "Auto-Submitted": "auto-generated"},
    )


def reference_of(notice: Notice) -> str:
    """The digest of a notice's key: it says nothing, and is the same each time."""
    return hashlib.sha256(notice.key.encode("utf-8")).hexdigest()[:32]


def _counted(notice: Notice) -> tuple[str, ...]:
    """How many of each kind a day's message stands for."""
    counts = Counter(Notice.objects.filter(gathered_into=notice).values_list("kind", flat=True))
    known = [(kind, counts[kind]) for kind in NoticeKind if counts[kind]]
    return tuple(f"{count} × {WORDS[kind][0]}" for kind, count in known)
