"""Files that only a passphrase opens: a ZIP in an age file (scrypt), which free tools on any system read."""

import io
import zipfile
from collections.abc import Mapping

import pyrage

_NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The bundle carries no time of making, as documents do not."""


def sealed_bundle(files: Mapping[str, bytes], *, passphrase: str) -> bytes:
    """These files by name, zipped and sealed. Nothing but the passphrase opens it, and it is kept nowhere."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, content in files.items():
            bundle.writestr(zipfile.ZipInfo(name, _NO_TIME), content, zipfile.ZIP_DEFLATED)
    return bytes(pyrage.passphrase.encrypt(held.getvalue(), passphrase))
