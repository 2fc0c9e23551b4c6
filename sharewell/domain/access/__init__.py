"""Who acts, in which role, and whether they may."""

from sharewell.domain.access.actor import PICK_UP, SYSTEM, Actor
from sharewell.domain.access.permission import Permission, Refused, require
from sharewell.domain.access.role import Role

__all__ = ["PICK_UP", "SYSTEM", "Actor", "Permission", "Refused", "Role", "require"]
