"""Breaches and everything that was done about them. What is said is sealed under the breach's own key."""

from django.db import models

from sharewell.kit.ids import new_id


class Breach(models.Model):
    """Something that went wrong with information. Its columns are what was decided; why stands sealed in the steps.

    `due_at` is when the time to tell the regulator ends; `remind_at` is when whoever answers for it is reminded next.
    `about` is the share that it is about, where somebody said so.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    organisation_name = models.CharField(max_length=200)
    nation = models.CharField(max_length=20)
    reported_by = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    reported_by_name = models.CharField(max_length=200)
    reported_at = models.DateTimeField()
    what = models.CharField(max_length=20)
    stage = models.CharField(max_length=10)
    about = models.UUIDField(null=True)
    known_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    remind_at = models.DateTimeField(null=True)
    contained_at = models.DateTimeField(null=True)
    risk = models.CharField(max_length=10, blank=True)
    regulator = models.CharField(max_length=10, blank=True)
    regulator_told_at = models.DateTimeField(null=True)
    people = models.CharField(max_length=10, blank=True)
    people_told_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    steps_made = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(fields=["organisation", "-reported_at", "-id"], name="breach_of_organisation"),
            models.Index(fields=["organisation", "stage", "due_at", "id"], name="breach_by_clock"),
            models.Index(
                fields=["remind_at", "id"],
                name="breach_to_remind_of",
                condition=models.Q(remind_at__isnull=False),
            ),
        ]


class BreachStep(models.Model):
    """One thing that was done about a breach. Append-only. `said` is its sealed answers as JSON."""

    breach = models.ForeignKey(Breach, on_delete=models.PROTECT, related_name="steps")
    sequence = models.PositiveIntegerField()
    kind = models.CharField(max_length=20)
    person = models.UUIDField()
    person_name = models.CharField(max_length=200)
    at = models.DateTimeField()
    said = models.BinaryField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["sequence"]
        constraints = [
            models.UniqueConstraint(fields=["breach", "sequence"], name="one_breach_step_in_a_place")
        ]


class BreachEntry(models.Model):
    """An entry of the organisation that a breach is about. While the breach is open, it holds that file."""

    breach = models.ForeignKey(Breach, on_delete=models.PROTECT, related_name="entries")
    entry = models.ForeignKey("children.Entry", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["breach", "entry"], name="one_breach_of_an_entry")]


class Lesson(models.Model):
    """What is to be done so that it does not happen again. What it says stands sealed in the step of that place."""

    breach = models.ForeignKey(Breach, on_delete=models.PROTECT, related_name="lessons")
    step = models.PositiveIntegerField()
    by = models.DateField()
    reminded_on = models.DateField(null=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["breach", "step"], name="one_lesson_of_a_step")]
        indexes = [models.Index(fields=["done_at", "by"], name="lesson_to_learn")]


class WordToPartner(models.Model):
    """What a partner is told of a breach that concerns it. Sealed under its own key, which that partner has too.

    The partner has no key to the breach, so that a report which names somebody wrongly never reaches them.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    breach = models.ForeignKey(Breach, on_delete=models.PROTECT, related_name="words")
    partner = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    partner_name = models.CharField(max_length=200)
    words = models.BinaryField()
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["partner", "-at", "-id"], name="breach_word_to")]
