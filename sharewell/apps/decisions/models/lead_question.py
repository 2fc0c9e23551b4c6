"""Asking a named lead, with the draft as it stood."""

from django.db import models

from sharewell.apps.decisions.models.concern import Concern
from sharewell.kit.ids import new_id


class LeadQuestion(models.Model):
    """A colleague's question to a lead. It has a key of its own, because often there is no concern yet."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    asked_by = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    asked_by_name = models.CharField(max_length=200)
    lead = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    lead_name = models.CharField(max_length=200)
    asked_at = models.DateTimeField()
    urgency = models.CharField(max_length=20)
    nation = models.CharField(max_length=20)
    draft = models.UUIDField(null=True)
    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="+", null=True)
    question = models.BinaryField()
    snapshot = models.BinaryField()
    state = models.CharField(max_length=10)
    due_at = models.DateTimeField()
    next_reminder_at = models.DateTimeField(null=True)
    reminders = models.PositiveSmallIntegerField(default=0)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(
        "organisations.Person", on_delete=models.PROTECT, related_name="+", null=True
    )
    answered_by_name = models.CharField(max_length=200, blank=True)
    answer = models.BinaryField(default=b"")

    class Meta:
        indexes = [
            models.Index(
                fields=["next_reminder_at", "id"],
                name="lead_question_reminder",
                condition=models.Q(next_reminder_at__isnull=False),
            ),
            models.Index(fields=["lead", "state", "due_at"], name="lead_question_of_lead"),
            models.Index(fields=["organisation", "state", "due_at"], name="lead_question_of_org"),
            models.Index(fields=["asked_by", "-asked_at"], name="lead_question_of_asker"),
            models.Index(fields=["draft"], name="lead_question_of_draft"),
        ]
