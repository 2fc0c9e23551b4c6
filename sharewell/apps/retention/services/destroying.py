"""The second person confirms, and at once the file is gone: keys, what finds it, files. A certificate stays."""

from collections import Counter
from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.children.services import forget_entries
from sharewell.apps.matching.services import forget_pairs
from sharewell.apps.organisations.selectors import outside_ids_of, people_in_role
from sharewell.apps.organisations.services import tell_people
from sharewell.apps.retention.errors import NotPossible
from sharewell.apps.retention.models import Certificate, File
from sharewell.apps.retention.policies import require_confirm
from sharewell.apps.retention.selectors import certificate_digest, steps_of
from sharewell.apps.retention.services._ending import GONE, PROPOSED, require_end
from sharewell.apps.retention.services._judging import Standing, standing_of
from sharewell.apps.retention.services._steps import held_file, write_step
from sharewell.apps.shares.selectors import recipients_of
from sharewell.domain.access import Actor, Role
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import local_day
from sharewell.domain.holdings import HoldingKind
from sharewell.domain.retention import FileStep, Period
from sharewell.kit.crypto import destroy_wraps, without_keys
from sharewell.kit.files.store import drop_files
from sharewell.kit.ids import new_id, new_reference
from sharewell.kit.notify import NoticeKind


@transaction.atomic
def destroy_file(*, actor: Actor, file: File, at: datetime) -> Certificate:
    """As a second person: destroy a file that somebody proposed to destroy, and write the certificate.

    The web has the person show again that it is they. Raises:
        Refused: the actor proposed it, or does not answer for it.
        NotPossible: nobody proposes it any more, or something holds it since.
    """
    row = held_file(file)
    if row.state != PROPOSED:
        raise NotPossible("not_proposed", _("Nobody proposes to destroy this now."))
    require_confirm(actor, row)
    found = standing_of(actor, row, at)
    require_end(found, row, at)
    records = {one.record for one in found.own}
    certificate = _certificate(actor, row, found, records, at)
    row.state = GONE
    write_step(actor, row, FileStep.DESTROYED, at)
    certificate.save(force_insert=True)
    _take_away(actor, found, records, at)
    record_event(
        actor=actor, kind=EventKind.FILE_DESTROYED, at=at, record=certificate.pk, child=row.pk, version=1,
        detail={"reference": certificate.reference, "records": certificate.records, "sha256": certificate.sha256},
    )  # fmt: skip
    _tell_recipients(actor, found, certificate, at)
    return certificate


def _take_away(actor: Actor, found: Standing, records: Collection[UUID], at: datetime) -> None:
    organisation = actor.organisation
    destroy_wraps(records=records, holder=organisation, at=at)
    for outside in outside_ids_of(organisation):
        # Whoever collected something without an account has no other way to it here, and none is left open.
        destroy_wraps(records=records, holder=outside, at=at)
    drop_files(without_keys(records))
    forget_entries(actor=actor, organisation=organisation, entries=found.entries, at=at)
    forget_pairs(actor=actor, organisation=organisation, entries=found.entries)


def _certificate(
    actor: Actor, row: File, found: Standing, records: Collection[UUID], at: datetime
) -> Certificate:
    proposed = next(one for one in reversed(steps_of(row)) if one.kind == FileStep.PROPOSED)
    period = found.judgement.period
    made = Certificate(
        id=new_id(),
        reference=new_reference("DC"),
        organisation_id=actor.organisation,
        organisation_name=actor.organisation_name,
        file=row,
        counts=dict(sorted(Counter(str(one.kind) for one in found.own).items())),
        records=len(records),
        kept=len(found.holdings) - len(found.own),
        line=period.key if isinstance(period, Period) else "own",
        says=period.says if isinstance(period, Period) else period.because if period else "",
        proposed_by_name=proposed.person_name,
        proposed_at=proposed.at,
        gone_on=local_day(at) + timedelta(days=settings.SHAREWELL_BACKUP_DAYS),
        person=actor.person,
        person_name=actor.name,
        at=at,
    )
    made.sha256 = certificate_digest(made)
    return made


def _tell_recipients(actor: Actor, found: Standing, certificate: Certificate, at: datetime) -> None:
    sent = [one.thing for one in found.own if one.kind is HoldingKind.SHARE_SENT]
    for organisation in recipients_of(sent):
        people = people_in_role(organisation, Role.INFORMATION_GOVERNANCE_LEAD)
        people = people or people_in_role(organisation, Role.SAFEGUARDING_LEAD)
        key = f"destroyed:{certificate.pk}:{organisation}"
        tell_people(people, kind=NoticeKind.SENDER_DESTROYED, link_path="/", key=key, at=at, is_record=False)
