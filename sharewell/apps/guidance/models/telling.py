"""What was told when the rules changed, and to whom."""

from django.db import models

from sharewell.kit.ids import new_id


class Telling(models.Model):
    """One moment at which people were told, or the first at which there was nothing to compare with. Append-only.

    It is of a version of the guidance as on a day; `news` is what changed since the telling before, for everybody.
    """

    number = models.PositiveIntegerField(unique=True)
    version = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    on = models.DateField()
    at = models.DateTimeField()
    news = models.JSONField(default=list)


class Alert(models.Model):
    """That one person was told. What they had chosen then is kept here, and says what of the news is theirs."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    telling = models.ForeignKey(Telling, on_delete=models.PROTECT, related_name="alerts")
    person = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    nations = models.JSONField(default=list)
    sectors = models.JSONField(default=list)
    topics = models.JSONField(default=list)
    changes = models.PositiveIntegerField()
    made_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["telling", "person"], name="told_once")]
        indexes = [
            models.Index(fields=["person", "organisation", "-made_at", "-id"], name="alert_newest"),
            models.Index(
                fields=["person", "organisation"],
                name="alert_unread",
                condition=models.Q(read_at__isnull=True),
            ),
        ]
