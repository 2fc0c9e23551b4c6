"""SECURITY B10: what was planted in every kind of record, and every wrap of their keys, is in no file afterwards."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from sharewell.apps.audit.services import changed_records
from sharewell.apps.holdings.selectors import holdings_of, records_of
from sharewell.apps.retention.models import Purge
from sharewell.apps.retention.services import destroy_file
from sharewell.apps.retention.tasks import purge
from sharewell.apps.shares.models import ShareItem
from sharewell.apps.shares.services import answer_question, ask_back
from sharewell.kit.clock import now
from sharewell.kit.crypto.models import RecordKey
from sharewell.kit.files.models import StoredFile
from tests.cast import Cast, assemble
from tests.factories.attachments import make_attachment
from tests.factories.retention import a_file, proposed_file
from tests.factories.shares import answered, make_share, opened

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.sqlite]
PLANTED = "xqzplanted"


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    """Committed, for the files are looked into."""
    return assemble()


def files() -> Iterator[tuple[Path, bytes]]:
    """Every file of the installation, the database and its log among them."""
    for path in sorted(settings.SHAREWELL_DATA_DIR.rglob("*")):
        if path.is_file():
            yield path, path.read_bytes()


def where(found: bytes) -> list[str]:
    return [path.name for path, content in files() if found in content]


def planted(cast: Cast, backup: Path) -> set[bytes]:
    """A file with a share, a picture, a question and an answer in it; the wraps of its keys, and a backup."""
    owner, reader = cast.owner.actor, cast.recipient.actor
    file = a_file(owner, given_names=f"{PLANTED}ella")
    share = make_share(owner, cast.front_door.pk, children=(file.pk,), own_words=f"{PLANTED} words")
    make_attachment(owner, place=share.concern_id)
    ask_back(actor=reader, share=opened(share, reader), at=now(), question=f"{PLANTED} question")
    answer_question(actor=owner, share=share, at=now(), answer=f"{PLANTED} answer")
    answered(share, reader)
    records = records_of(holdings_of(cast.school.pk, [file.pk]))
    held = RecordKey.objects.filter(record__in=records, holder_id=cast.school.pk)
    wraps = {bytes(one) for one in held.values_list("wrapped", flat=True)}
    with closing(sqlite3.connect(backup)) as copy:
        connection.connection.backup(copy)
    proposed = proposed_file(owner, cast.lead.actor, entry=file.pk)
    destroy_file(actor=cast.information_governance_lead.actor, file=proposed, at=now())
    return wraps


def test_nothing_of_a_destroyed_file_is_left_in_any_file_but_an_older_backup(
    cast: Cast, tmp_path: Path
) -> None:
    backup = tmp_path / "backup.sqlite3"
    wraps = planted(cast, backup)

    assert purge(now()) == 1 and Purge.objects.count() == 1

    assert len(wraps) >= 4
    assert [name for wrap in wraps for name in where(wrap)] == []
    assert where(PLANTED.encode()) == []
    assert not StoredFile.objects.exists(), "nobody else was given the picture"
    assert all(wrap in backup.read_bytes() for wrap in wraps), "a backup has them until it ages out"


def test_the_recipient_reads_its_copy_and_the_log_is_sound(cast: Cast, tmp_path: Path) -> None:
    backup = tmp_path / "backup.sqlite3"
    planted(cast, backup)
    share = ShareItem.objects.values_list("share_id", flat=True).first()

    assert RecordKey.objects.filter(record=share, holder_id=cast.front_door.pk).exists()
    assert list(changed_records()) == []
