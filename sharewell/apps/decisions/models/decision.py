"""What a person decided, with the advice that they saw."""

from django.db import models

from sharewell.apps.decisions.models.concern import Concern
from sharewell.kit.ids import new_id


class Decision(models.Model):
    """One version of the decision about a concern. Append-only: thinking again is the next version."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="decisions")
    version = models.PositiveIntegerField()
    outcome = models.CharField(max_length=20)
    departs_from_advice = models.BooleanField()
    telling = models.CharField(max_length=20)
    decided_by = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    decided_by_name = models.CharField(max_length=200)
    decided_at = models.DateTimeField()
    look_again_on = models.DateField(null=True)
    reasons = models.BinaryField()
    harm_if_shared = models.BinaryField()
    harm_if_not_shared = models.BinaryField()
    telling_reason = models.BinaryField()
    who_else_should_see = models.BinaryField()
    situation = models.BinaryField()
    advice = models.BinaryField()
    guidance_version = models.CharField(max_length=64, blank=True)
    guidance_sha256 = models.CharField(max_length=64, blank=True)
    sha256 = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["concern", "version"], name="one_of_each_decision_version"),
            models.CheckConstraint(
                condition=~models.Q(outcome="do_not_share") | models.Q(look_again_on__isnull=False),
                name="not_sharing_is_looked_at_again",
            ),
        ]
