"""What goes on from a received share: nothing past its limit, limits only stricter, and the chain kept."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from sharewell.apps.disagreements.services import Way, carry_views
from sharewell.apps.organisations.selectors import directory_entry
from sharewell.apps.shares.errors import NotSendable
from sharewell.apps.shares.models import PassedOn, PassingReply, Share, ShareItem
from sharewell.apps.shares.policies import may_pass_on
from sharewell.apps.shares.selectors.after_digests import row_digest
from sharewell.apps.shares.selectors.chain import positions, positions_text, still_held
from sharewell.apps.shares.services._after import log_after, made_by, next_place, sealed_for
from sharewell.apps.shares.services._moving import held
from sharewell.apps.shares.services._notices import tell_sender
from sharewell.apps.shares.services._words_out import let_words
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing import GOES_ON, Going, Item, OnwardLimit, Parcel, going_on, strictest
from sharewell.kit.notify import NoticeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Onward:
    """A parcel as it may go, with the received items that it passes on and which of them go over their limit."""

    parcel: Parcel
    sources: tuple[ShareItem, ...] = ()
    over_limit: frozenset[int] = frozenset()


def checked_onward(actor: Actor, parcel: Parcel, *, urgency: str) -> Onward:
    """The parcel with its limits as strict as those that it came with. Costs nothing where nothing came from elsewhere.

    Raises:
        NotSendable: an item is not the actor's to pass on, or its limit stands in the way: with whom to ring.
    """
    ids = [item.came_from for item in parcel.items if item.came_from is not None]
    if not ids:
        return Onward(parcel=parcel)
    sources = _received(actor, ids)
    allowed = _allowed(sources.values(), parcel.recipient)
    over: set[int] = set()
    for source in sources.values():
        going = going_on(
            OnwardLimit(source.onward),
            allowed=(source.share_id, source.position) in allowed,
            urgency=urgency,
            because=parcel.over_limit_because,
        )
        if going not in GOES_ON:
            raise NotSendable(going.value, _refusal(going, source.share))
        if going is Going.OVER_LIMIT:
            over.add(source.pk)
    items = tuple(_limited(item, sources) for item in parcel.items)
    return Onward(
        parcel=replace(parcel, items=items), sources=tuple(sources.values()), over_limit=frozenset(over)
    )


def note_passed_on(actor: Actor, onward: Onward, share: Share, at: datetime) -> None:
    """Join what went on to what it came from, with the other views of it.

    A sender whose limit was not kept is told at once, with why.
    """
    by_share: dict[UUID, list[ShareItem]] = {}
    for source in onward.sources:
        by_share.setdefault(source.share_id, []).append(source)
    for items in by_share.values():
        _note(actor, onward, items, share, at)
    if by_share:
        _carry(actor, share, by_share, at)


def _carry(actor: Actor, share: Share, by_share: Mapping[UUID, Sequence[ShareItem]], at: datetime) -> None:
    rows = ShareItem.objects.filter(share_id=share.pk, came_from__isnull=False)
    copies = dict(rows.values_list("came_from_id", "position"))
    carried = 0
    for record, items in by_share.items():
        places = tuple((item.position, copies[item.pk]) for item in items if item.pk in copies)
        way = Way(record=record, onward=share.pk, holder=actor.organisation, places=places)
        carried += carry_views(actor=actor, at=at, way=way)
    if carried:
        next_place(share)


def _note(actor: Actor, onward: Onward, items: Sequence[ShareItem], share: Share, at: datetime) -> None:
    source = held(items[0].share)
    over = any(item.pk in onward.over_limit for item in items)
    sequence = next_place(source)
    why = onward.parcel.over_limit_because if over else ""
    why = let_words(actor, source, "pass_on", at, {"over_limit_because": why})["over_limit_because"]
    sealed = sealed_for(source, {"passed_on.because": why}, version=sequence) if why else {}
    row = PassedOn.objects.create(
        share=source,
        onward=share,
        sequence=sequence,
        positions=positions_text(item.position for item in items),
        over_limit=over,
        because=sealed.get("passed_on.because", b""),
        **made_by(actor, at),
    )
    if over:
        tell_sender(source, kind=NoticeKind.SHARE_PASSED_ON, key=f"passed-on:{row.pk}", at=at)
    log_after(
        actor,
        source,
        EventKind.SHARE_PASSED_ON,
        at,
        version=sequence,
        sha256=row_digest(row),
        onward=share.reference,
        over_limit=over,
    )


def _received(actor: Actor, ids: Sequence[int]) -> Mapping[int, ShareItem]:
    rows = ShareItem.objects.filter(pk__in=ids, share__recipient_id=actor.organisation)
    found = {row.pk: row for row in still_held(rows.select_related("share"))}
    if set(ids) - set(found) or not all(may_pass_on(actor, row.share) for row in found.values()):
        raise NotSendable("not_yours_to_pass_on", _("This cannot be passed on by you any more."))
    return found


def _allowed(sources: Iterable[ShareItem], recipient: UUID) -> set[tuple[UUID, int]]:
    """Share and position of what its sender has said may go to this recipient. The newest answer counts."""
    shares = {source.share_id for source in sources if source.onward == OnwardLimit.ASK_FIRST}
    if not shares:
        return set()
    found: dict[tuple[UUID, int], bool] = {}
    rows = PassingReply.objects.filter(ask__share_id__in=shares, ask__recipient_id=recipient)
    for share, places, allowed in rows.order_by("at").values_list(
        "ask__share_id", "ask__positions", "allowed"
    ):
        found.update({(share, place): allowed for place in positions(places)})
    return {key for key, allowed in found.items() if allowed}


def _limited(item: Item, sources: Mapping[int, ShareItem]) -> Item:
    if item.came_from is None:
        return item
    source = sources[item.came_from]
    return replace(
        item,
        onward=strictest([item.onward, OnwardLimit(source.onward)]),
        guarded=item.guarded or source.guarded,
    )


def _refusal(going: Going, share: Share) -> str:
    sender = directory_entry(share.sender_id)
    said = {"who": share.sender_name, "phone": sender.phone if sender else ""}
    if going is Going.REASON_NEEDED:
        return _("%(who)s set a limit on this. Write why it must go on all the same.") % said
    if going is Going.ASK_FIRST:
        return _("%(who)s wants to be asked before this goes on. Ask them here, or ring %(phone)s.") % said
    return _("%(who)s said not to pass this on. Ring them: %(phone)s.") % said
