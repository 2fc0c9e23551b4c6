"""Policies, their versions, who read which, what they asked, and what happened. Nothing here names a child."""

from django.db import models

from sharewell.kit.ids import new_id


class Policy(models.Model):
    """One policy of an organisation. `draft` is the text of the version that is being made, empty while none is.

    `version`, `words` and the days are those of the newest version that was approved. `readers` are roles; `look_on` is
    the next day on which the clock looks at it, `read_from` the day from which its readers are asked.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    organisation_name = models.CharField(max_length=200)
    kind = models.CharField(max_length=30)
    title = models.CharField(max_length=150)
    stage = models.CharField(max_length=10)
    draft = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=0)
    words = models.PositiveIntegerField(default=0)
    steps_made = models.PositiveIntegerField(default=0)
    readers = models.JSONField(default=list)
    read_from = models.DateField()
    starts_on = models.DateField(null=True)
    review_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    look_on = models.DateField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["organisation", "title"], name="policy_of_organisation"),
            models.Index(fields=["look_on", "id"], name="policy_to_look_at"),
        ]


class PolicyVersion(models.Model):
    """One text that was approved. Never changed."""

    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    starts_on = models.DateField()
    approved_at = models.DateTimeField()
    approved_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["policy", "number"], name="one_policy_text_a_number")]


class PolicyStep(models.Model):
    """Something that happened: never changed. `said` is a reason."""

    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="steps")
    sequence = models.PositiveIntegerField()
    kind = models.CharField(max_length=20)
    version = models.PositiveIntegerField(default=0)
    person = models.UUIDField()
    person_name = models.CharField(max_length=200)
    at = models.DateTimeField()
    said = models.TextField(blank=True)
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["sequence"]
        constraints = [
            models.UniqueConstraint(fields=["policy", "sequence"], name="one_policy_step_in_a_place")
        ]


class Reading(models.Model):
    """That a person said they have read one version. Never changed."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="readings")
    number = models.PositiveIntegerField()
    person = models.UUIDField()
    person_name = models.CharField(max_length=200)
    role = models.CharField(max_length=32)
    at = models.DateTimeField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["policy", "number", "person"], name="policy_version_read_once")
        ]
        indexes = [models.Index(fields=["person", "-at"], name="policy_read_by_person")]


class Question(models.Model):
    """What somebody asked about a version, and what they were answered."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="questions")
    number = models.PositiveIntegerField()
    person = models.UUIDField()
    person_name = models.CharField(max_length=200)
    words = models.TextField()
    at = models.DateTimeField()
    answer = models.TextField(blank=True)
    answered_by = models.CharField(max_length=200, blank=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["at", "id"]
