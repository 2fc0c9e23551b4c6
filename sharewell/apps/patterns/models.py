"""Wishes to be told when something happens. Stories have no tables: they are read from everywhere each time."""

from django.db import models

from sharewell.kit.ids import new_id


class Watch(models.Model):
    """That somebody wants to be told what happens to the children of a concern, or to whom a request is about.

    All before `looked_at` is seen.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    concern = models.ForeignKey("decisions.Concern", on_delete=models.PROTECT, related_name="+", null=True)
    request = models.ForeignKey("requests.Request", on_delete=models.PROTECT, related_name="+", null=True)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()
    looked_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["concern", "person"], name="one_watch_each", condition=models.Q(ended_at__isnull=True)
            ),
            models.UniqueConstraint(
                fields=["request", "person"],
                name="one_watch_of_ask",
                condition=models.Q(ended_at__isnull=True),
            ),
            models.CheckConstraint(
                name="watch_of_one_thing",
                condition=models.Q(concern__isnull=True) ^ models.Q(request__isnull=True),
            ),
        ]
        indexes = [
            models.Index(
                fields=["looked_at"], name="watches_to_look_at", condition=models.Q(ended_at__isnull=True)
            ),
            models.Index(fields=["person", "-set_at"], name="watches_of_person"),
        ]


class Met(models.Model):
    """One thing that happened of which somebody wanted to be told. Append-only. `thing` is what happened, once each."""

    watch = models.ForeignKey(Watch, on_delete=models.PROTECT, related_name="met")
    kind = models.CharField(max_length=20)
    thing = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["watch", "kind", "thing"], name="met_once")]
