"""Who wants to be told of which changes."""

from django.db import models

from sharewell.kit.ids import new_id


class Subscription(models.Model):
    """What one person in one organisation chose. Each list is sorted; an empty one means all. Ended, never deleted."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    nations = models.JSONField(default=list)
    sectors = models.JSONField(default=list)
    topics = models.JSONField(default=list)
    since = models.DateTimeField()
    stopped_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "organisation"], name="one_subscription_a_place")
        ]
