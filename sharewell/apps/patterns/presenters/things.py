"""Everything of a story as moments with words and a page, from each source. Never who a brother or sister is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from sharewell.apps.decisions.selectors import Concern
from sharewell.apps.patterns.services import Story
from sharewell.apps.shares.selectors import Share, state_words, urgency_words
from sharewell.domain.patterns import Moment, MomentKind
from sharewell.domain.sharing import ShareState


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """One moment with its words, and its own page where it has one."""

    moment: Moment
    text: str
    url: str = ""


def things_of(story: Story, own: str) -> Iterator[Thing]:
    """Everything, in no order. `own` is the reader's organisation."""
    for concern in story.concerns:
        yield _of_concern(concern, MomentKind.CONCERN, own)
    for share in story.sent:
        said = {"who": share.recipient_name, "state": state_words(share.state)}
        yield _of_share(share, MomentKind.SENT, own, _("Shared with %(who)s: %(state)s") % said)
    for share in story.received:
        yield _of_share(share, MomentKind.RECEIVED, str(share.sender_id), _came(share))
    yield from _taken_back(story)
    yield from _asked(story, own)
    yield from _together(story, own)
    yield from _beside(story, own)
    yield from _here(story, own)


def _of_concern(concern: Concern, kind: MomentKind, own: str) -> Thing:
    text = _("A worry was written down: %(urgency)s") % {"urgency": urgency_words(concern.urgency)}
    url = reverse("shares:record", args=[concern.reference])
    return _thing(concern.raised_at, kind, own, concern.reference, text, url)


def _of_share(share: Share, kind: MomentKind, whose: str, text: str) -> Thing:
    return _thing(share.sent_at, kind, whose, share.reference, text, _share_url(share))


def _came(share: Share) -> str:
    said = {"who": share.sender_name, "urgency": urgency_words(share.urgency)}
    return _("%(who)s shared: %(urgency)s") % said


def _share_url(share: Share) -> str:
    return reverse("shares:share", args=[share.reference])


def _taken_back(story: Story) -> Iterator[Thing]:
    """What was taken back stands twice: when it went, and when it was taken back."""
    for share in (*story.sent, *story.received):
        if share.state == ShareState.RECALLED:
            text = _("%(who)s took back what it had shared") % {"who": share.sender_name}
            kind, whose = MomentKind.WITHDRAWN, str(share.sender_id)
            yield _thing(share.state_at, kind, whose, share.reference, text, _share_url(share))


def _asked(story: Story, own: str) -> Iterator[Thing]:
    for asked in story.requests:
        text, url = _("We asked others what they know"), reverse("requests:request", args=[asked.reference])
        yield _thing(asked.made_at, MomentKind.REQUEST, own, asked.reference, text, url)
    for ask in story.asked_us:
        text = _("%(who)s asked what we know") % {"who": ask.asker_name}
        url = reverse("requests:ask", args=[ask.reference])
        yield _thing(ask.sent_at, MomentKind.ASKED_US, str(ask.asker_id), ask.reference, text, url)


def _together(story: Story, own: str) -> Iterator[Thing]:
    for held in (*story.discussions, *story.invited):
        ours = str(held.caller_id) == own
        text = (
            _("We called a discussion between agencies")
            if ours
            else _("%(who)s called a discussion between agencies") % {"who": held.caller_name}
        )
        url = reverse("discussions:discussion", args=[held.reference])
        yield _thing(held.called_at, MomentKind.DISCUSSION, str(held.caller_id), held.reference, text, url)


def _beside(story: Story, own: str) -> Iterator[Thing]:
    for concern in story.beside.concerns:
        yield _of_concern(concern, MomentKind.FAMILY, own)
    for share in story.beside.received:
        yield _of_share(share, MomentKind.FAMILY, str(share.sender_id), _came(share))


def _here(story: Story, own: str) -> Iterator[Thing]:
    for moved in story.transfers:
        to = moved.recipient_name or _("a place that is not known yet")
        text, url = (
            _("The file goes to %(where)s") % {"where": to},
            reverse("transfers:transfer", args=[moved.reference]),
        )
        yield _thing(moved.started_at, MomentKind.TRANSFER, own, moved.reference, text, url)
    for link in story.links:
        url, reference = reverse("children:same", args=[link.pk]), str(link.pk)
        if link.linked_at:
            text = _("Another record here was held to be the same person")
            yield _thing(link.linked_at, MomentKind.LINK, own, reference, text, url)
        if link.split_at:
            text = _("A record was found to be about somebody else, and taken apart")
            yield _thing(link.split_at, MomentKind.LINK, own, reference, text, url)
    for address in story.identity.addresses:
        if day := _first_day(address.since):
            moment = Moment(day=day, kind=MomentKind.MOVE)
            yield Thing(moment=moment, text=_("Lived at another address from about then"))


def _thing(at: datetime, kind: MomentKind, organisation: str, reference: str, text: str, url: str) -> Thing:
    day = localtime(at).date()
    moment = Moment(day=day, kind=kind, organisation=organisation, reference=reference)
    return Thing(moment=moment, text=text, url=url)


def _first_day(known: str) -> date | None:
    """The first day of what is known of a date; None where that is nothing."""
    parts = known.split("-") if known else []
    try:
        return date.fromisoformat("-".join([*parts, "01", "01"][:3])) if parts else None
    except ValueError:
        return None
