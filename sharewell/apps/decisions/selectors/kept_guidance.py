"""The versions of the rules that are kept here."""

from sharewell.apps.decisions.models import KeptGuidance
from sharewell.domain.advice import Guidance
from sharewell.domain.advice.archive import guidance_in


def is_kept(sha256: str) -> bool:
    """Whether the version with this digest is kept."""
    return KeptGuidance.objects.filter(sha256=sha256).exists()


def kept_versions() -> list[KeptGuidance]:
    """Every version that is kept, the earliest first, without their archives."""
    return list(KeptGuidance.objects.defer("archive").order_by("first_used_at", "sha256"))


def kept_guidance(called: str) -> Guidance | None:
    """The version whose digest begins so, or whose version this is; None where there is none, or more than one.

    Raises BadArchive where the archive is not what it was.
    """
    rows = KeptGuidance.objects.filter(sha256__startswith=called) | KeptGuidance.objects.filter(
        version=called
    )
    found = list(rows[:2]) if called else []
    if len(found) != 1:
        return None
    return guidance_in(bytes(found[0].archive), found[0].sha256)
