"""A request as it stands towards one organisation, and what happened to it."""

from django.db import models

from sharewell.apps.requests.models.request import Request
from sharewell.kit.database.pressing import urgency_rank
from sharewell.kit.ids import new_id


class Ask(models.Model):
    """A request towards one organisation, sealed under a key that it and the asker hold and no other organisation.

    `due_at` is when the clock of the present state runs out, and stays when it has; `next_climb_at` is when somebody is
    told again. `forwarded_to` is whom the organisation named in its place. `outside`: they have no account, and read
    and answer it by a pick-up.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="asks")
    asker = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    asker_name = models.CharField(max_length=200)
    asked_by = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    asked_by_name = models.CharField(max_length=200)
    asked = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    asked_name = models.CharField(max_length=200)
    asked_sector = models.CharField(max_length=32)
    outside = models.BooleanField(default=False)
    sent_at = models.DateTimeField()
    needed_by = models.DateTimeField(null=True)
    urgency = models.CharField(max_length=20)
    urgency_rank = urgency_rank()
    nation = models.CharField(max_length=20)
    subject = models.BinaryField()
    why = models.BinaryField()
    wanted = models.BinaryField()
    statement = models.BinaryField()
    state = models.CharField(max_length=20)
    state_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    next_climb_at = models.DateTimeField(null=True)
    rung = models.CharField(max_length=10)
    owner = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+", null=True)
    owner_name = models.CharField(max_length=200, blank=True)
    answer = models.CharField(max_length=20, blank=True)
    reason = models.CharField(max_length=20, blank=True)
    share = models.UUIDField(null=True)
    forwarded_from = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="forwarded_as", null=True
    )
    forwarded_to = models.ForeignKey(
        "organisations.Organisation", on_delete=models.PROTECT, related_name="+", null=True
    )
    forwarded_to_name = models.CharField(max_length=200, blank=True)
    forward_waits = models.BooleanField(default=False)
    steps_made = models.PositiveIntegerField(default=0)

    class Meta:
        # The lists read these in order and stop at the end of a page, so their cost does not grow with the table.
        indexes = [
            models.Index(
                fields=["asked", "due_at", "id"], name="ask_inbox", condition=models.Q(due_at__isnull=False)
            ),
            models.Index(
                fields=["asked", "state", "due_at", "id"],
                name="ask_inbox_by_state",
                condition=models.Q(due_at__isnull=False),
            ),
            models.Index(
                fields=["owner", "due_at", "id"],
                name="ask_inbox_of_owner",
                condition=models.Q(due_at__isnull=False),
            ),
            models.Index(
                fields=["asked", "urgency_rank", "due_at", "id"],
                name="ask_desk_by_urgency",
                condition=models.Q(due_at__isnull=False),
            ),
            models.Index(
                fields=["asked", "owner", "due_at", "id"],
                name="ask_desk_by_owner",
                condition=models.Q(due_at__isnull=False),
            ),
            models.Index(
                fields=["asked", "-sent_at", "-id"],
                name="ask_desk_newest",
                condition=models.Q(due_at__isnull=False),
            ),
            models.Index(
                fields=["asked", "-state_at", "-id"],
                name="ask_inbox_finished",
                condition=models.Q(due_at__isnull=True),
            ),
            models.Index(
                fields=["owner", "-state_at", "-id"],
                name="ask_finished_of_owner",
                condition=models.Q(due_at__isnull=True),
            ),
            models.Index(
                fields=["asked_by", "due_at"],
                name="ask_waits_for_asker",
                condition=models.Q(state="clarifying") | models.Q(forward_waits=True),
            ),
            models.Index(
                fields=["asker", "due_at"],
                name="ask_waits_for_askers",
                condition=models.Q(state="clarifying") | models.Q(forward_waits=True),
            ),
            models.Index(
                fields=["next_climb_at", "id"],
                name="ask_to_climb",
                condition=models.Q(next_climb_at__isnull=False),
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["request", "asked"], name="one_ask_of_an_organisation")
        ]


class AskStep(models.Model):
    """One thing that happened to an ask. Append-only.

    `answer`, `reason` and `share` are of an answer, `named` of a forwarding.
    """

    ask = models.ForeignKey(Ask, on_delete=models.PROTECT, related_name="steps")
    sequence = models.PositiveIntegerField()
    kind = models.CharField(max_length=20)
    person = models.UUIDField()
    person_name = models.CharField(max_length=200)
    organisation_name = models.CharField(max_length=200)
    at = models.DateTimeField()
    answer = models.CharField(max_length=20, blank=True)
    reason = models.CharField(max_length=20, blank=True)
    share = models.UUIDField(null=True)
    named = models.UUIDField(null=True)
    note = models.BinaryField(default=b"")
    facts = models.BinaryField(default=b"")
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["sequence"]
        constraints = [models.UniqueConstraint(fields=["ask", "sequence"], name="one_ask_step_in_a_place")]
