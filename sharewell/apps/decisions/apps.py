"""Django's registration of this app."""

from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    name = "sharewell.apps.decisions"
    label = "decisions"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have `sharewell verify` compare concerns and decisions with the log."""
        from sharewell.apps.audit.services import Digest, register_digests
        from sharewell.apps.decisions.selectors import concern_digests, decision_digests
        from sharewell.domain.audit.kinds import EventKind

        register_digests(
            "concerns",
            lambda: (Digest(*found) for found in concern_digests()),
            kinds=[EventKind.CONCERN_RAISED],
        )
        register_digests(
            "decisions",
            lambda: (Digest(*found) for found in decision_digests()),
            kinds=[EventKind.DECISION_RECORDED, EventKind.DECISION_COMPLETED],
        )
