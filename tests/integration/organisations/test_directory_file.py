"""The directory brought in from a file: by its keepers, all of it or nothing, and twice as once."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from sharewell.__main__ import main
from sharewell.apps.audit.models import Event
from sharewell.apps.organisations.models import DirectoryUpload, DutyContact, Organisation
from sharewell.apps.organisations.selectors import actor_for, contacts_for, directory_file
from sharewell.apps.organisations.services import (
    add_outside_recipient,
    import_directory,
    set_directory_keeper,
    suspend_organisation,
)
from sharewell.apps.organisations.tasks import forget_old_uploads
from sharewell.domain.access import SYSTEM
from sharewell.domain.advice.vocabulary import Body, Nation, Sector
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.contacts import Purpose
from sharewell.domain.directory_file import EXAMPLE, written
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.integration.conftest import ClientFor
from tests.integration.organisations.doors import submit

IMPORT = "/organisations/import/"
DESK = {
    "contact_for": "duty",
    "contact_name": "Desk",
    "contact_phone": "01632 960444",
    "contact_hours": "always",
}


@pytest.fixture
def keeper(cast: Cast, client_for: ClientFor) -> Client:
    set_directory_keeper(actor=SYSTEM, organisation=cast.school.id, keeps_directory=True, at=now())
    return client_for(cast.administrator)


def file(*rows: dict[str, str]) -> SimpleUploadedFile:
    return SimpleUploadedFile("list.csv", written(rows), "text/csv")


def school_line(cast: Cast, **given: str) -> dict[str, str]:
    return {"organisation": cast.school.name, "area": cast.school.area, **given}


def test_a_file_is_previewed_then_brought_in_once(cast: Cast, keeper: Client) -> None:
    rows = (dict(EXAMPLE), school_line(cast, phone="01632 960555", **DESK))
    sent = submit(keeper, IMPORT, {"file": file(*rows)})
    page = keeper.get(sent["Location"]).content.decode()
    for words in ("Northfield School", cast.school.phone, "01632 960555", "Make these changes"):
        assert words in page
    assert not Organisation.objects.filter(name="Northfield School").exists()
    submit(keeper, sent["Location"])
    submit(keeper, sent["Location"])
    added = Organisation.objects.get(name="Northfield School")
    assert [one.name for one in contacts_for(added.id, Purpose.SAFEGUARDING_LEAD)] == ["Sam Okafor"]
    changed = Organisation.objects.get(id=cast.school.id)
    assert (changed.phone, changed.last_confirmed_on) == ("01632 960555", None)
    assert Event.objects.filter(kind=EventKind.DIRECTORY_IMPORTED).count() == 1
    assert forget_old_uploads(now()) == 0 and DirectoryUpload.objects.count() == 1


def test_what_is_written_out_and_brought_in_again_changes_nothing(cast: Cast) -> None:
    import_directory(actor=SYSTEM, content=written([dict(EXAMPLE), school_line(cast, **DESK)]), at=now())
    before = Event.objects.count()
    assert not import_directory(actor=SYSTEM, content=directory_file(), at=now()).does_something
    assert Event.objects.count() == before


def test_one_wrong_line_keeps_everything_out_and_says_what_to_do(cast: Cast, keeper: Client) -> None:
    rows = (dict(EXAMPLE), school_line(cast, phone="ring the bell"))
    sent = submit(keeper, IMPORT, {"file": file(*rows)})
    page = keeper.get(sent["Location"]).content.decode()
    assert "Line 3, phone: “ring the bell” is not a phone number" in page and "Make these" not in page
    submit(keeper, sent["Location"])
    assert not Organisation.objects.filter(name="Northfield School").exists()


def test_a_directory_that_changed_since_the_preview_is_previewed_again(cast: Cast, keeper: Client) -> None:
    sent = submit(keeper, IMPORT, {"file": file(school_line(cast, phone="01632 960555"))})
    Organisation.objects.filter(id=cast.school.id).update(phone="01632 960556")
    submit(keeper, sent["Location"])
    assert "The directory has changed since" in keeper.get(sent["Location"]).content.decode()
    assert Organisation.objects.get(id=cast.school.id).phone == "01632 960556"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\xff\xfe\x00", b"a,b\n1,2\n"], ids=range(4))
def test_what_is_no_such_file_is_a_mistake_at_its_field(keeper: Client, content: bytes) -> None:
    page = submit(keeper, IMPORT, {"file": SimpleUploadedFile("x.csv", content)})
    assert page.status_code == 422 and "There is a problem" in page.content.decode()
    assert not DirectoryUpload.objects.exists()


def test_administrators_of_others_and_everybody_else_find_no_such_page(
    cast: Cast, keeper: Client, client_for: ClientFor
) -> None:
    sent = submit(keeper, IMPORT, {"file": file(dict(EXAMPLE))})["Location"]
    set_directory_keeper(actor=SYSTEM, organisation=cast.school.id, keeps_directory=False, at=now())
    for client in (keeper, client_for(cast.lead)):
        for path in (IMPORT, f"{IMPORT}template/", "/organisations/export/", sent):
            assert client.get(path).status_code == 404


def test_outside_recipients_and_suspended_organisations_are_in_no_file(
    cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    add_outside_recipient(
        actor=cast.owner.actor, at=now(), person_name="Tess", organisation_name="Elm", sector=Sector.OTHER,
        body=Body.PRIVATE, nation=Nation.ENGLAND, phone="01632 960000", email="t@elm.example.org",
    )  # fmt: skip
    suspend_organisation(actor=SYSTEM, organisation=cast.other_agency.id, at=now())
    with django_assert_max_num_queries(2):
        out = directory_file().decode()
    assert "Elm" not in out and "Cast Other Agency" not in out and "Cast School A" in out


def test_the_command_line_checks_brings_in_and_lets_back_in(
    cast: Cast, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "list.csv"
    assert main(["directory", "template", str(path)]) == 0
    assert main(["directory", "import", str(path), "--check"]) == 0
    assert not DutyContact.objects.exists()
    assert main(["directory", "import", str(path)]) == main(["directory", "import", str(path)]) == 0
    said = capsys.readouterr().out
    assert "2 new, 0 changed, 0 unchanged. All of it is done." in said
    assert "0 new, 0 changed, 2 unchanged. All of it is done." in said
    path.write_text("organisation,area,phone\nCast School A,,1\n")
    assert main(["directory", "import", str(path)]) == 1
    assert "Line 2, area: Fill in this cell" in capsys.readouterr().err
    assert main(["directory", "export", str(path)]) == 1
    assert main(["directory", "suspend", "Cast School A"]) == 0
    assert actor_for(cast.owner.person) is None
    assert main(["directory", "resume", "Cast School A"]) == 0
    assert actor_for(cast.owner.person) is not None
    assert main(["directory", "keeper", "Nobody"]) == 1
