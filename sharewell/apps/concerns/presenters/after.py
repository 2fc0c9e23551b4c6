"""The page after sending: what went, whom to ring as well, what is left to do."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from sharewell.apps.concerns.presenters.places import phones
from sharewell.apps.concerns.presenters.when import moment_words
from sharewell.apps.concerns.selectors import AfterSending, Gone
from sharewell.domain.advice.vocabulary import Urgency
from sharewell.kit.govuk.moments import by_words


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownStep:
    """What the law wants done about a share, and by when."""

    what: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownShare:
    """One share that went."""

    reference: str
    recipient: str
    open_by: str
    was_spoken: bool
    phones: tuple[str, ...]
    steps: tuple[ShownStep, ...]
    pick_up_url: str = ""
    """Where the link and the code for somebody without an account are made."""
    worker: str = ""
    """Who works with the child there already, to whom it can go straight."""
    worker_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownStop:
    """One sending that waits, or went with words covered, and its page."""

    recipient: str
    waits: bool
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownAfter:
    """Everything that the page says."""

    reference: str
    is_danger: bool
    shares: tuple[ShownShare, ...]
    complete_url: str
    complete_by: str
    reviewer: str
    look_again_on: str
    protect_urls: tuple[str, ...]
    stopped: tuple[ShownStop, ...]

    @property
    def only_reference(self) -> str:
        """The reference to say on the telephone, where there is one alone."""
        return self.shares[0].reference if len(self.shares) == 1 else ""

    @property
    def waits(self) -> bool:
        """Whether something that was to go has not gone yet."""
        return any(one.waits for one in self.stopped)

    @property
    def was_shared(self) -> bool:
        return bool(self.shares)

    @property
    def was_spoken(self) -> bool:
        return any(share.was_spoken for share in self.shares)


def present_after_sending(after: AfterSending, *, at: datetime) -> ShownAfter:
    """The page's words."""
    left = after.left_to_do
    return ShownAfter(
        reference=after.reference,
        is_danger=after.urgency == Urgency.IMMEDIATE_DANGER,
        shares=tuple(
            ShownShare(
                reference=one.reference,
                recipient=one.recipient,
                open_by=moment_words(one.due_at, at=at) if one.due_at else "",
                was_spoken=one.was_spoken,
                phones=tuple(phones(one.place)) if one.place else (),
                steps=tuple(_steps(one, at)),
                pick_up_url=_pick_up_url(one),
                worker=one.worker,
                worker_url=reverse("concerns:to_worker", args=[one.reference]) if one.worker else "",
            )
            for one in after.gone
        ),
        complete_url=reverse("concerns:complete", args=[left.task]) if left else "",
        complete_by=moment_words(left.due_at, at=at) if left else "",
        reviewer=left.reviewer if left else "",
        look_again_on=date_format(after.look_again_on, "j F Y") if after.look_again_on else "",
        stopped=tuple(
            ShownStop(recipient=one.recipient, waits=one.waits, url=reverse("shares:stopped", args=[one.id]))
            for one in after.stopped
        ),
        protect_urls=tuple(reverse("children:protected", args=[child]) for child in after.children),
    )


def _pick_up_url(gone: Gone) -> str:
    is_outside = gone.place is not None and gone.place.outside_of is not None
    return reverse("pickups:following", args=[gone.reference]) if is_outside else ""


def _steps(gone: Gone, at: datetime) -> Iterator[ShownStep]:
    """The limits of law; not our own, which are told already, nor what Sharewell cannot see done, which is far off."""
    for one in gone.owed:
        if one.source.seen != "own" and one.seen_done and one.done_at is None:
            yield ShownStep(what=_(one.says), when=by_words(one.due_at, at=at))
