"""Who acts, in which role, and whether they may."""

from sharewell.domain.access.actor import SYSTEM, Actor
from sharewell.domain.access.permission import Permission, Refused, require
from sharewell.domain.access.role import Role

__all__ = ["SYSTEM", "Actor", "Permission", "Refused", "Role", "require"]
