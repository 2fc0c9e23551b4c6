"""Sessions in the database, found by a query that is made once: every request of a signed-in person asks for one."""

from typing import Any

from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.contrib.sessions.models import Session
from django.db.models.functions import Now

from sharewell.kit.database.prepared import Prepared

STANDING = Prepared(lambda key: Session.objects.filter(session_key=key, expire_date__gt=Now()))
"""By the database's clock: Django writes the end of a session by the machine's, never by the one that a test moves."""


class SessionStore(DatabaseStore):
    """As Django's own, but for how the row is found."""

    def _get_session_from_db(self) -> Any:
        found = STANDING.things(self.session_key) if self.session_key else []
        if found:
            return found[0]
        self._session_key = None
        return None

    @classmethod
    def get_model_class(cls) -> type[Session]:
        """The table."""
        return Session
