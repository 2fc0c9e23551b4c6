"""Requests about rights, what was found for each, and what went out. All text is sealed under the request's own key."""

from django.db import models

from sharewell.kit.ids import new_id


class RightsRequest(models.Model):
    """One request of one person. `entry` is the record it is about; there may be none.

    `content` is what was told, settled and written, sealed. `changes` counts what would change the answer;
    `due_at` is when the clock runs out, empty while it stands still; `next_climb_at` is the next reminder.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    organisation_name = models.CharField(max_length=200)
    nation = models.CharField(max_length=20)
    sector = models.CharField(max_length=32)
    right = models.CharField(max_length=20)
    asker = models.CharField(max_length=20)
    channel = models.CharField(max_length=20)
    entry = models.ForeignKey("children.Entry", on_delete=models.PROTECT, related_name="+", null=True)
    received_on = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by_name = models.CharField(max_length=200)
    owner = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    owner_name = models.CharField(max_length=200)
    stage = models.CharField(max_length=10)
    ending = models.CharField(max_length=20, blank=True)
    ended_at = models.DateTimeField(null=True)
    content = models.BinaryField()
    changes = models.PositiveIntegerField(default=0)
    steps_made = models.PositiveIntegerField(default=0)
    due_at = models.DateTimeField(null=True)
    next_climb_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["organisation", "stage", "due_at", "id"], name="rights_of_organisation"),
            models.Index(
                fields=["entry"], name="rights_about_entry", condition=models.Q(entry__isnull=False)
            ),
            models.Index(
                fields=["next_climb_at", "id"],
                name="rights_to_remind",
                condition=models.Q(next_climb_at__isnull=False),
            ),
        ]


class FoundThing(models.Model):
    """One thing that was found for a request. `weighed` is what was decided and why, sealed.

    `others`: it is about further people too.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    request = models.ForeignKey(RightsRequest, on_delete=models.PROTECT, related_name="things")
    kind = models.CharField(max_length=32)
    record = models.UUIDField()
    thing = models.UUIDField()
    found_at = models.DateTimeField()
    began = models.DateTimeField(null=True)
    others = models.BooleanField(default=False)
    decision = models.CharField(max_length=20)
    weighed = models.BinaryField(default=b"")
    weighed_by = models.UUIDField(null=True)
    weighed_by_name = models.CharField(max_length=200, blank=True)
    weighed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["began", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["request", "kind", "thing"], name="one_finding_of_a_thing")
        ]


class PreparedAnswer(models.Model):
    """An answer as it would go. Append-only: another reading needs another row.

    `letter` is the text, `document` the PDF and `data` the file for another service, each sealed.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    request = models.ForeignKey(RightsRequest, on_delete=models.PROTECT, related_name="answers")
    change = models.PositiveIntegerField()
    ending = models.CharField(max_length=20)
    prepared_by = models.UUIDField()
    prepared_by_name = models.CharField(max_length=200)
    prepared_at = models.DateTimeField()
    letter = models.BinaryField()
    document = models.BinaryField()
    data = models.BinaryField(default=b"")
    document_sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["prepared_at", "pk"]


class RightsStep(models.Model):
    """Something that happened to a request. Append-only. `on` is the day on which it happened outside."""

    request = models.ForeignKey(RightsRequest, on_delete=models.PROTECT, related_name="steps")
    sequence = models.PositiveIntegerField()
    kind = models.CharField(max_length=20)
    on = models.DateField()
    at = models.DateTimeField()
    person = models.UUIDField()
    person_name = models.CharField(max_length=200)
    thing = models.UUIDField(null=True)
    answer = models.ForeignKey(PreparedAnswer, on_delete=models.PROTECT, related_name="+", null=True)
    note = models.BinaryField(default=b"")
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["sequence"]
        constraints = [
            models.UniqueConstraint(fields=["request", "sequence"], name="one_rights_step_in_a_place")
        ]
