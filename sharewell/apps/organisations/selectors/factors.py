"""Which second factors protect an account."""

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from allauth.mfa.models import Authenticator


@dataclass(frozen=True, slots=True, kw_only=True)
class Factors:
    """An authenticator app, passkeys, recovery codes: whether there is one, or how many."""

    app: bool
    passkeys: int
    recovery_codes: bool


def factors_of(person: UUID) -> Factors:
    """The factors of an account, in one query."""
    kinds = Counter(Authenticator.objects.filter(user_id=person).values_list("type", flat=True))
    return Factors(
        app=kinds[Authenticator.Type.TOTP] > 0,
        passkeys=kinds[Authenticator.Type.WEBAUTHN],
        recovery_codes=kinds[Authenticator.Type.RECOVERY_CODES] > 0,
    )
