"""Entries, their sealed versions, and the keyed words by which they are found."""

from django.db import models

from sharewell.kit.ids import new_id


class Entry(models.Model):
    """One organisation's record of who a child or adult is. The identity itself is in the newest version."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["organisation", "-changed_at"], name="entry_newest_first")]


class EntryVersion(models.Model):
    """What was held to be true from a moment on. Append-only: a change is a new version."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="versions")
    version = models.PositiveIntegerField()
    identity = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    written_by = models.UUIDField()
    written_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "version"], name="one_of_each_entry_version")]


class SearchWord(models.Model):
    """A keyed hash of one word of an entry, per organisation: it finds the entry and cannot be read."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="words")
    organisation_id = models.UUIDField()
    word = models.BinaryField(max_length=32)

    class Meta:
        indexes = [models.Index(fields=["organisation_id", "word"], name="search_word")]
