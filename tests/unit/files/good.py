"""Files of every listed kind, made here, as a phone, an office or a scanner would make them."""

import io
import math
import struct
import wave
import zipfile
import zlib
from functools import cache

import docx
import openpyxl
import pikepdf
from PIL import Image

# One silent frame of MPEG-1 layer III, 128 kbit/s, 44.1 kHz, stereo: a header, and side information of nothing.
MP3_FRAME = b"\xff\xfb\x90\x00" + bytes(413)


def picture(kind: str = "JPEG", size: tuple[int, int] = (64, 48), **more: object) -> bytes:
    """A coloured picture."""
    image = Image.linear_gradient("L").resize(size).convert("RGB")
    out = io.BytesIO()
    image.save(out, kind, **more)
    return out.getvalue()


def photograph() -> bytes:
    """A phone's photograph: turned on its side, with the place, the phone and the time in its details."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x0110] = "Phone of Somebody"
    exif[0x0132] = "2026:11:22 08:15:00"
    exif.get_ifd(0x8825).update({1: "N", 2: (53.0, 47.0, 59.1), 3: "W", 4: (1.0, 32.0, 57.0)})
    return picture(exif=exif)


def pdf(pages: int = 1, author: str = "", **root: object) -> bytes:
    """A PDF of blank pages."""
    document = pikepdf.new()
    for _ in range(pages):
        document.add_blank_page(page_size=(200, 100))
    if author:
        document.docinfo["/Author"] = author
    for name, value in root.items():
        document.Root[f"/{name}"] = (
            document.make_indirect(value) if isinstance(value, pikepdf.Object) else value
        )
    return saved(document)


def saved(document: pikepdf.Pdf, **how: object) -> bytes:
    out = io.BytesIO()
    document.save(out, deterministic_id="encryption" not in how, **how)
    return out.getvalue()


@cache
def word(*paragraphs: str) -> bytes:
    """A Word file with these paragraphs."""
    document = docx.Document()
    for text in paragraphs or ("A bruise on the left arm.",):
        document.add_paragraph(text)
    document.core_properties.author = "An Author"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@cache
def excel(change: object = None) -> bytes:
    """An Excel file with two cells; `change` may do more with the book."""
    book = openpyxl.Workbook()
    book.active["A1"], book.active["A2"] = "Absent", 3
    if callable(change):
        change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def wav(seconds: float = 0.2) -> bytes:
    """A tone."""
    out = io.BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        tone = (int(9000 * math.sin(step / 5)) for step in range(int(8000 * seconds)))
        sound.writeframes(b"".join(struct.pack("<h", step) for step in tone))
    return out.getvalue()


def mp3(frames: int = 20, *, tagged: bool = True) -> bytes:
    """Silence, with a title in front and behind."""
    body = MP3_FRAME * frames
    title = b"TIT2" + (12).to_bytes(4, "big") + b"\x00\x00" + b"\x00Kitchen talk"[:12]
    front = b"ID3\x03\x00\x00" + bytes([0, 0, 0, len(title)]) + title
    return front + body + b"TAG" + b"Kitchen talk".ljust(125, b"\x00") if tagged else body


def box(kind: bytes, *inside: bytes) -> bytes:
    body = b"".join(inside)
    return (8 + len(body)).to_bytes(4, "big") + kind + body


def m4a(
    *,
    handler: bytes = b"soun",
    coding: bytes = b"mp4a",
    place: int | None = None,
    behind: bytes = b"",
    brand: bytes = b"M4A ",
    sizes: tuple[int, ...] = (200, 300),
    timed_pieces: int = 2,
    in_chunk: int = 2,
) -> bytes:
    """The boxes of a voice memo: an index of one piece of sound, and what a phone writes beside it."""
    head = box(b"ftyp", brand, bytes(4), b"M4A mp42isom")
    sound = box(b"mdat", bytes(500))
    where = len(head) + 8 if place is None else place
    table = box(
        b"stbl",
        box(b"stsd", bytes(4), (1).to_bytes(4, "big"), box(coding, bytes(28))),
        box(b"stts", struct.pack(">IIII", 0, 1, timed_pieces, 1024)),
        box(b"stsc", struct.pack(">IIIII", 0, 1, 1, in_chunk, 1)),
        box(b"stsz", struct.pack(f">III{len(sizes)}I", 0, 0, len(sizes), *sizes)),
        box(b"stco", bytes(4), (1).to_bytes(4, "big"), where.to_bytes(4, "big")),
    )
    timed = box(b"mdhd", bytes(4), b"\xde\xad\xbe\xef" * 2, struct.pack(">II", 8000, 16000), bytes(4))
    kind = box(b"hdlr", bytes(8), handler, bytes(12), b"Phone of Somebody\x00")
    track = box(b"trak", box(b"mdia", timed, kind, box(b"minf", table)))
    place_name = box(b"udta", box(b"\xa9xyz", b"+53.8-001.5/"))
    movie = box(b"moov", box(b"mvhd", bytes(4), b"\xde\xad\xbe\xef" * 2, bytes(88)), track, place_name)
    return head + sound + movie + behind


def rezipped(content: bytes, changes: dict[str, bytes | None] | None = None, **added: bytes) -> bytes:
    """An office file with parts changed (None takes one away) or added; `__` in a name stands for a slash."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            part = (changes or {}).get(entry.filename, old.read(entry))
            if part is not None:
                new.writestr(entry.filename, part)
        for name, part in {**(changes or {}), **added}.items():
            if part is not None and name not in old.namelist():
                new.writestr(name.replace("__", "/"), part)
    return out.getvalue()


def part_of(content: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as container:
        return container.read(name)


def png_chunk(kind: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")


GOOD = {
    "jpeg": picture,
    "photograph": photograph,
    "progressive": lambda: picture(progressive=True),
    "two pictures in one": lambda: picture() + picture(size=(32, 24)),
    "grey": lambda: _of_mode("L", "JPEG"),
    "four inks": lambda: _of_mode("CMYK", "JPEG"),
    "png": lambda: picture("PNG"),
    "see-through": lambda: _of_mode("RGBA", "PNG"),
    "palette": lambda: _of_mode("P", "PNG"),
    "webp": lambda: picture("WEBP"),
    "gif": lambda: picture("GIF"),
    "pdf": pdf,
    "pdf with an author": lambda: pdf(3, author="Somebody"),
    "scan": lambda: picture("PDF"),
    "word": word,
    "excel": excel,
    "text": "Siân said “no”.\r\n".encode,
    "text of an old Windows": lambda: "Siân said “no”.\r\n".encode("cp1252"),
    "text in two bytes": lambda: "Siân said “no”.".encode("utf-16"),
    "wav": wav,
    "mp3": mp3,
    "mp3 without tags": lambda: mp3(tagged=False),
    "m4a": m4a,
}


def _of_mode(mode: str, kind: str) -> bytes:
    out = io.BytesIO()
    Image.linear_gradient("L").resize((40, 30)).convert("RGB").convert(mode).save(out, kind)
    return out.getvalue()
