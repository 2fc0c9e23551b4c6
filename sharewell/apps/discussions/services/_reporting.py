"""A report to a conference goes to whoever called it as a share; whoever else is asked reads it in the discussion."""

import json
from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from sharewell.apps.children.services import find_entries, register_entry
from sharewell.apps.discussions.errors import NotCallable
from sharewell.apps.discussions.models import Discussion, DiscussionAct, Seat
from sharewell.apps.discussions.selectors import SECTION_WORDS, discussion_words
from sharewell.apps.organisations.selectors import directory_entry
from sharewell.apps.shares.selectors import Share, shares_by_id
from sharewell.apps.shares.services import advice_on, kept_advice, send_worry
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import ItemKind, Purpose, Sector
from sharewell.domain.children import Identity
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.discussions import Contribution, FamilySaw, Label, SeatState
from sharewell.domain.discussions.report import RESTRICTED, Sent, sections_of, titled
from sharewell.domain.sharing import (
    AskedFor,
    Deciding,
    Item,
    Kind,
    Observation,
    Outcome,
    Parcel,
    Route,
    Telling,
    Worry,
)
from sharewell.kit.crypto import NoSuchKey, entitle, keyring, revoke

PURPOSE = gettext_noop("to report to a conference")
SCHOOLING = frozenset({Sector.EARLY_YEARS, Sector.SCHOOL, Sector.COLLEGE})
CARE = frozenset({Sector.HEALTH_VISITING, Sector.GENERAL_PRACTICE, Sector.HOSPITAL, Sector.MENTAL_HEALTH})
TELLING = {
    FamilySaw.SEEN: Telling.TOLD,
    FamilySaw.WILL_SEE: Telling.WILL_TELL,
    FamilySaw.NOT_SAFE: Telling.DO_NOT_TELL,
}


def send_report(
    actor: Actor, row: Discussion, seats: Iterable[Seat], at: datetime, contribution: Contribution
) -> tuple[UUID, str]:
    """Send a report; gives the share and the text that stands in the discussion. Everybody asked can read the share.

    Raises:
        Refused: the role does not work with records.
        NotCallable: it tells what must be kept safe from somebody who is asked.
    """
    others = [one.organisation_id for one in seats if one.state != SeatState.GONE]
    entry = _entry(actor, row, at)
    titles = {name: str(SECTION_WORDS[name]) for name, _text in sections_of(contribution)}
    items = _items(actor, contribution, titles)
    share = _sent(actor, row, at, entry, items, contribution.family)
    for one in others:
        if one not in {actor.organisation, row.caller_id}:
            entitle(record=share.pk, holder=actor.organisation, newcomer=one)
    sent = Sent(sections=tuple(titles.items()), family=contribution.family, family_on=contribution.family_on)
    return share.pk, sent.to_text()


def let_read_reports(actor: Actor, row: Discussion, newcomer: UUID) -> None:
    """Let an organisation that is asked later read the reports. What was taken back nobody can read."""
    for share in _reports(row):
        try:
            entitle(record=share.pk, holder=actor.organisation, newcomer=newcomer)
        except NoSuchKey:
            continue


def take_reports_away(row: Discussion, organisation: UUID) -> None:
    """Whoever is taken out of it reads no report any more but its own."""
    for share in _reports(row):
        if share.sender_id != organisation:
            revoke(record=share.pk, organisation=organisation)


def _reports(row: Discussion) -> tuple[Share, ...]:
    sent = DiscussionAct.objects.filter(discussion_id=row.pk).values_list("share", flat=True)
    return shares_by_id(share for share in sent if share)


def _entry(actor: Actor, row: Discussion, at: datetime) -> UUID:
    """The reporting organisation's own entry of the child, made now where it has none of that name and birthday."""
    ring = keyring(holder=actor.organisation, records=[row.pk])
    subject = json.loads(ring.unseal(record=row.pk, field="subject", sealed=bytes(row.subject)))
    name, born = subject["name"], date.fromisoformat(subject["born"]) if subject["born"] else None
    for one in find_entries(actor=actor, typed=name, at=at, purpose=PURPOSE).found:
        if one.identity.name.casefold() == name.casefold() and one.identity.born == born:
            return one.entry.pk
    given, _space, family = name.rpartition(" ")
    who = Identity(given_names=given, family_name=family, born=born)
    return register_entry(actor=actor, identity=who, at=at).pk


def _items(actor: Actor, contribution: Contribution, titles: dict[str, str]) -> tuple[Item, ...]:
    own = directory_entry(actor.organisation)
    kind = _kind(own.sector if own else "")
    return tuple(
        Item(
            kind=kind,
            about="child",
            status=name if name in set(Label) else "reported",
            text=titled(titles[name], text),
            needed_because=_("The conference needs it to decide what is done for the child."),
            guarded=name == RESTRICTED,
        )
        for name, text in sections_of(contribution)
    )


def _kind(sector: str) -> ItemKind:
    if sector in SCHOOLING:
        return ItemKind.EDUCATION
    return ItemKind.HEALTH if sector in CARE else ItemKind.SOCIAL_CARE


def _sent(
    actor: Actor, row: Discussion, at: datetime, entry: UUID, items: tuple[Item, ...], family: FamilySaw
) -> Share:
    caller = directory_entry(row.caller_id)
    if caller is None or caller.suspended_at is not None:
        raise NotCallable("no_such_place", _("This organisation cannot receive anything at present."))
    title = _("A report: %(what)s") % {"what": discussion_words(row)}
    purpose = Purpose.PROTECT_FROM_HARM
    advice = advice_on(actor, caller, items, row.urgency, on=local_day(at), purpose=purpose)
    worry = Worry(
        route=Route.ORDINARY,
        urgency=row.urgency,
        nation=row.nation,
        children=(entry,),
        observations=(Observation(text=title, kind=Kind.FACT),),
    )
    deciding = Deciding(
        outcome=Outcome.SHARE,
        reasons=_("They called a conference about this child and asked for a report."),
        telling=TELLING.get(family, Telling.UNKNOWN),
        telling_reason=_("It could put somebody at risk.") if family is FamilySaw.NOT_SAFE else "",
        **kept_advice(advice, caller.name),
    )
    asked = AskedFor(summary=title, wanted=_("Read it before you meet."))
    parcel = Parcel(recipient=row.caller_id, asked=asked, items=items)
    went = send_worry(actor=actor, at=at, worry=worry, deciding=deciding, parcels=[parcel])
    if not went.shares:
        said = _("This holds something that must be kept safe from them. Nothing has gone. Take it out.")
        raise NotCallable("stopped", said)
    return went.shares[0]
