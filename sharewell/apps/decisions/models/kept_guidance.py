"""Each version of the rules under which something was decided here, so that it can be given again years later."""

from django.db import models

from sharewell.kit.ids import new_id


class KeptGuidance(models.Model):
    """One version of the guidance, whole. Append-only. `archive` is what `domain.advice.archive` makes and reads."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    sha256 = models.CharField(max_length=64, unique=True)
    version = models.CharField(max_length=200)
    first_used_at = models.DateTimeField()
    archive = models.BinaryField()
