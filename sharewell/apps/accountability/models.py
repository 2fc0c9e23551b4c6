"""Packs for an inspector, each sealed as it was made."""

from django.db import models

from sharewell.kit.ids import new_id


class Pack(models.Model):
    """One pack. `samples` are the inspector's numbers or, after a #, their word. `held` is the sealed ZIP once made.

    `sha256` is that of its index, as the log says it. `chosen` has the number and the reference of each sample, for the
    house to find it by; the pack itself has the number alone.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    organisation_name = models.CharField(max_length=200)
    asked_by = models.UUIDField()
    asked_by_name = models.CharField(max_length=200)
    asked_at = models.DateTimeField()
    samples = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10)
    made_at = models.DateTimeField(null=True)
    held = models.BinaryField(default=b"")
    sha256 = models.CharField(max_length=64, blank=True)
    chosen = models.JSONField(default=list)

    class Meta:
        indexes = [
            models.Index(fields=["organisation", "-asked_at", "-id"], name="pack_of_organisation"),
            models.Index(fields=["state", "asked_at"], name="pack_to_make"),
        ]
