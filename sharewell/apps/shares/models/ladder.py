"""What became of a share: receipts, the one question back, and a recall."""

from django.db import models

from sharewell.apps.shares.models.share import Share
from sharewell.kit.ids import new_id


class Receipt(models.Model):
    """A rung of the ladder that was reached. Append-only. The note of a delivery is empty."""

    share = models.ForeignKey(Share, on_delete=models.PROTECT, related_name="receipts")
    sequence = models.PositiveIntegerField()
    kind = models.CharField(max_length=20)
    person = models.UUIDField()
    person_name = models.CharField(max_length=200)
    organisation_name = models.CharField(max_length=200)
    at = models.DateTimeField()
    note = models.BinaryField(default=b"")
    outcome = models.BinaryField(default=b"")
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["sequence"]
        constraints = [models.UniqueConstraint(fields=["share", "sequence"], name="one_receipt_in_a_place")]


class Question(models.Model):
    """The one question that a recipient can ask back."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    share = models.OneToOneField(Share, on_delete=models.PROTECT, related_name="question")
    sender = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    sent_by = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    asked_by = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    asked_by_name = models.CharField(max_length=200)
    asked_at = models.DateTimeField()
    question = models.BinaryField()
    due_at = models.DateTimeField(null=True)
    next_climb_at = models.DateTimeField(null=True)
    reminders = models.PositiveSmallIntegerField(default=0)
    answered_by = models.ForeignKey(
        "organisations.Person", on_delete=models.PROTECT, related_name="+", null=True
    )
    answered_by_name = models.CharField(max_length=200, blank=True)
    answered_at = models.DateTimeField(null=True)
    answer = models.BinaryField(default=b"")

    class Meta:
        indexes = [
            models.Index(
                fields=["next_climb_at", "id"],
                name="question_to_climb",
                condition=models.Q(next_climb_at__isnull=False),
            ),
            models.Index(
                fields=["sent_by", "due_at"],
                name="question_of_person",
                condition=models.Q(due_at__isnull=False),
            ),
            models.Index(
                fields=["sender", "due_at"],
                name="question_of_sender",
                condition=models.Q(due_at__isnull=False),
            ),
        ]


class Recall(models.Model):
    """That a share was taken back before anybody opened it. Append-only."""

    share = models.OneToOneField(Share, on_delete=models.PROTECT, related_name="recall")
    person = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    person_name = models.CharField(max_length=200)
    at = models.DateTimeField()
    reason = models.BinaryField()
