"""Django's registration of this app."""

from django.apps import AppConfig


class ChildrenConfig(AppConfig):
    name = "sharewell.apps.children"
    label = "children"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have `sharewell verify` compare entries and what is protected of them with the log."""
        from sharewell.apps.audit.services import Digest, register_digests
        from sharewell.apps.children.selectors import (
            act_digests,
            bar_digests,
            held_digests,
            lift_digests,
            shield_digests,
            version_digests,
        )
        from sharewell.domain.audit.kinds import EventKind

        register_digests(
            "entries",
            lambda: (Digest(*found) for found in version_digests()),
            kinds=[EventKind.ENTRY_CREATED, EventKind.ENTRY_CORRECTED],
        )
        register_digests(
            "protected facts",
            lambda: (Digest(*found) for found in shield_digests()),
            kinds=[EventKind.SHIELD_SET],
        )
        register_digests(
            "protections ended",
            lambda: (Digest(*found) for found in lift_digests()),
            kinds=[EventKind.SHIELD_LIFTED],
        )
        register_digests(
            "words that were stopped",
            lambda: (Digest(*found) for found in held_digests()),
            kinds=[EventKind.WORDS_STOPPED],
        )
        register_digests(
            "what was said of pairs of entries",
            lambda: (Digest(*found) for found in act_digests()),
            kinds=[
                EventKind.LINK_ASKED,
                EventKind.LINK_AGREED,
                EventKind.LINK_REFUSED,
                EventKind.LINK_LEFT_OPEN,
                EventKind.MERGE_ASKED,
                EventKind.MERGE_AGREED,
                EventKind.MERGE_REFUSED,
                EventKind.LINK_SPLIT,
            ],
        )
        register_digests(
            "people shut out from entries",
            lambda: (Digest(*found) for found in bar_digests()),
            kinds=[EventKind.BAR_SET],
        )
