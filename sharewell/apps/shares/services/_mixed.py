"""What went about two entries while they were held to be one child: each is looked at, and corrected on its page."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.children.services import Went
from sharewell.apps.shares.selectors.links import shares_sent_about
from sharewell.domain.access import Actor


def what_went(*, actor: Actor, entries: tuple[UUID, ...], since: datetime, until: datetime) -> Iterator[Went]:
    """Each share with its page, from which its items are corrected and everybody who got them is told."""
    for share in shares_sent_about(actor, entries, since=since, until=until):
        yield Went(
            record=share.pk,
            words=_("%(reference)s to %(who)s") % {"reference": share.reference, "who": share.recipient_name},
            at=share.sent_at,
            url=reverse("shares:share", args=[share.reference]),
            sent_by=share.sent_by_id,
        )
