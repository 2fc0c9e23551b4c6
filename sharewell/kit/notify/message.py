"""The e-mail of a notice: that something waits, and where to sign in."""

import hashlib
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils.translation import override

from sharewell.kit.notify.kinds import WORDS, NoticeKind
from sharewell.kit.notify.models import Notice


def message_for(notice: Notice) -> EmailMessage:
    """The message in the recipient's language.

    Its Message-ID comes from the notice's key, so that a mail reader shows one that had to be sent twice once.
    """
    with override(notice.language or settings.LANGUAGE_CODE):
        subject, sentence = WORDS[NoticeKind(notice.kind)]
        link = settings.SHAREWELL_PUBLIC_ADDRESS + notice.link_path
        body = render_to_string("notify/notice.txt", {"sentence": str(sentence), "link": link})
        return EmailMessage(
            subject=str(subject),
            body=body,
            to=[notice.to],
            headers={"Message-ID": _message_id(notice.key), "Auto-Submitted": "auto-generated"},
        )


def _message_id(key: str) -> str:
    digest = hashlib.sha256(key.encode("utf-8")).hexdigest()[:32]
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    return f"<{digest}@{domain}>"
