"""Django's registration of this app."""

from django.apps import AppConfig


class AttachmentsConfig(AppConfig):
    name = "sharewell.apps.attachments"
    label = "attachments"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have `sharewell verify` compare files with the log."""
        from sharewell.apps.attachments.selectors import attachment_digests
        from sharewell.apps.audit.services import Digest, register_digests
        from sharewell.domain.audit.kinds import EventKind

        register_digests(
            "attachments",
            lambda: (Digest(*found) for found in attachment_digests()),
            kinds=[EventKind.ATTACHMENT_TAKEN, EventKind.ATTACHMENT_REDACTED],
        )
