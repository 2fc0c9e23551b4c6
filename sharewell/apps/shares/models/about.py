"""Which child a share is about, as the recipient knows it."""

from django.db import models

from sharewell.apps.shares.models.share import Share


class ShareAbout(models.Model):
    """One child whom a share is about. `child` is the recipient's own entry, or a keyed fingerprint of the sender's.

    A fingerprint is made under the recipient's key when the share goes: the same sender's next share about the same
    child has the same one, and nobody can read whom it means. `ended_at` is when somebody said it is not this child.
    """

    share = models.ForeignKey(Share, on_delete=models.PROTECT, related_name="about")
    child = models.UUIDField()
    by_sender = models.BooleanField()
    noted_by = models.UUIDField()
    noted_by_name = models.CharField(max_length=200)
    noted_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["share", "child"], name="share_about_once", condition=models.Q(ended_at__isnull=True)
            )
        ]
        indexes = [
            models.Index(
                fields=["child", "share"],
                name="shares_about_child",
                condition=models.Q(ended_at__isnull=True),
            )
        ]
