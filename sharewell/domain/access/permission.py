"""The answer to "may they?", with its reason."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Permission:
    """Allowed or not, with a reason code for the audit and a sentence for the person."""

    allowed: bool
    code: str
    sentence: str

    @classmethod
    def yes(cls, code: str, sentence: str) -> "Permission":
        """A permission that is granted."""
        return cls(True, code, sentence)

    @classmethod
    def no(cls, code: str, sentence: str) -> "Permission":
        """A permission that is refused."""
        return cls(False, code, sentence)

    def __bool__(self) -> bool:
        return self.allowed


class Refused(Exception):
    """Somebody may not do this. The web answers exactly as if the thing did not exist."""

    def __init__(self, permission: Permission) -> None:
        super().__init__(permission.code)
        self.permission = permission


def require(permission: Permission) -> Permission:
    """Return the permission when granted.

    Raises:
        Refused: when it is not, carrying the same reason.
    """
    if not permission.allowed:
        raise Refused(permission)
    return permission
