"""Agreements, their versions, who is in them, what was said of a draft, and everything that happened."""

from django.db import models

from sharewell.kit.ids import new_id


class Agreement(models.Model):
    """One agreement. `draft` is the text of the version that is being made, empty while none is.

    The three days and the title are those of the newest version that all have signed, or of the first draft.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    keeper = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    keeper_name = models.CharField(max_length=200)
    nation = models.CharField(max_length=20)
    kind = models.CharField(max_length=20)
    title = models.CharField(max_length=150)
    stage = models.CharField(max_length=10)
    draft = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=0)
    steps_made = models.PositiveIntegerField(default=0)
    starts_on = models.DateField(null=True)
    review_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    reminded = models.PositiveIntegerField(null=True)
    remind_on = models.DateField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["remind_on", "id"], name="agreement_to_remind_of")]


class Version(models.Model):
    """One text that was put out to be signed. Never changed. `number` is kept even where it was taken back."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    text = models.TextField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "number"], name="one_agreement_text_a_number")
        ]


class Running(models.Model):
    """A version that all have signed, as cover is asked of it. `items` are the items of its text."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="runs")
    number = models.PositiveIntegerField()
    starts_on = models.DateField()
    ends_on = models.DateField()
    items = models.JSONField(default=list)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "number"], name="one_agreement_run_a_version")
        ]


class Party(models.Model):
    """An organisation in an agreement. `said` is what it says for itself; `signed` and `declined` are versions.

    `since` is the day from which it is bound, `left_on` the first on which it no longer is. `note` is sealed under
    a key that no other organisation has.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="parties")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    organisation_name = models.CharField(max_length=200)
    body = models.CharField(max_length=16)
    part = models.CharField(max_length=10)
    said = models.JSONField(default=dict)
    signed = models.PositiveIntegerField(default=0)
    declined = models.PositiveIntegerField(default=0)
    since = models.DateField(null=True)
    left_on = models.DateField(null=True)
    note = models.BinaryField(default=b"")
    notes_kept = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["organisation_name", "id"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "organisation"], name="party_once_in_agreement")
        ]


class Comment(models.Model):
    """What a party says of a draft, of one term or of the whole."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="comments")
    organisation_name = models.CharField(max_length=200)
    person_name = models.CharField(max_length=200)
    term = models.CharField(max_length=40, blank=True)
    words = models.TextField()
    at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["at", "id"]


class AgreementStep(models.Model):
    """Something that happened: never changed. `said` is a reason, or what a party signed for itself."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="steps")
    sequence = models.PositiveIntegerField()
    kind = models.CharField(max_length=20)
    version = models.PositiveIntegerField(default=0)
    person = models.UUIDField()
    person_name = models.CharField(max_length=200)
    organisation = models.UUIDField()
    organisation_name = models.CharField(max_length=200)
    at = models.DateTimeField()
    said = models.TextField(blank=True)
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["sequence"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "sequence"], name="one_agreement_step_in_a_place")
        ]
