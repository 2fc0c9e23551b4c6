"""Files of an organisation's own records, to whom they were given, and what was taken out again. All append-only."""

from django.db import models

from sharewell.kit.ids import new_id


class Attachment(models.Model):
    """One file. Its id is the record whose key seals the shared copy and all words about it.

    The original is sealed under the key of a record of its own (`original`), which nobody else is ever given: it has
    what the copy lacks. A covered copy has none. `gathered_for` is the draft or concern that it was added to.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    uploaded_by = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    uploaded_by_name = models.CharField(max_length=200)
    at = models.DateTimeField()
    gathered_for = models.UUIDField()
    name = models.BinaryField()
    shows = models.BinaryField()
    words = models.BinaryField()
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    pages = models.PositiveIntegerField(default=0)
    seconds = models.PositiveIntegerField(default=0)
    sha256 = models.CharField(max_length=64)
    original = models.UUIDField(null=True)
    original_type = models.CharField(max_length=100, blank=True)
    original_sha256 = models.CharField(max_length=64, blank=True)
    left_out = models.CharField(max_length=200, blank=True)
    scan = models.CharField(max_length=20)
    redacted_from = models.ForeignKey("self", on_delete=models.PROTECT, related_name="covered", null=True)

    class Meta:
        indexes = [
            models.Index(fields=["organisation", "gathered_for"], name="attachment_gathered"),
            models.Index(fields=["organisation", "-at", "-id"], name="attachment_newest"),
        ]


class Giving(models.Model):
    """That another organisation was given a file with a record of theirs, such as a share. Append-only."""

    attachment = models.ForeignKey(Attachment, on_delete=models.PROTECT, related_name="givings")
    record = models.UUIDField()
    organisation = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["attachment", "record"], name="given_once_with_a_record")
        ]
        indexes = [models.Index(fields=["record"], name="given_with_record")]


class TakenBack(models.Model):
    """That something that was given was taken back, or given back. Append-only."""

    giving = models.OneToOneField(
        Giving, on_delete=models.PROTECT, related_name="taken_back", primary_key=True
    )
    at = models.DateTimeField()


class Removal(models.Model):
    """That somebody took a file out before it was given to anybody; its content is gone. Append-only."""

    attachment = models.OneToOneField(Attachment, on_delete=models.PROTECT, related_name="removal")
    person = models.UUIDField()
    at = models.DateTimeField()
