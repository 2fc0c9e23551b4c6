"""What is kept of a pick-up: digests of its two halves, and what became of it. Content stays in the share."""

from django.db import models

from sharewell.kit.ids import new_id


class PickUp(models.Model):
    """One chance to collect one share. Neither the link's token nor the code can be read from here.

    `token_digest` finds it; `code_hash` is salted and slow. `visit_digest` is the browser in which it was opened.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    share = models.ForeignKey("shares.Share", on_delete=models.PROTECT, related_name="+")
    sender = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    token_digest = models.CharField(max_length=64, unique=True)
    code_hash = models.CharField(max_length=200)
    made_by = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    made_by_name = models.CharField(max_length=200)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    sent_by = models.CharField(max_length=10)
    wrong_tries = models.PositiveSmallIntegerField(default=0)
    seen_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)
    visit_digest = models.CharField(max_length=64, blank=True)
    ended_at = models.DateTimeField(null=True)
    ended_because = models.CharField(max_length=20, blank=True)

    class Meta:
        ordering = ["-made_at"]
        indexes = [models.Index(fields=["share", "-made_at"], name="pick_up_of_share")]
