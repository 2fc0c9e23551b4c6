"""A version of the guidance as one file: kept beside the decisions made under it, and read again in memory.

It is a plain tar, compressed with gzip, that anybody can open. The same files always give the same bytes.
"""

from __future__ import annotations

import gzip
import tarfile
from io import BytesIO

from sharewell.domain.advice.files import Files, parts_of
from sharewell.domain.advice.guidance import Guidance
from sharewell.domain.advice.loading import digest_of, guidance_from

LARGEST = 64 * 1024 * 1024
"""In bytes, once it is unpacked. Far beyond any guidance; a row that was tampered with must not fill the memory."""


class BadArchive(ValueError):
    """The archive cannot be opened, or is not of the version that it is said to be."""


def archived(files: Files) -> bytes:
    """These files as one archive."""
    packed = BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name in sorted(files, key=parts_of):
            entry = tarfile.TarInfo(name)
            entry.size = len(files[name])
            tar.addfile(entry, BytesIO(files[name]))
    return gzip.compress(packed.getvalue(), mtime=0)


def files_in(archive: bytes) -> Files:
    """The files of an archive; raises BadArchive."""
    try:
        with gzip.GzipFile(fileobj=BytesIO(archive)) as packed:
            unpacked = packed.read(LARGEST + 1)
        if len(unpacked) > LARGEST:
            raise BadArchive("The archive is larger than any guidance.")
        with tarfile.open(fileobj=BytesIO(unpacked), mode="r:") as tar:
            entries = [(entry.name, tar.extractfile(entry)) for entry in tar if entry.isfile()]
            return {name: opened.read() for name, opened in entries if opened is not None}
    except (OSError, EOFError, ValueError, tarfile.TarError) as fault:
        raise BadArchive(f"The archive cannot be opened: {fault}") from fault


def guidance_in(archive: bytes, sha256: str) -> Guidance:
    """The guidance of an archive; raises BadArchive where it is not that of this digest, BadRule where it is broken."""
    files = files_in(archive)
    if digest_of(files) != sha256:
        raise BadArchive(f"The archive is of {digest_of(files)}, not of {sha256}.")
    return guidance_from(files)
