"""The outbox: what is to be told to whom, until it has been."""

from django.db import models


class Notice(models.Model):
    """One message without content. `key` is the happening it tells of, so that one happening is told once."""

    key = models.CharField(max_length=120, unique=True)
    to = models.EmailField()
    kind = models.CharField(max_length=40)
    link_path = models.CharField(max_length=200)
    language = models.CharField(max_length=10, blank=True)
    urgent = models.BooleanField(default=False)
    queued_at = models.DateTimeField()
    state = models.CharField(max_length=10)
    attempts = models.PositiveIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True)
    lease_until = models.DateTimeField(null=True)
    about_to_send_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    last_error = models.CharField(max_length=80, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["next_try_at", "id"],
                name="notice_to_send",
                condition=models.Q(next_try_at__isnull=False),
            ),
            models.Index(fields=["-queued_at", "-id"], name="notice_newest"),
        ]
