"""The outbox: what is to be told to whom and by which route, and how somebody wants to be told."""

from django.db import models


class Notice(models.Model):
    """One message without content. `key` is the happening it tells of, so that one happening is told once.

    `number` is the mobile of somebody without an account, to whom a code goes by text; there is no `to` then. It is
    emptied when the text has arrived or is given up.
    `next_try_at` is when its routes are next looked at; empty when there is nothing to decide.
    """

    key = models.CharField(max_length=200, unique=True)
    to = models.EmailField(blank=True)
    number = models.CharField(max_length=20, blank=True)
    kind = models.CharField(max_length=40)
    link_path = models.CharField(max_length=200)
    language = models.CharField(max_length=10, blank=True)
    urgent = models.BooleanField(default=False)
    queued_at = models.DateTimeField()
    state = models.CharField(max_length=10)
    next_try_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    stood_in_at = models.DateTimeField(null=True)
    gathered_into = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="gathered")

    class Meta:
        indexes = [
            models.Index(
                fields=["next_try_at", "id"],
                name="notice_to_send",
                condition=models.Q(next_try_at__isnull=False),
            ),
            models.Index(fields=["-queued_at", "-id"], name="notice_newest"),
            models.Index(fields=["to", "state"], name="notice_unsent_to", condition=~models.Q(state="sent")),
        ]


class Dispatch(models.Model):
    """One notice on one route. `attempts` and the lease keep two senders apart."""

    notice = models.ForeignKey(Notice, on_delete=models.CASCADE, related_name="dispatches")
    route = models.CharField(max_length=10)
    state = models.CharField(max_length=10)
    begun_at = models.DateTimeField()
    attempts = models.PositiveIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True)
    lease_until = models.DateTimeField(null=True)
    about_to_send_at = models.DateTimeField(null=True)
    taken_at = models.DateTimeField(null=True)
    provider_id = models.CharField(max_length=40, blank=True)
    status = models.CharField(max_length=30, blank=True)
    checks = models.PositiveIntegerField(default=0)
    next_check_at = models.DateTimeField(null=True)
    last_error = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["notice", "route"], name="told_once_a_route")]
        indexes = [
            models.Index(
                fields=["route", "next_try_at"],
                name="dispatch_to_send",
                condition=models.Q(next_try_at__isnull=False),
            ),
            models.Index(
                fields=["next_check_at"],
                name="dispatch_to_check",
                condition=models.Q(next_check_at__isnull=False),
            ),
        ]


class Reader(models.Model):
    """How somebody wants to be told, by their e-mail address in lower case. Who has no row is told at once."""

    address = models.EmailField(unique=True)
    quiet_from = models.PositiveSmallIntegerField(null=True)
    quiet_until = models.PositiveSmallIntegerField(null=True)
    daily_at = models.PositiveSmallIntegerField(null=True)
    mobile = models.CharField(max_length=20, blank=True)
    asked_mobile = models.CharField(max_length=20, blank=True)
    asked_at = models.DateTimeField(null=True)
    wrong_codes = models.PositiveSmallIntegerField(default=0)
    codes_sent = models.PositiveSmallIntegerField(default=0)
    codes_since = models.DateTimeField(null=True)


class BrokenAddress(models.Model):
    """An address that one route says it cannot deliver to: an e-mail address in lower case, or a mobile number.

    `told_at`: when those who can do something about it were told.
    """

    address = models.CharField(max_length=254)
    route = models.CharField(max_length=10)
    since = models.DateTimeField()
    refused_at = models.DateTimeField()
    reason = models.CharField(max_length=80)
    told_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["address", "route"], name="broken_once_a_route")]
