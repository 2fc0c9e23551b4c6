"""What organisations let others learn, who looked, and who is told nothing."""

from django.db import models

from sharewell.domain.pointers import Showing
from sharewell.kit.ids import new_id


class Setting(models.Model):
    """What an organisation lets others learn of the fact that it knows a child. No row is not at all."""

    organisation = models.OneToOneField(
        "organisations.Organisation", on_delete=models.PROTECT, related_name="+", primary_key=True
    )
    showing = models.CharField(max_length=20, default=Showing.NOT_AT_ALL.value)
    changed_by_name = models.CharField(max_length=200, blank=True)
    changed_at = models.DateTimeField(null=True)


class Agreed(models.Model):
    """What an organisation agreed that one other learns, in the place of its choice for everybody, until a day."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    partner = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    showing = models.CharField(max_length=20)
    named = models.CharField(max_length=200)
    until = models.DateField()
    set_by_name = models.CharField(max_length=200)
    set_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "partner"],
                name="one_agreement_with_each",
                condition=models.Q(ended_at__isnull=True),
            )
        ]
        indexes = [
            models.Index(fields=["partner"], name="agreed_with", condition=models.Q(ended_at__isnull=True))
        ]


class Worker(models.Model):
    """Who works with a child in the organisation whose entry it is. One at a time; what was stays, with its end."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    entry = models.ForeignKey("children.Entry", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    person_name = models.CharField(max_length=200)
    set_by_name = models.CharField(max_length=200)
    since = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["entry"], name="one_worker_of_a_child", condition=models.Q(ended_at__isnull=True)
            )
        ]


class Look(models.Model):
    """One look at who else knows a child. Append-only. The reason is sealed under the looker's own entry."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    entry = models.ForeignKey("children.Entry", on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    organisation_name = models.CharField(max_length=200)
    person = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    person_name = models.CharField(max_length=200)
    at = models.DateTimeField()
    purpose = models.CharField(max_length=40)
    reason = models.BinaryField(default=b"")
    asked = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        indexes = [
            models.Index(fields=["organisation", "-at"], name="looks_of_organisation"),
            models.Index(fields=["person", "-at"], name="looks_of_person"),
            models.Index(fields=["entry", "-at"], name="looks_from_entry"),
        ]


class Answer(models.Model):
    """What a look was told by one organisation. A row for each that was asked, whatever it was told.

    `entry` is the organisation's own, where it knows the child; `noted_at` is when its own log was told.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    look = models.ForeignKey(Look, on_delete=models.PROTECT, related_name="answers")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    told = models.CharField(max_length=20)
    entry = models.UUIDField(null=True)
    since = models.DateTimeField(null=True)
    worker = models.UUIDField(null=True)
    worker_name = models.CharField(max_length=200, blank=True)
    noted_at = models.DateTimeField(null=True)
    ring_asked_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["organisation", "-at", "-id"],
                name="looks_at_organisation",
                condition=models.Q(entry__isnull=False),
            ),
            models.Index(
                fields=["entry", "-at"], name="looks_at_entry", condition=models.Q(entry__isnull=False)
            ),
            models.Index(
                fields=["at"],
                name="looks_to_note",
                condition=models.Q(entry__isnull=False, noted_at__isnull=True),
            ),
        ]
