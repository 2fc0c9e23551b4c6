"""What is kept of a pick-up: whose it is and what became of it. Neither of its halves; content stays in the share."""

from django.db import models

from sharewell.kit.ids import new_id


class PickUp(models.Model):
    """One chance to collect one share, or to read and answer one ask.

    Link and code are made from its id with the installation's secret each time, so that who reads this table has
    neither. `visit_digest` is the browser in which it was opened, `seen_at` the latest moment anything was done.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    share = models.ForeignKey("shares.Share", on_delete=models.PROTECT, related_name="+", null=True)
    ask = models.ForeignKey("requests.Ask", on_delete=models.PROTECT, related_name="+", null=True)
    sender = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    made_by = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    made_by_name = models.CharField(max_length=200)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    wrong_tries = models.PositiveSmallIntegerField(default=0)
    seen_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True)
    visit_digest = models.CharField(max_length=64, blank=True)
    ended_at = models.DateTimeField(null=True)
    ended_because = models.CharField(max_length=20, blank=True)

    class Meta:
        ordering = ["-made_at"]
        indexes = [
            models.Index(fields=["share", "-made_at"], name="pick_up_of_share"),
            models.Index(
                fields=["ask", "-made_at"], name="pick_up_of_ask", condition=models.Q(ask__isnull=False)
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(share__isnull=False, ask__isnull=True)
                | models.Q(share__isnull=True, ask__isnull=False),
                name="pick_up_of_one_thing",
            )
        ]


class LeftLetter(models.Model):
    """A letter to a person, left to be collected once by link and code. `document` is its PDF, sealed with `record`.

    Link and code are made from its id each time, as those of a pick-up.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    record = models.UUIDField(db_index=True)
    reference = models.CharField(max_length=20)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    made_by = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    document = models.BinaryField()
    wrong_tries = models.PositiveSmallIntegerField(default=0)
    seen_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True)
    visit_digest = models.CharField(max_length=64, blank=True)
    ended_at = models.DateTimeField(null=True)
