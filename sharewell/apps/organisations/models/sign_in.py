"""The sessions of a person, so that they can be listed and ended."""

from django.db import models

from sharewell.kit.ids import new_id


class SignIn(models.Model):
    """One session from sign-in to its end. The session's own data are in Django's table."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="sign_ins")
    session_key = models.CharField(max_length=40, db_index=True)
    method = models.CharField(max_length=20)
    device = models.CharField(max_length=60, blank=True)
    started_at = models.DateTimeField()
    last_seen_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_because = models.CharField(max_length=20, blank=True)

    class Meta:
        ordering = ["-started_at"]
        indexes = [models.Index(fields=["person", "ended_at"], name="sign_in_open")]
