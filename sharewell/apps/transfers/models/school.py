"""A notice that a school must have read before the school day begins."""

from django.db import models

from sharewell.kit.ids import new_id


class SchoolNotice(models.Model):
    """A share that tells a school of something a child lived through, with the clock for reading it.

    Nothing of what it says stands here. `rung` is who was told last; `next_climb_at` is when somebody else is.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    share = models.UUIDField(unique=True)
    reference = models.CharField(max_length=20)
    sender = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    sent_by = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    sent_by_name = models.CharField(max_length=200)
    sent_at = models.DateTimeField()
    recipient = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    recipient_name = models.CharField(max_length=200)
    school_begins_at = models.DateTimeField()
    rung = models.CharField(max_length=10)
    next_climb_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["sender", "-sent_at", "-id"], name="school_notice_from"),
            models.Index(
                fields=["next_climb_at", "id"],
                name="school_notice_to_climb",
                condition=models.Q(next_climb_at__isnull=False),
            ),
        ]


class StoppedSchoolNotice(models.Model):
    """A concern of which a school was to be told, and the guard stopped it. Once it is let go, its clock begins."""

    concern = models.UUIDField(primary_key=True)
    at = models.DateTimeField()
