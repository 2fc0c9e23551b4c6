"""The log: events and checkpoints. Both only grow; ids and text, never foreign keys.

Rows are written by `services` alone and protected by triggers (kit/append_only).
"""

from django.db import models

from sharewell.domain.audit.entry import LONGEST_TEXT, Entry


class Event(models.Model):
    """One thing that somebody did, was refused or looked at."""

    id = models.UUIDField(primary_key=True, editable=False)
    sequence = models.BigIntegerField(unique=True)
    kind = models.CharField(max_length=60)
    happened_at = models.DateTimeField()
    entered_at = models.DateTimeField()
    person = models.UUIDField()
    person_name = models.CharField(max_length=LONGEST_TEXT)
    organisation = models.UUIDField()
    organisation_name = models.CharField(max_length=LONGEST_TEXT)
    role = models.CharField(max_length=60)
    origin = models.CharField(max_length=60)
    purpose = models.CharField(max_length=LONGEST_TEXT, blank=True)
    gateway = models.CharField(max_length=LONGEST_TEXT, blank=True)
    record = models.UUIDField(null=True)
    child = models.UUIDField(null=True)
    fields = models.TextField(blank=True)
    version = models.BigIntegerField(default=0)
    outcome = models.CharField(max_length=60)
    detail = models.TextField(default="{}")
    salt = models.BinaryField()
    leaf_hash = models.BinaryField()
    link = models.BinaryField()
    signature = models.BinaryField()

    class Meta:
        ordering = ("sequence",)
        indexes = (
            models.Index(fields=("organisation", "-sequence"), name="event_of_organisation"),
            models.Index(fields=("organisation", "person", "-sequence"), name="event_of_person"),
            models.Index(fields=("record", "-sequence"), name="event_on_record"),
            models.Index(fields=("child", "-sequence"), name="event_on_child"),
        )

    def __str__(self) -> str:
        return f"event {self.sequence}: {self.kind}"

    @property
    def entry(self) -> Entry:
        """The part that the log commits to, as plain data."""
        return Entry(**{name: getattr(self, name) for name in Entry.__dataclass_fields__})


class Checkpoint(models.Model):
    """How the log stood at a moment, signed. Its text is what partners keep."""

    number = models.BigIntegerField(primary_key=True)
    size = models.BigIntegerField(unique=True)
    root = models.BinaryField()
    frontier = models.BinaryField()
    note = models.TextField()
    at = models.DateTimeField()

    class Meta:
        ordering = ("number",)

    def __str__(self) -> str:
        return f"checkpoint {self.number} over {self.size} events"


class LogKey(models.Model):
    """A public key that signs this log, as the line that partners keep: name+id+key."""

    line = models.CharField(max_length=200, primary_key=True)
    since = models.DateTimeField()

    def __str__(self) -> str:
        return self.line
