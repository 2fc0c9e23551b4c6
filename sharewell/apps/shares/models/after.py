"""What happens to a share after it went: corrected, asked back, asked about, passed on. All but the errands only grow.

`sequence` counts whatever happened to one share, in one count (`Share.after_made`); texts are sealed to it.
"""

from django.db import models

from sharewell.apps.shares.models.share import Share, ShareItem
from sharewell.kit.ids import new_id


class Errand(models.Model):
    """Something that an organisation has to do about a share. Done when `due_at` is empty.

    `organisation` has to do it; `waits` and `waits_person` wait for it, and hear when it was not done.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=30)
    share = models.ForeignKey(Share, on_delete=models.PROTECT, related_name="errands")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    waits = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    waits_person = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    next_climb_at = models.DateTimeField(null=True)
    rung = models.CharField(max_length=10)

    class Meta:
        indexes = [
            models.Index(
                fields=["organisation", "due_at", "id"],
                name="errand_of_organisation",
                condition=models.Q(due_at__isnull=False),
            ),
            models.Index(
                fields=["next_climb_at", "id"],
                name="errand_to_climb",
                condition=models.Q(next_climb_at__isnull=False),
            ),
        ]


class Made(models.Model):
    """By whom and when something was done: names as they were on the day."""

    person = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    person_name = models.CharField(max_length=200)
    organisation_name = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        abstract = True


class Correction(Made):
    """That the sender of an item mended it, for the first or a later time. Append-only."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    item = models.ForeignKey(ShareItem, on_delete=models.PROTECT, related_name="corrections")


class CorrectedItem(models.Model):
    """The mended words of one copy of an item, sealed under the key of the share that it stands in. Append-only."""

    correction = models.ForeignKey(Correction, on_delete=models.PROTECT, related_name="copies")
    share = models.ForeignKey(Share, on_delete=models.PROTECT, related_name="corrected")
    item = models.ForeignKey(ShareItem, on_delete=models.PROTECT, related_name="corrected")
    errand = models.OneToOneField(Errand, on_delete=models.PROTECT, related_name="correction")
    sequence = models.PositiveIntegerField()
    text = models.BinaryField()
    reason = models.BinaryField()

    class Meta:
        ordering = ["sequence"]
        constraints = [
            models.UniqueConstraint(fields=["share", "sequence"], name="one_corrected_in_a_place"),
            models.UniqueConstraint(fields=["correction", "item"], name="one_copy_corrected_once"),
        ]


class Confirmation(Made):
    """That a recipient read a correction. `for_them`: the sender says so of somebody with no account. Append-only."""

    corrected = models.OneToOneField(CorrectedItem, on_delete=models.PROTECT, related_name="confirmation")
    did = models.BinaryField(default=b"")
    for_them = models.BooleanField(default=False)


class ReturnAsk(Made):
    """That the sender asks for a share back after it was opened. Append-only.

    `positions` are the items meant, where not the whole share is; `because_of` is the asking that this one follows
    from, in the share that they were passed on from.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    share = models.OneToOneField(Share, on_delete=models.PROTECT, related_name="return_ask")
    errand = models.OneToOneField(Errand, on_delete=models.PROTECT, related_name="return_ask")
    sequence = models.PositiveIntegerField()
    wrong_child = models.BooleanField(default=False)
    positions = models.CharField(max_length=100, blank=True)
    because_of = models.ForeignKey("self", on_delete=models.PROTECT, related_name="+", null=True)
    reason = models.BinaryField()


class ReturnReply(Made):
    """What became of it. Append-only."""

    ask = models.OneToOneField(ReturnAsk, on_delete=models.PROTECT, related_name="reply")
    answer = models.CharField(max_length=20)
    copies = models.PositiveSmallIntegerField(default=0)
    printed = models.PositiveSmallIntegerField(default=0)
    words = models.BinaryField()


class PassingAsk(Made):
    """That a recipient asks the sender whether some items may go on to another organisation. Append-only."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    share = models.ForeignKey(Share, on_delete=models.PROTECT, related_name="passing_asks")
    errand = models.OneToOneField(Errand, on_delete=models.PROTECT, related_name="passing_ask")
    sequence = models.PositiveIntegerField()
    recipient = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    recipient_name = models.CharField(max_length=200)
    positions = models.CharField(max_length=100)
    why = models.BinaryField()

    class Meta:
        ordering = ["sequence"]


class PassingReply(Made):
    """Whether they may. Append-only."""

    ask = models.OneToOneField(PassingAsk, on_delete=models.PROTECT, related_name="reply")
    allowed = models.BooleanField()
    words = models.BinaryField(default=b"")


class PassedOn(Made):
    """That items of a received share went on in another. Append-only; sealed under the first share's key."""

    share = models.ForeignKey(Share, on_delete=models.PROTECT, related_name="passed_on")
    onward = models.ForeignKey(Share, on_delete=models.PROTECT, related_name="passed_on_from")
    sequence = models.PositiveIntegerField()
    positions = models.CharField(max_length=100)
    over_limit = models.BooleanField(default=False)
    because = models.BinaryField(default=b"")

    class Meta:
        ordering = ["sequence"]
        constraints = [models.UniqueConstraint(fields=["share", "onward"], name="one_passing_on")]


class LateWords(Made):
    """What a recipient wrote of a share that had been taken or given back: a note to ring them. Append-only."""

    share = models.ForeignKey(Share, on_delete=models.PROTECT, related_name="late_words")
    sequence = models.PositiveIntegerField()
    words = models.BinaryField()

    class Meta:
        ordering = ["sequence"]
