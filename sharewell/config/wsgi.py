"""What the web server runs. A database that could lose acknowledged work stops it here."""

import os

from django.core.wsgi import get_wsgi_application
from django.db import connections

from sharewell.kit.database.safety import refuse_unsafe

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sharewell.config.settings")

application = get_wsgi_application()
refuse_unsafe()
# Each process opens its own; a connection carried over a fork would be shared.
connections.close_all()
