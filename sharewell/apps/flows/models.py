"""What went on each day, as numbers. Made from shares; it can be made again at any time."""

from django.db import models


class DayCounted(models.Model):
    """That a day is over and counted."""

    day = models.DateField(primary_key=True)
    counted_at = models.DateTimeField()


class RegularFlow(models.Model):
    """One way that is regular at the end of the last counted day, for the map. `sorts` is what went: "health.child …".

    Made anew after each count, from the days.
    """

    sender = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    recipient = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    sorts = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["sender", "recipient"], name="one_regular_flow_a_way")]


class FlowOfDay(models.Model):
    """How much of one sort went one way on a day. An empty kind is for all shares between the two, and has no items."""

    day = models.DateField()
    sender = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    recipient = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=40, blank=True)
    about = models.CharField(max_length=30, blank=True)
    shares = models.PositiveIntegerField()
    items = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["day", "sender", "recipient", "kind", "about"], name="one_flow_of_a_day"
            )
        ]
        indexes = [
            models.Index(fields=["sender", "day"], name="flow_from"),
            models.Index(fields=["recipient", "day"], name="flow_to"),
        ]
