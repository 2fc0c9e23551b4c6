"""Own periods, files with what was said of them, holds, and certificates. No row here says who somebody is."""

from django.db import models

from sharewell.kit.ids import new_id


class Walk(models.Model):
    """How far the software has walked through all entries, round and round, to find those that have no file yet."""

    reached = models.UUIDField()


class Done(models.Model):
    """By whom and when: names as they were on the day."""

    person = models.UUIDField()
    person_name = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        abstract = True


class Keeping(models.Model):
    """One organisation's keeping. Whoever sets a hold or destroys a file holds this row meanwhile."""

    organisation = models.OneToOneField(
        "organisations.Organisation", on_delete=models.PROTECT, related_name="+", primary_key=True
    )


class OwnPeriodSet(Done):
    """What an organisation decided for one kind of file; the newest counts, 0 years is the default. Append-only."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=40)
    version = models.PositiveIntegerField()
    years = models.PositiveIntegerField()
    after = models.CharField(max_length=10)
    because = models.TextField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "kind", "version"], name="one_own_period_version")
        ]


class File(models.Model):
    """All that an organisation holds about one person. `entry` is its entry; its id is the file's.

    `said` is sealed under that entry's key. `look_on` is a first of January, never the day itself. `later` is until
    when somebody decided to keep it. `proposed_by` waits for a second person.
    """

    entry = models.UUIDField(primary_key=True, editable=False)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    said = models.BinaryField(default=b"")
    state = models.CharField(max_length=10)
    looked_on = models.DateField()
    look_on = models.DateField()
    later = models.DateField(null=True)
    proposed_by = models.UUIDField(null=True)
    steps_made = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(fields=["organisation", "state", "look_on"], name="files_by_state"),
            models.Index(fields=["look_on", "looked_on"], name="files_to_look_at"),
        ]


class FileStepTaken(Done):
    """One thing that somebody did to a file. Append-only. The reason names nobody."""

    file = models.ForeignKey(File, on_delete=models.PROTECT, related_name="steps")
    sequence = models.PositiveIntegerField()
    kind = models.CharField(max_length=20)
    reason = models.TextField(blank=True)
    until = models.DateField(null=True)
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["sequence"]
        constraints = [models.UniqueConstraint(fields=["file", "sequence"], name="one_file_step_in_a_place")]


class Hold(Done):
    """That nothing is destroyed: of one file, or of all where there is no entry. Append-only; two people end it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    entry = models.UUIDField(null=True, db_index=True)
    reason = models.TextField()
    sha256 = models.CharField(max_length=64)


class Lifting(Done):
    """One person's wish that a hold, or a moratorium of the data, stop nothing here; and a second person's answer."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    hold = models.ForeignKey(Hold, on_delete=models.PROTECT, related_name="liftings", null=True)
    moratorium = models.CharField(max_length=100, blank=True)
    reason = models.TextField()
    answered_by = models.UUIDField(null=True)
    answered_by_name = models.CharField(max_length=200, blank=True)
    answered_at = models.DateTimeField(null=True)
    agreed = models.BooleanField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["hold"], name="one_lifting_waits", condition=models.Q(answered_at__isnull=True)
            ),
            models.CheckConstraint(
                condition=models.Q(answered_by__isnull=True) | ~models.Q(answered_by=models.F("person")),
                name="hold_lifted_by_two",
            ),
        ]


class Certificate(Done):
    """That a file was destroyed: how much, under which line, by whom, and when backups have aged out. Append-only."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    organisation_name = models.CharField(max_length=200)
    file = models.OneToOneField(File, on_delete=models.PROTECT, related_name="certificate")
    counts = models.JSONField()
    records = models.PositiveIntegerField()
    kept = models.PositiveIntegerField()
    line = models.CharField(max_length=100)
    says = models.TextField()
    proposed_by_name = models.CharField(max_length=200)
    proposed_at = models.DateTimeField()
    gone_on = models.DateField()
    sha256 = models.CharField(max_length=64)


class Purge(models.Model):
    """That the database was told to give up what it still had of destroyed files. Append-only."""

    certificate = models.OneToOneField(
        Certificate, on_delete=models.PROTECT, related_name="purge", primary_key=True
    )
    at = models.DateTimeField()
