"""That two entries are one person: asked, said by a person, merged by two, undone by one."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.children.errors import NotPossibleNow
from sharewell.apps.children.models import Entry, Link, LinkAct
from sharewell.apps.children.policies import (
    require_agree_to_merge,
    require_decide_link,
    require_keep_entries,
    require_open_entry,
)
from sharewell.apps.children.selectors import act_digest
from sharewell.apps.children.services._grouping import regroup
from sharewell.apps.children.services._reading import identities_of, identity_at
from sharewell.apps.children.services._telling_links import tell_of_merge, tell_who_asked
from sharewell.apps.children.services.keep import amend_entry
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.children import particulars_of
from sharewell.domain.linking import LinkState, LinkStep, Origin, after_link, filled
from sharewell.domain.matching import compare, differs_by_number, shipped_families
from sharewell.domain.sharing import StepRefused
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import seal
from sharewell.kit.ids import new_id

PURPOSE = "safeguarding"
KINDS = {
    LinkStep.ASK: EventKind.LINK_ASKED,
    LinkStep.SAME: EventKind.LINK_AGREED,
    LinkStep.NOT_SAME: EventKind.LINK_REFUSED,
    LinkStep.CANNOT_TELL: EventKind.LINK_LEFT_OPEN,
    LinkStep.ASK_MERGE: EventKind.MERGE_ASKED,
    LinkStep.AGREE_MERGE: EventKind.MERGE_AGREED,
    LinkStep.REFUSE_MERGE: EventKind.MERGE_REFUSED,
    LinkStep.SPLIT: EventKind.LINK_SPLIT,
}
ANSWERS = frozenset({LinkStep.SAME, LinkStep.NOT_SAME, LinkStep.CANNOT_TELL})


@transaction.atomic
def ask_about_pair(
    *, actor: Actor, at: datetime, one: Entry, other: Entry, origin: Origin, why: str = ""
) -> Link:
    """Ask whether two entries are one person. What was asked before is asked again only by a person.

    Raises:
        Refused: an entry is not the actor's organisation's.
        NotPossibleNow: it is one and the same entry, or a person asks what waits or is linked already.
    """
    require_open_entry(actor, one)
    require_open_entry(actor, other)
    if one.pk == other.pk:
        raise NotPossibleNow("same_entry", _("This is one record. Choose two."))
    first, second = sorted((one, other), key=lambda entry: entry.pk)
    row, made = Link.objects.select_for_update().get_or_create(
        first=first,
        second=second,
        defaults={
            "organisation_id": actor.organisation,
            "origin": origin,
            "state": LinkState.ASKED,
            "asked_at": at,
            "changed_at": at,
        },
    )
    if made:
        _act(actor, row, LinkStep.ASK, at, why)
    elif origin is Origin.PERSON:
        row.origin, row.asked_at = origin, at
        _move(actor, row, LinkStep.ASK, at, why)
    return row


@transaction.atomic
def answer_link(*, actor: Actor, at: datetime, link: Link, step: LinkStep, why: str = "") -> Link:
    """Say that both are one person, that they are not, or that one cannot tell.

    Raises:
        Refused: the actor may not decide about them.
        NotPossibleNow: it was settled already; or both have different health numbers and no reason is given.
    """
    if step not in ANSWERS:
        raise ValueError(step)
    row = _locked(link)
    require_decide_link(actor, row)
    if step is LinkStep.SAME:
        if not why.strip() and _numbers_differ(actor, row):
            raise NotPossibleNow(
                "numbers_differ",
                _("They have different NHS numbers. Say why they are one person all the same."),
            )
        row.linked_at, row.split_at = at, None
    _move(actor, row, step, at, why)
    regroup(actor, (row.first_id, row.second_id))
    return row


@transaction.atomic
def ask_to_merge(*, actor: Actor, at: datetime, link: Link, kept: UUID, why: str) -> Link:
    """Ask that two linked entries be shown as one. Nothing changes until a lead who is somebody else agrees.

    Raises:
        Refused: the actor may not decide about them.
        NotPossibleNow: they are not linked, or were merged already.
        BadContent: no reason is given.
    """
    row = _locked(link)
    require_decide_link(actor, row)
    if kept not in (row.first_id, row.second_id):
        raise NotPossibleNow("not_of_pair", _("Choose one of the two records."))
    row.kept_id, row.merge_asked_by, row.merge_agreed_by = kept, actor.person, None
    _move(actor, row, LinkStep.ASK_MERGE, at, checked(why, required=True))
    tell_of_merge(actor, row, at)
    return row


@transaction.atomic
def answer_merge(*, actor: Actor, at: datetime, link: Link, agrees: bool, why: str = "") -> Link:
    """As a second person and a lead, have two entries shown as one, or leave them two.

    Raises:
        Refused: the actor asked it, or is no lead of the organisation.
        NotPossibleNow: it does not wait any more.
    """
    row = _locked(link)
    require_agree_to_merge(actor, row)
    asked_by = row.merge_asked_by
    if agrees:
        row.merge_agreed_by = actor.person
        _move(actor, row, LinkStep.AGREE_MERGE, at, why)
        row.merged_version = _fill(actor, row, at)
        row.save(update_fields=["merged_version"])
    else:
        _move(actor, row, LinkStep.REFUSE_MERGE, at, why)
    tell_who_asked(asked_by, row, at)
    return row


@transaction.atomic
def split_link(*, actor: Actor, at: datetime, link: Link, why: str) -> Link:
    """Take two entries apart that were held to be one person; what merging filled in is taken back.

    An entry that was changed since it was filled is left as it is. Who saw the mixture is `saw_the_mixture`.

    Raises:
        Refused: the actor may not decide about them.
        NotPossibleNow: they are not linked.
        BadContent: no reason is given.
    """
    row = _locked(link)
    require_decide_link(actor, row)
    was_merged = row.state == LinkState.MERGED
    row.split_at = at
    _move(actor, row, LinkStep.SPLIT, at, checked(why, required=True))
    kept = row.kept
    if was_merged and kept and row.merged_version and kept.version == row.merged_version:
        earlier = identity_at(actor, kept, row.merged_version - 1)
        amend_entry(actor=actor, entry=kept, identity=earlier, at=at)
    regroup(actor, (row.first_id, row.second_id))
    return row


def _numbers_differ(actor: Actor, link: Link) -> bool:
    """Whether both have a health number and these are not the same. For deciding; nobody is shown anything."""
    plain = identities_of(actor, (link.first, link.second))
    one, other = (particulars_of(plain[entry]) for entry in (link.first_id, link.second_id))
    return differs_by_number(compare(one, other, shipped_families()))


def _fill(actor: Actor, row: Link, at: datetime) -> int:
    """Fill what is kept from the other entry; the version written, or 0 where there was nothing to fill in."""
    plain = identities_of(actor, (row.first, row.second))
    kept = row.first if row.kept_id == row.first_id else row.second
    other = row.second_id if kept.pk == row.first_id else row.first_id
    whole = filled(plain[kept.pk], plain[other])
    if whole == plain[kept.pk]:
        return 0
    return amend_entry(actor=actor, entry=kept, identity=whole, at=at).version


def _locked(link: Link) -> Link:
    return (
        Link.objects.select_for_update(of=("self",)).select_related("first", "second", "kept").get(pk=link.pk)
    )


def _move(actor: Actor, row: Link, step: LinkStep, at: datetime, why: str) -> None:
    require_keep_entries(actor)
    try:
        row.state = after_link(LinkState(row.state), step)
    except StepRefused as refused:
        said = _("This has been settled already, or does not stand like this any more.")
        raise NotPossibleNow(refused.code, said) from refused
    _act(actor, row, step, at, why)


def _act(actor: Actor, row: Link, step: LinkStep, at: datetime, why: str) -> None:
    row.changed_at, row.acts_count = at, row.acts_count + 1
    row.save()
    act = LinkAct(
        id=new_id(), link=row, number=row.acts_count, step=step, by=actor.person, by_name=actor.name, at=at
    )
    act.kept = row.kept_id
    act.note = _sealed(actor, row, act, checked(why)) if why else b""
    act.sha256 = act_digest(act)
    act.save(force_insert=True)
    detail = {"sha256": act.sha256, "other": str(row.second_id), "origin": row.origin}
    # Said of both, so that the trail of either child tells it; the digest stands in one place.
    for child, said in ((row.first_id, detail), (row.second_id, {"other": str(row.first_id)})):
        record_event(
            actor=actor,
            kind=KINDS[step],
            at=at,
            record=row.pk,
            child=child,
            purpose=PURPOSE,
            fields=("note",) if why else (),
            version=act.number,
            detail=said,
        )


def _sealed(actor: Actor, row: Link, act: LinkAct, text: str) -> bytes:
    return seal(record=row.first_id, holder=actor.organisation, field=f"link.{act.pk}", text=text)
