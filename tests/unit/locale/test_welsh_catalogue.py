"""The Welsh catalogue is complete, fits the code, and breaks no page. `make messages` brings it up to date."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import polib
import pytest

SCRIPTS = Path(__file__).resolve().parents[3] / "scripts"
# What a practitioner, a duty worker or a parent reads: nothing of it may stay English.
SEEN_BY_ALL = (
    "sharewell/apps/concerns/",
    "sharewell/apps/decisions/",
    "sharewell/apps/home/",
    "sharewell/apps/organisations/",
    "sharewell/apps/shares/",
    "sharewell/guidance",
    "sharewell/kit/govuk/",
    "sharewell/kit/idempotency/",
    "sharewell/kit/journeys/",
    "sharewell/kit/notify/",
)
SEEN_AT_LEAST = 0.95


@pytest.fixture(scope="module")
def messages() -> Iterator[ModuleType]:
    """The script that makes the catalogue."""
    sys.path.insert(0, str(SCRIPTS))
    import messages as script

    yield script
    sys.path.remove(str(SCRIPTS))


@pytest.fixture(scope="module")
def found(messages: ModuleType) -> dict:
    """Every message of the code, with where it stands."""
    return messages.everything()


@pytest.fixture
def small(messages: ModuleType) -> polib.POFile:
    """A catalogue of three sound entries."""
    catalogue = polib.POFile()
    catalogue.append(polib.POEntry(msgid="Go to %(name)s", msgstr="Mynd at %(name)s"))
    catalogue.append(polib.POEntry(msgid="<b>Ring</b> {who}", msgstr="<b>Ffoniwch</b> {who}"))
    forms = dict(enumerate(("%d diwrnod", "%d ddiwrnod", "%d diwrnod", "%d diwrnod")))
    catalogue.append(polib.POEntry(msgid="%d day", msgid_plural="%d days", msgstr_plural=forms))
    return catalogue


@pytest.mark.slow
def test_the_catalogue_fits_the_code(messages: ModuleType, found: dict) -> None:
    assert messages.faults(messages.read(), found) == []


@pytest.mark.slow
def test_all_that_a_practitioner_or_a_parent_reads_is_in_welsh(messages: ModuleType, found: dict) -> None:
    done = {messages.message_of(entry) for entry in messages.read() if messages.is_complete(entry)}
    english = [
        message.text
        for message, places in found.items()
        if message not in done and any(place.startswith(SEEN_BY_ALL) for place in places)
    ]
    assert english == []


@pytest.mark.slow
def test_nearly_all_of_the_rest_is_in_welsh(messages: ModuleType) -> None:
    current = [entry for entry in messages.read() if not entry.obsolete]
    assert sum(map(messages.is_complete, current)) >= SEEN_AT_LEAST * len(current)


@pytest.mark.slow
def test_making_the_catalogue_again_changes_nothing(messages: ModuleType, found: dict) -> None:
    once = messages.renewed(messages.read(), found)
    assert str(messages.renewed(once, found)) == str(once)


def test_sound_entries_pass(messages: ModuleType, small: polib.POFile) -> None:
    assert messages.faults(small, _found(messages, small)) == []


def test_a_string_that_is_not_in_the_catalogue_is_told(messages: ModuleType, small: polib.POFile) -> None:
    found = _found(messages, small) | {messages.Message("A new string"): {"somewhere"}}
    assert messages.faults(small, found) == ["Run `make messages`, the catalogue is stale: 'A new string'"]


@pytest.mark.parametrize(
    ("place", "text", "said"),
    [
        (0, "Mynd at %(nam)s", "The values put in differ"),
        (0, "Mynd", "The values put in differ"),
        (1, "<b>Ffoniwch</b> {pwy}", "The values put in differ"),
        (1, "Ffoniwch {who}", "The HTML tags differ"),
        (1, "<b>Ffoniwch {who}", "The HTML tags differ"),
        (0, "Mynd at %(name)s\n", "The line ends differ"),
    ],
)
def test_a_translation_that_would_break_a_page_is_told(
    messages: ModuleType, small: polib.POFile, place: int, text: str, said: str
) -> None:
    small[place].msgstr = text
    told = messages.faults(small, _found(messages, small))
    assert len(told) == 1 and told[0].startswith(said)


@pytest.mark.parametrize("form", range(4))
def test_each_of_the_four_plural_forms_is_needed(
    messages: ModuleType, small: polib.POFile, form: int
) -> None:
    small[2].msgstr_plural[form] = ""
    assert messages.faults(small, _found(messages, small)) == ["A plural form is missing: '%d day'"]


def test_a_guess_that_nobody_confirmed_is_told(messages: ModuleType, small: polib.POFile) -> None:
    small[0].flags.append("fuzzy")
    assert messages.faults(small, _found(messages, small)) == [
        "Nobody has confirmed (it is fuzzy): 'Go to %(name)s'"
    ]


def test_what_the_code_no_longer_says_is_kept_as_obsolete(messages: ModuleType, small: polib.POFile) -> None:
    found = _found(messages, small)
    found.pop(messages.Message("Go to %(name)s"))
    renewed = messages.renewed(small, found)
    assert [entry.msgid for entry in renewed if entry.obsolete] == ["Go to %(name)s"]
    again = messages.renewed(renewed, _found(messages, small))
    assert not [entry for entry in again if entry.obsolete]
    assert again.find("Go to %(name)s").msgstr == "Mynd at %(name)s"


def _found(messages: ModuleType, catalogue: polib.POFile) -> dict:
    return {messages.message_of(entry): {"somewhere"} for entry in catalogue}
