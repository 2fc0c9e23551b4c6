"""Django's registration of this app."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "sharewell.apps.organisations"
    label = "organisations"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have links to choose a password made when they are sent; they are stored nowhere."""
        from sharewell.apps.organisations.selectors.passwords import password_path
        from sharewell.kit.notify.kinds import NoticeKind
        from sharewell.kit.notify.links import register_path

        register_path(NoticeKind.PASSWORD_LINK, password_path)
