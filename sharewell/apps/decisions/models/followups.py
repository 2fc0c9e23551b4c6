"""Tasks with a clock that follow a decision: completing the record of an emergency, and looking again."""

from django.db import models

from sharewell.apps.decisions.models.concern import Concern
from sharewell.apps.decisions.models.decision import Decision
from sharewell.kit.ids import new_id

WAITS = models.Q(next_reminder_at__isnull=False)


class CompletionTask(models.Model):
    """What an emergency left to be written down afterwards, and the lead who then reads it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    concern = models.OneToOneField(Concern, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    reviewer = models.ForeignKey(
        "organisations.Person", on_delete=models.PROTECT, related_name="+", null=True
    )
    to_complete = models.CharField(max_length=100)
    created_at = models.DateTimeField()
    state = models.CharField(max_length=10)
    due_at = models.DateTimeField()
    next_reminder_at = models.DateTimeField(null=True)
    reminders = models.PositiveSmallIntegerField(default=0)
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+", null=True)
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="+", null=True)
    reviewed_at = models.DateTimeField(null=True)
    reviewed_by = models.ForeignKey(
        "organisations.Person", on_delete=models.PROTECT, related_name="+", null=True
    )
    review_note = models.BinaryField(default=b"")

    class Meta:
        indexes = [
            models.Index(fields=["next_reminder_at", "id"], name="completion_reminder", condition=WAITS),
            models.Index(fields=["person", "state", "due_at"], name="completion_of_person"),
            models.Index(fields=["organisation", "state", "due_at"], name="completion_of_organisation"),
        ]


class LookAgain(models.Model):
    """A date on which a decision not to share is thought over again."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="+")
    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10)
    due_at = models.DateTimeField()
    next_reminder_at = models.DateTimeField(null=True)
    reminders = models.PositiveSmallIntegerField(default=0)
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+", null=True)

    class Meta:
        indexes = [
            models.Index(fields=["next_reminder_at", "id"], name="look_again_reminder", condition=WAITS),
            models.Index(fields=["person", "state", "due_at"], name="look_again_of_person"),
            models.Index(fields=["organisation", "state", "due_at"], name="look_again_of_organisation"),
        ]
