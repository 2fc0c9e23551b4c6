"""Questions about looks and about what organisations let others learn. Nothing here writes or opens sealed text."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from sharewell.apps.children.selectors import Entry
from sharewell.apps.organisations.selectors import DirectoryEntry, directory
from sharewell.apps.pointers.models import Agreed, Answer, Look, Setting, Worker
from sharewell.domain.access import Actor
from sharewell.domain.access.role import CONTENT_ROLES, Role
from sharewell.domain.audit.digests import digest, sealed_digest
from sharewell.domain.audit.entry import written_time
from sharewell.domain.holdings import SealedText, sealed_texts
from sharewell.domain.pointers import Showing
from sharewell.kit.database.paging import Page, newest_first

__all__ = ["Agreed", "Answer", "Look", "Setting", "Worker"]
DAY = timedelta(days=1)
PAGE = 20
NOBODY = UUID(int=0)
LOOK_REASON = "look.reason"
