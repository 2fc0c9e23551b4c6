"""Privacy notices with their versions, looks whether a family can be told, and statements for families."""

from django.db import models

from sharewell.kit.ids import new_id


class PrivacyNotice(models.Model):
    """One version of a notice for one audience. A draft has no number until it is published.

    `known` is what it was made from, as JSON; `texts` is what it says, by language. `amber` says in which way more
    goes than it tells; it is empty while it is true.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    audience = models.CharField(max_length=20)
    stage = models.CharField(max_length=10)
    number = models.PositiveIntegerField(default=0)
    known = models.TextField()
    texts = models.JSONField()
    sha256 = models.CharField(max_length=64)
    made_by = models.UUIDField()
    made_by_name = models.CharField(max_length=200)
    made_at = models.DateTimeField()
    approved_by = models.UUIDField(null=True)
    approved_by_name = models.CharField(max_length=200, blank=True)
    approved_at = models.DateTimeField(null=True)
    looked_on = models.DateField(null=True)
    amber = models.JSONField(default=dict)
    amber_since = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "audience", "stage"],
                name="one_notice_of_a_stage",
                condition=models.Q(stage__in=["draft", "published"]),
            ),
            models.UniqueConstraint(
                fields=["organisation", "audience", "number"],
                name="one_notice_of_a_number",
                condition=models.Q(number__gt=0),
            ),
        ]
        indexes = [models.Index(fields=["stage", "looked_on"], name="notice_to_look_at")]


class TellingLook(models.Model):
    """What somebody said on looking again whether a family can be told. Append-only; sealed under the concern's key."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    decision = models.ForeignKey("decisions.Decision", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    said = models.CharField(max_length=20)
    law = models.CharField(max_length=40, blank=True)
    words = models.BinaryField()
    look_on = models.DateField(null=True)
    by = models.UUIDField()
    by_name = models.CharField(max_length=200)
    at = models.DateTimeField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["decision", "number"], name="one_telling_look_of_a_number")
        ]


class TellingDay(models.Model):
    """A day on which leads were reminded of families who were not told: so that it happens once."""

    day = models.DateField(primary_key=True)


class FamilyStatement(models.Model):
    """A statement for a family of what was shared about a child. Its id is the record whose key seals it.

    `copy` is the exact document as it went; it is never made again.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    entry = models.ForeignKey("children.Entry", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10)
    said = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    made_by = models.UUIDField()
    made_by_name = models.CharField(max_length=200)
    made_at = models.DateTimeField()
    made_by_lead = models.BooleanField()
    read_by = models.UUIDField(null=True)
    read_by_name = models.CharField(max_length=200, blank=True)
    read_at = models.DateTimeField(null=True)
    gone_at = models.DateTimeField(null=True)
    copy = models.BinaryField(default=b"")
    copy_sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        indexes = [models.Index(fields=["organisation", "entry", "-made_at"], name="statements_of_entry")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(read_by__isnull=True) | ~models.Q(read_by=models.F("made_by")),
                name="statement_read_by_a_second_person",
            )
        ]
