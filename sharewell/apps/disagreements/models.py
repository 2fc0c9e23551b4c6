"""A view that differs from another, on a record's id; sealed under that record's own key. What was said only grows."""

from django.db import models

from sharewell.kit.ids import new_id


class Disagreement(models.Model):
    """That somebody sees a record, an item of it, its outcome or a refusal differently.

    `position` is the item's, where it is about one. `level` is who has it now, until `due_at`; `next_climb_at` is when
    the clock takes it up. `link_path` is the record's page: opaque ids alone.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    record = models.UUIDField(db_index=True)
    position = models.PositiveSmallIntegerField(null=True)
    about = models.CharField(max_length=20)
    reference = models.CharField(max_length=20)
    link_path = models.CharField(max_length=100)
    raiser = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    raiser_name = models.CharField(max_length=200)
    raised_by = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    raised_by_name = models.CharField(max_length=200)
    other = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    other_name = models.CharField(max_length=200)
    other_person = models.ForeignKey(
        "organisations.Person", on_delete=models.PROTECT, related_name="+", null=True
    )
    nation = models.CharField(max_length=20)
    urgency = models.CharField(max_length=20)
    raised_at = models.DateTimeField()
    state = models.CharField(max_length=20)
    level = models.CharField(max_length=20)
    level_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    next_climb_at = models.DateTimeField(null=True)
    steps_made = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(
                fields=["raiser", "due_at", "id"],
                name="disagreement_of_raiser",
                condition=models.Q(due_at__isnull=False),
            ),
            models.Index(
                fields=["other", "due_at", "id"],
                name="disagreement_of_other",
                condition=models.Q(due_at__isnull=False),
            ),
            models.Index(
                fields=["next_climb_at", "id"],
                name="disagreement_to_climb",
                condition=models.Q(next_climb_at__isnull=False),
            ),
        ]


class DisagreementStep(models.Model):
    """One thing that was said or done about it; the first is the view itself. Append-only."""

    disagreement = models.ForeignKey(Disagreement, on_delete=models.PROTECT, related_name="steps")
    sequence = models.PositiveIntegerField()
    kind = models.CharField(max_length=20)
    level = models.CharField(max_length=20)
    outcome = models.CharField(max_length=20, blank=True)
    organisation = models.UUIDField()
    organisation_name = models.CharField(max_length=200)
    person = models.UUIDField()
    person_name = models.CharField(max_length=200)
    at = models.DateTimeField()
    words = models.BinaryField(default=b"")
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["sequence"]
        constraints = [
            models.UniqueConstraint(fields=["disagreement", "sequence"], name="one_step_in_a_place")
        ]


class CarriedView(models.Model):
    """Another view that went on with an item when it was passed on, sealed under the next record's key. Append-only."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    record = models.UUIDField(db_index=True)
    position = models.PositiveSmallIntegerField()
    came_from = models.UUIDField()
    said_at = models.DateTimeField()
    carried_at = models.DateTimeField()
    words = models.BinaryField()
    sha256 = models.CharField(max_length=64)
