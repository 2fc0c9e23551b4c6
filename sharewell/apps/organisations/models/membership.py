"""Who works where, in which role, and since when. Rows are ended, never deleted."""

from django.db import models

from sharewell.kit.ids import new_id


class Membership(models.Model):
    """One role of one person in one organisation. Somebody with two employers has two accounts."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey(
        "organisations.Organisation", on_delete=models.PROTECT, related_name="memberships"
    )
    role = models.CharField(max_length=32)
    is_deputy = models.BooleanField(default=False)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["since"]
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=models.Q(until__isnull=True),
                name="one_current_membership_a_person",
            )
        ]
        indexes = [models.Index(fields=["organisation", "role", "until"], name="membership_by_role")]
