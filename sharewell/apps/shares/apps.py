"""Django's registration of this app."""

from django.apps import AppConfig


class SharesConfig(AppConfig):
    name = "sharewell.apps.shares"
    label = "shares"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have `sharewell verify` compare shares and receipts with the log."""
        from sharewell.apps.audit.services import Digest, register_digests
        from sharewell.apps.shares.selectors import receipt_digests, share_digests
        from sharewell.domain.audit.kinds import EventKind as Kind

        register_digests(
            "shares",
            lambda: (Digest(*found) for found in share_digests()),
            kinds=[Kind.SHARE_SENT, Kind.SHARE_RECORDED],
        )
        register_digests(
            "receipts",
            lambda: (Digest(*found) for found in receipt_digests()),
            kinds=[
                Kind.SHARE_DELIVERED,
                Kind.SHARE_OPENED,
                Kind.SHARE_OWNED,
                Kind.SHARE_ACTED_ON,
                Kind.SHARE_ANSWERED,
            ],
        )
