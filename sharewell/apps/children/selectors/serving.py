"""What a serving copy has to read: all entries of an organisation, or those that changed since it was made."""

from datetime import datetime

from django.db.models import Q, QuerySet

from sharewell.apps.children.models import Entry, Shield, ShieldLift
from sharewell.domain.access import Actor


def entries_to_serve(actor: Actor) -> QuerySet[Entry]:
    """Every entry of the organisation that was not withdrawn, by id."""
    return Entry.objects.filter(organisation_id=actor.organisation, withdrawn_at__isnull=True).order_by("pk")


def entries_changed_since(actor: Actor, at: datetime) -> QuerySet[Entry]:
    """Those that came, changed, were withdrawn, or of which something was protected or freed, from a moment on."""
    lifted = ShieldLift.objects.filter(answered_at__gte=at).values("shield__entry_id")
    touched = Q(pk__in=Shield.objects.filter(set_at__gte=at).values("entry_id")) | Q(pk__in=lifted)
    since = Q(changed_at__gte=at) | Q(withdrawn_at__gte=at) | touched
    return Entry.objects.filter(since, organisation_id=actor.organisation)
