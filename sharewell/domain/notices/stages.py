"""Where a notice stands, and whose work it is."""

from enum import StrEnum

from sharewell.domain.access import Role


class Stage(StrEnum):
    """Where one version stands. What is published has been approved; a newer one replaces it."""

    DRAFT = "draft"
    PUBLISHED = "published"
    REPLACED = "replaced"


PUBLIC = (Stage.PUBLISHED, Stage.REPLACED)
"""What anybody may read."""
NOTICE_ROLES = frozenset({Role.INFORMATION_GOVERNANCE_LEAD, Role.LEADER})
