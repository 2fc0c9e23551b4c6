"""Questions about private matchings. Nothing here opens sealed text or writes."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from django.db.models import QuerySet

from sharewell.apps.matching.models import Agreement, PrivateFound, PrivateMatch, PrivateState, Way
from sharewell.apps.organisations.selectors import organisation_names
from sharewell.domain.access import Actor
from sharewell.domain.audit.digests import digest, sealed_digest

MOST_MATCHES = 30
Partner = tuple[Agreement, str]
"""Our agreement, and the partner's key where they use another Sharewell."""


def private_partners(organisation: UUID, at: datetime) -> dict[UUID, Partner]:
    """With whom lists may be matched privately now: both sides agreed here, or they gave their key from elsewhere."""
    stands = Agreement.objects.filter(way=Way.PRIVATELY, ended_at__isnull=True, until__gt=at)
    ours = {row.other_id: row for row in stands.filter(organisation_id=organisation)}
    theirs = set(stands.filter(other_id=organisation).values_list("organisation_id", flat=True))
    return {
        other: (row, row.partner_key) for other, row in ours.items() if row.partner_key or other in theirs
    }


def matches_of(actor: Actor) -> list[PrivateMatch]:
    """The private matchings of the actor's organisation, newest first, without what is kept between messages."""
    rows = PrivateMatch.objects.filter(organisation_id=actor.organisation).defer("kept", "message")
    return list(rows.order_by("-started_at", "id")[:MOST_MATCHES])


def match_of(actor: Actor, match: UUID) -> PrivateMatch | None:
    """A private matching of the actor's organisation; None where there is none."""
    rows = PrivateMatch.objects.filter(organisation_id=actor.organisation, pk=match)
    return rows.defer("kept", "message").first()


def match_to_go_on(match: UUID) -> PrivateMatch:
    """A private matching with all that is kept, for whoever works on it. Raises PrivateMatch.DoesNotExist."""
    return PrivateMatch.objects.select_related("pair").get(pk=match)


def match_with(organisation: UUID, other: UUID, *, offers: bool) -> PrivateMatch | None:
    """The matching between two that is under way, from one side; None where there is none."""
    rows = PrivateMatch.objects.filter(organisation_id=organisation, other_id=other, offers=offers)
    return rows.filter(state__in=(PrivateState.ASKED, PrivateState.READY)).first()


def times_of(organisation: UUID, other: UUID, *, offers: bool, since: datetime) -> list[datetime]:
    """When matchings with a partner began lately, in one direction; those that were declined are not counted."""
    rows = PrivateMatch.objects.filter(
        organisation_id=organisation, other_id=other, offers=offers, started_at__gt=since
    )
    return list(rows.exclude(state=PrivateState.DECLINED).values_list("started_at", flat=True))


def matches_to_go_on() -> list[UUID]:
    """The sides that begin, of matchings whose two sides are both here and ready; the oldest first."""
    rows = PrivateMatch.objects.filter(state=PrivateState.READY, offers=True, pair__isnull=False)
    return list(rows.order_by("started_at", "id").values_list("pk", flat=True))


def children_found(match: PrivateMatch, *, after: int, most: int) -> QuerySet[PrivateFound]:
    """The children whom both know, from a place on, those with most in common first."""
    return match.children.filter(place__gte=after).order_by("place")[:most]


def private_digest(match: PrivateMatch) -> str:
    """SHA-256 of what one side of a matching told and found, as it stands in the database; no key is needed."""
    rows = match.children.order_by("place").values_list("pk", "entry_id", "place", "detail")
    found = [f"{pk} {entry} {place} {sealed_digest(detail)}" for pk, entry, place, detail in rows]
    return digest(
        {
            "match": str(match.pk),
            "between": f"{match.organisation_id} {match.other_id} {match.offers}",
            "purpose": match.purpose,
            "by": f"{match.started_by} {match.started_by_name}",
            "shielded": f"{match.shielded} {match.shielded_by_name} {match.shielded_second_name}",
            "told": " ".join(f"{one['act']} {one['sha256']} {one['elements']}" for one in match.told),
            "counted": f"{match.taken_in} {match.left_out} {match.found}",
            "found": sha256("\n".join(found).encode()).hexdigest(),
        }
    )


def private_digests() -> Iterator[tuple[UUID, int, str]]:
    """Matching, version and present digest of each that is done, for `sharewell verify`."""
    rows = PrivateMatch.objects.filter(state=PrivateState.DONE).defer("kept", "message")
    for row in rows.order_by("started_at", "id").iterator():
        yield row.pk, 1, private_digest(row)


def names_of_partners(matches: Iterable[PrivateMatch]) -> dict[UUID, str]:
    """The names of the partners of these matchings."""
    return organisation_names({one.other_id for one in matches})
