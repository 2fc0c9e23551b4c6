"""The table of drafts. A draft is not a record: it is removed when it is finished, discarded or too old."""

from uuid import uuid4

from django.db import models


class DraftState(models.TextChoices):
    """Where a draft stands. Discarded and expired drafts are not kept at all."""

    OPEN = "open"
    FINISHED = "finished"


class Draft(models.Model):
    """One person's unfinished journey. `sealed` holds everything said so far; nothing else here is about a child."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    journey = models.CharField(max_length=50)
    person = models.UUIDField()
    organisation = models.UUIDField()
    sealed = models.BinaryField(default=bytes)
    version = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=10, choices=DraftState.choices, default=DraftState.OPEN)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        indexes = [models.Index(fields=["person", "organisation", "state"], name="drafts_of_a_person")]
