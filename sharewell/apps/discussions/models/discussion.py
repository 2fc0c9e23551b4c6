"""A discussion, the organisations that are asked to it, and what happened."""

from django.db import models

from sharewell.kit.ids import new_id


class Discussion(models.Model):
    """A discussion or conference about one child, called by one organisation.

    `entry` is the caller's own. `due_at` is when what was decided must be written down; `next_climb_at` is when
    somebody higher at the caller's is told.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    kind = models.CharField(max_length=20)
    entry = models.ForeignKey("children.Entry", on_delete=models.PROTECT, related_name="+")
    caller = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    caller_name = models.CharField(max_length=200)
    called_by = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    called_by_name = models.CharField(max_length=200)
    called_at = models.DateTimeField()
    nation = models.CharField(max_length=20)
    urgency = models.CharField(max_length=20)
    how = models.CharField(max_length=20)
    meets_at = models.DateTimeField()
    subject = models.BinaryField()
    why = models.BinaryField()
    state = models.CharField(max_length=20)
    state_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    next_climb_at = models.DateTimeField(null=True)
    rung = models.CharField(max_length=10)
    acts_made = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(fields=["caller", "-called_at", "-id"], name="discussion_of_caller"),
            models.Index(
                fields=["caller", "due_at", "id"],
                name="discussion_waits",
                condition=models.Q(due_at__isnull=False),
            ),
            models.Index(
                fields=["next_climb_at", "id"],
                name="discussion_to_climb",
                condition=models.Q(next_climb_at__isnull=False),
            ),
        ]


class Seat(models.Model):
    """One organisation that is asked. `due_at` is when what it knows must be in, and once what was decided is written
    down, when it says whether its words are right; the caller's own has no clock.

    `attends` is the person of its own who was said to come, in whose authority stands in the act that said so.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    discussion = models.ForeignKey(Discussion, on_delete=models.PROTECT, related_name="seats")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    organisation_name = models.CharField(max_length=200)
    sector = models.CharField(max_length=32)
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=20)
    attends = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+", null=True)
    due_at = models.DateTimeField(null=True)
    next_climb_at = models.DateTimeField(null=True)
    rung = models.CharField(max_length=10)

    class Meta:
        ordering = ["asked_at", "id"]
        indexes = [
            models.Index(fields=["organisation", "-asked_at", "-id"], name="seat_of_organisation"),
            models.Index(
                fields=["organisation", "due_at", "id"],
                name="seat_waits",
                condition=models.Q(due_at__isnull=False),
            ),
            models.Index(
                fields=["next_climb_at", "id"],
                name="seat_to_climb",
                condition=models.Q(next_climb_at__isnull=False),
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["discussion", "organisation"], name="one_seat_of_an_organisation")
        ]


class DiscussionAct(models.Model):
    """One thing that happened. Append-only. `about` is the organisation it is about, `meets_at` the time it set,
    `share` the report that went."""

    discussion = models.ForeignKey(Discussion, on_delete=models.PROTECT, related_name="acts")
    sequence = models.PositiveIntegerField()
    kind = models.CharField(max_length=20)
    person = models.UUIDField()
    person_name = models.CharField(max_length=200)
    organisation = models.UUIDField()
    organisation_name = models.CharField(max_length=200)
    at = models.DateTimeField()
    about = models.UUIDField(null=True)
    about_name = models.CharField(max_length=200, blank=True)
    meets_at = models.DateTimeField(null=True)
    share = models.UUIDField(null=True)
    content = models.BinaryField(default=b"")
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["sequence"]
        constraints = [
            models.UniqueConstraint(fields=["discussion", "sequence"], name="one_discussion_act_in_a_place")
        ]
