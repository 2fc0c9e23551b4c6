"""What worries someone about a child. Append-only: what is learnt later belongs to the next decision."""

from django.db import models

from sharewell.kit.ids import new_id


class Concern(models.Model):
    """A worry as it was written down. Its id is the record whose key seals it and everything decided about it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    raised_by = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    raised_by_name = models.CharField(max_length=200)
    raised_at = models.DateTimeField()
    route = models.CharField(max_length=20)
    urgency = models.CharField(max_length=20)
    nation = models.CharField(max_length=20)
    observations = models.BinaryField()
    own_words = models.BinaryField()
    wishes = models.BinaryField()
    wanted = models.BinaryField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        indexes = [
            models.Index(fields=["organisation", "-raised_at", "-id"], name="concern_newest"),
            models.Index(fields=["raised_by", "-raised_at", "-id"], name="concern_newest_own"),
        ]


class ConcernChild(models.Model):
    """A child whom a concern is about: the entry that the organisation keeps. Append-only."""

    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="children")
    position = models.PositiveSmallIntegerField()
    entry = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["concern", "entry"], name="child_once_in_concern"),
            models.UniqueConstraint(fields=["concern", "position"], name="child_place_in_concern"),
        ]
        indexes = [models.Index(fields=["entry"], name="concerns_of_child")]
