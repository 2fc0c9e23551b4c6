"""Pictures: upright, re-encoded from their pixels, so that nothing else can come along."""

import io
from typing import Final

from PIL import Image, ImageCms, ImageOps

from sharewell.kit.files.check.pictures import opened
from sharewell.kit.files.kinds import Cleaned, Found, LeftOut, MediaType

_GPS: Final = 0x8825
_QUALITY: Final = 92
"""High enough that a bruise looks as it did; a lower one changes its colours."""
PREVIEW_SIDE: Final = 1000


def clean(content: bytes, found: Found) -> Cleaned:
    """A JPEG of a JPEG, a PNG of anything else. Raises Unfit."""
    with opened(content, found.media_type) as picture:
        left_out = _left_out(picture)
        frames = int(getattr(picture, "n_frames", 1))
        upright = _plain(picture)
    kind = MediaType.JPEG if found.media_type is MediaType.JPEG else MediaType.PNG
    written = jpeg_of(upright) if kind is MediaType.JPEG else png_of(upright)
    measured = Found(media_type=kind, width=upright.width, height=upright.height)
    more = (LeftOut.FRAMES,) if frames > 1 and found.media_type is not MediaType.JPEG else ()
    return Cleaned(content=written, found=measured, left_out=left_out + more)


def jpeg_of(picture: Image.Image, quality: int = _QUALITY) -> bytes:
    """A picture as a JPEG with nothing but its pixels."""
    out = io.BytesIO()
    in_mode(picture, "RGB").save(
        out, "JPEG", quality=quality, subsampling=0, exif=b"", icc_profile=None, comment=b""
    )
    return out.getvalue()


def png_of(picture: Image.Image) -> bytes:
    """A picture as a PNG with nothing but its pixels."""
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=6)
    return out.getvalue()


def in_mode(picture: Image.Image, mode: str) -> Image.Image:
    """The picture in this mode; itself where it is, as a copy of fifty million dots is one too many."""
    return picture if picture.mode == mode else picture.convert(mode)


def _plain(picture: Image.Image) -> Image.Image:
    """Pixels alone, upright, in the colours of a screen. Works on the picture itself, to need its memory once less."""
    picture.seek(0)
    ImageOps.exif_transpose(picture, in_place=True)
    upright = _screen_colours(picture)
    mode = "RGBA" if "A" in upright.getbands() or "transparency" in upright.info else "RGB"
    if upright.mode in {"L", "1"} and mode == "RGB":
        mode = "L"
    plain = in_mode(upright, mode)
    plain.info = {}
    return plain


def _screen_colours(picture: Image.Image) -> Image.Image:
    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in {"RGB", "RGBA", "CMYK", "L"}:
        return picture
    screen = ImageCms.createProfile("sRGB")
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if picture.mode in {"RGB", "RGBA"}:
            ImageCms.profileToProfile(picture, source, screen, inPlace=True)
            return picture
        return ImageCms.profileToProfile(picture, source, screen, outputMode="RGB") or picture
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture


def _left_out(picture: Image.Image) -> tuple[LeftOut, ...]:
    exif = picture.getexif()
    place = (LeftOut.PLACE,) if exif.get_ifd(_GPS) else ()
    harmless = {
        "jfif",
        "jfif_version",
        "jfif_unit",
        "jfif_density",
        "dpi",
        "gamma",
        "srgb",
        "icc_profile",
        "adobe",
    }
    noise = {"adobe_transform", "progressive", "progression", "loop", "duration", "background", "timestamp"}
    said = (
        set(picture.info)
        - harmless
        - noise
        - {"transparency", "version", "interlace", "aspect", "default_image"}
    )
    return (*place, LeftOut.DETAILS) if said or len(exif) else place
