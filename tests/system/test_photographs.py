"""A photograph after a worry: added on a phone, looked at, covered in part with a finger or with squares alone."""

import pytest

from tests.system.conftest import NO_SCRIPT, PHONE, TEACHER, Comes, Way
from tests.system.test_from_worry_to_answer import tells_of_danger
from tests.system.visitor import Visitor
from tests.unit.files.good import photograph

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.slow]


@pytest.mark.parametrize("way", [PHONE, NO_SCRIPT], ids=lambda way: way.name)
def test_a_photograph_follows_at_once_and_part_of_it_is_covered(comes: Comes, way: Way) -> None:
    teacher = comes(way)
    if way is PHONE:
        tells_of_danger(teacher)
    else:
        _sends(teacher)
    teacher.follows("Add a photograph or file")
    teacher.sees("Add a photograph or file", "Never add, copy or send on", picture="file-add")
    photo = {"name": "IMG_1.jpg", "mimeType": "image/jpeg", "buffer": photograph()}
    teacher.page.get_by_label("Choose a file").set_input_files(photo)
    teacher.fills("What does it show or say?", "A bruise on her upper arm, 4 cm.")
    teacher.presses("Add it")
    teacher.sees("Sent", "The file has gone to them.")
    teacher.opens("/attachments/")
    teacher.sees("Files", "A bruise on her upper arm", "Sent", "Not checked for viruses", picture="files")
    teacher.page.get_by_role("link", name="Photograph").click()
    teacher.sees("A file", "The place where it was taken.", picture="file")
    address = teacher.page.url
    teacher.opens(f"{address}cover/")
    _covers(teacher)
    teacher.fills("What does it show now?", "A bruise, no face.")
    teacher.presses("Cover it and look")
    teacher.sees("A file", "Covered in part", "A bruise, no face.", picture="file-covered")


def _sends(teacher: Visitor) -> None:
    """The same two pages without looking at each."""
    teacher.signs_in(TEACHER)
    teacher.follows("Someone is in danger now")
    teacher.fills("Who is in danger?", "Ella Marsh")
    teacher.fills("What is happening?", "Her father is at the gate.")
    teacher.presses("Next: who to tell")
    teacher.presses("Send now")


def _covers(teacher: Visitor) -> None:
    """With a finger where there is script, with squares where there is none."""
    teacher.sees("Cover part of it", "Choose what they must not see", picture="file-cover")
    if not teacher.script:
        teacher.page.get_by_label("Row 1, column 1", exact=True).check()
        return
    layer = teacher.page.locator(".sw-cover__layer")
    layer.scroll_into_view_if_needed()
    frame = layer.bounding_box()
    assert frame is not None
    mouse = teacher.page.mouse
    mouse.move(frame["x"] + 5, frame["y"] + 5)
    mouse.down()
    mouse.move(frame["x"] + 90, frame["y"] + 60)
    mouse.up()
    assert teacher.page.locator("textarea[name=boxes]").input_value().startswith("1: ")
