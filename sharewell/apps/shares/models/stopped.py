"""A sending that the guard stopped, or masked in an emergency: the whole of it, sealed, so that nothing is lost."""

from django.db import models

from sharewell.apps.shares.models.share import Share
from sharewell.domain.sharing.stopping import WAITING
from sharewell.kit.ids import new_id


class StoppedSending(models.Model):
    """One parcel as it was to go, sealed under its concern's key, and what became of it.

    `due_at` is by when somebody must have acted; None once it is settled.
    `to_danger`: the destination itself is one of the places to which nothing must be sent.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    concern = models.ForeignKey("decisions.Concern", on_delete=models.PROTECT, related_name="+")
    decision = models.ForeignKey("decisions.Decision", on_delete=models.PROTECT, related_name="+")
    sender = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    sent_by = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    sent_by_name = models.CharField(max_length=200)
    recipient = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    recipient_name = models.CharField(max_length=200)
    at = models.DateTimeField()
    parcel = models.BinaryField()
    to_danger = models.BooleanField()
    sha256 = models.CharField(max_length=64)
    state = models.CharField(max_length=20)
    asked_at = models.DateTimeField(null=True)
    asked_of = models.ForeignKey(
        "organisations.Person", on_delete=models.PROTECT, related_name="+", null=True
    )
    reason = models.BinaryField(default=b"")
    answered_by = models.ForeignKey(
        "organisations.Person", on_delete=models.PROTECT, related_name="+", null=True
    )
    answered_by_name = models.CharField(max_length=200, blank=True)
    answered_at = models.DateTimeField(null=True)
    note = models.BinaryField(default=b"")
    share = models.OneToOneField(Share, on_delete=models.PROTECT, related_name="+", null=True)
    due_at = models.DateTimeField(null=True)
    next_climb_at = models.DateTimeField(null=True)
    rung = models.CharField(max_length=10, default="duty")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state="agreed") | ~models.Q(answered_by=models.F("sent_by")),
                name="stopped_sending_two_people",
            ),
        ]
        indexes = [
            models.Index(
                fields=["sender", "at"],
                name="stopped_that_wait",
                condition=models.Q(state__in=sorted({*WAITING, "masked"})),
            ),
            models.Index(fields=["concern"], name="stopped_of_concern"),
            models.Index(
                fields=["next_climb_at", "id"],
                name="stopped_to_climb",
                condition=models.Q(next_climb_at__isnull=False),
            ),
        ]
