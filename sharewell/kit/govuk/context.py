"""What every page knows of the service itself."""

from django.conf import settings
from django.http import HttpRequest


def page(request: HttpRequest) -> dict[str, object]:
    """Context processor: whether this is a demonstration (the banner must never be missed out)."""
    return {"demo": bool(getattr(getattr(settings, "SHAREWELL", None), "demo", False))}
