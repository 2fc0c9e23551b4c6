"""How an organisation is reached, and who of it is on duty when. Rows are ended, never deleted."""

from django.db import models

from sharewell.kit.ids import new_id


class DutyContact(models.Model):
    """One way to reach an organisation for one purpose. `hours` is the text that `contacts.read_hours` reads."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(
        "organisations.Organisation", on_delete=models.PROTECT, related_name="duty_contacts"
    )
    purpose = models.CharField(max_length=20)
    name = models.CharField(max_length=150)
    phone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)
    hours = models.CharField(max_length=300, blank=True)
    order = models.PositiveSmallIntegerField(default=1)
    valid_until = models.DateField(null=True, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    confirmed_by = models.ForeignKey(
        "organisations.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["purpose", "order", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "purpose", "name"],
                condition=models.Q(removed_at__isnull=True),
                name="duty_contact_named_once_a_purpose",
            )
        ]


class Shift(models.Model):
    """One person on duty from a moment until just before another."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(
        "organisations.Organisation", on_delete=models.PROTECT, related_name="shifts"
    )
    person = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="shifts")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["starts_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")), name="shift_ends_after_it_starts"
            )
        ]
        indexes = [models.Index(fields=["organisation", "ends_at"], name="shift_of_organisation")]
