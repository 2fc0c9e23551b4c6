"""An agency in the partnership, and how to reach it."""

from django.db import models

from sharewell.kit.ids import new_id


class Organisation(models.Model):
    """One agency. Its sector, body and nation are the words of `sharewell.domain.advice.vocabulary`."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=200)
    sector = models.CharField(max_length=32)
    body = models.CharField(max_length=16)
    nation = models.CharField(max_length=20)
    area = models.CharField(max_length=100)
    is_front_door = models.BooleanField(default=False)
    phone = models.CharField(max_length=40)
    out_of_hours_phone = models.CharField(max_length=40, blank=True)
    duty_hours = models.CharField(max_length=200, blank=True)
    notice_email = models.EmailField()
    last_confirmed_on = models.DateField(null=True, blank=True)
    asked_on = models.DateField(null=True, blank=True)
    # Its administrators keep the directory of the whole partnership.
    keeps_directory = models.BooleanField(default=False)
    suspended_at = models.DateTimeField(null=True, blank=True)
    # Set: an outside recipient, known to the organisation that added it and to nobody else.
    outside_of = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="outside_recipients"
    )

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["name", "area"],
                condition=models.Q(outside_of__isnull=True),
                name="organisation_named_once_in_area",
            ),
            models.UniqueConstraint(
                fields=["outside_of", "notice_email"],
                condition=models.Q(outside_of__isnull=False),
                name="outside_recipient_once_an_address",
            ),
        ]
        indexes = [models.Index(fields=["nation", "sector", "area"], name="organisation_where")]
