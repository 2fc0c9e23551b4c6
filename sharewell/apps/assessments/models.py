"""Assessments, what each signed version said, and everything that happened. Nothing here names a child."""

from django.db import models

from sharewell.kit.ids import new_id


class Assessment(models.Model):
    """One assessment. `said` is its content as JSON: of the draft while there is one, of the signed version after.

    `overarching`: it is for everything that the organisation shares, not for one agreement. `amber` says in which
    way more goes than was described; it is empty while nothing does. An **annex** to an overarching one says what is
    otherwise in one place; `annexed_version` is the version of the overarching one when the annex was signed.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    organisation_name = models.CharField(max_length=200)
    agreement = models.ForeignKey(
        "agreements.Agreement", on_delete=models.PROTECT, related_name="+", null=True
    )
    annex_to = models.ForeignKey("self", on_delete=models.PROTECT, related_name="annexes", null=True)
    annexed_version = models.PositiveIntegerField(default=0)
    title = models.CharField(max_length=150)
    overarching = models.BooleanField(default=False)
    stage = models.CharField(max_length=10)
    said = models.TextField()
    version = models.PositiveIntegerField(default=0)
    steps_made = models.PositiveIntegerField(default=0)
    signed_at = models.DateTimeField(null=True)
    review_on = models.DateField(null=True)
    reminded_of = models.DateField(null=True)
    looked_on = models.DateField(null=True)
    amber = models.JSONField(default=dict)
    amber_since = models.DateField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["organisation", "stage", "title"], name="assessment_of_organisation"),
            models.Index(fields=["stage", "looked_on"], name="assessment_to_look_at"),
        ]


class AssessmentStep(models.Model):
    """Something that happened: never changed. `said` is the whole content where the step is a signature."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="steps")
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
            models.UniqueConstraint(fields=["assessment", "sequence"], name="one_assessment_step_in_a_place")
        ]
