"""A person who can sign in."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from sharewell.kit.ids import new_id


class PersonManager(BaseUserManager["Person"]):
    """Finds people by e-mail address, whatever the case it was typed in."""

    def get_by_natural_key(self, username: str | None) -> "Person":
        """The person with this address. Raises Person.DoesNotExist."""
        return self.get(email=(username or "").strip().lower())

    async def aget_by_natural_key(self, username: str | None) -> "Person":
        """As get_by_natural_key."""
        return await self.aget(email=(username or "").strip().lower())


class Person(AbstractBaseUser):
    """A person with an account. What they may do follows from their current membership alone."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField(unique=True)
    full_name = models.CharField(max_length=150)
    job = models.CharField(max_length=150, blank=True)
    language = models.CharField(max_length=10, blank=True)
    is_active = models.BooleanField(default=True)
    last_seen_at = models.DateTimeField(null=True, blank=True)
    # Set: no account, but the person in whose name an outside recipient acts.
    acts_for = models.OneToOneField(
        "organisations.Organisation",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="outside_person",
    )

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["full_name"]

    objects: PersonManager = PersonManager()

    class Meta:
        ordering = ["full_name"]
        constraints = [
            # Two accounts that differ in case alone would be two people with one mailbox.
            models.CheckConstraint(
                condition=models.Q(email=Lower("email")), name="person_email_is_lower_case"
            )
        ]

    def __str__(self) -> str:
        return self.full_name

    def get_full_name(self) -> str:
        """The name as the person gave it."""
        return self.full_name

    def has_perm(self, _perm: str, _obj: Any = None) -> bool:
        """No: Django's permissions are not used here; see policies."""
        return False
