"""A child's file on its way, and what happened to it."""

from django.db import models

from sharewell.kit.ids import new_id


class Transfer(models.Model):
    """A child's safeguarding file on its way to the next place.

    `share` is the file as it went, `early` the note that went ahead of it. `due_at` is when the clock of the present
    state runs out, and stays when it has; `next_climb_at` is when somebody higher is told.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    entry = models.ForeignKey("children.Entry", on_delete=models.PROTECT, related_name="+")
    sender = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    sender_name = models.CharField(max_length=200)
    started_by = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    started_by_name = models.CharField(max_length=200)
    started_at = models.DateTimeField()
    leaving = models.CharField(max_length=20)
    leaves_on = models.DateField()
    recipient = models.ForeignKey(
        "organisations.Organisation", on_delete=models.PROTECT, related_name="+", null=True
    )
    recipient_name = models.CharField(max_length=200, blank=True)
    nation = models.CharField(max_length=20)
    sector = models.CharField(max_length=32)
    urgency = models.CharField(max_length=20)
    about = models.BinaryField()
    manifest = models.BinaryField(default=b"")
    manifest_sha256 = models.CharField(max_length=64, blank=True)
    early = models.UUIDField(null=True)
    share = models.UUIDField(null=True)
    state = models.CharField(max_length=20)
    state_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    next_climb_at = models.DateTimeField(null=True)
    rung = models.CharField(max_length=10)
    moves_made = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(fields=["sender", "-started_at", "-id"], name="transfer_from"),
            models.Index(fields=["recipient", "-started_at", "-id"], name="transfer_to"),
            models.Index(
                fields=["sender", "due_at", "id"],
                name="transfer_from_waits",
                condition=models.Q(due_at__isnull=False),
            ),
            models.Index(
                fields=["recipient", "due_at", "id"],
                name="transfer_to_waits",
                condition=models.Q(due_at__isnull=False),
            ),
            models.Index(
                fields=["next_climb_at", "id"],
                name="transfer_to_climb",
                condition=models.Q(next_climb_at__isnull=False),
            ),
        ]


class TransferMove(models.Model):
    """One thing that happened to a transfer. Append-only. `share` is what went with it."""

    transfer = models.ForeignKey(Transfer, on_delete=models.PROTECT, related_name="moves")
    sequence = models.PositiveIntegerField()
    kind = models.CharField(max_length=20)
    person = models.UUIDField()
    person_name = models.CharField(max_length=200)
    organisation_name = models.CharField(max_length=200)
    at = models.DateTimeField()
    share = models.UUIDField(null=True)
    note = models.BinaryField(default=b"")
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["sequence"]
        constraints = [
            models.UniqueConstraint(fields=["transfer", "sequence"], name="one_transfer_move_in_a_place")
        ]
