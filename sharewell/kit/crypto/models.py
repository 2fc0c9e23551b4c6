"""Wrapped keys. No row here opens anything without the root key, which is not in the database."""

from django.db import models


class OrganisationKey(models.Model):
    """An organisation's key, wrapped under the root key."""

    organisation = models.UUIDField(primary_key=True, editable=False)
    wrapped = models.BinaryField()
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"key of organisation {self.organisation}"


class RecordKey(models.Model):
    """A record's key, wrapped to one organisation that may read it. Destroying them all erases it."""

    record = models.UUIDField(editable=False)
    holder = models.ForeignKey(OrganisationKey, on_delete=models.PROTECT, related_name="+")
    owner = models.UUIDField(editable=False)
    wrapped = models.BinaryField()
    created_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("record", "holder"), name="one_wrap_for_each_holder"),)

    def __str__(self) -> str:
        return f"key of record {self.record} for {self.holder_id}"


class Tombstone(models.Model):
    """That a holder’s key to a record was destroyed, and when: how "never" differs from "no more". Append-only."""

    record = models.UUIDField(editable=False)
    holder = models.UUIDField(editable=False)
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("holder", "record"), name="one_tombstone_each"),)

    def __str__(self) -> str:
        return f"no more key of record {self.record} for {self.holder}"
