"""A share and its items."""

from django.db import models

from sharewell.domain.sharing import OnwardLimit
from sharewell.kit.database.pressing import urgency_rank
from sharewell.kit.ids import new_id


class Share(models.Model):
    """Items gone to one recipient under a decision.

    Names are kept as they were on the day, so that a record reads years later as it read then. `due_at` is when the
    clock of the present state runs out, and stays when it has; `next_climb_at` is when somebody higher is told.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    concern = models.ForeignKey("decisions.Concern", on_delete=models.PROTECT, related_name="+")
    answers = models.ForeignKey("requests.Ask", on_delete=models.PROTECT, related_name="+", null=True)
    decision = models.ForeignKey("decisions.Decision", on_delete=models.PROTECT, related_name="+")
    sender = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    sender_name = models.CharField(max_length=200)
    sent_by = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    sent_by_name = models.CharField(max_length=200)
    recipient = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    recipient_name = models.CharField(max_length=200)
    recipient_sector = models.CharField(max_length=32)
    sent_at = models.DateTimeField()
    urgency = models.CharField(max_length=20)
    urgency_rank = urgency_rank()
    nation = models.CharField(max_length=20)
    how = models.CharField(max_length=20)
    spoken_at = models.DateTimeField(null=True)
    spoken_to = models.BinaryField(default=b"")
    summary = models.BinaryField()
    wanted = models.BinaryField()
    family = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    state = models.CharField(max_length=20)
    state_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    next_climb_at = models.DateTimeField(null=True)
    rung = models.CharField(max_length=10)
    owner = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+", null=True)
    owner_name = models.CharField(max_length=200, blank=True)
    receipts_made = models.PositiveIntegerField(default=0)
    # Whatever happened after it went: nothing of it is looked for while this is 0.
    after_made = models.PositiveIntegerField(default=0)
    corrected_at = models.DateTimeField(null=True)

    class Meta:
        # The inbox reads these in order and stops at the end of a page, so its cost does not grow with the table.
        indexes = [
            models.Index(
                fields=["recipient", "due_at", "id"],
                name="share_inbox",
                condition=models.Q(due_at__isnull=False),
            ),
            models.Index(
                fields=["recipient", "state", "due_at", "id"],
                name="share_inbox_by_state",
                condition=models.Q(due_at__isnull=False),
            ),
            models.Index(
                fields=["owner", "due_at", "id"],
                name="share_inbox_of_owner",
                condition=models.Q(due_at__isnull=False),
            ),
            models.Index(
                fields=["recipient", "-state_at", "-id"],
                name="share_inbox_finished",
                condition=models.Q(due_at__isnull=True),
            ),
            models.Index(
                fields=["owner", "-state_at", "-id"],
                name="share_finished_of_owner",
                condition=models.Q(due_at__isnull=True),
            ),
            models.Index(
                fields=["recipient", "urgency_rank", "due_at", "id"],
                name="share_desk_by_urgency",
                condition=models.Q(due_at__isnull=False),
            ),
            models.Index(
                fields=["recipient", "owner", "due_at", "id"],
                name="share_desk_by_owner",
                condition=models.Q(due_at__isnull=False),
            ),
            models.Index(
                fields=["recipient", "sender", "due_at", "id"],
                name="share_desk_by_sender",
                condition=models.Q(due_at__isnull=False),
            ),
            models.Index(
                fields=["recipient", "-sent_at", "-id"],
                name="share_desk_newest",
                condition=models.Q(due_at__isnull=False),
            ),
            models.Index(fields=["sent_by", "-sent_at", "-id"], name="share_sent_by"),
            models.Index(fields=["sender", "-sent_at", "-id"], name="share_sent_from"),
            models.Index(
                fields=["next_climb_at", "id"],
                name="share_to_climb",
                condition=models.Q(next_climb_at__isnull=False),
            ),
        ]


class ShareItem(models.Model):
    """One piece of information as it went. Append-only: a mended item is a correction, not an edit."""

    share = models.ForeignKey(Share, on_delete=models.PROTECT, related_name="items")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=40)
    about = models.CharField(max_length=30)
    status = models.CharField(max_length=20)
    advice = models.CharField(max_length=20)
    text = models.BinaryField()
    needed_because = models.BinaryField()
    onward = models.CharField(max_length=20, default=OnwardLimit.MAY_PASS_ON)
    guarded = models.BooleanField(default=False)
    came_from = models.ForeignKey("self", on_delete=models.PROTECT, related_name="passed_on_as", null=True)
    attachment = models.UUIDField(null=True)
    file_type = models.CharField(max_length=100, blank=True)
    file_size = models.PositiveBigIntegerField(default=0)
    file_scan = models.CharField(max_length=20, blank=True)
    file_sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["share", "position"], name="one_item_in_a_place")]
