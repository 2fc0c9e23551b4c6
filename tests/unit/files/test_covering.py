"""Covering part of a picture or page: what lay under the black is gone."""

import io

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from sharewell.kit.files.covers import Cover
from sharewell.kit.files.kinds import MediaType
from sharewell.kit.files.reading import words_in
from sharewell.kit.files.redact import covered
from tests.unit.files import good

HALF = Cover(page=0, left=0, top=0, width=500, height=1000)


@pytest.mark.parametrize("kind", [MediaType.JPEG, MediaType.PNG])
def test_what_is_covered_is_black_and_the_rest_is_as_it_was(kind: MediaType) -> None:
    content = good.picture(kind.name, size=(200, 100))
    with Image.open(io.BytesIO(covered(content, kind, [HALF]).content)) as after:
        plain = after.convert("RGB")
        assert max(max(plain.getpixel((x, y))) for x in range(96) for y in range(100)) < 12
        assert max(plain.getpixel((150, 90))) > 100


def test_a_covered_pdf_is_pictures_alone_without_any_words() -> None:
    document = pikepdf.new()
    for number in range(2):
        document.add_blank_page(page_size=(300, 200))
        page = document.pages[number]
        page.Resources = pikepdf.Dictionary(
            Font=pikepdf.Dictionary(
                F1=pikepdf.Dictionary(
                    Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
                )
            )
        )
        page.Contents = document.make_stream(b"BT /F1 24 Tf 20 100 Td (14 Elm Road) Tj ET")
    content = good.saved(document)
    assert "14 Elm Road" in words_in(content, MediaType.PDF)

    made = covered(content, MediaType.PDF, [HALF])

    assert made.found.pages == 2
    assert words_in(made.content, MediaType.PDF).strip() == ""
    with pypdfium2.PdfDocument(made.content) as after:
        first, second = (after[number].render(scale=1).to_pil().convert("L") for number in range(2))
    assert first.getpixel((first.width // 4, first.height // 2)) < 12
    assert second.getpixel((second.width // 4, 4)) > 200


@pytest.mark.parametrize(
    "wrong", [{"left": -1}, {"width": 0}, {"left": 900, "width": 200}, {"page": -1}, {"height": 1001}]
)
def test_a_cover_outside_its_page_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="within its page"):
        Cover(**{"page": 0, "left": 0, "top": 0, "width": 10, "height": 10, **wrong})
