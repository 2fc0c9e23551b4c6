"""The table of answers already given."""

from uuid import uuid4

from django.db import models


class GivenAnswer(models.Model):
    """One unsafe request and the answer it got. Holds no content: `request_hash` is keyed, `location` has ids only."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    owner = models.CharField(max_length=80)
    key = models.UUIDField()
    request_hash = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField()
    location = models.CharField(max_length=2000, blank=True)
    created_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "key"], name="one_answer_for_each_key"),
        ]
