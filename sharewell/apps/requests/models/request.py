"""What somebody asked, as they keep it."""

from django.db import models

from sharewell.kit.ids import new_id


class Request(models.Model):
    """A request. Its words are sealed under its own key, which the asker alone holds: each ask has a copy of its own.

    `entry` is the asker's own entry for whom it is about. Names are kept as they were on the day.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    concern = models.ForeignKey("decisions.Concern", on_delete=models.PROTECT, related_name="+", null=True)
    entry = models.ForeignKey("children.Entry", on_delete=models.PROTECT, related_name="+", null=True)
    asker = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    asker_name = models.CharField(max_length=200)
    asked_by = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    asked_by_name = models.CharField(max_length=200)
    made_at = models.DateTimeField()
    needed_by = models.DateTimeField(null=True)
    urgency = models.CharField(max_length=20)
    nation = models.CharField(max_length=20)
    subject = models.BinaryField()
    why = models.BinaryField()
    wanted = models.BinaryField()
    statement = models.BinaryField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        indexes = [
            models.Index(fields=["asked_by", "-made_at", "-id"], name="request_made_by"),
            models.Index(fields=["asker", "-made_at", "-id"], name="request_made_from"),
            models.Index(
                fields=["entry", "-made_at"],
                name="request_about",
                condition=models.Q(entry__isnull=False),
            ),
        ]
